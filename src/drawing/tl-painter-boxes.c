/* Where events of a set are in a scene: for what stands out together. */
#include "tl-painter-private.h"

/* So many events of a count are asked whether they are the ones that it counts. */
#define TRIES_MAX 16

static gboolean
has_box (const GArray *boxes, guint n_boxes, guint32 event, guint lane)
{
  for (guint i = 0; i < n_boxes; i++)
    {
      const TlEventBox *box = &g_array_index (boxes, TlEventBox, i);

      if (box->event == event && box->lane == lane)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_lane (TlDataset *dataset, guint32 event, guint lane)
{
  const TlEvent *asked = tl_dataset_get_event (dataset, event);
  const guint32 *lanes = tl_dataset_get_indices (dataset, asked->lanes);

  for (guint i = 0; i < asked->lanes.length; i++)
    if (lanes[i] == lane)
      return TRUE;
  return FALSE;
}

/* An event that the count counts, and that has no mark of its own; of many, those that come first
 * are asked. */
static gboolean
find_counted (const TlScene *scene,
              const TlSceneCount *count,
              const TlEventSet *events,
              const GArray *boxes,
              guint n_marks,
              guint32 *event)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  guint32 end = tl_dataset_find_start (dataset, count->end_s);
  guint32 next = tl_dataset_find_start (dataset, count->start_s);

  for (guint i = 0; i < TRIES_MAX && tl_event_set_find_next (events, next, event); i++)
    {
      if (*event >= end)
        return FALSE;
      if (is_in_lane (dataset, *event, count->lane)
          && !has_box (boxes, n_marks, *event, count->lane))
        return TRUE;
      next = *event + 1;
    }
  return FALSE;
}

/**
 * tl_painter_find_boxes:
 * @scene: a scene
 * @events: a set of its dataset's events
 * @boxes: an array of #TlEventBox
 *
 * Appends, for each of the events and each of its lanes, the box round its mark and label; for
 * those that only a count tells of, the count, once.
 */
void
tl_painter_find_boxes (const TlScene *scene, const TlEventSet *events, GArray *boxes)
{
  guint n_marks;

  g_return_if_fail (scene != NULL);
  g_return_if_fail (events != NULL);
  g_return_if_fail (boxes != NULL);

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      TlEventBox box = { mark->event, mark->lane, { 0 } };

      if (!tl_event_set_contains (events, mark->event))
        continue;
      box.rect = tl_painter_find_box (scene, mark);
      g_array_append_val (boxes, box);
    }
  n_marks = boxes->len;
  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);
      TlEventBox box = { 0, count->lane, count->rect };

      if (find_counted (scene, count, events, boxes, n_marks, &box.event))
        g_array_append_val (boxes, box);
    }
}
