/* The column of the lanes' names, with how many events each has. */
#include "tl-placement-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * tl_placement_count_to_words:
 * @n_events: how many events
 *
 * Returns: (transfer full): the number in words, "1,204 events", its digits in groups as is usual
 * in the language
 */
char *
tl_placement_count_to_words (guint n_events)
{
  return g_strdup_printf (ngettext ("%'u event", "%'u events", n_events), n_events);
}

/**
 * tl_placement_measure_names:
 * @placement: a placement with its items
 *
 * Makes the column as wide as the longest name, within reason.
 */
void
tl_placement_measure_names (TlPlacement *placement)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  const TlLane *lanes = tl_dataset_get_lanes (placement->dataset, NULL);
  double widest_px = 4 * lengths->em_px;

  for (guint i = 0; i < placement->lanes->len; i++)
    {
      g_autofree char *count = tl_placement_count_to_words (
        g_array_index (placement->lanes, TlLanePlacement, i).n_items);

      widest_px
        = MAX (widest_px,
               MAX (tl_metrics_get_text_width (placement->metrics, TL_FONT_LARGE, lanes[i].title),
                    tl_metrics_get_text_width (placement->metrics, TL_FONT_SMALL, count)));
    }
  placement->names_width_px = ceil (MIN (widest_px, 12 * lengths->em_px) + 2 * lengths->margin_px);
}

/**
 * tl_placement_get_names_width:
 * @placement: a placement
 *
 * Returns: how wide the column of the lanes' names wants to be, in pixels
 */
double
tl_placement_get_names_width (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, 0);
  return placement->names_width_px;
}
