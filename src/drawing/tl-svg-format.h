/* How texts, numbers, colours, ids and the head of an SVG document are spelled. For tl-svg-canvas.c
 * alone. */
#pragma once

#include "tl-svg-canvas.h"

G_BEGIN_DECLS

char *tl_svg_clean_text (const char *text);
char *tl_svg_cut_text (TlMetrics *metrics, TlFont font, const char *text, double max_width);
gboolean tl_svg_is_right_to_left (const char *text);
void tl_svg_append_text (GString *out, const char *text);
void tl_svg_append_attribute (GString *out, const char *attribute, const char *text);
void tl_svg_append_element (GString *out, const char *element, const char *text);
gint64 tl_svg_round (double value);
void tl_svg_append_rounded (GString *out, gint64 hundredths);
void tl_svg_append_number (GString *out, const char *attribute, double value);
void tl_svg_append_color (GString *out, const char *attribute, TlColor color);
void tl_svg_append_path (GString *out, const TlPath *path, double x, double y, double size);
char *tl_svg_format_id (const char *text);

char *tl_svg_format_families (const char *families);
const char *tl_svg_get_font_class (TlFont font);
void tl_svg_append_header (GString *out, TlMetrics *metrics, const TlSvgHeader *header);

G_END_DECLS
