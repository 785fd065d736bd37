/* Relations: curves with an arrow at the later end. What responds, contradicts or is merely related
 * is dashed; what leads on, announces, extends, cancels, or is a part, is drawn through. */
#include "tl-painter-private.h"

#include <math.h>

/* How far the arrow's two strokes are turned from the curve's end, in radians. */
#define ARROW_ANGLE 0.45

/* A curve is near enough to so many chords, to tell what it passes. */
#define N_CHORDS 24

static gboolean
is_dashed (TlRelationType type)
{
  return type == TL_RELATION_RESPONDED_TO || type == TL_RELATION_CONTRADICTS
         || type == TL_RELATION_RELATED;
}

static void
paint_arrow (const TlPainter *self, const TlSceneArc *arc, double width_px, TlColor color)
{
  double length_px = 0.45 * self->lengths->em_px;
  double angle = atan2 (arc->control_y1 - arc->y1, arc->control_x1 - arc->x1);

  /* What contradicts or is related has no direction. */
  if (arc->type == TL_RELATION_CONTRADICTS || arc->type == TL_RELATION_RELATED)
    return;
  for (int side = -1; side <= 1; side += 2)
    self->canvas->class->stroke_line (self->canvas, arc->x1, arc->y1,
                                      arc->x1 + length_px * cos (angle + side * ARROW_ANGLE),
                                      arc->y1 + length_px * sin (angle + side * ARROW_ANGLE),
                                      width_px, 0, color);
}

/**
 * tl_painter_paint_arc:
 * @self: a painter
 * @arc: a relation
 * @width_px: how thick its line is
 * @color: its colour
 */
void
tl_painter_paint_arc (const TlPainter *self, const TlSceneArc *arc, double width_px, TlColor color)
{
  TlPathStep steps[2] = {
    { TL_PATH_MOVE, { arc->x0, arc->y0 } },
    { TL_PATH_CURVE,
      { arc->control_x0, arc->control_y0, arc->control_x1, arc->control_y1, arc->x1, arc->y1 } },
  };
  TlPath path = { steps, G_N_ELEMENTS (steps) };

  self->canvas->class->stroke_path (self->canvas, &path, 0, 0, 1, width_px,
                                    is_dashed (arc->type) ? 4 * self->line_px : 0, color);
  paint_arrow (self, arc, width_px, color);
}

/**
 * tl_painter_paint_arcs:
 * @self: a painter
 *
 * Paints all relations of the scene, pale: they are many.
 */
void
tl_painter_paint_arcs (const TlPainter *self)
{
  for (guint i = 0; i < self->scene->arcs->len; i++)
    tl_painter_paint_arc (self, &g_array_index (self->scene->arcs, TlSceneArc, i), self->line_px,
                          tl_color_with_alpha (self->style->text, 0.4));
}

/* A curve's coordinate, from 0 at its start to 1 at its end. */
static double
get_point (double start, double control_0, double control_1, double end, double t)
{
  double u = 1 - t;

  return u * u * u * start + 3 * u * u * t * control_0 + 3 * u * t * t * control_1
         + t * t * t * end;
}

/**
 * tl_painter_get_arc_bounds:
 * @arc: a relation
 *
 * Returns: what its curve can't leave: it stays within its ends and its controls
 */
TlRect
tl_painter_get_arc_bounds (const TlSceneArc *arc)
{
  double x0 = MIN (MIN (arc->x0, arc->x1), MIN (arc->control_x0, arc->control_x1));
  double x1 = MAX (MAX (arc->x0, arc->x1), MAX (arc->control_x0, arc->control_x1));
  double y0 = MIN (MIN (arc->y0, arc->y1), MIN (arc->control_y0, arc->control_y1));
  double y1 = MAX (MAX (arc->y0, arc->y1), MAX (arc->control_y0, arc->control_y1));

  return (TlRect){ x0, y0, x1 - x0, y1 - y0 };
}

static gboolean
may_meet (const TlSceneArc *arc, const TlRect *rect)
{
  TlRect bounds = tl_painter_get_arc_bounds (arc);

  return bounds.x <= rect->x + rect->width && bounds.x + bounds.width >= rect->x
         && bounds.y <= rect->y + rect->height && bounds.y + bounds.height >= rect->y;
}

/* Whether the box of a chord of the curve meets the rectangle. */
static gboolean
meets (const TlSceneArc *arc, const TlRect *rect)
{
  double x0 = arc->x0;
  double y0 = arc->y0;

  for (guint i = 1; i <= N_CHORDS; i++)
    {
      double t = (double) i / N_CHORDS;
      double x1 = get_point (arc->x0, arc->control_x0, arc->control_x1, arc->x1, t);
      double y1 = get_point (arc->y0, arc->control_y0, arc->control_y1, arc->y1, t);

      if (MIN (x0, x1) <= rect->x + rect->width && MAX (x0, x1) >= rect->x
          && MIN (y0, y1) <= rect->y + rect->height && MAX (y0, y1) >= rect->y)
        return TRUE;
      x0 = x1;
      y0 = y1;
    }
  return FALSE;
}

/**
 * tl_painter_has_arc_behind:
 * @self: a painter
 * @rect: a rectangle
 *
 * Returns: whether one of the scene's relations passes through it
 */
gboolean
tl_painter_has_arc_behind (const TlPainter *self, const TlRect *rect)
{
  for (guint i = 0; i < self->scene->arcs->len; i++)
    {
      const TlSceneArc *arc = &g_array_index (self->scene->arcs, TlSceneArc, i);

      if (may_meet (arc, rect) && meets (arc, rect))
        return TRUE;
    }
  return FALSE;
}
