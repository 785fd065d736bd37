/* Menus, popovers and the range by keyboard alone: each is opened, walked through, and left, and
 * the keyboard comes back to the timeline. */
#include "keyboard-driver.h"

#include "tl-timeline-view-private.h"

#include <string.h>

static void
open_popover (const char *key)
{
  driver_key (key);
  driver_wait_for (moving_has_popover, NULL, "the popover");
}

static void
wait_for_timeline (void)
{
  driver_wait_for (moving_has_no_popover, NULL, "the popover to close");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
}

static void
test_event_menu (void)
{
  guint32 alaska;
  TlView before;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  moving_go_to ("alaska-summit");
  open_popover ("Menu");
  keyboard_go_down_to ("Zoom to It");
  driver_key ("Escape");
  wait_for_timeline ();
  g_assert_true (moving_is_cursor_at ((gpointer) "alaska-summit"));
  before = moving_get_view ();
  open_popover ("m");
  keyboard_go_down_to ("Zoom to It");
  driver_key ("Return");
  wait_for_timeline ();
  moving_wait_until_still ();
  g_assert_false (moving_is_at (&before));
  open_popover ("Menu");
  keyboard_go_down_to ("Details");
  driver_key ("Return");
  wait_for_timeline ();
  driver_wait_for (driver_is_selected, &alaska, "the details");
  driver_stop ();
}

static gboolean
is_folded (gpointer lane)
{
  return tl_arrangement_get (tl_timeline_view_get_arrangement (driver_get_timeline ()),
                             GPOINTER_TO_UINT (lane))
    ->is_folded;
}

static gboolean
is_hidden (gpointer lane)
{
  return tl_arrangement_get (tl_timeline_view_get_arrangement (driver_get_timeline ()),
                             GPOINTER_TO_UINT (lane))
    ->is_hidden;
}

static guint
get_lane (void)
{
  guint lane;

  g_object_get (driver_get_timeline (), "cursor-lane", &lane, NULL);
  return lane;
}

static void
choose_for_lane (const char *label)
{
  open_popover ("shift+F10");
  keyboard_go_down_to (label);
  driver_key ("Return");
  wait_for_timeline ();
}

/* The lane's that the keyboard is in. Lanes that are hidden are passed by; the others are gone
 * through as they stand. */
static void
test_lane_menu (void)
{
  driver_start ();
  moving_go_to ("alaska-summit");
  open_popover ("shift+F10");
  driver_key ("Escape");
  wait_for_timeline ();
  driver_key ("Down");
  g_assert_cmpuint (get_lane (), ==, 1);
  choose_for_lane ("Fold");
  driver_wait_for (is_folded, GUINT_TO_POINTER (1), "the lane to be folded");
  choose_for_lane ("Hide");
  driver_wait_for (is_hidden, GUINT_TO_POINTER (1), "the lane to be hidden");
  driver_key ("Up");
  g_assert_cmpuint (get_lane (), ==, 0);
  driver_key ("Down");
  g_assert_cmpuint (get_lane (), ==, 2);
  choose_for_lane ("Show All Lanes");
  choose_for_lane ("Move Up");
  driver_key ("Down");
  g_assert_cmpuint (get_lane (), ==, 1);
  driver_stop ();
}

/* What follows from an event that several follow from. */
static void
test_relations (void)
{
  guint32 before;

  driver_start ();
  moving_go_to ("alaska-summit");
  before = driver_find_event ("alaska-summit");
  open_popover ("bracketright");
  keyboard_wait_for_focus_in (GTK_TYPE_LIST_BOX_ROW);
  driver_key ("Escape");
  wait_for_timeline ();
  g_assert_true (moving_is_cursor_at ((gpointer) "alaska-summit"));
  open_popover ("bracketright");
  keyboard_wait_for_focus_in (GTK_TYPE_LIST_BOX_ROW);
  driver_key ("Down");
  driver_key ("Return");
  wait_for_timeline ();
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, before);
  driver_stop ();
}

static void
test_go_to (void)
{
  TlView before;

  driver_start ();
  before = moving_get_view ();
  driver_key ("ctrl+l");
  keyboard_wait_for_focus_in (GTK_TYPE_ENTRY);
  driver_key ("Escape");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  driver_key ("ctrl+l");
  keyboard_wait_for_focus_in (GTK_TYPE_ENTRY);
  driver_xdotool ("type 'march 2025'");
  driver_key ("Return");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  moving_wait_until_still ();
  g_assert_false (moving_is_at (&before));
  driver_stop ();
}

static gboolean
has_range (gpointer data)
{
  return tl_timeline_view_get_range (driver_get_timeline (), NULL, NULL);
}

static gboolean
is_filtered_by_range (gpointer data)
{
  return strstr (tl_finder_get_filter (tl_window_get_finder (driver_get_window ())), "during:")
         != NULL;
}

/* From event to event with Shift, to the buttons with Tab; without the range the keyboard is at the
 * timeline again. */
static void
test_range (void)
{
  driver_start ();
  moving_go_to ("alaska-summit");
  driver_key ("shift+Right");
  driver_key ("shift+Right");
  driver_wait_for (has_range, NULL, "the range");
  driver_key ("Tab");
  keyboard_wait_for_focus_at ("Zoom to It");
  keyboard_tab_to ("Filter by It");
  driver_key ("Return");
  driver_wait_for (is_filtered_by_range, NULL, "the filter");
  keyboard_tab_to ("Clear the Range");
  driver_key ("space");
  keyboard_wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  g_assert_false (has_range (NULL));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (driver_get_timeline ())));
  driver_stop ();
}

/* Longer than GTK would show it. */
static gboolean
is_focus_shown (gpointer data)
{
  return gtk_widget_has_visible_focus (keyboard_get_focus ());
}

/* Where the keyboard is stays to be seen, until the pointer is used. */
static void
test_visible (void)
{
  driver_start ();
  driver_key ("Tab");
  driver_wait_for (is_focus_shown, NULL, "the focus to be seen");
  driver_wait_ms (3500);
  g_assert_true (is_focus_shown (NULL));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyboard-menus/event", test_event_menu);
  g_test_add_func ("/keyboard-menus/lane", test_lane_menu);
  g_test_add_func ("/keyboard-menus/relations", test_relations);
  g_test_add_func ("/keyboard-menus/go-to", test_go_to);
  g_test_add_func ("/keyboard-menus/range", test_range);
  g_test_add_func ("/keyboard-menus/visible", test_visible);
  return g_test_run ();
}
