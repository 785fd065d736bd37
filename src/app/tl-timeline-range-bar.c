/* What can be done with the selected range: a few buttons that float at its foot, and keys. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

#define BAR_RESOURCE "/io/github/timelanes/Timelanes/tl-range-bar.ui"

/* Between the bar and the edges. */
#define MARGIN_PX 8

/* The zoom buttons float in the lower right corner: what comes so near to the edge stands above
 * them. */
#define CORNER_WIDTH_PX  160
#define CORNER_HEIGHT_PX 52

/* Datasets of more events are not looked through for those to copy while one waits. */
#define COPIED_FROM_MAX 100000
#define COPIED_MAX      500

static void
on_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  gint64 start_s, end_s;

  if (tl_timeline_view_get_range (self, &start_s, &end_s))
    tl_timeline_view_show_range (self, start_s, end_s);
}

static void
on_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  g_autofree char *value = NULL;
  gint64 start_s, end_s;

  if (!tl_timeline_view_get_range (self, &start_s, &end_s))
    return;
  value = tl_edtf_from_range (start_s, end_s);
  tl_timeline_view_ask_for_filter (self, "during", value);
}

/* The range in words, and those of its events that are counted there, one a line. */
static char *
make_text (TlTimelineView *self)
{
  g_autofree char *words = tl_timeline_view_range_to_text (self);
  GString *text = g_string_new (words);
  guint n_listed = 0;
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (self->dataset, &n_events);
  const TlEventSet *lit = NULL;

  if (self->range.counter != NULL)
    lit = tl_range_counter_get_lit (self->range.counter);
  g_string_append_c (text, '\n');
  for (guint i = 0; n_events <= COPIED_FROM_MAX && i < n_events && n_listed < COPIED_MAX; i++)
    {
      g_autofree char *date = NULL;

      if (events[i].date.earliest_start >= self->range.end_s
          || events[i].date.latest_end <= self->range.start_s || !tl_event_set_contains (lit, i))
        continue;
      date = tl_event_date_to_words (&events[i]);
      g_string_append_printf (text, "%s: %s\n", date, events[i].title);
      n_listed++;
    }
  return g_string_free (text, FALSE);
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  g_autofree char *text = NULL;

  if (!tl_timeline_view_get_range (self, NULL, NULL))
    return;
  text = make_text (self);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tl_timeline_view_say (self, _ ("Range copied as text"));
}

static void
on_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_view_set_range (TL_TIMELINE_VIEW (widget), 0, 0);
  tl_timeline_view_describe_cursor (TL_TIMELINE_VIEW (widget));
}

/**
 * tl_timeline_view_add_range_actions:
 * @class: the timeline's class
 */
void
tl_timeline_view_add_range_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "range.zoom", NULL, on_zoom);
  gtk_widget_class_install_action (class, "range.filter", NULL, on_filter);
  gtk_widget_class_install_action (class, "range.copy", NULL, on_copy);
  gtk_widget_class_install_action (class, "range.close", NULL, on_close);
}

static void
make_bar (TlTimelineView *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (BAR_RESOURCE);

  self->range.bar = GTK_WIDGET (gtk_builder_get_object (builder, "range_bar"));
  gtk_widget_set_parent (self->range.bar, GTK_WIDGET (self));
}

/**
 * tl_timeline_view_clear_range_bar:
 * @self: a timeline
 *
 * Drops the buttons; the focus, if one of them has it, goes back to the timeline.
 */
void
tl_timeline_view_clear_range_bar (TlTimelineView *self)
{
  if (self->range.bar == NULL)
    return;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->range.bar)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_pointer (&self->range.bar, gtk_widget_unparent);
}

/**
 * tl_timeline_view_update_range_bar:
 * @self: a timeline
 *
 * The buttons are there with the range, but not while it is being dragged.
 */
void
tl_timeline_view_update_range_bar (TlTimelineView *self)
{
  if (!tl_timeline_view_get_range (self, NULL, NULL))
    {
      tl_timeline_view_clear_range_bar (self);
      return;
    }
  if (self->range.bar == NULL)
    make_bar (self);
  gtk_widget_set_child_visible (self->range.bar, !self->range.is_dragged);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* The widest that it may be: beside what floats in the corner. */
static int
measure_bar (GtkWidget *bar, int room_px, int *height)
{
  int width;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (bar), GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  if (width > room_px)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (bar), GTK_ORIENTATION_VERTICAL);
      gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
    }
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, width, NULL, height, NULL, NULL);
  return width;
}

/**
 * tl_timeline_view_allocate_range_bar:
 * @self: a timeline
 *
 * Puts the buttons at the foot of the range, as far as that is in view.
 */
void
tl_timeline_view_allocate_range_bar (TlTimelineView *self)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  GtkAllocation place;
  double start_x, end_x;
  int left_px;

  if (self->range.bar == NULL || scene == NULL)
    return;
  place.width
    = measure_bar (self->range.bar, (int) scene->view.width_px - 2 * MARGIN_PX, &place.height);
  start_x = CLAMP (tl_view_get_x (&scene->view, self->range.start_s), scene->view.left_px,
                   scene->view.width_px);
  end_x = CLAMP (tl_view_get_x (&scene->view, self->range.end_s), scene->view.left_px,
                 scene->view.width_px);
  place.x = (int) ((start_x + end_x - place.width) / 2);
  /* Not over the names of the lanes, if it needn't. */
  left_px = (int) scene->view.left_px + MARGIN_PX;
  if (left_px + place.width > (int) scene->view.width_px - MARGIN_PX)
    left_px = MARGIN_PX;
  place.x
    = CLAMP (place.x, left_px, MAX ((int) scene->view.width_px - place.width - MARGIN_PX, left_px));
  place.y = (int) (scene->lanes_area.y + scene->lanes_area.height) - place.height - MARGIN_PX;
  if (place.x + place.width > (int) scene->view.width_px - CORNER_WIDTH_PX)
    place.y -= CORNER_HEIGHT_PX;
  gtk_widget_size_allocate (self->range.bar, &place, -1);
}
