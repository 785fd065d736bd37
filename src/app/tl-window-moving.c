/* What moving about in time asks of the window: to tell what the timeline says. */
#include "tl-window-private.h"

/* In seconds: such a message is short. */
#define TOLD_S 2

/* One at a time: who presses a key again and again isn't told for a minute. */
static void
on_said (TlWindow *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (self->told_toast != NULL)
    adw_toast_dismiss (self->told_toast);
  adw_toast_set_timeout (toast, TOLD_S);
  g_set_weak_pointer (&self->told_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_filter_asked (TlWindow *self, const char *field, const char *value)
{
  tl_finder_add_to_filter (self->finder, field, value);
}

/* What can be done with a range stands where the hint does. */
static void
on_range_changed (TlWindow *self)
{
  tl_window_hide_hint (self);
}

/**
 * tl_window_set_up_moving:
 * @self: a window
 *
 * Listens to the timeline, and adds the action "time.count-days".
 */
void
tl_window_set_up_moving (TlWindow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) action
    = g_property_action_new ("count-days", self->timeline, "counts-days");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "time", G_ACTION_GROUP (group));
  g_signal_connect_swapped (self->timeline, "said", G_CALLBACK (on_said), self);
  g_signal_connect_swapped (self->timeline, "filter-asked", G_CALLBACK (on_filter_asked), self);
  g_signal_connect_swapped (self->timeline, "range-changed", G_CALLBACK (on_range_changed), self);
}
