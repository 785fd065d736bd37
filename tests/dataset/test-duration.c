/* Lengths of time and distances of dates in words, in the C locale, which is English here. */
#include "tl-duration.h"

#define N_RANDOM 20000

static const struct
{
  const char *start;
  const char *end;
  const char *words;
} lengths[] = {
  { "2025-02-18", "2025-02-18", "0 seconds" },
  { "2025-02-18T10:00:00Z", "2025-02-18T10:00:45Z", "45 seconds" },
  { "2025-02-18T10:00:00Z", "2025-02-18T10:01:00Z", "1 minute" },
  { "2025-02-18T10:00:00Z", "2025-02-18T12:15:00Z", "2 hours, 15 minutes" },
  { "2025-02-18T22:00:00Z", "2025-02-19T04:30:00Z", "6 hours, 30 minutes" },
  { "2025-02-18", "2025-02-19", "1 day" },
  { "2025-02-18T10:00:00Z", "2025-02-19T15:00:00Z", "1 day, 5 hours" },
  { "2025-02-18T10:00:00Z", "2025-02-28T15:00:00Z", "10 days" },
  { "2025-02-18T10:00:00Z", "2025-02-28T23:00:00Z", "11 days" },
  { "2025-02-18", "2025-04-06", "47 days" },
  { "2025-01-01", "2025-03-02", "60 days" },
  { "2025-01-01", "2025-03-03", "2 months, 2 days (61 days)" },
  { "2025-01-01", "2025-04-13", "3 months, 12 days (102 days)" },
  { "2024-01-31", "2024-03-31", "60 days" },
  { "2024-01-31", "2024-04-30", "3 months (90 days)" },
  { "2024-01-01", "2025-01-01", "1 year (366 days)" },
  { "2022-02-24", "2025-08-15", "3 years, 5 months, 22 days (1268 days)" },
  { "1812", "2025", "213 years (77798 days)" },
  { "0012", "2025", "2013 years" },
  { "-0043", "0014", "57 years (20819 days)" },
  { "Y-10000", "2025", "about 12000 years" },
  { "Y-2300000", "2025", "about 2.3 million years" },
  { "Y-65000000", "2025", "about 65 million years" },
  { "Y-251900000", "2025", "about 252 million years" },
  { "Y-4540000000", "2025", "about 4.5 billion years" },
  { "Y-999960000", "2025", "about 1000 million years" },
};

static const struct
{
  const char *from;
  const char *to;
  const char *words;
} differences[] = {
  { "2025-02-18", "2025-02-18", "on the same day" },
  { "2025-02-18", "2025-04-06", "47 days later" },
  { "2025-02-18", "2025-02-15", "3 days earlier" },
  { "2025-02-18", "2025-02-19", "1 day later" },
  { "2025-01-01", "2025-04-13", "3 months, 12 days later (102 days)" },
  { "2025-04-13", "2025-01-01", "3 months, 12 days earlier (102 days)" },
  { "0012-01-01", "2025-01-01", "2013 years later" },
  { "2025-02-18T10:00:00Z", "2025-02-18T12:15:00Z", "2 hours, 15 minutes later" },
  { "2025-02-18T23:00:00Z", "2025-02-19T01:00:00Z", "2 hours later" },
  { "2025-02-19T01:00:00Z", "2025-02-18T23:00:00Z", "2 hours earlier" },
  { "2025-02-18T10:00:00Z", "2025-02-18T10:00:00Z", "at the same time" },
  { "2025-02-18T10:00:00Z", "2025-02-18", "on the same day" },
  { "2025-02-18T23:00:00Z", "2025-02-20T01:00:00Z", "2 days later" },
  /* Windows */
  { "2025-03-01", "2025-04", "31 to 60 days later" },
  { "2025-04", "2025-03-01", "31 to 60 days earlier" },
  { "2025-03", "2025-04-01", "1 to 31 days later" },
  { "2025-03", "2025-03", "up to 30 days earlier or later" },
  { "2025-03-04", "2025-03", "from 3 days earlier to 27 days later" },
  { "2025-03-01", "2025-03", "up to 30 days later" },
  { "2025-03-31", "2025-03", "up to 30 days earlier" },
  { "1812", "2025", "212 to 214 years later" },
  { "2020-01-01", "202X", "up to 10 years later" },
  { "2025-01-01", "Y-10000", "about 12000 years earlier" },
  /* Open and unknown */
  { "2025-03-01", "[2025-03-04..]", "at least 3 days later" },
  { "2025-03-01", "[..2025-02-26]", "at least 3 days earlier" },
  { "2025-03-01", "[2025-02-26..]", "at most 3 days earlier, or any time later" },
  { "2025-03-01", "[..2025-03-04]", "at most 3 days later, or any time earlier" },
  { "2025-03-01", "[2025-03-01..]", "on the same day or later" },
  { "2025-03-01", "[..2025-03-01]", "on the same day or earlier" },
  { "2025-03-01", "../2025-03-04", "some time before or after" },
  { "/2025-03-04", "2025-03-01", "some time before or after" },
  /* Spans: from start to start */
  { "2025-03-01/2025-03-10", "2025-03-13/2025-03-15", "12 days later" },
  { "2025-03-01/2025-03-31", "2025-03-13", "during it, starting 12 days later" },
  { "2025-03-01/2025-03-31", "2025-03-01", "during it, starting on the same day" },
  { "2025-03-01/2025-03-31", "2025-03-13/2025-04-15", "overlapping it, starting 12 days later" },
  { "2025-03-13/2025-04-15", "2025-03-01/2025-03-31", "overlapping it, starting 12 days earlier" },
  { "2025-03-13", "2025-03-01/2025-03-31", "12 days earlier" },
  { "2025-02-24/..", "2025-03-13", "during it, starting 17 days later" },
  { "2025-02-24/", "2025-03-13", "17 days later" },
  { "2025-02/2025-06", "2025-04-01", "during it, starting 32 to 59 days later" },
  { "2025-02/2025-06", "2025-02-14", "from 14 days earlier to 13 days later" },
  { "{2025-02-27,2025-04-10}", "2025-03-01", "2 days later" },
};

static TlDate
parse (const char *text)
{
  TlDate date;

  g_assert_true (tl_edtf_parse (text, &date, NULL, NULL));
  return date;
}

static void
test_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      TlDate start = parse (lengths[i].start);
      TlDate end = parse (lengths[i].end);
      g_autofree char *words = tl_duration_to_words (start.earliest_start, end.earliest_start);

      g_assert_cmpstr (words, ==, lengths[i].words);
    }
}

static void
test_differences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (differences); i++)
    {
      TlDate from = parse (differences[i].from);
      TlDate to = parse (differences[i].to);
      g_autofree char *words = tl_date_difference_to_words (&from, &to);

      g_test_message ("%s to %s", differences[i].from, differences[i].to);
      g_assert_cmpstr (words, ==, differences[i].words);
    }
}

/* What is not known isn't counted. */
static void
test_unknown (void)
{
  g_autofree char *open = tl_duration_to_words (TL_TIME_MIN, 0);
  g_autofree char *unknown = tl_duration_to_words (0, TL_TIME_MAX);
  g_autofree char *all = tl_duration_to_words (G_MININT64, G_MAXINT64);

  g_assert_cmpstr (open, ==, "unknown");
  g_assert_cmpstr (unknown, ==, "unknown");
  g_assert_cmpstr (all, ==, "unknown");
}

static gint64
random_time (GRand *rand)
{
  gint64 time_s = (gint64) ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand));

  time_s >>= g_rand_int_range (rand, 0, 50);
  return CLAMP (time_s, TL_TIME_MIN + 1, TL_TIME_MAX - 1);
}

/* The parts, added to the start as the calendar adds them, make the end. */
static void
test_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_RANDOM; i++)
    {
      gint64 a = random_time (rand);
      gint64 b = random_time (rand);
      gint64 start_s = MIN (a, b);
      gint64 end_s = MAX (a, b);
      g_autofree char *words = tl_duration_to_words (start_s, end_s);
      TlDuration duration;
      gint64 time_s;

      tl_duration_measure (start_s, end_s, &duration);
      time_s = tl_calendar_add (start_s, TL_UNIT_MONTH, duration.years * 12 + duration.months);
      time_s = tl_calendar_add (time_s, TL_UNIT_DAY, duration.days) + duration.seconds;
      g_assert_cmpint (time_s, ==, end_s);
      g_assert_cmpint (duration.months, <, 12);
      g_assert_cmpint (duration.days, <, 31);
      g_assert_cmpint (duration.months, >=, 0);
      g_assert_cmpint (duration.days, >=, 0);
      g_assert_cmpint (duration.seconds, >=, 0);
      g_assert_cmpint (duration.seconds, <, TL_SECONDS_PER_DAY);
      g_assert_cmpuint (duration.total_days, ==,
                        ((guint64) end_s - (guint64) start_s) / (guint64) TL_SECONDS_PER_DAY);
      g_assert_cmpstr (words, !=, "");
    }
}

/* Any two dates have a distance, however far and however open. */
static void
test_any_difference (void)
{
  static const gint64 times[] = {
    TL_TIME_MIN, TL_TIME_MIN + 1, -1, 0, 1, TL_SECONDS_PER_DAY, TL_TIME_MAX - TL_SECONDS_PER_DAY,
    TL_TIME_MAX
  };

  for (guint i = 0; i < 8 * 8 * 8 * 8; i++)
    for (TlDateShape shape = TL_DATE_INSTANT; shape <= TL_DATE_SET; shape++)
      {
        TlDate from = { .earliest_start = times[i % 8],
                        .latest_start = times[i % 8],
                        .earliest_end = times[i / 8 % 8],
                        .latest_end = times[i / 8 % 8],
                        .shape = (guint8) shape };
        TlDate to = { .earliest_start = times[i / 64 % 8],
                      .latest_start = times[i / 512 % 8],
                      .earliest_end = TL_TIME_MAX,
                      .latest_end = TL_TIME_MAX,
                      .shape = (guint8) shape };
        g_autofree char *words = NULL;

        if (from.earliest_start > from.latest_end || to.earliest_start > to.latest_start)
          continue;
        words = tl_date_difference_to_words (&from, &to);
        g_assert_cmpstr (words, !=, "");
        g_assert_true (g_utf8_validate (words, -1, NULL));
      }
}

/* Between days, what is later one way is as much earlier the other way. */
static void
test_symmetry (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_RANDOM / 10; i++)
    {
      g_autofree char *a = tl_edtf_instant_to_iso (g_rand_int_range (rand, 0, G_MAXINT32));
      g_autofree char *b = tl_edtf_instant_to_iso (g_rand_int_range (rand, 0, G_MAXINT32));
      g_autoptr (GString) back = NULL;
      g_autofree char *return_words = NULL;
      g_autofree char *there = NULL;
      TlDate from, to;

      a[10] = b[10] = '\0';
      from = parse (a);
      to = parse (b);
      there = tl_date_difference_to_words (&from, &to);
      return_words = tl_date_difference_to_words (&to, &from);
      back = g_string_new (return_words);
      if (from.earliest_start < to.earliest_start)
        g_string_replace (back, "earlier", "later", 0);
      else
        g_string_replace (back, "later", "earlier", 0);
      g_assert_cmpstr (there, ==, back->str);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duration/lengths", test_lengths);
  g_test_add_func ("/duration/differences", test_differences);
  g_test_add_func ("/duration/unknown", test_unknown);
  g_test_add_func ("/duration/parts", test_parts);
  g_test_add_func ("/duration/any-difference", test_any_difference);
  g_test_add_func ("/duration/symmetry", test_symmetry);
  return g_test_run ();
}
