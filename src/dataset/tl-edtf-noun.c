/* One EDTF date in words, from what is left open in it: a name ("March 2025", "the 1950s"), what
 * stands before it ("some time in", "about"), and what of it may be left out beside another.
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "2025-03-XX" says no more than "2025-03", and reads better so. */
static TlPrecision
get_precision (const TlEdtfDate *date)
{
  TlPrecision precision = date->precision;

  if (precision == TL_PRECISION_DAY && strcmp (date->day_mask, "XX") == 0)
    precision = TL_PRECISION_MONTH;
  if (precision == TL_PRECISION_MONTH && strcmp (date->month_mask, "XX") == 0)
    precision = TL_PRECISION_YEAR;
  return precision;
}

static gboolean
has_one_year (const TlEdtfDate *date)
{
  return date->first_year == date->last_year;
}

/* Whether year, month and day are all given as far as the words go. */
static gboolean
is_plain (const TlEdtfDate *date)
{
  TlPrecision precision = get_precision (date);

  return has_one_year (date) && (precision < TL_PRECISION_MONTH || date->month > 0)
         && (precision < TL_PRECISION_DAY || date->day > 0);
}

static char *
format_time (const TlEdtfDate *date)
{
  TlCivil civil;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  tl_calendar_from_seconds (date->first_s, &civil);
  day = tl_edtf_format_day (civil.year, civil.month, civil.day);
  time = tl_edtf_format_time_of_day (&civil);
  if (date->is_zoned)
    /* Translators: a date and a time of day, which is UTC. */
    return g_strdup_printf (C_ ("date and time", "%s, %s UTC"), day, time);
  /* Translators: a date and a time of day. */
  return g_strdup_printf (C_ ("date and time", "%s, %s"), day, time);
}

static char *
format_plain (const TlEdtfDate *date, TlForm form)
{
  switch (get_precision (date))
    {
    case TL_PRECISION_SEASON:
      return tl_edtf_format_season (date, form);
    case TL_PRECISION_MONTH:
      return tl_edtf_format_month_and_year (date->first_year, date->month, form);
    case TL_PRECISION_DAY:
      return tl_edtf_format_day (date->first_year, date->month, date->day);
    case TL_PRECISION_SECOND:
      return format_time (date);
    case TL_PRECISION_YEAR:
    default:
      return tl_edtf_format_year (date->first_year, form);
    }
}

/* 1950S2: an estimate and its limits. */
static char *
format_estimate (const TlEdtfDate *date)
{
  g_autofree char *estimate = NULL;
  g_autofree char *first = tl_edtf_format_year (date->first_year, TL_FORM_BETWEEN);
  g_autofree char *last = tl_edtf_format_year (date->last_year, TL_FORM_BETWEEN);

  if (has_one_year (date))
    return tl_edtf_format_year (date->estimated_year, TL_FORM_NAME);
  estimate = tl_edtf_format_year (date->estimated_year, TL_FORM_OF);
  /* Translators: an estimated year, and the first and last that it may be: "about 1950, between
   * 1900 and 1999". */
  return g_strdup_printf (_ ("about %s, between %s and %s"), estimate, first, last);
}

/* "December of a year in the 1560s", "day 15 of a month in 2025": what is open comes first. */
static char *
format_within_years (const TlEdtfDate *date, TlForm form)
{
  TlPrecision precision = get_precision (date);
  g_autofree char *years = tl_edtf_format_years (date, TL_FORM_IN);
  g_autofree char *part = NULL;

  if (precision == TL_PRECISION_DAY && date->day > 0 && has_one_year (date)
      && strcmp (date->month_mask, "XX") == 0)
    /* Translators: a day of the month, 1 to 31, in an unknown month of a year: "day 15 of a month
     * in 2025"; %s is "in 2025". */
    return g_strdup_printf (_ ("day %d of a month %s"), date->day, years);
  if (date->month == 0 || has_one_year (date) || (precision == TL_PRECISION_DAY && date->day == 0))
    return NULL;
  if (precision == TL_PRECISION_DAY)
    part = tl_edtf_format_day_and_month (date->month, date->day);
  else
    part = tl_edtf_format_month (date->month, form);
  if (g_str_equal (date->year_mask, "XXXX"))
    /* Translators: "December of an unknown year", or "25 December of …". */
    return g_strdup_printf (_ ("%s of an unknown year"), part);
  /* Translators: "December of a year in the 1950s", or "25 December of …"; the second %s is "in the
   * 1950s". */
  return g_strdup_printf (_ ("%s of a year %s"), part, years);
}

/* The first or the last day, month or year of a date, as a date of its own, and as approximate. */
static TlEdtfDate
get_limit (const TlEdtfDate *date, gint64 time_s)
{
  TlPrecision precision = get_precision (date);
  TlEdtfDate limit;

  limit
    = tl_edtf_date_at (time_s, precision == TL_PRECISION_SEASON ? TL_PRECISION_MONTH : precision);
  limit.qualifier = date->qualifier & TL_QUALIFIER_APPROXIMATE;
  return limit;
}

/* For a date that has no better name. */
static char *
format_limits (const TlEdtfDate *date)
{
  TlEdtfDate first = get_limit (date, date->first_s);
  TlEdtfDate last = get_limit (date, date->last_s);
  g_autofree char *from = tl_edtf_format_part (&first, &last, TL_FORM_BETWEEN);
  g_autofree char *to = tl_edtf_format_part (&last, NULL, TL_FORM_BETWEEN);

  /* Translators: stands for one date that isn't known better. */
  return g_strdup_printf (C_ ("date", "between %s and %s"), from, to);
}

/* The name of a date without its qualifier, or NULL where there is no better than its limits. */
static char *
format_name (const TlEdtfDate *date, TlForm form)
{
  g_autofree char *years = NULL;

  if (date->is_estimated)
    return format_estimate (date);
  if (is_plain (date))
    return format_plain (date, form);
  years = tl_edtf_format_years (date, form);
  if (years == NULL || get_precision (date) == TL_PRECISION_YEAR)
    return g_steal_pointer (&years);
  return format_within_years (date, form);
}

/* Whether "some time" makes sense before the name. */
static gboolean
names_a_stretch (const TlEdtfDate *date)
{
  TlPrecision precision = get_precision (date);

  return !date->is_estimated
         && (precision == TL_PRECISION_YEAR
             || (precision == TL_PRECISION_MONTH && is_plain (date)));
}

/* A part of a date that may do without its month or year, because the next one has the same. */
static char *
format_shortened (const TlEdtfDate *date, const TlEdtfDate *next, TlForm form)
{
  TlPrecision precision = get_precision (date);
  TlPrecision next_precision = get_precision (next);

  if (date->qualifier != TL_QUALIFIER_NONE || !is_plain (date) || !is_plain (next)
      || date->first_year != next->first_year)
    return NULL;
  if (next_precision != TL_PRECISION_MONTH && next_precision != TL_PRECISION_DAY)
    return NULL;
  if (precision == TL_PRECISION_MONTH)
    return tl_edtf_format_month (date->month, form);
  if (precision != TL_PRECISION_DAY)
    return NULL;
  if (next_precision == TL_PRECISION_DAY && date->month == next->month)
    /* Translators: a day of the month without month and year, which follow later. */
    return g_strdup_printf (C_ ("day", "%d"), date->day);
  return tl_edtf_format_day_and_month (date->month, date->day);
}

/**
 * tl_edtf_date_at:
 * @time_s: an instant
 * @precision: how much of it counts; not a season
 *
 * Returns: the year, month, day or second that holds @time_s, as a date
 */
TlEdtfDate
tl_edtf_date_at (gint64 time_s, TlPrecision precision)
{
  TlCivil civil;

  tl_calendar_from_seconds (time_s, &civil);
  return (TlEdtfDate){ .precision = precision,
                       .first_year = civil.year,
                       .last_year = civil.year,
                       .month = civil.month,
                       .day = civil.day,
                       .first_s = time_s,
                       .last_s = time_s };
}

/* Which components of a date have a qualifier that others lack, as bits. Those of a season, which
 * stands for a month, and of a time of day are said of the whole; and "about" says enough where it
 * is the last component that is approximate. */
static guint
get_qualified_components (const TlEdtfDate *date, TlQualifier qualifier)
{
  int last = tl_edtf_date_get_last_component (date);
  guint qualified = 0;

  for (int i = 0; i <= last; i++)
    if (date->qualifiers[i] & qualifier)
      qualified |= 1U << i;
  if (date->precision == TL_PRECISION_SEASON || date->precision == TL_PRECISION_SECOND
      || qualified == (1U << (last + 1)) - 1)
    return 0;
  if (qualifier == TL_QUALIFIER_APPROXIMATE && (qualified & (1U << last)))
    return 0;
  return qualified;
}

/**
 * tl_edtf_date_is_about:
 * @date: a date
 *
 * Returns: whether "about" is to be said of it as a whole
 */
gboolean
tl_edtf_date_is_about (const TlEdtfDate *date)
{
  return (date->qualifier & TL_QUALIFIER_APPROXIMATE) != 0 && !date->is_estimated
         && get_qualified_components (date, TL_QUALIFIER_APPROXIMATE) == 0;
}

static const char *
get_component_names (guint components)
{
  /* Translators: what of a date is uncertain or approximate: "11 June 2004 (year uncertain)". */
  static const char *const names[] = { NULL,
                                       NC_ ("of a date", "year"),
                                       NC_ ("of a date", "month"),
                                       NC_ ("of a date", "year and month"),
                                       NC_ ("of a date", "day"),
                                       NC_ ("of a date", "year and day"),
                                       NC_ ("of a date", "month and day") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "of a date", names[components]);
}

/* Appends which components alone are approximate or uncertain, and takes that from the date. */
static char *
format_qualified (const TlEdtfDate *date,
                  char *(*format) (const TlEdtfDate *date, TlForm form),
                  TlForm form)
{
  guint approximate = get_qualified_components (date, TL_QUALIFIER_APPROXIMATE);
  guint uncertain = get_qualified_components (date, TL_QUALIFIER_UNCERTAIN);
  TlEdtfDate rest = *date;
  g_autofree char *words = NULL;

  if (approximate != 0)
    rest.qualifier &= ~(guint) TL_QUALIFIER_APPROXIMATE;
  if (uncertain != 0)
    rest.qualifier &= ~(guint) TL_QUALIFIER_UNCERTAIN;
  words = format (&rest, form);
  if (approximate != 0 && approximate == uncertain)
    /* Translators: a date, and what of it is both: "11 June 2004 (year approximate and uncertain)".
     */
    return g_strdup_printf (_ ("%s (%s approximate and uncertain)"), words,
                            get_component_names (uncertain));
  if (approximate != 0)
    {
      g_autofree char *exact = g_steal_pointer (&words);

      /* Translators: a date, and what of it is approximate: "11 June 2004 (year approximate)". */
      words = g_strdup_printf (_ ("%s (%s approximate)"), exact, get_component_names (approximate));
    }
  if (uncertain == 0)
    return g_steal_pointer (&words);
  /* Translators: a date, and what of it is uncertain: "11 June 2004 (year and month uncertain)". */
  return g_strdup_printf (_ ("%s (%s uncertain)"), words, get_component_names (uncertain));
}

static char *
format_about (const TlEdtfDate *date, TlForm form)
{
  g_autofree char *exact
    = format_name (date, form == TL_FORM_BETWEEN ? TL_FORM_BETWEEN : TL_FORM_OF);

  if (form == TL_FORM_BETWEEN)
    /* Translators: an approximate date after "between" or its "and": "between about April 2025 and
     * June 2025". */
    return g_strdup_printf (C_ ("between", "about %s"), exact);
  /* Translators: an approximate date, in the form of “of”: "about April 2025". */
  return g_strdup_printf (_ ("about %s"), exact);
}

/* A date among others, whose qualifiers are those of all its components. */
static char *
format_one (const TlEdtfDate *date, TlForm form)
{
  g_autofree char *name = format_name (date, form);

  if (name == NULL)
    name = format_limits (date);
  else if ((date->qualifier & TL_QUALIFIER_APPROXIMATE) && !date->is_estimated)
    {
      g_free (name);
      name = format_about (date, form);
    }
  if (date->qualifier & TL_QUALIFIER_UNCERTAIN)
    /* Translators: an uncertain date among others: "2004 (uncertain) – 2006". */
    return g_strdup_printf (_ ("%s (uncertain)"), name);
  return g_steal_pointer (&name);
}

/* A date that is all there is, likewise. */
static char *
format_only (const TlEdtfDate *date, TlForm form)
{
  TlEdtfDate certain = *date;
  g_autofree char *when = format_name (date, TL_FORM_IN);
  g_autofree char *part = NULL;

  certain.qualifier &= ~(guint) TL_QUALIFIER_UNCERTAIN;
  part = format_one (&certain, form);
  if (date->qualifier & TL_QUALIFIER_UNCERTAIN)
    /* Translators: a date of which the source isn't sure: "2025, uncertain". */
    return g_strdup_printf (_ ("%s, uncertain"), part);
  if (when == NULL || (date->qualifier == TL_QUALIFIER_NONE && names_a_stretch (date)))
    /* Translators: %s is "in" and a month with its year, a year, decade or century, or "between"
     * and two dates: "some time in March 2025". A language may leave "some time" out. */
    return g_strdup_printf (_ ("some time %s"), when != NULL ? when : part);
  return g_steal_pointer (&part);
}

/**
 * tl_edtf_format_part:
 * @date: a date that is part of an interval or list
 * @next: (nullable): the date that follows it there, whose month and year it needn't repeat
 * @form: what its place in the sentence asks for
 *
 * Returns: (transfer full): it in words
 */
char *
tl_edtf_format_part (const TlEdtfDate *date, const TlEdtfDate *next, TlForm form)
{
  char *name = next != NULL ? format_shortened (date, next, form) : NULL;

  return name != NULL ? name : format_qualified (date, format_one, form);
}

/**
 * tl_edtf_format_alone:
 * @date: a date
 *
 * Returns: (transfer full): it in words, where it is all there is: "some time in March 2025"
 */
char *
tl_edtf_format_alone (const TlEdtfDate *date)
{
  return format_qualified (date, format_only, TL_FORM_NAME);
}
