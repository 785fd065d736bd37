/* Paints a scene on a canvas. The only place that decides how things look. */
#pragma once

#include "tl-canvas.h"
#include "tl-style.h"

G_BEGIN_DECLS

typedef enum
{
  TL_PAINT_PLAIN = 0,
  TL_PAINT_TRANSPARENT = 1 << 0, /* no background */
} TlPaintFlags;

typedef enum
{
  TL_HIGHLIGHT_HOVER,
  TL_HIGHLIGHT_SELECTED,
  TL_HIGHLIGHT_FOCUS,
  TL_HIGHLIGHT_COMPARED,
} TlHighlight;

/* Where an event is in one of its lanes: the box round its mark and label, or the count that it is
 * in. */
typedef struct
{
  guint32 event;
  guint16 lane;
  TlRect rect;
} TlEventBox;

void
tl_painter_paint (const TlScene *scene, const TlStyle *style, TlPaintFlags flags, TlCanvas *canvas);
void tl_painter_paint_highlight (const TlScene *scene,
                                 const TlStyle *style,
                                 guint32 event,
                                 TlHighlight highlight,
                                 TlCanvas *canvas);
gboolean tl_painter_get_highlight_bounds (const TlScene *scene,
                                          guint32 event,
                                          TlHighlight highlight,
                                          TlRect *bounds);
void
tl_painter_paint_pointer (const TlScene *scene, const TlStyle *style, double x, TlCanvas *canvas);
void tl_painter_find_boxes (const TlScene *scene, const TlEventSet *events, GArray *places);
TlRect tl_painter_get_pointer_bounds (const TlScene *scene, double x);

G_END_DECLS
