/* How lanes share the height: how many rows each has. */
#include "tl-placement-private.h"

#include <math.h>

/* No lane is without some room for labels, however low the window. */
#define ROWS_MIN 2

/* Rows come no closer than that, of their height. */
#define ROW_PART_MIN 0.8

/* Gives rows one by one, each to the lane that has the least of what it wants. */
static void
give_rows (TlLanePlacement *lanes, const guint *wanted, guint n_lanes, guint n_rows)
{
  for (; n_rows > 0; n_rows--)
    {
      guint poorest = n_lanes;

      for (guint i = 0; i < n_lanes; i++)
        if (wanted[i] > 0
            && (poorest == n_lanes
                || lanes[i].n_rows * wanted[poorest] < lanes[poorest].n_rows * wanted[i]))
          poorest = i;
      if (poorest == n_lanes)
        return;
      lanes[poorest].n_rows++;
    }
}

/**
 * tl_placement_get_around_px:
 * @placement: a placement
 * @lane: one of its lanes
 *
 * Returns: the height that the lane takes beside its rows, with the gap after it; 0: it is hidden
 */
double
tl_placement_get_around_px (const TlPlacement *placement, guint lane)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  const TlLaneState *state = tl_arrangement_get (placement->arrangement, lane);

  if (state->is_hidden)
    return 0;
  /* Folded, it has room for its name. */
  if (state->is_folded)
    return lengths->row_height_px + lengths->lane_gap_px;
  return 2 * lengths->lane_padding_px + lengths->strip_height_px + lengths->lane_gap_px;
}

typedef struct
{
  double scale;
  guint *wanted; /* how many rows each lane wants */
} Wants;

/* What an open lane wants, and of that what it needs: those it gets. */
static void
count_wants (TlPlacement *placement, guint lane, gpointer data)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  TlLanePlacement *placed = &g_array_index (placement->lanes, TlLanePlacement, lane);
  TlItem *items = placement->items + placed->first_item;
  const Wants *wants = data;
  guint n_major;

  if (!tl_placement_is_open (placement, lane))
    return;
  n_major = tl_placement_count_major_rows (items, placed->n_items, lengths, wants->scale);
  wants->wanted[lane] = tl_placement_count_rows_at (items, placed->n_items, lengths,
                                                    TL_IMPORTANCE_MINOR, wants->scale);
  placed->n_rows = MIN (MAX (n_major, ROWS_MIN), wants->wanted[lane]);
}

/* How many rows there is height for. */
static double
count_available (double height_px, double taken_px, double row_px)
{
  if (taken_px <= 0)
    return floor (height_px / row_px);
  return MIN (floor ((height_px + taken_px) / row_px),
              floor (height_px / floor (ROW_PART_MIN * row_px)));
}

/* As high as ever, or, where something has taken of the height, as low as they must and may be. */
static double
find_row_height (const TlPlacement *placement, double height_px, double taken_px, double row_px)
{
  guint n_rows = 0;

  if (taken_px <= 0)
    return row_px;
  for (guint i = 0; i < placement->lanes->len; i++)
    n_rows += g_array_index (placement->lanes, TlLanePlacement, i).n_rows;
  return CLAMP (floor (height_px / MAX (n_rows, 1)), floor (ROW_PART_MIN * row_px), row_px);
}

/**
 * tl_placement_share_rows:
 * @placement: a placement with its items
 * @room: the height that there is for all lanes
 * @scale: the scale that they are mostly looked at, in pixels per second
 *
 * Gives each open lane as many rows as it would fill at a scale, as far as there is height: first
 * what the major events need, then the rest.
 */
void
tl_placement_share_rows (TlPlacement *placement, const TlPlacementRoom *room, double scale)
{
  double row_px = tl_metrics_get_lengths (placement->metrics)->row_height_px;
  double height_px = room->height_px;
  TlLanePlacement *lanes = (TlLanePlacement *) placement->lanes->data;
  guint n_lanes = placement->lanes->len;
  g_autofree guint *wanted = g_new0 (guint, n_lanes);
  Wants wants = { scale, wanted };
  guint n_needed = 0;
  guint n_wanted = 0;
  double available;

  tl_placement_for_each_lane (placement, count_wants, &wants);
  for (guint i = 0; i < n_lanes; i++)
    {
      height_px -= tl_placement_get_around_px (placement, i);
      n_wanted += wanted[i];
      n_needed += lanes[i].n_rows;
    }
  /* Height to spare lets lanes grow, so that less waits in the strips: by half, and by two rows. */
  available
    = CLAMP (count_available (height_px, room->taken_px, row_px), 0, 1.5 * n_wanted + 2 * n_lanes);
  if (available >= n_needed)
    give_rows (lanes, wanted, n_lanes, (guint) available - n_needed);
  else
    for (guint i = 0; i < n_lanes; i++)
      lanes[i].n_rows = MAX ((guint) floor (lanes[i].n_rows * available / n_needed),
                             MIN (lanes[i].n_rows, ROWS_MIN));
  placement->row_px = find_row_height (placement, height_px, room->taken_px, row_px);
}
