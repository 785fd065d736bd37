/* A file's bytes in memory of their own, which is given back piece by piece while they are read.
 *
 * Why not a mapped file: the program would be killed where the file is cut short while it is
 * mapped. Why not GBytes: they are held to the end, beside all that was made of them.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *data;
  gsize length;
  gsize n_mapped;
} TlFileBytes;

gboolean
tl_file_bytes_load (TlFileBytes *bytes, GFile *file, GCancellable *cancellable, GError **error);
gsize tl_file_bytes_release (TlFileBytes *bytes, gsize start, gsize end);
void tl_file_bytes_clear (TlFileBytes *bytes);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlFileBytes, tl_file_bytes_clear)

G_END_DECLS
