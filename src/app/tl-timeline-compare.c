/* How far two events are apart: while one compares, the first stays and the second follows what is
 * clicked with Ctrl, or where the keyboard goes. */
#include "tl-duration.h"
#include "tl-painter-comparison.h"
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

/* The lines down to the events. */
#define LINE_ALPHA 0.6f

static const char *
get_title (const TlEvent *event)
{
  return event->short_title != NULL ? event->short_title : event->title;
}

static char *
make_words (TlTimelineView *self, guint32 from, guint32 to)
{
  return tl_date_difference_to_words (&tl_dataset_get_event (self->dataset, from)->date,
                                      &tl_dataset_get_event (self->dataset, to)->date);
}

static char *
make_long_words (TlTimelineView *self, guint32 from, guint32 to, const char *words)
{
  /* Translators: two events, and how much later or earlier the second is. */
  return g_strdup_printf (_ ("%s → %s: %s"), get_title (tl_dataset_get_event (self->dataset, from)),
                          get_title (tl_dataset_get_event (self->dataset, to)), words);
}

static void
describe (TlTimelineView *self)
{
  g_autofree char *words = make_words (self, self->compare_from, self->compare_to);
  g_autofree char *text = make_long_words (self, self->compare_from, self->compare_to, words);

  tl_timeline_view_describe (self, text);
}

/**
 * tl_timeline_view_get_comparison:
 * @view: a timeline
 * @from: (out) (optional): the index of the event that is compared …
 * @to: (out) (optional): … with this one
 *
 * Returns: whether two events are being compared
 */
gboolean
tl_timeline_view_get_comparison (TlTimelineView *view, guint32 *from, guint32 *to)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), FALSE);

  if (from != NULL)
    *from = view->compare_from;
  if (to != NULL)
    *to = view->compare_to;
  return view->compare_from != TL_NO_EVENT && view->compare_to != TL_NO_EVENT;
}

/**
 * tl_timeline_view_compare:
 * @view: a timeline
 * @from: the index of an event, or %TL_NO_EVENT to compare nothing any more
 * @to: that of another, or %TL_NO_EVENT, as long as there is no other
 *
 * Shows how far two events are apart.
 */
void
tl_timeline_view_compare (TlTimelineView *view, guint32 from, guint32 to)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  view->compare_from = from;
  view->compare_to = from != TL_NO_EVENT && to != from ? to : TL_NO_EVENT;
  if (view->compare_to != TL_NO_EVENT)
    describe (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * tl_timeline_view_compare_with:
 * @self: a timeline
 * @event: an event's index
 *
 * Compares it with the event that others are compared with, or else the selected one.
 *
 * Returns: whether there is one
 */
gboolean
tl_timeline_view_compare_with (TlTimelineView *self, guint32 event)
{
  guint32 from = self->compare_from != TL_NO_EVENT ? self->compare_from : self->selected;

  if (from == TL_NO_EVENT)
    return FALSE;
  tl_timeline_view_compare (self, from, event);
  return TRUE;
}

/**
 * tl_timeline_view_end_comparison:
 * @self: a timeline
 *
 * The user compares nothing any more: what is said again is where the keyboard is.
 */
void
tl_timeline_view_end_comparison (TlTimelineView *self)
{
  tl_timeline_view_compare (self, TL_NO_EVENT, TL_NO_EVENT);
  tl_timeline_view_describe_cursor (self);
}

/* While Ctrl is held, what the pointer is at is compared with what is selected. */
static gboolean
find_pair (TlTimelineView *self, guint32 *from, guint32 *to)
{
  if (tl_timeline_view_get_comparison (self, from, to))
    return TRUE;
  *from = self->selected;
  *to = self->hovered;
  return self->is_measuring && *from != TL_NO_EVENT && *to != TL_NO_EVENT && *from != *to;
}

static void
snapshot_line (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene, guint32 event)
{
  TlColor color = self->style->text;
  GdkRGBA rgba = { (float) color.red, (float) color.green, (float) color.blue, LINE_ALPHA };
  TlRect line;

  if (tl_painter_get_comparison_line (scene, event, &line) && line.height > 0)
    gtk_snapshot_append_color (snapshot, &rgba,
                               &GRAPHENE_RECT_INIT ((float) line.x, (float) line.y,
                                                    (float) line.width, (float) line.height));
}

/**
 * tl_timeline_view_snapshot_comparison:
 * @self: a timeline
 * @snapshot: where to draw
 * @scene: what is drawn
 *
 * Draws how far two events are apart, if that is asked for.
 *
 * Returns: whether it is
 */
gboolean
tl_timeline_view_snapshot_comparison (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene)
{
  g_autofree char *words = NULL;
  g_autofree char *long_words = NULL;
  g_autoptr (TlCanvas) canvas = NULL;
  TlComparison comparison;
  guint32 from, to;
  TlRect bounds;
  cairo_t *cr;

  if (!find_pair (self, &from, &to))
    return FALSE;
  words = make_words (self, from, to);
  long_words = make_long_words (self, from, to, words);
  comparison = (TlComparison){ from, to, words, long_words };
  snapshot_line (self, snapshot, scene, from);
  snapshot_line (self, snapshot, scene, to);
  bounds = tl_painter_get_comparison_bounds (scene);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) bounds.x, (float) bounds.y,
                                                                 (float) bounds.width,
                                                                 (float) bounds.height));
  canvas = tl_cairo_canvas_new_cached (cr, self->metrics, self->texts);
  tl_painter_paint_comparison (scene, self->style, &comparison, canvas);
  cairo_destroy (cr);
  return TRUE;
}

/* The first press says which event others are to be compared with, if the selected one isn't
 * another already; the next one ends it. */
static gboolean
on_compare_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  guint32 event = self->cursor != TL_NO_EVENT ? self->cursor : self->selected;

  if (event == TL_NO_EVENT)
    return GDK_EVENT_PROPAGATE;
  if (self->compare_from != TL_NO_EVENT)
    tl_timeline_view_end_comparison (self);
  else if (self->selected != TL_NO_EVENT && self->selected != event)
    tl_timeline_view_compare (self, self->selected, event);
  else
    {
      tl_timeline_view_compare (self, event, TL_NO_EVENT);
      tl_timeline_view_say (self, _ ("Go to the event to compare it with"));
    }
  return GDK_EVENT_STOP;
}

/**
 * tl_timeline_view_add_compare_keys:
 * @class: the timeline's class
 */
void
tl_timeline_view_add_compare_keys (GtkWidgetClass *class)
{
  gtk_widget_class_add_binding (class, GDK_KEY_c, 0, on_compare_key, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Return, GDK_CONTROL_MASK, on_compare_key, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, on_compare_key, NULL);
}
