/* What a screen reader hears of the details, of their links, and of steps from event to event. */
#include "reader.h"

/* Who follows a link hears where it led. */
static void
test_links (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 30);
  reader_press ("ctrl+f");
  reader_wait_for_focus ("Search in the events");
  reader_type ("receives zelensky european");
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "1 hit", 1);
  reader_press ("Return");
  reader_wait_for (ATSPI_ROLE_STATUS_BAR, "1 of 1", 1);
  reader_press ("Escape");
  reader_wait_for_focus ("Trump receives Zelensky and European leaders");
  reader_press ("Return");
  reader_wait_for (ATSPI_ROLE_HEADING, "Trump receives Zelensky and European leaders", 1);
  reader_wait_for (ATSPI_ROLE_LINK, "Kyiv", 1);
  reader_wait_for (ATSPI_ROLE_LINK, "Volodymyr Zelensky", 1);
  reader_wait_for (ATSPI_ROLE_LINK, "A Tale of Two Summits", 1);
  reader_wait_for (ATSPI_ROLE_LINK, "Trump and Putin meet in Anchorage, Alaska, 15 August 2025", 1);
  reader_wait_for (ATSPI_ROLE_PUSH_BUTTON, "Open the Source", 1);
  reader_wait_for (ATSPI_ROLE_PUSH_BUTTON, "Copy the Citation", 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
  reader_press ("F6");
  reader_wait_for_focus ("Trump receives Zelensky and European leaders, 18 August 2025");
  /* The first of these are text and links: only pressing is quick. */
  for (guint i = 0; i < 24; i++)
    reader_press ("Tab");
  reader_press_until_heard ("Tab", "Trump and Putin meet in Anchorage");
  reader_press ("Return");
  reader_wait_for (ATSPI_ROLE_HEADING, "Trump and Putin meet in Anchorage, Alaska", 1);
  reader_wait_for_focus ("Details");
  reader_wait_for_focus ("Trump and Putin meet in Anchorage, Alaska, 15 August 2025");
}

/* By keys the focus stays where it is, and so it does on the buttons. */
static void
test_steps (void)
{
  reader_press ("F6");
  reader_wait_for_focus ("Timeline");
  reader_wait_for (ATSPI_ROLE_PUSH_BUTTON, "Lane: Washington, 83 of 106", 1);
  reader_press ("alt+Next");
  reader_wait_for (ATSPI_ROLE_PUSH_BUTTON, "Lane: Washington, 84 of 106", 1);
  reader_wait_for_focus ("in the lane Washington");
  reader_press ("alt+Prior");
  reader_wait_for_focus ("Trump and Putin meet in Anchorage, Alaska, 15 August 2025, in the lane");
  reader_press_until_heard ("shift+Tab", "Next event");
  reader_wait_for_focus ("Trump and Putin meet in Anchorage, Alaska, 83 of 106");
  reader_listen ();
  reader_press ("space");
  reader_wait_until_told (", 84 of 106");
  reader_wait_for_focus ("84 of 106");
  reader_wait_for_focus ("Next event");
}

/* What one steps along is chosen from a menu, which says what it is. */
static void
step_along (const char *now, const char *next)
{
  g_autofree char *name = g_strdup_printf ("%s, ", next);

  reader_press_until_heard ("shift+Tab", now);
  reader_press ("space");
  reader_wait_for_state (ATSPI_ROLE_MENU_ITEM, now, ATSPI_STATE_CHECKED);
  reader_press_until_heard ("Down", next);
  reader_press ("Return");
  reader_wait_for (ATSPI_ROLE_PUSH_BUTTON, name, 1);
  reader_wait_for_focus (name);
}

static void
test_steps_along (void)
{
  step_along ("Lane: Washington", "Chapter: A Tale of Two Summits");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, " of 27"), >=, 1);
  reader_press ("alt+Prior");
  reader_wait_for (ATSPI_ROLE_HEADING, "Trump and Putin meet in Anchorage, Alaska", 1);
  reader_wait_for_focus ("Chapter: A Tale of Two Summits, ");
  step_along ("Chapter: A Tale of Two Summits", "Story");
  reader_press ("alt+Next");
  reader_wait_for_focus ("Story, ");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_HEADING, "Anchorage, Alaska"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  reader_start (NULL);
  g_test_add_func ("/screen-reader/details/links", test_links);
  g_test_add_func ("/screen-reader/details/steps", test_steps);
  g_test_add_func ("/screen-reader/details/steps-along", test_steps_along);
  return reader_run ();
}
