/* The filter's options: which events a list and a picture are about. */
#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char dataset[]
  = "{\"lanes\":[{\"id\":\"kyiv\",\"title\":\"Kyiv\"},{\"id\":\"eu\",\"title\":\"Europe\"}],"
    "\"chapters\":[{\"id\":\"one\"}],\"kinds\":[{\"id\":\"call\",\"title\":\"Call\"}],"
    "\"footnotes\":[{\"number\":3,\"text\":\"Заявление\"}],\"events\":["
    "{\"id\":\"a\",\"title\":\"First\",\"date\":\"2025-01-10\",\"lanes\":[\"kyiv\"],"
    "\"people\":[\"Ann Lee\"],\"place\":\"Riyadh\",\"importance\":\"major\",\"chapter\":\"one\"},"
    "{\"id\":\"b\",\"title\":\"Second\",\"date\":\"2025-02\",\"lanes\":[\"eu\"],\"kind\":\"call\"},"
    "{\"id\":\"c\",\"title\":\"Third\",\"date\":\"2025-02-15/2025-04-15\",\"lanes\":[\"kyiv\","
    "\"eu\"],\"footnotes\":[3],\"attribution\":\"actor\"}]}";

/* The ids that list prints, "a c". */
static char *
list (const char *option, const char *value)
{
  g_autofree char *json = RUN (0, "list", "--format=json", option, value, "small.json");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  GString *ids = g_string_new (NULL);
  JsonArray *events;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  events = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (events); i++)
    g_string_append_printf (
      ids, "%s%s", i > 0 ? " " : "",
      json_object_get_string_member (json_array_get_object_element (events, i), "id"));
  return g_string_free (ids, FALSE);
}

static void
test_list (void)
{
  static const struct
  {
    const char *option;
    const char *value;
    const char *found;
  } cases[] = {
    { "--lanes", "kyiv", "a c" },       { "--lanes", "kyiv, eu", "a b c" },
    { "--lanes", "Europe", "b c" },     { "--chapters", "one", "a" },
    { "--kinds", "call", "b" },         { "--people", "ann lee", "a" },
    { "--places", "Riyadh", "a" },      { "--importance", "major", "a" },
    { "--attribution", "fact", "a b" }, { "--range", "2025-02-20", "b c" },
    { "--search", "заявл", "c" },       { "--search", "-second lane:eu", "c" },
  };

  cli_fixture_write ("small.json", dataset);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list (cases[i].option, cases[i].value);

      g_test_message ("%s %s", cases[i].option, cases[i].value);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* What means nothing in the dataset is a wrong call, not an empty list. */
static void
test_wrong (void)
{
  g_autofree char *lane = RUN (2, "list", "--lanes", "atlantis", "small.json");
  g_autofree char *range = RUN (2, "list", "--range", "2025-13", "small.json");
  g_autofree char *note = RUN (2, "export", "--search", "note:9", "-o", "x.svg", "small.json");

  g_assert_nonnull (strstr (lane, "atlantis"));
  g_assert_nonnull (strstr (range, "2025-13"));
  g_assert_nonnull (strstr (note, "note:9"));
  g_assert_false (g_file_test ("x.svg", G_FILE_TEST_EXISTS));
}

static void
test_table (void)
{
  g_autofree char *table = RUN (0, "list", "--kinds", "call", "small.json");
  g_autofree char *tsv = RUN (0, "list", "--format=tsv", "--kinds", "call", "small.json");

  /* Columns are as wide as what stands in them, not as what was left out. */
  g_assert_cmpstr (table, ==, "2025-02  some time in February 2025  Europe  Second\n");
  g_assert_cmpstr (tsv, ==, "2025-02\tsome time in February 2025\tEurope\tSecond\n");
}

static void
test_picture (void)
{
  g_autofree char *printed
    = RUN (0, "export", "--lanes", "eu", "--people", "", "-o", "eu.svg", "small.json");
  g_autofree char *svg = cli_fixture_read ("eu.svg", NULL);

  g_assert_cmpstr (printed, ==, "");
  g_assert_nonnull (strstr (svg, "Europe"));
  g_assert_null (strstr (svg, ">Kyiv<"));
  g_assert_nonnull (strstr (svg, "Second"));
  g_assert_nonnull (strstr (svg, "Third"));
  g_assert_null (strstr (svg, "First"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli-filter/list", test_list);
  g_test_add_func ("/cli-filter/wrong", test_wrong);
  g_test_add_func ("/cli-filter/table", test_table);
  g_test_add_func ("/cli-filter/picture", test_picture);
  return cli_fixture_run ();
}
