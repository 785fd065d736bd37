/* The signs of a selected range: a band over the lanes, and on the axis its dates, its length, and
 * how many events it has. Painted over the scene, for as long as the range is there. */
#pragma once

#include "tl-canvas.h"
#include "tl-style.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 start_s;
  gint64 end_s;      /* exclusive */
  const char *words; /* its length, and what it has */
} TlRangeSign;

/* The band and its edges are plain rectangles, so that they need no canvas. */
typedef struct
{
  TlRect band; /* no width: out of view */
  TlRect edges[2];
  gboolean has_edge[2]; /* FALSE: that one is out of view */
} TlRangeBand;

gboolean
tl_painter_get_range_band (const TlScene *scene, gint64 start_s, gint64 end_s, TlRangeBand *band);
TlRect tl_painter_get_range_bounds (const TlScene *scene);
void tl_painter_paint_range (const TlScene *scene,
                             const TlStyle *style,
                             const TlRangeSign *sign,
                             TlCanvas *canvas);
char *tl_painter_format_range_edge (gint64 time_s, gboolean is_end);
gint64 tl_painter_round_time (const TlScene *scene, gint64 time_s);

G_END_DECLS
