/* The proleptic Gregorian calendar over 64-bit seconds.
 *
 * Why not GDateTime: it ends at the year 9999, and allocates. Here everything is plain arithmetic
 * on gint64, and what would leave TL_TIME_MIN to TL_TIME_MAX stops at these bounds, so that a
 * caller who adds, floors or zooms needs no check of its own.
 *
 * The conversions count years from 1 March, which puts the leap day last, in eras of 400 years,
 * which all have the same number of days: H. Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms", sections days_from_civil and civil_from_days.
 */
#include "tl-calendar.h"

#define DAYS_PER_ERA           G_GINT64_CONSTANT (146097)
#define DAYS_FROM_ERA_TO_EPOCH G_GINT64_CONSTANT (719468) /* 0000-03-01 to 1970-01-01 */
#define MONDAY_BEFORE_EPOCH    G_GINT64_CONSTANT (-3)     /* 1969-12-29, in days */

/* Years beyond these are outside of TL_TIME_MIN to TL_TIME_MAX, but their seconds fit a gint64. */
#define YEAR_LIMIT   G_GINT64_CONSTANT (292000000000)
#define MONTHS_LIMIT (YEAR_LIMIT * 12 * 2)

static gint64
floor_modulo (gint64 value, gint64 divisor)
{
  gint64 remainder = value % divisor;

  return remainder < 0 ? remainder + divisor : remainder;
}

static gint64
floor_divide (gint64 value, gint64 divisor)
{
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

static gint64
clamp_time (gint64 time_s)
{
  return CLAMP (time_s, TL_TIME_MIN, TL_TIME_MAX);
}

static gboolean
is_leap_year (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static gint64
days_from_civil (gint64 year, int month, int day)
{
  gint64 march_year = month <= 2 ? year - 1 : year;
  gint64 era = floor_divide (march_year, 400);
  gint64 year_of_era = march_year - era * 400;
  gint64 march_month = month > 2 ? month - 3 : month + 9;
  gint64 day_of_year = (153 * march_month + 2) / 5 + day - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - DAYS_FROM_ERA_TO_EPOCH;
}

static void
civil_from_days (gint64 days, TlCivil *civil)
{
  gint64 shifted = days + DAYS_FROM_ERA_TO_EPOCH;
  gint64 era = floor_divide (shifted, DAYS_PER_ERA);
  gint64 day_of_era = shifted - era * DAYS_PER_ERA;
  gint64 year_of_era
    = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 march_month = (5 * day_of_year + 2) / 153;

  civil->day = (int) (day_of_year - (153 * march_month + 2) / 5 + 1);
  civil->month = (int) (march_month < 10 ? march_month + 3 : march_month - 9);
  civil->year = year_of_era + era * 400 + (civil->month <= 2 ? 1 : 0);
}

/* A product with n of any size, and a sum, that stop at the bounds. */
static gint64
add_seconds (gint64 time_s, gint64 unit_s, gint64 n)
{
  gint64 product;
  gint64 sum;

  if (__builtin_mul_overflow (n, unit_s, &product)
      || __builtin_add_overflow (time_s, product, &sum))
    return n < 0 ? TL_TIME_MIN : TL_TIME_MAX;
  return clamp_time (sum);
}

static gint64
add_months (gint64 time_s, gint64 n)
{
  TlCivil civil;
  gint64 months;

  tl_calendar_from_seconds (time_s, &civil);
  months = civil.year * 12 + civil.month - 1 + CLAMP (n, -MONTHS_LIMIT, MONTHS_LIMIT);
  civil.year = floor_divide (months, 12);
  civil.month = (int) floor_modulo (months, 12) + 1;
  civil.day = MIN (civil.day, tl_calendar_days_in_month (civil.year, civil.month));
  return tl_calendar_to_seconds (&civil);
}

/* The start of the step-wide stretch that holds time_s, counted from origin_s. */
static gint64
floor_seconds (gint64 time_s, gint64 unit_s, gint64 step, gint64 origin_s)
{
  gint64 offset;
  gint64 width_s;

  if (__builtin_mul_overflow (unit_s, step, &width_s))
    width_s = G_MAXINT64;
  offset = floor_modulo (time_s - origin_s, width_s);
  if (TL_TIME_MIN + offset > time_s)
    return TL_TIME_MIN;
  return time_s - offset;
}

static gint64
floor_within (gint64 time_s, TlUnit unit, gint64 step)
{
  TlCivil civil;

  tl_calendar_from_seconds (time_s, &civil);
  if (unit == TL_UNIT_YEAR)
    {
      civil.year -= floor_modulo (civil.year, step);
      civil.month = 1;
    }
  else if (unit == TL_UNIT_MONTH)
    {
      civil.month -= (int) ((civil.month - 1) % step);
    }
  if (unit == TL_UNIT_YEAR || unit == TL_UNIT_MONTH)
    {
      civil.day = 1;
      civil.hour = 0;
    }
  if (unit == TL_UNIT_HOUR)
    civil.hour -= (int) (civil.hour % step);
  if (unit == TL_UNIT_MINUTE)
    civil.minute -= (int) (civil.minute % step);
  else if (unit != TL_UNIT_SECOND)
    civil.minute = 0;
  civil.second = unit == TL_UNIT_SECOND ? civil.second - (int) (civil.second % step) : 0;
  return tl_calendar_to_seconds (&civil);
}

/**
 * tl_calendar_to_seconds:
 * @civil: a date and time of day, UTC; its day may be one that its month lacks, and then counts on
 *   into the next month
 *
 * Returns: the instant, in seconds since 1970-01-01T00:00:00Z; at most %TL_TIME_MAX and at least
 *   %TL_TIME_MIN, whatever the year
 */
gint64
tl_calendar_to_seconds (const TlCivil *civil)
{
  gint64 days;

  g_return_val_if_fail (civil != NULL, 0);
  g_return_val_if_fail (civil->month >= 1 && civil->month <= 12, 0);

  if (civil->year > YEAR_LIMIT)
    return TL_TIME_MAX;
  if (civil->year < -YEAR_LIMIT)
    return TL_TIME_MIN;
  days = days_from_civil (civil->year, civil->month, civil->day);
  return clamp_time (days * TL_SECONDS_PER_DAY + (gint64) civil->hour * 3600
                     + (gint64) civil->minute * 60 + civil->second);
}

/**
 * tl_calendar_from_seconds:
 * @time_s: an instant, in seconds since 1970-01-01T00:00:00Z; beyond %TL_TIME_MIN or %TL_TIME_MAX
 *   it counts as that bound
 * @civil: (out caller-allocates): the same instant as a date and time of day, UTC
 */
void
tl_calendar_from_seconds (gint64 time_s, TlCivil *civil)
{
  gint64 days;
  int second_of_day;

  g_return_if_fail (civil != NULL);

  days = floor_divide (clamp_time (time_s), TL_SECONDS_PER_DAY);
  second_of_day = (int) floor_modulo (clamp_time (time_s), TL_SECONDS_PER_DAY);
  civil_from_days (days, civil);
  civil->hour = second_of_day / 3600;
  civil->minute = second_of_day / 60 % 60;
  civil->second = second_of_day % 60;
}

/**
 * tl_calendar_days_in_month:
 * @year: an astronomical year
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
tl_calendar_days_in_month (gint64 year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return days[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

/**
 * tl_calendar_weekday:
 * @time_s: an instant, in seconds since 1970-01-01T00:00:00Z
 *
 * Returns: the day of the week in UTC, 1 Monday to 7 Sunday (the calendar weeks of
 *   ISO 8601-1:2019)
 */
int
tl_calendar_weekday (gint64 time_s)
{
  gint64 days = floor_divide (clamp_time (time_s), TL_SECONDS_PER_DAY);

  return (int) floor_modulo (days - MONDAY_BEFORE_EPOCH, 7) + 1;
}

/**
 * tl_calendar_floor:
 * @time_s: an instant, in seconds since 1970-01-01T00:00:00Z
 * @unit: a unit
 * @step: how many units wide, 1 or more
 *
 * Years are counted from the year 0 (…, 2020, 2030), months from January (a step of 3 makes
 * quarters), hours, minutes and seconds from the start of their day, hour and minute; weeks from
 * Monday, 29 December 1969, and days from 1 January 1970. A step of more than there are in the
 * year, day, hour or minute is all of it.
 *
 * Returns: the start of the stretch of @step units that holds @time_s; %TL_TIME_MIN where it starts
 *   earlier
 */
gint64
tl_calendar_floor (gint64 time_s, TlUnit unit, gint64 step)
{
  gint64 time = clamp_time (time_s);

  g_return_val_if_fail (step >= 1, time);

  switch (unit)
    {
    case TL_UNIT_DAY:
      return floor_seconds (time, TL_SECONDS_PER_DAY, step, 0);
    case TL_UNIT_WEEK:
      return floor_seconds (time, TL_SECONDS_PER_DAY * 7, step,
                            MONDAY_BEFORE_EPOCH * TL_SECONDS_PER_DAY);
    case TL_UNIT_SECOND:
    case TL_UNIT_MINUTE:
    case TL_UNIT_HOUR:
    case TL_UNIT_MONTH:
    case TL_UNIT_YEAR:
      return floor_within (time, unit, step);
    default:
      g_return_val_if_reached (time);
    }
}

/**
 * tl_calendar_add:
 * @time_s: an instant, in seconds since 1970-01-01T00:00:00Z
 * @unit: a unit
 * @n: how many, of either sign
 *
 * Months and years keep the day and the time of day, but for a day that the month doesn't have,
 * which becomes its last: 31 January and a month is 28 or 29 February.
 *
 * Returns: the instant @n units later; %TL_TIME_MIN or %TL_TIME_MAX where that would be beyond
 */
gint64
tl_calendar_add (gint64 time_s, TlUnit unit, gint64 n)
{
  gint64 time = clamp_time (time_s);

  switch (unit)
    {
    case TL_UNIT_SECOND:
      return add_seconds (time, 1, n);
    case TL_UNIT_MINUTE:
      return add_seconds (time, 60, n);
    case TL_UNIT_HOUR:
      return add_seconds (time, 3600, n);
    case TL_UNIT_DAY:
      return add_seconds (time, TL_SECONDS_PER_DAY, n);
    case TL_UNIT_WEEK:
      return add_seconds (time, TL_SECONDS_PER_DAY * 7, n);
    case TL_UNIT_MONTH:
      return add_months (time, n);
    case TL_UNIT_YEAR:
      return add_months (time, CLAMP (n, -YEAR_LIMIT * 2, YEAR_LIMIT * 2) * 12);
    default:
      g_return_val_if_reached (time);
    }
}
