/* Places in the real window: bookmarks and the last view. */
#include "window-driver.h"

#include "tl-bookmark-list.h"
#include "tl-bookmark-row.h"
#include "tl-timeline-view-private.h"
#include "tl-window-private.h"

#include <math.h>
#include <string.h>

static const TlView *
get_view (void)
{
  return tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

static gboolean
is_still (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return !timeline->has_jump
         && (timeline->animation == NULL
             || adw_animation_get_state (timeline->animation) != ADW_ANIMATION_PLAYING);
}

static void
wait_for_rest (void)
{
  driver_wait_ms (100);
  driver_wait_for (is_still, NULL, "the flight to end");
}

static gboolean
is_closed (gpointer data)
{
  return driver_get_window () == NULL;
}

/* As a person does, unlike driver_stop(). */
static void
close_window (void)
{
  driver_key ("ctrl+w");
  driver_wait_for (is_closed, NULL, "the window to close");
}

static void
assert_same_view (const TlView *view, const TlView *expected)
{
  double end_x = tl_view_get_x (expected, tl_view_get_end (view));

  g_assert_cmpfloat (fabs (tl_view_get_x (expected, tl_view_get_start (view)) - expected->left_px),
                     <, 1);
  g_assert_cmpfloat (fabs (end_x - expected->width_px), <, 1);
  g_assert_cmpfloat (fabs (view->scroll_px - expected->scroll_px), <, 1);
}

static gboolean
has_bookmarks (gpointer data)
{
  return tl_memory_get_n_bookmarks (driver_get_window ()->memory) == GPOINTER_TO_UINT (data);
}

static const char *
get_title (guint index)
{
  return tl_memory_get_bookmark (driver_get_window ()->memory, index)->title;
}

static GtkWidget *
get_popover (void)
{
  return GTK_WIDGET (gtk_menu_button_get_popover (driver_get_window ()->bookmarks_button));
}

static gboolean
is_list_closed (gpointer data)
{
  return get_popover () == NULL || !gtk_widget_get_visible (get_popover ());
}

static void
add_bookmark (const char *title)
{
  guint n = tl_memory_get_n_bookmarks (driver_get_window ()->memory);

  driver_key ("ctrl+d");
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (n + 1), "the bookmark");
  driver_wait_ms (300);
  if (title != NULL)
    driver_xdotool ("type --delay 20 %s", title);
  driver_key ("Return");
  driver_wait_for (is_list_closed, NULL, "the list to close");
}

static void
open_list (void)
{
  driver_key ("ctrl+b");
  driver_wait_ms (400);
  g_assert_false (is_list_closed (NULL));
}

/* The focus on a row of the open list. */
static void
focus_row (guint index)
{
  GtkWidget *list = driver_find_of_type (get_popover (), GTK_TYPE_LIST_BOX);

  gtk_widget_grab_focus (
    GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) index)));
}

/* Add, rename, put in order, delete, and undo that. */
static void
test_bookmarks (void)
{
  GtkWidget *undo;

  driver_start ();
  open_list ();
  g_assert_true (driver_has_text (get_popover (), "No bookmarks yet"));
  driver_key ("Escape");
  driver_wait_for (is_list_closed, NULL, "the list to close");
  add_bookmark (NULL);
  g_assert_nonnull (strstr (get_title (0), "November 2024"));
  driver_select_alaska ();
  add_bookmark (NULL);
  g_assert_cmpstr (get_title (1), ==, "Alaska summit");
  add_bookmark ("third");
  g_assert_cmpstr (get_title (2), ==, "third");

  open_list ();
  focus_row (2);
  driver_key ("F2");
  driver_xdotool ("type --delay 20 last");
  driver_key ("Return");
  g_assert_cmpstr (get_title (2), ==, "last");
  driver_key ("F2");
  driver_xdotool ("type --delay 20 no");
  driver_key ("Escape");
  g_assert_cmpstr (get_title (2), ==, "last");
  driver_key ("alt+Up");
  g_assert_cmpstr (get_title (1), ==, "last");
  driver_key ("Delete");
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (2), "one to be deleted");
  driver_key ("ctrl+z");
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (3), "it to be back");
  focus_row (1);
  driver_key ("Delete");
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (2), "one to be deleted");
  driver_key ("Escape");
  driver_wait_for (is_list_closed, NULL, "the list to close");
  driver_wait_for (driver_is_said, (gpointer) "“last” deleted", "the toast");
  undo = driver_find_button (GTK_WIDGET (driver_get_window ()), "Undo");
  driver_wait_ms (500);
  driver_click_widget (undo);
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (3), "it to be back");
  g_assert_cmpstr (get_title (1), ==, "last");
  driver_stop ();
}

/* There and back, by key and by mouse. */
static void
test_go_to (void)
{
  guint32 alaska, none = TL_NO_EVENT;
  TlView marked, left;
  GtkWidget *row;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  driver_key ("ctrl+plus");
  wait_for_rest ();
  gtk_widget_grab_focus (GTK_WIDGET (driver_get_timeline ()));
  driver_key ("alt+Down");
  driver_wait_ms (300);
  marked = *get_view ();
  add_bookmark (NULL);
  driver_deselect ();
  driver_key ("ctrl+0");
  wait_for_rest ();
  left = *get_view ();

  driver_key ("alt+1");
  driver_wait_for (driver_is_selected, &alaska, "the selection to be back");
  wait_for_rest ();
  assert_same_view (get_view (), &marked);
  g_assert_cmpfloat (tl_timeline_view_get_lane_zoom (driver_get_timeline ()), >, 1);
  driver_key ("alt+Left");
  wait_for_rest ();
  assert_same_view (get_view (), &left);
  g_assert_true (driver_is_selected (&none));

  driver_deselect ();
  open_list ();
  driver_key ("Return");
  driver_wait_for (driver_is_selected, &alaska, "Enter to go to the first");
  wait_for_rest ();
  driver_deselect ();
  driver_key ("ctrl+0");
  wait_for_rest ();
  open_list ();
  row = driver_find_of_type (get_popover (), TL_TYPE_BOOKMARK_ROW);
  driver_click (row, 60, gtk_widget_get_height (row) / 2.0);
  driver_wait_for (driver_is_selected, &alaska, "the selection to be back");
  wait_for_rest ();
  assert_same_view (get_view (), &marked);

  driver_key ("alt+Home");
  wait_for_rest ();
  g_assert_cmpfloat (tl_timeline_view_get_lane_zoom (driver_get_timeline ()), ==, 1);
  g_assert_false (driver_is_selected (&none));
  driver_stop ();
}

/* Closed and opened again: view, arrangement and selection are as they were. */
static void
test_last_view (void)
{
  g_autoptr (GArray) arrangement = NULL;
  guint32 alaska;
  TlView view;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  driver_key ("ctrl+plus");
  wait_for_rest ();
  driver_click (GTK_WIDGET (driver_get_timeline ()), 40,
                tl_timeline_view_get_scene (driver_get_timeline ())->lanes_area.y + 20);
  driver_wait_ms (400);
  driver_key ("p");
  driver_wait_ms (400);
  tl_finder_set_filter (tl_window_get_finder (driver_get_window ()), "summit");
  arrangement = tl_arrangement_copy (tl_timeline_view_get_arrangement (driver_get_timeline ()));
  g_assert_true (g_array_index (arrangement, TlLaneState, 0).is_pinned);
  view = *get_view ();
  close_window ();

  driver_start_again ();
  driver_wait_for (driver_is_selected, &alaska, "the selection to be back");
  g_assert_true (
    tl_arrangement_equal (tl_timeline_view_get_arrangement (driver_get_timeline ()), arrangement));
  assert_same_view (get_view (), &view);
  g_assert_cmpstr (tl_finder_get_filter (tl_window_get_finder (driver_get_window ())), ==,
                   "summit");
  /* The pane that goes changes how much is in view, not the scale. */
  driver_deselect ();
  g_assert_cmpfloat_with_epsilon (get_view ()->scale_px_per_s / view.scale_px_per_s, 1, 1e-9);
  driver_stop ();
}

static const char *
get_filter (void)
{
  return tl_finder_get_filter (tl_window_get_finder (driver_get_window ()));
}

static gboolean
has_filter (gpointer filter)
{
  return g_str_equal (get_filter (), filter);
}

static gboolean
is_first_lane_folded (void)
{
  return tl_arrangement_get (tl_timeline_view_get_arrangement (driver_get_timeline ()), 0)
    ->is_folded;
}

static void
step (const char *keys, gpointer filter)
{
  driver_key (keys);
  driver_wait_for (has_filter, filter, "the filter of the place");
  wait_for_rest ();
}

/* Back from a bookmark brings back all that it has changed, forward changes it again; and where it
 * changes nothing but the filter, too. */
static void
test_back (void)
{
  TlFinder *finder;
  guint32 alaska, none = TL_NO_EVENT;
  TlView marked, left;

  driver_start ();
  finder = tl_window_get_finder (driver_get_window ());
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  driver_key ("ctrl+plus");
  wait_for_rest ();
  tl_finder_set_filter (finder, "summit");
  driver_click (GTK_WIDGET (driver_get_timeline ()), 40,
                tl_timeline_view_get_scene (driver_get_timeline ())->lanes_area.y + 20);
  driver_wait_ms (400);
  driver_key ("space");
  driver_wait_ms (400);
  g_assert_true (is_first_lane_folded ());
  marked = *get_view ();
  add_bookmark (NULL);
  driver_deselect ();
  driver_key ("alt+Home");
  wait_for_rest ();
  tl_finder_set_filter (finder, "kind:statement");
  tl_finder_set_hides (finder, TRUE);
  left = *get_view ();
  g_assert_false (is_first_lane_folded ());

  for (guint i = 0; i < 2; i++)
    {
      step (i == 0 ? "alt+1" : "alt+Right", "summit");
      g_assert_true (driver_is_selected (&alaska));
      g_assert_true (is_first_lane_folded ());
      g_assert_false (tl_finder_get_hides (finder));
      assert_same_view (get_view (), &marked);
      step ("alt+Left", "kind:statement");
      g_assert_true (driver_is_selected (&none));
      g_assert_false (is_first_lane_folded ());
      g_assert_true (tl_finder_get_hides (finder));
      assert_same_view (get_view (), &left);
    }

  /* From what was there before the first view, its lanes come back as well. */
  driver_key ("alt+Left");
  wait_for_rest ();
  g_assert_true (is_first_lane_folded ());
  driver_key ("alt+1");
  driver_wait_for (has_filter, (gpointer) "summit", "the bookmark");
  wait_for_rest ();
  tl_finder_set_filter (finder, "other");
  step ("alt+1", "summit");
  step ("alt+Left", "other");
  g_assert_true (driver_is_selected (&alaska));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/places/bookmarks", test_bookmarks);
  g_test_add_func ("/places/go-to", test_go_to);
  g_test_add_func ("/places/back", test_back);
  g_test_add_func ("/places/last-view", test_last_view);
  return g_test_run ();
}
