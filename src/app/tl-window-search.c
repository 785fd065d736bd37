/* Searching in the window: the bar, and the ways from hit to hit. */
#include "tl-query.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* The bar is made when it is first asked for. */
static void
ensure_search_bar (TlWindow *self)
{
  if (self->search_bar != NULL)
    return;
  self->search_bar = TL_SEARCH_BAR (tl_search_bar_new (self->finder, self->timeline));
  gtk_box_prepend (self->bars, GTK_WIDGET (self->search_bar));
}

/**
 * tl_window_open_search:
 * @self: a window
 *
 * Opens the search bar, or puts the keyboard into it.
 */
void
tl_window_open_search (TlWindow *self)
{
  ensure_search_bar (self);
  tl_search_bar_open (self->search_bar);
}

/**
 * tl_window_close_search:
 * @self: a window
 *
 * Closes the search bar, if it is open; the keyboard goes back to the timeline.
 */
void
tl_window_close_search (TlWindow *self)
{
  if (self->search_bar == NULL || !tl_search_bar_is_open (self->search_bar))
    return;
  tl_search_bar_close (self->search_bar);
  gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

/* The hit after, or before, the event that one is at, or what is in view where one is at none. At
 * the last one it goes on from the first. */
static gboolean
find_hit (TlWindow *self, int direction, guint32 *event)
{
  const TlEventSet *hits = tl_finder_get_hits (self->finder);
  guint32 cursor = tl_timeline_view_get_cursor (self->timeline);

  if (hits == NULL)
    return FALSE;
  if (cursor == TL_NO_EVENT)
    {
      const TlView *view = tl_viewport_get_view (tl_timeline_view_get_viewport (self->timeline));

      cursor
        = tl_dataset_find_start (tl_finder_get_dataset (self->finder), tl_view_get_start (view));
    }
  else if (direction > 0)
    cursor++;
  if (direction > 0)
    return tl_event_set_find_next (hits, cursor, event) || tl_event_set_find_next (hits, 0, event);
  return tl_event_set_find_previous (hits, cursor, event)
         || tl_event_set_find_previous (hits, hits->n_events, event);
}

/**
 * tl_window_go_to_hit:
 * @self: a window
 * @direction: 1 for the next hit, -1 for the one before
 *
 * Flies there. With nothing searched for, it asks for what.
 */
void
tl_window_go_to_hit (TlWindow *self, int direction)
{
  guint32 event;

  if (*tl_finder_get_search (self->finder) == '\0')
    {
      tl_window_open_search (self);
      return;
    }
  if (!find_hit (self, direction, &event))
    return;
  tl_timeline_view_show_event (self->timeline, event);
  /* With the details open, they follow. */
  if (tl_timeline_view_get_selected (self->timeline) != TL_NO_EVENT)
    tl_window_show_details (self, event);
}

/**
 * tl_window_filter_by_search:
 * @self: a window
 *
 * Makes the search's conditions the filter's.
 */
void
tl_window_filter_by_search (TlWindow *self)
{
  g_autoptr (TlQuery) search = tl_query_parse (tl_finder_get_search (self->finder));
  g_autofree char *conditions = tl_query_to_text (search);
  const char *filter = tl_finder_get_filter (self->finder);
  g_autofree char *both
    = g_strdup_printf ("%s%s%s", filter, *filter != '\0' ? " " : "", conditions);

  if (*conditions == '\0')
    return;
  tl_window_close_search (self);
  tl_finder_set_filter (self->finder, both);
}
