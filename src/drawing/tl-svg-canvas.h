/* A canvas that writes SVG 1.1: text as text, groups with ids and titles, no scripts, nothing from
 * elsewhere. The same picture gives the same bytes. */
#pragma once

#include "tl-canvas.h"

G_BEGIN_DECLS

/* What stands at the head of the document. Texts need not outlive tl_svg_canvas_new(). */
typedef struct
{
  double width_px; /* of the picture, in the canvas's pixels */
  double height_px;
  double width_mm; /* its size on paper; 0: a pixel is a pixel */
  double height_mm;
  const char *title;       /* nullable */
  const char *description; /* nullable */
  const char *language;    /* nullable; a tag of BCP 47 */
  const char *font_family; /* nullable: that of the metrics */
  const char *creator;     /* nullable; the program and its version */
} TlSvgHeader;

TlCanvas *tl_svg_canvas_new (TlMetrics *metrics, const TlSvgHeader *header);
char *tl_svg_canvas_finish (TlCanvas *canvas);

G_END_DECLS
