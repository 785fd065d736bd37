/* The events of a dataset as a list model: all of them or some, in one order. */
#pragma once

#include "tl-event-order.h"
#include "tl-event-set.h"
#include "tl-index-list.h"

G_BEGIN_DECLS

TlIndexList *tl_event_list_new (TlDataset *dataset,
                                GArray *order,
                                gboolean is_descending,
                                const TlEventSet *events);

G_END_DECLS
