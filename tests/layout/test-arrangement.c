/* The order of lanes, and what scenes make of it; the overview's scale. */
#include "layout-fixture.h"

#include <math.h>

static guint
get_lane_at (const TlArrangement *arrangement, guint position)
{
  return g_array_index (arrangement, TlLaneState, position).lane;
}

static void
test_order (void)
{
  TlArrangement *arrangement = tl_arrangement_new (4);
  TlArrangement *copy = tl_arrangement_copy (arrangement);

  g_assert_true (tl_arrangement_equal (arrangement, copy));
  g_assert_true (tl_arrangement_move (arrangement, 0, 1));
  g_assert_cmpuint (get_lane_at (arrangement, 0), ==, 1);
  g_assert_cmpuint (get_lane_at (arrangement, 1), ==, 0);
  g_assert_false (tl_arrangement_equal (arrangement, copy));
  g_assert_true (tl_arrangement_move (arrangement, 0, -1));
  g_assert_true (tl_arrangement_equal (arrangement, copy));
  g_assert_false (tl_arrangement_move (arrangement, 0, -1));
  g_assert_false (tl_arrangement_move (arrangement, 3, 1));

  /* A hidden lane is passed over: what one sees moves by one place. */
  g_assert_true (tl_arrangement_set_hidden (arrangement, 1, TRUE));
  g_assert_true (tl_arrangement_move (arrangement, 0, 1));
  g_assert_cmpuint (get_lane_at (arrangement, 2), ==, 0);
  tl_arrangement_free (arrangement);
  tl_arrangement_free (copy);
}

static void
test_last_lane (void)
{
  TlArrangement *arrangement = tl_arrangement_new (2);

  g_assert_true (tl_arrangement_set_hidden (arrangement, 0, TRUE));
  g_assert_false (tl_arrangement_set_hidden (arrangement, 1, TRUE));
  g_assert_cmpuint (tl_arrangement_get_n_hidden (arrangement), ==, 1);
  g_assert_true (tl_arrangement_set_hidden (arrangement, 0, TRUE));
  g_assert_true (tl_arrangement_set_hidden (arrangement, 0, FALSE));
  g_assert_cmpuint (tl_arrangement_get_n_hidden (arrangement), ==, 0);
  tl_arrangement_free (arrangement);
}

/* Pinned lanes stand first, and are moved among themselves. */
static void
test_pinned (void)
{
  TlArrangement *arrangement = tl_arrangement_new (4);

  tl_arrangement_set_pinned (arrangement, 2, TRUE);
  tl_arrangement_set_pinned (arrangement, 3, TRUE);
  g_assert_cmpuint (get_lane_at (arrangement, 0), ==, 2);
  g_assert_cmpuint (get_lane_at (arrangement, 1), ==, 3);
  g_assert_cmpuint (get_lane_at (arrangement, 2), ==, 0);
  g_assert_false (tl_arrangement_move (arrangement, 3, 1));
  g_assert_false (tl_arrangement_move (arrangement, 0, -1));
  g_assert_true (tl_arrangement_move (arrangement, 3, -1));
  tl_arrangement_set_pinned (arrangement, 3, FALSE);
  g_assert_cmpuint (get_lane_at (arrangement, 0), ==, 2);
  g_assert_cmpuint (get_lane_at (arrangement, 1), ==, 3);
  g_assert_true (tl_arrangement_move (arrangement, 3, 1));
  tl_arrangement_free (arrangement);
}

/* What becomes of lanes 0 to 3 in another dataset, from top to bottom; pinned "p", folded "f",
 * hidden "h". */
static const struct
{
  int move_down;        /* the lane that is first moved down; -1: none */
  const char *states;   /* of the lanes 0 to 3: 'p', 'f', 'h' or ' ' */
  guint32 lanes[4];     /* where each is in the other dataset */
  guint n_lanes;        /* of the other dataset */
  const char *expected; /* lanes and their states */
} mappings[] = {
  { -1, "    ", { 0, 1, 2, 3 }, 4, "0 1 2 3 " },
  { -1, " f h", { 0, 1, 2, 3 }, 4, "0 1f2 3h" },
  /* Who has not moved lanes follows the file. */
  { -1, " f  ", { 3, 2, 1, 0 }, 4, "0 1 2f3 " },
  { -1, "  p ", { 3, 2, 1, 0 }, 4, "1p0 2 3 " },
  /* Who has keeps the order. */
  { 0, "f   ", { 0, 1, 2, 3 }, 4, "1 0f2 3 " },
  { 0, "f   ", { 3, 2, 1, 0 }, 4, "2 3f1 0 " },
  /* Lanes that are gone, and new ones, which stand where the dataset has them. */
  { -1, "f  h", { 0, G_MAXUINT32, 1, 2 }, 3, "0f1 2h" },
  { -1, "f  h", { 0, 1, 3, 4 }, 5, "0f1 2 3 4h" },
  { 0, "    ", { 0, 1, 3, 4 }, 5, "1 2 0 3 4 " },
  { 0, "   p", { 1, 2, 3, 4 }, 5, "4p0 2 1 3 " },
  /* One is always in sight. */
  { -1, "hhh ", { 0, 1, 2, G_MAXUINT32 }, 3, "0 1 2 " },
  { -1, "    ", { G_MAXUINT32, G_MAXUINT32, G_MAXUINT32, G_MAXUINT32 }, 1, "0 " },
  { -1, "    ", { G_MAXUINT32, G_MAXUINT32, G_MAXUINT32, G_MAXUINT32 }, 0, "" },
};

static char *
write_arrangement (const TlArrangement *arrangement)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < arrangement->len; i++)
    {
      const TlLaneState *state = &g_array_index (arrangement, TlLaneState, i);

      g_string_append_printf (text, "%u%c", state->lane,
                              state->is_pinned   ? 'p'
                              : state->is_folded ? 'f'
                              : state->is_hidden ? 'h'
                                                 : ' ');
    }
  return g_string_free (text, FALSE);
}

static void
test_map (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    {
      TlArrangement *arrangement = tl_arrangement_new (4);
      TlArrangement *mapped;
      g_autofree char *text = NULL;

      if (mappings[i].move_down >= 0)
        tl_arrangement_move (arrangement, (guint) mappings[i].move_down, 1);
      for (guint lane = 0; lane < 4; lane++)
        {
          char state = mappings[i].states[lane];

          tl_arrangement_set_folded (arrangement, lane, state == 'f');
          if (state == 'h')
            g_assert_true (tl_arrangement_set_hidden (arrangement, lane, TRUE));
          if (state == 'p')
            tl_arrangement_set_pinned (arrangement, lane, TRUE);
        }
      mapped = tl_arrangement_map (arrangement, mappings[i].lanes, mappings[i].n_lanes);
      text = write_arrangement (mapped);
      g_assert_cmpstr (text, ==, mappings[i].expected);
      tl_arrangement_free (arrangement);
      tl_arrangement_free (mapped);
    }
}

static TlScene *
build (TlDataset *dataset, const TlArrangement *arrangement, TlSceneFlags flags)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlPlacementRoom room = { .height_px = 640, .arrangement = arrangement };
  g_autoptr (TlPlacement) placement = tl_placement_new (dataset, metrics, &room);
  TlView view = { .width_px = 1400, .height_px = 800, .left_px = 120, .scale_px_per_s = 1e-5 };

  tl_page_fit_first (placement, &view);
  return tl_scene_build (placement, &view, flags);
}

static const TlSceneLane *
get_lane (const TlScene *scene, guint lane)
{
  return &g_array_index (scene->lanes, TlSceneLane, lane);
}

static guint
count_symbols (const TlScene *scene, guint lane)
{
  guint n = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      n += mark->lane == lane && mark->form == TL_MARK_SYMBOL;
    }
  return n;
}

/* A folded lane has no row, a hidden one no place, and the others stand in their order. */
static void
test_scene (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlArrangement *arrangement = tl_arrangement_new (4);
  g_autoptr (TlScene) scene = NULL;
  guint n_events_of_moscow = 0;

  tl_arrangement_set_folded (arrangement, 1, TRUE);
  tl_arrangement_set_hidden (arrangement, 3, TRUE);
  tl_arrangement_move (arrangement, 0, 1);
  scene = build (dataset, arrangement, TL_SCENE_OVERVIEW);
  g_assert_cmpfloat (get_lane (scene, 1)->rect.y, <, get_lane (scene, 0)->rect.y);
  g_assert_cmpfloat (get_lane (scene, 0)->rect.y, <, get_lane (scene, 2)->rect.y);
  g_assert_cmpfloat (get_lane (scene, 1)->rect.height, <, 40);
  g_assert_true (get_lane (scene, 3)->is_hidden);
  g_assert_cmpuint (tl_scene_get_n_hidden_lanes (scene), ==, 1);
  g_assert_cmpuint (count_symbols (scene, 0), >, 10);
  g_assert_cmpuint (count_symbols (scene, 1), ==, 0);
  g_assert_cmpuint (count_symbols (scene, 3), ==, 0);

  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);

      g_assert_cmpuint (count->lane, !=, 3);
      n_events_of_moscow += count->lane == 1 ? count->count : 0;
    }
  g_assert_cmpuint (n_events_of_moscow, >, 40);
  tl_arrangement_free (arrangement);
}

/* A pinned lane stays where it is while the others scroll under it; what is under it is not there
 * to be clicked. */
static void
test_scroll_under_pinned (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlArrangement *arrangement = tl_arrangement_new (4);
  TlPlacementRoom room = { .height_px = 1200, .arrangement = arrangement };
  g_autoptr (TlPlacement) placement = NULL;
  g_autoptr (TlScene) scene = NULL;
  TlView view = { .width_px = 1400, .height_px = 500, .left_px = 120, .scale_px_per_s = 1e-5 };
  TlRect pinned, scrolled;

  tl_arrangement_set_pinned (arrangement, 3, TRUE);
  placement = tl_placement_new (dataset, metrics, &room);
  tl_page_fit_first (placement, &view);
  view.scroll_px = 150;
  scene = tl_scene_build (placement, &view, 0);
  pinned = get_lane (scene, 3)->rect;
  scrolled = get_lane (scene, 0)->rect;
  g_assert_true (get_lane (scene, 3)->is_pinned);
  g_assert_cmpfloat (pinned.y, ==, scene->lanes_area.y);
  g_assert_cmpfloat (scene->scroll_area.y, >=, pinned.y + pinned.height);
  g_assert_cmpfloat (scrolled.y, ==, scene->scroll_area.y - 150);
  for (double y = pinned.y + 1; y < scene->scroll_area.y + 100; y += 3)
    for (double x = 5; x < 1400; x += 5)
      {
        TlHit hit = tl_scene_hit (scene, x, y);

        if (hit.kind != TL_HIT_NOTHING)
          g_assert_true ((hit.lane == 3) == (y < scene->scroll_area.y));
      }
  tl_arrangement_free (arrangement);
}

/* What would leave the others no room is not pinned. */
static void
test_too_high_to_pin (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlArrangement *arrangement = tl_arrangement_new (4);
  g_autoptr (TlScene) scene = NULL;

  for (guint lane = 0; lane < 4; lane++)
    tl_arrangement_set_pinned (arrangement, lane, TRUE);
  scene = build (dataset, arrangement, 0);
  g_assert_true (get_lane (scene, 0)->is_pinned);
  g_assert_false (get_lane (scene, 3)->is_pinned);
  g_assert_cmpfloat (scene->scroll_area.height, >=, 0.35 * scene->lanes_area.height);
  tl_arrangement_free (arrangement);
}

static const TlSceneLabel *
find_label (const TlScene *scene, const char *id, guint lane)
{
  guint event;

  g_assert_true (tl_dataset_find_event (tl_scene_get_dataset (scene), id, &event));
  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);

      if (label->event == event && label->lane == lane)
        return label;
    }
  return NULL;
}

/* Where its first lane is folded, an event has its full label in the next one. */
static void
test_full_label (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlArrangement *arrangement = tl_arrangement_new (4);
  g_autoptr (TlScene) open = build (dataset, arrangement, 0);
  g_autoptr (TlScene) folded = NULL;

  tl_arrangement_set_folded (arrangement, 0, TRUE);
  folded = build (dataset, arrangement, 0);
  g_assert_false (find_label (open, "alaska-summit", 0)->is_pale);
  g_assert_true (find_label (open, "alaska-summit", 1)->is_pale);
  g_assert_null (find_label (folded, "alaska-summit", 0));
  g_assert_false (find_label (folded, "alaska-summit", 1)->is_pale);
  tl_arrangement_free (arrangement);
}

/* The overview is even between its stops, rises, and can be asked both ways. */
static void
test_overview_scale (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlOverviewScale scale;
  gint64 start_s, end_s, view_start_s, view_end_s;

  tl_overview_scale_init (&scale, dataset);
  tl_dataset_get_extent (dataset, &start_s, &end_s);
  tl_dataset_get_view (dataset, &view_start_s, &view_end_s);
  g_assert_cmpuint (scale.n_stops, ==, 4);
  g_assert_cmpfloat (tl_overview_scale_get_part (&scale, start_s), ==, 0);
  g_assert_cmpfloat (tl_overview_scale_get_part (&scale, end_s), ==, 1);
  /* What is in view at first has most of it, though it is a thirtieth of the time. */
  g_assert_cmpfloat (tl_overview_scale_get_part (&scale, view_end_s)
                       - tl_overview_scale_get_part (&scale, view_start_s),
                     >, 0.7);
  for (double part = 0; part < 1; part += 0.01)
    {
      gint64 time_s = tl_overview_scale_get_time (&scale, part);

      g_assert_cmpfloat_with_epsilon (tl_overview_scale_get_part (&scale, time_s), part, 1e-6);
      g_assert_cmpint (time_s, <, tl_overview_scale_get_time (&scale, part + 0.01));
    }
}

/* Each lane's columns count all of its events. */
static void
test_overview_counts (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (SPREAD_CLUSTERED, 2000, 3);
  TlPlacementRoom room = { .height_px = 400 };
  g_autoptr (TlPlacement) placement = tl_placement_new (dataset, metrics, &room);
  guint n_lanes;
  const TlLanePlacement *lanes = tl_placement_get_lanes (placement, &n_lanes);

  for (guint lane = 0; lane < n_lanes; lane++)
    {
      const guint32 *counts = tl_placement_get_overview_counts (placement, lane);
      guint n = 0;

      for (guint i = 0; i < TL_OVERVIEW_COLUMNS; i++)
        n += counts[i];
      g_assert_cmpuint (n, ==, lanes[lane].n_items);
    }
}

/* Of two columns that with more events is at least as high, and the fullest is full. */
static void
test_overview_heights (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (SPREAD_CLUSTERED, 20000, 3);
  g_autoptr (TlScene) scene = build (dataset, NULL, TL_SCENE_OVERVIEW);
  const guint32 *counts = tl_placement_get_overview_counts (scene->placement, 0);
  guint32 max = tl_placement_get_overview_max (scene->placement);
  double height_of[TL_OVERVIEW_COLUMNS] = { 0 };
  double highest_px = 0;
  guint next = 0;

  for (guint i = 0; i < TL_OVERVIEW_COLUMNS; i++)
    if (counts[i] > 0)
      height_of[i] = g_array_index (scene->densities, TlSceneDensity, next++).rect.height;
  for (guint i = 0; i < TL_OVERVIEW_COLUMNS; i++)
    {
      highest_px = MAX (highest_px, height_of[i]);
      g_assert_true (counts[i] <= max);
      for (guint j = 0; j < TL_OVERVIEW_COLUMNS; j++)
        if (counts[i] <= counts[j])
          g_assert_cmpfloat (height_of[i], <=, height_of[j]);
    }
  for (guint i = 0; i < TL_OVERVIEW_COLUMNS; i++)
    if (counts[i] > 0 && counts[i] < max / 8)
      g_assert_cmpfloat (height_of[i], <, 0.6 * highest_px);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrangement/order", test_order);
  g_test_add_func ("/arrangement/last-lane", test_last_lane);
  g_test_add_func ("/arrangement/map", test_map);
  g_test_add_func ("/arrangement/scene", test_scene);
  g_test_add_func ("/arrangement/pinned", test_pinned);
  g_test_add_func ("/arrangement/scroll-under-pinned", test_scroll_under_pinned);
  g_test_add_func ("/arrangement/too-high-to-pin", test_too_high_to_pin);
  g_test_add_func ("/arrangement/full-label", test_full_label);
  g_test_add_func ("/overview/scale", test_overview_scale);
  g_test_add_func ("/overview/heights", test_overview_heights);
  g_test_add_func ("/overview/counts", test_overview_counts);
  return g_test_run ();
}
