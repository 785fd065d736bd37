/* A text, set in one line, to be drawn again and again.
 *
 * Most texts are of one script and one font: a single run of glyphs, which costs half of what a
 * layout does. The others are layouts, and so is what is cut, struck, or kept as text for paper. */
#pragma once

#include <pango/pangocairo.h>

#include "tl-canvas.h"

G_BEGIN_DECLS

typedef struct
{
  PangoFont *font; /* of a run; NULL: it is a layout */
  PangoGlyphString *glyphs;
  PangoLayout *layout;
  double width_px;
} TlTextLine;

void tl_text_line_init (TlTextLine *line,
                        TlMetrics *metrics,
                        TlFont font,
                        double max_width,
                        TlTextFlags flags,
                        const char *text);
void tl_text_line_clear (TlTextLine *line);
void tl_text_line_show (const TlTextLine *line, cairo_t *cr, double x, double baseline_y);

G_END_DECLS
