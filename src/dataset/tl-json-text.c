/* The tokens of RFC 8259, sections 3, 6 and 7: strings, numbers, literals; and what is said of a
 * fault in them. */
#include "tl-json-scanner-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a word is shown in a message, in bytes. */
#define WORD_MAX 16

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

/* What stands at the cursor, for messages: a word, or a character. */
static char *
describe_found (const TlJsonText *text)
{
  const char *found = text->bytes + text->at;
  gsize n_left = text->length - text->at;
  int n_letters = 0;
  gunichar character;

  if (n_left == 0)
    return g_strdup (_ ("the end of the document"));
  while ((gsize) n_letters < MIN (n_left, WORD_MAX) && g_ascii_isalpha (found[n_letters]))
    n_letters++;
  if (n_letters > 1)
    return g_strdup_printf (_ ("“%.*s”"), n_letters, found);
  /* GLib takes U+0000 for an error. */
  character = *found == '\0' ? 0 : g_utf8_get_char_validated (found, (gssize) MIN (n_left, 4));
  if (character == (gunichar) -1 || character == (gunichar) -2)
    return g_strdup_printf (_ ("the byte 0x%02X, which is no UTF-8"), (guint8) *found);
  if (!g_unichar_isprint (character))
    return g_strdup_printf (_ ("the character U+%04X"), character);
  return g_strdup_printf (_ ("“%.*s”"), g_unichar_to_utf8 (character, NULL), found);
}

/**
 * tl_json_text_fail_expected:
 * @text: a text
 * @expected: what should stand at the cursor, localised
 *
 * Notes a fault at the cursor, and what stands there instead.
 *
 * Returns: %FALSE, always
 */
gboolean
tl_json_text_fail_expected (TlJsonText *text, const char *expected)
{
  g_autofree char *found = describe_found (text);

  return tl_json_text_fail (text, text->at, _ ("expected %s, found %s"), expected, found);
}

/**
 * tl_json_text_skip_blanks:
 * @text: a text
 *
 * Moves the cursor past what RFC 8259, section 2 calls white space.
 */
void
tl_json_text_skip_blanks (TlJsonText *text)
{
  while (text->at < text->length
         && (text->bytes[text->at] == ' ' || text->bytes[text->at] == '\n'
             || text->bytes[text->at] == '\r' || text->bytes[text->at] == '\t'))
    text->at++;
}

/* The value of four hexadecimal digits, or -1. */
static int
read_digits (const char *digits)
{
  int value = 0;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (digits[i]);

      if (digit < 0)
        return -1;
      value = value << 4 | digit;
    }
  return value;
}

/* The four digits at an offset, or -1. */
static int
read_hex (const TlJsonText *text, gsize offset)
{
  return offset + 4 > text->length ? -1 : read_digits (text->bytes + offset);
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
    {
      text->at++;
      return tl_json_text_fail_expected (text, _ ("one of \" \\ / b f n r t u after “\\”"));
    }
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

/* A control character in a string: RFC 8259, section 7. */
static gboolean
fail_control (TlJsonText *text, guchar byte)
{
  if (byte == '\0')
    return tl_json_text_fail (text, text->at, _ ("the character U+0000 can’t be shown"));
  if (byte == '\n' || byte == '\r')
    return tl_json_text_fail (text, text->at,
                              _ ("the line ends within a string; write “\\n” for a new line"));
  return tl_json_text_fail (text, text->at, _ ("the character U+%04X must be escaped in a string"),
                            byte);
}

static gboolean
fail_unended (TlJsonText *text, gsize start)
{
  return tl_json_text_fail (text, text->length,
                            _ ("the document ends within a string that starts in line %u"),
                            tl_json_text_get_place (text, start).line);
}

/* Past ASCII that stands for itself, as long as there are eight bytes of it. */
static void
skip_plain (TlJsonText *text)
{
  for (; text->length - text->at >= 8; text->at += 8)
    {
      guint64 word = tl_json_load_word (text->bytes + text->at);
      guint64 found = tl_json_match_byte (word, '"') | tl_json_match_byte (word, '\\')
                      | tl_json_match_below (word, 0x20) | (word & TL_JSON_EACH_BYTE (0x80));

      if (found != 0)
        {
          text->at += (gsize) __builtin_ctzll (found) / 8;
          return;
        }
    }
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

  while (skip_plain (text), text->at < text->length)
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
        return fail_control (text, byte);
      else if (byte >= 0x80)
        {
          if (!scan_utf8 (text))
            return FALSE;
        }
      else
        text->at++;
    }
  return fail_unended (text, start);
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
    return tl_json_text_fail_expected (text, _ ("a digit after “-”"));
  if (get_byte (text) == '.')
    {
      text->at++;
      if (!skip_digits (text))
        return tl_json_text_fail_expected (text, _ ("a digit after a number’s point"));
    }
  if (get_byte (text) == 'e' || get_byte (text) == 'E')
    {
      text->at++;
      if (get_byte (text) == '+' || get_byte (text) == '-')
        text->at++;
      if (!skip_digits (text))
        return tl_json_text_fail_expected (text, _ ("a digit in a number’s exponent"));
    }
  return TRUE;
}

/* Returns what comes after the escape. */
static const char *
append_escape (GString *string, const char *at)
{
  static const char from[] = "bfnrt";
  static const char to[] = "\b\f\n\r\t";
  const char *known = strchr (from, at[1]);
  gunichar character;

  if (at[1] != 'u')
    {
      g_string_append_c (string, known != NULL ? to[known - from] : at[1]);
      return at + 2;
    }
  character = (gunichar) read_digits (at + 2);
  at += 6;
  if (character >= 0xd800 && character <= 0xdbff)
    {
      character
        = 0x10000 + ((character - 0xd800) << 10) + ((gunichar) read_digits (at + 2) - 0xdc00);
      at += 6;
    }
  g_string_append_unichar (string, character);
  return at;
}

/**
 * tl_json_append_unescaped:
 * @string: where the value goes
 * @escaped: the inside of a good string
 * @length: its length in bytes
 *
 * Appends what the string says, in which a backslash stands for what RFC 8259, section 7 has it
 * stand for.
 */
void
tl_json_append_unescaped (GString *string, const char *escaped, gsize length)
{
  const char *end = escaped + length;

  while (escaped < end)
    {
      const char *backslash = memchr (escaped, '\\', (gsize) (end - escaped));
      const char *stop = backslash != NULL ? backslash : end;

      g_string_append_len (string, escaped, stop - escaped);
      escaped = backslash != NULL ? append_escape (string, backslash) : end;
    }
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

  tl_json_append_unescaped (string, text->bytes + start + 1, end - start - 2);
  return g_string_free (string, FALSE);
}
