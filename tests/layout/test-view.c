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

/* The time under x, in seconds from a reference instant, with its fraction. */
static double
get_time_under (const TlView *view, double x, gint64 reference_s)
{
  return (double) (view->origin_s - reference_s) + view->origin_fraction_s
         + (x - view->left_px) / view->scale_px_per_s;
}

static void
test_zoom_stays (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2018);
  TlCivil civil = { 2025, 8, 15, 0, 0, 0 };
  gint64 reference_s = tl_calendar_to_seconds (&civil);
  TlView view = make_view (reference_s, 1e-4);

  for (int i = 0; i < 10000; i++)
    {
      double x = g_rand_double_range (random, 100, 1000);
      double factor = exp (g_rand_double_range (random, -0.7, 0.7));
      double before_s = get_time_under (&view, x, reference_s);
      double scale;

      tl_view_zoom (&view, factor, x);
      scale = view.scale_px_per_s;
      g_assert_cmpfloat (fabs (get_time_under (&view, x, reference_s) - before_s) * scale, <, 1e-3);
      g_assert_cmpfloat (scale, >=, TL_SCALE_MIN);
      g_assert_cmpfloat (scale, <=, TL_SCALE_MAX);
      /* Not so far out that the reference itself is lost in rounding. */
      if (scale < 1e-8)
        view = make_view (reference_s, 1e-4);
    }
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

/* The way from one view to another starts and ends where it should, and zooms about one place. */
static void
test_interpolate (void)
{
  TlView from = make_view (1700000000, 1e-5);
  TlView to = make_view (1750000000, 4e-3);
  TlView view;

  tl_view_interpolate (&from, &to, 0, &view);
  g_assert_cmpfloat_with_epsilon (tl_view_get_x (&view, 1750000000),
                                  tl_view_get_x (&from, 1750000000), 1e-3);
  g_assert_cmpfloat_with_epsilon (view.scale_px_per_s, 1e-5, 1e-12);
  tl_view_interpolate (&from, &to, 1, &view);
  g_assert_true (tl_view_equal (&view, &to));
  tl_view_interpolate (&from, &to, 0.5, &view);
  g_assert_cmpfloat_with_epsilon (view.scale_px_per_s, 2e-4, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/zoom-stays", test_zoom_stays);
  g_test_add_func ("/view/pan-back", test_pan_back);
  g_test_add_func ("/view/seconds", test_seconds);
  g_test_add_func ("/view/fit", test_fit);
  g_test_add_func ("/view/ends-of-time", test_ends_of_time);
  g_test_add_func ("/view/interpolate", test_interpolate);
  return g_test_run ();
}
