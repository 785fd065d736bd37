/* An afternoon's exploring in the real window, with a thousand events and with a million: a file is
 * opened, read about, searched, filtered, listed, sorted, changed on disk, and left. For each thing
 * done: the longest that the main loop does nothing else, which is what a hand feels, by the
 * thread's own time and by the clock; and the longest frame, in which GTK lays out what it lists.
 * Needs a display. */
#include "bench-dataset.h"
#include "bench-watch.h"
#include "tl-events-page.h"
#include "tl-index-list.h"
#include "tl-timeline-view-private.h"
#include "tl-window-private.h"
#include "window-driver.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>

#define BUDGET_MS 8.0

/* All is done so often, and the median counts: other programs run too. */
#define N_RUNS 3

/* How long what was done may have something done later: a flight, an animation, a timeout. */
#define AFTERMATH_MS 800

static char *path;        /* what the window has open … */
static char *versions[2]; /* … which is the one or the other of these */
static gboolean is_replaced;

static gboolean
is_quiet (gpointer data)
{
  TlWindow *window = driver_get_window ();
  TlTimelineView *timeline;

  if (window == NULL)
    return TRUE;
  timeline = window->timeline;
  return window->loading == NULL && window->reloading == NULL && timeline->placing == NULL
         && timeline->replacing == NULL && !timeline->is_placement_stale
         && !tl_finder_is_busy (window->finder) && tl_timeline_view_get_scene (timeline) != NULL;
}

static void
rest (void)
{
  driver_wait_for (is_quiet, NULL, "all to be there");
  driver_wait_ms (AFTERMATH_MS);
}

static void
replace_file (guint version)
{
  g_autofree char *new_path = g_strconcat (path, ".new", NULL);

  g_assert_no_errno (link (versions[version], new_path));
  g_assert_no_errno (g_rename (new_path, path));
}

static void
open_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  tl_window_open (driver_get_window (), file);
}

static void
open_builtin (void)
{
  tl_window_open (driver_get_window (), NULL);
}

static void
read_details (void)
{
  guint n_events;

  tl_dataset_get_events (tl_timeline_view_get_dataset (driver_get_timeline ()), &n_events);
  for (guint i = 0; i < 10; i++)
    {
      tl_window_show_details (driver_get_window (), n_events / 11 * (i + 1));
      driver_wait_ms (200);
    }
}

static void
close_details (void)
{
  tl_window_close_details (driver_get_window ());
}

static void
search_all (void)
{
  tl_finder_set_search (driver_get_window ()->finder, "event number");
}

static void
search_some (void)
{
  tl_finder_set_search (driver_get_window ()->finder, "event 12");
}

static void
step_through_hits (void)
{
  for (int i = 0; i < 6; i++)
    {
      tl_window_go_to_hit (driver_get_window (), i < 3 ? 1 : -1);
      driver_wait_ms (600);
    }
}

static void
end_search (void)
{
  tl_finder_set_search (driver_get_window ()->finder, "");
}

static void
dim_some (void)
{
  tl_finder_set_filter (driver_get_window ()->finder, "lane:a");
}

static void
hide_some (void)
{
  tl_finder_set_hides (driver_get_window ()->finder, TRUE);
}

static void
hide_all (void)
{
  tl_finder_set_filter (driver_get_window ()->finder, "zebra");
}

static void
end_filter (void)
{
  tl_finder_set_filter (driver_get_window ()->finder, "");
  tl_finder_set_hides (driver_get_window ()->finder, FALSE);
}

static void
list_events (void)
{
  tl_window_show_page (driver_get_window (), TL_SIDE_PAGE_EVENTS);
}

static GListModel *
get_list (void)
{
  GtkWidget *page = driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_EVENTS_PAGE);

  return tl_events_page_get_list (TL_EVENTS_PAGE (page));
}

static gboolean
has_another_first (gpointer first)
{
  return tl_index_list_get_index (TL_INDEX_LIST (get_list ()), 0) != GPOINTER_TO_UINT (first);
}

static void
sort (const char *column, gboolean is_descending)
{
  GtkWidget *page = driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_EVENTS_PAGE);
  guint32 first = tl_index_list_get_index (TL_INDEX_LIST (get_list ()), 0);

  g_object_set (page, "sort", column, "descending", is_descending, NULL);
  driver_wait_for (has_another_first, GUINT_TO_POINTER (first), "another order");
}

static void
sort_by_title (void)
{
  sort ("title", FALSE);
}

static void
turn_round (void)
{
  sort ("title", TRUE);
}

static void
sort_by_date (void)
{
  sort ("date", FALSE);
}

static void
select_far_away (void)
{
  guint n_events;

  tl_dataset_get_events (tl_timeline_view_get_dataset (driver_get_timeline ()), &n_events);
  tl_timeline_view_show_event (driver_get_timeline (), n_events / 3);
  driver_wait_ms (AFTERMATH_MS);
  tl_timeline_view_show_event (driver_get_timeline (), n_events - 1);
}

static void
on_replaced (void)
{
  is_replaced = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
change_file (void)
{
  gulong handler
    = g_signal_connect (driver_get_timeline (), "dataset-replaced", G_CALLBACK (on_replaced), NULL);

  is_replaced = FALSE;
  replace_file (1);
  driver_wait_for (is_true, &is_replaced, "the other version");
  g_signal_handler_disconnect (driver_get_timeline (), handler);
}

static void
close_window (void)
{
  gtk_window_close (GTK_WINDOW (driver_get_window ()));
}

static const struct
{
  const char *name;
  void (*run) (void);
} things[] = {
  { "opening a file", open_file },
  { "details, one after another", read_details },
  { "closing them", close_details },
  { "searching for what all have", search_all },
  { "searching for what some have", search_some },
  { "stepping through the hits", step_through_hits },
  { "ending the search", end_search },
  { "dimming three quarters", dim_some },
  { "hiding them", hide_some },
  { "hiding all", hide_all },
  { "ending the filter", end_filter },
  { "listing all", list_events },
  { "going to others in the list", select_far_away },
  { "sorting by title", sort_by_title },
  { "the other way round", turn_round },
  { "sorting by date", sort_by_date },
  { "listing what some have", search_some },
  { "listing all again", end_search },
  { "another version of the file", change_file },
  { "opening something else", open_builtin },
  { "opening the file again", open_file },
  { "closing the window", close_window },
};

#define N_THINGS G_N_ELEMENTS (things)

typedef struct
{
  double own_ms[N_RUNS];
  double clock_ms[N_RUNS];
  double frame_ms[N_RUNS];
} Times;

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static double
get_median (double *times)
{
  qsort (times, N_RUNS, sizeof (double), compare);
  return times[N_RUNS / 2];
}

static void
do_all (Times *times, guint run)
{
  replace_file (0);
  driver_start ();
  gtk_window_fullscreen (GTK_WINDOW (driver_get_window ()));
  bench_watch_window (GTK_WIDGET (driver_get_window ()));
  driver_wait_ms (500);
  for (guint i = 0; i < N_THINGS; i++)
    {
      BenchTime work;

      bench_watch_take_work ();
      bench_watch_take_frame ();
      things[i].run ();
      rest ();
      work = bench_watch_take_work ();
      times[i].own_ms[run] = work.own_ms;
      times[i].clock_ms[run] = work.clock_ms;
      times[i].frame_ms[run] = bench_watch_take_frame ().own_ms;
    }
}

static void
write_version (guint version, guint n_events)
{
  g_autoptr (GBytes) json = bench_dataset_make_json (BENCH_UNIFORM, n_events);
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (json, &length);

  g_file_set_contents (versions[version], data, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
print_times (guint n_events, Times *times, const Times *of_few)
{
  g_print ("%u events: the longest piece of work (budget %.0f ms), and the longest frame\n",
           n_events, BUDGET_MS);
  for (guint i = 0; i < N_THINGS; i++)
    {
      double own_ms = get_median (times[i].own_ms);
      double frame_ms = get_median (times[i].frame_ms);

      g_print ("  %-28s %6.1f ms (%6.1f by the clock) %s %6.1f ms", things[i].name, own_ms,
               get_median (times[i].clock_ms), own_ms <= BUDGET_MS ? " " : "!", frame_ms);
      /* The window that is closed has no frames. */
      if (of_few != NULL && frame_ms > 0)
        g_print (" (%5.1f ×, %5.1f × those of few)", own_ms / of_few[i].own_ms[N_RUNS / 2],
                 frame_ms / of_few[i].frame_ms[N_RUNS / 2]);
      g_print ("\n");
    }
}

static void
make_files (const char *folder)
{
  path = g_build_filename (folder, "dataset.json", NULL);
  versions[0] = g_build_filename (folder, "first.json", NULL);
  versions[1] = g_build_filename (folder, "second.json", NULL);
}

static void
remove_files (const char *folder)
{
  g_remove (path);
  g_remove (versions[0]);
  g_remove (versions[1]);
  g_rmdir (folder);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 1000000 };
  static Times times[G_N_ELEMENTS (sizes)][N_THINGS];
  g_autofree char *folder = g_dir_make_tmp ("timelanes-XXXXXX", NULL);

  setlocale (LC_ALL, "");
  make_files (folder);
  bench_watch_start ();
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      write_version (0, sizes[i]);
      write_version (1, sizes[i] + 1);
      for (guint run = 0; run < N_RUNS; run++)
        do_all (times[i], run);
      print_times (sizes[i], times[i], i > 0 ? times[0] : NULL);
    }
  driver_stop ();
  remove_files (folder);
  return 0;
}
