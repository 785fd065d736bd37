/* What one looks for in a dataset: the search, whose hits are lit, and the filter, which dims or
 * hides what it doesn't let pass. The one owner of both; the timeline, the bars, the lists and the
 * details follow it.
 *
 * Both are texts of the same language (tl-query.h), so that they can be typed, kept and given on
 * the command line. Large datasets are searched off the main thread.
 */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

#define TL_TYPE_FINDER (tl_finder_get_type ())
G_DECLARE_FINAL_TYPE (TlFinder, tl_finder, TL, FINDER, GObject)

TlFinder *tl_finder_new (void);
void tl_finder_set_dataset (TlFinder *finder, TlDataset *dataset);
TlDataset *tl_finder_get_dataset (TlFinder *finder);

void tl_finder_set_search (TlFinder *finder, const char *text);
const char *tl_finder_get_search (TlFinder *finder);
TlEventSet *tl_finder_get_hits (TlFinder *finder);

void tl_finder_set_filter (TlFinder *finder, const char *text);
const char *tl_finder_get_filter (TlFinder *finder);
void tl_finder_add_to_filter (TlFinder *finder, const char *field, const char *value);
void tl_finder_set_hides (TlFinder *finder, gboolean hides);
gboolean tl_finder_get_hides (TlFinder *finder);
TlEventSet *tl_finder_get_passed (TlFinder *finder);

G_END_DECLS
