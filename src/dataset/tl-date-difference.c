/* How far one date is from another, as uncertain as they are.
 *
 * Days are counted from start to start:
 *
 *   from  ..[===]......        3 March
 *   to    .........[==]        "6 days later"
 *
 *   from  [.......]....        some time in March
 *   to    .........[==]        "1 to 31 days later"
 *
 * Where both take their time and share some of it, that is said first: "during it", "overlapping
 * it".
 */
#include "tl-duration-private.h"

#include <glib/gi18n-lib.h>

/* A range of days of more is told in years. */
#define MAX_RANGE_DAYS 1000

#define DAYS_PER_YEAR 365.2425

/* How much later, in days; negative: earlier. */
typedef struct
{
  gint64 least;
  gint64 most;
  gboolean has_least; /* or it may be any time earlier */
  gboolean has_most;  /* or any time later */
} Range;

static gint64
get_day (gint64 time_s)
{
  return tl_calendar_floor (time_s, TL_UNIT_DAY, 1) / TL_SECONDS_PER_DAY;
}

/* The last day before an open end isn't known either. */
static gboolean
is_known (gint64 time_s)
{
  return time_s > TL_TIME_MIN && time_s < TL_TIME_MAX - TL_SECONDS_PER_DAY;
}

static gboolean
is_time (const TlDate *date)
{
  return date->shape == TL_DATE_INSTANT
         && date->earliest_end < date->earliest_start + TL_SECONDS_PER_DAY;
}

static Range
get_range (const TlDate *from, const TlDate *to)
{
  Range range = { .has_least = is_known (to->earliest_start) && is_known (from->latest_start),
                  .has_most = is_known (to->latest_start) && is_known (from->earliest_start) };

  if (range.has_least)
    range.least = get_day (to->earliest_start) - get_day (from->latest_start);
  if (range.has_most)
    range.most = get_day (to->latest_start) - get_day (from->earliest_start);
  return range;
}

/* In days, or where these are many, in whole years, or begun ones. */
static char *
format_length (gint64 days, gboolean is_begun)
{
  if (days <= MAX_RANGE_DAYS)
    return tl_duration_format_days (days);
  return tl_duration_format_years ((gint64) ((double) days / DAYS_PER_YEAR) + (is_begun ? 1 : 0));
}

static char *
format_side (gint64 days, gboolean is_begun)
{
  g_autofree char *length = format_length (ABS (days), is_begun);

  if (days == 0)
    return g_strdup (_ ("on the same day"));
  /* Translators: how far one event is from another: “3 days earlier”. */
  return g_strdup_printf (days < 0 ? _ ("%s earlier") : _ ("%s later"), length);
}

/* "3 months, 12 days later (102 days)". */
static char *
format_exact (const TlDate *from, const TlDate *to, gint64 days)
{
  gint64 first_s = MIN (from->earliest_start, to->earliest_start);
  gint64 last_s = MAX (from->earliest_start, to->earliest_start);
  g_autofree char *parts = NULL;
  g_autofree char *counted = NULL;
  TlDuration duration;

  if (ABS (days) <= TL_DURATION_MAX_COUNTED_DAYS)
    return format_side (days, FALSE);
  tl_duration_measure (tl_calendar_floor (first_s, TL_UNIT_DAY, 1),
                       tl_calendar_floor (last_s, TL_UNIT_DAY, 1), &duration);
  parts = tl_duration_format_parts (&duration);
  if (ABS (days) > 1000 * DAYS_PER_YEAR)
    return g_strdup_printf (days < 0 ? _ ("%s earlier") : _ ("%s later"), parts);
  counted = tl_duration_format_days (ABS (days));
  /* Translators: how far one event is from another, and how many days that is: “3 months, 12 days
   * later (102 days)”. */
  return g_strdup_printf (days < 0 ? _ ("%s earlier (%s)") : _ ("%s later (%s)"), parts, counted);
}

/* Two times of day, less than a day apart. */
static char *
format_times (const TlDate *from, const TlDate *to)
{
  gint64 first_s = MIN (from->earliest_start, to->earliest_start);
  gint64 last_s = MAX (from->earliest_start, to->earliest_start);
  g_autofree char *length = tl_duration_to_words (first_s, last_s);

  if (first_s == last_s)
    return g_strdup (_ ("at the same time"));
  return g_strdup_printf (
    to->earliest_start < from->earliest_start ? _ ("%s earlier") : _ ("%s later"), length);
}

/* One limit alone is known. */
static char *
format_half_known (const Range *range)
{
  gint64 days = range->has_least ? range->least : range->most;
  gboolean is_at_least = range->has_least == (days > 0);
  g_autofree char *side = format_side (days, !is_at_least);

  if (!range->has_least && !range->has_most)
    return g_strdup (_ ("some time before or after"));
  if (days == 0)
    return g_strdup (range->has_least ? _ ("on the same day or later")
                                      : _ ("on the same day or earlier"));
  if (is_at_least)
    /* Translators: %s is “3 days later” or “3 days earlier”. */
    return g_strdup_printf (_ ("at least %s"), side);
  if (range->has_least)
    /* Translators: %s is “3 days earlier”. */
    return g_strdup_printf (_ ("at most %s, or any time later"), side);
  /* Translators: %s is “3 days later”. */
  return g_strdup_printf (_ ("at most %s, or any time earlier"), side);
}

/* Whole years between two instants, or begun ones. */
static gint64
count_years (gint64 start_s, gint64 end_s, gboolean is_begun)
{
  TlDuration duration;

  tl_duration_measure (start_s, end_s, &duration);
  return duration.years
         + (is_begun && (duration.months > 0 || duration.days > 0 || duration.seconds > 0) ? 1 : 0);
}

/* "31 to 61 days later": both limits on one side. */
static char *
format_one_side (const TlDate *first, const TlDate *last, gboolean is_later)
{
  Range range = get_range (first, last);
  gboolean is_years = range.most > MAX_RANGE_DAYS;
  g_autofree char *least = NULL;
  g_autofree char *length = NULL;

  if (is_years)
    {
      range.least = count_years (first->latest_start, last->earliest_start, FALSE);
      range.most = count_years (first->earliest_start, last->latest_start, TRUE);
    }
  length = is_years ? tl_duration_format_years (range.most) : tl_duration_format_days (range.most);
  if (range.least == 0)
    /* Translators: %s is a length of time, “30 days”. */
    return g_strdup_printf (is_later ? _ ("up to %s later") : _ ("up to %s earlier"), length);
  if (is_years && range.most >= 10000)
    return g_strdup_printf (is_later ? _ ("%s later") : _ ("%s earlier"), length);
  least = g_strdup_printf ("%'" G_GINT64_FORMAT, range.least);
  /* Translators: a number, and a length of time of the same unit: “31 to 61 days later”. */
  return g_strdup_printf (is_later ? _ ("%s to %s later") : _ ("%s to %s earlier"), least, length);
}

static char *
format_range (const TlDate *from, const TlDate *to, const Range *range)
{
  g_autofree char *earliest = NULL;
  g_autofree char *latest = NULL;

  if (range->least >= 0)
    return format_one_side (from, to, TRUE);
  if (range->most <= 0)
    return format_one_side (to, from, FALSE);
  if (range->least == -range->most)
    {
      g_autofree char *length = format_length (range->most, TRUE);

      /* Translators: %s is a length of time, “30 days”. */
      return g_strdup_printf (_ ("up to %s earlier or later"), length);
    }
  earliest = format_side (range->least, TRUE);
  latest = format_side (range->most, TRUE);
  /* Translators: how far one event is from another, at least and at most; each is such a length as
   * “3 days earlier” and “28 days later”, which stands in no grammatical case. */
  return g_strdup_printf (_ ("from %s to %s"), earliest, latest);
}

static char *
format_start (const TlDate *from, const TlDate *to)
{
  Range range = get_range (from, to);

  if (is_time (from) && is_time (to)
      && ABS (get_day (to->earliest_start) - get_day (from->earliest_start)) <= 1
      && ABS (to->earliest_start - from->earliest_start) < TL_SECONDS_PER_DAY)
    return format_times (from, to);
  if (!range.has_least || !range.has_most)
    return format_half_known (&range);
  if (range.least == range.most)
    return format_exact (from, to, range.least);
  return format_range (from, to, &range);
}

/* Whether all of a date surely lies in a span. One that is open goes on. */
static gboolean
lies_in (const TlDate *date, const TlDate *span)
{
  return is_known (span->latest_start) && is_known (date->latest_end)
         && span->end_bound != TL_BOUND_UNKNOWN && date->earliest_start >= span->latest_start
         && date->latest_end <= span->earliest_end;
}

static gboolean
overlaps (const TlDate *a, const TlDate *b)
{
  return a->shape == TL_DATE_SPAN && b->shape == TL_DATE_SPAN && is_known (a->latest_start)
         && is_known (b->latest_start) && a->end_bound != TL_BOUND_UNKNOWN
         && b->end_bound != TL_BOUND_UNKNOWN && a->latest_start < b->earliest_end
         && b->latest_start < a->earliest_end;
}

/**
 * tl_date_difference_to_words:
 * @from: a date
 * @to: another
 *
 * Says how far @to is from @from. Days are counted from start to start: from the day, or the first
 * of a span's or set's. Where a start is one of several days, so is the distance. If @from is a
 * span and all of @to surely lies in it, or both are spans that surely share some time, that is
 * said too.
 *
 * Returns: (transfer full): "47 days later", "on the same day", "31 to 61 days later", "at least 3
 *   days later", "during it, starting 12 days later"
 */
char *
tl_date_difference_to_words (const TlDate *from, const TlDate *to)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  start = format_start (from, to);
  if (from->shape == TL_DATE_SPAN && lies_in (to, from))
    /* Translators: one event lies in the other's time; %s is “12 days later” or the like. */
    return g_strdup_printf (_ ("during it, starting %s"), start);
  if (overlaps (from, to))
    /* Translators: two events share some time; %s is “12 days later” or the like. */
    return g_strdup_printf (_ ("overlapping it, starting %s"), start);
  return g_steal_pointer (&start);
}
