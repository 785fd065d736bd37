/* The lanes' places: one below the other, in the order that they are arranged in. */
#include "tl-placement-private.h"
#include "tl-scene-private.h"

#include <math.h>

/* Rows grow with the room there is, but not so far that they fall apart. */
#define ROW_STRETCH_MAX 1.4

/* Pinned lanes leave so much of the height to the others; those that would not are not pinned. */
#define SCROLLED_PART_MIN 0.35

/* How many rows lanes have, and how high those are. */
typedef struct
{
  double opening; /* of the further rows, from 0 to 1 */
  double row_px;
  double spare_px; /* for each open lane, beside its rows */
} Division;

/* A part of a row, while further ones open. */
static double
count_rows (const TlLanePlacement *placed, const Division *division)
{
  return placed->n_rows + division->opening * (placed->n_rows_full - placed->n_rows);
}

/* Rows stretch to fill the height that the lanes are to have, as far as they may; what is left
 * widens the lanes' padding. */
static void
stretch_rows (TlScene *scene, double n_rows, guint n_open, Division *division)
{
  double row_px = division->row_px;
  double height_px = MIN (scene->lanes_area.height, scene->placement->height_max_px);
  double room_px = height_px - scene->lanes_height;

  if (room_px <= 0 || n_open == 0)
    return;
  division->row_px = floor (MIN (row_px + room_px / n_rows, ROW_STRETCH_MAX * row_px));
  room_px -= n_rows * (division->row_px - row_px);
  division->spare_px = floor (room_px / n_open);
  scene->lanes_height = height_px;
}

static void
divide (TlScene *scene, Division *division)
{
  guint n_lanes;
  const TlLanePlacement *placed = tl_placement_get_lanes (scene->placement, &n_lanes);
  double gap_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->lane_gap_px;
  double n_rows = 0;
  guint n_open = 0;

  scene->lanes_height = -gap_px;
  for (guint i = 0; i < n_lanes; i++)
    {
      n_rows += count_rows (&placed[i], division);
      n_open += placed[i].n_rows > 0;
      scene->lanes_height += tl_placement_get_around_px (scene->placement, i);
    }
  scene->lanes_height += n_rows * division->row_px;
  stretch_rows (scene, n_rows, n_open, division);
}

static double
place_lane (TlScene *scene, guint index, double y, const Division *division)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  const TlLanePlacement *placed = &tl_placement_get_lanes (scene->placement, NULL)[index];
  TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, index);
  gboolean is_open = placed->n_rows > 0;
  double height_px = tl_placement_get_around_px (scene->placement, index) - lengths->lane_gap_px;
  double spare_px = is_open ? division->spare_px : 0;
  double strip_y;

  if (is_open)
    height_px += round (count_rows (placed, division) * division->row_px) + spare_px;
  strip_y = is_open ? y + height_px - lengths->strip_height_px - 1
                    : y + round ((height_px - lengths->strip_height_px) / 2);
  lane->rect = (TlRect){ 0, y, scene->view.width_px, height_px };
  lane->strip = (TlRect){ scene->view.left_px, strip_y,
                          scene->lanes_area.width - scene->view.left_px, lengths->strip_height_px };
  lane->row_height = division->row_px;
  /* What is to spare is above and below the rows, but not so much that they hang in the air. */
  lane->first_row_y
    = y + (is_open ? lengths->lane_padding_px + MIN (floor (spare_px / 2), division->row_px) : 0);
  lane->n_rows = (guint) ceil (count_rows (placed, division));
  lane->is_folded = !is_open;
  lane->is_hidden = FALSE;
  return y + height_px + lengths->lane_gap_px;
}

/* Pinned lanes stand first and still; the others scroll below them. */
static void
stack_lanes (TlScene *scene, const Division *division)
{
  const TlArrangement *arrangement = tl_placement_get_arrangement (scene->placement);
  const TlRect *area = &scene->lanes_area;
  double pinned_max_y = area->y + (1 - SCROLLED_PART_MIN) * area->height;
  double y = area->y;
  gboolean is_scrolled = FALSE;

  for (guint i = 0; i < arrangement->len; i++)
    {
      const TlLaneState *state = &g_array_index (arrangement, TlLaneState, i);
      TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, state->lane);
      double end_y;

      if (state->is_hidden)
        continue;
      end_y = place_lane (scene, state->lane, y, division);
      lane->is_pinned = !is_scrolled && state->is_pinned && end_y <= pinned_max_y;
      if (lane->is_pinned)
        scene->scroll_area
          = (TlRect){ area->x, end_y, area->width, area->y + area->height - end_y };
      else if (!is_scrolled)
        {
          is_scrolled = TRUE;
          end_y = place_lane (scene, state->lane, y - round (scene->view.scroll_px), division);
        }
      y = end_y;
    }
}

/**
 * tl_scene_place_lanes:
 * @scene: a scene whose areas are divided
 *
 * Gives each lane its place and its rows, and keeps the view's scroll within what there is.
 */
void
tl_scene_place_lanes (TlScene *scene)
{
  double full_scale = tl_placement_get_full_scale (scene->placement);
  guint n_lanes;
  const TlLanePlacement *placed = tl_placement_get_lanes (scene->placement, &n_lanes);
  const TlLane *lanes = tl_dataset_get_lanes (tl_scene_get_dataset (scene), NULL);
  double opening = log2 (scene->view.scale_px_per_s / full_scale) / log2 (TL_PLACEMENT_OPENING);
  Division division = { CLAMP (opening, 0, 1), scene->placement->row_px, 0 };

  scene->scroll_area = scene->lanes_area;
  if (n_lanes == 0)
    return;
  for (guint i = 0; i < n_lanes; i++)
    {
      TlSceneLane lane
        = { .n_events = placed[i].n_items, .title = lanes[i].title, .is_hidden = TRUE };

      g_array_append_val (scene->lanes, lane);
    }
  divide (scene, &division);
  scene->view.scroll_px
    = CLAMP (scene->view.scroll_px, 0, MAX (scene->lanes_height - scene->lanes_area.height, 0));
  stack_lanes (scene, &division);
}

/**
 * tl_scene_get_area:
 * @scene: a scene
 * @is_pinned: of which lanes
 *
 * Returns: where the lanes that scroll, or those that are pinned above them, may be seen
 */
TlRect
tl_scene_get_area (const TlScene *scene, gboolean is_pinned)
{
  TlRect area = scene->lanes_area;

  if (!is_pinned)
    return scene->scroll_area;
  area.height = scene->scroll_area.y - area.y;
  return area;
}

/**
 * tl_scene_get_lane_area:
 * @scene: a scene
 * @lane: one of its lanes
 *
 * Returns: where the lane may be seen: what of it lies outside is scrolled out of sight
 */
TlRect
tl_scene_get_lane_area (const TlScene *scene, guint lane)
{
  return tl_scene_get_area (scene, g_array_index (scene->lanes, TlSceneLane, lane).is_pinned);
}

/**
 * tl_scene_get_n_hidden_lanes:
 * @scene: a scene
 *
 * Returns: how many of the dataset's lanes are not in the picture
 */
guint
tl_scene_get_n_hidden_lanes (const TlScene *scene)
{
  return tl_arrangement_get_n_hidden (tl_placement_get_arrangement (scene->placement));
}
