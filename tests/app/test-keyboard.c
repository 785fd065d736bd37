/* Round the real window by Tab, by F6 and by Escape: no trap, nothing out of sight has the
 * keyboard, and Escape leads back to the timeline step by step. */
#include "moving-driver.h"

#include "tl-search-bar.h"
#include "tl-side-pane.h"

/* More than there are stops in the window with everything open. */
#define N_TABS_MAX 150

static GtkWidget *
get_focus (void)
{
  return gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));
}

static gboolean
is_focus_in (gpointer type)
{
  GtkWidget *focus = get_focus ();

  return focus != NULL
         && (g_type_is_a (G_OBJECT_TYPE (focus), GPOINTER_TO_SIZE (type))
             || gtk_widget_get_ancestor (focus, GPOINTER_TO_SIZE (type)) != NULL);
}

static void
wait_for_focus_in (GType type)
{
  driver_wait_for (is_focus_in, GSIZE_TO_POINTER (type), g_type_name (type));
}

static void
assert_in_sight (GtkWidget *focus)
{
  GtkWidget *window = GTK_WIDGET (driver_get_window ());
  graphene_rect_t bounds;

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_true (gtk_widget_compute_bounds (focus, window, &bounds));
  g_test_message ("%s at %g, %g: %g × %g", G_OBJECT_TYPE_NAME (focus), bounds.origin.x,
                  bounds.origin.y, bounds.size.width, bounds.size.height);
  g_assert_cmpfloat (bounds.size.width * bounds.size.height, >, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, 0);
  g_assert_cmpfloat (bounds.origin.x, <, gtk_widget_get_width (window));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, >, 0);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (window));
}

/* Once round; returns after how many stops one is at the timeline again. */
static guint
go_round (const char *key)
{
  guint n = 0;

  gtk_widget_grab_focus (GTK_WIDGET (driver_get_timeline ()));
  do
    {
      driver_key (key);
      driver_wait_ms (20);
      assert_in_sight (get_focus ());
      g_assert_cmpuint (++n, <, N_TABS_MAX);
    }
  while (get_focus () != GTK_WIDGET (driver_get_timeline ()));
  return n;
}

static gboolean
is_focus_named (const char *icon)
{
  return GTK_IS_BUTTON (get_focus ())
         && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (get_focus ())), icon) == 0;
}

static void
open_search (const char *text)
{
  driver_key ("ctrl+f");
  wait_for_focus_in (TL_TYPE_SEARCH_BAR);
  driver_xdotool ("type '%s'", text);
}

static void
test_round (void)
{
  guint n_plain, n_open;

  driver_start ();
  n_plain = go_round ("Tab");
  g_assert_cmpuint (n_plain, >, 5);
  g_assert_cmpuint (go_round ("shift+Tab"), ==, n_plain);
  open_search ("lane:kyiv");
  driver_key ("alt+k");
  driver_wait_for (driver_is_said, (gpointer) "Clear Filter", "the filter bar");
  open_search ("alaska summit");
  driver_key ("Return");
  driver_key ("F9");
  moving_wait_until_still ();
  driver_wait_ms (400);
  n_open = go_round ("Tab");
  g_assert_cmpuint (n_open, >, n_plain + 10);
  g_assert_cmpuint (go_round ("shift+Tab"), ==, n_open);
  driver_stop ();
}

/* In the order in which it is read. */
static void
test_search_bar (void)
{
  driver_start ();
  open_search ("alaska");
  driver_key ("Tab");
  g_assert_true (is_focus_named ("go-previous-symbolic"));
  driver_key ("Tab");
  g_assert_true (is_focus_named ("go-next-symbolic"));
  driver_key ("Tab");
  g_assert_true (driver_has_text (get_focus (), "Keep"));
  driver_key ("Tab");
  driver_key ("Tab");
  g_assert_true (is_focus_named ("window-close-symbolic"));
  driver_stop ();
}

/* From part to part, both ways. */
static void
test_parts (void)
{
  driver_start ();
  driver_key ("F6");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  open_search ("alaska summit");
  driver_key ("F6");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_key ("F6");
  wait_for_focus_in (TL_TYPE_SEARCH_BAR);
  driver_key ("F9");
  driver_wait_ms (400);
  driver_key ("shift+F6");
  wait_for_focus_in (TL_TYPE_SIDE_PANE);
  driver_key ("shift+F6");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_stop ();
}

static gboolean
is_pane_closed (gpointer data)
{
  GtkWidget *pane = driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_SIDE_PANE);

  return pane == NULL || !gtk_widget_get_mapped (pane) || !gtk_widget_get_child_visible (pane);
}

static gboolean
is_search_closed (gpointer data)
{
  return !tl_search_bar_is_open (
    TL_SEARCH_BAR (driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_SEARCH_BAR)));
}

/* The popover first, then the pane, then the search. */
static void
test_escape (void)
{
  driver_start ();
  open_search ("alaska summit");
  driver_key ("Return");
  driver_key ("F9");
  moving_wait_until_still ();
  driver_key ("shift+F6");
  wait_for_focus_in (TL_TYPE_SIDE_PANE);
  driver_key ("ctrl+shift+f");
  driver_wait_ms (400);
  driver_key ("Escape");
  driver_wait_ms (300);
  assert_in_sight (get_focus ());
  g_assert_false (is_pane_closed (NULL));
  driver_key ("Escape");
  driver_wait_for (is_pane_closed, NULL, "the pane to close");
  g_assert_false (is_search_closed (NULL));
  driver_key ("Escape");
  driver_wait_ms (300);
  driver_key ("Escape");
  driver_wait_for (is_search_closed, NULL, "the search to close");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_stop ();
}

/* Where the desktop asks for no animation, a hit is there at once. */
static void
test_no_animation (void)
{
  TlView before;

  driver_start ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  before = moving_get_view ();
  open_search ("treaty before:1990");
  driver_wait_for (driver_is_said, (gpointer) "1 hit", "the hit");
  driver_key ("Return");
  driver_wait_for (moving_is_cursor_at, (gpointer) "inf-treaty", "the treaty of 1987");
  g_assert_false (moving_is_at (&before));
  before = moving_get_view ();
  driver_wait_ms (500);
  g_assert_true (moving_is_at (&before));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyboard/round", test_round);
  g_test_add_func ("/keyboard/search-bar", test_search_bar);
  g_test_add_func ("/keyboard/parts", test_parts);
  g_test_add_func ("/keyboard/escape", test_escape);
  g_test_add_func ("/keyboard/no-animation", test_no_animation);
  return g_test_run ();
}
