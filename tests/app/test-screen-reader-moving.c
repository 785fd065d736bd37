/* What a screen reader hears of moving along relations, of ranges, comparisons and days counted. It
 * says what changes of the timeline, which has the focus. */
#include "reader.h"

/* By the search, as who listens would; the words are of one event alone. */
static void
go_to (const char *words, const char *title)
{
  /* From nowhere, so that what is found is not where one is. */
  reader_press ("Escape");
  reader_press ("ctrl+f");
  reader_wait_for_focus ("Search in the events");
  reader_type (words);
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "1 hit", 1);
  reader_press ("Return");
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "1 of 1", 1);
  reader_press ("Escape");
  reader_wait_for_focus (title);
}

/* Several to choose from, one arrived at, none. */
static void
test_relations (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  go_to ("receives zelensky european", "Trump receives Zelensky and European leaders");
  reader_listen ();
  reader_press ("bracketleft");
  reader_wait_until_told ("Trump and Putin meet in Anchorage, Alaska, 15 August 2025, in the lane");
  reader_press ("bracketright");
  reader_wait_for (ATSPI_ROLE_LIST, "What follows from it", 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_wait_for (ATSPI_ROLE_LIST_ITEM,
                   "Trump receives Zelensky and European leaders, Answered by", 1);
  reader_press ("Escape");
  reader_wait_for_focus ("Trump and Putin meet in Anchorage, Alaska");
  reader_press ("Home");
  reader_wait_for_focus ("in the lane");
  reader_listen ();
  reader_press ("bracketleft");
  reader_wait_until_told ("It came of nothing else");
  reader_wait_for_focus ("It came of nothing else");
  reader_wait_for (ATSPI_ROLE_LABEL, "It came of nothing else", 1);
}

/* Its length and its events; and what can be done with it, by buttons that say so. */
static void
test_range (void)
{
  go_to ("wins a second term", "Trump wins a second term");
  reader_press ("shift+Right");
  reader_press ("shift+Right");
  reader_wait_for_focus (
    "1 November 2024 – 1 January 2025 · 2 months, 1 day (62 days) · 32 events");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PANEL, "Selected range"), ==, 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("Tab");
  reader_wait_for_focus ("Zoom to It");
  reader_press ("Tab");
  reader_wait_for_focus ("Filter by It");
  reader_press ("Tab");
  reader_wait_for_focus ("Copy as Text");
  reader_press ("space");
  reader_wait_for (ATSPI_ROLE_LABEL, "Range copied as text", 1);
  reader_press ("Tab");
  reader_wait_for_focus ("Clear the range");
  /* Without it, one hears again where one is. */
  reader_press ("space");
  reader_wait_for_focus (", in the lane");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PANEL, "Selected range"), ==, 0);
}

/* How far apart two events are, as long as one compares. */
static void
test_comparison (void)
{
  go_to ("receives zelensky european", "Trump receives Zelensky and European leaders");
  reader_press ("c");
  reader_wait_for_focus ("Go to the event to compare it with");
  reader_listen ();
  reader_press ("bracketleft");
  reader_wait_until_told (" → Alaska summit: 3 days earlier");
  reader_press ("Escape");
  reader_wait_for_focus ("Trump and Putin meet in Anchorage, Alaska, 15 August 2025, in the lane");
}

/* The day is heard with each event, until no days are counted. */
static void
test_day_zero (void)
{
  go_to ("meet anchorage alaska face to face", "Trump and Putin meet in Anchorage, Alaska");
  reader_listen ();
  reader_press ("z");
  reader_wait_until_told ("in the lane Washington, day 0");
  g_assert_cmpuint (
    reader_count (ATSPI_ROLE_PUSH_BUTTON, "Days are counted from: Alaska summit. Stop"), ==, 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  go_to ("receives zelensky european", "Trump receives Zelensky and European leaders");
  reader_wait_for_focus ("18 August 2025, in the lane Washington, day +3");
  reader_listen ();
  reader_press ("z");
  reader_wait_until_told ("18 August 2025, in the lane Washington");
  g_assert_false (reader_hears ("day +3"));
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "Days are counted"), ==, 0);
}

/* What is in view, once it is another. */
static void
test_view (void)
{
  reader_press ("Escape");
  reader_press ("ctrl+0");
  reader_wait_for_focus ("Timeline");
  reader_listen ();
  reader_press ("alt+Home");
  reader_wait_until_told ("November 2024 – January 2026");
  reader_listen ();
  reader_press ("ctrl+plus");
  reader_wait_until_told ("January – November 2025");
  reader_press ("ctrl+l");
  reader_wait_for_focus ("Date to go to");
  reader_type ("march 2025");
  reader_wait_for_focus ("17 events begin then");
  reader_press ("Return");
  reader_wait_for_focus ("some time in March 2025, in the lane");
  reader_press ("alt+Home");
  reader_wait_for_focus ("November 2024 – January 2026");
  reader_listen ();
  reader_press ("alt+Left");
  reader_wait_until_told ("October 2024 – August 2025");
  reader_listen ();
  reader_press ("alt+Right");
  reader_wait_until_told ("November 2024 – January 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  reader_start (NULL);
  g_test_add_func ("/screen-reader/moving/relations", test_relations);
  g_test_add_func ("/screen-reader/moving/range", test_range);
  g_test_add_func ("/screen-reader/moving/comparison", test_comparison);
  g_test_add_func ("/screen-reader/moving/day-zero", test_day_zero);
  g_test_add_func ("/screen-reader/moving/view", test_view);
  return reader_run ();
}
