/* Writes a scene to a file: as a bitmap, as a drawing, on paper, or as data.
 *
 * A picture is rendered into memory and then written in one go, so that what is on the disk is
 * either whole or what was there before. Rendering may run in a thread that the scene's metrics
 * belong to.
 */
#pragma once

#include <gio/gio.h>

#include "tl-scene.h"
#include "tl-style.h"

G_BEGIN_DECLS

/* A scene's pixels are CSS's: so many to the inch. */
#define TL_EXPORT_PX_PER_INCH 96.0

#define TL_EXPORT_ERROR (tl_export_error_quark ())
GQuark tl_export_error_quark (void);

typedef enum
{
  TL_EXPORT_ERROR_SIZE,       /* nothing can be as large, or as small, as that */
  TL_EXPORT_ERROR_MEMORY,     /* no room for the bitmap */
  TL_EXPORT_ERROR_NOT_A_FILE, /* what is to be replaced is a folder or a device */
  TL_EXPORT_ERROR_FAILED,     /* cairo could not draw it */
} TlExportError;

typedef enum
{
  TL_EXPORT_PNG,
  TL_EXPORT_SVG,
  TL_EXPORT_PDF,
  TL_EXPORT_SCENE, /* JSON: the scene itself */
} TlExportFormat;

typedef struct
{
  const TlStyle *style; /* nullable: the light one */
  double dpi;           /* a bitmap's pixels per inch; 0: the scene's pixels are the bitmap's, and
                         * the picture has no size on paper */
  gboolean transparent; /* no background */
  const char *title;    /* nullable: the dataset's */
  const char *description; /* nullable: the dataset's */
} TlExportOptions;

gboolean tl_export_format_from_name (const char *file_name, TlExportFormat *format);
GBytes *tl_export_render (const TlScene *scene,
                          TlExportFormat format,
                          const TlExportOptions *options,
                          GError **error);
gboolean tl_export_write (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
