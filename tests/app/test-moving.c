/* Moving about in time, in the real window: along relations, from event to event, and days counted
 * from one. */
#include "moving-driver.h"

#include "tl-builtin.h"
#include "tl-dataset-reader.h"
#include "tl-timeline-view-private.h"

#include <string.h>

/* One relation: there at once, and back. */
static void
test_follow_one (void)
{
  TlView before;

  driver_start ();
  moving_go_to ("trump-grows-critical");
  driver_key ("bracketright");
  driver_wait_for (moving_is_cursor_at, (gpointer) "ultimatum", "the ultimatum to be followed to");
  g_assert_cmpuint (tl_timeline_view_get_selected (driver_get_timeline ()), ==, TL_NO_EVENT);

  /* From close up, the other end is out of view: that is a jump. */
  moving_go_to ("trump-grows-critical");
  driver_key ("Return");
  driver_wait_ms (500);
  driver_key ("Return");
  moving_wait_until_still ();
  for (int i = 0; i < 4; i++)
    driver_key ("plus");
  moving_wait_until_still ();
  before = moving_get_view ();
  driver_key ("ctrl+Right");
  driver_wait_for (moving_is_cursor_at, (gpointer) "ultimatum", "the ultimatum, by the other key");
  moving_wait_until_still ();
  g_assert_false (moving_is_at (&before));
  driver_key ("alt+Left");
  moving_wait_until_still ();
  g_assert_true (moving_is_at (&before));
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
  driver_wait_for (moving_has_popover, NULL, "the list of what follows");
  g_assert_true (driver_is_said ((gpointer) "Led to"));
  g_assert_true (moving_is_cursor_at ((gpointer) "alaska-summit"));
  driver_wait_ms (300);
  driver_key ("Down");
  driver_key ("Return");
  driver_wait_for (moving_has_no_popover, NULL, "the list to close");
  moving_wait_until_still ();
  chosen = driver_find_event ("secondary-sanctions");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, chosen);
  g_assert_true (driver_is_selected (&chosen));
  driver_key ("bracketleft");
  driver_wait_for (moving_is_cursor_at, (gpointer) "alaska-summit", "the way back");
  driver_stop ();
}

/* None: it is said, and nothing moves. */
static void
test_follow_none (void)
{
  TlView before;

  driver_start ();
  moving_go_to ("zelensky-could-end");
  before = moving_get_view ();
  driver_key ("bracketright");
  driver_wait_for (driver_is_said, (gpointer) "Nothing follows from it", "the toast");
  g_assert_true (moving_is_cursor_at ((gpointer) "zelensky-could-end"));
  g_assert_true (moving_is_at (&before));
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

/* With the mouse: the selected event, and another that is in view beside the details. */
static void
test_compare (void)
{
  GtkWidget *timeline;
  guint32 alaska;

  driver_start ();
  timeline = GTK_WIDGET (driver_get_timeline ());
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  moving_wait_until_still ();
  driver_xdotool ("keydown ctrl");
  driver_click (timeline, moving_get_mark_x ("ultimatum"),
                driver_find_mark (driver_find_event ("ultimatum"))->symbol_y);
  driver_xdotool ("keyup ctrl");
  driver_wait_for (is_comparing, NULL, "the comparison");
  assert_comparison ("alaska-summit", "ultimatum");
  g_assert_true (driver_is_selected (&alaska));

  /* It stays, whatever is in view. */
  driver_key ("plus");
  driver_key ("plus");
  driver_key ("plus");
  moving_wait_until_still ();
  assert_comparison ("alaska-summit", "ultimatum");
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
  moving_go_to ("trump-grows-critical");
  driver_key ("c");
  g_assert_false (is_comparing (NULL));
  g_assert_true (driver_is_said ((gpointer) "Go to the event to compare it with"));
  driver_key ("bracketright");
  driver_wait_for (is_comparing, NULL, "the comparison");
  assert_comparison ("trump-grows-critical", "ultimatum");
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
  moving_go_to ("alaska-summit");
  driver_key ("z");
  driver_wait_for (is_counting, &alaska, "days to be counted");
  g_assert_true (has_tick ("Day 0"));
  g_assert_true (driver_is_said ((gpointer) "Days from"));
  driver_key ("plus");
  moving_wait_until_still ();
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
  driver_wait_for (moving_has_popover, NULL, "the menu");
  driver_wait_for (driver_is_said, (gpointer) "Count Days from Here", "its entries");
  g_assert_cmpuint (tl_timeline_view_get_selected (timeline), ==, TL_NO_EVENT);
  driver_key ("h");
  driver_wait_for (is_counting, &alaska, "days to be counted");
  driver_wait_for (moving_has_no_popover, NULL, "the menu to close");
  moving_go_to ("budapest-announced");
  driver_key ("Menu");
  driver_wait_for (moving_has_popover, NULL, "the menu, by its key");
  driver_wait_ms (200);
  driver_key ("d");
  driver_wait_for (driver_is_selected, &(guint32){ driver_find_event ("budapest-announced") },
                   "the details");
  driver_stop ();
}

/* The built-in dataset with an early event at its end, so that the others have other indices. */
static TlDataset *
read_changed (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  const char *text = g_bytes_get_data (bytes, NULL);
  const char *cut = strstr (text, "\"2009");
  g_autofree char *changed = NULL;
  g_autoptr (GBytes) changed_bytes = NULL;

  g_assert_nonnull (cut);
  changed = g_strdup_printf ("%.*s\"2026%s", (int) (cut - text), text, cut + strlen ("\"2009"));
  changed_bytes = g_bytes_new (changed, strlen (changed));
  return tl_dataset_reader_read (changed_bytes, NULL, problems);
}

/* Another version of the dataset: the same events are compared, and counted from. */
static void
test_replaced (void)
{
  TlTimelineView *timeline;
  g_autoptr (TlDataset) dataset = NULL;
  g_autoptr (TlDatasetDiff) diff = NULL;
  guint32 alaska;
  gint64 start_s, end_s;

  driver_start ();
  timeline = driver_get_timeline ();
  alaska = driver_find_event ("alaska-summit");
  start_s
    = tl_dataset_get_event (tl_timeline_view_get_dataset (timeline), alaska)->date.earliest_start;
  tl_timeline_view_set_zero (timeline, alaska);
  tl_timeline_view_compare (timeline, alaska, driver_find_event ("budapest-announced"));
  tl_timeline_view_set_range (timeline, start_s, start_s + TL_SECONDS_PER_DAY);
  dataset = read_changed ();
  diff = tl_dataset_diff_new (tl_timeline_view_get_dataset (timeline), dataset);
  tl_timeline_view_replace_dataset (timeline, dataset, diff);
  driver_wait_ms (300);
  g_assert_true (tl_timeline_view_get_dataset (timeline) == dataset);
  g_assert_cmpuint (driver_find_event ("alaska-summit"), !=, alaska);
  g_assert_cmpuint (tl_timeline_view_get_zero (timeline), ==, driver_find_event ("alaska-summit"));
  assert_comparison ("alaska-summit", "budapest-announced");
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moving/follow-one", test_follow_one);
  g_test_add_func ("/moving/follow-several", test_follow_several);
  g_test_add_func ("/moving/follow-none", test_follow_none);
  g_test_add_func ("/moving/compare", test_compare);
  g_test_add_func ("/moving/compare-by-keys", test_compare_by_keys);
  g_test_add_func ("/moving/zero", test_zero);
  g_test_add_func ("/moving/event-menu", test_event_menu);
  g_test_add_func ("/moving/replaced", test_replaced);
  return g_test_run ();
}
