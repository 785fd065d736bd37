/* Rows and activation scales of one lane: greedy, the important first, each from the coarsest scale
 * to the finest. */
#include "tl-placement-private.h"
#include "tl-sweep.h"
#include "tl-view.h"

#include <math.h>

/* From one scale to the next, the fourth root of two: an item is placed in the first row where it
 * waits little longer than in the best. Close up, where there are many, twice the scale and the
 * best row: what waits together is packed from left to right, and more of it finds room. */
#define STEP       1.189207115002721
#define CLOSE_STEP 2

/* So many rows more than one scale alone would take are tried, to show all major events at it. */
#define MORE_MAX 3

/* The coarsest scale worth a try: all of the lane in one label's width. */
static double
find_first_scale (const TlSweep *sweep)
{
  double length_s
    = (double) sweep->items[sweep->n_items - 1].start_s - (double) sweep->items[0].start_s + 1;
  double scale = sweep->lengths->em_px / length_s;

  /* A power of two, so that the scales are the same for every dataset. */
  return CLAMP (exp2 (floor (log2 (scale))), TL_SCALE_MIN, TL_SCALE_MAX);
}

/* Up to the scale at which further rows open. */
static void
place_far (TlSweep *sweep, guint rank, double first_scale, double last_scale)
{
  tl_sweep_queue (sweep, rank);
  for (double scale = first_scale; scale < last_scale; scale *= STEP)
    tl_sweep_place (sweep, scale, scale);
  tl_sweep_place (sweep, last_scale, last_scale);
}

/* And from there on. Until all rows are open, the lower is seen later. */
static void
place_close (TlSweep *sweep, guint rank, double full_scale)
{
  double open_scale = TL_PLACEMENT_OPENING * full_scale;

  tl_sweep_queue (sweep, rank);
  for (double scale = full_scale; scale < TL_SCALE_MAX; scale *= CLOSE_STEP)
    tl_sweep_place (sweep, scale, open_scale);
  tl_sweep_place (sweep, TL_SCALE_MAX, open_scale);
}

/* Rank by rank, each from coarse to fine. So nothing that matters less is placed where it would
 * meet something that matters more, not even before that is shown. */
static void
place_all (TlSweep *sweep, const TlRowLimits *limits)
{
  double first_scale = find_first_scale (sweep);
  double full_scale = CLAMP (limits->full_scale, first_scale, TL_SCALE_MAX);

  for (guint rank = 0; rank < TL_ITEM_RANKS; rank++)
    {
      sweep->n_rows = CLAMP (limits->n_rows, 1, TL_ROWS_MAX);
      place_far (sweep, rank, first_scale, full_scale);
      sweep->n_rows = CLAMP (limits->n_rows_full, sweep->n_rows, TL_ROWS_MAX);
      place_close (sweep, rank, full_scale);
    }
}

/* Further rows open one after the other; what is in one is shown once it is open, and not before.
 */
static void
delay_further_rows (TlSweep *sweep, const TlRowLimits *limits)
{
  double n_further = MAX ((double) limits->n_rows_full - limits->n_rows, 1);

  for (guint i = 0; i < sweep->n_items; i++)
    {
      TlItem *item = &sweep->items[i];
      double part = (item->row + 1.0 - limits->n_rows) / n_further;

      if (part > 0)
        item->activation[TL_DETAIL_SHORT]
          = MAX (item->activation[TL_DETAIL_SHORT],
                 (float) (limits->full_scale * pow (TL_PLACEMENT_OPENING, part)));
    }
}

/**
 * tl_placement_assign_rows:
 * @items: a lane's items, by start
 * @n_items: how many there are
 * @lengths: the font's lengths
 * @limits: (inout): how many rows the lane may have; becomes how many it uses
 *
 * Gives each item its row and its activation scales. What finds no place before further rows open,
 * at a scale that is closer up, may have one of those.
 */
void
tl_placement_assign_rows (TlItem *items,
                          guint n_items,
                          const TlMetricsLengths *lengths,
                          TlRowLimits *limits)
{
  TlSweep sweep;

  if (n_items == 0)
    {
      limits->n_rows = limits->n_rows_full = 1;
      return;
    }
  tl_sweep_init (&sweep, items, n_items, lengths, limits->n_rows);
  place_all (&sweep, limits);
  limits->n_rows_full = MAX (sweep.n_used, 1);
  limits->n_rows = MIN (limits->n_rows, limits->n_rows_full);
  delay_further_rows (&sweep, limits);
  tl_placement_find_details (items, n_items, lengths);
  tl_sweep_clear (&sweep);
}

/**
 * tl_placement_count_rows_at:
 * @items: a lane's items, by start; their rows are overwritten
 * @n_items: how many there are
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
                            const TlMetricsLengths *lengths,
                            TlImportance importance,
                            double scale)
{
  TlSweep sweep;
  guint n_rows;

  if (n_items == 0)
    return 1;
  tl_sweep_init (&sweep, items, n_items, lengths, TL_ROWS_MAX);
  for (guint rank = 0; rank <= tl_item_get_rank (importance, TRUE); rank++)
    {
      tl_sweep_queue (&sweep, rank);
      tl_sweep_place (&sweep, scale, scale);
    }
  n_rows = MAX (sweep.n_used, 1);
  tl_sweep_clear (&sweep);
  return n_rows;
}

/* Whether the major events, placed scale by scale in so many rows, are all shown at a scale. */
static gboolean
suffices (TlSweep *sweep, double scale)
{
  place_far (sweep, 0, find_first_scale (sweep), scale);
  return tl_index_set_find_from (&sweep->pending, 0) == TL_INDEX_NONE;
}

/**
 * tl_placement_count_major_rows:
 * @items: a lane's items, by start; their rows are overwritten
 * @n_items: how many there are
 * @lengths: the font's lengths
 * @scale: a scale, in pixels per second
 *
 * Returns: how many rows the lane must have for its major events to be shown at this scale; where
 *   a few more than one scale alone would take don't help, no more than that
 */
guint
tl_placement_count_major_rows (TlItem *items,
                               guint n_items,
                               const TlMetricsLengths *lengths,
                               double scale)
{
  guint least = tl_placement_count_rows_at (items, n_items, lengths, TL_IMPORTANCE_MAJOR, scale);

  for (guint n_rows = least; n_items > 0 && n_rows <= MIN (least + MORE_MAX, TL_ROWS_MAX); n_rows++)
    {
      TlSweep sweep;
      gboolean is_enough;

      tl_sweep_init (&sweep, items, n_items, lengths, n_rows);
      is_enough = suffices (&sweep, scale);
      tl_sweep_clear (&sweep);
      if (is_enough)
        return n_rows;
    }
  return least;
}
