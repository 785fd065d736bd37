/* What one looks for in a dataset: the search, whose hits are lit, and the filter, which dims or
 * hides what it doesn't let pass. The one owner of both; the timeline, the bars, the lists and the
 * details follow it.
 *
 * Both are queries as text (tl-query.h), so that they can be typed, kept and given on the command
 * line. Large datasets are searched off the main thread; what was found before stays until then.
 */
#pragma once

#include "tl-emphasis.h"
#include "tl-search-index.h"

G_BEGIN_DECLS

#define TL_TYPE_FINDER (tl_finder_get_type ())
G_DECLARE_FINAL_TYPE (TlFinder, tl_finder, TL, FINDER, GObject)

TlFinder *tl_finder_new (void);
void tl_finder_set_dataset (TlFinder *finder, TlDataset *dataset);
void tl_finder_replace_dataset (TlFinder *finder, TlDataset *dataset);
TlDataset *tl_finder_get_dataset (TlFinder *finder);
TlSearchIndex *tl_finder_get_index (TlFinder *finder);
gboolean tl_finder_is_busy (TlFinder *finder);

void tl_finder_set_search (TlFinder *finder, const char *text);
const char *tl_finder_get_search (TlFinder *finder);
const char *tl_finder_get_search_problem (TlFinder *finder);
TlEventSet *tl_finder_get_hits (TlFinder *finder);

void tl_finder_set_filter (TlFinder *finder, const char *text);
const char *tl_finder_get_filter (TlFinder *finder);
const char *tl_finder_get_filter_problem (TlFinder *finder);
void tl_finder_add_to_filter (TlFinder *finder, const char *field, const char *value);
void tl_finder_set_hides (TlFinder *finder, gboolean hides);
gboolean tl_finder_get_hides (TlFinder *finder);
TlEventSet *tl_finder_get_passed (TlFinder *finder);

TlEventSet *tl_finder_get_shown (TlFinder *finder);
TlEmphasis *tl_finder_get_emphasis (TlFinder *finder);

G_END_DECLS
