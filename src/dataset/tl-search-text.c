/* No phrase runs from one text into another. */
#include "tl-search-text.h"

#include "tl-citation.h"
#include "tl-text-fold.h"

static void
append (GString *folded, const char *text)
{
  if (text == NULL)
    return;
  tl_text_fold_append (folded, text);
  g_string_append_c (folded, TL_TEXT_FOLD_BREAK);
  g_string_append_c (folded, ' ');
}

/**
 * tl_search_fold_event:
 * @document: an event's index
 * @folded: what to append to
 * @data: its #TlDataset
 *
 * Appends what an event is found by of its own: titles, summary, place, people, quotations. A
 * #TlFoldFunc.
 */
void
tl_search_fold_event (guint document, GString *folded, gpointer data)
{
  TlDataset *dataset = data;
  const TlEvent *event = tl_dataset_get_event (dataset, document);
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *people = tl_dataset_get_indices (dataset, details->people);
  const guint32 *quotes = tl_dataset_get_indices (dataset, details->quotes);

  append (folded, event->title);
  append (folded, event->short_title);
  append (folded, event->summary);
  append (folded, details->place);
  for (guint i = 0; i < details->people.length; i++)
    append (folded, tl_dataset_get_person (dataset, people[i]));
  for (guint i = 0; i < details->quotes.length; i++)
    {
      const TlQuote *quote = tl_dataset_get_quote (dataset, quotes[i]);

      append (folded, quote->text);
      append (folded, quote->by);
    }
}

/**
 * tl_search_fold_reference:
 * @document: a reference's index
 * @folded: what to append to
 * @data: its #TlDataset
 *
 * Appends what a reference is found by: its authors, title, container and publisher. A #TlFoldFunc.
 */
void
tl_search_fold_reference (guint document, GString *folded, gpointer data)
{
  TlDataset *dataset = data;
  const TlReference *reference = &tl_dataset_get_references (dataset, NULL)[document];
  g_autofree char *authors = tl_citation_write_names (dataset, reference->authors);

  append (folded, authors);
  append (folded, reference->title);
  append (folded, reference->container_title);
  append (folded, reference->publisher);
}

/**
 * tl_search_fold_note:
 * @document: a footnote's index
 * @folded: what to append to
 * @data: its #TlDataset
 *
 * Appends what a footnote says itself. A #TlFoldFunc.
 */
void
tl_search_fold_note (guint document, GString *folded, gpointer data)
{
  append (folded, tl_dataset_get_footnotes (data, NULL)[document].text);
}

/**
 * tl_search_fold_footnote:
 * @footnote: a footnote's index
 * @folded: what to append to
 * @dataset: a dataset
 *
 * Appends what a footnote is found by: its text, and the authors, titles, containers and publishers
 * of what it cites.
 */
void
tl_search_fold_footnote (guint footnote, GString *folded, TlDataset *dataset)
{
  const TlFootnote *note = &tl_dataset_get_footnotes (dataset, NULL)[footnote];
  const guint32 *cited = tl_dataset_get_indices (dataset, note->references);

  tl_search_fold_note (footnote, folded, dataset);
  for (guint i = 0; i < note->references.length; i++)
    tl_search_fold_reference (cited[i], folded, dataset);
}
