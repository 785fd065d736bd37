/* Places in documents: lines and columns, and the way from a JSON Pointer to bytes. They are only
 * asked for when something is wrong, so the document is walked again instead of being remembered.
 */
#include "tl-json-scanner.h"

#include "tl-json-scanner-private.h"

/* RFC 8259 knows no lines; these end as editors have it. */
static gboolean
ends_line (const TlJsonText *text, gsize at)
{
  char byte = text->bytes[at];

  return byte == '\n' || (byte == '\r' && !(at + 1 < text->length && text->bytes[at + 1] == '\n'));
}

/* Bytes of the character there; 1 for a byte that is none. */
static gsize
measure_character (const TlJsonText *text, gsize at)
{
  const char *bytes = text->bytes + at;
  gunichar character;

  if ((guchar) *bytes < 0x80)
    return 1;
  character = g_utf8_get_char_validated (bytes, (gssize) MIN (text->length - at, 4));
  if (character == (gunichar) -1 || character == (gunichar) -2)
    return 1;
  return (gsize) g_unichar_to_utf8 (character, NULL);
}

/**
 * tl_json_text_get_place:
 * @text: a text
 * @offset: a place in it, in bytes
 *
 * As tl_json_scanner_place(), but goes on from the place asked for last, so that all those of a
 * document cost no more than one if asked for in its order.
 *
 * Returns: the line and the column, both from 1
 */
TlPlace
tl_json_text_get_place (TlJsonText *text, gsize offset)
{
  gsize end = MIN (offset, text->length);
  gsize line_start;

  if (text->passed > 0 && end >= text->passed
      && (text->placed < text->passed || end < text->placed))
    {
      text->placed = text->passed;
      text->place = text->passed_place;
    }
  else if (text->place.line == 0 || end < text->placed)
    {
      text->placed = 0;
      text->place = (TlPlace){ 1, 1 };
    }
  line_start = text->placed;
  for (gsize i = text->placed; i < end; i++)
    if ((guchar) text->bytes[i] <= '\r' && ends_line (text, i))
      {
        line_start = i + 1;
        text->place.line++;
        text->place.column = 1;
      }
  for (text->placed = line_start; text->placed < end; text->place.column++)
    text->placed += measure_character (text, text->placed);
  return text->place;
}

/* Of good UTF-8: each byte but those that go on with a character, whose upper bits are 10. */
static guint
count_characters (const char *text, const char *end)
{
  guint n = 0;

  for (; end - text >= 8; text += 8)
    {
      guint64 word = tl_json_load_word (text);

      n += 8 - (guint) __builtin_popcountll (word >> 7 & ~(word >> 6) & TL_JSON_EACH_BYTE (1));
    }
  for (; text < end; text++)
    n += ((guchar) *text & 0xc0) != 0x80;
  return n;
}

/**
 * tl_json_text_pass:
 * @text: a text that is good
 * @offset: a place in it, behind the one passed before
 *
 * From here on no place between the one passed first and this one is asked for, so that the bytes
 * there needn't be kept. Costs little where lines end with "\n" alone.
 */
void
tl_json_text_pass (TlJsonText *text, gsize offset)
{
  const char *at;
  const char *end = text->bytes + offset;
  const char *line_end;

  if (text->place.line == 0 || text->placed > offset || text->placed < text->passed)
    {
      text->placed = text->passed;
      text->place = text->passed > 0 ? text->passed_place : (TlPlace){ 1, 1 };
    }
  at = text->bytes + text->placed;
  if (memchr (at, '\r', (gsize) (end - at)) != NULL)
    tl_json_text_get_place (text, offset);
  else
    {
      for (; (line_end = memchr (at, '\n', (gsize) (end - at))) != NULL; at = line_end + 1)
        text->place = (TlPlace){ text->place.line + 1, 1 };
      text->place.column += count_characters (at, end);
      text->placed = offset;
    }
  text->passed = offset;
  text->passed_place = text->place;
}

/**
 * tl_json_scanner_place:
 * @bytes: a document, good or not
 * @length: its length in bytes
 * @offset: a place in it, in bytes
 *
 * A line ends with "\n", "\r\n" or "\r". A byte that is no UTF-8 counts as a character. Takes
 * time in proportion to @offset.
 *
 * Returns: the line and the column, both from 1, the column in characters
 */
TlPlace
tl_json_scanner_place (const char *bytes, gsize length, gsize offset)
{
  TlJsonText text = { .bytes = bytes, .length = length };

  g_return_val_if_fail (bytes != NULL || length == 0, ((TlPlace){ 1, 1 }));

  return tl_json_text_get_place (&text, offset);
}

/* Moves the cursor past the value of a good text that it is at. */
static void
skip_value (TlJsonText *text)
{
  guint depth = 0;

  do
    {
      char byte = text->bytes[text->at];

      if (byte == '"')
        tl_json_text_scan_string (text);
      else if (byte == '{' || byte == '[')
        {
          depth++;
          text->at++;
        }
      else if (byte == '}' || byte == ']')
        {
          depth--;
          text->at++;
        }
      else if (!tl_json_text_scan_literal (text) && !tl_json_text_scan_number (text))
        text->at++;
    }
  while (depth > 0 && text->at < text->length);
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
      skip_value (text);
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

  /* RFC 6901, section 4: "01" is no index. */
  if ((token[0] == '0' && token[1] != '\0')
      || !g_ascii_string_to_unsigned (token, 10, 0, G_MAXUINT32, &index, NULL))
    return FALSE;
  text->at++;
  tl_json_text_skip_blanks (text);
  for (; index > 0 && text->at < text->length && text->bytes[text->at] != ']'; index--)
    {
      skip_value (text);
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
