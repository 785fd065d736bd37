/* A bitmap through cairo, and the chunks of text and size that cairo doesn't write (PNG, third
 * edition, sections 11.3.3 and 11.3.4). */
#include "tl-export-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Cairo counts pixels in 16 bits. */
#define SIDE_MAX_PX 32767

/* The signature, and IHDR, which is the first chunk and always of one length. */
#define HEAD_LENGTH (8 + 25)

#define INCHES_PER_METRE (1 / 0.0254)

/* PNG, section 5.5; by bit, since it is for some hundred bytes. */
static guint32
compute_crc (const guint8 *data, gsize length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = (crc & 1) != 0 ? 0xedb88320 ^ crc >> 1 : crc >> 1;
    }
  return ~crc;
}

static void
append_number (GByteArray *out, guint32 number)
{
  guint32 big_endian = GUINT32_TO_BE (number);

  g_byte_array_append (out, (const guint8 *) &big_endian, sizeof big_endian);
}

static void
append_chunk (GByteArray *out, const char *type, const void *data, gsize length)
{
  guint start;

  append_number (out, (guint32) length);
  start = out->len;
  g_byte_array_append (out, (const guint8 *) type, 4);
  g_byte_array_append (out, data, (guint) length);
  append_number (out, compute_crc (out->data + start, out->len - start));
}

static void
append_resolution (GByteArray *out, double dpi)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint32 per_metre = (guint32) lround (dpi * INCHES_PER_METRE);
  const guint8 unit = 1; /* the metre */

  append_number (data, per_metre);
  append_number (data, per_metre);
  g_byte_array_append (data, &unit, 1);
  append_chunk (out, "pHYs", data->data, data->len);
}

/* Neither compressed, nor said to be in a language. */
static void
append_text (GByteArray *out, const char *keyword, const char *text)
{
  static const guint8 no_more[4] = { 0 };
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GByteArray) data = g_byte_array_new ();

  g_byte_array_append (data, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (data, no_more, sizeof no_more);
  g_byte_array_append (data, (const guint8 *) valid, (guint) strlen (valid));
  append_chunk (out, "iTXt", data->data, data->len);
}

static GBytes *
add_chunks (GByteArray *image, const TlExportOptions *options)
{
  GByteArray *out = g_byte_array_sized_new (image->len + 256);

  g_assert (image->len > HEAD_LENGTH);
  g_byte_array_append (out, image->data, HEAD_LENGTH);
  if (options->dpi > 0)
    append_resolution (out, options->dpi);
  append_text (out, "Software", TL_EXPORT_CREATOR);
  if (options->title != NULL)
    append_text (out, "Title", options->title);
  g_byte_array_append (out, image->data + HEAD_LENGTH, image->len - HEAD_LENGTH);
  return g_byte_array_free_to_bytes (out);
}

static gboolean
find_size (
  const TlScene *scene, const TlExportOptions *options, int *width, int *height, GError **error)
{
  double scale = options->dpi > 0 ? options->dpi / TL_EXPORT_PX_PER_INCH : 1;
  double width_px = MAX (round (scene->view.width_px * scale), 1);
  double height_px = MAX (round (scene->view.height_px * scale), 1);

  if (width_px > SIDE_MAX_PX || height_px > SIDE_MAX_PX)
    {
      g_set_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_SIZE,
                   _ ("A bitmap of %'.0f × %'.0f pixels is too large: no side may have more than "
                      "%'d; choose a smaller size, a lower resolution, or SVG or PDF"),
                   width_px, height_px, SIDE_MAX_PX);
      return FALSE;
    }
  *width = (int) width_px;
  *height = (int) height_px;
  return TRUE;
}

static gboolean
paint_bitmap (const TlScene *scene,
              const TlExportOptions *options,
              cairo_surface_t *surface,
              GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean is_painted;

  /* Each side by itself: rounding to whole pixels must leave no edge without background. */
  cairo_scale (cr, cairo_image_surface_get_width (surface) / scene->view.width_px,
               cairo_image_surface_get_height (surface) / scene->view.height_px);
  tl_export_paint (scene, options, cr);
  is_painted = tl_export_check (cairo_status (cr), error);
  cairo_destroy (cr);
  return is_painted;
}

/**
 * tl_export_png:
 * @scene: a scene
 * @options: the picture's look, complete
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): a bitmap
 */
GBytes *
tl_export_png (const TlScene *scene, const TlExportOptions *options, GError **error)
{
  g_autoptr (GByteArray) image = g_byte_array_new ();
  cairo_surface_t *surface;
  int width;
  int height;
  gboolean is_good;

  if (!find_size (scene, options, &width, &height, error))
    return NULL;
  surface
    = cairo_image_surface_create (options->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                  width, height);
  is_good
    = tl_export_check (cairo_surface_status (surface), error)
      && paint_bitmap (scene, options, surface, error)
      && tl_export_check (cairo_surface_write_to_png_stream (surface, tl_export_append, image),
                          error);
  cairo_surface_destroy (surface);
  return is_good ? add_chunks (image, options) : NULL;
}
