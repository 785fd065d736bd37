/* Files, which are whole or what they were. */
#include "tl-export.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("timelanes-export-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/* The folder holds that one file and nothing else; both are removed. */
static void
check_and_remove (const char *folder, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *found = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, name);
  g_assert_null (g_dir_read_name (dir));
  g_assert_true (g_file_get_contents (path, &found, NULL, NULL));
  g_assert_cmpstr (found, ==, contents);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static gboolean
write_to (const char *path, gconstpointer data, gsize length, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return tl_export_write (bytes, file, NULL, error);
}

static void
test_plain (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_true (write_to (path, "old", 3, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0600), ==, 0);
  g_assert_true (write_to (path, "new", 3, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  check_and_remove (folder, "a.svg", "new");
}

static void
test_through_link (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *other = make_folder ();
  g_autofree char *link = g_build_filename (other, "link.svg", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", 3, NULL));
  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_true (write_to (link, "new", 3, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  check_and_remove (folder, "a.svg", "new");
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (other), ==, 0);
}

/* A limit on the size of files stands in for a full disk. */
static void
test_full_disk (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autofree char *data = g_strnfill (1 << 20, 'x');
  g_autoptr (GError) error = NULL;
  struct rlimit old;
  struct rlimit limit;

  g_assert_true (g_file_set_contents (path, "old", 3, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = (struct rlimit){ 1 << 16, old.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (write_to (path, data, 1 << 20, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_nonnull (error);
  check_and_remove (folder, "a.svg", "old");
}

/* The superuser may write into any folder: then the file must be the new one, and whole. */
static void
test_read_only_folder (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_written;

  g_assert_true (g_file_set_contents (path, "old", 3, NULL));
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  is_written = write_to (path, "new", 3, &error);
  g_assert_true (is_written == (error == NULL));
  g_assert_true (is_written == (g_access (folder, W_OK) == 0));
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  check_and_remove (folder, "a.svg", is_written ? "new" : "old");
}

static void
test_to_no_file (void)
{
  static const char *const paths[] = { "/", "/dev/null", "/dev/full" };
  g_autoptr (GError) missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (write_to (paths[i], "new", 3, &error));
      g_assert_error (error, TL_EXPORT_ERROR, TL_EXPORT_ERROR_NOT_A_FILE);
      g_assert_false (g_file_test (paths[i], G_FILE_TEST_IS_REGULAR));
    }
  g_assert_false (write_to ("/no-such-folder/a.svg", "new", 3, &missing));
  g_assert_error (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_cancelled (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "old", 3, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (tl_export_write (bytes, file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  check_and_remove (folder, "a.svg", "old");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export-write/plain", test_plain);
  g_test_add_func ("/export-write/through-link", test_through_link);
  g_test_add_func ("/export-write/full-disk", test_full_disk);
  g_test_add_func ("/export-write/read-only-folder", test_read_only_folder);
  g_test_add_func ("/export-write/to-no-file", test_to_no_file);
  g_test_add_func ("/export-write/cancelled", test_cancelled);
  return g_test_run ();
}
