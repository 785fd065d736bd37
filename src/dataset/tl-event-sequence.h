/* What one steps along from event to event: a lane, a chapter, the story, or all events; without
 * those that a filter hides.
 *
 * Made for one of these and one filter; a step is then a binary search, also among a million.
 */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

typedef enum
{
  TL_SEQUENCE_LANE,
  TL_SEQUENCE_CHAPTER,
  TL_SEQUENCE_STORY,
  TL_SEQUENCE_ALL,
} TlSequenceKind;

typedef struct _TlEventSequence TlEventSequence;

TlEventSequence *tl_event_sequence_new (TlDataset *dataset,
                                        TlSequenceKind kind,
                                        guint index,
                                        const TlEventSet *passed);
void tl_event_sequence_free (TlEventSequence *sequence);

guint tl_event_sequence_get_length (const TlEventSequence *sequence);
gboolean tl_event_sequence_find (const TlEventSequence *sequence, guint32 event, guint *position);
gboolean tl_event_sequence_get_next (const TlEventSequence *sequence, guint32 event, guint32 *next);
gboolean
tl_event_sequence_get_previous (const TlEventSequence *sequence, guint32 event, guint32 *previous);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventSequence, tl_event_sequence_free)

G_END_DECLS
