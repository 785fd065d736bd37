/* The details of one event: all that the dataset says of it, and its footnotes. */
#pragma once

#include <adwaita.h>

#include "tl-dataset.h"
#include "tl-event-set.h"
#include "tl-style.h"

G_BEGIN_DECLS

#define TL_TYPE_DETAILS_PANE (tl_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (TlDetailsPane, tl_details_pane, TL, DETAILS_PANE, GtkWidget)

void
tl_details_pane_show_event (TlDetailsPane *pane, TlDataset *dataset, guint32 event, guint lane);
void
tl_details_pane_renew_event (TlDetailsPane *pane, TlDataset *dataset, guint32 event, guint lane);
void tl_details_pane_show_lane (TlDetailsPane *pane, guint lane);
void tl_details_pane_set_passed (TlDetailsPane *pane, TlEventSet *passed);
void tl_details_pane_step (TlDetailsPane *pane, int direction);
gboolean tl_details_pane_is_stepping (TlDetailsPane *pane);

G_END_DECLS
