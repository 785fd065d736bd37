/* A scene in each format, read back. */
#include "tl-export.h"

#include <cairo.h>
#include <locale.h>
#include <math.h>
#include <string.h>
#include <sys/resource.h>

#include "scene-fixture.h"
#include "svg-check.h"

#define WIDTH_PX  1000
#define HEIGHT_PX 600

typedef struct
{
  TlScene *scene;
  TlExportOptions options;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scene = scene_fixture_new (scene_fixture_json, WIDTH_PX, HEIGHT_PX);
  g_assert_cmpuint (fixture->scene->labels->len, >=, 5);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  tl_scene_unref (fixture->scene);
}

static GBytes *
render (Fixture *fixture, TlExportFormat format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = tl_export_render (fixture->scene, format, &fixture->options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static char *
render_text (Fixture *fixture, TlExportFormat format)
{
  g_autoptr (GBytes) bytes = render (fixture, format);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static gboolean
contains (GBytes *bytes, const char *wanted, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, wanted, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
contains_text (GBytes *bytes, const char *wanted)
{
  return contains (bytes, wanted, strlen (wanted));
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    int format;
  } cases[] = {
    { "a.png", TL_EXPORT_PNG },
    { "/x.y/a.SVG", TL_EXPORT_SVG },
    { "a.b.Pdf", TL_EXPORT_PDF },
    { ".json", TL_EXPORT_SCENE },
    { "a.jpeg", -1 },
    { "png", -1 },
    { "", -1 },
    { "a.png/", -1 },
    { "a.png ", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlExportFormat format = TL_EXPORT_PNG;
      gboolean is_known = tl_export_format_from_name (cases[i].name, &format);

      g_assert_cmpint (is_known ? (int) format : -1, ==, cases[i].format);
    }
}

/* The data of a PNG's first chunk of a type; NULL where there is none. */
static const guint8 *
find_chunk (GBytes *png, const char *type, guint32 *length)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  for (gsize at = 8; at < size; at += 12 + *length)
    {
      g_assert_cmpuint (at + 12, <=, size);
      memcpy (length, data + at, 4);
      *length = GUINT32_FROM_BE (*length);
      if (memcmp (data + at + 4, type, 4) == 0)
        return data + at + 8;
    }
  return NULL;
}

static guint32
read_number (const guint8 *data)
{
  guint32 number;

  memcpy (&number, data, sizeof number);
  return GUINT32_FROM_BE (number);
}

typedef struct
{
  GBytes *bytes;
  gsize position;
} Source;

static cairo_status_t
read_source (void *closure, unsigned char *data, unsigned int length)
{
  Source *source = closure;
  gsize size;
  const char *bytes = g_bytes_get_data (source->bytes, &size);

  if (source->position + length > size)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, bytes + source->position, length);
  source->position += length;
  return CAIRO_STATUS_SUCCESS;
}

/* libpng reads it back, and so checks each chunk's sum; and there is something on it. */
static void
check_bitmap (GBytes *png, int width, int height, guint32 corner)
{
  Source source = { png, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_source, &source);
  const guint32 *pixels;
  gsize n_pixels;
  gboolean is_plain = TRUE;

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height);
  pixels = (const guint32 *) (gpointer) cairo_image_surface_get_data (surface);
  n_pixels = (gsize) cairo_image_surface_get_stride (surface) / 4 * (gsize) height;
  g_assert_cmphex (pixels[width - 1], ==, corner);
  for (gsize i = 0; i < n_pixels && is_plain; i++)
    is_plain = pixels[i] == corner;
  g_assert_false (is_plain);
  cairo_surface_destroy (surface);
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = render (fixture, TL_EXPORT_PNG);
  guint32 length;
  const guint8 *chunk;

  check_bitmap (png, WIDTH_PX, HEIGHT_PX, 0xffffffff);
  g_assert_null (find_chunk (png, "pHYs", &length));
  chunk = find_chunk (png, "iTXt", &length);
  g_assert_cmpmem (chunk, length, "Software\0\0\0\0\0Timelanes", 22);
}

static void
test_png_at_resolution (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = NULL;
  guint32 length;
  const guint8 *chunk;

  fixture->options.dpi = 300;
  png = render (fixture, TL_EXPORT_PNG);
  check_bitmap (png, 3125, 1875, 0xffffffff);
  chunk = find_chunk (png, "pHYs", &length);
  g_assert_cmpuint (length, ==, 9);
  g_assert_cmpuint (read_number (chunk), ==, 11811);
  g_assert_cmpuint (read_number (chunk + 4), ==, 11811);
  g_assert_cmpuint (chunk[8], ==, 1);
}

static void
test_png_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = render (fixture, TL_EXPORT_PNG);
  const char wanted[] = "Title\0\0\0\0\0Tests <&> Україна";

  g_assert_true (contains (png, wanted, sizeof wanted - 1));
}

static void
test_png_transparent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = NULL;

  fixture->options.transparent = TRUE;
  png = render (fixture, TL_EXPORT_PNG);
  check_bitmap (png, WIDTH_PX, HEIGHT_PX, 0);
}

static void
test_png_too_large (Fixture *fixture, gconstpointer data)
{
  static const TlExportFormat others[] = { TL_EXPORT_SVG, TL_EXPORT_PDF };
  g_autoptr (GError) error = NULL;

  fixture->options.dpi = 96.0 * 32768 / WIDTH_PX;
  g_assert_null (tl_export_render (fixture->scene, TL_EXPORT_PNG, &fixture->options, &error));
  g_assert_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_SIZE);
  g_assert_nonnull (strstr (error->message, "SVG or PDF"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_bytes_unref (render (fixture, others[i]));
}

static void
test_no_size (Fixture *fixture, gconstpointer data)
{
  static const double sizes[] = { 0, -1, 0.4, NAN, INFINITY };
  TlView view = fixture->scene->view;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (TlExportFormat format = TL_EXPORT_PNG; format <= TL_EXPORT_SCENE; format++)
      {
        g_autoptr (GError) error = NULL;

        fixture->scene->view.height_px = sizes[i];
        g_assert_null (tl_export_render (fixture->scene, format, &fixture->options, &error));
        g_assert_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_SIZE);
      }
  fixture->scene->view = view;
}

#ifndef __SANITIZE_ADDRESS__
/* AddressSanitizer can't live within a limit of address space. */
static void
test_png_no_memory (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  struct rlimit limit = { 1 << 30, 1 << 30 };

  if (g_test_subprocess ())
    {
      g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
      fixture->options.dpi = 96 * 32;
      g_assert_null (tl_export_render (fixture->scene, TL_EXPORT_PNG, &fixture->options, &error));
      g_assert_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_MEMORY);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}
#endif

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = render_text (fixture, TL_EXPORT_SVG);
  g_autoptr (SvgCheck) check = svg_check_new (document);

  g_assert_nonnull (strstr (document, " width=\"1000\" height=\"600\" viewBox=\"0 0 1000 600\""));
  g_assert_nonnull (strstr (document, " xml:lang=\"en\""));
  g_assert_cmpstr (check->titles->pdata[0], ==, "Tests <&> Україна");
  for (guint i = 0; i < fixture->scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (fixture->scene->labels, TlSceneLabel, i);
      gboolean is_shown = FALSE;

      for (guint j = 0; j < check->texts->len && !is_shown; j++)
        {
          g_autofree char *shown = g_strdup (check->texts->pdata[j]);

          if (g_str_has_suffix (shown, "…"))
            shown[strlen (shown) - strlen ("…")] = '\0';
          is_shown = *shown != '\0' && g_str_has_prefix (label->text, shown);
        }
      g_assert_true (is_shown);
    }
}

static void
test_svg_on_paper (Fixture *fixture, gconstpointer data)
{
  g_autofree char *document = NULL;

  fixture->options.dpi = 300;
  fixture->options.title = "Another";
  document = render_text (fixture, TL_EXPORT_SVG);
  g_assert_nonnull (
    strstr (document, " width=\"264.58mm\" height=\"158.75mm\" viewBox=\"0 0 1000 600\""));
  g_assert_nonnull (strstr (document, "\n<title>Another</title>\n"));
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) pdf = render (fixture, TL_EXPORT_PDF);
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  g_assert_cmpmem (bytes, 5, "%PDF-", 5);
  g_assert_cmpmem (bytes + size - 6, 6, "%%EOF\n", 6);
  g_assert_true (contains_text (pdf, "/MediaBox [ 0 0 750 450 ]"));
  g_assert_true (contains_text (pdf, "/Creator (Timelanes)"));
  g_assert_true (contains_text (pdf, "/Subject (What is exported)"));
  g_assert_true (contains_text (pdf, "/FontFile"));
  g_assert_false (contains_text (pdf, "/CreationDate"));
}

static void
test_pdf_date (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *epoch;
    const char *date;
  } cases[] = { { "1740787200", "/CreationDate (20250301000000Z)" },
                { "yesterday", NULL },
                { "-1", NULL },
                { "9223372036854775807", NULL },
                { "", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) pdf = NULL;

      g_setenv ("SOURCE_DATE_EPOCH", cases[i].epoch, TRUE);
      pdf = render (fixture, TL_EXPORT_PDF);
      if (cases[i].date != NULL)
        g_assert_true (contains_text (pdf, cases[i].date));
      else
        g_assert_false (contains_text (pdf, "/CreationDate"));
    }
  g_unsetenv ("SOURCE_DATE_EPOCH");
}

static void
test_determinism (Fixture *fixture, gconstpointer data)
{
  for (TlExportFormat format = TL_EXPORT_PNG; format <= TL_EXPORT_SCENE; format++)
    {
      g_autoptr (GBytes) first = render (fixture, format);
      g_autoptr (GBytes) second = NULL;

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      second = render (fixture, format);
      g_assert_true (g_bytes_equal (first, second));
    }
}

#define ADD(path, function) g_test_add ("/export/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/names", test_names);
  ADD ("png/plain", test_png);
  ADD ("png/resolution", test_png_at_resolution);
  ADD ("png/title", test_png_title);
  ADD ("png/transparent", test_png_transparent);
  ADD ("png/too-large", test_png_too_large);
#ifndef __SANITIZE_ADDRESS__
  ADD ("png/no-memory", test_png_no_memory);
#endif
  ADD ("no-size", test_no_size);
  ADD ("svg/plain", test_svg);
  ADD ("svg/on-paper", test_svg_on_paper);
  ADD ("pdf/plain", test_pdf);
  ADD ("pdf/date", test_pdf_date);
  ADD ("determinism", test_determinism);
  return g_test_run ();
}
