/* EDTF judged as edtf.js judges it: tests/data/edtf/reference.tsv, which
 * tests/data/edtf/generate.mjs writes. Where the two differ, the difference is of a kind that is
 * listed here with its reason.
 */
#include "tl-edtf.h"

#include <stdlib.h>
#include <string.h>

#define N_ROWS_MIN 2000

typedef struct
{
  const char *text;
  gboolean is_valid;
  const char *first_s; /* a number, "open", "unknown" or "-" */
  const char *last_s;
} Row;

/* Applies to what fits the pattern and passes the check, where there are any. */
typedef struct
{
  const char *reason;
  const char *pattern;
  gboolean (*check) (const Row *row, const TlDate *date);
} Difference;

static gboolean
has_match (const char *text, const char *pattern)
{
  return g_regex_match_simple (pattern, text, 0, 0);
}

/* What edtf.js reads and we don't; none of it is in the Library of Congress's specification. */
static const Difference lenient[] = {
  { "29 February of a common year", "^-?[0-9]{4}-02-29$", NULL },
  { "an interval that has neither end", "^(\\.\\.)?/(\\.\\.)?$", NULL },
  { "a century, a decade, or a part of a year, as 19, 198 and 198521",
    "^-?([0-9]{2,3}|[0-9]{5,6})[?~%]?$", NULL },
  { "24:00:00, and no seconds", "T24:00:00|T[0-9]{2}:[0-9]{2}$", NULL },
  { "leading zeros after Y", "^Y-?0", NULL },
  { "more significant digits than digits", "^Y?-?[0-9]+S[0-9]+$", NULL },
  { "ranges of a list that end before they start", "^[[{].*\\.\\.", NULL },
};

/* Half-open, an interval may end in the year in which it starts. */
static gboolean
ends_where_it_starts (const Row *row, const TlDate *date)
{
  return date->latest_end > date->earliest_start;
}

#define SEASON "(2[1-9]|3[0-9]|4[01])"

/* What we read and edtf.js doesn't: combinations that the standard forbids nowhere. */
static const Difference strict[] = {
  { "qualifiers beside unspecified digits", "X.*[?~%]|[?~%].*X", NULL },
  { "qualified seasons", "[?~%].*-" SEASON "$|-[?~%]?" SEASON "[?~%]", NULL },
  { "times of day in lists", "^[[{].*T", NULL },
  { "seasons in intervals", "/.*-" SEASON "($|[?~%])|-" SEASON "[?~%]?/", NULL },
  { "years with Y or S qualified or in intervals", "[YS].*[/?~%]|[/?~%].*[YS]", NULL },
  { "distances from UTC beyond 14 hours", "T[0-9:]{8}[+-](14:30|1[5-9]|2[0-3])", NULL },
  { "unspecified digits before specified ones", "X[0-9]|[0-9]X[0-9]|X[0-9X]*-|-X", NULL },
  { "intervals within one year, month or day", "/", ends_where_it_starts },
};

/* What both read, with other bounds. */

/* Seasons are meteorological here, quarters of the year there. */
static gboolean
is_season (const Row *row, const TlDate *date)
{
  static const int first_months[] = { 3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6 };
  const char *dash = strrchr (row->text, '-');
  int season = dash != NULL ? atoi (dash + 1) : 0;
  TlCivil start = { 0, 0, 1, 0, 0, 0 };
  gint64 start_s;

  if (season < 21 || season > 32)
    return FALSE;
  start.year = atoi (row->text);
  start.month = first_months[season - 21];
  start_s = tl_calendar_to_seconds (&start);
  g_assert_cmpint (date->earliest_start, ==, start_s);
  g_assert_cmpint (date->latest_end, ==, tl_calendar_add (start_s, TL_UNIT_MONTH, 3));
  return TRUE;
}

/* edtf.js has the first four months of a year end in May and the second in September, and parts of
 * years before our era in another year. */
static gboolean
is_part_of_year (const Row *row, const TlDate *date)
{
  gint64 months = (date->latest_end - date->earliest_start) / TL_SECONDS_PER_DAY / 30;

  g_assert_cmpint (months, >=, 3);
  g_assert_cmpint (months, <=, 6);
  return TRUE;
}

/* 1950S2 is 1900 to 1999; for edtf.js the year 1950. */
static gboolean
is_estimate (const Row *row, const TlDate *date)
{
  const char *s = strchr (row->text, 'S');
  gint64 year = g_ascii_strtoll (row->text + (row->text[0] == 'Y'), NULL, 10);
  gint64 unit = 1;
  TlCivil first = { 0, 1, 1, 0, 0, 0 };
  gint64 smallest;

  for (int i = (int) (s - row->text) - (row->text[0] == 'Y') - (year < 0) - atoi (s + 1); i > 0;
       i--)
    unit *= 10;
  smallest = ABS (year) - ABS (year) % unit;
  first.year = year < 0 ? -(smallest + unit - 1) : smallest;
  g_assert_cmpint (date->earliest_start, ==, tl_calendar_to_seconds (&first));
  first.year += unit;
  g_assert_cmpint (date->latest_end, ==, tl_calendar_to_seconds (&first));
  return TRUE;
}

/* Years that JavaScript's dates don't reach. */
static gboolean
is_far_year (const Row *row, const TlDate *date)
{
  gint64 year = g_ascii_strtoll (row->text + 1, NULL, 10);
  const char *exponent = strchr (row->text, 'E');
  TlCivil first = { 0, 1, 1, 0, 0, 0 };

  if (!g_str_equal (row->first_s, "-"))
    return FALSE;
  for (int i = exponent != NULL ? atoi (exponent + 1) : 0; i > 0; i--)
    year *= 10;
  first.year = year;
  g_assert_cmpint (date->earliest_start, ==, tl_calendar_to_seconds (&first));
  first.year = year + 1;
  g_assert_cmpint (date->latest_end, ==, tl_calendar_to_seconds (&first));
  return TRUE;
}

/* For edtf.js a list begins with its first date as written, and ends with the last one. */
static gboolean
is_unsorted_list (const Row *row, const TlDate *date)
{
  g_autoptr (GArray) members = NULL;
  const TlDate *member;

  members = tl_edtf_parse_members (row->text);
  member = (const TlDate *) members->data;
  g_assert_cmpint (date->earliest_start, ==, member->earliest_start);
  for (guint i = 0; i < members->len; i++)
    g_assert_cmpint (date->latest_end, >=, member[i].latest_end);
  return TRUE;
}

static const Difference bounds[] = {
  { "seasons that are meteorological", "^-?[0-9]{4}-[0-9]{2}$", is_season },
  { "quarters, thirds and halves of a year", "^-[0-9]{4}-(3[3-9]|4[01])$|^[0-9]{4}-3[78]$",
    is_part_of_year },
  { "significant digits", "^Y?-?[0-9]+S[0-9]+$", is_estimate },
  { "years too far away for JavaScript", "^Y-?[0-9]+(E[0-9])?$", is_far_year },
  /* Years before our era count backwards within a decade, which edtf.js forgets where months or
   * days are unspecified too: its first second lies behind its last. */
  { "unspecified digits before our era", "^[^[{]*-[0-9X]{4}(-.*X|.*/)|^-.*X", NULL },
  /* edtf.js sets each X to its smallest, even where there is no such month. */
  { "unspecified digits within a month or day", "^[^[{]*-(X[0-9]|[0-9]X)", NULL },
  { "lists whose dates aren’t in order, or end with a range", "^[[{]", is_unsorted_list },
};

static void
assert_known (
  const Row *row, const TlDate *date, const Difference *known, guint n_known, guint *counts)
{
  for (guint i = 0; i < n_known; i++)
    if (has_match (row->text, known[i].pattern)
        && (known[i].check == NULL || known[i].check (row, date)))
      {
        counts[i]++;
        return;
      }
  g_test_message ("%s: valid %d, %s to %s; here %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT,
                  row->text, row->is_valid, row->first_s, row->last_s, date->earliest_start,
                  date->latest_end);
  g_test_fail ();
}

static gboolean
is_bound (const char *expected, TlBound bound, gint64 time_s)
{
  static const char *const words[] = { NULL, "open", "unknown" };
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, time_s);

  return g_str_equal (expected, bound == TL_BOUND_GIVEN ? number : words[bound]);
}

static void
report (const char *what, const Difference *known, guint n_known, const guint *counts)
{
  for (guint i = 0; i < n_known; i++)
    {
      g_test_message ("%s: %u, %s", what, counts[i], known[i].reason);
      /* A kind of difference that no row shows is none. */
      g_assert_cmpuint (counts[i], >, 0);
    }
}

static void
test_reference (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "edtf", "reference.tsv", NULL);
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_lenient[G_N_ELEMENTS (lenient)] = { 0 };
  guint n_strict[G_N_ELEMENTS (strict)] = { 0 };
  guint n_bounds[G_N_ELEMENTS (bounds)] = { 0 };
  guint n_rows = 0;
  guint n_same = 0;

  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  lines = g_strsplit (table, "\n", -1);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      Row row = { fields[0], g_str_equal (fields[1], "valid"), fields[2], fields[3] };
      TlDate date = { 0 };
      gboolean is_valid = tl_edtf_parse (row.text, &date, NULL, NULL);

      n_rows++;
      if (row.is_valid && !is_valid)
        assert_known (&row, &date, lenient, G_N_ELEMENTS (lenient), n_lenient);
      else if (is_valid && !row.is_valid)
        assert_known (&row, &date, strict, G_N_ELEMENTS (strict), n_strict);
      else if (!is_valid
               || (is_bound (row.first_s, date.start_bound, date.earliest_start)
                   && is_bound (row.last_s, date.end_bound, date.latest_end - 1)))
        n_same++;
      else
        assert_known (&row, &date, bounds, G_N_ELEMENTS (bounds), n_bounds);
    }
  g_test_message ("%u rows, %u the same", n_rows, n_same);
  report ("read by edtf.js alone", lenient, G_N_ELEMENTS (lenient), n_lenient);
  report ("read here alone", strict, G_N_ELEMENTS (strict), n_strict);
  report ("with other bounds", bounds, G_N_ELEMENTS (bounds), n_bounds);
  g_assert_cmpuint (n_rows, >=, N_ROWS_MIN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf-reference", test_reference);
  return g_test_run ();
}
