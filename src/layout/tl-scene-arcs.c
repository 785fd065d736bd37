/* Relations, as arcs from mark to mark.
 *
 * An arc leaves its marks upwards or downwards, so that it crosses labels rather than running along
 * them. An end that is not in view lies out of the picture; one that has no row at this scale, in
 * its lane's strip. */
#include "tl-scene-private.h"

#include <math.h>

/* An end that is out of view is drawn no further away. */
#define OUTSIDE_PX 2000

/* Where events have more relations than can be told apart, the first ones are drawn. */
#define ARCS_MAX 2000

typedef struct
{
  double x;
  double y;
} Point;

static Point
locate (const TlScene *scene, guint32 event, guint lane)
{
  const TlSceneLane *scene_lane = &g_array_index (scene->lanes, TlSceneLane, lane);
  const TlItem *item
    = &tl_placement_get_items (scene->placement,
                               NULL)[tl_placement_find_item (scene->placement, event, lane)];
  TlSceneMark mark = { 0 };
  Point point;

  tl_scene_fill_mark (scene, item, &mark);
  point.x
    = CLAMP (mark.symbol_x, scene->view.left_px - OUTSIDE_PX, scene->view.width_px + OUTSIDE_PX);
  point.y = tl_item_is_shown (item, scene->view.scale_px_per_s)
              ? tl_scene_get_row_middle (scene_lane, (guint) item->row)
              : scene_lane->strip.y + scene_lane->strip.height / 2;
  return point;
}

static gboolean
is_hidden (const TlScene *scene, guint lane)
{
  return g_array_index (scene->lanes, TlSceneLane, lane).is_hidden;
}

static guint
find_first_lane (const TlScene *scene, const guint32 *lanes, guint n_lanes)
{
  for (guint i = 0; i < n_lanes; i++)
    if (!is_hidden (scene, lanes[i]))
      return lanes[i];
  return TL_LANE_NONE;
}

/* The lane that both are in, or the first of each; of those that are not hidden. */
static gboolean
find_lanes (const TlScene *scene, const TlRelation *relation, guint *from_lane, guint *to_lane)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  TlSlice from = tl_dataset_get_event (dataset, relation->from)->lanes;
  TlSlice to = tl_dataset_get_event (dataset, relation->to)->lanes;
  const guint32 *from_lanes = tl_dataset_get_indices (dataset, from);
  const guint32 *to_lanes = tl_dataset_get_indices (dataset, to);

  *from_lane = find_first_lane (scene, from_lanes, from.length);
  *to_lane = find_first_lane (scene, to_lanes, to.length);
  for (guint i = 0; i < from.length; i++)
    for (guint j = 0; j < to.length; j++)
      if (from_lanes[i] == to_lanes[j] && !is_hidden (scene, to_lanes[j]))
        {
          *from_lane = *to_lane = from_lanes[i];
          return TRUE;
        }
  return *from_lane != TL_LANE_NONE && *to_lane != TL_LANE_NONE;
}

/* Between rows, an S with upright ends; within one, an arch over it. */
static void
bend (const TlScene *scene, TlSceneArc *arc)
{
  double row_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->row_height_px;
  double dx = arc->x1 - arc->x0;
  double dy = arc->y1 - arc->y0;

  arc->control_x0 = arc->x0;
  arc->control_x1 = arc->x1;
  if (fabs (dy) < row_px / 2)
    {
      double height_px = CLAMP (0.2 * fabs (dx), 0.8 * row_px, 3 * row_px);

      arc->control_x0 += 0.15 * dx;
      arc->control_x1 -= 0.15 * dx;
      arc->control_y0 = arc->control_y1 = MIN (arc->y0, arc->y1) - height_px;
      return;
    }
  dy = copysign (MAX (fabs (dy) / 2, row_px), dy);
  arc->control_y0 = arc->y0 + dy;
  arc->control_y1 = arc->y1 - dy;
}

/* Arcs end beside the symbols, not in them. */
static void
shorten (const TlScene *scene, TlSceneArc *arc)
{
  double reach_px = 0.75 * tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;
  double length0 = hypot (arc->control_x0 - arc->x0, arc->control_y0 - arc->y0);
  double length1 = hypot (arc->control_x1 - arc->x1, arc->control_y1 - arc->y1);

  arc->x0 += reach_px * (arc->control_x0 - arc->x0) / MAX (length0, 1);
  arc->y0 += reach_px * (arc->control_y0 - arc->y0) / MAX (length0, 1);
  arc->x1 += reach_px * (arc->control_x1 - arc->x1) / MAX (length1, 1);
  arc->y1 += reach_px * (arc->control_y1 - arc->y1) / MAX (length1, 1);
}

static void
add_arc (const TlScene *scene, guint32 index, GArray *arcs)
{
  const TlEventSet *events = tl_placement_get_events (scene->placement);
  TlDataset *dataset = tl_scene_get_dataset (scene);
  const TlRelation *relation = &tl_dataset_get_relations (dataset, NULL)[index];
  TlSceneArc arc
    = { .relation = index, .from = relation->from, .to = relation->to, .type = relation->type };
  guint from_lane, to_lane;
  Point from, to;

  if (relation->from == relation->to || !tl_event_set_contains (events, relation->from)
      || !tl_event_set_contains (events, relation->to)
      || !find_lanes (scene, relation, &from_lane, &to_lane))
    return;
  from = locate (scene, relation->from, from_lane);
  to = locate (scene, relation->to, to_lane);
  if (MAX (from.x, to.x) < scene->view.left_px || MIN (from.x, to.x) > scene->view.width_px)
    return;
  arc.x0 = from.x;
  arc.y0 = from.y;
  arc.x1 = to.x;
  arc.y1 = to.y;
  bend (scene, &arc);
  shorten (scene, &arc);
  g_array_append_val (arcs, arc);
}

/**
 * tl_scene_find_arcs:
 * @scene: a scene
 * @event: an event's index
 * @arcs: (element-type TlSceneArc): where to put them; what was there stays
 *
 * Finds the arcs of all relations of an event, as far as they are in view.
 */
void
tl_scene_find_arcs (const TlScene *scene, guint32 event, GArray *arcs)
{
  guint n_relations;
  const guint32 *relations
    = tl_dataset_get_relations_of (tl_scene_get_dataset (scene), event, &n_relations);

  for (guint i = 0; i < n_relations && arcs->len < ARCS_MAX; i++)
    add_arc (scene, relations[i], arcs);
}

static int
compare_arcs (gconstpointer a, gconstpointer b)
{
  const TlSceneArc *arc_a = a;
  const TlSceneArc *arc_b = b;

  return arc_a->relation < arc_b->relation ? -1 : arc_a->relation > arc_b->relation;
}

/**
 * tl_scene_build_arcs:
 * @scene: a scene with all its marks
 *
 * Adds the arcs of all relations of the events that are shown in a row.
 */
void
tl_scene_build_arcs (TlScene *scene)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  guint n = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      TlSlice lanes = tl_dataset_get_event (dataset, mark->event)->lanes;

      /* Once for each event, whatever the number of its lanes. */
      if (mark->form == TL_MARK_SYMBOL
          && mark->lane
               == find_first_lane (scene, tl_dataset_get_indices (dataset, lanes), lanes.length))
        tl_scene_find_arcs (scene, mark->event, scene->arcs);
    }
  /* Those with both ends in view were found from both. */
  g_array_sort (scene->arcs, compare_arcs);
  for (guint i = 0; i < scene->arcs->len; i++)
    if (i == 0
        || g_array_index (scene->arcs, TlSceneArc, i).relation
             != g_array_index (scene->arcs, TlSceneArc, n - 1).relation)
      g_array_index (scene->arcs, TlSceneArc, n++) = g_array_index (scene->arcs, TlSceneArc, i);
  g_array_set_size (scene->arcs, n);
}
