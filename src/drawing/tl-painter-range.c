/* The dates stand at the edges, in the axis' lower tier, where there is room for both; else in one
 * label. The words stand over them, in the upper tier. */
#include "tl-painter-range.h"

#include "tl-painter-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* From so many pixels a day on, edges stand at hours, and from so many on, at minutes. */
#define HOUR_DAY_PX   600
#define MINUTE_DAY_PX 20000

/* Between two labels, and within one before and after its text, in ems. */
#define GAP_EM   0.4
#define INSET_EM 0.6

typedef struct
{
  TlRect rect;
  char *text;
} Tag;

static void
clear_tag (Tag *tag)
{
  g_free (tag->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tag, clear_tag)

static TlUnit
get_unit (const TlScene *scene)
{
  double day_px = TL_SECONDS_PER_DAY * scene->view.scale_px_per_s;

  return day_px < HOUR_DAY_PX     ? TL_UNIT_DAY
         : day_px < MINUTE_DAY_PX ? TL_UNIT_HOUR
                                  : TL_UNIT_MINUTE;
}

/**
 * tl_painter_round_time:
 * @scene: a scene
 * @time_s: an instant
 *
 * Returns: the nearest instant that the edge of a range may stand at, at the scale of the scene: a
 *   day's start, or an hour's, or a minute's
 */
gint64
tl_painter_round_time (const TlScene *scene, gint64 time_s)
{
  TlUnit unit = get_unit (scene);
  gint64 start_s = tl_calendar_floor (time_s, unit, 1);
  gint64 next_s = tl_calendar_add (start_s, unit, 1);

  return time_s - start_s < next_s - time_s ? start_s : next_s;
}

/**
 * tl_painter_format_range_edge:
 * @time_s: where an edge of a range stands
 * @is_end: whether it is its end, which is exclusive
 *
 * Returns: (transfer full): the day, the last one within for an end, or the minute of the day
 */
char *
tl_painter_format_range_edge (gint64 time_s, gboolean is_end)
{
  gint64 day_s = tl_calendar_floor (is_end ? time_s - 1 : time_s, TL_UNIT_DAY, 1);

  if (time_s % TL_SECONDS_PER_DAY == 0)
    return tl_edtf_range_to_words (day_s, day_s + TL_SECONDS_PER_DAY);
  return tl_edtf_range_to_words (time_s, time_s);
}

static double
clamp_x (const TlScene *scene, double x, double width_px)
{
  return CLAMP (x, scene->view.left_px, MAX (scene->view.width_px - width_px, scene->view.left_px));
}

/* A label of the axis about an x, kept in view. */
static void
place_tag (const TlScene *scene, double x, TlTier tier, TlFont font, Tag *tag)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  double width_px
    = ceil (tl_metrics_get_text_width (metrics, font, tag->text) + 2 * INSET_EM * lengths->em_px);

  width_px = MIN (width_px, scene->axis.width);
  tag->rect = (TlRect){ round (clamp_x (scene, x - width_px / 2, width_px)), 1, width_px,
                        lengths->axis_upper_px - 2 };
  if (tier == TL_TIER_UPPER)
    return;
  tag->rect.y = lengths->axis_upper_px + 1;
  tag->rect.height = lengths->axis_lower_px - 2;
}

static void
paint_tag (const TlPainter *self, const Tag *tag, TlFont font, TlColor fill)
{
  double inset_px = INSET_EM * self->lengths->em_px;

  self->canvas->class->fill_rect (self->canvas, tag->rect, 0.3 * self->lengths->em_px, fill);
  self->canvas->class->show_text (
    self->canvas, font, tag->rect.x + inset_px,
    round (tag->rect.y + tag->rect.height / 2 + self->lengths->baseline_px[font]),
    MAX (tag->rect.width - 2 * inset_px + 1, 1), TL_TEXT_PLAIN, self->style->background, tag->text);
}

static gboolean
do_touch (const TlPainter *self, const Tag *left, const Tag *right)
{
  return left->rect.x + left->rect.width + GAP_EM * self->lengths->em_px > right->rect.x;
}

static void
paint_both_dates (const TlPainter *self, const char *start, const char *end, double middle_x)
{
  g_auto (Tag) both = { .text = NULL };

  if (g_str_equal (start, end))
    both.text = g_strdup (start);
  else
    /* Translators: from a date to a date. */
    both.text = g_strdup_printf (C_ ("range", "%s – %s"), start, end);
  place_tag (self->scene, middle_x, TL_TIER_LOWER, TL_FONT_LABEL, &both);
  paint_tag (self, &both, TL_FONT_LABEL, self->style->accent);
}

static void
paint_dates (const TlPainter *self, const TlRangeSign *sign, const TlRangeBand *band)
{
  const TlView *view = &self->scene->view;
  g_auto (Tag) start = { .text = tl_painter_format_range_edge (sign->start_s, FALSE) };
  g_auto (Tag) end = { .text = tl_painter_format_range_edge (sign->end_s, TRUE) };

  place_tag (self->scene, tl_view_get_x (view, sign->start_s), TL_TIER_LOWER, TL_FONT_LABEL,
             &start);
  place_tag (self->scene, tl_view_get_x (view, sign->end_s), TL_TIER_LOWER, TL_FONT_LABEL, &end);
  if (band->has_edge[0] && band->has_edge[1] && do_touch (self, &start, &end))
    {
      paint_both_dates (self, start.text, end.text, band->band.x + band->band.width / 2);
      return;
    }
  if (band->has_edge[0])
    paint_tag (self, &start, TL_FONT_LABEL, self->style->accent);
  if (band->has_edge[1])
    paint_tag (self, &end, TL_FONT_LABEL, self->style->accent);
}

/**
 * tl_painter_get_range_band:
 * @scene: a scene
 * @start_s: the start of a range
 * @end_s: its end, exclusive
 * @band: (out): where its band and its edges are
 *
 * Returns: whether any of it is in view
 */
gboolean
tl_painter_get_range_band (const TlScene *scene, gint64 start_s, gint64 end_s, TlRangeBand *band)
{
  double left_px, right_px, top_y, height_px;
  double x[2];

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (band != NULL, FALSE);

  left_px = scene->view.left_px;
  right_px = scene->view.width_px;
  top_y = scene->axis.y + scene->axis.height;
  height_px = scene->lanes_area.y + scene->lanes_area.height - top_y;
  x[0] = round (tl_view_get_x (&scene->view, start_s));
  x[1] = round (tl_view_get_x (&scene->view, end_s));
  for (int i = 0; i < 2; i++)
    {
      band->has_edge[i] = x[i] >= left_px && x[i] <= right_px;
      band->edges[i] = (TlRect){ MIN (x[i], right_px - 1), top_y, 1, height_px };
    }
  x[0] = CLAMP (x[0], left_px, right_px);
  x[1] = CLAMP (x[1], left_px, right_px);
  band->band = (TlRect){ x[0], top_y, x[1] - x[0], height_px };
  return band->band.width > 0 || band->has_edge[0] || band->has_edge[1];
}

/**
 * tl_painter_get_range_bounds:
 * @scene: a scene
 *
 * Returns: what tl_painter_paint_range() paints in
 */
TlRect
tl_painter_get_range_bounds (const TlScene *scene)
{
  return scene->axis;
}

/**
 * tl_painter_paint_range:
 * @scene: a scene
 * @style: a palette
 * @sign: a range, and its words
 * @canvas: where to paint, over the scene
 *
 * Paints the labels of a range on the axis; the band is for the caller to fill.
 */
void
tl_painter_paint_range (const TlScene *scene,
                        const TlStyle *style,
                        const TlRangeSign *sign,
                        TlCanvas *canvas)
{
  TlPainter self = tl_painter_init (scene, style, canvas);
  g_auto (Tag) words = { .text = g_strdup (sign->words) };
  TlRangeBand band;

  if (!tl_painter_get_range_band (scene, sign->start_s, sign->end_s, &band))
    return;
  paint_dates (&self, sign, &band);
  place_tag (scene, band.band.x + band.band.width / 2, TL_TIER_UPPER, TL_FONT_LABEL_BOLD, &words);
  paint_tag (&self, &words, TL_FONT_LABEL_BOLD, style->text);
}
