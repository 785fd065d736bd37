/* A reference in the details pane: what it is, a button that opens it, and ones that copy it. */
#pragma once

#include <adwaita.h>

#include "tl-citation.h"

G_BEGIN_DECLS

#define TL_TYPE_REFERENCE_ROW (tl_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (TlReferenceRow, tl_reference_row, TL, REFERENCE_ROW, GtkWidget)

GtkWidget *tl_reference_row_new (TlDataset *dataset, const TlReference *reference);

G_END_DECLS
