/* Which events get a row. */
#include "layout-fixture.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows/importance", test_importance);
  g_test_add_func ("/rows/builtin", test_builtin_rows);
  return g_test_run ();
}
