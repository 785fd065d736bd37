/* The items of each lane, the widths of their labels, and how the lanes share the height. */
#include "tl-placement.h"

#include "tl-placement-private.h"

#include <math.h>
#include <stdlib.h>

/* How much of the first view a lane's wish for rows is measured at, in ems: a common window. */
#define REFERENCE_WIDTH_EM 90

/* So much closer up than that, lanes get all the rows that their events need. */
#define FULL_ZOOM 4

/* No lane is without some room for labels, however low the window. */
#define ROWS_MIN 2

struct _TlPlacement
{
  gatomicrefcount ref_count;
  TlDataset *dataset;
  TlMetrics *metrics;
  TlItem *items; /* lane by lane, by start */
  guint n_items;
  GArray *lanes;      /* TlLanePlacement */
  GPtrArray *indices; /* TlItemIndex, of each lane */
  TlOverviewScale overview_scale;
  guint32 *overview_counts; /* of each lane in turn, by columns */
  double full_scale;
  double names_width_px;
};

/**
 * tl_placement_ref:
 * @placement: a placement
 *
 * Returns: (transfer full): @placement, with one more reference
 */
TlPlacement *
tl_placement_ref (TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, NULL);
  g_atomic_ref_count_inc (&placement->ref_count);
  return placement;
}

/**
 * tl_placement_unref:
 * @placement: (transfer full): a placement
 */
void
tl_placement_unref (TlPlacement *placement)
{
  g_return_if_fail (placement != NULL);

  if (!g_atomic_ref_count_dec (&placement->ref_count))
    return;
  g_object_unref (placement->dataset);
  tl_metrics_unref (placement->metrics);
  g_free (placement->items);
  g_array_unref (placement->lanes);
  g_ptr_array_unref (placement->indices);
  g_free (placement->overview_counts);
  g_free (placement);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TlItem *item_a = a;
  const TlItem *item_b = b;

  if (item_a->start_s != item_b->start_s)
    return item_a->start_s < item_b->start_s ? -1 : 1;
  return item_a->event < item_b->event ? -1 : item_a->event > item_b->event;
}

/* How many items each lane has, and where they begin. */
static void
divide_items (TlPlacement *placement)
{
  guint n_events, n_lanes;
  const TlEvent *events = tl_dataset_get_events (placement->dataset, &n_events);

  tl_dataset_get_lanes (placement->dataset, &n_lanes);
  g_array_set_size (placement->lanes, n_lanes);
  for (guint i = 0; i < n_events; i++)
    {
      const guint32 *lanes = tl_dataset_get_indices (placement->dataset, events[i].lanes);

      for (guint j = 0; j < events[i].lanes.length; j++)
        g_array_index (placement->lanes, TlLanePlacement, lanes[j]).n_items++;
    }
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      TlLanePlacement *placed = &g_array_index (placement->lanes, TlLanePlacement, lane);

      placed->n_rows = placed->n_rows_full = 1;
      placed->first_item = placement->n_items;
      placement->n_items += placed->n_items;
    }
}

static void
fill_items (TlPlacement *placement)
{
  TlLanePlacement *lanes = (TlLanePlacement *) placement->lanes->data;
  g_autofree guint *next = g_new (guint, placement->lanes->len);
  gint64 extent_start_s = 0;
  gint64 extent_end_s = 0;
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (placement->dataset, &n_events);

  for (guint lane = 0; lane < placement->lanes->len; lane++)
    next[lane] = lanes[lane].first_item;
  tl_dataset_get_extent (placement->dataset, &extent_start_s, &extent_end_s);
  for (guint i = 0; i < n_events; i++)
    {
      const guint32 *indices = tl_dataset_get_indices (placement->dataset, events[i].lanes);
      TlItem item = { .event = i };

      tl_placement_fill_item (placement->dataset, placement->metrics, extent_start_s, extent_end_s,
                              &item);
      for (guint j = 0; j < events[i].lanes.length; j++)
        {
          item.lane = (guint16) indices[j];
          if (j == 1)
            tl_placement_make_pale (placement->dataset, placement->metrics, &item);
          placement->items[next[indices[j]]++] = item;
        }
    }
}

/* Events are in the order of their starts, but an open start is where the dataset begins. */
static void
sort_items (TlItem *items, guint n_items)
{
  for (guint i = 1; i < n_items; i++)
    if (compare_items (&items[i - 1], &items[i]) > 0)
      {
        qsort (items, n_items, sizeof (TlItem), compare_items);
        return;
      }
}

static void
collect_items (TlPlacement *placement)
{
  divide_items (placement);
  placement->items = g_new (TlItem, placement->n_items);
  fill_items (placement);
  for (guint i = 0; i < placement->lanes->len; i++)
    {
      const TlLanePlacement *lane = &g_array_index (placement->lanes, TlLanePlacement, i);

      sort_items (placement->items + lane->first_item, lane->n_items);
    }
}

static double
get_first_view_scale (TlPlacement *placement)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  gint64 start_s = 0;
  gint64 end_s = 1;

  tl_dataset_get_view (placement->dataset, &start_s, &end_s);
  return REFERENCE_WIDTH_EM * lengths->em_px / MAX ((double) end_s - (double) start_s, 1);
}

/* How many rows each lane would fill at a scale, and what of it there is height for. */
static void
share_rows (TlPlacement *placement, double height_px, double scale)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  const TlEvent *events = tl_dataset_get_events (placement->dataset, NULL);
  guint n_lanes = placement->lanes->len;
  double around_px = 2 * lengths->lane_padding_px + lengths->strip_height_px + lengths->lane_gap_px;
  double available = floor ((height_px - n_lanes * around_px) / lengths->row_height_px);
  guint wanted = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      TlLanePlacement *lane = &g_array_index (placement->lanes, TlLanePlacement, i);

      lane->n_rows = tl_placement_count_rows_at (placement->items + lane->first_item, lane->n_items,
                                                 events, lengths, scale);
      wanted += lane->n_rows;
    }
  /* Height to spare lets lanes grow, so that less waits in the strips: by half, and by two rows. */
  available = MIN (available, 1.5 * wanted + 2 * n_lanes);
  for (guint i = 0; i < n_lanes; i++)
    {
      TlLanePlacement *lane = &g_array_index (placement->lanes, TlLanePlacement, i);
      guint share = (guint) floor (lane->n_rows * MAX (available, 0) / wanted);

      lane->n_rows = MAX (share, MIN (lane->n_rows, ROWS_MIN));
    }
}

static void
place_lanes (TlPlacement *placement, gboolean may_scroll)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  const TlEvent *events = tl_dataset_get_events (placement->dataset, NULL);

  for (guint i = 0; i < placement->lanes->len; i++)
    {
      TlLanePlacement *lane = &g_array_index (placement->lanes, TlLanePlacement, i);
      TlRowLimits limits
        = { lane->n_rows, may_scroll ? TL_ROWS_MAX : lane->n_rows, placement->full_scale };

      tl_placement_assign_rows (placement->items + lane->first_item, lane->n_items, events, lengths,
                                &limits);
      lane->n_rows = limits.n_rows;
      lane->n_rows_full = limits.n_rows_full;
      g_ptr_array_add (placement->indices,
                       tl_item_index_new (placement->items + lane->first_item, lane->n_items));
    }
}

static void
count_for_overview (TlPlacement *placement)
{
  const TlOverviewScale *scale = &placement->overview_scale;
  guint32 *counts = g_new0 (guint32, placement->lanes->len * TL_OVERVIEW_COLUMNS);

  placement->overview_counts = counts;
  tl_overview_scale_init (&placement->overview_scale, placement->dataset);
  for (guint lane = 0; scale->n_stops > 0 && lane < placement->lanes->len; lane++)
    {
      const TlLanePlacement *placed = &g_array_index (placement->lanes, TlLanePlacement, lane);
      guint next = placed->first_item;

      for (guint i = 0; i < TL_OVERVIEW_COLUMNS; i++)
        {
          double part = (i + 1.0) / TL_OVERVIEW_COLUMNS;
          guint first = next;

          next = i + 1 < TL_OVERVIEW_COLUMNS
                   ? tl_placement_find_start (placement, lane,
                                              tl_overview_scale_get_time (scale, part))
                   : placed->first_item + placed->n_items;
          counts[lane * TL_OVERVIEW_COLUMNS + i] = next - first;
        }
    }
}

/* The column of the lanes' names: as wide as the longest, within reason. */
static void
measure_names (TlPlacement *placement)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  double widest_px = 4 * lengths->em_px;
  guint n_lanes;
  const TlLane *lanes = tl_dataset_get_lanes (placement->dataset, &n_lanes);

  for (guint i = 0; i < n_lanes; i++)
    widest_px = MAX (widest_px,
                     tl_metrics_get_text_width (placement->metrics, TL_FONT_LARGE, lanes[i].title));
  placement->names_width_px = ceil (MIN (widest_px, 12 * lengths->em_px) + 2 * lengths->margin_px);
}

/**
 * tl_placement_new:
 * @dataset: a dataset
 * @metrics: the font's metrics
 * @room: the height for the lanes
 *
 * Gives each event a row in each of its lanes and the scales from which on its label is shown. A
 * lane has as many rows as its events would fill at the scale that they are mostly looked at, if
 * there is height for them. Where it may scroll, it has from four times that scale on as many as
 * its events need at the finest, up to %TL_ROWS_MAX.
 *
 * Returns: (transfer full): the placement
 */
TlPlacement *
tl_placement_new (TlDataset *dataset, TlMetrics *metrics, const TlPlacementRoom *room)
{
  TlPlacement *placement;
  double scale;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (metrics != NULL, NULL);
  g_return_val_if_fail (room != NULL, NULL);

  placement = g_new0 (TlPlacement, 1);
  g_atomic_ref_count_init (&placement->ref_count);
  placement->dataset = g_object_ref (dataset);
  placement->metrics = tl_metrics_ref (metrics);
  placement->lanes = g_array_new (FALSE, TRUE, sizeof (TlLanePlacement));
  placement->indices = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_item_index_free);
  scale = room->scale_px_per_s > 0 ? room->scale_px_per_s : get_first_view_scale (placement);
  placement->full_scale = FULL_ZOOM * scale;
  collect_items (placement);
  share_rows (placement, room->height_px, scale);
  place_lanes (placement, room->may_scroll);
  count_for_overview (placement);
  measure_names (placement);
  return placement;
}

/**
 * tl_placement_get_full_scale:
 * @placement: a placement
 *
 * Returns: the scale, in pixels per second, from which on lanes have all their rows
 */
double
tl_placement_get_full_scale (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, 0);
  return placement->full_scale;
}

/**
 * tl_placement_get_dataset:
 * @placement: a placement
 *
 * Returns: (transfer none): its dataset
 */
TlDataset *
tl_placement_get_dataset (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, NULL);
  return placement->dataset;
}

/**
 * tl_placement_get_metrics:
 * @placement: a placement
 *
 * Returns: (transfer none): the metrics that it was made with
 */
TlMetrics *
tl_placement_get_metrics (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, NULL);
  return placement->metrics;
}

/**
 * tl_placement_get_items:
 * @placement: a placement
 * @n_items: (out) (optional): how many there are
 *
 * Returns: (transfer none): the items, lane by lane, by start
 */
const TlItem *
tl_placement_get_items (const TlPlacement *placement, guint *n_items)
{
  g_return_val_if_fail (placement != NULL, NULL);
  if (n_items != NULL)
    *n_items = placement->n_items;
  return placement->items;
}

/**
 * tl_placement_get_lanes:
 * @placement: a placement
 * @n_lanes: (out) (optional): how many there are
 *
 * Returns: (transfer none): the lanes, in the dataset's order
 */
const TlLanePlacement *
tl_placement_get_lanes (const TlPlacement *placement, guint *n_lanes)
{
  g_return_val_if_fail (placement != NULL, NULL);
  if (n_lanes != NULL)
    *n_lanes = placement->lanes->len;
  return (const TlLanePlacement *) placement->lanes->data;
}

/**
 * tl_placement_collect:
 * @placement: a placement
 * @lane: one of its lanes
 * @start_s: the first instant of a stretch of time
 * @end_s: the last one, exclusive
 * @scale: a scale, in pixels per second
 * @is_shown: whether items that are shown in a row at the scale are asked for, or the others
 * @found: (element-type guint32): where to put the indices of the lane's items that reach into the
 *   stretch, by start; what was there is dropped
 *
 * Takes as long as there are such items, however many the lane has.
 */
void
tl_placement_collect (const TlPlacement *placement,
                      guint lane,
                      gint64 start_s,
                      gint64 end_s,
                      double scale,
                      gboolean is_shown,
                      GArray *found)
{
  guint first = g_array_index (placement->lanes, TlLanePlacement, lane).first_item;

  tl_item_index_collect (g_ptr_array_index (placement->indices, lane), start_s, end_s, scale,
                         is_shown, found);
  for (guint i = 0; i < found->len; i++)
    g_array_index (found, guint32, i) += first;
}

/**
 * tl_placement_find_start:
 * @placement: a placement
 * @lane: one of its lanes
 * @time_s: an instant
 *
 * Returns: the index of the first of the lane's items that starts at or after @time_s; where none
 *   does, the one after its last
 */
guint
tl_placement_find_start (const TlPlacement *placement, guint lane, gint64 time_s)
{
  return g_array_index (placement->lanes, TlLanePlacement, lane).first_item
         + tl_item_index_find_start (g_ptr_array_index (placement->indices, lane), time_s);
}

/**
 * tl_placement_count_reaching:
 * @placement: a placement
 * @lane: one of its lanes
 * @time_s: an instant
 *
 * Returns: how many of the lane's items start before @time_s and end after it
 */
guint
tl_placement_count_reaching (const TlPlacement *placement, guint lane, gint64 time_s)
{
  const TlItemIndex *index = g_ptr_array_index (placement->indices, lane);

  return tl_item_index_find_start (index, time_s) - tl_item_index_count_ended (index, time_s);
}

/**
 * tl_placement_get_overview_scale:
 * @placement: a placement
 *
 * Returns: (transfer none): the scale on which the overview shows all of the dataset's time
 */
const TlOverviewScale *
tl_placement_get_overview_scale (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, NULL);
  return &placement->overview_scale;
}

/**
 * tl_placement_get_overview_counts:
 * @placement: a placement
 * @lane: one of its lanes
 *
 * Returns: (transfer none) (array fixed-size=256): how many of the lane's items start in each of
 *   %TL_OVERVIEW_COLUMNS even parts of the overview
 */
const guint32 *
tl_placement_get_overview_counts (const TlPlacement *placement, guint lane)
{
  g_return_val_if_fail (placement != NULL, NULL);
  g_return_val_if_fail (lane < placement->lanes->len, NULL);
  return placement->overview_counts + lane * TL_OVERVIEW_COLUMNS;
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
