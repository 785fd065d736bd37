/* How many events of a range are lit, dimmed and hidden: against looking at each of them. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"
#include "tl-range-counter.h"

static TlDataset *
read_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();

  return tl_dataset_reader_read (bytes, NULL, problems);
}

static gboolean
is_in_open_lane (TlDataset *dataset, const TlEvent *event, const TlArrangement *arrangement)
{
  const guint32 *lanes = tl_dataset_get_indices (dataset, event->lanes);
  gboolean is_open = FALSE;

  for (guint i = 0; i < event->lanes.length; i++)
    is_open |= !tl_arrangement_get (arrangement, lanes[i])->is_hidden;
  return is_open;
}

static void
assert_counts (TlDataset *dataset,
               const TlArrangement *arrangement,
               const TlEventSet *shown,
               const TlEventSet *passed)
{
  g_autoptr (TlRangeCounter) counter = tl_range_counter_new (dataset, arrangement, shown, passed);
  g_autoptr (GRand) random = g_rand_new_with_seed (23);
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (guint i = 0; i < 50; i++)
    {
      gint64 start_s = events[g_rand_int_range (random, 0, (gint) n_events)].date.earliest_start;
      gint64 end_s = start_s + g_rand_int_range (random, 1, 300 * 86400);
      TlRangeCount count = tl_range_counter_count (counter, start_s, end_s);
      TlRangeCount expected = { 0 };

      for (guint j = 0; j < n_events; j++)
        {
          const TlDate *date = &events[j].date;
          gboolean is_lit = tl_event_set_contains (passed, j);

          if (date->earliest_start >= end_s || date->latest_end <= start_s)
            continue;
          if (!tl_event_set_contains (shown, j)
              || !is_in_open_lane (dataset, &events[j], arrangement))
            {
              expected.n_hidden++;
              is_lit = FALSE;
            }
          else if (is_lit)
            expected.n_lit++;
          else
            expected.n_dimmed++;
          g_assert_true (!is_lit || tl_event_set_contains (tl_range_counter_get_lit (counter), j));
        }
      g_assert_cmpuint (count.n_lit, ==, expected.n_lit);
      g_assert_cmpuint (count.n_dimmed, ==, expected.n_dimmed);
      g_assert_cmpuint (count.n_hidden, ==, expected.n_hidden);
    }
}

/* No filter, one that hides and one that dims, each with all lanes and without the first two. */
static void
test_count (void)
{
  g_autoptr (TlDataset) dataset = read_builtin ();
  g_autoptr (TlEventSet) thirds = NULL;
  g_autoptr (GArray) arrangement = NULL;
  guint n_events, n_lanes;

  tl_dataset_get_events (dataset, &n_events);
  tl_dataset_get_lanes (dataset, &n_lanes);
  thirds = tl_event_set_new (n_events);
  for (guint i = 0; i < n_events; i += 3)
    tl_event_set_add (thirds, i);
  arrangement = tl_arrangement_new (n_lanes);
  for (guint i = 0; i < 2; i++)
    {
      assert_counts (dataset, arrangement, NULL, NULL);
      assert_counts (dataset, arrangement, thirds, NULL);
      assert_counts (dataset, arrangement, NULL, thirds);
      tl_arrangement_set_hidden (arrangement, 0, TRUE);
      tl_arrangement_set_hidden (arrangement, 1, TRUE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range-counter/count", test_count);
  return g_test_run ();
}
