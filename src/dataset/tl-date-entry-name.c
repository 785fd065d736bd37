/* One date as people type it: by its numbers, by the names of its parts, more or less sure. */
#include "tl-date-entry-private.h"

#include <string.h>

#define N_WORDS_MAX 6

typedef struct
{
  TlEntryPart *part;
  gboolean is_zoned;
} TimeReading;

static gboolean
read_edtf (TlEntryText text, TlEntryPart *part)
{
  g_auto (TlEdtfExpression) expression = { .list = NULL };
  g_autofree char *upper = g_ascii_strup (text.at, (gssize) text.length);

  if (!tl_edtf_expression_scan (&expression, upper, NULL, NULL) || expression.kind != TL_EDTF_DATE)
    return FALSE;
  *part = (TlEntryPart){ .date = expression.single.start, .has_year = TRUE, .has_month = TRUE };
  return TRUE;
}

static gboolean
read_years (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  part->has_year = tl_entry_read_years (reader, text, &part->date);
  return part->has_year;
}

static gboolean
read_day (TlEntryText text, TlEntryPart *part)
{
  gint64 day;

  if (!tl_entry_read_ordinal (text, &day) || day < 1 || day > 31)
    return FALSE;
  part->date.day = (int) day;
  part->date.precision = TL_PRECISION_DAY;
  return TRUE;
}

/* Up to a blank or comma, or to the number in "march2025". */
static TlEntryText
take_word (TlEntryText *rest)
{
  TlEntryText word;

  *rest = tl_entry_trim (*rest);
  word = (TlEntryText){ rest->at, 0 };
  while (word.length < rest->length && strchr (" ,", word.at[word.length]) == NULL
         && (g_ascii_isdigit (*word.at) || !g_ascii_isdigit (word.at[word.length])))
    word.length++;
  *rest = (TlEntryText){ rest->at + word.length, rest->length - word.length };
  return word;
}

static gboolean
is_filler (TlEntryText word)
{
  static const char *const fillers[] = { "of", "the", "de" };

  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (strlen (fillers[i]) == word.length && strncmp (fillers[i], word.at, word.length) == 0)
      return TRUE;
  return FALSE;
}

/* What may follow a month: nothing, a year, a day, or both. */
static gboolean
read_after_month (TlEntryReader *reader, TlEntryText text, gboolean may_be_day, TlEntryPart *part)
{
  TlEntryText rest = tl_entry_trim (text);
  TlEntryText word;

  if (rest.length == 0 || read_years (reader, rest, part))
    return TRUE;
  word = take_word (&rest);
  if (is_filler (word))
    return read_after_month (reader, rest, may_be_day, part);
  rest = tl_entry_trim (rest);
  return may_be_day && read_day (word, part)
         && (rest.length == 0 || read_years (reader, rest, part));
}

/* "18 March 2025", "March 18th, 2025", "2025 March 18", "18th of March", "March": whatever comes
 * before the month is one word. */
static gboolean
read_by_month (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  TlEntryText rest = text;
  TlEntryText before = { NULL, 0 };
  int month = 0;

  for (guint i = 0; i < N_WORDS_MAX && month == 0; i++)
    {
      TlEntryText word = take_word (&rest);

      if (word.length == 0)
        return FALSE;
      if (is_filler (word))
        continue;
      month = g_ascii_isdigit (*word.at) ? 0 : tl_edtf_find_month (word.at, word.length);
      if (month == 0 && before.at != NULL)
        return FALSE;
      if (month == 0)
        before = word;
    }
  *part = (TlEntryPart){ .has_month = TRUE };
  part->date.month = month;
  part->date.precision = TL_PRECISION_MONTH;
  if (month == 0 || before.at == NULL)
    return month > 0 && read_after_month (reader, rest, TRUE, part);
  if (read_day (before, part))
    return read_after_month (reader, rest, FALSE, part);
  rest = tl_entry_trim (rest);
  return read_years (reader, before, part) && (rest.length == 0 || read_day (rest, part));
}

static gboolean
accept_by_month (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  return read_by_month (reader, parts[0], data);
}

static gboolean
read_in_month (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  static const TlEntryPattern pattern = { "month", "in %s" };

  return read_by_month (reader, text, part)
         || tl_entry_match_both (reader, &pattern, text, accept_by_month, part);
}

static gboolean
read_day_alone (TlEntryText text, TlEntryPart *part)
{
  *part = (TlEntryPart){ .has_month = FALSE };
  return read_day (text, part);
}

static gboolean
read_years_alone (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  *part = (TlEntryPart){ .has_month = TRUE };
  part->date.precision = TL_PRECISION_YEAR;
  return read_years (reader, text, part);
}

static gboolean
read_numerals (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  *part = (TlEntryPart){ .has_year = TRUE, .has_month = TRUE };
  return tl_entry_read_numerals (reader, text, &part->date);
}

/* "09:30", "09:30:15", in seconds of the day. */
static gboolean
read_time_of_day (TlEntryText text, int *time_s)
{
  int units[3] = { 0, 0, 0 };
  guint n = 0;

  for (gsize i = 0; i < text.length; i++)
    {
      if (text.at[i] == ':' && i > 0 && n < 2)
        n++;
      else if (g_ascii_isdigit (text.at[i]) && units[n] < 100)
        units[n] = units[n] * 10 + (text.at[i] - '0');
      else
        return FALSE;
    }
  *time_s = units[0] * 3600 + units[1] * 60 + units[2];
  return n > 0 && units[1] < 60 && units[2] < 60 && *time_s <= TL_SECONDS_PER_DAY;
}

/**
 * tl_entry_read_time:
 * @reader: a reader
 * @day: the text of a day
 * @time: the text of a time of that day
 * @is_zoned: whether it is UTC
 * @part: (out caller-allocates): both
 *
 * Returns: whether they are a day and a time
 */
gboolean
tl_entry_read_time (
  TlEntryReader *reader, TlEntryText day, TlEntryText time, gboolean is_zoned, TlEntryPart *part)
{
  TlCivil civil;
  int time_s;

  if (!read_time_of_day (tl_entry_trim (time), &time_s) || !tl_entry_read_part (reader, day, part)
      || part->date.precision != TL_PRECISION_DAY || part->date.month == 0
      || !(part->has_year || reader->context->has_year))
    return FALSE;
  civil = (TlCivil){ .year = part->has_year ? part->date.first_year : reader->context->year,
                     .month = part->date.month,
                     .day = part->date.day };
  part->date.first_s = part->date.last_s = tl_calendar_to_seconds (&civil) + time_s;
  part->date.precision = TL_PRECISION_SECOND;
  part->date.is_zoned = is_zoned;
  part->has_year = TRUE;
  return TRUE;
}

static gboolean
accept_time (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TimeReading *reading = data;

  return tl_entry_read_time (reader, parts[0], parts[1], reading->is_zoned, reading->part);
}

static gboolean
read_time (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  static const TlEntryPattern zoned = { "date and time", "%s, %s UTC" };
  static const TlEntryPattern local = { "date and time", "%s, %s" };
  TimeReading reading = { part, TRUE };

  if (memchr (text.at, ':', text.length) == NULL)
    return FALSE;
  if (tl_entry_match_both (reader, &zoned, text, accept_time, &reading))
    return TRUE;
  reading.is_zoned = FALSE;
  return tl_entry_match_both (reader, &local, text, accept_time, &reading)
         || tl_entry_match (reader, "%s %s", text, accept_time, &reading);
}

static gboolean
accept_day_of_month (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryPart *part = data;

  if (!read_day_alone (parts[0], part) || !read_years (reader, parts[1], part))
    return FALSE;
  strcpy (part->date.month_mask, "XX");
  part->has_month = TRUE;
  return TRUE;
}

static gboolean
accept_of_year (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryPart *part = data;

  return read_in_month (reader, parts[0], part) && !part->has_year
         && read_years (reader, parts[1], part);
}

static gboolean
accept_of_unknown_year (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryPart *part = data;

  if (!read_in_month (reader, parts[0], part) || part->has_year)
    return FALSE;
  strcpy (part->date.year_mask, "XXXX");
  part->has_year = TRUE;
  return TRUE;
}

static gboolean
accept_estimate (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryPart *part = data;
  TlEdtfDate first = { .first_year = 0 };
  TlEdtfDate last = first;

  if (!read_years_alone (reader, parts[0], part) || !tl_entry_read_years (reader, parts[1], &first)
      || !tl_entry_read_years (reader, parts[2], &last))
    return FALSE;
  part->date.is_estimated = TRUE;
  part->date.estimated_year = part->date.first_year;
  part->date.first_year = first.first_year;
  part->date.last_year = last.last_year;
  return TRUE;
}

static gboolean
read_within (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  static const struct
  {
    TlEntryPattern pattern;
    TlEntryAccept accept;
  } patterns[] = {
    { { NULL, "day %d of a month %s" }, accept_day_of_month },
    { { NULL, "%s of a year %s" }, accept_of_year },
    { { NULL, "%s of an unknown year" }, accept_of_unknown_year },
    { { NULL, "about %s, between %s and %s" }, accept_estimate },
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (tl_entry_match_both (reader, &patterns[i].pattern, text, patterns[i].accept, part))
      return TRUE;
  return FALSE;
}

/**
 * tl_entry_read_name:
 * @reader: a reader
 * @text: a text
 * @part: (out caller-allocates): the date
 *
 * Returns: whether the text is a date without qualifiers, but for those of EDTF
 */
gboolean
tl_entry_read_name (TlEntryReader *reader, TlEntryText text, TlEntryPart *part)
{
  return read_edtf (text, part) || read_years_alone (reader, text, part)
         || read_day_alone (text, part) || read_in_month (reader, text, part)
         || read_numerals (reader, text, part) || tl_entry_read_season (reader, text, part)
         || read_time (reader, text, part) || read_within (reader, text, part);
}
