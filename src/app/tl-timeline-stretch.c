/* Stretches of time that are kept beyond the window: to start at one, to jump to one, and to come
 * back to what the dataset wants to be seen first. */
#include "tl-page.h"
#include "tl-timeline-view-private.h"

/**
 * tl_timeline_view_get_stretch:
 * @view: a timeline
 * @stretch: (out): what is in view, or, during a flight, what is to be
 *
 * Returns: %FALSE as long as nothing is in view
 */
gboolean
tl_timeline_view_get_stretch (TlTimelineView *view, TlStretch *stretch)
{
  TlView destination;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), FALSE);
  g_return_val_if_fail (stretch != NULL, FALSE);

  if (view->has_jump || (!view->is_fitted && view->has_start))
    {
      *stretch = view->has_jump ? view->jump : view->start;
      return TRUE;
    }
  if (!view->is_fitted)
    return FALSE;
  destination = tl_timeline_view_get_destination (view);
  tl_stretch_from_view (stretch, &destination);
  return TRUE;
}

/**
 * tl_timeline_view_describe_stretch:
 * @view: a timeline
 *
 * Says what is in view, or, during a flight, what is to be, to those who listen.
 */
void
tl_timeline_view_describe_stretch (TlTimelineView *view)
{
  g_autofree char *words = NULL;
  TlStretch stretch;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (!tl_timeline_view_get_stretch (view, &stretch))
    return;
  words = tl_stretch_to_words (&stretch);
  tl_timeline_view_describe (view, words);
}

/**
 * tl_timeline_view_is_at_first:
 * @view: a timeline
 *
 * Returns: whether one has not moved from what the dataset wants to be seen first
 */
gboolean
tl_timeline_view_is_at_first (TlTimelineView *view)
{
  const TlView *first;
  TlView now;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), FALSE);

  if (view->has_start || view->has_jump)
    return FALSE;
  now = tl_timeline_view_get_destination (view);
  first = &view->first_view;
  return !view->is_fitted
         || (now.scale_px_per_s == first->scale_px_per_s && now.origin_s == first->origin_s
             && now.origin_fraction_s == first->origin_fraction_s && now.scroll_px == 0);
}

/**
 * tl_timeline_view_start_at:
 * @view: a timeline that was just given its dataset, and its selection, if there is to be one
 * @stretch: what to show instead of what the dataset wants to be seen first
 */
void
tl_timeline_view_start_at (TlTimelineView *view, const TlStretch *stretch)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (stretch != NULL && tl_stretch_is_valid (stretch));

  view->start = *stretch;
  view->has_start = TRUE;
  view->is_fitted = FALSE;
  tl_timeline_view_drop_scene (view);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

/**
 * tl_timeline_view_forget_start:
 * @self: a timeline whose selection changes
 *
 * From now on the pane that comes in, or goes, changes how much is in view, not the scale.
 */
void
tl_timeline_view_forget_start (TlTimelineView *self)
{
  if (!self->has_start)
    return;
  self->has_start = FALSE;
  if (self->is_fitted)
    self->first_view.scale_px_per_s = 0;
}

/**
 * tl_timeline_view_jump_to_stretch:
 * @view: a timeline
 * @stretch: where to
 *
 * Flies there, and remembers where one has been. What changes the widget's size at the same time
 * may come before or after: it flies once it has that size.
 */
void
tl_timeline_view_jump_to_stretch (TlTimelineView *view, const TlStretch *stretch)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (stretch != NULL && tl_stretch_is_valid (stretch));

  view->jump = *stretch;
  view->has_jump = TRUE;
  view->is_jump_back = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

/**
 * tl_timeline_view_take_jump:
 * @self: a timeline that has the size that it is to have, and places
 *
 * Starts the flight that was waiting for them, if there is one.
 */
void
tl_timeline_view_take_jump (TlTimelineView *self)
{
  TlView to;

  if (!self->has_jump)
    return;
  self->has_jump = FALSE;
  to = tl_timeline_view_get_destination (self);
  tl_stretch_to_view (&self->jump, &to);
  tl_viewport_clamp (self->viewport, &to);
  /* How far the lanes scroll there, the scene will say. */
  to.scroll_px = self->jump.scroll_px;
  tl_viewport_set_scroll_max (self->viewport,
                              MAX (tl_viewport_get_scroll_max (self->viewport), to.scroll_px));
  if (!self->is_jump_back)
    tl_timeline_view_leave (self, &to);
  tl_timeline_view_fly_to (self, &to);
}

/**
 * tl_timeline_view_show_first:
 * @view: a timeline
 *
 * Flies to what the dataset wants to be seen first, with its lanes as they are in the dataset.
 */
void
tl_timeline_view_show_first (TlTimelineView *view)
{
  g_autoptr (GArray) arrangement = NULL;
  TlView to;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset == NULL)
    return;
  arrangement = tl_arrangement_new (view->arrangement->len);
  tl_timeline_view_set_arrangement (view, arrangement, 1);
  if (tl_timeline_view_get_scene (view) == NULL)
    {
      g_clear_pointer (&view->left, tl_bookmark_free);
      return;
    }
  to = tl_timeline_view_get_destination (view);
  tl_page_fit_first (view->placement, &to);
  tl_timeline_view_jump_to (view, &to);
}
