/* Flights: they start and end where they should, look equally fast all along, and hold still what
 * can be held still; at any time and over any ratio of scales. */
#include "tl-flight.h"

#include "tl-calendar.h"

#include <math.h>

#define RHO2 2.0

static TlView
make_view (gint64 origin_s, double scale)
{
  return (TlView){ .width_px = 1000,
                   .height_px = 500,
                   .left_px = 100,
                   .origin_s = origin_s,
                   .scale_px_per_s = scale };
}

/* Pairs of each kind: apart, near, one within the other, as large as each other and not. */
static void
make_random (GRand *random, TlView *from, TlView *to)
{
  double scale = pow (10, g_rand_double_range (random, -9, 0));
  double apart = pow (10, g_rand_double_range (random, -3, 4));

  *from = make_view (g_rand_int_range (random, -2000000000, 2000000000), scale);
  tl_view_set_origin (from, from->origin_s, g_rand_double (random));
  from->scroll_px = g_rand_double_range (random, 0, 300);
  *to = *from;
  tl_view_pan (to, (g_rand_boolean (random) ? 900 : -900) * apart);
  if (g_rand_int_range (random, 0, 4) > 0)
    tl_view_zoom (to, pow (10, g_rand_double_range (random, -3, 3)), 550);
  to->scroll_px = g_rand_double_range (random, 0, 300);
}

/* How far two views are apart, in pixels of either. */
static double
get_difference (const TlView *a, const TlView *b)
{
  double scale = MAX (a->scale_px_per_s, b->scale_px_per_s);

  return fabs (tl_view_get_distance (a, b)) * scale
         + fabs (a->scale_px_per_s / b->scale_px_per_s - 1) * 900
         + fabs (a->scroll_px - b->scroll_px);
}

static void
test_ends (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2003);

  for (int i = 0; i < 2000; i++)
    {
      TlView from, to, view;
      TlFlight flight;

      make_random (random, &from, &to);
      tl_flight_init (&flight, &from, &to);
      tl_flight_get_view (&flight, 0, &view);
      g_assert_true (tl_view_equal (&view, &from));
      tl_flight_get_view (&flight, 1, &view);
      g_assert_true (tl_view_equal (&view, &to));
      /* And nothing jumps on the way from them or to them. */
      tl_flight_get_view (&flight, 1e-9, &view);
      g_assert_cmpfloat (get_difference (&view, &from), <, 1e-2);
      tl_flight_get_view (&flight, 1 - 1e-9, &view);
      g_assert_cmpfloat (get_difference (&view, &to), <, 1e-2);
    }
}

static void
test_there_and_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2004);

  for (int i = 0; i < 2000; i++)
    {
      TlView from, to;
      TlFlight there, back;

      make_random (random, &from, &to);
      tl_flight_init (&there, &from, &to);
      tl_flight_init (&back, &to, &from);
      g_assert_cmpfloat_with_epsilon (tl_flight_get_length (&there), tl_flight_get_length (&back),
                                      1e-6);
      for (int step = 1; step < 8; step++)
        {
          TlView one, other;

          tl_flight_get_view (&there, step / 8.0, &one);
          tl_flight_get_view (&back, 1 - step / 8.0, &other);
          g_assert_cmpfloat (get_difference (&one, &other), <, 1e-3);
        }
    }
}

/* The paper's metric, ρ² du²/w² + dw²/(ρ² w²), by differences between near moments. */
static void
test_speed (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2005);
  const double step = 1e-4;

  for (int i = 0; i < 2000; i++)
    {
      TlView from, to;
      TlFlight flight;

      make_random (random, &from, &to);
      tl_flight_init (&flight, &from, &to);
      for (int moment = 0; moment <= 20; moment++)
        {
          double progress = step + (1 - 3 * step) * moment / 20;
          TlView before, after;
          double width_s, du, dw, speed;

          tl_flight_get_view (&flight, progress, &before);
          tl_flight_get_view (&flight, progress + step, &after);
          width_s = (tl_view_get_length (&before) + tl_view_get_length (&after)) / 2;
          dw = tl_view_get_length (&after) - tl_view_get_length (&before);
          du = tl_view_get_distance (&before, &after) + dw / 2;
          speed = sqrt (RHO2 * du * du + dw * dw / RHO2) / width_s / step;
          g_assert_cmpfloat (fabs (speed - tl_flight_get_length (&flight)), <,
                             0.01 * tl_flight_get_length (&flight));
        }
    }
}

/* Between views far apart, the picture is widest halfway, and as wide as they are apart. */
static void
test_peak (void)
{
  TlView from = make_view (1700000000, 1e-3);
  TlView to = make_view (1750000000, 1e-3);
  double last_s = tl_view_get_length (&from);
  TlFlight flight;
  TlView view;

  tl_flight_init (&flight, &from, &to);
  for (int step = 1; step <= 50; step++)
    {
      tl_flight_get_view (&flight, step / 100.0, &view);
      g_assert_cmpfloat (tl_view_get_length (&view), >, last_s);
      last_s = tl_view_get_length (&view);
    }
  g_assert_cmpfloat (last_s, >=, 50000000);
  tl_flight_get_view (&flight, 0.6, &view);
  g_assert_cmpfloat (tl_view_get_length (&view), <, last_s);
}

/* Between pictures that touch, nothing zooms. */
static void
test_pan (void)
{
  TlView from = make_view (1700000000, 1e-3);
  TlView to = from;
  TlFlight flight;

  tl_view_pan (&to, -700);
  tl_flight_init (&flight, &from, &to);
  for (int step = 0; step <= 10; step++)
    {
      TlView view;

      tl_flight_get_view (&flight, step / 10.0, &view);
      g_assert_cmpfloat (view.scale_px_per_s, ==, from.scale_px_per_s);
      g_assert_cmpfloat_with_epsilon (tl_view_get_distance (&from, &view), 70000.0 * step, 1e-6);
    }
}

/* After a zoom about a place, the flight is that zoom, and the time at the place stands still. */
static void
test_fixed_point (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2006);

  for (int i = 0; i < 5000; i++)
    {
      double x = g_rand_double_range (random, 100, 1000);
      TlView from = make_view ((gint64) g_rand_double_range (random, -9e18, 9e18),
                               pow (10, g_rand_double_range (random, -13, 1)));
      TlView to = from;
      TlFlight flight;

      tl_view_zoom (&to, pow (10, g_rand_double_range (random, -3, 3)), x);
      tl_flight_init (&flight, &from, &to);
      for (int step = 0; step <= 10; step++)
        {
          TlView view;
          double moved_s;

          tl_flight_get_view (&flight, step / 10.0, &view);
          moved_s = tl_view_get_distance (&from, &view) + (x - 100) / view.scale_px_per_s
                    - (x - 100) / from.scale_px_per_s;
          g_assert_cmpfloat (fabs (moved_s) * view.scale_px_per_s, <, 1e-6);
        }
    }
}

/* From a second to all of time, and from one end of time to the other. */
static void
test_extremes (void)
{
  const TlView views[] = {
    make_view (0, 1e7),
    make_view (-450, 1e-13),
    make_view (TL_TIME_MIN, 10),
    make_view (TL_TIME_MAX - 90, 10),
    make_view (TL_TIME_MAX - 90, 1e-13),
    make_view (TL_TIME_MIN, 1e-17),
    make_view (1755216000, TL_SCALE_MIN),
    make_view (1755216000, TL_SCALE_MAX),
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint j = 0; j < G_N_ELEMENTS (views); j++)
      {
        TlFlight flight;

        tl_flight_init (&flight, &views[i], &views[j]);
        g_assert_true (isfinite (tl_flight_get_length (&flight)));
        g_assert_cmpuint (tl_flight_get_duration_ms (&flight), <=, 1200);
        for (int step = 0; step <= 1000; step++)
          {
            TlView view;

            tl_flight_get_view (&flight, step / 1000.0, &view);
            g_assert_true (isfinite (view.scale_px_per_s) && view.scale_px_per_s > 0);
            g_assert_cmpfloat (view.origin_fraction_s, >=, 0);
            g_assert_cmpfloat (view.origin_fraction_s, <, 1);
            g_assert_cmpint (view.origin_s, >=, TL_TIME_MIN);
            g_assert_cmpint (view.origin_s, <=, TL_TIME_MAX);
          }
      }
}

static void
test_duration (void)
{
  TlView from = make_view (1700000000, 1e-5);
  TlView to = from;
  TlFlight flight;

  tl_flight_init (&flight, &from, &to);
  g_assert_cmpfloat (tl_flight_get_length (&flight), ==, 0);
  g_assert_cmpuint (tl_flight_get_duration_ms (&flight), ==, 0);
  tl_view_zoom (&to, 2, 550);
  tl_flight_init (&flight, &from, &to);
  g_assert_cmpuint (tl_flight_get_duration_ms (&flight), ==, 200);
  tl_view_zoom (&to, 1e5, 550);
  tl_flight_init (&flight, &from, &to);
  g_assert_cmpuint (tl_flight_get_duration_ms (&flight), ==, 1200);
  to = from;
  to.scroll_px = 10;
  tl_flight_init (&flight, &from, &to);
  g_assert_cmpuint (tl_flight_get_duration_ms (&flight), ==, 150);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flight/ends", test_ends);
  g_test_add_func ("/flight/there-and-back", test_there_and_back);
  g_test_add_func ("/flight/speed", test_speed);
  g_test_add_func ("/flight/peak", test_peak);
  g_test_add_func ("/flight/pan", test_pan);
  g_test_add_func ("/flight/fixed-point", test_fixed_point);
  g_test_add_func ("/flight/extremes", test_extremes);
  g_test_add_func ("/flight/duration", test_duration);
  return g_test_run ();
}
