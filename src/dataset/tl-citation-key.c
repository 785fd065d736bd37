/* Keys of BibTeX entries: family, year and the first word of the title, in ASCII: "shapiro2020why".
 */
#include "tl-citation-private.h"

#include <string.h>

/* а to я in Russian, for which GLib has no table: as the names of travellers are written (ICAO
 * 9303, part 3, section 6 B). */
static const char *const russian[]
  = { "a", "b", "v", "g", "d", "e",  "zh", "z",  "i",  "i",    "k",  "l", "m", "n", "o",  "p",
      "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "ie", "y", "",  "e", "iu", "ia" };

#define CYRILLIC_A 0x430

/* One character in ASCII, or "" where there is no way. GLib's tables are by locale, and that of the
 * Latin letters is not the Ukrainian one; the user's locale has no say, for a key is to be the same
 * everywhere. */
static char *
transliterate (gunichar c, const char *language)
{
  static const char *const locales[] = { "C", "uk" };
  gunichar small = g_unichar_tolower (c);
  char text[7] = "";

  if (small >= CYRILLIC_A && small - CYRILLIC_A < G_N_ELEMENTS (russian)
      && !g_str_has_prefix (language, "uk"))
    return g_strdup (russian[small - CYRILLIC_A]);
  text[g_unichar_to_utf8 (small, text)] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *ascii = g_str_to_ascii (text, locales[i]);

      if (strchr (ascii, '?') == NULL)
        return g_steal_pointer (&ascii);
    }
  return g_strdup ("");
}

static void
append_ascii (GString *key, const char *text, const char *language)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);

  for (const char *at = composed; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *ascii = transliterate (g_utf8_get_char (at), language);

      for (const char *c = ascii; *c != '\0'; c++)
        if (g_ascii_isalnum (*c))
          g_string_append_c (key, g_ascii_tolower (*c));
    }
}

/* The first word that is more than an article and that has a way into ASCII. */
static void
append_first_word (GString *key, const char *text, const char *language)
{
  g_autofree char *clean = tl_citation_clean (text);
  g_auto (GStrv) words = g_strsplit (clean != NULL ? clean : "", " ", -1);
  gsize length = key->len;

  for (guint i = 0; words[i] != NULL && key->len == length; i++)
    if (tl_citation_is_significant (words[i], strlen (words[i])))
      append_ascii (key, words[i], language);
}

/* The year of a date in words is its first four figures. */
static void
append_year (GString *key, const TlReferenceDate *date)
{
  const char *text = date->text;

  if (date->from.year != 0)
    g_string_append_printf (key, "%d", ABS (date->from.year));
  for (gsize i = 0; date->from.year == 0 && text != NULL && text[i] != '\0'; i++)
    if (strspn (text + i, "0123456789") >= 4)
      {
        g_string_append_len (key, text + i, 4);
        return;
      }
}

/**
 * tl_citation_make_key:
 * @dataset: the dataset of @reference
 * @reference: a reference
 *
 * Without a name the title's word comes first, so that a key begins with a letter.
 *
 * Returns: (transfer full): its key: small ASCII letters and figures, at least one of them
 */
char *
tl_citation_make_key (TlDataset *dataset, const TlReference *reference)
{
  TlSlice slice = reference->authors.length > 0 ? reference->authors : reference->editors;
  const TlName *name = slice.length > 0 ? tl_dataset_get_names (dataset, slice) : NULL;
  const char *language = reference->language != NULL ? reference->language : "";
  g_autoptr (GString) key = g_string_new (NULL);
  gboolean has_name;

  if (name != NULL && name->family != NULL)
    append_ascii (key, name->family, language);
  else if (name != NULL)
    append_first_word (key, name->literal != NULL ? name->literal : name->given, language);
  has_name = key->len > 0;
  if (!has_name)
    append_first_word (key, reference->title, language);
  append_year (key, &reference->issued);
  if (has_name)
    append_first_word (key, reference->title, language);
  if (key->len == 0)
    append_ascii (key, reference->id != NULL ? reference->id : "", language);
  if (key->len == 0)
    g_string_append (key, "reference");
  return g_string_free (g_steal_pointer (&key), FALSE);
}
