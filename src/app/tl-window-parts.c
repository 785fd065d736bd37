/* From part to part of the window by one key: the bars, the timeline, the side pane; and to the
 * popovers of buttons and back. */
#include "tl-focus.h"
#include "tl-window-private.h"

#define N_PARTS_MAX 5

/* Those that are open, from top to bottom. */
static guint
find_parts (TlWindow *self, GtkWidget *parts[N_PARTS_MAX])
{
  guint n = 0;

  if (self->search_bar != NULL && tl_search_bar_is_open (self->search_bar))
    parts[n++] = GTK_WIDGET (self->search_bar);
  if (gtk_widget_get_visible (self->banner))
    parts[n++] = self->banner;
  if (self->filter_bar != NULL && gtk_widget_get_visible (self->filter_bar))
    parts[n++] = self->filter_bar;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->timeline)))
    parts[n++] = GTK_WIDGET (self->timeline);
  if (self->pane != NULL && adw_flap_get_reveal_flap (self->flap))
    parts[n++] = GTK_WIDGET (self->pane);
  return n;
}

/**
 * tl_window_focus_part:
 * @self: a window
 * @direction: 1 for the next part, -1 for the one before
 *
 * Moves the keyboard to another part. From elsewhere, as the header bar, it comes to the timeline.
 */
void
tl_window_focus_part (TlWindow *self, int direction)
{
  GtkWidget *parts[N_PARTS_MAX];
  guint n_parts = find_parts (self, parts);
  GtkWidget *next = GTK_WIDGET (self->timeline);

  for (guint i = 0; i < n_parts; i++)
    if (tl_focus_is_in (parts[i]))
      next = parts[(i + n_parts + (guint) direction) % n_parts];
  if (next == (GtkWidget *) self->search_bar)
    tl_search_bar_open (self->search_bar);
  else if (next == (GtkWidget *) self->pane)
    tl_side_pane_focus_page (self->pane);
  else if (next == self->banner || next == self->filter_bar)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_grab_focus (next);
}

/**
 * tl_window_hide_bar:
 * @self: a window
 * @bar: one of the bars above the timeline
 *
 * Puts it away; the keyboard, if it is there, comes to the timeline.
 */
void
tl_window_hide_bar (TlWindow *self, GtkWidget *bar)
{
  gboolean had_focus = tl_focus_is_in (bar);

  gtk_widget_set_visible (bar, FALSE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

static void
on_popover_closed (GtkPopover *popover, GtkWidget *origin)
{
  g_signal_handlers_disconnect_by_func (popover, on_popover_closed, origin);
  if (gtk_widget_get_mapped (origin))
    gtk_widget_grab_focus (origin);
}

/**
 * tl_window_popup:
 * @self: a window
 * @button: one of its buttons
 *
 * Opens what the button opens; the keyboard goes back to where it was when that is closed.
 */
void
tl_window_popup (TlWindow *self, GtkMenuButton *button)
{
  GtkWidget *origin = gtk_window_get_focus (GTK_WINDOW (self));
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover)))
    return;
  gtk_menu_button_popup (button);
  popover = gtk_menu_button_get_popover (button);
  if (popover != NULL && origin != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (on_popover_closed), origin, 0);
}
