/* A footnote is found by the beginnings of words: of its own text and number, and of the authors,
 * titles and containers of what it cites. */
#include "tl-footnote-list.h"

#include "tl-search-text.h"
#include "tl-text-fold.h"

#include <string.h>

static char *
fold_footnote (TlDataset *dataset, guint index)
{
  const TlFootnote *footnote = &tl_dataset_get_footnotes (dataset, NULL)[index];
  GString *folded = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%u", footnote->number);

  tl_text_fold_append (folded, number);
  tl_search_fold_footnote (index, folded, dataset);
  return g_string_free (folded, FALSE);
}

/**
 * tl_footnote_list_fold:
 * @dataset: a dataset
 *
 * Returns: (transfer full) (element-type utf8): for each of its footnotes what a search looks
 *   through
 */
GPtrArray *
tl_footnote_list_fold (TlDataset *dataset)
{
  guint n_footnotes;
  GPtrArray *folded;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  tl_dataset_get_footnotes (dataset, &n_footnotes);
  folded = g_ptr_array_new_full (n_footnotes, g_free);
  for (guint i = 0; i < n_footnotes; i++)
    g_ptr_array_add (folded, fold_footnote (dataset, i));
  return folded;
}

/* Whether each word begins one of a folded text's. */
static gboolean
has_words (const char *folded, char **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (" ", words[i], NULL);

      if (*words[i] != '\0' && strstr (folded, start) == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * tl_footnote_list_new:
 * @dataset: a dataset
 * @folded: (nullable) (element-type utf8): what tl_footnote_list_fold() made of it; %NULL where
 *   @words is ""
 * @words: what is looked for
 *
 * Returns: (transfer full): the footnotes that have all of the words; all, where there are none
 */
TlIndexList *
tl_footnote_list_new (TlDataset *dataset, GPtrArray *folded, const char *words)
{
  g_autofree char *folded_words = NULL;
  g_auto (GStrv) parts = NULL;
  GArray *found;
  guint n_footnotes;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  tl_dataset_get_footnotes (dataset, &n_footnotes);
  folded_words = tl_text_fold (words);
  g_strstrip (folded_words);
  if (folded == NULL || *folded_words == '\0')
    return tl_index_list_new (dataset, NULL, n_footnotes, FALSE);
  parts = g_strsplit (folded_words, " ", -1);
  found = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < folded->len; i++)
    if (has_words (g_ptr_array_index (folded, i), parts))
      g_array_append_val (found, i);
  return tl_index_list_new (dataset, found, n_footnotes, FALSE);
}
