/* The frame of the picture: background, lanes, axis, overview. What happened is painted by
 * tl-painter-events.c. */
#include "tl-painter.h"

#include "tl-painter-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * tl_painter_init:
 * @scene: a scene
 * @style: a palette
 * @canvas: where to paint
 *
 * Returns: what the parts of the painter hand each other
 */
TlPainter
tl_painter_init (const TlScene *scene, const TlStyle *style, TlCanvas *canvas)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));

  return (TlPainter){ .scene = scene,
                      .style = style,
                      .lengths = lengths,
                      .canvas = canvas,
                      .line_px = MAX (1, round (lengths->em_px / 12)),
                      .area = scene->lanes_area };
}

/**
 * tl_painter_get_rows_area:
 * @self: a painter
 *
 * Returns: where the lanes that are painted show time: right of their names
 */
TlRect
tl_painter_get_rows_area (const TlPainter *self)
{
  return (TlRect){ self->scene->view.left_px, self->area.y, self->scene->axis.width,
                   self->area.height };
}

/**
 * tl_painter_paints:
 * @self: a painter
 * @lane: one of the scene's lanes
 *
 * Returns: whether it is among the lanes that are painted
 */
gboolean
tl_painter_paints (const TlPainter *self, guint lane)
{
  const TlSceneLane *scene_lane = &g_array_index (self->scene->lanes, TlSceneLane, lane);

  return !scene_lane->is_hidden && scene_lane->is_pinned == self->is_pinned;
}

static void
paint_bands (const TlPainter *self)
{
  double bar_px = round (0.28 * self->lengths->em_px);

  for (guint i = 0; i < self->scene->lanes->len; i++)
    {
      const TlSceneLane *lane = &g_array_index (self->scene->lanes, TlSceneLane, i);
      TlRect bar = { 0, lane->rect.y, bar_px, lane->rect.height };

      if (!tl_painter_paints (self, i))
        continue;
      self->canvas->class->fill_rect (self->canvas, lane->rect, 0,
                                      tl_style_get_band (self->style, i));
      self->canvas->class->fill_rect (self->canvas, bar, 0, tl_style_get_hue (self->style, i));
    }
}

/* Lines down the lanes: where the upper tier has one, the lower tier's is left out. */
static void
paint_grid (const TlPainter *self)
{
  for (guint i = 0; i < self->scene->ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (self->scene->ticks, TlTick, i);
      TlRect line = { tick->x, self->area.y, 1, self->area.height };

      if (tick->tier == TL_TIER_MINOR || tick->x < self->scene->view.left_px
          || (tick->tier == TL_TIER_UPPER && self->scene->view.has_zero))
        continue;
      self->canvas->class->fill_rect (self->canvas, line, 0,
                                      tick->tier == TL_TIER_UPPER ? self->style->line
                                                                  : self->style->faint_line);
    }
  tl_painter_paint_zero (self);
}

static void
paint_name (const TlPainter *self, guint index)
{
  const TlMetricsLengths *lengths = self->lengths;
  const TlSceneLane *lane = &g_array_index (self->scene->lanes, TlSceneLane, index);
  double bottom_y = lane->rect.y + lane->rect.height;
  /* The name stays in sight while its lane is scrolled, and leaves with the lane's end. */
  double middle_y = lane->is_folded
                      ? lane->rect.y + lane->rect.height / 2
                      : MAX (lane->first_row_y, self->area.y + lengths->lane_padding_px)
                          + 0.46 * lane->row_height;
  double room_px = self->scene->view.left_px - 1.6 * lengths->margin_px;
  g_autofree char *count = NULL;

  if (!lane->is_folded)
    middle_y = MIN (middle_y, bottom_y - 0.6 * lane->row_height);
  if (room_px < lengths->em_px)
    return;
  self->canvas->class->show_text (self->canvas, TL_FONT_LARGE, lengths->margin_px,
                                  round (middle_y + lengths->baseline_px[TL_FONT_LARGE]), room_px,
                                  TL_TEXT_PLAIN, self->style->text, lane->title);
  middle_y += 1.25 * lengths->em_px;
  if (middle_y + 0.5 * lengths->em_px > bottom_y)
    return;
  count = tl_placement_count_to_words (lane->n_events);
  self->canvas->class->show_text (self->canvas, TL_FONT_SMALL, lengths->margin_px,
                                  round (middle_y + lengths->baseline_px[TL_FONT_SMALL]), room_px,
                                  TL_TEXT_PLAIN, self->style->pale_text, count);
}

static void
paint_names (const TlPainter *self)
{
  for (guint i = 0; i < self->scene->lanes->len; i++)
    {
      TlGroup group = { "name", NULL, NULL, NULL };

      if (!tl_painter_paints (self, i))
        continue;
      self->canvas->class->begin_group (self->canvas, &group);
      paint_name (self, i);
      self->canvas->class->end_group (self->canvas);
    }
}

/* The lanes that scroll, or those that are pinned above them. */
static void
paint_lanes (TlPainter *self, gboolean is_pinned)
{
  self->is_pinned = is_pinned;
  self->area = tl_scene_get_area (self->scene, is_pinned);
  if (self->area.height <= 0)
    return;
  self->canvas->class->push_clip (self->canvas, self->area);
  paint_bands (self);
  paint_grid (self);
  tl_painter_paint_events (self);
  paint_names (self);
  self->canvas->class->pop_clip (self->canvas);
}

static void
paint_axis_label (const TlScene *scene, const TlStyle *style, const TlTick *tick, TlCanvas *canvas)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  gboolean is_upper = tick->tier == TL_TIER_UPPER;
  TlFont font = is_upper ? TL_FONT_LARGE : TL_FONT_LABEL;
  double middle_y
    = is_upper ? lengths->axis_upper_px / 2 : lengths->axis_upper_px + lengths->axis_lower_px / 2;

  canvas->class->show_text (canvas, font, tick->label_x,
                            round (middle_y + lengths->baseline_px[font]), 0, TL_TEXT_PLAIN,
                            is_upper ? style->text : style->pale_text, tick->label);
}

static void
paint_axis (const TlScene *scene, const TlStyle *style, TlCanvas *canvas)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  TlGroup group = { "axis", "axis", _ ("Time axis"), NULL };
  double bottom_y = scene->axis.y + scene->axis.height;

  canvas->class->begin_group (canvas, &group);
  canvas->class->push_clip (canvas, scene->axis);
  for (guint i = 0; i < scene->ticks->len; i++)
    {
      const TlTick *tick = &g_array_index (scene->ticks, TlTick, i);
      double height_px = tick->tier == TL_TIER_UPPER   ? scene->axis.height
                         : tick->tier == TL_TIER_LOWER ? lengths->axis_lower_px
                                                       : round (0.3 * lengths->em_px);
      TlRect line = { tick->x, bottom_y - height_px, 1, height_px };

      /* Where the lower tier counts, the calendar's lines end above it. */
      if (tick->tier == TL_TIER_UPPER && scene->view.has_zero)
        line.height = lengths->axis_upper_px;
      if (tick->x >= scene->view.left_px)
        canvas->class->fill_rect (canvas, line, 0, style->line);
      if (tick->label != NULL)
        paint_axis_label (scene, style, tick, canvas);
    }
  canvas->class->pop_clip (canvas);
  canvas->class->end_group (canvas);
}

/* The bands of the chapters, and before them what they are. */
static void
paint_chapters (const TlScene *scene, const TlStyle *style, TlCanvas *canvas)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  TlGroup group = { "chapters", "chapters", _ ("Chapters"), NULL };

  canvas->class->begin_group (canvas, &group);
  canvas->class->push_clip (canvas, scene->bands_area);
  for (guint i = 0; i < scene->bands->len; i++)
    {
      const TlSceneBand *band = &g_array_index (scene->bands, TlSceneBand, i);

      canvas->class->fill_rect (canvas, band->rect, 0.25 * lengths->em_px, style->faint_line);
      if (band->text_width > 0)
        canvas->class->show_text (canvas, TL_FONT_SMALL, band->text_x, band->baseline_y,
                                  band->text_width, TL_TEXT_PLAIN, style->text, band->title);
    }
  canvas->class->pop_clip (canvas);
  canvas->class->end_group (canvas);
}

static void
paint_overview_text (
  const TlScene *scene, const TlStyle *style, double middle_y, const char *text, TlCanvas *canvas)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));

  canvas->class->show_text (canvas, TL_FONT_SMALL, lengths->margin_px,
                            round (middle_y + lengths->baseline_px[TL_FONT_SMALL]),
                            MAX (scene->view.left_px - 1.5 * lengths->margin_px, 1), TL_TEXT_PLAIN,
                            style->pale_text, text);
}

/* Beside the overview: what range it is, and how many lanes are not in the picture. */
static void
paint_overview_range (const TlScene *scene, const TlStyle *style, TlCanvas *canvas)
{
  double line_px = 1.1 * tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  double middle_y = scene->overview.y + scene->overview.height / 2;
  guint n_hidden = tl_scene_get_n_hidden_lanes (scene);
  g_autofree char *words = NULL;
  g_autofree char *hidden = NULL;
  gint64 start_s, end_s;

  if (!tl_dataset_get_extent (tl_scene_get_dataset (scene), &start_s, &end_s))
    return;
  words = tl_edtf_range_to_words (start_s, end_s);
  paint_overview_text (scene, style, n_hidden > 0 ? middle_y - line_px / 2 : middle_y, words,
                       canvas);
  if (n_hidden == 0)
    return;
  hidden = g_strdup_printf (ngettext ("%u lane hidden", "%u lanes hidden", n_hidden), n_hidden);
  paint_overview_text (scene, style, middle_y + line_px / 2, hidden, canvas);
}

/* Where the overview's scale changes. */
static void
paint_overview_breaks (const TlScene *scene, const TlStyle *style, TlCanvas *canvas)
{
  double breaks_x[TL_OVERVIEW_STOPS_MAX];
  guint n_breaks = tl_scene_get_overview_breaks (scene, breaks_x);

  for (guint i = 0; i < n_breaks; i++)
    canvas->class->stroke_line (canvas, breaks_x[i] - 0.5, scene->overview.y + 1, breaks_x[i] - 0.5,
                                scene->overview.y + scene->overview.height, 1, 2, style->line);
}

static void
paint_overview (const TlScene *scene, const TlStyle *style, TlCanvas *canvas)
{
  TlRect window = scene->overview_window;
  TlRect edge = { 0, scene->overview.y, scene->view.width_px, 1 };
  TlGroup group = { "overview", "overview", _ ("Overview"), NULL };

  canvas->class->begin_group (canvas, &group);
  canvas->class->fill_rect (canvas, edge, 0, style->line);
  paint_overview_range (scene, style, canvas);
  paint_overview_breaks (scene, style, canvas);
  for (guint i = 0; i < scene->densities->len; i++)
    {
      const TlSceneDensity *density = &g_array_index (scene->densities, TlSceneDensity, i);

      canvas->class->fill_rect (
        canvas, density->rect, 0,
        tl_color_with_alpha (tl_style_get_hue (style, density->lane),
                             density->is_dim ? 0.85 * tl_style_get_opacity (style, TL_EMPHASIS_DIM)
                                             : 0.85));
    }
  if (window.width > 0)
    {
      canvas->class->fill_rect (canvas, window, 3, tl_color_with_alpha (style->text, 0.07));
      window = (TlRect){ window.x + 0.5, window.y + 0.5, window.width - 1, window.height - 1 };
      canvas->class->stroke_rect (canvas, window, 3, 1, tl_color_with_alpha (style->text, 0.45));
    }
  canvas->class->end_group (canvas);
}

/**
 * tl_painter_paint:
 * @scene: a scene
 * @style: a palette
 * @flags: what to leave out
 * @canvas: where to paint
 *
 * Paints all of the scene.
 */
void
tl_painter_paint (const TlScene *scene, const TlStyle *style, TlPaintFlags flags, TlCanvas *canvas)
{
  TlRect all = { 0, 0, scene->view.width_px, scene->view.height_px };
  TlPainter painter;

  g_return_if_fail (style != NULL);
  g_return_if_fail (canvas != NULL);

  if (!(flags & TL_PAINT_TRANSPARENT))
    canvas->class->fill_rect (canvas, all, 0, style->background);
  painter = tl_painter_init (scene, style, canvas);
  for (int is_pinned = 0; is_pinned < 2; is_pinned++)
    paint_lanes (&painter, is_pinned);
  paint_axis (scene, style, canvas);
  if (scene->bands->len > 0)
    paint_chapters (scene, style, canvas);
  if (scene->legend_area.height > 0)
    tl_painter_paint_legend (&painter);
  if (scene->overview.height > 0)
    paint_overview (scene, style, canvas);
}
