/* How far two events are apart: a measured line on the axis from one to the other, as in a drawing,
 * with the difference in words. Painted over the scene. */
#pragma once

#include "tl-canvas.h"
#include "tl-style.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 from; /* indices of events */
  guint32 to;
  const char *words;      /* the difference */
  const char *long_words; /* the same with the events' titles: where there is room */
} TlComparison;

gboolean tl_painter_get_comparison_line (const TlScene *scene, guint32 event, TlRect *line);
TlRect tl_painter_get_comparison_bounds (const TlScene *scene);
void tl_painter_paint_comparison (const TlScene *scene,
                                  const TlStyle *style,
                                  const TlComparison *comparison,
                                  TlCanvas *canvas);

G_END_DECLS
