/* A set of small whole numbers that answers at once which of them is the next, and which the one
 * before: for each row the items in it, of which placement asks for neighbours a million times.
 *
 * A bitmap, and over it bitmaps of which of its words are not empty, each with one bit for 64
 * below: four levels are enough for sixteen million.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No number: what a search that finds nothing returns. */
#define TL_INDEX_NONE G_MAXUINT

#define TL_INDEX_SET_LEVELS_MAX 6

typedef struct
{
  guint size; /* numbers are less than this */
  guint n_levels;
  guint64 *words; /* all levels, the finest first */
  gsize n_words;
  gsize first_word[TL_INDEX_SET_LEVELS_MAX];
} TlIndexSet;

void tl_index_set_init (TlIndexSet *set, guint size);
void tl_index_set_clear (TlIndexSet *set);
void tl_index_set_add (TlIndexSet *set, guint index);
void tl_index_set_remove (TlIndexSet *set, guint index);
void tl_index_set_remove_all (TlIndexSet *set);
gboolean tl_index_set_contains (const TlIndexSet *set, guint index);
guint tl_index_set_find_from (const TlIndexSet *set, guint index);
guint tl_index_set_find_before (const TlIndexSet *set, guint index);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlIndexSet, tl_index_set_clear)

G_END_DECLS
