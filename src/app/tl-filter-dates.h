/* The dates that a filter lies between: events after one, before another, or both. */
#pragma once

#include <gtk/gtk.h>

#include "tl-finder.h"

G_BEGIN_DECLS

#define TL_TYPE_FILTER_DATES (tl_filter_dates_get_type ())
G_DECLARE_FINAL_TYPE (TlFilterDates, tl_filter_dates, TL, FILTER_DATES, GtkWidget)

void tl_filter_dates_set_finder (TlFilterDates *dates, TlFinder *finder);

G_END_DECLS
