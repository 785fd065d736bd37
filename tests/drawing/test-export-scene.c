/* The scene as JSON, parsed and compared with the scene. */
#include "tl-export.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

#include "scene-fixture.h"

static JsonArray *
get_array (JsonObject *root, const char *name, guint length)
{
  JsonArray *array = json_object_get_array_member (root, name);

  g_assert_nonnull (array);
  g_assert_cmpuint (json_array_get_length (array), ==, length);
  return array;
}

static void
check_rect (JsonObject *object, TlRect rect)
{
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, "x"), rect.x, 0.0006);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, "y"), rect.y, 0.0006);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, "width"), rect.width,
                                  0.0006);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (object, "height"), rect.height,
                                  0.0006);
}

static void
check_place (
  JsonObject *object, const TlScene *scene, guint32 event, guint lane, int row, TlRect rect)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);

  g_assert_cmpstr (json_object_get_string_member (object, "event"), ==,
                   tl_dataset_get_event (dataset, event)->id);
  g_assert_cmpstr (json_object_get_string_member (object, "lane"), ==,
                   tl_dataset_get_lanes (dataset, NULL)[lane].id);
  g_assert_true (json_object_get_null_member (object, "row") == (row < 0));
  if (row >= 0)
    g_assert_cmpint (json_object_get_int_member (object, "row"), ==, row);
  check_rect (object, rect);
}

static void
check_marks (JsonObject *root, const TlScene *scene)
{
  JsonArray *marks = get_array (root, "marks", scene->marks->len);

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      JsonObject *object = json_array_get_object_element (marks, i);
      gboolean is_first = mark->event == 0;

      check_place (object, scene, mark->event, mark->lane, mark->row, mark->rect);
      g_assert_cmpstr (json_object_get_string_member (object, "form"), ==,
                       mark->form == TL_MARK_TICK ? "tick" : "symbol");
      g_assert_cmpstr (json_object_get_string_member (object, "symbol"), ==,
                       is_first ? "phone" : "circle");
      g_assert_true (json_object_has_member (object, "shape"));
      g_assert_true (json_object_has_member (object, "opacity"));
    }
}

static void
check_labels (JsonObject *root, const TlScene *scene)
{
  JsonArray *labels = get_array (root, "labels", scene->labels->len);

  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);
      JsonObject *object = json_array_get_object_element (labels, i);

      check_place (object, scene, label->event, label->lane, label->row, label->rect);
      g_assert_cmpstr (json_object_get_string_member (object, "text"), ==, label->text);
    }
}

static void
check_counts (JsonObject *root, const TlScene *scene)
{
  JsonArray *counts = get_array (root, "counts", scene->counts->len);

  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);
      JsonObject *object = json_array_get_object_element (counts, i);

      g_assert_cmpint (json_object_get_int_member (object, "count"), ==, count->count);
      check_rect (object, count->rect);
    }
}

static void
check_root (JsonObject *root, const TlScene *scene)
{
  g_assert_cmpfloat (json_object_get_double_member (root, "width"), ==, scene->view.width_px);
  g_assert_cmpfloat (json_object_get_double_member (root, "height"), ==, scene->view.height_px);
  g_assert_cmpfloat (json_object_get_double_member (root, "scale_px_per_s"), ==,
                     scene->view.scale_px_per_s);
  g_assert_nonnull (json_object_get_string_member (root, "rangeStart"));
  g_assert_nonnull (json_object_get_string_member (root, "rangeEnd"));
  get_array (root, "ticks", scene->ticks->len);
  get_array (root, "lanes", scene->lanes->len);
  get_array (root, "dots", scene->dots->len);
  get_array (root, "connectors", scene->connectors->len);
  get_array (root, "bands", scene->bands->len);
  get_array (root, "arcs", scene->arcs->len);
  check_marks (root, scene);
  check_labels (root, scene);
  check_counts (root, scene);
}

/* The scene's JSON, parsed. */
static JsonNode *export(const TlScene *scene, char **json)
{
  TlExportOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tl_export_render (scene, TL_EXPORT_SCENE, &options, &error);
  gsize length;
  const char *data;
  JsonNode *root;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  *json = g_strndup (data, length);
  root = json_from_string (*json, &error);
  g_assert_no_error (error);
  return root;
}

static void
test_members (void)
{
  g_autoptr (TlScene) scene = scene_fixture_new (scene_fixture_json, 1000, 600);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) root = export(scene, &json);

  g_assert_cmpuint (scene->labels->len, >=, 5);
  check_root (json_node_get_object (root), scene);
}

/* Numbers are short, and texts that look like long ones are left alone. */
static void
test_numbers (void)
{
  g_autoptr (TlScene) scene = scene_fixture_new (scene_fixture_json, 1000, 600.25);
  g_autofree char *json = NULL;
  g_autoptr (JsonNode) root = export(scene, &json);

  g_assert_nonnull (root);
  g_assert_true (g_str_has_prefix (json, "{\n  \"width\" : 1000,\n  \"height\" : 600.25,\n"));
  g_assert_nonnull (strstr (json, "12.500000000000001"));
  g_assert_false (g_regex_match_simple (
    "\"(x|y|width|height|x0|y0|y1|labelX|opacity)\" : -?\\d+\\.\\d{4}", json, 0, 0));
  g_assert_false (g_regex_match_simple (" : -0[,\n]", json, 0, 0));
}

/* Thousands of events in a narrow picture: what isn't labelled is counted. */
static void
test_crowd (void)
{
  g_autoptr (GString) text = g_string_new ("{ \"lanes\": [ { \"id\": \"l\", \"title\": \"L\" } ],"
                                           "  \"events\": [");
  g_autoptr (TlScene) scene = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (text,
                            "%s{ \"date\": \"%04d-%02d-%02d\", \"title\": \"Event %d\","
                            "    \"lanes\": [ \"l\" ] }",
                            i == 0 ? "" : ",", 2000 + i % 20, 1 + i % 12, 1 + i % 28, i);
  g_string_append (text, "] }");
  scene = scene_fixture_new (text->str, 500, 300);
  root = export(scene, &json);
  g_assert_cmpuint (scene->counts->len, >, 0);
  check_counts (json_node_get_object (root), scene);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-scene/members", test_members);
  g_test_add_func ("/export-scene/numbers", test_numbers);
  g_test_add_func ("/export-scene/crowd", test_crowd);
  return g_test_run ();
}
