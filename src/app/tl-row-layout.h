/* A row that becomes two where there is no room for one. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TL_TYPE_ROW_LAYOUT (tl_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (TlRowLayout, tl_row_layout, TL, ROW_LAYOUT, GtkLayoutManager)

G_END_DECLS
