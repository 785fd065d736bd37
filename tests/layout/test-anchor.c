/* What is at some height stays there while one zooms, as far as the lanes can be scrolled. */
#include "layout-fixture.h"

#include "tl-scene-anchor.h"

#include <math.h>

static void
test_stays (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlPlacementRoom room = { .height_px = 560, .may_scroll = TRUE };
  g_autoptr (TlPlacement) placement = tl_placement_new (dataset, metrics, &room);
  TlView view = { .width_px = 1200, .height_px = 700, .left_px = 110, .scale_px_per_s = 1e-5 };
  guint n_kept = 0;
  guint n_moved = 0;

  tl_page_fit_first (placement, &view);
  for (int i = 0; i < 40; i++)
    {
      g_autoptr (TlScene) before = tl_scene_build (placement, &view, TL_SCENE_OVERVIEW);
      g_autoptr (TlScene) zoomed = NULL;
      g_autoptr (TlScene) after = NULL;
      TlSceneAnchor anchor;
      double shift_px, max_px;

      view = before->view;
      g_assert_true (tl_scene_find_anchor (before, 450, &anchor));
      tl_view_zoom (&view, 1.1, 600);
      zoomed = tl_scene_build (placement, &view, TL_SCENE_OVERVIEW);
      shift_px = tl_scene_get_anchor_shift (zoomed, &anchor);
      n_moved += fabs (shift_px) > 1;
      view = zoomed->view;
      view.scroll_px += shift_px;
      max_px = MAX (zoomed->lanes_height - zoomed->lanes_area.height, 0);
      if (view.scroll_px < 0 || view.scroll_px > max_px)
        continue;
      after = tl_scene_build (placement, &view, TL_SCENE_OVERVIEW);
      g_assert_cmpfloat (fabs (tl_scene_get_anchor_shift (after, &anchor)), <=, 1);
      n_kept++;
    }
  g_assert_cmpuint (n_kept, >, 20);
  g_assert_cmpuint (n_moved, >, 3);
}

static void
test_nowhere (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  TlPage page = { .width_px = 900, .height_px = 600, .em_px = 13, .flags = TL_SCENE_OVERVIEW };
  g_autoptr (TlScene) scene
    = tl_page_build_scene (&page, dataset, tl_metrics_get_context (metrics));
  TlSceneAnchor anchor;

  g_assert_false (tl_scene_find_anchor (scene, 5, &anchor));
  g_assert_true (tl_scene_find_anchor (scene, scene->lanes_area.y + 30, &anchor));
  g_assert_cmpfloat (fabs (tl_scene_get_anchor_shift (scene, &anchor)), <, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/stays", test_stays);
  g_test_add_func ("/anchor/nowhere", test_nowhere);
  return g_test_run ();
}
