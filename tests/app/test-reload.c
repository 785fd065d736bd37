/* The file of what the real window shows is written by somebody else: what has changed is said and
 * flashes, and what the user has arranged stays. */
#include "reload-driver.h"

#include "tl-window-private.h"

/* All but the height, of which the banner takes some. */
static void
assert_view (const TlView *view)
{
  const TlView *now = tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));

  g_assert_cmpfloat (now->scale_px_per_s, ==, view->scale_px_per_s);
  g_assert_cmpint (now->origin_s, ==, view->origin_s);
  g_assert_cmpfloat (now->origin_fraction_s, ==, view->origin_fraction_s);
  g_assert_cmpfloat (now->scroll_px, ==, view->scroll_px);
  g_assert_cmpfloat (now->width_px, ==, view->width_px);
  g_assert_cmpfloat (now->left_px, ==, view->left_px);
}

static gboolean
has_some (gpointer data)
{
  TlEventSet *shown = tl_timeline_view_get_shown (driver_get_timeline ());

  return shown != NULL && tl_event_set_get_n_members (shown) < 2000;
}

/* What is said, what flashes, and all that stays. */
static void
test_news (void)
{
  TlTimelineView *timeline;
  TlView view;
  GtkAccessibleRole role;

  reload_start (60);
  timeline = driver_get_timeline ();
  tl_timeline_view_zoom_by (timeline, 4);
  driver_wait_ms (900);
  reload_select ("e30");
  tl_timeline_view_show_lane_menu (timeline, 0);
  gtk_widget_activate_action (GTK_WIDGET (timeline), "lane.pin", NULL);
  driver_wait_ms (300);
  tl_finder_set_search (tl_window_get_finder (driver_get_window ()), "told");
  view = *tl_viewport_get_view (tl_timeline_view_get_viewport (timeline));
  reload_save_events (60, 30, 5,
                      "{\"title\": \"N1\", \"date\": \"2024-12-30\", \"lanes\": [\"a\"]},"
                      "{\"title\": \"N2\", \"date\": \"2025-02-02\", \"lanes\": [\"a\"]},"
                      "{\"title\": \"N3\", \"date\": \"2025-02-03\", \"lanes\": [\"b\"]},");
  driver_wait_for (reload_is_flashing, NULL, "what is new to flash");
  g_assert_cmpuint (tl_event_set_get_n_members (tl_timeline_view_get_flash (timeline)), ==, 4);
  reload_wait_for_banner ("told.json has changed on disk: 3 added, 1 changed, 1 removed");
  g_assert_true (gtk_widget_has_css_class (driver_get_window ()->banner, "news"));
  assert_view (&view);
  reload_assert_selected ("e30");
  g_assert_true (driver_has_text (driver_get_details (), "It is told anew."));
  g_assert_false (gtk_widget_get_visible (driver_get_window ()->banner_open));
  g_assert_true (tl_arrangement_get (tl_timeline_view_get_arrangement (timeline), 0)->is_pinned);
  g_assert_false (tl_timeline_view_has_popover (timeline));
  g_assert_cmpstr (tl_finder_get_search (tl_window_get_finder (driver_get_window ())), ==, "told");
  g_assert_true (tl_finder_get_dataset (tl_window_get_finder (driver_get_window ()))
                 == tl_timeline_view_get_dataset (timeline));
  driver_wait_for (reload_is_calm, NULL, "what is new to rest");
  g_object_get (driver_get_window ()->banner_label, "accessible-role", &role, NULL);
  g_assert_cmpint (role, ==, GTK_ACCESSIBLE_ROLE_ALERT);
  assert_view (&view);
  reload_stop ();
}

/* Each part with its number, and none that is 0. */
static void
test_parts (void)
{
  reload_start (60);
  reload_save_events (60, 7, G_MAXUINT, "");
  reload_wait_for_banner ("told.json has changed on disk: 1 event changed");
  reload_save_events (60, G_MAXUINT, 3, "");
  reload_wait_for_banner ("told.json has changed on disk: 1 changed, 1 removed");
  g_assert_true (gtk_widget_get_visible (driver_get_window ()->banner_show));
  reload_save_events (59, G_MAXUINT, 3, "");
  reload_wait_for_banner ("told.json has changed on disk: 1 event removed");
  g_assert_false (gtk_widget_get_visible (driver_get_window ()->banner_show));
  reload_press (gtk_widget_get_last_child (driver_get_window ()->banner));
  reload_wait_for_banner (NULL);
  reload_stop ();
}

/* Something else than the events. */
static void
test_other (void)
{
  g_autofree char *json = reload_write_events (60, G_MAXUINT, G_MAXUINT, "");
  g_autoptr (GString) text = g_string_new (json);

  reload_start (60);
  g_string_replace (text, "Told", "Retold", 1);
  reload_save (reload_path, text->str);
  reload_wait_for_banner ("told.json has changed on disk, but none of its events");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (driver_get_window ())), ==, "Retold");
  g_assert_true (reload_is_calm (NULL));
  reload_stop ();
}

static double
get_scroll (void)
{
  GtkWidget *scroller = driver_find_of_type (driver_get_details (), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_adjustment_get_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
}

static gboolean
is_pane_in (gpointer data)
{
  return adw_flap_get_reveal_progress (driver_get_window ()->flap) == 1;
}

static gboolean
is_scrolled (gpointer data)
{
  return get_scroll () > 100;
}

/* Who reads on far down in an event's details goes on there when the file changes, also where the
 * event has another index; another event is shown from its top. */
static void
test_reading (void)
{
  g_autoptr (GString) more = g_string_new ("{\"id\": \"long\", \"title\": \"Long\", \"date\": "
                                           "\"2025-06-01\", \"lanes\": [\"a\"], \"summary\": \"");
  double scroll;

  for (guint i = 0; i < 200; i++)
    g_string_append (more, "Much is to be said of it. ");
  g_string_append (more, "\"},");
  reload_start (60);
  reload_save_events (60, G_MAXUINT, G_MAXUINT, more->str);
  reload_wait_for_banner ("1 event added");
  reload_select ("long");
  driver_wait_for (is_pane_in, NULL, "the pane");
  driver_move (driver_get_details (), 100, 200);
  driver_xdotool ("click --repeat 6 --delay 30 5");
  driver_wait_for (is_scrolled, NULL, "the details to be scrolled");
  driver_wait_ms (600);
  scroll = get_scroll ();
  reload_save_events (60, 7, G_MAXUINT, more->str);
  reload_wait_for_banner ("1 event changed");
  g_assert_true (driver_has_text (driver_get_details (), "Much is to be said of it."));
  g_assert_cmpfloat (get_scroll (), ==, scroll);
  reload_save_events (60, 7, 3, more->str);
  reload_wait_for_banner ("1 event removed");
  driver_wait_ms (200);
  g_assert_cmpfloat (get_scroll (), ==, scroll);
  reload_select ("e30");
  g_assert_cmpfloat (get_scroll (), ==, 0);
  reload_stop ();
}

/* Where the selected event is gone, its details are. */
static void
test_selected_gone (void)
{
  guint32 none = TL_NO_EVENT;

  reload_start (60);
  reload_select ("e30");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, TL_NO_EVENT);
  reload_save_events (60, G_MAXUINT, 30, "");
  reload_wait_for_banner ("told.json has changed on disk: 1 event removed");
  g_assert_true (driver_is_selected (&none));
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, TL_NO_EVENT);
  g_assert_false (adw_flap_get_reveal_flap (driver_get_window ()->flap));
  reload_stop ();
}

/* All events go, and come again. */
static void
test_emptied (void)
{
  reload_start (60);
  reload_save (reload_path,
               "{ \"lanes\": [ {\"id\": \"a\", \"title\": \"Upper\"} ], \"events\": [] }");
  reload_wait_for_banner ("told.json has changed on disk: 61 events removed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (driver_get_window ()->stack), ==, "empty");
  reload_save_events (60, G_MAXUINT, G_MAXUINT, "");
  reload_wait_for_banner ("told.json has changed on disk: 61 events added");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (driver_get_window ()->stack), ==, "timeline");
  driver_wait_ms (300);
  g_assert_cmpuint (tl_timeline_view_get_scene (driver_get_timeline ())->marks->len, >, 0);
  reload_stop ();
}

/* The button steps through what is new, and begins again. */
static void
test_show (void)
{
  reload_start (60);
  reload_save_events (60, 7, G_MAXUINT,
                      "{\"id\": \"n\", \"title\": \"N\", \"date\": \"2025-02-03\", "
                      "\"lanes\": [\"a\"]},");
  reload_wait_for_banner ("told.json has changed on disk: 1 added, 1 changed");
  reload_press (driver_get_window ()->banner_show);
  driver_wait_ms (300);
  reload_assert_selected ("e7");
  g_assert_true (reload_is_flashing (NULL));
  reload_press (driver_get_window ()->banner_show);
  driver_wait_ms (300);
  reload_assert_selected ("n");
  reload_press (driver_get_window ()->banner_show);
  driver_wait_ms (300);
  reload_assert_selected ("e7");
  reload_stop ();
}

/* Of many events the labels are placed first: until then there is the old picture, and nothing of
 * the new. */
static void
test_many (void)
{
  TlTimelineView *timeline;
  TlDataset *dataset;
  TlView view;

  reload_start (4000);
  timeline = driver_get_timeline ();
  reload_select ("e30");
  dataset = g_object_ref (tl_timeline_view_get_dataset (timeline));
  view = *tl_viewport_get_view (tl_timeline_view_get_viewport (timeline));
  reload_save_events (4000, 30, 2, "");
  while (tl_timeline_view_get_dataset (timeline) == dataset)
    {
      TlScene *scene = tl_timeline_view_get_scene (timeline);

      g_assert_nonnull (scene);
      g_assert_true (tl_scene_get_dataset (scene) == dataset);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (tl_scene_get_dataset (tl_timeline_view_get_scene (timeline))
                 == tl_timeline_view_get_dataset (timeline));
  reload_wait_for_banner ("told.json has changed on disk: 1 changed, 1 removed");
  reload_assert_selected ("e30");
  assert_view (&view);
  g_object_unref (dataset);
  /* Two versions at once: the last one is shown. */
  reload_save_events (4000, 31, 2, "");
  driver_wait_ms (350);
  reload_save_events (4000, G_MAXUINT, G_MAXUINT, "");
  reload_wait_for_banner ("1 added");
  reload_stop ();
}

/* What a filter hides stays hidden: of many events, it is known later what it hides of them. */
static void
test_filter (void)
{
  TlFinder *finder;
  TlTimelineView *timeline;
  TlDataset *dataset;

  reload_start (4000);
  timeline = driver_get_timeline ();
  finder = tl_window_get_finder (driver_get_window ());
  tl_finder_set_filter (finder, "30");
  tl_finder_set_hides (finder, TRUE);
  driver_wait_for (has_some, NULL, "the filter to hide some");
  dataset = tl_timeline_view_get_dataset (timeline);
  reload_save_events (4000, 30, 2,
                      "{\"title\": \"More 30\", \"date\": \"2025-02-02\", "
                      "\"lanes\": [\"a\"]},");
  while (tl_timeline_view_get_dataset (timeline) == dataset || tl_finder_is_busy (finder))
    {
      g_assert_true (has_some (NULL));
      g_main_context_iteration (NULL, TRUE);
    }
  driver_wait_ms (300);
  g_assert_true (has_some (NULL));
  g_assert_true (
    tl_event_set_equal (tl_timeline_view_get_shown (timeline), tl_finder_get_shown (finder)));
  reload_stop ();
}

/* The choices of a filter are those of the dataset that there was when it was opened. */
static void
test_filter_choices (void)
{
  GtkMenuButton *button;

  reload_start (60);
  button = driver_get_window ()->filter_button;
  gtk_menu_button_popup (button);
  driver_wait_ms (400);
  g_assert_true (driver_has_text (GTK_WIDGET (gtk_menu_button_get_popover (button)), "Lower"));
  reload_save (reload_path, "{ \"lanes\": [ {\"id\": \"b\", \"title\": \"Lower\"} ], \"events\": [ "
                            "{\"id\": \"last\", \"title\": \"Last\", \"date\": \"2025-12-30\", "
                            "\"lanes\": [\"b\"]} ] }");
  reload_wait_for_banner ("60 events removed");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  reload_save_events (60, G_MAXUINT, G_MAXUINT, "");
  reload_wait_for_banner ("60 events added");
  gtk_menu_button_popup (button);
  driver_wait_ms (400);
  g_assert_true (driver_has_text (GTK_WIDGET (gtk_menu_button_get_popover (button)), "Upper"));
  gtk_menu_button_popdown (button);
  reload_stop ();
}

/* Where the desktop asks for no animation, the mark stays still, for a while. */
static void
test_no_animation (void)
{
  reload_start (60);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  reload_save_events (60, 30, G_MAXUINT, "");
  driver_wait_for (reload_is_flashing, NULL, "what is new to stand out");
  g_assert_cmpuint (driver_get_timeline ()->flash_tick, ==, 0);
  driver_wait_for (reload_is_calm, NULL, "what is new to rest");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  reload_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reload/news", test_news);
  g_test_add_func ("/reload/parts", test_parts);
  g_test_add_func ("/reload/other", test_other);
  g_test_add_func ("/reload/reading", test_reading);
  g_test_add_func ("/reload/selected-gone", test_selected_gone);
  g_test_add_func ("/reload/emptied", test_emptied);
  g_test_add_func ("/reload/show", test_show);
  g_test_add_func ("/reload/many", test_many);
  g_test_add_func ("/reload/filter", test_filter);
  g_test_add_func ("/reload/filter-choices", test_filter_choices);
  g_test_add_func ("/reload/no-animation", test_no_animation);
  return reload_run ();
}
