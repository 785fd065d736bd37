/* One date of an EDTF expression: its components, and the first and the last day that they fit.
 *
 * Unspecified digits may stand anywhere ("156X-12-2X"), so that the days that fit need not be next
 * to each other. What is asked for is only the first and the last; the search tries the months and
 * days of a leap year and of a common year once each, and then the years.
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>

/* The sub-year groupings of ISO 8601-2:2019, annex A, level 2, from 21 on. Seasons are
 * meteorological, and 21 to 24 those of the north. What begins in December ends in the next year.
 */
static const struct
{
  int first_month;
  int n_months;
} seasons[] = {
  { 3, 3 }, { 6, 3 },  { 9, 3 }, { 12, 3 }, /* spring to winter */
  { 3, 3 }, { 6, 3 },  { 9, 3 }, { 12, 3 }, /* north */
  { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 },  /* south */
  { 1, 3 }, { 4, 3 },  { 7, 3 }, { 10, 3 }, /* quarters */
  { 1, 4 }, { 5, 4 },  { 9, 4 },            /* quadrimesters */
  { 1, 6 }, { 7, 6 },                       /* semestrals */
};

static guint
scan_qualifier (TlEdtfScanner *scanner)
{
  if (tl_edtf_scanner_skip (scanner, '?'))
    return TL_QUALIFIER_UNCERTAIN;
  if (tl_edtf_scanner_skip (scanner, '~'))
    return TL_QUALIFIER_APPROXIMATE;
  if (tl_edtf_scanner_skip (scanner, '%'))
    return TL_QUALIFIER_UNCERTAIN | TL_QUALIFIER_APPROXIMATE;
  return TL_QUALIFIER_NONE;
}

static gint64
get_day_start (gint64 year, int month, int day)
{
  TlCivil civil = { .year = year, .month = month, .day = day };

  return tl_calendar_to_seconds (&civil);
}

static gboolean
fits (const char *mask, int n_digits, gint64 value)
{
  for (int i = n_digits - 1; i >= 0; i--, value /= 10)
    if (mask[i] != 'X' && mask[i] - '0' != value % 10)
      return FALSE;
  return TRUE;
}

static gboolean
fits_field (const char *mask, int given, int value)
{
  return mask[0] != '\0' ? fits (mask, 2, value) : given == value;
}

/* The first, or last, month and day of a year that fit. */
static gboolean
find_in_year (const TlEdtfDate *date, gint64 year, gboolean is_last, int *month, int *day)
{
  for (int i = 1; i <= 12; i++)
    {
      int n_days;

      *month = is_last ? 13 - i : i;
      if (!fits_field (date->month_mask, date->month, *month))
        continue;
      n_days = tl_calendar_days_in_month (year, *month);
      for (int j = 1; j <= n_days; j++)
        {
          *day = is_last ? n_days + 1 - j : j;
          if (date->precision == TL_PRECISION_MONTH || fits_field (date->day_mask, date->day, *day))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_day (const TlEdtfDate *date, gboolean is_last, gint64 *start_s)
{
  int month[2];
  int day[2];
  gboolean has_day[2];

  for (int leap = 0; leap < 2; leap++)
    has_day[leap] = find_in_year (date, leap ? 2000 : 2001, is_last, &month[leap], &day[leap]);
  for (gint64 i = 0; i <= date->last_year - date->first_year; i++)
    {
      gint64 year = is_last ? date->last_year - i : date->first_year + i;
      int leap = tl_calendar_days_in_month (year, 2) == 29;

      if (!has_day[leap] || (date->year_mask[0] != '\0' && !fits (date->year_mask, 4, ABS (year))))
        continue;
      *start_s = get_day_start (year, month[leap], day[leap]);
      return TRUE;
    }
  return FALSE;
}

static gboolean
fail_no_day (TlEdtfScanner *scanner, const char *at, const TlEdtfDate *date)
{
  g_autofree char *month = NULL;
  int n_days;

  if (scanner->error == NULL || tl_edtf_date_has_mask (date))
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_CALENDAR,
                                 _ ("no day of the calendar fits these digits"));
  month = tl_edtf_format_month_and_year (date->first_year, date->month, TL_FORM_NAME);
  n_days = tl_calendar_days_in_month (date->first_year, date->month);
  return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_CALENDAR,
                               /* Translators: "February 2025 has 28 days", about a wrong date. */
                               g_dngettext (GETTEXT_PACKAGE, "%s has %d day", "%s has %d days",
                                            (gulong) n_days),
                               month, n_days);
}

/* The days of a month or day that has a mask somewhere, or of a day that may not exist. */
static gboolean
resolve_days (TlEdtfDate *date, TlEdtfScanner *scanner, const char *at)
{
  if (!tl_edtf_date_has_mask (date) && date->day > 0
      && date->day <= tl_calendar_days_in_month (date->first_year, date->month))
    {
      date->first_s = get_day_start (date->first_year, date->month, date->day);
      date->last_s = date->first_s;
      return TRUE;
    }
  return (find_day (date, FALSE, &date->first_s) && find_day (date, TRUE, &date->last_s))
         || fail_no_day (scanner, at, date);
}

static gboolean
resolve (TlEdtfDate *date, TlEdtfScanner *scanner, const char *at)
{
  if (date->precision == TL_PRECISION_YEAR)
    {
      date->first_s = get_day_start (date->first_year, 1, 1);
      date->last_s = get_day_start (date->last_year, 12, 31);
    }
  else if (date->precision == TL_PRECISION_SEASON)
    {
      int first_month = seasons[date->season - 21].first_month;
      int n_months = seasons[date->season - 21].n_months;

      date->first_s = get_day_start (date->first_year, first_month, 1);
      date->last_s = get_day_start (date->last_year, first_month, 1);
      date->last_s = tl_calendar_add (date->last_s, TL_UNIT_MONTH, n_months) - TL_SECONDS_PER_DAY;
    }
  else if (!resolve_days (date, scanner, at))
    {
      return FALSE;
    }
  if (date->first_s > TL_TIME_MIN && date->last_s < TL_TIME_MAX - TL_SECONDS_PER_DAY)
    return TRUE;
  return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_RANGE,
                               _ ("the year is too far away: years from -291000000000 to "
                                  "291000000000 can be shown"));
}

/* The two digits after the year: a month, or a season in its place. */
static gboolean
scan_month (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  const char *at = scanner->at;
  int value;

  if (!tl_edtf_scanner_skip_two (scanner, &value, date->month_mask))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("a month has two digits, from 01 to 12"));
  date->precision = TL_PRECISION_MONTH;
  if (date->month_mask[0] != '\0')
    return TRUE;
  if (value >= 21 && value < 21 + (int) G_N_ELEMENTS (seasons))
    {
      date->season = value;
      date->precision = TL_PRECISION_SEASON;
      return TRUE;
    }
  date->month = value;
  if (value >= 1 && value <= 12)
    return TRUE;
  return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_CALENDAR,
                               _ ("there is no month %02d: months are 01 to 12, seasons 21 to 24, "
                                  "other parts of a year 25 to 41"),
                               value);
}

static gboolean
scan_day (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  const char *at = scanner->at;

  if (date->precision == TL_PRECISION_SEASON)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_SYNTAX, _ ("a season has no days"));
  if (!tl_edtf_scanner_skip_two (scanner, &date->day, date->day_mask))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("a day has two digits, from 01 to 31"));
  date->precision = TL_PRECISION_DAY;
  return TRUE;
}

/* Behind a component: a qualifier there is also that of all before it, one before the component its
 * own alone. ISO 8601-2:2019, 8.4.2. */
static gboolean
take_qualifiers (TlEdtfScanner *scanner, TlEdtfDate *date, int component, guint before)
{
  const char *at = scanner->at;
  guint behind = scan_qualifier (scanner);

  if (before != TL_QUALIFIER_NONE && behind != TL_QUALIFIER_NONE)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("a year, month or day has one of ?, ~ and %%, before it or "
                                    "behind it"));
  date->qualifiers[component] |= (guint8) before;
  for (int i = 0; i <= component; i++)
    date->qualifiers[i] |= (guint8) behind;
  date->qualifier |= before | behind;
  return TRUE;
}

/* What may follow the year: month and day. */
static gboolean
scan_components (TlEdtfScanner *scanner, TlEdtfDate *date, const char **last)
{
  guint before;

  if (!tl_edtf_scanner_skip (scanner, '-'))
    return TRUE;
  before = scan_qualifier (scanner);
  *last = scanner->at;
  if (!scan_month (scanner, date) || !take_qualifiers (scanner, date, TL_COMPONENT_MONTH, before))
    return FALSE;
  if (!tl_edtf_scanner_skip (scanner, '-'))
    return TRUE;
  before = scan_qualifier (scanner);
  *last = scanner->at;
  return scan_day (scanner, date) && take_qualifiers (scanner, date, TL_COMPONENT_DAY, before);
}

/**
 * tl_edtf_scan_date:
 * @scanner: a scanner before a date
 * @date: (out caller-allocates): the date
 *
 * Reads one date or season with all that levels 1 and 2 allow in it, or one date with a time of
 * day, and stops behind it.
 *
 * Returns: whether it was one; %FALSE with the scanner's error set
 */
gboolean
tl_edtf_scan_date (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  guint before = scan_qualifier (scanner);
  const char *last = scanner->at;
  gboolean stands_alone;

  *date = (TlEdtfDate){ .qualifier = TL_QUALIFIER_NONE };
  stands_alone = *last == 'Y';
  if (!tl_edtf_scan_year (scanner, date)
      || !take_qualifiers (scanner, date, TL_COMPONENT_YEAR, before))
    return FALSE;
  if (*scanner->at == '-' && (stands_alone || date->is_estimated))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("a year with Y or S has no months"));
  if (!scan_components (scanner, date, &last) || !resolve (date, scanner, last))
    return FALSE;
  if (*scanner->at != 'T')
    return TRUE;
  if (date->precision != TL_PRECISION_DAY || tl_edtf_date_has_mask (date))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("a time of day stands after a whole date"));
  scanner->at++;
  return tl_edtf_scan_time (scanner, date)
         && take_qualifiers (scanner, date, TL_COMPONENT_DAY, TL_QUALIFIER_NONE);
}

/**
 * tl_edtf_date_get_width:
 * @date: a date
 *
 * Returns: how long what it dates takes at least, in seconds: a day, or for a time of day a second
 */
gint64
tl_edtf_date_get_width (const TlEdtfDate *date)
{
  return date->precision == TL_PRECISION_SECOND ? 1 : TL_SECONDS_PER_DAY;
}

/**
 * tl_edtf_date_has_mask:
 * @date: a date
 *
 * Returns: whether any of its digits is unspecified
 */
gboolean
tl_edtf_date_has_mask (const TlEdtfDate *date)
{
  return date->year_mask[0] != '\0' || date->month_mask[0] != '\0' || date->day_mask[0] != '\0';
}

/**
 * tl_edtf_date_get_last_component:
 * @date: a date
 *
 * Returns: the finest of its components, of which a time of day has none of its own
 */
int
tl_edtf_date_get_last_component (const TlEdtfDate *date)
{
  switch (date->precision)
    {
    case TL_PRECISION_YEAR:
      return TL_COMPONENT_YEAR;
    case TL_PRECISION_SEASON:
    case TL_PRECISION_MONTH:
      return TL_COMPONENT_MONTH;
    case TL_PRECISION_DAY:
    case TL_PRECISION_SECOND:
    default:
      return TL_COMPONENT_DAY;
    }
}
