/* Names that point elsewhere in the dataset: declared once, resolved to indices, and, where they
 * point nowhere, reported with the nearest name that does. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The number of single-character edits between two names (Levenshtein's distance), by bytes: it
 * only ranks guesses. Stops being exact above @limit. */
static guint
edit_distance (const char *a, const char *b, guint limit)
{
  gsize n_a = strlen (a);
  gsize n_b = strlen (b);
  guint row[65];

  if (n_a > 64 || n_b > 64 || (n_a > n_b ? n_a - n_b : n_b - n_a) > limit)
    return limit + 1;
  for (guint j = 0; j <= n_b; j++)
    row[j] = j;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n_b; j++)
        {
          guint cost = diagonal + (a[i - 1] != b[j - 1]);

          diagonal = row[j];
          row[j] = MIN (cost, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[n_b];
}

/* Nearer than the nearest so far, or as near and earlier in the alphabet, so that the guess is the
 * same each time. */
static void
try_nearest (const char *name, const char *candidate, guint *best_distance, const char **best)
{
  guint distance = edit_distance (name, candidate, *best_distance);

  if (distance < *best_distance
      || (distance == *best_distance && (*best == NULL || strcmp (candidate, *best) < 0)))
    {
      *best_distance = distance;
      *best = candidate;
    }
}

/* How many slips of typing a name of this length may have. */
static guint
get_patience (const char *name)
{
  return (guint) MAX (2, strlen (name) / 3);
}

/**
 * tl_reader_find_nearest:
 * @known: a table whose keys are names
 * @name: a name that isn't among them
 *
 * Returns: (transfer none) (nullable): the name most like it, if any is
 */
const char *
tl_reader_find_nearest (GHashTable *known, const char *name)
{
  guint best_distance = get_patience (name);
  const char *best = NULL;
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    try_nearest (name, key, &best_distance, &best);
  return best;
}

/**
 * tl_reader_find_nearest_of:
 * @known: (array zero-terminated=1): names
 * @name: a name that isn't among them
 *
 * Returns: (transfer none) (nullable): the name most like it, if any is
 */
const char *
tl_reader_find_nearest_of (const char *const *known, const char *name)
{
  guint best_distance = get_patience (name);
  const char *best = NULL;

  for (guint i = 0; known[i] != NULL; i++)
    try_nearest (name, known[i], &best_distance, &best);
  return best;
}

/**
 * tl_reader_get_id:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @seen: a table whose keys are the ids so far
 * @what: what bears the id, localised, for the message: "the lane"
 * @value: (out) (transfer none) (nullable): the id
 *
 * Returns: %FALSE where it is missing, no string, empty or not unique, which is reported
 */
gboolean
tl_reader_get_id (TlReader *reader,
                  JsonObject *object,
                  const char *pointer,
                  GHashTable *seen,
                  const char *what,
                  const char **value)
{
  g_autofree char *at = NULL;

  if (!tl_reader_get_string (reader, object, pointer, "id", TRUE, value))
    return FALSE;
  if (!g_hash_table_contains (seen, *value))
    return TRUE;
  at = tl_reader_point (pointer, "id");
  /* Translators: the first %s is "the lane", "the event" and so on, the second an id. */
  tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                    _ ("%s “%s” is there already; ids must be unique"), what, *value);
  return FALSE;
}

/**
 * tl_reader_report_unknown:
 * @reader: the reader
 * @pointer: the relative pointer to the name
 * @known: a table whose keys are the names that there are
 * @what: what the name names, localised: "the lane"
 * @name: the name
 *
 * Reports a name that points nowhere, with the nearest one that does.
 */
void
tl_reader_report_unknown (
  TlReader *reader, const char *pointer, GHashTable *known, const char *what, const char *name)
{
  const char *nearest = tl_reader_find_nearest (known, name);

  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, pointer,
                      _ ("%s “%s” is not declared; did you mean “%s”?"), what, name, nearest);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("%s “%s” is not declared"), what,
                      name);
}

static gboolean
append_once (GArray *indices, guint first, guint32 index)
{
  for (guint i = first; i < indices->len; i++)
    if (g_array_index (indices, guint32, i) == index)
      return FALSE;
  g_array_append_val (indices, index);
  return TRUE;
}

/**
 * tl_reader_get_ids:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @member: a member that lists ids
 * @known: id to index + 1
 * @what: what the ids name, localised: "the lane"
 *
 * Returns: the indices of those that are known; the others are reported
 */
TlSlice
tl_reader_get_ids (TlReader *reader,
                   JsonObject *object,
                   const char *pointer,
                   const char *member,
                   GHashTable *known,
                   const char *what)
{
  GArray *indices = reader->dataset->indices;
  TlSlice slice = { indices->len, 0 };
  JsonArray *array = tl_reader_get_array (reader, object, pointer, member);

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *at = NULL;
      const char *name = NULL;
      guint index;

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        name = json_node_get_string (node);
      index = name != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (known, name)) : 0;
      if (index > 0 && append_once (indices, slice.first, index - 1))
        continue;
      at = g_strdup_printf ("%s/%s/%u", pointer, member, i);
      if (name == NULL)
        tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("expected a string, found %s"),
                          tl_reader_describe (node));
      else if (index == 0)
        tl_reader_report_unknown (reader, at, known, what, name);
      else
        tl_reader_report (reader, TL_SEVERITY_WARNING, at, _ ("%s “%s” is listed twice"), what,
                          name);
    }
  slice.length = indices->len - slice.first;
  return slice;
}

/* The footnote of a number, as its index + 1; 0: there is none. */
static guint
find_footnote (TlReader *reader, gint64 number)
{
  if (number <= 0 || number > G_MAXINT)
    return 0;
  return GPOINTER_TO_UINT (
    g_hash_table_lookup (reader->footnotes_by_number, GINT_TO_POINTER ((int) number)));
}

/**
 * tl_reader_get_footnotes:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 *
 * Returns: the indices of the footnotes whose numbers its "footnotes" lists; numbers that no
 *   footnote has are reported
 */
TlSlice
tl_reader_get_footnotes (TlReader *reader, JsonObject *object, const char *pointer)
{
  GArray *indices = reader->dataset->indices;
  TlSlice slice = { indices->len, 0 };
  JsonArray *array = tl_reader_get_array (reader, object, pointer, "footnotes");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      gboolean is_number
        = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
      gint64 number = is_number ? json_node_get_int (node) : 0;
      guint index = find_footnote (reader, number);
      g_autofree char *at = NULL;
      g_autofree char *shown = NULL;

      if (index > 0 && append_once (indices, slice.first, index - 1))
        continue;
      at = g_strdup_printf ("%s/footnotes/%u", pointer, i);
      shown = g_strdup_printf ("%" G_GINT64_FORMAT, number);
      if (!is_number)
        tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                          _ ("expected a footnote’s number, found %s"), tl_reader_describe (node));
      else if (index == 0)
        tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("there is no footnote %s"), shown);
      else
        tl_reader_report (reader, TL_SEVERITY_WARNING, at, _ ("footnote %s is listed twice"),
                          shown);
    }
  slice.length = indices->len - slice.first;
  return slice;
}
