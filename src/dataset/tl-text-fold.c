/* What counts as the same letter. Unicode's full case folding and compatibility decomposition, and
 * then marks are dropped: é is e, ё is е. But a mark that makes another letter stays: й is no и, ї
 * no і, and vowel signs of Indic scripts, which have no combining class, are no accents. */
#include "tl-text-fold.h"

/* Combining classes up to this are not accents: nuktas, viramas, marks of Japanese voice. */
#define CLASS_MAX_KEPT 9

#define BREVE     0x0306
#define DIAERESIS 0x0308

static gboolean
is_letter_of_its_own (gunichar base, gunichar mark)
{
  return (mark == BREVE && (base == 0x0438 || base == 0x0443)) /* и, у */
         || (mark == DIAERESIS && base == 0x0456);             /* і */
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0x2018;
}

/* Scripts that put no blanks between words: each character is found by itself. */
static gboolean
is_word_by_itself (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Strokes and ligatures that Unicode doesn't decompose, and keyboards elsewhere lack. */
static void
append_letter (GString *folded, gunichar c)
{
  static const struct
  {
    gunichar letter;
    const char *plain;
  } letters[] = {
    { 0x142, "l" }, { 0xf8, "o" },  { 0x111, "d" },  { 0x127, "h" },
    { 0x131, "i" }, { 0xe6, "ae" }, { 0x153, "oe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == c)
      {
        g_string_append (folded, letters[i].plain);
        return;
      }
  g_string_append_unichar (folded, c);
}

static void
end_word (GString *folded)
{
  if (folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

/* Whether a full stop stands within an abbreviation of single letters, as both do in "U.S.": those
 * are one word, "us". */
static gboolean
is_within_initials (const char *text, const char *stop)
{
  const char *before = stop > text ? g_utf8_prev_char (stop) : NULL;
  const char *after;

  if (before == NULL || !g_unichar_isalpha (g_utf8_get_char (before))
      || !g_unichar_isalpha (g_utf8_get_char (stop + 1)))
    return FALSE;
  after = g_utf8_next_char (stop + 1);
  return (before == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (before))))
         && !g_unichar_isalnum (g_utf8_get_char (after));
}

/* A text that is decomposed and has no case. */
static void
append_decomposed (GString *folded, const char *text)
{
  gunichar base = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        {
          if (base != 0
              && (g_unichar_combining_class (c) <= CLASS_MAX_KEPT
                  || is_letter_of_its_own (base, c)))
            g_string_append_unichar (folded, c);
          continue;
        }
      if (is_apostrophe (c) || (c == '.' && is_within_initials (text, p)))
        continue;
      if (!g_unichar_isalnum (c))
        {
          end_word (folded);
          base = 0;
          continue;
        }
      base = c;
      if (is_word_by_itself (c))
        end_word (folded);
      append_letter (folded, c);
      if (is_word_by_itself (c) && !g_unichar_ismark (g_utf8_get_char (g_utf8_next_char (p))))
        end_word (folded);
    }
}

/* Most texts of most datasets: nothing to decompose. */
static void
append_ascii (GString *folded, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (folded, g_ascii_tolower (*p));
    else if (*p != '\'' && !(*p == '.' && is_within_initials (text, p)))
      end_word (folded);
}

/**
 * tl_text_fold_append:
 * @folded: a folded text, or an empty string
 * @text: a text, in UTF-8
 *
 * Adds the words of @text to @folded.
 */
void
tl_text_fold_append (GString *folded, const char *text)
{
  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  if (folded->len == 0)
    g_string_append_c (folded, ' ');
  if (g_str_is_ascii (text))
    append_ascii (folded, text);
  else
    {
      g_autofree char *without_case = g_utf8_casefold (text, -1);
      g_autofree char *decomposed = g_utf8_normalize (without_case, -1, G_NORMALIZE_ALL);

      append_decomposed (folded, decomposed != NULL ? decomposed : "");
    }
  end_word (folded);
}

/**
 * tl_text_fold:
 * @text: a text, in UTF-8
 *
 * Returns: (transfer full): its words, without case and accents, each between blanks; a single
 * blank where there are none
 */
char *
tl_text_fold (const char *text)
{
  GString *folded = g_string_new (NULL);

  tl_text_fold_append (folded, text);
  return g_string_free (folded, FALSE);
}
