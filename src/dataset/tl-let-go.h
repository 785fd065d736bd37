/* Frees what there is much of off the main thread: of a million events that takes a tenth of a
 * second. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tl_let_go (gpointer data, GDestroyNotify destroy, guint n_parts);

G_END_DECLS
