/* Lengths of time in words.
 *
 * A historian counts days up to about two months ("47 days"), and then wants years, months and days
 * by the calendar, and the days beside them ("3 months, 12 days (102 days)"); where years are all
 * that is known, no more than years.
 */
#include "tl-duration-private.h"

#include <glib/gi18n-lib.h>

/* Below, hours are said beside the days. */
#define DAYS_WITH_HOURS 7

/* From here on, years are all that counts … */
#define YEARS_ALONE 1000

/* … and from here on, not even each of them. */
#define YEARS_ROUNDED G_GINT64_CONSTANT (10000)
#define MILLION       G_GINT64_CONSTANT (1000000)
#define BILLION       G_GINT64_CONSTANT (1000000000)

/* ngettext() takes no gint64, and for large numbers the last digits tell the form. */
static gulong
get_plural (gint64 n)
{
  return (gulong) (n < MILLION ? n : n % MILLION + MILLION);
}

static char *
format_months (gint64 n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d month", "%d months", get_plural (n)),
                          (int) n);
}

/**
 * tl_duration_format_days:
 * @n: a number of days
 *
 * Returns: (transfer full): "47 days"
 */
char *
tl_duration_format_days (gint64 n)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, n);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day", "%s days", get_plural (n)),
                          number);
}

/* "2.3" of 2,345,678 and a million; a whole number where that is as near. */
static char *
format_multiple (gint64 n, gint64 unit, gulong *plural)
{
  gint64 tenths = n / (unit / 10) + (n % (unit / 10) >= unit / 20 ? 1 : 0);

  /* What has a fraction is counted as one is: “2,3 мільйона”. */
  *plural = tenths % 10 == 0 ? get_plural (tenths / 10) : 1;
  if (tenths % 10 == 0 || tenths >= 1000)
    return g_strdup_printf ("%'" G_GINT64_FORMAT, (tenths + 5) / 10);
  return g_strdup_printf ("%.1f", (double) tenths / 10);
}

static char *
format_many_years (gint64 n)
{
  gulong plural;
  g_autofree char *multiple = format_multiple (n, n < BILLION ? MILLION : BILLION, &plural);

  if (n < BILLION)
    /* Translators: %s is a number, which may have a fraction; then the form is that of 1. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %s million years",
                                         "about %s million years", plural),
                            multiple);
  /* Translators: thousands of millions; %s is a number, which may have a fraction; then the form is
   * that of 1. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %s billion years",
                                       "about %s billion years", plural),
                          multiple);
}

/**
 * tl_duration_format_years:
 * @n: a number of years
 *
 * Returns: (transfer full): "1 year", "about 12,300 years", "about 2.3 million years"
 */
char *
tl_duration_format_years (gint64 n)
{
  g_autofree char *number = NULL;

  if (n >= MILLION)
    return format_many_years (n);
  if (n >= YEARS_ROUNDED)
    {
      gint64 rounded = (n + 50) / 100 * 100;

      number = g_strdup_printf ("%'" G_GINT64_FORMAT, rounded);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "about %s year", "about %s years",
                                           get_plural (rounded)),
                              number);
    }
  number = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s year", "%s years", get_plural (n)),
                          number);
}

static void
append (GString *words, char *part)
{
  g_autofree char *before = g_strdup (words->str);

  if (words->len == 0)
    g_string_assign (words, part);
  else
    /* Translators: the parts of a length of time: “3 months, 12 days”. */
    g_string_printf (words, C_ ("length of time", "%s, %s"), before, part);
  g_free (part);
}

static void
append_time (GString *words, int seconds)
{
  int hours = seconds / 3600;
  int minutes = seconds / 60 % 60;

  seconds %= 60;
  if (hours > 0)
    append (words, g_strdup_printf (
                     g_dngettext (GETTEXT_PACKAGE, "%d hour", "%d hours", (gulong) hours), hours));
  if (minutes > 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes",
                                                 (gulong) minutes),
                                    minutes));
  if (seconds > 0 || words->len == 0)
    append (words, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d second", "%d seconds",
                                                 (gulong) seconds),
                                    seconds));
}

/* Days, with hours beside few of them. */
static char *
format_few_days (const TlDuration *duration)
{
  GString *words = g_string_new (NULL);
  gint64 days = duration->total_days;

  if (days >= DAYS_WITH_HOURS)
    days += duration->seconds >= TL_SECONDS_PER_DAY / 2 ? 1 : 0;
  if (days > 0)
    append (words, tl_duration_format_days (days));
  if (days == 0 || (days < DAYS_WITH_HOURS && duration->seconds > 0))
    append_time (words, duration->seconds);
  return g_string_free (words, FALSE);
}

/**
 * tl_duration_format_parts:
 * @duration: a length of time
 *
 * Returns: (transfer full): its years, months and days: "3 months, 12 days"; where years are all
 *   that counts, these alone
 */
char *
tl_duration_format_parts (const TlDuration *duration)
{
  GString *words = g_string_new (NULL);

  if (duration->years > 0)
    append (words, tl_duration_format_years (duration->years));
  if (duration->years < YEARS_ALONE && duration->months > 0)
    append (words, format_months (duration->months));
  if (duration->years < YEARS_ALONE && duration->days > 0)
    append (words, tl_duration_format_days (duration->days));
  return g_string_free (words, FALSE);
}

/**
 * tl_duration_measure:
 * @start_s: an instant, in seconds since 1970-01-01T00:00:00Z
 * @end_s: one that isn't earlier
 * @duration: (out caller-allocates): how much later
 *
 * Counts as many years and months from the start as there are in it, as tl_calendar_add() adds
 * them, then days and seconds. From 31 January to 28 February is a month, to 1 March a month and a
 * day.
 */
void
tl_duration_measure (gint64 start_s, gint64 end_s, TlDuration *duration)
{
  TlCivil start, end;
  gint64 months, rest_s;
  gint64 from_s = CLAMP (start_s, TL_TIME_MIN, TL_TIME_MAX);
  gint64 to_s = CLAMP (end_s, from_s, TL_TIME_MAX);
  guint64 length_s = (guint64) to_s - (guint64) from_s;

  g_return_if_fail (duration != NULL);

  tl_calendar_from_seconds (from_s, &start);
  tl_calendar_from_seconds (to_s, &end);
  months = (end.year - start.year) * 12 + end.month - start.month;
  if (months > 0 && tl_calendar_add (from_s, TL_UNIT_MONTH, months) > to_s)
    months--;
  rest_s = to_s - tl_calendar_add (from_s, TL_UNIT_MONTH, months);
  *duration = (TlDuration){ .years = months / 12,
                            .months = (int) (months % 12),
                            .days = (int) (rest_s / TL_SECONDS_PER_DAY),
                            .seconds = (int) (rest_s % TL_SECONDS_PER_DAY),
                            .total_days = (gint64) (length_s / (guint64) TL_SECONDS_PER_DAY) };
}

/**
 * tl_duration_to_words:
 * @start_s: the start, in seconds since 1970-01-01T00:00:00Z; %TL_TIME_MIN where it is open or
 *   unknown
 * @end_s: the end, exclusive; %TL_TIME_MAX likewise
 *
 * Returns: (transfer full): how long that is: "2 hours, 15 minutes", "47 days", "3 months, 12 days
 *   (102 days)", "about 2.3 million years"
 */
char *
tl_duration_to_words (gint64 start_s, gint64 end_s)
{
  g_autofree char *parts = NULL;
  g_autofree char *days = NULL;
  TlDuration duration;

  if (start_s <= TL_TIME_MIN || end_s >= TL_TIME_MAX)
    /* Translators: how long something took of which the start or the end isn't known. */
    return g_strdup (C_ ("length of time", "unknown"));
  tl_duration_measure (start_s, end_s, &duration);
  if (duration.total_days <= TL_DURATION_MAX_COUNTED_DAYS)
    return format_few_days (&duration);
  parts = tl_duration_format_parts (&duration);
  if (duration.years >= YEARS_ALONE)
    return g_steal_pointer (&parts);
  days = tl_duration_format_days (duration.total_days);
  /* Translators: a length of time, and how many days that is: “3 months, 12 days (102 days)”. */
  return g_strdup_printf (C_ ("length of time", "%s (%s)"), parts, days);
}
