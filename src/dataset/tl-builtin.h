/* The dataset that the program comes with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *tl_builtin_get_bytes (void);

G_END_DECLS
