/* The words of events and of footnotes, the facets, and the order of time. */
#include "tl-search-index.h"

#include "tl-date-entry.h"
#include "tl-facet.h"
#include "tl-let-go.h"
#include "tl-search-text.h"
#include "tl-text-fold.h"
#include "tl-word-index.h"

#include <glib/gi18n-lib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdlib.h>
#include <string.h>

/* Of so many events each the latest end is kept, so that whole blocks can be passed over. */
#define BLOCK 256

#define MANY_EVENTS 10000

struct _TlSearchIndex
{
  gatomicrefcount ref_count;
  TlDataset *dataset;
  TlWordIndex *event_words;
  TlWordIndex *footnote_words;  /* of their own texts … */
  TlWordIndex *reference_words; /* … and of what they cite: once, however many cite it */
  TlFacet facets[TL_N_FIELDS];
  gint64 *latest_ends; /* of each block of events */
};

static void
measure_blocks (TlSearchIndex *index)
{
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (index->dataset, &n_events);

  index->latest_ends = g_new (gint64, n_events / BLOCK + 1);
  for (guint i = 0; i < n_events; i++)
    {
      gint64 *latest_s = &index->latest_ends[i / BLOCK];

      if (i % BLOCK == 0 || events[i].date.latest_end > *latest_s)
        *latest_s = events[i].date.latest_end;
    }
}

/* The C library keeps for later what the making took and the index doesn't: of a million events a
 * tenth of all that they take. Where there are few, that isn't worth the time to look for it. */
static void
give_back (guint n_events)
{
#ifdef __GLIBC__
  if (n_events >= MANY_EVENTS)
    malloc_trim (0);
#endif
}

/**
 * tl_search_index_new:
 * @dataset: a dataset
 *
 * Returns: (transfer full): what answers queries on it
 */
TlSearchIndex *
tl_search_index_new (TlDataset *dataset)
{
  TlSearchIndex *index;
  guint n_events, n_footnotes, n_references;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  index = g_new0 (TlSearchIndex, 1);
  g_atomic_ref_count_init (&index->ref_count);
  index->dataset = g_object_ref (dataset);
  tl_dataset_get_events (dataset, &n_events);
  tl_dataset_get_footnotes (dataset, &n_footnotes);
  tl_dataset_get_references (dataset, &n_references);
  index->event_words = tl_word_index_new (n_events, tl_search_fold_event, dataset);
  index->footnote_words = tl_word_index_new (n_footnotes, tl_search_fold_note, dataset);
  index->reference_words = tl_word_index_new (n_references, tl_search_fold_reference, dataset);
  for (TlField field = 0; field < TL_N_FIELDS; field++)
    tl_facet_init (&index->facets[field], dataset, field);
  measure_blocks (index);
  give_back (n_events);
  return index;
}

/**
 * tl_search_index_ref:
 * @index: an index
 *
 * Returns: (transfer full): @index, with one more reference
 */
TlSearchIndex *
tl_search_index_ref (TlSearchIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);
  g_atomic_ref_count_inc (&index->ref_count);
  return index;
}

static void
free_index (gpointer data)
{
  TlSearchIndex *index = data;

  tl_word_index_free (index->event_words);
  tl_word_index_free (index->footnote_words);
  tl_word_index_free (index->reference_words);
  for (TlField field = 0; field < TL_N_FIELDS; field++)
    tl_facet_clear (&index->facets[field]);
  g_free (index->latest_ends);
  g_free (index);
}

/**
 * tl_search_index_unref:
 * @index: (transfer full): an index
 */
void
tl_search_index_unref (TlSearchIndex *index)
{
  guint n_events;

  g_return_if_fail (index != NULL);

  if (!g_atomic_ref_count_dec (&index->ref_count))
    return;
  tl_dataset_get_events (index->dataset, &n_events);
  g_object_unref (index->dataset);
  tl_let_go (index, free_index, n_events);
}

/**
 * tl_search_index_get_dataset:
 * @index: an index
 *
 * Returns: (transfer none): the dataset that it is of
 */
TlDataset *
tl_search_index_get_dataset (const TlSearchIndex *index)
{
  g_return_val_if_fail (index != NULL, NULL);
  return index->dataset;
}

/* The events that reach into a date: those that start in it, and those that started before and end
 * after it has begun. */
static void
find_during (const TlSearchIndex *index, const TlDate *date, TlEventSet *set)
{
  const TlEvent *events = tl_dataset_get_events (index->dataset, NULL);
  guint first = tl_dataset_find_start (index->dataset, date->earliest_start);

  tl_event_set_add_range (set, first, tl_dataset_find_start (index->dataset, date->latest_end));
  for (guint i = 0; i < first; i++)
    if (i % BLOCK == 0 && index->latest_ends[i / BLOCK] <= date->earliest_start)
      i += BLOCK - 1;
    else if (events[i].date.latest_end > date->earliest_start)
      tl_event_set_add (set, i);
}

static gboolean
find_by_date (
  const TlSearchIndex *index, TlField field, const char *value, TlEventSet *set, char **problem)
{
  g_autofree char *edtf = NULL;
  g_autoptr (GError) error = NULL;
  TlDate date;

  if (!tl_date_entry_parse (value, &edtf, &error) || !tl_edtf_parse (edtf, &date, NULL, &error))
    {
      *problem = g_strdup (error->message);
      return FALSE;
    }
  if (field == TL_FIELD_BEFORE)
    tl_event_set_add_range (set, 0, tl_dataset_find_start (index->dataset, date.earliest_start));
  else if (field == TL_FIELD_AFTER)
    tl_event_set_add_range (set, tl_dataset_find_start (index->dataset, date.latest_end),
                            set->n_events);
  else
    find_during (index, &date, set);
  return TRUE;
}

/* "12", or "3-7". */
static gboolean
find_notes (const TlSearchIndex *index, const char *value, TlEventSet *set)
{
  guint n_footnotes;
  const TlFootnote *footnotes = tl_dataset_get_footnotes (index->dataset, &n_footnotes);
  gboolean is_found = FALSE;
  char *end;
  guint64 first = g_ascii_strtoull (value, &end, 10);
  guint64 last = first;

  if (*end == '-' && end > value)
    last = g_ascii_strtoull (end + 1, &end, 10);
  if (*end != '\0')
    return FALSE;
  for (guint i = 0; i < n_footnotes; i++)
    if (footnotes[i].number >= first && footnotes[i].number <= last)
      {
        tl_postings_collect (index->facets[TL_FIELD_NOTE].postings, i, i + 1, set);
        is_found = TRUE;
      }
  return is_found;
}

/* Whether a footnote cites one of some references. */
static gboolean
cites_any (TlDataset *dataset, const TlFootnote *footnote, const TlEventSet *references)
{
  const guint32 *cited = tl_dataset_get_indices (dataset, footnote->references);

  for (guint i = 0; i < footnote->references.length; i++)
    if (tl_event_set_contains (references, cited[i]))
      return TRUE;
  return FALSE;
}

/* In an event's own texts, or in those of its footnotes, or of what these cite. */
static void
find_text (const TlSearchIndex *index, const char *value, gboolean is_whole, TlEventSet *set)
{
  g_autofree char *phrase = tl_text_fold (value);
  g_autoptr (TlEventSet) events = NULL;
  g_autoptr (TlEventSet) notes = NULL;
  g_autoptr (TlEventSet) references = NULL;
  guint n_footnotes;
  const TlFootnote *footnotes = tl_dataset_get_footnotes (index->dataset, &n_footnotes);

  if (!is_whole)
    phrase[strlen (phrase) - 1] = '\0';
  events = tl_word_index_find (index->event_words, phrase);
  tl_event_set_unite (set, events);
  notes = tl_word_index_find (index->footnote_words, phrase);
  references = tl_word_index_find (index->reference_words, phrase);
  for (guint i = 0; i < n_footnotes; i++)
    if (tl_event_set_contains (notes, i) || cites_any (index->dataset, &footnotes[i], references))
      tl_postings_collect (index->facets[TL_FIELD_NOTE].postings, i, i + 1, set);
}

static gboolean
find_value (const TlSearchIndex *index,
            const TlCondition *condition,
            const char *value,
            TlEventSet *set,
            char **problem)
{
  gboolean is_found = TRUE;

  switch (condition->field)
    {
    case TL_FIELD_TEXT:
      find_text (index, value, condition->is_quoted, set);
      return TRUE;
    case TL_FIELD_BEFORE:
    case TL_FIELD_AFTER:
    case TL_FIELD_DURING:
      return find_by_date (index, condition->field, value, set, problem);
    case TL_FIELD_NOTE:
      is_found = find_notes (index, value, set);
      break;
    default:
      is_found = tl_facet_find (&index->facets[condition->field], value, set);
    }
  if (!is_found)
    /* Translators: a field of a query and its value: “lane:atlantis”. */
    *problem = g_strdup_printf (_ ("Nothing here is “%s:%s”"), tl_field_get_name (condition->field),
                                value);
  return is_found;
}

/**
 * tl_search_index_run:
 * @index: an index
 * @query: a query
 * @problem: (out) (optional) (nullable): what of the query means nothing in this dataset, for
 *   people: a lane that there isn't, a date that is none
 *
 * Returns: (transfer full): the events that fulfil all of its conditions; all where it has none
 */
TlEventSet *
tl_search_index_run (const TlSearchIndex *index, const TlQuery *query, char **problem)
{
  g_autofree char *first_problem = NULL;
  guint n_events, n_conditions;
  const TlCondition *conditions;
  TlEventSet *set;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  tl_dataset_get_events (index->dataset, &n_events);
  conditions = tl_query_get (query, &n_conditions);
  set = tl_event_set_new (n_events);
  tl_event_set_add_range (set, 0, n_events);
  for (guint i = 0; i < n_conditions; i++)
    {
      g_autoptr (TlEventSet) found = tl_event_set_new (n_events);

      for (guint j = 0; conditions[i].values[j] != NULL; j++)
        {
          g_autofree char *found_problem = NULL;

          if (!find_value (index, &conditions[i], conditions[i].values[j], found, &found_problem)
              && first_problem == NULL)
            first_problem = g_steal_pointer (&found_problem);
        }
      if (conditions[i].is_not)
        tl_event_set_invert (found);
      tl_event_set_intersect (set, found);
    }
  if (problem != NULL)
    *problem = g_steal_pointer (&first_problem);
  return set;
}

/**
 * tl_search_index_get_n_values:
 * @index: an index
 * @field: a field by whose values events differ: a lane, kind, chapter, person, place, status,
 *   importance, attribution or note
 *
 * Returns: how many values there are
 */
guint
tl_search_index_get_n_values (const TlSearchIndex *index, TlField field)
{
  g_return_val_if_fail (index != NULL && index->facets[field].names != NULL, 0);
  return index->facets[field].names->len;
}

/**
 * tl_search_index_get_value:
 * @index: an index
 * @field: a field, as for tl_search_index_get_n_values()
 * @value: one of its values
 *
 * Returns: (transfer none): what a query calls it: its id, or where it has none, its name
 */
const char *
tl_search_index_get_value (const TlSearchIndex *index, TlField field, guint value)
{
  const TlFacet *facet;

  g_return_val_if_fail (index != NULL && index->facets[field].names != NULL, NULL);

  facet = &index->facets[field];
  return g_ptr_array_index (facet->ids != NULL ? facet->ids : facet->names, value);
}

/**
 * tl_search_index_count:
 * @index: an index
 * @field: a field, as for tl_search_index_get_n_values()
 * @value: one of its values
 *
 * Returns: how many events have it
 */
guint
tl_search_index_count (const TlSearchIndex *index, TlField field, guint value)
{
  g_return_val_if_fail (index != NULL && index->facets[field].postings != NULL, 0);
  return tl_postings_count (index->facets[field].postings, value);
}
