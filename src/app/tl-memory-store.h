/* The files that memories are in. */
#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define TL_MEMORY_FORMAT "timelanes-memory/1"

/* The address of the dataset that is a part of the program. */
#define TL_MEMORY_BUILTIN "builtin:"

char *tl_memory_store_get_path (const char *uri);
JsonObject *tl_memory_store_load (const char *uri);
gboolean tl_memory_store_save (const char *uri, const char *text, guint max, GError **error);
void tl_memory_store_set_last_uri (const char *uri);
char *tl_memory_store_get_last_uri (void);

G_END_DECLS
