/* From the start of the process to the first frame that shows the built-in timeline, against that
 * of an empty AdwApplicationWindow: each run is a process of its own, the two in turn, and both
 * applications ask the bus whether they are the only one. Needs a display.
 *
 * The process is started with the time at which that was; it prints how long it took. */
#include "tl-application.h"
#include "tl-window.h"

#include <stdlib.h>

#define N_RUNS 15

static gint64 start_us;

static void
report (void)
{
  g_print ("%.3f\n", (double) (g_get_monotonic_time () - start_us) / 1000);
  exit (0);
}

static void
on_painted (GdkFrameClock *clock, GtkWidget *window)
{
  if (!TL_IS_WINDOW (window)
      || tl_timeline_view_get_scene (tl_window_get_timeline (TL_WINDOW (window))) != NULL)
    report ();
}

static void
watch (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_painted),
                    window);
}

static void
on_window_added (GtkApplication *application, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (watch), NULL);
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

static int
run_once (const char *what)
{
  GApplication *application;

  if (g_str_equal (what, "empty"))
    {
      application = G_APPLICATION (
        adw_application_new ("io.github.timelanes.Empty", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
    }
  else
    application = G_APPLICATION (tl_application_new ());
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added), NULL);
  return g_application_run (application, 0, NULL);
}

static double
time_run (const char *program, const char *what)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());
  const char *argv[] = { program, what, now, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                NULL, &error);
  g_assert_no_error (error);
  return g_ascii_strtod (output, NULL);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

int
main (int argc, char **argv)
{
  double empty_ms[N_RUNS], timelanes_ms[N_RUNS];

  if (argc == 3)
    {
      start_us = g_ascii_strtoll (argv[2], NULL, 10);
      return run_once (argv[1]);
    }
  for (int i = 0; i < N_RUNS; i++)
    {
      empty_ms[i] = time_run (argv[0], "empty");
      timelanes_ms[i] = time_run (argv[0], "timelanes");
    }
  qsort (empty_ms, N_RUNS, sizeof (double), compare);
  qsort (timelanes_ms, N_RUNS, sizeof (double), compare);
  g_print ("first frame: %.0f ms, an empty window %.0f ms, ratio %.2f (budget 1.25)\n",
           timelanes_ms[N_RUNS / 2], empty_ms[N_RUNS / 2],
           timelanes_ms[N_RUNS / 2] / empty_ms[N_RUNS / 2]);
  return 0;
}
