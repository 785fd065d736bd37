/* Renders and writes a picture off the main thread. */
#pragma once

#include "tl-export.h"
#include "tl-page.h"
#include "tl-timeline-view.h"

G_BEGIN_DECLS

typedef struct
{
  TlDataset *dataset;
  PangoFontDescription *font; /* the window's */
  TlPage page;                /* what to lay out anew … */
  gboolean is_view;           /* … or the window's picture as it is: */
  TlView view;
  TlPlacementRoom room;       /* what the window's rows are for … */
  TlArrangement *arrangement; /* … of the lanes, in either */
  TlEventSet *events;         /* what is shown, in either; NULL: all */
  TlEmphasis *emphasis;       /* what of that is lit; NULL: all */
  TlSceneFlags flags;
  double em_px;
  TlExportFormat format;
  const TlStyle *style;
  double dpi;
  GFile *file;
} TlExportJob;

TlExportJob *tl_export_job_new (TlTimelineView *timeline, GFile *file);
void tl_export_job_free (TlExportJob *job);
void tl_export_job_run (TlExportJob *job,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data);
gboolean tl_export_job_finish (GAsyncResult *result, GFile **file, GError **error);

G_END_DECLS
