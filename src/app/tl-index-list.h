/* Something of a dataset as a list model: all of its events or footnotes, or some of them, in one
 * order.
 *
 * Its objects are made when they are asked for: a million events are as quickly listed as ten. Each
 * is a place in the list rather than what stands there: another order, or others, change what is at
 * the places, so that a view keeps its widgets and looks at no more than those.
 */
#pragma once

#include <gio/gio.h>

#include "tl-dataset.h"

G_BEGIN_DECLS

#define TL_TYPE_INDEX_ROW (tl_index_row_get_type ())
G_DECLARE_FINAL_TYPE (TlIndexRow, tl_index_row, TL, INDEX_ROW, GObject)

TlDataset *tl_index_row_get_dataset (TlIndexRow *row);
guint32 tl_index_row_get_index (TlIndexRow *row);

#define TL_TYPE_INDEX_LIST (tl_index_list_get_type ())
G_DECLARE_FINAL_TYPE (TlIndexList, tl_index_list, TL, INDEX_LIST, GObject)

TlIndexList *
tl_index_list_new (TlDataset *dataset, GArray *indices, guint n_all, gboolean is_descending);
void tl_index_list_set (
  TlIndexList *list, TlDataset *dataset, GArray *indices, guint n_all, gboolean is_descending);
guint32 tl_index_list_get_index (TlIndexList *list, guint position);
gboolean tl_index_list_find (TlIndexList *list, guint32 index, guint *position);

G_END_DECLS
