/* Rows and activation scales of one lane: greedy, the important first, each from the coarsest scale
 * to the finest.
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
#include "tl-index-set.h"
#include "tl-placement-private.h"
#include "tl-view.h"

#include <math.h>

/* From one scale to the next, the fourth root of two: an item is placed in the first row where it
 * waits little longer than in the best. */
#define STEP 1.189207115002721

/* So many in turn may find no place before the sweep moves on by the shortest label's width. */
#define TRIES 4

/* Each importance, in an event's first lane and in its others. */
#define N_RANKS ((TL_IMPORTANCE_MINOR + 1) * 2)

/* What a sweep knows of a row: what starts before these times finds no room in it, at the sweep's
 * scale, and at any. */
typedef struct
{
  double closed_until_s;
  double covered_until_s;
} Front;

typedef struct
{
  TlItem *items;
  guint n_items;
  const TlEvent *events;
  const TlMetricsLengths *lengths;
  double needed_min_px; /* the least and the most that an item's symbol and label take */
  double needed_max_px;
  TlIndexSet pending[N_RANKS]; /* items that may yet find a row, by rank */
  TlIndexSet rows[TL_ROWS_MAX];
  Front fronts[TL_ROWS_MAX];
  guint n_used;    /* rows that have an item: the first ones */
  guint first_row; /* of those that may be used … */
  guint n_rows;    /* … and the one after the last */
} Lane;

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
get_scale_after (const Lane *lane, const TlIndexSet *row, guint previous, const TlItem *item)
{
  double scale = 0;

  for (guint i = previous; i != TL_INDEX_NONE; i = tl_index_set_find_before (row, i))
    {
      const TlItem *other = &lane->items[i];

      scale = MAX (scale, get_separation (other, item, lane->lengths));
      if (get_length_s (other->start_s, item->start_s) * scale >= lane->needed_max_px)
        break;
    }
  return scale;
}

/* Notes how far a row is closed by one of its items. */
static void
move_front (Lane *lane, guint row, const TlItem *item, double scale)
{
  double reach_s = tl_item_get_needed_px (item, TL_DETAIL_SHORT, lane->lengths) / scale;

  lane->fronts[row].covered_until_s = (double) item->end_s;
  lane->fronts[row].closed_until_s = MAX ((double) item->end_s, (double) item->start_s + reach_s);
}

/* The scale from which on an item may be seen in a row. Where that is more than the sweep's scale,
 * and nothing else that starts before some time would find room either, moves the row's front. */
static double
find_activation (Lane *lane, guint row_index, guint index, double scale)
{
  const TlIndexSet *row = &lane->rows[row_index];
  const TlItem *item = &lane->items[index];
  guint previous = tl_index_set_find_before (row, index);
  guint next = tl_index_set_find_from (row, index);
  double after = previous != TL_INDEX_NONE ? get_scale_after (lane, row, previous, item) : 0;
  double before = 0;

  if (next != TL_INDEX_NONE)
    before = get_separation (item, &lane->items[next], lane->lengths);
  if (after > scale)
    move_front (lane, row_index, &lane->items[previous], scale);
  else if (before > scale
           && get_length_s (item->start_s, lane->items[next].start_s) * scale < lane->needed_min_px)
    {
      move_front (lane, row_index, &lane->items[next], scale);
      lane->fronts[row_index].covered_until_s = -G_MAXDOUBLE;
    }
  return MAX (before, after);
}

static void
place (Lane *lane, guint index, guint row, double activation)
{
  lane->items[index].row = (gint8) row;
  lane->items[index].activation[TL_DETAIL_SHORT] = (float) activation;
  tl_index_set_add (&lane->rows[row], index);
  lane->n_used = MAX (lane->n_used, row + 1);
}

typedef enum
{
  PLACED,
  WAITS,    /* for a larger scale */
  HOPELESS, /* in each row something is at the same time */
} Outcome;

static Outcome
try_item (Lane *lane, guint index, double scale)
{
  Outcome outcome = HOPELESS;

  for (guint row = lane->first_row; row < lane->n_rows; row++)
    {
      double start_s = (double) lane->items[index].start_s;
      double activation;

      if (start_s < lane->fronts[row].closed_until_s)
        {
          if (start_s >= lane->fronts[row].covered_until_s)
            outcome = WAITS;
          continue;
        }
      activation = find_activation (lane, row, index, scale);
      if (activation <= scale)
        {
          place (lane, index, row, activation);
          return PLACED;
        }
      if (activation < G_MAXDOUBLE)
        outcome = WAITS;
    }
  return outcome;
}

/* The first item of the lane that starts at or after a time. */
static guint
find_start (const Lane *lane, guint low, double time_s)
{
  guint high = lane->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if ((double) lane->items[middle].start_s < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The time before which every row is closed. */
static double
find_open (const Lane *lane)
{
  double open_s = G_MAXDOUBLE;

  for (guint row = lane->first_row; row < lane->n_rows; row++)
    open_s = MIN (open_s, lane->fronts[row].closed_until_s);
  return open_s;
}

/* One scale, one rank, from left to right. Where all rows are closed the sweep goes on behind. */
static void
place_rank (Lane *lane, guint rank, double scale)
{
  TlIndexSet *pending = &lane->pending[rank];
  guint n_failed = 0;
  guint next;

  for (guint row = 0; row < TL_ROWS_MAX; row++)
    lane->fronts[row] = (Front){ -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = tl_index_set_find_from (pending, 0); i != TL_INDEX_NONE;
       i = tl_index_set_find_from (pending, next))
    {
      double start_s = (double) lane->items[i].start_s;
      Outcome outcome = try_item (lane, i, scale);
      double open_s;

      next = i + 1;
      if (outcome != WAITS)
        tl_index_set_remove (pending, i);
      n_failed = outcome == WAITS ? n_failed + 1 : 0;
      if (outcome != WAITS)
        continue;
      open_s = find_open (lane);
      if (n_failed >= TRIES)
        open_s = MAX (open_s, start_s + lane->needed_min_px / scale);
      if (open_s > start_s)
        {
          next = find_start (lane, next, open_s);
          n_failed = 0;
        }
    }
}

/* The coarsest scale worth a try: all of the lane in one label's width. */
static double
find_first_scale (const Lane *lane)
{
  double length_s
    = get_length_s (lane->items[0].start_s, lane->items[lane->n_items - 1].start_s) + 1;
  double scale = lane->lengths->em_px / length_s;

  /* A power of two, so that the scales are the same for every dataset. */
  return CLAMP (exp2 (floor (log2 (scale))), TL_SCALE_MIN, TL_SCALE_MAX);
}

/* Less is tried first: by importance, an event's first lane before its others. */
static guint
get_rank (const Lane *lane, const TlItem *item)
{
  return lane->events[item->event].importance * 2u + (item->is_pale ? 1 : 0);
}

static void
queue_items (Lane *lane)
{
  for (guint i = 0; i < lane->n_items; i++)
    if (lane->items[i].row < 0)
      tl_index_set_add (&lane->pending[get_rank (lane, &lane->items[i])], i);
}

/* Rank by rank, each from coarse to fine. So nothing that matters less is placed where it would
 * meet something that matters more, not even before that is shown. */
static void
place_all (Lane *lane, double first_scale)
{
  queue_items (lane);
  for (guint rank = 0; rank < N_RANKS; rank++)
    {
      for (double scale = first_scale; scale < TL_SCALE_MAX; scale *= STEP)
        place_rank (lane, rank, scale);
      place_rank (lane, rank, TL_SCALE_MAX);
    }
}

static void
lane_init (Lane *lane,
           TlItem *items,
           guint n_items,
           const TlEvent *events,
           const TlMetricsLengths *lengths,
           guint n_rows)
{
  *lane = (Lane){ .items = items,
                  .n_items = n_items,
                  .events = events,
                  .lengths = lengths,
                  .n_rows = CLAMP (n_rows, 1, TL_ROWS_MAX),
                  .needed_min_px = G_MAXDOUBLE };
  for (guint i = 0; i < TL_ROWS_MAX; i++)
    tl_index_set_init (&lane->rows[i], n_items);
  for (guint i = 0; i < N_RANKS; i++)
    tl_index_set_init (&lane->pending[i], n_items);
  for (guint i = 0; i < n_items; i++)
    {
      double needed_px = tl_item_get_needed_px (&items[i], TL_DETAIL_SHORT, lengths);

      items[i].row = -1;
      items[i].activation[TL_DETAIL_SHORT] = G_MAXFLOAT;
      lane->needed_min_px = MIN (lane->needed_min_px, needed_px);
      lane->needed_max_px = MAX (lane->needed_max_px, needed_px);
    }
}

static void
lane_clear (Lane *lane)
{
  for (guint i = 0; i < TL_ROWS_MAX; i++)
    tl_index_set_clear (&lane->rows[i]);
  for (guint i = 0; i < N_RANKS; i++)
    tl_index_set_clear (&lane->pending[i]);
}

/* What is shown from a scale at which further rows open, and not before. */
static void
delay_further_rows (Lane *lane, double full_scale)
{
  for (guint i = 0; i < lane->n_items; i++)
    if (lane->items[i].row >= (int) lane->first_row)
      lane->items[i].activation[TL_DETAIL_SHORT]
        = MAX (lane->items[i].activation[TL_DETAIL_SHORT], (float) full_scale);
}

/**
 * tl_placement_assign_rows:
 * @items: a lane's items, by start
 * @n_items: how many there are
 * @events: the dataset's events
 * @lengths: the font's lengths
 * @limits: (inout): how many rows the lane may have; becomes how many it uses
 *
 * Gives each item its row and its activation scales. What finds no place in the rows that there are
 * at every scale gets one of the further rows, which open at a scale that is closer up.
 */
void
tl_placement_assign_rows (TlItem *items,
                          guint n_items,
                          const TlEvent *events,
                          const TlMetricsLengths *lengths,
                          TlRowLimits *limits)
{
  Lane lane;
  guint n_rows_full = MIN (limits->n_rows_full, TL_ROWS_MAX);

  if (n_items == 0)
    {
      limits->n_rows = limits->n_rows_full = 1;
      return;
    }
  lane_init (&lane, items, n_items, events, lengths, limits->n_rows);
  place_all (&lane, find_first_scale (&lane));
  limits->n_rows = limits->n_rows_full = MAX (lane.n_used, 1);
  if (limits->n_rows < n_rows_full)
    {
      lane.first_row = limits->n_rows;
      lane.n_rows = n_rows_full;
      place_all (&lane, limits->full_scale);
      delay_further_rows (&lane, limits->full_scale);
      limits->n_rows_full = lane.n_used;
    }
  tl_placement_find_details (items, n_items, lengths);
  lane_clear (&lane);
}

/**
 * tl_placement_count_rows_at:
 * @items: a lane's items, by start; their rows are overwritten
 * @n_items: how many there are
 * @events: the dataset's events
 * @lengths: the font's lengths
 * @importance: of what importance, or more
 * @scale: a scale, in pixels per second
 *
 * Returns: how many rows the lane would fill with such events if it were only ever looked at at
 * this scale
 */
guint
tl_placement_count_rows_at (TlItem *items,
                            guint n_items,
                            const TlEvent *events,
                            const TlMetricsLengths *lengths,
                            TlImportance importance,
                            double scale)
{
  Lane lane;
  guint n_rows;

  if (n_items == 0)
    return 1;
  lane_init (&lane, items, n_items, events, lengths, TL_ROWS_MAX);
  queue_items (&lane);
  for (guint rank = 0; rank < ((guint) importance + 1) * 2; rank++)
    place_rank (&lane, rank, scale);
  n_rows = MAX (lane.n_used, 1);
  lane_clear (&lane);
  return n_rows;
}
