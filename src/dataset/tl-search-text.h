/* What a search looks through, folded: the texts of events, footnotes and references. */
#pragma once

#include "tl-dataset.h"

G_BEGIN_DECLS

void tl_search_fold_event (guint document, GString *folded, gpointer data);
void tl_search_fold_note (guint document, GString *folded, gpointer data);
void tl_search_fold_reference (guint document, GString *folded, gpointer data);
void tl_search_fold_footnote (guint footnote, GString *folded, TlDataset *dataset);

G_END_DECLS
