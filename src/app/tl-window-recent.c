/* Recent files: a menu of them, and opening one. */
#include "tl-recent.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* A name is not read as a menu's label, where underscores mark keys. */
static char *
escape_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * tl_window_fill_recent_menu:
 * @menu: the menu of recent files
 *
 * Makes it as the list is now.
 */
void
tl_window_fill_recent_menu (GMenu *menu)
{
  g_autoptr (GArray) files = tl_recent_list ();
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();

  g_menu_remove_all (menu);
  for (guint i = 0; i < files->len; i++)
    {
      const TlRecentFile *file = &g_array_index (files, TlRecentFile, i);
      g_autofree char *label = escape_label (file->label);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", file->uri);
      g_menu_append_item (names, item);
    }
  /* An action that there is not: it is only said. */
  if (files->len == 0)
    g_menu_append (names, _ ("No files yet"), "win.no-recent");
  else
    g_menu_append (end, _ ("_Clear the List"), "win.clear-recent");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (names));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
}

/**
 * tl_window_forget_recent:
 * @file: a file that is gone
 *
 * Takes it from the list of recent files.
 */
void
tl_window_forget_recent (GFile *file)
{
  tl_recent_remove (file);
}

static void
action_open_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  tl_window_open_or_present (TL_WINDOW (widget), file);
}

static void
action_clear_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_recent_clear ();
}

/**
 * tl_window_open_or_present:
 * @self: a window
 * @file: (nullable): a file; %NULL for the built-in dataset
 *
 * Opens a dataset in the window, or, if another window shows it, brings that to the front. In the
 * same window it is read anew.
 */
void
tl_window_open_or_present (TlWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!tl_window_shows (self, file))
    for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
      if (TL_IS_WINDOW (l->data) && tl_window_shows (l->data, file))
        {
          gtk_window_present (l->data);
          return;
        }
  tl_window_open (self, file);
}

/**
 * tl_window_add_recent_actions:
 * @class: the window's class
 */
void
tl_window_add_recent_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.open-recent", "s", action_open_recent);
  gtk_widget_class_install_action (class, "win.clear-recent", NULL, action_clear_recent);
}
