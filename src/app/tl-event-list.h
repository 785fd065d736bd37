/* Events as a list model: all of a dataset or some, in one order. Immutable: another order or other
 * events are another list, which costs a view no more than it shows.
 *
 * Its objects are made when they are asked for: a million events are as quickly listed as ten.
 */
#pragma once

#include <gio/gio.h>

#include "tl-event-order.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

#define TL_TYPE_EVENT_ROW (tl_event_row_get_type ())
G_DECLARE_FINAL_TYPE (TlEventRow, tl_event_row, TL, EVENT_ROW, GObject)

TlDataset *tl_event_row_get_dataset (TlEventRow *row);
guint32 tl_event_row_get_event (TlEventRow *row);

#define TL_TYPE_EVENT_LIST (tl_event_list_get_type ())
G_DECLARE_FINAL_TYPE (TlEventList, tl_event_list, TL, EVENT_LIST, GObject)

TlEventList *tl_event_list_new (TlDataset *dataset,
                                GArray *order,
                                gboolean is_descending,
                                const TlEventSet *events);
guint32 tl_event_list_get_event (TlEventList *list, guint position);
gboolean tl_event_list_find (TlEventList *list, guint32 event, guint *position);

G_END_DECLS
