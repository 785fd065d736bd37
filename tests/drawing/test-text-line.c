/* A text set as a run of glyphs looks as its layout does, and what is no single run is a layout. */
#include "tl-font.h"
#include "tl-text-line.h"

#include <string.h>

#define WIDTH  400
#define HEIGHT 40

static TlMetrics *
new_metrics (void)
{
  PangoContext *context = tl_font_create_context ();
  TlMetrics *metrics = tl_metrics_new (context, "DejaVu Sans", 13);

  g_object_unref (context);
  return metrics;
}

static cairo_surface_t *
paint (TlMetrics *metrics, TlTextFlags flags, const char *text, double *width_px)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  TlTextLine line;

  tl_text_line_init (&line, metrics, TL_FONT_LABEL, 0, flags, text);
  tl_text_line_show (&line, cr, 5, 25);
  *width_px = line.width_px;
  tl_text_line_clear (&line);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static const char *const texts[]
  = { "Alaska summit", "AVAToW, fi fl ffi", "Захарова: Київ", "Ελλάδα", "2025", "“quoted” – and …",
      "שלום",          "Kyiv שלום",         "日本の年",       "a\tb",   "",     " " };

static void
test_like_layout (void)
{
  g_autoptr (TlMetrics) metrics = new_metrics ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double run_px, layout_px;
      cairo_surface_t *run = paint (metrics, TL_TEXT_PLAIN, texts[i], &run_px);
      cairo_surface_t *layout = paint (metrics, TL_TEXT_KEPT, texts[i], &layout_px);
      gsize size = (gsize) cairo_image_surface_get_stride (run) * HEIGHT;

      g_test_message ("%s", texts[i]);
      g_assert_cmpmem (cairo_image_surface_get_data (run), size,
                       cairo_image_surface_get_data (layout), size);
      /* A layout's width is rounded up to whole pixels where the context's positions are. */
      g_assert_cmpfloat_with_epsilon (run_px, layout_px, 0.01);
      cairo_surface_destroy (run);
      cairo_surface_destroy (layout);
    }
}

static cairo_surface_t *
paint_in (PangoContext *context)
{
  g_autoptr (TlMetrics) metrics = tl_metrics_new (context, "DejaVu Sans", 13);
  double width_px;

  return paint (metrics, TL_TEXT_PLAIN, "Tax summit, 1900", &width_px);
}

static gboolean
look_alike (cairo_surface_t *a, cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * HEIGHT)
         == 0;
}

/* What is measured in another thread is set as it is on the screen, with the desktop's hinting. */
static void
test_copied_context (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context = tl_font_create_context ();
  PangoContext *copy;
  cairo_surface_t *unhinted, *original, *copied;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  unhinted = paint_in (context);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_FULL);
  pango_cairo_context_set_font_options (context, options);
  tl_font_prepare_context (context);
  original = paint_in (context);
  copy = tl_font_copy_context (context);
  copied = paint_in (copy);
  g_assert_true (look_alike (original, copied));
  g_assert_false (look_alike (original, unhinted));
  cairo_surface_destroy (unhinted);
  cairo_surface_destroy (original);
  cairo_surface_destroy (copied);
  g_object_unref (copy);
  g_object_unref (context);
  cairo_font_options_destroy (options);
}

static gboolean
is_run (TlMetrics *metrics, double max_width, TlTextFlags flags, const char *text)
{
  TlTextLine line;
  gboolean is_run;

  tl_text_line_init (&line, metrics, TL_FONT_LABEL, max_width, flags, text);
  is_run = line.font != NULL;
  g_assert_true (is_run == (line.layout == NULL));
  tl_text_line_clear (&line);
  return is_run;
}

static void
test_which_are_runs (void)
{
  g_autoptr (TlMetrics) metrics = new_metrics ();

  g_assert_true (is_run (metrics, 0, TL_TEXT_PLAIN, "Alaska summit"));
  g_assert_true (is_run (metrics, 0, TL_TEXT_PLAIN, "Захарова"));
  g_assert_false (is_run (metrics, 20, TL_TEXT_PLAIN, "Alaska summit"));
  g_assert_false (is_run (metrics, 0, TL_TEXT_STRUCK, "Alaska summit"));
  g_assert_false (is_run (metrics, 0, TL_TEXT_KEPT, "Alaska summit"));
  g_assert_false (is_run (metrics, 0, TL_TEXT_PLAIN, "שלום"));
  g_assert_false (is_run (metrics, 0, TL_TEXT_PLAIN, ""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-line/like-layout", test_like_layout);
  g_test_add_func ("/text-line/copied-context", test_copied_context);
  g_test_add_func ("/text-line/which-are-runs", test_which_are_runs);
  return g_test_run ();
}
