/* What a screen reader hears of bookmarks: as one is added, named, listed, gone to and deleted. */
#include "reader.h"

/* Who adds one by a key names it, and goes on with the timeline. */
static void
test_add (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  reader_press ("ctrl+b");
  reader_wait_for (ATSPI_ROLE_LABEL, "No bookmarks yet", 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Escape");
  reader_wait_for_focus ("Timeline");
  reader_press ("ctrl+d");
  reader_wait_for_focus ("The bookmark’s title");
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Return");
  reader_wait_for_focus ("Timeline");
  reader_press ("Down");
  reader_wait_for_focus ("Trump wins a second term");
  reader_press ("ctrl+d");
  reader_wait_for_focus ("The bookmark’s title");
  reader_type ("beginning");
  reader_press ("Return");
  reader_wait_for_focus ("Trump wins a second term");
}

/* A row says its title and what it leads to; where that is the same, once. */
static void
test_list (void)
{
  reader_press ("ctrl+b");
  reader_wait_for_focus ("November 2024 – January 2026");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_LIST, "Bookmarks"), ==, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_LIST_ITEM, "2026, November"), ==, 0);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "Rename “beginning”"), ==, 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "Delete “beginning”"), ==, 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Down");
  reader_wait_for_focus ("beginning, November 2024 – January 2026");
}

/* Where one has come to is said. */
static void
test_go_to (void)
{
  reader_press ("Return");
  reader_wait_for_focus ("beginning");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_LIST, "Bookmarks"), ==, 0);
  reader_listen ();
  reader_press ("alt+1");
  reader_wait_until_told ("November 2024 – January 2026");
  reader_wait_for_focus ("November 2024 – January 2026");
}

static void
test_delete (void)
{
  reader_press ("ctrl+b");
  reader_wait_for_focus ("November 2024 – January 2026");
  reader_press ("Delete");
  reader_wait_for_focus ("beginning, November 2024 – January 2026");
  reader_wait_for (ATSPI_ROLE_LABEL, "“November 2024 – January 2026” deleted", 1);
  reader_press ("Escape");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  reader_start (NULL);
  g_test_add_func ("/screen-reader/bookmarks/add", test_add);
  g_test_add_func ("/screen-reader/bookmarks/list", test_list);
  g_test_add_func ("/screen-reader/bookmarks/go-to", test_go_to);
  g_test_add_func ("/screen-reader/bookmarks/delete", test_delete);
  return reader_run ();
}
