/* The items of each lane, the widths of their labels, and how the lanes share the height. */
#include "tl-placement.h"

#include "tl-let-go.h"
#include "tl-placement-private.h"

#include <math.h>

/* How much of the first view a lane's wish for rows is measured at, in ems: a common window. */
#define REFERENCE_WIDTH_EM 72

/* More items than these are worth a thread for each lane. */
#define MANY_ITEMS 20000

/* So much closer up than that, lanes get all the rows that their events need. */
#define FULL_ZOOM 4

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
  tl_let_go (placement, tl_placement_free, placement->n_items);
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

typedef struct
{
  TlPlacement *placement;
  TlLaneFunc func;
  gpointer data;
} LaneWork;

/* Lanes are told from none by beginning with 1. */
static void
work_on_lane (gpointer lane, gpointer data)
{
  const LaneWork *work = data;

  work->func (work->placement, GPOINTER_TO_UINT (lane) - 1, work->data);
}

/**
 * tl_placement_for_each_lane:
 * @placement: a placement with its items
 * @func: what to do with a lane: it may write to that lane's items and its entry in lanes alone
 * @data: data for @func
 *
 * Calls @func for each lane, for several at once where there are many items and several processors.
 * Returns when all is done.
 */
void
tl_placement_for_each_lane (TlPlacement *placement, TlLaneFunc func, gpointer data)
{
  LaneWork work = { placement, func, data };
  guint n_threads = placement->n_items > MANY_ITEMS ? g_get_num_processors () : 1;
  GThreadPool *pool
    = n_threads > 1 ? g_thread_pool_new (work_on_lane, &work, (int) n_threads, FALSE, NULL) : NULL;

  for (guint lane = 0; lane < placement->lanes->len; lane++)
    if (pool == NULL || !g_thread_pool_push (pool, GUINT_TO_POINTER (lane + 1), NULL))
      func (placement, lane, data);
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
}

/* Gives the items of an open lane their rows, and has all of a lane's items found. */
static void
place_lane (TlPlacement *placement, guint lane, gpointer data)
{
  const gboolean *may_scroll = data;
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (placement->metrics);
  TlLanePlacement *placed = &g_array_index (placement->lanes, TlLanePlacement, lane);
  TlItem *items = placement->items + placed->first_item;
  TlRowLimits limits
    = { placed->n_rows, *may_scroll ? TL_ROWS_MAX : placed->n_rows, placement->full_scale };

  if (tl_placement_is_open (placement, lane))
    {
      tl_placement_assign_rows (items, placed->n_items, lengths, &limits);
      placed->n_rows = limits.n_rows;
      placed->n_rows_full = limits.n_rows_full;
    }
  g_ptr_array_index (placement->indices, lane) = tl_item_index_new (items, placed->n_items);
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
          placement->overview_max = MAX (placement->overview_max, next - first);
        }
    }
}

/**
 * tl_placement_new:
 * @dataset: a dataset
 * @metrics: the font's metrics
 * @room: the height for the lanes
 *
 * Gives each of the room's events a row in each of its lanes and the scales from which on its label
 * is shown. A lane has as many rows as its events would fill in the dataset's first view, if there
 * is height for them: the same ones whatever part of it is looked at. Where it may scroll, it has
 * from four times that scale on as many as its events need at the finest, up to %TL_ROWS_MAX.
 *
 * Returns: (transfer full): the placement
 */
TlPlacement *
tl_placement_new (TlDataset *dataset, TlMetrics *metrics, const TlPlacementRoom *room)
{
  TlPlacement *placement;
  gboolean may_scroll;
  guint n_lanes;
  double scale;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (metrics != NULL, NULL);
  g_return_val_if_fail (room != NULL, NULL);

  may_scroll = room->may_scroll;
  placement = g_new0 (TlPlacement, 1);
  placement->height_max_px = room->is_low ? room->height_px : G_MAXDOUBLE;
  g_atomic_ref_count_init (&placement->ref_count);
  placement->dataset = g_object_ref (dataset);
  if (room->events != NULL)
    placement->events = tl_event_set_ref (room->events);
  placement->metrics = tl_metrics_ref (metrics);
  tl_dataset_get_lanes (dataset, &n_lanes);
  placement->arrangement = room->arrangement != NULL ? tl_arrangement_copy (room->arrangement)
                                                     : tl_arrangement_new (n_lanes);
  placement->lanes = g_array_new (FALSE, TRUE, sizeof (TlLanePlacement));
  placement->indices = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_item_index_free);
  g_ptr_array_set_size (placement->indices, (int) n_lanes);
  scale = get_first_view_scale (placement);
  placement->full_scale = FULL_ZOOM * scale;
  tl_placement_collect_items (placement);
  tl_placement_share_rows (placement, room, scale);
  tl_placement_for_each_lane (placement, place_lane, &may_scroll);
  count_for_overview (placement);
  tl_placement_measure_names (placement);
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
 * tl_placement_get_events:
 * @placement: a placement
 *
 * Returns: (transfer none) (nullable): the events that have places; %NULL: all
 */
TlEventSet *
tl_placement_get_events (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, NULL);
  return placement->events;
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
 * tl_placement_get_arrangement:
 * @placement: a placement
 *
 * Returns: (transfer none): the order of its lanes, and which are folded or hidden
 */
const TlArrangement *
tl_placement_get_arrangement (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, NULL);
  return placement->arrangement;
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
 * tl_placement_get_overview_max:
 * @placement: a placement
 *
 * Returns: the largest count of any lane in tl_placement_get_overview_counts()
 */
guint32
tl_placement_get_overview_max (const TlPlacement *placement)
{
  g_return_val_if_fail (placement != NULL, 0);
  return placement->overview_max;
}
