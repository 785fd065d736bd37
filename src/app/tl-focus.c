/* GTK hides the focus three seconds after the last key. Here it stays, until the pointer or a
 * finger is used instead. */
#include "tl-focus.h"

/* Under this name a window has, not NULL, that what was used last is the keyboard. */
#define BY_KEYS_KEY "tl-by-keys"

static gboolean
on_event (GtkEventController *controller, GdkEvent *event, GtkWindow *window)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS)
    g_object_set_data (G_OBJECT (window), BY_KEYS_KEY, window);
  else if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    g_object_set_data (G_OBJECT (window), BY_KEYS_KEY, NULL);
  return GDK_EVENT_PROPAGATE;
}

static void
on_visible_changed (GtkWindow *window)
{
  if (!gtk_window_get_focus_visible (window)
      && g_object_get_data (G_OBJECT (window), BY_KEYS_KEY) != NULL)
    gtk_window_set_focus_visible (window, TRUE);
}

/**
 * tl_focus_keep_visible:
 * @window: a window
 *
 * Keeps its focus visible as long as it is used by keyboard.
 */
void
tl_focus_keep_visible (GtkWindow *window)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "event", G_CALLBACK (on_event), window);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
  g_signal_connect (window, "notify::focus-visible", G_CALLBACK (on_visible_changed), NULL);
}

/**
 * tl_focus_is_in:
 * @widget: (nullable): a widget
 *
 * Returns: whether it, or something in it, has the focus of its window, be that the active one or
 *   not
 */
gboolean
tl_focus_is_in (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}
