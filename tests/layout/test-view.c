/* Views: what is under the pointer stays there, at any time and any scale. */
#include "tl-view.h"

#include "tl-calendar.h"

#include <math.h>

static TlView
make_view (gint64 origin_s, double scale)
{
  return (TlView){ .width_px = 1000,
                   .height_px = 500,
                   .left_px = 100,
                   .origin_s = origin_s,
                   .scale_px_per_s = scale };
}

/* How far the time that was under x has moved from there, in pixels. */
static double
get_drift (const TlView *before, const TlView *after, double x)
{
  double before_s = (x - before->left_px) / before->scale_px_per_s;
  double after_s = (x - after->left_px) / after->scale_px_per_s;

  return (tl_view_get_distance (before, after) + (after_s - before_s)) * after->scale_px_per_s;
}

/* At any time, at any scale up to its limits, by any factor that a hand comes to. */
static void
test_zoom_stays (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2018);

  for (int i = 0; i < 100000; i++)
    {
      gint64 origin_s = (gint64) g_rand_double_range (random, -8e18, 8e18);
      TlView view = make_view (origin_s, pow (10, g_rand_double_range (random, -15, 1)));
      double x = g_rand_double_range (random, 100, 1000);
      double factor = pow (10, g_rand_double_range (random, -3, 3));
      TlView before;

      tl_view_set_origin (&view, origin_s, g_rand_double (random));
      before = view;
      tl_view_zoom (&view, factor, x);
      g_assert_cmpfloat (fabs (get_drift (&before, &view, x)), <, 1e-6);
      g_assert_cmpfloat (view.scale_px_per_s, >=, TL_SCALE_MIN);
      g_assert_cmpfloat (view.scale_px_per_s, <=, TL_SCALE_MAX);
    }
}

/* Nor does it creep away over many small steps, in and out again. */
static void
test_zoom_creeps_not (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2019);
  TlCivil civil = { 2025, 8, 15, 0, 0, 0 };
  TlView start = make_view (tl_calendar_to_seconds (&civil), 1e-4);
  TlView view = start;

  for (int i = 0; i < 10000; i++)
    {
      double goal = log (1e-4) + g_rand_double_range (random, -6, 6);

      tl_view_zoom (&view, exp ((goal - log (view.scale_px_per_s)) / 8), 700);
    }
  g_assert_cmpfloat (fabs (get_drift (&start, &view, 700)), <, 1e-3);
}

static void
test_pan_back (void)
{
  TlView view = make_view (1755216000, 0.02);
  TlView start = view;

  for (int i = 0; i < 1000; i++)
    tl_view_pan (&view, 12.25);
  for (int i = 0; i < 1000; i++)
    tl_view_pan (&view, -12.25);
  g_assert_cmpint (view.origin_s, ==, start.origin_s);
  g_assert_cmpfloat_with_epsilon (view.origin_fraction_s, start.origin_fraction_s, 1e-6);
}

/* A second is a second next to 2025, and next to the year 290 billion. */
static void
test_seconds (void)
{
  static const gint64 years[] = { 2025, -43, 290000000000, -290000000000 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      TlCivil civil = { years[i], 6, 1, 0, 0, 0 };
      gint64 time_s = tl_calendar_to_seconds (&civil);
      TlView view = make_view (time_s - 30, 10);

      for (int second = 0; second < 60; second++)
        {
          double x = tl_view_get_x (&view, time_s + second);

          g_assert_cmpfloat_with_epsilon (x, 100 + 300 + 10 * second, 1e-6);
          g_assert_cmpint (tl_view_get_time (&view, x + 0.5), ==, time_s + second);
        }
    }
}

static void
test_fit (void)
{
  TlView view = make_view (0, 1);

  tl_view_fit (&view, 1000000, 9000000, 20, 80);
  g_assert_cmpfloat_with_epsilon (tl_view_get_x (&view, 1000000), 120, 1e-6);
  g_assert_cmpfloat_with_epsilon (tl_view_get_x (&view, 9000000), 920, 1e-6);
}

static void
test_ends_of_time (void)
{
  TlView view = make_view (TL_TIME_MAX, 1e-13);

  tl_view_pan (&view, -1e9);
  g_assert_cmpint (view.origin_s, ==, TL_TIME_MAX);
  g_assert_cmpint (tl_view_get_time (&view, 1000), ==, TL_TIME_MAX);
  tl_view_pan (&view, 1e12);
  g_assert_cmpint (view.origin_s, ==, TL_TIME_MIN);
  g_assert_true (isfinite (tl_view_get_x (&view, TL_TIME_MAX)));
}

/* A hair before a whole second is that second, not the one before. */
static void
test_rounding_up (void)
{
  TlView view = make_view (1000, 10);

  tl_view_set_origin (&view, 1000, -1e-20);
  g_assert_cmpint (view.origin_s, ==, 1000);
  g_assert_cmpfloat (view.origin_fraction_s, ==, 0);
  tl_view_set_origin (&view, 1000, -0.25);
  g_assert_cmpint (view.origin_s, ==, 999);
  g_assert_cmpfloat (view.origin_fraction_s, ==, 0.75);
}

/* In a wider picture, the same time is in view, and back in the old one the same view. */
static void
test_resize (void)
{
  TlView start = make_view (1750000000, 4e-3);
  TlView view = start;

  tl_view_resize (&view, 1900, 700, 150);
  g_assert_cmpfloat_with_epsilon (tl_view_get_length (&view), tl_view_get_length (&start), 1e-6);
  g_assert_cmpfloat_with_epsilon (tl_view_get_distance (&start, &view), 0, 1e-6);
  g_assert_cmpfloat (view.width_px, ==, 1900);
  g_assert_cmpfloat (view.height_px, ==, 700);
  tl_view_resize (&view, start.width_px, start.height_px, start.left_px);
  g_assert_cmpfloat_with_epsilon (view.scale_px_per_s, start.scale_px_per_s, 1e-15);
  view = start;
  tl_view_resize (&view, start.width_px, start.height_px, start.left_px);
  g_assert_true (tl_view_equal (&view, &start));

  /* Where the scale can't grow with the picture, its middle stays. */
  view = start = make_view (1750000000, TL_SCALE_MAX);
  tl_view_resize (&view, 1900, 500, 100);
  g_assert_cmpfloat_with_epsilon (tl_view_get_distance (&start, &view), 45 - 90, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/zoom-stays", test_zoom_stays);
  g_test_add_func ("/view/zoom-creeps-not", test_zoom_creeps_not);
  g_test_add_func ("/view/pan-back", test_pan_back);
  g_test_add_func ("/view/seconds", test_seconds);
  g_test_add_func ("/view/fit", test_fit);
  g_test_add_func ("/view/ends-of-time", test_ends_of_time);
  g_test_add_func ("/view/rounding-up", test_rounding_up);
  g_test_add_func ("/view/resize", test_resize);
  return g_test_run ();
}
