/* Filtering by dates in the real window, by keyboard alone. */
#include "window-driver.h"

#include "tl-filter-dates.h"
#include "tl-window-private.h"

#include <string.h>

static TlFinder *
get_finder (void)
{
  return tl_window_get_finder (driver_get_window ());
}

static gboolean
has_filter (gpointer filter)
{
  return g_str_equal (tl_finder_get_filter (get_finder ()), filter);
}

static GtkWidget *
get_dates (void)
{
  GtkWidget *popover
    = GTK_WIDGET (gtk_menu_button_get_popover (driver_get_window ()->filter_button));

  return driver_find_of_type (popover, TL_TYPE_FILTER_DATES);
}

static GtkWidget *
get_focused_entry (void)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;
}

static gboolean
is_in_dates (gpointer data)
{
  return get_focused_entry () != NULL
         && gtk_widget_is_ancestor (get_focused_entry (), get_dates ());
}

static gboolean
is_open (gpointer data)
{
  GtkPopover *popover = gtk_menu_button_get_popover (driver_get_window ()->filter_button);

  return popover != NULL && gtk_widget_get_mapped (GTK_WIDGET (popover));
}

static gboolean
is_said (gpointer text)
{
  return driver_has_text (get_dates (), text);
}

/* Backwards from the popover's first part it is not far to the last of the two. */
static void
open_popover (void)
{
  driver_key ("ctrl+shift+f");
  driver_wait_for (is_open, NULL, "the popover");
  driver_wait_ms (300);
  for (guint i = 0; i < 6 && !is_in_dates (NULL); i++)
    {
      driver_key ("shift+Tab");
      driver_wait_ms (60);
    }
  driver_key ("shift+Tab");
  driver_wait_for (is_in_dates, NULL, "the entry of the first date to have the focus");
}

static void
type (const char *text, const char *understood)
{
  driver_key ("ctrl+a");
  driver_xdotool ("type --delay 20 '%s'", text);
  driver_wait_for (is_said, (gpointer) understood, understood);
}

/* Only what begins between the two, to the event. */
static void
check_passed (const char *after, const char *before)
{
  TlDataset *dataset = tl_finder_get_dataset (get_finder ());
  TlDate first, last;
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  g_assert_true (tl_edtf_parse (after, &first, NULL, NULL));
  g_assert_true (tl_edtf_parse (before, &last, NULL, NULL));
  for (guint i = 0; i < n_events; i++)
    g_assert_cmpint (tl_event_set_contains (tl_finder_get_passed (get_finder ()), i), ==,
                     events[i].date.earliest_start >= first.latest_end
                       && events[i].date.earliest_start < last.earliest_start);
}

/* Both are typed in words, and written as EDTF; what is no date is marked, and changes nothing. */
static void
test_typed (void)
{
  GtkWidget *entry;

  driver_start ();
  tl_finder_set_filter (get_finder (), "lane:washington");
  open_popover ();
  type ("14 august 2025", "14 August 2025");
  driver_key ("Tab");
  g_assert_true (is_in_dates (NULL));
  type ("smarch", "“smarch” is no date");
  entry = get_focused_entry ();
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  driver_key ("Return");
  driver_wait_ms (200);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (has_filter ("lane:washington"));
  type ("october 2025", "October 2025");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  driver_key ("Return");
  driver_wait_for (has_filter, "lane:washington after:2025-08-14 before:2025-10", "the filter");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "october 2025");
  tl_finder_set_filter (get_finder (), "after:2025-08-14 before:2025-10");
  check_passed ("2025-08-14", "2025-10");

  /* Emptied, there is no such condition. */
  driver_key ("ctrl+a");
  driver_key ("BackSpace");
  driver_key ("Return");
  driver_wait_for (has_filter, "after:2025-08-14", "the filter without an end");
  driver_key ("Escape");
  driver_stop ();
}

/* What the filter says by other ways is in the entries, and stays as it is if it isn't touched. */
static void
test_written (void)
{
  const char *text;

  driver_start ();
  tl_finder_set_filter (get_finder (), "after:2025-03 before:2025-05,2025-06");
  open_popover ();
  text = gtk_editable_get_text (GTK_EDITABLE (get_focused_entry ()));
  g_assert_cmpstr (text, ==, "2025-03");
  type ("2025-02", "February 2025");
  driver_key ("Return");
  driver_wait_for (has_filter, "after:2025-02 before:2025-05,2025-06", "the filter");
  driver_key ("Escape");
  driver_wait_ms (300);
  tl_finder_set_filter (get_finder (), "");
  open_popover ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_focused_entry ())), ==, "");
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-dates/typed", test_typed);
  g_test_add_func ("/filter-dates/written", test_written);
  return g_test_run ();
}
