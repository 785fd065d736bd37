/* The parts of a date in words: years, months, days, seasons, times of day.
 *
 * Everything whose order or grammar differs between languages is one translatable format. Months
 * come from the C library's locale, in the two cases it knows: as within a full date (“%B”, the
 * genitive where a language has one) and alone (“%OB”, the nominative).
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Years from here on are hard to read without grouping, which no one expects in “2025”. */
#define FIRST_GROUPED_YEAR 10000

/* Years before here could be taken for something else than a year. */
#define FIRST_PLAIN_YEAR 1000

static char *
format_month_as (int month, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2000, month, 1, 0, 0, 0);

  return g_date_time_format (date, format);
}

/* A season or other part of a year, 21 to 41, and the year, or the two that a winter lies in. */
static char *
format_part_of_year (int season, const char *years)
{
  static const char *const names[]
    = { N_ ("spring"),        N_ ("summer"),         N_ ("autumn"),        N_ ("winter"),
        N_ ("first quarter"), N_ ("second quarter"), N_ ("third quarter"), N_ ("fourth quarter"),
        N_ ("first third"),   N_ ("second third"),   N_ ("last third"),    N_ ("first half"),
        N_ ("second half") };

  if (season >= 33)
    /* Translators: a part of a calendar year and the year: "first quarter of 2025". */
    return g_strdup_printf (C_ ("part of a year", "%s of %s"), _ (names[season - 33 + 4]), years);
  if (season >= 29)
    /* Translators: a season and its year or years. */
    return g_strdup_printf (_ ("%s %s (southern hemisphere)"), _ (names[season - 29]), years);
  if (season >= 25)
    /* Translators: a season and its year or years. */
    return g_strdup_printf (_ ("%s %s (northern hemisphere)"), _ (names[season - 25]), years);
  /* Translators: a season and its year or years: "spring 2025", "winter 2025–2026". */
  return g_strdup_printf (C_ ("season", "%s %s"), _ (names[season - 21]), years);
}

/* The English ordinal of a century; a language without such endings has "%d" four times. */
static char *
format_ordinal (int n)
{
  if (n % 10 == 1 && n % 100 != 11)
    /* Translators: the number of a century that ends in 1 but not in 11, as in "the 21st century".
     */
    return g_strdup_printf (C_ ("century", "%dst"), n);
  if (n % 10 == 2 && n % 100 != 12)
    /* Translators: the number of a century that ends in 2 but not in 12, as in "the 2nd century".
     */
    return g_strdup_printf (C_ ("century", "%dnd"), n);
  if (n % 10 == 3 && n % 100 != 13)
    /* Translators: the number of a century that ends in 3 but not in 13, as in "the 3rd century".
     */
    return g_strdup_printf (C_ ("century", "%drd"), n);
  /* Translators: the number of any other century, as in "the 20th century". */
  return g_strdup_printf (C_ ("century", "%dth"), n);
}

static char *
format_century (const TlEdtfDate *date)
{
  int n = (date->year_mask[0] - '0') * 10 + date->year_mask[1] - '0' + 1;
  g_autofree char *ordinal = format_ordinal (n);

  if (date->is_negative)
    /* Translators: %s is a number with its ending, "1st". */
    return g_strdup_printf (_ ("the %s century BC"), ordinal);
  /* Translators: %s is a number with its ending, "20th". */
  return g_strdup_printf (_ ("the %s century"), ordinal);
}

static gboolean
is_decade (const char *mask)
{
  return strchr (mask, 'X') == mask + 3;
}

static gboolean
is_century (const char *mask)
{
  return strcmp (mask + 2, "XX") == 0 && strchr (mask, 'X') == mask + 2;
}

/**
 * tl_edtf_format_year:
 * @year: an astronomical year
 *
 * Returns: (transfer full): it as people write it: "2025", "AD 476", "44 BC" for -43
 */
char *
tl_edtf_format_year (gint64 year)
{
  g_autofree char *number = NULL;
  gint64 magnitude = year <= 0 ? 1 - year : year;

  if (magnitude >= FIRST_GROUPED_YEAR)
    number = g_strdup_printf ("%'" G_GINT64_FORMAT, magnitude);
  else
    number = g_strdup_printf ("%" G_GINT64_FORMAT, magnitude);
  if (year <= 0)
    /* Translators: a year before our era; %s is its number. */
    return g_strdup_printf (_ ("%s BC"), number);
  if (year < FIRST_PLAIN_YEAR)
    /* Translators: a year of our era before the year 1000; %s is its number. */
    return g_strdup_printf (_ ("AD %s"), number);
  return g_steal_pointer (&number);
}

/**
 * tl_edtf_format_month:
 * @month: 1 to 12
 *
 * Returns: (transfer full): its name where it stands alone
 */
char *
tl_edtf_format_month (int month)
{
  return format_month_as (month, "%OB");
}

/**
 * tl_edtf_format_month_and_year:
 * @year: an astronomical year
 * @month: 1 to 12
 *
 * Returns: (transfer full): "February 2025"
 */
char *
tl_edtf_format_month_and_year (gint64 year, int month)
{
  g_autofree char *month_name = tl_edtf_format_month (month);
  g_autofree char *year_name = tl_edtf_format_year (year);

  /* Translators: a month (as it is called alone) and a year; in another order "%2$s %1$s". */
  return g_strdup_printf (C_ ("month and year", "%s %s"), month_name, year_name);
}

/**
 * tl_edtf_format_day:
 * @year: an astronomical year
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: (transfer full): "18 February 2025"
 */
char *
tl_edtf_format_day (gint64 year, int month, int day)
{
  g_autofree char *month_name = format_month_as (month, "%B");
  g_autofree char *year_name = tl_edtf_format_year (year);

  /* Translators: a full date: day, month (in the genitive, where there is one), year; in another
   * order for example "%2$s %1$d, %3$s". */
  return g_strdup_printf (C_ ("full date", "%d %s %s"), day, month_name, year_name);
}

/**
 * tl_edtf_format_day_and_month:
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: (transfer full): "18 February"
 */
char *
tl_edtf_format_day_and_month (int month, int day)
{
  g_autofree char *month_name = format_month_as (month, "%B");

  /* Translators: a date without its year, which follows later: "27 February and 10 April 2025". */
  return g_strdup_printf (C_ ("day and month", "%d %s"), day, month_name);
}

/**
 * tl_edtf_format_time_of_day:
 * @civil: an instant
 *
 * Returns: (transfer full): "09:30", or "09:30:15" where it isn't a full minute
 */
char *
tl_edtf_format_time_of_day (const TlCivil *civil)
{
  if (civil->second != 0)
    /* Translators: hours, minutes and seconds. */
    return g_strdup_printf (C_ ("time of day", "%02d:%02d:%02d"), civil->hour, civil->minute,
                            civil->second);
  /* Translators: hours and minutes. */
  return g_strdup_printf (C_ ("time of day", "%02d:%02d"), civil->hour, civil->minute);
}

/**
 * tl_edtf_format_season:
 * @date: a date of the precision of a season, in one year
 *
 * Returns: (transfer full): "spring 2025", "winter 2025–2026", "first quarter of 2025"
 */
char *
tl_edtf_format_season (const TlEdtfDate *date)
{
  g_autofree char *first = tl_edtf_format_year (date->first_year);
  g_autofree char *last = NULL;
  g_autofree char *years = NULL;
  TlCivil civil;

  tl_calendar_from_seconds (date->last_s, &civil);
  if (civil.year == date->first_year)
    return format_part_of_year (date->season, first);
  last = tl_edtf_format_year (civil.year);
  /* Translators: the two years that a winter lies in. */
  years = g_strdup_printf (C_ ("years of a winter", "%s–%s"), first, last);
  return format_part_of_year (date->season, years);
}

/**
 * tl_edtf_format_years:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): its year, decade or century: "2025", "the 1950s", "the 20th
 *   century", "an unknown year"; %NULL where the unspecified digits of its year are others than the
 * last one or two
 */
char *
tl_edtf_format_years (const TlEdtfDate *date)
{
  if (date->year_mask[0] == '\0')
    return tl_edtf_format_year (date->first_year);
  if (g_str_equal (date->year_mask, "XXXX"))
    /* Translators: a year of which no digit is known. */
    return g_strdup (_ ("an unknown year"));
  if (is_century (date->year_mask))
    return format_century (date);
  if (is_decade (date->year_mask) && !date->is_negative && date->first_year > 0)
    /* Translators: a decade; its number is that of its first year, 1950. */
    return g_strdup_printf (_ ("the %ds"), (int) date->first_year);
  return NULL;
}
