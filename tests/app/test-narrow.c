/* The real window where it is as narrow as a telephone: it fits, what has no room stands in a
 * second row, and the pane opens over the timeline. */
#include "window-driver.h"

#include "tl-window-private.h"

#include <gdk/x11/gdkx.h>

#define NARROW_PX 360
#define WIDE_PX   1000

static gboolean
has_width (gpointer width)
{
  return gtk_widget_get_width (GTK_WIDGET (driver_get_window ())) <= GPOINTER_TO_INT (width)
         && gtk_widget_get_width (GTK_WIDGET (driver_get_window ())) > GPOINTER_TO_INT (width) - 20;
}

static void
set_width (int width)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (driver_get_window ()));

  driver_xdotool ("windowsize %lu %d 600", gdk_x11_surface_get_xid (surface), width);
  driver_wait_for (has_width, GINT_TO_POINTER (width), "the window’s width");
  driver_wait_ms (100);
}

/* How far below another one a widget begins. */
static double
get_step (GtkWidget *widget, GtkWidget *other)
{
  double y;

  g_assert_nonnull (widget);
  g_assert_nonnull (other);
  g_assert_true (gtk_widget_translate_coordinates (widget, other, 0, 0, NULL, &y));
  return y;
}

static void
test_search (void)
{
  GtkWidget *bar;
  GtkWidget *entry;
  GtkWidget *keep;

  driver_start ();
  set_width (NARROW_PX);
  driver_key ("ctrl+f");
  driver_wait_ms (400);
  bar = GTK_WIDGET (driver_get_window ()->search_bar);
  entry = driver_find_of_type (bar, GTK_TYPE_SEARCH_ENTRY);
  keep = driver_find_button (bar, "Keep");
  g_assert_cmpfloat (get_step (keep, entry), >=, gtk_widget_get_height (entry));
  set_width (WIDE_PX);
  g_assert_cmpfloat (ABS (get_step (keep, entry)), <, gtk_widget_get_height (entry) / 2.0);
  driver_stop ();
}

static gboolean
is_pane_there (gpointer data)
{
  AdwFlap *flap = driver_get_window ()->flap;

  return adw_flap_get_folded (flap) && adw_flap_get_reveal_progress (flap) == 1;
}

static void
test_pane (void)
{
  driver_start ();
  set_width (NARROW_PX);
  driver_key ("ctrl+F9");
  driver_wait_for (is_pane_there, NULL, "the pane over the timeline");
  driver_wait_ms (200);
  g_assert_true (is_pane_there (NULL));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/narrow/search", test_search);
  g_test_add_func ("/narrow/pane", test_pane);
  return g_test_run ();
}
