/* Back and forward in the widget: when one jumps, and when one has come to rest. What is remembered
 * then is the history's (tl-history.c). */
#include "tl-timeline-view-private.h"

/* What has not moved for so long, in milliseconds, is looked at. */
#define REST_MS 700

static void
update_ways (TlTimelineView *self)
{
  TlView view = tl_timeline_view_get_destination (self);

  tl_timeline_view_set_ways (self, tl_history_can_go_back (self->history, &view),
                             tl_history_can_go_forward (self->history, &view));
}

static gboolean
on_rest (gpointer data)
{
  TlTimelineView *self = data;
  gint64 rested_ms = (g_get_monotonic_time () - self->changed_us) / 1000;

  if (rested_ms < REST_MS)
    {
      self->rest_timeout = g_timeout_add ((guint) (REST_MS - rested_ms), on_rest, self);
      return G_SOURCE_REMOVE;
    }
  self->rest_timeout = 0;
  tl_timeline_view_rest (self);
  return G_SOURCE_REMOVE;
}

/**
 * tl_timeline_view_watch_rest:
 * @self: a timeline whose view has changed
 *
 * Waits until it has not changed for a while.
 */
void
tl_timeline_view_watch_rest (TlTimelineView *self)
{
  self->changed_us = g_get_monotonic_time ();
  if (self->rest_timeout == 0)
    self->rest_timeout = g_timeout_add (REST_MS, on_rest, self);
  update_ways (self);
}

/**
 * tl_timeline_view_rest:
 * @self: a timeline
 *
 * One has come to where one wanted to be.
 */
void
tl_timeline_view_rest (TlTimelineView *self)
{
  TlView view = tl_timeline_view_get_destination (self);

  if (self->is_fitted)
    tl_history_rest (self->history, &view);
  if (self->rested_scale != view.scale_px_per_s)
    tl_timeline_view_drop_scene (self);
  self->rested_scale = view.scale_px_per_s;
  update_ways (self);
}

/**
 * tl_timeline_view_leave:
 * @self: a timeline
 * @to: where one jumps to
 *
 * Remembers where one has been.
 */
void
tl_timeline_view_leave (TlTimelineView *self, const TlView *to)
{
  TlView view = tl_timeline_view_get_destination (self);

  tl_history_leave (self->history, &view, to, g_steal_pointer (&self->left));
  update_ways (self);
}

/**
 * tl_timeline_view_jump_to:
 * @self: a timeline
 * @to: where to
 *
 * Flies there, and remembers where one has been.
 */
void
tl_timeline_view_jump_to (TlTimelineView *self, const TlView *to)
{
  TlView end = *to;

  tl_viewport_clamp (self->viewport, &end);
  tl_timeline_view_leave (self, &end);
  tl_timeline_view_fly_to (self, &end);
}

/**
 * tl_timeline_view_clear_history:
 * @self: a timeline
 *
 * Forgets where one has been: there is another dataset, or none.
 */
void
tl_timeline_view_clear_history (TlTimelineView *self)
{
  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  tl_history_clear (self->history);
  g_clear_pointer (&self->left, tl_bookmark_free);
  update_ways (self);
}

/**
 * tl_timeline_view_leave_place:
 * @view: a timeline
 * @place: (transfer full): what was in view, arranged, filtered and selected
 *
 * The next jump has changed, or will, more than what is in view: this is what comes back when one
 * goes back over it.
 */
void
tl_timeline_view_leave_place (TlTimelineView *view, TlBookmark *place)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (place != NULL);

  g_clear_pointer (&view->left, tl_bookmark_free);
  view->left = place;
}

/* To what is in view, or, where a jump waits for the widget's size, will be. */
static TlView
get_left (TlTimelineView *self)
{
  TlView view = tl_timeline_view_get_destination (self);

  if (self->has_jump)
    tl_stretch_to_view (&self->jump, &view);
  return view;
}

/* A place that comes with more than its view is flown to when what comes with it is there. */
static void
go (TlTimelineView *self,
    gboolean (*step) (TlHistory *, const TlView *, TlView *, gpointer *),
    TlBookmark **place)
{
  TlView from = get_left (self);
  TlView to;

  if (!step (self->history, &from, &to, (gpointer *) place))
    g_clear_pointer (place, tl_bookmark_free);
  else if (*place != NULL && (*place)->has_stretch)
    {
      tl_timeline_view_jump_to_stretch (self, &(*place)->stretch);
      self->is_jump_back = TRUE;
    }
  else
    tl_timeline_view_fly_to (self, &to);
  update_ways (self);
}

/**
 * tl_timeline_view_go_back:
 * @view: a timeline
 * @place: (inout) (transfer full) (nullable): what is arranged, filtered and selected now; set to
 *   what is to be, or to %NULL where that stays
 *
 * Flies to what was in view before the last jump, or where one rested before; if there is
 * something. If the jump had changed more than that, the caller undoes it.
 */
void
tl_timeline_view_go_back (TlTimelineView *view, TlBookmark **place)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (place != NULL);

  go (view, tl_history_go_back, place);
}

/**
 * tl_timeline_view_go_forward:
 * @view: a timeline
 * @place: (inout) (transfer full) (nullable): as tl_timeline_view_go_back() has it
 *
 * Flies to what was in view before one went back; if one did.
 */
void
tl_timeline_view_go_forward (TlTimelineView *view, TlBookmark **place)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (place != NULL);

  go (view, tl_history_go_forward, place);
}
