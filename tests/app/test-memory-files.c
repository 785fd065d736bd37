/* The files of memories: broken ones, many of them, several processes, and none that can be
 * written.
 */
#include "memory-fixture.h"

#include "tl-memory-store.h"

static const char *program;

/* Nothing is remembered then, nothing is said, and other memories are as they were. */
static void
test_broken (void)
{
  static const char *const texts[] = {
    "", "{", "[]", "null", "{\"format\":\"other/1\"}", "\xff\xfe", "{\"format\":7,\"dataset\":[]}",
  };
  g_autoptr (GFile) good = memory_fixture_make_file ("good.json");
  g_autoptr (GFile) file = memory_fixture_make_file ("broken.json");
  g_autofree char *path = memory_fixture_get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *deep = g_strnfill (100000, '[');
  TlMemory *memory = tl_memory_get (good);

  tl_memory_insert (memory, 0, memory_fixture_make_bookmark ("good"));
  memory_fixture_save (memory);
  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (
        g_file_set_contents (path, i < G_N_ELEMENTS (texts) ? texts[i] : deep, -1, NULL));
      memory = tl_memory_get (file);
      g_assert_null (tl_memory_get_last (memory));
      g_assert_cmpuint (tl_memory_get_n_bookmarks (memory), ==, 0);
      g_object_unref (memory);
    }
  memory = tl_memory_get (file);
  tl_memory_insert (memory, 0, memory_fixture_make_bookmark ("new"));
  memory_fixture_save (memory);
  memory = tl_memory_get (good);
  g_assert_cmpstr (tl_memory_get_bookmark (memory, 0)->title, ==, "good");
  g_object_unref (memory);
}

/* What was there before is there still. */
static void
test_backup (void)
{
  g_autoptr (GFile) file = memory_fixture_make_file ("backup.json");
  g_autofree char *path = memory_fixture_get_path (file);
  TlMemory *memory = tl_memory_get (file);

  tl_memory_insert (memory, 0, memory_fixture_make_bookmark ("first"));
  memory_fixture_save (memory);
  memory = tl_memory_get (file);
  tl_memory_insert (memory, 1, memory_fixture_make_bookmark ("second"));
  memory_fixture_save (memory);
  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  memory = tl_memory_get (file);
  g_assert_cmpuint (tl_memory_get_n_bookmarks (memory), ==, 1);
  g_assert_cmpstr (tl_memory_get_bookmark (memory, 0)->title, ==, "first");
  g_object_unref (memory);
}

static guint
count_memories (void)
{
  g_autofree char *folder
    = g_build_filename (g_get_user_state_dir (), "timelanes", "datasets", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".json");
  return n;
}

/* The oldest go. */
static void
test_many (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = tl_memory_store_get_path ("test:0");
  g_autofree char *last = tl_memory_store_get_path ("test:29");

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *uri = g_strdup_printf ("test:%u", i);

      tl_memory_store_save (uri, "{}", 20, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (count_memories (), ==, 20);
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (last, G_FILE_TEST_EXISTS));
}

/* Another process: writes one bookmark many times over. */
static int
write_many (const char *title)
{
  g_autoptr (GFile) file = memory_fixture_make_file ("contested.json");

  for (guint i = 0; i < 20; i++)
    {
      TlMemory *memory = tl_memory_get (file);

      while (tl_memory_get_n_bookmarks (memory) > 0)
        tl_bookmark_free (tl_memory_remove (memory, 0));
      tl_memory_insert (memory, 0, memory_fixture_make_bookmark (title));
      memory_fixture_save (memory);
    }
  return 0;
}

static GSubprocess *
start_writing (const char *title)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--write", title, NULL);
  g_assert_no_error (error);
  return process;
}

/* The later one wins, whichever that is, and what it wrote is whole. */
static void
test_two_processes (void)
{
  g_autoptr (GFile) file = memory_fixture_make_file ("contested.json");
  g_autoptr (GSubprocess) one = start_writing ("one");
  g_autoptr (GSubprocess) two = start_writing ("two");
  g_autoptr (GError) error = NULL;
  const char *title;
  TlMemory *memory;

  g_assert_true (g_subprocess_wait_check (one, NULL, &error));
  g_assert_true (g_subprocess_wait_check (two, NULL, &error));
  memory = tl_memory_get (file);
  g_assert_cmpuint (tl_memory_get_n_bookmarks (memory), ==, 1);
  title = tl_memory_get_bookmark (memory, 0)->title;
  g_assert_true (g_str_equal (title, "one") || g_str_equal (title, "two"));
  g_object_unref (memory);
}

/* Where nothing can be written, one goes on without. A file in the way is so for root, too. */
static void
test_unwritable (void)
{
  g_autoptr (GFile) file = memory_fixture_make_file ("unwritable.json");
  g_autofree char *path = memory_fixture_get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *parent = g_path_get_dirname (folder);
  TlMemory *memory;

  g_mkdir_with_parents (parent, 0700);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  memory = tl_memory_get (file);
  tl_memory_insert (memory, 0, memory_fixture_make_bookmark ("lost"));
  memory_fixture_save (memory);
  memory = tl_memory_get (file);
  g_assert_cmpuint (tl_memory_get_n_bookmarks (memory), ==, 0);
  g_object_unref (memory);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_many (argv[2]);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/memory-files/broken", test_broken);
  g_test_add_func ("/memory-files/backup", test_backup);
  g_test_add_func ("/memory-files/many", test_many);
  g_test_add_func ("/memory-files/two-processes", test_two_processes);
  g_test_add_func ("/memory-files/unwritable", test_unwritable);
  return g_test_run ();
}
