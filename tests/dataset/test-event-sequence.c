/* Stepping from event to event: against a plain walk over all of them, at both ends, past what is
 * hidden, and at a size where a walk would be felt. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"
#include "tl-event-sequence.h"

#include <string.h>

static TlDataset *
read_json (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlProblems) problems = tl_problems_new ();

  return tl_dataset_reader_read (bytes, NULL, problems);
}

/* Walks from the first to the last and back: "a b c". */
static void
assert_walk (TlDataset *dataset,
             TlSequenceKind kind,
             guint index,
             const TlEventSet *passed,
             const char *expected)
{
  g_autoptr (TlEventSequence) sequence = tl_event_sequence_new (dataset, kind, index, passed);
  g_auto (GStrv) ids = g_strsplit (expected, " ", -1);
  guint n = *expected != '\0' ? g_strv_length (ids) : 0;

  g_assert_cmpuint (tl_event_sequence_get_length (sequence), ==, n);
  for (guint i = 0; i < n; i++)
    {
      guint event, position;
      guint32 to;

      g_assert_true (tl_dataset_find_event (dataset, ids[i], &event));
      g_assert_true (tl_event_sequence_find (sequence, event, &position));
      g_assert_cmpuint (position, ==, i);
      g_assert_cmpint (tl_event_sequence_get_next (sequence, event, &to), ==, i + 1 < n);
      if (i + 1 < n)
        g_assert_cmpstr (tl_dataset_get_event (dataset, to)->id, ==, ids[i + 1]);
      g_assert_cmpint (tl_event_sequence_get_previous (sequence, event, &to), ==, i > 0);
      if (i > 0)
        g_assert_cmpstr (tl_dataset_get_event (dataset, to)->id, ==, ids[i - 1]);
    }
}

static TlDataset *
make_small (void)
{
  return read_json (
    "{\"lanes\":[{\"id\":\"x\"},{\"id\":\"y\"},{\"id\":\"empty\"}],"
    " \"chapters\":[{\"id\":\"one\"},{\"id\":\"two\"}],"
    " \"events\":["
    "  {\"id\":\"c\",\"title\":\"t\",\"date\":\"2025-03\",\"lanes\":[\"x\",\"y\"],\"chapter\":\"one\"},"
    "  {\"id\":\"a\",\"title\":\"t\",\"date\":\"2025-01\",\"lanes\":[\"x\"],\"chapter\":\"one\"},"
    "  {\"id\":\"b\",\"title\":\"t\",\"date\":\"2025-02\",\"lanes\":[\"y\"]},"
    "  {\"id\":\"d\",\"title\":\"t\",\"date\":\"2025-04\",\"lanes\":[\"x\"],\"chapter\":\"two\"}],"
    " \"story\":[{\"title\":\"s\",\"events\":[\"d\",\"a\"]},{\"title\":\"s\",\"events\":[\"a\",\"b\"]}]}");
}

static void
test_kinds (void)
{
  g_autoptr (TlDataset) dataset = make_small ();

  assert_walk (dataset, TL_SEQUENCE_ALL, 0, NULL, "a b c d");
  assert_walk (dataset, TL_SEQUENCE_LANE, 0, NULL, "a c d");
  assert_walk (dataset, TL_SEQUENCE_LANE, 1, NULL, "b c");
  assert_walk (dataset, TL_SEQUENCE_LANE, 2, NULL, "");
  assert_walk (dataset, TL_SEQUENCE_CHAPTER, 0, NULL, "a c");
  assert_walk (dataset, TL_SEQUENCE_CHAPTER, 1, NULL, "d");
  assert_walk (dataset, TL_SEQUENCE_STORY, 0, NULL, "d a b");
}

/* What is hidden is stepped over, and stepped away from. */
static void
test_hidden (void)
{
  g_autoptr (TlDataset) dataset = make_small ();
  g_autoptr (TlEventSet) passed = tl_event_set_new (4);
  g_autoptr (TlEventSet) nothing = tl_event_set_new (4);
  g_autoptr (TlEventSequence) all = NULL;
  guint position;
  guint32 to;

  tl_event_set_add (passed, 0);
  tl_event_set_add (passed, 3);
  assert_walk (dataset, TL_SEQUENCE_ALL, 0, passed, "a d");
  assert_walk (dataset, TL_SEQUENCE_LANE, 0, passed, "a d");
  assert_walk (dataset, TL_SEQUENCE_LANE, 1, passed, "");
  assert_walk (dataset, TL_SEQUENCE_STORY, 0, passed, "d a");
  assert_walk (dataset, TL_SEQUENCE_ALL, 0, nothing, "");
  all = tl_event_sequence_new (dataset, TL_SEQUENCE_ALL, 0, passed);
  g_assert_false (tl_event_sequence_find (all, 1, &position));
  g_assert_true (tl_event_sequence_get_next (all, 1, &to));
  g_assert_cmpuint (to, ==, 3);
  g_assert_true (tl_event_sequence_get_previous (all, 1, &to));
  g_assert_cmpuint (to, ==, 0);
}

static void
test_none (void)
{
  g_autoptr (TlDataset) dataset = read_json ("{\"lanes\":[],\"events\":[]}");

  assert_walk (dataset, TL_SEQUENCE_ALL, 0, NULL, "");
  assert_walk (dataset, TL_SEQUENCE_STORY, 0, NULL, "");
}

/* Each of a lane's events, and no other, in the built-in dataset. */
static void
test_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  guint n_lanes, n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  tl_dataset_get_lanes (dataset, &n_lanes);
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      g_autoptr (GString) expected = g_string_new (NULL);

      for (guint i = 0; i < n_events; i++)
        for (guint j = 0; j < events[i].lanes.length; j++)
          if (tl_dataset_get_indices (dataset, events[i].lanes)[j] == lane)
            g_string_append_printf (expected, "%s%s", expected->len > 0 ? " " : "", events[i].id);
      assert_walk (dataset, TL_SEQUENCE_LANE, lane, NULL, expected->str);
    }
}

/* A step is a binary search, not a walk. */
static void
test_many (void)
{
  enum
  {
    N = 200000
  };
  g_autoptr (GString) json = g_string_new ("{\"lanes\":[{\"id\":\"l\"}],\"events\":[");
  g_autoptr (TlDataset) dataset = NULL;
  g_autoptr (TlEventSequence) lane = NULL;
  guint32 event = 0;
  guint n_steps = 0;
  gint64 start_us;

  for (int i = 0; i < N; i++)
    g_string_append_printf (json, "%s{\"title\":\"t\",\"date\":\"%d-01\",\"lanes\":[\"l\"]}",
                            i > 0 ? "," : "", 1000 + i % 9000);
  g_string_append (json, "]}");
  dataset = read_json (json->str);
  lane = tl_event_sequence_new (dataset, TL_SEQUENCE_LANE, 0, NULL);
  start_us = g_get_monotonic_time ();
  while (tl_event_sequence_get_next (lane, event, &event))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, N - 1);
  /* A walk over all for each would take the better part of a minute. */
  g_assert_cmpint (g_get_monotonic_time () - start_us, <, 5 * G_USEC_PER_SEC);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-sequence/kinds", test_kinds);
  g_test_add_func ("/event-sequence/hidden", test_hidden);
  g_test_add_func ("/event-sequence/none", test_none);
  g_test_add_func ("/event-sequence/builtin", test_builtin);
  g_test_add_func ("/event-sequence/many", test_many);
  return g_test_run ();
}
