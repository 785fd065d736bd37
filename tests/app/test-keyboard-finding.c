/* Searching and filtering by keyboard alone. */
#include "keyboard-driver.h"

#include "tl-filter-popover.h"
#include "tl-search-bar.h"
#include "tl-window-private.h"

static TlFinder *
get_finder (void)
{
  return tl_window_get_finder (driver_get_window ());
}

static gboolean
has_filter (gpointer text)
{
  return g_str_equal (tl_finder_get_filter (get_finder ()), text);
}

static void
wait_for_filter (const char *text)
{
  driver_wait_for (has_filter, (gpointer) text, text);
}

static gboolean
hides (gpointer data)
{
  return tl_finder_get_hides (get_finder ());
}

static void
open_filter (void)
{
  driver_key ("ctrl+shift+f");
  keyboard_wait_for_focus_in (TL_TYPE_FILTER_POPOVER);
}

static void
close_filter (void)
{
  driver_key ("Escape");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
}

/* From section to section by Tab, from value to value by arrows; what is ticked is filtered by at
 * once. */
static void
test_ticks (void)
{
  driver_start ();
  open_filter ();
  keyboard_tab_to ("Washington");
  keyboard_go_down_to ("Moscow");
  driver_key ("space");
  wait_for_filter ("lane:moscow");
  keyboard_go_down_to ("Kyiv");
  driver_key ("space");
  wait_for_filter ("lane:moscow,kyiv");
  driver_key ("space");
  wait_for_filter ("lane:moscow");
  driver_key ("Tab");
  keyboard_go_down_to ("A Tale of Two Summits");
  driver_key ("space");
  wait_for_filter ("lane:moscow chapter:two-summits");
  close_filter ();
  g_assert_true (has_filter ((gpointer) "lane:moscow chapter:two-summits"));
  driver_stop ();
}

/* Whether the others are dimmed or hidden, how important, and the filter as text. */
static void
test_choices (void)
{
  driver_start ();
  open_filter ();
  keyboard_tab_to ("Hidden");
  driver_key ("space");
  driver_wait_for (hides, NULL, "the others to be hidden");
  keyboard_tab_to ("Of any importance");
  driver_key ("space");
  keyboard_go_down_to ("Major ones only");
  driver_key ("Return");
  wait_for_filter ("importance:major");
  keyboard_tab_to ("The Filter as Text");
  driver_key ("ctrl+a");
  driver_xdotool ("type lane:kyiv");
  driver_key ("Return");
  wait_for_filter ("lane:kyiv");
  keyboard_tab_to ("Clear Filter");
  driver_key ("Return");
  wait_for_filter ("");
  g_assert_true (keyboard_is_focus_in (GSIZE_TO_POINTER (TL_TYPE_FILTER_POPOVER)));
  close_filter ();
  driver_stop ();
}

/* The bar that says what is filtered, and the banner: their buttons go with them, and the keyboard
 * comes to the timeline. */
static void
test_bars (void)
{
  driver_start ();
  tl_finder_set_filter (get_finder (), "lane:kyiv");
  driver_wait_for (driver_is_said, (gpointer) "Clear Filter", "the bar");
  driver_key ("shift+F6");
  keyboard_wait_for_focus_at ("Clear Filter");
  driver_key ("Return");
  wait_for_filter ("");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  tl_window_show_banner (driver_get_window (), "There is news", TL_BANNER_NEWS);
  driver_key ("shift+F6");
  keyboard_wait_for_focus_at ("There is news");
  driver_key ("Tab");
  driver_key ("Return");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  g_assert_false (driver_is_said ((gpointer) "There is news"));
  driver_stop ();
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static gboolean
is_found (gpointer text)
{
  return g_str_equal (tl_finder_get_search (get_finder ()), text)
         && tl_finder_get_hits (get_finder ()) != NULL;
}

/* Who searches before the file is read loses no key. */
static void
test_before_the_file (void)
{
  TlWindow *window;

  driver_start ();
  window = tl_window_new (
    ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (driver_get_window ()))), NULL);
  gtk_window_present (GTK_WINDOW (window));
  driver_wait_for (is_active, window, "the window");
  driver_key ("ctrl+f");
  keyboard_wait_for_focus_in (TL_TYPE_SEARCH_BAR);
  driver_xdotool ("type ala");
  tl_window_open (window, NULL);
  driver_xdotool ("type ska");
  driver_wait_for (is_found, (gpointer) "alaska", "what is typed");
  g_assert_true (keyboard_is_focus_in (GSIZE_TO_POINTER (TL_TYPE_SEARCH_BAR)));
  g_assert_cmpuint (tl_event_set_get_n_members (tl_finder_get_hits (get_finder ())), >, 0);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyboard-finding/ticks", test_ticks);
  g_test_add_func ("/keyboard-finding/choices", test_choices);
  g_test_add_func ("/keyboard-finding/bars", test_bars);
  g_test_add_func ("/keyboard-finding/before-the-file", test_before_the_file);
  return g_test_run ();
}
