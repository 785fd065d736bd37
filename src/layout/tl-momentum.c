/* A speed that decays exponentially, as against the drag of air. */
#include "tl-momentum.h"

#include <math.h>

/* What is left of the speed after a second, and when it counts as rest. */
#define KEPT_PER_S    0.02
#define REST_PX_PER_S 12

/**
 * tl_momentum_start:
 * @momentum: (out caller-allocates): a momentum
 * @velocity_x: how fast the picture moves to the right, in pixels per second
 * @velocity_y: how fast it moves down
 *
 * Returns: whether that is fast enough to go on by itself
 */
gboolean
tl_momentum_start (TlMomentum *momentum, double velocity_x, double velocity_y)
{
  g_return_val_if_fail (momentum != NULL, FALSE);

  *momentum = (TlMomentum){ velocity_x, velocity_y };
  return !tl_momentum_is_at_rest (momentum);
}

/**
 * tl_momentum_step:
 * @momentum: a momentum
 * @elapsed_s: seconds since the last step; not less than 0
 * @dx_px: (out): how far the picture has moved to the right since then
 * @dy_px: (out): how far it has moved down
 *
 * The way is the integral of the speed over the time, so that it does not depend on how often one
 * asks: over all time it is the velocity divided by -ln 0.02, a quarter of a second's way.
 *
 * Returns: whether it goes on
 */
gboolean
tl_momentum_step (TlMomentum *momentum, double elapsed_s, double *dx_px, double *dy_px)
{
  double kept, way_s;

  g_return_val_if_fail (momentum != NULL, FALSE);
  g_return_val_if_fail (elapsed_s >= 0, FALSE);

  kept = pow (KEPT_PER_S, elapsed_s);
  way_s = (kept - 1) / log (KEPT_PER_S);
  *dx_px = momentum->velocity_x * way_s;
  *dy_px = momentum->velocity_y * way_s;
  momentum->velocity_x *= kept;
  momentum->velocity_y *= kept;
  return !tl_momentum_is_at_rest (momentum);
}

/**
 * tl_momentum_hit:
 * @momentum: a momentum
 * @is_hit_x: whether the picture could not go as far to the side as it was to
 * @is_hit_y: whether it could not go as far up or down
 *
 * Ends the motion against an edge; along it, it goes on.
 *
 * Returns: whether it goes on
 */
gboolean
tl_momentum_hit (TlMomentum *momentum, gboolean is_hit_x, gboolean is_hit_y)
{
  g_return_val_if_fail (momentum != NULL, FALSE);

  if (is_hit_x)
    momentum->velocity_x = 0;
  if (is_hit_y)
    momentum->velocity_y = 0;
  return !tl_momentum_is_at_rest (momentum);
}

/**
 * tl_momentum_is_at_rest:
 * @momentum: a momentum
 *
 * Returns: whether it is too slow to be seen as motion
 */
gboolean
tl_momentum_is_at_rest (const TlMomentum *momentum)
{
  g_return_val_if_fail (momentum != NULL, TRUE);
  return !(hypot (momentum->velocity_x, momentum->velocity_y) > REST_PX_PER_S);
}
