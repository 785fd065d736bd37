/* All the ways to filter, in a popover. */
#pragma once

#include <adwaita.h>

#include "tl-finder.h"

G_BEGIN_DECLS

#define TL_TYPE_FILTER_POPOVER (tl_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (TlFilterPopover, tl_filter_popover, TL, FILTER_POPOVER, GtkPopover)

GtkWidget *tl_filter_popover_new (TlFinder *finder);

G_END_DECLS
