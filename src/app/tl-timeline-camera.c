/* The camera: the ways to move that are seen. */
#include "tl-page.h"
#include "tl-timeline-view-private.h"

/* How long a flight takes, in milliseconds. */
#define FLIGHT_MS 260

static void
set_flight_progress (double progress, gpointer data)
{
  TlTimelineView *self = data;
  TlView view;

  tl_view_interpolate (&self->flight_from, &self->flight_to, progress, &view);
  tl_viewport_set_view (self->viewport, &view);
}

/**
 * tl_timeline_view_fly_to:
 * @view: a timeline
 * @to: where to
 *
 * Moves there, visibly; at once where the desktop asks for no animation.
 */
void
tl_timeline_view_fly_to (TlTimelineView *view, const TlView *to)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (to != NULL);

  tl_timeline_view_stop_motion (view);
  if (view->flight == NULL)
    view->flight = adw_timed_animation_new (GTK_WIDGET (view), 0, 1, FLIGHT_MS,
                                            adw_callback_animation_target_new (set_flight_progress,
                                                                               view, NULL));
  view->flight_from = *tl_viewport_get_view (view->viewport);
  view->flight_to = *to;
  adw_animation_play (view->flight);
}

/**
 * tl_timeline_view_zoom_by:
 * @view: a timeline
 * @factor: how much larger the scale is to become
 *
 * Zooms about the selected event, or else about the middle. In the middle of a flight, from where
 * it was to end.
 */
void
tl_timeline_view_zoom_by (TlTimelineView *view, double factor)
{
  guint32 anchor;
  TlView to;
  double x;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset == NULL)
    return;
  to = *tl_viewport_get_view (view->viewport);
  if (view->flight != NULL && adw_animation_get_state (view->flight) == ADW_ANIMATION_PLAYING)
    to = view->flight_to;
  x = (to.left_px + to.width_px) / 2;
  anchor = view->selected != TL_NO_EVENT ? view->selected : view->cursor;
  if (anchor != TL_NO_EVENT)
    {
      const TlEvent *event = tl_dataset_get_event (view->dataset, anchor);
      double event_x = tl_view_get_x (&to, event->date.earliest_start);

      if (event_x >= to.left_px && event_x < to.width_px)
        x = event_x;
    }
  tl_view_zoom (&to, factor, x);
  tl_timeline_view_fly_to (view, &to);
}

/**
 * tl_timeline_view_show_range:
 * @self: a timeline
 * @start_s: the first instant to show
 * @end_s: the last one, exclusive
 *
 * Flies to a range.
 */
void
tl_timeline_view_show_range (TlTimelineView *self, gint64 start_s, gint64 end_s)
{
  TlView to;

  if (tl_timeline_view_get_scene (self) == NULL)
    return;
  to = *tl_viewport_get_view (self->viewport);
  tl_page_fit (self->placement, start_s, end_s, &to);
  to.scroll_px = tl_viewport_get_view (self->viewport)->scroll_px;
  tl_timeline_view_fly_to (self, &to);
}

/**
 * tl_timeline_view_fit:
 * @view: a timeline
 *
 * Flies to all that there is.
 */
void
tl_timeline_view_fit (TlTimelineView *view)
{
  gint64 start_s, end_s;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset != NULL && tl_dataset_get_extent (view->dataset, &start_s, &end_s))
    tl_timeline_view_show_range (view, start_s, end_s);
}
