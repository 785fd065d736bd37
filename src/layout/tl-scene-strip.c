/* The strip at a lane's foot: whatever has no label at this scale, each as a tick, or counted where
 * ticks would run together; and the overview of the whole. Nothing is left out. */
#include "tl-scene-private.h"

#include <math.h>

/* Ticks nearer to each other than this are counted. */
#define TICK_DISTANCE_PX 4

static void
add_tick (TlScene *scene, const TlSceneLane *lane, const TlItem *item)
{
  TlSceneMark mark = { 0 };
  double x;

  tl_scene_fill_mark (scene, item, &mark);
  x = MAX (mark.symbol_x, scene->view.left_px + 1);
  mark.form = TL_MARK_TICK;
  mark.symbol_x = x;
  mark.symbol_y = lane->strip.y + lane->strip.height / 2;
  mark.extent_x0 = MAX (mark.extent_x0, scene->view.left_px);
  mark.extent_x1 = MIN (mark.extent_x1, scene->view.width_px);
  mark.extent_y = lane->strip.y + lane->strip.height - 2;
  mark.rect = (TlRect){ round (x) - 1, lane->strip.y + round (0.15 * lane->strip.height), 2,
                        round (0.7 * lane->strip.height) };
  g_array_append_val (scene->marks, mark);
}

static void
add_count (TlScene *scene,
           guint lane_index,
           const TlSceneLane *lane,
           guint count,
           gint64 start_s,
           gint64 length_s)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  gint64 end_s = MIN (start_s, TL_TIME_MAX - length_s) + length_s;
  double x0 = MAX (round (tl_view_get_x (&scene->view, start_s)), scene->view.left_px);
  double x1 = MIN (round (tl_view_get_x (&scene->view, end_s)), scene->view.width_px);
  TlSceneCount bar = { .lane = (guint16) lane_index,
                       .rect = { x0, lane->strip.y, MAX (x1 - x0 - 1, 1), lane->strip.height },
                       .count = count,
                       .start_s = start_s,
                       .end_s = end_s };
  char text[16];

  g_snprintf (text, sizeof text, "%u", count);
  bar.has_text = tl_metrics_get_text_width (metrics, TL_FONT_SMALL, text) + 2 <= bar.rect.width;
  g_array_append_val (scene->counts, bar);
}

/* Buckets are powers of two of seconds, cut at their multiples, so that panning never moves them
 * and zooming only halves or joins them. */
static gint64
find_bucket_length (const TlScene *scene)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  double exponent = ceil (log2 (em_px / scene->view.scale_px_per_s));

  return G_GINT64_CONSTANT (1) << (int) CLAMP (exponent, 0, 62);
}

static gint64
find_bucket (const TlScene *scene, const TlItem *item, gint64 length_s)
{
  gint64 time_s = MAX (item->start_s, tl_view_get_start (&scene->view));
  gint64 remainder = time_s % length_s;

  return time_s - remainder - (remainder < 0 ? length_s : 0);
}

static gboolean
are_apart (const TlScene *scene, const TlItem *items, guint n_items)
{
  for (guint i = 1; i < n_items; i++)
    if (tl_view_get_x (&scene->view, items[i].start_s)
          - tl_view_get_x (&scene->view, items[i - 1].start_s)
        < TICK_DISTANCE_PX)
      return FALSE;
  return TRUE;
}

/**
 * tl_scene_build_strip:
 * @scene: a scene whose lanes have their places
 * @lane: one of them
 * @items: the lane's items in view that have no label, by start
 *
 * Shows each of them in the lane's strip, as a tick or in a count.
 */
void
tl_scene_build_strip (TlScene *scene, guint lane, GArray *items)
{
  const TlSceneLane *scene_lane = &g_array_index (scene->lanes, TlSceneLane, lane);
  const TlItem *all = (const TlItem *) items->data;
  gint64 length_s = find_bucket_length (scene);

  for (guint first = 0, next; first < items->len; first = next)
    {
      gint64 bucket_s = find_bucket (scene, &all[first], length_s);

      for (next = first + 1; next < items->len; next++)
        if (find_bucket (scene, &all[next], length_s) != bucket_s)
          break;
      if (are_apart (scene, all + first, next - first))
        for (guint i = first; i < next; i++)
          add_tick (scene, scene_lane, &all[i]);
      else
        add_count (scene, lane, scene_lane, next - first, bucket_s, length_s);
    }
}

/* The first of a lane's items that starts at or after an instant. */
static guint
find_start (const TlItem *items, const TlLanePlacement *lane, gint64 time_s)
{
  guint low = lane->first_item;
  guint high = low + lane->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (items[middle].start_s < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
add_densities (TlScene *scene, guint lane, const TlView *whole, TlRect rect)
{
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  const TlLanePlacement *placed = &tl_placement_get_lanes (scene->placement, NULL)[lane];
  double column_px
    = MAX (round (0.6 * tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px), 4);

  for (double x = rect.x; x + column_px <= rect.x + rect.width; x += column_px)
    {
      guint first = find_start (items, placed, tl_view_get_time (whole, x));
      guint last = find_start (items, placed, tl_view_get_time (whole, x + column_px));
      double height_px
        = MIN (ceil (rect.height * (0.25 + 0.25 * log2 (1 + (double) (last - first)))),
               rect.height);
      TlSceneDensity density
        = { (guint16) lane, { x, rect.y + rect.height - height_px, column_px - 1, height_px } };

      if (last > first)
        g_array_append_val (scene->densities, density);
    }
}

/**
 * tl_scene_get_overview_view:
 * @scene: a scene with an overview
 * @whole: (out): the view that the overview's x axis is
 *
 * Returns: %FALSE where there is nothing to show
 */
gboolean
tl_scene_get_overview_view (const TlScene *scene, TlView *whole)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  gint64 start_s, end_s;

  *whole = scene->view;
  if (!tl_dataset_get_extent (tl_scene_get_dataset (scene), &start_s, &end_s))
    return FALSE;
  tl_view_fit (whole, start_s, end_s, em_px / 2, em_px);
  return TRUE;
}

/**
 * tl_scene_build_overview:
 * @scene: a scene
 *
 * Adds the whole range's density by lane, and the window that shows what of it is in view.
 */
void
tl_scene_build_overview (TlScene *scene)
{
  double pad_px = round (scene->overview.height / 8);
  double height_px = scene->overview.height - 2 * pad_px;
  guint n_lanes = scene->lanes->len;
  TlView whole;
  double x0, x1;

  if (!tl_scene_get_overview_view (scene, &whole) || n_lanes == 0)
    return;
  for (guint i = 0; i < n_lanes; i++)
    {
      double y0 = round (scene->overview.y + pad_px + i * height_px / n_lanes);
      double y1 = round (scene->overview.y + pad_px + (i + 1) * height_px / n_lanes);

      add_densities (scene, i, &whole,
                     (TlRect){ scene->overview.x, y0, scene->overview.width,
                               MAX (y1 - y0 - 1, 1) });
    }
  x0 = CLAMP (tl_view_get_x (&whole, tl_view_get_start (&scene->view)), scene->overview.x,
              scene->overview.x + scene->overview.width - 4);
  x1 = CLAMP (tl_view_get_x (&whole, tl_view_get_end (&scene->view)), x0 + 4,
              scene->overview.x + scene->overview.width);
  scene->overview_window
    = (TlRect){ x0, scene->overview.y + pad_px / 2, x1 - x0, scene->overview.height - pad_px };
}
