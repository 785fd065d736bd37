/* How many events a range of time has, of a picture of which lanes and a filter may hide some, and
 * in which a filter may dim others: told at once among any number of them.
 *
 * What is counted is what touches the range (tl-event-ends.h).
 */
#pragma once

#include "tl-arrangement.h"
#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

typedef struct
{
  guint n_lit;
  guint n_dimmed;
  guint n_hidden;
} TlRangeCount;

typedef struct _TlRangeCounter TlRangeCounter;

TlRangeCounter *tl_range_counter_new (TlDataset *dataset,
                                      const TlArrangement *arrangement,
                                      const TlEventSet *shown,
                                      const TlEventSet *passed);
void tl_range_counter_free (TlRangeCounter *counter);
TlRangeCount tl_range_counter_count (const TlRangeCounter *counter, gint64 start_s, gint64 end_s);
const TlEventSet *tl_range_counter_get_lit (const TlRangeCounter *counter);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlRangeCounter, tl_range_counter_free)

G_END_DECLS
