/* The list behind the table of events, without a display: its orders, its parts, and that a million
 * events cost it nothing. */
#include "tl-dataset-reader.h"
#include "tl-event-list.h"

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
  g_autoptr (TlIndexList) list = tl_event_list_new (dataset, order, cases[i].is_descending, NULL);

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
  by_date = tl_event_list_new (dataset, NULL, FALSE, set);
  assert_events (by_date, dates, 3);
  g_assert_false (tl_index_list_find (by_date, 1, &position));
  by_title = tl_event_list_new (dataset, order, TRUE, set);
  assert_events (by_title, titles, 3);
  empty = tl_event_list_new (dataset, order, FALSE, none);
  assert_events (empty, NULL, 0);
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
  return g_test_run ();
}
