/* The parts of a comparison of two datasets: which events are the same (tl-diff-matching.c), what
 * they say (tl-diff-contents.c), what else there is (tl-diff-frame.c), and what comes of it
 * (tl-dataset-diff.c). */
#pragma once

#include "tl-dataset-diff.h"

G_BEGIN_DECLS

typedef struct
{
  TlDataset *from; /* not owned */
  TlDataset *to;
  const TlEvent *old_events;
  const TlEvent *new_events;
  guint n_old;
  guint n_new;
  guint32 *new_of_old; /* TL_DIFF_GONE: none */
  guint32 *old_of_new; /* TL_DIFF_GONE: none */
  guint32 *lanes;      /* of the old ones */
  guint32 *footnotes;  /* of the old ones: the new one that reads the same, or TL_DIFF_GONE */
} TlDiffing;

/* Events stand in the order of time, what they say in that of the file: each is a walk through
 * memory, which is begun so many events ahead. */
#define TL_DIFF_AHEAD 12

static inline void
tl_diff_prefetch (TlDataset *dataset, const TlEvent *event)
{
  __builtin_prefetch (event->id);
  __builtin_prefetch (event->title);
  __builtin_prefetch (event->edtf);
  __builtin_prefetch (event->summary);
  __builtin_prefetch (tl_dataset_get_indices (dataset, event->lanes));
  __builtin_prefetch (tl_dataset_get_details (dataset, event));
}

void tl_diff_match_events (TlDiffing *self);
void tl_diff_match_lanes (TlDiffing *self);
void tl_diff_match_footnotes (TlDiffing *self);
gboolean tl_diff_has_event_changed (const TlDiffing *self, guint32 old_event, guint32 new_event);
gboolean tl_diff_has_same_mapped (const TlDiffing *self, TlSlice a, TlSlice b, const guint32 *map);
gboolean tl_diff_has_frame_changed (const TlDiffing *self);

G_END_DECLS
