/* Search and filter in the picture: what the finder hides has no place, and what it lights stands
 * out. */
#include "tl-timeline-view-private.h"

/* Where the events that are shown are others, all labels get other places. */
static void
update_shown (TlTimelineView *self)
{
  TlEventSet *shown = tl_finder_get_shown (self->finder);

  if (tl_event_set_equal (shown, self->shown))
    return;
  g_clear_pointer (&self->shown, tl_event_set_unref);
  self->shown = shown != NULL ? tl_event_set_ref (shown) : NULL;
  self->is_placement_stale = TRUE;
  tl_timeline_view_drop_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tl_timeline_view_recount_range (self);
}

static void
update_passed (TlTimelineView *self)
{
  TlEventSet *passed
    = tl_finder_get_shown (self->finder) == NULL ? tl_finder_get_passed (self->finder) : NULL;

  if (tl_event_set_equal (passed, self->passed))
    return;
  g_clear_pointer (&self->passed, tl_event_set_unref);
  self->passed = passed != NULL ? tl_event_set_ref (passed) : NULL;
  tl_timeline_view_recount_range (self);
}

static void
update_emphasis (TlTimelineView *self)
{
  TlEmphasis *emphasis = tl_finder_get_emphasis (self->finder);

  if (self->emphasis == emphasis)
    return;
  g_clear_pointer (&self->emphasis, tl_emphasis_unref);
  self->emphasis = emphasis != NULL ? tl_emphasis_ref (emphasis) : NULL;
  tl_timeline_view_drop_scene (self);
}

static void
on_finder_changed (TlTimelineView *self)
{
  /* What it found is of another dataset, which this one is not shown yet; or it has found nothing
   * as yet, and what was shown before stays. */
  if (tl_finder_get_dataset (self->finder) != self->dataset || tl_finder_is_busy (self->finder))
    return;
  update_shown (self);
  update_passed (self);
  update_emphasis (self);
}

/**
 * tl_timeline_view_set_finder:
 * @view: a timeline without a finder
 * @finder: what is looked for
 *
 * Has the picture follow search and filter.
 */
void
tl_timeline_view_set_finder (TlTimelineView *view, TlFinder *finder)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (view->finder == NULL);

  view->finder = g_object_ref (finder);
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_finder_changed), view,
                           G_CONNECT_SWAPPED);
}

/**
 * tl_timeline_view_forget_finding:
 * @self: a timeline whose dataset is another one from now on
 *
 * What was found in the old one has no meaning in it; what the finder found in this one is taken.
 */
void
tl_timeline_view_forget_finding (TlTimelineView *self)
{
  g_clear_pointer (&self->shown, tl_event_set_unref);
  g_clear_pointer (&self->passed, tl_event_set_unref);
  g_clear_pointer (&self->emphasis, tl_emphasis_unref);
  if (self->finder != NULL)
    on_finder_changed (self);
}

/**
 * tl_timeline_view_is_at_hit:
 * @self: a timeline
 *
 * Returns: whether the cursor is on something that a search found
 */
gboolean
tl_timeline_view_is_at_hit (TlTimelineView *self)
{
  const TlEventSet *hits = self->finder != NULL ? tl_finder_get_hits (self->finder) : NULL;

  return hits != NULL && self->cursor != TL_NO_EVENT && tl_event_set_contains (hits, self->cursor);
}

/**
 * tl_timeline_view_has_place:
 * @self: a timeline with a placement
 * @event: an event's index
 *
 * Returns: whether the event is in the picture: a filter may hide it
 */
gboolean
tl_timeline_view_has_place (TlTimelineView *self, guint32 event)
{
  return tl_event_set_contains (tl_placement_get_events (self->placement), event);
}

/**
 * tl_timeline_view_get_emphasis:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): which events are lit; %NULL where all are
 */
TlEmphasis *
tl_timeline_view_get_emphasis (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->emphasis;
}

/**
 * tl_timeline_view_get_shown:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): the events that have places; %NULL where all have
 */
TlEventSet *
tl_timeline_view_get_shown (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->shown;
}
