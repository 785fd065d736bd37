/* What a screen reader hears of the table of events, and of the filter's choices. */
#include "reader.h"

/* Its rows are read as they are gone along; what they are sorted by is said with the table. */
static void
test_table (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  reader_press ("Down");
  reader_wait_for_focus ("in the lane");
  reader_press ("ctrl+shift+e");
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "157 events", 1);
  reader_wait_for_description (ATSPI_ROLE_LIST, "Events", "Sorted by: Date");
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_wait_for_state (ATSPI_ROLE_TABLE_ROW, "Trump wins", ATSPI_STATE_FOCUSED);
  reader_press ("Home");
  reader_wait_for_focus ("until October 2025, start unknown, Brussels prepares");
  reader_press ("Down");
  reader_wait_for_focus (
    "some time in 1987, Washington and Moscow sign the INF Treaty, Washington, "
    "Moscow");
  g_assert_cmpuint (
    reader_count_in_state (ATSPI_ROLE_TABLE_ROW, "INF Treaty", ATSPI_STATE_SELECTED), ==, 1);
}

/* The menu says which column it is, and so does the table. */
static void
test_sorting (void)
{
  reader_press_until_heard ("shift+Tab", "Sort the events");
  reader_press ("space");
  reader_wait_for_state (ATSPI_ROLE_MENU_ITEM, "Date", ATSPI_STATE_CHECKED);
  reader_wait_for_focus ("Date");
  reader_press ("Down");
  reader_wait_for_focus ("Event");
  reader_press ("Return");
  reader_wait_for_description (ATSPI_ROLE_LIST, "Events", "Sorted by: Event");
  reader_wait_for_focus ("Sort the events");
  reader_press ("space");
  reader_wait_for_state (ATSPI_ROLE_MENU_ITEM, "Event", ATSPI_STATE_CHECKED);
  reader_press ("Up");
  reader_wait_for_focus ("Reverse the Order");
  reader_press ("Return");
  reader_wait_for_description (ATSPI_ROLE_LIST, "Events", "Sorted by: Event, in reverse");
  reader_press ("Escape");
  reader_wait_for_focus ("Timeline");
}

/* A tick is heard as one, and so is what the filter does. */
static void
test_ticks (void)
{
  reader_press ("ctrl+shift+f");
  reader_wait_for_focus ("Dimmed");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "_"), ==, 0);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Tab");
  reader_press ("Tab");
  reader_wait_for_focus ("Importance: Of any importance");
  reader_press ("Tab");
  reader_wait_for_focus ("Washington");
  reader_press ("Down");
  reader_press ("Down");
  reader_wait_for_focus ("Kyiv");
  g_assert_cmpuint (reader_count_in_state (ATSPI_ROLE_CHECK_BOX, "Kyiv", ATSPI_STATE_CHECKED), ==,
                    0);
  reader_press ("space");
  reader_wait_for_state (ATSPI_ROLE_CHECK_BOX, "Kyiv", ATSPI_STATE_CHECKED);
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "146 of 157 events are dimmed. Filter: lane:kyiv", 1);
  reader_press ("space");
  reader_wait_for_state (ATSPI_ROLE_CHECK_BOX, "Kyiv", ATSPI_STATE_FOCUSED);
  while (reader_count (ATSPI_ROLE_STATUS_BAR, "dimmed") > 0)
    g_usleep (G_USEC_PER_SEC / 10);
  g_assert_cmpuint (reader_count_in_state (ATSPI_ROLE_CHECK_BOX, "Kyiv", ATSPI_STATE_CHECKED), ==,
                    0);
  reader_press ("Escape");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  reader_start (NULL);
  g_test_add_func ("/screen-reader/lists/table", test_table);
  g_test_add_func ("/screen-reader/lists/sorting", test_sorting);
  g_test_add_func ("/screen-reader/lists/ticks", test_ticks);
  return reader_run ();
}
