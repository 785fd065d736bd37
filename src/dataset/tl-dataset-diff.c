/* Compares two datasets, in time that grows with their events, not with their product. */
#include "tl-dataset-diff.h"

#include "tl-diff-private.h"

static guint32 *
new_map (guint length)
{
  guint32 *map = g_new (guint32, length);

  for (guint i = 0; i < length; i++)
    map[i] = TL_DIFF_GONE;
  return map;
}

static void
diffing_init (TlDiffing *self, TlDataset *from, TlDataset *to)
{
  guint n_lanes, n_footnotes;

  self->from = from;
  self->to = to;
  self->old_events = tl_dataset_get_events (from, &self->n_old);
  self->new_events = tl_dataset_get_events (to, &self->n_new);
  tl_dataset_get_lanes (from, &n_lanes);
  tl_dataset_get_footnotes (from, &n_footnotes);
  self->new_of_old = new_map (self->n_old);
  self->old_of_new = new_map (self->n_new);
  self->lanes = new_map (n_lanes);
  self->footnotes = new_map (n_footnotes);
}

static void
prefetch_pair (const TlDiffing *self, guint32 new_event)
{
  if (new_event >= self->n_new || self->old_of_new[new_event] == TL_DIFF_GONE)
    return;
  tl_diff_prefetch (self->from, &self->old_events[self->old_of_new[new_event]]);
  tl_diff_prefetch (self->to, &self->new_events[new_event]);
}

static void
sort_events (const TlDiffing *self, TlDatasetDiff *diff)
{
  for (guint32 i = 0; i < self->n_new; i++)
    {
      prefetch_pair (self, i + TL_DIFF_AHEAD);
      if (self->old_of_new[i] == TL_DIFF_GONE)
        tl_event_set_add (diff->added, i);
      else if (tl_diff_has_event_changed (self, self->old_of_new[i], i))
        tl_event_set_add (diff->changed, i);
    }
  for (guint32 i = 0; i < self->n_old; i++)
    if (self->new_of_old[i] == TL_DIFF_GONE)
      tl_event_set_add (diff->removed, i);
  diff->n_added = tl_event_set_get_n_members (diff->added);
  diff->n_changed = tl_event_set_get_n_members (diff->changed);
  diff->n_removed = tl_event_set_get_n_members (diff->removed);
}

/**
 * tl_dataset_diff_new:
 * @from: the dataset as it was
 * @to: the dataset as it is
 *
 * An event has changed where a reader sees it: its date, titles, summary, lanes, kind, chapter,
 * status, importance, attribution, people, place, quotations, its relations, its footnotes, and
 * what these say and refer to. Lanes, kinds and chapters are compared by their ids: a lane that is
 * called differently changes the lane, not each event in it.
 *
 * Doesn't touch the main loop; may run in any thread.
 *
 * Returns: (transfer full): how the two differ
 */
TlDatasetDiff *
tl_dataset_diff_new (TlDataset *from, TlDataset *to)
{
  TlDatasetDiff *diff;
  TlDiffing self;

  g_return_val_if_fail (TL_IS_DATASET (from), NULL);
  g_return_val_if_fail (TL_IS_DATASET (to), NULL);

  diffing_init (&self, from, to);
  tl_diff_match_events (&self);
  tl_diff_match_lanes (&self);
  tl_diff_match_footnotes (&self);
  diff = g_new0 (TlDatasetDiff, 1);
  g_atomic_ref_count_init (&diff->ref_count);
  diff->added = tl_event_set_new (self.n_new);
  diff->changed = tl_event_set_new (self.n_new);
  diff->removed = tl_event_set_new (self.n_old);
  sort_events (&self, diff);
  diff->has_other_change = tl_diff_has_frame_changed (&self);
  diff->events = self.new_of_old;
  diff->n_events = self.n_old;
  diff->lanes = self.lanes;
  tl_dataset_get_lanes (from, &diff->n_lanes);
  g_free (self.old_of_new);
  g_free (self.footnotes);
  return diff;
}

/**
 * tl_dataset_diff_ref:
 * @diff: a diff
 *
 * Returns: (transfer full): @diff
 */
TlDatasetDiff *
tl_dataset_diff_ref (TlDatasetDiff *diff)
{
  g_return_val_if_fail (diff != NULL, NULL);
  g_atomic_ref_count_inc (&diff->ref_count);
  return diff;
}

/**
 * tl_dataset_diff_unref:
 * @diff: (transfer full): a diff
 */
void
tl_dataset_diff_unref (TlDatasetDiff *diff)
{
  g_return_if_fail (diff != NULL);

  if (!g_atomic_ref_count_dec (&diff->ref_count))
    return;
  tl_event_set_unref (diff->added);
  tl_event_set_unref (diff->changed);
  tl_event_set_unref (diff->removed);
  g_free (diff->events);
  g_free (diff->lanes);
  g_free (diff);
}

/**
 * tl_dataset_diff_is_empty:
 * @diff: a diff
 *
 * Returns: whether both datasets read the same
 */
gboolean
tl_dataset_diff_is_empty (const TlDatasetDiff *diff)
{
  g_return_val_if_fail (diff != NULL, TRUE);
  return diff->n_added == 0 && diff->n_changed == 0 && diff->n_removed == 0
         && !diff->has_other_change;
}

/**
 * tl_dataset_diff_map_event:
 * @diff: a diff
 * @event: the index of an old event; what is no index of one is mapped to %TL_DIFF_GONE
 *
 * Returns: the index of the new event that it is, or %TL_DIFF_GONE
 */
guint32
tl_dataset_diff_map_event (const TlDatasetDiff *diff, guint32 event)
{
  g_return_val_if_fail (diff != NULL, TL_DIFF_GONE);
  return event < diff->n_events ? diff->events[event] : TL_DIFF_GONE;
}
