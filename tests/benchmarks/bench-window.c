/* The real window: how long its frames take, and how long its main loop does nothing else, with a
 * hundred to a million events. Frames: the worst and the 95th percentile of 60 zooms and 60
 * pans. Between them: the longest piece of work while a dataset is taken over, walked through by
 * keys, and fitted. Ratios, since machines differ; the longest piece is told in milliseconds too,
 * as that is what a hand feels. Needs a display. */
#include "bench-dataset.h"
#include "bench-watch.h"
#include "window-driver.h"

#include "tl-timeline-view-private.h"

#include <locale.h>
#include <stdlib.h>

#define N_STEPS 60
#define N_TIMES (2 * N_STEPS)

/* All is done so often, and the least of each frame counts: other programs run too. */
#define N_RUNS 3

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static gboolean
is_placed (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return timeline->placing == NULL && tl_timeline_view_get_scene (timeline) != NULL;
}

static double
time_frame (const TlView *view)
{
  tl_viewport_set_view (tl_timeline_view_get_viewport (driver_get_timeline ()), view);
  return bench_watch_time_next_frame (GTK_WIDGET (driver_get_timeline ()));
}

static void
time_step (double *least_ms, const TlView *view)
{
  double time_ms = time_frame (view);

  *least_ms = MIN (*least_ms, time_ms);
}

static void
run_frames (double *times_ms)
{
  TlViewport *viewport = tl_timeline_view_get_viewport (driver_get_timeline ());
  TlCivil dense = { 1945, 5, 8, 12, 0, 0 };
  TlView first = *tl_viewport_get_view (viewport);
  TlView view = first;
  double dense_x = tl_view_get_x (&view, tl_calendar_to_seconds (&dense));

  for (guint i = 0; i < N_STEPS; i++)
    {
      tl_view_zoom (&view, 1.2, dense_x);
      time_step (&times_ms[i], &view);
    }
  view = first;
  tl_view_zoom (&view, 30, dense_x);
  time_frame (&view);
  for (guint i = N_STEPS; i < N_TIMES; i++)
    {
      tl_view_pan (&view, -70);
      time_step (&times_ms[i], &view);
    }
  time_frame (&first);
}

/* By one process that waits for what it is to do: to start one of its own would hold up a program
 * as large as this. */
static void
press (GOutputStream *hand, const char *keys)
{
  g_autoptr (GError) error = NULL;

  bench_watch_take_work ();
  g_output_stream_printf (hand, NULL, NULL, &error, "key %s\n", keys);
  g_assert_no_error (error);
  driver_wait_ms (500);
  g_print (", %s %.1f", keys, bench_watch_take_work ().clock_ms);
}

static void
measure_work (TlDataset *dataset, GOutputStream *hand)
{
  static const char *const keys[]
    = { "Home", "End", "Right", "Left", "Down", "ctrl+0", "Return", "Escape" };

  tl_timeline_view_set_dataset (driver_get_timeline (), NULL);
  driver_wait_ms (100);
  bench_watch_take_work ();
  tl_timeline_view_set_dataset (driver_get_timeline (), dataset);
  driver_wait_for (is_placed, NULL, "the labels");
  driver_wait_ms (400);
  g_print ("  the longest piece of work between frames, in ms (budget 8): opening %.1f",
           bench_watch_take_work ().clock_ms);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    press (hand, keys[i]);
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, TL_NO_EVENT);
  g_print ("\n");
}

static void
measure_frames (TlDataset *dataset, double *times_ms)
{
  for (guint i = 0; i < N_TIMES; i++)
    times_ms[i] = G_MAXDOUBLE;
  tl_timeline_view_set_dataset (driver_get_timeline (), dataset);
  driver_wait_for (is_placed, NULL, "the labels");
  for (int i = 0; i < N_RUNS; i++)
    run_frames (times_ms);
  qsort (times_ms, N_TIMES, sizeof (double), compare);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 100, 10000, 100000, 1000000 };
  double thousand_ms = 0;
  g_autoptr (GSubprocess) xdotool = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
  g_assert_no_error (error);
  driver_start ();
  gtk_window_fullscreen (GTK_WINDOW (driver_get_window ()));
  driver_wait_ms (500);
  bench_watch_start ();
  bench_watch_window (GTK_WIDGET (driver_get_window ()));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TlDataset) dataset = bench_dataset_new (BENCH_UNIFORM, sizes[i]);
      double times_ms[N_TIMES];
      double p95_ms, worst_ms;

      measure_frames (dataset, times_ms);
      p95_ms = times_ms[N_TIMES * 95 / 100];
      worst_ms = times_ms[N_TIMES - 1];
      if (i == 0)
        thousand_ms = worst_ms;
      g_print (
        "%7u events: frames, 95th percentile %5.2f ms, worst %5.2f ms, %4.2f × that of 1,000 (budget 1.5)\n",
        sizes[i], p95_ms, worst_ms, worst_ms / thousand_ms);
      measure_work (dataset, g_subprocess_get_stdin_pipe (xdotool));
    }
  driver_stop ();
  return 0;
}
