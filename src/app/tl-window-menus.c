/* What few ask for at once, and what is therefore built when it is first asked for: the main menu,
 * the window of keyboard shortcuts, and the page for where there are no events. */
#include "tl-compat.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

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

static AdwStatusPage *
ensure_empty_page (TlWindow *self)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *page = gtk_stack_get_child_by_name (self->stack, "empty");

  if (page != NULL)
    return ADW_STATUS_PAGE (page);
  builder = gtk_builder_new_from_resource (RESOURCES "tl-empty-page.ui");
  page = GTK_WIDGET (gtk_builder_get_object (builder, "empty_page"));
  tl_compat_name_buttons (page);
  gtk_stack_add_named (self->stack, page, "empty");
  return ADW_STATUS_PAGE (page);
}

/**
 * tl_window_show_empty_page:
 * @self: a window
 *
 * Says, instead of the timeline, that there are no events, or not even a dataset, and how to come
 * by some.
 */
void
tl_window_show_empty_page (TlWindow *self)
{
  AdwStatusPage *page = ensure_empty_page (self);

  if (tl_timeline_view_get_dataset (self->timeline) != NULL)
    {
      adw_status_page_set_title (page, _ ("No Events Yet"));
      adw_status_page_set_description (
        page, _ ("A dataset is a JSON file with “lanes” and “events”. Each event needs a “title”, "
                 "a “date” such as 2025-02-18, and the “lanes” that it belongs to. The README "
                 "shows a complete one in ten lines."));
    }
  else
    {
      adw_status_page_set_title (page, _ ("Nothing Is Open"));
      adw_status_page_set_description (page, _ ("Open another dataset, or look at the example."));
    }
  gtk_stack_set_visible_child_name (self->stack, "empty");
}
