/* Popovers that belong to a place in the timeline: children while they are open. */
#include "tl-timeline-view-private.h"

static void
remove_popover (gpointer data)
{
  GtkWidget *popover = data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* Not at once: the action of a menu's item is activated after the menu is closed. */
static void
on_closed (GtkWidget *popover)
{
  g_idle_add_once (remove_popover, g_object_ref (popover));
}

/**
 * tl_timeline_view_popup:
 * @self: a timeline
 * @popover: (transfer floating): a popover
 * @rect: what it points to
 *
 * Opens the popover, and drops it when it is closed.
 */
void
tl_timeline_view_popup (TlTimelineView *self, GtkWidget *popover, TlRect rect)
{
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle){ (int) rect.x, (int) rect.y, (int) rect.width,
                                                (int) rect.height });
  g_signal_connect (popover, "closed", G_CALLBACK (on_closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  /* A tooltip would stay over it. */
  gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

/**
 * tl_timeline_view_has_popover:
 * @self: a timeline
 *
 * Returns: whether one is open
 */
gboolean
tl_timeline_view_has_popover (TlTimelineView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_visible (child))
      return TRUE;
  return FALSE;
}

/**
 * tl_timeline_view_present_popovers:
 * @self: a timeline that has been given a size
 *
 * Gives open popovers theirs.
 */
void
tl_timeline_view_present_popovers (TlTimelineView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child))
      gtk_popover_present (GTK_POPOVER (child));
}

/**
 * tl_timeline_view_close_popovers:
 * @self: a timeline
 *
 * Closes those that are open, as the user would: one that were only removed would keep its grab of
 * the pointer.
 */
void
tl_timeline_view_close_popovers (TlTimelineView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        gtk_popover_popdown (GTK_POPOVER (child));
      child = next;
    }
}

/**
 * tl_timeline_view_clear_popovers:
 * @self: a timeline
 *
 * Drops those that are still open.
 */
void
tl_timeline_view_clear_popovers (TlTimelineView *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (GTK_IS_POPOVER (child))
        gtk_widget_unparent (child);
      child = next;
    }
}
