/* People and bodies, as notes name them. */
#include "tl-citation-private.h"

#include <glib/gi18n-lib.h>

static void
append_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  /* "d’", "al-": the particle and the name are one word. */
  if (text->len > 0 && !g_str_has_suffix (text->str, "’") && !g_str_has_suffix (text->str, "'")
      && !g_str_has_suffix (text->str, "-"))
    g_string_append_c (text, ' ');
  g_string_append (text, word);
}

static char *
to_clean (GString *text)
{
  char *clean = tl_citation_clean (text->str);

  return clean != NULL ? clean : g_strdup ("");
}

/* Chinese, Japanese and Korean names, in their own script, begin with the family and have no blank.
 */
static gboolean
is_east_asian (const char *family)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (family));

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HANGUL;
}

/**
 * tl_citation_get_family:
 * @name: a name
 *
 * What stands for a person in a short note: CMOS 17, 14.30; a particle that belongs to the family
 * stays with it (14.21), and a body is named in full.
 *
 * Returns: (transfer full): the family's name, or else the only one there is
 */
char *
tl_citation_get_family (const TlName *name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (name->family == NULL)
    append_word (text, name->literal != NULL ? name->literal : name->given);
  else
    {
      append_word (text, name->non_dropping_particle);
      append_word (text, name->family);
    }
  return to_clean (text);
}

/* In its natural order, with no comma before "Jr." (CMOS 17, 6.43). */
static char *
get_whole (const TlName *name)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (name->family == NULL)
    return tl_citation_get_family (name);
  if (is_east_asian (name->family) && name->given != NULL)
    {
      g_string_append_printf (text, "%s%s", name->family, name->given);
      return to_clean (text);
    }
  append_word (text, name->given);
  append_word (text, name->dropping_particle);
  append_word (text, name->non_dropping_particle);
  append_word (text, name->family);
  append_word (text, name->suffix);
  return to_clean (text);
}

/**
 * tl_citation_join_names:
 * @dataset: a dataset
 * @names: a list of names
 * @is_short: whether to name families alone
 *
 * Up to three names are all given, of four or more the first: CMOS 17, 14.76.
 *
 * Returns: (transfer full) (nullable): the names; %NULL where the list is empty
 */
char *
tl_citation_join_names (TlDataset *dataset, TlSlice names, gboolean is_short)
{
  const TlName *first = tl_dataset_get_names (dataset, names);
  char *(*get_words) (const TlName *name) = is_short ? tl_citation_get_family : get_whole;
  g_autofree char *a = names.length > 0 ? get_words (&first[0]) : NULL;
  g_autofree char *b = names.length > 1 ? get_words (&first[1]) : NULL;
  g_autofree char *c = names.length > 2 ? get_words (&first[2]) : NULL;

  switch (names.length)
    {
    case 0:
      return NULL;
    case 1:
      return g_steal_pointer (&a);
    case 2:
      /* Translators: two authors of a work. */
      return g_strdup_printf (_ ("%s and %s"), a, b);
    case 3:
      /* Translators: three authors of a work. */
      return g_strdup_printf (_ ("%s, %s, and %s"), a, b, c);
    default:
      /* Translators: the first of four or more authors of a work. */
      return g_strdup_printf (_ ("%s et al."), a);
    }
}

/**
 * tl_citation_write_names:
 * @dataset: a dataset
 * @names: the authors, editors or translators of one of its references
 *
 * Returns: (transfer full) (nullable): the names as a full note has them: CMOS 17, 14.76
 */
char *
tl_citation_write_names (TlDataset *dataset, TlSlice names)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  return tl_citation_join_names (dataset, names, FALSE);
}
