/* What stands out for a moment: the event under the pointer, the selected one, the one that the
 * keyboard is at, and the pointer's line with its date. Painted over the scene, in small bounds. */
#include "tl-painter.h"

#include "tl-painter-private.h"

#include <math.h>

/**
 * tl_painter_find_box:
 * @scene: a scene
 * @mark: one of its marks
 *
 * Returns: the box round the mark's symbol and its label
 */
TlRect
tl_painter_find_box (const TlScene *scene, const TlSceneMark *mark)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  double em_px = lengths->em_px;
  double x0 = MAX (mark->symbol_x - lengths->symbol_px / 2, scene->view.left_px);
  double x1 = mark->symbol_x + lengths->symbol_px / 2;

  if (mark->form == TL_MARK_TICK)
    return (TlRect){ mark->rect.x - 3, mark->rect.y - 2, 8, mark->rect.height + 4 };
  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);

      if (label->event != mark->event || label->lane != mark->lane)
        continue;
      x0 = x1 < scene->view.left_px ? label->rect.x : MIN (x0, label->rect.x);
      x1 = MAX (x1, label->rect.x + label->rect.width);
    }
  return (TlRect){ x0 - 0.35 * em_px, mark->symbol_y - 0.75 * em_px, MAX (x1 - x0, 0) + 0.7 * em_px,
                   1.5 * em_px };
}

static gboolean
has_mark (const TlScene *scene, guint32 event, guint lane)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event == event && mark->lane == lane)
        return TRUE;
    }
  return FALSE;
}

/* Whether a count in one of the event's lanes has the event among its own. */
static gboolean
counts_event (const TlScene *scene, const TlSceneCount *count, guint32 event)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  const TlEvent *counted = tl_dataset_get_event (dataset, event);
  const guint32 *lanes = tl_dataset_get_indices (dataset, counted->lanes);

  if (!tl_event_set_contains (tl_placement_get_events (scene->placement), event))
    return FALSE;
  if (counted->date.earliest_start < count->start_s || counted->date.earliest_start >= count->end_s)
    return FALSE;
  for (guint i = 0; i < counted->lanes.length; i++)
    if (lanes[i] == count->lane)
      return !has_mark (scene, event, count->lane);
  return FALSE;
}

typedef void (*BoxFunc) (TlRect box, guint lane, gpointer data);

/* All the places of an event: its marks, or the counts that it is in. */
static guint
for_each_box (const TlScene *scene, guint32 event, BoxFunc func, gpointer data)
{
  guint n = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event != event)
        continue;
      func (tl_painter_find_box (scene, mark), mark->lane, data);
      n++;
    }
  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);

      if (!counts_event (scene, count, event))
        continue;
      func (count->rect, count->lane, data);
      n++;
    }
  return n;
}

static void
unite (TlRect box, guint lane, gpointer data)
{
  TlRect *bounds = data;
  double x1 = MAX (bounds->x + bounds->width, box.x + box.width);
  double y1 = MAX (bounds->y + bounds->height, box.y + box.height);

  if (bounds->width <= 0)
    {
      *bounds = box;
      return;
    }
  bounds->x = MIN (bounds->x, box.x);
  bounds->y = MIN (bounds->y, box.y);
  bounds->width = x1 - bounds->x;
  bounds->height = y1 - bounds->y;
}

/* With room for its arrow. */
static void
unite_arc (const TlScene *scene, const TlSceneArc *arc, TlRect *bounds)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  TlRect box = tl_painter_get_arc_bounds (arc);

  unite ((TlRect){ box.x - em_px, box.y - em_px, box.width + 2 * em_px, box.height + 2 * em_px }, 0,
         bounds);
}

/* The relations of what is selected are drawn, and of what the keyboard is at. */
static gboolean
has_relations (TlHighlight highlight)
{
  return highlight == TL_HIGHLIGHT_SELECTED || highlight == TL_HIGHLIGHT_FOCUS;
}

static void
unite_arcs (const TlScene *scene, guint32 event, TlRect *bounds)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (TlSceneArc));

  tl_scene_find_arcs (scene, event, arcs);
  for (guint i = 0; i < arcs->len; i++)
    unite_arc (scene, &g_array_index (arcs, TlSceneArc, i), bounds);
}

/**
 * tl_painter_get_highlight_bounds:
 * @scene: a scene
 * @event: the index of an event
 * @highlight: why it stands out
 * @bounds: (out): what tl_painter_paint_highlight() paints in
 *
 * Returns: %FALSE where neither the event nor, where it is selected, any of its relations is in the
 *   scene
 */
gboolean
tl_painter_get_highlight_bounds (const TlScene *scene,
                                 guint32 event,
                                 TlHighlight highlight,
                                 TlRect *bounds)
{
  double x0, y0;

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (bounds != NULL, FALSE);

  *bounds = (TlRect){ 0 };
  for_each_box (scene, event, unite, bounds);
  if (has_relations (highlight))
    unite_arcs (scene, event, bounds);
  if (bounds->width <= 0)
    return FALSE;
  x0 = MAX (floor (bounds->x) - 4, 0);
  y0 = MAX (floor (bounds->y) - 4, scene->lanes_area.y);
  *bounds
    = (TlRect){ x0, y0, MIN (bounds->x + bounds->width + 5, scene->view.width_px) - x0,
                MIN (bounds->y + bounds->height + 5, scene->lanes_area.y + scene->lanes_area.height)
                  - y0 };
  return bounds->width > 0 && bounds->height > 0;
}

static void
paint_tie (const TlPainter *self, guint32 event)
{
  double x = 0, y0 = G_MAXDOUBLE, y1 = -G_MAXDOUBLE;

  for (guint i = 0; i < self->scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (self->scene->marks, TlSceneMark, i);
      double y;

      if (mark->event != event)
        continue;
      x = round (mark->symbol_x);
      y = tl_scene_get_tie_y (self->scene, mark);
      y0 = MIN (y0, y);
      y1 = MAX (y1, y);
    }
  if (y1 > y0 && x >= self->scene->view.left_px)
    self->canvas->class->fill_rect (self->canvas, (TlRect){ x, y0, self->line_px, y1 - y0 }, 0,
                                    tl_color_with_alpha (self->style->text, 0.55));
}

/* What led to the event, and what it led to. */
static void
paint_relations (const TlPainter *self, guint32 event)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (TlSceneArc));

  tl_scene_find_arcs (self->scene, event, arcs);
  for (guint i = 0; i < arcs->len; i++)
    tl_painter_paint_arc (self, &g_array_index (arcs, TlSceneArc, i), 1.6 * self->line_px,
                          self->style->accent);
}

typedef struct
{
  const TlPainter *painter;
  TlHighlight highlight;
} Highlight;

static void
paint_box (TlRect box, guint lane, gpointer data)
{
  const Highlight *self = data;
  const TlPainter *painter = self->painter;
  TlColor hue = tl_style_get_hue (painter->style, lane);
  double radius = 0.4 * painter->lengths->em_px;

  painter->canvas->class->push_clip (painter->canvas,
                                     tl_scene_get_lane_area (painter->scene, lane));
  if (self->highlight != TL_HIGHLIGHT_FOCUS)
    painter->canvas->class->fill_rect (
      painter->canvas, box, radius,
      tl_color_with_alpha (hue, self->highlight == TL_HIGHLIGHT_HOVER ? 0.12 : 0.18));
  if (self->highlight == TL_HIGHLIGHT_SELECTED)
    painter->canvas->class->stroke_rect (painter->canvas, box, radius, 1.5 * painter->line_px, hue);
  else if (self->highlight == TL_HIGHLIGHT_FOCUS)
    painter->canvas->class->stroke_rect (painter->canvas, box, radius, 2 * painter->line_px,
                                         painter->style->accent);
  else if (self->highlight == TL_HIGHLIGHT_COMPARED)
    painter->canvas->class->stroke_rect (painter->canvas, box, radius, 1.5 * painter->line_px,
                                         painter->style->text);
  painter->canvas->class->pop_clip (painter->canvas);
}

/**
 * tl_painter_paint_highlight:
 * @scene: a scene
 * @style: a palette
 * @event: the index of an event
 * @highlight: why it stands out
 * @canvas: where to paint, over the scene
 *
 * Makes an event stand out wherever it is in the scene, and ties its marks.
 */
void
tl_painter_paint_highlight (const TlScene *scene,
                            const TlStyle *style,
                            guint32 event,
                            TlHighlight highlight,
                            TlCanvas *canvas)
{
  TlPainter painter = tl_painter_init (scene, style, canvas);
  Highlight self = { &painter, highlight };
  TlRect area
    = { scene->view.left_px, scene->lanes_area.y, scene->axis.width, scene->lanes_area.height };

  canvas->class->push_clip (canvas, area);
  if (highlight != TL_HIGHLIGHT_FOCUS)
    paint_tie (&painter, event);
  if (has_relations (highlight))
    paint_relations (&painter, event);
  for_each_box (scene, event, paint_box, &self);
  canvas->class->pop_clip (canvas);
}

static char *
format_pointer (const TlScene *scene, double x)
{
  gint64 time_s = tl_view_get_time (&scene->view, x);
  double day_px = TL_SECONDS_PER_DAY * scene->view.scale_px_per_s;
  TlUnit unit = TL_UNIT_DAY;
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  gint64 start_s;

  /* As exact as the hand that points: not a day where a pixel is a month. */
  if (day_px < 1.0 / 90)
    unit = TL_UNIT_YEAR;
  else if (day_px < 1.0 / 3)
    unit = TL_UNIT_MONTH;
  else if (day_px > 2000)
    unit = TL_UNIT_MINUTE;
  start_s = tl_calendar_floor (time_s, unit, 1);
  words = tl_edtf_range_to_words (start_s, tl_calendar_add (start_s, unit, 1));
  if (!scene->view.has_zero)
    return g_steal_pointer (&words);
  day = tl_axis_day_to_words (scene->view.zero_s, time_s);
  return g_strdup_printf ("%s · %s", words, day);
}

static TlRect
find_pointer_label (const TlScene *scene, double x, const char *text)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  double width_px = tl_metrics_get_text_width (metrics, TL_FONT_LABEL, text) + 1.2 * lengths->em_px;
  double label_x = CLAMP (x - width_px / 2, scene->view.left_px,
                          MAX (scene->view.width_px - width_px, scene->view.left_px));

  return (TlRect){ round (label_x), lengths->axis_upper_px + 1, ceil (width_px),
                   lengths->axis_lower_px - 2 };
}

/**
 * tl_painter_get_pointer_bounds:
 * @scene: a scene
 * @x: where the pointer is
 *
 * Returns: what tl_painter_paint_pointer() paints in
 */
TlRect
tl_painter_get_pointer_bounds (const TlScene *scene, double x)
{
  g_autofree char *text = format_pointer (scene, x);
  TlRect label = find_pointer_label (scene, x, text);

  return (TlRect){ label.x - 1, label.y - 1, label.width + 2,
                   scene->lanes_area.y + scene->lanes_area.height - label.y + 1 };
}

/**
 * tl_painter_paint_pointer:
 * @scene: a scene
 * @style: a palette
 * @x: where the pointer is
 * @canvas: where to paint, over the scene
 *
 * Paints a thin line down the lanes at the pointer's time, and its date on the axis.
 */
void
tl_painter_paint_pointer (const TlScene *scene, const TlStyle *style, double x, TlCanvas *canvas)
{
  TlPainter self = tl_painter_init (scene, style, canvas);
  g_autofree char *text = format_pointer (scene, x);
  TlRect label = find_pointer_label (scene, x, text);
  TlRect line = { floor (x), label.y + label.height, 1,
                  scene->lanes_area.y + scene->lanes_area.height - label.y - label.height };

  canvas->class->fill_rect (canvas, line, 0, tl_color_with_alpha (style->text, 0.35));
  canvas->class->fill_rect (canvas, label, 0.3 * self.lengths->em_px, style->text);
  canvas->class->show_text (canvas, TL_FONT_LABEL, label.x + 0.6 * self.lengths->em_px,
                            round (label.y + label.height / 2
                                   + self.lengths->baseline_px[TL_FONT_LABEL]),
                            0, TL_TEXT_PLAIN, style->background, text);
}
