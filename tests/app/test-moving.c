/* Moving about in time, in the real window: along relations, over ranges, from event
 * to event, and days counted from one. */
#include "window-driver.h"

#include "tl-timeline-view-private.h"

#include <math.h>
#include <string.h>

static gboolean
is_still (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return timeline->rest_timeout == 0
         && (timeline->animation == NULL
             || adw_animation_get_state (timeline->animation) != ADW_ANIMATION_PLAYING);
}

static void
wait_until_still (void)
{
  driver_wait_for (is_still, NULL, "the view to rest");
}

static TlView
get_view (void)
{
  return *tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

/* To the pixel, as it is seen. */
static gboolean
is_at (const TlView *place)
{
  TlView view = get_view ();

  return fabs (tl_view_get_distance (place, &view)) * view.scale_px_per_s < 0.5
         && fabs (view.scale_px_per_s / place->scale_px_per_s - 1) < 1e-6;
}

static gboolean
is_cursor_at (gpointer id)
{
  return tl_timeline_view_get_cursor (driver_get_timeline ()) == driver_find_event (id);
}

static void
go_to (const char *id)
{
  tl_timeline_view_show_event (driver_get_timeline (), driver_find_event (id));
  gtk_widget_grab_focus (GTK_WIDGET (driver_get_timeline ()));
  wait_until_still ();
}

static gboolean
has_popover (gpointer data)
{
  return tl_timeline_view_has_popover (driver_get_timeline ());
}

static gboolean
has_no_popover (gpointer data)
{
  return !has_popover (NULL);
}

/* One relation: there at once, and back. */
static void
test_follow_one (void)
{
  TlView before;

  driver_start ();
  go_to ("alaska-announced");
  driver_key ("bracketright");
  driver_wait_for (is_cursor_at, (gpointer) "alaska-summit", "the summit to be followed to");
  g_assert_cmpuint (tl_timeline_view_get_selected (driver_get_timeline ()), ==, TL_NO_EVENT);

  /* From close up, the other end is out of view: that is a jump. */
  go_to ("alaska-announced");
  driver_key ("Return");
  driver_wait_ms (500);
  driver_key ("Return");
  wait_until_still ();
  for (int i = 0; i < 4; i++)
    driver_key ("plus");
  wait_until_still ();
  before = get_view ();
  driver_key ("ctrl+Right");
  driver_wait_for (is_cursor_at, (gpointer) "alaska-summit", "the summit, by the other key");
  wait_until_still ();
  g_assert_false (is_at (&before));
  driver_key ("alt+Left");
  wait_until_still ();
  g_assert_true (is_at (&before));
  driver_stop ();
}

/* Several: a list to choose from; the details follow. */
static void
test_follow_several (void)
{
  guint32 chosen;

  driver_start ();
  driver_select_alaska ();
  driver_key ("bracketright");
  driver_wait_for (has_popover, NULL, "the list of what follows");
  g_assert_true (driver_is_said ((gpointer) "Led to"));
  g_assert_true (is_cursor_at ((gpointer) "alaska-summit"));
  driver_wait_ms (300);
  driver_key ("Down");
  driver_key ("Return");
  driver_wait_for (has_no_popover, NULL, "the list to close");
  wait_until_still ();
  chosen = driver_find_event ("secondary-sanctions");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, chosen);
  g_assert_true (driver_is_selected (&chosen));
  driver_key ("bracketleft");
  driver_wait_for (is_cursor_at, (gpointer) "alaska-summit", "the way back");
  driver_stop ();
}

/* None: it is said, and nothing moves. */
static void
test_follow_none (void)
{
  TlView before;

  driver_start ();
  go_to ("zelensky-could-end");
  before = get_view ();
  driver_key ("bracketright");
  driver_wait_for (driver_is_said, (gpointer) "Nothing follows from it", "the toast");
  g_assert_true (is_cursor_at ((gpointer) "zelensky-could-end"));
  g_assert_true (is_at (&before));
  driver_stop ();
}

static gboolean
has_range (gpointer data)
{
  return tl_timeline_view_get_range (driver_get_timeline (), NULL, NULL);
}

static gboolean
has_no_range (gpointer data)
{
  return !has_range (NULL);
}

static gboolean
is_counted (gpointer data)
{
  return driver_get_timeline ()->range.ends != NULL;
}

static double
get_mark_x (const char *id)
{
  return driver_find_mark (driver_find_event (id))->symbol_x;
}

static gint64
get_start (const char *id)
{
  return tl_dataset_get_event (tl_timeline_view_get_dataset (driver_get_timeline ()),
                               driver_find_event (id))
    ->date.earliest_start;
}

/* With the button down at one place, to another. */
static void
drag (double x0, double x1, double y)
{
  GtkWidget *timeline = GTK_WIDGET (driver_get_timeline ());

  driver_move (timeline, x0, y);
  driver_xdotool ("mousedown 1");
  driver_move (timeline, (x0 + x1) / 2, y);
  driver_move (timeline, x1, y);
  driver_xdotool ("mouseup 1");
  driver_wait_ms (100);
}

static void
select_range (double x0, double x1)
{
  driver_xdotool ("keydown shift");
  drag (x0, x1, driver_get_timeline ()->scene->axis.height / 2);
  driver_xdotool ("keyup shift");
}

/* Shift and a drag: the edges go to the events near by, and what is counted is right. */
static void
test_range (void)
{
  TlTimelineView *timeline;
  TlView before;
  gint64 start_s, end_s;

  driver_start ();
  timeline = driver_get_timeline ();
  before = get_view ();
  g_assert_false (has_range (NULL));
  select_range (get_mark_x ("alaska-summit") + 3, get_mark_x ("budapest-announced") - 2);
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  g_assert_true (is_at (&before));
  g_assert_cmpint (start_s, ==, get_start ("alaska-summit"));
  g_assert_cmpint (end_s, ==, get_start ("budapest-announced") + TL_SECONDS_PER_DAY);
  driver_wait_for (is_counted, NULL, "the events to be counted");
  g_assert_nonnull (strstr (timeline->range.words, "days"));
  g_assert_nonnull (strstr (timeline->range.words, " events"));
  g_assert_nonnull (timeline->range.bar);

  /* An edge, taken hold of again. */
  drag (tl_view_get_x (&before, end_s), get_mark_x ("kremlin-talks"), 40);
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  g_assert_cmpint (start_s, ==, get_start ("alaska-summit"));
  g_assert_cmpint (end_s, ==, get_start ("kremlin-talks") + TL_SECONDS_PER_DAY);
  g_assert_true (is_at (&before));

  driver_key ("Return");
  wait_until_still ();
  g_assert_false (is_at (&before));
  driver_key ("Escape");
  driver_wait_for (has_no_range, NULL, "the range to be gone");
  g_assert_null (timeline->range.bar);
  driver_stop ();
}

static gboolean
is_bar_focused (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return timeline->range.bar != NULL
         && gtk_widget_get_focus_child (GTK_WIDGET (timeline)) == timeline->range.bar;
}

/* By keyboard: from event to event, to the buttons, and out again. */
static void
test_range_by_keys (void)
{
  TlTimelineView *timeline;
  gint64 start_s, end_s, longer_s;

  driver_start ();
  timeline = driver_get_timeline ();
  go_to ("alaska-summit");
  driver_key ("shift+Right");
  driver_wait_for (has_range, NULL, "a range");
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  g_assert_cmpint (start_s, ==, get_start ("alaska-summit"));
  driver_key ("shift+Right");
  driver_key ("shift+Right");
  driver_key ("shift+Right");
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &longer_s));
  g_assert_cmpint (start_s, ==, get_start ("alaska-summit"));
  g_assert_cmpint (longer_s, >=, end_s);
  driver_key ("shift+Home");
  wait_until_still ();
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  g_assert_cmpint (start_s, <, get_start ("alaska-summit"));
  g_assert_cmpint (end_s, ==, get_start ("alaska-summit") + TL_SECONDS_PER_DAY);
  driver_key ("Tab");
  driver_wait_for (is_bar_focused, NULL, "the buttons to have the focus");
  driver_key ("Escape");
  driver_wait_for (has_no_range, NULL, "the range to be gone");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (timeline)));
  driver_stop ();
}

static gboolean
is_comparing (gpointer data)
{
  return tl_timeline_view_get_comparison (driver_get_timeline (), NULL, NULL);
}

static gboolean
is_not_comparing (gpointer data)
{
  return !is_comparing (NULL);
}

static void
assert_comparison (const char *from_id, const char *to_id)
{
  guint32 from, to;

  g_assert_true (tl_timeline_view_get_comparison (driver_get_timeline (), &from, &to));
  g_assert_cmpuint (from, ==, driver_find_event (from_id));
  g_assert_cmpuint (to, ==, driver_find_event (to_id));
}

/* With the mouse: the selected event, and another. */
static void
test_compare (void)
{
  GtkWidget *timeline;
  guint32 alaska;

  driver_start ();
  timeline = GTK_WIDGET (driver_get_timeline ());
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  driver_xdotool ("keydown ctrl");
  driver_click (timeline, get_mark_x ("budapest-announced"),
                driver_find_mark (driver_find_event ("budapest-announced"))->symbol_y);
  driver_xdotool ("keyup ctrl");
  driver_wait_for (is_comparing, NULL, "the comparison");
  assert_comparison ("alaska-summit", "budapest-announced");
  g_assert_true (driver_is_selected (&alaska));

  /* It stays, whatever is in view. */
  driver_key ("plus");
  driver_key ("plus");
  driver_key ("plus");
  wait_until_still ();
  assert_comparison ("alaska-summit", "budapest-announced");
  driver_key ("Escape");
  driver_wait_for (is_not_comparing, NULL, "the comparison to end");
  g_assert_true (driver_is_selected (&alaska));
  driver_stop ();
}

/* By keyboard: from here, to wherever one goes; the details stay where they are. */
static void
test_compare_by_keys (void)
{
  driver_start ();
  go_to ("alaska-announced");
  driver_key ("c");
  g_assert_false (is_comparing (NULL));
  g_assert_true (driver_is_said ((gpointer) "Go to the event to compare it with"));
  driver_key ("bracketright");
  driver_wait_for (is_comparing, NULL, "the comparison");
  assert_comparison ("alaska-announced", "alaska-summit");
  driver_key ("Left");
  g_assert_true (is_comparing (NULL));
  driver_key ("ctrl+Return");
  g_assert_true (is_not_comparing (NULL));
  driver_stop ();
}

static gboolean
is_counting (gpointer event)
{
  return tl_timeline_view_get_zero (driver_get_timeline ()) == *(guint32 *) event;
}

/* The first label of the axis that counts from the event. */
static gboolean
has_tick (const char *label)
{
  const TlScene *scene = tl_timeline_view_get_scene (driver_get_timeline ());

  for (guint i = 0; i < scene->ticks->len; i++)
    if (g_strcmp0 (g_array_index (scene->ticks, TlTick, i).label, label) == 0)
      return TRUE;
  return FALSE;
}

/* Days from an event: by key, and ended by the chip; zooming and Escape leave it. */
static void
test_zero (void)
{
  guint32 alaska;
  guint32 none = TL_NO_EVENT;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  g_assert_false (has_tick ("Day 0"));
  driver_key ("z");
  g_assert_true (driver_is_said ((gpointer) "Select the event to count days from"));
  go_to ("alaska-summit");
  driver_key ("z");
  driver_wait_for (is_counting, &alaska, "days to be counted");
  g_assert_true (has_tick ("Day 0"));
  g_assert_true (driver_is_said ((gpointer) "Days from"));
  driver_key ("plus");
  wait_until_still ();
  driver_key ("Escape");
  driver_key ("Escape");
  g_assert_true (is_counting (&alaska));
  g_assert_true (has_tick ("Day 0"));
  driver_click_widget (driver_get_timeline ()->zero_chip);
  driver_wait_for (is_counting, &none, "the count to end");
  g_assert_false (has_tick ("Day 0"));
  driver_stop ();
}

/* The other button opens an event's menu. */
static void
test_event_menu (void)
{
  TlTimelineView *timeline;
  guint32 alaska;
  const TlSceneMark *mark;

  driver_start ();
  timeline = driver_get_timeline ();
  alaska = driver_find_event ("alaska-summit");
  mark = driver_find_mark (alaska);
  driver_move (GTK_WIDGET (timeline), mark->symbol_x, mark->symbol_y);
  driver_xdotool ("click 3");
  driver_wait_for (has_popover, NULL, "the menu");
  driver_wait_for (driver_is_said, (gpointer) "Count Days from Here", "its entries");
  g_assert_cmpuint (tl_timeline_view_get_selected (timeline), ==, TL_NO_EVENT);
  driver_key ("h");
  driver_wait_for (is_counting, &alaska, "days to be counted");
  driver_wait_for (has_no_popover, NULL, "the menu to close");
  go_to ("budapest-announced");
  driver_key ("Menu");
  driver_wait_for (has_popover, NULL, "the menu, by its key");
  driver_wait_ms (200);
  driver_key ("d");
  driver_wait_for (driver_is_selected, &(guint32){ driver_find_event ("budapest-announced") },
                   "the details");
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moving/follow-one", test_follow_one);
  g_test_add_func ("/moving/follow-several", test_follow_several);
  g_test_add_func ("/moving/follow-none", test_follow_none);
  g_test_add_func ("/moving/range", test_range);
  g_test_add_func ("/moving/range-by-keys", test_range_by_keys);
  g_test_add_func ("/moving/compare", test_compare);
  g_test_add_func ("/moving/compare-by-keys", test_compare_by_keys);
  g_test_add_func ("/moving/zero", test_zero);
  g_test_add_func ("/moving/event-menu", test_event_menu);
  return g_test_run ();
}
