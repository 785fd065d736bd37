/* What is filtered has no place, and what is dim is still there: the lit events of marks and counts
 * are, in each lane and at every zoom, those that are lit and in view. */
#include "layout-fixture.h"

#include <string.h>

static TlEventSet *
make_random_set (GRand *random, guint n_events, guint one_in)
{
  TlEventSet *set = tl_event_set_new (n_events);

  for (guint i = 0; i < n_events; i++)
    if (g_rand_int_range (random, 0, (int) one_in) == 0)
      tl_event_set_add (set, i);
  return set;
}

static TlPlacement *
place (TlDataset *dataset, TlEventSet *events)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlPlacementRoom room = { .height_px = 600, .events = events };

  return tl_placement_new (dataset, metrics, &room);
}

/* How many of a lane's items are in view, and how many of them lit: looked at one by one. */
static void
count_in_view (const TlScene *scene, guint lane, const TlEventSet *lit, guint *n_all, guint *n_lit)
{
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  const TlLanePlacement *placed = &tl_placement_get_lanes (scene->placement, NULL)[lane];
  gint64 start_s = tl_view_get_start (&scene->view);
  gint64 end_s = tl_view_get_end (&scene->view);

  *n_all = *n_lit = 0;
  for (guint i = placed->first_item; i < placed->first_item + placed->n_items; i++)
    if (items[i].end_s > start_s && items[i].start_s < end_s)
      {
        *n_all += 1;
        *n_lit += tl_event_set_contains (lit, items[i].event);
      }
}

static void
check_lane (const TlScene *scene, guint lane, const TlEventSet *lit)
{
  gint64 start_s = tl_view_get_start (&scene->view);
  gint64 end_s = tl_view_get_end (&scene->view);
  guint n_all = 0;
  guint n_lit = 0;
  guint expected_all, expected_lit;

  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);

      if (count->lane != lane)
        continue;
      g_assert_cmpuint (count->n_lit, <=, count->count);
      n_all += count->count;
      n_lit += count->n_lit;
    }
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      const TlItem *item;

      if (mark->lane != lane)
        continue;
      item = &tl_placement_get_items (
        scene->placement, NULL)[tl_placement_find_item (scene->placement, mark->event, lane)];
      if (item->end_s <= start_s || item->start_s >= end_s)
        continue;
      n_all++;
      n_lit += mark->opacity > TL_EMPHASIS_DIM;
    }
  count_in_view (scene, lane, lit, &expected_all, &expected_lit);
  g_assert_cmpuint (n_all, ==, expected_all);
  g_assert_cmpuint (n_lit, ==, expected_lit);
}

static void
check_scenes (TlPlacement *placement, TlEventSet *lit, GRand *random)
{
  g_autoptr (TlEmphasis) emphasis = tl_emphasis_new (tl_placement_get_dataset (placement), lit);
  TlView view = { .width_px = 1200, .height_px = 800, .left_px = 100, .scale_px_per_s = 1e-5 };

  tl_page_fit_first (placement, &view);
  for (guint step = 0; step < 12; step++)
    {
      g_autoptr (TlScene) scene
        = tl_scene_build_lit (placement, &view, TL_SCENE_OVERVIEW, emphasis);
      g_autoptr (TlScene) plain = tl_scene_build (placement, &view, TL_SCENE_OVERVIEW);

      for (guint lane = 0; lane < scene->lanes->len; lane++)
        check_lane (scene, lane, lit);
      /* Nothing else is other than without. */
      g_assert_cmpuint (scene->marks->len, ==, plain->marks->len);
      g_assert_cmpuint (scene->labels->len, ==, plain->labels->len);
      g_assert_cmpuint (scene->counts->len, ==, plain->counts->len);
      tl_view_zoom (&view, 2.3, g_rand_double_range (random, view.left_px, view.width_px));
    }
}

static void
test_lit (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);

  for (Spread spread = 0; spread < N_SPREADS; spread++)
    {
      g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (spread, 2000, 4);
      g_autoptr (TlPlacement) placement = place (dataset, NULL);

      for (guint one_in = 1; one_in <= 600; one_in *= 8)
        {
          g_autoptr (TlEventSet) lit = make_random_set (random, 2000, one_in);

          check_scenes (placement, lit, random);
        }
    }
}

/* A placement of some events is one of a dataset that has no others. */
static void
test_filtered (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (22);

  for (Spread spread = 0; spread < N_SPREADS; spread++)
    {
      g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (spread, 1500, 5);
      g_autoptr (TlEventSet) events = make_random_set (random, 1500, 3);
      g_autoptr (TlEventSet) lit = make_random_set (random, 1500, 10);
      g_autoptr (TlPlacement) placement = place (dataset, events);
      guint n_items;
      const TlItem *items = tl_placement_get_items (placement, &n_items);
      g_autoptr (TlEventSet) placed = tl_event_set_new (1500);

      for (guint i = 0; i < n_items; i++)
        {
          tl_event_set_add (placed, items[i].event);
          g_assert_cmpuint (tl_placement_find_item (placement, items[i].event, items[i].lane), ==,
                            i);
        }
      g_assert_true (tl_event_set_equal (placed, events));
      tl_event_set_intersect (lit, events);
      check_scenes (placement, lit, random);
    }
}

/* What is hidden has no arcs. */
static void
test_arcs (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  g_autoptr (TlEventSet) events = NULL;
  TlPage page = { .width_px = 1000, .height_px = 700, .em_px = 13, .flags = TL_SCENE_RELATIONS };
  g_autoptr (TlScene) scene = NULL;
  guint n_events;

  tl_dataset_get_events (dataset, &n_events);
  events = make_random_set (random, n_events, 2);
  page.events = events;
  scene = tl_page_build_scene (&page, dataset, tl_metrics_get_context (metrics));
  g_assert_cmpuint (scene->arcs->len, >, 0);
  for (guint32 event = 0; event < n_events; event++)
    {
      g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (TlSceneArc));

      tl_scene_find_arcs (scene, event, arcs);
      for (guint i = 0; i < arcs->len; i++)
        {
          const TlSceneArc *arc = &g_array_index (arcs, TlSceneArc, i);

          g_assert_true (tl_event_set_contains (events, arc->from));
          g_assert_true (tl_event_set_contains (events, arc->to));
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  guint n_events;
  g_autoptr (TlEventSet) none = NULL;
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlPage page = { .width_px = 1000, .height_px = 700, .em_px = 13, .flags = TL_SCENE_OVERVIEW };
  g_autoptr (TlEmphasis) emphasis = NULL;
  g_autoptr (TlScene) empty = NULL;
  g_autoptr (TlScene) dim = NULL;

  tl_dataset_get_events (dataset, &n_events);
  none = tl_event_set_new (n_events);
  emphasis = tl_emphasis_new (dataset, none);
  page.emphasis = emphasis;
  dim = tl_page_build_scene (&page, dataset, tl_metrics_get_context (metrics));
  g_assert_cmpuint (dim->marks->len, >, 50);
  for (guint i = 0; i < dim->marks->len; i++)
    g_assert_cmpfloat (g_array_index (dim->marks, TlSceneMark, i).opacity, ==, TL_EMPHASIS_DIM);
  page.events = none;
  empty = tl_page_build_scene (&page, dataset, tl_metrics_get_context (metrics));
  g_assert_cmpuint (empty->marks->len + empty->counts->len + empty->densities->len, ==, 0);
  g_assert_cmpuint (empty->lanes->len, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emphasis/lit", test_lit);
  g_test_add_func ("/emphasis/filtered", test_filtered);
  g_test_add_func ("/emphasis/arcs", test_arcs);
  g_test_add_func ("/emphasis/nothing", test_nothing);
  return g_test_run ();
}
