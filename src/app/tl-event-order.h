/* The orders in which a table may list a dataset's events. */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

typedef enum
{
  TL_EVENT_COLUMN_DATE,
  TL_EVENT_COLUMN_TITLE,
  TL_EVENT_COLUMN_LANES,
  TL_EVENT_COLUMN_KIND,
  TL_EVENT_COLUMN_IMPORTANCE,
  TL_N_EVENT_COLUMNS,
} TlEventColumn;

GArray *tl_event_order_new (TlDataset *dataset, TlEventColumn column);
GArray *tl_event_order_pick (const GArray *order, const TlEventSet *events);

G_END_DECLS
