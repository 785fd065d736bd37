/* Chooses the units by the scale alone, so that panning never changes them, and lays out their
 * ticks and labels. */
#include "tl-axis.h"

#include "tl-axis-count.h"
#include "tl-axis-private.h"

/* Between the end of a label and the next, in ems; and from a tick to its label. */
#define LABEL_GAP_EM   1.0
#define LABEL_INSET_EM 0.4

/* Unlabelled ticks nearer to each other than this are left out. */
#define MINOR_MIN_PX 6

/* No view has more ticks of a tier; a guard, should a scale and a width not go together. */
#define TICKS_MAX 4000

typedef struct
{
  const TlView *view;
  TlMetrics *metrics;
  double em_px;
  GArray *ticks;
} Axis;

static void
clear_tick (gpointer data)
{
  g_free (((TlTick *) data)->label);
}

/* The longest format whose widest label fits into a unit of that many pixels. */
static gboolean
find_format (const Axis *self, TlAxisUnit unit, TlTier tier, guint *format)
{
  double unit_px = tl_axis_unit_get_min_s (unit) * self->view->scale_px_per_s;
  guint n_formats = tl_axis_unit_get_n_formats (unit, tier);

  *format = n_formats - 1;
  /* Not even a digit: no need to measure. */
  if (unit_px < (LABEL_GAP_EM + 0.4) * self->em_px)
    return FALSE;
  for (*format = 0; *format < n_formats; (*format)++)
    if (tl_axis_unit_measure (unit, tier, *format, self->metrics) + LABEL_GAP_EM * self->em_px
        <= unit_px)
      return TRUE;
  *format = n_formats - 1;
  return FALSE;
}

static guint
find_lower_level (const Axis *self, TlAxisUnit *unit, guint *format)
{
  guint level = 0;

  while (tl_axis_unit_get (level, unit))
    {
      if (find_format (self, *unit, TL_TIER_LOWER, format))
        return level;
      level++;
    }
  tl_axis_unit_get (--level, unit);
  return level;
}

/* The label in the chosen format, or, where an uncommonly long year makes that too wide for its
 * unit, in a shorter one. */
static void
set_label (const Axis *self, TlAxisUnit unit, TlTier tier, guint format, double end_x, TlTick *tick)
{
  TlFont font = tier == TL_TIER_UPPER ? TL_FONT_LARGE : TL_FONT_LABEL;
  double inset_px = LABEL_INSET_EM * self->em_px;

  tick->label_x = tick->x + inset_px;
  for (; format < tl_axis_unit_get_n_formats (unit, tier); format++)
    {
      g_free (tick->label);
      tick->label = tl_axis_unit_format (unit, tier, format, tick->time_s);
      tick->label_width = tl_metrics_get_text_width (self->metrics, font, tick->label);
      if (tick->label_width + 2 * inset_px <= end_x - tick->x)
        return;
    }
}

static void
add_ticks (Axis *self, TlAxisUnit unit, TlTier tier, guint format)
{
  gint64 time_s = tl_axis_unit_floor (unit, tl_view_get_start (self->view));

  for (guint i = 0; i < TICKS_MAX; i++)
    {
      TlTick tick = { .time_s = time_s, .tier = tier, .x = tl_view_get_x (self->view, time_s) };
      gint64 next_s = tl_axis_unit_next (unit, time_s);

      if (tick.x >= self->view->width_px)
        break;
      if (tier != TL_TIER_MINOR)
        set_label (self, unit, tier, format, tl_view_get_x (self->view, next_s), &tick);
      g_array_append_val (self->ticks, tick);
      /* At the ends of time there is no next one. */
      if (next_s <= time_s)
        break;
      time_s = next_s;
    }
}

static void
drop_label (TlTick *tick)
{
  g_clear_pointer (&tick->label, g_free);
  tick->label_width = 0;
}

/* Whether neither edge of the view cuts a label. */
static gboolean
is_whole (const Axis *self, const TlTick *tick)
{
  return tick->label_x >= self->view->left_px
         && tick->label_x + tick->label_width <= self->view->width_px;
}

/* The upper tier's first label slides along to stay in sight, and is pushed out by the next one.
 * A label that an edge cuts is shown only where there is no whole one. */
static void
slide_upper_labels (Axis *self)
{
  double left_px = self->view->left_px;
  double inset_px = LABEL_INSET_EM * self->em_px;
  guint n_whole = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      TlTick *tick = &g_array_index (self->ticks, TlTick, i);
      double end_x = i + 1 < self->ticks->len ? g_array_index (self->ticks, TlTick, i + 1).x
                                              : self->view->width_px + tick->label_width;

      tick->label_x = MAX (tick->label_x, left_px + inset_px);
      tick->label_x = MIN (tick->label_x, end_x - tick->label_width - 2 * inset_px);
      if (tick->label_x < tick->x || tick->label_x + tick->label_width <= left_px)
        drop_label (tick);
      else
        n_whole += is_whole (self, tick);
    }
  for (guint i = 0; n_whole > 0 && i < self->ticks->len; i++)
    if (!is_whole (self, &g_array_index (self->ticks, TlTick, i)))
      drop_label (&g_array_index (self->ticks, TlTick, i));
}

/* Lower labels that an edge of the view would cut, that an upper line would cross, or whose line is
 * out of view, are left out (a count crosses lines of the calendar anyhow, which end above it):
 * what stands beside another line would say that it begins there. So are, of years with more digits
 * than the units were chosen for, those that would touch the one before. */
static void
drop_cut_labels (Axis *self, guint first)
{
  double free_x = self->view->left_px;
  guint upper = 0;

  for (guint i = first; i < self->ticks->len; i++)
    {
      TlTick *tick = &g_array_index (self->ticks, TlTick, i);

      double end_x = tick->label_x + tick->label_width;

      if (tick->label == NULL)
        continue;
      while (!self->view->has_zero && upper < first
             && g_array_index (self->ticks, TlTick, upper).x <= tick->x)
        upper++;
      if (tick->x < self->view->left_px || tick->label_x < free_x || end_x > self->view->width_px
          || (!self->view->has_zero && upper < first
              && end_x > g_array_index (self->ticks, TlTick, upper).x))
        drop_label (tick);
      else
        free_x = end_x;
    }
}

static void
add_upper (Axis *self, TlAxisUnit lower)
{
  TlAxisUnit upper = tl_axis_unit_get_upper (lower);
  guint format;

  find_format (self, upper, TL_TIER_UPPER, &format);
  add_ticks (self, upper, TL_TIER_UPPER, format);
  slide_upper_labels (self);
}

/* The lower tier counts from an instant, the upper one keeps the calendar. */
static void
add_counted (Axis *self)
{
  TlAxisUnit lower, minor;
  guint level = tl_axis_count_choose (self->view, self->metrics, &lower);
  guint n_upper;

  add_upper (self, lower);
  n_upper = self->ticks->len;
  tl_axis_count_add (self->view, self->metrics, lower, TL_TIER_LOWER, self->ticks);
  drop_cut_labels (self, n_upper);
  if (level > 0 && tl_axis_count_get (level - 1, &minor)
      && tl_axis_unit_get_min_s (minor) * self->view->scale_px_per_s >= MINOR_MIN_PX)
    tl_axis_count_add (self->view, self->metrics, minor, TL_TIER_MINOR, self->ticks);
}

/**
 * tl_axis_build:
 * @view: a view
 * @metrics: the font
 *
 * Returns: (transfer full) (element-type TlTick): the ticks in view, the upper tier's first, then
 *   the lower's, then those without labels; each tier's by time, from the one that began before the
 *   view on
 */
GArray *
tl_axis_build (const TlView *view, TlMetrics *metrics)
{
  Axis self = { view, metrics, 0, NULL };
  TlAxisUnit lower, minor;
  guint lower_format = 0;
  guint level, n_upper;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (metrics != NULL, NULL);

  self.em_px = tl_metrics_get_lengths (metrics)->em_px;
  self.ticks = g_array_new (FALSE, FALSE, sizeof (TlTick));
  g_array_set_clear_func (self.ticks, clear_tick);
  if (view->has_zero)
    {
      add_counted (&self);
      return self.ticks;
    }
  level = find_lower_level (&self, &lower, &lower_format);
  add_upper (&self, lower);
  n_upper = self.ticks->len;
  add_ticks (&self, lower, TL_TIER_LOWER, lower_format);
  drop_cut_labels (&self, n_upper);
  if (level > 0 && tl_axis_unit_get (level - 1, &minor)
      && tl_axis_unit_get_min_s (minor) * view->scale_px_per_s >= MINOR_MIN_PX)
    add_ticks (&self, minor, TL_TIER_MINOR, 0);
  return self.ticks;
}
