/* The columns of a table of events: what their cells say, and what the table is sorted by. The rows
 * are those of a #TlIndexList. */
#pragma once

#include <gtk/gtk.h>

#include "tl-event-order.h"

G_BEGIN_DECLS

void tl_event_table_add_columns (GtkColumnView *table);
TlEventColumn tl_event_table_get_sorting (GtkColumnView *table, gboolean *is_descending);
void tl_event_table_sort (GtkColumnView *table, TlEventColumn column, gboolean is_descending);
void tl_event_table_describe_sorting (GtkColumnView *table);
GtkWidget *tl_event_table_get_list (GtkColumnView *table);
GtkWidget *tl_event_table_find_row (GtkColumnView *table, guint32 event);
gboolean tl_event_table_get_focused (GtkColumnView *table, guint32 *event);

G_END_DECLS
