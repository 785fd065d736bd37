/* What a screen reader hears when the file of what is shown changes under the program. */
#include "reader.h"

#include <glib/gstdio.h>

static char *path;

static void
save (const char *events)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = g_strdup_printf (
    "{ \"title\": \"Told\", \"lanes\": [ {\"id\": \"a\", \"title\": \"Upper\"} ],\n"
    "  \"events\": [ %s ] }\n",
    events);

  g_file_set_contents (path, json, -1, &error);
  g_assert_no_error (error);
}

#define EVENT(id, title, date)                                                                     \
  "{\"id\": \"" id "\", \"title\": \"" title "\", \"date\": \"" date "\", \"lanes\": [\"a\"]}"

#define FIRST  EVENT ("first", "First", "2025-01-01")
#define SECOND EVENT ("second", "Second", "2025-02-01")
#define THIRD  EVENT ("third", "Third", "2025-03-01")

/* Where the focus is, and in the banner. */
static void
wait_for_news (const char *text)
{
  reader_wait_for (ATSPI_ROLE_ALERT, text, 1);
  reader_wait_for_focus (text);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "Close the message"), ==, 1);
  g_assert_cmpuint (reader_count_nameless (), ==, 0);
}

static void
test_changed (void)
{
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "2025", 3);
  reader_press ("Down");
  reader_wait_for_focus ("First, 1 January 2025, in the lane Upper");
  reader_listen ();
  save (FIRST ", " EVENT ("second", "Second anew", "2025-02-01") ", " EVENT (
    "a", "New", "2025-01-05") ", " EVENT ("b", "New", "2025-01-06") ", " EVENT ("c", "New",
                                                                                "2025-01-07"));
  reader_wait_until_told ("told.json has changed on disk: 3 added, 1 changed, 1 removed");
  wait_for_news ("told.json has changed on disk: 3 added, 1 changed, 1 removed");
  reader_wait_for (ATSPI_ROLE_LIST_ITEM, "Second anew", 1);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_LIST_ITEM, "Third"), ==, 0);
  g_assert_cmpuint (reader_count (ATSPI_ROLE_PUSH_BUTTON, "_"), ==, 0);
}

/* The old version stays. */
static void
test_broken (void)
{
  reader_listen ();
  save ("oops");
  reader_wait_until_told ("told.json has changed, and has 1 error.");
  wait_for_news ("told.json has changed, and has 1 error. What it held is still shown. Line 2");
  g_assert_cmpuint (reader_count (ATSPI_ROLE_LIST_ITEM, "Second anew"), ==, 1);
}

/* What is valid of a version can be had by a button. */
static void
test_valid (void)
{
  save (FIRST ", " SECOND ", " EVENT ("third", "Third", "soon"));
  wait_for_news ("told.json has changed, and has 1 error");
  reader_wait_for (ATSPI_ROLE_PUSH_BUTTON, "Open What Is Valid", 1);
  reader_press ("alt+w");
  wait_for_news ("told.json is shown without 1 of its 3 events");
  save (FIRST ", " SECOND ", " THIRD);
  wait_for_news ("told.json has changed on disk: 1 event added");
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("timelanes-heard-XXXXXX", NULL);
  g_assert_nonnull (folder);
  path = g_build_filename (folder, "told.json", NULL);
  save (FIRST ", " SECOND ", " THIRD);
  reader_start (path);
  g_test_add_func ("/screen-reader/reload/changed", test_changed);
  g_test_add_func ("/screen-reader/reload/broken", test_broken);
  g_test_add_func ("/screen-reader/reload/valid", test_valid);
  status = reader_run ();
  g_unlink (path);
  g_rmdir (folder);
  g_free (path);
  return status;
}
