/* A footnote in the list of all of them: what it says and cites, and the events that cite it. */
#pragma once

#include <gtk/gtk.h>

#include "tl-dataset.h"

G_BEGIN_DECLS

#define TL_TYPE_FOOTNOTE_ROW (tl_footnote_row_get_type ())
G_DECLARE_FINAL_TYPE (TlFootnoteRow, tl_footnote_row, TL, FOOTNOTE_ROW, GtkWidget)

GtkWidget *tl_footnote_row_new (void);
void tl_footnote_row_show (TlFootnoteRow *row, TlDataset *dataset, guint32 footnote);
void tl_footnote_row_mark (TlFootnoteRow *row, guint32 event);

G_END_DECLS
