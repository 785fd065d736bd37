/* Questions to the built-in dataset, answered in the real window by keys alone: what is asked is
 * only what stands on the screen. Says how many keys it took, and how long. */
#include "moving-driver.h"

#include "tl-index-list.h"
#include "tl-events-page.h"
#include "tl-search-bar.h"
#include "tl-side-pane.h"

#include <string.h>

/* The longest that an answer takes, in seconds: a minute, with the time for thinking left out. */
#define PATIENCE_S 30

static guint n_keys;
static gint64 start_us;

static void
begin (void)
{
  driver_start ();
  n_keys = 0;
  start_us = g_get_monotonic_time ();
}

static void
press (const char *key)
{
  driver_key (key);
  n_keys++;
}

static void
type (const char *text)
{
  driver_xdotool ("type '%s'", text);
  n_keys += (guint) strlen (text);
}

static void
end (const char *question)
{
  double time_s = (double) (g_get_monotonic_time () - start_us) / G_USEC_PER_SEC;

  g_test_message ("%s: %u keys, %.1f s", question, n_keys, time_s);
  g_assert_cmpfloat (time_s, <, PATIENCE_S);
  driver_stop ();
}

static GtkWidget *
find (GType type)
{
  return driver_find_of_type (GTK_WIDGET (driver_get_window ()), type);
}

static gboolean
is_focus_in (gpointer type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return focus != NULL
         && (G_TYPE_CHECK_INSTANCE_TYPE (focus, GPOINTER_TO_SIZE (type))
             || gtk_widget_get_ancestor (focus, GPOINTER_TO_SIZE (type)) != NULL);
}

static void
wait_for_focus_in (GType type)
{
  driver_wait_for (is_focus_in, GSIZE_TO_POINTER (type), g_type_name (type));
}

/* Whether the focus is on a button that says so. */
static gboolean
is_focus_on (gpointer text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return focus != NULL && GTK_IS_BUTTON (focus) && driver_has_text (focus, text);
}

static void
search_for (const char *text)
{
  press ("ctrl+f");
  wait_for_focus_in (TL_TYPE_SEARCH_BAR);
  type (text);
}

static void
assert_listed (const char *const *ids)
{
  TlIndexList *list
    = TL_INDEX_LIST (tl_events_page_get_list (TL_EVENTS_PAGE (find (TL_TYPE_EVENTS_PAGE))));
  guint n_listed = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n_listed; i++)
    {
      g_assert_nonnull (ids[i]);
      g_assert_cmpuint (tl_index_list_get_index (list, i), ==, driver_find_event (ids[i]));
    }
  g_assert_null (ids[n_listed]);
}

/* Which European events lie between the Alaska summit and the Budapest announcement? */
static void
test_between (void)
{
  static const char *const answer[]
    = { "package-prepared", "white-house-summit", "europe-asks", "security-guarantees",
        "package-planned",  "eu-19th-package",    NULL };

  begin ();
  search_for ("lane:europe during:2025-08-15/2025-10-16");
  driver_wait_for (driver_is_said, "6 hits", "the hits");
  press ("ctrl+shift+e");
  wait_for_focus_in (TL_TYPE_EVENTS_PAGE);
  driver_wait_for (driver_is_said, "6 of 157 events", "the table");
  assert_listed (answer);
  /* From row to row, with the timeline. */
  press ("Home");
  press ("Down");
  driver_wait_for (moving_is_cursor_at, (gpointer) "white-house-summit", "the second row");
  end ("What is between");
}

static gboolean
is_footnote_focused (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return focus != NULL && gtk_widget_has_css_class (focus, "footnotes");
}

/* Which footnotes support the ultimatum? */
static void
test_footnotes (void)
{
  begin ();
  search_for ("ultimatum 50");
  press ("Return");
  driver_wait_for (moving_is_cursor_at, (gpointer) "ultimatum", "the ultimatum");
  press ("F9");
  driver_wait_for (driver_is_said, "Trump sets Moscow an ultimatum of 50 days", "the details");
  moving_wait_until_still ();
  press ("F6");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  press ("F6");
  wait_for_focus_in (TL_TYPE_SIDE_PANE);
  while (!is_focus_on ("40") && n_keys < 80)
    press ("Tab");
  g_assert_true (is_focus_on ("40"));
  press ("Return");
  driver_wait_for (is_footnote_focused, NULL, "the footnote");
  g_assert_true (
    driver_has_text (gtk_window_get_focus (GTK_WINDOW (driver_get_window ())), "РБК")
    || driver_has_text (gtk_window_get_focus (GTK_WINDOW (driver_get_window ())), "RBC"));
  press ("Tab");
  press ("Return");
  driver_wait_for (is_focus_on, (gpointer) "40", "the way back");
  /* One step at a time: the pane, the search. */
  press ("Escape");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  end ("Which footnotes");
}

/* What led to the meeting of 18 August? */
static void
test_what_led_to (void)
{
  begin ();
  search_for ("receives zelensky european");
  press ("Return");
  driver_wait_for (moving_is_cursor_at, (gpointer) "white-house-summit", "the meeting");
  moving_wait_until_still ();
  press ("F6");
  wait_for_focus_in (TL_TYPE_TIMELINE_VIEW);
  press ("bracketleft");
  driver_wait_for (moving_is_cursor_at, (gpointer) "alaska-summit", "what led to it");
  moving_wait_until_still ();
  press ("Return");
  driver_wait_for (driver_is_said, "Trump and Putin meet in Anchorage, Alaska", "the details");
  end ("What led to it");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/questions/between", test_between);
  g_test_add_func ("/questions/footnotes", test_footnotes);
  g_test_add_func ("/questions/what-led-to", test_what_led_to);
  return g_test_run ();
}
