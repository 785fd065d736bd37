/* What a screen reader hears of searching, filtering and going about: of what has the focus, and of
 * words that change elsewhere. */
#include "reader.h"

/* How many hits there are, and then which one one is at, with its title. */
static void
test_search (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  reader_press ("ctrl+f");
  reader_wait_for_focus ("Search in the events");
  reader_type ("ultimatum 50");
  reader_wait_for_focus ("hits");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_STATUS_BAR, "hits"), ==, 1);
  reader_press ("Return");
  reader_wait_for_focus ("Trump sets Moscow an ultimatum of 50 days");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_STATUS_BAR, "1 of "), ==, 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
}

static void
test_details (void)
{
  reader_press ("F9");
  reader_wait_for (ATSPI_ROLE_INVALID, "Close the details", 1);
  reader_press ("F6");
  reader_press ("F6");
  reader_wait_for_focus ("Details");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_INVALID, "Footnotes"), >=, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_INVALID, "Events"), >=, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "Footnote 40"), >=, 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Escape");
  reader_press ("Escape");
}

static void
test_filter (void)
{
  reader_press ("ctrl+f");
  reader_wait_for_focus ("Search in the events");
  reader_type ("lane:kyiv");
  reader_press ("alt+k");
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "events are dimmed. Filter: lane:kyiv", 1);
  reader_press ("ctrl+shift+f");
  reader_wait_for (ATSPI_ROLE_CHECK_BOX, "Kyiv", 1);
  reader_wait_for (ATSPI_ROLE_INVALID, "The filter as text", 1);
  reader_wait_for (ATSPI_ROLE_INVALID, "After the date", 1);
  reader_wait_for (ATSPI_ROLE_INVALID, "Before the date", 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Escape");
}

static void
test_lists (void)
{
  reader_press ("ctrl+F9");
  reader_wait_for_focus ("Search the footnotes");
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "Footnote 1: ", 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("ctrl+shift+e");
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "157 events", 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Escape");
}

/* What a date in words is understood as. */
static void
test_go_to (void)
{
  reader_press ("ctrl+l");
  reader_wait_for_focus ("Date");
  reader_type ("march 2025");
  reader_wait_for_focus ("March 2025");
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Escape");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  reader_start (NULL);
  g_test_add_func ("/screen-reader/search", test_search);
  g_test_add_func ("/screen-reader/found-details", test_details);
  g_test_add_func ("/screen-reader/filter", test_filter);
  g_test_add_func ("/screen-reader/lists", test_lists);
  g_test_add_func ("/screen-reader/go-to", test_go_to);
  return reader_run ();
}
