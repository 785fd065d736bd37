/* The bar under the header bar that one searches in. What is searched for is the finder's; which
 * hit one is at is the timeline's cursor. */
#pragma once

#include <adwaita.h>

#include "tl-finder.h"
#include "tl-timeline-view.h"

G_BEGIN_DECLS

#define TL_TYPE_SEARCH_BAR (tl_search_bar_get_type ())
G_DECLARE_FINAL_TYPE (TlSearchBar, tl_search_bar, TL, SEARCH_BAR, GtkWidget)

GtkWidget *tl_search_bar_new (TlFinder *finder, TlTimelineView *timeline);
void tl_search_bar_open (TlSearchBar *bar);
void tl_search_bar_close (TlSearchBar *bar);
gboolean tl_search_bar_is_open (TlSearchBar *bar);

G_END_DECLS
