/* What few ask for at once, and what is therefore built when it is first asked for: the main menu
 * and the window of keyboard shortcuts. */
#include "tl-window-private.h"

#define RESOURCES "/io/github/timelanes/Timelanes/"

static void
on_menu_asked_for (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (RESOURCES "tl-menu.ui");
  gtk_menu_button_set_menu_model (button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
}

/**
 * tl_window_set_up_menu:
 * @self: a window
 *
 * Gives the menu button its menu.
 */
void
tl_window_set_up_menu (TlWindow *self)
{
  gtk_menu_button_set_create_popup_func (self->menu_button, on_menu_asked_for, NULL, NULL);
}

/**
 * tl_window_show_shortcuts:
 * @self: a window
 *
 * Shows the keys that the window knows.
 */
void
tl_window_show_shortcuts (TlWindow *self)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (self);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "help-overlay.ui");

      gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}
