/* Places in documents: lines and columns, and from JSON Pointers to bytes and back. Only called
 * when something is wrong, so it walks the document again instead of remembering it. */
#include "tl-json-scanner.h"

#include "tl-json-scanner-private.h"

#include <string.h>

/**
 * tl_json_scanner_place:
 * @bytes: a document, good or not
 * @length: its length in bytes
 * @offset: a place in it, in bytes
 *
 * A line ends with "\n", "\r\n" or "\r". A byte that is no UTF-8 counts as a character.
 *
 * Returns: the line and the column, both from 1
 */
TlPlace
tl_json_scanner_place (const char *bytes, gsize length, gsize offset)
{
  TlPlace place = { 1, 1 };
  gsize end = MIN (offset, length);
  gsize line_start = 0;

  for (gsize i = 0; i < end; i++)
    if (bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < length && bytes[i + 1] == '\n')))
      {
        place.line++;
        line_start = i + 1;
      }
  for (gsize i = line_start; i < end; place.column++)
    {
      gunichar character = g_utf8_get_char_validated (bytes + i, (gssize) MIN (length - i, 4));

      i += character == (gunichar) -1 || character == (gunichar) -2
             ? 1
             : (gsize) MAX (g_unichar_to_utf8 (character, NULL), 1);
    }
  return place;
}

/* The next reference token of a pointer, unescaped: RFC 6901, section 4. */
static char *
next_token (const char **pointer)
{
  const char *start = *pointer + 1;
  const char *end = strchr (start, '/');
  GString *token = g_string_new (NULL);

  if (end == NULL)
    end = start + strlen (start);
  for (const char *p = start; p < end; p++)
    if (p[0] == '~' && p + 1 < end && (p[1] == '0' || p[1] == '1'))
      g_string_append_c (token, *++p == '0' ? '~' : '/');
    else
      g_string_append_c (token, *p);
  *pointer = end;
  return g_string_free (token, FALSE);
}

/* To the value of the last member of that name. The cursor is at the object's brace. */
static gboolean
go_to_member (TlJsonText *text, const char *name)
{
  gsize found = 0;

  text->at++;
  tl_json_text_skip_blanks (text);
  while (text->at < text->length && text->bytes[text->at] != '}')
    {
      gsize start = text->at;
      g_autofree char *key = NULL;

      if (!tl_json_text_scan_string (text))
        return FALSE;
      key = tl_json_text_unescape (text, start, text->at);
      tl_json_text_skip_blanks (text);
      text->at++;
      tl_json_text_skip_blanks (text);
      if (g_str_equal (key, name))
        found = text->at;
      tl_json_text_skip_value (text);
      tl_json_text_skip_blanks (text);
      if (text->at < text->length && text->bytes[text->at] == ',')
        text->at++;
      tl_json_text_skip_blanks (text);
    }
  text->at = found;
  return found > 0;
}

static gboolean
go_to_element (TlJsonText *text, const char *token)
{
  guint64 index;

  if (!g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, &index, NULL))
    return FALSE;
  text->at++;
  tl_json_text_skip_blanks (text);
  for (; index > 0 && text->at < text->length && text->bytes[text->at] != ']'; index--)
    {
      tl_json_text_skip_value (text);
      tl_json_text_skip_blanks (text);
      if (text->at < text->length && text->bytes[text->at] == ',')
        text->at++;
      tl_json_text_skip_blanks (text);
    }
  return index == 0 && text->at < text->length && text->bytes[text->at] != ']';
}

/**
 * tl_json_scanner_locate:
 * @bytes: a document that the scanner has passed
 * @length: its length in bytes
 * @start: where a value starts in it
 * @pointer: a JSON Pointer (RFC 6901) relative to that value
 * @offset: (out): where the value that it points to starts; untouched where there is none
 *
 * Returns: whether there is such a value
 */
gboolean
tl_json_scanner_locate (
  const char *bytes, gsize length, gsize start, const char *pointer, gsize *offset)
{
  TlJsonText text = { .bytes = bytes, .length = length, .at = start };

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);
  g_return_val_if_fail (offset != NULL, FALSE);

  while (*pointer == '/')
    {
      g_autofree char *token = next_token (&pointer);
      char byte = text.at < length ? bytes[text.at] : '\0';
      gboolean is_there = FALSE;

      if (byte == '{')
        is_there = go_to_member (&text, token);
      else if (byte == '[')
        is_there = go_to_element (&text, token);
      if (!is_there)
        {
          g_clear_pointer (&text.fault.message, g_free);
          return FALSE;
        }
    }
  if (*pointer != '\0')
    return FALSE;
  *offset = text.at;
  return TRUE;
}

static void
append_token (GString *pointer, const char *token)
{
  g_string_append_c (pointer, '/');
  for (const char *p = token; *p != '\0'; p++)
    if (*p == '~')
      g_string_append (pointer, "~0");
    else if (*p == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *p);
}

/**
 * tl_json_scanner_append_pointer:
 * @bytes: a document, good as far as @key_start
 * @length: its length
 * @key_start: where a member's key starts
 * @pointer: where to append the JSON Pointer to that member
 */
void
tl_json_scanner_append_pointer (const char *bytes, gsize length, gsize key_start, GString *pointer)
{
  TlJsonText text = { .bytes = bytes, .length = length };

  /* Down from the root, into whatever the key is inside of. */
  tl_json_text_skip_blanks (&text);
  while (text.at < key_start)
    {
      gboolean is_object = bytes[text.at] == '{';
      guint index = 0;

      text.at++;
      for (;;)
        {
          g_autofree char *token = NULL;
          gsize value_start, start;

          tl_json_text_skip_blanks (&text);
          start = text.at;
          if (is_object)
            {
              if (!tl_json_text_scan_string (&text))
                return;
              token = tl_json_text_unescape (&text, start, text.at);
              if (start == key_start)
                {
                  append_token (pointer, token);
                  return;
                }
              tl_json_text_skip_blanks (&text);
              text.at++;
              tl_json_text_skip_blanks (&text);
            }
          else
            token = g_strdup_printf ("%u", index++);
          value_start = text.at;
          tl_json_text_skip_value (&text);
          if (text.at > key_start)
            {
              append_token (pointer, token);
              text.at = value_start;
              break;
            }
          tl_json_text_skip_blanks (&text);
          text.at++;
        }
    }
}
