/* A stretch of time is the same in a picture of any size, and to the bit in one of the same. */
#include "tl-stretch.h"

static void
test_round_trip (void)
{
  TlView view = { .width_px = 1000,
                  .height_px = 500,
                  .left_px = 100,
                  .origin_s = G_GINT64_CONSTANT (-4000000000),
                  .origin_fraction_s = 0.625,
                  .scale_px_per_s = 9,
                  .scroll_px = 30 };
  TlView other = { .width_px = 1000, .height_px = 500, .left_px = 100 };
  TlStretch stretch;

  tl_stretch_from_view (&stretch, &view);
  g_assert_true (tl_stretch_is_valid (&stretch));
  tl_stretch_to_view (&stretch, &other);
  g_assert_true (tl_view_equal (&view, &other));
}

static void
test_other_size (void)
{
  TlView view = { .width_px = 1000, .left_px = 100, .origin_s = 7, .scale_px_per_s = 0.01 };
  TlView other = { .width_px = 2050, .left_px = 250 };
  TlStretch stretch;

  tl_stretch_from_view (&stretch, &view);
  g_assert_cmpfloat (stretch.length_s, ==, 90000);
  tl_stretch_to_view (&stretch, &other);
  g_assert_cmpint (tl_view_get_start (&other), ==, tl_view_get_start (&view));
  g_assert_cmpint (tl_view_get_end (&other), ==, tl_view_get_end (&view));
  g_assert_cmpfloat (other.scale_px_per_s, ==, 0.02);
}

static void
test_valid (void)
{
  static const TlStretch stretches[] = {
    { 0, 0, 0, 0 },     { 0, 0, -1, 0 },  { 0, 0, G_MAXDOUBLE * 10, 0 }, { 0, 1, 10, 0 },
    { 0, -0.5, 10, 0 }, { 0, 0, 10, -1 }, { 0, 0, 10, 1.0 / 0.0 },       { 0, 0.0 / 0.0, 10, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    g_assert_false (tl_stretch_is_valid (&stretches[i]));
}

static void
test_words (void)
{
  /* All of 1970. */
  TlStretch year = { .start_s = 0, .length_s = 365 * 86400.0 };
  TlStretch endless = { .start_s = G_MAXINT64 - 10, .length_s = 1e18 };
  g_autofree char *words = tl_stretch_to_words (&year);
  g_autofree char *more = tl_stretch_to_words (&endless);

  g_assert_cmpstr (words, ==, "1970");
  g_assert_nonnull (more);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stretch/round-trip", test_round_trip);
  g_test_add_func ("/stretch/other-size", test_other_size);
  g_test_add_func ("/stretch/valid", test_valid);
  g_test_add_func ("/stretch/words", test_words);
  return g_test_run ();
}
