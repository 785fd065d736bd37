/* Pictures of the built-in dataset: what is in the scene is on the bitmap and in the SVG, in each
 * palette. */
#include "tl-builtin.h"
#include "tl-cairo-canvas.h"
#include "tl-dataset-reader.h"
#include "tl-export.h"
#include "tl-font.h"
#include "tl-page.h"
#include "tl-painter.h"

#include <math.h>
#include <string.h>

static TlScene *
build_scene (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  PangoContext *context = tl_font_create_context ();
  TlPage page = { .width_px = 1400, .height_px = 900, .em_px = 14, .flags = TL_SCENE_OVERVIEW };
  TlScene *scene = tl_page_build_scene (&page, dataset, context);

  g_object_unref (context);
  return scene;
}

static cairo_surface_t *
paint (const TlScene *scene, const TlStyle *style, TlPaintFlags flags)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1400, 900);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (TlCanvas) canvas = tl_cairo_canvas_new (cr, tl_scene_get_metrics (scene));

  tl_painter_paint (scene, style, flags, canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  return *(const guint32 *) (gconstpointer) (data + (int) y * stride + 4 * (int) x);
}

static gboolean
is_color (guint32 pixel, TlColor color)
{
  return fabs ((pixel >> 16 & 0xff) / 255.0 - color.red) < 0.03
         && fabs ((pixel >> 8 & 0xff) / 255.0 - color.green) < 0.03
         && fabs ((pixel & 0xff) / 255.0 - color.blue) < 0.03;
}

/* In the middle of each filled symbol there is its lane's hue; round labels, its lane's band. */
static void
test_symbols (void)
{
  g_autoptr (TlScene) scene = build_scene ();

  for (int name = 0; name < TL_N_STYLES; name++)
    {
      const TlStyle *style = tl_style_get ((TlStyleName) name);
      cairo_surface_t *surface = paint (scene, style, TL_PAINT_PLAIN);
      guint n_filled = 0;

      for (guint i = 0; i < scene->marks->len; i++)
        {
          const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

          if (mark->form != TL_MARK_SYMBOL || mark->shape != TL_DATE_INSTANT || mark->opacity < 1
              || mark->status != TL_STATUS_OCCURRED || mark->symbol_x < scene->view.left_px
              || mark->symbol_x >= 1400
              || (mark->symbol != TL_SYMBOL_CIRCLE && mark->symbol != TL_SYMBOL_DIAMOND))
            continue;
          g_assert_true (is_color (get_pixel (surface, mark->symbol_x, mark->symbol_y),
                                   tl_style_get_hue (style, mark->lane)));
          n_filled++;
        }
      g_assert_cmpuint (n_filled, >, 8);
      g_assert_true (is_color (get_pixel (surface, 1399, 1), style->background));
      cairo_surface_destroy (surface);
    }
}

static void
test_transparent (void)
{
  g_autoptr (TlScene) scene = build_scene ();
  cairo_surface_t *surface = paint (scene, tl_style_get (TL_STYLE_LIGHT), TL_PAINT_TRANSPARENT);

  g_assert_cmphex (get_pixel (surface, 20, 5), ==, 0);
  cairo_surface_destroy (surface);
}

/* The SVG has each label as text, and a group for each mark; it is small. */
static void
test_svg (void)
{
  g_autoptr (TlScene) scene = build_scene ();
  TlExportOptions options = { .style = tl_style_get (TL_STYLE_LIGHT) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = tl_export_render (scene, TL_EXPORT_SVG, &options, &error);
  g_autofree char *text = NULL;
  guint n_groups = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (svg), <, 200000);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  for (const char *p = strstr (text, "id=\"event-"); p != NULL; p = strstr (p + 1, "id=\"event-"))
    n_groups++;
  g_assert_cmpuint (n_groups, ==, scene->marks->len);
  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);
      g_autofree char *start = g_utf8_substring (label->text, 0, 4);
      g_autofree char *escaped = g_markup_escape_text (start, -1);

      g_assert_nonnull (strstr (text, escaped));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/symbols", test_symbols);
  g_test_add_func ("/pictures/transparent", test_transparent);
  g_test_add_func ("/pictures/svg", test_svg);
  return g_test_run ();
}
