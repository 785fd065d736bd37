/* The file of what the real window shows is broken, mended, deleted, renamed over or shown twice:
 * what is shown stays until there is something better. */
#include "reload-driver.h"

#include <glib/gstdio.h>

static void
test_broken (void)
{
  TlDataset *dataset;

  reload_start (60);
  reload_select ("e30");
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  reload_save (reload_path, "{ \"lanes\": [],\n  \"events\": [ oops ] }");
  reload_wait_for_banner ("told.json has changed, and has 1 error. What it held is still shown. "
                          "Line 2, column 15");
  g_assert_false (gtk_widget_has_css_class (driver_get_window ()->banner, "news"));
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  g_assert_false (gtk_widget_get_visible (driver_get_window ()->banner_open));
  reload_assert_selected ("e30");
  /* Mended, as it was. */
  reload_save_events (60, G_MAXUINT, G_MAXUINT, "");
  reload_wait_for_banner (NULL);
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  /* And otherwise. */
  reload_save (reload_path, "{");
  reload_wait_for_banner ("and has 1 error");
  reload_save_events (60, 30, G_MAXUINT, "");
  reload_wait_for_banner ("told.json has changed on disk: 1 event changed");
  reload_assert_selected ("e30");
  reload_stop ();
}

/* What is valid of a broken version comes when it is asked for, and keeps what is selected. */
static void
test_valid (void)
{
  reload_start (60);
  reload_select ("e30");
  reload_save_events (60, 30, G_MAXUINT,
                      "{\"title\": \"Bad\", \"date\": \"soon\", \"lanes\": [\"a\"]},"
                      "{\"title\": \"Worse\", \"date\": \"late\", \"lanes\": [\"a\"]},");
  reload_wait_for_banner ("told.json has changed, and has 2 errors.");
  g_assert_true (gtk_widget_get_visible (driver_get_window ()->banner_all));
  reload_press (driver_get_window ()->banner_open);
  reload_wait_for_banner ("told.json is shown without 2 of its 63 events.");
  reload_assert_selected ("e30");
  g_assert_true (driver_has_text (driver_get_details (), "It is told anew."));
  /* The same once more changes nothing. */
  reload_save_events (60, 30, G_MAXUINT,
                      "{\"title\": \"Bad\", \"date\": \"soon\", \"lanes\": [\"a\"]},"
                      "{\"title\": \"Worse\", \"date\": \"late\", \"lanes\": [\"a\"]}, ");
  driver_wait_ms (900);
  reload_wait_for_banner ("told.json is shown without 2 of its 63 events.");
  reload_save_events (60, 30, G_MAXUINT, "");
  reload_wait_for_banner ("told.json has changed");
  reload_stop ();
}

static void
test_deleted (void)
{
  TlDataset *dataset;

  reload_start (60);
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  g_unlink (reload_path);
  reload_wait_for_banner ("told.json is not there any more. What it held is still shown.");
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  reload_save_events (60, G_MAXUINT, G_MAXUINT, "");
  reload_wait_for_banner (NULL);
  reload_stop ();
}

static void
test_renamed_over (void)
{
  g_autofree char *other = g_strconcat (reload_path, "~", NULL);
  g_autofree char *json = reload_write_events (60, 3, G_MAXUINT, "");
  g_autofree char *again = reload_write_events (60, 4, G_MAXUINT, "");

  reload_start (60);
  reload_save (other, json);
  g_assert_cmpint (g_rename (other, reload_path), ==, 0);
  reload_wait_for_banner ("told.json has changed on disk: 1 event changed");
  reload_save (other, again);
  g_assert_cmpint (g_rename (other, reload_path), ==, 0);
  reload_wait_for_banner ("told.json has changed on disk: 2 events changed");
  reload_stop ();
}

/* Both follow, and one that is closed in between is no concern of the other. */
static void
test_two_windows (void)
{
  TlWindow *first, *second;

  reload_start (60);
  first = driver_get_window ();
  second = tl_window_new (ADW_APPLICATION (gtk_window_get_application (GTK_WINDOW (first))), NULL);
  gtk_window_present (GTK_WINDOW (second));
  reload_open (second, reload_path);
  reload_save_events (60, 30, G_MAXUINT, "");
  while (!gtk_widget_get_visible (first->banner) || !gtk_widget_get_visible (second->banner))
    driver_wait_ms (20);
  reload_save_events (60, 31, G_MAXUINT, "");
  driver_wait_ms (200);
  gtk_window_destroy (GTK_WINDOW (second));
  reload_wait_for_banner ("2 events changed");
  g_assert_true (driver_get_window () == first);
  /* And the last one closes with a change on its way. */
  reload_save_events (60, 32, G_MAXUINT, "");
  driver_wait_ms (320);
  reload_stop ();
  driver_wait_ms (600);
}

/* What a window showed before is not followed any more. */
static void
test_second_dataset (void)
{
  g_autofree char *other = g_strconcat (reload_path, ".other.json", NULL);
  g_autofree char *json = reload_write_events (20, G_MAXUINT, G_MAXUINT, "");
  g_autofree char *changed = reload_write_events (20, 3, G_MAXUINT, "");

  reload_start (60);
  reload_save (other, json);
  reload_open (driver_get_window (), other);
  reload_save_events (60, 30, G_MAXUINT, "");
  driver_wait_ms (900);
  g_assert_true (reload_is_banner (NULL));
  reload_save (other, changed);
  reload_wait_for_banner ("told.json.other.json has changed on disk: 1 event changed");
  /* The built-in one has no file. */
  tl_window_open (driver_get_window (), NULL);
  driver_wait_ms (300);
  g_assert_null (driver_get_window ()->watch);
  g_assert_true (reload_is_banner (NULL));
  reload_stop ();
  g_unlink (other);
}

/* The same once more, with other blanks, and what isn't watched at all. */
static void
test_same (void)
{
  g_autofree char *json = reload_write_events (60, G_MAXUINT, G_MAXUINT, "   ");
  TlDataset *dataset;

  driver_start ();
  g_assert_null (driver_get_window ()->watch);
  driver_stop ();
  reload_start (60);
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  reload_save_events (60, G_MAXUINT, G_MAXUINT, "");
  driver_wait_ms (900);
  reload_save (reload_path, json);
  driver_wait_ms (900);
  g_assert_true (reload_is_banner (NULL));
  g_assert_true (reload_is_calm (NULL));
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == dataset);
  reload_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reload/broken", test_broken);
  g_test_add_func ("/reload/valid", test_valid);
  g_test_add_func ("/reload/deleted", test_deleted);
  g_test_add_func ("/reload/renamed-over", test_renamed_over);
  g_test_add_func ("/reload/two-windows", test_two_windows);
  g_test_add_func ("/reload/second-dataset", test_second_dataset);
  g_test_add_func ("/reload/same", test_same);
  return reload_run ();
}
