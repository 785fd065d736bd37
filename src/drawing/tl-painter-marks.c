/* Marks: symbols and extents, by date, status and kind.
 *
 *   filled symbol                 an instant, known to the day
 *   filled symbol, thick line     a span; the line fades where its ends are soft
 *   hollow symbol, thin bracket   some time within
 */
#include "tl-painter-private.h"
#include "tl-symbol.h"

#include <math.h>

/**
 * tl_painter_get_color:
 * @self: a painter
 * @mark: a mark
 *
 * Returns: its lane's colour, as much of it as the mark shows
 */
TlColor
tl_painter_get_color (const TlPainter *self, const TlSceneMark *mark)
{
  if (mark->lane == TL_LANE_NONE)
    return self->style->pale_text;
  return tl_color_with_alpha (tl_style_get_hue (self->style, mark->lane),
                              tl_style_get_opacity (self->style, mark->opacity));
}

/* How thick the line of a span is. */
static double
get_line_height (const TlPainter *self)
{
  return MAX (2, round (0.2 * self->lengths->em_px));
}

/* A stretch of line that fades out towards one side. */
static void
paint_fade (const TlPainter *self,
            double x0,
            double x1,
            double y,
            double height_px,
            TlColor left,
            TlColor right)
{
  if (x1 - x0 >= 1)
    self->canvas->class->fill_gradient (self->canvas, (TlRect){ x0, y, x1 - x0, height_px }, left,
                                        right);
}

static void
paint_question (const TlPainter *self, double x, double y, TlColor color)
{
  self->canvas->class->show_text (self->canvas, TL_FONT_SMALL, x, y + 0.35 * self->lengths->em_px,
                                  0, TL_TEXT_PLAIN, color, "?");
}

static void
paint_line_end (
  const TlPainter *self, const TlSceneMark *mark, TlEdge edge, double x, double sign, TlColor color)
{
  double em_px = self->lengths->em_px;
  double y = mark->extent_y;

  /* What goes on out of view says so at the edge. */
  if (edge == TL_EDGE_OPEN && mark->lane != TL_LANE_NONE)
    x = CLAMP (x, self->scene->view.left_px + 1, self->scene->view.width_px - 1);
  if (edge == TL_EDGE_OPEN)
    {
      for (int side = -1; side <= 1; side += 2)
        self->canvas->class->stroke_line (self->canvas, x - sign * 0.3 * em_px,
                                          y + side * 0.22 * em_px, x, y, 1.2 * self->line_px, 0,
                                          color);
    }
  else if (edge == TL_EDGE_UNKNOWN)
    paint_question (self, sign > 0 ? x + 0.1 * em_px : x - 0.55 * em_px, y, color);
}

/* An event of which only one end is known, from so far that this is all there is to see. */
static void
paint_unknown_ends (const TlPainter *self, const TlSceneMark *mark)
{
  TlColor color = tl_painter_get_color (self, mark);
  double em_px = self->lengths->em_px;
  double height_px = get_line_height (self);

  if (mark->end_edge == TL_EDGE_UNKNOWN)
    {
      paint_fade (self, mark->symbol_x, mark->symbol_x + em_px,
                  mark->extent_y - floor (height_px / 2), height_px, color,
                  tl_color_with_alpha (color, 0.08));
      paint_question (self, mark->symbol_x + 1.1 * em_px, mark->extent_y, color);
    }
  if (mark->start_edge == TL_EDGE_UNKNOWN)
    paint_question (self, mark->symbol_x - self->lengths->symbol_px / 2 - 0.4 * em_px,
                    mark->extent_y, color);
}

/* One part of a span: a line, or, where the date is uncertain, dashes. */
static void
paint_part (const TlPainter *self,
            const TlSceneMark *mark,
            double x0,
            double x1,
            double y,
            double height_px,
            TlColor left,
            TlColor right)
{
  if (mark->qualifier & TL_QUALIFIER_UNCERTAIN)
    {
      left.alpha = (left.alpha + right.alpha) / 2;
      self->canvas->class->stroke_line (self->canvas, x0, y + height_px / 2, x1, y + height_px / 2,
                                        height_px, 4 * self->line_px, left);
    }
  else
    paint_fade (self, x0, x1, y, height_px, left, right);
}

static void
paint_span (const TlPainter *self, const TlSceneMark *mark, TlColor color)
{
  double height_px = get_line_height (self);
  double y = mark->extent_y - floor (height_px / 2);
  TlColor gone = tl_color_with_alpha (color, 0.08);

  if (mark->qualifier & TL_QUALIFIER_UNCERTAIN)
    paint_part (self, mark, mark->solid_x0, mark->solid_x1, y, height_px, color, color);
  else
    self->canvas->class->fill_rect (
      self->canvas, (TlRect){ mark->solid_x0, y, mark->solid_x1 - mark->solid_x0, height_px }, 0,
      color);
  paint_part (self, mark, mark->extent_x0, mark->solid_x0, y, height_px, gone, color);
  paint_part (self, mark, mark->solid_x1, mark->extent_x1, y, height_px, color, gone);
  paint_line_end (self, mark, mark->start_edge, mark->extent_x0, -1, color);
  paint_line_end (self, mark, mark->end_edge, mark->extent_x1, 1, color);
}

/* A thin bracket, like an error bar; its ends fade where the date is but approximate. */
static void
paint_window (const TlPainter *self, const TlSceneMark *mark, TlColor color)
{
  double y = mark->extent_y;
  double tick_px = round (0.2 * self->lengths->em_px);
  double fade_px = mark->qualifier & TL_QUALIFIER_APPROXIMATE
                     ? MIN (2 * self->lengths->em_px, (mark->extent_x1 - mark->extent_x0) / 3)
                     : 0;
  double x0 = mark->extent_x0 + fade_px;
  double x1 = mark->extent_x1 - fade_px;
  TlColor gone = tl_color_with_alpha (color, 0);

  if (mark->qualifier & TL_QUALIFIER_UNCERTAIN)
    self->canvas->class->stroke_line (self->canvas, x0, y + 0.5, x1, y + 0.5, self->line_px,
                                      3 * self->line_px, color);
  else
    self->canvas->class->fill_rect (self->canvas, (TlRect){ x0, y, x1 - x0, self->line_px }, 0,
                                    color);
  paint_fade (self, mark->extent_x0, x0, y, self->line_px, gone, color);
  paint_fade (self, x1, mark->extent_x1, y, self->line_px, color, gone);
  /* Of what is all but out of view, an end alone would be a stray hook. */
  if (fade_px > 0 || mark->extent_x1 < self->scene->view.left_px + 0.75 * self->lengths->em_px)
    return;
  for (int i = 0; i < 2; i++)
    self->canvas->class->fill_rect (
      self->canvas,
      (TlRect){ i == 0 ? x0 : x1 - self->line_px, y - tick_px, self->line_px, tick_px }, 0, color);
}

/* A thin line from the first day to the last; dots, where all of them are meant. */
static void
paint_set (const TlPainter *self, const TlSceneMark *mark, TlColor color)
{
  double y = mark->extent_y + self->line_px / 2;

  self->canvas->class->stroke_line (self->canvas, mark->extent_x0, y, mark->extent_x1, y,
                                    (mark->is_run ? 2 : 1) * self->line_px,
                                    mark->is_run ? 2 * self->line_px : 0, color);
  paint_line_end (self, mark, mark->start_edge, mark->extent_x0, -1, color);
  paint_line_end (self, mark, mark->end_edge, mark->extent_x1, 1, color);
}

/* "About then": as the symbol has a halo, so has the line, wherever one looks at it. */
static void
paint_halo (const TlPainter *self, const TlSceneMark *mark, TlColor color)
{
  double height_px = get_line_height (self) + 2 * self->line_px;
  TlRect halo = { mark->extent_x0, mark->extent_y - floor (height_px / 2),
                  mark->extent_x1 - mark->extent_x0, height_px };

  if (mark->qualifier & TL_QUALIFIER_APPROXIMATE)
    self->canvas->class->fill_rect (self->canvas, halo, 0, tl_color_with_alpha (color, 0.3));
}

static void
paint_line (const TlPainter *self, const TlSceneMark *mark)
{
  TlColor color = tl_painter_get_color (self, mark);

  paint_halo (self, mark, color);
  switch (mark->shape)
    {
    case TL_DATE_WINDOW:
      paint_window (self, mark, color);
      break;
    case TL_DATE_SET:
      paint_set (self, mark, color);
      break;
    default:
      paint_span (self, mark, color);
      break;
    }
}

/* What began before the view ends at its edge; only symbols stand out over that. */
static void
paint_extent (const TlPainter *self, const TlSceneMark *mark)
{
  gboolean is_cut = mark->lane != TL_LANE_NONE && mark->extent_x0 < self->scene->view.left_px;

  if (mark->extent_x1 <= mark->extent_x0)
    {
      paint_unknown_ends (self, mark);
      return;
    }
  if (is_cut)
    self->canvas->class->push_clip (self->canvas, tl_painter_get_rows_area (self));
  paint_line (self, mark);
  if (is_cut)
    self->canvas->class->pop_clip (self->canvas);
}

static TlColor
get_ground (const TlPainter *self, guint lane)
{
  return lane == TL_LANE_NONE ? self->style->background : tl_style_get_band (self->style, lane);
}

/**
 * tl_painter_paint_hollow:
 * @self: a painter
 * @path: a symbol
 * @x: its centre
 * @y: likewise
 * @size_px: its size
 * @is_dashed: whether its outline is
 * @lane: what lane it is in, or %TL_LANE_NONE
 * @color: its colour
 */
void
tl_painter_paint_hollow (const TlPainter *self,
                         const TlPath *path,
                         double x,
                         double y,
                         double size_px,
                         gboolean is_dashed,
                         guint lane,
                         TlColor color)
{
  self->canvas->class->fill_path (self->canvas, path, x, y, size_px,
                                  tl_color_with_alpha (get_ground (self, lane), color.alpha));
  self->canvas->class->stroke_path (self->canvas, path, x, y, size_px - self->line_px,
                                    1.5 * self->line_px, is_dashed ? 2 * self->line_px : 0, color);
}

/* Two chevrons under the symbol: there is more to come. */
static void
paint_ongoing (const TlPainter *self, const TlSceneMark *mark, TlColor color)
{
  double size_px = 0.16 * self->lengths->em_px;
  double y = mark->symbol_y + 0.75 * self->lengths->symbol_px;

  for (int i = 0; i < 2; i++)
    {
      double x = mark->symbol_x + (i * 2 - 0.5) * size_px;

      self->canvas->class->stroke_line (self->canvas, x - size_px, y - size_px, x, y,
                                        1.2 * self->line_px, 0, color);
      self->canvas->class->stroke_line (self->canvas, x, y, x - size_px, y + size_px,
                                        1.2 * self->line_px, 0, color);
    }
}

/* Cancelled: struck through. Expired: cut in two. Ongoing: chevrons under it. */
static void
paint_status (const TlPainter *self, const TlSceneMark *mark, TlColor color)
{
  double reach_px = 0.75 * self->lengths->symbol_px;

  if (mark->status == TL_STATUS_EXPIRED)
    color = get_ground (self, mark->lane);
  else if (mark->status == TL_STATUS_ONGOING)
    {
      paint_ongoing (self, mark, color);
      return;
    }
  else if (mark->status != TL_STATUS_CANCELLED)
    return;
  self->canvas->class->stroke_line (self->canvas, mark->symbol_x - reach_px,
                                    mark->symbol_y + reach_px, mark->symbol_x + reach_px,
                                    mark->symbol_y - reach_px, 1.6 * self->line_px, 0, color);
}

static void
paint_symbol (const TlPainter *self, const TlSceneMark *mark)
{
  const TlPath *path = tl_symbol_get_path (mark->symbol);
  TlColor color = tl_painter_get_color (self, mark);
  gboolean is_uncertain = mark->qualifier & TL_QUALIFIER_UNCERTAIN;

  if (mark->lane != TL_LANE_NONE
      && mark->symbol_x < self->scene->view.left_px - self->lengths->symbol_px)
    return;
  if (mark->is_hollow || is_uncertain)
    tl_painter_paint_hollow (self, path, mark->symbol_x, mark->symbol_y, self->lengths->symbol_px,
                             is_uncertain, mark->lane, color);
  else
    self->canvas->class->fill_path (self->canvas, path, mark->symbol_x, mark->symbol_y,
                                    self->lengths->symbol_px, color);
  if (mark->qualifier & TL_QUALIFIER_APPROXIMATE)
    self->canvas->class->stroke_path (self->canvas, path, mark->symbol_x, mark->symbol_y,
                                      self->lengths->symbol_px + 1.5 * self->line_px,
                                      1.5 * self->line_px, 0, tl_color_with_alpha (color, 0.35));
  paint_status (self, mark, color);
}

/**
 * tl_painter_paint_mark:
 * @self: a painter
 * @mark: a mark with a symbol
 *
 * Paints what the mark's date and status say, without a label.
 */
void
tl_painter_paint_mark (const TlPainter *self, const TlSceneMark *mark)
{
  paint_extent (self, mark);
  paint_symbol (self, mark);
}

/**
 * tl_painter_paint_status:
 * @self: a painter
 * @mark: a mark whose symbol is out of view
 * @label: its label, which is not
 *
 * Says by a small symbol behind the label what a text can't: that the event has expired, or goes
 * on.
 */
void
tl_painter_paint_status (const TlPainter *self, const TlSceneMark *mark, const TlSceneLabel *label)
{
  TlMetricsLengths lengths = *self->lengths;
  TlPainter painter = *self;
  TlSceneMark sign = *mark;

  if (mark->symbol_x >= self->scene->view.left_px - lengths.symbol_px / 2
      || (mark->status != TL_STATUS_EXPIRED && mark->status != TL_STATUS_ONGOING))
    return;
  lengths.symbol_px *= 0.65;
  painter.lengths = &lengths;
  sign.symbol_x = label->rect.x + label->rect.width + 0.15 * lengths.em_px + lengths.symbol_px / 2;
  paint_symbol (&painter, &sign);
}
