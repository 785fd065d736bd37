/* A text and the numbers of the footnotes that support it, as superscripts at its end.
 *
 * The numbers are buttons of their own, not markup: the text of a dataset never becomes markup, a
 * screen reader names each, and the focus can come back to the very one that was followed.
 */
#pragma once

#include <gtk/gtk.h>

#include "tl-dataset.h"

G_BEGIN_DECLS

#define TL_TYPE_CITED_TEXT (tl_cited_text_get_type ())
G_DECLARE_FINAL_TYPE (TlCitedText, tl_cited_text, TL, CITED_TEXT, GtkWidget)

GtkWidget *tl_cited_text_new (const char *text, TlDataset *dataset, TlSlice footnotes);
void
tl_cited_text_set (TlCitedText *cited, const char *text, TlDataset *dataset, TlSlice footnotes);

G_END_DECLS
