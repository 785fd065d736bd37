/* All events as a table that is in step with the timeline: the way in for who reads rather than
 * looks, and for a screen reader. */
#pragma once

#include "tl-timeline-view.h"

G_BEGIN_DECLS

#define TL_TYPE_EVENTS_PAGE (tl_events_page_get_type ())
G_DECLARE_FINAL_TYPE (TlEventsPage, tl_events_page, TL, EVENTS_PAGE, GtkWidget)

GtkWidget *tl_events_page_new (TlTimelineView *timeline, TlFinder *finder);
GListModel *tl_events_page_get_list (TlEventsPage *page);
guint32 tl_events_page_get_event (TlEventsPage *page);

G_END_DECLS
