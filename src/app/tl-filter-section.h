/* One way to filter: by the values of a field, such as lanes or people, each to be ticked. */
#pragma once

#include <adwaita.h>

#include "tl-finder.h"

G_BEGIN_DECLS

#define TL_TYPE_FILTER_SECTION (tl_filter_section_get_type ())
G_DECLARE_FINAL_TYPE (TlFilterSection, tl_filter_section, TL, FILTER_SECTION, GtkWidget)

GtkWidget *tl_filter_section_new (TlFinder *finder, TlField field, const char *title);

G_END_DECLS
