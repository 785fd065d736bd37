/* An event in one of its lanes: how wide its labels are, and what of time it takes. */
#include "tl-placement-private.h"

#include <stdlib.h>

/* "3, 12" in small type, with a little space before it. */
static double
measure_notes (TlDataset *dataset, TlMetrics *metrics, const TlEvent *event)
{
  const TlFootnote *footnotes = tl_dataset_get_footnotes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->footnotes);
  double width_px = 0.25 * tl_metrics_get_lengths (metrics)->em_px;

  if (event->footnotes.length == 0)
    return 0;
  for (guint i = 0; i < event->footnotes.length; i++)
    {
      char number[16];

      g_snprintf (number, sizeof number, i > 0 ? ", %u" : "%u", footnotes[indices[i]].number);
      width_px += tl_metrics_get_text_width (metrics, TL_FONT_SMALL, number);
    }
  return width_px;
}

static double
measure_title (TlMetrics *metrics, TlFont font, const char *title)
{
  return MIN (tl_metrics_get_text_width (metrics, font, title),
              tl_metrics_get_lengths (metrics)->full_label_max_px);
}

/* In its other lanes an event is a reminder: no longer title, no notes, and where others wait for
 * room, no more of the short one than a few words. */
static void
measure_item (TlDataset *dataset, TlMetrics *metrics, TlItem *item)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  const TlEvent *event = tl_dataset_get_event (dataset, item->event);
  gboolean is_bold = event->importance == TL_IMPORTANCE_MAJOR && !item->is_pale;
  TlFont font = is_bold ? TL_FONT_LABEL_BOLD : TL_FONT_LABEL;
  double quote_px = event->attribution != TL_ATTRIBUTION_FACT ? 0.6 * lengths->em_px : 0;
  double full_px = measure_title (metrics, font, event->title);
  double short_px
    = event->short_title != NULL ? measure_title (metrics, font, event->short_title) : full_px;
  double least_px;

  item->rank = tl_item_get_rank (event->importance, item->is_pale);
  /* A "short" title that is the wider one is not shown. */
  item->has_short = short_px < full_px;
  short_px = MIN (short_px, full_px);
  least_px = MIN (short_px, lengths->label_max_px);
  if (item->is_pale)
    {
      full_px = short_px;
      least_px = MIN (short_px, lengths->pale_label_max_px);
    }
  item->label_px[TL_DETAIL_SHORT] = (float) (least_px + quote_px);
  item->label_px[TL_DETAIL_FULL] = item->label_px[TL_DETAIL_NOTES] = (float) (full_px + quote_px);
  if (!item->is_pale)
    item->label_px[TL_DETAIL_NOTES] += (float) measure_notes (dataset, metrics, event);
}

/**
 * tl_item_find_drawn_range:
 * @dataset: a dataset
 * @date: the date of one of its events
 * @item: where to put what is drawn of it
 *
 * An open end is drawn to the end of what the dataset knows, an unknown one is a day long.
 */
void
tl_item_find_drawn_range (TlDataset *dataset, const TlDate *date, TlItem *item)
{
  gint64 extent_start_s = 0;
  gint64 extent_end_s = 0;

  tl_dataset_get_extent (dataset, &extent_start_s, &extent_end_s);
  item->start_s = tl_date_get_known_start (date);
  item->end_s = tl_date_get_known_end (date);
  if (date->start_bound == TL_BOUND_OPEN)
    item->start_s = MIN (extent_start_s, item->start_s);
  if (date->end_bound == TL_BOUND_OPEN)
    item->end_s = MAX (extent_end_s, item->end_s);
  item->end_s = MAX (item->end_s, MIN (item->start_s, TL_TIME_MAX - 1) + 1);
}

/* Sets what an item takes of time and of a row, in the first of its event's lanes. */
static void
fill_item (TlDataset *dataset, TlMetrics *metrics, TlItem *item)
{
  const TlEvent *event = tl_dataset_get_event (dataset, item->event);

  tl_item_find_drawn_range (dataset, &event->date, item);
  measure_item (dataset, metrics, item);
}

/* Makes it one of the event's other lanes. */
static void
make_pale (TlDataset *dataset, TlMetrics *metrics, TlItem *item)
{
  item->is_pale = TRUE;
  measure_item (dataset, metrics, item);
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

/**
 * tl_placement_is_open:
 * @placement: a placement
 * @lane: one of its lanes
 *
 * Returns: whether the lane has rows: it is neither folded nor hidden
 */
gboolean
tl_placement_is_open (const TlPlacement *placement, guint lane)
{
  const TlLaneState *state = tl_arrangement_get (placement->arrangement, lane);

  return !state->is_folded && !state->is_hidden;
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

      if (!tl_event_set_contains (placement->events, i))
        continue;
      for (guint j = 0; j < events[i].lanes.length; j++)
        g_array_index (placement->lanes, TlLanePlacement, lanes[j]).n_items++;
    }
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      TlLanePlacement *placed = &g_array_index (placement->lanes, TlLanePlacement, lane);

      placed->n_rows = placed->n_rows_full = tl_placement_is_open (placement, lane) ? 1 : 0;
      placed->first_item = placement->n_items;
      placement->n_items += placed->n_items;
    }
}

static void
fill_items (TlPlacement *placement)
{
  TlLanePlacement *lanes = (TlLanePlacement *) placement->lanes->data;
  g_autofree guint *next = g_new (guint, placement->lanes->len);
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (placement->dataset, &n_events);

  for (guint lane = 0; lane < placement->lanes->len; lane++)
    next[lane] = lanes[lane].first_item;
  for (guint i = 0; i < n_events; i++)
    {
      const guint32 *indices = tl_dataset_get_indices (placement->dataset, events[i].lanes);
      TlItem item = { .event = i, .row = -1 };
      gboolean has_label = FALSE;

      if (!tl_event_set_contains (placement->events, i))
        continue;
      fill_item (placement->dataset, placement->metrics, &item);
      for (guint j = 0; j < events[i].lanes.length; j++)
        {
          item.lane = (guint16) indices[j];
          if (has_label && !item.is_pale)
            make_pale (placement->dataset, placement->metrics, &item);
          has_label = has_label || tl_placement_is_open (placement, indices[j]);
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

/**
 * tl_placement_collect_items:
 * @placement: a placement
 *
 * Fills it with an item for each event in each of its lanes, lane by lane, by start.
 */
void
tl_placement_collect_items (TlPlacement *placement)
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

/**
 * tl_placement_find_item:
 * @placement: a placement
 * @event: the index of an event that has a place: see tl_placement_get_events()
 * @lane: one of its lanes
 *
 * Returns: the index of the event's item in the lane
 */
guint
tl_placement_find_item (const TlPlacement *placement, guint32 event, guint lane)
{
  TlDataset *dataset = tl_placement_get_dataset (placement);
  const TlItem *items = tl_placement_get_items (placement, NULL);
  const TlLanePlacement *placed = &tl_placement_get_lanes (placement, NULL)[lane];
  TlItem wanted = { .event = event };
  guint low, high;

  tl_item_find_drawn_range (dataset, &tl_dataset_get_event (dataset, event)->date, &wanted);
  low = tl_placement_find_start (placement, lane, wanted.start_s);
  high = placed->first_item + placed->n_items;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (items[middle].start_s == wanted.start_s && items[middle].event < event)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_placement_free:
 * @data: (transfer full): a placement that nobody has any more
 *
 * May be called in any thread.
 */
void
tl_placement_free (gpointer data)
{
  TlPlacement *placement = data;

  g_object_unref (placement->dataset);
  g_clear_pointer (&placement->events, tl_event_set_unref);
  tl_metrics_unref (placement->metrics);
  g_free (placement->items);
  tl_arrangement_free (placement->arrangement);
  g_array_unref (placement->lanes);
  g_ptr_array_unref (placement->indices);
  g_free (placement->overview_counts);
  g_free (placement);
}
