/* The events of each lane and of each chapter, in the order of time: what one steps along.
 *
 * Noted when a dataset is read, so that no step looks at all events. Four bytes for each event of a
 * lane, and four for each of a chapter. */
#include "tl-dataset-private.h"

/* Makes room for as many events as each group has: @counts has them at its index + 1. */
static guint32 *
begin (TlMembers *members, guint32 *counts, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    counts[i + 1] += counts[i];
  members->first = g_memdup2 (counts, (n_groups + 1) * sizeof *counts);
  members->events = g_new (guint32, counts[n_groups]);
  return counts;
}

static void
index_lanes (TlDataset *dataset)
{
  const TlEvent *events = (const TlEvent *) dataset->events->data;
  const guint32 *indices = (const guint32 *) dataset->indices->data;
  g_autofree guint32 *counts = g_new0 (guint32, dataset->lanes->len + 1);
  guint32 *next;

  for (guint i = 0; i < dataset->events->len; i++)
    for (guint j = 0; j < events[i].lanes.length; j++)
      counts[indices[events[i].lanes.first + j] + 1]++;
  next = begin (&dataset->lane_members, counts, dataset->lanes->len);
  for (guint32 i = 0; i < dataset->events->len; i++)
    for (guint j = 0; j < events[i].lanes.length; j++)
      dataset->lane_members.events[next[indices[events[i].lanes.first + j]]++] = i;
}

static void
index_chapters (TlDataset *dataset)
{
  const TlEvent *events = (const TlEvent *) dataset->events->data;
  g_autofree guint32 *counts = g_new0 (guint32, dataset->chapters->len + 1);
  guint32 *next;

  for (guint i = 0; i < dataset->events->len; i++)
    if (events[i].chapter >= 0)
      counts[events[i].chapter + 1]++;
  next = begin (&dataset->chapter_members, counts, dataset->chapters->len);
  for (guint32 i = 0; i < dataset->events->len; i++)
    if (events[i].chapter >= 0)
      dataset->chapter_members.events[next[events[i].chapter]++] = i;
}

/**
 * tl_dataset_index_members:
 * @dataset: a dataset whose events are in their order
 *
 * Notes which events each lane and each chapter has.
 */
void
tl_dataset_index_members (TlDataset *dataset)
{
  tl_members_clear (&dataset->lane_members);
  tl_members_clear (&dataset->chapter_members);
  index_lanes (dataset);
  index_chapters (dataset);
}

/**
 * tl_members_clear:
 * @members: the events of some groups
 */
void
tl_members_clear (TlMembers *members)
{
  g_clear_pointer (&members->first, g_free);
  g_clear_pointer (&members->events, g_free);
}

static const guint32 *
get_members (const TlMembers *members, guint group, guint *n_events)
{
  *n_events = members->first[group + 1] - members->first[group];
  return members->events + members->first[group];
}

/**
 * tl_dataset_get_events_of_lane:
 * @dataset: a dataset
 * @lane: the index of one of its lanes
 * @n_events: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_events): the indices of the lane's events, in the order
 *   of time
 */
const guint32 *
tl_dataset_get_events_of_lane (TlDataset *dataset, guint lane, guint *n_events)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (lane < dataset->lanes->len, NULL);
  return get_members (&dataset->lane_members, lane, n_events);
}

/**
 * tl_dataset_get_events_of_chapter:
 * @dataset: a dataset
 * @chapter: the index of one of its chapters
 * @n_events: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_events): the indices of the chapter's events, in the
 *   order of time
 */
const guint32 *
tl_dataset_get_events_of_chapter (TlDataset *dataset, guint chapter, guint *n_events)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (chapter < dataset->chapters->len, NULL);
  return get_members (&dataset->chapter_members, chapter, n_events);
}
