/* From event to event in the real window: by keys and by the bar, along each sequence, at both
 * ends, past what is hidden. */
#include "window-driver.h"

#include "tl-details-pane.h"
#include "tl-step-bar.h"

static GtkWidget *
find_bar (void)
{
  return driver_find_of_type (driver_get_details (), TL_TYPE_STEP_BAR);
}

static void
wait_for_event (const char *id)
{
  guint32 event = driver_find_event (id);

  driver_wait_for (driver_is_selected, &event, id);
}

/* As the menu does. */
static void
choose_along (const char *target)
{
  gtk_widget_activate_action (gtk_widget_get_first_child (find_bar ()), "steps.along", "s", target);
}

static GtkWidget *
get_button (gboolean is_next)
{
  return is_next ? gtk_widget_get_last_child (find_bar ())
                 : gtk_widget_get_first_child (find_bar ());
}

/* Keys work from the timeline and from the
 * pane. */
static void
test_keys (void)
{
  driver_start ();
  driver_select_alaska ();
  g_assert_true (driver_has_text (find_bar (), "Lane: Washington"));
  driver_key ("alt+Next");
  driver_wait_ms (100);
  g_assert_cmpuint (tl_timeline_view_get_selected (driver_get_timeline ()), !=,
                    driver_find_event ("alaska-summit"));
  gtk_widget_grab_focus (get_button (TRUE));
  driver_key ("alt+Prior");
  wait_for_event ("alaska-summit");
  driver_stop ();
}

/* With nothing selected, a step begins where the keyboard is, or at the first event. */
static void
test_from_nothing (void)
{
  guint32 first = 0;

  driver_start ();
  driver_key ("alt+Next");
  driver_wait_for (driver_is_selected, &first, "the first event");
  g_assert_true (driver_has_text (find_bar (), "1 of "));
  g_assert_false (gtk_widget_get_sensitive (get_button (FALSE)));
  driver_key ("alt+Prior");
  driver_wait_ms (100);
  g_assert_true (driver_is_selected (&first));
  driver_stop ();
}

/* Each sequence from its first to its last event: as many steps as it says. */
static void
check_walk (const char *target, const char *name, guint n)
{
  g_autofree char *last = g_strdup_printf ("%u of %u", n, n);
  g_autofree char *first = g_strdup_printf ("1 of %u", n);

  choose_along (target);
  g_assert_true (driver_has_text (find_bar (), name));
  for (guint i = 0; i < n && gtk_widget_get_sensitive (get_button (FALSE)); i++)
    g_signal_emit_by_name (get_button (FALSE), "clicked");
  g_assert_true (driver_has_text (find_bar (), first));
  for (guint i = 0; i + 1 < n; i++)
    {
      g_assert_true (gtk_widget_get_sensitive (get_button (TRUE)));
      g_signal_emit_by_name (get_button (TRUE), "clicked");
    }
  g_assert_true (driver_has_text (find_bar (), last));
  g_assert_false (gtk_widget_get_sensitive (get_button (TRUE)));
}

static void
go_to_alaska (void)
{
  tl_details_pane_show_event (TL_DETAILS_PANE (driver_get_details ()),
                              tl_timeline_view_get_dataset (driver_get_timeline ()),
                              driver_find_event ("alaska-summit"), 0);
}

static void
test_sequences (void)
{
  TlDataset *dataset;
  const TlEvent *alaska;
  g_autofree char *chapter = NULL;
  guint n;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  alaska = tl_dataset_get_event (dataset, driver_find_event ("alaska-summit"));
  chapter = g_strdup_printf ("%d:%d", TL_SEQUENCE_CHAPTER, alaska->chapter);
  driver_select_alaska ();
  tl_dataset_get_events_of_lane (dataset, 1, &n);
  check_walk ("0:1", "Lane: Moscow", n);
  go_to_alaska ();
  tl_dataset_get_events_of_chapter (dataset, (guint) alaska->chapter, &n);
  check_walk (chapter, "Chapter: A Tale of Two Summits", n);
  go_to_alaska ();
  {
    g_autoptr (TlEventSequence) story = tl_event_sequence_new (dataset, TL_SEQUENCE_STORY, 0, NULL);

    check_walk ("2:0", "Story", tl_event_sequence_get_length (story));
  }
  tl_dataset_get_events (dataset, &n);
  check_walk ("3:0", "All Events", n);
  driver_stop ();
}

/* What the filter hides is stepped over. */
static void
test_hidden (void)
{
  TlDataset *dataset;
  g_autoptr (TlEventSet) passed = NULL;
  guint n;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  tl_dataset_get_events (dataset, &n);
  passed = tl_event_set_new (n);
  tl_event_set_add (passed, driver_find_event ("kremlin-talks"));
  tl_event_set_add (passed, driver_find_event ("riyadh-february"));
  driver_select_alaska ();
  choose_along ("3:0");
  tl_details_pane_set_passed (TL_DETAILS_PANE (driver_get_details ()), passed);
  g_assert_true (driver_has_text (find_bar (), "Hidden by the filter"));
  driver_key ("alt+Next");
  wait_for_event ("kremlin-talks");
  g_assert_true (driver_has_text (find_bar (), "2 of 2"));
  driver_key ("alt+Prior");
  wait_for_event ("riyadh-february");
  g_assert_true (driver_has_text (find_bar (), "1 of 2"));
  driver_stop ();
}

static gboolean
is_filtered (gpointer data)
{
  TlFinder *finder = tl_window_get_finder (driver_get_window ());
  TlEventSet *passed = tl_finder_get_passed (finder);

  return passed != NULL && tl_event_set_get_n_members (passed) == *(guint *) data;
}

/* A click on a link of the page filters the timeline; when what doesn't pass is hidden, the steps
 * pass over it. */
static void
test_filter (void)
{
  TlFinder *finder;
  g_autofree char *position = NULL;
  guint n;

  driver_start ();
  finder = tl_window_get_finder (driver_get_window ());
  tl_dataset_get_events_of_lane (tl_timeline_view_get_dataset (driver_get_timeline ()), 1, &n);
  driver_select_alaska ();
  g_signal_emit_by_name (driver_find_button (driver_get_details (), "Moscow"), "clicked");
  driver_wait_for (is_filtered, &n, "the filter");
  g_assert_cmpstr (tl_finder_get_filter (finder), ==, "lane:moscow");
  choose_along ("3:0");
  tl_finder_set_hides (finder, TRUE);
  position = g_strdup_printf (" of %u", n);
  driver_wait_for (driver_is_said, position, "fewer events to step along");
  tl_finder_set_filter (finder, "");
  driver_stop ();
}

/* A filter of the next dataset comes before its events do. */
static void
test_other_dataset (void)
{
  g_autoptr (TlEventSet) passed = tl_event_set_new (2);
  g_autoptr (TlEventSet) few = tl_event_set_new (1);

  driver_start ();
  driver_select_alaska ();
  choose_along ("3:0");
  tl_details_pane_set_passed (TL_DETAILS_PANE (driver_get_details ()), passed);
  g_assert_true (driver_has_text (find_bar (), " of 157"));
  tl_details_pane_set_passed (TL_DETAILS_PANE (driver_get_details ()), few);
  g_assert_true (driver_has_text (find_bar (), " of 157"));
  driver_stop ();
}

/* A relation's link flies there, and the page follows. */
static void
test_relation (void)
{
  driver_start ();
  driver_select_alaska ();
  g_signal_emit_by_name (driver_find_button (driver_get_details (),
                                             "Trump receives Zelensky and European leaders"),
                         "clicked");
  wait_for_event ("white-house-summit");
  g_assert_true (driver_has_text (driver_get_details (), "18 August 2025"));
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==,
                    driver_find_event ("white-house-summit"));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/steps/keys", test_keys);
  g_test_add_func ("/steps/from-nothing", test_from_nothing);
  g_test_add_func ("/steps/sequences", test_sequences);
  g_test_add_func ("/steps/hidden", test_hidden);
  g_test_add_func ("/steps/filter", test_filter);
  g_test_add_func ("/steps/other-dataset", test_other_dataset);
  g_test_add_func ("/steps/relation", test_relation);
  return g_test_run ();
}
