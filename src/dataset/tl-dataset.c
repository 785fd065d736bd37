/* The dataset's arrays and the questions one asks of them. Who fills them: tl-dataset-reader.c. */
#include "tl-dataset-private.h"
#include "tl-let-go.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TlDataset, tl_dataset, G_TYPE_OBJECT)

/* All that a dataset had, without the object. */
static void
free_parts (gpointer data)
{
  TlDataset *parts = data;

  g_string_chunk_free (parts->strings);
  g_array_unref (parts->lanes);
  g_array_unref (parts->chapters);
  g_array_unref (parts->kinds);
  g_array_unref (parts->references);
  g_array_unref (parts->names);
  g_array_unref (parts->footnotes);
  g_array_unref (parts->events);
  g_array_unref (parts->quotes);
  g_array_unref (parts->other_dates);
  g_array_unref (parts->relations);
  g_array_unref (parts->related_events);
  g_array_unref (parts->relations_of);
  g_array_unref (parts->first_citings);
  g_array_unref (parts->citings);
  tl_members_clear (&parts->lane_members);
  tl_members_clear (&parts->chapter_members);
  g_array_unref (parts->story);
  g_array_unref (parts->indices);
  g_array_unref (parts->people);
  g_array_unref (parts->details);
  g_free (parts->kinds_used);
  tl_id_table_clear (&parts->events_by_id);
  g_free (parts);
}

static void
tl_dataset_finalize (GObject *object)
{
  TlDataset *self = TL_DATASET (object);

  tl_let_go (g_memdup2 (self, sizeof *self), free_parts, self->events->len);
  G_OBJECT_CLASS (tl_dataset_parent_class)->finalize (object);
}

static void
tl_dataset_class_init (TlDatasetClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_dataset_finalize;
}

static void
tl_dataset_init (TlDataset *self)
{
  self->strings = g_string_chunk_new (4096);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TlLane));
  self->chapters = g_array_new (FALSE, FALSE, sizeof (TlChapter));
  self->kinds = g_array_new (FALSE, FALSE, sizeof (TlKind));
  self->references = g_array_new (FALSE, FALSE, sizeof (TlReference));
  self->names = g_array_new (FALSE, FALSE, sizeof (TlName));
  self->footnotes = g_array_new (FALSE, FALSE, sizeof (TlFootnote));
  self->events = g_array_new (FALSE, FALSE, sizeof (TlEvent));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (TlQuote));
  self->other_dates = g_array_new (FALSE, FALSE, sizeof (TlOtherDate));
  self->relations = g_array_new (FALSE, FALSE, sizeof (TlRelation));
  self->related_events = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->relations_of = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->first_citings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->citings = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->story = g_array_new (FALSE, FALSE, sizeof (TlStoryStep));
  self->indices = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->people = g_array_new (FALSE, FALSE, sizeof (const char *));
  self->details = g_array_new (FALSE, FALSE, sizeof (TlEventDetails));
  tl_id_table_init (&self->events_by_id, self->events, G_STRUCT_OFFSET (TlEvent, id));
}

/**
 * tl_dataset_new:
 *
 * Returns: (transfer full): an empty dataset, to be filled by a reader
 */
TlDataset *
tl_dataset_new (void)
{
  return g_object_new (TL_TYPE_DATASET, NULL);
}

/**
 * tl_dataset_get_title:
 * @dataset: a dataset
 *
 * Returns: (transfer none) (nullable): the title, in the reader's language
 */
const char *
tl_dataset_get_title (TlDataset *dataset)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  return dataset->title;
}

/**
 * tl_dataset_get_description:
 * @dataset: a dataset
 *
 * Returns: (transfer none) (nullable): a few sentences on the whole
 */
const char *
tl_dataset_get_description (TlDataset *dataset)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  return dataset->description;
}

/**
 * tl_dataset_get_license:
 * @dataset: a dataset
 *
 * Returns: (transfer none) (nullable): under what terms the dataset may be used
 */
const char *
tl_dataset_get_license (TlDataset *dataset)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  return dataset->license;
}

/**
 * tl_dataset_get_language:
 * @dataset: a dataset
 *
 * Returns: (transfer none) (nullable): the language of its texts, a tag of BCP 47
 */
const char *
tl_dataset_get_language (TlDataset *dataset)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  return dataset->language;
}

/* Each list is asked for in the same way, and answers with its array and its length. */
#define DEFINE_LIST(Type, list)                                                                    \
  const Type *tl_dataset_get_##list (TlDataset *dataset, guint *n_##list)                          \
  {                                                                                                \
    g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);                                          \
    if (n_##list != NULL)                                                                          \
      *n_##list = dataset->list->len;                                                              \
    return (const Type *) dataset->list->data;                                                     \
  }

DEFINE_LIST (TlEvent, events)
DEFINE_LIST (TlLane, lanes)
DEFINE_LIST (TlChapter, chapters)
DEFINE_LIST (TlKind, kinds)
DEFINE_LIST (TlFootnote, footnotes)
DEFINE_LIST (TlReference, references)
DEFINE_LIST (TlRelation, relations)
DEFINE_LIST (TlStoryStep, story)

/**
 * tl_dataset_get_event:
 * @dataset: a dataset
 * @index: less than the number of events
 *
 * Returns: (transfer none): the event, in the order of tl_event_compare()
 */
const TlEvent *
tl_dataset_get_event (TlDataset *dataset, guint index)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (index < dataset->events->len, NULL);
  return &g_array_index (dataset->events, TlEvent, index);
}

/**
 * tl_dataset_get_details:
 * @dataset: a dataset
 * @event: one of its events
 *
 * Returns: (transfer none): what the event has besides what is in @event itself
 */
const TlEventDetails *
tl_dataset_get_details (TlDataset *dataset, const TlEvent *event)
{
  static const TlEventDetails none = { NULL };

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (event->details <= dataset->details->len, NULL);
  return event->details == 0
           ? &none
           : &g_array_index (dataset->details, TlEventDetails, event->details - 1);
}

/**
 * tl_dataset_get_n_left_out:
 * @dataset: a dataset
 *
 * Returns: how many events of its document are not in it, because something is wrong with them
 */
guint
tl_dataset_get_n_left_out (TlDataset *dataset)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), 0);
  return dataset->n_left_out;
}

/**
 * tl_dataset_find_event:
 * @dataset: a dataset
 * @id: an event's id
 * @index: (out) (optional): the event's index
 *
 * Returns: whether there is such an event
 */
gboolean
tl_dataset_find_event (TlDataset *dataset, const char *id, guint *index)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return tl_id_table_find (&dataset->events_by_id, id, strlen (id), index);
}

/**
 * tl_dataset_get_quote:
 * @dataset: a dataset
 * @index: an index out of an event's slice of quotes
 *
 * Returns: (transfer none): the quotation
 */
const TlQuote *
tl_dataset_get_quote (TlDataset *dataset, guint index)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (index < dataset->quotes->len, NULL);
  return &g_array_index (dataset->quotes, TlQuote, index);
}

/**
 * tl_dataset_get_other_dates:
 * @dataset: a dataset
 * @slice: an event's slice of other dates
 *
 * Returns: (transfer none) (array): the dates, as many as the slice is long
 */
const TlOtherDate *
tl_dataset_get_other_dates (TlDataset *dataset, TlSlice slice)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail ((gsize) slice.first + slice.length <= dataset->other_dates->len, NULL);
  return (const TlOtherDate *) dataset->other_dates->data + slice.first;
}

/**
 * tl_dataset_get_person:
 * @dataset: a dataset
 * @index: an index out of an event's slice of people
 *
 * Returns: (transfer none): the person's name
 */
const char *
tl_dataset_get_person (TlDataset *dataset, guint index)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (index < dataset->people->len, NULL);
  return g_array_index (dataset->people, const char *, index);
}

/**
 * tl_dataset_get_indices:
 * @dataset: a dataset
 * @slice: a slice out of one of its structs
 *
 * Returns: (transfer none) (array): the slice's indices, as many as it is long
 */
const guint32 *
tl_dataset_get_indices (TlDataset *dataset, TlSlice slice)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail ((gsize) slice.first + slice.length <= dataset->indices->len, NULL);
  return (const guint32 *) dataset->indices->data + slice.first;
}

/**
 * tl_dataset_get_names:
 * @dataset: a dataset
 * @slice: the authors, editors or translators of one of its references
 *
 * Returns: (transfer none) (array): the names, as many as the slice is long
 */
const TlName *
tl_dataset_get_names (TlDataset *dataset, TlSlice slice)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail ((gsize) slice.first + slice.length <= dataset->names->len, NULL);
  return (const TlName *) dataset->names->data + slice.first;
}

/**
 * tl_dataset_get_symbol:
 * @dataset: a dataset
 * @event: one of its events
 *
 * Returns: the symbol of the event's kind; a circle where it has none
 */
TlSymbol
tl_dataset_get_symbol (TlDataset *dataset, const TlEvent *event)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), TL_SYMBOL_CIRCLE);
  return event->kind < 0 ? TL_SYMBOL_CIRCLE
                         : g_array_index (dataset->kinds, TlKind, event->kind).symbol;
}
