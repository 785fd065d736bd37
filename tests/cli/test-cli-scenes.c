/* The rules of labelling, as whoever has the program alone can judge them: by the scenes that it
 * exports at successive ranges, and by the list of events that it prints. */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <math.h>

#define N_EVENTS 400
#define N_STEPS  60

/* Labels slide where their event begins left of the picture, and are cut before its right edge. */
#define EDGE_LEFT  30
#define EDGE_RIGHT 500

typedef struct
{
  JsonNode *root;
  JsonArray *marks;
  JsonArray *labels;
  GHashTable *marks_by_key; /* "event/lane" to JsonObject */
  GHashTable *labels_by_key;
  double scale_px_per_s;
  gint64 start_s;
  gint64 end_s;
  double left_px;
} Scene;

typedef struct
{
  double x, y, width, height;
} Box;

static Box
get_box (JsonObject *object)
{
  return (Box){ json_object_get_double_member (object, "x"),
                json_object_get_double_member (object, "y"),
                json_object_get_double_member (object, "width"),
                json_object_get_double_member (object, "height") };
}

static char *
get_key (JsonObject *object)
{
  return g_strconcat (json_object_get_string_member (object, "event"), "/",
                      json_object_get_string_member (object, "lane"), NULL);
}

static GHashTable *
index_by_key (JsonArray *array)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      /* Nothing is there twice. */
      g_assert_true (g_hash_table_insert (table, get_key (object), object));
    }
  return table;
}

static gint64
get_time (JsonObject *object, const char *member)
{
  g_autoptr (GDateTime) time
    = g_date_time_new_from_iso8601 (json_object_get_string_member (object, member), NULL);

  g_assert_nonnull (time);
  return g_date_time_to_unix (time);
}

static char *
format_time (double time_s)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc ((gint64) time_s);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

/* The scene of so many days round a day of the dataset's. */
static Scene
export_scene (double middle_days, double days)
{
  double middle_s = 1704067200 + middle_days * 86400;
  g_autofree char *start = format_time (middle_s - days * 43200);
  g_autofree char *end = format_time (middle_s + days * 43200);
  g_autofree char *range = g_strconcat (start, "/", end, NULL);
  g_autofree char *output
    = RUN (0, "export", "random.json", "-o", "scene.json", "--size", "1280x800", "--range", range);
  g_autofree char *json = cli_fixture_read ("scene.json", NULL);
  Scene scene = { .root = json_from_string (json, NULL) };
  JsonObject *root;

  g_assert_nonnull (scene.root);
  root = json_node_get_object (scene.root);
  scene.marks = json_object_get_array_member (root, "marks");
  scene.labels = json_object_get_array_member (root, "labels");
  scene.marks_by_key = index_by_key (scene.marks);
  scene.labels_by_key = index_by_key (scene.labels);
  scene.scale_px_per_s = json_object_get_double_member (root, "scale_px_per_s");
  scene.start_s = get_time (root, "rangeStart");
  scene.end_s = get_time (root, "rangeEnd");
  scene.left_px = 1280 - (double) (scene.end_s - scene.start_s) * scene.scale_px_per_s;
  return scene;
}

static void
scene_clear (Scene *scene)
{
  g_clear_pointer (&scene->marks_by_key, g_hash_table_unref);
  g_clear_pointer (&scene->labels_by_key, g_hash_table_unref);
  g_clear_pointer (&scene->root, json_node_unref);
}

static gboolean
overlap (Box a, Box b)
{
  const double touch = 0.5;

  return a.x + a.width > b.x + touch && b.x + b.width > a.x + touch && a.y + a.height > b.y + touch
         && b.y + b.height > a.y + touch;
}

static void
check_no_overlap (const Scene *scene)
{
  for (guint i = 0; i < json_array_get_length (scene->labels); i++)
    {
      JsonObject *label = json_array_get_object_element (scene->labels, i);
      Box box = get_box (label);
      g_autofree char *key = get_key (label);

      for (guint j = i + 1; j < json_array_get_length (scene->labels); j++)
        g_assert_false (overlap (box, get_box (json_array_get_object_element (scene->labels, j))));
      for (guint j = 0; j < json_array_get_length (scene->marks); j++)
        {
          JsonObject *mark = json_array_get_object_element (scene->marks, j);
          g_autofree char *mark_key = get_key (mark);

          if (!g_str_equal (mark_key, key))
            g_assert_false (overlap (box, get_box (mark)));
        }
    }
}

static gboolean
is_in_view (const Scene *scene, JsonObject *event)
{
  return get_time (event, "earliestStart") < scene->end_s
         && get_time (event, "latestEnd") > scene->start_s;
}

/* What is listed as in view is a mark or in a count, once for each of its lanes. */
static void
check_accounts (const Scene *scene, JsonArray *events)
{
  JsonArray *counts = json_object_get_array_member (json_node_get_object (scene->root), "counts");
  guint n_listed = 0;
  guint n_shown = 0;

  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      JsonObject *event = json_array_get_object_element (events, i);
      JsonArray *lanes = json_object_get_array_member (event, "lanes");

      if (!is_in_view (scene, event))
        continue;
      n_listed += json_array_get_length (lanes);
      for (guint j = 0; j < json_array_get_length (lanes); j++)
        {
          g_autofree char *key = g_strconcat (json_object_get_string_member (event, "id"), "/",
                                              json_array_get_string_element (lanes, j), NULL);

          n_shown += g_hash_table_contains (scene->marks_by_key, key);
        }
    }
  for (guint i = 0; i < json_array_get_length (counts); i++)
    n_shown += json_object_get_int_member (json_array_get_object_element (counts, i), "count");
  g_assert_cmpuint (n_shown, ==, n_listed);
}

/* Where something is in one scene that another has at some x. */
static double
move (const Scene *from, const Scene *to, double x)
{
  double time_s
    = (double) (from->start_s - to->start_s) + (x - from->left_px) / from->scale_px_per_s;

  return to->left_px + time_s * to->scale_px_per_s;
}

/* What has a row has the same closer up, and its label, or has left the picture. */
static void
check_kept (const Scene *coarse, const Scene *fine)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, coarse->marks_by_key);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      JsonObject *after = g_hash_table_lookup (fine->marks_by_key, key);
      Box box = get_box (value);

      if (json_object_get_null_member (value, "row"))
        continue;
      if (after != NULL)
        g_assert_cmpint (json_object_get_int_member (value, "row"), ==,
                         json_object_get_int_member (after, "row"));
      else
        g_assert_true (move (coarse, fine, box.x + box.width) < fine->left_px + 20
                       || move (coarse, fine, box.x) > 1280 - 20);
      if (after != NULL && g_hash_table_contains (coarse->labels_by_key, key)
          && get_box (after).x > fine->left_px && get_box (after).x < 1280 - 150)
        g_assert_true (g_hash_table_contains (fine->labels_by_key, key));
    }
}

/* What is labelled, away from the edges, is labelled the same in the neighbouring picture. */
static void
check_panned (const Scene *before, const Scene *after)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, before->labels_by_key);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      JsonObject *label = g_hash_table_lookup (after->labels_by_key, key);
      Box box = get_box (value);
      double x = move (before, after, box.x);

      if (MIN (box.x, x) < after->left_px + EDGE_LEFT || MAX (box.x, x) > 1280 - EDGE_RIGHT)
        continue;
      g_assert_nonnull (label);
      g_assert_cmpstr (json_object_get_string_member (label, "text"), ==,
                       json_object_get_string_member (value, "text"));
      g_assert_cmpint (json_object_get_int_member (label, "row"), ==,
                       json_object_get_int_member (value, "row"));
      g_assert_cmpfloat_with_epsilon (get_box (label).y, box.y, 0.01);
    }
}

/* Two ranges of one length: where the last labels of one need more room, it is drawn smaller. */
static void
check_neighbours (const Scene *a, const Scene *b)
{
  double ratio = a->scale_px_per_s / b->scale_px_per_s;

  if (ratio < 1 - 1e-9)
    check_kept (a, b);
  else if (ratio > 1 + 1e-9)
    check_kept (b, a);
  else
    {
      check_panned (a, b);
      check_panned (b, a);
    }
}

static JsonArray *
list_events (JsonNode **root)
{
  g_autofree char *json = RUN (0, "list", "random.json", "--format", "json");

  *root = json_from_string (json, NULL);
  g_assert_nonnull (*root);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (*root)), ==, N_EVENTS);
  return json_node_get_array (*root);
}

static void
test_zooms (void)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *events = list_events (&root);
  Scene previous = { 0 };

  for (int i = 0; i < N_STEPS; i++)
    {
      Scene scene = export_scene (400, 1000 * pow (0.88, i));

      check_no_overlap (&scene);
      check_accounts (&scene, events);
      g_assert_cmpuint (json_array_get_length (scene.labels), >, 0);
      if (i > 0)
        check_kept (&previous, &scene);
      scene_clear (&previous);
      previous = scene;
    }
  scene_clear (&previous);
}

static void
test_pans (void)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *events = list_events (&root);
  Scene previous = { 0 };

  for (int i = 0; i < N_STEPS; i++)
    {
      Scene scene = export_scene (100 + 8 * i, 90);

      check_no_overlap (&scene);
      check_accounts (&scene, events);
      if (i > 0)
        check_neighbours (&previous, &scene);
      scene_clear (&previous);
      previous = scene;
    }
  scene_clear (&previous);
}

static char *
pick_date (GRand *random)
{
  double day_s = 1704067200 + 86400.0 * g_rand_int_range (random, 0, 800);
  g_autofree char *start = format_time (day_s);
  g_autofree char *end = format_time (day_s + 86400.0 * g_rand_int_range (random, 1, 60));

  start[10] = end[10] = '\0';
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      return g_strconcat (start, "/", end, NULL);
    case 1:
      return g_strconcat ("[", start, "..", end, "]", NULL);
    case 2:
      return g_strndup (start, 7);
    default:
      return g_strdup (start);
    }
}

static void
write_dataset (void)
{
  static const char *const importances[] = { "major", "standard", "minor" };
  static const char *const lanes[] = { "\"a\"", "\"b\"", "\"a\",\"b\"", "\"c\",\"a\"" };
  g_autoptr (GString) json
    = g_string_new ("{\"lanes\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}],\"events\":[");
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_autofree char *date = pick_date (random);
      g_autofree char *title = g_strnfill (g_rand_int_range (random, 1, 60), 'n');

      g_string_append_printf (
        json,
        "%s{\"id\":\"e%u\",\"title\":\"%s\",\"date\":\"%s\",\"importance\":\"%s\",\"lanes\":[%s]}",
        i > 0 ? "," : "", i, title, date, importances[g_rand_int_range (random, 0, 3)],
        lanes[g_rand_int_range (random, 0, 4)]);
    }
  g_string_append (json, "]}");
  cli_fixture_write ("random.json", json->str);
}

static void
test_rules (void)
{
  write_dataset ();
  test_zooms ();
  test_pans ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/scenes", test_rules);
  return cli_fixture_run ();
}
