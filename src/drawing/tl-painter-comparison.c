/* The line lies in the axis' lower tier, the words in its upper one. Where an event is out of view,
 * the line ends in an arrow at the edge, and the words stay in sight. */
#include "tl-painter-comparison.h"

#include "tl-painter-private.h"

#include <math.h>

/* Before and after the words, in ems. */
#define INSET_EM 0.6

/* The longer words take at most this part of the axis. */
#define LONG_PART 0.7

static double
get_event_x (const TlScene *scene, guint32 event)
{
  const TlDate *date = &tl_dataset_get_event (tl_scene_get_dataset (scene), event)->date;

  return round (tl_view_get_x (&scene->view, tl_date_get_known_start (date)));
}

static gboolean
is_in_view (const TlScene *scene, double x)
{
  return x >= scene->view.left_px && x < scene->view.width_px;
}

/* The height of an event's first mark, or, where it is counted, of its lane's strip. */
static double
find_event_y (const TlScene *scene, guint32 event)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  TlSlice lanes = tl_dataset_get_event (dataset, event)->lanes;
  const TlSceneLane *lane;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event == event)
        return mark->symbol_y;
    }
  lane = &g_array_index (scene->lanes, TlSceneLane, tl_dataset_get_indices (dataset, lanes)[0]);
  return lane->strip.y + lane->strip.height / 2;
}

/**
 * tl_painter_get_comparison_line:
 * @scene: a scene
 * @event: the index of one of the events that are compared
 * @line: (out): the line from the axis down to it
 *
 * Returns: %FALSE where it is out of view
 */
gboolean
tl_painter_get_comparison_line (const TlScene *scene, guint32 event, TlRect *line)
{
  double top_y, bottom_y, x;

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  x = get_event_x (scene, event);
  top_y = scene->axis.y + scene->axis.height;
  bottom_y
    = CLAMP (find_event_y (scene, event), top_y, scene->lanes_area.y + scene->lanes_area.height);
  *line = (TlRect){ x, top_y, 1, bottom_y - top_y };
  return is_in_view (scene, x);
}

/**
 * tl_painter_get_comparison_bounds:
 * @scene: a scene
 *
 * Returns: what tl_painter_paint_comparison() paints in
 */
TlRect
tl_painter_get_comparison_bounds (const TlScene *scene)
{
  return scene->axis;
}

/* An end that is in view is a tick, another an arrow. */
static void
paint_end (const TlPainter *self, double x, double y, int direction)
{
  const TlCanvasClass *class = self->canvas->class;
  double half_px = round (0.4 * self->lengths->em_px);
  double line_px = 1.5 * self->line_px;

  if (is_in_view (self->scene, x))
    {
      class->fill_rect (self->canvas, (TlRect){ x, y - half_px, self->line_px, 2 * half_px + 1 }, 0,
                        self->style->text);
      return;
    }
  x = CLAMP (x, self->scene->view.left_px + 1, self->scene->view.width_px - 1);
  for (int side = -1; side <= 1; side += 2)
    class->stroke_line (self->canvas, x, y + 0.5, x - direction * half_px, y + 0.5 + side * half_px,
                        line_px, 0, self->style->text);
}

static void
paint_line (const TlPainter *self, double x0, double x1)
{
  const TlScene *scene = self->scene;
  double left_x = CLAMP (x0, scene->view.left_px, scene->view.width_px);
  double right_x = CLAMP (x1, scene->view.left_px, scene->view.width_px);
  double middle_y = round (self->lengths->axis_upper_px + self->lengths->axis_lower_px / 2);
  double margin_px = round (0.3 * self->lengths->em_px);
  TlRect ground = { left_x - margin_px, self->lengths->axis_upper_px + 1,
                    right_x - left_x + 2 * margin_px, self->lengths->axis_lower_px - 2 };

  /* The names of months don't shine through. */
  self->canvas->class->fill_rect (self->canvas, ground, 0, self->style->background);
  if (right_x > left_x)
    self->canvas->class->fill_rect (self->canvas,
                                    (TlRect){ left_x, middle_y, right_x - left_x, self->line_px },
                                    0, self->style->text);
  paint_end (self, x0, middle_y, -1);
  paint_end (self, x1, middle_y, 1);
}

static void
paint_words (const TlPainter *self, const TlComparison *comparison, double middle_x)
{
  TlMetrics *metrics = tl_scene_get_metrics (self->scene);
  double inset_px = INSET_EM * self->lengths->em_px;
  const char *text = comparison->long_words;
  double left_px = self->scene->view.left_px;
  double width_px = ceil (tl_metrics_get_text_width (metrics, TL_FONT_LABEL_BOLD, text));
  TlRect box;

  if (width_px > LONG_PART * self->scene->axis.width)
    {
      text = comparison->words;
      width_px = ceil (tl_metrics_get_text_width (metrics, TL_FONT_LABEL_BOLD, text));
    }
  width_px = MIN (width_px + 2 * inset_px, self->scene->axis.width);
  box = (TlRect){ round (CLAMP (middle_x - width_px / 2, left_px,
                                MAX (self->scene->view.width_px - width_px, left_px))),
                  1, width_px, self->lengths->axis_upper_px - 2 };
  self->canvas->class->fill_rect (self->canvas, box, 0.3 * self->lengths->em_px, self->style->text);
  self->canvas->class->show_text (
    self->canvas, TL_FONT_LABEL_BOLD, box.x + inset_px,
    round (box.y + box.height / 2 + self->lengths->baseline_px[TL_FONT_LABEL_BOLD]),
    MAX (width_px - 2 * inset_px + 1, 1), TL_TEXT_PLAIN, self->style->background, text);
}

/**
 * tl_painter_paint_comparison:
 * @scene: a scene
 * @style: a palette
 * @comparison: two events and how far they are apart
 * @canvas: where to paint, over the scene
 *
 * Paints the measured line and the words; the lines down to the events are for the caller.
 */
void
tl_painter_paint_comparison (const TlScene *scene,
                             const TlStyle *style,
                             const TlComparison *comparison,
                             TlCanvas *canvas)
{
  TlPainter self = tl_painter_init (scene, style, canvas);
  double from_x = get_event_x (scene, comparison->from);
  double to_x = get_event_x (scene, comparison->to);
  double left_x = MAX (MIN (from_x, to_x), scene->view.left_px);
  double right_x = MIN (MAX (from_x, to_x), scene->view.width_px);

  canvas->class->push_clip (canvas, scene->axis);
  paint_line (&self, MIN (from_x, to_x), MAX (from_x, to_x));
  paint_words (&self, comparison, (left_x + right_x) / 2);
  canvas->class->pop_clip (canvas);
}
