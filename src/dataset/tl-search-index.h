/* What answers queries on a dataset: which events fulfil all of a query's conditions.
 *
 * Made once for a dataset, off the main thread where that is large; then each key that is typed is
 * answered within a frame. Immutable, so that threads may share it.
 */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"
#include "tl-query.h"

G_BEGIN_DECLS

typedef struct _TlSearchIndex TlSearchIndex;

TlSearchIndex *tl_search_index_new (TlDataset *dataset);
TlSearchIndex *tl_search_index_ref (TlSearchIndex *index);
void tl_search_index_unref (TlSearchIndex *index);
TlDataset *tl_search_index_get_dataset (const TlSearchIndex *index);
TlEventSet *tl_search_index_run (const TlSearchIndex *index, const TlQuery *query, char **problem);
guint tl_search_index_get_n_values (const TlSearchIndex *index, TlField field);
const char *tl_search_index_get_value (const TlSearchIndex *index, TlField field, guint value);
guint tl_search_index_count (const TlSearchIndex *index, TlField field, guint value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSearchIndex, tl_search_index_unref)

G_END_DECLS
