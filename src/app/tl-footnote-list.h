/* The footnotes of a dataset as a list model: all of them, or those in which some words stand. */
#pragma once

#include "tl-index-list.h"

G_BEGIN_DECLS

GPtrArray *tl_footnote_list_fold (TlDataset *dataset);
TlIndexList *tl_footnote_list_new (TlDataset *dataset, GPtrArray *folded, const char *words);

G_END_DECLS
