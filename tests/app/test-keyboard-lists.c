/* Lists by keyboard alone: the table of events, the footnotes, the bookmarks; and along a lane. */
#include "keyboard-driver.h"

#include "tl-bookmark-row.h"
#include "tl-events-page.h"
#include "tl-footnotes-page.h"
#include "tl-index-list.h"
#include "tl-side-pane.h"
#include "tl-window-private.h"

static TlEventsPage *
get_page (void)
{
  return TL_EVENTS_PAGE (
    driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_EVENTS_PAGE));
}

static guint
get_n_rows (void)
{
  return g_list_model_get_n_items (tl_events_page_get_list (get_page ()));
}

static guint32
get_row (guint position)
{
  return tl_index_list_get_index (TL_INDEX_LIST (tl_events_page_get_list (get_page ())), position);
}

static gboolean
is_at_row (gpointer position)
{
  return tl_events_page_get_event (get_page ()) == get_row (GPOINTER_TO_UINT (position))
         && tl_timeline_view_get_cursor (driver_get_timeline ())
              == get_row (GPOINTER_TO_UINT (position));
}

static void
press_for_row (const char *key, guint position)
{
  driver_key (key);
  driver_wait_for (is_at_row, GUINT_TO_POINTER (position), key);
  g_assert_true (keyboard_is_focus_in (GSIZE_TO_POINTER (TL_TYPE_EVENTS_PAGE)));
}

static gboolean
has_no_row (gpointer data)
{
  return tl_events_page_get_event (get_page ()) == TL_NO_EVENT;
}

static void
open_table (void)
{
  driver_key ("ctrl+shift+e");
  keyboard_wait_for_focus_in (GTK_TYPE_LIST_VIEW);
}

/* From nothing to the first row, and from end to end; the timeline goes along. */
static void
test_rows (void)
{
  guint n_rows;

  driver_start ();
  open_table ();
  n_rows = get_n_rows ();
  g_assert_true (has_no_row (NULL));
  press_for_row ("Down", 0);
  press_for_row ("Down", 1);
  press_for_row ("Up", 0);
  press_for_row ("End", n_rows - 1);
  press_for_row ("Home", 0);
  driver_key ("Next");
  driver_wait_ms (200);
  g_assert_false (is_at_row (GUINT_TO_POINTER (0)));
  driver_key ("Prior");
  driver_wait_for (is_at_row, GUINT_TO_POINTER (0), "the first row");
  driver_key ("Return");
  driver_wait_for (driver_is_selected, &(guint32){ 0 }, "its details");
  driver_stop ();
}

static gboolean
is_first_title (gpointer is_last)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  const char *first = tl_dataset_get_event (dataset, get_row (0))->title;
  const char *last = tl_dataset_get_event (dataset, get_row (get_n_rows () - 1))->title;

  return is_last != NULL ? g_utf8_collate (first, last) > 0 : g_utf8_collate (first, last) < 0;
}

static void
choose_sorting (const char *label)
{
  while (!keyboard_is_at ((gpointer) "Sort the Events"))
    driver_key ("shift+Tab");
  driver_key ("space");
  keyboard_wait_for_focus_in (GTK_TYPE_POPOVER);
  keyboard_go_down_to (label);
  driver_key ("Return");
  driver_wait_ms (300);
}

static void
test_sorting (void)
{
  driver_start ();
  open_table ();
  choose_sorting ("Event");
  driver_wait_for (is_first_title, NULL, "the titles from A to Z");
  choose_sorting ("Reverse the Order");
  driver_wait_for (is_first_title, (gpointer) "", "the titles from Z to A");
  keyboard_tab_into (GTK_TYPE_LIST_VIEW);
  press_for_row ("Down", 0);
  driver_stop ();
}

/* Where there is nothing to list, the keyboard is still in the pane, and to be seen. */
static void
test_empty_table (void)
{
  driver_start ();
  tl_finder_set_search (tl_window_get_finder (driver_get_window ()), "nothingofthekind");
  driver_key ("ctrl+shift+e");
  keyboard_wait_for_focus_in (TL_TYPE_SIDE_PANE);
  driver_stop ();
}

static gboolean
is_one_footnote (gpointer data)
{
  return driver_is_said ((gpointer) "1 of 58 footnotes");
}

/* From the words to the footnote, and to an event that it supports. */
static void
test_footnotes (void)
{
  guint32 event;
  const char *title;

  driver_start ();
  driver_key ("ctrl+F9");
  keyboard_wait_for_focus_in (TL_TYPE_FOOTNOTES_PAGE);
  driver_xdotool ("type 'duma greets'");
  driver_wait_for (is_one_footnote, NULL, "the footnote");
  keyboard_tab_to ("State Duma applauds");
  event = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (keyboard_get_focus ()), "event"));
  title
    = tl_dataset_get_event (tl_timeline_view_get_dataset (driver_get_timeline ()), event)->title;
  driver_key ("Return");
  driver_wait_for (driver_is_selected, &event, title);
  keyboard_wait_for_focus_in (TL_TYPE_SIDE_PANE);
  driver_key ("Escape");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_stop ();
}

static gboolean
is_titled (gpointer title)
{
  TlMemory *memory = driver_get_window ()->memory;

  return tl_memory_get_n_bookmarks (memory) == 1
         && g_str_equal (tl_memory_get_bookmark (memory, 0)->title, title);
}

static gboolean
is_without_bookmark (gpointer data)
{
  return tl_memory_get_n_bookmarks (driver_get_window ()->memory) == 0;
}

static void
open_bookmarks (void)
{
  driver_key ("ctrl+b");
  keyboard_wait_for_focus_in (TL_TYPE_BOOKMARK_ROW);
}

/* Added and named, renamed, gone to, deleted, and that undone. */
static void
test_bookmarks (void)
{
  TlView there;

  driver_start ();
  there = moving_get_view ();
  driver_key ("ctrl+d");
  keyboard_wait_for_focus_in (GTK_TYPE_ENTRY);
  driver_xdotool ("type first");
  driver_key ("Return");
  driver_wait_for (is_titled, (gpointer) "first", "the bookmark");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_key ("ctrl+plus");
  moving_wait_until_still ();
  g_assert_false (moving_is_at (&there));
  open_bookmarks ();
  driver_key ("F2");
  keyboard_wait_for_focus_in (GTK_TYPE_ENTRY);
  driver_key ("ctrl+a");
  driver_xdotool ("type second");
  driver_key ("Return");
  driver_wait_for (is_titled, (gpointer) "second", "the other title");
  keyboard_wait_for_focus_in (TL_TYPE_BOOKMARK_ROW);
  driver_key ("Return");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  moving_wait_until_still ();
  g_assert_true (moving_is_at (&there));
  open_bookmarks ();
  driver_key ("Delete");
  driver_wait_for (is_without_bookmark, NULL, "the bookmark to go");
  driver_key ("ctrl+z");
  driver_wait_for (is_titled, (gpointer) "second", "the bookmark to be back");
  driver_key ("Escape");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_stop ();
}

static gboolean
is_in_lane (guint lane)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  guint32 cursor = tl_timeline_view_get_cursor (driver_get_timeline ());
  TlSlice lanes = tl_dataset_get_event (dataset, cursor)->lanes;
  guint cursor_lane;

  g_object_get (driver_get_timeline (), "cursor-lane", &cursor_lane, NULL);
  for (guint i = 0; i < lanes.length; i++)
    if (tl_dataset_get_indices (dataset, lanes)[i] == lane)
      return cursor_lane == lane;
  return FALSE;
}

static gboolean
has_left (gpointer event)
{
  return tl_timeline_view_get_cursor (driver_get_timeline ()) != *(guint32 *) event;
}

static void
step_in_lane (const char *key, guint lane)
{
  guint32 before = tl_timeline_view_get_cursor (driver_get_timeline ());

  driver_key (key);
  driver_wait_for (has_left, &before, key);
  g_assert_true (is_in_lane (lane));
}

/* Who walks along the second lane of an event stays in that, with the details' steps, too; and
 * where these are told to step along another lane, the keyboard goes there. */
static void
test_lane (void)
{
  guint32 alaska;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  moving_go_to ("alaska-summit");
  g_assert_true (is_in_lane (0));
  driver_key ("Down");
  driver_wait_ms (100);
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, alaska);
  g_assert_true (is_in_lane (1));
  driver_key ("Return");
  driver_wait_for (driver_is_selected, &alaska, "the details");
  g_assert_true (driver_has_text (driver_get_details (), "Lane: Moscow"));
  for (guint i = 0; i < 3; i++)
    step_in_lane ("alt+Prior", 1);
  for (guint i = 0; i < 3; i++)
    step_in_lane ("Right", 1);
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, alaska);
  g_assert_true (driver_has_text (driver_get_details (), "Lane: Moscow"));
  while (!keyboard_is_at ((gpointer) "Lane: Moscow"))
    driver_key ("shift+Tab");
  driver_key ("space");
  keyboard_wait_for_focus_in (GTK_TYPE_POPOVER);
  keyboard_go_down_to ("Lane: Washington");
  driver_key ("Return");
  driver_wait_ms (300);
  g_assert_true (is_in_lane (0));
  g_assert_true (driver_has_text (driver_get_details (), "Lane: Washington"));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyboard-lists/rows", test_rows);
  g_test_add_func ("/keyboard-lists/sorting", test_sorting);
  g_test_add_func ("/keyboard-lists/empty-table", test_empty_table);
  g_test_add_func ("/keyboard-lists/footnotes", test_footnotes);
  g_test_add_func ("/keyboard-lists/bookmarks", test_bookmarks);
  g_test_add_func ("/keyboard-lists/lane", test_lane);
  return g_test_run ();
}
