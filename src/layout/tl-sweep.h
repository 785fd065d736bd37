/* A sweep over a lane's items that gives those that it can a row: at one scale, from left to right.
 *
 * What an item takes in its row at a scale, with its symbol's centre half a symbol, or half its
 * extent where that is less, right of its start:
 *
 *      start              end
 *        |--- extent ------|
 *       (o) label text         <label gap> (o) the next one
 *
 * Of two items in a row, the later may be shown where neither the extent nor the label of the
 * earlier reaches its symbol. Both conditions, once met, are met at every larger scale. So each
 * pair has one scale from which on it may be seen together, and the activation scale of an item is
 * the largest of those that it has with what is in its row before it.
 */
#pragma once

#include "tl-index-set.h"
#include "tl-placement.h"

G_BEGIN_DECLS

/* What a sweep knows of a row: what starts before these times finds no room in it, at the sweep's
 * scale, and at any. */
typedef struct
{
  double closed_until_s;
  double covered_until_s;
} TlSweepFront;

typedef struct
{
  TlItem *items;
  guint n_items;
  const TlMetricsLengths *lengths;
  double needed_min_px; /* the least and the most that an item's symbol and label take */
  double needed_max_px;
  TlIndexSet pending; /* items that may yet find a row */
  TlIndexSet rows[TL_ROWS_MAX];
  TlSweepFront fronts[TL_ROWS_MAX];
  guint n_used; /* rows that have an item: the first ones */
  guint n_rows; /* rows that may be used */
} TlSweep;

void tl_sweep_init (
  TlSweep *sweep, TlItem *items, guint n_items, const TlMetricsLengths *lengths, guint n_rows);
void tl_sweep_clear (TlSweep *sweep);
void tl_sweep_queue (TlSweep *sweep, guint rank);
void tl_sweep_place (TlSweep *sweep, double scale, double soon_scale);

G_END_DECLS
