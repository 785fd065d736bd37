/* EDTF in instants: tables of good and bad texts with exact bounds and columns. */
#include "tl-edtf.h"

#include <string.h>

/* In the tables, "-" and "+" are TL_TIME_MIN and TL_TIME_MAX. */
#define OPEN    TL_BOUND_OPEN
#define UNKNOWN TL_BOUND_UNKNOWN

typedef struct
{
  const char *text;
  TlDateShape shape;
  const char *earliest_start;
  const char *latest_start;
  const char *earliest_end;
  const char *latest_end;
} Good;

static const Good good[] = {
  /* Level 0 */
  { "2025-02-18", TL_DATE_INSTANT, "2025-02-18", "2025-02-18", "2025-02-19", "2025-02-19" },
  { "2024-12-31", TL_DATE_INSTANT, "2024-12-31", "2024-12-31", "2025-01-01", "2025-01-01" },
  { "0000-02-29", TL_DATE_INSTANT, "0000-02-29", "0000-02-29", "0000-03-01", "0000-03-01" },
  { "2025-03", TL_DATE_WINDOW, "2025-03-01", "2025-03-31", "2025-03-02", "2025-04-01" },
  { "2025", TL_DATE_WINDOW, "2025-01-01", "2025-12-31", "2025-01-02", "2026-01-01" },
  { "2025-08-15T11:30:00", TL_DATE_INSTANT, "2025-08-15T11:30:00", "2025-08-15T11:30:00",
    "2025-08-15T11:30:01", "2025-08-15T11:30:01" },
  { "2025-08-15T23:59:59Z", TL_DATE_INSTANT, "2025-08-15T23:59:59", "2025-08-15T23:59:59",
    "2025-08-16", "2025-08-16" },
  { "2025-08-15T11:30:00+00:00", TL_DATE_INSTANT, "2025-08-15T11:30:00", "2025-08-15T11:30:00",
    "2025-08-15T11:30:01", "2025-08-15T11:30:01" },
  { "2025-08-15T01:30:00+02", TL_DATE_INSTANT, "2025-08-14T23:30:00", "2025-08-14T23:30:00",
    "2025-08-14T23:30:01", "2025-08-14T23:30:01" },
  { "2025-12-31T22:00:00-03:30", TL_DATE_INSTANT, "2026-01-01T01:30:00", "2026-01-01T01:30:00",
    "2026-01-01T01:30:01", "2026-01-01T01:30:01" },
  { "2025-02/2025-06", TL_DATE_SPAN, "2025-02-01", "2025-02-28", "2025-06-02", "2025-07-01" },
  { "2025-02-18/2025-02-18", TL_DATE_SPAN, "2025-02-18", "2025-02-18", "2025-02-19", "2025-02-19" },
  { "2004-02-01/2005", TL_DATE_SPAN, "2004-02-01", "2004-02-01", "2005-01-02", "2006-01-01" },
  { "2025-02/2025-02", TL_DATE_SPAN, "2025-02-01", "2025-02-28", "2025-02-02", "2025-03-01" },
  /* Level 1 */
  { "Y170000002", TL_DATE_WINDOW, "+170000002-01-01", "+170000002-12-31", "+170000002-01-02",
    "+170000003-01-01" },
  { "Y-170000002", TL_DATE_WINDOW, "-170000002-01-01", "-170000002-12-31", "-170000002-01-02",
    "-170000001-01-01" },
  { "2025-21", TL_DATE_WINDOW, "2025-03-01", "2025-05-31", "2025-03-02", "2025-06-01" },
  { "2025-22", TL_DATE_WINDOW, "2025-06-01", "2025-08-31", "2025-06-02", "2025-09-01" },
  { "2025-23", TL_DATE_WINDOW, "2025-09-01", "2025-11-30", "2025-09-02", "2025-12-01" },
  { "2023-24", TL_DATE_WINDOW, "2023-12-01", "2024-02-29", "2023-12-02", "2024-03-01" },
  { "201X", TL_DATE_WINDOW, "2010-01-01", "2019-12-31", "2010-01-02", "2020-01-01" },
  { "20XX", TL_DATE_WINDOW, "2000-01-01", "2099-12-31", "2000-01-02", "2100-01-01" },
  { "2025-XX", TL_DATE_WINDOW, "2025-01-01", "2025-12-31", "2025-01-02", "2026-01-01" },
  { "2025-04-XX", TL_DATE_WINDOW, "2025-04-01", "2025-04-30", "2025-04-02", "2025-05-01" },
  { "2025-XX-XX", TL_DATE_WINDOW, "2025-01-01", "2025-12-31", "2025-01-02", "2026-01-01" },
  { "2025-02-24/..", TL_DATE_SPAN, "2025-02-24", "2025-02-24", "+", "+" },
  { "2025-02-24/", TL_DATE_SPAN, "2025-02-24", "2025-02-24", "+", "+" },
  { "../2025", TL_DATE_SPAN, "-", "-", "2025-01-02", "2026-01-01" },
  { "/2025-03", TL_DATE_SPAN, "-", "-", "2025-03-02", "2025-04-01" },
  { "-0044-03-15", TL_DATE_INSTANT, "-0044-03-15", "-0044-03-15", "-0044-03-16", "-0044-03-16" },
  { "-0001", TL_DATE_WINDOW, "-0001-01-01", "-0001-12-31", "-0001-01-02", "0000-01-01" },
  /* Level 2 */
  { "Y-17E7", TL_DATE_WINDOW, "-170000000-01-01", "-170000000-12-31", "-170000000-01-02",
    "-169999999-01-01" },
  { "Y290E9", TL_DATE_WINDOW, "+290000000000-01-01", "+290000000000-12-31", "+290000000000-01-02",
    "+290000000001-01-01" },
  { "1950S2", TL_DATE_WINDOW, "1900-01-01", "1999-12-31", "1900-01-02", "2000-01-01" },
  { "-1950S2", TL_DATE_WINDOW, "-1999-01-01", "-1900-12-31", "-1999-01-02", "-1899-01-01" },
  { "Y171010000S3", TL_DATE_WINDOW, "+171000000-01-01", "+171999999-12-31", "+171000000-01-02",
    "+172000000-01-01" },
  { "Y3388E2S3", TL_DATE_WINDOW, "+338000-01-01", "+338999-12-31", "+338000-01-02",
    "+339000-01-01" },
  { "2001-25", TL_DATE_WINDOW, "2001-03-01", "2001-05-31", "2001-03-02", "2001-06-01" },
  { "2001-29", TL_DATE_WINDOW, "2001-09-01", "2001-11-30", "2001-09-02", "2001-12-01" },
  { "2001-30", TL_DATE_WINDOW, "2001-12-01", "2002-02-28", "2001-12-02", "2002-03-01" },
  { "2001-32", TL_DATE_WINDOW, "2001-06-01", "2001-08-31", "2001-06-02", "2001-09-01" },
  { "2001-34", TL_DATE_WINDOW, "2001-04-01", "2001-06-30", "2001-04-02", "2001-07-01" },
  { "2001-36", TL_DATE_WINDOW, "2001-10-01", "2001-12-31", "2001-10-02", "2002-01-01" },
  { "2001-38", TL_DATE_WINDOW, "2001-05-01", "2001-08-31", "2001-05-02", "2001-09-01" },
  { "2001-41", TL_DATE_WINDOW, "2001-07-01", "2001-12-31", "2001-07-02", "2002-01-01" },
  { "156X-12-25", TL_DATE_WINDOW, "1560-12-25", "1569-12-25", "1560-12-26", "1569-12-26" },
  { "156X-12-2X", TL_DATE_WINDOW, "1560-12-20", "1569-12-29", "1560-12-21", "1569-12-30" },
  { "15XX-12-XX", TL_DATE_WINDOW, "1500-12-01", "1599-12-31", "1500-12-02", "1600-01-01" },
  { "1XXX-XX", TL_DATE_WINDOW, "1000-01-01", "1999-12-31", "1000-01-02", "2000-01-01" },
  { "1XX5-1X", TL_DATE_WINDOW, "1005-10-01", "1995-12-31", "1005-10-02", "1996-01-01" },
  { "2025-XX-15", TL_DATE_WINDOW, "2025-01-15", "2025-12-15", "2025-01-16", "2025-12-16" },
  { "2025-X2-31", TL_DATE_WINDOW, "2025-12-31", "2025-12-31", "2026-01-01", "2026-01-01" },
  { "20XX-02-29", TL_DATE_WINDOW, "2000-02-29", "2096-02-29", "2000-03-01", "2096-03-01" },
  { "-X000", TL_DATE_WINDOW, "-9000-01-01", "-1000-12-31", "-9000-01-02", "-0999-01-01" },
  { "-00X0", TL_DATE_WINDOW, "-0090-01-01", "-0010-12-31", "-0090-01-02", "-0009-01-01" },
  { "-XXXX", TL_DATE_WINDOW, "-9999-01-01", "-0001-12-31", "-9999-01-02", "0000-01-01" },
  { "{2025-02-27,2025-04}", TL_DATE_SET, "2025-02-27", "2025-02-27", "2025-04-02", "2025-05-01" },
  { "{1960..1962,1950}", TL_DATE_SET, "1950-01-01", "1950-12-31", "1962-01-02", "1963-01-01" },
  { "{..1984}", TL_DATE_SET, "-", "-", "1984-01-02", "1985-01-01" },
  { "{1984..}", TL_DATE_SET, "1984-01-01", "1984-12-31", "+", "+" },
  { "[2025-04-10..2025-06-16]", TL_DATE_WINDOW, "2025-04-10", "2025-06-16", "2025-04-11",
    "2025-06-17" },
  { "[1667,1668,1670..1672]", TL_DATE_WINDOW, "1667-01-01", "1672-12-31", "1667-01-02",
    "1673-01-01" },
  { "2004-06-XX/2004-07-03", TL_DATE_SPAN, "2004-06-01", "2004-06-30", "2004-07-04", "2004-07-04" },
  { "2004-21/2004-23", TL_DATE_SPAN, "2004-03-01", "2004-05-31", "2004-09-02", "2004-12-01" },
};

static const struct
{
  const char *text;
  guint start_qualifier;
  guint end_qualifier;
  TlBound start_bound;
  TlBound end_bound;
} qualified[] = {
  { "2025", 0, 0, 0, 0 },          { "2025?", 1, 1, 0, 0 },        { "2025-04~", 2, 2, 0, 0 },
  { "2025-04-01%", 3, 3, 0, 0 },   { "2025-21~", 2, 2, 0, 0 },     { "2011-06~-04", 2, 2, 0, 0 },
  { "?2004-06-~11", 3, 3, 0, 0 },  { "2004-%06-11", 3, 3, 0, 0 },  { "-0044?-03", 1, 1, 0, 0 },
  { "Y-17E7?", 1, 1, 0, 0 },       { "2004?/2006~", 1, 2, 0, 0 },  { "2004~/..", 2, 0, 0, OPEN },
  { "/2004%", 0, 3, UNKNOWN, 0 },  { "../2004", 0, 0, OPEN, 0 },   { "2004/", 0, 0, 0, UNKNOWN },
  { "{2004?,2005~}", 3, 3, 0, 0 }, { "[..2004~]", 2, 2, OPEN, 0 }, { "[2004..]", 0, 0, 0, OPEN },
};

static const struct
{
  const char *text;
  TlEdtfError code;
  guint column;
} bad[] = {
  { "", TL_EDTF_ERROR_SYNTAX, 1 },
  { " ", TL_EDTF_ERROR_SYNTAX, 1 },
  { " 2025", TL_EDTF_ERROR_SYNTAX, 1 },
  { "2025 ", TL_EDTF_ERROR_SYNTAX, 5 },
  { "2025-02-18\n", TL_EDTF_ERROR_SYNTAX, 11 },
  { "202", TL_EDTF_ERROR_SYNTAX, 4 },
  { "20xx", TL_EDTF_ERROR_SYNTAX, 3 },
  { "20250218", TL_EDTF_ERROR_SYNTAX, 5 },
  { "12025", TL_EDTF_ERROR_SYNTAX, 5 },
  { "+2025", TL_EDTF_ERROR_SYNTAX, 1 },
  { "-0000", TL_EDTF_ERROR_SYNTAX, 2 },
  { "2025-", TL_EDTF_ERROR_SYNTAX, 6 },
  { "2025-2", TL_EDTF_ERROR_SYNTAX, 7 },
  { "2025-02-3", TL_EDTF_ERROR_SYNTAX, 10 },
  { "2025-02-30", TL_EDTF_ERROR_CALENDAR, 9 },
  { "2025-02-00", TL_EDTF_ERROR_CALENDAR, 9 },
  { "2025-00", TL_EDTF_ERROR_CALENDAR, 6 },
  { "2025-13", TL_EDTF_ERROR_CALENDAR, 6 },
  { "2025-20", TL_EDTF_ERROR_CALENDAR, 6 },
  { "2025-42", TL_EDTF_ERROR_CALENDAR, 6 },
  { "2025-2X", TL_EDTF_ERROR_CALENDAR, 6 },
  { "2025-21-01", TL_EDTF_ERROR_SYNTAX, 9 },
  { "XXXX-02-3X", TL_EDTF_ERROR_CALENDAR, 9 },
  { "19X1-02-29", TL_EDTF_ERROR_CALENDAR, 9 },
  { "2025-08-15T11:30", TL_EDTF_ERROR_SYNTAX, 17 },
  { "2025-08-15T11:30:0XZ", TL_EDTF_ERROR_SYNTAX, 19 },
  { "2025-08-15T24:00:00Z", TL_EDTF_ERROR_CALENDAR, 12 },
  { "2025-08-15T11:30:60Z", TL_EDTF_ERROR_CALENDAR, 12 },
  { "2025-08-15T11:30:00z", TL_EDTF_ERROR_SYNTAX, 20 },
  { "2025-08-15t11:30:00Z", TL_EDTF_ERROR_SYNTAX, 11 },
  { "2025-08-15 11:30:00Z", TL_EDTF_ERROR_SYNTAX, 11 },
  { "2025-08-15T11:30:00+24", TL_EDTF_ERROR_CALENDAR, 20 },
  { "2025-08-15T11:30:00+2", TL_EDTF_ERROR_SYNTAX, 22 },
  { "2025-08-15T11:30:00-00", TL_EDTF_ERROR_CALENDAR, 20 },
  { "2025-08-15T11:30:00-00:00", TL_EDTF_ERROR_CALENDAR, 20 },
  { "2025-08T11:30:00Z", TL_EDTF_ERROR_SYNTAX, 8 },
  { "2025-08-XXT11:30:00Z", TL_EDTF_ERROR_SYNTAX, 11 },
  { "2025??", TL_EDTF_ERROR_SYNTAX, 6 },
  { "Y2025", TL_EDTF_ERROR_SYNTAX, 2 },
  { "Y012345", TL_EDTF_ERROR_SYNTAX, 2 },
  { "Y", TL_EDTF_ERROR_SYNTAX, 2 },
  { "Y17E", TL_EDTF_ERROR_SYNTAX, 5 },
  { "Y12345E0", TL_EDTF_ERROR_SYNTAX, 8 },
  { "Y17E07", TL_EDTF_ERROR_SYNTAX, 5 },
  { "Y12345-01", TL_EDTF_ERROR_SYNTAX, 7 },
  { "y12345", TL_EDTF_ERROR_SYNTAX, 1 },
  { "Y291700000000", TL_EDTF_ERROR_RANGE, 1 },
  { "Y-291700000000", TL_EDTF_ERROR_RANGE, 1 },
  { "Y1000000000000000000", TL_EDTF_ERROR_RANGE, 1 },
  { "2025/Y9E99999999999999999999", TL_EDTF_ERROR_RANGE, 6 },
  { "1950S0", TL_EDTF_ERROR_SYNTAX, 6 },
  { "1950S01", TL_EDTF_ERROR_SYNTAX, 6 },
  { "1950S5", TL_EDTF_ERROR_SYNTAX, 6 },
  { "195XS2", TL_EDTF_ERROR_SYNTAX, 5 },
  { "1950S2-01", TL_EDTF_ERROR_SYNTAX, 7 },
  { "/", TL_EDTF_ERROR_SYNTAX, 2 },
  { "..", TL_EDTF_ERROR_SYNTAX, 3 },
  { "../..", TL_EDTF_ERROR_SYNTAX, 4 },
  { "2025/2026/2027", TL_EDTF_ERROR_SYNTAX, 10 },
  { "2025-06/2025-02", TL_EDTF_ERROR_ORDER, 9 },
  { "2025-02-18/2025-02-17", TL_EDTF_ERROR_ORDER, 12 },
  { "2025-02-18/2025-02-30", TL_EDTF_ERROR_CALENDAR, 20 },
  { "{}", TL_EDTF_ERROR_SYNTAX, 2 },
  { "{2025", TL_EDTF_ERROR_SYNTAX, 6 },
  { "{2025]", TL_EDTF_ERROR_SYNTAX, 6 },
  { "{2025 ,2026}", TL_EDTF_ERROR_SYNTAX, 6 },
  { "{ 2025}", TL_EDTF_ERROR_SYNTAX, 2 },
  { "~2025~", TL_EDTF_ERROR_SYNTAX, 6 },
  { "2025-?02?", TL_EDTF_ERROR_SYNTAX, 9 },
  { "{2025,..2026}", TL_EDTF_ERROR_SYNTAX, 7 },
  { "{2025..,2026}", TL_EDTF_ERROR_SYNTAX, 8 },
  { "{2025/2026}", TL_EDTF_ERROR_SYNTAX, 6 },
  { "{2025}x", TL_EDTF_ERROR_SYNTAX, 7 },
  { "[2026..2025]", TL_EDTF_ERROR_ORDER, 8 },
  { "[2025..2025-06]", TL_EDTF_ERROR_SYNTAX, 8 },
  { "{2024,2025-04..2025-06-16}", TL_EDTF_ERROR_SYNTAX, 16 },
  { "[2025-21..2025-12]", TL_EDTF_ERROR_SYNTAX, 11 },
  { "2025\xe2\x80\x93"
    "02",
    TL_EDTF_ERROR_SYNTAX, 5 },
  { "\xff\xfe", TL_EDTF_ERROR_SYNTAX, 1 },
  { "2025-02-\xd9\xa1\xd9\xa8", TL_EDTF_ERROR_SYNTAX, 9 },
};

static void
assert_bound (const char *text, gint64 time_s, const char *expected)
{
  g_autofree char *iso = tl_edtf_instant_to_iso (time_s);
  g_autofree char *wanted = NULL;

  if (g_str_equal (expected, "-"))
    g_assert_cmpint (time_s, ==, TL_TIME_MIN);
  else if (g_str_equal (expected, "+"))
    g_assert_cmpint (time_s, ==, TL_TIME_MAX);
  else
    {
      wanted = g_strconcat (expected, strchr (expected, 'T') != NULL ? "Z" : "T00:00:00Z", NULL);
      if (!g_str_equal (iso, wanted))
        g_error ("%s: %s instead of %s", text, iso, wanted);
    }
}

static void
test_good (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GError) error = NULL;
      guint column = 77;
      TlDate date;

      tl_edtf_parse (good[i].text, &date, &column, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (column, ==, 77);
      g_assert_cmpint (date.shape, ==, good[i].shape);
      assert_bound (good[i].text, date.earliest_start, good[i].earliest_start);
      assert_bound (good[i].text, date.latest_start, good[i].latest_start);
      assert_bound (good[i].text, date.earliest_end, good[i].earliest_end);
      assert_bound (good[i].text, date.latest_end, good[i].latest_end);
    }
}

static void
test_qualified (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (qualified); i++)
    {
      TlDate date;

      g_assert_true (tl_edtf_parse (qualified[i].text, &date, NULL, NULL));
      g_assert_cmpuint (date.start_qualifier, ==, qualified[i].start_qualifier);
      g_assert_cmpuint (date.end_qualifier, ==, qualified[i].end_qualifier);
      g_assert_cmpuint (date.start_bound, ==, qualified[i].start_bound);
      g_assert_cmpuint (date.end_bound, ==, qualified[i].end_bound);
    }
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      TlDate date;
      guint column = 0;

      if (tl_edtf_parse (bad[i].text, &date, &column, &error))
        g_error ("%s was read", bad[i].text);
      g_assert_error (error, TL_EDTF_ERROR, (int) bad[i].code);
      if (column != bad[i].column)
        g_error ("%s: column %u instead of %u", bad[i].text, column, bad[i].column);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_false (tl_edtf_parse (bad[i].text, &date, NULL, NULL));
      g_assert_null (tl_edtf_parse_members (bad[i].text));
      g_assert_null (tl_edtf_to_words (bad[i].text));
    }
}

static void
test_messages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) long_error = NULL;
  g_autofree char *digits = g_strnfill (1000000, '2');
  TlDate date;

  tl_edtf_parse ("2025-02-30", &date, NULL, &error);
  g_assert_cmpstr (error->message, ==, "“2025-02-30”: February 2025 has 28 days");
  tl_edtf_parse (digits, &date, NULL, &long_error);
  g_assert_cmpuint (strlen (long_error->message), <, 300);
}

static void
test_members (void)
{
  g_autoptr (GArray) set = tl_edtf_parse_members ("{2025-04,2025-02-27,2024..2026}");
  g_autoptr (GArray) choice = tl_edtf_parse_members ("[2025-04-10..2025-06-16]");
  g_autoptr (GArray) day = tl_edtf_parse_members ("2025-04-10");

  g_assert_cmpuint (set->len, ==, 3);
  g_assert_cmpint (g_array_index (set, TlDate, 0).shape, ==, TL_DATE_SPAN);
  assert_bound ("", g_array_index (set, TlDate, 0).earliest_end, "2026-01-02");
  g_assert_cmpint (g_array_index (set, TlDate, 1).shape, ==, TL_DATE_INSTANT);
  g_assert_cmpint (g_array_index (set, TlDate, 2).shape, ==, TL_DATE_WINDOW);
  g_assert_cmpuint (choice->len, ==, 1);
  g_assert_cmpint (g_array_index (choice, TlDate, 0).shape, ==, TL_DATE_WINDOW);
  assert_bound ("", g_array_index (choice, TlDate, 0).latest_start, "2025-06-16");
  g_assert_cmpuint (day->len, ==, 1);
  g_assert_cmpint (g_array_index (day, TlDate, 0).shape, ==, TL_DATE_INSTANT);
}

/* Plain dates have a short way past the grammar. It says what the grammar says, which members of
 * lists still go through, and takes nothing else. */
static void
assert_alike (const char *text)
{
  g_autoptr (GArray) members = tl_edtf_parse_members (text);
  const TlDate *expected = members != NULL ? &g_array_index (members, TlDate, 0) : NULL;
  TlDate date;

  g_assert_true (tl_edtf_parse (text, &date, NULL, NULL) == (expected != NULL));
  if (expected == NULL)
    return;
  g_assert_cmpint (date.earliest_start, ==, expected->earliest_start);
  g_assert_cmpint (date.latest_start, ==, expected->latest_start);
  g_assert_cmpint (date.earliest_end, ==, expected->earliest_end);
  g_assert_cmpint (date.latest_end, ==, expected->latest_end);
  g_assert_cmpuint (date.shape, ==, expected->shape);
  g_assert_cmpuint (date.start_bound | date.end_bound, ==, TL_BOUND_GIVEN);
  g_assert_cmpuint (date.start_qualifier | date.end_qualifier, ==, TL_QUALIFIER_NONE);
}

static void
test_plain (void)
{
  static const int years[] = { 0, 1, 4, 99, 100, 400, 1582, 1900, 1970, 2000, 2023, 2024, 9999 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    for (int month = 0; month <= 42; month++)
      for (int day = 0; day <= 33; day++)
        {
          g_autofree char *text = g_strdup_printf ("%04d-%02d-%02d", years[i], month, day);

          assert_alike (text);
          text[7] = '\0';
          assert_alike (text);
          text[4] = '\0';
          assert_alike (text);
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf/good", test_good);
  g_test_add_func ("/edtf/qualified", test_qualified);
  g_test_add_func ("/edtf/bad", test_bad);
  g_test_add_func ("/edtf/messages", test_messages);
  g_test_add_func ("/edtf/members", test_members);
  g_test_add_func ("/edtf/plain", test_plain);
  return g_test_run ();
}
