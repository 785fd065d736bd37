/* The scene as a whole: its frame, its lanes, its lifetime. */
#include "tl-scene.h"

#include "tl-scene-private.h"

#include <math.h>

static TlScene *
tl_scene_new (TlPlacement *placement, const TlView *view, TlSceneFlags flags, TlEmphasis *emphasis)
{
  TlScene *scene = g_new0 (TlScene, 1);

  g_atomic_ref_count_init (&scene->ref_count);
  scene->flags = flags;
  scene->strings = g_string_chunk_new (512);
  scene->placement = tl_placement_ref (placement);
  if (emphasis != NULL)
    scene->emphasis = tl_emphasis_ref (emphasis);
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
  g_clear_pointer (&scene->emphasis, tl_emphasis_unref);
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
divide_picture (TlScene *scene, TlSceneFlags flags, double legend_px)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  const TlView *view = &scene->view;
  double axis_px = tl_scene_get_axis_height (lengths);
  double overview_px = flags & TL_SCENE_OVERVIEW ? lengths->overview_px : 0;
  double bands_px = flags & TL_SCENE_CHAPTERS
                      ? tl_scene_get_chapters_height (lengths, tl_scene_get_dataset (scene))
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
    height_px -= tl_scene_get_legend_height (metrics, dataset, width_px, flags);
  return MAX (height_px, 0);
}

static TlScene *
build (TlPlacement *placement,
       const TlView *view,
       TlSceneFlags flags,
       TlEmphasis *emphasis,
       double legend_px)
{
  TlScene *scene = tl_scene_new (placement, view, flags, emphasis);

  divide_picture (scene, flags, legend_px);
  tl_scene_place_lanes (scene);
  scene->ticks = tl_axis_build (&scene->view, tl_scene_get_metrics (scene));
  for (guint lane = 0; lane < scene->lanes->len; lane++)
    if (!g_array_index (scene->lanes, TlSceneLane, lane).is_hidden)
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
  return tl_scene_build_lit (placement, view, flags, NULL);
}

/**
 * tl_scene_build_lit:
 * @placement: where labels go
 * @view: what is in view
 * @flags: what else to show
 * @emphasis: (nullable): which of the placement's events are lit; %NULL: all
 *
 * Returns: (transfer full): the scene, in which the others are dim
 */
TlScene *
tl_scene_build_lit (TlPlacement *placement,
                    const TlView *view,
                    TlSceneFlags flags,
                    TlEmphasis *emphasis)
{
  TlScene *scene;
  double legend_px = 0;
  double used_px;

  g_return_val_if_fail (placement != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  if (flags & TL_SCENE_LEGEND)
    legend_px
      = tl_scene_get_legend_height (tl_placement_get_metrics (placement),
                                    tl_placement_get_dataset (placement), view->width_px, flags);
  scene = build (placement, view, flags, emphasis, legend_px);
  used_px = tl_scene_get_used_legend_height (scene);
  if ((flags & TL_SCENE_STILL) == 0 || used_px >= legend_px)
    return scene;
  tl_scene_unref (scene);
  return build (placement, view, flags, emphasis, used_px);
}
