/* How many events touch a range of time, told at once among any number of them.
 *
 * An event touches a range if it may have been going on at some instant of it: it starts before the
 * range ends, at the earliest, and ends after the range starts, at the latest. Each is counted
 * once, whatever the number of its lanes.
 *
 *        start_s              end_s
 *           |==================|
 *   [--]    |                  |         ends before: doesn't
 *        [--|-]                |         does
 *           |      [--]        |         does
 *           |                  [--]      starts after: doesn't
 */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

typedef struct _TlEventEnds TlEventEnds;

TlEventEnds *tl_event_ends_new (TlDataset *dataset, TlEventSet *events);
void tl_event_ends_free (TlEventEnds *ends);
guint tl_event_ends_count (const TlEventEnds *ends, gint64 start_s, gint64 end_s);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventEnds, tl_event_ends_free)

G_END_DECLS
