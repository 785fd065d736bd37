/* Words of 64 events, one operation for each. */
#include "tl-event-set.h"

#include <string.h>

#define WORD_BITS 64

/**
 * tl_event_set_new:
 * @n_events: how many events the dataset has
 *
 * Returns: (transfer full): a set without any of them
 */
TlEventSet *
tl_event_set_new (guint n_events)
{
  TlEventSet *set = g_new0 (TlEventSet, 1);

  g_atomic_ref_count_init (&set->ref_count);
  set->n_events = n_events;
  set->n_words = (n_events + WORD_BITS - 1) / WORD_BITS;
  set->words = g_new0 (guint64, set->n_words);
  return set;
}

/**
 * tl_event_set_copy:
 * @set: a set
 *
 * Returns: (transfer full): another one with the same members, to be changed
 */
TlEventSet *
tl_event_set_copy (const TlEventSet *set)
{
  TlEventSet *copy;

  g_return_val_if_fail (set != NULL, NULL);

  copy = tl_event_set_new (set->n_events);
  if (set->n_words > 0)
    memcpy (copy->words, set->words, set->n_words * sizeof (guint64));
  return copy;
}

/**
 * tl_event_set_ref:
 * @set: a set
 *
 * Returns: (transfer full): @set, with one more reference
 */
TlEventSet *
tl_event_set_ref (TlEventSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);
  g_atomic_ref_count_inc (&set->ref_count);
  return set;
}

/**
 * tl_event_set_unref:
 * @set: (transfer full): a set
 */
void
tl_event_set_unref (TlEventSet *set)
{
  g_return_if_fail (set != NULL);

  if (!g_atomic_ref_count_dec (&set->ref_count))
    return;
  g_free (set->words);
  g_free (set);
}

/* The bits of a word from one on, up to another, exclusive; of 0 to 64. */
static guint64
get_mask (guint from, guint to)
{
  guint64 below_to = to >= WORD_BITS ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << to) - 1;

  return from >= WORD_BITS ? 0 : below_to & (G_MAXUINT64 << from);
}

/**
 * tl_event_set_add_range:
 * @set: a set
 * @first: the first event to add
 * @last: the one after the last
 *
 * Adds events that follow each other.
 */
void
tl_event_set_add_range (TlEventSet *set, guint first, guint last)
{
  g_return_if_fail (set != NULL);
  g_return_if_fail (last <= set->n_events);

  for (guint word = first / WORD_BITS; first < last; word++)
    {
      guint end = MIN (last, (word + 1) * WORD_BITS);

      set->words[word] |= get_mask (first % WORD_BITS, end - word * WORD_BITS);
      first = end;
    }
}

/**
 * tl_event_set_intersect:
 * @set: a set
 * @other: another one, of the same dataset
 *
 * Leaves in @set what is in both.
 */
void
tl_event_set_intersect (TlEventSet *set, const TlEventSet *other)
{
  g_return_if_fail (set != NULL && other != NULL);
  g_return_if_fail (set->n_events == other->n_events);

  for (guint i = 0; i < set->n_words; i++)
    set->words[i] &= other->words[i];
}

/**
 * tl_event_set_unite:
 * @set: a set
 * @other: another one, of the same dataset
 *
 * Adds to @set what is in @other.
 */
void
tl_event_set_unite (TlEventSet *set, const TlEventSet *other)
{
  g_return_if_fail (set != NULL && other != NULL);
  g_return_if_fail (set->n_events == other->n_events);

  for (guint i = 0; i < set->n_words; i++)
    set->words[i] |= other->words[i];
}

/**
 * tl_event_set_invert:
 * @set: a set
 *
 * Leaves in @set what was not in it.
 */
void
tl_event_set_invert (TlEventSet *set)
{
  g_return_if_fail (set != NULL);

  for (guint i = 0; i < set->n_words; i++)
    set->words[i] = ~set->words[i];
  if (set->n_events % WORD_BITS != 0)
    set->words[set->n_words - 1] &= get_mask (0, set->n_events % WORD_BITS);
}

/**
 * tl_event_set_get_n_members:
 * @set: a set
 *
 * Returns: how many events are in it
 */
guint
tl_event_set_get_n_members (const TlEventSet *set)
{
  guint n = 0;

  g_return_val_if_fail (set != NULL, 0);

  for (guint i = 0; i < set->n_words; i++)
    n += (guint) __builtin_popcountll (set->words[i]);
  return n;
}

/**
 * tl_event_set_get_position:
 * @set: a set
 * @event: an event's index
 *
 * Returns: how many events before @event are in the set: the third of them has position 2
 */
guint
tl_event_set_get_position (const TlEventSet *set, guint32 event)
{
  guint n = 0;

  g_return_val_if_fail (set != NULL, 0);
  g_return_val_if_fail (event <= set->n_events, 0);

  for (guint i = 0; i < event / WORD_BITS; i++)
    n += (guint) __builtin_popcountll (set->words[i]);
  if (event % WORD_BITS != 0)
    n += (guint) __builtin_popcountll (set->words[event / WORD_BITS]
                                       & get_mask (0, event % WORD_BITS));
  return n;
}

/**
 * tl_event_set_equal:
 * @a: (nullable): a set
 * @b: (nullable): another one
 *
 * Returns: whether they are of as many events and have the same members, or both are %NULL
 */
gboolean
tl_event_set_equal (const TlEventSet *a, const TlEventSet *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->n_events == b->n_events
         && (a->n_words == 0 || memcmp (a->words, b->words, a->n_words * sizeof (guint64)) == 0);
}

/**
 * tl_event_set_find_next:
 * @set: a set
 * @from: an event's index
 * @event: (out): the first member from @from on
 *
 * Returns: whether there is one
 */
gboolean
tl_event_set_find_next (const TlEventSet *set, guint from, guint32 *event)
{
  g_return_val_if_fail (set != NULL, FALSE);

  for (guint word = from / WORD_BITS; word < set->n_words; word++)
    {
      guint64 rest
        = set->words[word] & get_mask (from > word * WORD_BITS ? from % WORD_BITS : 0, WORD_BITS);

      if (rest == 0)
        continue;
      *event = word * WORD_BITS + (guint) __builtin_ctzll (rest);
      return TRUE;
    }
  return FALSE;
}

/**
 * tl_event_set_find_previous:
 * @set: a set
 * @before: an event's index, or the number of events
 * @event: (out): the last member before @before
 *
 * Returns: whether there is one
 */
gboolean
tl_event_set_find_previous (const TlEventSet *set, guint before, guint32 *event)
{
  g_return_val_if_fail (set != NULL, FALSE);

  for (guint word = MIN (set->n_words, before / WORD_BITS + 1); word > 0; word--)
    {
      guint first = (word - 1) * WORD_BITS;
      guint64 rest = before > first ? set->words[word - 1] & get_mask (0, before - first) : 0;

      if (rest == 0)
        continue;
      *event = first + WORD_BITS - 1 - (guint) __builtin_clzll (rest);
      return TRUE;
    }
  return FALSE;
}
