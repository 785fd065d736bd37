/* The widget: what it shows, how large it is, when what has to be made anew. */
#include "tl-timeline-view.h"

#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

enum
{
  VIEW_CHANGED,
  EVENT_ACTIVATED,
  DISMISSED,
  SAID,
  DATASET_REPLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlTimelineView, tl_timeline_view, GTK_TYPE_WIDGET)

static void
on_viewport_changed (TlTimelineView *self)
{
  tl_timeline_view_drop_scene (self);
  if (self->range.bar != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  tl_timeline_view_watch_rest (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

static void
update_style (TlTimelineView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  static const TlStyleName names[2][2]
    = { { TL_STYLE_LIGHT, TL_STYLE_DARK },
        { TL_STYLE_HIGH_CONTRAST, TL_STYLE_HIGH_CONTRAST_DARK } };
  gboolean is_high = adw_style_manager_get_high_contrast (manager);
  gboolean is_dark = adw_style_manager_get_dark (manager);

  self->style = tl_style_get (names[is_high][is_dark]);
  tl_timeline_view_drop_base (self);
}

static void
tl_timeline_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  /* With the details pane's, the minimum makes the width below which that covers the timeline. */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 300 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 600;
}

static void
tl_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (self->dataset != NULL && width > 0 && height > 0)
    {
      if (!tl_timeline_view_ensure_placement (self))
        return;
      tl_timeline_view_ensure_first_view (self);
      tl_timeline_view_take_jump (self);
      tl_timeline_view_allocate_items (self);
      tl_timeline_view_allocate_range_bar (self);
      tl_timeline_view_allocate_zero (self);
      tl_timeline_view_present_popovers (self);
    }
}

static void
tl_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tl_timeline_view_parent_class)->css_changed (widget, change);
  tl_timeline_view_drop_metrics (TL_TIMELINE_VIEW (widget));
}

static void
tl_timeline_view_dispose (GObject *object)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (object);

  tl_timeline_view_stop_motion (self);
  tl_timeline_view_stop_placing (self);
  tl_timeline_view_clear_range (self);
  tl_timeline_view_clear_zero (self);
  tl_timeline_view_stop_replacing (self);
  tl_timeline_view_stop_flash (self);
  g_clear_weak_pointer (&self->bars);
  g_clear_pointer (&self->arrangement, tl_arrangement_free);
  tl_timeline_view_clear_popovers (self);
  tl_timeline_view_clear_items (self);
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  g_clear_object (&self->animation);
  g_clear_pointer (&self->history, tl_history_free);
  g_clear_pointer (&self->left, tl_bookmark_free);
  g_clear_pointer (&self->scene, tl_scene_unref);
  g_clear_pointer (&self->base, gsk_render_node_unref);
  g_clear_pointer (&self->placement, tl_placement_unref);
  g_clear_pointer (&self->metrics, tl_metrics_unref);
  g_clear_pointer (&self->texts, tl_text_cache_free);
  g_clear_pointer (&self->shown, tl_event_set_unref);
  g_clear_pointer (&self->passed, tl_event_set_unref);
  g_clear_pointer (&self->emphasis, tl_emphasis_unref);
  g_clear_object (&self->finder);
  g_clear_object (&self->dataset);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (tl_timeline_view_parent_class)->dispose (object);
}

/* What the user does. */
static void
add_signals (void)
{
  /**
   * TlTimelineView::view-changed:
   * @view: the timeline
   *
   * What is in view is different from before.
   */
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TlTimelineView::event-activated:
   * @view: the timeline
   * @event: an event's index
   *
   * The user wants to know more of an event: clicked it, or pressed Enter at it.
   */
  signals[EVENT_ACTIVATED]
    = g_signal_new ("event-activated", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlTimelineView::dismissed:
   * @view: the timeline
   *
   * The user clicked where nothing is, or pressed Escape.
   */
  signals[DISMISSED] = g_signal_new ("dismissed", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

/* What the timeline tells of. */
static void
add_news_signals (void)
{
  /**
   * TlTimelineView::said:
   * @view: the timeline
   * @message: a short text
   *
   * There is something to tell that is not to be seen: that a key leads nowhere, for example.
   */
  signals[SAID] = g_signal_new ("said", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * TlTimelineView::dataset-replaced:
   * @view: the timeline
   * @diff: the #TlDatasetDiff from the dataset that was shown
   *
   * Another version of the dataset is shown. Indices of events are others; #TlTimelineView:selected
   * is the same event as before, if there still is one.
   */
  signals[DATASET_REPLACED]
    = g_signal_new ("dataset-replaced", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
tl_timeline_view_class_init (TlTimelineViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = tl_timeline_view_dispose;
  widget_class->snapshot = tl_timeline_view_snapshot;
  widget_class->measure = tl_timeline_view_measure;
  widget_class->size_allocate = tl_timeline_view_size_allocate;
  widget_class->css_changed = tl_timeline_view_css_changed;
  widget_class->query_tooltip = tl_timeline_view_query_tooltip;

  tl_timeline_view_install_properties (object_class);
  tl_timeline_view_install_range (object_class);
  add_signals ();
  add_news_signals ();
  tl_timeline_view_add_keys (widget_class);
  tl_timeline_view_add_relation_keys (widget_class);
  tl_timeline_view_add_compare_keys (widget_class);
  tl_timeline_view_add_zero_keys (widget_class);
  tl_timeline_view_add_event_menu (widget_class);
  tl_timeline_view_add_lane_actions (widget_class);
  tl_timeline_view_add_range_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
tl_timeline_view_init (TlTimelineView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->viewport = tl_viewport_new ();
  self->history = tl_history_new ((GDestroyNotify) tl_bookmark_free);
  self->selected = self->cursor = self->hovered = self->range.anchor = TL_NO_EVENT;
  self->compare_from = self->compare_to = self->zero = TL_NO_EVENT;
  self->pointer_x = -1;
  self->flags = TL_SCENE_OVERVIEW | TL_SCENE_CHAPTERS;
  self->arrangement = tl_arrangement_new (0);
  self->lane_zoom = 1;
  self->items = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
  tl_timeline_view_add_gestures (self);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (on_viewport_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self,
                           G_CONNECT_SWAPPED);
  update_style (self);
}

/**
 * tl_timeline_view_set_dataset:
 * @view: a timeline
 * @dataset: (nullable): the dataset to show, in its first view
 */
void
tl_timeline_view_set_dataset (TlTimelineView *view, TlDataset *dataset)
{
  gint64 start_s, end_s;
  guint n_lanes = 0;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (!g_set_object (&view->dataset, dataset))
    return;
  tl_timeline_view_stop_motion (view);
  tl_timeline_view_stop_replacing (view);
  tl_timeline_view_stop_flash (view);
  view->hovered = TL_NO_EVENT;
  tl_timeline_view_forget_range (view);
  tl_timeline_view_compare (view, TL_NO_EVENT, TL_NO_EVENT);
  tl_timeline_view_set_zero (view, TL_NO_EVENT);
  tl_timeline_view_set_cursor (view, TL_NO_EVENT, 0);
  tl_timeline_view_select (view, TL_NO_EVENT);
  view->is_fitted = view->has_start = view->has_jump = FALSE;
  g_clear_pointer (&view->arrangement, tl_arrangement_free);
  if (dataset != NULL)
    tl_dataset_get_lanes (dataset, &n_lanes);
  view->arrangement = tl_arrangement_new (n_lanes);
  view->lane_zoom = 1;
  tl_timeline_view_clear_history (view);
  tl_timeline_view_forget_finding (view);
  tl_timeline_view_drop_placement (view);
  if (dataset != NULL && tl_dataset_get_extent (dataset, &start_s, &end_s))
    tl_viewport_set_extent (view->viewport, start_s, end_s);
  /* Not in the first frame: now a new window still waits for the window manager. */
  tl_timeline_view_ensure_metrics (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * tl_timeline_view_get_dataset:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): the dataset that is shown
 */
TlDataset *
tl_timeline_view_get_dataset (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->dataset;
}

/**
 * tl_timeline_view_get_viewport:
 * @view: a timeline
 *
 * Returns: (transfer none): the owner of what is in view
 */
TlViewport *
tl_timeline_view_get_viewport (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->viewport;
}

/**
 * tl_timeline_view_get_style:
 * @view: a timeline
 *
 * Returns: (transfer none): the palette, which follows the desktop's
 */
const TlStyle *
tl_timeline_view_get_style (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->style;
}

/**
 * tl_timeline_view_get_cursor:
 * @view: a timeline
 *
 * Returns: the index of the event that the keyboard is at, or %TL_NO_EVENT
 */
guint32
tl_timeline_view_get_cursor (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), TL_NO_EVENT);
  return view->cursor;
}

/**
 * tl_timeline_view_say_replaced:
 * @self: a timeline
 * @diff: how the dataset differs from the one before
 *
 * Emits #TlTimelineView::dataset-replaced.
 */
void
tl_timeline_view_say_replaced (TlTimelineView *self, TlDatasetDiff *diff)
{
  g_signal_emit (self, signals[DATASET_REPLACED], 0, diff);
}

/**
 * tl_timeline_view_activate:
 * @self: a timeline
 * @event: an event's index
 * @lane: the lane that it was activated in
 *
 * Puts the cursor on an event and says that the user wants to know more of it.
 */
void
tl_timeline_view_activate (TlTimelineView *self, guint32 event, guint16 lane)
{
  if (event == TL_NO_EVENT)
    {
      g_signal_emit (self, signals[DISMISSED], 0);
      return;
    }
  tl_timeline_view_set_cursor (self, event, lane);
  g_signal_emit (self, signals[EVENT_ACTIVATED], 0, event);
}

/**
 * tl_timeline_view_describe:
 * @view: a timeline
 * @text: what has become of it
 *
 * Tells those who listen, whose screen reader says what changes of that which has the focus.
 */
void
tl_timeline_view_describe (TlTimelineView *view, const char *text)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/**
 * tl_timeline_view_say:
 * @self: a timeline
 * @message: a short text
 *
 * Tells it, to those who see and to those who listen.
 */
void
tl_timeline_view_say (TlTimelineView *self, const char *message)
{
  tl_timeline_view_describe (self, message);
  g_signal_emit (self, signals[SAID], 0, message);
}
