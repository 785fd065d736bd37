/* References out of items of CSL-JSON, as a test writes them. */
#pragma once

#include "tl-citation.h"

G_BEGIN_DECLS

#define ON_18_AUGUST        "\"issued\": {\"date-parts\": [[2025, 8, 18]]}"
#define IN_2016             "\"issued\": {\"date-parts\": [[2016]]}"
#define NAME(family, given) "{\"family\": \"" family "\", \"given\": \"" given "\"}"

TlDataset *citation_read_items (const char *const *items, guint n_items);
char *citation_write_item (const char *item, TlCitationFormat format);

G_END_DECLS
