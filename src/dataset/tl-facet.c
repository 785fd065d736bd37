/* Where the values of each facet are found in a dataset. */
#include "tl-facet.h"

#include "tl-text-fold.h"

#include <string.h>

/* Fills in an event's values: indices into the facet's names, each once. */
typedef void (*ValuesFunc) (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values);

static void
add_value (TlFacet *facet, const char *id, const char *name)
{
  g_ptr_array_add (facet->names, (gpointer) name);
  if (facet->ids != NULL)
    g_ptr_array_add (facet->ids, (gpointer) id);
  g_ptr_array_add (facet->folded, tl_text_fold (name));
}

static void
append_once (GArray *values, guint32 value)
{
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, guint32, i) == value)
      return;
  g_array_append_val (values, value);
}

static void
append_name (TlFacet *facet, GHashTable *by_name, const char *name, GArray *values)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (by_name, name, NULL, &found))
    {
      found = GUINT_TO_POINTER (facet->names->len);
      g_hash_table_insert (by_name, (gpointer) name, found);
      add_value (facet, NULL, name);
    }
  append_once (values, GPOINTER_TO_UINT (found));
}

static void
get_lanes (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  const guint32 *lanes = tl_dataset_get_indices (dataset, event->lanes);

  for (guint i = 0; i < event->lanes.length; i++)
    append_once (values, lanes[i]);
}

static void
get_notes (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  const guint32 *footnotes = tl_dataset_get_indices (dataset, event->footnotes);
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *quotes = tl_dataset_get_indices (dataset, details->quotes);

  for (guint i = 0; i < event->footnotes.length; i++)
    append_once (values, footnotes[i]);
  for (guint i = 0; i < details->quotes.length; i++)
    {
      const TlQuote *quote = tl_dataset_get_quote (dataset, quotes[i]);
      const guint32 *cited = tl_dataset_get_indices (dataset, quote->footnotes);

      for (guint j = 0; j < quote->footnotes.length; j++)
        append_once (values, cited[j]);
    }
}

static void
get_people (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *people = tl_dataset_get_indices (dataset, details->people);

  for (guint i = 0; i < details->people.length; i++)
    append_name (facet, by_name, tl_dataset_get_person (dataset, people[i]), values);
}

static void
get_place (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  const char *place = tl_dataset_get_details (dataset, event)->place;

  if (place != NULL)
    append_name (facet, by_name, place, values);
}

static void
get_kind (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  if (event->kind >= 0)
    g_array_append_val (values, event->kind);
}

static void
get_chapter (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  if (event->chapter >= 0)
    g_array_append_val (values, event->chapter);
}

static void
get_status (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  g_array_append_val (values, (guint32){ event->status });
}

static void
get_importance (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  /* Whatever is more important is at least so important. */
  for (guint32 least = event->importance; least <= TL_IMPORTANCE_MINOR; least++)
    g_array_append_val (values, least);
}

static void
get_attribution (
  TlFacet *facet, TlDataset *dataset, const TlEvent *event, GHashTable *by_name, GArray *values)
{
  g_array_append_val (values, (guint32){ event->attribution });
}

#define ADD_TABLE(Type, list)                                                                      \
  do                                                                                               \
    {                                                                                              \
      guint n;                                                                                     \
      const Type *rows = tl_dataset_get_##list (dataset, &n);                                      \
                                                                                                   \
      for (guint i = 0; i < n; i++)                                                                \
        add_value (facet, rows[i].id, rows[i].title);                                              \
    }                                                                                              \
  while (0)

static void
add_names (TlFacet *facet, const char *const *names)
{
  for (; *names != NULL; names++)
    add_value (facet, *names, *names);
}

/* A footnote is called by its number. */
static void
add_numbers (TlFacet *facet, TlDataset *dataset)
{
  guint n_footnotes;
  const TlFootnote *footnotes = tl_dataset_get_footnotes (dataset, &n_footnotes);

  for (guint i = 0; i < n_footnotes; i++)
    {
      char number[16];

      g_snprintf (number, sizeof number, "%u", footnotes[i].number);
      add_value (facet, NULL, g_intern_string (number));
    }
}

/* The values that a dataset may have, and who finds an event's; NULL where the field is no facet.
 */
static ValuesFunc
add_values (TlFacet *facet, TlDataset *dataset, TlField field)
{
  switch (field)
    {
    case TL_FIELD_LANE:
      ADD_TABLE (TlLane, lanes);
      return get_lanes;
    case TL_FIELD_KIND:
      ADD_TABLE (TlKind, kinds);
      return get_kind;
    case TL_FIELD_CHAPTER:
      ADD_TABLE (TlChapter, chapters);
      return get_chapter;
    case TL_FIELD_PERSON:
      return get_people;
    case TL_FIELD_PLACE:
      return get_place;
    case TL_FIELD_NOTE:
      add_numbers (facet, dataset);
      return get_notes;
    case TL_FIELD_STATUS:
      add_names (facet, (const char *const[]){ "occurred", "planned", "cancelled", "expired",
                                               "ongoing", NULL });
      return get_status;
    case TL_FIELD_IMPORTANCE:
      add_names (facet, (const char *const[]){ "major", "standard", "minor", NULL });
      return get_importance;
    case TL_FIELD_ATTRIBUTION:
      add_names (facet, (const char *const[]){ "fact", "author", "actor", NULL });
      return get_attribution;
    default:
      return NULL;
    }
}

static void
find_events (TlFacet *facet, TlDataset *dataset, ValuesFunc func)
{
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (TlPosting));

  for (guint32 i = 0; i < n_events; i++)
    {
      g_array_set_size (values, 0);
      func (facet, dataset, &events[i], by_name, values);
      for (guint j = 0; j < values->len; j++)
        g_array_append_val (pairs, ((TlPosting){ g_array_index (values, guint32, j), i }));
    }
  facet->postings = tl_postings_new (pairs, facet->names->len, n_events);
}

/**
 * tl_facet_init:
 * @facet: (out caller-allocates): a facet, to be cleared
 * @dataset: a dataset
 * @field: a field
 *
 * Finds which events have which value of a field.
 *
 * Returns: %FALSE where events don't differ by that field, but by how it compares: texts and dates
 */
gboolean
tl_facet_init (TlFacet *facet, TlDataset *dataset, TlField field)
{
  gboolean has_ids = field != TL_FIELD_PERSON && field != TL_FIELD_PLACE && field != TL_FIELD_NOTE;
  ValuesFunc func;

  *facet = (TlFacet){ .names = g_ptr_array_new (),
                      .ids = has_ids ? g_ptr_array_new () : NULL,
                      .folded = g_ptr_array_new_with_free_func (g_free) };
  func = add_values (facet, dataset, field);
  if (func == NULL)
    {
      tl_facet_clear (facet);
      return FALSE;
    }
  find_events (facet, dataset, func);
  return TRUE;
}

/**
 * tl_facet_clear:
 * @facet: a facet
 */
void
tl_facet_clear (TlFacet *facet)
{
  g_clear_pointer (&facet->names, g_ptr_array_unref);
  g_clear_pointer (&facet->ids, g_ptr_array_unref);
  g_clear_pointer (&facet->folded, g_ptr_array_unref);
  g_clear_pointer (&facet->postings, tl_postings_free);
}

static gboolean
is_value (const TlFacet *facet, guint i, const char *value, const char *folded)
{
  return (facet->ids != NULL && g_ascii_strcasecmp (g_ptr_array_index (facet->ids, i), value) == 0)
         || g_str_equal (g_ptr_array_index (facet->folded, i), folded);
}

/**
 * tl_facet_find:
 * @facet: a facet
 * @value: an id, or a name, or words of one, of which the last may be a word's beginning
 * @set: where to add the events that have it
 *
 * Where a value bears exactly that id or name, it alone is meant.
 *
 * Returns: whether there is any such value
 */
gboolean
tl_facet_find (const TlFacet *facet, const char *value, TlEventSet *set)
{
  g_autofree char *folded = tl_text_fold (value);
  gboolean is_found = FALSE;

  for (guint i = 0; i < facet->names->len; i++)
    if (is_value (facet, i, value, folded))
      {
        tl_postings_collect (facet->postings, i, i + 1, set);
        is_found = TRUE;
      }
  if (is_found)
    return TRUE;
  folded[strlen (folded) - 1] = '\0';
  for (guint i = 0; *folded != '\0' && i < facet->names->len; i++)
    if (strstr (g_ptr_array_index (facet->folded, i), folded) != NULL)
      {
        tl_postings_collect (facet->postings, i, i + 1, set);
        is_found = TRUE;
      }
  return is_found;
}
