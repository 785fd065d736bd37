/* Asks what to export, and how, and where to. */
#pragma once

#include <adwaita.h>

#include "tl-timeline-view.h"

G_BEGIN_DECLS

#define TL_TYPE_EXPORT_DIALOG (tl_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TlExportDialog, tl_export_dialog, TL, EXPORT_DIALOG, AdwWindow)

void tl_export_dialog_show (GtkWindow *parent,
                            TlTimelineView *timeline,
                            AdwToastOverlay *toasts,
                            GFile *dataset_file);

G_END_DECLS
