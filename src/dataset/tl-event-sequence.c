/* A sequence is an array of events. That of a lane or a chapter is the dataset's own as long as no
 * filter is on; of all events there needs to be none: each is its own place. */
#include "tl-event-sequence.h"

struct _TlEventSequence
{
  TlDataset *dataset;
  const guint32 *events; /* NULL: all of the dataset's */
  guint n_events;
  guint32 *owned; /* nullable */
  gboolean is_in_time;
};

/* The events of the story's steps, each where it comes first. */
static guint32 *
collect_story (TlDataset *dataset, guint *n_events)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (TlEventSet) seen = NULL;
  guint n_steps, n_all;
  const TlStoryStep *steps = tl_dataset_get_story (dataset, &n_steps);

  tl_dataset_get_events (dataset, &n_all);
  seen = tl_event_set_new (n_all);
  for (guint i = 0; i < n_steps; i++)
    {
      const guint32 *told = tl_dataset_get_indices (dataset, steps[i].events);

      for (guint j = 0; j < steps[i].events.length; j++)
        if (!tl_event_set_contains (seen, told[j]))
          {
            tl_event_set_add (seen, told[j]);
            g_array_append_val (events, told[j]);
          }
    }
  *n_events = events->len;
  return (guint32 *) (gpointer) g_array_free (events, FALSE);
}

static void
leave_out_hidden (TlEventSequence *self, const TlEventSet *passed)
{
  guint32 *kept = g_new (guint32, self->n_events);
  guint n = 0;

  for (guint i = 0; i < self->n_events; i++)
    if (tl_event_set_contains (passed, self->events[i]))
      kept[n++] = self->events[i];
  g_free (self->owned);
  self->events = self->owned = kept;
  self->n_events = n;
}

static void
take_members (TlEventSequence *self, const TlEventSet *passed)
{
  guint32 event;
  guint n = 0;

  self->n_events = tl_event_set_get_n_members (passed);
  self->events = self->owned = g_new (guint32, self->n_events);
  for (guint from = 0; tl_event_set_find_next (passed, from, &event); from = event + 1)
    self->owned[n++] = event;
}

/**
 * tl_event_sequence_new:
 * @dataset: a dataset
 * @kind: what to step along
 * @index: which lane, or which chapter; else 0
 * @passed: (nullable): what isn't hidden; %NULL: nothing is
 *
 * Returns: (transfer full): the sequence
 */
TlEventSequence *
tl_event_sequence_new (TlDataset *dataset,
                       TlSequenceKind kind,
                       guint index,
                       const TlEventSet *passed)
{
  TlEventSequence *self;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  self = g_new0 (TlEventSequence, 1);
  self->dataset = g_object_ref (dataset);
  self->is_in_time = kind != TL_SEQUENCE_STORY;
  if (kind == TL_SEQUENCE_LANE)
    self->events = tl_dataset_get_events_of_lane (dataset, index, &self->n_events);
  else if (kind == TL_SEQUENCE_CHAPTER)
    self->events = tl_dataset_get_events_of_chapter (dataset, index, &self->n_events);
  else if (kind == TL_SEQUENCE_STORY)
    self->events = self->owned = collect_story (dataset, &self->n_events);
  else
    tl_dataset_get_events (dataset, &self->n_events);
  if (passed != NULL && kind == TL_SEQUENCE_ALL)
    take_members (self, passed);
  else if (passed != NULL)
    leave_out_hidden (self, passed);
  return self;
}

/**
 * tl_event_sequence_free:
 * @sequence: (transfer full): a sequence
 */
void
tl_event_sequence_free (TlEventSequence *sequence)
{
  g_object_unref (sequence->dataset);
  g_free (sequence->owned);
  g_free (sequence);
}

/**
 * tl_event_sequence_get_length:
 * @sequence: a sequence
 *
 * Returns: how many events it has
 */
guint
tl_event_sequence_get_length (const TlEventSequence *sequence)
{
  return sequence->n_events;
}

static guint32
get_event (const TlEventSequence *self, guint position)
{
  return self->events != NULL ? self->events[position] : position;
}

/* The first place from which on events are not before one; found in halves. */
static guint
find_in_time (const TlEventSequence *self, guint32 event)
{
  guint low = 0;
  guint high = self->n_events;

  if (self->events == NULL)
    return MIN (event, self->n_events);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->events[middle] < event)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_event_sequence_find:
 * @sequence: a sequence
 * @event: an event's index
 * @position: (out): its place in the sequence, from 0; where it has none, that of the event that
 *   comes after it in time, or the end of the story
 *
 * Returns: whether the event is in the sequence
 */
gboolean
tl_event_sequence_find (const TlEventSequence *sequence, guint32 event, guint *position)
{
  guint found = 0;

  if (sequence->is_in_time)
    found = find_in_time (sequence, event);
  else
    while (found < sequence->n_events && sequence->events[found] != event)
      found++;
  *position = found;
  return found < sequence->n_events && get_event (sequence, found) == event;
}

/**
 * tl_event_sequence_get_next:
 * @sequence: a sequence
 * @event: an event's index; it needn't be in the sequence
 * @next: (out): the event that comes after it
 *
 * Returns: %FALSE at the end
 */
gboolean
tl_event_sequence_get_next (const TlEventSequence *sequence, guint32 event, guint32 *next)
{
  guint position;

  if (tl_event_sequence_find (sequence, event, &position))
    position++;
  if (position >= sequence->n_events)
    return FALSE;
  *next = get_event (sequence, position);
  return TRUE;
}

/**
 * tl_event_sequence_get_previous:
 * @sequence: a sequence
 * @event: an event's index; it needn't be in the sequence
 * @previous: (out): the event that comes before it
 *
 * Returns: %FALSE at the start
 */
gboolean
tl_event_sequence_get_previous (const TlEventSequence *sequence, guint32 event, guint32 *previous)
{
  guint position;

  tl_event_sequence_find (sequence, event, &position);
  if (position == 0)
    return FALSE;
  *previous = get_event (sequence, position - 1);
  return TRUE;
}
