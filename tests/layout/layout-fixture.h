/* Datasets made at random, and metrics, for the layout's tests. */
#pragma once

#include "tl-page.h"

G_BEGIN_DECLS

typedef enum
{
  SPREAD_UNIFORM,
  SPREAD_CLUSTERED,
  SPREAD_ONE_DAY,
  SPREAD_NESTED, /* spans and windows within each other */
  N_SPREADS,
} Spread;

TlMetrics *layout_fixture_new_metrics (void);
TlDataset *layout_fixture_new_dataset (Spread spread, guint n_events, guint32 seed);
TlDataset *layout_fixture_new_builtin (void);

G_END_DECLS
