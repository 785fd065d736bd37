/* Several windows and datasets in one application, and the files that were opened lately. */
#include "window-driver.h"

#include "tl-recent.h"
#include "tl-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
is_closed (gpointer data)
{
  return driver_get_window () == NULL;
}

static gboolean
has_bookmarks (gpointer data)
{
  return tl_memory_get_n_bookmarks (driver_get_window ()->memory) == GPOINTER_TO_UINT (data);
}

static void
add_bookmark (void)
{
  guint n = tl_memory_get_n_bookmarks (driver_get_window ()->memory);

  driver_key ("ctrl+d");
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (n + 1), "the bookmark");
  driver_wait_ms (300);
  driver_key ("Return");
  driver_wait_ms (300);
}

static GFile *
write_dataset (const char *folder, const char *name, const char *title)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *text
    = g_strdup_printf ("{\"title\":\"%s\",\"lanes\":[{\"id\":\"a\",\"title\":\"A\"}],\"events\":["
                       "{\"title\":\"First\",\"date\":\"2001-02-03\",\"lanes\":[\"a\"]},"
                       "{\"title\":\"Second\",\"date\":\"2005-02-03\",\"lanes\":[\"a\"]}]}",
                       title);

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

static gboolean
is_front (gpointer data)
{
  TlWindow *window = driver_get_window ();

  return window != NULL && gtk_window_is_active (GTK_WINDOW (window))
         && g_strcmp0 (gtk_window_get_title (GTK_WINDOW (window)), data) == 0
         && tl_timeline_view_get_scene (driver_get_timeline ()) != NULL;
}

static guint
count_windows (void)
{
  return g_list_length (
    gtk_application_get_windows (GTK_APPLICATION (g_application_get_default ())));
}

/* Each dataset has its own; what is open already comes to the front; and without a file the last
 * one is opened. */
static void
test_two_datasets (void)
{
  g_autoptr (GFile) one = write_dataset ("one", "data.json", "One");
  g_autoptr (GFile) two = write_dataset ("two", "data.json", "Two");
  GFile *files[] = { one, two };

  driver_start ();
  g_application_open (g_application_get_default (), files, 2, "");
  driver_wait_for (is_front, (gpointer) "Two", "both windows");
  g_assert_cmpuint (count_windows (), ==, 3);
  add_bookmark ();
  g_application_open (g_application_get_default (), &files[0], 1, "");
  driver_wait_for (is_front, (gpointer) "One", "the first to come to the front");
  g_assert_cmpuint (count_windows (), ==, 3);
  g_assert_cmpuint (tl_memory_get_n_bookmarks (driver_get_window ()->memory), ==, 0);
  add_bookmark ();

  /* Another window on the same dataset shares its bookmarks. */
  driver_key ("ctrl+n");
  driver_wait_ms (500);
  g_assert_cmpuint (count_windows (), ==, 4);
  driver_wait_for (is_front, (gpointer) "One", "the new window");
  g_assert_cmpuint (tl_memory_get_n_bookmarks (driver_get_window ()->memory), ==, 1);
  driver_key ("ctrl+q");
  driver_wait_for (is_closed, NULL, "all windows to close");

  driver_start_again ();
  g_assert_cmpuint (count_windows (), ==, 1);
  driver_wait_for (has_bookmarks, GUINT_TO_POINTER (1), "the bookmark");
  driver_stop ();
}

static gboolean
is_recent (gpointer uri)
{
  g_autoptr (GArray) files = tl_recent_list ();

  return files->len > 0 && g_str_equal (g_array_index (files, TlRecentFile, 0).uri, uri);
}

/* In the list, told apart by their folders, and taken from it when they are gone. */
static void
test_recent (void)
{
  g_autoptr (GFile) one = write_dataset ("one", "data.json", "One");
  g_autoptr (GFile) two = write_dataset ("two", "data.json", "Two");
  g_autofree char *one_uri = g_file_get_uri (one);
  g_autofree char *two_uri = g_file_get_uri (two);
  g_autoptr (GArray) files = NULL;

  driver_start ();
  tl_recent_clear ();
  tl_window_open (driver_get_window (), one);
  driver_wait_for (is_recent, one_uri, "the first file");
  /* The list knows the second only. */
  driver_wait_ms (1100);
  tl_window_open (driver_get_window (), two);
  driver_wait_for (is_recent, two_uri, "the second file");
  files = tl_recent_list ();
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_nonnull (strstr (g_array_index (files, TlRecentFile, 0).label, "two"));
  g_assert_nonnull (strstr (g_array_index (files, TlRecentFile, 1).label, "one"));

  g_assert_true (g_file_delete (one, NULL, NULL));
  gtk_widget_activate_action (GTK_WIDGET (driver_get_window ()), "win.open-recent", "s", one_uri);
  driver_wait_for (driver_is_said, (gpointer) "data.json can’t be opened", "the banner");
  g_array_unref (files);
  files = tl_recent_list ();
  g_assert_cmpuint (files->len, ==, 1);
  tl_recent_clear ();
  g_assert_false (is_recent (two_uri));
  driver_stop ();
}

/* Without a file, and the last one gone: the built-in one, and why. */
static void
test_last_gone (void)
{
  g_autoptr (GFile) file = write_dataset ("gone", "gone.json", "Gone");

  driver_start ();
  tl_window_open (driver_get_window (), file);
  driver_wait_for (is_front, (gpointer) "Gone", "the file");
  driver_key ("ctrl+w");
  driver_wait_for (is_closed, NULL, "the window to close");
  g_assert_true (g_file_delete (file, NULL, NULL));
  driver_start_again ();
  driver_wait_for (driver_is_said, (gpointer) "gone.json can’t be opened", "the banner");
  g_assert_null (tl_window_get_file (driver_get_window ()));
  driver_find_event ("alaska-summit");
  driver_stop ();
}

static gboolean
is_focused (gpointer action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return GTK_IS_ACTIONABLE (focus)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), action) == 0;
}

static gboolean
has_dataset (gpointer data)
{
  return tl_timeline_view_get_dataset (driver_get_timeline ()) != NULL
         && gtk_widget_get_mapped (GTK_WIDGET (driver_get_timeline ()));
}

/* With a file that there is not, or that is none of ours, and nothing to keep: what is wrong, and
 * what can be opened instead; by keyboard. */
static void
test_nothing (gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "never.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const char *text = data;

  g_remove (path);
  if (text != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  driver_start ();
  g_application_open (g_application_get_default (), &file, 1, "");
  driver_wait_for (driver_is_said,
                   (gpointer) (text != NULL ? "never.json has 1 error"
                                            : "never.json can’t be opened"),
                   "the banner");
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (driver_is_said ((gpointer) "Nothing Is Open"));
  g_assert_false (has_dataset (NULL));
  driver_wait_for (is_focused, (gpointer) "win.open", "the button that opens");
  /* What has nothing to work on does nothing. */
  driver_key ("ctrl+l");
  driver_key ("ctrl+f");
  driver_key ("Tab");
  driver_wait_for (is_focused, (gpointer) "win.open-builtin", "the button that opens the example");
  driver_key ("Return");
  driver_wait_for (has_dataset, NULL, "the example");
  driver_find_event ("alaska-summit");
  g_assert_false (driver_is_said ((gpointer) "never.json"));
  driver_stop ();
}

static const TlView *
get_view (void)
{
  return tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

static gboolean
is_alone (gpointer data)
{
  return count_windows () == 1 && gtk_window_is_active (GTK_WINDOW (driver_get_window ()));
}

/* Of two windows on one dataset the one that is closed last counts. */
static void
test_same_dataset (void)
{
  double first_scale, scale;

  driver_start ();
  first_scale = get_view ()->scale_px_per_s;
  driver_key ("ctrl+plus");
  driver_wait_ms (800);
  scale = get_view ()->scale_px_per_s;
  g_assert_cmpfloat (scale, >, 1.2 * first_scale);
  driver_key ("ctrl+n");
  driver_wait_ms (800);
  g_assert_cmpuint (count_windows (), ==, 2);
  /* It starts where the other one is. */
  g_assert_cmpfloat_with_epsilon (get_view ()->scale_px_per_s / scale, 1, 1e-9);
  driver_key ("ctrl+plus");
  driver_wait_ms (800);
  driver_key ("ctrl+w");
  driver_wait_for (is_alone, NULL, "the second window to close");
  driver_key ("ctrl+w");
  driver_wait_for (is_closed, NULL, "the first window to close");
  driver_start_again ();
  g_assert_cmpfloat_with_epsilon (get_view ()->scale_px_per_s / scale, 1, 1e-9);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/windows/two-datasets", test_two_datasets);
  g_test_add_func ("/windows/same-dataset", test_same_dataset);
  g_test_add_func ("/windows/recent", test_recent);
  g_test_add_func ("/windows/last-gone", test_last_gone);
  g_test_add_data_func ("/windows/missing", NULL, test_nothing);
  g_test_add_data_func ("/windows/broken", "[ 1,", test_nothing);
  return g_test_run ();
}
