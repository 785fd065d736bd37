/* Values out of json-glib's nodes, each checked for its type, and reports that name the place. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tl_reader_report:
 * @reader: the reader
 * @severity: how bad it is
 * @pointer: a JSON Pointer relative to the value being read
 * @format: the message
 *
 * Notes that something is wrong with the value at @pointer. Its place is looked up in the bytes
 * only here, so that a sound dataset pays nothing for it.
 */
void
tl_reader_report (
  TlReader *reader, TlSeverity severity, const char *pointer, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *full_pointer = NULL;
  gsize offset = reader->value_start;
  TlPlace place = { 1, 1 };
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (tl_problems_get_length (reader->problems) < TL_PROBLEMS_MAX)
    {
      tl_json_scanner_locate (reader->bytes, reader->length, reader->value_start, pointer, &offset);
      place = tl_json_scanner_place (reader->bytes, reader->length, offset);
    }
  if (reader->value_index >= 0)
    full_pointer = g_strdup_printf ("%s/%" G_GINT64_FORMAT "%s", reader->value_pointer,
                                    reader->value_index, pointer);
  else
    full_pointer = g_strconcat (reader->value_pointer, pointer, NULL);
  tl_problems_add (reader->problems, severity, offset, place, full_pointer, "%s", message);
}

/**
 * tl_reader_parse:
 * @reader: the reader
 * @first: the span of a value, or of the first of several elements of one array
 * @last: the span of the last of them, or @first again
 * @parser: a parser
 *
 * Has json-glib read those values.
 *
 * Returns: (transfer none) (nullable): an array node that holds them, owned by @parser
 */
JsonNode *
tl_reader_parse (TlReader *reader, TlJsonSpan first, TlJsonSpan last, JsonParser *parser)
{
  g_autoptr (GString) text = g_string_sized_new (last.end - first.start + 3);
  g_autoptr (GError) error = NULL;

  g_string_append_c (text, '[');
  g_string_append_len (text, reader->bytes + first.start, (gssize) (last.end - first.start));
  g_string_append_c (text, ']');
  if (json_parser_load_from_data (parser, text->str, (gssize) text->len, &error))
    return json_parser_get_root (parser);

  tl_reader_report (reader, TL_SEVERITY_ERROR, "", "%s", error->message);
  return NULL;
}

/**
 * tl_reader_intern:
 * @reader: the reader
 * @text: (nullable): a string
 *
 * Returns: (transfer none) (nullable): the dataset's own copy of @text
 */
const char *
tl_reader_intern (TlReader *reader, const char *text)
{
  return text != NULL ? g_string_chunk_insert (reader->dataset->strings, text) : NULL;
}

/**
 * tl_reader_describe:
 * @node: (nullable): a value
 *
 * Returns: (transfer none): what it is, for messages: "a number"
 */
const char *
tl_reader_describe (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return _ ("null");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _ ("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _ ("an array");
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return _ ("a string");
    case G_TYPE_BOOLEAN:
      return _ ("true or false");
    default:
      return _ ("a number");
    }
}

/**
 * tl_reader_is_string:
 * @node: a value
 *
 * Returns: whether it is a string
 */
gboolean
tl_reader_is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static void
report_missing (TlReader *reader, const char *pointer, const char *member)
{
  tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("“%s” is missing"), member);
}

/**
 * tl_reader_report_type:
 * @reader: the reader
 * @pointer: the relative pointer to an object
 * @member: the name of one of its members
 * @expected: what the member must be, localised
 * @node: what it is
 *
 * Reports a member of the wrong type.
 */
void
tl_reader_report_type (
  TlReader *reader, const char *pointer, const char *member, const char *expected, JsonNode *node)
{
  g_autofree char *at = tl_reader_point (pointer, member);

  tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("“%s” must be %s, found %s"), member,
                    expected, tl_reader_describe (node));
}

/**
 * tl_reader_report_empty:
 * @reader: the reader
 * @pointer: the relative pointer to an object
 * @member: the name of one of its members, which may not be empty
 * @text: its text
 *
 * Returns: whether it is empty, which is reported
 */
gboolean
tl_reader_report_empty (TlReader *reader, const char *pointer, const char *member, const char *text)
{
  g_autofree char *at = NULL;

  if (*text != '\0')
    return FALSE;
  at = tl_reader_point (pointer, member);
  tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("“%s” is empty"), member);
  return TRUE;
}

/**
 * tl_reader_get_string:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @member: the member's name
 * @required: whether it is an error that the member is missing or empty
 * @value: (out) (transfer none): the member's value, in the dataset; %NULL where it has none
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_reader_get_string (TlReader *reader,
                      JsonObject *object,
                      const char *pointer,
                      const char *member,
                      gboolean required,
                      const char **value)
{
  JsonNode *node = json_object_get_member (object, member);

  *value = NULL;
  if (node == NULL)
    {
      if (required)
        report_missing (reader, pointer, member);
      return !required;
    }
  if (!tl_reader_is_string (node))
    {
      tl_reader_report_type (reader, pointer, member, _ ("a string"), node);
      return FALSE;
    }
  if (required && tl_reader_report_empty (reader, pointer, member, json_node_get_string (node)))
    return FALSE;
  *value = tl_reader_intern (reader, json_node_get_string (node));
  return TRUE;
}

/**
 * tl_reader_get_edtf:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @member: the name of a member that is a date
 * @text: (out) (transfer none) (nullable): the date as written, in the dataset
 * @date: (out): what it resolves to, where it is one
 *
 * Returns: whether the member is there and is EDTF; what is wrong with it is reported
 */
gboolean
tl_reader_get_edtf (TlReader *reader,
                    JsonObject *object,
                    const char *pointer,
                    const char *member,
                    const char **text,
                    TlDate *date)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *suggestion = NULL;
  g_autofree char *at = NULL;

  if (!tl_reader_get_string (reader, object, pointer, member, FALSE, text) || *text == NULL)
    return FALSE;
  if (tl_edtf_parse (*text, date, NULL, &error))
    return TRUE;
  at = tl_reader_point (pointer, member);
  suggestion = tl_edtf_suggest (*text);
  if (suggestion != NULL)
    /* Translators: what is wrong with a date, and how it may be meant. */
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("%s; did you mean “%s”?"), error->message,
                      suggestion);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, "%s", error->message);
  return FALSE;
}

/**
 * tl_reader_get_choice:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @member: the member's name
 * @choices: (array zero-terminated=1): the names that are allowed
 * @value: (inout): the index of the name; untouched where the member is missing or wrong
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_reader_get_choice (TlReader *reader,
                      JsonObject *object,
                      const char *pointer,
                      const char *member,
                      const char *const *choices,
                      guint8 *value)
{
  const char *name;
  const char *nearest;
  g_autofree char *at = NULL;
  g_autofree char *allowed = NULL;

  if (!tl_reader_get_string (reader, object, pointer, member, FALSE, &name))
    return FALSE;
  if (name == NULL)
    return TRUE;
  for (guint8 i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], name))
      {
        *value = i;
        return TRUE;
      }
  at = tl_reader_point (pointer, member);
  allowed = g_strjoinv (", ", (char **) choices);
  nearest = tl_reader_find_nearest_of (choices, name);
  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                      _ ("“%s” can’t be “%s”; did you mean “%s”? These are: %s"), member, name,
                      nearest, allowed);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("“%s” can’t be “%s”; these are: %s"),
                      member, name, allowed);
  return FALSE;
}

/**
 * tl_reader_get_array:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @member: the member's name
 *
 * Returns: (transfer none) (nullable): the member's array; %NULL where it is missing or is none,
 *   which is reported
 */
JsonArray *
tl_reader_get_array (TlReader *reader, JsonObject *object, const char *pointer, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  tl_reader_report_type (reader, pointer, member, _ ("an array"), node);
  return NULL;
}

/**
 * tl_reader_get_object:
 * @reader: the reader
 * @node: a value
 * @pointer: its relative pointer
 *
 * Returns: (transfer none) (nullable): the object; %NULL where it is none, which is reported
 */
JsonObject *
tl_reader_get_object (TlReader *reader, JsonNode *node, const char *pointer)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("expected an object, found %s"),
                    tl_reader_describe (node));
  return NULL;
}
