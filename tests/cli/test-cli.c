/* The command line, run as a user runs it: what it prints, what it writes, how it ends. */
#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static char *folder;

/* Runs timelanes in the tests' folder, without a display. */
static char *
run (int expected_status, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher
    = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_ptr_array_add (argv, (gpointer) g_getenv ("TIMELANES_PROGRAM"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_test_message ("%s", output);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, expected_status);
  return output;
}

#define RUN(status, ...) run (status, (const char *const[]){ __VA_ARGS__, NULL })

static void
write_file (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
read_file (const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);
  return text;
}

static void
test_validate (void)
{
  g_autofree char *builtin = RUN (0, "validate");
  g_autofree char *output = NULL;
  g_autofree char *truncated = NULL;
  g_autofree char *missing = NULL;

  g_assert_cmpstr (builtin, ==, "");
  write_file ("wrong.json", "{\"lanes\": [{\"id\": \"moscow\"}],\n \"events\": [\n"
                            "  {\"id\": \"a\", \"title\": \"A\", \"date\": \"2025-02-30\","
                            " \"lanes\": [\"moskow\"]},\n"
                            "  {\"id\": \"b\", \"title\": \"B\", \"date\": \"2025\","
                            " \"lanes\": [\"moscow\"], \"colour\": 1},\n"
                            "  {\"id\": \"b\", \"title\": \"C\", \"date\": \"2025\","
                            " \"lanes\": [\"moscow\"]}]}\n");
  write_file ("truncated.json", "{\"lanes\": [],\n \"events\": [");
  output = RUN (1, "validate", "wrong.json");
  g_assert_nonnull (strstr (output, "wrong.json:3:37: error: /events/0/date: "));
  g_assert_nonnull (strstr (output, "wrong.json:3:61: error: /events/0/lanes/0: "));
  g_assert_nonnull (strstr (output, "wrong.json:4:76: warning: /events/1/colour: "));
  g_assert_nonnull (strstr (output, "wrong.json:5:10: error: /events/2/id: "));
  truncated = RUN (1, "validate", "truncated.json", "wrong.json");
  g_assert_true (g_str_has_prefix (truncated, "truncated.json:2:13: error: JSON: "));
  missing = RUN (2, "validate", "missing.json");
  g_assert_nonnull (strstr (missing, "missing.json"));
}

static void
test_list (void)
{
  g_autofree char *json = RUN (0, "list", "--format", "json");
  g_autofree char *table = RUN (0, "list");
  g_autofree char *tsv = RUN (0, "list", "--format=tsv");
  g_autofree char *wrong = RUN (2, "list", "--format", "xml");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *events;
  const char *previous = "";
  gboolean has_alaska = FALSE;

  g_assert_nonnull (strstr (wrong, "xml"));
  g_assert_nonnull (strstr (table, "15 August 2025"));
  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  events = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (events), >=, 32);
  for (guint i = 0; i < json_array_get_length (events); i++)
    {
      JsonObject *event = json_array_get_object_element (events, i);
      JsonNode *start = json_object_get_member (event, "earliestStart");

      if (!JSON_NODE_HOLDS_NULL (start))
        {
          g_assert_cmpstr (previous, <=, json_node_get_string (start));
          previous = json_node_get_string (start);
        }
      if (g_strcmp0 (json_object_get_string_member (event, "id"), "alaska-summit") != 0)
        continue;
      has_alaska = TRUE;
      g_assert_cmpstr (json_object_get_string_member (event, "earliestStart"), ==,
                       "2025-08-15T00:00:00Z");
      g_assert_cmpstr (json_object_get_string_member (event, "latestEnd"), ==,
                       "2025-08-16T00:00:00Z");
      g_assert_cmpstr (json_object_get_string_member (event, "shape"), ==, "instant");
    }
  g_assert_true (has_alaska);
  g_assert_nonnull (strchr (tsv, '\t'));
}

static guint
read_number (const char *bytes, gsize offset)
{
  const guchar *p = (const guchar *) bytes + offset;

  return (guint) p[0] << 24 | (guint) p[1] << 16 | (guint) p[2] << 8 | p[3];
}

static void
test_export (void)
{
  g_autofree char *whole = RUN (0, "export", "-o", "c.svg", "--range", "1980/2030");
  g_autofree char *said = RUN (0, "export", "-o", "a.png", "-o", "a.svg", "-o", "a.pdf", "-o",
                               "a.json", "--size", "1200x700");
  g_autofree char *paper = RUN (0, "export", "-o", "b.png", "--size", "190mm x 120 mm");
  gsize length;
  g_autofree char *png = read_file ("a.png", &length);
  g_autofree char *svg = read_file ("a.svg", NULL);
  g_autofree char *pdf = read_file ("a.pdf", NULL);
  g_autofree char *paper_png = read_file ("b.png", NULL);

  /* What the first view leaves out is said, once. */
  g_assert_nonnull (strstr (said, " events are outside of the picture"));
  g_assert_cmpstr (whole, ==, "");
  g_assert_cmpuint (read_number (png, 16), ==, 1200);
  g_assert_cmpuint (read_number (png, 20), ==, 700);
  g_assert_nonnull (strstr (svg, "viewBox=\"0 0 1200 700\""));
  g_assert_true (g_str_has_prefix (pdf, "%PDF"));
  /* 190 mm at 300 dpi. */
  g_assert_cmpuint (read_number (paper_png, 16), ==, 2244);
}

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

static JsonObject *
find_mark (JsonObject *scene, const char *event, const char *lane)
{
  JsonArray *marks = json_object_get_array_member (scene, "marks");

  for (guint i = 0; i < json_array_get_length (marks); i++)
    {
      JsonObject *mark = json_array_get_object_element (marks, i);

      if (g_str_equal (json_object_get_string_member (mark, "event"), event)
          && g_str_equal (json_object_get_string_member (mark, "lane"), lane))
        return mark;
    }
  return NULL;
}

static JsonObject *
find_same (JsonObject *scene, JsonObject *mark)
{
  return find_mark (scene, json_object_get_string_member (mark, "event"),
                    json_object_get_string_member (mark, "lane"));
}

/* How far the zoom moves what was at 0: told by a symbol, which no extent widens, in both. */
static gboolean
find_shift (JsonObject *coarse, JsonObject *fine, double factor, double *shift)
{
  JsonArray *marks = json_object_get_array_member (coarse, "marks");

  for (guint i = 0; i < json_array_get_length (marks); i++)
    {
      JsonObject *before = json_array_get_object_element (marks, i);
      JsonObject *after = find_same (fine, before);
      Box box = get_box (before);

      if (after == NULL || box.width > 16 || get_box (after).width > 16)
        continue;
      *shift = get_box (after).x + get_box (after).width / 2 - factor * (box.x + box.width / 2);
      return TRUE;
    }
  return FALSE;
}

/* What has a row at one zoom has the same at the next, or has left the picture. */
static void
check_kept (JsonObject *coarse, JsonObject *fine)
{
  JsonArray *marks = json_object_get_array_member (coarse, "marks");
  double factor = json_object_get_double_member (fine, "scale_px_per_s")
                  / json_object_get_double_member (coarse, "scale_px_per_s");
  double shift;

  if (!find_shift (coarse, fine, factor, &shift))
    return;
  for (guint i = 0; i < json_array_get_length (marks); i++)
    {
      JsonObject *mark = json_array_get_object_element (marks, i);
      JsonObject *after = find_same (fine, mark);
      Box box = get_box (mark);

      if (json_object_get_null_member (mark, "row"))
        continue;
      if (after == NULL)
        g_assert_true (factor * (box.x + box.width) + shift < 300 || factor * box.x + shift > 1200);
      else
        g_assert_cmpint (json_object_get_int_member (mark, "row"), ==,
                         json_object_get_int_member (after, "row"));
    }
}

static void
check_no_overlap (JsonObject *root)
{
  JsonArray *labels = json_object_get_array_member (root, "labels");

  for (guint i = 0; i < json_array_get_length (labels); i++)
    for (guint j = i + 1; j < json_array_get_length (labels); j++)
      {
        Box a = get_box (json_array_get_object_element (labels, i));
        Box b = get_box (json_array_get_object_element (labels, j));

        g_assert_false (a.x + a.width > b.x + 0.5 && b.x + b.width > a.x + 0.5
                        && a.y + a.height > b.y + 0.5 && b.y + b.height > a.y + 0.5);
      }
}

/* No two labels overlap at any of 40 zooms, and each keeps its row, as told by the exported scene.
 */
static void
test_zooms (void)
{
  g_autoptr (GDateTime) centre = g_date_time_new_utc (2025, 8, 15, 12, 0, 0);
  g_autoptr (JsonNode) previous = NULL;

  for (int i = 0; i < 40; i++)
    {
      double days = 4000 * pow (0.83, i);
      g_autoptr (GDateTime) start = g_date_time_add_seconds (centre, -days * 43200);
      g_autoptr (GDateTime) end = g_date_time_add_seconds (centre, days * 43200);
      g_autofree char *range_start = g_date_time_format (start, "%Y-%m-%dT%H:%M:%SZ");
      g_autofree char *range_end = g_date_time_format (end, "%Y-%m-%dT%H:%M:%SZ");
      g_autofree char *range = g_strconcat (range_start, "/", range_end, NULL);
      g_autofree char *output
        = RUN (0, "export", "-o", "zoom.json", "--size", "1280x800", "--range", range);
      g_autofree char *json = read_file ("zoom.json", NULL);
      JsonNode *scene = json_from_string (json, NULL);

      g_assert_nonnull (scene);
      check_no_overlap (json_node_get_object (scene));
      if (previous != NULL)
        check_kept (json_node_get_object (previous), json_node_get_object (scene));
      g_clear_pointer (&previous, json_node_unref);
      previous = scene;
    }
}

static void
test_wrong_calls (void)
{
  g_autofree char *size = RUN (2, "export", "-o", "x.png", "--size", "huge");
  g_autofree char *ending = RUN (2, "export", "-o", "x.gif");
  g_autofree char *nothing = RUN (2, "export");
  g_autofree char *option = RUN (2, "export", "--frobnicate");
  g_autofree char *range = RUN (2, "export", "-o", "x.png", "--range", "2025-02-30");
  g_autofree char *enormous = RUN (2, "export", "-o", "x.png", "--size", "99999x99999");
  g_autofree char *help = RUN (0, "export", "--help");

  g_assert_nonnull (strstr (size, "1920x1080"));
  g_assert_nonnull (strstr (ending, ".png, .svg, .pdf, .json"));
  g_assert_nonnull (strstr (help, "--size"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("timelanes-cli-XXXXXX", NULL);
  g_assert_nonnull (folder);
  g_test_add_func ("/cli/validate", test_validate);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/export", test_export);
  g_test_add_func ("/cli/zooms", test_zooms);
  g_test_add_func ("/cli/wrong-calls", test_wrong_calls);
  status = g_test_run ();
  g_free (folder);
  return status;
}
