/* Momentum: it fades, as fast at any frame rate, and ends. */
#include "tl-momentum.h"

#include <math.h>

/* Runs to rest in steps of so many seconds: how far it goes, and how long it takes. */
static double
run (double velocity, double step_s, double *lasted_s)
{
  double way_px = 0, dx, dy;
  TlMomentum momentum;

  *lasted_s = 0;
  g_assert_true (tl_momentum_start (&momentum, velocity, 0));
  while (tl_momentum_step (&momentum, step_s, &dx, &dy))
    {
      g_assert_cmpfloat (dx * velocity, >, 0);
      g_assert_cmpfloat (dy, ==, 0);
      way_px += dx;
      *lasted_s += step_s;
      g_assert_cmpfloat (*lasted_s, <, 10);
    }
  g_assert_true (tl_momentum_is_at_rest (&momentum));
  return way_px + dx;
}

static void
test_frame_rate (void)
{
  double slow_s, fast_s;
  double slow_px = run (2000, 1.0 / 30, &slow_s);
  double fast_px = run (2000, 1.0 / 240, &fast_s);

  g_assert_cmpfloat_with_epsilon (slow_px, fast_px, 1);
  g_assert_cmpfloat_with_epsilon (slow_s, fast_s, 0.05);
  g_assert_cmpfloat_with_epsilon (fast_px, 2000 / -log (0.02), 5);
  g_assert_cmpfloat_with_epsilon (run (-2000, 1.0 / 30, &slow_s), -slow_px, 1e-9);
}

static void
test_rest (void)
{
  TlMomentum momentum;
  double dx, dy;

  g_assert_false (tl_momentum_start (&momentum, 0, 0));
  g_assert_false (tl_momentum_start (&momentum, 5, -5));
  g_assert_false (tl_momentum_start (&momentum, NAN, 0));
  g_assert_true (tl_momentum_start (&momentum, 0, -500));
  g_assert_true (tl_momentum_step (&momentum, 0, &dx, &dy));
  g_assert_cmpfloat (dy, ==, 0);
  /* After a long pause, all that was left of the way, and no more. */
  g_assert_false (tl_momentum_step (&momentum, 3600, &dx, &dy));
  g_assert_cmpfloat_with_epsilon (dy, -500 / -log (0.02), 1e-9);
}

/* At an edge it stops at once, and goes on along it. */
static void
test_hit (void)
{
  TlMomentum momentum;
  double dx, dy;

  g_assert_true (tl_momentum_start (&momentum, 800, 600));
  g_assert_true (tl_momentum_hit (&momentum, FALSE, FALSE));
  g_assert_true (tl_momentum_hit (&momentum, TRUE, FALSE));
  g_assert_true (tl_momentum_step (&momentum, 0.01, &dx, &dy));
  g_assert_cmpfloat (dx, ==, 0);
  g_assert_cmpfloat (dy, >, 5);
  g_assert_false (tl_momentum_hit (&momentum, FALSE, TRUE));
  g_assert_true (tl_momentum_is_at_rest (&momentum));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/momentum/frame-rate", test_frame_rate);
  g_test_add_func ("/momentum/rest", test_rest);
  g_test_add_func ("/momentum/hit", test_hit);
  return g_test_run ();
}
