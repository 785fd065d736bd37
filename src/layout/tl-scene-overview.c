/* The overview: the whole range's density by lane, and the window that shows what of it is in view.
 * The densities are the placement's; here they only get their places. */
#include "tl-scene-private.h"

#include <math.h>

/* The window is at least so wide, that it can be taken hold of. */
#define WINDOW_MIN_EM 0.75

/* The height of a column, of its lane's, with one event; and with how many at least it is full. */
#define DENSITY_MIN  0.3
#define DENSITY_FULL 6

/**
 * tl_scene_get_overview_x:
 * @scene: a scene with an overview
 * @time_s: an instant
 *
 * Returns: where it lies in the overview, in pixels from the picture's left edge
 */
double
tl_scene_get_overview_x (const TlScene *scene, gint64 time_s)
{
  const TlOverviewScale *scale = tl_placement_get_overview_scale (scene->placement);
  double margin_px = scene->overview_margin_px;

  return scene->overview.x + margin_px
         + tl_overview_scale_get_part (scale, time_s)
             * MAX (scene->overview.width - 2 * margin_px, 1);
}

/**
 * tl_scene_get_overview_time:
 * @scene: a scene with an overview
 * @x: a place, in pixels from the picture's left edge
 *
 * Returns: the instant that lies there in the overview
 */
gint64
tl_scene_get_overview_time (const TlScene *scene, double x)
{
  const TlOverviewScale *scale = tl_placement_get_overview_scale (scene->placement);
  double margin_px = scene->overview_margin_px;

  return tl_overview_scale_get_time (scale, (x - scene->overview.x - margin_px)
                                              / MAX (scene->overview.width - 2 * margin_px, 1));
}

/**
 * tl_scene_get_overview_breaks:
 * @scene: a scene with an overview
 * @breaks_x: (out) (array fixed-size=4): where its scale changes, in pixels
 *
 * Returns: in how many places
 */
guint
tl_scene_get_overview_breaks (const TlScene *scene, double *breaks_x)
{
  const TlOverviewScale *scale = tl_placement_get_overview_scale (scene->placement);
  guint n = 0;

  for (guint i = 1; i + 1 < scale->n_stops; i++)
    if (scale->parts[i] > scale->parts[i - 1] && scale->parts[i] < scale->parts[i + 1])
      breaks_x[n++] = round (tl_scene_get_overview_x (scene, scale->times_s[i]));
  return n;
}

/* How much of its lane's height a column fills: the square root of how many events start in it,
 * beside the most that do in any. One alone is to be seen, and a few don't look like many. */
static double
get_density (const TlScene *scene, guint count)
{
  guint32 max = MAX (tl_placement_get_overview_max (scene->placement), DENSITY_FULL);

  return MAX (sqrt ((double) count / max), DENSITY_MIN);
}

/* A column's bar; where events are lit, a dim one for all, and over it one for those. */
static void
add_density (TlScene *scene, guint lane, guint column, guint count, TlRect place)
{
  const TlOverviewScale *scale = tl_placement_get_overview_scale (scene->placement);
  TlSceneDensity density = { .lane = (guint16) lane, .is_dim = scene->emphasis != NULL };
  double height_px = ceil (place.height * get_density (scene, count));
  gint64 start_s, end_s;
  guint n_lit;

  density.rect = (TlRect){ place.x, place.y + place.height - height_px, place.width, height_px };
  g_array_append_val (scene->densities, density);
  if (scene->emphasis == NULL)
    return;
  start_s = column > 0 ? tl_overview_scale_get_time (scale, (double) column / TL_OVERVIEW_COLUMNS)
                       : TL_TIME_MIN;
  end_s = column + 1 < TL_OVERVIEW_COLUMNS
            ? tl_overview_scale_get_time (scale, (column + 1.0) / TL_OVERVIEW_COLUMNS)
            : TL_TIME_MAX;
  n_lit = tl_emphasis_count (scene->emphasis, lane, start_s, end_s);
  if (n_lit == 0)
    return;
  height_px = ceil (place.height * get_density (scene, n_lit));
  density.is_dim = FALSE;
  density.rect.y = place.y + place.height - height_px;
  density.rect.height = height_px;
  g_array_append_val (scene->densities, density);
}

/* A lane's events, column by column. */
static void
add_densities (TlScene *scene, guint lane, double y0, double y1)
{
  const guint32 *counts = tl_placement_get_overview_counts (scene->placement, lane);
  double left_x = scene->overview.x + scene->overview_margin_px;
  double width_px = scene->overview.width - 2 * scene->overview_margin_px;

  for (guint i = 0; i < TL_OVERVIEW_COLUMNS; i++)
    {
      double x0 = round (left_x + i * width_px / TL_OVERVIEW_COLUMNS);
      double x1 = round (left_x + (i + 1) * width_px / TL_OVERVIEW_COLUMNS);

      if (counts[i] > 0)
        add_density (scene, lane, i, counts[i],
                     (TlRect){ x0, y0, MAX (x1 - x0 - (x1 - x0 > 3), 1), y1 - y0 });
    }
}

static void
place_window (TlScene *scene)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  double min_px = MIN (round (WINDOW_MIN_EM * em_px), scene->overview.width);
  double x0 = tl_scene_get_overview_x (scene, tl_view_get_start (&scene->view));
  double x1 = tl_scene_get_overview_x (scene, tl_view_get_end (&scene->view));
  double pad_px = round (scene->overview.height / 16);

  if (x1 - x0 < min_px)
    {
      x0 = (x0 + x1 - min_px) / 2;
      x1 = x0 + min_px;
    }
  scene->overview_window = (TlRect){ round (x0), scene->overview.y + pad_px,
                                     round (x1) - round (x0), scene->overview.height - 2 * pad_px };
}

/**
 * tl_scene_build_overview:
 * @scene: a scene whose lanes have their places
 *
 * Adds the whole range's density by lane, and the window that shows what of it is in view.
 */
void
tl_scene_build_overview (TlScene *scene)
{
  double pad_px = round (scene->overview.height / 8);
  double height_px = scene->overview.height - 2 * pad_px;
  const TlArrangement *arrangement = tl_placement_get_arrangement (scene->placement);
  guint n_lanes = arrangement->len - tl_arrangement_get_n_hidden (arrangement);
  guint position = 0;

  scene->overview_margin_px
    = round (0.5 * tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px);
  if (tl_placement_get_overview_scale (scene->placement)->n_stops == 0 || n_lanes == 0)
    return;
  for (guint i = 0; i < arrangement->len; i++)
    {
      const TlLaneState *state = &g_array_index (arrangement, TlLaneState, i);
      double y0 = round (scene->overview.y + pad_px + position * height_px / n_lanes);
      double y1 = round (scene->overview.y + pad_px + (position + 1) * height_px / n_lanes);

      if (state->is_hidden)
        continue;
      add_densities (scene, state->lane, y0, MAX (y1 - 1, y0 + 1));
      position++;
    }
  place_window (scene);
}
