/* Days counted from an event: which one, and the chip at the axis' left end that says so and ends
 * it. The counting itself is the axis' (tl-axis-count.c). */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

static void
on_end (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_view_count_days (TL_TIMELINE_VIEW (widget), FALSE);
}

static GtkWidget *
make_line (const char *text, gboolean is_title)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_hexpand (label, TRUE);
  if (is_title)
    gtk_widget_add_css_class (label, "title");
  return label;
}

static void
make_chip (TlTimelineView *self)
{
  const TlEvent *event = tl_dataset_get_event (self->dataset, self->zero);
  const char *title = event->short_title != NULL ? event->short_title : event->title;
  /* Translators: %s is the title of an event. */
  g_autofree char *name = g_strdup_printf (_ ("Days are counted from: %s. Stop"), title);
  g_autofree char *tip = g_strdup_printf (_ ("Days from: %s\nStop Counting (Z)"), event->title);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  /* Translators: over the title of an event. */
  gtk_box_append (GTK_BOX (lines), make_line (_ ("Days from"), FALSE));
  gtk_box_append (GTK_BOX (lines), make_line (title, TRUE));
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "zero.end");
  gtk_widget_add_css_class (button, "zero-chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_insert_after (button, GTK_WIDGET (self), NULL);
  self->zero_chip = button;
}

static void
drop_chip (TlTimelineView *self)
{
  if (self->zero_chip == NULL)
    return;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->zero_chip)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_clear_pointer (&self->zero_chip, gtk_widget_unparent);
}

/**
 * tl_timeline_view_update_zero:
 * @self: a timeline whose zero is another one
 *
 * Has the picture and the chip follow.
 */
void
tl_timeline_view_update_zero (TlTimelineView *self)
{
  drop_chip (self);
  if (self->zero != TL_NO_EVENT)
    make_chip (self);
  tl_timeline_view_drop_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * tl_timeline_view_clear_zero:
 * @self: a timeline that goes
 */
void
tl_timeline_view_clear_zero (TlTimelineView *self)
{
  g_clear_pointer (&self->zero_chip, gtk_widget_unparent);
}

/**
 * tl_timeline_view_get_zero_time:
 * @view: a timeline
 * @zero_s: (out): when the event starts that days are counted from, or 0
 *
 * Returns: whether they are counted
 */
gboolean
tl_timeline_view_get_zero_time (TlTimelineView *view, gint64 *zero_s)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), FALSE);
  g_return_val_if_fail (zero_s != NULL, FALSE);

  *zero_s = 0;
  if (view->zero == TL_NO_EVENT)
    return FALSE;
  *zero_s = tl_date_get_known_start (&tl_dataset_get_event (view->dataset, view->zero)->date);
  return TRUE;
}

/**
 * tl_timeline_view_day_to_words:
 * @self: a timeline
 * @event: an event's index
 *
 * Returns: (transfer full) (nullable): "day +12"; %NULL where no days are counted
 */
char *
tl_timeline_view_day_to_words (TlTimelineView *self, guint32 event)
{
  gint64 zero_s;

  if (!tl_timeline_view_get_zero_time (self, &zero_s))
    return NULL;
  return tl_axis_day_to_words (zero_s, tl_date_get_known_start (
                                         &tl_dataset_get_event (self->dataset, event)->date));
}

/**
 * tl_timeline_view_allocate_zero:
 * @self: a timeline
 *
 * Puts the chip before the axis, over the names of the lanes.
 */
void
tl_timeline_view_allocate_zero (TlTimelineView *self)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  GtkAllocation place = { 2, 2, 0, 0 };
  int minimum, minimum_height;

  if (self->zero_chip == NULL || scene == NULL)
    return;
  gtk_widget_measure (self->zero_chip, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  place.width = MAX (minimum, (int) scene->view.left_px - 6);
  gtk_widget_measure (self->zero_chip, GTK_ORIENTATION_VERTICAL, place.width, &minimum_height, NULL,
                      NULL, NULL);
  place.height = MAX (minimum_height, (int) scene->axis.height - 4);
  gtk_widget_size_allocate (self->zero_chip, &place, -1);
}

/**
 * tl_timeline_view_count_days:
 * @self: a timeline
 * @is_on: whether days are to be counted
 *
 * Counts them from the event that the keyboard is at, or the selected one, or says that there is
 * none.
 */
void
tl_timeline_view_count_days (TlTimelineView *self, gboolean is_on)
{
  guint32 event = self->cursor != TL_NO_EVENT ? self->cursor : self->selected;

  if (is_on && event == TL_NO_EVENT)
    tl_timeline_view_say (self, _ ("Select the event to count days from"));
  else
    {
      tl_timeline_view_set_zero (self, is_on ? event : TL_NO_EVENT);
      tl_timeline_view_describe_cursor (self);
    }
}

static gboolean
on_zero_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (self->dataset == NULL)
    return GDK_EVENT_PROPAGATE;
  tl_timeline_view_count_days (self, self->zero == TL_NO_EVENT);
  return GDK_EVENT_STOP;
}

/**
 * tl_timeline_view_add_zero_keys:
 * @class: the timeline's class
 */
void
tl_timeline_view_add_zero_keys (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "zero.end", NULL, on_end);
  gtk_widget_class_add_binding (class, GDK_KEY_z, 0, on_zero_key, NULL);
}
