/* What has become of a dataset when its file was written again: which events are new, which read
 * differently, which are gone, and which of the new ones each of the old ones is.
 *
 * An event is the same one where its id is. Ids that the reader made up, "event-7", say nothing,
 * for an event put in above moves them all: events without an id of their own are the same where
 * title and date are; else, of those that are left over, where the title is; else where date and
 * lanes are, so that a title that was mended is a change, not a loss.
 */
#pragma once

#include "tl-dataset.h"
#include "tl-event-set.h"

G_BEGIN_DECLS

/* What an old index is mapped to where there is nothing left of it. */
#define TL_DIFF_GONE G_MAXUINT32

typedef struct
{
  /*< private >*/
  gatomicrefcount ref_count;

  /*< public: read only >*/
  TlEventSet *added;   /* of the new dataset's events */
  TlEventSet *changed; /* of the new dataset's events */
  TlEventSet *removed; /* of the old dataset's events */
  guint n_added;
  guint n_changed;
  guint n_removed;
  guint32 *events;           /* for each of the old events, the new one's index, or TL_DIFF_GONE */
  guint n_events;            /* of the old dataset */
  guint32 *lanes;            /* the same for the lanes, by their ids */
  guint n_lanes;             /* of the old dataset */
  gboolean has_other_change; /* of the title, a lane, a chapter, a kind, a footnote, the story … */
} TlDatasetDiff;

TlDatasetDiff *tl_dataset_diff_new (TlDataset *from, TlDataset *to);
TlDatasetDiff *tl_dataset_diff_ref (TlDatasetDiff *diff);
void tl_dataset_diff_unref (TlDatasetDiff *diff);
gboolean tl_dataset_diff_is_empty (const TlDatasetDiff *diff);
guint32 tl_dataset_diff_map_event (const TlDatasetDiff *diff, guint32 event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDatasetDiff, tl_dataset_diff_unref)

G_END_DECLS
