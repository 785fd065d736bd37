/* The pane beside the timeline: the details of an event, all footnotes, all events. */
#pragma once

#include "tl-details-pane.h"
#include "tl-timeline-view.h"

G_BEGIN_DECLS

typedef enum
{
  TL_SIDE_PAGE_DETAILS,
  TL_SIDE_PAGE_FOOTNOTES,
  TL_SIDE_PAGE_EVENTS,
} TlSidePage;

#define TL_TYPE_SIDE_PANE (tl_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (TlSidePane, tl_side_pane, TL, SIDE_PANE, GtkWidget)

TlSidePane *tl_side_pane_new (TlTimelineView *timeline, TlFinder *finder);
void tl_side_pane_show_page (TlSidePane *pane, TlSidePage page);
TlSidePage tl_side_pane_get_page (TlSidePane *pane);
TlDetailsPane *tl_side_pane_get_details (TlSidePane *pane);
void tl_side_pane_focus_page (TlSidePane *pane);
gboolean tl_side_pane_is_in_table (TlSidePane *pane);

G_END_DECLS
