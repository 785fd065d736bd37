/* The bookmarks of a dataset, in a popover: to go to, rename, delete, and put in order. */
#pragma once

#include "tl-memory.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TL_TYPE_BOOKMARK_LIST (tl_bookmark_list_get_type ())
G_DECLARE_FINAL_TYPE (TlBookmarkList, tl_bookmark_list, TL, BOOKMARK_LIST, GtkWidget)

TlBookmarkList *tl_bookmark_list_new (void);
void tl_bookmark_list_set_memory (TlBookmarkList *list, TlMemory *memory);
void tl_bookmark_list_focus (TlBookmarkList *list);
void tl_bookmark_list_edit (TlBookmarkList *list, guint index);

G_END_DECLS
