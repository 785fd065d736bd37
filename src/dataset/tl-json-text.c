/* The tokens of RFC 8259, sections 3, 6 and 7: strings, numbers, literals. */
#include "tl-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tl_json_text_fail:
 * @text: a text
 * @offset: where the fault is
 * @format: what it is
 *
 * Notes a fault.
 *
 * Returns: %FALSE, always
 */
gboolean
tl_json_text_fail (TlJsonText *text, gsize offset, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  text->fault.offset = offset;
  text->fault.message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return FALSE;
}

/**
 * tl_json_text_skip_blanks:
 * @text: a text
 */
void
tl_json_text_skip_blanks (TlJsonText *text)
{
  while (text->at < text->length
         && (text->bytes[text->at] == ' ' || text->bytes[text->at] == '\n'
             || text->bytes[text->at] == '\r' || text->bytes[text->at] == '\t'))
    text->at++;
}

/* The four digits at an offset, or -1. */
static int
read_hex (const TlJsonText *text, gsize offset)
{
  int value = 0;

  if (offset + 4 > text->length)
    return -1;
  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (text->bytes[offset + i]);

      if (digit < 0)
        return -1;
      value = value << 4 | digit;
    }
  return value;
}

/* \uXXXX, or two of them for a character beyond U+FFFF. The cursor is at the backslash. */
static gboolean
scan_unicode_escape (TlJsonText *text)
{
  gsize start = text->at;
  int high = read_hex (text, start + 2);
  int low;

  if (high < 0)
    return tl_json_text_fail (text, start, _ ("“\\u” needs four hexadecimal digits"));
  if (high == 0)
    return tl_json_text_fail (text, start, _ ("the character U+0000 can’t be shown"));
  text->at += 6;
  if (high < 0xd800 || high > 0xdfff)
    return TRUE;
  low = text->at + 6 <= text->length && memcmp (text->bytes + text->at, "\\u", 2) == 0
          ? read_hex (text, text->at + 2)
          : -1;
  if (high > 0xdbff || low < 0xdc00 || low > 0xdfff)
    return tl_json_text_fail (text, start, _ ("half of a surrogate pair stands alone"));
  text->at += 6;
  return TRUE;
}

static gboolean
scan_escape (TlJsonText *text)
{
  char escaped = text->at + 1 < text->length ? text->bytes[text->at + 1] : '\0';

  if (escaped == 'u')
    return scan_unicode_escape (text);
  if (escaped == '\0' || strchr ("\"\\/bfnrt", escaped) == NULL)
    return tl_json_text_fail (text, text->at,
                              _ ("“\\” must be followed by one of \" \\ / b f n r t u"));
  text->at += 2;
  return TRUE;
}

/* One character beyond ASCII. */
static gboolean
scan_utf8 (TlJsonText *text)
{
  gunichar character
    = g_utf8_get_char_validated (text->bytes + text->at, (gssize) MIN (text->length - text->at, 4));

  if (character == (gunichar) -1 || character == (gunichar) -2)
    return tl_json_text_fail (text, text->at, _ ("the byte 0x%02X here is no UTF-8"),
                              (guint8) text->bytes[text->at]);
  text->at += (gsize) g_unichar_to_utf8 (character, NULL);
  return TRUE;
}

/**
 * tl_json_text_scan_string:
 * @text: a text whose cursor is at a quotation mark
 *
 * Moves the cursor past the string.
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_json_text_scan_string (TlJsonText *text)
{
  gsize start = text->at++;

  while (text->at < text->length)
    {
      guchar byte = (guchar) text->bytes[text->at];

      if (byte == '"')
        {
          text->at++;
          return TRUE;
        }
      if (byte == '\\')
        {
          if (!scan_escape (text))
            return FALSE;
        }
      else if (byte < 0x20)
        return tl_json_text_fail (text, text->at,
                                  _ ("the character U+%04X must be escaped in a string"), byte);
      else if (byte >= 0x80)
        {
          if (!scan_utf8 (text))
            return FALSE;
        }
      else
        text->at++;
    }
  return tl_json_text_fail (text, start, _ ("the string that starts here has no end"));
}

/**
 * tl_json_text_scan_literal:
 * @text: a text
 *
 * Moves the cursor past true, false or null, if one of them stands there.
 *
 * Returns: whether one did
 */
gboolean
tl_json_text_scan_literal (TlJsonText *text)
{
  static const char *const literals[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (literals); i++)
    {
      gsize length = strlen (literals[i]);

      if (text->length - text->at >= length
          && memcmp (text->bytes + text->at, literals[i], length) == 0)
        {
          text->at += length;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
skip_digits (TlJsonText *text)
{
  gsize start = text->at;

  while (text->at < text->length && g_ascii_isdigit (text->bytes[text->at]))
    text->at++;
  return text->at > start;
}

static char
get_byte (const TlJsonText *text)
{
  return text->at < text->length ? text->bytes[text->at] : '\0';
}

/**
 * tl_json_text_scan_number:
 * @text: a text
 *
 * Moves the cursor past a number.
 *
 * Returns: %FALSE where there is none, or a wrong one: then a fault is noted
 */
gboolean
tl_json_text_scan_number (TlJsonText *text)
{
  gsize start = text->at;

  if (get_byte (text) == '-')
    text->at++;
  else if (!g_ascii_isdigit (get_byte (text)))
    return FALSE;
  if (get_byte (text) == '0' && text->at + 1 < text->length
      && g_ascii_isdigit (text->bytes[text->at + 1]))
    return tl_json_text_fail (text, start, _ ("a number must not start with a 0"));
  if (!skip_digits (text))
    return tl_json_text_fail (text, start, _ ("“-” must be followed by a digit"));
  if (get_byte (text) == '.')
    {
      text->at++;
      if (!skip_digits (text))
        return tl_json_text_fail (text, start, _ ("a number’s point must be followed by a digit"));
    }
  if (get_byte (text) == 'e' || get_byte (text) == 'E')
    {
      text->at++;
      if (get_byte (text) == '+' || get_byte (text) == '-')
        text->at++;
      if (!skip_digits (text))
        return tl_json_text_fail (text, start, _ ("a number’s exponent needs a digit"));
    }
  return TRUE;
}

static void
append_escape (GString *string, const TlJsonText *text, gsize *at)
{
  static const char from[] = "bfnrt";
  static const char to[] = "\b\f\n\r\t";
  char escaped = text->bytes[*at + 1];
  const char *known = strchr (from, escaped);
  gunichar character;

  if (escaped != 'u')
    {
      g_string_append_c (string, known != NULL ? to[known - from] : escaped);
      *at += 2;
      return;
    }
  character = (gunichar) read_hex (text, *at + 2);
  *at += 6;
  if (character >= 0xd800 && character <= 0xdbff)
    {
      character
        = 0x10000 + ((character - 0xd800) << 10) + ((gunichar) read_hex (text, *at + 2) - 0xdc00);
      *at += 6;
    }
  g_string_append_unichar (string, character);
}

/**
 * tl_json_text_unescape:
 * @text: a text
 * @start: where a good string starts in it
 * @end: where it ends
 *
 * Returns: (transfer full): the string's value
 */
char *
tl_json_text_unescape (const TlJsonText *text, gsize start, gsize end)
{
  GString *string = g_string_sized_new (end - start);

  for (gsize at = start + 1; at < end - 1;)
    if (text->bytes[at] == '\\')
      append_escape (string, text, &at);
    else
      g_string_append_c (string, text->bytes[at++]);
  return g_string_free (string, FALSE);
}

/**
 * tl_json_text_skip_value:
 * @text: a good text whose cursor is at a value
 *
 * Moves the cursor past the value.
 */
void
tl_json_text_skip_value (TlJsonText *text)
{
  guint depth = 0;

  do
    {
      char byte = get_byte (text);

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

/* Two keys as they are written: equal bytes, or else equal values where either has an escape. */
static gboolean
keys_equal (const TlJsonText *text, TlJsonSpan a, TlJsonSpan b)
{
  gsize length_a = a.end - a.start;
  gsize length_b = b.end - b.start;
  g_autofree char *value_a = NULL;
  g_autofree char *value_b = NULL;

  if (length_a == length_b && memcmp (text->bytes + a.start, text->bytes + b.start, length_a) == 0)
    return TRUE;
  if (memchr (text->bytes + a.start, '\\', length_a) == NULL
      && memchr (text->bytes + b.start, '\\', length_b) == NULL)
    return FALSE;
  value_a = tl_json_text_unescape (text, a.start, a.end);
  value_b = tl_json_text_unescape (text, b.start, b.end);
  return g_str_equal (value_a, value_b);
}

/**
 * tl_json_keys_add:
 * @keys: the keys of an object so far
 * @text: the text
 * @start: where the next key starts
 * @end: where it ends
 *
 * Returns: %FALSE where it is among them already
 */
gboolean
tl_json_keys_add (TlJsonKeys *keys, const TlJsonText *text, gsize start, gsize end)
{
  TlJsonSpan key = { start, end };

  if (keys->table != NULL)
    return g_hash_table_add (keys->table, tl_json_text_unescape (text, start, end));
  for (guint i = 0; i < keys->n_direct; i++)
    if (keys_equal (text, keys->direct[i], key))
      return FALSE;
  if (keys->n_direct < TL_JSON_KEYS_DIRECT)
    {
      keys->direct[keys->n_direct++] = key;
      return TRUE;
    }
  keys->table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < keys->n_direct; i++)
    g_hash_table_add (keys->table,
                      tl_json_text_unescape (text, keys->direct[i].start, keys->direct[i].end));
  return g_hash_table_add (keys->table, tl_json_text_unescape (text, start, end));
}

/**
 * tl_json_keys_clear:
 * @keys: keys, to be those of another object
 */
void
tl_json_keys_clear (TlJsonKeys *keys)
{
  keys->n_direct = 0;
  g_clear_pointer (&keys->table, g_hash_table_unref);
}

/**
 * tl_json_keys_free:
 * @keys: keys; what they point to is freed
 */
void
tl_json_keys_free (TlJsonKeys *keys)
{
  g_clear_pointer (&keys->table, g_hash_table_unref);
}
