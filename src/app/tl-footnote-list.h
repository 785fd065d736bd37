/* Footnotes as a list model: all of a dataset, or those in which some words stand. Immutable: other
 * words are another list. Its objects are made when they are asked for. */
#pragma once

#include <gio/gio.h>

#include "tl-dataset.h"

G_BEGIN_DECLS

#define TL_TYPE_FOOTNOTE_ITEM (tl_footnote_item_get_type ())
G_DECLARE_FINAL_TYPE (TlFootnoteItem, tl_footnote_item, TL, FOOTNOTE_ITEM, GObject)

TlDataset *tl_footnote_item_get_dataset (TlFootnoteItem *item);
guint32 tl_footnote_item_get_footnote (TlFootnoteItem *item);

#define TL_TYPE_FOOTNOTE_LIST (tl_footnote_list_get_type ())
G_DECLARE_FINAL_TYPE (TlFootnoteList, tl_footnote_list, TL, FOOTNOTE_LIST, GObject)

GPtrArray *tl_footnote_list_fold (TlDataset *dataset);
TlFootnoteList *tl_footnote_list_new (TlDataset *dataset, GPtrArray *folded, const char *words);
gboolean tl_footnote_list_find (TlFootnoteList *list, guint32 footnote, guint *position);

G_END_DECLS
