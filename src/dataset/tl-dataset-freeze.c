/* Puts a dataset's events in their order once they are all there.
 *
 * What is sorted is not the events, but a short key of each: comparing two events takes four looks
 * into memory far apart, of which a million events ask for twenty million. */
#include "tl-dataset-private.h"

#include <string.h>

/* Of an id, as many bytes behind what all ids begin with are part of the key. */
#define KEY_ID_BYTES 5

/* A length in whole days, up to 11,000 years. */
#define KEY_DAYS_MAX ((1 << 22) - 1)

/* The order of tl_event_compare(), as far as it fits: where two keys differ, the events are in
 * their order. From the highest bit on, rank has two bits for the importance, 22 for the length,
 * the longest first, and 40 for the id. */
typedef struct
{
  gint64 start_s;
  guint64 rank;
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

/* How many bytes all ids begin with. */
static gsize
measure_prefix (const TlEvent *events, guint n)
{
  gsize length = strlen (events[0].id);

  for (guint i = 1; i < n && length > 0; i++)
    {
      gsize same = 0;

      while (same < length && events[i].id[same] == events[0].id[same])
        same++;
      length = same;
    }
  return length;
}

static guint64
rank_event (const TlEvent *event, gsize prefix_length)
{
  guint64 length_s = (guint64) event->date.latest_end - (guint64) event->date.earliest_start;
  guint64 n_days = length_s / TL_SECONDS_PER_DAY;
  const char *id = event->id + prefix_length;
  guint64 rank = event->importance;

  rank = rank << 22 | (KEY_DAYS_MAX - MIN (n_days, KEY_DAYS_MAX));
  /* What is longer than the key says stands before what isn't, and among itself has no order. */
  if (length_s % TL_SECONDS_PER_DAY != 0 || n_days >= KEY_DAYS_MAX)
    return rank << 8 * KEY_ID_BYTES;
  for (int i = 0; i < KEY_ID_BYTES; i++)
    {
      rank = rank << 8 | (guint8) *id;
      id += *id != '\0';
    }
  return rank;
}

static int
compare_keys (gconstpointer a, gconstpointer b, gpointer events)
{
  const SortKey *key_a = a;
  const SortKey *key_b = b;

  if (key_a->start_s != key_b->start_s)
    return key_a->start_s < key_b->start_s ? -1 : 1;
  if (key_a->rank != key_b->rank)
    return key_a->rank < key_b->rank ? -1 : 1;
  return tl_event_compare ((const TlEvent *) events + key_a->index,
                           (const TlEvent *) events + key_b->index);
}

/* Returns: (transfer full): for each place in the order, the index of the event that belongs there
 */
static guint32 *
find_order (const TlEvent *events, guint n)
{
  gsize prefix_length = measure_prefix (events, n);
  g_autofree SortKey *keys = g_new (SortKey, n);
  guint32 *order = g_new (guint32, n);

  for (guint i = 0; i < n; i++)
    keys[i] = (SortKey){ events[i].date.earliest_start, rank_event (&events[i], prefix_length), i };
  g_qsort_with_data (keys, (int) n, sizeof (SortKey), compare_keys, (gpointer) events);
  for (guint i = 0; i < n; i++)
    order[i] = keys[i].index;
  return order;
}

/* Along each cycle of the permutation; places that are done with hold their own index. */
static void
move_events (TlEvent *events, guint32 *order, guint n)
{
  for (guint first = 0; first < n; first++)
    {
      TlEvent moved;
      guint to = first;

      if (order[first] == first)
        continue;
      moved = events[first];
      while (order[to] != first)
        {
          guint from = order[to];

          events[to] = events[from];
          order[to] = to;
          to = from;
        }
      events[to] = moved;
      order[to] = to;
    }
}

static void
sort_events (TlDataset *dataset)
{
  TlEvent *events = (TlEvent *) dataset->events->data;
  guint n = dataset->events->len;
  g_autofree guint32 *order = NULL;
  g_autofree guint32 *indices = NULL;

  if (is_in_order (events, n))
    return;
  order = find_order (events, n);
  indices = g_new (guint32, n);
  for (guint i = 0; i < n; i++)
    indices[order[i]] = i;
  tl_id_table_renumber (&dataset->events_by_id, indices);
  move_events (events, order, n);
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
  tl_dataset_measure (dataset);
  tl_dataset_collect_features (dataset);
  tl_dataset_index_members (dataset);
}
