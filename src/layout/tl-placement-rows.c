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
 * Item b, after a, fits if neither a's extent nor its label reaches b's symbol. Both conditions,
 * once met, are met at every larger scale: the time between the starts grows at least as fast as
 * the part of it that a's extent takes. So only neighbours in the row are ever compared, and
 * nothing is looked at again.
 */
#include "tl-placement-private.h"

#include "tl-view.h"

#include <math.h>

/* From one scale to the next, the fourth root of two: an item waits little longer than it must. */
#define STEP 1.189207115002721

/* How many later items of a row are looked at for the room that a longer text has. */
#define LOOK_AHEAD 64

/* Each importance, in an event's first lane and in its others. */
#define N_RANKS ((TL_IMPORTANCE_MINOR + 1) * 2)

typedef struct
{
  TlItem *items;
  guint n_items;
  const TlEvent *events;
  const TlMetricsLengths *lengths;
  GArray *rows[TL_ROWS_MAX]; /* of guint: the items in the row, by start */
  guint first_row;           /* of those that may be used … */
  guint n_rows;              /* … and the one after the last */
} Lane;

static double
get_length_s (gint64 from_s, gint64 to_s)
{
  return (double) to_s - (double) from_s;
}

static double
get_extent_px (const TlItem *item, double scale)
{
  return get_length_s (item->start_s, item->end_s) * scale;
}

/* How far an item's symbol reaches left of its start. */
static double
get_overhang_px (const TlItem *item, double scale, const TlMetricsLengths *lengths)
{
  return (lengths->symbol_px - MIN (get_extent_px (item, scale), lengths->symbol_px)) / 2;
}

static gboolean
fits_before (const TlItem *a, const TlItem *b, double scale, const TlMetricsLengths *lengths)
{
  double overhang_px = get_overhang_px (b, scale, lengths);
  double between_px = get_length_s (a->start_s, b->start_s) * scale;
  double symbol_end_px
    = MIN (get_extent_px (a, scale), lengths->symbol_px) / 2 + lengths->symbol_px / 2;

  return get_length_s (a->end_s, b->start_s) * scale >= overhang_px
         && between_px >= symbol_end_px + lengths->symbol_gap_px
                            + (double) a->label_px[TL_DETAIL_SHORT] + lengths->label_gap_px
                            + overhang_px;
}

/* Where in a row an item belongs by its start: the number of items that start no later. */
static guint
find_position (const Lane *lane, const GArray *row, guint index)
{
  gint64 start_s = lane->items[index].start_s;
  guint low = 0;
  guint high = row->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lane->items[g_array_index (row, guint, middle)].start_s <= start_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Whether all that starts before a position in a row ends before the item. Extents in a row never
 * overlap, so the nearest is the one to ask; but the label of one further left may reach across
 * others that are only shown from a larger scale on. */
static gboolean
fits_after_row (
  const Lane *lane, const GArray *row, guint position, const TlItem *item, double scale)
{
  double reach_px = lane->lengths->label_max_px + 4 * lane->lengths->em_px;

  for (guint i = position; i > 0; i--)
    {
      const TlItem *other = &lane->items[g_array_index (row, guint, i - 1)];

      if (!fits_before (other, item, scale, lane->lengths))
        return FALSE;
      if (get_length_s (other->start_s, item->start_s) * scale > reach_px)
        return TRUE;
    }
  return TRUE;
}

static gboolean
try_row (Lane *lane, guint row_index, guint index, double scale)
{
  GArray *row = lane->rows[row_index];
  const TlItem *item = &lane->items[index];
  guint position = find_position (lane, row, index);

  if (!fits_after_row (lane, row, position, item, scale))
    return FALSE;
  if (position < row->len
      && !fits_before (item, &lane->items[g_array_index (row, guint, position)], scale,
                       lane->lengths))
    return FALSE;
  g_array_insert_val (row, position, index);
  return TRUE;
}

static gboolean
try_item (Lane *lane, guint index, double scale)
{
  for (guint row = lane->first_row; row < lane->n_rows; row++)
    if (try_row (lane, row, index, scale))
      {
        lane->items[index].row = (gint16) row;
        lane->items[index].activation[TL_DETAIL_SHORT] = (float) scale;
        return TRUE;
      }
  return FALSE;
}

/* Less is tried first: by importance, an event's first lane before its others. */
static guint
get_rank (const Lane *lane, const TlItem *item)
{
  return lane->events[item->event].importance * 2u + (item->is_pale ? 1 : 0);
}

/* One scale, one rank. Items are tried cell by cell, a cell as wide as the shortest label: of the
 * many that may start in one, no more can find a place than there are rows. */
static void
place_rank (Lane *lane, guint rank, double scale)
{
  double cell_s = 4 * lane->lengths->em_px / scale;
  guint n_tried = 0;
  gint64 cell_start_s = lane->items[0].start_s;

  for (guint i = 0; i < lane->n_items; i++)
    {
      const TlItem *item = &lane->items[i];

      if (get_length_s (cell_start_s, item->start_s) >= cell_s)
        {
          cell_start_s = item->start_s;
          n_tried = 0;
        }
      if (item->row >= 0 || n_tried > lane->n_rows || get_rank (lane, item) != rank)
        continue;
      n_tried++;
      try_item (lane, i, scale);
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

/* The scale from which on a label of some width has room before the items after it in its row. Of
 * those, the ones that are shown only from a larger scale on don't matter: the room is there then.
 */
static float
find_room (const Lane *lane, const GArray *row, guint position, TlDetail detail)
{
  const TlItem *item = &lane->items[g_array_index (row, guint, position)];
  const TlMetricsLengths *lengths = lane->lengths;
  double needed_px = 1.5 * lengths->symbol_px + lengths->symbol_gap_px
                     + (double) item->label_px[detail] + lengths->label_gap_px;
  double room = (double) item->activation[detail - 1];
  guint last = MIN (row->len, position + 1 + LOOK_AHEAD);

  for (guint i = position + 1; i < last; i++)
    {
      const TlItem *other = &lane->items[g_array_index (row, guint, i)];
      double scale = needed_px / get_length_s (item->start_s, other->start_s);

      if (scale <= room)
        return (float) room;
      if ((double) other->activation[TL_DETAIL_SHORT] < scale || i + 1 == position + 1 + LOOK_AHEAD)
        return (float) scale;
    }
  return (float) room;
}

static void
find_details (Lane *lane)
{
  for (guint r = 0; r < TL_ROWS_MAX; r++)
    for (guint i = 0; i < lane->rows[r]->len; i++)
      {
        TlItem *item = &lane->items[g_array_index (lane->rows[r], guint, i)];

        for (TlDetail detail = TL_DETAIL_FULL; detail < TL_N_DETAILS; detail++)
          item->activation[detail] = item->label_px[detail] > item->label_px[detail - 1]
                                       ? find_room (lane, lane->rows[r], i, detail)
                                       : item->activation[detail - 1];
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
  *lane = (Lane){ items, n_items, events, lengths, { NULL }, 0, CLAMP (n_rows, 1, TL_ROWS_MAX) };
  for (guint i = 0; i < TL_ROWS_MAX; i++)
    lane->rows[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n_items; i++)
    {
      items[i].row = -1;
      for (TlDetail detail = 0; detail < TL_N_DETAILS; detail++)
        items[i].activation[detail] = G_MAXFLOAT;
    }
}

static void
lane_clear (Lane *lane)
{
  for (guint i = 0; i < TL_ROWS_MAX; i++)
    g_array_unref (lane->rows[i]);
}

static guint
count_used_rows (const Lane *lane)
{
  guint n = 0;

  while (n < TL_ROWS_MAX && lane->rows[n]->len > 0)
    n++;
  return n;
}

/* Rank by rank, each from coarse to fine. So nothing that matters less is placed where it would
 * meet something that matters more, not even before that is shown. */
static void
place_all (Lane *lane, double first_scale)
{
  for (guint rank = 0; rank < N_RANKS; rank++)
    {
      for (double scale = first_scale; scale < TL_SCALE_MAX; scale *= STEP)
        place_rank (lane, rank, scale);
      place_rank (lane, rank, TL_SCALE_MAX);
    }
}

/* At the first scale, all of the lane lies in one label's width, so a row holds one item. What is
 * there is alone at every coarser scale too. */
static void
show_from_afar (Lane *lane, double first_scale)
{
  for (guint i = 0; i < lane->n_items; i++)
    if ((double) lane->items[i].activation[TL_DETAIL_SHORT] <= first_scale)
      lane->items[i].activation[TL_DETAIL_SHORT] = 0;
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
  show_from_afar (&lane, find_first_scale (&lane));
  limits->n_rows = limits->n_rows_full = MAX (count_used_rows (&lane), 1);
  if (limits->n_rows < n_rows_full)
    {
      lane.first_row = limits->n_rows;
      lane.n_rows = n_rows_full;
      place_all (&lane, limits->full_scale);
      limits->n_rows_full = count_used_rows (&lane);
    }
  find_details (&lane);
  lane_clear (&lane);
}

guint
tl_placement_count_rows_at (const TlItem *items,
                            guint n_items,
                            const TlEvent *events,
                            const TlMetricsLengths *lengths,
                            double scale)
{
  g_autofree TlItem *copy = g_memdup2 (items, n_items * sizeof (TlItem));
  Lane lane;
  guint n_rows;

  if (n_items == 0)
    return 1;
  lane_init (&lane, copy, n_items, events, lengths, TL_ROWS_MAX);
  for (guint rank = 0; rank < N_RANKS; rank++)
    place_rank (&lane, rank, scale);
  n_rows = MAX (count_used_rows (&lane), 1);
  lane_clear (&lane);
  return n_rows;
}
