/* All footnotes of a dataset, and the events that each supports: the way from the sources to the
 * events. */
#pragma once

#include "tl-timeline-view.h"

G_BEGIN_DECLS

#define TL_TYPE_FOOTNOTES_PAGE (tl_footnotes_page_get_type ())
G_DECLARE_FINAL_TYPE (TlFootnotesPage, tl_footnotes_page, TL, FOOTNOTES_PAGE, GtkWidget)

GtkWidget *tl_footnotes_page_new (TlTimelineView *timeline, TlFinder *finder);

G_END_DECLS
