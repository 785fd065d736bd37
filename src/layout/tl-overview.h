/* The overview's scale: where in it, from 0 at its left edge to 1 at its right, a time lies.
 *
 * Where nearly all happens in a small part of the dataset's time, the overview gives that most of
 * its width, and what lies before and after the rest, on scales of their own:
 *
 *   2009        2024-11                                                2025-12
 *     |    '    |                                                            |
 *     0        0.1          the range that is in view at first               1
 */
#pragma once

#include "tl-dataset.h"

G_BEGIN_DECLS

#define TL_OVERVIEW_STOPS_MAX 4

/* Between two stops the scale is even. A dataset without events has none. */
typedef struct
{
  guint n_stops;
  gint64 times_s[TL_OVERVIEW_STOPS_MAX];
  double parts[TL_OVERVIEW_STOPS_MAX];
} TlOverviewScale;

void tl_overview_scale_init (TlOverviewScale *scale, TlDataset *dataset);
double tl_overview_scale_get_part (const TlOverviewScale *scale, gint64 time_s);
gint64 tl_overview_scale_get_time (const TlOverviewScale *scale, double part);

G_END_DECLS
