/* A set of a dataset's events: which of them a search found, which a filter lets pass.
 *
 * A bitmap over the events' indices, 125 kB for a million of them. It is filled once, and then
 * shared by reference between threads and views; what is shared isn't changed.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TlEventSet TlEventSet;

struct _TlEventSet
{
  /*< private >*/
  gatomicrefcount ref_count;
  guint n_words;

  /*< public: read only >*/
  guint n_events; /* of the dataset */
  guint64 *words; /* what lies beyond the last event is 0 */
};

TlEventSet *tl_event_set_new (guint n_events);
TlEventSet *tl_event_set_copy (const TlEventSet *set);
TlEventSet *tl_event_set_ref (TlEventSet *set);
void tl_event_set_unref (TlEventSet *set);

void tl_event_set_add_range (TlEventSet *set, guint first, guint last);
void tl_event_set_intersect (TlEventSet *set, const TlEventSet *other);
void tl_event_set_unite (TlEventSet *set, const TlEventSet *other);
void tl_event_set_invert (TlEventSet *set);

guint tl_event_set_get_position (const TlEventSet *set, guint32 event);
guint tl_event_set_get_n_members (const TlEventSet *set);
gboolean tl_event_set_equal (const TlEventSet *a, const TlEventSet *b);
gboolean tl_event_set_find_next (const TlEventSet *set, guint from, guint32 *event);
gboolean tl_event_set_find_previous (const TlEventSet *set, guint before, guint32 *event);

/* Adds an event. */
static inline void
tl_event_set_add (TlEventSet *set, guint32 event)
{
  set->words[event / 64] |= G_GUINT64_CONSTANT (1) << (event % 64);
}

/* Whether an event is in a set; where there is no set, each is. */
static inline gboolean
tl_event_set_contains (const TlEventSet *set, guint32 event)
{
  return set == NULL || (set->words[event / 64] >> (event % 64) & 1) != 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEventSet, tl_event_set_unref)

G_END_DECLS
