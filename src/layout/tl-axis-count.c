/* Time counted from an instant: "Day 0", "+10 days", "−3 months". Months and years are those of the
 * calendar, from that day of the month on. Units go by the scale alone, as the calendar's do. */
#include "tl-axis-count.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between the end of a label and the next, in ems; and from a tick to its label. */
#define LABEL_GAP_EM   1.0
#define LABEL_INSET_EM 0.4

/* No view has more ticks of a tier. */
#define TICKS_MAX 4000

/* Finer units than a year; years follow in steps of 1, 2 and 5 times a power of ten. */
static const TlAxisUnit ladder[] = {
  { TL_UNIT_SECOND, 1 }, { TL_UNIT_SECOND, 5 }, { TL_UNIT_SECOND, 15 }, { TL_UNIT_SECOND, 30 },
  { TL_UNIT_MINUTE, 1 }, { TL_UNIT_MINUTE, 5 }, { TL_UNIT_MINUTE, 15 }, { TL_UNIT_MINUTE, 30 },
  { TL_UNIT_HOUR, 1 },   { TL_UNIT_HOUR, 3 },   { TL_UNIT_HOUR, 6 },    { TL_UNIT_DAY, 1 },
  { TL_UNIT_DAY, 2 },    { TL_UNIT_DAY, 5 },    { TL_UNIT_DAY, 10 },    { TL_UNIT_MONTH, 1 },
  { TL_UNIT_MONTH, 3 },  { TL_UNIT_MONTH, 6 },
};

/**
 * tl_axis_count_get:
 * @level: from 0, the finest
 * @unit: (out): what is counted in at that level
 *
 * Returns: %FALSE beyond the coarsest
 */
gboolean
tl_axis_count_get (guint level, TlAxisUnit *unit)
{
  return tl_axis_ladder_get (ladder, G_N_ELEMENTS (ladder), level, unit);
}

static char *
format_signed (gint64 n)
{
  g_autofree char *number = g_strdup_printf ("%'" G_GINT64_FORMAT, ABS (n));

  return g_strconcat (n > 0 ? "+" : n < 0 ? "−" : "", number, NULL);
}

/* Where a count is one of a larger unit, too, it is told in that: "+1 year", not "+12 months". */
static TlUnit
get_told_unit (TlUnit unit, gint64 *n)
{
  static const struct
  {
    TlUnit unit;
    gint64 n;
    TlUnit larger;
  } larger[] = {
    { TL_UNIT_SECOND, 60, TL_UNIT_MINUTE },
    { TL_UNIT_MINUTE, 60, TL_UNIT_HOUR },
    { TL_UNIT_HOUR, 24, TL_UNIT_DAY },
    { TL_UNIT_MONTH, 12, TL_UNIT_YEAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (larger); i++)
    if (larger[i].unit == unit && *n % larger[i].n == 0)
      {
        *n /= larger[i].n;
        unit = larger[i].larger;
      }
  return unit;
}

/**
 * tl_axis_count_format:
 * @unit: what is counted in
 * @n: how many
 *
 * Returns: (transfer full): "Day 0", "+1 day", "−30 days", "+6 h"
 */
char *
tl_axis_count_format (TlAxisUnit unit, gint64 n)
{
  TlUnit told = get_told_unit (unit.unit, &n);
  g_autofree char *number = format_signed (n);
  gulong plural = (gulong) ABS (n);

  if (n == 0)
    return g_strdup (C_ ("axis", "Day 0"));
  /* Translators: each is a time counted from an event, on the axis; %s is a number with its sign.
   */
  switch (told)
    {
    case TL_UNIT_SECOND:
      return g_strdup_printf (C_ ("axis", "%s s"), number);
    case TL_UNIT_MINUTE:
      return g_strdup_printf (C_ ("axis", "%s min"), number);
    case TL_UNIT_HOUR:
      return g_strdup_printf (C_ ("axis", "%s h"), number);
    case TL_UNIT_MONTH:
      return g_strdup_printf (ngettext ("%s month", "%s months", plural), number);
    case TL_UNIT_YEAR:
      return g_strdup_printf (ngettext ("%s year", "%s years", plural), number);
    case TL_UNIT_DAY:
    case TL_UNIT_WEEK:
    default:
      return g_strdup_printf (ngettext ("%s day", "%s days", plural), number);
    }
}

/* The widest label that is reckoned with, in the unit itself and in the next larger one; wider ones
 * are left out where they would touch. */
static double
measure (TlAxisUnit unit, TlMetrics *metrics)
{
  const gint64 samples[] = { -2 * unit.step, -MAX (88, 4 * unit.step), -8 * 24, -8 * 12, -8 * 60 };
  guint n = unit.unit == TL_UNIT_DAY || unit.unit == TL_UNIT_YEAR ? 2 : G_N_ELEMENTS (samples);
  double widest_px = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = tl_axis_count_format (unit, samples[i]);

      widest_px = MAX (widest_px, tl_metrics_get_text_width (metrics, TL_FONT_LABEL, label));
    }
  return widest_px;
}

/**
 * tl_axis_count_choose:
 * @view: a view
 * @metrics: the font
 * @unit: (out): the finest unit whose labels don't touch
 *
 * Returns: its level
 */
guint
tl_axis_count_choose (const TlView *view, TlMetrics *metrics, TlAxisUnit *unit)
{
  double em_px = tl_metrics_get_lengths (metrics)->em_px;
  guint level = 0;

  while (tl_axis_count_get (level, unit))
    {
      double unit_px = tl_axis_unit_get_min_s (*unit) * view->scale_px_per_s;

      /* No need to measure where not even a digit has room. */
      if (unit_px > 2 * em_px && measure (*unit, metrics) + LABEL_GAP_EM * em_px <= unit_px)
        return level;
      level++;
    }
  tl_axis_count_get (--level, unit);
  return level;
}

/* How long one is on average. */
static double
get_mean_s (TlAxisUnit unit)
{
  double year_s = 365.2425 * TL_SECONDS_PER_DAY;

  if (unit.unit == TL_UNIT_YEAR)
    return year_s * (double) unit.step;
  if (unit.unit == TL_UNIT_MONTH)
    return year_s / 12 * (double) unit.step;
  return tl_axis_unit_get_min_s (unit);
}

/* How many steps from the count's start the last tick lies that isn't after a time, or a few
 * before. */
static gint64
find_first (const TlView *view, TlAxisUnit unit)
{
  double length_s = (double) tl_view_get_start (view) - (double) view->zero_s;
  gint64 n = (gint64) floor (length_s / get_mean_s (unit)) - 2;
  gint64 start_s = tl_view_get_start (view);

  for (guint i = 0; i < TICKS_MAX; i++)
    {
      if (tl_calendar_add (view->zero_s, unit.unit, (n + 1) * unit.step) > start_s)
        break;
      n++;
    }
  return n;
}

/**
 * tl_axis_count_add:
 * @view: a view with a zero
 * @metrics: the font
 * @unit: what is counted in
 * @tier: the tier of the ticks; that of %TL_TIER_MINOR have no labels
 * @ticks: (element-type TlTick): where to put them
 *
 * Adds the ticks in view, by time.
 */
void
tl_axis_count_add (
  const TlView *view, TlMetrics *metrics, TlAxisUnit unit, TlTier tier, GArray *ticks)
{
  double inset_px = LABEL_INSET_EM * tl_metrics_get_lengths (metrics)->em_px;
  gint64 n = find_first (view, unit);
  gint64 last_s = G_MININT64;

  for (guint i = 0; i < TICKS_MAX; i++, n++)
    {
      gint64 time_s = tl_calendar_add (view->zero_s, unit.unit, n * unit.step);
      TlTick tick = { .time_s = time_s, .tier = tier, .x = tl_view_get_x (view, time_s) };

      /* At the ends of time there is no next one. */
      if (tick.x >= view->width_px || time_s <= last_s)
        break;
      last_s = time_s;
      tick.label_x = tick.x + inset_px;
      if (tier != TL_TIER_MINOR)
        {
          tick.label = tl_axis_count_format (unit, n * unit.step);
          tick.label_width = tl_metrics_get_text_width (metrics, TL_FONT_LABEL, tick.label);
        }
      g_array_append_val (ticks, tick);
    }
}

/**
 * tl_axis_day_to_words:
 * @zero_s: where the count starts
 * @time_s: an instant
 *
 * Returns: (transfer full): which day of the count it is on: "day +47"
 */
char *
tl_axis_day_to_words (gint64 zero_s, gint64 time_s)
{
  double days = floor (((double) time_s - (double) zero_s) / TL_SECONDS_PER_DAY);
  g_autofree char *number = format_signed ((gint64) days);

  /* Translators: a day counted from an event: "day +47", "day 0". */
  return g_strdup_printf (C_ ("axis", "day %s"), number);
}
