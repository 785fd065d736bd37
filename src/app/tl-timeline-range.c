/* The range that the user has selected: its state, its words, its signs over the picture. How it is
 * dragged is in tl-timeline-range-drag.c, what can be done with it in tl-timeline-range-bar.c. */
#include "tl-duration.h"
#include "tl-painter-range.h"
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

/* How much of the accent is in the band. */
#define BAND_ALPHA 0.1f

enum
{
  RANGE_CHANGED,
  FILTER_ASKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * tl_timeline_view_install_range:
 * @object_class: the timeline's class
 *
 * Gives the timeline the signals of its range.
 */
void
tl_timeline_view_install_range (GObjectClass *object_class)
{
  /**
   * TlTimelineView::range-changed:
   * @view: the timeline
   *
   * The selected range is another one, or there is none any more.
   */
  signals[RANGE_CHANGED] = g_signal_new ("range-changed", G_OBJECT_CLASS_TYPE (object_class),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TlTimelineView::filter-asked:
   * @view: the timeline
   * @field: the name of a field
   * @value: what it is to be
   *
   * The user wants to see only what has that value: for tl_finder_add_to_filter().
   */
  signals[FILTER_ASKED]
    = g_signal_new ("filter-asked", G_OBJECT_CLASS_TYPE (object_class), G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

/**
 * tl_timeline_view_ask_for_filter:
 * @self: a timeline
 * @field: the name of a field
 * @value: what it is to be
 *
 * Emits #TlTimelineView::filter-asked.
 */
void
tl_timeline_view_ask_for_filter (TlTimelineView *self, const char *field, const char *value)
{
  g_signal_emit (self, signals[FILTER_ASKED], 0, field, value);
}

static gboolean
has_range (TlTimelineView *self)
{
  return self->range.end_s > self->range.start_s;
}

/* "47 days · 23 events"; without the second part as long as nobody knows. */
static char *
make_words (TlTimelineView *self)
{
  const TlTimelineRange *range = &self->range;
  g_autofree char *length = tl_duration_to_words (range->start_s, range->end_s);
  g_autofree char *events = NULL;
  guint n;

  if (range->ends == NULL)
    return g_steal_pointer (&length);
  n = tl_event_ends_count (range->ends, range->start_s, range->end_s);
  events = g_strdup_printf (ngettext ("%u event", "%u events", n), n);
  /* Translators: the length of a range, and how many events it has. */
  return g_strdup_printf (C_ ("range", "%s · %s"), length, events);
}

static void
update_words (TlTimelineView *self)
{
  g_clear_pointer (&self->range.words, g_free);
  if (has_range (self))
    self->range.words = make_words (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
sort_ends (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, tl_event_ends_new (data), (GDestroyNotify) tl_event_ends_free);
}

static void
on_ends_sorted (GObject *source, GAsyncResult *result, gpointer data)
{
  TlTimelineView *self = data;
  g_autoptr (GError) error = NULL;
  TlEventEnds *ends = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled: there is another dataset by now, or none. */
  if (ends == NULL)
    return;
  g_clear_object (&self->range.sorting);
  self->range.ends = ends;
  update_words (self);
  if (!self->range.is_dragged)
    tl_timeline_view_describe_range (self);
}

/* A million ends take a while, so they are sorted when a range is first asked for, elsewhere. */
static void
ensure_ends (TlTimelineView *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->range.ends != NULL || self->range.sorting != NULL)
    return;
  self->range.sorting = g_cancellable_new ();
  /* Not with the widget as its source: the last reference could be dropped in the thread. */
  task = g_task_new (NULL, self->range.sorting, on_ends_sorted, self);
  g_task_set_source_tag (task, ensure_ends);
  g_task_set_task_data (task, g_object_ref (self->dataset), g_object_unref);
  g_task_run_in_thread (task, sort_ends);
}

static void
drop_ends (TlTimelineView *self)
{
  if (self->range.sorting != NULL)
    g_cancellable_cancel (self->range.sorting);
  g_clear_object (&self->range.sorting);
  g_clear_pointer (&self->range.ends, tl_event_ends_free);
}

/**
 * tl_timeline_view_forget_ends:
 * @self: a timeline
 *
 * There is another dataset, or none: no range, nor what is known of ranges.
 */
void
tl_timeline_view_forget_ends (TlTimelineView *self)
{
  tl_timeline_view_set_range (self, 0, 0);
  drop_ends (self);
}

/**
 * tl_timeline_view_renew_ends:
 * @self: a timeline that shows another version of its dataset
 *
 * Counts the events of the range anew.
 */
void
tl_timeline_view_renew_ends (TlTimelineView *self)
{
  drop_ends (self);
  if (has_range (self))
    ensure_ends (self);
}

/**
 * tl_timeline_view_describe_range:
 * @self: a timeline
 *
 * Says the range to those who listen.
 */
void
tl_timeline_view_describe_range (TlTimelineView *self)
{
  g_autofree char *text = NULL;

  if (!has_range (self))
    return;
  text = tl_timeline_view_range_to_text (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/**
 * tl_timeline_view_range_to_text:
 * @self: a timeline with a range
 *
 * Returns: (transfer full): "18 February 2025 – 5 April 2025 · 47 days · 23 events"
 */
char *
tl_timeline_view_range_to_text (TlTimelineView *self)
{
  g_autofree char *start = tl_painter_format_range_edge (self->range.start_s, FALSE);
  g_autofree char *end = tl_painter_format_range_edge (self->range.end_s, TRUE);

  if (g_str_equal (start, end))
    return g_strdup_printf (C_ ("range", "%s · %s"), start, self->range.words);
  return g_strdup_printf ("%s – %s · %s", start, end, self->range.words);
}

/**
 * tl_timeline_view_get_range:
 * @view: a timeline
 * @start_s: (out) (optional): the start of the selected range
 * @end_s: (out) (optional): its end, exclusive
 *
 * Returns: whether there is one
 */
gboolean
tl_timeline_view_get_range (TlTimelineView *view, gint64 *start_s, gint64 *end_s)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), FALSE);

  if (start_s != NULL)
    *start_s = view->range.start_s;
  if (end_s != NULL)
    *end_s = view->range.end_s;
  return has_range (view);
}

/**
 * tl_timeline_view_set_range:
 * @view: a timeline
 * @start_s: the start of a range
 * @end_s: its end, exclusive; not after @start_s: none
 *
 * Selects a range of time, or none.
 */
void
tl_timeline_view_set_range (TlTimelineView *view, gint64 start_s, gint64 end_s)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (end_s <= start_s || view->dataset == NULL)
    start_s = end_s = 0;
  if (view->range.start_s == start_s && view->range.end_s == end_s)
    return;
  view->range.start_s = start_s;
  view->range.end_s = end_s;
  if (has_range (view))
    ensure_ends (view);
  else
    view->range.anchor = TL_NO_EVENT;
  update_words (view);
  tl_timeline_view_update_range_bar (view);
  g_signal_emit (view, signals[RANGE_CHANGED], 0);
}

static void
append_rect (GtkSnapshot *snapshot, TlRect rect, TlColor color, float alpha)
{
  GdkRGBA rgba = { (float) color.red, (float) color.green, (float) color.blue, alpha };

  if (rect.width > 0 && rect.height > 0)
    gtk_snapshot_append_color (snapshot, &rgba,
                               &GRAPHENE_RECT_INIT ((float) rect.x, (float) rect.y,
                                                    (float) rect.width, (float) rect.height));
}

/**
 * tl_timeline_view_snapshot_range:
 * @self: a timeline
 * @snapshot: where to draw
 * @scene: what is drawn
 *
 * Draws the selected range, if there is one.
 */
void
tl_timeline_view_snapshot_range (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene)
{
  TlRangeSign sign = { self->range.start_s, self->range.end_s, self->range.words };
  g_autoptr (TlCanvas) canvas = NULL;
  TlRangeBand band;
  TlRect bounds;
  cairo_t *cr;

  if (!has_range (self) || !tl_painter_get_range_band (scene, sign.start_s, sign.end_s, &band))
    return;
  append_rect (snapshot, band.band, self->style->accent, BAND_ALPHA);
  for (int i = 0; i < 2; i++)
    if (band.has_edge[i])
      append_rect (snapshot, band.edges[i], self->style->accent, 1);
  bounds = tl_painter_get_range_bounds (scene);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) bounds.x, (float) bounds.y,
                                                                 (float) bounds.width,
                                                                 (float) bounds.height));
  canvas = tl_cairo_canvas_new_cached (cr, self->metrics, self->texts);
  tl_painter_paint_range (scene, self->style, &sign, canvas);
  cairo_destroy (cr);
}
