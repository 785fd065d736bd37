/* Puts a dataset's events in their order once they are all there.
 *
 * Only a time and an index of each event are sorted, as an event is seven times as long; the events
 * then go to their places each in one step. */
#include "tl-dataset-private.h"

typedef struct
{
  gint64 start_s;
  guint32 index;
} SortKey;

/**
 * tl_dataset_reserve:
 * @dataset: a dataset without events
 * @n_events: how many it is going to have at most
 *
 * Saves growing step by step, which takes time and leaves holes in memory.
 */
void
tl_dataset_reserve (TlDataset *dataset, guint n_events)
{
  g_return_if_fail (TL_IS_DATASET (dataset));

  g_array_set_size (dataset->events, n_events);
  g_array_set_size (dataset->events, 0);
  tl_id_table_reserve (&dataset->events_by_id, n_events);
}

/* Events without lanes are those of which only the id is known. */
static void
leave_out (TlDataset *dataset)
{
  TlEvent *events = (TlEvent *) dataset->events->data;
  guint n = 0;

  for (guint i = 0; i < dataset->events->len; i++)
    if (events[i].lanes.length > 0)
      events[n++] = events[i];
  if (n == dataset->events->len)
    return;
  g_array_set_size (dataset->events, n);
  tl_id_table_clear (&dataset->events_by_id);
  tl_id_table_reserve (&dataset->events_by_id, n);
  for (guint i = 0; i < n; i++)
    tl_id_table_add (&dataset->events_by_id, i);
}

static gboolean
is_in_order (const TlEvent *events, guint n)
{
  for (guint i = 1; i < n; i++)
    if (tl_event_compare (&events[i - 1], &events[i]) > 0)
      return FALSE;
  return TRUE;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer events)
{
  const SortKey *key_a = a;
  const SortKey *key_b = b;

  if (key_a->start_s != key_b->start_s)
    return key_a->start_s < key_b->start_s ? -1 : 1;
  return tl_event_compare ((const TlEvent *) events + key_a->index,
                           (const TlEvent *) events + key_b->index);
}

/* Along each cycle of the permutation; keys that are done with point to themselves. */
static void
move_events (TlEvent *events, SortKey *keys, guint n)
{
  for (guint first = 0; first < n; first++)
    {
      TlEvent moved = events[first];
      guint to = first;

      while (keys[to].index != first)
        {
          guint from = keys[to].index;

          events[to] = events[from];
          keys[to].index = to;
          to = from;
        }
      events[to] = moved;
      keys[to].index = to;
    }
}

static void
sort_events (TlDataset *dataset)
{
  TlEvent *events = (TlEvent *) dataset->events->data;
  guint n = dataset->events->len;
  g_autofree SortKey *keys = NULL;
  g_autofree guint32 *indices = NULL;

  if (is_in_order (events, n))
    return;
  keys = g_new (SortKey, n);
  indices = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    keys[i] = (SortKey){ events[i].date.earliest_start, i };
  g_qsort_with_data (keys, (int) n, sizeof (SortKey), compare_keys, events);
  for (guint i = 0; i < n; i++)
    indices[keys[i].index] = i;
  tl_id_table_renumber (&dataset->events_by_id, indices);
  move_events (events, keys, n);
}

static void
measure_extent (TlDataset *dataset)
{
  dataset->extent_start_s = TL_TIME_MAX;
  dataset->extent_end_s = TL_TIME_MIN;
  for (guint i = 0; i < dataset->events->len; i++)
    {
      const TlDate *date = &g_array_index (dataset->events, TlEvent, i).date;

      dataset->extent_start_s = MIN (dataset->extent_start_s, tl_date_get_known_start (date));
      dataset->extent_end_s = MAX (dataset->extent_end_s, tl_date_get_known_end (date));
    }
}

/**
 * tl_dataset_freeze:
 * @dataset: a dataset whose events are all there, and known by their ids
 *
 * Leaves out the events that have no lanes, and puts the others in their order. From here on
 * nothing but the relations and the story, which need the events' indices, is added.
 */
void
tl_dataset_freeze (TlDataset *dataset)
{
  g_return_if_fail (TL_IS_DATASET (dataset));

  leave_out (dataset);
  sort_events (dataset);
  measure_extent (dataset);
}
