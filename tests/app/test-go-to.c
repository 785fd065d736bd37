/* Going to a date in the real window: Ctrl+L, type, read what is understood, Enter. */
#include "window-driver.h"

#include "tl-go-to.h"

static GtkWidget *
get_popover (void)
{
  return driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_GO_TO);
}

static gboolean
is_open (gpointer data)
{
  GtkWidget *popover = get_popover ();

  return popover != NULL && gtk_widget_get_mapped (popover);
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (NULL) && gtk_widget_has_focus (GTK_WIDGET (driver_get_timeline ()));
}

static gboolean
is_understood (gpointer text)
{
  return driver_has_text (get_popover (), text);
}

static void
open_popover (void)
{
  driver_key ("ctrl+l");
  driver_wait_for (is_open, NULL, "the popover");
}

static void
type (const char *text, const char *understood)
{
  driver_xdotool ("type '%s'", text);
  driver_wait_for (is_understood, (gpointer) understood, understood);
}

static TlDate
parse (const char *edtf)
{
  TlDate date;

  g_assert_true (tl_edtf_parse (edtf, &date, NULL, NULL));
  return date;
}

/* Whether the middle of a date is in the middle of the view, to a pixel or two. */
static gboolean
is_in_middle (gpointer edtf)
{
  const TlView *view
    = tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
  TlDate date = parse (edtf);
  double x
    = (tl_view_get_x (view, date.earliest_start) + tl_view_get_x (view, date.latest_end)) / 2;

  return ABS (x - (view->left_px + view->width_px) / 2) < 2;
}

static double
get_scale (void)
{
  return tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()))
    ->scale_px_per_s;
}

/* As a screen reader says it. */
static void
assert_described (const char *description)
{
  g_autofree char *difference = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (driver_find_of_type (get_popover (), GTK_TYPE_ENTRY)),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);

  g_assert_cmpstr (difference, ==, NULL);
}

/* The date is said as it is typed; Enter goes there, at the same scale where it fits, and the
 * keyboard is at the first event there. */
static void
test_month (void)
{
  TlDate date = parse ("2025-08");
  const TlEvent *event;
  double scale;

  driver_start ();
  scale = get_scale ();
  open_popover ();
  g_assert_true (driver_has_text (get_popover (), "For example"));
  type ("aug", "some time in August 2025");
  type ("ust 2025", "some time in August 2025");
  g_assert_true (driver_has_text (get_popover (), "events begin then."));
  assert_described ("some time in August 2025 30 events begin then.");
  driver_key ("Return");
  driver_wait_for (is_closed, NULL, "the popover to be closed");
  driver_wait_for (is_in_middle, (gpointer) "2025-08", "August in the middle");
  g_assert_cmpfloat_with_epsilon (get_scale (), scale, scale * 1e-6);
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, TL_NO_EVENT);
  event = tl_dataset_get_event (tl_timeline_view_get_dataset (driver_get_timeline ()),
                                tl_timeline_view_get_cursor (driver_get_timeline ()));
  g_assert_cmpint (event->date.earliest_start, >=, date.earliest_start);
  g_assert_cmpint (event->date.earliest_start, <, date.latest_end);
  /* One comes back from there. */
  driver_key ("alt+Left");
  driver_wait_ms (600);
  g_assert_false (is_in_middle ((gpointer) "2025-08"));
  driver_stop ();
}

/* What was typed is there again, to be typed over. A range wider than the view is fitted. */
static void
test_range (void)
{
  double scale;

  driver_start ();
  open_popover ();
  type ("18 march", "18 March 2025");
  driver_key ("Return");
  driver_wait_for (is_in_middle, (gpointer) "2025-03-18", "18 March in the middle");
  scale = get_scale ();
  open_popover ();
  g_assert_true (driver_has_text (get_popover (), "18 March 2025"));
  type ("2009-2025", "2009 – 2025");
  driver_key ("Return");
  driver_wait_for (is_closed, NULL, "the popover to be closed");
  driver_wait_ms (1500);
  g_assert_cmpfloat (get_scale (), <, scale);
  driver_stop ();
}

/* What is no date is said to be none, and goes nowhere; Escape closes. */
static void
test_error (void)
{
  double scale;
  gint64 start_s;
  TlViewport *viewport;

  driver_start ();
  viewport = tl_timeline_view_get_viewport (driver_get_timeline ());
  scale = get_scale ();
  start_s = tl_view_get_start (tl_viewport_get_view (viewport));
  open_popover ();
  type ("Smarch 2025", "“Smarch 2025” is no date");
  driver_key ("Return");
  driver_wait_ms (300);
  g_assert_true (is_open (NULL));
  driver_key ("ctrl+a");
  type ("30 february 2025", "February 2025 has 28 days");
  gtk_editable_set_text (GTK_EDITABLE (driver_find_of_type (get_popover (), GTK_TYPE_ENTRY)),
                         "<b>&смерезень");
  driver_wait_for (is_understood, (gpointer) "“<b>&смерезень” is no date", "the error");
  driver_key ("Escape");
  driver_wait_for (is_closed, NULL, "the popover to be closed");
  g_assert_cmpfloat (get_scale (), ==, scale);
  g_assert_cmpint (tl_view_get_start (tl_viewport_get_view (viewport)), ==, start_s);
  driver_stop ();
}

static gboolean
is_near_start (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();
  const TlView *view = tl_viewport_get_view (tl_timeline_view_get_viewport (timeline));
  gint64 start_s, end_s;

  tl_dataset_get_extent (tl_timeline_view_get_dataset (timeline), &start_s, &end_s);
  return tl_view_get_x (view, start_s) > view->width_px - 100
         && tl_view_get_x (view, start_s) < view->width_px;
}

/* Where there are no events, one gets as near as the view goes, and is told. */
static void
test_outside (void)
{
  driver_start ();
  open_popover ();
  type ("44 BC", "some time in 44 BC");
  g_assert_true (driver_has_text (get_popover (), "Outside of this timeline"));
  driver_key ("Return");
  driver_wait_for (is_closed, NULL, "the popover to be closed");
  driver_wait_for (is_near_start, NULL, "the start at the right edge");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, TL_NO_EVENT);
  driver_stop ();
}

/* The button does what Enter does, and there is nothing to go to before something is typed. */
static void
test_button (void)
{
  GtkWidget *button;

  driver_start ();
  open_popover ();
  button = driver_find_button (get_popover (), "Go");
  g_assert_false (gtk_widget_get_sensitive (button));
  type ("q2 2025", "second quarter of 2025");
  g_assert_true (gtk_widget_get_sensitive (button));
  driver_click_widget (button);
  driver_wait_for (is_closed, NULL, "the popover to be closed");
  driver_wait_for (is_in_middle, (gpointer) "2025-34", "the quarter in the middle");
  driver_stop ();
}

static gboolean
is_filtered (gpointer data)
{
  return tl_finder_get_shown (tl_window_get_finder (driver_get_window ())) != NULL
         && !tl_timeline_view_is_placing (driver_get_timeline ());
}

/* What a filter hides is neither counted nor gone to. */
static void
test_filter (void)
{
  TlFinder *finder;

  driver_start ();
  finder = tl_window_get_finder (driver_get_window ());
  tl_finder_set_hides (finder, TRUE);
  tl_finder_set_filter (finder, "Alaska");
  driver_wait_for (is_filtered, NULL, "the filter");
  open_popover ();
  type ("february 2025", "some time in February 2025");
  g_assert_true (driver_has_text (get_popover (), "No event begins then."));
  driver_key ("ctrl+a");
  type ("august 2025", "some time in August 2025");
  driver_key ("Return");
  driver_wait_for (is_in_middle, (gpointer) "2025-08", "August in the middle");
  g_assert_true (tl_event_set_contains (tl_finder_get_shown (finder),
                                        tl_timeline_view_get_cursor (driver_get_timeline ())));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/go-to/month", test_month);
  g_test_add_func ("/go-to/range", test_range);
  g_test_add_func ("/go-to/error", test_error);
  g_test_add_func ("/go-to/outside", test_outside);
  g_test_add_func ("/go-to/button", test_button);
  g_test_add_func ("/go-to/filter", test_filter);
  return g_test_run ();
}
