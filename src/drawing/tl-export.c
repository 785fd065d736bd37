/* What the exporters share, SVG, and writing files. */
#include "tl-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tl-cairo-canvas.h"
#include "tl-export-private.h"
#include "tl-painter.h"
#include "tl-svg-canvas.h"

#define MM_PER_INCH 25.4

G_DEFINE_QUARK (tl - export - error - quark, tl_export_error)

/**
 * tl_export_format_from_name:
 * @file_name: a file's name or path
 * @format: (out) (optional): its format
 *
 * Returns: whether the name ends in ".png", ".svg", ".pdf" or ".json", in capitals or not
 */
gboolean
tl_export_format_from_name (const char *file_name, TlExportFormat *format)
{
  static const struct
  {
    const char *extension;
    TlExportFormat format;
  } formats[] = {
    { ".png", TL_EXPORT_PNG },
    { ".svg", TL_EXPORT_SVG },
    { ".pdf", TL_EXPORT_PDF },
    { ".json", TL_EXPORT_SCENE },
  };
  const char *extension;

  g_return_val_if_fail (file_name != NULL, FALSE);

  extension = strrchr (file_name, '.');
  for (guint i = 0; extension != NULL && i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (extension, formats[i].extension) == 0)
      {
        if (format != NULL)
          *format = formats[i].format;
        return TRUE;
      }
  return FALSE;
}

/**
 * tl_export_paint:
 * @scene: a scene
 * @options: its look
 * @cr: where to, scaled to the scene's pixels
 */
void
tl_export_paint (const TlScene *scene, const TlExportOptions *options, cairo_t *cr)
{
  g_autoptr (TlCanvas) canvas = tl_cairo_canvas_new (cr, tl_scene_get_metrics (scene));

  tl_painter_paint (scene, options->style, options->transparent ? TL_PAINT_TRANSPARENT : 0, canvas);
}

/**
 * tl_export_append:
 * @bytes: a #GByteArray
 * @data: what to append
 * @length: how much
 *
 * What cairo writes to instead of a file.
 *
 * Returns: whether there was room
 */
cairo_status_t
tl_export_append (void *bytes, const unsigned char *data, unsigned int length)
{
  GByteArray *array = bytes;

  if (length > G_MAXUINT - array->len)
    return CAIRO_STATUS_WRITE_ERROR;
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * tl_export_check:
 * @status: of a context or a surface
 * @error: where to say what is wrong
 *
 * Returns: whether all is well
 */
gboolean
tl_export_check (cairo_status_t status, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  if (status == CAIRO_STATUS_NO_MEMORY)
    g_set_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_MEMORY,
                 _ ("There is not enough memory for the picture; choose a smaller size or a lower "
                    "resolution"));
  else
    g_set_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_FAILED,
                 _ ("The picture could not be drawn: %s"), cairo_status_to_string (status));
  return FALSE;
}

static GBytes *
export_svg (const TlScene *scene, const TlExportOptions *options)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  double mm_per_px = options->dpi > 0 ? MM_PER_INCH / TL_EXPORT_PX_PER_INCH : 0;
  TlSvgHeader header = {
    .width_px = scene->view.width_px,
    .height_px = scene->view.height_px,
    .width_mm = scene->view.width_px * mm_per_px,
    .height_mm = scene->view.height_px * mm_per_px,
    .title = options->title,
    .description = options->description,
    .language = tl_dataset_get_language (tl_scene_get_dataset (scene)),
    .creator = TL_EXPORT_CREATOR,
  };
  g_autoptr (TlCanvas) canvas = tl_svg_canvas_new (metrics, &header);
  char *document;

  tl_painter_paint (scene, options->style, options->transparent ? TL_PAINT_TRANSPARENT : 0, canvas);
  document = tl_svg_canvas_finish (canvas);
  return g_bytes_new_take (document, strlen (document));
}

/* What options leave open is the dataset's to say. */
static TlExportOptions
complete_options (const TlScene *scene, const TlExportOptions *options)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  TlExportOptions complete = *options;

  if (complete.style == NULL)
    complete.style = tl_style_get (TL_STYLE_LIGHT);
  if (complete.title == NULL)
    complete.title = tl_dataset_get_title (dataset);
  if (complete.description == NULL)
    complete.description = tl_dataset_get_description (dataset);
  return complete;
}

/**
 * tl_export_render:
 * @scene: a scene
 * @format: a format
 * @options: the picture's look; for %TL_EXPORT_SCENE nothing of it counts
 * @error: where to say what is wrong: %TL_EXPORT_ERROR
 *
 * Returns: (transfer full) (nullable): the whole file
 */
GBytes *
tl_export_render (const TlScene *scene,
                  TlExportFormat format,
                  const TlExportOptions *options,
                  GError **error)
{
  TlExportOptions complete;

  g_return_val_if_fail (scene != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!(scene->view.width_px >= 1 && scene->view.height_px >= 1
        && isfinite (scene->view.width_px + scene->view.height_px)))
    {
      g_set_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_SIZE,
                   _ ("A picture is at least one pixel wide and high"));
      return NULL;
    }

  complete = complete_options (scene, options);
  switch (format)
    {
    case TL_EXPORT_PNG:
      return tl_export_png (scene, &complete, error);
    case TL_EXPORT_SVG:
      return export_svg (scene, &complete);
    case TL_EXPORT_PDF:
      return tl_export_pdf (scene, &complete, error);
    case TL_EXPORT_SCENE:
      return tl_export_scene (scene);
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
fail_from_errno (const char *path, int saved_errno, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (saved_errno),
               _ ("“%s” can’t be written: %s"), name, g_strerror (saved_errno));
  return FALSE;
}

/* A file takes the old one's place by its name alone, and so would take that of a device, or of a
 * file that is write-protected. */
static gboolean
check_target (const char *path, int *mode, GError **error)
{
  GStatBuf status;

  *mode = 0666;
  if (g_stat (path, &status) != 0)
    return errno == ENOENT || fail_from_errno (path, errno, error);
  if (!S_ISREG (status.st_mode))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_NOT_A_FILE,
                   _ ("“%s” is not a regular file"), name);
      return FALSE;
    }
  if (g_access (path, W_OK) != 0)
    return fail_from_errno (path, errno, error);
  *mode = status.st_mode & 0777;
  return TRUE;
}

static gboolean
write_local (GBytes *bytes, const char *path, GError **error)
{
  /* The file that a link points to is replaced, not the link. */
  g_autofree char *resolved = realpath (path, NULL);
  const char *target = resolved != NULL ? resolved : path;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  int mode;

  return check_target (target, &mode, error)
         && g_file_set_contents_full (target, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT,
                                      mode, error);
}

/* Closing with a cancelled cancellable is how GIO is told to drop what was written so far. */
static gboolean
write_remote (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileOutputStream) stream
    = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  if (stream == NULL)
    return FALSE;
  if (!g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, length, NULL, cancellable, error))
    {
      g_autoptr (GCancellable) abandoned = g_cancellable_new ();

      g_cancellable_cancel (abandoned);
      g_output_stream_close (G_OUTPUT_STREAM (stream), abandoned, NULL);
      return FALSE;
    }
  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

/**
 * tl_export_write:
 * @bytes: a whole file
 * @file: where to
 * @cancellable: (nullable): a cancellable
 * @error: where to say what is wrong: %G_FILE_ERROR, %G_IO_ERROR or %TL_EXPORT_ERROR
 *
 * Puts a file in the place of whatever was there. Where that fails, what was there still is.
 *
 * g_file_replace_contents() won't do: GLib 2.74 moves what it has written so far over the old file
 * when the disk is full, and writes into the old file where the folder is read-only.
 *
 * Returns: whether it was written
 */
gboolean
tl_export_write (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  path = g_file_get_path (file);
  if (path != NULL)
    return write_local (bytes, path, error);
  return write_remote (bytes, file, cancellable, error);
}
