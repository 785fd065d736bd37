/* What stands in a lane's rows: marks with their labels, and the lines that tie an event's marks.
 */
#include "tl-scene-private.h"

#include <math.h>

/* A label appears over a few per cent of zoom, not at once. */
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
get_opacity (const TlItem *item, double scale)
{
  double ratio = scale / (double) item->activation[TL_DETAIL_SHORT];
  double faded = (ratio - 1) / (FADE_END - 1);

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
find_solid (TlScene *scene, const TlDate *date, TlSceneMark *mark)
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
tl_scene_fill_mark (TlScene *scene, const TlItem *item, TlSceneMark *mark)
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
  mark->importance = event->importance;
  mark->opacity = 1;
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

static void
place_mark (TlScene *scene, const TlItem *item, const TlSceneLane *lane, TlSceneMark *mark)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  double row_y = lane->first_row_y + item->row * lane->row_height;
  double half_px = lengths->symbol_px / 2;

  mark->form = TL_MARK_SYMBOL;
  mark->row = item->row;
  mark->opacity = get_opacity (item, scene->view.scale_px_per_s);
  mark->symbol_y = round (row_y + 0.46 * lane->row_height);
  mark->extent_y = round (mark->symbol_y + 0.7 * lengths->em_px);
  mark->rect.x = MIN (mark->symbol_x - half_px, mark->extent_x0);
  mark->rect.width = MAX (mark->symbol_x + half_px, mark->extent_x1) - mark->rect.x;
  mark->rect.y = mark->symbol_y - half_px;
  mark->rect.height = (mark->extent_x1 > mark->extent_x0 ? mark->extent_y + 0.1 * lengths->em_px
                                                         : mark->symbol_y + half_px)
                      - mark->rect.y;
}

/* The further symbols of a set, "on both days". The first is the mark's own. */
static void
add_dots (TlScene *scene, const TlEvent *event, const TlSceneMark *mark)
{
  g_autoptr (GArray) members = tl_edtf_parse_members (event->edtf);
  double symbol_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;

  for (guint i = 1; members != NULL && i < members->len; i++)
    {
      const TlDate *date = &g_array_index (members, TlDate, i);
      double start_x = tl_view_get_x (&scene->view, date->earliest_start);
      double end_x = tl_view_get_x (&scene->view, date->latest_end);
      TlSceneDot dot = { .event = mark->event,
                         .lane = mark->lane,
                         .symbol = mark->symbol,
                         .x = start_x + MIN (end_x - start_x, symbol_px) / 2,
                         .y = mark->extent_y,
                         .is_hollow = date->shape != TL_DATE_INSTANT,
                         .opacity = mark->opacity };

      if (dot.x > scene->view.left_px - symbol_px && dot.x < scene->view.width_px + symbol_px
          && dot.x - mark->symbol_x > symbol_px / 2)
        g_array_append_val (scene->dots, dot);
    }
}

static gboolean
is_in_view (const TlScene *scene, const TlSceneMark *mark)
{
  return mark->rect.x + mark->rect.width > scene->view.left_px
         && mark->rect.x < scene->view.width_px;
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
  g_array_append_val (scene->marks, mark);
  if (mark.shape == TL_DATE_SET)
    add_dots (scene, event, &mark);
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
  const TlLanePlacement *placed = &tl_placement_get_lanes (scene->placement, NULL)[lane];
  const TlSceneLane *scene_lane = &g_array_index (scene->lanes, TlSceneLane, lane);
  double scale = scene->view.scale_px_per_s;
  g_autoptr (GArray) unlabelled = g_array_new (FALSE, FALSE, sizeof (TlItem));
  /* A symbol may reach into view from an instant that is just out of it. */
  gint64 first_s = tl_view_get_time (&scene->view, scene->view.left_px - lengths->symbol_px) - 1;
  gint64 start_s = tl_view_get_start (&scene->view);
  gint64 end_s = tl_view_get_end (&scene->view);
  guint last = placed->first_item + placed->n_items;

  for (guint i = tl_placement_find_first (scene->placement, lane, first_s); i < last; i++)
    {
      if (items[i].start_s >= end_s)
        break;
      if (items[i].row >= 0 && scale >= (double) items[i].activation[TL_DETAIL_SHORT])
        add_item (scene, &items[i], scene_lane);
      else if (items[i].end_s > start_s)
        g_array_append_val (unlabelled, items[i]);
    }
  tl_scene_build_strip (scene, lane, unlabelled);
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
  g_autoptr (GHashTable) by_event = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      gpointer key = GUINT_TO_POINTER (mark->event + 1);
      const TlSceneMark *first = g_hash_table_lookup (by_event, key);
      TlSceneConnector connector;

      if (mark->form != TL_MARK_SYMBOL)
        continue;
      g_hash_table_insert (by_event, key, (gpointer) mark);
      if (first == NULL || mark->symbol_x < scene->view.left_px)
        continue;
      connector = (TlSceneConnector){ mark->event, round (mark->symbol_x), first->symbol_y,
                                      mark->symbol_y, MIN (first->opacity, mark->opacity) };
      g_array_append_val (scene->connectors, connector);
    }
}
