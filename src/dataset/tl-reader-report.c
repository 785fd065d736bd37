/* What is wrong with a value, said with its place. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

/* RFC 6901, section 3. */
static void
append_token (GString *pointer, const char *member)
{
  g_string_append_c (pointer, '/');
  for (const char *at = member; *at != '\0'; at++)
    if (*at == '~')
      g_string_append (pointer, "~0");
    else if (*at == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *at);
}

static void
append_pointer (GString *pointer, const TlPointer *at)
{
  if (at == NULL)
    return;
  append_pointer (pointer, at->parent);
  if (at->member != NULL)
    append_token (pointer, at->member);
  else
    g_string_append_printf (pointer, "/%u", at->index);
}

/**
 * tl_reader_report:
 * @reader: the reader
 * @severity: how bad it is
 * @at: (nullable): what it is that is wrong, in the value being read; %NULL: that value
 * @format: the message
 * @...: what the format asks for
 *
 * Notes that something is wrong. Its place is looked up in the bytes only here, so that a sound
 * dataset pays nothing for it.
 */
void
tl_reader_report (
  TlReader *reader, TlSeverity severity, const TlPointer *at, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autoptr (GString) pointer = g_string_new (NULL);
  gsize start = reader->value_start;
  gsize offset = start;
  TlPlace place = { 1, 1 };
  va_list arguments;
  gsize relative;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  if (reader->value_member != NULL)
    append_token (pointer, reader->value_member);
  if (reader->value_index >= 0)
    g_string_append_printf (pointer, "/%" G_GINT64_FORMAT, reader->value_index);
  relative = pointer->len;
  append_pointer (pointer, at);
  if (tl_problems_get_length (reader->problems) < TL_PROBLEMS_MAX)
    {
      tl_json_scanner_locate (reader->text.bytes, reader->text.length, start,
                              pointer->str + relative, &offset);
      place = tl_json_text_get_place (&reader->text, offset);
    }
  tl_problems_add (reader->problems, severity, offset, place, pointer->str, "%s", message);
}

/**
 * tl_reader_describe:
 * @node: (nullable): a value
 *
 * Returns: (transfer none): what it is, for messages: "a number"
 */
const char *
tl_reader_describe (const TlJsonNode *node)
{
  if (node == NULL)
    return _ ("null");
  switch ((TlJsonType) node->type)
    {
    case TL_JSON_OBJECT:
      return _ ("an object");
    case TL_JSON_ARRAY:
      return _ ("an array");
    case TL_JSON_STRING:
      return _ ("a string");
    case TL_JSON_BOOLEAN:
      return _ ("true or false");
    case TL_JSON_INTEGER:
    case TL_JSON_REAL:
      return _ ("a number");
    case TL_JSON_NULL:
    default:
      return _ ("null");
    }
}

/**
 * tl_reader_report_missing:
 * @reader: the reader
 * @pointer: (nullable): the pointer to an object
 * @member: the name of a member that it must have
 *
 * Reports that it hasn't.
 */
void
tl_reader_report_missing (TlReader *reader, const TlPointer *pointer, const char *member)
{
  tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("“%s” is missing"), member);
}

/**
 * tl_reader_report_type:
 * @reader: the reader
 * @pointer: (nullable): the pointer to an object
 * @member: the name of one of its members
 * @expected: what the member must be, localised
 * @node: what it is
 *
 * Reports a member of the wrong type.
 */
void
tl_reader_report_type (TlReader *reader,
                       const TlPointer *pointer,
                       const char *member,
                       const char *expected,
                       const TlJsonNode *node)
{
  TlPointer at = { pointer, member };

  tl_reader_report (reader, TL_SEVERITY_ERROR, &at, _ ("“%s” must be %s, found %s"), member,
                    expected, tl_reader_describe (node));
}

/**
 * tl_reader_report_empty:
 * @reader: the reader
 * @pointer: (nullable): the pointer to an object
 * @member: the name of one of its members
 *
 * Reports a member that is empty and may not be.
 */
void
tl_reader_report_empty (TlReader *reader, const TlPointer *pointer, const char *member)
{
  TlPointer at = { pointer, member };

  tl_reader_report (reader, TL_SEVERITY_ERROR, &at, _ ("“%s” is empty"), member);
}
