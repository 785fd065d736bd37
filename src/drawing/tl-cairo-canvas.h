/* A canvas on cairo: the screen, bitmaps, PDF. */
#pragma once

#include <pango/pangocairo.h>

#include "tl-text-cache.h"

G_BEGIN_DECLS

TlCanvas *tl_cairo_canvas_new (cairo_t *cr, TlMetrics *metrics);
TlCanvas *tl_cairo_canvas_new_cached (cairo_t *cr, TlMetrics *metrics, TlTextCache *cache);

G_END_DECLS
