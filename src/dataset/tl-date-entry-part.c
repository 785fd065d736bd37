/* What is typed of a date beside its name: seasons and quarters, numbers alone, and how sure it is.
 */
#include "tl-date-entry-private.h"

#include <string.h>

#define FIRST_SEASON  21
#define LAST_SEASON   24
#define FIRST_QUARTER 33
#define FIRST_HALF    40
#define LAST_PART     41

/* From a season to the same of the one hemisphere, and of the other. */
#define TO_NORTHERN 4
#define TO_SOUTHERN 8

/* Of day, month and year. */
#define N_NUMERALS 3

typedef struct
{
  TlEntryPart *part;
  guint more; /* what the pattern adds: to a season, or as qualifiers */
  gsize length;
} Reading;

static gboolean
is_season (TlEntryReader *reader, TlEntryText text, int season)
{
  if (tl_entry_equals (reader, text, tl_edtf_get_english_part_of_year_name (season)))
    return TRUE;
  for (TlForm form = TL_FORM_NAME; form <= TL_FORM_BETWEEN; form++)
    if (tl_entry_equals (reader, text, tl_edtf_get_part_of_year_name (season, form)))
      return TRUE;
  return FALSE;
}

/* "Q2", "H1". */
static int
find_short_part (TlEntryText text)
{
  static const char *const names[] = { "q1", "q2", "q3", "q4", NULL, NULL, NULL, "h1", "h2" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (text.length == 2 && names[i] != NULL && strncmp (text.at, names[i], 2) == 0)
      return FIRST_QUARTER + (int) i;
  return 0;
}

static int
find_season (TlEntryReader *reader, TlEntryText text)
{
  if (tl_entry_equals (reader, text, "fall"))
    return FIRST_SEASON + 2;
  for (int season = FIRST_SEASON; season <= LAST_PART; season++)
    if ((season <= LAST_SEASON || season >= FIRST_QUARTER) && is_season (reader, text, season))
      return season;
  return find_short_part (text);
}

/* "2025–2026" of a winter, which begins in the first. */
static gboolean
accept_two_years (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEdtfDate *date = data;
  TlEdtfDate next = { .first_year = 0 };
  gint64 number;

  if (!tl_entry_read_years (reader, tl_entry_trim (parts[0]), date))
    return FALSE;
  if (tl_entry_read_years (reader, parts[1], &next))
    return next.first_year == date->first_year + 1;
  return parts[1].length == 2 && tl_entry_read_number (parts[1], &number)
         && number == (date->first_year + 1) % 100;
}

static gboolean
read_season_years (TlEntryReader *reader, TlEntryText text, TlEdtfDate *date)
{
  static const TlEntryPattern two_years = { "years of a winter", "%s–%s" };

  return tl_entry_read_years (reader, text, date)
         || tl_entry_match_both (reader, &two_years, text, accept_two_years, date)
         || tl_entry_match (reader, "%s/%s", text, accept_two_years, date);
}

static gboolean
take_season (TlEntryReader *reader, TlEntryText name, guint more, TlEntryPart *part)
{
  int season = find_season (reader, name);

  if (season == 0 || (more > 0 && season > LAST_SEASON))
    return FALSE;
  *part = (TlEntryPart){ .has_month = TRUE };
  part->date.precision = TL_PRECISION_SEASON;
  part->date.season = season + (int) more;
  return TRUE;
}

static gboolean
accept_season (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  Reading *reading = data;

  if (!take_season (reader, parts[0], reading->more, reading->part))
    return FALSE;
  reading->part->has_year = read_season_years (reader, parts[1], &reading->part->date);
  return reading->part->has_year;
}

static gboolean
accept_season_last (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  const TlEntryText turned[] = { parts[1], parts[0] };

  return accept_season (reader, turned, data);
}

/**
 * tl_entry_read_season:
 * @reader: a reader
 * @text: a text
 * @part: (out caller-allocates): the season
 *
 * Returns: whether the text is a season or another part of a year
 */
gboolean
tl_entry_read_season (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  static const struct
  {
    TlEntryPattern pattern;
    guint more;
  } patterns[] = {
    { { "season", "%s %s" }, 0 },
    { { "part of a year", "%s of %s" }, 0 },
    { { NULL, "%s %s (northern hemisphere)" }, TO_NORTHERN },
    { { NULL, "%s %s (southern hemisphere)" }, TO_SOUTHERN },
  };
  Reading reading = { .part = part };

  if (take_season (reader, text, 0, part))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      reading.more = patterns[i].more;
      if (tl_entry_match_both (reader, &patterns[i].pattern, text, accept_season, &reading))
        return TRUE;
    }
  reading.more = 0;
  return tl_entry_match (reader, "the %s of %s", text, accept_season, &reading)
         || tl_entry_match (reader, "%s %s", text, accept_season_last, &reading)
         || tl_entry_match (reader, "%s/%s", text, accept_season, &reading)
         || (text.length == 6
             && tl_entry_match (reader, "%s%s", text, accept_season_last, &reading));
}

/* Two or three numbers with the same sign between them; "18. 3. 2025" is folded to blanks. */
static guint
split_numerals (TlEntryText text, TlEntryText *numerals, char *separator)
{
  guint n = 0;

  *separator = '\0';
  numerals[0] = (TlEntryText){ text.at, 0 };
  for (gsize i = 0; i < text.length; i++)
    {
      char c = text.at[i];

      if (g_ascii_isdigit (c))
        {
          numerals[n].length++;
          continue;
        }
      if (strchr ("./- ", c) == NULL || (*separator != '\0' && c != *separator)
          || n + 1 == N_NUMERALS)
        return 0;
      *separator = c;
      numerals[++n] = (TlEntryText){ text.at + i + 1, 0 };
    }
  return n + 1;
}

/* Of the two that are a day and a month, puts the day first; FALSE where it could be either. */
static gboolean
order_day_and_month (gint64 *first, gint64 *second, gboolean is_dotted, TlDateOrder order)
{
  gboolean is_turned = order == TL_MONTH_FIRST;

  if (is_dotted || *first == *second)
    return TRUE;
  if (*first > 12 || *second > 12)
    is_turned = *second > 12;
  else if (order == TL_NO_ORDER)
    return FALSE;
  if (is_turned)
    {
      gint64 day = *second;

      *second = *first;
      *first = day;
    }
  return TRUE;
}

/**
 * tl_entry_read_numerals:
 * @reader: a reader
 * @text: a text
 * @date: (inout): a date of zeros, and then the date
 *
 * Reads 18.03.2025, 18/03/2025, 3/18/2025, 2025/3/18, 03/2025 and their like. A year has three
 * digits or more, so that it is not taken for a day.
 *
 * Returns: whether the text is numbers that make a date
 */
gboolean
tl_entry_read_numerals (TlEntryReader *reader, TlEntryText text, TlEdtfDate *date)
{
  TlEntryText numerals[N_NUMERALS] = { { NULL, 0 } };
  gint64 values[N_NUMERALS] = { 0, 1, 1 };
  char separator;
  guint n = split_numerals (text, numerals, &separator);

  if (n < 2)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!tl_entry_read_number (numerals[i], &values[i]))
      return FALSE;
  if (numerals[0].length < 3)
    {
      gint64 year = values[n - 1];

      if (numerals[n - 1].length < 3
          || (n == 3
              && !order_day_and_month (&values[0], &values[1], strchr (". ", separator) != NULL,
                                       reader->context->order)))
        return FALSE;
      values[n - 1] = values[0];
      values[0] = year;
    }
  date->first_year = date->last_year = values[0];
  date->month = (int) MIN (values[1], 99);
  date->day = n == 3 ? (int) MIN (values[2], 99) : 0;
  date->precision = n == 3 ? TL_PRECISION_DAY : TL_PRECISION_MONTH;
  return date->month >= 1 && date->month <= 12 && (n < 3 || (date->day >= 1 && date->day <= 31));
}

static void
qualify (TlEdtfDate *date, guint components, guint qualifier)
{
  for (int i = 0; i <= tl_edtf_date_get_last_component (date); i++)
    if (components & (1U << i))
      date->qualifiers[i] |= (guint8) qualifier;
  date->qualifier |= qualifier;
}

static gboolean
accept_qualified (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  Reading *reading = data;

  if (parts[0].length == reading->length
      || !tl_entry_read_part (reader, tl_entry_trim (parts[0]), reading->part))
    return FALSE;
  qualify (&reading->part->date, G_MAXUINT, reading->more);
  return TRUE;
}

/* "11 June 2004 (year and month uncertain)". */
static gboolean
accept_components (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  static const TlEntryPattern names[] = { { NULL, NULL },
                                          { "of a date", "year" },
                                          { "of a date", "month" },
                                          { "of a date", "year and month" },
                                          { "of a date", "day" },
                                          { "of a date", "year and day" },
                                          { "of a date", "month and day" } };
  Reading *reading = data;

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    {
      if (!tl_entry_equals (reader, parts[1], names[i].text)
          && !tl_entry_equals (reader, parts[1],
                               g_dpgettext2 (GETTEXT_PACKAGE, names[i].context, names[i].text)))
        continue;
      if (!tl_entry_read_part (reader, parts[0], reading->part))
        return FALSE;
      qualify (&reading->part->date, i, reading->more);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_qualified (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  static const struct
  {
    TlEntryPattern pattern;
    guint qualifier;
    TlEntryAccept accept;
  } patterns[] = {
    { { NULL, "%s (uncertain)" }, TL_QUALIFIER_UNCERTAIN, accept_qualified },
    { { NULL, "%s, uncertain" }, TL_QUALIFIER_UNCERTAIN, accept_qualified },
    { { NULL, "about %s" }, TL_QUALIFIER_APPROXIMATE, accept_qualified },
    { { "between", "about %s" }, TL_QUALIFIER_APPROXIMATE, accept_qualified },
    { { NULL, "%s (%s approximate and uncertain)" },
      TL_QUALIFIER_APPROXIMATE | TL_QUALIFIER_UNCERTAIN,
      accept_components },
    { { NULL, "%s (%s approximate)" }, TL_QUALIFIER_APPROXIMATE, accept_components },
    { { NULL, "%s (%s uncertain)" }, TL_QUALIFIER_UNCERTAIN, accept_components },
  };
  Reading reading = { .part = part, .length = text.length };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      reading.more = patterns[i].qualifier;
      if (tl_entry_match_both (reader, &patterns[i].pattern, text, patterns[i].accept, &reading))
        return TRUE;
    }
  return FALSE;
}

/* What people type beside what the program says. */
static gboolean
read_otherwise_qualified (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  static const char *const abouts[] = { "around %s",
                                        "approximately %s",
                                        "circa %s",
                                        "ca %s",
                                        "c %s",
                                        "~%s",
                                        "%s~",
                                        "приблизно %s",
                                        "бл %s",
                                        "около %s",
                                        "приблизительно %s",
                                        "ок %s" };
  Reading reading = { .part = part, .more = TL_QUALIFIER_APPROXIMATE, .length = text.length };

  for (guint i = 0; i < G_N_ELEMENTS (abouts); i++)
    if (tl_entry_match (reader, abouts[i], text, accept_qualified, &reading))
      return TRUE;
  reading.more = TL_QUALIFIER_UNCERTAIN;
  return tl_entry_match (reader, "%s?", text, accept_qualified, &reading);
}

/**
 * tl_entry_read_part:
 * @reader: a reader
 * @text: a text
 * @part: (out caller-allocates): the date
 *
 * Returns: whether the text is one date, which may lack what another date says
 */
gboolean
tl_entry_read_part (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  return tl_entry_read_name (reader, text, part) || read_qualified (reader, text, part)
         || read_otherwise_qualified (reader, text, part);
}

/**
 * tl_entry_qualify:
 * @part: a date
 * @qualifier: #TlQualifier flags
 *
 * Makes all of it uncertain, or approximate.
 */
void
tl_entry_qualify (TlEntryPart *part, guint qualifier)
{
  qualify (&part->date, G_MAXUINT, qualifier);
}
