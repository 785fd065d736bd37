/* Names that point elsewhere in the dataset: declared once, resolved to indices, and, where they
 * point nowhere, reported with the nearest name that does. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

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

/* The id most like a name that isn't among them, if any is. */
static const char *
find_nearest (const TlIdTable *known, const char *name)
{
  guint best_distance = get_patience (name);
  const char *best = NULL;

  for (guint i = 0; i < known->rows->len; i++)
    try_nearest (name, tl_id_table_get_id (known, i), &best_distance, &best);
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

static gboolean
is_known (TlReader *reader, const TlIdTable *known, const TlJsonNode *node, guint *index)
{
  gsize length;
  const char *id = tl_json_node_get_string (node, reader->unescaped, &length);

  return tl_id_table_find (known, id, length, index);
}

/**
 * tl_reader_get_id:
 * @reader: the reader
 * @node: (nullable): the value of an object's "id"
 * @pointer: (nullable): the pointer to the object
 * @seen: the ids so far
 * @what: what bears the id, for the message, yet to be translated: "the lane"
 * @value: (out) (transfer none) (nullable): the id
 *
 * Returns: %FALSE where it is missing, no string, empty or not unique, which is reported
 */
gboolean
tl_reader_get_id (TlReader *reader,
                  const TlJsonNode *node,
                  const TlPointer *pointer,
                  const TlIdTable *seen,
                  const char *what,
                  const char **value)
{
  TlPointer at = { pointer, "id" };

  if (!tl_reader_get_string (reader, node, pointer, "id", TRUE, value))
    return FALSE;
  if (!tl_id_table_find (seen, *value, strlen (*value), NULL))
    return TRUE;
  /* Translators: the first %s is "the lane", "the event" and so on, the second an id. */
  tl_reader_report (reader, TL_SEVERITY_ERROR, &at,
                    _ ("%s “%s” is there already; ids must be unique"), _ (what), *value);
  return FALSE;
}

/* A name that points nowhere, with the nearest one that does. */
static void
report_unknown (TlReader *reader,
                const TlJsonNode *node,
                const TlPointer *at,
                const TlIdTable *known,
                const char *what)
{
  g_autofree char *name = tl_json_node_dup_string (node);
  const char *nearest = find_nearest (known, name);

  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                      _ ("%s “%s” is not declared; did you mean “%s”?"), _ (what), name, nearest);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("%s “%s” is not declared"), _ (what), name);
}

/**
 * tl_reader_get_index:
 * @reader: the reader
 * @node: (nullable): the value of a member that names a row by its id
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 * @known: the ids that there are
 * @what: what the id names, yet to be translated: "the lane"
 * @index: (out): the row's index
 *
 * Returns: whether the member is there and names a row; one that is there and doesn't is reported
 */
gboolean
tl_reader_get_index (TlReader *reader,
                     const TlJsonNode *node,
                     const TlPointer *pointer,
                     const char *member,
                     const TlIdTable *known,
                     const char *what,
                     guint *index)
{
  TlPointer at = { pointer, member };

  if (node == NULL)
    return FALSE;
  if (node->type != TL_JSON_STRING)
    tl_reader_report_type (reader, pointer, member, _ ("a string"), node);
  else if (is_known (reader, known, node, index))
    return TRUE;
  else
    report_unknown (reader, node, &at, known, what);
  return FALSE;
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

/* What is wrong with a name in a list. */
static void
report_name (TlReader *reader,
             const TlJsonNode *node,
             const TlPointer *at,
             const TlIdTable *known,
             const char *what)
{
  g_autofree char *name = NULL;

  if (node->type != TL_JSON_STRING)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("expected a string, found %s"),
                      tl_reader_describe (node));
  else if (!is_known (reader, known, node, NULL))
    report_unknown (reader, node, at, known, what);
  else
    {
      name = tl_json_node_dup_string (node);
      tl_reader_report (reader, TL_SEVERITY_WARNING, at, _ ("%s “%s” is listed twice"), _ (what),
                        name);
    }
}

/**
 * tl_reader_get_ids:
 * @reader: the reader
 * @node: (nullable): the value of a member that lists ids
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 * @known: the ids that there are
 * @what: what they name, yet to be translated: "the lane"
 *
 * Returns: the indices of those that are known; the others are reported
 */
TlSlice
tl_reader_get_ids (TlReader *reader,
                   const TlJsonNode *node,
                   const TlPointer *pointer,
                   const char *member,
                   const TlIdTable *known,
                   const char *what)
{
  GArray *indices = reader->dataset->indices;
  TlSlice slice = { indices->len, 0 };
  TlPointer list = { pointer, member };
  TlPointer at = { .parent = &list };
  TlJsonIter iter = tl_reader_get_array (reader, node, pointer, member);

  for (const TlJsonNode *name; tl_json_iter_next (&iter, &name); at.index++)
    {
      guint index;

      if (name->type != TL_JSON_STRING || !is_known (reader, known, name, &index)
          || !append_once (indices, slice.first, index))
        report_name (reader, name, &at, known, what);
    }
  slice.length = indices->len - slice.first;
  return slice;
}

/* The footnote of a number, as its index + 1; 0: there is none. */
static guint
find_footnote (TlReader *reader, const TlJsonNode *node)
{
  gint64 number;

  if (node->type != TL_JSON_INTEGER || !tl_json_node_get_integer (node, &number) || number <= 0
      || number > G_MAXINT)
    return 0;
  return GPOINTER_TO_UINT (
    g_hash_table_lookup (reader->footnotes_by_number, GINT_TO_POINTER ((int) number)));
}

/* What is wrong with a footnote's number in a list. */
static void
report_footnote (TlReader *reader, const TlJsonNode *node, const TlPointer *at)
{
  g_autofree char *shown = tl_json_node_dup_number (node);

  if (node->type != TL_JSON_INTEGER)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("expected a footnote’s number, found %s"),
                      tl_reader_describe (node));
  else if (find_footnote (reader, node) == 0)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("there is no footnote %s"), shown);
  else
    tl_reader_report (reader, TL_SEVERITY_WARNING, at, _ ("footnote %s is listed twice"), shown);
}

/**
 * tl_reader_get_footnotes:
 * @reader: the reader
 * @node: (nullable): the value of an object's "footnotes"
 * @pointer: (nullable): the pointer to the object
 *
 * Returns: the indices of the footnotes whose numbers it lists; numbers that no footnote has are
 *   reported
 */
TlSlice
tl_reader_get_footnotes (TlReader *reader, const TlJsonNode *node, const TlPointer *pointer)
{
  GArray *indices = reader->dataset->indices;
  TlSlice slice = { indices->len, 0 };
  TlPointer list = { pointer, "footnotes" };
  TlPointer at = { .parent = &list };
  TlJsonIter iter = tl_reader_get_array (reader, node, pointer, "footnotes");

  for (const TlJsonNode *number; tl_json_iter_next (&iter, &number); at.index++)
    {
      guint index = find_footnote (reader, number);

      if (index == 0 || !append_once (indices, slice.first, index - 1))
        report_footnote (reader, number, &at);
    }
  slice.length = indices->len - slice.first;
  return slice;
}
