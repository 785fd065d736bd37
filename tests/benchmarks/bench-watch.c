/* A poll function of its own knows when the main loop wakes, and when it goes to sleep again. */
#include "bench-watch.h"

#include <time.h>

typedef struct
{
  gboolean is_awake;
  BenchTime woken;
  BenchTime frame_start;
  BenchTime in_frames; /* of the piece of work that is being done */
  BenchTime last_frame;
  BenchTime longest_frame;
  BenchTime longest_work; /* without the frames in it */
  guint n_frames;
} Watch;

static Watch watch;

static BenchTime
get_time (void)
{
  struct timespec own;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &own);
  return (BenchTime){ (double) g_get_monotonic_time () / 1000,
                      (double) own.tv_sec * 1000 + (double) own.tv_nsec / 1e6 };
}

static BenchTime
subtract (BenchTime a, BenchTime b)
{
  return (BenchTime){ a.clock_ms - b.clock_ms, a.own_ms - b.own_ms };
}

/* The longest of each kind: they need not be those of one piece. */
static void
take_longest (BenchTime *longest, BenchTime time)
{
  longest->clock_ms = MAX (longest->clock_ms, time.clock_ms);
  longest->own_ms = MAX (longest->own_ms, time.own_ms);
}

static int
watch_poll (GPollFD *fds, guint n_fds, int timeout_ms)
{
  int n_ready;

  if (watch.is_awake)
    take_longest (&watch.longest_work,
                  subtract (subtract (get_time (), watch.woken), watch.in_frames));
  n_ready = g_poll (fds, n_fds, timeout_ms);
  watch.is_awake = TRUE;
  watch.woken = get_time ();
  watch.in_frames = (BenchTime){ 0 };
  return n_ready;
}

static void
on_before_paint (void)
{
  watch.frame_start = get_time ();
}

static void
on_after_paint (void)
{
  watch.last_frame = subtract (get_time (), watch.frame_start);
  take_longest (&watch.longest_frame, watch.last_frame);
  watch.in_frames.clock_ms += watch.last_frame.clock_ms;
  watch.in_frames.own_ms += watch.last_frame.own_ms;
  watch.n_frames++;
}

static BenchTime
take (BenchTime *time)
{
  BenchTime taken = *time;

  *time = (BenchTime){ 0 };
  return taken;
}

/* Watches the main loop from now on. */
void
bench_watch_start (void)
{
  g_main_context_set_poll_func (NULL, watch_poll);
}

/* Tells a window's frames from what else is done. */
void
bench_watch_window (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", on_before_paint, NULL);
  g_signal_connect (clock, "after-paint", on_after_paint, NULL);
}

/* The longest piece of work since it was last asked for, without the frames in it. */
BenchTime
bench_watch_take_work (void)
{
  return take (&watch.longest_work);
}

/* The longest frame since it was last asked for. */
BenchTime
bench_watch_take_frame (void)
{
  return take (&watch.longest_frame);
}

double
bench_watch_time_next_frame (GtkWidget *widget)
{
  guint n_frames = watch.n_frames;

  gtk_widget_queue_draw (widget);
  while (watch.n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
  return watch.last_frame.clock_ms;
}
