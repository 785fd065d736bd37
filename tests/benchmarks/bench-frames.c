/* One frame, scene and paint onto a 1920 × 1080 image, against a paint of the bare lanes: the worst
 * and the 95th percentile of 60 zooms, at growing sizes. Ratios, since machines differ. */
#include "tl-cairo-canvas.h"
#include "tl-dataset-reader.h"
#include "tl-font.h"
#include "tl-page.h"
#include "tl-painter.h"

#include <stdlib.h>

#define N_ZOOMS 60

static TlDataset *
make_dataset (guint n_events)
{
  g_autoptr (GString) json = g_string_new ("{\"lanes\":[{\"id\":\"a\"},{\"id\":\"b\"},"
                                           "{\"id\":\"c\"},{\"id\":\"d\"}],\"events\":[");
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (
      json,
      "%s{\"title\":\"Event number %u of many\",\"date\":\"%04d-%02d-%02d\",\"lanes\":[\"%c\"]}",
      i > 0 ? "," : "", i, g_rand_int_range (random, 1900, 2026), g_rand_int_range (random, 1, 13),
      g_rand_int_range (random, 1, 29), 'a' + g_rand_int_range (random, 0, 4));
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  return tl_dataset_reader_read (bytes, NULL, problems);
}

static double
time_frame (TlPlacement *placement, const TlView *view, cairo_t *cr, TlTextCache *cache)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (TlScene) scene = tl_scene_build (placement, view, TL_SCENE_OVERVIEW);
  g_autoptr (TlCanvas) canvas
    = tl_cairo_canvas_new_cached (cr, tl_scene_get_metrics (scene), cache);

  tl_painter_paint (scene, tl_style_get (TL_STYLE_LIGHT), TL_PAINT_PLAIN, canvas);
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
measure (guint n_events, cairo_t *cr, PangoContext *context, double *p95, double *worst)
{
  g_autoptr (TlDataset) dataset = make_dataset (n_events);
  g_autoptr (TlMetrics) metrics = tl_metrics_new (context, NULL, 14);
  g_autoptr (TlTextCache) cache = tl_text_cache_new ();
  TlPlacementRoom room = { .height_px = 980, .may_scroll = TRUE };
  g_autoptr (TlPlacement) placement = tl_placement_new (dataset, metrics, &room);
  TlView view = { .width_px = 1920, .height_px = 1080, .left_px = 100, .scale_px_per_s = 1 };
  double times[N_ZOOMS];

  tl_page_fit_first (placement, &view);
  time_frame (placement, &view, cr, cache);
  for (int i = 0; i < N_ZOOMS; i++)
    {
      times[i] = time_frame (placement, &view, cr, cache);
      tl_view_zoom (&view, 1.2, 1010);
    }
  qsort (times, N_ZOOMS, sizeof (double), compare);
  *p95 = times[N_ZOOMS * 95 / 100];
  *worst = times[N_ZOOMS - 1];
}

int
main (void)
{
  static const guint sizes[] = { 0, 100, 1000, 10000, 30000 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1920, 1080);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = tl_font_create_context ();
  double bare = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      double p95, worst;

      measure (sizes[i], cr, context, &p95, &worst);
      if (sizes[i] == 0)
        bare = p95;
      g_print ("%6u events: 95th percentile %6.2f ms (%5.1f × bare), worst %6.2f ms\n", sizes[i],
               p95, p95 / bare, worst);
    }
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return 0;
}
