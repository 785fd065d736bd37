/* The parts that a scene is built of. */
#pragma once

#include "tl-scene.h"

G_BEGIN_DECLS

void tl_scene_place_lanes (TlScene *scene);
void tl_scene_build_items (TlScene *scene, guint lane);
void tl_scene_add_label (TlScene *scene, const TlItem *item, const TlSceneMark *mark);
void tl_scene_extend_labels (TlScene *scene, guint first_mark, guint first_label);
void tl_scene_build_strip (TlScene *scene, guint lane);
void tl_scene_build_connectors (TlScene *scene);
void tl_scene_build_arcs (TlScene *scene);
double tl_scene_get_chapters_height (const TlMetricsLengths *lengths, TlDataset *dataset);
void tl_scene_build_chapters (TlScene *scene);
double tl_scene_get_row_middle (const TlSceneLane *lane, guint row);
double tl_scene_get_legend_height (TlMetrics *metrics,
                                   TlDataset *dataset,
                                   double width_px,
                                   TlSceneFlags flags);
double tl_scene_get_used_legend_height (const TlScene *scene);
void tl_scene_build_legend (TlScene *scene);
void tl_scene_build_overview (TlScene *scene);
void tl_scene_fill_mark (const TlScene *scene, const TlItem *item, TlSceneMark *mark);

G_END_DECLS
