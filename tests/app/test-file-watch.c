/* The watch of a file against the ways in which editors write. */
#include "tl-file-watch.h"

#include <glib/gstdio.h>
#include <string.h>

/* The longest that anything takes, and how long nothing is to happen, in milliseconds. */
#define PATIENCE_MS 15000
#define QUIET_MS    900

typedef struct
{
  char *folder;
  char *path;
  TlFileWatch *watch;
  guint n_changes;
} Fixture;

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* Once, and not once more. */
static void
assert_changed_once (Fixture *fixture)
{
  for (guint waited_ms = 0; fixture->n_changes == 0; waited_ms += 20)
    {
      g_assert_cmpuint (waited_ms, <, PATIENCE_MS);
      wait_ms (20);
    }
  wait_ms (QUIET_MS);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  fixture->n_changes = 0;
}

static void
on_changed (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
write_to (const char *path, const char *text)
{
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (text, file), >=, 0);
  fclose (file);
}

static void
start_watch (Fixture *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->watch = tl_file_watch_new (file, NULL);
  g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (on_changed), fixture);
  wait_ms (100);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("timelanes-watch-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.json", NULL);
  write_to (fixture->path, "one");
  start_watch (fixture, fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.json", NULL);

  g_assert_finalize_object (fixture->watch);
  g_unlink (link);
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
test_in_place (Fixture *fixture, gconstpointer data)
{
  wait_ms (QUIET_MS);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  write_to (fixture->path, "two");
  assert_changed_once (fixture);
  write_to (fixture->path, "three");
  assert_changed_once (fixture);
}

static void
test_several (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 6; i++)
    {
      write_to (fixture->path, "more");
      wait_ms (100);
    }
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  assert_changed_once (fixture);
}

/* Who never pauses is not waited for. */
static void
test_no_pause (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      write_to (fixture->path, "more");
      wait_ms (100);
    }
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_renamed_over (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, ".a.json.tmp", NULL);

  for (guint i = 0; i < 2; i++)
    {
      write_to (other, "two");
      g_assert_cmpint (g_rename (other, fixture->path), ==, 0);
      assert_changed_once (fixture);
    }
  write_to (fixture->path, "three");
  assert_changed_once (fixture);
}

static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  assert_changed_once (fixture);
  write_to (fixture->path, "two");
  assert_changed_once (fixture);
  /* At once, as some editors do, it is one change. */
  g_unlink (fixture->path);
  write_to (fixture->path, "three");
  assert_changed_once (fixture);
}

/* With another one in its place, or the same. */
static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  g_autofree char *old = g_build_filename (away, "a.json", NULL);

  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  wait_ms (QUIET_MS);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  write_to (fixture->path, "two");
  fixture->n_changes = 0;
  wait_ms (5000);
  fixture->n_changes = 0;
  write_to (fixture->path, "three");
  assert_changed_once (fixture);
  /* The old one is nobody's concern. */
  write_to (old, "four");
  wait_ms (QUIET_MS);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_unlink (old);
  g_rmdir (away);
  g_unlink (fixture->path);
  assert_changed_once (fixture);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  wait_ms (QUIET_MS);
  fixture->n_changes = 0;
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  write_to (fixture->path, "five");
  assert_changed_once (fixture);
}

static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.json", NULL);

  g_assert_finalize_object (fixture->watch);
  g_assert_cmpint (symlink ("a.json", link), ==, 0);
  start_watch (fixture, link);
  write_to (fixture->path, "two");
  assert_changed_once (fixture);
}

static char *
find_etag (GFile *file)
{
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return g_strdup (g_file_info_get_etag (info));
}

/* What was written between reading and watching. */
static void
test_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *etag = find_etag (file);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_finalize_object (fixture->watch);
      wait_ms (20);
      if (i == 1)
        write_to (fixture->path, "two");
      if (i == 2)
        g_unlink (fixture->path);
      fixture->watch = tl_file_watch_new (file, etag);
      g_signal_connect_swapped (fixture->watch, "changed", G_CALLBACK (on_changed), fixture);
      if (i > 0)
        assert_changed_once (fixture);
      else
        wait_ms (QUIET_MS);
      g_assert_cmpuint (fixture->n_changes, ==, 0);
    }
}

/* Where nothing can be watched, nothing is said. */
static void
test_unsupported (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("nowhere://host/a.json");
  TlFileWatch *watch = tl_file_watch_new (file, NULL);

  wait_ms (100);
  g_assert_finalize_object (watch);
}

/* What ends while something is settling says nothing afterwards. */
static void
test_ended (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  write_to (fixture->path, "two");
  wait_ms (150);
  g_assert_finalize_object (fixture->watch);
  fixture->watch = tl_file_watch_new (file, NULL);
  g_assert_finalize_object (fixture->watch);
  wait_ms (QUIET_MS);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  start_watch (fixture, fixture->path);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/file-watch/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("in-place", test_in_place);
  ADD ("several", test_several);
  ADD ("no-pause", test_no_pause);
  ADD ("renamed-over", test_renamed_over);
  ADD ("deleted", test_deleted);
  ADD ("folder", test_folder);
  ADD ("link", test_link);
  ADD ("ended", test_ended);
  ADD ("before", test_before);
  g_test_add_func ("/file-watch/unsupported", test_unsupported);
  return g_test_run ();
}
