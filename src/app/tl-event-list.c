/* Which events are listed, and in what order. */
#include "tl-event-list.h"

/* Those of an order that are in a set. */
static GArray *
pick (const GArray *order, const TlEventSet *events)
{
  GArray *picked
    = g_array_sized_new (FALSE, FALSE, sizeof (guint32), tl_event_set_get_n_members (events));

  if (order == NULL)
    {
      guint32 event;

      for (guint from = 0; tl_event_set_find_next (events, from, &event); from = event + 1)
        g_array_append_val (picked, event);
      return picked;
    }
  for (guint i = 0; i < order->len; i++)
    if (tl_event_set_contains (events, g_array_index (order, guint32, i)))
      g_array_append_val (picked, g_array_index (order, guint32, i));
  return picked;
}

/**
 * tl_event_list_new:
 * @dataset: a dataset
 * @order: (nullable) (element-type guint32): what tl_event_order_new() made of it
 * @is_descending: whether the order is turned round
 * @events: (nullable): which events are listed; %NULL for all
 *
 * Returns: (transfer full): the list
 */
TlIndexList *
tl_event_list_new (TlDataset *dataset,
                   GArray *order,
                   gboolean is_descending,
                   const TlEventSet *events)
{
  GArray *listed = NULL;
  guint n_events;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  tl_dataset_get_events (dataset, &n_events);
  if (events != NULL)
    listed = pick (order, events);
  else if (order != NULL)
    listed = g_array_ref (order);
  return tl_index_list_new (dataset, listed, n_events, is_descending);
}
