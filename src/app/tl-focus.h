/* Where the keyboard is: who goes by keys sees that for as long as they look. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_focus_keep_visible (GtkWindow *window);
gboolean tl_focus_is_in (GtkWidget *widget);

G_END_DECLS
