/* The calendar: known values in tables, and properties over seeded random instants of the whole
 * range.
 */
#include "tl-calendar.h"

#define N_RANDOM 20000

static const TlUnit units[] = { TL_UNIT_SECOND, TL_UNIT_MINUTE, TL_UNIT_HOUR, TL_UNIT_DAY,
                                TL_UNIT_WEEK,   TL_UNIT_MONTH,  TL_UNIT_YEAR };

static const struct
{
  TlCivil civil;
  gint64 time_s;
  int weekday;
} known[] = {
  { { 1970, 1, 1, 0, 0, 0 }, 0, 4 },
  { { 1969, 12, 31, 23, 59, 59 }, -1, 3 },
  { { 1969, 12, 29, 0, 0, 0 }, -259200, 1 },
  { { 2000, 2, 29, 0, 0, 0 }, 951782400, 2 },
  { { 2000, 3, 1, 0, 0, 0 }, 951868800, 3 },
  { { 2025, 2, 18, 0, 0, 0 }, 1739836800, 2 },
  { { 2025, 8, 15, 19, 32, 8 }, 1755286328, 5 },
  { { 9999, 12, 31, 23, 59, 59 }, 253402300799, 5 },
  { { 1, 1, 1, 0, 0, 0 }, -62135596800, 1 },
  { { 0, 1, 1, 0, 0, 0 }, -62167219200, 6 },
  { { 0, 2, 29, 0, 0, 0 }, -62162121600, 2 },
  { { -44, 3, 15, 0, 0, 0 }, -63549360000, 4 },
  { { 290000000000, 1, 1, 0, 0, 0 }, 9151516017832780800, 6 },
};

/* An instant of any size: uniform ones would hardly ever be within a million years of today. */
static gint64
random_time (GRand *rand)
{
  guint64 bits = ((guint64) g_rand_int (rand) << 32) | g_rand_int (rand);
  gint64 time_s = (gint64) (bits >> 1) >> g_rand_int_range (rand, 0, 60);

  time_s = g_rand_boolean (rand) ? time_s : -time_s;
  return CLAMP (time_s, TL_TIME_MIN, TL_TIME_MAX);
}

static GRand *
seeded (void)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

static void
assert_civil (const TlCivil *a, const TlCivil *b)
{
  g_assert_cmpint (a->year, ==, b->year);
  g_assert_cmpint (a->month, ==, b->month);
  g_assert_cmpint (a->day, ==, b->day);
  g_assert_cmpint (a->hour, ==, b->hour);
  g_assert_cmpint (a->minute, ==, b->minute);
  g_assert_cmpint (a->second, ==, b->second);
}

static gint64
at (gint64 year, int month, int day, int hour, int minute, int second)
{
  TlCivil civil = { year, month, day, hour, minute, second };

  return tl_calendar_to_seconds (&civil);
}

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      TlCivil civil;

      g_assert_cmpint (tl_calendar_to_seconds (&known[i].civil), ==, known[i].time_s);
      tl_calendar_from_seconds (known[i].time_s, &civil);
      assert_civil (&civil, &known[i].civil);
      if (known[i].weekday > 0)
        g_assert_cmpint (tl_calendar_weekday (known[i].time_s), ==, known[i].weekday);
    }
}

/* GLib's own calendar, where it reaches. */
static void
test_against_glib (void)
{
  for (gint64 days = -719162; days < 2932897; days += 97)
    {
      g_autoptr (GDateTime) glib = g_date_time_new_from_unix_utc (days * TL_SECONDS_PER_DAY);
      TlCivil civil;

      tl_calendar_from_seconds (days * TL_SECONDS_PER_DAY, &civil);
      g_assert_cmpint (civil.year, ==, g_date_time_get_year (glib));
      g_assert_cmpint (civil.month, ==, g_date_time_get_month (glib));
      g_assert_cmpint (civil.day, ==, g_date_time_get_day_of_month (glib));
      g_assert_cmpint (tl_calendar_weekday (days * TL_SECONDS_PER_DAY), ==,
                       g_date_time_get_day_of_week (glib));
    }
}

static void
test_days_in_month (void)
{
  g_assert_cmpint (tl_calendar_days_in_month (2024, 2), ==, 29);
  g_assert_cmpint (tl_calendar_days_in_month (2025, 2), ==, 28);
  g_assert_cmpint (tl_calendar_days_in_month (1900, 2), ==, 28);
  g_assert_cmpint (tl_calendar_days_in_month (2000, 2), ==, 29);
  g_assert_cmpint (tl_calendar_days_in_month (0, 2), ==, 29);
  g_assert_cmpint (tl_calendar_days_in_month (-4, 2), ==, 29);
  g_assert_cmpint (tl_calendar_days_in_month (-100, 2), ==, 28);
  g_assert_cmpint (tl_calendar_days_in_month (G_MININT64, 12), ==, 31);
  g_assert_cmpint (tl_calendar_days_in_month (2025, 4), ==, 30);
}

static void
test_floor (void)
{
  gint64 t = at (2025, 8, 15, 19, 32, 8);

  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_SECOND, 1), ==, t);
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_SECOND, 5), ==, at (2025, 8, 15, 19, 32, 5));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_MINUTE, 1), ==, at (2025, 8, 15, 19, 32, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_MINUTE, 15), ==, at (2025, 8, 15, 19, 30, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_HOUR, 6), ==, at (2025, 8, 15, 18, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_HOUR, 48), ==, at (2025, 8, 15, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_DAY, 1), ==, at (2025, 8, 15, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_WEEK, 1), ==, at (2025, 8, 11, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_MONTH, 1), ==, at (2025, 8, 1, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_MONTH, 3), ==, at (2025, 7, 1, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_MONTH, 99), ==, at (2025, 1, 1, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_YEAR, 1), ==, at (2025, 1, 1, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_YEAR, 10), ==, at (2020, 1, 1, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_YEAR, 1000), ==, at (2000, 1, 1, 0, 0, 0));
  t = at (-43, 3, 15, 12, 0, 0);
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_YEAR, 100), ==, at (-100, 1, 1, 0, 0, 0));
  g_assert_cmpint (tl_calendar_floor (t, TL_UNIT_DAY, 1), ==, at (-43, 3, 15, 0, 0, 0));
}

static void
test_add (void)
{
  gint64 t = at (2024, 1, 31, 19, 32, 8);

  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_SECOND, -8), ==, at (2024, 1, 31, 19, 32, 0));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_MINUTE, 30), ==, at (2024, 1, 31, 20, 2, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_HOUR, 5), ==, at (2024, 2, 1, 0, 32, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_DAY, 30), ==, at (2024, 3, 1, 19, 32, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_WEEK, -1), ==, at (2024, 1, 24, 19, 32, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_MONTH, 1), ==, at (2024, 2, 29, 19, 32, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_MONTH, -2), ==, at (2023, 11, 30, 19, 32, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_MONTH, 13), ==, at (2025, 2, 28, 19, 32, 8));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_YEAR, -2068), ==, at (-44, 1, 31, 19, 32, 8));
  t = at (2024, 2, 29, 0, 0, 0);
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_YEAR, 1), ==, at (2025, 2, 28, 0, 0, 0));
  g_assert_cmpint (tl_calendar_add (t, TL_UNIT_YEAR, 4), ==, at (2028, 2, 29, 0, 0, 0));
}

static void
test_saturation (void)
{
  g_assert_cmpint (at (G_MAXINT64, 12, 31, 23, 59, 59), ==, TL_TIME_MAX);
  g_assert_cmpint (at (G_MININT64, 1, 1, 0, 0, 0), ==, TL_TIME_MIN);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gint64 largest = tl_calendar_floor (TL_TIME_MAX, units[i], G_MAXINT64);

      g_assert_cmpint (tl_calendar_add (TL_TIME_MAX, units[i], 1), ==, TL_TIME_MAX);
      g_assert_cmpint (tl_calendar_add (TL_TIME_MIN, units[i], -1), ==, TL_TIME_MIN);
      g_assert_cmpint (tl_calendar_add (0, units[i], G_MAXINT64), ==, TL_TIME_MAX);
      g_assert_cmpint (tl_calendar_add (0, units[i], G_MININT64), ==, TL_TIME_MIN);
      g_assert_cmpint (tl_calendar_floor (G_MININT64, units[i], 1), ==, TL_TIME_MIN);
      g_assert_cmpint (largest, <=, TL_TIME_MAX);
      g_assert_cmpint (tl_calendar_floor (TL_TIME_MIN, units[i], G_MAXINT64), ==, TL_TIME_MIN);
      g_assert_cmpint (tl_calendar_weekday (G_MAXINT64), ==, tl_calendar_weekday (TL_TIME_MAX));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      gint64 time_s = random_time (rand);
      TlCivil civil;

      tl_calendar_from_seconds (time_s, &civil);
      g_assert_cmpint (civil.month, >=, 1);
      g_assert_cmpint (civil.month, <=, 12);
      g_assert_cmpint (civil.day, >=, 1);
      g_assert_cmpint (civil.day, <=, tl_calendar_days_in_month (civil.year, civil.month));
      g_assert_cmpint (tl_calendar_to_seconds (&civil), ==, time_s);
    }
}

/* floor (t) <= t < floor (t) + step, and a floor is its own floor. */
static void
test_floor_holds (void)
{
  static const gint64 steps[G_N_ELEMENTS (units)] = { 15, 30, 6, 1, 1, 3, 50 };
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      guint u = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (units));
      gint64 step = g_rand_boolean (rand) ? steps[u] : 1;
      gint64 time_s = random_time (rand);
      gint64 start_s = tl_calendar_floor (time_s, units[u], step);
      gint64 end_s = tl_calendar_add (start_s, units[u], step);

      g_assert_cmpint (start_s, <=, time_s);
      g_assert_true (time_s < end_s || end_s == TL_TIME_MAX || start_s == TL_TIME_MIN);
      if (start_s > TL_TIME_MIN)
        g_assert_cmpint (tl_calendar_floor (start_s, units[u], step), ==, start_s);
    }
}

/* Adding keeps the order of days (not of times: from 30 January 20:00 and 31 January 05:00, a month
 * leads to the same day), and larger steps lead further. */
static void
test_add_is_monotonic (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      TlUnit unit = units[g_rand_int_range (rand, 0, G_N_ELEMENTS (units))];
      gint64 n = random_time (rand) >> g_rand_int_range (rand, 0, 60);
      gint64 a = tl_calendar_floor (random_time (rand), TL_UNIT_DAY, 1);
      gint64 b = tl_calendar_floor (random_time (rand), TL_UNIT_DAY, 1);

      g_assert_cmpint (tl_calendar_add (MIN (a, b), unit, n), <=,
                       tl_calendar_add (MAX (a, b), unit, n));
      g_assert_cmpint (tl_calendar_add (a, unit, n), <=, tl_calendar_add (a, unit, n + 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/known", test_known);
  g_test_add_func ("/calendar/against-glib", test_against_glib);
  g_test_add_func ("/calendar/days-in-month", test_days_in_month);
  g_test_add_func ("/calendar/floor", test_floor);
  g_test_add_func ("/calendar/add", test_add);
  g_test_add_func ("/calendar/saturation", test_saturation);
  g_test_add_func ("/calendar/round-trip", test_round_trip);
  g_test_add_func ("/calendar/floor-holds", test_floor_holds);
  g_test_add_func ("/calendar/add-is-monotonic", test_add_is_monotonic);
  return g_test_run ();
}
