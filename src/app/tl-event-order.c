/* Events of one title, lane or kind stay in the order of time. Titles are compared as the user's
 * language does, by keys, each made once. May be run in any thread. */
#include "tl-event-order.h"

#include <string.h>

/* What an event is sorted by: a text, or where there is none, a number. */
typedef struct
{
  char *text; /* nullable */
  guint32 number;
  guint32 event;
} Key;

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;
  int order = 0;

  if (first->text != NULL && second->text != NULL)
    order = strcmp (first->text, second->text);
  if (order != 0)
    return order;
  if (first->number != second->number)
    return first->number < second->number ? -1 : 1;
  return first->event < second->event ? -1 : first->event > second->event;
}

/* For each kind its place among their titles; those without a kind come last. */
static guint32 *
rank_kinds (TlDataset *dataset)
{
  guint n_kinds;
  const TlKind *kinds = tl_dataset_get_kinds (dataset, &n_kinds);
  g_autofree Key *keys = g_new (Key, n_kinds);
  guint32 *ranks = g_new (guint32, n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    keys[i] = (Key){ g_utf8_collate_key (kinds[i].title, -1), 0, i };
  qsort (keys, n_kinds, sizeof *keys, compare_keys);
  for (guint i = 0; i < n_kinds; i++)
    {
      ranks[keys[i].event] = i;
      g_free (keys[i].text);
    }
  return ranks;
}

static void
fill_key (Key *key,
          TlDataset *dataset,
          const TlEvent *event,
          TlEventColumn column,
          const guint32 *kind_ranks)
{
  switch (column)
    {
    case TL_EVENT_COLUMN_TITLE:
      key->text = g_utf8_collate_key (event->title, -1);
      break;
    case TL_EVENT_COLUMN_LANES:
      key->number = tl_dataset_get_indices (dataset, event->lanes)[0];
      break;
    case TL_EVENT_COLUMN_KIND:
      key->number = event->kind >= 0 ? kind_ranks[event->kind] : G_MAXUINT32;
      break;
    case TL_EVENT_COLUMN_IMPORTANCE:
      key->number = event->importance;
      break;
    case TL_EVENT_COLUMN_DATE:
    case TL_N_EVENT_COLUMNS:
    default:
      break;
    }
}

/**
 * tl_event_order_new:
 * @dataset: a dataset
 * @column: what its events are to be sorted by
 *
 * Sorts all events. For dates there is nothing to do: that is the dataset's own order.
 *
 * Returns: (transfer full) (nullable) (element-type guint32): the events' indices in that order;
 *   %NULL for the dataset's own
 */
GArray *
tl_event_order_new (TlDataset *dataset, TlEventColumn column)
{
  guint n_events;
  const TlEvent *events;
  g_autofree Key *keys = NULL;
  g_autofree guint32 *kind_ranks = NULL;
  GArray *order;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (column < TL_N_EVENT_COLUMNS, NULL);

  if (column == TL_EVENT_COLUMN_DATE)
    return NULL;
  events = tl_dataset_get_events (dataset, &n_events);
  keys = g_new0 (Key, n_events);
  kind_ranks = rank_kinds (dataset);
  for (guint i = 0; i < n_events; i++)
    {
      keys[i].event = i;
      fill_key (&keys[i], dataset, &events[i], column, kind_ranks);
    }
  qsort (keys, n_events, sizeof *keys, compare_keys);
  order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_events);
  for (guint i = 0; i < n_events; i++)
    {
      g_array_append_val (order, keys[i].event);
      g_free (keys[i].text);
    }
  return order;
}

/**
 * tl_event_order_pick:
 * @order: (nullable) (element-type guint32): what tl_event_order_new() made
 * @events: events
 *
 * Returns: (transfer full) (element-type guint32): these events, in that order
 */
GArray *
tl_event_order_pick (const GArray *order, const TlEventSet *events)
{
  GArray *picked;
  guint32 event;

  g_return_val_if_fail (events != NULL, NULL);

  picked = g_array_sized_new (FALSE, FALSE, sizeof (guint32), tl_event_set_get_n_members (events));
  for (guint i = 0; order != NULL && i < order->len; i++)
    if (tl_event_set_contains (events, g_array_index (order, guint32, i)))
      g_array_append_val (picked, g_array_index (order, guint32, i));
  if (order == NULL)
    for (guint from = 0; tl_event_set_find_next (events, from, &event); from = event + 1)
      g_array_append_val (picked, event);
  return picked;
}
