/* From the details to the rest of the window: what is chosen there filters or is flown to; and what
 * the filter hides is stepped over. */
#include "tl-window-private.h"

static void
on_filter_chosen (TlWindow *self, const char *field, const char *value)
{
  tl_finder_add_to_filter (self->finder, field, value);
}

static void
on_finder_changed (TlWindow *self)
{
  TlEventSet *passed
    = tl_finder_get_hides (self->finder) ? tl_finder_get_passed (self->finder) : NULL;

  tl_details_pane_set_passed (self->details, passed);
}

/**
 * tl_window_set_up_steps:
 * @self: a window whose details pane is new
 *
 * Lets the details filter, and follow the filter.
 */
void
tl_window_set_up_steps (TlWindow *self)
{
  g_signal_connect_swapped (self->details, "filter-chosen", G_CALLBACK (on_filter_chosen), self);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (on_finder_changed), self,
                           G_CONNECT_SWAPPED);
  on_finder_changed (self);
}

/* Where one begins when no event is shown: where the keyboard is, or at the first. */
static guint32
find_start (TlWindow *self)
{
  guint32 cursor = tl_timeline_view_get_cursor (self->timeline);
  TlEventSet *passed
    = tl_finder_get_hides (self->finder) ? tl_finder_get_passed (self->finder) : NULL;
  guint32 first = 0;

  if (cursor != TL_NO_EVENT)
    return cursor;
  if (passed != NULL && !tl_event_set_find_next (passed, 0, &first))
    return TL_NO_EVENT;
  return first;
}

/**
 * tl_window_step:
 * @self: a window
 * @direction: -1 to the previous event, 1 to the next
 *
 * Goes on to the next event, and shows it.
 */
void
tl_window_step (TlWindow *self, int direction)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  guint n_events = 0;
  guint32 start;

  if (dataset != NULL)
    tl_dataset_get_events (dataset, &n_events);
  if (n_events == 0)
    return;
  if (tl_timeline_view_get_selected (self->timeline) != TL_NO_EVENT && self->details != NULL)
    {
      /* A list may be in sight instead. */
      tl_window_show_details (self, tl_timeline_view_get_selected (self->timeline));
      tl_details_pane_step (self->details, direction);
      return;
    }
  start = find_start (self);
  if (start == TL_NO_EVENT)
    return;
  tl_timeline_view_show_event (self->timeline, start);
  tl_window_show_details (self, start);
}
