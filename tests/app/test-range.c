/* Selecting a range of time in the real window: by dragging, and by keyboard. */
#include "moving-driver.h"

#include "tl-timeline-view-private.h"

#include <string.h>

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
  return driver_get_timeline ()->range.counter != NULL;
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
  before = moving_get_view ();
  g_assert_false (has_range (NULL));
  select_range (moving_get_mark_x ("alaska-summit") + 3,
                moving_get_mark_x ("budapest-announced") - 2);
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  g_assert_true (moving_is_at (&before));
  g_assert_cmpint (start_s, ==, get_start ("alaska-summit"));
  g_assert_cmpint (end_s, ==, get_start ("budapest-announced") + TL_SECONDS_PER_DAY);
  driver_wait_for (is_counted, NULL, "the events to be counted");
  g_assert_nonnull (strstr (timeline->range.words, "days"));
  g_assert_nonnull (strstr (timeline->range.words, " events"));
  g_assert_nonnull (timeline->range.bar);

  /* An edge, taken hold of again. */
  drag (tl_view_get_x (&before, end_s), moving_get_mark_x ("kremlin-talks"), 40);
  g_assert_true (tl_timeline_view_get_range (timeline, &start_s, &end_s));
  g_assert_cmpint (start_s, ==, get_start ("alaska-summit"));
  g_assert_cmpint (end_s, ==, get_start ("kremlin-talks") + TL_SECONDS_PER_DAY);
  g_assert_true (moving_is_at (&before));

  driver_key ("Return");
  moving_wait_until_still ();
  g_assert_false (moving_is_at (&before));
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
  moving_go_to ("alaska-summit");
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
  moving_wait_until_still ();
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

static void
count_change (guint *n)
{
  (*n)++;
}

/* What the buttons do; a click where nothing is ends the range; so does another dataset. */
static void
test_buttons (void)
{
  TlTimelineView *timeline;
  GtkWidget *button;
  TlFinder *finder;
  gint64 start_s;
  guint n_changes = 0;

  driver_start ();
  timeline = driver_get_timeline ();
  finder = tl_window_get_finder (driver_get_window ());
  start_s = get_start ("alaska-summit");
  g_signal_connect_swapped (timeline, "range-changed", G_CALLBACK (count_change), &n_changes);
  tl_timeline_view_set_range (timeline, start_s, start_s + 30 * TL_SECONDS_PER_DAY);
  tl_timeline_view_set_range (timeline, start_s, start_s + 30 * TL_SECONDS_PER_DAY);
  g_assert_cmpuint (n_changes, ==, 1);
  driver_wait_for (is_counted, NULL, "the events to be counted");
  button = driver_find_button (timeline->range.bar, "Copy as Text");
  g_assert_cmpint (gtk_widget_get_height (timeline->range.bar), >=, 44);
  driver_click_widget (button);
  driver_wait_for (driver_is_said, (gpointer) "Range copied as text", "the toast");
  g_assert_true (has_range (NULL));
  driver_click_widget (driver_find_button (timeline->range.bar, "Filter by It"));
  driver_wait_ms (200);
  g_assert_nonnull (strstr (tl_finder_get_filter (finder), "2025-08-15/2025-09-13"));
  driver_click (GTK_WIDGET (timeline), moving_get_mark_x ("alaska-summit") - 200, 20);
  driver_wait_for (has_no_range, NULL, "a click elsewhere to end it");
  tl_timeline_view_set_range (timeline, start_s, start_s + TL_SECONDS_PER_DAY);
  tl_window_open (driver_get_window (), NULL);
  driver_wait_for (has_no_range, NULL, "another dataset to end it");
  driver_stop ();
}

static gboolean
is_in_words (gpointer text)
{
  const char *words = driver_get_timeline ()->range.words;

  return words != NULL && strstr (words, text) != NULL;
}

static gboolean
is_in_no_words (gpointer text)
{
  return has_range (NULL) && is_counted (NULL) && !is_in_words (text);
}

static guint
count_words (void)
{
  const char *dot = strstr (driver_get_timeline ()->range.words, "· ");

  g_assert_nonnull (dot);
  return (guint) g_ascii_strtoull (dot + strlen ("· "), NULL, 10);
}

/* What a filter, or a lane that is hidden, takes from sight is not counted with the rest, but
 * said. */
static void
test_hidden (void)
{
  TlTimelineView *timeline;
  TlFinder *finder;
  guint n_all, n_lit, n_others;
  g_autofree char *dimmed = NULL;
  g_autofree char *hidden = NULL;

  driver_start ();
  timeline = driver_get_timeline ();
  finder = tl_window_get_finder (driver_get_window ());
  select_range (moving_get_mark_x ("alaska-summit") + 3,
                moving_get_mark_x ("budapest-announced") - 2);
  driver_wait_for (is_counted, NULL, "the events to be counted");
  n_all = count_words ();
  tl_finder_set_filter (finder, "lane:europe");
  driver_wait_for (is_in_words, (gpointer) " more dimmed", "what is dimmed to be said");
  n_lit = count_words ();
  g_assert_cmpuint (n_lit, >, 0);
  g_assert_cmpuint (n_lit, <, n_all);
  dimmed = g_strdup_printf ("%u events, %u more dimmed", n_lit, n_all - n_lit);
  g_assert_true (is_in_words (dimmed));
  tl_finder_set_hides (finder, TRUE);
  hidden = g_strdup_printf ("%u events, %u more hidden", n_lit, n_all - n_lit);
  driver_wait_for (is_in_words, hidden, "what is hidden to be said");
  tl_finder_set_filter (finder, "");
  driver_wait_for (is_in_no_words, (gpointer) "more", "all to be counted");
  g_assert_cmpuint (count_words (), ==, n_all);

  driver_click (GTK_WIDGET (timeline), 40, timeline->scene->lanes_area.y + 20);
  driver_wait_ms (400);
  driver_key ("h");
  driver_wait_for (is_in_words, (gpointer) " more hidden", "what the lane hides to be said");
  n_others = n_all - count_words ();
  g_assert_cmpuint (n_others, >, 0);
  g_assert_cmpuint (n_others, <, n_all);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/range/drag", test_range);
  g_test_add_func ("/range/by-keys", test_range_by_keys);
  g_test_add_func ("/range/buttons", test_buttons);
  g_test_add_func ("/range/hidden", test_hidden);
  return g_test_run ();
}
