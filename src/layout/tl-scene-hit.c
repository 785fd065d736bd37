/* What is at a point of the scene. */
#include "tl-scene.h"

/* A finger or a hurried hand may miss a mark by this much. */
#define SLACK_PX 3

static gboolean
contains (const TlRect *rect, double x, double y, double slack_px)
{
  return x >= rect->x - slack_px && x < rect->x + rect->width + slack_px && y >= rect->y - slack_px
         && y < rect->y + rect->height + slack_px;
}

/* What is scrolled under the pinned lanes is not there, nor are they where it scrolls. */
static gboolean
is_in_lane (const TlScene *scene, guint lane, double y)
{
  return g_array_index (scene->lanes, TlSceneLane, lane).is_pinned == (y < scene->scroll_area.y);
}

static gboolean
hit_labels (const TlScene *scene, double x, double y, TlHit *hit)
{
  for (guint i = scene->labels->len; i > 0; i--)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i - 1);

      if (!contains (&label->rect, x, y, 0) || !is_in_lane (scene, label->lane, y))
        continue;
      *hit = (TlHit){ TL_HIT_EVENT, label->event, label->lane, 0 };
      return TRUE;
    }
  return FALSE;
}

/* Of the marks within reach the one whose symbol is nearest: ticks stand close. */
static gboolean
hit_marks (const TlScene *scene, double x, double y, double slack_px, TlHit *hit)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      double distance = ABS (mark->symbol_x - x);

      if (!contains (&mark->rect, x, y, slack_px) || distance >= nearest
          || !is_in_lane (scene, mark->lane, y))
        continue;
      nearest = distance;
      *hit = (TlHit){ TL_HIT_EVENT, mark->event, mark->lane, 0 };
    }
  return nearest < G_MAXDOUBLE;
}

static gboolean
hit_dots (const TlScene *scene, double x, double y, double reach_px, TlHit *hit)
{
  for (guint i = 0; i < scene->dots->len; i++)
    {
      const TlSceneDot *dot = &g_array_index (scene->dots, TlSceneDot, i);

      if (ABS (dot->x - x) > reach_px || ABS (dot->y - y) > reach_px
          || !is_in_lane (scene, dot->lane, y))
        continue;
      *hit = (TlHit){ TL_HIT_EVENT, dot->event, dot->lane, 0 };
      return TRUE;
    }
  return FALSE;
}

static gboolean
hit_counts (const TlScene *scene, double x, double y, TlHit *hit)
{
  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);

      if (!contains (&count->rect, x, y, 1) || !is_in_lane (scene, count->lane, y))
        continue;
      *hit = (TlHit){ TL_HIT_COUNT, 0, count->lane, i };
      return TRUE;
    }
  return FALSE;
}

static gboolean
hit_bands (const TlScene *scene, double x, double y, TlHit *hit)
{
  for (guint i = 0; i < scene->bands->len; i++)
    if (contains (&g_array_index (scene->bands, TlSceneBand, i).rect, x, y, 1))
      {
        *hit = (TlHit){ TL_HIT_CHAPTER, 0, 0, i };
        return TRUE;
      }
  return FALSE;
}

static gboolean
hit_names (const TlScene *scene, double y, TlHit *hit)
{
  for (guint i = 0; i < scene->lanes->len; i++)
    {
      const TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, i);

      if (lane->is_hidden || y < lane->rect.y || y >= lane->rect.y + lane->rect.height
          || !is_in_lane (scene, i, y))
        continue;
      *hit = (TlHit){ TL_HIT_NAME, 0, (guint16) i, 0 };
      return TRUE;
    }
  return FALSE;
}

/**
 * tl_scene_hit:
 * @scene: a scene
 * @x: a place, in pixels of the scene
 * @y: likewise
 *
 * Returns: what is there: an event by its label or mark, a count, a chapter, the overview, or
 * nothing
 */
TlHit
tl_scene_hit (const TlScene *scene, double x, double y)
{
  TlHit hit = { TL_HIT_NOTHING, 0, 0, 0 };
  double symbol_px;

  g_return_val_if_fail (scene != NULL, hit);

  symbol_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;
  if (contains (&scene->overview, x, y, 0))
    hit.kind = TL_HIT_OVERVIEW;
  if (hit_bands (scene, x, y, &hit) || !contains (&scene->lanes_area, x, y, 0)
      || (x < scene->view.left_px && hit_names (scene, y, &hit)))
    return hit;
  if (!hit_marks (scene, x, y, 0, &hit) && !hit_labels (scene, x, y, &hit)
      && !hit_dots (scene, x, y, symbol_px / 2 + SLACK_PX, &hit) && !hit_counts (scene, x, y, &hit))
    hit_marks (scene, x, y, SLACK_PX, &hit);
  return hit;
}
