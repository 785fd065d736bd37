/* EDTF held against another reader of it, edtf.js: tests/data/edtf/reference.tsv says what that one
 * makes of some thousands of texts (generate.mjs there says how it came about). Every row must come
 * out the same here, but for the classes of texts below, where the two differ for a reason; for
 * these the bounds are worked out once more (edtf-expectations.h).
 *
 * LoC is the EDTF specification of the Library of Congress, 4 February 2019.
 */
#include "edtf-expectations.h"

#include <stdlib.h>
#include <string.h>

static const Bounds refused = { FALSE, 0, 0 };

static GHashTable *reference; /* (element-type utf8 Bounds) */

static gboolean is_in_class (const char *text);

Bounds
look_up (const char *text)
{
  const Bounds *bounds = g_hash_table_lookup (reference, text);

  if (bounds == NULL)
    g_error ("“%s” is part of a row, and no row", text);
  return *bounds;
}

/* Conditions that a pattern can't say */

static gboolean
has_no_leap_day (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("(\\d{4})" Q "-" Q "02" Q "-" Q "29", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *year = g_match_info_fetch (match, 1);

      if (tl_calendar_days_in_month (atoi (year), 2) == 28)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_far (const char *text)
{
  return ABS (read_year (text)) > 271820;
}

static gboolean
is_beyond_zones (const char *text)
{
  int offset_s = read_offset_s (text);

  return offset_s > 14 * 3600 || offset_s < -12 * 3600;
}

/* edtf.js has no long years but alone. */
static gboolean
is_other (const char *end)
{
  return *end != '\0' && !g_str_equal (end, "..") && (*end == 'Y' || is_in_class (end));
}

static gboolean
is_other_interval (const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, "/", 2);

  if (is_other (sides[0]) || is_other (sides[1]))
    return TRUE;
  return strlen (sides[0]) > 2 && strlen (sides[1]) > 2
         && expect (sides[0]).first_s >= expect (sides[1]).first_s;
}

/* edtf.js has neither times nor qualified ranges in lists, and takes bounds from the first and the
 * last item as they are written, from a range its start. */
static gboolean
is_other_list (const char *text)
{
  g_auto (GStrv) items = split_list (text);
  Bounds before = { TRUE, TL_TIME_MIN, TL_TIME_MIN };

  for (guint i = 0; items[i] != NULL; i++)
    {
      Bounds item = expect_item (items[i], i == 0, items[i + 1] == NULL);
      g_auto (GStrv) ends = g_strsplit (items[i], "..", 0);
      gboolean is_range = g_strv_length (ends) > 1;

      if (!item.is_valid || item.first_s < before.first_s || item.end_s < before.end_s
          || (is_range && items[i + 1] == NULL) || strpbrk (items[i], "TY") != NULL
          || (is_range && strpbrk (items[i], "?~%X") != NULL)
          || g_regex_match_simple ("^-?\\d{4}[?~%]$", items[i], 0, 0))
        return TRUE;
      before = item;
      for (guint j = 0; ends[j] != NULL; j++)
        if (is_other (ends[j]))
          return TRUE;
    }
  return FALSE;
}

/* A row is of the first class whose pattern and condition fit; refusals come first. */
static struct
{
  const char *reason;
  const char *pattern;
  gboolean (*applies) (const char *text); /* (nullable) */
  Bounds (*expect) (const char *text);
  guint n_rows;
  guint n_agreeing;
} classes[] = {
  { "lists have no blanks but behind commas: LoC, set representation", "^[[{](.*[^,])? .*[]}]$",
    NULL, expect_refused },
  { "times are complete: LoC, date and time", "T\\d\\d:\\d\\d(:\\d\\d\\.|Z|[+-]|$)", NULL,
    expect_refused },
  { "hours end with 23: ISO 8601-1:2019", "T24:", NULL, expect_refused },
  { "offsets have a colon and a hyphen: LoC, extended format",
    "T[\\d:]{8}([+-]\\d{4}|[^\\x00-\\x7f])", NULL, expect_refused },
  { "centuries and decades are no dates of LoC’s", "^-?\\d{2,3}[?~%]?$", NULL, expect_refused },
  { "the year 0000 has no sign: ISO 8601-1:2019", "(^|[^\\dX])-0000", NULL, expect_refused },
  { "the calendar has no such leap day", "-29", has_no_leap_day, expect_refused },
  { "a component has one qualifier, left or right: LoC, qualification",
    "(^|[-,{/.[])[?~%](-?[\\dX]{4}|[\\dX]{2}|Y[-\\dES]+)[?~%]", NULL, expect_refused },
  { "no number begins with 0: LoC, exponential year", "Y-?0|Y-?\\d+E0", NULL, expect_refused },
  { "nothing to draw: neither start nor end is given", "^(\\.\\.)?/(\\.\\.)?$", NULL,
    expect_refused },
  { "intervals of all dates, within one date as well",
    "^(?!.*\\.\\.[^/]|.*[^/]\\.\\.)[^]/[{}, ]*/[^]/[{}, ]*$", is_other_interval, expect_interval },
  { "lists of all dates, whatever their order", "^(\\[[^]/[{}]*\\]|\\{[^]/[{}]*\\})$",
    is_other_list, expect_list },
  { "times with a qualifier", "^(?=.*[?~%])" Q TIMED "(Z|[+-]\\d\\d(:\\d\\d)?)?" Q "$", NULL,
    expect_unqualified },
  { "long years with a qualifier", "^([?~%]" LONG Q "|" LONG "[?~%])$", NULL, expect_unqualified },
  { "unspecified digits with a qualifier",
    "^(?=.*X)(?=.*[?~%])" Q "-?[0-9X]{4}" Q "(-" Q "[0-3X][0-9X]" Q "(-" Q "[0-9X]{2}" Q ")?)?$",
    NULL, expect_counted },
  { "seasons are meteorological, and may be qualified and have any year",
    "^" Q "-?[0-9X]{4}" Q "-" Q SEASON Q "$", NULL, expect_season },
  { "significant digits bound a year: LoC", "^" Q "(-?\\d{4}|" LONG ")S\\d+" Q "$", NULL,
    expect_significant },
  { "years beyond JavaScript’s dates", "^" LONG "$", is_far, expect_long_year },
  { "edtf.js has negative unspecified digits backwards", "^-(?=.*X)[0-9X]{4}(-[0-9X]{2}){0,2}$",
    NULL, expect_counted },
  { "edtf.js lacks digits after an X in a month, and day X0",
    "^[0-9X]{4}-(X\\d(-[0-9X]{2})?|[0-9X]{2}-X0)$", NULL, expect_counted },
  { "edtf.js lacks day 3X of short months", "^[0-9X]{4}-(0[469]|11)-3X$", NULL, expect_counted },
  { "edtf.js takes the year 0 for 1900, which was no leap year", "^0000-02-(2[89]|XX)$", NULL,
    expect_counted },
  { "edtf.js clamps leap days that fall in unspecified years", "^(?=.*X)[\\dX]{4}-02-29$", NULL,
    expect_counted },
  { "offsets up to 23:59: ISO 8601-1 has no limit", "^" TIMED "[+-]([01]\\d|2[0-3])(:[0-5]\\d)?$",
    is_beyond_zones, expect_zoned },
};

static int
get_class (const char *text)
{
  static GRegex *patterns[G_N_ELEMENTS (classes)];

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (patterns[i] == NULL)
        patterns[i] = g_regex_new (classes[i].pattern, G_REGEX_OPTIMIZE, 0, NULL);
      if (g_regex_match (patterns[i], text, 0, NULL)
          && (classes[i].applies == NULL || classes[i].applies (text)))
        return (int) i;
    }
  return -1;
}

static gboolean
is_in_class (const char *text)
{
  return get_class (text) >= 0;
}

Bounds
expect (const char *text)
{
  int i = get_class (text);

  return i >= 0 ? classes[i].expect (text) : look_up (text);
}

static gboolean
is_same (Bounds a, Bounds b)
{
  return a.is_valid == b.is_valid
         && (!a.is_valid || (a.first_s == b.first_s && a.end_s == b.end_s));
}

static void
check (const char *text)
{
  Bounds expected = expect (text);
  int i = get_class (text);
  TlDate date = { 0 };
  Bounds own = refused;

  own.is_valid = tl_edtf_parse (text, &date, NULL, NULL);
  own.first_s = date.earliest_start;
  own.end_s = date.latest_end;
  if (!is_same (own, expected))
    {
      g_test_message ("“%s”: %d, %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                      " instead of %d, %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " (%s)",
                      text, own.is_valid, own.first_s, own.end_s, expected.is_valid,
                      expected.first_s, expected.end_s, i >= 0 ? classes[i].reason : "no class");
      g_test_fail ();
    }
  if (i >= 0)
    {
      classes[i].n_rows++;
      classes[i].n_agreeing += is_same (own, look_up (text)) ? 1 : 0;
    }
}

static void
read_row (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 0);
  Bounds *bounds = g_new0 (Bounds, 1);

  g_assert_cmpuint (g_strv_length (fields), ==, 4);
  bounds->is_valid = g_str_equal (fields[1], "valid");
  bounds->first_s
    = g_str_equal (fields[2], "-") ? TL_TIME_MIN : g_ascii_strtoll (fields[2], NULL, 10);
  bounds->end_s
    = g_str_equal (fields[3], "-") ? TL_TIME_MAX : g_ascii_strtoll (fields[3], NULL, 10) + 1;
  g_assert_true (g_hash_table_insert (reference, g_strdup (fields[0]), bounds));
}

static void
test_reference (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "edtf", "reference.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_classed = 0;
  GHashTableIter iter;
  gpointer key;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", 0);
  reference = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 1; *lines[i] != '\0'; i++)
    read_row (lines[i]);
  g_assert_cmpuint (g_hash_table_size (reference), >, 2000);
  g_hash_table_iter_init (&iter, reference);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    check (key);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_test_message ("%s: %u rows, %u of them alike", classes[i].reason, classes[i].n_rows,
                      classes[i].n_agreeing);
      /* A class in which nothing differs is none. */
      g_assert_cmpuint (classes[i].n_agreeing, <, classes[i].n_rows);
      n_classed += classes[i].n_rows;
    }
  g_test_message ("%u rows agree outside of classes, %u are in one",
                  g_hash_table_size (reference) - n_classed, n_classed);
  g_hash_table_unref (reference);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf-reference/rows", test_reference);
  return g_test_run ();
}
