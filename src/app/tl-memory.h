/* What is remembered of a dataset: the last view of it, and bookmarks. One small file for each
 * dataset, by its address, in the user's state folder; and which dataset was opened last.
 *
 * Windows on one dataset share one memory. Reading is at once, since the files are small; writing
 * is off the main thread. What can't be read or written is as if nothing were remembered, and takes
 * no other dataset's memory with it.
 */
#pragma once

#include <gio/gio.h>

#include "tl-bookmark.h"

G_BEGIN_DECLS

/* So many datasets are remembered, those written last. */
#define TL_MEMORY_MAX 200

#define TL_TYPE_MEMORY (tl_memory_get_type ())
G_DECLARE_FINAL_TYPE (TlMemory, tl_memory, TL, MEMORY, GObject)

TlMemory *tl_memory_get (GFile *file);
const TlBookmark *tl_memory_get_last (TlMemory *memory);
void tl_memory_set_last (TlMemory *memory, TlBookmark *last);
guint tl_memory_get_n_bookmarks (TlMemory *memory);
const TlBookmark *tl_memory_get_bookmark (TlMemory *memory, guint index);
void tl_memory_insert (TlMemory *memory, guint index, TlBookmark *bookmark);
TlBookmark *tl_memory_remove (TlMemory *memory, guint index);
void tl_memory_move (TlMemory *memory, guint from, guint to);
void tl_memory_rename (TlMemory *memory, guint index, const char *title);
void tl_memory_set_opened (TlMemory *memory);
void tl_memory_save (TlMemory *memory);

GFile *tl_memory_get_last_dataset (void);

G_END_DECLS
