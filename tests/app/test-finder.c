/* The finder by itself: what it finds at once, what in a thread, and what comes in between. */
#include "tl-finder.h"

#include "tl-dataset-reader.h"

#include <gio/gio.h>

/* Titles are "First 0", "Second 1", "First 2" … */
static TlDataset *
make_dataset (guint n_events)
{
  GString *json = g_string_new ("{\"lanes\":[{\"id\":\"a\"}],\"events\":[");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (json, "%s{\"title\":\"%s %u\",\"date\":\"%u\",\"lanes\":[\"a\"]}",
                            i > 0 ? "," : "", i % 2 == 0 ? "First" : "Second", i, 1000 + i / 10);
  g_string_append (json, "]}");
  bytes = g_string_free_to_bytes (json);
  return tl_dataset_reader_read (bytes, NULL, problems);
}

static void
wait_for (TlFinder *finder)
{
  while (tl_finder_is_busy (finder))
    g_main_context_iteration (NULL, TRUE);
}

static guint
count_hits (TlFinder *finder)
{
  return tl_event_set_get_n_members (tl_finder_get_hits (finder));
}

static void
on_changed (TlFinder *finder, guint *n)
{
  (*n)++;
}

static void
test_sizes (void)
{
  static const guint sizes[] = { 10, 5000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (TlDataset) dataset = make_dataset (sizes[i]);
      g_autoptr (TlFinder) finder = tl_finder_new ();
      guint n_changes = 0;

      g_signal_connect (finder, "changed", G_CALLBACK (on_changed), &n_changes);
      tl_finder_set_dataset (finder, dataset);
      g_assert_null (tl_finder_get_hits (finder));
      tl_finder_set_search (finder, "fir");
      wait_for (finder);
      g_assert_cmpuint (count_hits (finder), ==, sizes[i] / 2);
      g_assert_cmpuint (n_changes, >=, 2);
      /* Hits are among what the filter lets pass, whether it dims or hides the rest. */
      tl_finder_add_to_filter (finder, "text", "2");
      wait_for (finder);
      g_assert_cmpuint (count_hits (finder), <, sizes[i] / 2);
      g_assert_null (tl_finder_get_shown (finder));
      tl_finder_set_hides (finder, TRUE);
      wait_for (finder);
      g_assert_true (
        tl_event_set_equal (tl_finder_get_shown (finder), tl_finder_get_passed (finder)));
      tl_finder_set_search (finder, "");
      tl_finder_set_filter (finder, "");
      wait_for (finder);
      g_assert_null (tl_finder_get_hits (finder));
      g_assert_null (tl_finder_get_passed (finder));
      g_assert_null (tl_finder_get_emphasis (finder));
    }
}

/* Typed faster than found: the last word counts. */
static void
test_typing (void)
{
  g_autoptr (TlDataset) dataset = make_dataset (6000);
  g_autoptr (TlFinder) finder = tl_finder_new ();

  tl_finder_set_dataset (finder, dataset);
  tl_finder_set_search (finder, "f");
  tl_finder_set_search (finder, "fi");
  tl_finder_set_search (finder, "second");
  wait_for (finder);
  g_assert_cmpuint (count_hits (finder), ==, 3000);
  tl_finder_set_search (finder, "first");
  tl_finder_set_search (finder, "");
  wait_for (finder);
  g_assert_null (tl_finder_get_hits (finder));
}

/* Another dataset comes while the old one is looked through. */
static void
test_other_dataset (void)
{
  g_autoptr (TlDataset) large = make_dataset (9000);
  g_autoptr (TlDataset) small = make_dataset (4000);
  g_autoptr (TlFinder) finder = tl_finder_new ();

  tl_finder_set_dataset (finder, large);
  tl_finder_set_search (finder, "first");
  tl_finder_replace_dataset (finder, small);
  wait_for (finder);
  g_assert_cmpuint (count_hits (finder), ==, 2000);
  g_assert_true (tl_search_index_get_dataset (tl_finder_get_index (finder)) == small);
  tl_finder_set_search (finder, "second");
  tl_finder_set_dataset (finder, large);
  tl_finder_set_dataset (finder, NULL);
  wait_for (finder);
  g_assert_null (tl_finder_get_hits (finder));
  g_assert_null (tl_finder_get_index (finder));
}

/* A finder that goes while it looks for something. */
static void
test_gone (void)
{
  g_autoptr (TlDataset) dataset = make_dataset (20000);

  for (guint i = 0; i < 20; i++)
    {
      TlFinder *finder = tl_finder_new ();

      tl_finder_set_dataset (finder, dataset);
      tl_finder_set_search (finder, "first");
      g_assert_true (tl_finder_is_busy (finder));
      g_assert_finalize_object (finder);
    }
  /* Their threads end some time. */
  while (G_OBJECT (dataset)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finder/sizes", test_sizes);
  g_test_add_func ("/finder/typing", test_typing);
  g_test_add_func ("/finder/other-dataset", test_other_dataset);
  g_test_add_func ("/finder/gone", test_gone);
  return g_test_run ();
}
