/* Which events a footnote supports: the way back from the footnotes to the events.
 *
 * An event cites a footnote itself, in one of its quotations, for another date of its, or in a
 * relation that ties it to another event. All events of all footnotes stand in one array, four
 * bytes each; it is counted first, so that it is as large as it must be. */
#include "tl-dataset-private.h"

#include <string.h>

typedef struct
{
  TlDataset *dataset;
  guint32 *next;   /* for each footnote how many it has, then where its next one goes */
  guint32 *last;   /* for each footnote the event that cited it last, + 1: cited twice is once */
  guint32 *events; /* NULL: only counts */
} Walk;

static void
visit (Walk *walk, TlSlice footnotes, guint32 event)
{
  const guint32 *indices = (const guint32 *) walk->dataset->indices->data + footnotes.first;

  for (guint i = 0; i < footnotes.length; i++)
    {
      guint32 footnote = indices[i];

      if (walk->last[footnote] == event + 1)
        continue;
      walk->last[footnote] = event + 1;
      if (walk->events != NULL)
        walk->events[walk->next[footnote]] = event;
      walk->next[footnote]++;
    }
}

static void
visit_details (Walk *walk, const TlEventDetails *details, guint32 event)
{
  const guint32 *quotes = (const guint32 *) walk->dataset->indices->data + details->quotes.first;

  for (guint i = 0; i < details->quotes.length; i++)
    visit (walk, tl_dataset_get_quote (walk->dataset, quotes[i])->footnotes, event);
  for (guint i = 0; i < details->other_dates.length; i++)
    visit (walk, tl_dataset_get_other_dates (walk->dataset, details->other_dates)[i].footnotes,
           event);
}

static void
visit_all (Walk *walk)
{
  TlDataset *dataset = walk->dataset;
  const TlEvent *events = (const TlEvent *) dataset->events->data;
  const TlRelation *relations = (const TlRelation *) dataset->relations->data;
  const guint32 *related = (const guint32 *) dataset->related_events->data;
  const guint32 *relations_of = (const guint32 *) dataset->relations_of->data;
  guint part = 0;

  memset (walk->last, 0, dataset->footnotes->len * sizeof *walk->last);
  for (guint32 i = 0; i < dataset->events->len; i++)
    {
      visit (walk, events[i].footnotes, i);
      if (events[i].details > 0)
        visit_details (walk, tl_dataset_get_details (dataset, &events[i]), i);
      for (; part < dataset->related_events->len && related[part] == i; part++)
        visit (walk, relations[relations_of[part]].footnotes, i);
    }
}

/**
 * tl_dataset_index_citings:
 * @dataset: a dataset whose relations are indexed
 *
 * Notes for each footnote which events cite it.
 */
void
tl_dataset_index_citings (TlDataset *dataset)
{
  guint n = dataset->footnotes->len;
  g_autofree guint32 *next = g_new0 (guint32, n);
  g_autofree guint32 *last = g_new0 (guint32, n);
  Walk walk = { dataset, next, last, NULL };
  guint32 *first;

  g_array_set_size (dataset->first_citings, 0);
  g_array_set_size (dataset->citings, 0);
  if (n == 0)
    return;
  visit_all (&walk);
  g_array_set_size (dataset->first_citings, n + 1);
  first = (guint32 *) dataset->first_citings->data;
  first[0] = 0;
  for (guint i = 0; i < n; i++)
    {
      first[i + 1] = first[i] + next[i];
      next[i] = first[i];
    }
  g_array_set_size (dataset->citings, first[n]);
  walk.events = (guint32 *) dataset->citings->data;
  if (first[n] > 0)
    visit_all (&walk);
}

/**
 * tl_dataset_get_events_of_footnote:
 * @dataset: a dataset
 * @footnote: the index of one of its footnotes
 * @n_events: (out): how many there are
 *
 * Which events a footnote supports: those that cite it themselves, in a quotation, for another
 * date, or in a relation to another event. Found at once among any number.
 *
 * Returns: (transfer none) (array length=n_events): their indices, each once, in the order of time
 */
const guint32 *
tl_dataset_get_events_of_footnote (TlDataset *dataset, guint footnote, guint *n_events)
{
  const guint32 *first;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (n_events != NULL, NULL);
  *n_events = 0;
  g_return_val_if_fail (footnote < dataset->footnotes->len, NULL);

  first = (const guint32 *) dataset->first_citings->data + footnote;
  *n_events = first[1] - first[0];
  return (const guint32 *) dataset->citings->data + first[0];
}
