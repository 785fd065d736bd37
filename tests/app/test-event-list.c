/* The list behind the table of events, without a display: its orders, its parts, and that a million
 * events cost it nothing. */
#include "tl-dataset-reader.h"
#include "tl-event-order.h"
#include "tl-index-list.h"

static const char json[]
  = "{\"format\":\"timelanes/1\",\"lanes\":[{\"id\":\"a\",\"title\":\"A\"},"
    "{\"id\":\"b\",\"title\":\"B\"}],"
    "\"kinds\":[{\"id\":\"x\",\"title\":\"Zeal\"},{\"id\":\"y\",\"title\":\"Art\"}],"
    "\"events\":["
    "{\"title\":\"delta\",\"date\":\"2001\",\"lanes\":[\"b\"],\"kind\":\"x\"},"
    "{\"title\":\"alpha\",\"date\":\"2002\",\"lanes\":[\"a\"],\"importance\":\"minor\"},"
    "{\"title\":\"charlie\",\"date\":\"2003\",\"lanes\":[\"b\"],\"kind\":\"y\"},"
    "{\"title\":\"alpha\",\"date\":\"2004\",\"lanes\":[\"a\"],\"importance\":\"major\"}]}";

static TlDataset *
read_dataset (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert_nonnull (dataset);
  return dataset;
}

static void
assert_events (TlIndexList *list, const guint32 *expected, guint n)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlIndexRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      guint position;

      g_assert_cmpuint (tl_index_row_get_index (row), ==, expected[i]);
      g_assert_true (tl_index_list_find (list, expected[i], &position));
      g_assert_cmpuint (position, ==, i);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), n));
}

static const struct
{
  const char *name;
  TlEventColumn column;
  gboolean is_descending;
  guint32 events[4];
} cases[] = {
  { "date", TL_EVENT_COLUMN_DATE, FALSE, { 0, 1, 2, 3 } },
  { "date-down", TL_EVENT_COLUMN_DATE, TRUE, { 3, 2, 1, 0 } },
  { "title", TL_EVENT_COLUMN_TITLE, FALSE, { 1, 3, 2, 0 } },
  { "title-down", TL_EVENT_COLUMN_TITLE, TRUE, { 0, 2, 3, 1 } },
  { "lanes", TL_EVENT_COLUMN_LANES, FALSE, { 1, 3, 0, 2 } },
  { "kind", TL_EVENT_COLUMN_KIND, FALSE, { 2, 0, 1, 3 } },
  { "importance", TL_EVENT_COLUMN_IMPORTANCE, FALSE, { 3, 0, 2, 1 } },
};

static void
test_order (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TlDataset) dataset = read_dataset ();
  g_autoptr (GArray) order = tl_event_order_new (dataset, cases[i].column);
  g_autoptr (TlIndexList) list
    = tl_index_list_new (dataset, order != NULL ? g_array_ref (order) : NULL, 4,
                         cases[i].is_descending);

  assert_events (list, cases[i].events, 4);
}

/* Some of them, in the dataset's order and in another, up and down; and none. */
static void
test_parts (void)
{
  g_autoptr (TlDataset) dataset = read_dataset ();
  g_autoptr (GArray) order = tl_event_order_new (dataset, TL_EVENT_COLUMN_TITLE);
  g_autoptr (TlEventSet) set = tl_event_set_new (4);
  g_autoptr (TlEventSet) none = tl_event_set_new (4);
  g_autoptr (TlIndexList) by_date = NULL;
  g_autoptr (TlIndexList) by_title = NULL;
  g_autoptr (TlIndexList) empty = NULL;
  static const guint32 dates[] = { 0, 2, 3 };
  static const guint32 titles[] = { 0, 2, 3 };
  guint position;

  tl_event_set_add (set, 0);
  tl_event_set_add (set, 2);
  tl_event_set_add (set, 3);
  by_date = tl_index_list_new (dataset, tl_event_order_pick (NULL, set), 4, FALSE);
  assert_events (by_date, dates, 3);
  g_assert_false (tl_index_list_find (by_date, 1, &position));
  by_title = tl_index_list_new (dataset, tl_event_order_pick (order, set), 4, TRUE);
  assert_events (by_title, titles, 3);
  empty = tl_index_list_new (dataset, tl_event_order_pick (order, none), 4, FALSE);
  assert_events (empty, NULL, 0);
}

static void
count (gpointer n)
{
  (*(guint *) n)++;
}

static void
note_length (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  *n = *n - removed + added;
}

/* Another order changes what stands at the places that somebody has, and tells nobody else. */
static void
test_places (void)
{
  g_autoptr (TlDataset) dataset = read_dataset ();
  g_autoptr (GArray) order = tl_event_order_new (dataset, TL_EVENT_COLUMN_TITLE);
  g_autoptr (TlIndexList) list = tl_index_list_new (dataset, NULL, 4, FALSE);
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr (TlIndexRow) second = g_list_model_get_item (model, 1);
  g_autoptr (TlIndexRow) again = g_list_model_get_item (model, 1);
  g_autoptr (TlIndexRow) last = g_list_model_get_item (model, 3);
  g_autoptr (TlEventSet) set = tl_event_set_new (4);
  guint n_changes = 0;
  guint n_rows = 4;

  g_assert_true (second == again);
  g_signal_connect_swapped (second, "changed", G_CALLBACK (count), &n_changes);
  g_signal_connect_swapped (last, "changed", G_CALLBACK (count), &n_changes);
  g_signal_connect (model, "items-changed", G_CALLBACK (note_length), &n_rows);
  tl_index_list_set (list, dataset, g_array_ref (order), 4, FALSE);
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (tl_index_row_get_index (second), ==, 3);
  g_assert_cmpuint (n_rows, ==, 4);
  tl_event_set_add_range (set, 0, 2);
  tl_index_list_set (list, dataset, tl_event_order_pick (NULL, set), 4, TRUE);
  /* What nobody has goes first. */
  g_assert_cmpuint (n_changes, ==, 4);
  g_assert_cmpuint (tl_index_row_get_index (second), ==, 1);
  g_assert_cmpuint (tl_index_row_get_index (last), ==, 0);
  g_assert_cmpuint (n_rows, ==, 2);
  tl_index_list_set (list, dataset, NULL, 4, FALSE);
  g_assert_cmpuint (n_rows, ==, 4);
  g_assert_cmpuint (tl_index_row_get_index (last), ==, 1);
}

static void
mirror (GListModel *model, guint position, guint n_removed, guint n_added, GPtrArray *rows)
{
  if (n_removed > 0)
    g_ptr_array_remove_range (rows, position, n_removed);
  for (guint i = position; i < position + n_added; i++)
    g_ptr_array_insert (rows, (int) i, g_list_model_get_item (model, i));
}

static GArray *
make_indices (guint n)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n; i++)
    {
      guint32 index = (guint32) g_test_rand_int_range (0, 4);

      g_array_append_val (indices, index);
    }
  return indices;
}

/* Whoever does what the list says, however it grows and shrinks, has its rows in its order. */
static void
test_lengths (void)
{
  g_autoptr (TlDataset) dataset = read_dataset ();
  g_autoptr (TlIndexList) list = tl_index_list_new (dataset, NULL, 0, FALSE);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_changes = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (mirror), rows);
  for (guint i = 0; i < 200; i++)
    {
      guint n = (guint) g_test_rand_int_range (0, 60);
      gboolean is_descending = g_test_rand_bit ();
      GArray *indices = make_indices (n);

      for (guint j = 0; j < rows->len; j += (guint) g_test_rand_int_range (1, 9))
        g_signal_connect_swapped (rows->pdata[j], "changed", G_CALLBACK (count), &n_changes);
      tl_index_list_set (list, dataset, indices, 0, is_descending);
      g_assert_cmpuint (rows->len, ==, n);
      for (guint j = 0; j < n; j++)
        {
          g_autoptr (TlIndexRow) row = g_list_model_get_item (G_LIST_MODEL (list), j);

          g_assert_true (rows->pdata[j] == row);
          g_assert_cmpuint (tl_index_row_get_index (row), ==,
                            g_array_index (indices, guint32, is_descending ? n - 1 - j : j));
        }
    }
  g_assert_cmpuint (n_changes, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/event-list/order/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_order);
    }
  g_test_add_func ("/event-list/parts", test_parts);
  g_test_add_func ("/event-list/places", test_places);
  g_test_add_func ("/event-list/lengths", test_lengths);
  return g_test_run ();
}
