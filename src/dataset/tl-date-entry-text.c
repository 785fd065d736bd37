/* Texts that people type, held against patterns: "since %s", “від %s”.
 *
 * Both are folded first: capitals, accents, kinds of dashes and blanks, and the dots of
 * abbreviations make no difference.
 */
#include "tl-date-entry-private.h"

#include <string.h>

/* After so many patterns no date is to be expected any more: who types nonsense needn't wait. */
#define N_STEPS_MAX 30000

static gboolean
is_digit_at (const char *text, gsize length, gsize i)
{
  return i < length && g_ascii_isdigit (text[i]);
}

static gunichar
simplify (gunichar c)
{
  switch (c)
    {
    case 0x2010: /* hyphens, dashes, the minus sign */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    case 0x2019:
    case 0x02bc:
      return '\'';
    default:
      return g_unichar_isspace (c) ? ' ' : c;
    }
}

/**
 * tl_entry_fold:
 * @text: valid UTF-8: a pattern, or what was typed
 *
 * Returns: (transfer full): it with single blanks, simple dashes, in lower case, without accents,
 *   and without dots but those between digits
 */
char *
tl_entry_fold (const char *text)
{
  g_autofree char *folded = tl_edtf_fold (text, -1);
  gsize length = strlen (folded);
  GString *simple = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize i = (gsize) (at - folded);
      gunichar c = simplify (g_utf8_get_char (at));
      gboolean is_after_blank = simple->len == 0 || simple->str[simple->len - 1] == ' ';

      if (c == '.'
          && !(i > 0 && is_digit_at (folded, length, i - 1) && is_digit_at (folded, length, i + 1)))
        c = ' ';
      if ((c == ',' || c == ')') && simple->len > 0 && is_after_blank)
        g_string_truncate (simple, simple->len - 1);
      if (c != ' ' || !is_after_blank)
        g_string_append_unichar (simple, c);
    }
  if (simple->len > 0 && simple->str[simple->len - 1] == ' ')
    g_string_truncate (simple, simple->len - 1);
  return g_string_free (simple, FALSE);
}

/**
 * tl_entry_trim:
 * @text: a text
 *
 * Returns: it without the blanks and commas around it
 */
TlEntryText
tl_entry_trim (TlEntryText text)
{
  for (; text.length > 0 && (*text.at == ' ' || *text.at == ','); text.length--)
    text.at++;
  while (text.length > 0 && (text.at[text.length - 1] == ' ' || text.at[text.length - 1] == ','))
    text.length--;
  return text;
}

static const char *
get_folded (TlEntryReader *reader, const char *text)
{
  char *folded = g_hash_table_lookup (reader->patterns, text);

  if (folded == NULL)
    {
      folded = tl_entry_fold (text);
      g_hash_table_insert (reader->patterns, (gpointer) text, folded);
    }
  return folded;
}

/**
 * tl_entry_equals:
 * @reader: a reader
 * @text: a text
 * @words: words of the program, which live as long as it does
 *
 * Returns: whether both say the same
 */
gboolean
tl_entry_equals (TlEntryReader *reader, TlEntryText text, const char *words)
{
  const char *folded = get_folded (reader, words);

  return strncmp (folded, text.at, text.length) == 0 && folded[text.length] == '\0';
}

typedef struct
{
  TlEntryReader *reader;
  TlEntryText parts[TL_ENTRY_MAX_PARTS];
  TlEntryAccept accept;
  gpointer data;
} Match;

/* "%s", "%d", "%02d", "%2$s": which argument it is, and where the pattern goes on. */
static const char *
skip_conversion (const char *at, guint *argument)
{
  guint number = 0;

  for (at++; !g_ascii_isalpha (*at) && *at != '\0'; at++)
    {
      if (*at == '$')
        *argument = number - 1;
      number = g_ascii_isdigit (*at) ? number * 10 + (guint) (*at - '0') : 0;
    }
  return *at == '\0' ? at : at + 1;
}

/* Holds the rest of a pattern against the rest of a text, in every way that it fits. */
static gboolean
match_rest (Match *match, const char *pattern, TlEntryText text, guint n_before)
{
  gsize n_literal = strcspn (pattern, "%");
  guint argument = n_before;

  if (match->reader->n_steps++ > N_STEPS_MAX || text.length < n_literal
      || strncmp (pattern, text.at, n_literal) != 0)
    return FALSE;
  pattern += n_literal;
  text = (TlEntryText){ text.at + n_literal, text.length - n_literal };
  if (*pattern == '\0')
    return text.length == 0 && match->accept (match->reader, match->parts, match->data);
  pattern = skip_conversion (pattern, &argument);
  if (argument >= TL_ENTRY_MAX_PARTS)
    return FALSE;
  if (*pattern == '\0')
    {
      match->parts[argument] = text;
      return text.length > 0 && match->accept (match->reader, match->parts, match->data);
    }
  for (gsize length = 1; length < text.length; length++)
    {
      if (text.at[length] != *pattern && *pattern != '%')
        continue;
      match->parts[argument] = (TlEntryText){ text.at, length };
      if (match_rest (match, pattern, (TlEntryText){ text.at + length, text.length - length },
                      n_before + 1))
        return TRUE;
    }
  return FALSE;
}

/* Most patterns don't end as the text does, which is cheap to see. */
static gboolean
ends_like (TlEntryText text, const char *pattern)
{
  const char *last = strrchr (pattern, '%');
  const char *end = last != NULL ? skip_conversion (last, &(guint){ 0 }) : pattern;
  gsize length = strlen (end);

  return length <= text.length && memcmp (text.at + text.length - length, end, length) == 0;
}

/**
 * tl_entry_match:
 * @reader: a reader
 * @pattern: a text with %s or %d, which lives as long as the program
 * @text: what is held against it
 * @accept: reads the parts
 * @data: for @accept
 *
 * Returns: whether the text is one of the pattern's, with parts that are accepted
 */
gboolean
tl_entry_match (
  TlEntryReader *reader, const char *pattern, TlEntryText text, TlEntryAccept accept, gpointer data)
{
  Match match = { .reader = reader, .accept = accept, .data = data };
  const char *folded = get_folded (reader, pattern);

  return ends_like (text, folded) && match_rest (&match, folded, text, 0);
}

/**
 * tl_entry_match_both:
 * @reader: a reader
 * @pattern: a pattern
 * @text: what is held against it
 * @accept: reads the parts
 * @data: for @accept
 *
 * Returns: whether the text is one of the pattern's in the user's language or in English
 */
gboolean
tl_entry_match_both (TlEntryReader *reader,
                     const TlEntryPattern *pattern,
                     TlEntryText text,
                     TlEntryAccept accept,
                     gpointer data)
{
  const char *translated = pattern->context != NULL
                             ? g_dpgettext2 (GETTEXT_PACKAGE, pattern->context, pattern->text)
                             : g_dgettext (GETTEXT_PACKAGE, pattern->text);

  if (tl_entry_match (reader, translated, text, accept, data))
    return TRUE;
  return translated != pattern->text && tl_entry_match (reader, pattern->text, text, accept, data);
}

/**
 * tl_entry_read_number:
 * @text: a text
 * @number: (out): the number that it is
 *
 * Returns: whether it is digits alone, or digits in groups of three
 */
gboolean
tl_entry_read_number (TlEntryText text, gint64 *number)
{
  char separator = '\0';
  gsize n_in_group = 0;

  *number = 0;
  for (gsize i = 0; i < text.length; i++)
    {
      char c = text.at[i];

      if (g_ascii_isdigit (c))
        {
          if (*number > G_GINT64_CONSTANT (1000000000000))
            return FALSE;
          *number = *number * 10 + (c - '0');
          n_in_group++;
          continue;
        }
      if (strchr (" ,.'", c) == NULL || (separator != '\0' && c != separator)
          || (separator == '\0' ? n_in_group < 1 || n_in_group > 3 : n_in_group != 3))
        return FALSE;
      separator = c;
      n_in_group = 0;
    }
  return text.length > 0 && (separator == '\0' || n_in_group == 3);
}

/**
 * tl_entry_read_ordinal:
 * @text: a text
 * @number: (out): the number that it is
 *
 * Returns: whether it is digits, with the ending of an ordinal or without: "18", "18th", “18-го”
 */
gboolean
tl_entry_read_ordinal (TlEntryText text, gint64 *number)
{
  static const char *const endings[]
    = { "", "st", "nd", "rd", "th", "-го", "-е", "-те", "-ше", "-ге", "-тє", "er", "e" };
  gsize n_digits = 0;

  while (n_digits < text.length && g_ascii_isdigit (text.at[n_digits]))
    n_digits++;
  if (n_digits == 0 || !tl_entry_read_number ((TlEntryText){ text.at, n_digits }, number))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (strlen (endings[i]) == text.length - n_digits
        && strncmp (endings[i], text.at + n_digits, text.length - n_digits) == 0)
      return TRUE;
  return FALSE;
}
