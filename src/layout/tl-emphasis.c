/* For each lane, when its lit events start, and when they end, each in their order. */
#include "tl-emphasis.h"

#include "tl-let-go.h"
#include "tl-placement-private.h"
#include "tl-times.h"

typedef struct
{
  GArray *starts; /* gint64 */
  GArray *ends;
} LitLane;

struct _TlEmphasis
{
  gatomicrefcount ref_count;
  TlEventSet *lit;
  LitLane *lanes;
  guint n_lanes;
};

static void
add_event (TlEmphasis *emphasis, TlDataset *dataset, guint32 index)
{
  const TlEvent *event = tl_dataset_get_event (dataset, index);
  const guint32 *lanes = tl_dataset_get_indices (dataset, event->lanes);
  TlItem item;

  tl_item_find_drawn_range (dataset, &event->date, &item);
  for (guint i = 0; i < event->lanes.length; i++)
    {
      g_array_append_val (emphasis->lanes[lanes[i]].starts, item.start_s);
      g_array_append_val (emphasis->lanes[lanes[i]].ends, item.end_s);
    }
}

/**
 * tl_emphasis_new:
 * @dataset: a dataset
 * @lit: which of its events are lit, all of which have places
 *
 * Takes as long as there are lit events.
 *
 * Returns: (transfer full): the emphasis
 */
TlEmphasis *
tl_emphasis_new (TlDataset *dataset, TlEventSet *lit)
{
  TlEmphasis *emphasis;
  guint32 event;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (lit != NULL, NULL);

  emphasis = g_new0 (TlEmphasis, 1);
  g_atomic_ref_count_init (&emphasis->ref_count);
  emphasis->lit = tl_event_set_ref (lit);
  tl_dataset_get_lanes (dataset, &emphasis->n_lanes);
  emphasis->lanes = g_new (LitLane, emphasis->n_lanes);
  for (guint i = 0; i < emphasis->n_lanes; i++)
    {
      emphasis->lanes[i].starts = g_array_new (FALSE, FALSE, sizeof (gint64));
      emphasis->lanes[i].ends = g_array_new (FALSE, FALSE, sizeof (gint64));
    }
  for (guint from = 0; tl_event_set_find_next (lit, from, &event); from = event + 1)
    add_event (emphasis, dataset, event);
  for (guint i = 0; i < emphasis->n_lanes; i++)
    {
      LitLane *lane = &emphasis->lanes[i];

      tl_times_sort ((gint64 *) lane->starts->data, lane->starts->len);
      tl_times_sort ((gint64 *) lane->ends->data, lane->ends->len);
    }
  return emphasis;
}

/**
 * tl_emphasis_ref:
 * @emphasis: an emphasis
 *
 * Returns: (transfer full): @emphasis, with one more reference
 */
TlEmphasis *
tl_emphasis_ref (TlEmphasis *emphasis)
{
  g_return_val_if_fail (emphasis != NULL, NULL);
  g_atomic_ref_count_inc (&emphasis->ref_count);
  return emphasis;
}

static void
free_emphasis (gpointer data)
{
  TlEmphasis *emphasis = data;

  for (guint i = 0; i < emphasis->n_lanes; i++)
    {
      g_array_unref (emphasis->lanes[i].starts);
      g_array_unref (emphasis->lanes[i].ends);
    }
  g_free (emphasis->lanes);
  tl_event_set_unref (emphasis->lit);
  g_free (emphasis);
}

/**
 * tl_emphasis_unref:
 * @emphasis: (transfer full): an emphasis
 */
void
tl_emphasis_unref (TlEmphasis *emphasis)
{
  g_return_if_fail (emphasis != NULL);

  if (!g_atomic_ref_count_dec (&emphasis->ref_count))
    return;
  tl_let_go (emphasis, free_emphasis, tl_event_set_get_n_members (emphasis->lit));
}

/**
 * tl_emphasis_is_lit:
 * @emphasis: (nullable): an emphasis; %NULL: all events are lit
 * @event: an event's index
 *
 * Returns: whether it is lit
 */
gboolean
tl_emphasis_is_lit (const TlEmphasis *emphasis, guint32 event)
{
  return emphasis == NULL || tl_event_set_contains (emphasis->lit, event);
}

static guint
count_before (const GArray *times, gint64 time_s)
{
  return tl_times_count_before ((const gint64 *) times->data, times->len, time_s);
}

/**
 * tl_emphasis_count:
 * @emphasis: an emphasis
 * @lane: a lane
 * @start_s: the first instant of a stretch of time
 * @end_s: the last one, exclusive
 *
 * Returns: how many of the lane's lit events start in it
 */
guint
tl_emphasis_count (const TlEmphasis *emphasis, guint lane, gint64 start_s, gint64 end_s)
{
  const GArray *starts = emphasis->lanes[lane].starts;

  return count_before (starts, end_s) - count_before (starts, start_s);
}

/**
 * tl_emphasis_count_reaching:
 * @emphasis: an emphasis
 * @lane: a lane
 * @time_s: an instant
 *
 * Returns: how many of the lane's lit events start before it and end after it
 */
guint
tl_emphasis_count_reaching (const TlEmphasis *emphasis, guint lane, gint64 time_s)
{
  const GArray *ends = emphasis->lanes[lane].ends;

  return count_before (emphasis->lanes[lane].starts, time_s)
         - tl_times_count_until ((const gint64 *) ends->data, ends->len, time_s);
}
