/* The parts of a date in words: months, days, seasons, times of day.
 *
 * Everything whose order or grammar differs between languages is one translatable text. A part
 * comes in the form that its place in the sentence asks for: tl-edtf-names.c.
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>

/* A season or other part of a year, 21 to 41, and the year, or the two that a winter lies in. */
static char *
format_part_of_year (int season, const char *years, TlForm form)
{
  const char *name = tl_edtf_get_part_of_year_name (season, form);

  if (season >= 33)
    /* Translators: a part of a calendar year and the year (as after “of”): "first quarter of 2025".
     */
    return g_strdup_printf (C_ ("part of a year", "%s of %s"), name, years);
  if (season >= 29)
    /* Translators: a season and its year or years. */
    return g_strdup_printf (_ ("%s %s (southern hemisphere)"), name, years);
  if (season >= 25)
    /* Translators: a season and its year or years. */
    return g_strdup_printf (_ ("%s %s (northern hemisphere)"), name, years);
  /* Translators: a season and its year or years: "spring 2025", "winter 2025–2026". */
  return g_strdup_printf (C_ ("season", "%s %s"), name, years);
}

/**
 * tl_edtf_format_month:
 * @month: 1 to 12
 * @form: what its place asks for
 *
 * Returns: (transfer full): its name without its year: "March", "in March"
 */
char *
tl_edtf_format_month (int month, TlForm form)
{
  const char *name = tl_edtf_get_month_name (month, form);

  if (form == TL_FORM_IN)
    /* Translators: when something happened; %s is a month. */
    return g_strdup_printf (C_ ("month", "in %s"), name);
  return g_strdup (name);
}

/**
 * tl_edtf_format_month_and_year:
 * @year: an astronomical year
 * @month: 1 to 12
 * @form: what its place asks for
 *
 * Returns: (transfer full): "February 2025"
 */
char *
tl_edtf_format_month_and_year (gint64 year, int month, TlForm form)
{
  const char *month_name = tl_edtf_get_month_name (month, form);
  g_autofree char *year_name = tl_edtf_format_year (year, TL_FORM_NAME);

  if (form == TL_FORM_IN)
    /* Translators: when something happened: a month and a year; in another order "%2$s %1$s". */
    return g_strdup_printf (C_ ("month and year", "in %s %s"), month_name, year_name);
  /* Translators: a month and a year; in another order "%2$s %1$s". */
  return g_strdup_printf (C_ ("month and year", "%s %s"), month_name, year_name);
}

/**
 * tl_edtf_format_day:
 * @year: an astronomical year
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: (transfer full): "18 February 2025", in every form the same
 */
char *
tl_edtf_format_day (gint64 year, int month, int day)
{
  const char *month_name = tl_edtf_get_month_name (month, TL_FORM_OF);
  g_autofree char *year_name = tl_edtf_format_year (year, TL_FORM_NAME);

  /* Translators: a full date: day, month (in the form of “of”), year; in another order for example
   * "%2$s %1$d, %3$s". */
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
  /* Translators: a date without its year, which follows later: "27 February and 10 April 2025". */
  return g_strdup_printf (C_ ("day and month", "%d %s"), day,
                          tl_edtf_get_month_name (month, TL_FORM_OF));
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
 * @form: what its place asks for
 *
 * Returns: (transfer full): "spring 2025", "winter 2025–2026", "first quarter of 2025"
 */
char *
tl_edtf_format_season (const TlEdtfDate *date, TlForm form)
{
  TlForm year_form = date->season >= 33 ? TL_FORM_OF : TL_FORM_NAME;
  g_autofree char *first = tl_edtf_format_year (date->first_year, year_form);
  g_autofree char *last = NULL;
  g_autofree char *years = NULL;
  TlCivil civil;

  tl_calendar_from_seconds (date->last_s, &civil);
  if (civil.year == date->first_year)
    return format_part_of_year (date->season, first, form);
  last = tl_edtf_format_year (civil.year, year_form);
  /* Translators: the two years that a winter lies in. */
  years = g_strdup_printf (C_ ("years of a winter", "%s–%s"), first, last);
  return format_part_of_year (date->season, years, form);
}
