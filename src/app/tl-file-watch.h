/* Watches one file, in whatever way it is written: in place, renamed over, deleted and created, or
 * with its folder; also what a link points to. Says so once the writing has settled. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define TL_TYPE_FILE_WATCH (tl_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (TlFileWatch, tl_file_watch, TL, FILE_WATCH, GObject)

TlFileWatch *tl_file_watch_new (GFile *file, const char *etag);
GFile *tl_file_watch_get_file (TlFileWatch *watch);

G_END_DECLS
