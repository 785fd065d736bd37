/* The timeline's properties: what others may watch, and what the menus switch. */
#include "tl-timeline-view-private.h"

enum
{
  PROP_SELECTED = 1,
  PROP_CURSOR,
  PROP_CURSOR_LANE,
  PROP_SHOW_CHAPTERS,
  PROP_SHOW_RELATIONS,
  PROP_SHOW_LEGEND,
  PROP_ZERO_EVENT,
  PROP_COUNTS_DAYS,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    case PROP_CURSOR:
      g_value_set_uint (value, self->cursor);
      break;
    case PROP_CURSOR_LANE:
      g_value_set_uint (value, self->cursor_lane);
      break;
    case PROP_SHOW_CHAPTERS:
      g_value_set_boolean (value, (self->flags & TL_SCENE_CHAPTERS) != 0);
      break;
    case PROP_SHOW_RELATIONS:
      g_value_set_boolean (value, (self->flags & TL_SCENE_RELATIONS) != 0);
      break;
    case PROP_SHOW_LEGEND:
      g_value_set_boolean (value, (self->flags & TL_SCENE_LEGEND) != 0);
      break;
    case PROP_ZERO_EVENT:
      g_value_set_uint (value, self->zero);
      break;
    case PROP_COUNTS_DAYS:
      g_value_set_boolean (value, self->zero != TL_NO_EVENT);
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->can_go_back);
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, self->can_go_forward);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_flag (TlTimelineView *self, TlSceneFlags flag, const GValue *value, GParamSpec *pspec)
{
  TlSceneFlags flags = g_value_get_boolean (value) ? self->flags | flag : self->flags & ~flag;

  if (self->flags == flags)
    return;
  self->flags = flags;
  tl_timeline_view_drop_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      tl_timeline_view_select (TL_TIMELINE_VIEW (object), g_value_get_uint (value));
      break;
    case PROP_SHOW_CHAPTERS:
      set_flag (TL_TIMELINE_VIEW (object), TL_SCENE_CHAPTERS, value, pspec);
      break;
    case PROP_SHOW_RELATIONS:
      set_flag (TL_TIMELINE_VIEW (object), TL_SCENE_RELATIONS, value, pspec);
      break;
    case PROP_SHOW_LEGEND:
      set_flag (TL_TIMELINE_VIEW (object), TL_SCENE_LEGEND, value, pspec);
      break;
    case PROP_ZERO_EVENT:
      tl_timeline_view_set_zero (TL_TIMELINE_VIEW (object), g_value_get_uint (value));
      break;
    case PROP_COUNTS_DAYS:
      tl_timeline_view_count_days (TL_TIMELINE_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
install_zero (void)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * TlTimelineView:zero-event:
   *
   * The index of the event that the axis counts days from; %TL_NO_EVENT for none.
   */
  properties[PROP_ZERO_EVENT]
    = g_param_spec_uint ("zero-event", NULL, NULL, 0, G_MAXUINT32, TL_NO_EVENT, flags);
  /**
   * TlTimelineView:counts-days:
   *
   * Whether there is such an event; set, it is the one that the keyboard is at, or the selected
   * one.
   */
  properties[PROP_COUNTS_DAYS] = g_param_spec_boolean ("counts-days", NULL, NULL, FALSE, flags);
}

static void
install_readable (void)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * TlTimelineView:cursor:
   *
   * The index of the event that the keyboard is at; %TL_NO_EVENT for none.
   */
  properties[PROP_CURSOR]
    = g_param_spec_uint ("cursor", NULL, NULL, 0, G_MAXUINT32, TL_NO_EVENT, flags);
  /**
   * TlTimelineView:cursor-lane:
   *
   * Which of that event's lanes it is at it in.
   */
  properties[PROP_CURSOR_LANE]
    = g_param_spec_uint ("cursor-lane", NULL, NULL, 0, G_MAXUINT16, 0, flags);
  /**
   * TlTimelineView:can-go-back:
   *
   * Whether tl_timeline_view_go_back() leads anywhere.
   */
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  /**
   * TlTimelineView:can-go-forward:
   *
   * Whether tl_timeline_view_go_forward() leads anywhere.
   */
  properties[PROP_CAN_GO_FORWARD]
    = g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
}

/**
 * tl_timeline_view_install_properties:
 * @object_class: the timeline's class
 *
 * Gives the timeline its properties.
 */
void
tl_timeline_view_install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = get_property;
  object_class->set_property = set_property;

  /**
   * TlTimelineView:selected:
   *
   * The index of the event whose details are shown; %TL_NO_EVENT for none.
   */
  properties[PROP_SELECTED]
    = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT32, TL_NO_EVENT, flags);
  /**
   * TlTimelineView:show-chapters:
   *
   * Whether there are chapter bands, where the dataset has chapters.
   */
  properties[PROP_SHOW_CHAPTERS] = g_param_spec_boolean ("show-chapters", NULL, NULL, TRUE, flags);
  /**
   * TlTimelineView:show-relations:
   *
   * Whether the relations of all events are drawn, not of the selected one alone.
   */
  properties[PROP_SHOW_RELATIONS]
    = g_param_spec_boolean ("show-relations", NULL, NULL, FALSE, flags);
  /**
   * TlTimelineView:show-legend:
   *
   * Whether the signs in view are explained.
   */
  properties[PROP_SHOW_LEGEND] = g_param_spec_boolean ("show-legend", NULL, NULL, FALSE, flags);
  install_zero ();
  install_readable ();
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/**
 * tl_timeline_view_get_flags:
 * @view: a timeline
 *
 * Returns: what its picture shows
 */
TlSceneFlags
tl_timeline_view_get_flags (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), 0);
  return view->flags;
}

/**
 * tl_timeline_view_select:
 * @view: a timeline
 * @event: an event's index, or %TL_NO_EVENT
 *
 * Sets #TlTimelineView:selected.
 */
void
tl_timeline_view_select (TlTimelineView *view, guint32 event)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->selected == event)
    return;
  view->selected = event;
  tl_timeline_view_forget_start (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
  tl_timeline_view_queue_items (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_SELECTED]);
}

/**
 * tl_timeline_view_get_selected:
 * @view: a timeline
 *
 * Returns: the index of the event whose details are shown, or %TL_NO_EVENT
 */
guint32
tl_timeline_view_get_selected (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), TL_NO_EVENT);
  return view->selected;
}

/**
 * tl_timeline_view_set_zero:
 * @view: a timeline
 * @event: an event's index, or %TL_NO_EVENT
 *
 * Sets #TlTimelineView:zero-event.
 */
void
tl_timeline_view_set_zero (TlTimelineView *view, guint32 event)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->zero == event)
    return;
  view->zero = event;
  tl_timeline_view_update_zero (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_ZERO_EVENT]);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_COUNTS_DAYS]);
}

/**
 * tl_timeline_view_get_zero:
 * @view: a timeline
 *
 * Returns: the index of the event that the axis counts days from, or %TL_NO_EVENT
 */
guint32
tl_timeline_view_get_zero (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), TL_NO_EVENT);
  return view->zero;
}

/**
 * tl_timeline_view_set_ways:
 * @self: a timeline
 * @can_go_back: whether there is a way back
 * @can_go_forward: whether there is one forward
 *
 * Sets #TlTimelineView:can-go-back and #TlTimelineView:can-go-forward.
 */
void
tl_timeline_view_set_ways (TlTimelineView *self, gboolean can_go_back, gboolean can_go_forward)
{
  gboolean is_back_new = self->can_go_back != can_go_back;
  gboolean is_forward_new = self->can_go_forward != can_go_forward;

  self->can_go_back = can_go_back;
  self->can_go_forward = can_go_forward;
  if (is_back_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  if (is_forward_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}
