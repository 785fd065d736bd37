/* Emphasis: which events of a dataset are lit, where something is searched for or a filter dims.
 * The others are drawn pale.
 *
 * What a strip or the overview counts has lit events among others: how many is known without
 * looking at them, as it is of all, by how many start before two instants.
 */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

/* How much of itself an event shows that is not lit. */
#define TL_EMPHASIS_DIM 0.25

typedef struct _TlEmphasis TlEmphasis;

TlEmphasis *tl_emphasis_new (TlDataset *dataset, TlEventSet *lit);
TlEmphasis *tl_emphasis_ref (TlEmphasis *emphasis);
void tl_emphasis_unref (TlEmphasis *emphasis);
gboolean tl_emphasis_is_lit (const TlEmphasis *emphasis, guint32 event);
guint tl_emphasis_count (const TlEmphasis *emphasis, guint lane, gint64 start_s, gint64 end_s);
guint tl_emphasis_count_reaching (const TlEmphasis *emphasis, guint lane, gint64 time_s);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEmphasis, tl_emphasis_unref)

G_END_DECLS
