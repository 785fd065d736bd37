/* What few ask for at once, and what is therefore built when it is first asked for: the main menu,
 * the window of keyboard shortcuts, and the page for a dataset without events. */
#include "tl-window-private.h"

#define RESOURCES "/io/github/timelanes/Timelanes/"

static void
on_menu_asked_for (GtkMenuButton *button, gpointer data)
{
  TlWindow *self = TL_WINDOW (gtk_widget_get_root (GTK_WIDGET (button)));
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    {
      builder = gtk_builder_new_from_resource (RESOURCES "tl-menu.ui");
      self->recent_menu = g_object_ref (G_MENU (gtk_builder_get_object (builder, "recent_menu")));
      gtk_menu_button_set_menu_model (button,
                                      G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
    }
  tl_window_fill_recent_menu (self->recent_menu);
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

/**
 * tl_window_show_empty_page:
 * @self: a window
 *
 * Says, instead of the timeline, that there are no events, and how to come by some.
 */
void
tl_window_show_empty_page (TlWindow *self)
{
  if (gtk_stack_get_child_by_name (self->stack, "empty") == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCES "tl-empty-page.ui");

      gtk_stack_add_named (self->stack, GTK_WIDGET (gtk_builder_get_object (builder, "empty_page")),
                           "empty");
    }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}
