/* Open addressing with linear probing; ids are never taken out. */
#include "tl-id-table.h"

#include "tl-hash.h"

#include <string.h>

#define N_SLOTS_MIN 16

/**
 * tl_id_table_init:
 * @table: (out caller-allocates): a table, to be cleared when it is no longer needed
 * @rows: (transfer none): the rows, which outlive the table
 * @id_offset: where a row has its id, a string that ends in a null byte
 *
 * None of the rows is in the table as yet.
 */
void
tl_id_table_init (TlIdTable *table, const GArray *rows, gsize id_offset)
{
  *table = (TlIdTable){ .rows = rows, .id_offset = id_offset, .salt = tl_hash_new_salt () };
}

/**
 * tl_id_table_clear:
 * @table: a table
 *
 * Frees what it holds.
 */
void
tl_id_table_clear (TlIdTable *table)
{
  g_clear_pointer (&table->slots, g_free);
  table->n_slots = 0;
  table->n_ids = 0;
}

static inline guint
get_slot (const TlIdTable *table, guint32 hash)
{
  return (guint) ((guint64) hash * table->n_slots >> 32);
}

static inline guint
get_next (const TlIdTable *table, guint slot)
{
  return slot + 1 == table->n_slots ? 0 : slot + 1;
}

static void
insert (TlIdTable *table, TlIdSlot row)
{
  guint slot = get_slot (table, row.hash);

  while (table->slots[slot].index != 0)
    slot = get_next (table, slot);
  table->slots[slot] = row;
}

/**
 * tl_id_table_reserve:
 * @table: a table
 * @n_ids: how many ids it is to have room for
 *
 * Saves growing where the number of rows is known.
 */
void
tl_id_table_reserve (TlIdTable *table, guint n_ids)
{
  guint n_slots = (guint) MIN ((guint64) n_ids + n_ids / 2 + N_SLOTS_MIN, G_MAXUINT32);
  g_autofree TlIdSlot *old = NULL;
  guint n_old = table->n_slots;

  if (n_slots <= n_old)
    return;
  old = table->slots;
  table->slots = g_new0 (TlIdSlot, n_slots);
  table->n_slots = n_slots;
  for (guint i = 0; i < n_old; i++)
    if (old[i].index != 0)
      insert (table, old[i]);
}

/**
 * tl_id_table_get_id:
 * @table: a table
 * @index: of one of its rows
 *
 * Returns: (transfer none): the row's id
 */
const char *
tl_id_table_get_id (const TlIdTable *table, guint index)
{
  gsize row_size = g_array_get_element_size ((GArray *) table->rows);

  return *(const char *const *) (table->rows->data + index * row_size + table->id_offset);
}

static gboolean
is_row (const TlIdTable *table, guint index, const char *id, gsize length)
{
  const char *other = tl_id_table_get_id (table, index);

  return strncmp (other, id, length) == 0 && other[length] == '\0';
}

/**
 * tl_id_table_find:
 * @table: a table
 * @id: an id without null bytes; need not end in one
 * @length: its length in bytes
 * @index: (out) (optional): the index of the row that bears it
 *
 * Returns: whether there is one
 */
gboolean
tl_id_table_find (const TlIdTable *table, const char *id, gsize length, guint *index)
{
  guint32 hash = (guint32) (tl_hash_bytes (id, length, table->salt) >> 32);

  if (table->n_slots == 0)
    return FALSE;
  for (guint slot = get_slot (table, hash); table->slots[slot].index != 0;
       slot = get_next (table, slot))
    if (table->slots[slot].hash == hash && is_row (table, table->slots[slot].index - 1, id, length))
      {
        if (index != NULL)
          *index = table->slots[slot].index - 1;
        return TRUE;
      }
  return FALSE;
}

/**
 * tl_id_table_add:
 * @table: a table
 * @index: of one of its rows, whose id is not in the table
 */
void
tl_id_table_add (TlIdTable *table, guint index)
{
  const char *id = tl_id_table_get_id (table, index);
  guint32 hash = (guint32) (tl_hash_bytes (id, strlen (id), table->salt) >> 32);

  if ((guint64) (table->n_ids + 1) * 3 > (guint64) table->n_slots * 2)
    tl_id_table_reserve (table, MAX (table->n_ids * 2, N_SLOTS_MIN));
  insert (table, (TlIdSlot){ hash, index + 1 });
  table->n_ids++;
}

/**
 * tl_id_table_renumber:
 * @table: a table
 * @indices: (array): to each former index, that of where the row is now
 *
 * After the rows were put in another order.
 */
void
tl_id_table_renumber (TlIdTable *table, const guint32 *indices)
{
  for (guint i = 0; i < table->n_slots; i++)
    if (table->slots[i].index != 0)
      table->slots[i].index = indices[table->slots[i].index - 1] + 1;
}
