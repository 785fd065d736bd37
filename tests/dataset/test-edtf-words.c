/* EDTF in words, in the C locale, which is English here. */
#include "tl-edtf.h"

static const struct
{
  const char *text;
  const char *words;
} dates[] = {
  { "2025-02-18", "18 February 2025" },
  { "2025-03", "some time in March 2025" },
  { "2025-03-XX", "some time in March 2025" },
  { "2025", "some time in 2025" },
  { "2025-XX-XX", "some time in 2025" },
  { "2025-04~", "about April 2025" },
  { "2025?", "2025, uncertain" },
  { "2025%", "about 2025, uncertain" },
  { "2004-06-?11", "11 June 2004 (day uncertain)" },
  { "2004?-06-11", "11 June 2004 (year uncertain)" },
  { "?2004-06-~11", "about 11 June 2004 (year uncertain)" },
  { "2004-06~-11", "11 June 2004 (year and month approximate)" },
  { "2004~-06", "some time in June 2004 (year approximate)" },
  { "2004-%06-11", "11 June 2004 (month approximate and uncertain)" },
  { "2004-06-11%", "about 11 June 2004, uncertain" },
  { "2004?-21", "spring 2004, uncertain" },
  { "2025-21", "spring 2025" },
  { "2025-24", "winter 2025–2026" },
  { "2025-30", "summer 2025–2026 (southern hemisphere)" },
  { "2025-25", "spring 2025 (northern hemisphere)" },
  { "2025-33", "first quarter of 2025" },
  { "2025-36", "fourth quarter of 2025" },
  { "2025-39", "last third of 2025" },
  { "2025-41", "second half of 2025" },
  { "195X", "some time in the 1950s" },
  { "19XX", "some time in the 20th century" },
  { "20XX", "some time in the 21st century" },
  { "10XX", "some time in the 11th century" },
  { "-00XX", "some time in the 1st century BC" },
  { "19XX~", "about the 20th century" },
  { "1XXX", "some time between 1000 and 1999" },
  { "XXXX", "some time in an unknown year" },
  { "XXXX-12-25", "25 December of an unknown year" },
  { "156X-12", "December of a year in the 1560s" },
  { "2025-XX-15", "day 15 of a month in 2025" },
  { "2025-1X", "some time between October and December 2025" },
  { "156X-12-2X", "some time between 20 December 1560 and 29 December 1569" },
  { "156X-12-2X?", "between 20 December 1560 and 29 December 1569, uncertain" },
  { "1950S2", "about 1950, between 1900 and 1999" },
  { "-0043", "some time in 44 BC" },
  { "-0043-03-15", "15 March 44 BC" },
  { "0000", "some time in 1 BC" },
  { "0476-09-04", "4 September AD 476" },
  { "Y-170000002", "some time in 170000003 BC" },
  { "2025-08-15T11:30:00Z", "15 August 2025, 11:30 UTC" },
  { "2025-08-15T01:30:00+02:00", "14 August 2025, 23:30 UTC" },
  { "2025-08-15T11:30:10", "15 August 2025, 11:30:10" },
};

static const struct
{
  const char *text;
  const char *words;
} several[] = {
  { "2025-02/2025-06", "February – June 2025" },
  { "2024-02/2025-06", "February 2024 – June 2025" },
  { "2025-02/2025-02", "February 2025" },
  { "2025-03-03/2025-03-17", "3 – 17 March 2025" },
  { "2025-03-03/2025-04-17", "3 March – 17 April 2025" },
  { "2009/2025", "2009 – 2025" },
  { "2025-02~/2025-06", "about February 2025 – June 2025" },
  { "2004?/2006", "2004 (uncertain) – 2006" },
  { "2004/2006-XX-15", "2004 – day 15 of a month in 2006" },
  { "2022-02-24/..", "since 24 February 2022" },
  { "2022~/..", "since about 2022" },
  { "2022~-02-24/..", "since 24 February 2022 (year approximate)" },
  { "2022-02-24/", "from 24 February 2022, end unknown" },
  { "../2025", "until 2025" },
  { "/2025", "until 2025, start unknown" },
  { "2025-08-15T09:00:00Z/2025-08-15T14:00:00Z", "15 August 2025, 09:00 – 14:00 UTC" },
  { "{2025-02-27,2025-04-10}", "27 February and 10 April 2025" },
  { "{2025-04-03,2025-04-10,2025-05-01}", "3, 10 April and 1 May 2025" },
  { "{2024-02-27,2025-04-10}", "27 February 2024 and 10 April 2025" },
  { "{1670..1672,1980}", "1670 – 1672 and 1980" },
  { "{..1984}", "1984 and earlier" },
  { "{1984,1990..}", "1984 and 1990 and later" },
  { "{2001,2002,2003,2004,2005,2006,2007,2008}",
    "2001, 2002, 2003, 2004, 2005, 2006, 2007 and 2008" },
  { "{2001,2002,2003,2004,2005,2006,2007,2008,2009}",
    "2001, 2002, 2003, 2004, 2005, 2006, 2007 and 2 more" },
  { "[1667,1668,1670..1672]", "1667, 1668 or 1670 – 1672" },
  { "[..1760-12-03]", "3 December 1760 or earlier" },
  { "[1760-12..]", "December 1760 or later" },
  { "[2025-04-10..2025-06-16]", "one day between 10 April and 16 June 2025" },
  { "[2025-04..2025-06]", "some time between April and June 2025" },
};

static const struct
{
  const char *start;
  const char *end;
  const char *words;
} ranges[] = {
  { "2025-01-01", "2025-11-01", "January – October 2025" },
  { "2025-02-18", "2025-02-19", "18 February 2025" },
  { "2025-03-01", "2025-04-01", "March 2025" },
  { "2025-01-01", "2026-01-01", "2025" },
  { "2009-01-01", "2026-01-01", "2009 – 2025" },
  { "2009-03-12", "2025-10-05", "2009 – 2025" },
  { "2024-11-12", "2025-10-05", "November 2024 – October 2025" },
  { "2025-03-03", "2025-03-18", "3 – 17 March 2025" },
  { "2025-03-03T07:00:00Z", "2025-03-17T13:00:00Z", "3 – 17 March 2025" },
  { "2025-08-15T09:00:00Z", "2025-08-15T14:00:00Z", "15 August 2025, 09:00 – 14:00" },
  { "2025-08-15T09:00:40Z", "2025-08-15T13:59:20Z", "15 August 2025, 09:00 – 14:00" },
  { "2025-08-15T09:00:40Z", "2025-08-15T09:00:50Z", "15 August 2025, 09:00:40 – 09:00:50" },
  { "2025-08-15T20:00:00Z", "2025-08-16", "15 August 2025, 20:00 – 24:00" },
  { "2025-08-15T20:00:00Z", "2025-08-16T04:00:00Z",
    "15 August 2025, 20:00 – 16 August 2025, 04:00" },
  { "2025-08-15T20:00:00Z", "2025-08-15T20:00:00Z", "15 August 2025, 20:00" },
  { "-0043", "0014", "44 BC – AD 13" },
};

static const struct
{
  TlCivil civil;
  const char *iso;
} instants[] = {
  { { 2025, 2, 18, 0, 0, 0 }, "2025-02-18T00:00:00Z" },
  { { 12025, 2, 18, 1, 2, 3 }, "+12025-02-18T01:02:03Z" },
  { { -43, 3, 15, 0, 0, 0 }, "-0043-03-15T00:00:00Z" },
  { { 0, 1, 1, 0, 0, 0 }, "0000-01-01T00:00:00Z" },
  { { 290000000000, 12, 31, 0, 0, 0 }, "+290000000000-12-31T00:00:00Z" },
};

static void
assert_words (const char *text, const char *expected)
{
  g_autofree char *words = tl_edtf_to_words (text);

  if (g_strcmp0 (words, expected) != 0)
    g_error ("%s: “%s” instead of “%s”", text, words, expected);
}

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    assert_words (dates[i].text, dates[i].words);
}

static void
test_several (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (several); i++)
    assert_words (several[i].text, several[i].words);
}

static gint64
parse_start (const char *text)
{
  TlDate date;

  g_assert_true (tl_edtf_parse (text, &date, NULL, NULL));
  return date.earliest_start;
}

static void
test_ranges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *words
        = tl_edtf_range_to_words (parse_start (ranges[i].start), parse_start (ranges[i].end));

      g_assert_cmpstr (words, ==, ranges[i].words);
    }
}

/* No range is too wide, none too narrow, and none the wrong way round. */
static void
test_extreme_ranges (void)
{
  static const gint64 times[] = { G_MININT64, TL_TIME_MIN,     TL_TIME_MIN + 1, -1,        0,
                                  1,          TL_TIME_MAX - 1, TL_TIME_MAX,     G_MAXINT64 };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    for (guint j = 0; j < G_N_ELEMENTS (times); j++)
      {
        g_autofree char *words = tl_edtf_range_to_words (times[i], times[j]);
        g_autofree char *iso = tl_edtf_instant_to_iso (times[i]);

        g_assert_true (g_utf8_validate (words, -1, NULL));
        g_assert_true (g_str_has_suffix (iso, "Z"));
      }
}

static void
test_instants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    {
      g_autofree char *iso = tl_edtf_instant_to_iso (tl_calendar_to_seconds (&instants[i].civil));

      g_assert_cmpstr (iso, ==, instants[i].iso);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf-words/dates", test_dates);
  g_test_add_func ("/edtf-words/several", test_several);
  g_test_add_func ("/edtf-words/ranges", test_ranges);
  g_test_add_func ("/edtf-words/extreme-ranges", test_extreme_ranges);
  g_test_add_func ("/edtf-words/instants", test_instants);
  return g_test_run ();
}
