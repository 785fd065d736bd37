/* The orders in which a table may list a dataset's events. */
#pragma once

#include "tl-dataset.h"

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

G_END_DECLS
