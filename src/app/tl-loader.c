/* A GTask round the dataset's reader. */
#include "tl-loader.h"

#include "tl-builtin.h"
#include "tl-dataset-reader.h"

/**
 * tl_loaded_free:
 * @loaded: (transfer full): what was read
 */
void
tl_loaded_free (TlLoaded *loaded)
{
  g_return_if_fail (loaded != NULL);
  g_clear_object (&loaded->dataset);
  tl_problems_free (loaded->problems);
  g_clear_pointer (&loaded->diff, tl_dataset_diff_unref);
  g_free (loaded->etag);
  g_free (loaded);
}

typedef struct
{
  GFile *file;
  TlDataset *shown; /* nullable */
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_object_unref (load->file);
  g_clear_object (&load->shown);
  g_free (load);
}

static char *
find_etag (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* What reads the same is the same: the other one is let go of here, off the main thread. */
static void
compare (TlLoaded *loaded, TlDataset *shown)
{
  loaded->diff = tl_dataset_diff_new (shown, loaded->dataset);
  if (tl_dataset_diff_is_empty (loaded->diff) && tl_problems_get_n_errors (loaded->problems) == 0)
    g_set_object (&loaded->dataset, shown);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const Load *load = task_data;
  g_autoptr (TlLoaded) loaded = g_new0 (TlLoaded, 1);
  g_autoptr (GError) error = NULL;

  loaded->problems = tl_problems_new ();
  loaded->etag = find_etag (load->file, cancellable);
  loaded->dataset = tl_dataset_reader_load (load->file, g_get_language_names (), loaded->problems,
                                            cancellable, &error);
  if (loaded->dataset != NULL && load->shown != NULL && !g_cancellable_is_cancelled (cancellable))
    compare (loaded, load->shown);
  if (g_task_return_error_if_cancelled (task))
    return;
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&loaded), (GDestroyNotify) tl_loaded_free);
}

/**
 * tl_loader_load:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's main context when it is read
 * @data: data for @callback
 */
void
tl_loader_load (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  tl_loader_reload (file, NULL, cancellable, callback, data);
}

/**
 * tl_loader_reload:
 * @file: a file
 * @shown: (nullable): the dataset that the one in the file is to replace
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's main context when it is read
 * @data: data for @callback
 *
 * As tl_loader_load(), and says how what was read differs from what is shown.
 */
void
tl_loader_reload (GFile *file,
                  TlDataset *shown,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Load *load = g_new0 (Load, 1);

  load->file = g_object_ref (file);
  g_set_object (&load->shown, shown);
  g_task_set_source_tag (task, tl_loader_reload);
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * tl_loader_load_finish:
 * @result: the result that the callback was given
 * @error: where to say that the file could not be read
 *
 * Returns: (transfer full) (nullable): what was read
 */
TlLoaded *
tl_loader_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tl_loader_load_builtin:
 *
 * Reads the dataset that is a part of the program: at once, since it is in memory, and small.
 *
 * Returns: (transfer full): it
 */
TlLoaded *
tl_loader_load_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  TlLoaded *loaded = g_new0 (TlLoaded, 1);

  loaded->problems = tl_problems_new ();
  loaded->dataset = tl_dataset_reader_read (bytes, g_get_language_names (), loaded->problems);
  return loaded;
}
