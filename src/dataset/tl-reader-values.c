/* Values off the tape, each checked for its type. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

/**
 * tl_reader_intern:
 * @reader: the reader
 * @string: a string
 *
 * Returns: (transfer none): the dataset's own copy of its value
 */
const char *
tl_reader_intern (TlReader *reader, const TlJsonNode *string)
{
  gsize length;
  const char *text = tl_json_node_get_string (string, reader->unescaped, &length);

  return g_string_chunk_insert_len (reader->dataset->strings, text, (gssize) length);
}

/* Whether it is a string, and not empty where it may not be; says so where not. */
static gboolean
check_string (TlReader *reader,
              const TlJsonNode *node,
              const TlPointer *pointer,
              const char *member,
              gboolean required)
{
  if (node->type != TL_JSON_STRING)
    {
      tl_reader_report_type (reader, pointer, member, _ ("a string"), node);
      return FALSE;
    }
  if (required && tl_json_node_is_empty (node))
    {
      tl_reader_report_empty (reader, pointer, member);
      return FALSE;
    }
  return TRUE;
}

/**
 * tl_reader_get_string:
 * @reader: the reader
 * @node: (nullable): the member's value
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 * @required: whether it is an error that the member is missing or empty
 * @value: (out) (transfer none): the member's value, in the dataset; %NULL where it has none
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_reader_get_string (TlReader *reader,
                      const TlJsonNode *node,
                      const TlPointer *pointer,
                      const char *member,
                      gboolean required,
                      const char **value)
{
  *value = NULL;
  if (node == NULL)
    {
      if (required)
        tl_reader_report_missing (reader, pointer, member);
      return !required;
    }
  if (!check_string (reader, node, pointer, member, required))
    return FALSE;
  *value = tl_reader_intern (reader, node);
  return TRUE;
}

/**
 * tl_reader_get_edtf:
 * @reader: the reader
 * @node: (nullable): the value of a member that is a date
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 * @text: (out) (transfer none) (nullable): the date as written, in the dataset
 * @date: (out): what it resolves to, where it is one
 *
 * Returns: whether the member is there and is EDTF; what is wrong with it is reported
 */
gboolean
tl_reader_get_edtf (TlReader *reader,
                    const TlJsonNode *node,
                    const TlPointer *pointer,
                    const char *member,
                    const char **text,
                    TlDate *date)
{
  TlPointer at = { pointer, member };
  g_autoptr (GError) error = NULL;
  g_autofree char *suggestion = NULL;

  if (!tl_reader_get_string (reader, node, pointer, member, FALSE, text) || *text == NULL)
    return FALSE;
  if (tl_edtf_parse (*text, date, NULL, &error))
    return TRUE;
  /* Not for a message that won't be kept: there may be a million of them. */
  if (tl_problems_get_length (reader->problems) < TL_PROBLEMS_MAX)
    suggestion = tl_edtf_suggest (*text);
  if (suggestion != NULL)
    /* Translators: what is wrong with a date, and how it may be meant. */
    tl_reader_report (reader, TL_SEVERITY_ERROR, &at, _ ("%s; did you mean “%s”?"), error->message,
                      suggestion);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, &at, "%s", error->message);
  return FALSE;
}

static void
report_choice (TlReader *reader,
               const TlJsonNode *node,
               const TlPointer *at,
               const char *const *choices)
{
  g_autofree char *name = tl_json_node_dup_string (node);
  g_autofree char *allowed = g_strjoinv (", ", (char **) choices);
  const char *nearest = tl_reader_find_nearest_of (choices, name);

  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                      _ ("“%s” can’t be “%s”; did you mean “%s”? These are: %s"), at->member, name,
                      nearest, allowed);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("“%s” can’t be “%s”; these are: %s"),
                      at->member, name, allowed);
}

/**
 * tl_reader_get_choice:
 * @reader: the reader
 * @node: (nullable): the member's value
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 * @choices: (array zero-terminated=1): the names that are allowed
 * @value: (inout): the index of the name; untouched where the member is missing or wrong
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_reader_get_choice (TlReader *reader,
                      const TlJsonNode *node,
                      const TlPointer *pointer,
                      const char *member,
                      const char *const *choices,
                      guint8 *value)
{
  TlPointer at = { pointer, member };
  const char *name;
  gsize length;

  if (node == NULL)
    return TRUE;
  if (!check_string (reader, node, pointer, member, FALSE))
    return FALSE;
  name = tl_json_node_get_string (node, reader->unescaped, &length);
  for (guint8 i = 0; choices[i] != NULL; i++)
    if (strncmp (choices[i], name, length) == 0 && choices[i][length] == '\0')
      {
        *value = i;
        return TRUE;
      }
  report_choice (reader, node, &at, choices);
  return FALSE;
}

/**
 * tl_reader_get_array:
 * @reader: the reader
 * @node: (nullable): the member's value
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 *
 * Returns: the member's elements; none where it is missing or is no array, which is reported
 */
TlJsonIter
tl_reader_get_array (TlReader *reader,
                     const TlJsonNode *node,
                     const TlPointer *pointer,
                     const char *member)
{
  if (tl_json_node_is (node, TL_JSON_ARRAY))
    return tl_json_iter_begin (node);
  if (node != NULL)
    tl_reader_report_type (reader, pointer, member, _ ("an array"), node);
  return (TlJsonIter){ NULL, NULL };
}

/**
 * tl_reader_check_object:
 * @reader: the reader
 * @node: a value
 * @at: (nullable): the pointer to it
 *
 * Returns: whether it is an object; reports it where not
 */
gboolean
tl_reader_check_object (TlReader *reader, const TlJsonNode *node, const TlPointer *at)
{
  if (node->type == TL_JSON_OBJECT)
    return TRUE;
  tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("expected an object, found %s"),
                    tl_reader_describe (node));
  return FALSE;
}
