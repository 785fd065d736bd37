/* The font of pictures that are made without a desktop. */
#pragma once

#include <pango/pango.h>

#include "tl-metrics.h"

G_BEGIN_DECLS

/* The first of these that there is. */
#define TL_FONT_FAMILIES "Inter, Cantarell, Adwaita Sans, Noto Sans, DejaVu Sans, sans-serif"

PangoContext *tl_font_create_context (void);
PangoContext *tl_font_copy_context (PangoContext *context);
void tl_font_prepare_context (PangoContext *context);

G_END_DECLS
