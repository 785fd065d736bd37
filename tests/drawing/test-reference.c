/* Pictures of the built-in dataset at five zooms, in four palettes, beside those that were looked
 * at and found good.
 *
 * Two systems smooth letters a little differently, and put them a fraction of a pixel elsewhere. So
 * what is compared are the means of cells of eight by eight pixels, with a tolerance. Where they
 * differ, both pictures and their difference are left in the folder that the message names. Run
 * with TIMELANES_RENEW_REFERENCES=1 to take today's pictures as the new ones; then look at them. */
#include "tl-builtin.h"
#include "tl-cairo-canvas.h"
#include "tl-dataset-reader.h"
#include "tl-font.h"
#include "tl-page.h"
#include "tl-painter.h"

#include <glib/gstdio.h>
#include <locale.h>

#define WIDTH  960
#define HEIGHT 600
#define CELL   8

/* A cell's mean may differ by so much of 255 in each colour; of all cells, one in so many by more.
 */
#define CELL_TOLERANCE 24
#define CELLS_PER_MISS 200

typedef struct
{
  const char *name;
  const char *range; /* EDTF; NULL: everything */
  TlSceneFlags flags;
} Zoom;

static const Zoom zooms[] = {
  { "everything", NULL, TL_SCENE_OVERVIEW | TL_SCENE_CHAPTERS },
  { "year", "2025", TL_SCENE_OVERVIEW | TL_SCENE_CHAPTERS | TL_SCENE_LEGEND },
  { "quarter", "2025-07/2025-09", TL_SCENE_OVERVIEW | TL_SCENE_CHAPTERS },
  { "month", "2025-08", TL_SCENE_OVERVIEW | TL_SCENE_RELATIONS },
  { "day", "2025-08-15/2025-08-18", TL_SCENE_OVERVIEW },
};

static const char *const style_names[TL_N_STYLES]
  = { "light", "dark", "high-contrast", "high-contrast-dark", "print" };

typedef struct
{
  const Zoom *zoom;
  TlStyleName style;
} Case;

static TlScene *
build_scene (const Zoom *zoom)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  PangoContext *context = tl_font_create_context ();
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("DejaVu Sans");
  TlPage page = { .width_px = WIDTH, .height_px = HEIGHT, .em_px = 12, .flags = zoom->flags };
  TlScene *scene;

  page.has_range = TRUE;
  tl_dataset_get_extent (dataset, &page.start_s, &page.end_s);
  if (zoom->range != NULL)
    {
      TlDate date;

      g_assert_true (tl_edtf_parse (zoom->range, &date, NULL, NULL));
      page.start_s = date.earliest_start;
      page.end_s = date.latest_end;
    }
  pango_context_set_font_description (context, font);
  scene = tl_page_build_scene (&page, dataset, context);
  g_object_unref (context);
  return scene;
}

static cairo_surface_t *
paint (const Case *test)
{
  g_autoptr (TlScene) scene = build_scene (test->zoom);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (TlCanvas) canvas = tl_cairo_canvas_new (cr, tl_scene_get_metrics (scene));

  tl_painter_paint (scene, tl_style_get (test->style), TL_PAINT_PLAIN, canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static double
get_mean (cairo_surface_t *surface, int cell_x, int cell_y, int shift)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int y = cell_y * CELL; y < (cell_y + 1) * CELL; y++)
    for (int x = cell_x * CELL; x < (cell_x + 1) * CELL; x++)
      sum += *(const guint32 *) (gconstpointer) (data + y * stride + 4 * x) >> shift & 0xff;
  return sum / (CELL * CELL);
}

/* How many cells differ; each of them is marked in the difference. */
static guint
compare (cairo_surface_t *a, cairo_surface_t *b, cairo_t *difference)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT / CELL; y++)
    for (int x = 0; x < WIDTH / CELL; x++)
      {
        double most = 0;

        for (int shift = 0; shift < 24; shift += 8)
          most = MAX (most, ABS (get_mean (a, x, y, shift) - get_mean (b, x, y, shift)));
        if (most <= CELL_TOLERANCE)
          continue;
        n++;
        cairo_rectangle (difference, x * CELL, y * CELL, CELL, CELL);
        cairo_fill (difference);
      }
  return n;
}

static void
save (cairo_surface_t *surface, const char *folder, const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  g_test_message ("%s", path);
}

static void
compare_with_reference (cairo_surface_t *surface, const char *path, const char *name)
{
  cairo_surface_t *reference = cairo_image_surface_create_from_png (path);
  cairo_surface_t *difference = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (difference);
  guint n_differing;

  g_assert_cmpint (cairo_surface_status (reference), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (reference), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (reference), ==, HEIGHT);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_set_source_rgba (cr, 1, 0, 0.5, 0.6);
  n_differing = compare (surface, reference, cr);
  g_test_message ("%s: %u cells differ", name, n_differing);
  if (n_differing > WIDTH * HEIGHT / CELL / CELL / CELLS_PER_MISS)
    {
      g_autofree char *folder = g_dir_make_tmp ("timelanes-reference-XXXXXX", NULL);

      save (surface, folder, name, ".png");
      save (reference, folder, name, ".reference.png");
      save (difference, folder, name, ".difference.png");
      g_error ("%s looks different in %u places: see %s", name, n_differing, folder);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (difference);
  cairo_surface_destroy (reference);
}

static void
test_picture (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *name = g_strconcat (test->zoom->name, "-", style_names[test->style], NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "drawing", "reference", file, NULL);
  cairo_surface_t *surface = paint (test);

  if (g_getenv ("TIMELANES_RENEW_REFERENCES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  compare_with_reference (surface, path, name);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  static Case cases[G_N_ELEMENTS (zooms) * TL_N_STYLES];
  guint n = 0;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (TlStyleName style = 0; style < TL_N_STYLES; style++, n++)
      {
        g_autofree char *path
          = g_strdup_printf ("/reference/%s/%s", zooms[i].name, style_names[style]);

        cases[n] = (Case){ &zooms[i], style };
        g_test_add_data_func (path, &cases[n], test_picture);
      }
  return g_test_run ();
}
