/* A form of four rows; the file chooser follows; the work is a TlExportJob. */
#include "tl-export-dialog.h"

#include "tl-compat.h"
#include "tl-export-job.h"

#include <glib/gi18n.h>

#define PX_PER_MM (TL_EXPORT_PX_PER_INCH / 25.4)

/* The size of labels on paper: 8 points. */
#define EM_PAPER_PX (8 * TL_EXPORT_PX_PER_INCH / 72)

#define DPI_PAPER 300

struct _TlExportDialog
{
  AdwWindow parent_instance;

  AdwComboRow *content_row;
  AdwComboRow *format_row;
  AdwComboRow *size_row;
  AdwComboRow *style_row;
  GtkWidget *export_button;

  TlTimelineView *timeline;
  AdwToastOverlay *toasts;
  char *name; /* the proposed file's, without its ending */
};

typedef enum
{
  CONTENT_VIEW,
  CONTENT_EVERYTHING,
} Content;

/* In the order of the form's rows; 0: the window's. */
static const struct
{
  double width;
  double height;
  gboolean is_mm;
} sizes[] = { { 0, 0, FALSE },
              { 1920, 1080, FALSE },
              { 1600, 1200, FALSE },
              { 297, 210, TRUE },
              { 420, 297, TRUE } };

static const struct
{
  TlExportFormat format;
  TlFileKind kind;
  const char *ending;
} formats[] = {
  { TL_EXPORT_PNG, TL_FILES_PNG, ".png" },
  { TL_EXPORT_SVG, TL_FILES_SVG, ".svg" },
  { TL_EXPORT_PDF, TL_FILES_PDF, ".pdf" },
  { TL_EXPORT_SCENE, TL_FILES_JSON, ".scene.json" },
};

G_DEFINE_FINAL_TYPE (TlExportDialog, tl_export_dialog, ADW_TYPE_WINDOW)

static void
set_size (TlExportDialog *self, const TlMetricsLengths *lengths, TlExportJob *job)
{
  const TlView *view = tl_viewport_get_view (tl_timeline_view_get_viewport (self->timeline));
  guint size = adw_combo_row_get_selected (self->size_row);
  double factor = sizes[size].is_mm ? PX_PER_MM : 1;

  job->page.width_px = size == 0 ? view->width_px : sizes[size].width * factor;
  job->page.height_px = size == 0 ? view->height_px : sizes[size].height * factor;
  job->page.em_px = sizes[size].is_mm ? EM_PAPER_PX : lengths->em_px;
  job->dpi = sizes[size].is_mm ? DPI_PAPER : 0;
}

static void
set_content (TlExportDialog *self, TlExportJob *job)
{
  const TlView *view = tl_viewport_get_view (tl_timeline_view_get_viewport (self->timeline));
  gboolean is_view = adw_combo_row_get_selected (self->content_row) == CONTENT_VIEW;

  /* In the window's own size, the view is the window's picture to the pixel. */
  job->is_view = is_view && adw_combo_row_get_selected (self->size_row) == 0;
  job->page.flags = job->flags & ~TL_SCENE_OVERVIEW;
  job->page.has_range = TRUE;
  job->page.has_zero = tl_timeline_view_get_zero_time (self->timeline, &job->page.zero_s);
  if (is_view)
    {
      job->page.is_exact = TRUE;
      job->page.start_s = tl_view_get_start (view);
      job->page.end_s = tl_view_get_end (view);
    }
  else
    tl_dataset_get_extent (job->dataset, &job->page.start_s, &job->page.end_s);
}

static TlExportJob *
make_job (TlExportDialog *self, GFile *file)
{
  TlScene *scene = tl_timeline_view_get_scene (self->timeline);
  TlExportJob *job = tl_export_job_new (self->timeline, file);

  job->format = formats[adw_combo_row_get_selected (self->format_row)].format;
  job->style = tl_style_get ((TlStyleName) adw_combo_row_get_selected (self->style_row));
  set_size (self, tl_metrics_get_lengths (tl_scene_get_metrics (scene)), job);
  set_content (self, job);
  return job;
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (AdwToastOverlay) toasts = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  AdwToast *toast;
  GFile *file;

  tl_export_job_finish (result, &file, &error);
  name = g_file_get_parse_name (file);
  text = error != NULL ? g_strdup_printf (_ ("Not exported: %s"), error->message)
                       : g_strdup_printf (_ ("Exported to %s"), name);
  toast = adw_toast_new (text);
  /* What went wrong stays until it is read. */
  adw_toast_set_timeout (toast, error != NULL ? 0 : 5);
  adw_toast_overlay_add_toast (toasts, toast);
}

static void
on_file_chosen (GFile *file, gpointer data)
{
  TlExportDialog *self = data;

  tl_export_job_run (make_job (self, file), NULL, on_exported, g_object_ref (self->toasts));
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_export_clicked (TlExportDialog *self)
{
  guint format = adw_combo_row_get_selected (self->format_row);
  g_autofree char *name = g_strconcat (self->name, formats[format].ending, NULL);

  tl_compat_choose_file_to_save (GTK_WINDOW (self), formats[format].kind, name, on_file_chosen,
                                 self);
}

static void
tl_export_dialog_dispose (GObject *object)
{
  TlExportDialog *self = TL_EXPORT_DIALOG (object);

  g_clear_object (&self->timeline);
  g_clear_object (&self->toasts);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (tl_export_dialog_parent_class)->dispose (object);
}

static void
tl_export_dialog_class_init (TlExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/timelanes/Timelanes/tl-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, content_row);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, size_row);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, style_row);
  gtk_widget_class_bind_template_child (widget_class, TlExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked);
}

static void
tl_export_dialog_init (TlExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_compat_name_buttons (GTK_WIDGET (self));
}

/* The dataset's file name without its endings. */
static char *
propose_name (GFile *dataset_file)
{
  g_autofree char *base = NULL;
  char *ending;

  if (dataset_file == NULL)
    return g_strdup ("timeline");
  base = g_file_get_basename (dataset_file);
  ending = strrchr (base, '.');
  if (ending != NULL && ending != base)
    *ending = '\0';
  return g_filename_display_name (base);
}

/**
 * tl_export_dialog_show:
 * @parent: the window that asks
 * @timeline: its timeline
 * @toasts: where to say how it went
 * @dataset_file: (nullable): what the proposed file name is made from
 */
void
tl_export_dialog_show (GtkWindow *parent,
                       TlTimelineView *timeline,
                       AdwToastOverlay *toasts,
                       GFile *dataset_file)
{
  TlExportDialog *self;

  if (tl_timeline_view_get_scene (timeline) == NULL)
    return;
  self = g_object_new (TL_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->timeline = g_object_ref (timeline);
  self->toasts = g_object_ref (toasts);
  self->name = propose_name (dataset_file);
  for (guint i = 0; i < TL_N_STYLES; i++)
    if (tl_style_get ((TlStyleName) i) == tl_timeline_view_get_style (timeline))
      adw_combo_row_set_selected (self->style_row, i);
  gtk_widget_grab_focus (self->export_button);
  gtk_window_present (GTK_WINDOW (self));
}
