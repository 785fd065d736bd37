/* The two halves of placement: which items a lane has, and what row each gets. */
#pragma once

#include "tl-placement.h"

G_BEGIN_DECLS

void tl_placement_fill_item (
  TlDataset *dataset, TlMetrics *metrics, gint64 extent_start_s, gint64 extent_end_s, TlItem *item);

/* How many rows a lane may have: from any scale on, and from full_scale on. */
typedef struct
{
  guint n_rows;
  guint n_rows_full;
  double full_scale;
} TlRowLimits;

void tl_placement_assign_rows (TlItem *items,
                               guint n_items,
                               const TlEvent *events,
                               const TlMetricsLengths *lengths,
                               TlRowLimits *limits);
guint tl_placement_count_rows_at (const TlItem *items,
                                  guint n_items,
                                  const TlEvent *events,
                                  const TlMetricsLengths *lengths,
                                  double scale);

G_END_DECLS
