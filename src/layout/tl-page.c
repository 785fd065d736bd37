/* A scene for a page of its own, laid out anew for the page's size; and the views that fit. */
#include "tl-page.h"

/* Names take no more of a narrow picture than this. */
#define NAMES_PART_MAX 0.22

/* The labels of the last events of a range may take so much of the width from it. */
#define LABELS_PART_MAX 0.2

/* The width that the labels of what happens last need to the right of their marks; but no more than
 * there is before what happens next: that would have no room for its own. */
static double
find_room_after (const TlPlacement *placement, gint64 start_s, gint64 end_s, double width_px)
{
  guint n_items;
  const TlItem *items = tl_placement_get_items (placement, &n_items);
  double em_px = tl_metrics_get_lengths (tl_placement_get_metrics (placement))->em_px;
  double length_s = (double) end_s - (double) start_s;
  double room_px = 2 * em_px;
  double max_px = LABELS_PART_MAX * width_px;

  for (guint i = 0; i < n_items; i++)
    {
      double before_end_px = ((double) end_s - (double) items[i].start_s) / length_s * width_px;
      double label_px = (double) items[i].label_px[TL_DETAIL_SHORT];

      if (items[i].start_s >= end_s)
        max_px = MIN (max_px, (1 - LABELS_PART_MAX) * -before_end_px - em_px);
      else if (items[i].start_s >= start_s)
        room_px = MAX (room_px, label_px + 2 * em_px - before_end_px);
    }
  return CLAMP (room_px, 0, MAX (max_px, 0));
}

/**
 * tl_page_fit:
 * @placement: a placement
 * @start_s: the first instant to show
 * @end_s: the last one, exclusive
 * @view: a view with its size set, to be set to the range
 *
 * Shows a range with room for the labels at its end.
 */
void
tl_page_fit (const TlPlacement *placement, gint64 start_s, gint64 end_s, TlView *view)
{
  double width_px = MAX (view->width_px - view->left_px, 1);

  tl_view_fit (view, start_s, end_s, 0, find_room_after (placement, start_s, end_s, width_px));
  view->scroll_px = 0;
}

/**
 * tl_page_fit_first:
 * @placement: a placement
 * @view: a view with its size set
 *
 * Shows what the dataset wants to be seen first.
 */
void
tl_page_fit_first (const TlPlacement *placement, TlView *view)
{
  gint64 start_s, end_s;

  if (tl_dataset_get_view (tl_placement_get_dataset (placement), &start_s, &end_s))
    tl_page_fit (placement, start_s, end_s, view);
}

/**
 * tl_page_get_names_width:
 * @placement: a placement
 * @width_px: the width of a picture
 *
 * Returns: how wide the column of names is in it: a view's left_px
 */
double
tl_page_get_names_width (const TlPlacement *placement, double width_px)
{
  return MIN (tl_placement_get_names_width (placement), NAMES_PART_MAX * width_px);
}

/**
 * tl_page_build_scene:
 * @page: the page
 * @dataset: a dataset
 * @context: the font
 *
 * Returns: (transfer full): the dataset laid out for the page
 */
TlScene *
tl_page_build_scene (const TlPage *page, TlDataset *dataset, PangoContext *context)
{
  g_autoptr (TlMetrics) metrics = NULL;
  g_autoptr (TlPlacement) placement = NULL;
  TlView view = { .scale_px_per_s = 1e-5 };
  TlPlacementRoom room = { 0 };

  g_return_val_if_fail (page != NULL, NULL);
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  metrics = tl_metrics_new (context, NULL, page->em_px);
  room.height_px
    = tl_scene_get_room (metrics, dataset, page->width_px, page->height_px, page->flags);
  room.arrangement = page->arrangement;
  room.events = page->events;
  placement = tl_placement_new (dataset, metrics, &room);
  view.has_zero = page->has_zero;
  view.zero_s = page->zero_s;
  view.width_px = page->width_px;
  view.height_px = page->height_px;
  view.left_px = tl_page_get_names_width (placement, page->width_px);
  if (page->has_range && page->is_exact)
    tl_view_fit (&view, page->start_s, page->end_s, 0, 0);
  else if (page->has_range)
    tl_page_fit (placement, page->start_s, page->end_s, &view);
  else
    tl_page_fit_first (placement, &view);
  return tl_scene_build_lit (placement, &view, page->flags | TL_SCENE_STILL, page->emphasis);
}
