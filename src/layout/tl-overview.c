/* An even scale, or one of two or three pieces. */
#include "tl-overview.h"

/* The first view is given most of the width where all of time is so many times longer. */
#define UNEVEN_FROM 3

/* What lies before it, and what lies after it, gets so much of the width. */
#define OUTER_PART 0.12

static double
get_length_s (gint64 from_s, gint64 to_s)
{
  return (double) to_s - (double) from_s;
}

static void
add_stop (TlOverviewScale *scale, gint64 time_s, double part)
{
  scale->times_s[scale->n_stops] = time_s;
  scale->parts[scale->n_stops++] = part;
}

/**
 * tl_overview_scale_init:
 * @scale: (out): a scale
 * @dataset: a dataset
 *
 * Sets the scale to show all that the dataset knows.
 */
void
tl_overview_scale_init (TlOverviewScale *scale, TlDataset *dataset)
{
  gint64 start_s, end_s, view_start_s, view_end_s;

  *scale = (TlOverviewScale){ 0 };
  if (!tl_dataset_get_extent (dataset, &start_s, &end_s))
    return;
  tl_dataset_get_view (dataset, &view_start_s, &view_end_s);
  view_start_s = CLAMP (view_start_s, start_s, end_s);
  view_end_s = CLAMP (view_end_s, start_s, end_s);
  add_stop (scale, start_s, 0);
  if (view_start_s < view_end_s
      && get_length_s (start_s, end_s) > UNEVEN_FROM * get_length_s (view_start_s, view_end_s))
    {
      if (view_start_s > start_s)
        add_stop (scale, view_start_s, OUTER_PART);
      if (view_end_s < end_s)
        add_stop (scale, view_end_s, 1 - OUTER_PART);
    }
  add_stop (scale, end_s, 1);
}

/**
 * tl_overview_scale_get_part:
 * @scale: a scale
 * @time_s: an instant
 *
 * Returns: where it lies, from 0 to 1; what is before or after all lies at the end
 */
double
tl_overview_scale_get_part (const TlOverviewScale *scale, gint64 time_s)
{
  for (guint i = 1; i < scale->n_stops; i++)
    if (time_s < scale->times_s[i])
      {
        double within = get_length_s (scale->times_s[i - 1], time_s)
                        / get_length_s (scale->times_s[i - 1], scale->times_s[i]);

        return scale->parts[i - 1] + MAX (within, 0) * (scale->parts[i] - scale->parts[i - 1]);
      }
  return 1;
}

/**
 * tl_overview_scale_get_time:
 * @scale: a scale
 * @part: a place, from 0 to 1
 *
 * Returns: the instant that lies there
 */
gint64
tl_overview_scale_get_time (const TlOverviewScale *scale, double part)
{
  if (scale->n_stops == 0)
    return 0;
  for (guint i = 1; i < scale->n_stops; i++)
    if (part < scale->parts[i])
      {
        double within = (part - scale->parts[i - 1]) / (scale->parts[i] - scale->parts[i - 1]);
        double length_s = get_length_s (scale->times_s[i - 1], scale->times_s[i]);

        return scale->times_s[i - 1] + (gint64) (MAX (within, 0) * length_s);
      }
  return scale->times_s[scale->n_stops - 1];
}
