/* What the window's picture shows beside the events: actions for the menu and the keyboard, and
 * their memory. The timeline's properties are the one place where it is kept. */
#include "tl-window-private.h"

/**
 * tl_window_set_up_view:
 * @self: a window
 *
 * Adds the actions "view.show-chapters", "view.show-relations" and "view.show-legend".
 */
void
tl_window_set_up_view (TlWindow *self)
{
  static const char *const names[] = { "show-chapters", "show-relations", "show-legend" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action
        = g_property_action_new (names[i], self->timeline, names[i]);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
      if (self->settings != NULL)
        g_settings_bind (self->settings, names[i], self->timeline, names[i],
                         G_SETTINGS_BIND_DEFAULT);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", G_ACTION_GROUP (group));
}
