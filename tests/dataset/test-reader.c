/* Reading datasets: what is right, what is wrong and where it is said to be. */
#include "tl-dataset-reader.h"

#include <gio/gio.h>
#include <string.h>

static TlDataset *
read_json (const char *json, TlProblems *problems)
{
  static const char *const languages[] = { "uk_UA.UTF-8", "en", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return tl_dataset_reader_read (bytes, languages, problems);
}

static void
test_whole (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = read_json (
    "{ \"format\": \"timelanes/1\", \"title\": { \"en\": \"Title\", \"uk\": \"Назва\" },"
    "  \"language\": \"en\", \"view\": \"2025\","
    "  \"lanes\": [ {\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\"} ],"
    "  \"chapters\": [ {\"id\": \"c\", \"title\": \"C\"} ],"
    "  \"kinds\": [ {\"id\": \"k\", \"symbol\": \"phone\"} ],"
    "  \"references\": [ {\"id\": \"r\", \"type\": \"book\", \"title\": \"T\","
    "     \"author\": [ {\"family\": \"F\", \"given\": \"G\"}, {\"literal\": \"L\"} ],"
    "     \"issued\": {\"date-parts\": [[2025, 2, 19]]}, \"URL\": \"https://example.org/\"} ],"
    "  \"footnotes\": [ {\"number\": 2, \"text\": \"x\"}, {\"number\": 1, \"references\": [\"r\"]} ],"
    "  \"events\": ["
    "    {\"id\": \"late\", \"title\": \"Late\", \"date\": \"2025-08-15\", \"lanes\": [\"b\", \"a\"],"
    "     \"kind\": \"k\", \"status\": \"cancelled\", \"importance\": \"major\","
    "     \"attribution\": \"actor\", \"chapter\": \"c\", \"people\": [\"P\", \"Q\"],"
    "     \"place\": \"X\", \"summary\": \"S\", \"footnotes\": [2, 1],"
    "     \"quotes\": [ {\"text\": \"Q\", \"by\": \"P\", \"footnotes\": [1]} ]},"
    "    {\"title\": \"Early\", \"date\": \"2025-01\", \"lanes\": [\"a\"], \"people\": [\"Q\"]} ],"
    "  \"relations\": [ {\"from\": \"late\", \"to\": \"event-2\", \"type\": \"responded-to\"} ] }",
    problems);
  const TlEvent *late;
  const TlEventDetails *details;
  const TlFootnote *footnotes;
  const TlReference *reference;
  guint n;

  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  g_assert_cmpstr (tl_dataset_get_title (dataset), ==, "Назва");
  g_assert_cmpstr (tl_dataset_get_lanes (dataset, &n)[1].title, ==, "b");
  g_assert_cmpuint (n, ==, 2);

  /* In the order of time, not of the file. */
  g_assert_cmpstr (tl_dataset_get_event (dataset, 0)->id, ==, "event-2");
  late = tl_dataset_get_event (dataset, 1);
  details = tl_dataset_get_details (dataset, late);
  g_assert_cmpstr (late->title, ==, "Late");
  g_assert_cmpuint (tl_dataset_get_indices (dataset, late->lanes)[0], ==, 1);
  g_assert_cmpint (tl_dataset_get_symbol (dataset, late), ==, TL_SYMBOL_PHONE);
  g_assert_cmpint (late->status, ==, TL_STATUS_CANCELLED);
  g_assert_cmpint (late->importance, ==, TL_IMPORTANCE_MAJOR);
  g_assert_cmpint (late->attribution, ==, TL_ATTRIBUTION_ACTOR);
  g_assert_cmpstr (
    tl_dataset_get_person (dataset, tl_dataset_get_indices (dataset, details->people)[1]), ==, "Q");
  g_assert_cmpuint (details->quotes.length, ==, 1);

  /* Footnotes by number; each event's in its own order. */
  footnotes = tl_dataset_get_footnotes (dataset, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (footnotes[0].number, ==, 1);
  g_assert_cmpuint (footnotes[tl_dataset_get_indices (dataset, late->footnotes)[0]].number, ==, 2);
  reference = tl_dataset_get_references (dataset, NULL);
  g_assert_cmpuint (reference->authors.length, ==, 2);
  g_assert_cmpstr (tl_dataset_get_names (dataset, reference->authors)[0].family, ==, "F");
  g_assert_cmpstr (tl_dataset_get_names (dataset, reference->authors)[1].literal, ==, "L");
  g_assert_cmpint (reference->issued.from.day, ==, 19);
  g_assert_cmpuint (tl_dataset_get_relations (dataset, &n)[0].from, ==, 1);
  g_assert_cmpuint (n, ==, 1);
}

/* The four mistakes that a newcomer makes, all in one run. */
static void
test_mistakes (void)
{
  static const char json[] = "{\n"
                             "  \"lanes\": [ {\"id\": \"moscow\"} ],\n"
                             "  \"events\": [\n"
                             "    {\"id\": \"a\", \"title\": \"A\", \"date\": \"2025-02-30\", "
                             "\"lanes\": [\"moscow\"]},\n"
                             "    {\"id\": \"b\", \"title\": \"B\", \"date\": \"2025\", "
                             "\"lanes\": [\"moskow\"]},\n"
                             "    {\"id\": \"c\", \"title\": \"C\", \"date\": \"2025\", "
                             "\"lanes\": [\"moscow\"]},\n"
                             "    {\"id\": \"c\", \"title\": \"D\", \"date\": \"2025\", "
                             "\"lanes\": [\"moscow\"]}\n"
                             "  ]\n"
                             "}\n";
  static const struct
  {
    guint line, column;
    const char *pointer, *message;
  } expected[] = {
    { 4, 39, "/events/0/date", "February 2025 has 28 days" },
    { 5, 57, "/events/1/lanes/0", "did you mean “moscow”?" },
    { 7, 12, "/events/3/id", "“c” is there already" },
  };
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = read_json (json, problems);
  guint n_events;

  g_assert_cmpuint (tl_problems_get_length (problems), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const TlProblem *problem = tl_problems_get (problems, i);

      g_assert_cmpuint (problem->place.line, ==, expected[i].line);
      g_assert_cmpuint (problem->place.column, ==, expected[i].column);
      g_assert_cmpstr (problem->pointer, ==, expected[i].pointer);
      g_assert_nonnull (strstr (problem->message, expected[i].message));
    }
  /* What is valid is there all the same. */
  tl_dataset_get_events (dataset, &n_events);
  g_assert_cmpuint (n_events, ==, 1);
  g_assert_cmpuint (tl_dataset_get_n_left_out (dataset), ==, 3);
}

typedef struct
{
  const char *json;
  const char *pointer;
  const char *message;
  TlSeverity severity;
} Fault;

/* A dataset with one reference that has these members. */
#define REFERENCE(members)                                                                         \
  "{\"lanes\": [], \"events\": [], \"references\": [{\"id\": \"r\", " members "}]}"

static const Fault faults[] = {
  { "[]", "", "is an object", TL_SEVERITY_ERROR },
  { "{\"lanes\": []}", "", "“events” is missing", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": {}}", "/events", "must be an array", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"extra\": 1}", "/extra", "ignored", TL_SEVERITY_WARNING },
  { "{\"lanes\": [], \"events\": [], \"a/b~c\": 1}", "/a~1b~0c", "ignored", TL_SEVERITY_WARNING },
  { "{\"format\": \"timelanes/2\", \"lanes\": [], \"events\": []}", "/format", "timelanes/1",
    TL_SEVERITY_ERROR },
  { "{\"view\": \"soon\", \"lanes\": [], \"events\": []}", "/view", "soon", TL_SEVERITY_ERROR },
  { "{\"lanes\": [1], \"events\": []}", "/lanes/0", "found a number", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{}], \"events\": []}", "/lanes/0", "“id” is missing", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"\"}], \"events\": []}", "/lanes/0/id", "empty", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"kinds\": [{\"id\": \"k\", \"symbol\": \"cat\"}], \"events\": []}",
    "/kinds/0/symbol", "circle", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"footnotes\": [{\"number\": 0}], \"events\": []}", "/footnotes/0/number",
    "whole number", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"footnotes\": [{\"number\": 1}, {\"number\": 1}], \"events\": []}",
    "/footnotes/1/number", "there already", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"references\": [{\"id\": \"r\", \"URL\": \"javascript:alert(1)\"}],"
    " \"events\": []}",
    "/references/0/URL", "can’t be opened", TL_SEVERITY_WARNING },
  { REFERENCE ("\"author\": [{\"family\": \"\"}]"), "/references/0/author/0", "a name needs",
    TL_SEVERITY_WARNING },
  { REFERENCE ("\"editor\": [\"X\"]"), "/references/0/editor/0", "expected an object",
    TL_SEVERITY_ERROR },
  { REFERENCE ("\"translator\": {}"), "/references/0/translator", "must be an array",
    TL_SEVERITY_ERROR },
  { REFERENCE ("\"author\": [{\"family\": 5}]"), "/references/0/author/0/family",
    "must be a string", TL_SEVERITY_ERROR },
  { REFERENCE ("\"volume\": []"), "/references/0/volume", "must be a string", TL_SEVERITY_ERROR },
  { REFERENCE ("\"type\": \"buk\""), "/references/0/type", "did you mean “book”?",
    TL_SEVERITY_WARNING },
  { REFERENCE ("\"title\": {\"a/b\": \"T\"}"), "/references/0/title/a~1b", "language tag",
    TL_SEVERITY_WARNING },
  { REFERENCE ("\"title\": {}"), "/references/0/title", "map of languages", TL_SEVERITY_ERROR },
  { REFERENCE ("\"issued\": \"2025\""), "/references/0/issued", "expected an object",
    TL_SEVERITY_ERROR },
  { REFERENCE ("\"issued\": {\"date-parts\": [[2025, 2, 30]]}"), "/references/0/issued",
    "no such date", TL_SEVERITY_ERROR },
  { REFERENCE ("\"issued\": {\"date-parts\": [[2025, 25]]}"), "/references/0/issued",
    "no such date", TL_SEVERITY_ERROR },
  { REFERENCE ("\"issued\": {\"date-parts\": [[\"soon\"]]}"), "/references/0/issued",
    "no such date", TL_SEVERITY_ERROR },
  { REFERENCE ("\"issued\": {\"date-parts\": [2025]}"), "/references/0/issued", "no such date",
    TL_SEVERITY_ERROR },
  { REFERENCE ("\"issued\": {\"date-parts\": [[2025, 5], [2025, 4]]}"), "/references/0/issued",
    "ends before", TL_SEVERITY_ERROR },
  { REFERENCE ("\"accessed\": {\"date-parts\": [[2025, 0, 3]]}"), "/references/0/accessed",
    "no such date", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [7]}", "/events/0", "found a number", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"date\": \"2025\", \"lanes\": [\"a\"]}]}",
    "/events/0", "“title” is missing", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": {\"en\": \"t\", \"uk\": 5},"
    " \"date\": \"2025\", \"lanes\": [\"a\"]}]}",
    "/events/0/title/uk", "must be a string, found a number", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": {\"en\": \"\"},"
    " \"date\": \"2025\", \"lanes\": [\"a\"]}]}",
    "/events/0/title/en", "“en” is empty", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": [\"a\"], \"people\": [\"P\", {\"en\": \"Q\", \"uk\": 5}]}]}",
    "/events/0/people/1/uk", "must be a string, found a number", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": [\"a\"], \"people\": [{}]}]}",
    "/events/0/people/0", "map of languages", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": {}, \"date\": \"2025\","
    " \"lanes\": [\"a\"]}]}",
    "/events/0/title", "map of languages", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": [\"a\"], \"staus\": \"planned\"}]}",
    "/events/0/staus", "did you mean “status”?", TL_SEVERITY_WARNING },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": [\"a\"], \"status\": \"plannd\"}]}",
    "/events/0/status", "did you mean “planned”?", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\","
    " \"date\": \"18 February 2025\", \"lanes\": [\"a\"]}]}",
    "/events/0/date", "did you mean “2025-02-18”?", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": 5, \"date\": \"2025\","
    " \"lanes\": [\"a\"]}]}",
    "/events/0/title", "must be a string, found a number", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": []}]}",
    "/events/0/lanes", "at least one lane", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": [\"a\"], \"footnotes\": [9]}]}",
    "/events/0/footnotes/0", "no footnote 9", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\": \"t\", \"date\": \"2025\","
    " \"lanes\": [\"a\"], \"status\": \"gone\"}]}",
    "/events/0/status", "occurred, planned", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"relations\": [{\"from\": \"x\", \"to\": \"y\"}]}",
    "/relations/0/from", "“x” is not declared", TL_SEVERITY_ERROR },
  { "{\"lanes\": [{\"id\": \"a\"}], \"events\": [{\"id\": \"alaska\", \"title\": \"t\","
    " \"date\": \"2025\", \"lanes\": [\"a\"]}], \"story\": [{\"title\": \"s\","
    " \"events\": [\"alaksa\"]}]}",
    "/story/0/events/0", "did you mean “alaska”?", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"story\": [{\"title\": \"s\", \"lanes\": [\"a\"]}]}",
    "/story/0/lanes/0", "“a” is not declared", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"story\": [{\"text\": \"s\"}]}", "/story/0",
    "“title” is missing", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"story\": [{\"title\": \"s\", \"range\": \"May\"}]}",
    "/story/0/range", "May", TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"story\": {}}", "/story", "expected an array",
    TL_SEVERITY_ERROR },
  { "{\"lanes\": [], \"events\": [], \"lanes\": []}", "/lanes", "already", TL_SEVERITY_ERROR },
};

static void
test_faults (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlDataset) dataset = read_json (faults[i].json, problems);
      gboolean found = FALSE;

      for (guint j = 0; j < tl_problems_get_length (problems); j++)
        {
          const TlProblem *problem = tl_problems_get (problems, j);

          g_test_message ("%s: %s", problem->pointer, problem->message);
          found |= g_strcmp0 (problem->pointer, faults[i].pointer) == 0
                   && strstr (problem->message, faults[i].message) != NULL
                   && problem->severity == faults[i].severity;
        }
      g_test_message ("%s", faults[i].json);
      g_assert_true (found);
    }
}

/* What other programs keep in a dataset: the schema's address, and members of their own. */
static void
test_foreign_members (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset
    = read_json ("{\"$schema\": \"https://example.org/\", \"x-tool\": {\"x\": 1},"
                 " \"lanes\": [{\"id\": \"a\", \"x-colour\": 7}], \"events\": [{\"title\": \"t\","
                 " \"date\": \"2025\", \"lanes\": [\"a\"], \"x-\": null,"
                 " \"quotes\": [{\"text\": \"q\", \"x-page\": []}]}]}",
                 problems);
  guint n_events;

  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  tl_dataset_get_events (dataset, &n_events);
  g_assert_cmpuint (n_events, ==, 1);
}

static void
test_truncated (void)
{
  static const char json[]
    = "{\n  \"lanes\": [ {\"id\": \"a\"} ],\n  \"events\": [ {\"id\": \"b\",";
  g_autoptr (TlProblems) problems = tl_problems_new ();

  g_assert_null (read_json (json, problems));
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 1);
  g_assert_cmpuint (tl_problems_get (problems, 0)->place.line, ==, 3);
}

/* Many faults: a hundred are listed, in file order, the rest counted. */
static void
test_many_faults (void)
{
  g_autoptr (GString) json = g_string_new ("{\"lanes\":[{\"id\":\"a\"}],\"events\":[");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (json, "%s\n{\"title\":\"t\",\"date\":\"2025-13\",\"lanes\":[\"a\"]}",
                            i > 0 ? "," : "");
  g_string_append (json, "]}");
  dataset = read_json (json->str, problems);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 1000);
  g_assert_cmpuint (tl_problems_get_n_left_out (problems), ==, 900);
  for (guint i = 0; i < TL_PROBLEMS_MAX; i++)
    g_assert_cmpuint (tl_problems_get (problems, i)->place.line, ==, i + 2);
}

/* One row after the other: 700 events, each with its own title. */
static void
test_rows (void)
{
  g_autoptr (GString) json = g_string_new ("{\"events\":[");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = NULL;
  guint n_events;

  for (int i = 0; i < 700; i++)
    g_string_append_printf (json, "%s{\"title\":\"t%d\",\"date\":\"%04d\",\"lanes\":[\"a\"]}",
                            i > 0 ? " , " : "", i, 1000 + i);
  g_string_append (json, "],\"lanes\":[{\"id\":\"a\"}]}");
  dataset = read_json (json->str, problems);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  tl_dataset_get_events (dataset, &n_events);
  g_assert_cmpuint (n_events, ==, 700);
  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *title = g_strdup_printf ("t%u", i);

      g_assert_cmpstr (tl_dataset_get_event (dataset, i)->title, ==, title);
    }
}

static void
test_no_file (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_get_tmp_dir ());
  g_autoptr (GFile) missing = g_file_new_for_path ("/nonexistent/dataset.json");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (tl_dataset_reader_load (folder, NULL, problems, NULL, &error));
  g_assert_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_NOT_A_FILE);
  g_clear_error (&error);
  g_assert_null (tl_dataset_reader_load (missing, NULL, problems, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/whole", test_whole);
  g_test_add_func ("/reader/mistakes", test_mistakes);
  g_test_add_func ("/reader/faults", test_faults);
  g_test_add_func ("/reader/foreign-members", test_foreign_members);
  g_test_add_func ("/reader/truncated", test_truncated);
  g_test_add_func ("/reader/many-faults", test_many_faults);
  g_test_add_func ("/reader/rows", test_rows);
  g_test_add_func ("/reader/no-file", test_no_file);
  return g_test_run ();
}
