/* Searching: the built-in dataset asked what a scholar would ask, a small dataset of cases, and
 * random queries against looking at each event. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"
#include "tl-search-index.h"
#include "tl-text-fold.h"

#include <string.h>

static const char small[]
  = "{\"lanes\":[{\"id\":\"kyiv\",\"title\":\"Kyiv\"},{\"id\":\"eu\",\"title\":\"European Union\"}],"
    "\"chapters\":[{\"id\":\"one\",\"title\":\"The First\"},{\"id\":\"two\",\"title\":\"The Second\"}],"
    "\"kinds\":[{\"id\":\"call\",\"title\":\"Telephone call\"}],"
    "\"references\":[{\"id\":\"r\",\"type\":\"article-newspaper\",\"title\":\"Ein Gespräch\","
    "\"author\":[{\"family\":\"Müller\",\"given\":\"Änne\"}],\"container-title\":\"Die Zeit\"}],"
    "\"footnotes\":[{\"number\":3,\"text\":\"Заявление Марии Захаровой\"},"
    "{\"number\":7,\"references\":[\"r\"]}],"
    "\"events\":["
    "{\"id\":\"a\",\"title\":\"Prisoner exchange\",\"date\":\"2025-01-10\",\"lanes\":[\"kyiv\"],"
    "\"people\":[\"Sergey Lavrov\",\"Ann Lee\"],\"place\":\"Riyadh\",\"importance\":\"major\"},"
    "{\"id\":\"b\",\"title\":\"An exchange of prisoners\",\"date\":\"2025-02\",\"lanes\":[\"eu\"],"
    "\"kind\":\"call\",\"chapter\":\"two\",\"people\":[\"Ann Leeson\"],\"status\":\"planned\"},"
    "{\"id\":\"c\",\"title\":\"Élysée\",\"shortTitle\":\"Paris\",\"date\":\"2025-02-15/2025-04-15\","
    "\"lanes\":[\"kyiv\",\"eu\"],\"summary\":\"U.S. envoys\",\"footnotes\":[3]},"
    "{\"id\":\"d\",\"title\":\"Last\",\"date\":\"2025-04-20\",\"lanes\":[\"eu\"],"
    "\"attribution\":\"actor\",\"importance\":\"minor\",\"chapter\":\"one\","
    "\"quotes\":[{\"text\":\"Never again\",\"by\":\"Somebody\",\"footnotes\":[7]}]},"
    "{\"id\":\"e\",\"title\":\"Since ever\",\"date\":\"../2025-01-05\",\"lanes\":[\"eu\"]}"
    "]}";

static TlDataset *
read_dataset (GBytes *bytes)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  return dataset;
}

static TlSearchIndex *
open_small (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (small, strlen (small));
  g_autoptr (TlDataset) dataset = read_dataset (bytes);

  return tl_search_index_new (dataset);
}

static TlSearchIndex *
open_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlDataset) dataset = read_dataset (bytes);

  return tl_search_index_new (dataset);
}

/* The ids of what is found, "a c". */
static char *
find (const TlSearchIndex *index, const char *text, char **problem)
{
  g_autoptr (TlQuery) query = tl_query_parse (text);
  g_autoptr (TlEventSet) set = tl_search_index_run (index, query, problem);
  GString *ids = g_string_new (NULL);
  guint32 event;

  for (guint from = 0; tl_event_set_find_next (set, from, &event); from = event + 1)
    g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "",
                            tl_dataset_get_event (tl_search_index_get_dataset (index), event)->id);
  return g_string_free (ids, FALSE);
}

static const struct
{
  const char *text;
  const char *found; /* in the order of time: e a b c d */
  gboolean is_wrong; /* something in it means nothing here */
} cases[] = {
  { "", "e a b c d" },
  { "exchange", "a b" },
  { "EXCH", "a b" },
  { "xchange", "" },
  { "exchange prisoner", "a b" },
  { "prisoner", "a b" },
  { "\"prisoner\"", "a" },
  { "\"prisoner exchange\"", "a" },
  { "\"exchange of prisoner\"", "" },
  { "-exchange", "e c d" },
  { "-\"prisoner exchange\"", "e b c d" },
  { "elysee", "c" },
  { "paris", "c" },
  { "us", "c" },
  { "u.s.", "c" },
  { "захаровой", "c" },
  { "ЗАХАР", "c" },
  { "muller", "d" },
  { "müller gespr", "d" },
  { "zeit again", "d" },
  { "never somebody", "d" },
  { "riyadh", "a" },
  { "lavrov lee", "a" },
  /* No phrase runs from one text into another. */
  { "\"exchange riyadh\"", "" },
  { "lane:kyiv", "a c" },
  { "lane:EU", "b c d e" }, /* the id */
  { "lane:european", "e b c d" },
  { "lane:union", "e b c d" },
  { "lane:kyiv lane:eu", "c" },
  { "lane:kyiv,eu", "e a b c d" },
  { "-lane:kyiv", "e b d" },
  { "lane:atlantis", "", TRUE },
  { "-lane:atlantis", "e a b c d", TRUE },
  { "kind:call", "b" },
  { "kind:tele", "b" },
  { "chapter:one,two", "b d" },
  { "person:\"Sergey Lavrov\"", "a" },
  { "person:lav", "a" },
  { "person:lee", "a b" },
  { "person:\"ann lee\"", "a" }, /* the whole name, so not Ann Leeson */
  { "place:riyadh", "a" },
  { "status:planned", "b" },
  { "importance:major", "a" },
  { "importance:standard", "e a b c" },
  { "importance:minor", "e a b c d" },
  { "attribution:actor", "d" },
  { "note:3", "c" },
  { "note:7", "d" },
  { "note:1-5", "c" },
  { "note:3,7", "c d" },
  { "note:4", "", TRUE },
  { "note:x", "", TRUE },
  { "before:2025-01", "e" },
  { "before:2025-02", "e a" },
  { "before:2025-02-15", "e a b" },
  { "after:2025-01", "b c d" },
  { "after:2025-02", "d" },
  { "during:2025-01", "e a" },
  { "during:2025-01-07/2025-02-10", "a b" },
  { "during:2025-03", "c" },
  { "during:2025-04", "c d" },
  { "during:1900", "e" },
  { "before:\"february 2025\"", "e a" },
  { "before:nonsense", "", TRUE },
  { "exchange lane:eu -person:lavrov", "b" },
};

static void
test_cases (void)
{
  g_autoptr (TlSearchIndex) index = open_small ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autofree char *found = find (index, cases[i].text, &problem);
      g_auto (GStrv) found_ids = g_strsplit (found, " ", -1);
      g_auto (GStrv) expected_ids = g_strsplit (cases[i].found, " ", -1);

      g_test_message ("%s: %s", cases[i].text, found);
      g_assert_cmpuint (g_strv_length (found_ids), ==, g_strv_length (expected_ids));
      for (guint j = 0; expected_ids[j] != NULL; j++)
        g_assert_true (g_strv_contains ((const char *const *) found_ids, expected_ids[j]));
      g_assert_cmpint (problem != NULL, ==, cases[i].is_wrong);
    }
}

/* "kiev" finds what is spelled so, and nothing that is spelled "Kyiv" alone. */
static void
test_builtin (void)
{
  g_autoptr (TlSearchIndex) index = open_builtin ();
  g_autofree char *kiev = find (index, "kiev", NULL);
  g_autofree char *both = find (index, "kiev -kyiv", NULL);
  g_autofree char *alaska = find (index, "alaska importance:major", NULL);

  g_assert_cmpstr (kiev, ==, "istanbul-resumed kyiv-refuses-moscow");
  g_assert_cmpstr (both, ==, "");
  g_assert_nonnull (strstr (alaska, "alaska-summit"));
}

static void
test_values (void)
{
  g_autoptr (TlSearchIndex) index = open_small ();

  g_assert_cmpuint (tl_search_index_get_n_values (index, TL_FIELD_PERSON), ==, 3);
  g_assert_cmpstr (tl_search_index_get_value (index, TL_FIELD_LANE, 1), ==, "eu");
  g_assert_cmpuint (tl_search_index_count (index, TL_FIELD_LANE, 1), ==, 4);
  g_assert_cmpuint (tl_search_index_count (index, TL_FIELD_NOTE, 0), ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("{\"lanes\":[{\"id\":\"a\"}],\"events\":[]}", 34);
  g_autoptr (TlDataset) dataset = read_dataset (bytes);
  g_autoptr (TlSearchIndex) index = tl_search_index_new (dataset);
  g_autofree char *any = find (index, "", NULL);
  g_autofree char *found = find (index, "a -b \"c d\" during:2025", NULL);

  g_assert_cmpstr (any, ==, "");
  g_assert_cmpstr (found, ==, "");
}

/* The words of an event of many, as the oracle looks at them. */
static TlDataset *
make_random (GRand *random, guint n_events)
{
  GString *json = g_string_new ("{\"lanes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"events\":[");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n_events; i++)
    {
      g_string_append_printf (json, "%s{\"title\":\"", i > 0 ? "," : "");
      for (int j = g_rand_int_range (random, 1, 8); j > 0; j--)
        g_string_append_printf (json, "%c%c ", 'a' + g_rand_int_range (random, 0, 4),
                                'a'
                                  + g_rand_int_range (random, 0, g_rand_int_range (random, 1, 20)));
      g_string_append_printf (json, "\",\"date\":\"%d-%02d\",\"lanes\":[\"%c\"]}",
                              g_rand_int_range (random, 1900, 2000),
                              g_rand_int_range (random, 1, 13),
                              'a' + g_rand_int_range (random, 0, 2));
    }
  g_string_append (json, "]}");
  bytes = g_string_free_to_bytes (json);
  return read_dataset (bytes);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (TlDataset) dataset = make_random (random, 3000);
  g_autoptr (TlSearchIndex) index = tl_search_index_new (dataset);
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (guint round = 0; round < 200; round++)
    {
      char word[3] = { (char) ('a' + g_rand_int_range (random, 0, 4)),
                       (char) ('a' + g_rand_int_range (random, 0, 20)), '\0' };
      gboolean is_phrase = g_rand_boolean (random);
      g_autofree char *text = NULL;
      g_autofree char *needle = NULL;
      g_autoptr (TlQuery) query = NULL;
      g_autoptr (TlEventSet) set = NULL;

      if (!is_phrase && g_rand_boolean (random))
        word[1] = '\0';
      text = is_phrase ? g_strdup_printf ("\"%s %s\"", word, word) : g_strdup (word);
      needle = is_phrase ? g_strdup_printf (" %s %s ", word, word) : g_strdup_printf (" %s", word);
      query = tl_query_parse (text);
      set = tl_search_index_run (index, query, NULL);
      for (guint i = 0; i < n_events; i++)
        {
          g_autofree char *folded = tl_text_fold (events[i].title);

          g_assert_cmpint (tl_event_set_contains (set, i), ==, strstr (folded, needle) != NULL);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/cases", test_cases);
  g_test_add_func ("/search/builtin", test_builtin);
  g_test_add_func ("/search/values", test_values);
  g_test_add_func ("/search/empty", test_empty);
  g_test_add_func ("/search/random", test_random);
  return g_test_run ();
}
