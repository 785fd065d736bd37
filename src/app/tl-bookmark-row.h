/* A bookmark in the list: its title, which can be edited, the range that it shows, and its key. */
#pragma once

#include "tl-bookmark.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TL_TYPE_BOOKMARK_ROW (tl_bookmark_row_get_type ())
G_DECLARE_FINAL_TYPE (TlBookmarkRow, tl_bookmark_row, TL, BOOKMARK_ROW, GtkListBoxRow)

GtkWidget *tl_bookmark_row_new (void);
void tl_bookmark_row_show (TlBookmarkRow *row, const TlBookmark *bookmark, guint index);
void tl_bookmark_row_edit (TlBookmarkRow *row);

G_END_DECLS
