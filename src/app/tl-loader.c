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
  g_free (loaded);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = task_data;
  g_autoptr (TlLoaded) loaded = g_new0 (TlLoaded, 1);
  g_autoptr (GError) error = NULL;

  loaded->problems = tl_problems_new ();
  loaded->dataset
    = tl_dataset_reader_load (file, g_get_language_names (), loaded->problems, cancellable, &error);
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
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, tl_loader_load);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
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
