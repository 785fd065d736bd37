/* The keyboard's way through the events: along a lane, from lane to lane. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

typedef enum
{
  STEP_PREVIOUS,
  STEP_NEXT,
  STEP_LANE_ABOVE,
  STEP_LANE_BELOW,
  STEP_FIRST,
  STEP_LAST,
} Step;

/**
 * tl_timeline_view_describe_cursor:
 * @self: a timeline
 *
 * Says where the keyboard is to those who listen; and which day that is, if days are counted.
 */
void
tl_timeline_view_describe_cursor (TlTimelineView *self)
{
  const TlEvent *event;
  g_autofree char *words = NULL;
  g_autofree char *description = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (self->cursor == TL_NO_EVENT)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  event = tl_dataset_get_event (self->dataset, self->cursor);
  words = tl_event_date_to_words (event);
  /* Translators: an event's title, its date, and the lane that the keyboard is in. */
  description
    = g_strdup_printf (_ ("%s, %s, in the lane %s"), event->title, words,
                       tl_dataset_get_lanes (self->dataset, NULL)[self->cursor_lane].title);
  day = tl_timeline_view_day_to_words (self, self->cursor);
  text = day != NULL ? g_strdup_printf ("%s, %s", description, day) : NULL;
  tl_timeline_view_describe (self, text != NULL ? text : description);
}

/**
 * tl_timeline_view_set_cursor:
 * @self: a timeline
 * @event: an event's index, or %TL_NO_EVENT
 * @lane: one of its lanes
 *
 * Puts the keyboard's cursor on an event.
 */
void
tl_timeline_view_set_cursor (TlTimelineView *self, guint32 event, guint16 lane)
{
  gboolean is_new = self->cursor != event;
  gboolean is_new_lane = self->cursor_lane != lane;

  self->cursor = event;
  self->cursor_lane = lane;
  tl_timeline_view_describe_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (is_new)
    g_object_notify (G_OBJECT (self), "cursor");
  if (is_new_lane)
    g_object_notify (G_OBJECT (self), "cursor-lane");
}

/* The item of a lane that starts nearest to a time. */
static guint
find_nearest_item (TlTimelineView *self, guint16 lane, gint64 time_s)
{
  const TlItem *items = tl_placement_get_items (self->placement, NULL);
  const TlLanePlacement *placed = &tl_placement_get_lanes (self->placement, NULL)[lane];
  guint next = tl_placement_find_start (self->placement, lane, time_s);

  if (next == placed->first_item)
    return next;
  if (next == placed->first_item + placed->n_items
      || (double) time_s - (double) items[next - 1].start_s
           < (double) items[next].start_s - (double) time_s)
    return next - 1;
  return next;
}

/* The lane that stands at a place, from top to bottom; NULL: it is hidden, or has no events. */
static const TlLanePlacement *
get_lane_at (TlTimelineView *self, guint place)
{
  const TlLaneState *state = &g_array_index (self->arrangement, TlLaneState, place);
  const TlLanePlacement *placed = &tl_placement_get_lanes (self->placement, NULL)[state->lane];

  return !state->is_hidden && placed->n_items > 0 ? placed : NULL;
}

/* The first event in view: where the keyboard begins. */
static gboolean
find_first_in_view (TlTimelineView *self, guint *index)
{
  gint64 start_s = tl_view_get_start (tl_viewport_get_view (self->viewport));
  gboolean has_any = FALSE;

  *index = 0;
  for (guint i = 0; i < self->arrangement->len; i++)
    {
      const TlLanePlacement *placed = get_lane_at (self, i);
      guint16 lane = g_array_index (self->arrangement, TlLaneState, i).lane;
      guint next;

      if (placed == NULL)
        continue;
      next = tl_placement_find_start (self->placement, lane, start_s);
      if (!has_any || next < placed->first_item + placed->n_items)
        *index = MIN (next, placed->first_item + placed->n_items - 1);
      has_any = TRUE;
      if (next < placed->first_item + placed->n_items)
        return TRUE;
    }
  return has_any;
}

static guint
find_in_next_lane (TlTimelineView *self, guint index, int direction)
{
  const TlItem *items = tl_placement_get_items (self->placement, NULL);
  const GArray *lanes = self->arrangement;
  int place = 0;

  while (g_array_index (lanes, TlLaneState, place).lane != self->cursor_lane)
    place++;
  for (place += direction; place >= 0 && place < (int) lanes->len; place += direction)
    if (get_lane_at (self, (guint) place) != NULL)
      return find_nearest_item (self, g_array_index (lanes, TlLaneState, place).lane,
                                items[index].start_s);
  return index;
}

static guint
find_target (TlTimelineView *self, Step step)
{
  guint index = tl_placement_find_item (self->placement, self->cursor, self->cursor_lane);
  const TlLanePlacement *placed
    = &tl_placement_get_lanes (self->placement, NULL)[self->cursor_lane];
  guint last = placed->first_item + placed->n_items - 1;

  switch (step)
    {
    case STEP_PREVIOUS:
      return index > placed->first_item ? index - 1 : index;
    case STEP_NEXT:
      return index < last ? index + 1 : index;
    case STEP_LANE_ABOVE:
      return find_in_next_lane (self, index, -1);
    case STEP_LANE_BELOW:
      return find_in_next_lane (self, index, 1);
    case STEP_FIRST:
      return placed->first_item;
    case STEP_LAST:
    default:
      return last;
    }
}

static void
move_cursor (TlTimelineView *self, Step step)
{
  const TlItem *item;
  guint index;

  if (self->cursor != TL_NO_EVENT && tl_timeline_view_has_cursor_place (self))
    index = find_target (self, step);
  else if (!find_first_in_view (self, &index))
    return;
  item = &tl_placement_get_items (self->placement, NULL)[index];
  tl_timeline_view_go_to (self, item->event, item->lane, step == STEP_FIRST || step == STEP_LAST);
}

static gboolean
on_step (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_timeline_view_get_scene (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  move_cursor (self, (Step) g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
on_extend (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_timeline_view_get_scene (self) == NULL)
    return GDK_EVENT_PROPAGATE;
  tl_timeline_view_begin_extending (self);
  move_cursor (self, (Step) g_variant_get_int32 (arguments));
  tl_timeline_view_extend_to_cursor (self);
  return GDK_EVENT_STOP;
}

static gboolean
on_enter (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_timeline_view_get_range (self, NULL, NULL))
    {
      gtk_widget_activate_action (widget, "range.zoom", NULL);
      return GDK_EVENT_STOP;
    }
  if (self->cursor == TL_NO_EVENT)
    return GDK_EVENT_PROPAGATE;
  /* Once its details are open, the event itself. */
  if (self->cursor == self->selected && tl_timeline_view_has_cursor_place (self))
    tl_timeline_view_fit_cursor (self);
  else
    tl_timeline_view_activate (self, self->cursor, self->cursor_lane);
  return GDK_EVENT_STOP;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (self->compare_from != TL_NO_EVENT)
    {
      tl_timeline_view_end_comparison (self);
      return GDK_EVENT_STOP;
    }
  if (tl_timeline_view_get_range (self, NULL, NULL))
    {
      gtk_widget_activate_action (widget, "range.close", NULL);
      return GDK_EVENT_STOP;
    }
  if (self->selected == TL_NO_EVENT && self->cursor == TL_NO_EVENT)
    return GDK_EVENT_PROPAGATE;
  if (self->selected != TL_NO_EVENT)
    tl_timeline_view_activate (self, TL_NO_EVENT, 0);
  else
    tl_timeline_view_set_cursor (self, TL_NO_EVENT, 0);
  return GDK_EVENT_STOP;
}

static void
bind_step (GtkWidgetClass *class, guint key, guint keypad_key, Step step)
{
  gtk_widget_class_add_binding (class, key, 0, on_step, "i", step);
  gtk_widget_class_add_binding (class, keypad_key, 0, on_step, "i", step);
}

static void
bind_extend (GtkWidgetClass *class, guint key, guint keypad_key, Step step)
{
  gtk_widget_class_add_binding (class, key, GDK_SHIFT_MASK, on_extend, "i", step);
  gtk_widget_class_add_binding (class, keypad_key, GDK_SHIFT_MASK, on_extend, "i", step);
}

/**
 * tl_timeline_view_add_keys:
 * @class: the timeline's class
 */
void
tl_timeline_view_add_keys (GtkWidgetClass *class)
{
  bind_step (class, GDK_KEY_Left, GDK_KEY_KP_Left, STEP_PREVIOUS);
  bind_step (class, GDK_KEY_Right, GDK_KEY_KP_Right, STEP_NEXT);
  bind_step (class, GDK_KEY_Up, GDK_KEY_KP_Up, STEP_LANE_ABOVE);
  bind_step (class, GDK_KEY_Down, GDK_KEY_KP_Down, STEP_LANE_BELOW);
  bind_step (class, GDK_KEY_Home, GDK_KEY_KP_Home, STEP_FIRST);
  bind_step (class, GDK_KEY_End, GDK_KEY_KP_End, STEP_LAST);
  bind_extend (class, GDK_KEY_Left, GDK_KEY_KP_Left, STEP_PREVIOUS);
  bind_extend (class, GDK_KEY_Right, GDK_KEY_KP_Right, STEP_NEXT);
  bind_extend (class, GDK_KEY_Home, GDK_KEY_KP_Home, STEP_FIRST);
  bind_extend (class, GDK_KEY_End, GDK_KEY_KP_End, STEP_LAST);
  gtk_widget_class_add_binding (class, GDK_KEY_Return, 0, on_enter, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, 0, on_enter, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_plus, 0, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_KP_Add, 0, "win.zoom-in", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_minus, 0, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_KP_Subtract, 0, "win.zoom-out", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_f, 0, "win.fit", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_slash, 0, "win.search", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_KP_Divide, 0, "win.search", NULL);
}
