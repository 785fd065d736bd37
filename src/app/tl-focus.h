/* Who goes by keys sees where they are for as long as they look. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tl_focus_keep_visible (GtkWindow *window);

G_END_DECLS
