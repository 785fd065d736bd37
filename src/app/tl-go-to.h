/* Where one says which date to go to: an entry, and below it what is understood. */
#pragma once

#include <gtk/gtk.h>

#include "tl-finder.h"

G_BEGIN_DECLS

#define TL_TYPE_GO_TO (tl_go_to_get_type ())
G_DECLARE_FINAL_TYPE (TlGoTo, tl_go_to, TL, GO_TO, GtkPopover)

GtkWidget *tl_go_to_new (void);
void tl_go_to_begin (TlGoTo *go_to, TlFinder *finder, gint64 year);

G_END_DECLS
