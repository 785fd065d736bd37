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

/* "12 events, 3 more hidden" */
static char *
describe_count (const TlRangeCount *count)
{
  GString *text = g_string_new (NULL);

  g_string_printf (text, ngettext ("%u event", "%u events", count->n_lit), count->n_lit);
  if (count->n_dimmed > 0)
    /* Translators: follows “12 events”, of a range, in which a filter dims more. */
    g_string_append_printf (text,
                            ngettext (", %u more dimmed", ", %u more dimmed", count->n_dimmed),
                            count->n_dimmed);
  if (count->n_hidden > 0)
    /* Translators: follows “12 events”, of a range, in which more are hidden. */
    g_string_append_printf (text,
                            ngettext (", %u more hidden", ", %u more hidden", count->n_hidden),
                            count->n_hidden);
  return g_string_free (text, FALSE);
}

/* "47 days · 23 events"; without the second part as long as nobody knows. */
static char *
make_words (TlTimelineView *self)
{
  const TlTimelineRange *range = &self->range;
  g_autofree char *length = tl_duration_to_words (range->start_s, range->end_s);
  g_autofree char *events = NULL;
  TlRangeCount count;

  if (range->counter == NULL)
    return g_steal_pointer (&length);
  count = tl_range_counter_count (range->counter, range->start_s, range->end_s);
  events = describe_count (&count);
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

/* What a thread is given to count by. */
typedef struct
{
  TlDataset *dataset;
  TlArrangement *arrangement;
  TlEventSet *shown;  /* nullable */
  TlEventSet *passed; /* nullable */
} Counting;

static void
counting_free (gpointer data)
{
  Counting *counting = data;

  g_object_unref (counting->dataset);
  tl_arrangement_free (counting->arrangement);
  g_clear_pointer (&counting->shown, tl_event_set_unref);
  g_clear_pointer (&counting->passed, tl_event_set_unref);
  g_free (counting);
}

static void
count_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Counting *counting = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task,
                         tl_range_counter_new (counting->dataset, counting->arrangement,
                                               counting->shown, counting->passed),
                         (GDestroyNotify) tl_range_counter_free);
}

static void
on_counted (GObject *source, GAsyncResult *result, gpointer data)
{
  TlTimelineView *self = data;
  g_autoptr (GError) error = NULL;
  TlRangeCounter *counter = g_task_propagate_pointer (G_TASK (result), &error);

  /* Cancelled: something else is to be counted by now, or nothing. */
  if (counter == NULL)
    return;
  g_clear_object (&self->range.counting);
  self->range.counter = counter;
  update_words (self);
  if (!self->range.is_dragged)
    tl_timeline_view_describe_range (self);
}

/* A million events take a while, so they are counted when a range is first asked for, elsewhere. */
static void
ensure_counter (TlTimelineView *self)
{
  g_autoptr (GTask) task = NULL;
  Counting *counting;

  if (self->range.counter != NULL || self->range.counting != NULL)
    return;
  counting = g_new0 (Counting, 1);
  counting->dataset = g_object_ref (self->dataset);
  counting->arrangement = tl_arrangement_copy (self->arrangement);
  counting->shown = self->shown != NULL ? tl_event_set_ref (self->shown) : NULL;
  counting->passed = self->passed != NULL ? tl_event_set_ref (self->passed) : NULL;
  self->range.counting = g_cancellable_new ();
  /* Not with the widget as its source: the last reference could be dropped in the thread. */
  task = g_task_new (NULL, self->range.counting, on_counted, self);
  g_task_set_source_tag (task, ensure_counter);
  g_task_set_task_data (task, counting, counting_free);
  g_task_run_in_thread (task, count_in_thread);
}

static void
drop_counter (TlTimelineView *self)
{
  if (self->range.counting != NULL)
    g_cancellable_cancel (self->range.counting);
  g_clear_object (&self->range.counting);
  g_clear_pointer (&self->range.counter, tl_range_counter_free);
}

/**
 * tl_timeline_view_clear_range:
 * @self: a timeline that is going
 *
 * Drops what there is of a range, and tells nobody: those who listen may be gone.
 */
void
tl_timeline_view_clear_range (TlTimelineView *self)
{
  drop_counter (self);
  tl_timeline_view_clear_range_bar (self);
  g_clear_pointer (&self->range.words, g_free);
}

/**
 * tl_timeline_view_forget_range:
 * @self: a timeline
 *
 * There is another dataset, or none: no range, nor what is known of ranges.
 */
void
tl_timeline_view_forget_range (TlTimelineView *self)
{
  tl_timeline_view_set_range (self, 0, 0);
  drop_counter (self);
}

/**
 * tl_timeline_view_recount_range:
 * @self: a timeline that shows another version of its dataset, or other events of it than before
 *
 * Counts the events of the range anew.
 */
void
tl_timeline_view_recount_range (TlTimelineView *self)
{
  drop_counter (self);
  if (has_range (self))
    ensure_counter (self);
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
  tl_timeline_view_describe (self, text);
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
    ensure_counter (view);
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
