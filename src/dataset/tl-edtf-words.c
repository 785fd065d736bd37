/* EDTF in the user's language, no more exact than it is: intervals, sets and choices of what
 * tl-edtf-noun.c puts into words, and ranges for a view's subtitle.
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>

/* Of a longer list only these are named, and the rest counted. */
#define N_NAMED 7

/* From these lengths on, a range that begins and ends anywhere is told in years, months, days. */
#define YEARS_FROM_S   (G_GUINT64_CONSTANT (5) * 366 * 86400)
#define MONTHS_FROM_S  (G_GUINT64_CONSTANT (92) * 86400)
#define DAYS_FROM_S    (G_GUINT64_CONSTANT (3) * 86400)
#define MINUTES_FROM_S G_GUINT64_CONSTANT (600)

static gboolean
is_time (const TlEdtfDate *date)
{
  return date->precision == TL_PRECISION_SECOND;
}

/* Two times of one day: the day is said once, and the midnight at its end is 24:00. */
static char *
format_times (const TlEdtfDate *start, const TlEdtfDate *end)
{
  gint64 day_s = tl_calendar_floor (start->first_s, TL_UNIT_DAY, 1);
  TlCivil from;
  TlCivil to;
  g_autofree char *day = NULL;
  g_autofree char *from_words = NULL;
  g_autofree char *to_words = NULL;

  tl_calendar_from_seconds (start->first_s, &from);
  tl_calendar_from_seconds (end->first_s, &to);
  if (end->first_s == day_s + TL_SECONDS_PER_DAY)
    to.hour = 24;
  day = tl_edtf_format_day (from.year, from.month, from.day);
  from_words = tl_edtf_format_time_of_day (&from);
  to_words = tl_edtf_format_time_of_day (&to);
  if (start->is_zoned && end->is_zoned)
    /* Translators: a date, and two times of that day, which are UTC. */
    return g_strdup_printf (C_ ("span of time", "%s, %s – %s UTC"), day, from_words, to_words);
  /* Translators: a date, and two times of that day: "15 August 2025, 09:00 – 14:00". */
  return g_strdup_printf (C_ ("span of time", "%s, %s – %s"), day, from_words, to_words);
}

/* Both ends are known: "February – June 2025". */
static char *
format_span (const TlEdtfDate *start, const TlEdtfDate *end)
{
  g_autofree char *whole_start = tl_edtf_format_part (start, NULL, TL_FORM_NAME);
  g_autofree char *from = tl_edtf_format_part (start, end, TL_FORM_NAME);
  g_autofree char *to = tl_edtf_format_part (end, NULL, TL_FORM_NAME);

  if (g_str_equal (whole_start, to))
    return g_steal_pointer (&to);
  if (is_time (start) && is_time (end) && start->is_zoned == end->is_zoned
      && (start->qualifier | end->qualifier) == TL_QUALIFIER_NONE
      && end->first_s - tl_calendar_floor (start->first_s, TL_UNIT_DAY, 1) <= TL_SECONDS_PER_DAY)
    return format_times (start, end);
  /* Translators: two dates, of which the first may lack what is in the second as well: "February –
   * June 2025", "3 – 17 March 2025". */
  return g_strdup_printf (C_ ("span of time", "%s – %s"), from, to);
}

/* The sentences of an interval with one end, by whether that is about right, and what the other is.
 * Their dates come in the form of “of”. */
static const char *
get_half_open_text (gboolean has_start, gboolean is_about, TlBound other)
{
  if (has_start && other == TL_BOUND_OPEN)
    /* Translators: an interval that has no end yet. */
    return is_about ? _ ("since about %s") : _ ("since %s");
  if (has_start)
    /* Translators: an interval whose end isn't known. */
    return is_about ? _ ("from about %s, end unknown") : _ ("from %s, end unknown");
  if (other == TL_BOUND_OPEN)
    /* Translators: an interval that has no start. */
    return is_about ? _ ("until about %s") : _ ("until %s");
  /* Translators: an interval whose start isn't known. */
  return is_about ? _ ("until about %s, start unknown") : _ ("until %s, start unknown");
}

static char *
format_half_open (const TlEdtfMember *interval)
{
  gboolean has_start = interval->start_bound == TL_BOUND_GIVEN;
  TlEdtfDate date = has_start ? interval->start : interval->end;
  gboolean is_about = tl_edtf_date_is_about (&date);
  g_autofree char *given = NULL;

  if (is_about)
    date.qualifier &= ~(guint) TL_QUALIFIER_APPROXIMATE;
  given = tl_edtf_format_part (&date, NULL, TL_FORM_OF);
  return g_strdup_printf (get_half_open_text (has_start, is_about,
                                              has_start ? interval->end_bound
                                                        : interval->start_bound),
                          given);
}

/* One item of a list; what comes next may say the year for it. */
static char *
format_item (const TlEdtfMember *item, const TlEdtfMember *next, gboolean is_choice)
{
  g_autofree char *given = NULL;

  if (!item->is_range)
    return tl_edtf_format_part (&item->start,
                                next != NULL && next->start_bound == TL_BOUND_GIVEN ? &next->start
                                                                                    : NULL,
                                TL_FORM_NAME);
  if (item->start_bound == TL_BOUND_GIVEN && item->end_bound == TL_BOUND_GIVEN)
    return format_span (&item->start, &item->end);
  if (item->start_bound == TL_BOUND_GIVEN)
    {
      given = tl_edtf_format_part (&item->start, NULL, TL_FORM_NAME);
      /* Translators: an item of a list. */
      return g_strdup_printf (is_choice ? _ ("%s or later") : _ ("%s and later"), given);
    }
  given = tl_edtf_format_part (&item->end, NULL, TL_FORM_NAME);
  /* Translators: an item of a list. */
  return g_strdup_printf (is_choice ? _ ("%s or earlier") : _ ("%s and earlier"), given);
}

static char *
join (const char *words, const char *item, gboolean is_last, gboolean is_choice)
{
  if (!is_last)
    /* Translators: the items of a list but for the last. */
    return g_strdup_printf (C_ ("list", "%s, %s"), words, item);
  if (is_choice)
    /* Translators: one of several dates; the last is joined. */
    return g_strdup_printf (C_ ("list", "%s or %s"), words, item);
  /* Translators: all of several dates; the last is joined. */
  return g_strdup_printf (C_ ("list", "%s and %s"), words, item);
}

static char *
format_list (const TlEdtfExpression *expression)
{
  guint n = tl_edtf_expression_get_n_members (expression);
  guint n_named = n > N_NAMED + 1 ? N_NAMED : n;
  gboolean is_choice = expression->kind == TL_EDTF_ONE_OF;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n_named; i++)
    {
      const TlEdtfMember *item = tl_edtf_expression_get_member (expression, i);
      const TlEdtfMember *next
        = i + 1 < n_named ? tl_edtf_expression_get_member (expression, i + 1) : NULL;
      g_autofree char *item_words = format_item (item, next, is_choice);
      g_autofree char *before = g_steal_pointer (&words);

      words
        = before == NULL ? g_strdup (item_words) : join (before, item_words, i + 1 == n, is_choice);
    }
  if (n_named == n)
    return g_steal_pointer (&words);
  /* Translators: a long list, of which only the first items are named. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more",
                                       n - n_named),
                          words, n - n_named);
}

/* "[a..b]": one day or other stretch somewhere in a range. */
static char *
format_choice_from_range (const TlEdtfMember *range)
{
  g_autofree char *from = tl_edtf_format_part (&range->start, &range->end, TL_FORM_BETWEEN);
  g_autofree char *to = tl_edtf_format_part (&range->end, NULL, TL_FORM_BETWEEN);

  if (range->start.precision == TL_PRECISION_DAY && range->end.precision == TL_PRECISION_DAY)
    /* Translators: "one day between 10 April and 16 June 2025". */
    return g_strdup_printf (_ ("one day between %s and %s"), from, to);
  /* Translators: "some time between April and June 2025". */
  return g_strdup_printf (_ ("some time between %s and %s"), from, to);
}

static char *
format_expression (const TlEdtfExpression *expression)
{
  const TlEdtfMember *first = tl_edtf_expression_get_member (expression, 0);
  gboolean is_bounded = first->start_bound == TL_BOUND_GIVEN && first->end_bound == TL_BOUND_GIVEN;

  switch (expression->kind)
    {
    case TL_EDTF_INTERVAL:
      return is_bounded ? format_span (&first->start, &first->end) : format_half_open (first);
    case TL_EDTF_ONE_OF:
      if (tl_edtf_expression_get_n_members (expression) == 1 && first->is_range && is_bounded)
        return format_choice_from_range (first);
      return format_list (expression);
    case TL_EDTF_ALL_OF:
      return format_list (expression);
    case TL_EDTF_DATE:
    default:
      return tl_edtf_format_alone (&first->start);
    }
}

static gboolean
fits (gint64 start_s, gint64 end_s, TlUnit unit, guint64 from_s)
{
  return (guint64) end_s - (guint64) start_s >= from_s
         || (tl_calendar_floor (start_s, unit, 1) == start_s
             && tl_calendar_floor (end_s, unit, 1) == end_s);
}

/**
 * tl_edtf_to_words:
 * @text: a date in EDTF
 *
 * Puts a date into the words of the user's language, no more exact than it is. Times of day with a
 * zone are said in UTC.
 *
 * Returns: (transfer full) (nullable): "18 February 2025", "some time in March 2025", "February –
 *   June 2025"; %NULL where @text isn't EDTF
 */
char *
tl_edtf_to_words (const char *text)
{
  g_auto (TlEdtfExpression) expression = { .list = NULL };

  g_return_val_if_fail (text != NULL, NULL);

  if (!tl_edtf_expression_scan (&expression, text, NULL, NULL))
    return NULL;
  return format_expression (&expression);
}

/**
 * tl_edtf_range_to_words:
 * @start_s: the start, in seconds since 1970-01-01T00:00:00Z
 * @end_s: the end, exclusive; where it isn't after @start_s, the words are those of an instant
 *
 * Puts a range into the coarsest words that fit: years, months or days where it consists of whole
 * ones, or is so long (5 years, 92 days, 3 days) that no one asks for more; then they are those
 * that the range touches. Below, times of day, in full minutes from 10 minutes on.
 *
 * Returns: (transfer full): "2009 – 2025", "January – October 2025", "3 – 17 March 2025", "15
 * August 2025, 09:00 – 14:00"
 */
char *
tl_edtf_range_to_words (gint64 start_s, gint64 end_s)
{
  gint64 from_s = CLAMP (start_s, TL_TIME_MIN, TL_TIME_MAX);
  gint64 to_s = CLAMP (end_s, from_s, TL_TIME_MAX);
  TlPrecision precision = TL_PRECISION_SECOND;
  TlEdtfDate start;
  TlEdtfDate end;

  if (to_s > from_s)
    {
      if (fits (from_s, to_s, TL_UNIT_YEAR, YEARS_FROM_S))
        precision = TL_PRECISION_YEAR;
      else if (fits (from_s, to_s, TL_UNIT_MONTH, MONTHS_FROM_S))
        precision = TL_PRECISION_MONTH;
      else if (fits (from_s, to_s, TL_UNIT_DAY, DAYS_FROM_S))
        precision = TL_PRECISION_DAY;
    }
  if (precision != TL_PRECISION_SECOND)
    to_s -= 1;
  else if ((guint64) to_s - (guint64) from_s >= MINUTES_FROM_S)
    {
      from_s = tl_calendar_floor (from_s, TL_UNIT_MINUTE, 1);
      to_s = tl_calendar_floor (tl_calendar_add (to_s, TL_UNIT_SECOND, 59), TL_UNIT_MINUTE, 1);
    }
  start = tl_edtf_date_at (from_s, precision);
  end = tl_edtf_date_at (to_s, precision);
  return format_span (&start, &end);
}
