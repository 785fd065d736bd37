/* The scene as a whole: its frame, its lanes, its lifetime. */
#include "tl-scene.h"

#include "tl-scene-private.h"

#include <math.h>

/* Rows grow with the room there is, but not so far that they fall apart. */
#define ROW_STRETCH_MAX 1.4

static TlScene *
tl_scene_new (TlPlacement *placement, const TlView *view)
{
  TlScene *scene = g_new0 (TlScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->strings = g_string_chunk_new (512);
  scene->placement = tl_placement_ref (placement);
  scene->shown = g_array_new (FALSE, FALSE, sizeof (guint32));
  scene->hidden = g_array_new (FALSE, FALSE, sizeof (guint32));
  scene->view = *view;
  scene->bands = g_array_new (FALSE, FALSE, sizeof (TlSceneBand));
  scene->lanes = g_array_new (FALSE, FALSE, sizeof (TlSceneLane));
  scene->marks = g_array_new (FALSE, FALSE, sizeof (TlSceneMark));
  scene->dots = g_array_new (FALSE, FALSE, sizeof (TlSceneDot));
  scene->labels = g_array_new (FALSE, FALSE, sizeof (TlSceneLabel));
  scene->counts = g_array_new (FALSE, FALSE, sizeof (TlSceneCount));
  scene->connectors = g_array_new (FALSE, FALSE, sizeof (TlSceneConnector));
  scene->arcs = g_array_new (FALSE, FALSE, sizeof (TlSceneArc));
  scene->legend = g_array_new (FALSE, FALSE, sizeof (TlSceneLegendEntry));
  scene->densities = g_array_new (FALSE, FALSE, sizeof (TlSceneDensity));
  return scene;
}

/**
 * tl_scene_ref:
 * @scene: a scene
 *
 * Returns: (transfer full): @scene, with one more reference
 */
TlScene *
tl_scene_ref (TlScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);
  g_atomic_ref_count_inc (&scene->ref_count);
  return scene;
}

/**
 * tl_scene_unref:
 * @scene: (transfer full): a scene
 */
void
tl_scene_unref (TlScene *scene)
{
  g_return_if_fail (scene != NULL);

  if (!g_atomic_ref_count_dec (&scene->ref_count))
    return;
  g_string_chunk_free (scene->strings);
  tl_placement_unref (scene->placement);
  g_array_unref (scene->shown);
  g_array_unref (scene->hidden);
  g_array_unref (scene->ticks);
  g_array_unref (scene->bands);
  g_array_unref (scene->lanes);
  g_array_unref (scene->marks);
  g_array_unref (scene->dots);
  g_array_unref (scene->labels);
  g_array_unref (scene->counts);
  g_array_unref (scene->connectors);
  g_array_unref (scene->arcs);
  g_array_unref (scene->legend);
  g_array_unref (scene->densities);
  g_free (scene);
}

/**
 * tl_scene_get_dataset:
 * @scene: a scene
 *
 * Returns: (transfer none): the dataset that it shows
 */
TlDataset *
tl_scene_get_dataset (const TlScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);
  return tl_placement_get_dataset (scene->placement);
}

/**
 * tl_scene_get_metrics:
 * @scene: a scene
 *
 * Returns: (transfer none): the metrics that it was laid out with
 */
TlMetrics *
tl_scene_get_metrics (const TlScene *scene)
{
  g_return_val_if_fail (scene != NULL, NULL);
  return tl_placement_get_metrics (scene->placement);
}

static void
divide_picture (TlScene *scene, TlSceneFlags flags)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  const TlView *view = &scene->view;
  double axis_px = tl_scene_get_axis_height (lengths);
  double overview_px = flags & TL_SCENE_OVERVIEW ? lengths->overview_px : 0;
  double bands_px = flags & TL_SCENE_CHAPTERS
                      ? tl_scene_get_chapters_height (lengths, tl_scene_get_dataset (scene))
                      : 0;
  double legend_px = flags & TL_SCENE_LEGEND
                       ? tl_scene_get_legend_height (tl_scene_get_metrics (scene),
                                                     tl_scene_get_dataset (scene), view->width_px)
                       : 0;
  double width_px = MAX (view->width_px - view->left_px, 0);

  scene->axis = (TlRect){ view->left_px, 0, width_px, axis_px };
  scene->bands_area = (TlRect){ view->left_px, axis_px, width_px, bands_px };
  scene->lanes_area
    = (TlRect){ 0, axis_px + bands_px, view->width_px,
                MAX (view->height_px - axis_px - bands_px - legend_px - overview_px, 0) };
  scene->legend_area
    = (TlRect){ 0, view->height_px - overview_px - legend_px, view->width_px, legend_px };
  scene->overview = (TlRect){ view->left_px, view->height_px - overview_px, width_px, overview_px };
}

/* Rows stretch to fill the height, as far as they may; what is left widens the lanes' padding. */
static void
divide_lanes (TlScene *scene)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  guint n_lanes;
  const TlLanePlacement *placed = tl_placement_get_lanes (scene->placement, &n_lanes);
  const TlLane *lanes = tl_dataset_get_lanes (tl_scene_get_dataset (scene), NULL);
  double around_px = 2 * lengths->lane_padding_px + lengths->strip_height_px;
  gboolean is_full = scene->view.scale_px_per_s >= tl_placement_get_full_scale (scene->placement);
  double row_px = lengths->row_height_px;
  double spare_px = 0;
  guint n_rows = 0;
  double y;

  if (n_lanes == 0)
    return;
  for (guint i = 0; i < n_lanes; i++)
    n_rows += is_full ? placed[i].n_rows_full : placed[i].n_rows;
  scene->lanes_height
    = n_rows * row_px + n_lanes * around_px + (n_lanes - 1) * lengths->lane_gap_px;
  if (scene->lanes_height < scene->lanes_area.height)
    {
      double room_px = scene->lanes_area.height - scene->lanes_height;

      row_px = floor (MIN (row_px + room_px / n_rows, ROW_STRETCH_MAX * row_px));
      room_px -= n_rows * (row_px - lengths->row_height_px);
      spare_px = floor (room_px / n_lanes);
      scene->lanes_height = scene->lanes_area.height;
    }

  scene->view.scroll_px
    = CLAMP (scene->view.scroll_px, 0, scene->lanes_height - scene->lanes_area.height);
  y = scene->lanes_area.y - round (scene->view.scroll_px);
  for (guint i = 0; i < n_lanes; i++)
    {
      guint lane_rows = is_full ? placed[i].n_rows_full : placed[i].n_rows;
      double height_px = lane_rows * row_px + around_px + spare_px;
      TlSceneLane lane = {
        .rect = { 0, y, scene->view.width_px, height_px },
        .strip = { scene->view.left_px, y + height_px - lengths->strip_height_px - 1,
                   scene->lanes_area.width - scene->view.left_px, lengths->strip_height_px },
        .row_height = row_px,
        .first_row_y = y + lengths->lane_padding_px + floor (spare_px / 2),
        .n_rows = lane_rows,
        .n_events = placed[i].n_items,
        .title = lanes[i].title,
      };

      g_array_append_val (scene->lanes, lane);
      y += height_px + lengths->lane_gap_px;
    }
}

/**
 * tl_scene_get_axis_height:
 * @lengths: a font's lengths
 *
 * Returns: the height of the axis, in pixels
 */
double
tl_scene_get_axis_height (const TlMetricsLengths *lengths)
{
  return lengths->axis_upper_px + lengths->axis_lower_px;
}

/**
 * tl_scene_get_room:
 * @metrics: the font
 * @dataset: a dataset
 * @width_px: the width of a picture
 * @height_px: its height
 * @flags: what it shows
 *
 * Returns: the height that the picture has for its lanes: what tl_placement_new() wants to know
 */
double
tl_scene_get_room (
  TlMetrics *metrics, TlDataset *dataset, double width_px, double height_px, TlSceneFlags flags)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);

  height_px -= tl_scene_get_axis_height (lengths);
  if (flags & TL_SCENE_OVERVIEW)
    height_px -= lengths->overview_px;
  if (flags & TL_SCENE_CHAPTERS)
    height_px -= tl_scene_get_chapters_height (lengths, dataset);
  if (flags & TL_SCENE_LEGEND)
    height_px -= tl_scene_get_legend_height (metrics, dataset, width_px);
  return MAX (height_px, 0);
}

/**
 * tl_scene_build:
 * @placement: where labels go
 * @view: what is in view
 * @flags: what else to show
 *
 * Returns: (transfer full): the scene
 */
TlScene *
tl_scene_build (TlPlacement *placement, const TlView *view, TlSceneFlags flags)
{
  TlScene *scene;

  g_return_val_if_fail (placement != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  scene = tl_scene_new (placement, view);
  divide_picture (scene, flags);
  divide_lanes (scene);
  scene->ticks = tl_axis_build (&scene->view, tl_scene_get_metrics (scene));
  for (guint lane = 0; lane < scene->lanes->len; lane++)
    tl_scene_build_items (scene, lane);
  tl_scene_build_connectors (scene);
  if (flags & TL_SCENE_RELATIONS)
    tl_scene_build_arcs (scene);
  tl_scene_build_chapters (scene);
  if (flags & TL_SCENE_LEGEND)
    tl_scene_build_legend (scene);
  if (flags & TL_SCENE_OVERVIEW)
    tl_scene_build_overview (scene);
  return scene;
}
