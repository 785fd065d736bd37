/* One frame, scene and paint onto a 1920 × 1080 image: the worst and the 95th percentile of 60
 * zooms and 60 pans, for datasets of a hundred to a million events. Ratios, since machines differ:
 * against a paint of the bare lanes, and against the worst frame of a thousand events.
 *
 * The texts that a frame shares with the one before are laid out already, as on the screen. */
#include "bench-dataset.h"
#include "tl-cairo-canvas.h"
#include "tl-font.h"
#include "tl-page.h"
#include "tl-painter.h"

#include <locale.h>
#include <stdlib.h>

#define N_STEPS 60
#define N_TIMES (2 * N_STEPS)

/* All is done so often, and the least of each frame counts: other programs run too. */
#define N_RUNS 7

typedef struct
{
  cairo_t *cr;
  TlPlacement *placement;
  TlTextCache *texts;
  TlView first_view;
  double times_ms[N_TIMES];
} Bench;

static double
time_frame (Bench *bench, const TlView *view)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (TlScene) scene = tl_scene_build (bench->placement, view, TL_SCENE_OVERVIEW);
  g_autoptr (TlCanvas) canvas
    = tl_cairo_canvas_new_cached (bench->cr, tl_scene_get_metrics (scene), bench->texts);

  tl_painter_paint (scene, tl_style_get (TL_STYLE_LIGHT), TL_PAINT_PLAIN, canvas);
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

static void
time_step (Bench *bench, guint step, const TlView *view)
{
  double time_ms = time_frame (bench, view);

  bench->times_ms[step] = MIN (bench->times_ms[step], time_ms);
}

static void
run (Bench *bench)
{
  TlCivil dense = { 1945, 5, 8, 12, 0, 0 };
  TlView view = bench->first_view;
  double dense_x = tl_view_get_x (&view, tl_calendar_to_seconds (&dense));

  g_clear_pointer (&bench->texts, tl_text_cache_free);
  bench->texts = tl_text_cache_new ();
  time_frame (bench, &view);
  for (guint i = 0; i < N_STEPS; i++)
    {
      time_step (bench, i, &view);
      tl_view_zoom (&view, 1.2, dense_x);
    }
  view = bench->first_view;
  tl_view_zoom (&view, 30, dense_x);
  time_frame (bench, &view);
  for (guint i = N_STEPS; i < N_TIMES; i++)
    {
      tl_view_pan (&view, -70);
      time_step (bench, i, &view);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
measure (Bench *bench, TlDataset *dataset, TlMetrics *metrics, double *placing_ms)
{
  TlPlacementRoom room = { .height_px = 980, .may_scroll = TRUE };
  gint64 start_us = g_get_monotonic_time ();

  bench->placement = tl_placement_new (dataset, metrics, &room);
  *placing_ms = (double) (g_get_monotonic_time () - start_us) / 1000;
  bench->first_view
    = (TlView){ .width_px = 1920, .height_px = 1080, .left_px = 100, .scale_px_per_s = 1e-5 };
  tl_page_fit_first (bench->placement, &bench->first_view);
  for (guint i = 0; i < N_TIMES; i++)
    bench->times_ms[i] = G_MAXDOUBLE;
  for (int i = 0; i < N_RUNS; i++)
    run (bench);
  qsort (bench->times_ms, N_TIMES, sizeof (double), compare);
  g_clear_pointer (&bench->placement, tl_placement_unref);
  g_clear_pointer (&bench->texts, tl_text_cache_free);
}

static void
measure_spread (BenchSpread spread, cairo_t *cr, TlMetrics *metrics, double bare_ms)
{
  static const guint sizes[] = { 1000, 100, 10000, 100000, 1000000 };
  double thousand_ms = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TlDataset) dataset = bench_dataset_new (spread, sizes[i]);
      Bench bench = { .cr = cr };
      double placing_ms, p95_ms, worst_ms;

      measure (&bench, dataset, metrics, &placing_ms);
      p95_ms = bench.times_ms[N_TIMES * 95 / 100];
      worst_ms = bench.times_ms[N_TIMES - 1];
      if (i == 0)
        thousand_ms = worst_ms;
      g_print ("%-12s %7u events: placed in %7.1f ms, 95th percentile %5.2f ms, %4.1f × bare"
               " (budget 15), worst %5.2f ms, %4.2f × that of 1,000 (budget 1.5)\n",
               bench_spread_get_name (spread), sizes[i], placing_ms, p95_ms, p95_ms / bare_ms,
               worst_ms, worst_ms / thousand_ms);
    }
}

int
main (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1920, 1080);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = tl_font_create_context ();
  g_autoptr (TlMetrics) metrics = tl_metrics_new (context, NULL, 14);
  g_autoptr (TlDataset) none = bench_dataset_new (BENCH_UNIFORM, 0);
  Bench bare = { .cr = cr };
  double placing_ms;

  setlocale (LC_ALL, "");
  measure (&bare, none, metrics, &placing_ms);
  for (BenchSpread spread = 0; spread < N_BENCH_SPREADS; spread++)
    measure_spread (spread, cr, metrics, bare.times_ms[N_TIMES * 95 / 100]);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
