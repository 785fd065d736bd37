/* Events that all begin at one instant: where the lane has no rows left for them, no zoom parts
 * them, and a click lists them. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

/* More would be no list that anybody reads. */
#define LISTED_MAX 200

static void
on_row_activated (TlTimelineView *self, GtkListBoxRow *row, GtkListBox *list)
{
  guint32 event = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "event"));
  guint16 lane = (guint16) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), "lane"));
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (list), GTK_TYPE_POPOVER);

  gtk_popover_popdown (GTK_POPOVER (popover));
  tl_timeline_view_activate (self, event, lane);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  return label;
}

static void
add_row (TlTimelineView *self, GtkListBox *list, guint32 event)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row),
                              make_label (tl_dataset_get_event (self->dataset, event)->title));
  g_object_set_data (G_OBJECT (row), "event", GUINT_TO_POINTER (event));
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_list (TlTimelineView *self, const TlSceneCount *count)
{
  const TlItem *items = tl_placement_get_items (self->placement, NULL);
  double scale = tl_viewport_get_view (self->viewport)->scale_px_per_s;
  GtkWidget *list = gtk_list_box_new ();
  guint first = tl_placement_find_start (self->placement, count->lane, count->start_s);
  guint last = tl_placement_find_start (self->placement, count->lane, count->end_s);
  guint n = 0;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  g_object_set_data (G_OBJECT (list), "lane", GUINT_TO_POINTER (count->lane));
  for (guint i = first; i < last && n < LISTED_MAX; i++)
    if (!tl_item_is_shown (&items[i], scale))
      {
        add_row (self, GTK_LIST_BOX (list), items[i].event);
        n++;
      }
  if (n < count->count)
    {
      guint rest = count->count - n;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_label (text));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (on_row_activated), self);
  return list;
}

/**
 * tl_timeline_view_show_chip:
 * @self: a timeline
 * @count: a count of its scene, all of whose events begin at once
 *
 * Lists the events that are counted there; a click on one opens its details.
 */
void
tl_timeline_view_show_chip (TlTimelineView *self, const TlSceneCount *count)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), make_list (self, count));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 360);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Events that begin at once"), -1);
  tl_timeline_view_popup (self, popover, count->rect);
}
