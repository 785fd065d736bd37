/* What happened: marks with their labels, the strips, and the lines that tie an event's marks. */
#include "tl-painter.h"

#include "tl-painter-private.h"
#include "tl-symbol.h"

#include <math.h>

static gboolean
has_connector_behind (const TlPainter *self, const TlSceneLabel *label)
{
  const TlRect *rect = &label->rect;

  for (guint i = 0; i < self->scene->connectors->len; i++)
    {
      const TlSceneConnector *connector
        = &g_array_index (self->scene->connectors, TlSceneConnector, i);

      if (connector->event != label->event && connector->x >= rect->x
          && connector->x <= rect->x + rect->width && connector->y0 <= rect->y + rect->height
          && connector->y1 >= rect->y)
        return TRUE;
    }
  return FALSE;
}

/* Lines that pass behind a label are interrupted there, as rivers are behind a map's names. */
static void
paint_knockout (const TlPainter *self, const TlSceneLabel *label)
{
  if (has_connector_behind (self, label) || tl_painter_has_arc_behind (self, &label->rect))
    self->canvas->class->fill_rect (self->canvas, label->rect, 0,
                                    tl_style_get_band (self->style, label->lane));
}

static void
paint_label (const TlPainter *self, const TlSceneLabel *label, const TlEvent *event)
{
  TlColor color = label->is_pale ? self->style->pale_text : self->style->text;
  /* Said by the label as well: the symbol may be out of view. */
  TlTextFlags flags = event->status == TL_STATUS_CANCELLED ? TL_TEXT_STRUCK
                      : event->status == TL_STATUS_PLANNED ? TL_TEXT_ITALIC
                                                           : TL_TEXT_PLAIN;
  /* What was measured a little too narrow is not cut for that: there is a gap behind it. */
  double slack_px = label->text_width >= label->full_width ? self->lengths->label_gap_px / 2 : 0;

  color = tl_color_with_alpha (color, tl_style_get_opacity (self->style, label->opacity));
  paint_knockout (self, label);
  if (label->is_quoted)
    self->canvas->class->show_text (
      self->canvas, TL_FONT_LABEL_BOLD, label->rect.x, label->baseline_y, 0, TL_TEXT_PLAIN,
      tl_color_with_alpha (self->style->pale_text,
                           tl_style_get_opacity (self->style, label->opacity)),
      "“");
  self->canvas->class->show_text (self->canvas, label->font, label->text_x, label->baseline_y,
                                  label->text_width + slack_px, flags, color, label->text);
  if (label->notes != NULL)
    self->canvas->class->show_text (
      self->canvas, TL_FONT_SMALL, label->notes_x,
      label->baseline_y - round (0.35 * self->lengths->em_px), 0, TL_TEXT_PLAIN,
      tl_color_with_alpha (self->style->pale_text,
                           tl_style_get_opacity (self->style, label->opacity)),
      label->notes);
}

static void
paint_dots (const TlPainter *self)
{
  for (guint i = 0; i < self->scene->dots->len; i++)
    {
      const TlSceneDot *dot = &g_array_index (self->scene->dots, TlSceneDot, i);
      TlColor color = tl_color_with_alpha (tl_style_get_hue (self->style, dot->lane),
                                           tl_style_get_opacity (self->style, dot->opacity));
      const TlPath *path = tl_symbol_get_path (dot->symbol);
      double size_px = 0.7 * self->lengths->symbol_px;

      if (!tl_painter_paints (self, dot->lane))
        continue;
      if (dot->is_hollow)
        tl_painter_paint_hollow (self, path, dot->x, dot->y, size_px, FALSE, dot->lane, color);
      else
        self->canvas->class->fill_path (self->canvas, path, dot->x, dot->y, size_px, color);
    }
}

static void
paint_connectors (const TlPainter *self)
{
  for (guint i = 0; i < self->scene->connectors->len; i++)
    {
      const TlSceneConnector *connector
        = &g_array_index (self->scene->connectors, TlSceneConnector, i);
      TlRect line = { connector->x, connector->y0, self->line_px, connector->y1 - connector->y0 };

      self->canvas->class->fill_rect (
        self->canvas, line, 0,
        tl_color_with_alpha (self->style->pale_text,
                             0.35 * tl_style_get_opacity (self->style, connector->opacity)));
    }
}

static void
paint_tick (const TlPainter *self, const TlSceneMark *mark)
{
  TlColor color = tl_color_with_alpha (tl_painter_get_color (self, mark), 0.7);
  TlRect line = { mark->extent_x0, mark->extent_y, mark->extent_x1 - mark->extent_x0, 1 };

  self->canvas->class->fill_rect (self->canvas, mark->rect, 0, color);
  if (line.width > 0)
    self->canvas->class->fill_rect (self->canvas, line, 0, tl_color_with_alpha (color, 0.4));
}

/* The stronger the more events there are. Opaque: a connector passes behind. */
static TlColor
get_count_color (const TlPainter *self, guint lane, guint count)
{
  return tl_color_mix (tl_style_get_band (self->style, lane), tl_style_get_hue (self->style, lane),
                       MIN (0.16 + 0.06 * log2 (count), 0.6));
}

/* Of a count with lit events and others, the lit ones' part of the bar is as strong as without the
 * others, and the number is theirs. */
static void
paint_count (const TlPainter *self, const TlSceneCount *count)
{
  TlRect lit = count->rect;
  TlColor color = self->style->text;
  char text[16];
  double width_px;

  lit.width = round (lit.width * count->n_lit / count->count);
  if (count->n_lit > 0)
    lit.width = MAX (lit.width, 3 * self->line_px);
  if (count->n_lit < count->count)
    self->canvas->class->fill_rect (self->canvas, count->rect, 0,
                                    tl_color_mix (tl_style_get_band (self->style, count->lane),
                                                  get_count_color (self, count->lane, count->count),
                                                  tl_style_get_opacity (self->style,
                                                                        TL_EMPHASIS_DIM)));
  if (count->n_lit > 0)
    self->canvas->class->fill_rect (self->canvas, lit, 0,
                                    get_count_color (self, count->lane, count->n_lit));
  else
    color = tl_color_with_alpha (color, tl_style_get_opacity (self->style, TL_EMPHASIS_DIM));
  if (!count->has_text)
    return;
  tl_scene_count_format (count, text, sizeof text);
  width_px = tl_metrics_get_text_width (tl_scene_get_metrics (self->scene), TL_FONT_SMALL, text);
  self->canvas->class->show_text (
    self->canvas, TL_FONT_SMALL, count->rect.x + (count->rect.width - width_px) / 2,
    round (count->rect.y + count->rect.height / 2 + self->lengths->baseline_px[TL_FONT_SMALL]), 0,
    TL_TEXT_PLAIN, color, text);
}

static void
paint_counts (const TlPainter *self)
{
  for (guint i = 0; i < self->scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (self->scene->counts, TlSceneCount, i);

      if (tl_painter_paints (self, count->lane))
        paint_count (self, count);
    }
}

static void
begin_event_group (const TlPainter *self, const TlSceneMark *mark)
{
  TlDataset *dataset = tl_scene_get_dataset (self->scene);
  const TlEvent *event = tl_dataset_get_event (dataset, mark->event);
  const TlLane *lane = &tl_dataset_get_lanes (dataset, NULL)[mark->lane];
  g_autofree char *words = tl_event_date_to_words (event);
  g_autofree char *title = g_strdup_printf ("%s · %s", event->title, words);
  g_autofree char *id = g_strdup_printf ("event-%s-%s", event->id, lane->id);
  TlGroup group
    = { mark->form == TL_MARK_TICK ? "event tick" : "event", id, title, event->summary };

  self->canvas->class->begin_group (self->canvas, &group);
}

/* All that stands for an event in one lane, as one group. */
static void
paint_event (const TlPainter *self, const TlSceneMark *mark, const TlSceneLabel *label)
{
  TlDataset *dataset = tl_scene_get_dataset (self->scene);

  if (self->canvas->class->has_groups)
    begin_event_group (self, mark);
  if (mark->form == TL_MARK_TICK)
    paint_tick (self, mark);
  else
    tl_painter_paint_mark (self, mark);
  if (label != NULL)
    {
      paint_label (self, label, tl_dataset_get_event (dataset, mark->event));
      tl_painter_paint_status (self, mark, label);
    }
  if (self->canvas->class->has_groups)
    self->canvas->class->end_group (self->canvas);
}

/* Whether any of a mark and its label is in sight: rows may be scrolled out. */
static gboolean
is_in_sight (const TlPainter *self, const TlSceneMark *mark)
{
  double reach_px = self->lengths->row_height_px;

  return tl_painter_paints (self, mark->lane) && mark->symbol_y + reach_px > self->area.y
         && mark->symbol_y - reach_px < self->area.y + self->area.height;
}

/* Lines that lie behind what happened. */
static void
paint_ties (const TlPainter *self)
{
  paint_connectors (self);
  if (self->scene->arcs->len == 0)
    return;
  self->canvas->class->push_clip (self->canvas, tl_painter_get_rows_area (self));
  tl_painter_paint_arcs (self);
  self->canvas->class->pop_clip (self->canvas);
}

/**
 * tl_painter_paint_events:
 * @self: a painter
 *
 * Paints what happened in the lanes that are painted.
 */
void
tl_painter_paint_events (const TlPainter *self)
{
  const TlScene *scene = self->scene;
  /* The symbol of what is at the view's very start is whole, beside the names. */
  double overhang_px = self->lengths->symbol_px / 2 + self->line_px;
  TlRect rows = tl_painter_get_rows_area (self);
  TlRect area = { rows.x - overhang_px, rows.y, rows.width + overhang_px, rows.height };
  guint next = 0;

  self->canvas->class->push_clip (self->canvas, area);
  paint_ties (self);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      const TlSceneLabel *label = NULL;

      /* Labels stand in the order of their marks; some marks have none. */
      if (next < scene->labels->len)
        label = &g_array_index (scene->labels, TlSceneLabel, next);
      if (label != NULL && label->event == mark->event && label->lane == mark->lane)
        next++;
      else
        label = NULL;
      if (is_in_sight (self, mark))
        paint_event (self, mark, label);
    }
  paint_dots (self);
  paint_counts (self);
  self->canvas->class->pop_clip (self->canvas);
}
