/* The one hint that a newcomer gets, over the first dataset ever shown. It goes away by itself, or
 * with the first thing that one does. */
#include "tl-window-private.h"

/* When it comes, and how long it stays, in milliseconds. */
#define HINT_AFTER_MS 1000
#define HINT_MS       12000

static gboolean
on_hint_over (gpointer data)
{
  TlWindow *self = data;

  self->hint_timeout = 0;
  tl_window_hide_hint (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_hint_due (gpointer data)
{
  TlWindow *self = data;

  gtk_revealer_set_reveal_child (self->hint, TRUE);
  self->hint_timeout = g_timeout_add (HINT_MS, on_hint_over, self);
  return G_SOURCE_REMOVE;
}

/**
 * tl_window_show_hint_once:
 * @self: a window that shows a dataset
 *
 * Has the hint come soon, if it never came before.
 */
void
tl_window_show_hint_once (TlWindow *self)
{
  if (self->settings == NULL || !g_settings_get_boolean (self->settings, "show-hint"))
    return;
  g_settings_set_boolean (self->settings, "show-hint", FALSE);
  self->hint_timeout = g_timeout_add (HINT_AFTER_MS, on_hint_due, self);
}

/**
 * tl_window_hide_hint:
 * @self: a window
 *
 * Takes the hint away, if it is there.
 */
void
tl_window_hide_hint (TlWindow *self)
{
  gtk_revealer_set_reveal_child (self->hint, FALSE);
}

/**
 * tl_window_clear_hint:
 * @self: a window that is being disposed of
 */
void
tl_window_clear_hint (TlWindow *self)
{
  g_clear_handle_id (&self->hint_timeout, g_source_remove);
}
