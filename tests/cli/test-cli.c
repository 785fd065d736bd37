/* The command line, run as a user runs it: what it prints, what it writes, how it ends. */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

static void
test_validate (void)
{
  g_autofree char *builtin = RUN (0, "validate");
  g_autofree char *output = NULL;
  g_autofree char *truncated = NULL;
  g_autofree char *missing = NULL;

  g_assert_cmpstr (builtin, ==, "");
  cli_fixture_write ("wrong.json", "{\"lanes\": [{\"id\": \"moscow\"}],\n \"events\": [\n"
                                   "  {\"id\": \"a\", \"title\": \"A\", \"date\": \"2025-02-30\","
                                   " \"lanes\": [\"moskow\"]},\n"
                                   "  {\"id\": \"b\", \"title\": \"B\", \"date\": \"2025\","
                                   " \"lanes\": [\"moscow\"], \"colour\": 1},\n"
                                   "  {\"id\": \"b\", \"title\": \"C\", \"date\": \"2025\","
                                   " \"lanes\": [\"moscow\"]}]}\n");
  cli_fixture_write ("truncated.json", "{\"lanes\": [],\n \"events\": [");
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
  g_autofree char *png = cli_fixture_read ("a.png", &length);
  g_autofree char *svg = cli_fixture_read ("a.svg", NULL);
  g_autofree char *pdf = cli_fixture_read ("a.pdf", NULL);
  g_autofree char *paper_png = cli_fixture_read ("b.png", NULL);

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
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/validate", test_validate);
  g_test_add_func ("/cli/list", test_list);
  g_test_add_func ("/cli/export", test_export);
  g_test_add_func ("/cli/wrong-calls", test_wrong_calls);
  return cli_fixture_run ();
}
