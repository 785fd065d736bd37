/* What is remembered of datasets, without a display: whole again when it is read. */
#include "memory-fixture.h"

#include "tl-dataset-reader.h"
#include "tl-memory-store.h"

#include <string.h>

static TlDataset *
read_dataset (const char *lanes, const char *event)
{
  g_autofree char *text
    = g_strdup_printf ("{\"lanes\":[%s],\"events\":[{\"id\":\"%s\",\"title\":\"T\","
                       "\"date\":\"2025\",\"lanes\":[\"a\"]}]}",
                       lanes, event);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  return dataset;
}

#define LANE(id) "{\"id\":\"" id "\",\"title\":\"" id "\"}"

static TlDataset *
read_three (void)
{
  return read_dataset (LANE ("a") "," LANE ("b") "," LANE ("c"), "x");
}

static void
assert_like (const TlBookmark *bookmark, const TlBookmark *expected)
{
  g_assert_cmpstr (bookmark->title, ==, expected->title);
  g_assert_true (bookmark->has_stretch);
  g_assert_cmpint (bookmark->stretch.start_s, ==, expected->stretch.start_s);
  g_assert_cmpfloat (bookmark->stretch.start_fraction_s, ==, expected->stretch.start_fraction_s);
  g_assert_cmpfloat (bookmark->stretch.length_s, ==, expected->stretch.length_s);
  g_assert_cmpfloat (bookmark->stretch.scroll_px, ==, expected->stretch.scroll_px);
  g_assert_cmpfloat (bookmark->lane_zoom, ==, expected->lane_zoom);
  g_assert_cmpstr (bookmark->filter, ==, expected->filter);
  g_assert_cmpint (bookmark->hides, ==, expected->hides);
  g_assert_cmpstr (bookmark->event, ==, expected->event);
}

static void
test_round_trip (void)
{
  g_autoptr (TlDataset) dataset = read_three ();
  g_autoptr (GFile) file = memory_fixture_make_file ("round.json");
  g_autoptr (TlBookmark) expected = memory_fixture_make_bookmark ("<b>Alaska & co</b>");
  g_autoptr (GArray) arrangement = tl_arrangement_new (3);
  g_autoptr (GArray) restored = NULL;
  TlMemory *memory = tl_memory_get (file);
  TlBookmark *last = memory_fixture_make_bookmark (NULL);

  g_assert_null (tl_memory_get_last (memory));
  tl_arrangement_set_pinned (arrangement, 2, TRUE);
  tl_arrangement_set_folded (arrangement, 0, TRUE);
  tl_arrangement_set_hidden (arrangement, 1, TRUE);
  tl_bookmark_set_arrangement (last, dataset, arrangement);
  tl_memory_set_last (memory, last);
  tl_memory_insert (memory, 0, memory_fixture_make_bookmark ("second"));
  tl_memory_insert (memory, 0, memory_fixture_make_bookmark (expected->title));
  memory_fixture_save (memory);

  memory = tl_memory_get (file);
  g_assert_cmpuint (tl_memory_get_n_bookmarks (memory), ==, 2);
  assert_like (tl_memory_get_bookmark (memory, 0), expected);
  g_assert_null (tl_memory_get_last (memory)->title);
  restored = tl_bookmark_get_arrangement (tl_memory_get_last (memory), dataset);
  g_assert_true (tl_arrangement_equal (restored, arrangement));
  g_object_unref (memory);
}

/* Lanes as the dataset has them are not kept: a new one stands where the dataset has it. */
static void
test_plain_lanes (void)
{
  g_autoptr (TlDataset) before = read_dataset (LANE ("a") "," LANE ("b"), "x");
  g_autoptr (TlDataset) after = read_dataset (LANE ("new") "," LANE ("b") "," LANE ("a"), "x");
  g_autoptr (TlBookmark) bookmark = tl_bookmark_new (NULL);
  g_autoptr (GArray) arrangement = tl_arrangement_new (2);
  g_autoptr (GArray) plain = tl_arrangement_new (3);
  g_autoptr (GArray) restored = NULL;

  tl_bookmark_set_arrangement (bookmark, before, arrangement);
  restored = tl_bookmark_get_arrangement (bookmark, after);
  g_assert_true (tl_arrangement_equal (restored, plain));
}

static void
test_bookmarks (void)
{
  g_autoptr (GFile) file = memory_fixture_make_file ("bookmarks.json");
  g_autoptr (TlMemory) memory = tl_memory_get (file);
  g_autoptr (TlMemory) same = tl_memory_get (file);
  TlBookmark *removed;
  guint n_changes = 0;

  g_assert_true (memory == same);
  g_signal_connect_swapped (memory, "changed", G_CALLBACK (g_atomic_int_inc), &n_changes);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      tl_memory_insert (memory, G_MAXUINT, tl_bookmark_new (title));
    }
  tl_memory_move (memory, 0, 2);
  tl_memory_move (memory, 1, 1);
  tl_memory_rename (memory, 0, "one");
  tl_memory_rename (memory, 0, "one");
  removed = tl_memory_remove (memory, 1);
  g_assert_cmpstr (removed->title, ==, "2");
  g_assert_cmpstr (tl_memory_get_bookmark (memory, 1)->title, ==, "0");
  tl_memory_insert (memory, 1, removed);
  g_assert_cmpstr (tl_memory_get_bookmark (memory, 1)->title, ==, "2");
  g_assert_cmpuint (n_changes, ==, 7);
  g_signal_handlers_disconnect_by_data (memory, &n_changes);
}

/* A lane that is gone is passed over, a new one stands at the end, and one at least is in sight. */
static void
test_changed_dataset (void)
{
  g_autoptr (TlDataset) before = read_three ();
  g_autoptr (TlDataset) after = read_dataset (LANE ("d") "," LANE ("c") "," LANE ("a"), "y");
  g_autoptr (TlDataset) hidden = read_dataset (LANE ("b") "," LANE ("a"), "y");
  g_autoptr (TlBookmark) bookmark = memory_fixture_make_bookmark ("B");
  g_autoptr (GArray) arrangement = tl_arrangement_new (3);
  g_autoptr (GArray) restored = NULL;
  g_autoptr (GArray) shown = NULL;
  guint event;

  tl_arrangement_set_pinned (arrangement, 2, TRUE);
  tl_arrangement_set_hidden (arrangement, 0, TRUE);
  tl_arrangement_set_hidden (arrangement, 1, TRUE);
  tl_bookmark_set_arrangement (bookmark, before, arrangement);
  restored = tl_bookmark_get_arrangement (bookmark, after);
  g_assert_cmpuint (restored->len, ==, 3);
  g_assert_cmpuint (g_array_index (restored, TlLaneState, 0).lane, ==, 1);
  g_assert_true (g_array_index (restored, TlLaneState, 0).is_pinned);
  g_assert_cmpuint (g_array_index (restored, TlLaneState, 1).lane, ==, 2);
  g_assert_true (g_array_index (restored, TlLaneState, 1).is_hidden);
  g_assert_cmpuint (g_array_index (restored, TlLaneState, 2).lane, ==, 0);
  shown = tl_bookmark_get_arrangement (bookmark, hidden);
  g_assert_cmpuint (tl_arrangement_get_n_hidden (shown), ==, 0);
  g_assert_false (tl_dataset_find_event (after, bookmark->event, &event));
}

static void
write_memory (GFile *file, const char *members)
{
  g_autofree char *path = memory_fixture_get_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *text = g_strdup_printf ("{\"format\":\"" TL_MEMORY_FORMAT "\","
                                           "\"dataset\":\"%s\"%s}",
                                           uri, members);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

/* Of wrong types, unknown, twice: what can be read is, and what a later version wrote is kept. */
static void
test_odd_members (void)
{
  g_autoptr (TlDataset) dataset = read_three ();
  g_autoptr (GFile) file = memory_fixture_make_file ("odd.json");
  g_autofree char *path = memory_fixture_get_path (file);
  g_autofree char *text = NULL;
  g_autoptr (GArray) arrangement = NULL;
  const TlBookmark *bookmark;
  TlMemory *memory;

  write_memory (file,
                ",\"later\":{\"deep\":[1]},\"last\":7,\"bookmarks\":[3,{\"title\":[],"
                "\"start\":\"x\",\"length\":-1,\"laneZoom\":-2,\"filter\":{},\"hides\":\"yes\","
                "\"event\":1,\"lanes\":[1,{},{\"id\":\"c\"},{\"id\":\"c\",\"hidden\":true},"
                "{\"id\":\"z\"}]}]");
  memory = tl_memory_get (file);
  g_assert_null (tl_memory_get_last (memory));
  g_assert_cmpuint (tl_memory_get_n_bookmarks (memory), ==, 1);
  bookmark = tl_memory_get_bookmark (memory, 0);
  g_assert_cmpstr (bookmark->title, ==, "");
  g_assert_cmpstr (bookmark->filter, ==, "");
  g_assert_false (bookmark->has_stretch || bookmark->hides);
  g_assert_cmpfloat (bookmark->lane_zoom, ==, 1);
  g_assert_null (bookmark->event);
  arrangement = tl_bookmark_get_arrangement (bookmark, dataset);
  g_assert_cmpuint (g_array_index (arrangement, TlLaneState, 0).lane, ==, 2);
  g_assert_cmpuint (tl_arrangement_get_n_hidden (arrangement), ==, 0);
  memory_fixture_save (memory);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"deep\""));
}

static void
test_last_dataset (void)
{
  g_autoptr (GFile) file = memory_fixture_make_file ("with blanks & ünicode.json");
  g_autoptr (GFile) last = tl_memory_get_last_dataset ();
  TlMemory *memory;

  g_assert_null (last);
  memory = tl_memory_get (file);
  memory_fixture_save (memory);
  g_assert_null (tl_memory_get_last_dataset ());
  memory = tl_memory_get (file);
  tl_memory_set_opened (memory);
  memory_fixture_save (memory);
  last = tl_memory_get_last_dataset ();
  g_assert_true (g_file_equal (last, file));
  memory = tl_memory_get (NULL);
  tl_memory_set_opened (memory);
  memory_fixture_save (memory);
  g_assert_null (tl_memory_get_last_dataset ());
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/memory/round-trip", test_round_trip);
  g_test_add_func ("/memory/bookmarks", test_bookmarks);
  g_test_add_func ("/memory/changed-dataset", test_changed_dataset);
  g_test_add_func ("/memory/plain-lanes", test_plain_lanes);
  g_test_add_func ("/memory/odd-members", test_odd_members);
  g_test_add_func ("/memory/last-dataset", test_last_dataset);
  return g_test_run ();
}
