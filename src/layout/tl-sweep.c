/* Finding room in rows, and passing over where there can't be any. */
#include "tl-sweep.h"

#include "tl-placement-private.h"
#include "tl-view.h"

#include <math.h>

/* So many in turn may find no place before the sweep moves on by the shortest label's width; at the
 * finest scale, which is the last chance, all are tried. */
#define TRIES 32

static double
get_length_s (gint64 from_s, gint64 to_s)
{
  return (double) to_s - (double) from_s;
}

/* The scale from which on two items may be seen in one row; a is the earlier. The overhang of b is
 * half of what its extent is narrower than its symbol: (symbol - extent × scale) / 2, for which
 * there is room in the gap between the extents from symbol / (2 × gap + extent) on. */
static double
get_separation (const TlItem *a, const TlItem *b, const TlMetricsLengths *lengths)
{
  double gap_s = get_length_s (a->end_s, b->start_s);
  double extent_s = get_length_s (b->start_s, b->end_s);

  if (b->start_s < a->end_s || b->start_s == a->start_s)
    return G_MAXDOUBLE;
  return MAX (lengths->symbol_px / (2 * gap_s + extent_s),
              tl_item_get_needed_px (a, TL_DETAIL_SHORT, lengths)
                / get_length_s (a->start_s, b->start_s));
}

/* The scale from which on an item may be seen in a row with all that is before it there; at least
 * G_MAXDOUBLE: at none. Extents in a row never overlap, so of those the nearest tells. But the
 * label of one further left may reach across others that are shown only from a larger scale on. */
static double
get_scale_after (const TlSweep *sweep, const TlIndexSet *row, guint previous, const TlItem *item)
{
  double scale = 0;

  for (guint i = previous; i != TL_INDEX_NONE; i = tl_index_set_find_before (row, i))
    {
      const TlItem *other = &sweep->items[i];

      scale = MAX (scale, get_separation (other, item, sweep->lengths));
      if (get_length_s (other->start_s, item->start_s) * scale >= sweep->needed_max_px)
        break;
    }
  return scale;
}

/* Notes how far a row is closed by one of its items. */
static void
move_front (TlSweep *sweep, guint row, const TlItem *item, double scale)
{
  double reach_s = tl_item_get_needed_px (item, TL_DETAIL_SHORT, sweep->lengths) / scale;

  sweep->fronts[row].covered_until_s = (double) item->end_s;
  sweep->fronts[row].closed_until_s = MAX ((double) item->end_s, (double) item->start_s + reach_s);
}

/* The scale from which on an item may be seen in a row. Where that is more than the sweep's scale,
 * and nothing else that starts before some time would find room either, moves the row's front. */
static double
find_activation (TlSweep *sweep, guint row_index, guint index, double scale)
{
  const TlIndexSet *row = &sweep->rows[row_index];
  const TlItem *item = &sweep->items[index];
  guint previous = tl_index_set_find_before (row, index);
  guint next = tl_index_set_find_from (row, index);
  double after = previous != TL_INDEX_NONE ? get_scale_after (sweep, row, previous, item) : 0;
  double before = 0;

  if (next != TL_INDEX_NONE)
    before = get_separation (item, &sweep->items[next], sweep->lengths);
  if (after > scale)
    move_front (sweep, row_index, &sweep->items[previous], scale);
  else if (before > scale
           && get_length_s (item->start_s, sweep->items[next].start_s) * scale
                < sweep->needed_min_px)
    {
      move_front (sweep, row_index, &sweep->items[next], scale);
      sweep->fronts[row_index].covered_until_s = -G_MAXDOUBLE;
    }
  return MAX (before, after);
}

static void
place (TlSweep *sweep, guint index, guint row, double activation)
{
  sweep->items[index].row = (gint8) row;
  sweep->items[index].activation[TL_DETAIL_SHORT] = (float) activation;
  tl_index_set_add (&sweep->rows[row], index);
  sweep->n_used = MAX (sweep->n_used, row + 1);
}

typedef enum
{
  PLACED,
  WAITS,    /* for a larger scale */
  HOPELESS, /* in each row something is at the same time */
} Outcome;

/* Of the rows in which an item may be seen at the sweep's scale, the one in which it is seen
 * soonest; of those as good, the first. */
static Outcome
try_item (TlSweep *sweep, guint index, double scale, double soon_scale)
{
  Outcome outcome = HOPELESS;
  double start_s = (double) sweep->items[index].start_s;
  double soonest = G_MAXDOUBLE;
  double soonest_activation = 0;
  guint soonest_row = 0;

  for (guint row = 0; row < sweep->n_rows && soonest > soon_scale; row++)
    {
      double activation;

      if (start_s < sweep->fronts[row].closed_until_s)
        {
          if (start_s >= sweep->fronts[row].covered_until_s)
            outcome = WAITS;
          continue;
        }
      activation = find_activation (sweep, row, index, scale);
      if (activation < G_MAXDOUBLE)
        outcome = WAITS;
      if (activation > scale || MAX (activation, soon_scale) >= soonest)
        continue;
      soonest = MAX (activation, soon_scale);
      soonest_activation = activation;
      soonest_row = row;
    }
  if (soonest == G_MAXDOUBLE)
    return outcome;
  place (sweep, index, soonest_row, soonest_activation);
  return PLACED;
}

/* The first item of the lane that starts at or after a time. */
static guint
find_start (const TlSweep *sweep, guint low, double time_s)
{
  guint high = sweep->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((double) sweep->items[middle].start_s < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The time before which every row is closed. */
static double
find_open (const TlSweep *sweep)
{
  double open_s = G_MAXDOUBLE;

  for (guint row = 0; row < sweep->n_rows; row++)
    open_s = MIN (open_s, sweep->fronts[row].closed_until_s);
  return open_s;
}

/**
 * tl_sweep_place:
 * @sweep: a sweep
 * @scale: a scale, in pixels per second
 * @soon_scale: what may be seen at this scale or before is seen soon enough
 *
 * Tries what is pending at one scale, from left to right. Where all rows are closed it goes on
 * behind.
 */
void
tl_sweep_place (TlSweep *sweep, double scale, double soon_scale)
{
  TlIndexSet *pending = &sweep->pending;
  guint n_failed = 0;
  guint next;

  for (guint row = 0; row < TL_ROWS_MAX; row++)
    sweep->fronts[row] = (TlSweepFront){ -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = tl_index_set_find_from (pending, 0); i != TL_INDEX_NONE;
       i = tl_index_set_find_from (pending, next))
    {
      double start_s = (double) sweep->items[i].start_s;
      Outcome outcome = try_item (sweep, i, scale, soon_scale);
      double open_s;

      next = i + 1;
      if (outcome != WAITS)
        tl_index_set_remove (pending, i);
      n_failed = outcome == WAITS ? n_failed + 1 : 0;
      if (outcome != WAITS)
        continue;
      open_s = find_open (sweep);
      if (n_failed >= TRIES && scale < TL_SCALE_MAX)
        open_s = MAX (open_s, start_s + sweep->needed_min_px / scale);
      if (open_s > start_s)
        {
          next = find_start (sweep, next, open_s);
          n_failed = 0;
        }
    }
}

/**
 * tl_sweep_queue:
 * @sweep: a sweep
 * @rank: which of the items
 *
 * Puts what has no row of a rank into the queue, instead of what is there.
 */
void
tl_sweep_queue (TlSweep *sweep, guint rank)
{
  tl_index_set_remove_all (&sweep->pending);
  for (guint i = 0; i < sweep->n_items; i++)
    if (sweep->items[i].row < 0 && sweep->items[i].rank == rank)
      tl_index_set_add (&sweep->pending, i);
}

/**
 * tl_sweep_init:
 * @sweep: (out): a sweep
 * @items: a lane's items, by start; they lose their rows
 * @n_items: how many there are
 * @lengths: the font's lengths
 * @n_rows: how many rows there are
 *
 * Begins with empty rows. Clear it with tl_sweep_clear().
 */
void
tl_sweep_init (
  TlSweep *sweep, TlItem *items, guint n_items, const TlMetricsLengths *lengths, guint n_rows)
{
  *sweep = (TlSweep){ .items = items,
                      .n_items = n_items,
                      .lengths = lengths,
                      .n_rows = CLAMP (n_rows, 1, TL_ROWS_MAX),
                      .needed_min_px = G_MAXDOUBLE };
  for (guint i = 0; i < TL_ROWS_MAX; i++)
    tl_index_set_init (&sweep->rows[i], n_items);
  tl_index_set_init (&sweep->pending, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      double needed_px = tl_item_get_needed_px (&items[i], TL_DETAIL_SHORT, lengths);

      items[i].row = -1;
      items[i].activation[TL_DETAIL_SHORT] = G_MAXFLOAT;
      sweep->needed_min_px = MIN (sweep->needed_min_px, needed_px);
      sweep->needed_max_px = MAX (sweep->needed_max_px, needed_px);
    }
}

/**
 * tl_sweep_clear:
 * @sweep: a sweep
 *
 * Frees what it holds; the items keep their rows.
 */
void
tl_sweep_clear (TlSweep *sweep)
{
  for (guint i = 0; i < TL_ROWS_MAX; i++)
    tl_index_set_clear (&sweep->rows[i]);
  tl_index_set_clear (&sweep->pending);
}
