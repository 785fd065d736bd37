/* What stands in a lane's rows: marks with their labels, and the lines that tie an event's marks.
 */
#include "tl-scene-private.h"

#include <math.h>

/* While one zooms, a label appears over a few per cent of zoom, not at once. */
#define FADE_END     1.05
#define FADE_OPACITY 0.35

/* Nothing is drawn further than this outside of the view: cairo’s numbers are 24 bits wide. Further
 * than any label reaches, so that what is kept at this distance never comes into view. */
#define OUTSIDE_PX 4000

static double
clamp_x (const TlScene *scene, double x)
{
  return CLAMP (x, scene->view.left_px - OUTSIDE_PX, scene->view.width_px + OUTSIDE_PX);
}

static double
get_opacity (const TlScene *scene, const TlItem *item)
{
  double ratio = scene->view.scale_px_per_s / (double) item->activation[TL_DETAIL_SHORT];
  double faded = (ratio - 1) / (FADE_END - 1);

  if ((scene->flags & TL_SCENE_FADING) == 0)
    return 1;
  return FADE_OPACITY + (1 - FADE_OPACITY) * CLAMP (faded, 0, 1);
}

static TlEdge
get_edge (TlBound bound, TlQualifier qualifier, gboolean is_exact)
{
  switch (bound)
    {
    case TL_BOUND_OPEN:
      return TL_EDGE_OPEN;
    case TL_BOUND_UNKNOWN:
      return TL_EDGE_UNKNOWN;
    case TL_BOUND_GIVEN:
    default:
      return is_exact && !(qualifier & TL_QUALIFIER_APPROXIMATE) ? TL_EDGE_SHARP : TL_EDGE_SOFT;
    }
}

/* Where the certain part of an edge begins. An edge that is soft without bounds of its own, such as
 * that of an approximate day, fades over a fixed length. */
static void
find_solid (const TlScene *scene, const TlDate *date, TlSceneMark *mark)
{
  double fade_px = 2 * tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  double start_x = clamp_x (scene, tl_view_get_x (&scene->view, date->latest_start));
  double end_x = clamp_x (scene, tl_view_get_x (&scene->view, date->earliest_end));

  mark->solid_x0 = mark->extent_x0;
  mark->solid_x1 = mark->extent_x1;
  if (mark->start_edge == TL_EDGE_SOFT && date->latest_start > date->earliest_start)
    mark->solid_x0 = start_x;
  else if (mark->start_edge != TL_EDGE_SHARP)
    mark->solid_x0 = mark->extent_x0 + fade_px;
  if (mark->end_edge == TL_EDGE_SOFT && date->earliest_end < date->latest_end)
    mark->solid_x1 = end_x;
  else if (mark->end_edge != TL_EDGE_SHARP)
    mark->solid_x1 = mark->extent_x1 - fade_px;
  mark->solid_x0 = CLAMP (mark->solid_x0, mark->extent_x0, mark->extent_x1);
  mark->solid_x1 = CLAMP (mark->solid_x1, mark->solid_x0, mark->extent_x1);
}

/**
 * tl_scene_fill_mark:
 * @scene: a scene
 * @item: an item of its placement
 * @mark: a mark, to be filled with what is the same in a row and in the strip
 */
void
tl_scene_fill_mark (const TlScene *scene, const TlItem *item, TlSceneMark *mark)
{
  const TlEvent *event = tl_dataset_get_event (tl_scene_get_dataset (scene), item->event);
  const TlDate *date = &event->date;
  double symbol_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;
  double start_x = tl_view_get_x (&scene->view, item->start_s);
  double end_x = tl_view_get_x (&scene->view, item->end_s);

  mark->event = item->event;
  mark->lane = item->lane;
  mark->row = -1;
  mark->shape = date->shape;
  mark->qualifier = date->start_qualifier | date->end_qualifier;
  mark->symbol = (guint8) tl_dataset_get_symbol (tl_scene_get_dataset (scene), event);
  mark->status = event->status;
  mark->is_hollow = date->shape == TL_DATE_WINDOW || event->status == TL_STATUS_PLANNED;
  mark->importance = event->importance;
  mark->opacity = tl_emphasis_is_lit (scene->emphasis, item->event) ? 1 : TL_EMPHASIS_DIM;
  mark->symbol_x = clamp_x (scene, start_x + MIN (end_x - start_x, symbol_px) / 2);
  mark->extent_x0 = mark->extent_x1 = mark->symbol_x;
  mark->start_edge = (guint8) get_edge (date->start_bound, date->start_qualifier,
                                        date->earliest_start == date->latest_start);
  mark->end_edge = (guint8) get_edge (date->end_bound, date->end_qualifier,
                                      date->earliest_end == date->latest_end);
  if (end_x - start_x > symbol_px)
    {
      mark->extent_x0 = clamp_x (scene, start_x);
      mark->extent_x1 = clamp_x (scene, end_x);
    }
  find_solid (scene, date, mark);
}

/**
 * tl_scene_get_row_middle:
 * @lane: a lane with its place
 * @row: one of its rows
 *
 * Returns: where the symbols of the row have their centres, in pixels from the picture's top
 */
double
tl_scene_get_row_middle (const TlSceneLane *lane, guint row)
{
  return round (lane->first_row_y + (row + 0.46) * lane->row_height);
}

static void
place_mark (TlScene *scene, const TlItem *item, const TlSceneLane *lane, TlSceneMark *mark)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  double half_px = lengths->symbol_px / 2;

  mark->form = TL_MARK_SYMBOL;
  mark->row = item->row;
  mark->opacity *= get_opacity (scene, item);
  mark->symbol_y = tl_scene_get_row_middle (lane, (guint) item->row);
  mark->extent_y = round (mark->symbol_y + 0.78 * lengths->em_px);
  mark->rect.x = MIN (mark->symbol_x - half_px, mark->extent_x0);
  mark->rect.width = MAX (mark->symbol_x + half_px, mark->extent_x1) - mark->rect.x;
  mark->rect.y = mark->symbol_y - half_px;
  mark->rect.height = (mark->extent_x1 > mark->extent_x0 ? mark->extent_y + 0.1 * lengths->em_px
                                                         : mark->symbol_y + half_px)
                      - mark->rect.y;
}

static void
add_dot (TlScene *scene, const TlSceneMark *mark, double x, gboolean is_hollow)
{
  double symbol_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;
  TlSceneDot dot = { .event = mark->event,
                     .lane = mark->lane,
                     .symbol = mark->symbol,
                     .x = x,
                     .y = mark->extent_y,
                     .is_hollow = is_hollow,
                     .opacity = mark->opacity };

  if (x > scene->view.left_px - symbol_px && x < scene->view.width_px + symbol_px
      && x - mark->symbol_x > symbol_px / 2)
    g_array_append_val (scene->dots, dot);
}

/* The symbols of a set, "on both days": the first is the mark's own. Of a range in a set, its two
 * ends have one. */
static void
add_members (TlScene *scene, const TlEvent *event, TlSceneMark *mark)
{
  g_autoptr (GArray) members = tl_edtf_parse_members (event->edtf);
  double symbol_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const TlDate *date = &g_array_index (members, TlDate, i);
      double start_x = tl_view_get_x (&scene->view, date->earliest_start);
      double end_x = tl_view_get_x (&scene->view, date->latest_end);
      gboolean is_hollow = date->latest_start - date->earliest_start >= TL_SECONDS_PER_DAY
                           || date->shape == TL_DATE_WINDOW;

      if (i == 0)
        mark->is_hollow = mark->is_hollow || is_hollow;
      else
        add_dot (scene, mark, start_x + MIN (end_x - start_x, symbol_px) / 2, is_hollow);
      mark->is_run = mark->is_run || date->shape == TL_DATE_SPAN;
      if (date->shape == TL_DATE_SPAN && date->end_bound == TL_BOUND_GIVEN)
        add_dot (scene, mark, end_x - symbol_px / 2, is_hollow);
    }
}

static gboolean
is_in_view (const TlScene *scene, const TlSceneMark *mark)
{
  return mark->rect.x + mark->rect.width > scene->view.left_px
         && mark->rect.x < scene->view.width_px;
}

/* Whether the mark's row is between axis and overview: where lanes are higher than there is room
 * for, most are not. Their marks are kept, to be scrolled to; their labels would cost too much. */
static gboolean
is_in_sight (const TlScene *scene, const TlSceneMark *mark)
{
  TlRect area = tl_scene_get_lane_area (scene, mark->lane);
  double reach_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->row_height_px;

  return mark->symbol_y + reach_px > area.y && mark->symbol_y - reach_px < area.y + area.height;
}

static void
add_item (TlScene *scene, const TlItem *item, const TlSceneLane *lane)
{
  const TlEvent *event = tl_dataset_get_event (tl_scene_get_dataset (scene), item->event);
  TlSceneMark mark = { 0 };

  tl_scene_fill_mark (scene, item, &mark);
  place_mark (scene, item, lane, &mark);
  if (!is_in_view (scene, &mark))
    return;
  if (mark.shape == TL_DATE_SET)
    add_members (scene, event, &mark);
  g_array_append_val (scene->marks, mark);
  if (is_in_sight (scene, &mark))
    tl_scene_add_label (scene, item, &mark);
}

/**
 * tl_scene_build_items:
 * @scene: a scene whose lanes have their places
 * @lane: one of them
 *
 * Adds the lane's marks and labels, and what its strip shows.
 */
void
tl_scene_build_items (TlScene *scene, guint lane)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  const TlSceneLane *scene_lane = &g_array_index (scene->lanes, TlSceneLane, lane);
  /* A symbol may reach into view from an instant that is just out of it. */
  gint64 first_s = tl_view_get_time (&scene->view, scene->view.left_px - lengths->symbol_px) - 1;
  guint first_mark = scene->marks->len;
  guint first_label = scene->labels->len;

  tl_placement_collect (scene->placement, lane, first_s, tl_view_get_end (&scene->view),
                        scene->view.scale_px_per_s, TRUE, scene->shown);
  for (guint i = 0; i < scene->shown->len; i++)
    add_item (scene, &items[g_array_index (scene->shown, guint32, i)], scene_lane);
  tl_scene_extend_labels (scene, first_mark, first_label);
  tl_scene_build_strip (scene, lane);
}

/**
 * tl_scene_get_tie_y:
 * @scene: a scene
 * @mark: one of its marks
 *
 * Returns: where a line that ties the event's marks meets this one; where it is scrolled under
 *   pinned lanes, at their edge
 */
double
tl_scene_get_tie_y (const TlScene *scene, const TlSceneMark *mark)
{
  if (g_array_index (scene->lanes, TlSceneLane, mark->lane).is_pinned)
    return mark->symbol_y;
  return MAX (mark->symbol_y, scene->scroll_area.y);
}

/* By event, then from top to bottom. */
static int
compare_marks (gconstpointer a, gconstpointer b, gpointer data)
{
  const TlSceneMark *marks = (const TlSceneMark *) ((TlScene *) data)->marks->data;
  const TlSceneMark *mark_a = &marks[*(const guint32 *) a];
  const TlSceneMark *mark_b = &marks[*(const guint32 *) b];

  double y_a = tl_scene_get_tie_y (data, mark_a);
  double y_b = tl_scene_get_tie_y (data, mark_b);

  if (mark_a->event != mark_b->event)
    return mark_a->event < mark_b->event ? -1 : 1;
  return (y_a > y_b) - (y_a < y_b);
}

/**
 * tl_scene_build_connectors:
 * @scene: a scene with all its marks
 *
 * Ties the marks in rows of each event that has several.
 */
void
tl_scene_build_connectors (TlScene *scene)
{
  const TlSceneMark *marks = (const TlSceneMark *) scene->marks->data;
  GArray *order = scene->hidden;

  g_array_set_size (order, 0);
  for (guint32 i = 0; i < scene->marks->len; i++)
    if (marks[i].form == TL_MARK_SYMBOL && marks[i].symbol_x >= scene->view.left_px)
      g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_marks, scene);
  for (guint i = 1; i < order->len; i++)
    {
      const TlSceneMark *above = &marks[g_array_index (order, guint32, i - 1)];
      const TlSceneMark *below = &marks[g_array_index (order, guint32, i)];
      TlSceneConnector connector
        = { above->event, round (above->symbol_x), tl_scene_get_tie_y (scene, above),
            tl_scene_get_tie_y (scene, below), MIN (above->opacity, below->opacity) };

      if (above->event == below->event)
        g_array_append_val (scene->connectors, connector);
    }
}
