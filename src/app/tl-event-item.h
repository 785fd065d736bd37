/* What a screen reader sees of an event in view: a list item with a name, and nothing drawn. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TL_TYPE_EVENT_ITEM (tl_event_item_get_type ())
G_DECLARE_FINAL_TYPE (TlEventItem, tl_event_item, TL, EVENT_ITEM, GtkWidget)

GtkWidget *tl_event_item_new (void);
void tl_event_item_set (TlEventItem *item, guint32 event, const char *label, gboolean is_selected);
guint32 tl_event_item_get_event (TlEventItem *item);

G_END_DECLS
