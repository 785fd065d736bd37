/* What a screen reader is told, through AT-SPI, from another process: each event in view is a list
 * item with a name; the details, once opened by keyboard, can be read. */
#include "reader.h"

static void
test_events (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_LIST_ITEM, "15 August 2025"), >=, 1);
}

/* Every button has a name. */
static void
test_buttons (void)
{
  g_assert_cmpuint (reader_count (ATSPI_ROLE_INVALID, "Open a dataset"), ==, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_INVALID, "Export a picture"), ==, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_INVALID, "Zoom in"), >=, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_INVALID, "Show everything"), >=, 1);
}

static void
test_details (void)
{
  reader_press ("Down");
  reader_press ("Return");
  reader_wait_for (ATSPI_ROLE_INVALID, "Close the details", 1);
  reader_wait_for (ATSPI_ROLE_INVALID, "Chapter", 1);
}

/* The table says how many events there are, and each of its rows is read as one. */
static void
test_table (void)
{
  reader_press ("ctrl+shift+e");
  reader_wait_for (ATSPI_ROLE_INVALID, "157 events", 1);
  reader_wait_for (ATSPI_ROLE_INVALID, "INF Treaty, Washington, Moscow", 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  reader_start (NULL);
  g_test_add_func ("/screen-reader/events", test_events);
  g_test_add_func ("/screen-reader/buttons", test_buttons);
  g_test_add_func ("/screen-reader/details", test_details);
  g_test_add_func ("/screen-reader/table", test_table);
  return reader_run ();
}
