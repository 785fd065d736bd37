/* An event in one of its lanes: how wide its labels are, and what of time it takes. */
#include "tl-placement-private.h"

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
measure_label (
  TlMetrics *metrics, TlFont font, const char *text, double max_px, const TlEvent *event)
{
  double quote_px
    = event->attribution != TL_ATTRIBUTION_FACT ? 0.6 * tl_metrics_get_lengths (metrics)->em_px : 0;

  return MIN (tl_metrics_get_text_width (metrics, font, text), max_px) + quote_px;
}

static void
measure_item (TlDataset *dataset, TlMetrics *metrics, TlItem *item)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  const TlEvent *event = tl_dataset_get_event (dataset, item->event);
  gboolean is_bold = event->importance == TL_IMPORTANCE_MAJOR && !item->is_pale;
  TlFont font = is_bold ? TL_FONT_LABEL_BOLD : TL_FONT_LABEL;
  double max_px = item->is_pale ? lengths->pale_label_max_px : lengths->label_max_px;
  double full_px = measure_label (metrics, font, event->title, max_px, event);
  double short_px = event->short_title != NULL
                      ? measure_label (metrics, font, event->short_title, max_px, event)
                      : full_px;

  /* A "short" title that is the wider one is not shown. */
  item->has_short = short_px < full_px;
  /* In its other lanes an event is a reminder: no longer title, no notes. */
  item->label_px[TL_DETAIL_SHORT] = (float) MIN (short_px, full_px);
  item->label_px[TL_DETAIL_FULL]
    = item->is_pale ? item->label_px[TL_DETAIL_SHORT] : (float) full_px;
  item->label_px[TL_DETAIL_NOTES]
    = item->label_px[TL_DETAIL_FULL]
      + (item->is_pale ? 0.0f : (float) measure_notes (dataset, metrics, event));
}

/* What is drawn of an event: to the end of what the dataset knows, where its end is open; a day,
 * where it is unknown. */
static void
find_drawn_range (const TlDate *date, gint64 extent_start_s, gint64 extent_end_s, TlItem *item)
{
  item->start_s = tl_date_get_known_start (date);
  item->end_s = tl_date_get_known_end (date);
  if (date->start_bound == TL_BOUND_OPEN)
    item->start_s = MIN (extent_start_s, item->start_s);
  if (date->end_bound == TL_BOUND_OPEN)
    item->end_s = MAX (extent_end_s, item->end_s);
  item->end_s = MAX (item->end_s, MIN (item->start_s, TL_TIME_MAX - 1) + 1);
}

/**
 * tl_placement_fill_item:
 * @dataset: a dataset
 * @metrics: the font
 * @extent_start_s: the first instant that the dataset knows
 * @extent_end_s: the last one
 * @item: (inout): an item whose event is set
 *
 * Sets what the item takes of time and of a row, in the first of its lanes.
 */
void
tl_placement_fill_item (
  TlDataset *dataset, TlMetrics *metrics, gint64 extent_start_s, gint64 extent_end_s, TlItem *item)
{
  const TlEvent *event = tl_dataset_get_event (dataset, item->event);

  find_drawn_range (&event->date, extent_start_s, extent_end_s, item);
  measure_item (dataset, metrics, item);
}

/**
 * tl_placement_make_pale:
 * @dataset: a dataset
 * @metrics: the font
 * @item: (inout): an item, filled for the first of its lanes
 *
 * Makes it one of the event's other lanes.
 */
void
tl_placement_make_pale (TlDataset *dataset, TlMetrics *metrics, TlItem *item)
{
  item->is_pale = TRUE;
  measure_item (dataset, metrics, item);
}
