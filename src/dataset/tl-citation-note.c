/* Notes of the Chicago Manual of Style, 17th edition (CMOS 17): who, what, where it is to be found,
 * and its address. */
#include "tl-citation-private.h"

#include <glib/gi18n-lib.h>

/* Who the note begins with: the authors, or else, of a book, the editors or the translators
 * (14.76, 14.103). @uses_editors and @uses_translators: they aren't to be named again. */
static void
add_people (GArray *parts,
            TlDataset *dataset,
            const TlReference *reference,
            gboolean *uses_editors,
            gboolean *uses_translators)
{
  gboolean is_book = tl_citation_get_title_kind (reference) == TL_PART_TITLE;
  g_autofree char *authors = tl_citation_write_names (dataset, reference->authors);
  g_autofree char *editors = tl_citation_write_names (dataset, reference->editors);
  g_autofree char *translators = tl_citation_write_names (dataset, reference->translators);

  *uses_editors = authors == NULL && is_book && editors != NULL;
  *uses_translators = authors == NULL && is_book && editors == NULL && translators != NULL;
  if (authors != NULL)
    tl_parts_add (parts, TL_PART_PLAIN, g_steal_pointer (&authors));
  else if (*uses_editors)
    tl_parts_add (parts, TL_PART_PLAIN,
                  /* Translators: the editors of a book, in place of authors. */
                  g_strdup_printf (ngettext ("%s, ed.", "%s, eds.", reference->editors.length),
                                   editors));
  else if (*uses_translators)
    /* Translators: the translators of a book, in place of authors. */
    tl_parts_add (parts, TL_PART_PLAIN,
                  g_strdup_printf (C_ ("citation", "%s, trans."), translators));
}

/* A DOI rather than an address (14.8); when it was read only where it has no date (14.12). */
static void
add_address (GArray *parts, const TlReference *reference)
{
  g_autofree char *doi = tl_citation_strip_doi (reference->doi);
  g_autofree char *issued = tl_reference_get_date_in_words (reference);
  g_autofree char *accessed = tl_reference_date_to_words (&reference->accessed);

  tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->archive));
  if (issued == NULL)
    /* Translators: read on this day, in a citation. */
    tl_parts_add_formatted (parts, C_ ("citation", "accessed %s"), accessed);
  if (doi != NULL)
    tl_parts_add (parts, TL_PART_PLAIN, g_strconcat ("https://doi.org/", doi, NULL));
  else
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->url));
}

/**
 * tl_citation_write_note:
 * @dataset: the dataset of @reference
 * @reference: a reference
 *
 * The full note: CMOS 17, 14.20 to 14.28.
 *
 * Returns: (transfer full): the note, with its full stop
 */
char *
tl_citation_write_note (TlDataset *dataset, const TlReference *reference)
{
  g_autoptr (GArray) parts = tl_parts_new ();
  gboolean has_editors, has_translators;

  add_people (parts, dataset, reference, &has_editors, &has_translators);
  tl_parts_add (parts, tl_citation_get_title_kind (reference), g_strdup (reference->title));
  tl_citation_add_source (parts, dataset, reference, has_editors, has_translators);
  add_address (parts, reference);
  return tl_parts_join (parts, reference);
}

/* Whoever the full note begins with, without "ed.": 14.30. */
static TlSlice
get_first_people (const TlReference *reference)
{
  if (reference->authors.length > 0)
    return reference->authors;
  if (tl_citation_get_title_kind (reference) != TL_PART_TITLE)
    return (TlSlice){ 0, 0 };
  return reference->editors.length > 0 ? reference->editors : reference->translators;
}

/**
 * tl_citation_write_short_note:
 * @dataset: the dataset of @reference
 * @reference: a reference
 *
 * The short form, once the full note was given: CMOS 17, 14.29 to 14.36.
 *
 * Returns: (transfer full): the note, with its full stop
 */
char *
tl_citation_write_short_note (TlDataset *dataset, const TlReference *reference)
{
  g_autoptr (GArray) parts = tl_parts_new ();
  g_autofree char *title = tl_citation_clean (reference->title_short);
  g_autofree char *whole_title = tl_citation_clean (reference->title);

  if (title == NULL && whole_title != NULL)
    title = tl_citation_shorten_title (whole_title,
                                       tl_citation_get_title_kind (reference) == TL_PART_TITLE);
  tl_parts_add (parts, TL_PART_PLAIN,
                tl_citation_join_names (dataset, get_first_people (reference), TRUE));
  if (title != NULL)
    tl_parts_add (parts, tl_citation_get_title_kind (reference), g_steal_pointer (&title));
  else if (reference->container_title != NULL)
    tl_parts_add (parts, TL_PART_PLAIN, g_strdup (reference->container_title));
  else
    tl_parts_add (parts, TL_PART_PLAIN,
                  g_strdup (reference->publisher != NULL ? reference->publisher : reference->url));
  return tl_parts_join (parts, reference);
}
