/* Reading from a file, whose bytes are given back on the way: what is said of it is the same as of
 * bytes that stay. And the order of many events. */
#include "tl-dataset-reader.h"

#include <glib/gstdio.h>
#include <string.h>

/* Some megabytes: many times what is given back at once. */
#define N_EVENTS 40000

static TlDataset *
load (const char *json, gsize length, TlProblems *problems)
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor = g_file_open_tmp ("timelanes-XXXXXX", &path, &error);
  TlDataset *dataset;

  g_assert_no_error (error);
  g_close (descriptor, NULL);
  g_file_set_contents (path, json, (gssize) length, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  dataset = tl_dataset_reader_load (file, NULL, problems, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  return dataset;
}

static void
assert_same_problems (const TlProblems *a, const TlProblems *b)
{
  g_assert_cmpuint (tl_problems_get_length (a), ==, tl_problems_get_length (b));
  g_assert_cmpuint (tl_problems_get_n_errors (a), ==, tl_problems_get_n_errors (b));
  for (guint i = 0; i < tl_problems_get_length (a); i++)
    {
      g_autofree char *line_a = tl_problem_to_string (tl_problems_get (a, i), "");
      g_autofree char *line_b = tl_problem_to_string (tl_problems_get (b, i), "");

      g_assert_cmpstr (line_a, ==, line_b);
      g_assert_cmpuint (tl_problems_get (a, i)->offset, ==, tl_problems_get (b, i)->offset);
    }
}

static void
assert_same_events (TlDataset *a, TlDataset *b)
{
  guint n_a, n_b;
  const TlEvent *events_a = tl_dataset_get_events (a, &n_a);
  const TlEvent *events_b = tl_dataset_get_events (b, &n_b);

  g_assert_cmpuint (n_a, ==, n_b);
  for (guint i = 0; i < n_a; i++)
    {
      g_assert_cmpstr (events_a[i].id, ==, events_b[i].id);
      g_assert_cmpstr (events_a[i].title, ==, events_b[i].title);
      g_assert_cmpstr (events_a[i].edtf, ==, events_b[i].edtf);
    }
}

/* Faults in the first event, in some on the way, before the events and behind them, each with its
 * line and column; lines that end in each way, and none at all. */
static void
test_places (gconstpointer line_end)
{
  g_autoptr (GString) json = g_string_new ("{\"story\":[{\"text\":\"ж\"}],");
  g_autoptr (TlProblems) loaded_problems = tl_problems_new ();
  g_autoptr (TlProblems) read_problems = tl_problems_new ();
  g_autoptr (TlDataset) loaded = NULL;
  g_autoptr (TlDataset) read = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_string_append_printf (json, "%s\"events\":[", (const char *) line_end);
  for (guint i = 0; i < N_EVENTS; i++)
    {
      g_string_append_printf (json, "%s%s{\"title\":\"жé😀 %u\",\"date\":\"20%02u\",",
                              i > 0 ? "," : "", (const char *) line_end, i, i % 100);
      /* Two faults in one event, the later one of which is reported first. */
      if (i % 4000 == 0)
        g_string_append_printf (json, "%s\"chapter\":\"none\",\"status\":5,",
                                (const char *) line_end);
      g_string_append_printf (json, "\"lanes\":[\"%c\"]}", i % 7000 == 6999 ? 'b' : 'a');
    }
  g_string_append_printf (json, "],%s\"lanes\":[{\"id\":\"a\"},5],%s\"relations\":[{\"from\":7}]}",
                          (const char *) line_end, (const char *) line_end);
  bytes = g_bytes_new (json->str, json->len);
  read = tl_dataset_reader_read (bytes, NULL, read_problems);
  loaded = load (json->str, json->len, loaded_problems);
  g_assert_cmpuint (tl_problems_get_length (read_problems), ==, 2 * 10 + 5 + 4);
  assert_same_problems (loaded_problems, read_problems);
  assert_same_events (loaded, read);
}

static void
test_empty (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();

  g_assert_null (load ("", 0, problems));
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 1);
}

/* A page exactly: the end of the file is the end of its memory. */
static void
test_whole_pages (void)
{
  static const char head[] = "{\"lanes\":[],\"events\":[]";
  g_autoptr (GString) json = g_string_new (head);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = NULL;

  while (json->len < 65535)
    g_string_append_c (json, ' ');
  g_string_append_c (json, '}');
  dataset = load (json->str, json->len, problems);
  g_assert_nonnull (dataset);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
}

static void
append_date (GString *json, GRand *rand)
{
  static const char *const dates[] = { "2025-01-01",
                                       "2025-01-02",
                                       "2025-01",
                                       "2025",
                                       "2025-01-01/2025-01-02",
                                       "2025-01-01/..",
                                       "../2025",
                                       "2025-01-01T10:00:00Z",
                                       "2025-01-01T00:00:00Z",
                                       "Y-20000000",
                                       "2025-01-01/Y15000",
                                       "2025-01-01/Y16000",
                                       "2025-01-01/Y200000" };

  g_string_append_printf (json, "\"date\":\"%s\"",
                          dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))]);
}

/* Events with much in common stand in the order of tl_event_compare(), and are found by their ids.
 */
static void
test_order (gconstpointer id_start)
{
  static const char *const importances[] = { "major", "standard", "minor" };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GString) json = g_string_new ("{\"lanes\":[{\"id\":\"a\"}],\"events\":[");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = NULL;
  g_autofree char *left_out = g_strdup_printf ("%s3", (const char *) id_start);
  const TlEvent *events;
  guint n_events;

  for (guint i = 0; i < 3000; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"%s%u\",\"title\":\"t\",\"lanes\":[\"a\"],",
                              i > 0 ? "," : "", (const char *) id_start, i);
      g_string_append_printf (json, "\"importance\":\"%s\",",
                              importances[g_rand_int_range (rand, 0, 3)]);
      append_date (json, rand);
      /* Without its title an event is left out. */
      g_string_append (json, i % 10 == 3 ? ",\"title\":\"\"}" : "}");
    }
  g_string_append (json, "]}");
  dataset = load (json->str, json->len, problems);
  events = tl_dataset_get_events (dataset, &n_events);
  g_assert_cmpuint (n_events, ==, 2700);
  g_assert_cmpuint (tl_dataset_get_n_left_out (dataset), ==, 300);
  for (guint i = 0; i < n_events; i++)
    {
      guint index;

      g_assert_true (i == 0 || tl_event_compare (&events[i - 1], &events[i]) < 0);
      g_assert_true (tl_dataset_find_event (dataset, events[i].id, &index));
      g_assert_cmpuint (index, ==, i);
    }
  g_assert_false (tl_dataset_find_event (dataset, left_out, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/reader-files/places-lf", "\n", test_places);
  g_test_add_data_func ("/reader-files/places-cr-lf", "\r\n", test_places);
  g_test_add_data_func ("/reader-files/places-cr", "\r", test_places);
  g_test_add_data_func ("/reader-files/places-one-line", "", test_places);
  g_test_add_func ("/reader-files/empty", test_empty);
  g_test_add_func ("/reader-files/whole-pages", test_whole_pages);
  g_test_add_data_func ("/reader-files/order-short-ids", "e", test_order);
  g_test_add_data_func ("/reader-files/order-long-ids", "a-longer-event-", test_order);
  g_test_add_data_func ("/reader-files/order-numbers", "", test_order);
  return g_test_run ();
}
