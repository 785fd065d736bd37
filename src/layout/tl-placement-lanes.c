/* How lanes share the height: how many rows each has. */
#include "tl-placement-private.h"

#include <math.h>

/* No lane is without some room for labels, however low the window. */
#define ROWS_MIN 2

/* Gives rows one by one, each to the lane that has the least of what it wants. */
static void
give_rows (TlLanePlacement *lanes, const guint *wanted, guint n_lanes, guint n_rows)
{
  for (; n_rows > 0 && n_lanes > 0; n_rows--)
    {
      guint poorest = 0;

      for (guint i = 1; i < n_lanes; i++)
        if (lanes[i].n_rows * wanted[poorest] < lanes[poorest].n_rows * wanted[i])
          poorest = i;
      lanes[poorest].n_rows++;
    }
}

/**
 * tl_placement_share_rows:
 * @placement: a placement with its items
 * @height_px: the height that there is for all lanes
 * @scale: the scale that they are mostly looked at, in pixels per second
 *
 * Gives each lane as many rows as it would fill at a scale, as far as there is height: first what
 * the major events need, then the rest.
 */
void
tl_placement_share_rows (TlPlacement *placement, double height_px, double scale)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  TlLanePlacement *lanes = (TlLanePlacement *) placement->lanes->data;
  const TlEvent *events = tl_dataset_get_events (placement->dataset, NULL);
  guint n_lanes = placement->lanes->len;
  double around_px = 2 * lengths->lane_padding_px + lengths->strip_height_px + lengths->lane_gap_px;
  double available = floor ((height_px - n_lanes * around_px) / lengths->row_height_px);
  g_autofree guint *wanted = g_new (guint, n_lanes);
  guint n_needed = 0;
  guint n_wanted = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      TlItem *items = placement->items + lanes[i].first_item;

      wanted[i] = tl_placement_count_rows_at (items, lanes[i].n_items, events, lengths,
                                              TL_IMPORTANCE_MINOR, scale);
      lanes[i].n_rows
        = tl_placement_count_major_rows (items, lanes[i].n_items, events, lengths, scale);
      lanes[i].n_rows = MIN (MAX (lanes[i].n_rows, ROWS_MIN), wanted[i]);
      n_wanted += wanted[i];
      n_needed += lanes[i].n_rows;
    }
  /* Height to spare lets lanes grow, so that less waits in the strips: by half, and by two rows. */
  available = CLAMP (available, 0, 1.5 * n_wanted + 2 * n_lanes);
  if (available >= n_needed)
    give_rows (lanes, wanted, n_lanes, (guint) available - n_needed);
  else
    for (guint i = 0; i < n_lanes; i++)
      lanes[i].n_rows = MAX ((guint) floor (lanes[i].n_rows * available / n_needed),
                             MIN (lanes[i].n_rows, ROWS_MIN));
}
