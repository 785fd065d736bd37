/* The file of what the real window shows is written by somebody else: what has changed is said and
 * flashes, and what the user has arranged stays. */
#include "window-driver.h"

#include "tl-details-pane.h"
#include "tl-timeline-view-private.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

static char *folder;
static char *path;

/* A document of events "e0" to "eN"; what is given instead of one is in their place. */
static char *
write_events (guint n_events, guint changed, guint removed, const char *more)
{
  GString *json
    = g_string_new ("{ \"title\": \"Told\", \"lanes\": [ {\"id\": \"a\", \"title\": \"Upper\"},\n"
                    "  {\"id\": \"b\", \"title\": \"Lower\"} ], \"events\": [ ");

  for (guint i = 0; i < n_events; i++)
    if (i != removed)
      g_string_append_printf (json,
                              "{\"id\": \"e%u\", \"title\": \"Event %u\", \"date\": "
                              "\"2025-%02u-%02u\", \"lanes\": [\"%s\"], \"summary\": \"%s\"},\n",
                              i, i, 1 + i / 28 % 12, 1 + i % 28, i % 2 == 0 ? "a" : "b",
                              i == changed ? "It is told anew." : "It is told.");
  g_string_append (json, more);
  g_string_append (json, "{\"id\": \"last\", \"title\": \"Last\", \"date\": \"2025-12-30\", "
                         "\"lanes\": [\"b\"]} ] }\n");
  return g_string_free (json, FALSE);
}

static void
save (const char *file_path, const char *text)
{
  FILE *file = fopen (file_path, "w");

  g_assert_nonnull (file);
  g_assert_cmpuint (fwrite (text, 1, strlen (text), file), ==, strlen (text));
  fclose (file);
}

static void
save_events (guint n_events, guint changed, guint removed, const char *more)
{
  g_autofree char *json = write_events (n_events, changed, removed, more);

  save (path, json);
}

static gboolean
is_banner (gpointer text)
{
  TlWindow *window = driver_get_window ();

  if (text == NULL)
    return !gtk_revealer_get_reveal_child (window->banner);
  return gtk_revealer_get_reveal_child (window->banner)
         && strstr (gtk_label_get_text (window->banner_label), text) != NULL;
}

static void
wait_for_banner (const char *text)
{
  driver_wait_for (is_banner, (gpointer) text, text != NULL ? text : "no banner");
}

/* Once the banner has come in. */
static void
press (GtkWidget *button)
{
  driver_wait_ms (400);
  driver_click_widget (button);
}

static gboolean
is_watching (gpointer data)
{
  TlWindow *window = data;

  return window->watch != NULL && window->file != NULL
         && g_file_equal (tl_file_watch_get_file (window->watch), window->file)
         && tl_timeline_view_get_scene (window->timeline) != NULL;
}

static void
open_in (TlWindow *window, const char *file_path)
{
  g_autoptr (GFile) file = g_file_new_for_path (file_path);

  tl_window_open (window, file);
  while (window->file == NULL || !g_file_equal (window->file, file))
    driver_wait_ms (20);
  driver_wait_for (is_watching, window, "the file to be watched");
  driver_wait_ms (300);
}

static void
start (guint n_events)
{
  save_events (n_events, G_MAXUINT, G_MAXUINT, "");
  driver_start ();
  open_in (driver_get_window (), path);
}

static void
stop (void)
{
  driver_stop ();
  g_unlink (path);
}

static gboolean
is_flashing (gpointer data)
{
  return tl_timeline_view_get_flash (driver_get_timeline ()) != NULL;
}

static gboolean
is_calm (gpointer data)
{
  return !is_flashing (data);
}

static void
select_event (const char *id)
{
  guint32 event = driver_find_event (id);

  tl_timeline_view_show_event (driver_get_timeline (), event);
  tl_window_show_details (driver_get_window (), event);
  driver_wait_ms (900);
}

static void
assert_selected (const char *id)
{
  TlTimelineView *timeline = driver_get_timeline ();
  guint32 selected = tl_timeline_view_get_selected (timeline);

  g_assert_cmpuint (selected, !=, TL_NO_EVENT);
  g_assert_cmpstr (tl_dataset_get_event (tl_timeline_view_get_dataset (timeline), selected)->id, ==,
                   id);
}

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

/* What is said, what flashes, and all that stays. */
static void
test_news (void)
{
  TlTimelineView *timeline;
  TlView view;
  GtkAccessibleRole role;

  start (60);
  timeline = driver_get_timeline ();
  tl_timeline_view_zoom_by (timeline, 4);
  driver_wait_ms (900);
  select_event ("e30");
  tl_timeline_view_show_lane_menu (timeline, 0);
  gtk_widget_activate_action (GTK_WIDGET (timeline), "lane.pin", NULL);
  driver_wait_ms (300);
  tl_finder_set_search (tl_window_get_finder (driver_get_window ()), "told");
  view = *tl_viewport_get_view (tl_timeline_view_get_viewport (timeline));
  save_events (60, 30, 5,
               "{\"title\": \"N1\", \"date\": \"2024-12-30\", \"lanes\": [\"a\"]},"
               "{\"title\": \"N2\", \"date\": \"2025-02-02\", \"lanes\": [\"a\"]},"
               "{\"title\": \"N3\", \"date\": \"2025-02-03\", \"lanes\": [\"b\"]},");
  driver_wait_for (is_flashing, NULL, "what is new to flash");
  g_assert_cmpuint (tl_event_set_get_n_members (tl_timeline_view_get_flash (timeline)), ==, 4);
  wait_for_banner ("told.json has changed: 3 added, 1 changed, 1 removed");
  g_assert_true (
    gtk_widget_has_css_class (gtk_revealer_get_child (driver_get_window ()->banner), "news"));
  assert_view (&view);
  assert_selected ("e30");
  g_assert_true (driver_has_text (driver_get_details (), "It is told anew."));
  g_assert_false (gtk_widget_get_visible (driver_get_window ()->banner_open));
  g_assert_true (tl_arrangement_get (tl_timeline_view_get_arrangement (timeline), 0)->is_pinned);
  g_assert_false (tl_timeline_view_has_popover (timeline));
  g_assert_cmpstr (tl_finder_get_search (tl_window_get_finder (driver_get_window ())), ==, "told");
  g_assert_true (tl_finder_get_dataset (tl_window_get_finder (driver_get_window ()))
                 == tl_timeline_view_get_dataset (timeline));
  driver_wait_for (is_calm, NULL, "what is new to rest");
  g_object_get (driver_get_window ()->banner_label, "accessible-role", &role, NULL);
  g_assert_cmpint (role, ==, GTK_ACCESSIBLE_ROLE_ALERT);
  assert_view (&view);
  stop ();
}

/* Each part with its number, and none that is 0. */
static void
test_parts (void)
{
  start (60);
  save_events (60, 7, G_MAXUINT, "");
  wait_for_banner ("told.json has changed: 1 changed");
  save_events (60, G_MAXUINT, 3, "");
  wait_for_banner ("told.json has changed: 1 changed, 1 removed");
  g_assert_true (gtk_widget_get_visible (driver_get_window ()->banner_show));
  save_events (59, G_MAXUINT, 3, "");
  wait_for_banner ("told.json has changed: 1 removed");
  g_assert_false (gtk_widget_get_visible (driver_get_window ()->banner_show));
  press (gtk_widget_get_last_child (gtk_revealer_get_child (driver_get_window ()->banner)));
  wait_for_banner (NULL);
  stop ();
}

/* The same once more, with other blanks, and what isn't watched at all. */
static void
test_same (void)
{
  g_autofree char *json = write_events (60, G_MAXUINT, G_MAXUINT, "   ");
  TlDataset *dataset;

  driver_start ();
  g_assert_null (driver_get_window ()->watch);
  driver_stop ();
  start (60);
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  save_events (60, G_MAXUINT, G_MAXUINT, "");
  driver_wait_ms (900);
  save (path, json);
  driver_wait_ms (900);
  g_assert_true (is_banner (NULL));
  g_assert_true (is_calm (NULL));
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  stop ();
}

/* Something else than the events. */
static void
test_other (void)
{
  g_autofree char *json = write_events (60, G_MAXUINT, G_MAXUINT, "");
  g_autoptr (GString) text = g_string_new (json);

  start (60);
  g_string_replace (text, "Told", "Retold", 1);
  save (path, text->str);
  wait_for_banner ("told.json has changed, but none of its events");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (driver_get_window ())), ==, "Retold");
  g_assert_true (is_calm (NULL));
  stop ();
}

static void
test_broken (void)
{
  TlDataset *dataset;

  start (60);
  select_event ("e30");
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  save (path, "{ \"lanes\": [],\n  \"events\": [ oops ] }");
  wait_for_banner ("told.json has changed, and has 1 error. What it held is still shown. "
                   "Line 2, column 15");
  g_assert_false (
    gtk_widget_has_css_class (gtk_revealer_get_child (driver_get_window ()->banner), "news"));
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  g_assert_false (gtk_widget_get_visible (driver_get_window ()->banner_open));
  assert_selected ("e30");
  /* Mended, as it was. */
  save_events (60, G_MAXUINT, G_MAXUINT, "");
  wait_for_banner (NULL);
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  /* And otherwise. */
  save (path, "{");
  wait_for_banner ("and has 1 error");
  save_events (60, 30, G_MAXUINT, "");
  wait_for_banner ("told.json has changed: 1 changed");
  assert_selected ("e30");
  stop ();
}

/* What is valid of a broken version comes when it is asked for, and keeps what is selected. */
static void
test_valid (void)
{
  start (60);
  select_event ("e30");
  save_events (60, 30, G_MAXUINT,
               "{\"title\": \"Bad\", \"date\": \"soon\", \"lanes\": [\"a\"]},"
               "{\"title\": \"Worse\", \"date\": \"late\", \"lanes\": [\"a\"]},");
  wait_for_banner ("told.json has changed, and has 2 errors.");
  g_assert_true (gtk_widget_get_visible (driver_get_window ()->banner_all));
  press (driver_get_window ()->banner_open);
  wait_for_banner ("told.json is shown without 2 of its 63 events.");
  assert_selected ("e30");
  g_assert_true (driver_has_text (driver_get_details (), "It is told anew."));
  /* The same once more changes nothing. */
  save_events (60, 30, G_MAXUINT,
               "{\"title\": \"Bad\", \"date\": \"soon\", \"lanes\": [\"a\"]},"
               "{\"title\": \"Worse\", \"date\": \"late\", \"lanes\": [\"a\"]}, ");
  driver_wait_ms (900);
  wait_for_banner ("told.json is shown without 2 of its 63 events.");
  save_events (60, 30, G_MAXUINT, "");
  wait_for_banner ("told.json has changed");
  stop ();
}

static void
test_deleted (void)
{
  TlDataset *dataset;

  start (60);
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  g_unlink (path);
  wait_for_banner ("told.json is not there any more. What it held is still shown.");
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  save_events (60, G_MAXUINT, G_MAXUINT, "");
  wait_for_banner (NULL);
  stop ();
}

static void
test_renamed_over (void)
{
  g_autofree char *other = g_strconcat (path, "~", NULL);
  g_autofree char *json = write_events (60, 3, G_MAXUINT, "");
  g_autofree char *again = write_events (60, 4, G_MAXUINT, "");

  start (60);
  save (other, json);
  g_assert_cmpint (g_rename (other, path), ==, 0);
  wait_for_banner ("told.json has changed: 1 changed");
  save (other, again);
  g_assert_cmpint (g_rename (other, path), ==, 0);
  wait_for_banner ("told.json has changed: 2 changed");
  stop ();
}

/* Where the selected event is gone, its details are. */
static void
test_selected_gone (void)
{
  guint32 none = TL_NO_EVENT;

  start (60);
  select_event ("e30");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, TL_NO_EVENT);
  save_events (60, G_MAXUINT, 30, "");
  wait_for_banner ("told.json has changed: 1 removed");
  g_assert_true (driver_is_selected (&none));
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, TL_NO_EVENT);
  g_assert_false (adw_flap_get_reveal_flap (driver_get_window ()->flap));
  stop ();
}

/* All events go, and come again. */
static void
test_emptied (void)
{
  start (60);
  save (path, "{ \"lanes\": [ {\"id\": \"a\", \"title\": \"Upper\"} ], \"events\": [] }");
  wait_for_banner ("told.json has changed: 61 removed");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (driver_get_window ()->stack), ==, "empty");
  save_events (60, G_MAXUINT, G_MAXUINT, "");
  wait_for_banner ("told.json has changed: 61 added");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (driver_get_window ()->stack), ==, "timeline");
  driver_wait_ms (300);
  g_assert_cmpuint (tl_timeline_view_get_scene (driver_get_timeline ())->marks->len, >, 0);
  stop ();
}

/* The button steps through what is new, and begins again. */
static void
test_show (void)
{
  start (60);
  save_events (60, 7, G_MAXUINT,
               "{\"id\": \"n\", \"title\": \"N\", \"date\": \"2025-02-03\", "
               "\"lanes\": [\"a\"]},");
  wait_for_banner ("told.json has changed: 1 added, 1 changed");
  press (driver_get_window ()->banner_show);
  driver_wait_ms (300);
  assert_selected ("e7");
  g_assert_true (is_flashing (NULL));
  press (driver_get_window ()->banner_show);
  driver_wait_ms (300);
  assert_selected ("n");
  press (driver_get_window ()->banner_show);
  driver_wait_ms (300);
  assert_selected ("e7");
  stop ();
}

/* Of many events the labels are placed first: until then there is the old picture, and nothing of
 * the new. */
static void
test_many (void)
{
  TlTimelineView *timeline;
  TlDataset *dataset;
  TlView view;

  start (4000);
  timeline = driver_get_timeline ();
  select_event ("e30");
  dataset = g_object_ref (tl_timeline_view_get_dataset (timeline));
  view = *tl_viewport_get_view (tl_timeline_view_get_viewport (timeline));
  save_events (4000, 30, 2, "");
  while (tl_timeline_view_get_dataset (timeline) == dataset)
    {
      TlScene *scene = tl_timeline_view_get_scene (timeline);

      g_assert_nonnull (scene);
      g_assert_true (tl_scene_get_dataset (scene) == dataset);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_true (tl_scene_get_dataset (tl_timeline_view_get_scene (timeline))
                 == tl_timeline_view_get_dataset (timeline));
  wait_for_banner ("told.json has changed: 1 changed, 1 removed");
  assert_selected ("e30");
  assert_view (&view);
  g_object_unref (dataset);
  /* Two versions at once: the last one is shown. */
  save_events (4000, 31, 2, "");
  driver_wait_ms (350);
  save_events (4000, G_MAXUINT, G_MAXUINT, "");
  wait_for_banner ("1 added");
  stop ();
}

/* Both follow, and one that is closed in between is no concern of the other. */
static void
test_two_windows (void)
{
  TlWindow *first, *second;

  start (60);
  first = driver_get_window ();
  second = tl_window_new (ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (first))), NULL);
  gtk_window_present (GTK_WINDOW (second));
  open_in (second, path);
  save_events (60, 30, G_MAXUINT, "");
  while (!gtk_revealer_get_reveal_child (first->banner)
         || !gtk_revealer_get_reveal_child (second->banner))
    driver_wait_ms (20);
  save_events (60, 31, G_MAXUINT, "");
  driver_wait_ms (200);
  gtk_window_destroy (GTK_WINDOW (second));
  wait_for_banner ("2 changed");
  g_assert_true (driver_get_window () == first);
  /* And the last one closes with a change on its way. */
  save_events (60, 32, G_MAXUINT, "");
  driver_wait_ms (320);
  stop ();
  driver_wait_ms (600);
}

/* What a window showed before is not followed any more. */
static void
test_second_dataset (void)
{
  g_autofree char *other = g_strconcat (path, ".other.json", NULL);
  g_autofree char *json = write_events (20, G_MAXUINT, G_MAXUINT, "");
  g_autofree char *changed = write_events (20, 3, G_MAXUINT, "");

  start (60);
  save (other, json);
  open_in (driver_get_window (), other);
  save_events (60, 30, G_MAXUINT, "");
  driver_wait_ms (900);
  g_assert_true (is_banner (NULL));
  save (other, changed);
  wait_for_banner ("told.json.other.json has changed: 1 changed");
  /* The built-in one has no file. */
  tl_window_open (driver_get_window (), NULL);
  driver_wait_ms (300);
  g_assert_null (driver_get_window ()->watch);
  g_assert_true (is_banner (NULL));
  stop ();
  g_unlink (other);
}

/* Where the desktop asks for no animation, the mark stays still, for a while. */
static void
test_no_animation (void)
{
  start (60);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  save_events (60, 30, G_MAXUINT, "");
  driver_wait_for (is_flashing, NULL, "what is new to stand out");
  g_assert_cmpuint (driver_get_timeline ()->flash_tick, ==, 0);
  driver_wait_for (is_calm, NULL, "what is new to rest");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  stop ();
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("timelanes-reload-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (folder, "told.json", NULL);
  g_test_add_func ("/reload/news", test_news);
  g_test_add_func ("/reload/parts", test_parts);
  g_test_add_func ("/reload/same", test_same);
  g_test_add_func ("/reload/other", test_other);
  g_test_add_func ("/reload/broken", test_broken);
  g_test_add_func ("/reload/valid", test_valid);
  g_test_add_func ("/reload/deleted", test_deleted);
  g_test_add_func ("/reload/renamed-over", test_renamed_over);
  g_test_add_func ("/reload/selected-gone", test_selected_gone);
  g_test_add_func ("/reload/emptied", test_emptied);
  g_test_add_func ("/reload/show", test_show);
  g_test_add_func ("/reload/many", test_many);
  g_test_add_func ("/reload/two-windows", test_two_windows);
  g_test_add_func ("/reload/second-dataset", test_second_dataset);
  g_test_add_func ("/reload/no-animation", test_no_animation);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (path);
  g_free (folder);
  return status;
}
