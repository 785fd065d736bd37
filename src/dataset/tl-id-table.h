/* From an id to the index of the row that bears it, for rows of any kind in a GArray.
 *
 * Why not a GHashTable: an id is looked up where it stands in the file, without being copied first;
 * a slot takes eight bytes, as the ids themselves are in the rows; the hash is salted, so that no
 * file can be made whose ids all collide; and rows that are put in another order need no new table.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 hash;
  guint32 index; /* of the row, + 1; 0: an empty slot */
} TlIdSlot;

typedef struct
{
  const GArray *rows; /* not owned */
  gsize id_offset;    /* of the id in a row: a const char * */
  guint64 salt;
  TlIdSlot *slots; /* open addressing, at most two thirds full */
  guint n_slots;
  guint n_ids;
} TlIdTable;

void tl_id_table_init (TlIdTable *table, const GArray *rows, gsize id_offset);
void tl_id_table_clear (TlIdTable *table);
void tl_id_table_reserve (TlIdTable *table, guint n_ids);
gboolean tl_id_table_find (const TlIdTable *table, const char *id, gsize length, guint *index);
void tl_id_table_add (TlIdTable *table, guint index);
void tl_id_table_renumber (TlIdTable *table, const guint32 *indices);
const char *tl_id_table_get_id (const TlIdTable *table, guint index);

G_END_DECLS
