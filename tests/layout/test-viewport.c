/* The viewport: its limits, and that it speaks exactly when something changes. */
#include "tl-viewport.h"

#include "tl-calendar.h"

#include <math.h>

static void
on_changed (TlViewport *viewport, guint *n_changes)
{
  (*n_changes)++;
}

static TlViewport *
new_viewport (guint *n_changes)
{
  TlViewport *viewport = tl_viewport_new ();

  tl_viewport_set_size (viewport, 1000, 500, 100);
  tl_viewport_set_extent (viewport, 1735689600, 1767225600);
  *n_changes = 0;
  g_signal_connect (viewport, "changed", G_CALLBACK (on_changed), n_changes);
  return viewport;
}

static void
test_signal (void)
{
  guint n_changes;
  TlViewport *viewport = new_viewport (&n_changes);
  TlView view = *tl_viewport_get_view (viewport);
  TlView other;

  tl_view_fit (&view, 1735689600, 1767225600, 0, 0);
  tl_viewport_set_view (viewport, &view);
  g_assert_cmpuint (n_changes, ==, 1);
  tl_viewport_set_view (viewport, &view);
  g_assert_cmpuint (n_changes, ==, 1);
  tl_viewport_pinch (viewport, 2, 400, 0, 0);
  g_assert_cmpuint (n_changes, ==, 2);
  tl_viewport_pan (viewport, 0, 0);
  g_assert_cmpuint (n_changes, ==, 2);
  other = *tl_viewport_get_view (viewport);
  g_assert_cmpfloat_with_epsilon (other.scale_px_per_s, 2 * view.scale_px_per_s, 1e-12);
  g_assert_finalize_object (viewport);
}

/* However far one pans, something of the dataset's time stays in sight. */
static void
test_limits (void)
{
  guint n_changes;
  TlViewport *viewport = new_viewport (&n_changes);
  const TlView *view = tl_viewport_get_view (viewport);

  tl_viewport_pan (viewport, 1e9, 0);
  g_assert_cmpfloat (tl_view_get_x (view, 1735689600), <, 1000);
  tl_viewport_pan (viewport, -1e12, 0);
  g_assert_cmpfloat (tl_view_get_x (view, 1767225600), >, 100);
  tl_viewport_pinch (viewport, 1e-20, 500, 0, 0);
  /* A decade, and more, can be in view … */
  g_assert_cmpfloat (view->scale_px_per_s * 3650 * TL_SECONDS_PER_DAY, <, 900);
  g_assert_cmpfloat (view->scale_px_per_s, >, 1e-10);
  tl_viewport_pinch (viewport, 1e20, 500, 0, 0);
  /* … and a single day, and less. */
  g_assert_cmpfloat (view->scale_px_per_s * TL_SECONDS_PER_DAY, >, 900);
  g_assert_finalize_object (viewport);
}

static void
test_scroll (void)
{
  guint n_changes;
  TlViewport *viewport = new_viewport (&n_changes);

  tl_viewport_pan (viewport, 0, -50);
  g_assert_cmpfloat (tl_viewport_get_view (viewport)->scroll_px, ==, 0);
  tl_viewport_set_scroll_max (viewport, 80);
  tl_viewport_pan (viewport, 0, -50);
  g_assert_cmpfloat (tl_viewport_get_view (viewport)->scroll_px, ==, 50);
  tl_viewport_pan (viewport, 0, -50);
  g_assert_cmpfloat (tl_viewport_get_view (viewport)->scroll_px, ==, 80);
  tl_viewport_set_scroll_max (viewport, 10);
  g_assert_cmpfloat (tl_viewport_get_view (viewport)->scroll_px, ==, 10);
  g_assert_finalize_object (viewport);
}

/* How far the time that was under one place is from another, in pixels. */
static double
get_drift (const TlView *before, double before_x, const TlView *after, double after_x)
{
  double before_s = (before_x - before->left_px) / before->scale_px_per_s;
  double after_s = (after_x - after->left_px) / after->scale_px_per_s;

  return (tl_view_get_distance (before, after) + (after_s - before_s)) * after->scale_px_per_s;
}

/* The time under the pointer stays there, in to a second and out to the limit and beyond, wherever
 * the limits of the pan leave it a choice: about a place in the dataset's time, off the margins in
 * which something of that time is kept. */
static void
test_zoom_stays (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2020);
  guint n_changes;
  TlViewport *viewport = new_viewport (&n_changes);
  const TlView *view = tl_viewport_get_view (viewport);

  for (int i = 0; i < 20000; i++)
    {
      double x = g_rand_double_range (random, 150, 950);
      TlView before = *view;

      before.scale_px_per_s = pow (10, g_rand_double_range (random, -6, 1));
      tl_view_set_origin (&before, g_rand_int_range (random, 1735689600, 1767225600),
                          (100 - x) / before.scale_px_per_s + g_rand_double (random));
      tl_viewport_set_view (viewport, &before);
      before = *view;
      tl_viewport_pinch (viewport, pow (10, g_rand_double_range (random, -4, 4)), x, 0, 0);
      g_assert_cmpfloat (fabs (get_drift (&before, x, view, x)), <, 1e-6);
      /* At the limit nothing moves at all. */
      before = *view;
      tl_viewport_pinch (viewport, 1e-12, x, 0, 0);
      g_assert_cmpfloat (fabs (get_drift (&before, x, view, x)), <, 1e-6);
      before = *view;
      tl_viewport_pinch (viewport, 0.5, x, 0, 0);
      g_assert_cmpfloat (fabs (get_drift (&before, 100, view, 100)), <, 1e-6);
      g_assert_cmpfloat_with_epsilon (view->scale_px_per_s / before.scale_px_per_s, 1, 1e-12);
    }
  g_assert_finalize_object (viewport);
}

/* What was between the fingers is between them, wherever they have gone. */
static void
test_pinch (void)
{
  guint n_changes;
  TlViewport *viewport = new_viewport (&n_changes);
  const TlView *view = tl_viewport_get_view (viewport);
  TlView before = *view;

  tl_view_fit (&before, 1735689600, 1767225600, 0, 0);
  tl_viewport_set_view (viewport, &before);
  tl_viewport_set_scroll_max (viewport, 200);
  tl_viewport_pan (viewport, 0, -100);
  before = *view;
  n_changes = 0;
  tl_viewport_pinch (viewport, 1.7, 400, 35, -20);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpfloat_with_epsilon (view->scale_px_per_s / before.scale_px_per_s, 1.7, 1e-12);
  g_assert_cmpfloat (fabs (get_drift (&before, 400, view, 435)), <, 1e-6);
  g_assert_cmpfloat (view->scroll_px, ==, 120);
  g_assert_finalize_object (viewport);
}

/* A narrower window keeps the time at the left and the scale. */
static void
test_resize (void)
{
  guint n_changes;
  TlViewport *viewport = new_viewport (&n_changes);
  TlView view = *tl_viewport_get_view (viewport);
  const TlView *after = tl_viewport_get_view (viewport);

  tl_view_fit (&view, 1735689600, 1767225600, 0, 0);
  tl_viewport_set_view (viewport, &view);
  tl_viewport_set_size (viewport, 640, 500, 100);
  g_assert_cmpint (after->origin_s, ==, view.origin_s);
  g_assert_cmpfloat (after->scale_px_per_s, ==, view.scale_px_per_s);
  g_assert_finalize_object (viewport);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/signal", test_signal);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/scroll", test_scroll);
  g_test_add_func ("/viewport/zoom-stays", test_zoom_stays);
  g_test_add_func ("/viewport/pinch", test_pinch);
  g_test_add_func ("/viewport/resize", test_resize);
  return g_test_run ();
}
