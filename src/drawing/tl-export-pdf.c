/* A page of PDF through cairo. Its traps: the fault is often on the surface alone, and only once it
 * is finished; and what is painted over the whole page forgets the tags before it. */
#include "tl-export-private.h"

#include <cairo-pdf.h>

#define POINTS_PER_PX (72 / TL_EXPORT_PX_PER_INCH)

/* The time that SOURCE_DATE_EPOCH says, or none, so that the same picture is the same file
 * (https://reproducible-builds.org/specs/source-date-epoch/). Cairo would say now; an empty date
 * makes it say nothing. */
static void
set_creation_date (cairo_surface_t *surface)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *text = NULL;
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    time = g_date_time_new_from_unix_utc ((gint64) seconds);
  if (time != NULL)
    text = g_date_time_format_iso8601 (time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  text != NULL ? text : "");
}

static void
set_text (cairo_surface_t *surface, cairo_pdf_metadata_t member, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  if (*valid != '\0')
    cairo_pdf_surface_set_metadata (surface, member, valid);
}

static gboolean
paint_page (const TlScene *scene,
            const TlExportOptions *options,
            cairo_surface_t *surface,
            GError **error)
{
  cairo_t *cr = cairo_create (surface);
  gboolean is_painted;

  cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  tl_export_paint (scene, options, cr);
  cairo_show_page (cr);
  is_painted = tl_export_check (cairo_status (cr), error);
  cairo_destroy (cr);
  return is_painted;
}

/**
 * tl_export_pdf:
 * @scene: a scene
 * @options: the picture's look, complete
 * @error: where to say what is wrong
 *
 * Returns: (transfer full) (nullable): a document of one page
 */
GBytes *
tl_export_pdf (const TlScene *scene, const TlExportOptions *options, GError **error)
{
  g_autoptr (GByteArray) document = g_byte_array_new ();
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (tl_export_append, document,
                                           scene->view.width_px * POINTS_PER_PX,
                                           scene->view.height_px * POINTS_PER_PX);
  gboolean is_good;

  /* From 1.5 on cairo 1.18 packs what is said about the document, out of the sight of many tools.
   */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_text (surface, CAIRO_PDF_METADATA_TITLE, options->title);
  set_text (surface, CAIRO_PDF_METADATA_SUBJECT, options->description);
  set_text (surface, CAIRO_PDF_METADATA_CREATOR, TL_EXPORT_CREATOR);
  set_creation_date (surface);
  is_good = paint_page (scene, options, surface, error);
  cairo_surface_finish (surface);
  is_good = is_good && tl_export_check (cairo_surface_status (surface), error);
  cairo_surface_destroy (surface);
  return is_good ? g_byte_array_free_to_bytes (g_steal_pointer (&document)) : NULL;
}
