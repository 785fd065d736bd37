/* The viewport: its limits, and that it speaks exactly when something changes. */
#include "tl-viewport.h"

#include "tl-calendar.h"

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
  tl_viewport_zoom (viewport, 2, 400);
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
  tl_viewport_zoom (viewport, 1e-20, 500);
  /* A decade, and more, can be in view … */
  g_assert_cmpfloat (view->scale_px_per_s * 3650 * TL_SECONDS_PER_DAY, <, 900);
  g_assert_cmpfloat (view->scale_px_per_s, >, 1e-10);
  tl_viewport_zoom (viewport, 1e20, 500);
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
  g_test_add_func ("/viewport/resize", test_resize);
  return g_test_run ();
}
