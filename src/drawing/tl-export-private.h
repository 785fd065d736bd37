/* The exporters, one for each format. */
#pragma once

#include <cairo.h>

#include "tl-export.h"

G_BEGIN_DECLS

/* What files say that they were made with. */
#define TL_EXPORT_CREATOR "Timelanes"

GBytes *tl_export_png (const TlScene *scene, const TlExportOptions *options, GError **error);
GBytes *tl_export_pdf (const TlScene *scene, const TlExportOptions *options, GError **error);
GBytes *tl_export_scene (const TlScene *scene);

void tl_export_paint (const TlScene *scene, const TlExportOptions *options, cairo_t *cr);
cairo_status_t tl_export_append (void *bytes, const unsigned char *data, unsigned int length);
gboolean tl_export_check (cairo_status_t status, GError **error);

G_END_DECLS
