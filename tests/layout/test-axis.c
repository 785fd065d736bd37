/* The axis: which units at which scale, in words; and that labels never touch. */
#include "layout-fixture.h"

#include <math.h>
#include <string.h>

static TlView
make_view (gint64 origin_s, double day_px)
{
  return (TlView){ .width_px = 1200,
                   .height_px = 500,
                   .left_px = 100,
                   .origin_s = origin_s,
                   .scale_px_per_s = day_px / TL_SECONDS_PER_DAY };
}

static char *
join_labels (GArray *ticks, TlTier tier, guint max)
{
  GString *joined = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < ticks->len && n < max; i++)
    {
      const TlTick *tick = &g_array_index (ticks, TlTick, i);

      if (tick->tier != tier || tick->label == NULL)
        continue;
      g_string_append_printf (joined, "%s%s", n > 0 ? "|" : "", tick->label);
      n++;
    }
  return g_string_free (joined, FALSE);
}

static void
test_units (void)
{
  static const struct
  {
    double day_px;
    const char *upper;
    const char *lower;
  } cases[] = {
    { 500000, "18 February 2025", "00:00:30|00:00:45" },
    { 40000, "18 February 2025", "00:05|00:10" },
    { 2500, "18 February 2025", "00:30|01:00" },
    { 400, "18 February 2025|19 February 2025", "00:00|06:00" },
    { 110, "February 2025", "Tuesday 18|Wednesday 19" },
    { 70, "February 2025", "Tue 18|Wed 19" },
    { 36, "February 2025", "18|19" },
    { 10, "March 2025|April 2025", "24 Feb|3 Mar" },
    { 5, "Mar 2025|Apr 2025", "24|3" },
    { 3.2, "2025", "March|April" },
    { 1.7, "2025", "Mar|Apr" },
    { 0.6, "2025|2026", "Q2|Q3" },
    { 0.2, "2020s|2030s", "2026|2027" },
    { 0.07, "2000s", "2030|2035" },
    { 0.02, "2000s|2100s", "2030|2040" },
  };
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlCivil civil = { 2025, 2, 18, 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 origin_s = tl_calendar_to_seconds (&civil) - (cases[i].day_px > 100000 ? 0 : 60);
      TlView view = make_view (origin_s, cases[i].day_px);
      g_autoptr (GArray) ticks = NULL;
      g_autofree char *upper = NULL;
      g_autofree char *lower = NULL;

      if (cases[i].day_px < 100000)
        view.origin_s += 60;
      ticks = tl_axis_build (&view, metrics);
      upper = join_labels (ticks, TL_TIER_UPPER, 2);
      lower = join_labels (ticks, TL_TIER_LOWER, 4);
      g_test_message ("a day is %g px: %s; %s", cases[i].day_px, upper, lower);
      g_assert_true (g_str_has_prefix (upper, cases[i].upper));
      g_assert_nonnull (strstr (lower, cases[i].lower));
    }
}

static void
test_before_our_era (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlCivil civil = { -250, 1, 1, 0, 0, 0 };
  TlView view = make_view (tl_calendar_to_seconds (&civil), 0.003);
  g_autoptr (GArray) ticks = tl_axis_build (&view, metrics);
  g_autofree char *lower = join_labels (ticks, TL_TIER_LOWER, 12);

  g_test_message ("%s", lower);
  g_assert_nonnull (strstr (lower, "200 BC|100 BC|1|100|200"));
}

/* Labels of a tier never touch; times rise; a label of the upper tier is in sight; the same units
 * wherever one pans to. */
static void
check_axis (GArray *ticks, const TlView *view)
{
  for (TlTier tier = TL_TIER_UPPER; tier <= TL_TIER_MINOR; tier++)
    {
      const TlTick *last = NULL;
      double end_x = -G_MAXDOUBLE;
      guint n_labels = 0;

      for (guint i = 0; i < ticks->len; i++)
        {
          const TlTick *tick = &g_array_index (ticks, TlTick, i);

          if (tick->tier != tier)
            continue;
          g_assert_true (last == NULL || tick->time_s > last->time_s);
          last = tick;
          if (tick->label == NULL)
            continue;
          g_assert_cmpfloat (tick->label_x, >=, end_x);
          end_x = tick->label_x + tick->label_width;
          n_labels++;
        }
      if (tier == TL_TIER_UPPER && n_labels == 0)
        g_test_message ("at %" G_GINT64_FORMAT ", %g px/s, %g px wide", view->origin_s,
                        view->scale_px_per_s, view->width_px);
      if (tier == TL_TIER_UPPER && view->width_px - view->left_px > 500)
        g_assert_cmpuint (n_labels, >=, 1);
    }
  g_assert_cmpuint (ticks->len, <, 2000);
}

static void
test_properties (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (GRand) random = g_rand_new_with_seed (1582);

  for (int i = 0; i < 1500; i++)
    {
      double scale = exp (g_rand_double_range (random, log (TL_SCALE_MIN), log (TL_SCALE_MAX)));
      /* At random, and near to today; where a double's second is still one. */
      gint64 origin_s = (gint64) (g_rand_double_range (random, -1, 1)
                                  * (i % 2 ? 6e10 : MIN (9e18, 1e15 / scale)));
      TlView view = { .width_px = g_rand_double_range (random, 1, 3000),
                      .height_px = 10,
                      .left_px = g_rand_double_range (random, 0, 200),
                      .origin_s = CLAMP (origin_s, TL_TIME_MIN, TL_TIME_MAX),
                      .scale_px_per_s = scale };
      g_autoptr (GArray) ticks = tl_axis_build (&view, metrics);

      check_axis (ticks, &view);
      view.has_zero = TRUE;
      view.zero_s = i % 3 ? origin_s / 2 : 1739836800;
      g_clear_pointer (&ticks, g_array_unref);
      ticks = tl_axis_build (&view, metrics);
      check_axis (ticks, &view);
    }
}

static void
test_ends_of_time (void)
{
  static const gint64 origins[] = { TL_TIME_MIN, TL_TIME_MAX, TL_TIME_MAX - 86400 };
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();

  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    for (double scale = TL_SCALE_MIN; scale <= TL_SCALE_MAX; scale *= 10)
      {
        TlView view = { 1000, 500, 100, origins[i], 0, scale, 0 };
        g_autoptr (GArray) ticks = tl_axis_build (&view, metrics);

        g_assert_cmpuint (ticks->len, <, 2000);
      }
}

/* Counted from 18 February: the same on both sides of it, and the calendar over it. */
static void
test_counts (void)
{
  static const struct
  {
    double day_px;
    const char *upper;
    const char *lower;
  } cases[] = {
    { 40000, "18 February 2025", "Day 0|+5 min|+10 min" },
    { 400, "18 February 2025|19 February 2025", "−6 h|Day 0|+6 h|+12 h" },
    { 110, "February 2025", "−1 day|Day 0|+1 day|+2 days" },
    { 20, "February 2025|March 2025", "−5 days|Day 0|+5 days|+10 days" },
    { 10, "February 2025|March 2025", "−10 days|Day 0|+10 days|+20 days" },
    { 3.6, "2025", "−1 month|Day 0|+1 month|+2 months" },
    { 1.2, "2025", "−3 months|Day 0|+3 months|+6 months|+9 months|+1 year" },
    { 0.3, "2020s|2030s", "−1 year|Day 0|+1 year|+2 years" },
    { 0.02, "2000s", "−20 years|Day 0|+20 years|+40 years" },
  };
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlCivil civil = { 2025, 2, 18, 0, 0, 0 };
  gint64 zero_s = tl_calendar_to_seconds (&civil);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlView view = make_view (zero_s, cases[i].day_px);
      g_autoptr (GArray) ticks = NULL;
      g_autofree char *upper = NULL;
      g_autofree char *lower = NULL;

      view.has_zero = TRUE;
      view.zero_s = zero_s;
      tl_view_pan (&view, 200);
      ticks = tl_axis_build (&view, metrics);
      upper = join_labels (ticks, TL_TIER_UPPER, 9);
      lower = join_labels (ticks, TL_TIER_LOWER, 9);
      g_test_message ("a day is %g px: %s; %s", cases[i].day_px, upper, lower);
      g_assert_nonnull (strstr (upper, cases[i].upper));
      g_assert_nonnull (strstr (lower, cases[i].lower));
    }
}

static void
test_days_in_words (void)
{
  static const struct
  {
    gint64 after_s;
    const char *words;
  } cases[] = {
    { 0, "day 0" },
    { TL_SECONDS_PER_DAY - 1, "day 0" },
    { 47 * TL_SECONDS_PER_DAY, "day +47" },
    { -1, "day −1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = tl_axis_day_to_words (1000, 1000 + cases[i].after_s);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/units", test_units);
  g_test_add_func ("/axis/before-our-era", test_before_our_era);
  g_test_add_func ("/axis/properties", test_properties);
  g_test_add_func ("/axis/ends-of-time", test_ends_of_time);
  g_test_add_func ("/axis/counts", test_counts);
  g_test_add_func ("/axis/days-in-words", test_days_in_words);
  return g_test_run ();
}
