/* Which events get a row. */
#include "layout-fixture.h"

#include "tl-page.h"

/* Where two of a day want the one row, the major one has it. */
static void
test_importance (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (SPREAD_ONE_DAY, 40, 5);
  TlPlacementRoom room = { .height_px = 1 };
  g_autoptr (TlPlacement) placement = tl_placement_new (dataset, metrics, &room);
  guint n_items;
  const TlItem *items = tl_placement_get_items (placement, &n_items);
  gboolean has_major[3] = { FALSE };

  for (guint i = 0; i < n_items; i++)
    if (items[i].row == 0
        && tl_dataset_get_event (dataset, items[i].event)->importance == TL_IMPORTANCE_MAJOR)
      has_major[items[i].lane] = TRUE;
  for (guint lane = 0; lane < 3; lane++)
    g_assert_true (has_major[lane]);
}

/* Close up, where lanes may scroll, every event of the built-in dataset has a row. */
static void
test_builtin_rows (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlPlacementRoom room = { .height_px = 400, .may_scroll = TRUE };
  g_autoptr (TlPlacement) placement = tl_placement_new (dataset, metrics, &room);
  guint n_items;
  const TlItem *items = tl_placement_get_items (placement, &n_items);

  for (guint i = 0; i < n_items; i++)
    {
      g_assert_cmpint (items[i].row, >=, 0);
      g_assert_cmpfloat ((double) items[i].activation[TL_DETAIL_SHORT], <=,
                         (double) items[i].activation[TL_DETAIL_FULL]);
      g_assert_cmpfloat ((double) items[i].activation[TL_DETAIL_FULL], <=,
                         (double) items[i].activation[TL_DETAIL_NOTES]);
    }
}

static TlPlacement *
place_builtin (double height_px, double taken_px)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlPlacementRoom room = { .height_px = height_px, .taken_px = taken_px, .may_scroll = TRUE };

  return tl_placement_new (dataset, metrics, &room);
}

static void
assert_same_rows (const TlPlacement *placement, const TlPlacement *other)
{
  guint n_items, n_others;
  const TlItem *items = tl_placement_get_items (placement, &n_items);
  const TlItem *others = tl_placement_get_items (other, &n_others);

  g_assert_cmpuint (n_items, ==, n_others);
  for (guint i = 0; i < n_items; i++)
    {
      g_assert_cmpint (items[i].row, ==, others[i].row);
      for (guint j = 0; j < TL_N_DETAILS; j++)
        g_assert_true (items[i].activation[j] == others[i].activation[j]);
    }
}

/* The lanes’ height and that of a row, in a picture as high as the placement is for. */
static void
measure (TlPlacement *placement, double height_px, double *lanes_px, double *row_px)
{
  TlMetrics *metrics = tl_placement_get_metrics (placement);
  TlDataset *dataset = tl_placement_get_dataset (placement);
  TlView view = { .width_px = 1200, .height_px = 2 * height_px, .scale_px_per_s = 1e-5 };
  g_autoptr (TlScene) scene = NULL;

  view.height_px
    += height_px - tl_scene_get_room (metrics, dataset, view.width_px, view.height_px, 0);
  tl_page_fit_first (placement, &view);
  scene = tl_scene_build (placement, &view, 0);
  g_assert_cmpfloat_with_epsilon (scene->lanes_area.height, height_px, 1);
  *lanes_px = scene->lanes_height;
  *row_px = g_array_index (scene->lanes, TlSceneLane, 0).row_height;
}

/* What comes and goes above the lanes changes no row: rows come closer, and nothing scrolls. */
static void
test_taken (void)
{
  for (double height_px = 500; height_px <= 1000; height_px += 50)
    for (double taken_px = 20; taken_px <= 60; taken_px += 20)
      {
        g_autoptr (TlPlacement) all = place_builtin (height_px, 0);
        g_autoptr (TlPlacement) less = place_builtin (height_px - taken_px, taken_px);
        double all_px, less_px, all_row_px, less_row_px;

        assert_same_rows (all, less);
        measure (all, height_px, &all_px, &all_row_px);
        measure (less, height_px - taken_px, &less_px, &less_row_px);
        g_assert_cmpfloat (less_px, <=, height_px - taken_px);
        g_assert_cmpfloat (less_row_px, <=, all_row_px);
        g_assert_cmpfloat (less_row_px, >=, 0.75 * all_row_px);
      }
}

/* Where much is taken there are fewer rows, rather than lanes that must be scrolled. */
static void
test_much_taken (void)
{
  for (double taken_px = 100; taken_px <= 400; taken_px += 50)
    {
      g_autoptr (TlPlacement) less = place_builtin (800 - taken_px, taken_px);
      double less_px, row_px;

      measure (less, 800 - taken_px, &less_px, &row_px);
      g_assert_cmpfloat (less_px, <=, 800 - taken_px);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/importance", test_importance);
  g_test_add_func ("/rows/builtin", test_builtin_rows);
  g_test_add_func ("/rows/taken", test_taken);
  g_test_add_func ("/rows/much-taken", test_much_taken);
  return g_test_run ();
}
