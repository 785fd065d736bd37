/* Placing the labels, off the main thread where there are many; the old places stay until then. */
#include "tl-font.h"
#include "tl-page.h"
#include "tl-timeline-view-private.h"

/* So many events are placed within a frame. */
#define AT_ONCE_MAX 2000

typedef struct
{
  TlDataset *dataset;
  PangoContext *context; /* of its own, like the widget's */
  double em_px;
  TlPlacementRoom room;
  TlArrangement *arrangement; /* the room's … */
  TlEventSet *events;         /* … too; nullable */
} Placing;

static void
placing_free (gpointer data)
{
  Placing *placing = data;

  g_object_unref (placing->dataset);
  g_object_unref (placing->context);
  tl_arrangement_free (placing->arrangement);
  g_clear_pointer (&placing->events, tl_event_set_unref);
  g_free (placing);
}

/* With metrics of its own: Pango's contexts belong to one thread at a time. */
static void
place_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Placing *placing = data;
  g_autoptr (TlMetrics) metrics = tl_metrics_new (placing->context, NULL, placing->em_px);
  g_autoptr (TlPlacement) placement = tl_placement_new (placing->dataset, metrics, &placing->room);

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task, g_steal_pointer (&placement), (GDestroyNotify) tl_placement_unref);
}

/* Whether texts that were laid out for some places will do for others. */
static gboolean
has_font_of (TlPlacement *placement, TlPlacement *other)
{
  return pango_font_description_equal (
    tl_metrics_get_font (tl_placement_get_metrics (placement), TL_FONT_LABEL),
    tl_metrics_get_font (tl_placement_get_metrics (other), TL_FONT_LABEL));
}

/**
 * tl_timeline_view_take_placement:
 * @self: a timeline with metrics
 * @placement: (transfer full): places
 *
 * Shows the labels in these places, and measures texts as they were measured for them.
 */
void
tl_timeline_view_take_placement (TlTimelineView *self, TlPlacement *placement)
{
  const TlView *view = tl_viewport_get_view (self->viewport);

  if (self->placement != NULL && !has_font_of (self->placement, placement))
    {
      tl_text_cache_free (self->texts);
      self->texts = tl_text_cache_new ();
    }
  tl_timeline_view_drop_scene (self);
  g_clear_pointer (&self->placement, tl_placement_unref);
  self->placement = placement;
  tl_metrics_ref (tl_placement_get_metrics (placement));
  tl_metrics_unref (self->metrics);
  self->metrics = tl_placement_get_metrics (placement);
  tl_viewport_set_size (self->viewport, view->width_px, view->height_px,
                        tl_page_get_names_width (placement, view->width_px));
}

static void
on_placed (GObject *source, GAsyncResult *result, gpointer data)
{
  TlTimelineView *self = data;
  g_autoptr (TlPlacement) placement = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Called off: the dataset or the size is another one by now. */
  if (placement == NULL)
    return;
  g_clear_object (&self->placing);
  tl_timeline_view_take_placement (self, g_steal_pointer (&placement));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * tl_timeline_view_is_placing:
 * @view: a timeline
 *
 * Returns: whether there are events that it doesn't show yet, since their labels have no places
 */
gboolean
tl_timeline_view_is_placing (TlTimelineView *view)
{
  guint n_events;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), FALSE);

  if (view->dataset == NULL || view->placement != NULL)
    return FALSE;
  tl_dataset_get_events (view->dataset, &n_events);
  return n_events > 0;
}

/**
 * tl_timeline_view_stop_placing:
 * @self: a timeline
 *
 * Whatever is being placed is not wanted any more.
 */
void
tl_timeline_view_stop_placing (TlTimelineView *self)
{
  if (self->placing != NULL)
    g_cancellable_cancel (self->placing);
  g_clear_object (&self->placing);
}

/**
 * tl_timeline_view_place_in_thread:
 * @self: a timeline with metrics
 * @dataset: the dataset whose labels are to be placed
 * @room: for what
 * @cancellable: a cancellable
 * @callback: what to call with the #TlPlacement, a task's pointer; %NULL where it was called off
 * @data: data for @callback
 *
 * Places labels off the main thread.
 */
void
tl_timeline_view_place_in_thread (TlTimelineView *self,
                                  TlDataset *dataset,
                                  const TlPlacementRoom *room,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  Placing *placing = g_new0 (Placing, 1);
  g_autoptr (GTask) task = NULL;

  placing->dataset = g_object_ref (dataset);
  placing->context = tl_font_copy_context (tl_metrics_get_context (self->metrics));
  placing->em_px = tl_metrics_get_lengths (self->metrics)->em_px;
  placing->room = *room;
  placing->room.arrangement = placing->arrangement = tl_arrangement_copy (room->arrangement);
  placing->events = room->events != NULL ? tl_event_set_ref (room->events) : NULL;
  /* Not with the widget as its source: the last reference could be dropped in the thread. */
  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, tl_timeline_view_place_in_thread);
  g_task_set_task_data (task, placing, placing_free);
  g_task_run_in_thread (task, place_in_thread);
}

/**
 * tl_timeline_view_places_at_once:
 * @dataset: a dataset
 *
 * Returns: whether its labels can be placed within a frame
 */
gboolean
tl_timeline_view_places_at_once (TlDataset *dataset)
{
  guint n_events;

  tl_dataset_get_events (dataset, &n_events);
  return n_events <= AT_ONCE_MAX;
}

/**
 * tl_timeline_view_set_bars:
 * @view: a timeline
 * @bars: (nullable): what stands above it, now higher, now lower
 *
 * What @bars take of the timeline's height is theirs for a while: labels keep their rows, as far as
 * those can come closer.
 */
void
tl_timeline_view_set_bars (TlTimelineView *view, GtkWidget *bars)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (bars == NULL || GTK_IS_WIDGET (bars));

  g_set_weak_pointer (&view->bars, bars);
}

/**
 * tl_timeline_view_find_room:
 * @self: a timeline with metrics
 * @dataset: the dataset whose labels are to be placed
 *
 * Returns: what they are to be placed for; the arrangement and the events are the timeline's
 */
TlPlacementRoom
tl_timeline_view_find_room (TlTimelineView *self, TlDataset *dataset)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double height_px = tl_scene_get_room (self->metrics, dataset, gtk_widget_get_width (widget),
                                        gtk_widget_get_height (widget), self->flags);
  /* Higher lanes are scrolled anyway, and lower ones have room. */
  gboolean is_taken = self->bars != NULL && self->lane_zoom == 1;

  return (TlPlacementRoom){ .height_px = height_px * self->lane_zoom,
                            .taken_px = is_taken ? gtk_widget_get_height (self->bars) : 0,
                            .may_scroll = TRUE,
                            .is_low = self->lane_zoom < 1,
                            .arrangement = self->arrangement,
                            .events = self->shown };
}

/**
 * tl_timeline_view_get_room:
 * @view: a timeline that has a scene
 *
 * Returns: what its labels are placed for; the arrangement and the events are the timeline's
 */
TlPlacementRoom
tl_timeline_view_get_room (TlTimelineView *view)
{
  return tl_timeline_view_find_room (view, view->dataset);
}

/**
 * tl_timeline_view_place:
 * @self: a timeline with a dataset and metrics
 * @room: what for
 *
 * Places the labels: at once, or, where there are many, soon.
 */
void
tl_timeline_view_place (TlTimelineView *self, const TlPlacementRoom *room)
{
  self->placed_height_px = room->height_px;
  self->placed_taken_px = room->taken_px;
  self->is_placement_stale = FALSE;
  if (tl_timeline_view_places_at_once (self->dataset))
    {
      tl_timeline_view_take_placement (self, tl_placement_new (self->dataset, self->metrics, room));
      return;
    }
  tl_timeline_view_stop_placing (self);
  self->placing = g_cancellable_new ();
  tl_timeline_view_place_in_thread (self, self->dataset, room, self->placing, on_placed, self);
}
