/* Where the desktop asks for no animation, nothing moves by degrees: each way to another view is
 * one step, and the pane is there at once. */
#include "moving-driver.h"

#include "tl-window-private.h"

typedef struct
{
  TlView last;
  guint n_steps;
} Watch;

static void
on_view_changed (TlTimelineView *timeline, Watch *watch)
{
  if (moving_is_at (&watch->last))
    return;
  watch->last = moving_get_view ();
  watch->n_steps++;
}

static gboolean
has_moved (gpointer watch)
{
  return ((Watch *) watch)->n_steps > 0;
}

static void
start_still (void)
{
  driver_start ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

static void
stop_still (void)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  driver_stop ();
}

static void
test_jumps (void)
{
  static const char *const keys[]
    = { "plus", "minus", "End", "Home", "ctrl+0", "alt+Left", "alt+Right", "alt+Home" };
  Watch watch;
  gulong handler;

  start_still ();
  driver_key ("Right");
  handler = g_signal_connect (driver_get_timeline (), "view-changed", G_CALLBACK (on_view_changed),
                              &watch);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      watch = (Watch){ moving_get_view (), 0 };
      driver_key (keys[i]);
      driver_wait_for (has_moved, &watch, keys[i]);
      driver_wait_ms (150);
      g_test_message ("%s: %u steps", keys[i], watch.n_steps);
      g_assert_cmpuint (watch.n_steps, ==, 1);
    }
  g_signal_handler_disconnect (driver_get_timeline (), handler);
  stop_still ();
}

/* How far the pane was in, each time that it was anywhere. */
static void
on_revealed (AdwFlap *flap, GParamSpec *pspec, GArray *parts)
{
  double part = adw_flap_get_reveal_progress (flap);

  g_array_append_val (parts, part);
}

static gboolean
is_in (gpointer parts)
{
  return ((GArray *) parts)->len > 0
         && adw_flap_get_reveal_progress (driver_get_window ()->flap) == 1;
}

static void
test_pane (void)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (double));
  gulong handler;

  start_still ();
  handler = g_signal_connect (driver_get_window ()->flap, "notify::reveal-progress",
                              G_CALLBACK (on_revealed), parts);
  driver_key ("F9");
  driver_wait_for (is_in, parts, "the pane");
  for (guint i = 0; i < parts->len; i++)
    g_assert_true (g_array_index (parts, double, i) == 0 || g_array_index (parts, double, i) == 1);
  g_signal_handler_disconnect (driver_get_window ()->flap, handler);
  stop_still ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/motion/jumps", test_jumps);
  g_test_add_func ("/motion/pane", test_pane);
  return g_test_run ();
}
