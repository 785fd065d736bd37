/* The ladder of units, from a second to a hundred billion years, and their labels. */
#include "tl-axis-private.h"

#include <glib/gi18n-lib.h>

/* Finer units than a year; years follow in steps of 1, 2 and 5 times a power of ten. */
static const TlAxisUnit ladder[] = {
  { TL_UNIT_SECOND, 1 }, { TL_UNIT_SECOND, 5 }, { TL_UNIT_SECOND, 15 }, { TL_UNIT_SECOND, 30 },
  { TL_UNIT_MINUTE, 1 }, { TL_UNIT_MINUTE, 5 }, { TL_UNIT_MINUTE, 15 }, { TL_UNIT_MINUTE, 30 },
  { TL_UNIT_HOUR, 1 },   { TL_UNIT_HOUR, 3 },   { TL_UNIT_HOUR, 6 },    { TL_UNIT_DAY, 1 },
  { TL_UNIT_WEEK, 1 },   { TL_UNIT_MONTH, 1 },  { TL_UNIT_MONTH, 3 },
};

#define YEAR_STEP_MAX G_GINT64_CONSTANT (100000000000)

/* From this step on, years before our era are counted as people do: 100 BC, not 101. */
#define ROUND_YEARS 10

/* The names of months and weekdays, asked for once: the locale doesn't change. */
typedef struct
{
  char *months[12];
  char *short_months[12];
  char *weekdays[7];
  char *short_weekdays[7];
} Names;

static gpointer
ask_names (gpointer data)
{
  Names *names = g_new0 (Names, 1);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) date = g_date_time_new_utc (2001, i + 1, 1, 0, 0, 0);

      /* Standing alone, which in some languages is another case than within a date. */
      names->months[i] = g_date_time_format (date, "%OB");
      names->short_months[i] = g_date_time_format (date, "%Ob");
    }
  for (int i = 0; i < 7; i++)
    {
      /* The first of January 2001 was a Monday. */
      g_autoptr (GDateTime) date = g_date_time_new_utc (2001, 1, i + 1, 0, 0, 0);

      names->weekdays[i] = g_date_time_format (date, "%A");
      names->short_weekdays[i] = g_date_time_format (date, "%a");
    }
  return names;
}

static const Names *
get_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, ask_names, NULL);
}

/**
 * tl_axis_ladder_get:
 * @rungs: (array length=n_rungs): units finer than a year, the finest first
 * @n_rungs: how many there are
 * @level: from 0, the finest
 * @unit: (out): the unit of that level: one of the ladder's, or then years in steps of 1, 2 and 5
 *   times a power of ten
 *
 * Returns: %FALSE beyond the coarsest
 */
gboolean
tl_axis_ladder_get (const TlAxisUnit *rungs, guint n_rungs, guint level, TlAxisUnit *unit)
{
  static const gint64 multiples[] = { 1, 2, 5 };
  gint64 power = 1;

  if (level < n_rungs)
    {
      *unit = rungs[level];
      return TRUE;
    }
  level -= n_rungs;
  for (guint i = 0; i < level / 3 && power <= YEAR_STEP_MAX; i++)
    power *= 10;
  *unit = (TlAxisUnit){ TL_UNIT_YEAR, power * multiples[level % 3] };
  return unit->step <= YEAR_STEP_MAX;
}

/**
 * tl_axis_unit_get:
 * @level: from 0, the finest
 * @unit: (out): the unit of that level
 *
 * Returns: %FALSE beyond the coarsest
 */
gboolean
tl_axis_unit_get (guint level, TlAxisUnit *unit)
{
  return tl_axis_ladder_get (ladder, G_N_ELEMENTS (ladder), level, unit);
}

/**
 * tl_axis_unit_get_min_s:
 * @unit: a unit
 *
 * Returns: how long the shortest of its kind is, in seconds: February for months
 */
double
tl_axis_unit_get_min_s (TlAxisUnit unit)
{
  static const double lengths_s[]
    = { [TL_UNIT_SECOND] = 1,        [TL_UNIT_MINUTE] = 60,      [TL_UNIT_HOUR] = 3600,
        [TL_UNIT_DAY] = 86400,       [TL_UNIT_WEEK] = 7 * 86400, [TL_UNIT_MONTH] = 28 * 86400,
        [TL_UNIT_YEAR] = 365 * 86400 };

  return lengths_s[unit.unit] * (double) unit.step;
}

/**
 * tl_axis_unit_get_upper:
 * @lower: the unit of the lower tier
 *
 * Returns: the unit that stands over it
 */
TlAxisUnit
tl_axis_unit_get_upper (TlAxisUnit lower)
{
  switch (lower.unit)
    {
    case TL_UNIT_SECOND:
    case TL_UNIT_MINUTE:
    case TL_UNIT_HOUR:
      return (TlAxisUnit){ TL_UNIT_DAY, 1 };
    case TL_UNIT_DAY:
    case TL_UNIT_WEEK:
      return (TlAxisUnit){ TL_UNIT_MONTH, 1 };
    case TL_UNIT_MONTH:
      return (TlAxisUnit){ TL_UNIT_YEAR, 1 };
    case TL_UNIT_YEAR:
    default:
      {
        gint64 step = 10;

        while (step < 5 * lower.step)
          step *= 10;
        return (TlAxisUnit){ TL_UNIT_YEAR, step };
      }
    }
}

/**
 * tl_axis_unit_get_n_formats:
 * @unit: a unit
 * @tier: the tier that it stands in
 *
 * Returns: how many formats it has, the longest first
 */
guint
tl_axis_unit_get_n_formats (TlAxisUnit unit, TlTier tier)
{
  switch (unit.unit)
    {
    case TL_UNIT_DAY:
      return 3;
    case TL_UNIT_WEEK:
      return 2;
    case TL_UNIT_MONTH:
      return tier == TL_TIER_UPPER ? 3 : unit.step == 1 ? 2 : 1;
    default:
      return 1;
    }
}

static char *
format_year (gint64 year, gint64 step)
{
  gint64 shown = year > 0 ? year : 1 - year;
  g_autofree char *number = NULL;

  if (shown >= 1000000 && shown % 100000 == 0)
    {
      number = g_strdup_printf ("%.12g", (double) shown / 1e6);
      /* Translators: millions of years of, or before, our era, on the axis. */
      return g_strdup_printf (year > 0 ? C_ ("axis", "%s M") : C_ ("axis", "%s M BC"), number);
    }
  number = g_strdup_printf (shown < 10000 ? "%" G_GINT64_FORMAT : "%'" G_GINT64_FORMAT, shown);
  if ((step == 10 || step == 100) && year > 0)
    /* Translators: a decade or a century, on the axis: "2020s", "1900s". */
    return g_strdup_printf (C_ ("axis", "%ss"), number);
  if (year > 0)
    return g_steal_pointer (&number);
  /* Translators: a year before our era, on the axis. */
  return g_strdup_printf (C_ ("axis", "%s BC"), number);
}

static char *
format_day (const TlCivil *civil, int weekday, TlTier tier, guint format)
{
  const Names *names = get_names ();
  g_autofree char *year = format_year (civil->year, 1);
  g_autoptr (GDateTime) date = NULL;

  if (tier == TL_TIER_LOWER)
    {
      if (format == 2)
        return g_strdup_printf ("%d", civil->day);
      /* Translators: a weekday and the day of the month, on the axis. */
      return g_strdup_printf (C_ ("axis", "%s %d"),
                              format == 0 ? names->weekdays[weekday - 1]
                                          : names->short_weekdays[weekday - 1],
                              civil->day);
    }
  /* A leap year, for its 29 February; the year itself is added as text, since dates of GLib end at
   * 9999. Translators: a day on the axis, a format of g_date_time_format(), without its year. */
  date = g_date_time_new_utc (2000, civil->month, civil->day, 0, 0, 0);
  if (format == 2)
    return g_date_time_format (date, C_ ("axis", "%-d %b"));
  {
    g_autofree char *day
      = g_date_time_format (date, format == 0 ? C_ ("axis", "%-d %B") : C_ ("axis", "%-d %b"));

    /* Translators: a day and its year, on the axis. */
    return g_strdup_printf (C_ ("axis", "%s %s"), day, year);
  }
}

static char *
format_month (const TlCivil *civil, gint64 step, TlTier tier, guint format)
{
  const Names *names = get_names ();
  g_autofree char *year = format_year (civil->year, 1);
  const char *name
    = format == 0 ? names->months[civil->month - 1] : names->short_months[civil->month - 1];

  if (step == 3)
    /* Translators: a quarter of a year, on the axis. */
    return g_strdup_printf (C_ ("axis", "Q%d"), (civil->month - 1) / 3 + 1);
  if (tier == TL_TIER_LOWER || format == 2)
    return g_strdup (name);
  /* Translators: a month and its year, on the axis. */
  return g_strdup_printf (C_ ("axis", "%s %s"), name, year);
}

/**
 * tl_axis_unit_format:
 * @unit: a unit
 * @tier: the tier that it stands in
 * @format: which of its formats
 * @time_s: an instant at which one begins
 *
 * Returns: (transfer full): its label
 */
char *
tl_axis_unit_format (TlAxisUnit unit, TlTier tier, guint format, gint64 time_s)
{
  const Names *names = get_names ();
  TlCivil civil;

  tl_calendar_from_seconds (time_s, &civil);
  switch (unit.unit)
    {
    case TL_UNIT_SECOND:
      return g_strdup_printf ("%02d:%02d:%02d", civil.hour, civil.minute, civil.second);
    case TL_UNIT_MINUTE:
    case TL_UNIT_HOUR:
      return g_strdup_printf ("%02d:%02d", civil.hour, civil.minute);
    case TL_UNIT_DAY:
      return format_day (&civil, tl_calendar_weekday (time_s), tier, format);
    case TL_UNIT_WEEK:
      if (format == 1)
        return g_strdup_printf ("%d", civil.day);
      /* Translators: the day and the short name of the month that a week begins on, on the axis. */
      return g_strdup_printf (C_ ("axis", "%d %s"), civil.day,
                              names->short_months[civil.month - 1]);
    case TL_UNIT_MONTH:
      return format_month (&civil, unit.step, tier, format);
    case TL_UNIT_YEAR:
    default:
      /* A decade is called one where it stands over its years, and a century. */
      return format_year (civil.year, tier == TL_TIER_UPPER ? unit.step : 1);
    }
}

/* Instants whose labels are the widest of a unit: one of each month, weekday and so on. */
static guint
list_samples (TlAxisUnit unit, gint64 *samples)
{
  TlCivil civil = { 2028, 1, 28, 22, 48, 48 };
  guint n = 0;

  if (unit.unit == TL_UNIT_YEAR)
    {
      gint64 years[] = { 2008, -8899, 4 * unit.step, -4 * unit.step };

      for (guint i = unit.step < 100 ? 0 : 2; i < (unit.step < 100 ? 2 : 4); i++)
        {
          civil.year = CLAMP (years[i], -YEAR_STEP_MAX, YEAR_STEP_MAX);
          civil.month = civil.day = 1;
          samples[n++] = tl_calendar_to_seconds (&civil);
        }
      return n;
    }
  /* The 28ths of a year fall on all days of the week. */
  for (civil.month = 1; civil.month <= 12; civil.month++)
    samples[n++] = tl_calendar_to_seconds (&civil);
  return n;
}

/**
 * tl_axis_unit_measure:
 * @unit: a unit
 * @tier: the tier that it stands in
 * @format: which of its formats
 * @metrics: the font
 *
 * Returns: how wide the widest of its labels is, in pixels
 */
double
tl_axis_unit_measure (TlAxisUnit unit, TlTier tier, guint format, TlMetrics *metrics)
{
  gint64 samples[12];
  guint n = list_samples (unit, samples);
  TlFont font = tier == TL_TIER_UPPER ? TL_FONT_LARGE : TL_FONT_LABEL;
  double widest_px = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = tl_axis_unit_format (unit, tier, format, samples[i]);

      widest_px = MAX (widest_px, tl_metrics_get_text_width (metrics, font, label));
    }
  return widest_px;
}

/* There is no year 0 among people: in steps of ten years and more, a tick that would stand at
 * 101 BC stands at 100 BC, and that of 1 BC at the year 1. */
static gint64
move_to_round_year (TlAxisUnit unit, gint64 time_s)
{
  TlCivil civil;

  if (unit.unit != TL_UNIT_YEAR || unit.step < ROUND_YEARS)
    return time_s;
  tl_calendar_from_seconds (time_s, &civil);
  return civil.year <= 0 ? tl_calendar_add (time_s, TL_UNIT_YEAR, 1) : time_s;
}

/**
 * tl_axis_unit_floor:
 * @unit: a unit
 * @time_s: an instant
 *
 * Returns: where the unit begins that holds @time_s, or one before it
 */
gint64
tl_axis_unit_floor (TlAxisUnit unit, gint64 time_s)
{
  gint64 start_s = tl_calendar_floor (time_s, unit.unit, unit.step);
  gint64 moved_s = move_to_round_year (unit, start_s);

  if (moved_s <= time_s)
    return moved_s;
  return move_to_round_year (unit, tl_calendar_add (start_s, unit.unit, -unit.step));
}

/**
 * tl_axis_unit_next:
 * @unit: a unit
 * @time_s: where one begins, of tl_axis_unit_floor()
 *
 * Returns: where the next one begins
 */
gint64
tl_axis_unit_next (TlAxisUnit unit, gint64 time_s)
{
  gint64 start_s = tl_calendar_floor (time_s, unit.unit, unit.step);

  return move_to_round_year (unit, tl_calendar_add (start_s, unit.unit, unit.step));
}
