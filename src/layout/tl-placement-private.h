/* The two halves of placement: which items a lane has, and what row each gets. */
#pragma once

#include "tl-placement.h"

G_BEGIN_DECLS

/* Places the items of one lane, given by start; returns the rows taken. max_rows is what the lane
 * is given; more are taken, up to TL_ROWS_MAX, only for what would otherwise have no row at any
 * scale. */
guint tl_placement_assign_rows (TlItem *items,
                                guint n_items,
                                const TlEvent *events,
                                const TlMetricsLengths *lengths,
                                guint n_rows,
                                guint max_rows);
guint tl_placement_count_rows_at (const TlItem *items,
                                  guint n_items,
                                  const TlEvent *events,
                                  const TlMetricsLengths *lengths,
                                  double scale);

G_END_DECLS
