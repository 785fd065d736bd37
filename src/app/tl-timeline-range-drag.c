/* Selecting a range: by dragging, or by going from event to event. */
#include "tl-painter-range.h"
#include "tl-timeline-view-private.h"

#include <math.h>

/* An edge that comes as near as this to an event's start, or to a line of the axis, goes there. */
#define SNAP_PX 6

/* An edge can be taken hold of from so far, with a mouse, and with a finger. */
#define GRIP_PX       5
#define TOUCH_GRIP_PX 20

/* Up to the end of the day that an event begins on, or of its hour, if it has one. */
static TlRangeEdge
get_event_edge (const TlDate *date)
{
  gint64 start_s = tl_date_get_known_start (date);

  if (date->shape == TL_DATE_INSTANT)
    return (TlRangeEdge){ start_s, date->latest_end };
  return (TlRangeEdge){ start_s, tl_calendar_add (tl_calendar_floor (start_s, TL_UNIT_DAY, 1),
                                                  TL_UNIT_DAY, 1) };
}

/* What lies nearest to a place: an event's start, a line of the axis, or else the day. */
static TlRangeEdge
find_edge (TlTimelineView *self, const TlScene *scene, double x, gboolean snaps)
{
  gint64 time_s = tl_painter_round_time (scene, tl_view_get_time (&scene->view, x));
  TlRangeEdge found = { time_s, time_s };
  double nearest_px = SNAP_PX;

  for (guint i = 0; snaps && i < scene->ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (scene->ticks, TlTick, i);

      if (fabs (tick->x - x) >= nearest_px)
        continue;
      nearest_px = fabs (tick->x - x);
      found = (TlRangeEdge){ tick->time_s, tick->time_s };
    }
  for (guint i = 0; snaps && i < scene->marks->len; i++)
    {
      guint32 event = g_array_index (scene->marks, TlSceneMark, i).event;
      const TlDate *date = &tl_dataset_get_event (self->dataset, event)->date;
      double distance_px = fabs (tl_view_get_x (&scene->view, tl_date_get_known_start (date)) - x);

      if (distance_px > nearest_px)
        continue;
      nearest_px = distance_px;
      found = get_event_edge (date);
    }
  return found;
}

static void
select_between (TlTimelineView *self, TlRangeEdge a, TlRangeEdge b)
{
  if (b.start_s < a.start_s)
    tl_timeline_view_set_range (self, b.start_s, a.end_s);
  else
    tl_timeline_view_set_range (self, a.start_s, b.end_s);
}

/**
 * tl_timeline_view_find_range_edge:
 * @self: a timeline
 * @x: a place
 * @y: likewise
 * @is_touch: whether a finger is there
 * @other: (out) (optional): what the other edge stands at
 *
 * Returns: whether an edge of the range can be taken hold of there
 */
gboolean
tl_timeline_view_find_range_edge (
  TlTimelineView *self, double x, double y, gboolean is_touch, TlRangeEdge *other)
{
  const TlView *view = tl_viewport_get_view (self->viewport);
  double reach_px = is_touch ? TOUCH_GRIP_PX : GRIP_PX;
  TlScene *scene = tl_timeline_view_get_scene (self);
  double start_px, end_px;
  gint64 start_s, end_s;

  if (scene == NULL || !tl_timeline_view_get_range (self, &start_s, &end_s) || x < view->left_px
      || y > scene->lanes_area.y + scene->lanes_area.height)
    return FALSE;
  start_px = fabs (tl_view_get_x (view, start_s) - x);
  end_px = fabs (tl_view_get_x (view, end_s) - x);
  if (MIN (start_px, end_px) > reach_px)
    return FALSE;
  if (other != NULL)
    *other = start_px < end_px ? (TlRangeEdge){ end_s, end_s } : (TlRangeEdge){ start_s, start_s };
  return TRUE;
}

/**
 * tl_timeline_view_arm_range:
 * @self: a timeline
 * @x: where a drag begins
 * @y: likewise
 * @is_new: whether it is to select a range, not only to move an edge of the one there is
 * @is_touch: whether a finger drags
 *
 * Returns: whether the drag, if it becomes one, is for tl_timeline_view_drag_range()
 */
gboolean
tl_timeline_view_arm_range (
  TlTimelineView *self, double x, double y, gboolean is_new, gboolean is_touch)
{
  TlScene *scene = tl_timeline_view_get_scene (self);

  if (scene == NULL)
    return FALSE;
  if (tl_timeline_view_find_range_edge (self, x, y, is_touch, &self->range.fixed))
    return TRUE;
  if (!is_new || x < scene->view.left_px || y > scene->lanes_area.y + scene->lanes_area.height)
    return FALSE;
  self->range.fixed = find_edge (self, scene, x, TRUE);
  return TRUE;
}

/**
 * tl_timeline_view_drag_range:
 * @self: a timeline
 * @x: where the pointer is
 * @snaps: whether the edge goes to what is near
 *
 * Moves the edge that is dragged.
 */
void
tl_timeline_view_drag_range (TlTimelineView *self, double x, gboolean snaps)
{
  TlScene *scene = tl_timeline_view_get_scene (self);

  if (scene == NULL)
    return;
  self->range.is_dragged = TRUE;
  x = CLAMP (x, scene->view.left_px, scene->view.width_px);
  select_between (self, self->range.fixed, find_edge (self, scene, x, snaps));
}

/**
 * tl_timeline_view_drop_range:
 * @self: a timeline
 *
 * The edge that is dragged has been let go.
 */
void
tl_timeline_view_drop_range (TlTimelineView *self)
{
  if (!self->range.is_dragged)
    return;
  self->range.is_dragged = FALSE;
  tl_timeline_view_update_range_bar (self);
  tl_timeline_view_describe_range (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tl_timeline_view_begin_extending:
 * @self: a timeline
 *
 * Where the keyboard's cursor is before it moves is where the range begins that it selects, unless
 * it is selecting one already.
 */
void
tl_timeline_view_begin_extending (TlTimelineView *self)
{
  if (!tl_timeline_view_get_range (self, NULL, NULL) || self->range.anchor == TL_NO_EVENT)
    self->range.anchor = self->cursor;
}

/**
 * tl_timeline_view_extend_to_cursor:
 * @self: a timeline
 *
 * Selects the range from where the keyboard's cursor began to where it is.
 */
void
tl_timeline_view_extend_to_cursor (TlTimelineView *self)
{
  guint32 anchor = self->range.anchor;

  if (self->cursor == TL_NO_EVENT)
    return;
  if (anchor == TL_NO_EVENT)
    anchor = self->cursor;
  select_between (self, get_event_edge (&tl_dataset_get_event (self->dataset, anchor)->date),
                  get_event_edge (&tl_dataset_get_event (self->dataset, self->cursor)->date));
  self->range.anchor = anchor;
  tl_timeline_view_describe_range (self);
}
