/* A canvas on cairo: the screen, bitmaps, PDF. */
#pragma once

#include <pango/pangocairo.h>

#include "tl-canvas.h"

G_BEGIN_DECLS

/* Laid-out texts, kept from frame to frame: setting a text costs four times as much as drawing it.
 */
typedef struct _TlTextCache TlTextCache;

TlTextCache *tl_text_cache_new (void);
void tl_text_cache_free (TlTextCache *cache);

TlCanvas *tl_cairo_canvas_new (cairo_t *cr, TlMetrics *metrics);
TlCanvas *tl_cairo_canvas_new_cached (cairo_t *cr, TlMetrics *metrics, TlTextCache *cache);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTextCache, tl_text_cache_free)

G_END_DECLS
