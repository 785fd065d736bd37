/* Lists of events in popovers: what a chip counts, what follows from an event. Arrows and Enter
 * work in them as in every list. */
#include "tl-timeline-view-private.h"

/* The widest that a list gets, in characters. */
#define WIDTH_CHARS 48

#define HEIGHT_MAX_PX 360

static void
on_row_activated (TlTimelineView *self, GtkListBoxRow *row, GtkListBox *list)
{
  guint32 event = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "event"));
  guint16 lane = (guint16) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "lane"));
  TlEventFunc func = g_object_get_data (G_OBJECT (list), "func");
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  func (self, event, lane);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  return label;
}

/**
 * tl_timeline_view_make_list:
 * @self: a timeline
 * @func: what to do with the event that is chosen
 *
 * Returns: (transfer floating): an empty list of events
 */
GtkWidget *
tl_timeline_view_make_list (TlTimelineView *self, TlEventFunc func)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "event-list");
  g_object_set_data (G_OBJECT (list), "func", func);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_row_activated), self);
  return list;
}

/**
 * tl_timeline_list_add:
 * @list: a list of events
 * @text: what stands there
 * @subtitle: (nullable): what stands under it, smaller
 * @event: an event's index, or %TL_NO_EVENT for a row that can't be chosen
 * @lane: one of its lanes
 */
void
tl_timeline_list_add (
  GtkWidget *list, const char *text, const char *subtitle, guint32 event, guint16 lane)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *name
    = subtitle != NULL ? g_strdup_printf ("%s, %s", text, subtitle) : g_strdup (text);

  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), make_label (text));
  if (subtitle != NULL)
    {
      GtkWidget *label = make_label (subtitle);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), event != TL_NO_EVENT);
  g_object_set_data (G_OBJECT (row), "event", GUINT_TO_POINTER (event));
  g_object_set_data (G_OBJECT (row), "lane", GUINT_TO_POINTER (lane));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/**
 * tl_timeline_view_popup_list:
 * @self: a timeline
 * @list: (transfer floating): a list of events
 * @name: what it is, for those who don't see it
 * @rect: what it points to
 *
 * Opens the list in a popover, where it scrolls if it is long.
 */
void
tl_timeline_view_popup_list (TlTimelineView *self, GtkWidget *list, const char *name, TlRect rect)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT_MAX_PX);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  tl_timeline_view_popup (self, popover, rect);
}
