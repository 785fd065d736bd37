/* Momentum: the pan that goes on after a hand has let go, and fades.
 *
 * A plain value that knows nothing of clocks: whoever moves the picture asks at each frame how far
 * it has gone since the last one.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double velocity_x; /* px/s */
  double velocity_y;
} TlMomentum;

gboolean tl_momentum_start (TlMomentum *momentum, double velocity_x, double velocity_y);
gboolean tl_momentum_step (TlMomentum *momentum, double elapsed_s, double *dx_px, double *dy_px);
gboolean tl_momentum_hit (TlMomentum *momentum, gboolean is_hit_x, gboolean is_hit_y);
gboolean tl_momentum_is_at_rest (const TlMomentum *momentum);

G_END_DECLS
