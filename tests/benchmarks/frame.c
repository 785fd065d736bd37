/* Paints one frame of a dataset of some size, again and again: for whoever counts the instructions
 * of bench_paint_frame(). Its arguments: how many events, and how many times closer than the first
 * view. */
#include "bench-dataset.h"
#include "tl-cairo-canvas.h"
#include "tl-font.h"
#include "tl-page.h"
#include "tl-painter.h"

#include <stdlib.h>

typedef struct
{
  cairo_t *cr;
  TlPlacement *placement;
  TlTextCache *texts;
} Bench;

void bench_paint_frame (Bench *bench, const TlView *view);

__attribute__ ((noinline)) void
bench_paint_frame (Bench *bench, const TlView *view)
{
  g_autoptr (TlScene) scene = tl_scene_build (bench->placement, view, TL_SCENE_OVERVIEW);
  g_autoptr (TlCanvas) canvas
    = tl_cairo_canvas_new_cached (bench->cr, tl_scene_get_metrics (scene), bench->texts);

  tl_painter_paint (scene, tl_style_get (TL_STYLE_LIGHT), TL_PAINT_PLAIN, canvas);
}

int
main (int argc, char **argv)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1920, 1080);
  PangoContext *context = tl_font_create_context ();
  g_autoptr (TlMetrics) metrics = tl_metrics_new (context, NULL, 14);
  g_autoptr (TlDataset) dataset = NULL;
  TlPlacementRoom room = { .height_px = 980, .may_scroll = TRUE };
  TlView view = { .width_px = 1920, .height_px = 1080, .left_px = 100, .scale_px_per_s = 1e-5 };
  Bench bench = { .cr = cairo_create (surface) };

  g_assert (argc == 3);
  dataset = bench_dataset_new (BENCH_UNIFORM, (guint) atoi (argv[1]));
  bench.placement = tl_placement_new (dataset, metrics, &room);
  bench.texts = tl_text_cache_new ();
  tl_page_fit_first (bench.placement, &view);
  tl_view_zoom (&view, atof (argv[2]), 1000);
  bench_paint_frame (&bench, &view);
  tl_text_cache_free (bench.texts);
  tl_placement_unref (bench.placement);
  cairo_destroy (bench.cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);
  return 0;
}
