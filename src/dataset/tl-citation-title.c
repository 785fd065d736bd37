/* Titles: quotations within them, and how they are shortened. */
#include "tl-citation-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a title a short note gives: CMOS 17, 14.33. */
#define SHORT_TITLE_WORDS 4

static gunichar
get_next (const char *at)
{
  return g_utf8_get_char (g_utf8_next_char (at));
}

static gunichar
get_previous (const char *text, const char *at)
{
  return at > text ? g_utf8_get_char (g_utf8_prev_char (at)) : ' ';
}

/* Whether the character at @at may close what @opener opens. ’ within a word is an apostrophe. */
static gboolean
may_close (gunichar opener, const char *at)
{
  gunichar c = g_utf8_get_char (at);

  switch (opener)
    {
    case 0x201C: /* “ */
      return c == 0x201D;
    case 0x201E: /* „ */
      return c == 0x201C || c == 0x201D;
    case 0x2018: /* ‘ */
      return c == 0x2019 && !g_unichar_isalnum (get_next (at));
    default:
      return c == opener;
    }
}

/* A mark that nothing closes opens nothing: "‘68", 5". */
static gboolean
may_open (const char *text, const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gunichar before = get_previous (text, at);

  if (c != 0x201C && c != 0x201E && c != 0x2018 && c != '"')
    return FALSE;
  if (c == '"' && (g_unichar_isalnum (before) || g_unichar_ispunct (before)) && before != '('
      && before != '[')
    return FALSE;
  for (const char *next = g_utf8_next_char (at); *next != '\0'; next = g_utf8_next_char (next))
    if (may_close (c, next))
      return TRUE;
  return FALSE;
}

/**
 * tl_quotes_step:
 * @quotes: the quotations that are open before @at; zeroed at a text's start
 * @text: a text
 * @at: one of its characters; each is to be stepped over in turn
 *
 * Returns: whether the character opens or closes a quotation; @quotes is up to date after it
 */
TlQuoteMark
tl_quotes_step (TlQuotes *quotes, const char *text, const char *at)
{
  if (quotes->depth > 0 && may_close (quotes->openers[quotes->depth - 1], at))
    {
      quotes->depth--;
      return TL_QUOTE_CLOSES;
    }
  if (quotes->depth < TL_QUOTES_DEPTH_MAX && may_open (text, at))
    {
      quotes->openers[quotes->depth++] = g_utf8_get_char (at);
      return TL_QUOTE_OPENS;
    }
  return TL_QUOTE_NONE;
}

/* The title as it stands within quotation marks: its own become single, and those within them
 * double (CMOS 17, 13.30 and 14.94). @tail is where the marks that close it begin. */
static char *
nest_quotes (const char *title, gsize *tail)
{
  GString *nested = g_string_new (NULL);
  TlQuotes quotes = { 0 };
  gboolean in_tail = FALSE;

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      TlQuoteMark mark = tl_quotes_step (&quotes, title, at);

      if (mark == TL_QUOTE_CLOSES && !in_tail)
        *tail = nested->len;
      in_tail = mark == TL_QUOTE_CLOSES;
      if (mark == TL_QUOTE_OPENS)
        g_string_append (nested, quotes.depth % 2 == 1 ? "‘" : "“");
      else if (mark == TL_QUOTE_CLOSES)
        g_string_append (nested, quotes.depth % 2 == 0 ? "’" : "”");
      else
        g_string_append_unichar (nested, g_utf8_get_char (at));
    }
  if (!in_tail)
    *tail = nested->len;
  return g_string_free (nested, FALSE);
}

/**
 * tl_citation_ends_sentence:
 * @text: a text
 *
 * Returns: whether it ends with a mark that takes no full stop after it
 */
gboolean
tl_citation_ends_sentence (const char *text)
{
  return g_str_has_suffix (text, "?") || g_str_has_suffix (text, "!");
}

/**
 * tl_citation_quote_title:
 * @title: the title of a part of something
 * @stop: ',' or '.' for what is to follow it, or '\0'
 *
 * In quotation marks, with what follows inside of all that close there: CMOS 17, 6.9 and 14.94.
 * After a question mark or an exclamation point a comma stays, and a full stop does
 * not: 6.125, 14.96.
 *
 * Returns: (transfer full): the title in quotation marks
 */
char *
tl_citation_quote_title (const char *title, char stop)
{
  gsize tail_start = 0;
  g_autofree char *nested = nest_quotes (title, &tail_start);
  g_autofree char *tail = g_strdup (nested + tail_start);

  nested[tail_start] = '\0';
  if (stop == '.' && (tl_citation_ends_sentence (nested) || g_str_has_suffix (nested, ".")))
    stop = '\0';
  if (stop == ',')
    /* Translators: a title in a citation, and the marks that close quotations in it, mostly none.
     * The comma stands inside the quotation marks in English, outside in most other languages. */
    return g_strdup_printf (C_ ("citation", "“%s,%s”"), nested, tail);
  if (stop == '.')
    /* Translators: as the title with the comma, at the end of a citation. */
    return g_strdup_printf (C_ ("citation", "“%s.%s”"), nested, tail);
  /* Translators: as the title with the comma, where there is none. */
  return g_strdup_printf (C_ ("citation", "“%s%s”"), nested, tail);
}

/* English, and Russian and Ukrainian together. */
static const char *const small_words[]
  = { "a",    "an",  "the",  "and", "or",   "nor", "but",  "as",  "if",   "that",  "than", "too",
      "of",   "in",  "on",   "at",  "to",   "for", "from", "by",  "with", "about", "into", "after",
      "over", "he",  "she",  "it",  "they", "we",  "his",  "her", "its",  "their", "our",  "is",
      "are",  "was", "were", "be",  "been", "has", "have", "had", "will", "would", "и",    "а",
      "но",   "или", "что",  "в",   "во",   "на",  "с",    "со",  "о",    "об",    "к",    "по",
      "от",   "до",  "из",   "у",   "за",   "для", "не",   "і",   "й",    "та",    "але",  "або",
      "що",   "з",   "із",   "від", "про",  "у",   NULL };

/**
 * tl_citation_is_significant:
 * @word: a word, with what punctuation there is at it
 * @length: its length in bytes
 *
 * Key words are what CMOS 17, 14.33, has a title shortened to.
 *
 * Returns: whether it is more than an article, a preposition, a conjunction, a pronoun or an
 *   auxiliary
 */
gboolean
tl_citation_is_significant (const char *word, gsize length)
{
  g_autofree char *folded = g_utf8_strdown (word, (gssize) length);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      return !g_strv_contains (small_words, folded);
  return FALSE;
}

/* Where a subtitle or what a speaker says begins: a colon, a spaced dash or an em dash, or a
 * question mark or exclamation point that more follows. */
static gboolean
ends_main_title (const char *title, const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gunichar next = get_next (at);

  if (at == title)
    return FALSE;
  if (c == ':' || c == '?' || c == '!')
    return next == ' ';
  if (c == 0x2014)
    return TRUE;
  return (c == 0x2013 || c == '-') && get_previous (title, at) == ' ' && next == ' ';
}

static int
get_parenthesis (const char *at)
{
  return *at == '(' || *at == '[' ? 1 : *at == ')' || *at == ']' ? -1 : 0;
}

/* The title's length without a subtitle, in bytes. A single word before a colon is a whole main
 * title only of a work; of an article it is mostly who speaks, which tells too little. */
static gsize
measure_main_title (const char *title, gboolean is_work)
{
  TlQuotes quotes = { 0 };
  int parentheses = 0;
  gboolean has_words = FALSE;

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    {
      tl_quotes_step (&quotes, title, at);
      parentheses = MAX (0, parentheses + get_parenthesis (at));
      has_words |= *at == ' ';
      if (quotes.depth == 0 && parentheses == 0 && (is_work || has_words || *at != ':')
          && ends_main_title (title, at))
        return (gsize) (at - title) + (*at == '?' || *at == '!' ? 1 : 0);
    }
  return strlen (title);
}

/* Where to cut so that no more than SHORT_TITLE_WORDS significant words stay, and neither a
 * quotation nor a parenthesis is torn; where the first of them is longer, after it. */
static gsize
measure_short_title (const char *title)
{
  TlQuotes quotes = { 0 };
  int parentheses = 0;
  guint n_words = 0;
  gsize length = 0;
  const char *word = title;

  for (const char *at = title;; at = g_utf8_next_char (at))
    {
      gboolean is_end = *at == '\0';

      if (is_end || *at == ' ')
        {
          gboolean is_significant = tl_citation_is_significant (word, (gsize) (at - word));

          n_words += is_significant;
          if (length > 0 && n_words > SHORT_TITLE_WORDS)
            return length;
          if (is_end)
            return (gsize) (at - title);
          if (is_significant && quotes.depth == 0 && parentheses == 0)
            length = (gsize) (at - title);
          word = at + 1;
          continue;
        }
      tl_quotes_step (&quotes, title, at);
      parentheses = MAX (0, parentheses + get_parenthesis (at));
    }
}

/* "The South Pole" is "South Pole". */
static char *
drop_article (const char *title)
{
  static const char *const articles[] = { "The ", "An ", "A " };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (title, articles[i]) && title[strlen (articles[i])] != '\0')
      {
        const char *rest = title + strlen (articles[i]);
        GString *text = g_string_new (NULL);

        g_string_append_unichar (text, g_unichar_toupper (g_utf8_get_char (rest)));
        g_string_append (text, g_utf8_next_char (rest));
        return g_string_free (text, FALSE);
      }
  return g_strdup (title);
}

static void
drop_trailing_punctuation (char *title)
{
  gsize length = strlen (title);

  while (length > 0 && strchr (" ,;:-", title[length - 1]) != NULL)
    title[--length] = '\0';
}

/**
 * tl_citation_shorten_title:
 * @title: a title
 * @is_work: whether it is that of a whole work, such as a book
 *
 * The key words of the main title, up to four, in their order, without an article before them:
 * CMOS 17, 14.33.
 *
 * Returns: (transfer full): the short title
 */
char *
tl_citation_shorten_title (const char *title, gboolean is_work)
{
  g_autofree char *main_title = g_strndup (title, measure_main_title (title, is_work));
  gsize length;

  drop_trailing_punctuation (main_title);
  length = measure_short_title (main_title);
  if (length < strlen (main_title))
    {
      main_title[length] = '\0';
      drop_trailing_punctuation (main_title);
    }
  return drop_article (main_title);
}
