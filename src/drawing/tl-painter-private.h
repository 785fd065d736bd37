/* The painter's parts: the frame (tl-painter.c), what happened (tl-painter-events.c), relations
 * (tl-painter-arcs.c), what stands out for the moment (tl-painter-highlight.c). */
#pragma once

#include "tl-painter.h"

G_BEGIN_DECLS

typedef struct
{
  const TlScene *scene;
  const TlStyle *style;
  const TlMetricsLengths *lengths;
  TlCanvas *canvas;
  double line_px;     /* the thinnest line */
  gboolean is_pinned; /* which lanes are painted … */
  TlRect area;        /* … and where those may be seen */
} TlPainter;

TlPainter tl_painter_init (const TlScene *scene, const TlStyle *style, TlCanvas *canvas);
TlRect tl_painter_get_rows_area (const TlPainter *self);
gboolean tl_painter_paints (const TlPainter *self, guint lane);
void
tl_painter_paint_arc (const TlPainter *self, const TlSceneArc *arc, double width_px, TlColor color);
TlColor tl_painter_get_color (const TlPainter *self, const TlSceneMark *mark);
void tl_painter_paint_hollow (const TlPainter *self,
                              const TlPath *path,
                              double x,
                              double y,
                              double size_px,
                              gboolean is_dashed,
                              guint lane,
                              TlColor color);
void tl_painter_paint_mark (const TlPainter *self, const TlSceneMark *mark);
void
tl_painter_paint_status (const TlPainter *self, const TlSceneMark *mark, const TlSceneLabel *label);
void tl_painter_paint_zero (const TlPainter *self);
void tl_painter_paint_legend (const TlPainter *self);
TlRect tl_painter_find_box (const TlScene *scene, const TlSceneMark *mark);
TlRect tl_painter_get_arc_bounds (const TlSceneArc *arc);
void tl_painter_paint_arcs (const TlPainter *self);
gboolean tl_painter_has_arc_behind (const TlPainter *self, const TlRect *rect);
void tl_painter_paint_events (const TlPainter *self);

G_END_DECLS
