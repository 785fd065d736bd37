/* Ids to rows: growing, ids that aren't there, rows in another order. */
#include "tl-id-table.h"

#include <string.h>

typedef struct
{
  guint number;
  const char *id;
} Row;

#define N_ROWS 5000

static GArray *
make_rows (GStringChunk *strings)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *id = g_strdup_printf ("row-%u", i * 7);
      Row row = { i, g_string_chunk_insert (strings, id) };

      g_array_append_val (rows, row);
    }
  return rows;
}

static void
assert_found (const TlIdTable *table, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = g_array_index (rows, Row, i).id;
      g_autofree char *longer = g_strconcat (id, "x", NULL);
      guint index = G_MAXUINT;

      /* The id's bytes are followed by others, as in a file. */
      g_assert_true (tl_id_table_find (table, longer, strlen (id), &index));
      g_assert_cmpuint (index, ==, i);
      g_assert_false (tl_id_table_find (table, longer, strlen (longer), &index));
      g_assert_cmpstr (tl_id_table_get_id (table, i), ==, id);
    }
}

static void
test_find (gconstpointer n_reserved)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GArray) rows = make_rows (strings);
  TlIdTable table;

  tl_id_table_init (&table, rows, G_STRUCT_OFFSET (Row, id));
  g_assert_false (tl_id_table_find (&table, "", 0, NULL));
  tl_id_table_reserve (&table, GPOINTER_TO_UINT (n_reserved));
  for (guint i = 0; i < rows->len; i++)
    {
      const char *id = g_array_index (rows, Row, i).id;

      g_assert_false (tl_id_table_find (&table, id, strlen (id), NULL));
      tl_id_table_add (&table, i);
    }
  assert_found (&table, rows);
  g_assert_false (tl_id_table_find (&table, "", 0, NULL));
  g_assert_false (tl_id_table_find (&table, "row-1", 5, NULL));
  tl_id_table_clear (&table);
}

static void
test_renumber (void)
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GArray) rows = make_rows (strings);
  g_autofree guint32 *indices = g_new (guint32, N_ROWS);
  TlIdTable table;

  tl_id_table_init (&table, rows, G_STRUCT_OFFSET (Row, id));
  for (guint i = 0; i < N_ROWS; i++)
    tl_id_table_add (&table, i);
  for (guint i = 0; i < N_ROWS; i++)
    indices[i] = N_ROWS - 1 - i;
  for (guint i = 0; i < N_ROWS / 2; i++)
    {
      Row row = g_array_index (rows, Row, i);

      g_array_index (rows, Row, i) = g_array_index (rows, Row, indices[i]);
      g_array_index (rows, Row, indices[i]) = row;
    }
  tl_id_table_renumber (&table, indices);
  assert_found (&table, rows);
  tl_id_table_clear (&table);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/id-table/growing", GUINT_TO_POINTER (0), test_find);
  g_test_add_data_func ("/id-table/reserved", GUINT_TO_POINTER (N_ROWS), test_find);
  g_test_add_func ("/id-table/renumber", test_renumber);
  return g_test_run ();
}
