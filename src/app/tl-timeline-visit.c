/* Going to an event: it is brought into view, the keyboard's cursor is put there, and what is open
 * follows. */
#include "tl-page.h"
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

/* Around an event without a length, so much time is shown, in seconds: a month. */
#define AROUND_S (30 * TL_SECONDS_PER_DAY)

/* Where in the width an event comes to stand that was out of view. */
#define SHOWN_AT 0.3

static const TlItem *
get_item (TlTimelineView *self, guint32 event, guint16 lane)
{
  return &tl_placement_get_items (self->placement,
                                  NULL)[tl_placement_find_item (self->placement, event, lane)];
}

static const TlItem *
get_cursor_item (TlTimelineView *self)
{
  return get_item (self, self->cursor, self->cursor_lane);
}

/**
 * tl_timeline_view_has_cursor_place:
 * @self: a timeline
 *
 * Returns: whether the keyboard is at something that is in the picture: a filter may hide it
 */
gboolean
tl_timeline_view_has_cursor_place (TlTimelineView *self)
{
  return tl_timeline_view_get_scene (self) != NULL
         && tl_timeline_view_has_place (self, self->cursor);
}

/* Scrolls the lanes of a view until an item's row is in sight: as they will be there. */
static void
show_row (TlTimelineView *self, const TlItem *item, TlView *view)
{
  g_autoptr (TlScene) scene = tl_scene_build (self->placement, view, self->flags);
  const TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, item->lane);
  double y0 = item->row >= 0 ? lane->first_row_y + item->row * lane->row_height : lane->strip.y;
  double y1 = y0 + lane->row_height;
  TlRect area = tl_scene_get_lane_area (scene, item->lane);

  view->scroll_px = scene->view.scroll_px;
  if (lane->is_pinned)
    return;
  if (y0 < area.y)
    view->scroll_px -= area.y - y0;
  else if (y1 > area.y + area.height)
    view->scroll_px += y1 - area.y - area.height;
}

/* Brings an item into view, if it isn't, nor will be: by a jump, which is remembered, or by a step.
 */
static void
show_item (TlTimelineView *self, const TlItem *item, gboolean is_jump)
{
  TlView destination = tl_timeline_view_get_destination (self);
  TlView view = destination;
  double x = tl_view_get_x (&view, item->start_s);
  double label_px
    = (double) item->label_px[TL_DETAIL_SHORT] + 2 * tl_metrics_get_lengths (self->metrics)->em_px;
  double margin_px = MIN (label_px, SHOWN_AT * (view.width_px - view.left_px));

  show_row (self, item, &view);
  if (x < view.left_px || x > view.width_px - margin_px)
    tl_view_pan (&view, view.left_px + SHOWN_AT * (view.width_px - view.left_px) - x);
  if (tl_view_equal (&view, &destination))
    return;
  if (is_jump)
    tl_timeline_view_jump_to (self, &view);
  else
    tl_timeline_view_fly_to (self, &view);
}

/**
 * tl_timeline_view_fit_cursor:
 * @self: a timeline with a cursor that shows something
 *
 * Shows the event that the keyboard is at as large as it fits, from its start to its end.
 */
void
tl_timeline_view_fit_cursor (TlTimelineView *self)
{
  const TlItem *item = get_cursor_item (self);
  TlView view = tl_timeline_view_get_destination (self);
  double scroll_px = view.scroll_px;
  gint64 start_s = item->start_s;
  gint64 end_s = item->end_s;

  if (tl_dataset_get_event (self->dataset, item->event)->date.shape == TL_DATE_INSTANT)
    {
      start_s -= AROUND_S / 2;
      end_s += AROUND_S / 2;
    }
  tl_page_fit (self->placement, start_s, end_s, &view);
  view.scroll_px = scroll_px;
  show_row (self, item, &view);
  tl_timeline_view_jump_to (self, &view);
}

/**
 * tl_timeline_view_find_lane:
 * @view: a timeline
 * @event: an event's index
 *
 * Returns: the lane to come to it in: the one that one is in, else the first that is to be seen
 */
guint16
tl_timeline_view_find_lane (TlTimelineView *view, guint32 event)
{
  TlSlice lanes;
  const guint32 *indices;
  guint16 seen = TL_LANE_NONE;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), 0);

  lanes = tl_dataset_get_event (view->dataset, event)->lanes;
  indices = tl_dataset_get_indices (view->dataset, lanes);

  for (guint i = lanes.length; i > 0; i--)
    {
      guint16 lane = (guint16) indices[i - 1];

      if (tl_arrangement_get (view->arrangement, lane)->is_hidden)
        continue;
      if (view->cursor != TL_NO_EVENT && lane == view->cursor_lane)
        return lane;
      seen = lane;
    }
  return seen != TL_LANE_NONE ? seen : (guint16) indices[0];
}

/**
 * tl_timeline_view_show_event:
 * @view: a timeline
 * @event: an event's index
 *
 * Brings an event into view, in the lane that one is in if it can be, and puts the keyboard's
 * cursor there.
 */
void
tl_timeline_view_show_event (TlTimelineView *view, guint32 event)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset != NULL)
    tl_timeline_view_show_in_lane (view, event, tl_timeline_view_find_lane (view, event));
}

/**
 * tl_timeline_view_show_in_lane:
 * @view: a timeline
 * @event: an event's index
 * @lane: one of its lanes
 *
 * Brings an event into view there, and puts the keyboard's cursor on it.
 */
void
tl_timeline_view_show_in_lane (TlTimelineView *view, guint32 event, guint16 lane)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (tl_timeline_view_get_scene (view) == NULL)
    return;
  tl_timeline_view_set_cursor (view, event, lane);
  if (tl_timeline_view_has_cursor_place (view))
    show_item (view, get_item (view, event, lane), TRUE);
}

/**
 * tl_timeline_view_go_to_range:
 * @view: a timeline
 * @start_s: the first instant to show
 * @end_s: the last one, exclusive
 * @event: the index of an event there, or %TL_NO_EVENT
 *
 * Flies to a range, or as near as the limits let it, and puts the keyboard's cursor on the event.
 * Remembers where one has been.
 */
void
tl_timeline_view_go_to_range (TlTimelineView *view, gint64 start_s, gint64 end_s, guint32 event)
{
  TlView to;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (tl_timeline_view_get_scene (view) == NULL)
    return;
  to = tl_timeline_view_find_range (view, start_s, end_s);
  tl_timeline_view_set_cursor (view, event,
                               event != TL_NO_EVENT ? tl_timeline_view_find_lane (view, event) : 0);
  if (event != TL_NO_EVENT && tl_timeline_view_has_cursor_place (view))
    show_row (view, get_cursor_item (view), &to);
  tl_timeline_view_jump_to (view, &to);
}

/**
 * tl_timeline_view_reveal_cursor:
 * @view: a timeline
 *
 * Brings the event that the keyboard is at back into view, if it has left it: when the details pane
 * takes a part of the width.
 */
void
tl_timeline_view_reveal_cursor (TlTimelineView *view)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->cursor == TL_NO_EVENT || !tl_timeline_view_has_cursor_place (view))
    return;
  show_item (view, get_cursor_item (view), FALSE);
}

/* What follows the cursor: the comparison, or else the details, if they are open. */
static void
follow (TlTimelineView *self)
{
  if (self->compare_from != TL_NO_EVENT)
    tl_timeline_view_compare (self, self->compare_from, self->cursor);
  else if (self->selected != TL_NO_EVENT)
    tl_timeline_view_activate (self, self->cursor, self->cursor_lane);
}

/**
 * tl_timeline_view_go_to:
 * @self: a timeline that shows something
 * @event: the index of an event that the filter doesn't hide
 * @lane: one of its lanes
 * @is_jump: whether that is to be remembered, if it moves the view
 *
 * Goes to an event with the keyboard's cursor; with the details open, they follow.
 */
void
tl_timeline_view_go_to (TlTimelineView *self, guint32 event, guint16 lane, gboolean is_jump)
{
  tl_timeline_view_set_cursor (self, event, lane);
  show_item (self, get_item (self, event, lane), is_jump);
  follow (self);
}

/**
 * tl_timeline_view_visit:
 * @self: a timeline that shows something
 * @event: an event's index
 * @lane: one of its lanes
 *
 * Goes to an event with the keyboard's cursor, unless the filter hides it; with the details open,
 * they follow.
 */
void
tl_timeline_view_visit (TlTimelineView *self, guint32 event, guint16 lane)
{
  if (!tl_timeline_view_has_place (self, event))
    {
      tl_timeline_view_say (self, _ ("The filter hides that event"));
      return;
    }
  tl_timeline_view_go_to (self, event, lane, TRUE);
}
