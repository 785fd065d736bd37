/* Scenes as data: geometry, what is clicked, and the datasets that programs forget. */
#include "layout-fixture.h"

#include "tl-dataset-reader.h"

#include <math.h>
#include <string.h>

static TlScene *
build (TlDataset *dataset, double width_px, double height_px)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlPage page
    = { .width_px = width_px, .height_px = height_px, .em_px = 13, .flags = TL_SCENE_OVERVIEW };

  return tl_page_build_scene (&page, dataset, tl_metrics_get_context (metrics));
}

static TlScene *
build_json (const char *json, double width_px, double height_px)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  return build (dataset, width_px, height_px);
}

static const TlSceneMark *
find_mark (const TlScene *scene, const char *id, guint lane)
{
  guint event;

  g_assert_true (tl_dataset_find_event (tl_scene_get_dataset (scene), id, &event));
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event == event && mark->lane == lane)
        return mark;
    }
  g_error ("%s has no mark in lane %u", id, lane);
}

/* Each mark and each label answers for its own event. */
static void
test_hits (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  g_autoptr (TlScene) scene = build (dataset, 1400, 900);
  guint n_labels = 0;

  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);
      TlHit hit = tl_scene_hit (scene, label->rect.x + label->rect.width / 2,
                                label->rect.y + label->rect.height / 2);

      g_assert_cmpint (hit.kind, ==, TL_HIT_EVENT);
      n_labels += hit.event == label->event && hit.lane == label->lane;
    }
  g_assert_cmpuint (n_labels, ==, scene->labels->len);
  g_assert_cmpuint (n_labels, >, 40);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      TlHit hit;

      if (mark->symbol_x < scene->view.left_px || mark->symbol_x >= scene->view.width_px
          || mark->form != TL_MARK_SYMBOL)
        continue;
      hit = tl_scene_hit (scene, mark->symbol_x, mark->symbol_y);
      g_assert_cmpint (hit.kind, ==, TL_HIT_EVENT);
      g_assert_cmpuint (hit.event, ==, mark->event);
    }
  g_assert_cmpint (tl_scene_hit (scene, 5, 200).kind, ==, TL_HIT_NAME);
  g_assert_cmpuint (tl_scene_hit (scene, 5, 200).lane, ==, 0);
  g_assert_cmpint (tl_scene_hit (scene, 700, 5).kind, ==, TL_HIT_NOTHING);
  g_assert_cmpint (tl_scene_hit (scene, 700, 890).kind, ==, TL_HIT_OVERVIEW);
}

/* An event in two lanes is tied by a line at one x. */
static void
test_connector (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  g_autoptr (TlScene) scene = build (dataset, 1600, 1000);
  const TlSceneMark *first = find_mark (scene, "alaska-summit", 0);
  const TlSceneMark *second = find_mark (scene, "alaska-summit", 1);
  gboolean found = FALSE;

  g_assert_cmpfloat (first->symbol_x, ==, second->symbol_x);
  g_assert_cmpfloat (first->symbol_y, <, second->symbol_y);
  for (guint i = 0; i < scene->connectors->len; i++)
    {
      const TlSceneConnector *connector = &g_array_index (scene->connectors, TlSceneConnector, i);

      if (connector->event == first->event)
        found = fabs (connector->x - first->symbol_x) <= 1 && connector->y0 == first->symbol_y
                && connector->y1 == second->symbol_y;
    }
  g_assert_true (found);
}

/* The date's shape is what is drawn. */
static void
test_shapes (void)
{
  g_autoptr (TlScene) scene = build_json (
    "{\"view\":\"2025-01/2025-12\",\"lanes\":[{\"id\":\"a\"}],\"events\":["
    "{\"id\":\"day\",\"title\":\"d\",\"date\":\"2025-02-18\",\"lanes\":[\"a\"]},"
    "{\"id\":\"window\",\"title\":\"w\",\"date\":\"2025-03\",\"lanes\":[\"a\"]},"
    "{\"id\":\"span\",\"title\":\"s\",\"date\":\"2025-02/2025-06\",\"lanes\":[\"a\"]},"
    "{\"id\":\"open\",\"title\":\"o\",\"date\":\"2025-04-01/..\",\"lanes\":[\"a\"]},"
    "{\"id\":\"unknown\",\"title\":\"u\",\"date\":\"2025-05-01/\",\"lanes\":[\"a\"]},"
    "{\"id\":\"set\",\"title\":\"t\",\"date\":\"{2025-02-27,2025-04-10}\",\"lanes\":[\"a\"]}]}",
    1400, 700);
  const TlSceneMark *span = find_mark (scene, "span", 0);
  TlCivil march = { 2025, 3, 1, 0, 0, 0 };
  TlCivil june = { 2025, 6, 1, 0, 0, 0 };
  double day_px = TL_SECONDS_PER_DAY * scene->view.scale_px_per_s;

  g_assert_cmpfloat (find_mark (scene, "day", 0)->extent_x0, ==,
                     find_mark (scene, "day", 0)->extent_x1);
  g_assert_cmpint (find_mark (scene, "window", 0)->shape, ==, TL_DATE_WINDOW);
  /* Solid from the end of February to the start of June, soft before and after. */
  g_assert_cmpint (span->start_edge, ==, TL_EDGE_SOFT);
  g_assert_cmpfloat_with_epsilon (span->solid_x0,
                                  tl_view_get_x (&scene->view, tl_calendar_to_seconds (&march)),
                                  1.01 * day_px);
  g_assert_cmpfloat_with_epsilon (span->solid_x1,
                                  tl_view_get_x (&scene->view, tl_calendar_to_seconds (&june)),
                                  1.01 * day_px);
  g_assert_cmpint (find_mark (scene, "open", 0)->end_edge, ==, TL_EDGE_OPEN);
  g_assert_cmpint (find_mark (scene, "unknown", 0)->end_edge, ==, TL_EDGE_UNKNOWN);
  g_assert_cmpuint (scene->dots->len, ==, 1);
  g_assert_cmpfloat (g_array_index (scene->dots, TlSceneDot, 0).x, >,
                     find_mark (scene, "set", 0)->symbol_x);
}

static void
test_small_datasets (void)
{
  static const char *const datasets[] = {
    "{\"lanes\":[],\"events\":[]}",
    "{\"lanes\":[{\"id\":\"a\"}],\"events\":[]}",
    "{\"lanes\":[{\"id\":\"a\"}],\"events\":[{\"title\":\"t\",\"date\":\"2025-02-18\","
    "\"lanes\":[\"a\"]}]}",
    "{\"lanes\":[{\"id\":\"a\"}],\"events\":[{\"title\":\"t\",\"date\":\"2025-02-18T10:30:00Z\","
    "\"lanes\":[\"a\"]}]}",
    "{\"lanes\":[{\"id\":\"a\"}],\"events\":[{\"title\":\"t\",\"date\":\"Y-170000002\","
    "\"lanes\":[\"a\"]},{\"title\":\"u\",\"date\":\"2025\",\"lanes\":[\"a\"]}]}",
  };
  static const double sizes[][2]
    = { { 1, 1 }, { 60, 40 }, { 320, 200 }, { 900, 600 }, { 6000, 90 } };

  for (guint i = 0; i < G_N_ELEMENTS (datasets); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      {
        g_autoptr (TlScene) scene = build_json (datasets[i], sizes[j][0], sizes[j][1]);
        guint n_events;

        tl_dataset_get_events (tl_scene_get_dataset (scene), &n_events);
        g_test_message ("%s at %g x %g", datasets[i], sizes[j][0], sizes[j][1]);
        if (sizes[j][0] >= 60)
          g_assert_cmpuint (scene->marks->len + scene->counts->len, >=, MIN (n_events, 1));
        if (sizes[j][0] >= 320 && sizes[j][1] >= 200)
          g_assert_cmpuint (scene->labels->len, >=, MIN (n_events, 1));
        tl_scene_hit (scene, sizes[j][0] / 2, sizes[j][1] / 2);
      }
}

/* Where a window starts out of view, its label slides along to stay in view. */
static void
test_sliding_label (void)
{
  g_autoptr (TlScene) scene
    = build_json ("{\"view\":\"2025-06/2025-07\",\"lanes\":[{\"id\":\"a\"}],\"events\":["
                  "{\"title\":\"A long span\",\"date\":\"2020/2030\",\"lanes\":[\"a\"]}]}",
                  900, 300);
  const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, 0);

  g_assert_cmpuint (scene->labels->len, ==, 1);
  g_assert_cmpfloat (label->rect.x, >=, scene->view.left_px);
  g_assert_cmpfloat (label->rect.x, <, scene->view.left_px + 30);
  g_assert_cmpstr (label->text, ==, "A long span");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/hits", test_hits);
  g_test_add_func ("/scene/connector", test_connector);
  g_test_add_func ("/scene/shapes", test_shapes);
  g_test_add_func ("/scene/small-datasets", test_small_datasets);
  g_test_add_func ("/scene/sliding-label", test_sliding_label);
  return g_test_run ();
}
