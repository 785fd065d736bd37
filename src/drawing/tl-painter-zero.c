/* Where a count of days begins: a line down the lanes. */
#include "tl-painter-private.h"

#include <math.h>

/**
 * tl_painter_paint_zero:
 * @self: a painter
 *
 * Paints the line, in the area that is being painted, if days are counted.
 */
void
tl_painter_paint_zero (const TlPainter *self)
{
  const TlView *view = &self->scene->view;
  double x;

  if (!view->has_zero)
    return;
  x = round (tl_view_get_x (view, view->zero_s));
  if (x >= view->left_px && x < view->width_px)
    self->canvas->class->fill_rect (
      self->canvas, (TlRect){ x, self->area.y, 2 * self->line_px, self->area.height }, 0,
      tl_color_with_alpha (self->style->accent, 0.7));
}
