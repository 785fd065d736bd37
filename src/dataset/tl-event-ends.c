/* No event ends before it starts, so those that touch a range are those that start before its end,
 * less those that end before its start: two binary searches. */
#include "tl-event-ends.h"

#include "tl-times.h"

struct _TlEventEnds
{
  TlDataset *dataset;
  guint n_events;
  gint64 *ends_s; /* the latest ends of all events, rising */
};

/**
 * tl_event_ends_new:
 * @dataset: a dataset
 *
 * Sorts the ends of its events; of a million in a tenth of a second, so better off the main thread.
 *
 * Returns: (transfer full): what tl_event_ends_count() needs
 */
TlEventEnds *
tl_event_ends_new (TlDataset *dataset)
{
  TlEventEnds *ends;
  const TlEvent *events;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  ends = g_new0 (TlEventEnds, 1);
  ends->dataset = g_object_ref (dataset);
  events = tl_dataset_get_events (dataset, &ends->n_events);
  ends->ends_s = g_new (gint64, ends->n_events);
  for (guint i = 0; i < ends->n_events; i++)
    ends->ends_s[i] = MAX (events[i].date.latest_end, events[i].date.earliest_start);
  tl_times_sort (ends->ends_s, ends->n_events);
  return ends;
}

/**
 * tl_event_ends_free:
 * @ends: (transfer full): what tl_event_ends_new() made
 */
void
tl_event_ends_free (TlEventEnds *ends)
{
  g_return_if_fail (ends != NULL);

  g_object_unref (ends->dataset);
  g_free (ends->ends_s);
  g_free (ends);
}

/**
 * tl_event_ends_count:
 * @ends: what tl_event_ends_new() made
 * @start_s: the start of a range
 * @end_s: its end, exclusive
 *
 * Returns: how many events touch the range
 */
guint
tl_event_ends_count (const TlEventEnds *ends, gint64 start_s, gint64 end_s)
{
  g_return_val_if_fail (ends != NULL, 0);

  if (end_s <= start_s)
    return 0;
  return tl_dataset_find_start (ends->dataset, end_s)
         - tl_times_count_until (ends->ends_s, ends->n_events, start_s);
}
