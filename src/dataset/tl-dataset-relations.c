/* Which relations an event is part of, found at once among any number. */
#include "tl-dataset-private.h"

#include <stdlib.h>

typedef struct
{
  guint32 event;
  guint32 relation;
} Part;

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *part_a = a;
  const Part *part_b = b;

  if (part_a->event != part_b->event)
    return part_a->event < part_b->event ? -1 : 1;
  return part_a->relation < part_b->relation ? -1 : part_a->relation > part_b->relation;
}

/**
 * tl_dataset_index_relations:
 * @dataset: a dataset whose relations are all there
 *
 * Sorts them by the events that they tie.
 */
void
tl_dataset_index_relations (TlDataset *dataset)
{
  const TlRelation *relations = (const TlRelation *) dataset->relations->data;
  guint n = dataset->relations->len;
  g_autofree Part *parts = g_new (Part, 2 * n);

  for (guint32 i = 0; i < n; i++)
    {
      parts[2 * i] = (Part){ relations[i].from, i };
      parts[2 * i + 1] = (Part){ relations[i].to, i };
    }
  if (n > 0)
    qsort (parts, 2 * n, sizeof (Part), compare_parts);
  g_array_set_size (dataset->related_events, 0);
  g_array_set_size (dataset->relations_of, 0);
  for (guint i = 0; i < 2 * n; i++)
    {
      g_array_append_val (dataset->related_events, parts[i].event);
      g_array_append_val (dataset->relations_of, parts[i].relation);
    }
}

static guint
find_first (const GArray *events, guint event)
{
  guint low = 0;
  guint high = events->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (events, guint32, middle) < event)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_dataset_get_relations_of:
 * @dataset: a dataset
 * @event: an event's index
 * @n_relations: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_relations): the indices of the relations that the event
 *   is an end of, in the dataset's order
 */
const guint32 *
tl_dataset_get_relations_of (TlDataset *dataset, guint event, guint *n_relations)
{
  guint first;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  first = find_first (dataset->related_events, event);
  *n_relations = find_first (dataset->related_events, event + 1) - first;
  return (const guint32 *) dataset->relations_of->data + first;
}
