/* Another version of the dataset that is shown: it takes the place of the old one under the user's
 * eyes, who keeps what is in view, selected and arranged. Until the labels of the new one have
 * their places, all that there is is the old one: the two are never mixed. */
#include "tl-timeline-view-private.h"

typedef struct
{
  TlTimelineView *view; /* not owned: its end calls this off */
  TlDataset *dataset;
  TlDatasetDiff *diff;
  TlPlacementRoom room;       /* what the labels are placed for … */
  TlArrangement *arrangement; /* … in these lanes … */
  TlEventSet *shown;          /* … and of which; NULL: all … */
  TlMetrics *metrics;         /* … in this font; nullable */
} Replacing;

static void
replacing_free (Replacing *replacing)
{
  g_object_unref (replacing->dataset);
  tl_dataset_diff_unref (replacing->diff);
  tl_arrangement_free (replacing->arrangement);
  g_clear_pointer (&replacing->metrics, tl_metrics_unref);
  g_clear_pointer (&replacing->shown, tl_event_set_unref);
  g_free (replacing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Replacing, replacing_free)

static TlArrangement *
map_arrangement (TlTimelineView *self, const Replacing *replacing)
{
  guint n_lanes;

  tl_dataset_get_lanes (replacing->dataset, &n_lanes);
  return tl_arrangement_map (self->arrangement, replacing->diff->lanes, n_lanes);
}

/* What a filter hides stays hidden until it is known what it hides of the new version. */
static TlEventSet *
map_shown (TlTimelineView *self, const Replacing *replacing)
{
  TlEventSet *shown;
  guint n_events;

  if (self->shown == NULL)
    return NULL;
  tl_dataset_get_events (replacing->dataset, &n_events);
  shown = tl_event_set_new (n_events);
  for (guint32 i = 0; tl_event_set_find_next (self->shown, i, &i); i++)
    if (replacing->diff->events[i] != TL_DIFF_GONE)
      tl_event_set_add (shown, replacing->diff->events[i]);
  return shown;
}

/* The cursor's lane, if the event is still in it, else its first. */
static guint16
map_cursor_lane (TlTimelineView *self, const Replacing *replacing, guint32 event)
{
  guint lane;
  const TlEvent *moved;
  const guint32 *lanes;

  if (event == TL_NO_EVENT)
    return 0;
  lane = self->cursor_lane < replacing->diff->n_lanes ? replacing->diff->lanes[self->cursor_lane]
                                                      : TL_DIFF_GONE;
  moved = tl_dataset_get_event (replacing->dataset, event);
  lanes = tl_dataset_get_indices (replacing->dataset, moved->lanes);
  for (guint i = 0; i < moved->lanes.length; i++)
    if (lanes[i] == lane)
      return (guint16) lane;
  return (guint16) lanes[0];
}

/* What was placed may be for another arrangement or font than there is by now; then it is shown
 * until the right places are there, as ever. */
static void
take_places (TlTimelineView *self, const Replacing *replacing, TlPlacement *placement)
{
  gboolean has_font = self->metrics != NULL && self->metrics == replacing->metrics;

  if (placement == NULL)
    {
      tl_timeline_view_drop_placement (self);
      return;
    }
  tl_timeline_view_stop_placing (self);
  tl_timeline_view_ensure_metrics (self);
  tl_timeline_view_take_placement (self, placement);
  self->placed_height_px = replacing->room.height_px;
  self->placed_taken_px = replacing->room.taken_px;
  self->is_placement_stale = !tl_arrangement_equal (self->arrangement, replacing->arrangement);
  if (!has_font)
    tl_timeline_view_drop_metrics (self);
}

/* What is compared, and counted from, is the same event still, if there is one; the selected range
 * stays. */
static void
map_moving (TlTimelineView *self, TlDatasetDiff *diff)
{
  guint32 zero = tl_dataset_diff_map_event (diff, self->zero);

  tl_timeline_view_compare (self, tl_dataset_diff_map_event (diff, self->compare_from),
                            tl_dataset_diff_map_event (diff, self->compare_to));
  if (zero != self->zero)
    tl_timeline_view_set_zero (self, zero);
  else
    tl_timeline_view_update_zero (self);
  self->range.anchor = tl_dataset_diff_map_event (diff, self->range.anchor);
  tl_timeline_view_recount_range (self);
}

/* All at once, before anybody is told of any of it. */
static void
take_over (TlTimelineView *self, const Replacing *replacing, TlPlacement *placement)
{
  TlDatasetDiff *diff = replacing->diff;
  TlArrangement *arrangement = map_arrangement (self, replacing);
  guint32 selected = tl_dataset_diff_map_event (diff, self->selected);
  guint32 cursor = tl_dataset_diff_map_event (diff, self->cursor);
  guint16 cursor_lane = map_cursor_lane (self, replacing, cursor);
  gint64 start_s, end_s;

  if (!tl_dataset_get_extent (self->dataset, &start_s, &end_s))
    self->is_fitted = FALSE;
  tl_timeline_view_stop_flash (self);
  tl_timeline_view_close_popovers (self);
  self->hovered = TL_NO_EVENT;
  g_set_object (&self->dataset, replacing->dataset);
  tl_arrangement_free (self->arrangement);
  self->arrangement = arrangement;
  tl_timeline_view_forget_finding (self);
  self->shown = replacing->shown != NULL ? tl_event_set_ref (replacing->shown) : NULL;
  take_places (self, replacing, placement);
  map_moving (self, diff);
  tl_timeline_view_set_cursor (self, cursor, cursor_lane);
  tl_timeline_view_select (self, selected);
  if (tl_dataset_get_extent (self->dataset, &start_s, &end_s))
    tl_viewport_set_extent (self->viewport, start_s, end_s);
  else
    self->is_fitted = FALSE;
  tl_timeline_view_queue_items (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  tl_timeline_view_say_replaced (self, diff);
}

static void
on_placed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Replacing) replacing = data;
  TlTimelineView *self = replacing->view;
  TlPlacement *placement = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Called off: a newer version is coming, or another dataset. */
  if (placement == NULL)
    return;
  g_clear_object (&self->replacing);
  take_over (self, replacing, placement);
}

/* Whether there is a picture that has to stay until there is the next one. */
static gboolean
has_picture (TlTimelineView *self, TlDataset *dataset)
{
  guint n_events;

  tl_dataset_get_events (dataset, &n_events);
  return n_events > 0 && self->placement != NULL && self->is_fitted
         && gtk_widget_get_width (GTK_WIDGET (self)) > 0;
}

static void
place_next (TlTimelineView *self, Replacing *replacing)
{
  TlPlacementRoom *room = &replacing->room;

  tl_timeline_view_ensure_metrics (self);
  replacing->metrics = tl_metrics_ref (self->metrics);
  *room = tl_timeline_view_find_room (self, replacing->dataset);
  room->arrangement = replacing->arrangement;
  room->events = replacing->shown;
  if (tl_timeline_view_places_at_once (replacing->dataset))
    {
      take_over (self, replacing, tl_placement_new (replacing->dataset, self->metrics, room));
      replacing_free (replacing);
      return;
    }
  self->replacing = g_cancellable_new ();
  tl_timeline_view_place_in_thread (self, replacing->dataset, room, self->replacing, on_placed,
                                    replacing);
}

/**
 * tl_timeline_view_replace_dataset:
 * @view: a timeline with a dataset
 * @dataset: another version of it
 * @diff: how they differ
 *
 * Shows @dataset instead of the present one, and keeps what is in view, the ways back and forward,
 * what is selected and where the keyboard is, and how the lanes are arranged. Of large datasets the
 * labels are placed first; the present dataset stays until then. In the end, and maybe before this
 * returns, #TlTimelineView::dataset-replaced is emitted.
 */
void
tl_timeline_view_replace_dataset (TlTimelineView *view, TlDataset *dataset, TlDatasetDiff *diff)
{
  Replacing *replacing;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (TL_IS_DATASET (dataset));
  g_return_if_fail (diff != NULL);
  g_return_if_fail (view->dataset != NULL && view->dataset != dataset);

  tl_timeline_view_stop_replacing (view);
  replacing = g_new0 (Replacing, 1);
  replacing->view = view;
  replacing->dataset = g_object_ref (dataset);
  replacing->diff = tl_dataset_diff_ref (diff);
  replacing->arrangement = map_arrangement (view, replacing);
  replacing->shown = map_shown (view, replacing);
  if (has_picture (view, dataset))
    {
      place_next (view, replacing);
      return;
    }
  take_over (view, replacing, NULL);
  replacing_free (replacing);
}

/**
 * tl_timeline_view_stop_replacing:
 * @view: a timeline
 *
 * Keeps the present dataset, if another version of it is on its way.
 */
void
tl_timeline_view_stop_replacing (TlTimelineView *view)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->replacing != NULL)
    g_cancellable_cancel (view->replacing);
  g_clear_object (&view->replacing);
}
