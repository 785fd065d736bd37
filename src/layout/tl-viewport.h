/* The viewport: the one owner of what is in view. Everything that moves the picture calls it, and
 * everything that shows the picture listens to its signal "changed".
 */
#pragma once

#include <glib-object.h>

#include "tl-view.h"

G_BEGIN_DECLS

#define TL_TYPE_VIEWPORT (tl_viewport_get_type ())
G_DECLARE_FINAL_TYPE (TlViewport, tl_viewport, TL, VIEWPORT, GObject)

TlViewport *tl_viewport_new (void);
const TlView *tl_viewport_get_view (TlViewport *viewport);
void tl_viewport_set_view (TlViewport *viewport, const TlView *view);
void tl_viewport_clamp (TlViewport *viewport, TlView *view);
void tl_viewport_set_size (TlViewport *viewport, double width_px, double height_px, double left_px);
void tl_viewport_set_extent (TlViewport *viewport, gint64 start_s, gint64 end_s);
void tl_viewport_set_scroll_max (TlViewport *viewport, double scroll_max_px);
double tl_viewport_get_scroll_max (TlViewport *viewport);
void tl_viewport_pinch (TlViewport *viewport, double factor, double x, double dx_px, double dy_px);
void tl_viewport_pan (TlViewport *viewport, double dx_px, double dy_px);

G_END_DECLS
