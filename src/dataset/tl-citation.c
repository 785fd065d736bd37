/* Which format is written by whom, and what all of them need of a text. */
#include "tl-citation-private.h"

#include <string.h>

/* The tags that CSL-JSON allows in a text (CSL 1.0.2, appendix "Rich text"); any other "<" is just
 * that. */
static gsize
get_tag_length (const char *text)
{
  static const char *const tags[] = { "<i>",   "</i>",   "<b>",  "</b>",  "<sub>",  "</sub>",
                                      "<sup>", "</sup>", "<sc>", "</sc>", "</span>" };
  const char *end;

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_has_prefix (text, tags[i]))
      return strlen (tags[i]);
  end = g_str_has_prefix (text, "<span ") ? strchr (text, '>') : NULL;
  return end != NULL ? (gsize) (end - text) + 1 : 0;
}

/**
 * tl_citation_clean:
 * @text: (nullable): a text of a reference
 *
 * Returns: (transfer full) (nullable): @text on one line: without CSL's tags, and with one blank
 *   for each run of blanks and control characters; %NULL where nothing is left
 */
char *
tl_citation_clean (const char *text)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  while (text != NULL && *text != '\0')
    {
      gsize tag_length = get_tag_length (text);

      if (tag_length > 0)
        {
          text += tag_length;
          continue;
        }
      if (g_ascii_isspace (*text) || g_ascii_iscntrl (*text))
        {
          if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
            g_string_append_c (clean, ' ');
        }
      else
        g_string_append_c (clean, *text);
      text++;
    }
  g_strchomp (clean->str);
  return *clean->str != '\0' ? g_strdup (clean->str) : NULL;
}

/**
 * tl_citation_strip_doi:
 * @doi: (nullable): a DOI, bare or as an address or with "doi:"
 *
 * Returns: (transfer full) (nullable): the bare DOI
 */
char *
tl_citation_strip_doi (const char *doi)
{
  static const char *const prefixes[] = { "https://", "http://", "dx.", "doi.org/", "doi:" };
  g_autofree char *clean = tl_citation_clean (doi);
  const char *bare = clean;

  if (clean == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (bare, prefixes[i], strlen (prefixes[i])) == 0)
      bare += strlen (prefixes[i]);
  while (*bare == ' ')
    bare++;
  return *bare != '\0' ? g_strdup (bare) : NULL;
}

/**
 * tl_citation_write:
 * @dataset: the dataset of @reference
 * @reference: a reference
 * @format: the format
 *
 * Returns: (transfer full): the reference as @format has it. Notes have no line end; BibTeX and
 *   CSL-JSON end with one, and RIS with the CR and LF that it asks for
 */
char *
tl_citation_write (TlDataset *dataset, const TlReference *reference, TlCitationFormat format)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  return tl_citation_write_all (dataset, &reference, 1, format);
}

static char *
write_one (TlDataset *dataset,
           const TlReference *reference,
           TlCitationFormat format,
           GHashTable *keys)
{
  switch (format)
    {
    case TL_CITATION_NOTE:
      return tl_citation_write_note (dataset, reference);
    case TL_CITATION_SHORT_NOTE:
      return tl_citation_write_short_note (dataset, reference);
    case TL_CITATION_BIBTEX:
      return tl_citation_write_bibtex (dataset, reference, keys);
    case TL_CITATION_RIS:
      return tl_citation_write_ris (dataset, reference);
    case TL_CITATION_CSL_JSON:
    case TL_N_CITATION_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * tl_citation_write_all:
 * @dataset: the dataset of @references
 * @references: (array length=n_references): references
 * @n_references: how many they are
 * @format: the format
 *
 * One text of several references: notes stand one on a line, CSL-JSON is one array, and BibTeX's
 * keys are unique within the text.
 *
 * Returns: (transfer full): the text
 */
char *
tl_citation_write_all (TlDataset *dataset,
                       const TlReference *const *references,
                       gsize n_references,
                       TlCitationFormat format)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_note = format == TL_CITATION_NOTE || format == TL_CITATION_SHORT_NOTE;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (references != NULL || n_references == 0, NULL);

  if (format == TL_CITATION_CSL_JSON)
    return tl_citation_write_csl (references, n_references);
  for (gsize i = 0; i < n_references; i++)
    {
      g_autofree char *one = write_one (dataset, references[i], format, keys);

      if (i > 0 && (is_note || format == TL_CITATION_BIBTEX))
        g_string_append_c (text, '\n');
      g_string_append (text, one);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
