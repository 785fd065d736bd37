/* The thread lays the picture out with metrics of its own: Pango's contexts belong to one thread.
 */
#include "tl-export-job.h"

#include "tl-font.h"

/**
 * tl_export_job_new:
 * @timeline: a timeline that shows a dataset
 * @file: what to write
 *
 * Returns: (transfer full): a job that writes the timeline's picture as it is, as PNG
 */
TlExportJob *
tl_export_job_new (TlTimelineView *timeline, GFile *file)
{
  TlScene *scene = tl_timeline_view_get_scene (timeline);
  TlMetrics *metrics;
  TlExportJob *job;

  g_return_val_if_fail (scene != NULL, NULL);

  metrics = tl_scene_get_metrics (scene);
  job = g_new0 (TlExportJob, 1);
  job->dataset = g_object_ref (tl_scene_get_dataset (scene));
  job->font = pango_font_description_copy (
    pango_context_get_font_description (tl_metrics_get_context (metrics)));
  job->em_px = tl_metrics_get_lengths (metrics)->em_px;
  job->is_view = TRUE;
  job->view = scene->view;
  job->arrangement = tl_arrangement_copy (tl_timeline_view_get_arrangement (timeline));
  job->page.arrangement = job->arrangement;
  if (tl_timeline_view_get_shown (timeline) != NULL)
    job->page.events = job->events = tl_event_set_ref (tl_timeline_view_get_shown (timeline));
  if (tl_timeline_view_get_emphasis (timeline) != NULL)
    job->page.emphasis = job->emphasis = tl_emphasis_ref (tl_timeline_view_get_emphasis (timeline));
  job->room = tl_timeline_view_get_room (timeline);
  job->room.arrangement = job->arrangement;
  job->room.events = job->events;
  job->flags = tl_timeline_view_get_flags (timeline);
  job->style = tl_timeline_view_get_style (timeline);
  job->file = g_object_ref (file);
  return job;
}

/**
 * tl_export_job_free:
 * @job: (transfer full): a job
 */
void
tl_export_job_free (TlExportJob *job)
{
  g_clear_object (&job->dataset);
  g_clear_pointer (&job->font, pango_font_description_free);
  g_clear_pointer (&job->arrangement, tl_arrangement_free);
  g_clear_pointer (&job->events, tl_event_set_unref);
  g_clear_pointer (&job->emphasis, tl_emphasis_unref);
  g_clear_object (&job->file);
  g_free (job);
}

/* The window's picture: the same rows, the same view. */
static TlScene *
build_view (const TlExportJob *job, PangoContext *context)
{
  g_autoptr (TlMetrics) metrics = tl_metrics_new (context, NULL, job->em_px);
  g_autoptr (TlPlacement) placement = tl_placement_new (job->dataset, metrics, &job->room);

  return tl_scene_build_lit (placement, &job->view, job->flags, job->emphasis);
}

static GBytes *
render (const TlExportJob *job, GError **error)
{
  PangoContext *context = tl_font_create_context ();
  TlExportOptions options = { .style = job->style, .dpi = job->dpi };
  g_autoptr (TlScene) scene = NULL;

  options.title = tl_dataset_get_title (job->dataset);
  options.description = tl_dataset_get_description (job->dataset);
  pango_context_set_font_description (context, job->font);
  scene = job->is_view ? build_view (job, context)
                       : tl_page_build_scene (&job->page, job->dataset, context);
  g_object_unref (context);
  return tl_export_render (scene, job->format, &options, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  TlExportJob *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = render (job, &error);

  if (bytes == NULL || !tl_export_write (bytes, job->file, cancellable, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * tl_export_job_run:
 * @job: (transfer full): what to do
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's main context when it is done
 * @data: data for @callback
 */
void
tl_export_job_run (TlExportJob *job,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, tl_export_job_run);
  g_task_set_task_data (task, job, (GDestroyNotify) tl_export_job_free);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * tl_export_job_finish:
 * @result: the result that the callback was given
 * @file: (out) (transfer none): the file, valid as long as @result
 * @error: where to say what went wrong
 *
 * Returns: whether the file is written
 */
gboolean
tl_export_job_finish (GAsyncResult *result, GFile **file, GError **error)
{
  TlExportJob *job;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  *file = job->file;
  return g_task_propagate_boolean (G_TASK (result), error);
}
