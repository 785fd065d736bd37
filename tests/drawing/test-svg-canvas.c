/* The SVG canvas: whatever is drawn on it, the document is sound and says what was drawn. */
#include "tl-svg-canvas.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "svg-check.h"
#include "tl-font.h"

#define BLACK ((TlColor){ 0, 0, 0, 1 })

typedef struct
{
  TlMetrics *metrics;
  TlCanvas *canvas;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const TlSvgHeader header
    = { .width_px = 800, .height_px = 600.5, .title = "A <title>", .creator = "Tests" };
  PangoContext *context = tl_font_create_context ();

  fixture->metrics = tl_metrics_new (context, "Sans", 15);
  fixture->canvas = tl_svg_canvas_new (fixture->metrics, &header);
  g_object_unref (context);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tl_canvas_free (fixture->canvas);
  tl_metrics_unref (fixture->metrics);
}

static void
show (Fixture *fixture, double max_width, const char *text)
{
  fixture->canvas->class->show_text (fixture->canvas, TL_FONT_LABEL, 10, 20, max_width,
                                     TL_TEXT_PLAIN, BLACK, text);
}

/* What is drawn is one element on a line of its own. */
static void
assert_drawn (Fixture *fixture, const char *element)
{
  g_autofree char *document = tl_svg_canvas_finish (fixture->canvas);
  g_autoptr (SvgCheck) check = svg_check_new (document);
  g_autofree char *line = g_strdup_printf ("\n%s\n", element);

  g_assert_nonnull (check);
  if (strstr (document, line) == NULL)
    g_error ("“%s” is not in:\n%s", element, document);
}

static void
assert_not_drawn (Fixture *fixture, const char *element)
{
  g_autofree char *document = tl_svg_canvas_finish (fixture->canvas);
  g_autoptr (SvgCheck) check = svg_check_new (document);

  g_assert_cmpuint (svg_check_count (check, element), ==, 0);
}

static void
test_head (Fixture *fixture, gconstpointer data)
{
  static const TlSvgHeader header = { .width_px = 718.110236,
                                      .height_px = 453.543307,
                                      .width_mm = 190,
                                      .height_mm = 120,
                                      .title = "a & b",
                                      .description = "\"c\"",
                                      .language = "uk",
                                      .font_family = "Noto Sans, O'Neill \\ \"x\"" };
  g_autoptr (TlCanvas) canvas = tl_svg_canvas_new (fixture->metrics, &header);
  g_autofree char *document = tl_svg_canvas_finish (canvas);
  g_autoptr (SvgCheck) check = svg_check_new (document);

  g_assert_true (g_str_has_prefix (document,
                                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                   "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\""
                                   " width=\"190mm\" height=\"120mm\" viewBox=\"0 0 718.11 453.54\""
                                   " xml:lang=\"uk\" font-family=\"&apos;Noto Sans&apos;, "
                                   "&apos;O\\&apos;Neill \\\\ &quot;x&quot;&apos;, sans-serif\">\n"
                                   "<title>a &amp; b</title>\n<desc>&quot;c&quot;</desc>\n"
                                   "<style>\n"));
  g_assert_cmpstr (check->titles->pdata[0], ==, "a & b");
  g_assert_cmpuint (svg_check_count (check, "metadata"), ==, 0);
  g_assert_cmpuint (svg_check_count (check, "defs"), ==, 0);
}

static void
test_size_in_px (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = tl_svg_canvas_finish (fixture->canvas);

  g_assert_nonnull (strstr (document, " width=\"800\" height=\"600.5\" viewBox=\"0 0 800 600.5\""));
  g_assert_nonnull (strstr (document, " font-family=\"sans-serif\">"));
  g_assert_nonnull (strstr (document, "<metadata>Tests</metadata>"));
}

static void
test_hostile_text (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *read_back;
  } cases[] = {
    { "plain", "plain" },
    { "<script>alert(1)</script> & \"quotes\" 'n' ]]> &amp; -->",
      "<script>alert(1)</script> & \"quotes\" 'n' ]]> &amp; -->" },
    { "a\001b\033c\177d", "a b c d" },
    { "tab\tline\nreturn\r", "tab line return " },
    { "\xc2\x85next line", " next line" },
    { "not \xff UTF-8 \xc3", "not \xef\xbf\xbd UTF-8 \xef\xbf\xbd" },
    { "\xef\xbf\xbf and \xef\xbf\xbe", "\xef\xbf\xbd and \xef\xbf\xbd" },
    { "שלום <b>", "שלום <b>" },
    { "\xe2\x80\xaeoverride", "\xe2\x80\xaeoverride" },
    { "👩‍👩‍👧‍👦 🇺🇦 é", "👩‍👩‍👧‍👦 🇺🇦 é" },
  };
  g_autofree char *document = NULL;
  g_autoptr (SvgCheck) check = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlGroup group = { cases[i].text, cases[i].text, cases[i].text, cases[i].text };

      fixture->canvas->class->begin_group (fixture->canvas, &group);
      show (fixture, 0, cases[i].text);
      fixture->canvas->class->end_group (fixture->canvas);
    }
  document = tl_svg_canvas_finish (fixture->canvas);
  check = svg_check_new (document);
  g_assert_cmpuint (check->texts->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (check->texts->pdata[i], ==, cases[i].read_back);
      g_assert_cmpstr (check->titles->pdata[i + 1], ==, cases[i].read_back);
    }
}

static void
test_megabyte (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1 << 20, 'w');
  TlGroup group = { "event", text, text, NULL };
  g_autofree char *document = NULL;
  g_autoptr (SvgCheck) check = NULL;

  fixture->canvas->class->begin_group (fixture->canvas, &group);
  show (fixture, 200, text);
  fixture->canvas->class->end_group (fixture->canvas);
  document = tl_svg_canvas_finish (fixture->canvas);
  check = svg_check_new (document);
  g_assert_cmpstr (check->titles->pdata[1], ==, text);
  g_assert_cmpuint (strlen (check->texts->pdata[0]), <, 40);
}

static void
test_text_attributes (Fixture *fixture, gconstpointer data)
{
  TlColor pale = { 0.2, 0.4, 1, 0.5 };

  fixture->canvas->class->show_text (fixture->canvas, TL_FONT_LABEL_BOLD, 1.25, 2, 0,
                                     TL_TEXT_STRUCK, pale, "struck");
  assert_drawn (fixture, "<text class=\"tl-major\" x=\"1.25\" y=\"2\" fill=\"#3366ff\""
                         " fill-opacity=\"0.5\" text-decoration=\"line-through\">struck</text>");
  show (fixture, 0, "(שלום)");
  assert_drawn (fixture, "<text class=\"tl-label\" x=\"10\" y=\"20\" fill=\"#000000\""
                         " direction=\"rtl\" text-anchor=\"end\">(שלום)</text>");
  show (fixture, 0, "two  blanks");
  assert_drawn (fixture, "<text class=\"tl-label\" x=\"10\" y=\"20\" fill=\"#000000\""
                         " xml:space=\"preserve\">two  blanks</text>");
}

static void
test_shapes (Fixture *fixture, gconstpointer data)
{
  TlCanvas *canvas = fixture->canvas;
  static const TlPathStep steps[] = {
    { TL_PATH_MOVE, { -0.5, -0.5 } },
    { TL_PATH_LINE, { 0.5, -0.5 } },
    { TL_PATH_CURVE, { 0.5, 0, 0.5, 0.25, 0, 0.5 } },
    { TL_PATH_CLOSE, { 0 } },
    { TL_PATH_MOVE, { 0, 0 } },
    { TL_PATH_LINE, { 0.1, 0.1 } },
  };
  static const TlPath path = { steps, G_N_ELEMENTS (steps) };

  canvas->class->fill_rect (canvas, (TlRect){ 1, 2, 3.5, 4 }, 2, BLACK);
  assert_drawn (fixture, "<rect x=\"1\" y=\"2\" width=\"3.5\" height=\"4\" rx=\"2\""
                         " fill=\"#000000\"/>");
  canvas->class->stroke_rect (canvas, (TlRect){ -1, 0, 3, 4 }, 0, 1.5, BLACK);
  assert_drawn (fixture, "<rect x=\"-1\" y=\"0\" width=\"3\" height=\"4\" fill=\"none\""
                         " stroke=\"#000000\" stroke-width=\"1.5\"/>");
  canvas->class->stroke_line (canvas, 0, 0, 5, 5, 1, 4, (TlColor){ 1, 1, 1, 0.25 });
  assert_drawn (fixture, "<line x1=\"0\" y1=\"0\" x2=\"5\" y2=\"5\" stroke=\"#ffffff\""
                         " stroke-opacity=\"0.25\" stroke-dasharray=\"4\"/>");
  canvas->class->fill_path (canvas, &path, 100, 50, 10, BLACK);
  assert_drawn (fixture, "<path d=\"M95 45l10 0c0 5 0 7.5 -5 10zM100 50l1 1\""
                         " fill=\"#000000\"/>");
  canvas->class->stroke_path (canvas, &path, 100, 50, 10, 2, 3, BLACK);
  assert_drawn (fixture, "<path d=\"M95 45l10 0c0 5 0 7.5 -5 10zM100 50l1 1\" fill=\"none\""
                         " stroke=\"#000000\" stroke-width=\"2\" stroke-dasharray=\"3\"/>");
}

static void
test_unseen_shapes (Fixture *fixture, gconstpointer data)
{
  TlCanvas *canvas = fixture->canvas;
  TlColor clear = { 1, 0, 0, 0 };

  canvas->class->fill_rect (canvas, (TlRect){ 1, 2, -3, 4 }, 0, BLACK);
  canvas->class->fill_rect (canvas, (TlRect){ 1, 2, 3, 0 }, 0, BLACK);
  canvas->class->fill_rect (canvas, (TlRect){ NAN, 2, NAN, 4 }, 0, BLACK);
  canvas->class->fill_rect (canvas, (TlRect){ 1, 2, 3, 4 }, 0, clear);
  canvas->class->fill_gradient (canvas, (TlRect){ 1, 2, 3, 4 }, clear, clear);
  assert_not_drawn (fixture, "rect");
  canvas->class->stroke_line (canvas, 0, 0, 1, 1, 1, 0, clear);
  assert_not_drawn (fixture, "line");
  show (fixture, 0, "");
  assert_not_drawn (fixture, "text");
}

/* A bar that began long ago ends where it should, and its neighbour begins there. */
static void
test_far_edges (Fixture *fixture, gconstpointer data)
{
  TlCanvas *canvas = fixture->canvas;

  canvas->class->fill_rect (canvas, (TlRect){ -1e18, 0, 1e18, 1 }, 0, BLACK);
  assert_drawn (fixture, "<rect x=\"-1000000\" y=\"0\" width=\"1000000\" height=\"1\""
                         " fill=\"#000000\"/>");
  canvas->class->fill_rect (canvas, (TlRect){ 0.004, 0, 10.002, 1 }, 0, BLACK);
  assert_drawn (fixture, "<rect x=\"0\" y=\"0\" width=\"10.01\" height=\"1\" fill=\"#000000\"/>");
}

static void
test_definitions (Fixture *fixture, gconstpointer data)
{
  TlCanvas *canvas = fixture->canvas;
  TlRect a = { 0, 0, 10, 10 };
  TlRect b = { 5, 5, 10, 10 };
  TlColor clear = { 0, 0, 0, 0 };
  g_autofree char *document = NULL;
  g_autoptr (SvgCheck) check = NULL;

  canvas->class->push_clip (canvas, a);
  canvas->class->push_clip (canvas, b);
  canvas->class->fill_gradient (canvas, a, BLACK, clear);
  canvas->class->fill_gradient (canvas, b, BLACK, clear);
  canvas->class->fill_gradient (canvas, b, clear, BLACK);
  canvas->class->pop_clip (canvas);
  canvas->class->pop_clip (canvas);
  canvas->class->push_clip (canvas, a);
  canvas->class->pop_clip (canvas);
  document = tl_svg_canvas_finish (canvas);
  check = svg_check_new (document);
  g_assert_cmpuint (svg_check_count (check, "clipPath"), ==, 2);
  g_assert_cmpuint (svg_check_count (check, "linearGradient"), ==, 2);
  g_assert_cmpuint (svg_check_count (check, "g"), ==, 3);
  g_assert_cmpuint (check->references->len, ==, 6);
}

static void
test_ids (Fixture *fixture, gconstpointer data)
{
  static const char *const wishes[]
    = { "a", "a",       "a-2", "a",     "a-2",     "",    "",     "1st", "tl-clip",
        " ", "a\"b<c>", "é.x", "подія", "tl-clip", "x:y", "\xff", "🇺🇦",  "tl-clip-2" };
  g_autofree char *document = NULL;
  g_autoptr (SvgCheck) check = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      TlGroup group = { "event", wishes[i], NULL, NULL };

      fixture->canvas->class->begin_group (fixture->canvas, &group);
      fixture->canvas->class->push_clip (fixture->canvas, (TlRect){ i, 0, 1, 1 });
    }
  for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      fixture->canvas->class->pop_clip (fixture->canvas);
      fixture->canvas->class->end_group (fixture->canvas);
    }
  document = tl_svg_canvas_finish (fixture->canvas);
  check = svg_check_new (document);
  g_assert_cmpuint (g_hash_table_size (check->ids), ==, 2 * G_N_ELEMENTS (wishes));
  g_assert_true (g_hash_table_contains (check->ids, "a"));
  g_assert_true (g_hash_table_contains (check->ids, "подія"));
  g_assert_true (g_hash_table_contains (check->ids, "_1st"));
}

static void
test_unbalanced (Fixture *fixture, gconstpointer data)
{
  TlGroup group = { "event", NULL, NULL, NULL };
  char *document;

  fixture->canvas->class->begin_group (fixture->canvas, &group);
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*open->len == 0*");
  document = tl_svg_canvas_finish (fixture->canvas);
  g_test_assert_expected_messages ();
  g_assert_null (document);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*expected*");
  fixture->canvas->class->pop_clip (fixture->canvas);
  g_test_assert_expected_messages ();
  fixture->canvas->class->end_group (fixture->canvas);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/svg-canvas/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  ADD ("head", test_head);
  ADD ("size-in-px", test_size_in_px);
  ADD ("hostile-text", test_hostile_text);
  ADD ("megabyte", test_megabyte);
  ADD ("text-attributes", test_text_attributes);
  ADD ("shapes", test_shapes);
  ADD ("unseen-shapes", test_unseen_shapes);
  ADD ("far-edges", test_far_edges);
  ADD ("definitions", test_definitions);
  ADD ("ids", test_ids);
  ADD ("unbalanced", test_unbalanced);
  return g_test_run ();
}
