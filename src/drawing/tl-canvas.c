/* What all canvases share. */
#include "tl-canvas.h"

/**
 * tl_canvas_free:
 * @canvas: (transfer full): a canvas
 */
void
tl_canvas_free (TlCanvas *canvas)
{
  g_return_if_fail (canvas != NULL);
  canvas->class->free (canvas);
}
