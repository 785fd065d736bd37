/* Datasets of any size, the same at each run, for the benchmarks. */
#pragma once

#include "tl-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  BENCH_UNIFORM,   /* days over 126 years */
  BENCH_CLUSTERED, /* nine in ten of them in one year */
  BENCH_ONE_DAY,
  BENCH_NESTED, /* spans within each other */
  N_BENCH_SPREADS,
} BenchSpread;

GBytes *bench_dataset_make_json (BenchSpread spread, guint n_events);
TlDataset *bench_dataset_new (BenchSpread spread, guint n_events);
const char *bench_spread_get_name (BenchSpread spread);

G_END_DECLS
