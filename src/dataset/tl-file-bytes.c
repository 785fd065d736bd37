/* Reads a regular file into pages without a name. */
#include "tl-file-bytes.h"

#include "tl-dataset-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* As much is read at once, so that a reading that was cancelled soon ends. */
#define READ_STEP (4 * 1024 * 1024)

G_DEFINE_QUARK (tl - dataset - error - quark, tl_dataset_error)

static gboolean
fail_size (GError **error)
{
  g_autofree char *limit = g_format_size_full (TL_DATASET_SIZE_MAX, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_TOO_LARGE,
               _ ("The file is larger than %s"), limit);
  return FALSE;
}

/* Refuses what is no regular file before anything is read: a pipe would block for ever. */
static gboolean
check_file (GFile *file, gsize *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_NOT_A_FILE,
                   _ ("This is a folder, not a file"));
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_NOT_A_FILE,
                   _ ("This is not a regular file"));
      return FALSE;
    }
  if (g_file_info_get_size (info) > TL_DATASET_SIZE_MAX)
    return fail_size (error);
  *size = (gsize) MAX (g_file_info_get_size (info), 0);
  return TRUE;
}

/* Room for so many bytes at least, with what is there kept. */
static gboolean
map (TlFileBytes *bytes, gsize n_bytes, GError **error)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize n_mapped = (n_bytes + page - 1) / page * page;
  void *data = mmap (NULL, n_mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (data == MAP_FAILED)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror (errno));
      return FALSE;
    }
  if (bytes->data != NULL)
    {
      memcpy (data, bytes->data, bytes->length);
      munmap (bytes->data, bytes->n_mapped);
    }
  bytes->data = data;
  bytes->n_mapped = n_mapped;
  return TRUE;
}

/* To its end, wherever that is by now. */
static gboolean
read_stream (TlFileBytes *bytes, GInputStream *stream, GCancellable *cancellable, GError **error)
{
  gssize n_read;

  do
    {
      if (bytes->length > TL_DATASET_SIZE_MAX)
        return fail_size (error);
      if (bytes->length == bytes->n_mapped && !map (bytes, bytes->n_mapped * 2, error))
        return FALSE;
      n_read = g_input_stream_read (stream, bytes->data + bytes->length,
                                    MIN (bytes->n_mapped - bytes->length, READ_STEP), cancellable,
                                    error);
      bytes->length += (gsize) MAX (n_read, 0);
    }
  while (n_read > 0);
  return n_read == 0;
}

/**
 * tl_file_bytes_load:
 * @bytes: (inout): all 0; to be cleared whether it was loaded or not
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: %G_IO_ERROR, or %TL_DATASET_ERROR for what is no file or too large
 *
 * Returns: whether the file was read
 */
gboolean
tl_file_bytes_load (TlFileBytes *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  gsize size = 0;

  if (!check_file (file, &size, cancellable, error))
    return FALSE;
  stream = g_file_read (file, cancellable, error);
  /* A byte more, so that the end is met without growing. */
  return stream != NULL && map (bytes, size + 1, error)
         && read_stream (bytes, G_INPUT_STREAM (stream), cancellable, error);
}

/**
 * tl_file_bytes_release:
 * @bytes: a file's bytes
 * @start: the first byte that is no longer needed
 * @end: the first after it that is
 *
 * Gives back the pages that are wholly within; what was in them reads as 0 from then on, or as
 * before.
 *
 * Returns: the first byte that was not given back, with which to go on
 */
gsize
tl_file_bytes_release (TlFileBytes *bytes, gsize start, gsize end)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize first = (start + page - 1) / page * page;
  gsize last = end / page * page;

  g_return_val_if_fail (end <= bytes->length, start);

  if (first >= last)
    return start;
  madvise (bytes->data + first, last - first, MADV_DONTNEED);
  return last;
}

/**
 * tl_file_bytes_clear:
 * @bytes: a file's bytes
 */
void
tl_file_bytes_clear (TlFileBytes *bytes)
{
  if (bytes->data != NULL)
    munmap (bytes->data, bytes->n_mapped);
  *bytes = (TlFileBytes){ NULL };
}
