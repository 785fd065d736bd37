/* All events, those that are to be seen, and those of them that are lit: each counted by itself,
 * and only where they are not the same. */
#include "tl-range-counter.h"

#include "tl-event-ends.h"

struct _TlRangeCounter
{
  TlEventSet *lit; /* NULL: all */
  TlEventEnds *all_ends;
  TlEventEnds *seen_ends; /* NULL: all are */
  TlEventEnds *lit_ends;  /* NULL: all that are seen are */
};

static gboolean
is_in_sight (TlDataset *dataset, const TlEvent *event, const TlArrangement *arrangement)
{
  const guint32 *lanes = tl_dataset_get_indices (dataset, event->lanes);

  for (guint i = 0; i < event->lanes.length; i++)
    if (!tl_arrangement_get (arrangement, lanes[i])->is_hidden)
      return TRUE;
  return FALSE;
}

/* NULL: all. */
static TlEventSet *
make_seen (TlDataset *dataset, const TlArrangement *arrangement, const TlEventSet *shown)
{
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);
  TlEventSet *seen;

  if (tl_arrangement_get_n_hidden (arrangement) == 0)
    return shown != NULL ? tl_event_set_copy (shown) : NULL;
  seen = tl_event_set_new (n_events);
  for (guint i = 0; i < n_events; i++)
    if (tl_event_set_contains (shown, i) && is_in_sight (dataset, &events[i], arrangement))
      tl_event_set_add (seen, i);
  return seen;
}

/**
 * tl_range_counter_new:
 * @dataset: a dataset
 * @arrangement: how its lanes are arranged
 * @shown: (nullable): the events that a filter doesn't hide; %NULL: all
 * @passed: (nullable): the events that a filter doesn't dim; %NULL: all
 *
 * Of a million events in a tenth of a second or two, so better off the main thread.
 *
 * Returns: (transfer full): what tl_range_counter_count() needs
 */
TlRangeCounter *
tl_range_counter_new (TlDataset *dataset,
                      const TlArrangement *arrangement,
                      const TlEventSet *shown,
                      const TlEventSet *passed)
{
  TlRangeCounter *counter;
  g_autoptr (TlEventSet) seen = NULL;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (arrangement != NULL, NULL);

  counter = g_new0 (TlRangeCounter, 1);
  seen = make_seen (dataset, arrangement, shown);
  counter->all_ends = tl_event_ends_new (dataset, NULL);
  if (seen != NULL)
    counter->seen_ends = tl_event_ends_new (dataset, seen);
  if (passed == NULL)
    {
      counter->lit = g_steal_pointer (&seen);
      return counter;
    }
  counter->lit = tl_event_set_copy (passed);
  if (seen != NULL)
    tl_event_set_intersect (counter->lit, seen);
  counter->lit_ends = tl_event_ends_new (dataset, counter->lit);
  return counter;
}

/**
 * tl_range_counter_free:
 * @counter: (transfer full): a counter
 */
void
tl_range_counter_free (TlRangeCounter *counter)
{
  g_return_if_fail (counter != NULL);

  g_clear_pointer (&counter->lit, tl_event_set_unref);
  tl_event_ends_free (counter->all_ends);
  g_clear_pointer (&counter->seen_ends, tl_event_ends_free);
  g_clear_pointer (&counter->lit_ends, tl_event_ends_free);
  g_free (counter);
}

/**
 * tl_range_counter_count:
 * @counter: a counter
 * @start_s: the start of a range
 * @end_s: its end, exclusive
 *
 * Returns: how many events touch the range
 */
TlRangeCount
tl_range_counter_count (const TlRangeCounter *counter, gint64 start_s, gint64 end_s)
{
  guint n_all, n_seen, n_lit;

  g_return_val_if_fail (counter != NULL, (TlRangeCount){ 0 });

  n_all = n_seen = tl_event_ends_count (counter->all_ends, start_s, end_s);
  if (counter->seen_ends != NULL)
    n_seen = tl_event_ends_count (counter->seen_ends, start_s, end_s);
  n_lit = n_seen;
  if (counter->lit_ends != NULL)
    n_lit = tl_event_ends_count (counter->lit_ends, start_s, end_s);
  return (TlRangeCount){ n_lit, n_seen - n_lit, n_all - n_seen };
}

/**
 * tl_range_counter_get_lit:
 * @counter: a counter
 *
 * Returns: (transfer none) (nullable): the events that are neither hidden nor dimmed; %NULL: all
 */
const TlEventSet *
tl_range_counter_get_lit (const TlRangeCounter *counter)
{
  g_return_val_if_fail (counter != NULL, NULL);
  return counter->lit;
}
