/* Which of the new events each of the old ones is. Each pass takes the pairs that are alike in
 * something; what it leaves over is for the next one, which asks for less. */
#include "tl-diff-private.h"

#include "tl-dataset-private.h"
#include "tl-hash.h"

/* Where events came or went, so many are looked at for where it goes on. */
#define STEP_MAX 8

/* What two events have to have alike. */
typedef enum
{
  KEY_TITLE = 1 << 0,
  KEY_DATE = 1 << 1,
  KEY_LANES = 1 << 2,
  KEY_SUMMARY = 1 << 3,
} Key;

/* Events of either dataset that are left over, and may have an id of their own or may not. */
typedef struct
{
  Key key;
  gboolean old_may_have_id;
  gboolean new_may_have_id; /* never both: two ids that differ say that it is another event */
} Pass;

/* A title and a date tell events apart, mostly; where they don't, what else they say may. */
static const Pass passes[] = {
  { KEY_TITLE | KEY_DATE | KEY_LANES | KEY_SUMMARY, FALSE, FALSE },
  { KEY_TITLE | KEY_DATE, FALSE, FALSE },
  { KEY_TITLE | KEY_DATE, FALSE, TRUE },
  { KEY_TITLE | KEY_DATE, TRUE, FALSE },
  { KEY_TITLE, FALSE, FALSE },
  { KEY_DATE | KEY_LANES, FALSE, FALSE },
};

static void
tie (TlDiffing *self, guint32 old_event, guint32 new_event)
{
  self->new_of_old[old_event] = new_event;
  self->old_of_new[new_event] = old_event;
}

/* Mostly the next one of the one is the next one of the other too. */
static void
match_by_id (TlDiffing *self)
{
  guint next = 0;

  for (guint32 i = 0; i < self->n_old; i++)
    {
      const TlEvent *event = &self->old_events[i];

      if (i + TL_DIFF_AHEAD < self->n_old)
        __builtin_prefetch (self->old_events[i + TL_DIFF_AHEAD].id);
      if (next + TL_DIFF_AHEAD < self->n_new)
        __builtin_prefetch (self->new_events[next + TL_DIFF_AHEAD].id);
      if (!event->has_own_id)
        continue;
      if (next >= self->n_new || strcmp (self->new_events[next].id, event->id) != 0)
        if (!tl_dataset_find_event (self->to, event->id, &next))
          continue;
      if (self->new_events[next].has_own_id)
        tie (self, i, next);
      next++;
    }
}

static guint64
hash_text (guint64 hash, const char *text, guint64 salt)
{
  return tl_hash_mix (hash, text != NULL ? tl_hash_bytes (text, strlen (text), salt) : 0, salt);
}

static guint64
hash_key (TlDataset *dataset, const TlEvent *event, Key key, guint64 salt)
{
  const TlLane *lanes = tl_dataset_get_lanes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->lanes);
  guint64 hash = salt;

  if ((key & KEY_TITLE) != 0)
    hash = hash_text (hash, event->title, salt);
  if ((key & KEY_DATE) != 0)
    hash = hash_text (hash, event->edtf, salt);
  if ((key & KEY_SUMMARY) != 0)
    hash = hash_text (hash, event->summary, salt);
  if ((key & KEY_LANES) != 0)
    for (guint i = 0; i < event->lanes.length; i++)
      hash = hash_text (hash, lanes[indices[i]].id, salt);
  return hash >> 32;
}

static gboolean
has_same_lanes (const TlDiffing *self, const TlEvent *a, const TlEvent *b)
{
  const TlLane *a_lanes = tl_dataset_get_lanes (self->from, NULL);
  const TlLane *b_lanes = tl_dataset_get_lanes (self->to, NULL);
  const guint32 *a_indices = tl_dataset_get_indices (self->from, a->lanes);
  const guint32 *b_indices = tl_dataset_get_indices (self->to, b->lanes);

  if (a->lanes.length != b->lanes.length)
    return FALSE;
  for (guint i = 0; i < a->lanes.length; i++)
    if (strcmp (a_lanes[a_indices[i]].id, b_lanes[b_indices[i]].id) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_same_key (const TlDiffing *self, guint32 old_event, guint32 new_event, Key key)
{
  const TlEvent *a = &self->old_events[old_event];
  const TlEvent *b = &self->new_events[new_event];

  return ((key & KEY_TITLE) == 0 || strcmp (a->title, b->title) == 0)
         && ((key & KEY_DATE) == 0 || strcmp (a->edtf, b->edtf) == 0)
         && ((key & KEY_SUMMARY) == 0 || g_strcmp0 (a->summary, b->summary) == 0)
         && ((key & KEY_LANES) == 0 || has_same_lanes (self, a, b));
}

/* Returns: (transfer full): the events that nothing is tied to yet, in their order */
static GArray *
collect (const TlEvent *events, const guint32 *ties, guint n, gboolean may_have_id)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < n; i++)
    if (ties[i] == TL_DIFF_GONE && (may_have_id || !events[i].has_own_id))
      g_array_append_val (left, i);
  return left;
}

/* Old events by the hash of their key: for each slot the first's number + 1, and for each of them
 * the next's. Those with the same key stand in their order. */
typedef struct
{
  const GArray *events;
  guint64 salt;
  guint mask;
  guint32 *first;
  guint32 *next;
} Chains;

static void
chains_init (Chains *chains, const TlDiffing *self, const GArray *events, Key key)
{
  guint n_slots = 1u << g_bit_storage (events->len);

  chains->events = events;
  chains->salt = tl_hash_new_salt ();
  chains->mask = n_slots - 1;
  chains->first = g_new0 (guint32, n_slots);
  chains->next = g_new0 (guint32, events->len);
  for (guint i = events->len; i > 0; i--)
    {
      guint32 event = g_array_index (events, guint32, i - 1);
      guint slot
        = hash_key (self->from, &self->old_events[event], key, chains->salt) & chains->mask;

      chains->next[i - 1] = chains->first[slot];
      chains->first[slot] = i;
    }
}

/* Ties a new event to the first old one of the same key, which leaves its chain. */
static void
match_in_chain (Chains *chains, TlDiffing *self, guint32 new_event, Key key)
{
  guint slot = hash_key (self->to, &self->new_events[new_event], key, chains->salt) & chains->mask;

  for (guint32 *link = &chains->first[slot]; *link != 0; link = &chains->next[*link - 1])
    {
      guint32 old_event = g_array_index (chains->events, guint32, *link - 1);

      if (!has_same_key (self, old_event, new_event, key))
        continue;
      tie (self, old_event, new_event);
      *link = chains->next[*link - 1];
      return;
    }
}

static gboolean
has_all_the_same (
  const TlDiffing *self, const GArray *old_left, guint i, const GArray *new_left, guint j)
{
  return i < old_left->len && j < new_left->len
         && has_same_key (self, g_array_index (old_left, guint32, i),
                          g_array_index (new_left, guint32, j), passes[0].key);
}

/* How far the one or the other has to go on until both are at the same event again. */
static void
find_step (
  const TlDiffing *self, const GArray *old_left, guint *i, const GArray *new_left, guint *j)
{
  for (guint step = 1; step <= STEP_MAX; step++)
    {
      if (has_all_the_same (self, old_left, *i, new_left, *j + step))
        {
          *j += step;
          return;
        }
      if (has_all_the_same (self, old_left, *i + step, new_left, *j))
        {
          *i += step;
          return;
        }
    }
  ++*i;
  ++*j;
}

static void
prefetch_left (TlDataset *dataset, const TlEvent *events, const GArray *left, guint i)
{
  if (i < left->len)
    tl_diff_prefetch (dataset, &events[g_array_index (left, guint32, i)]);
}

/* Of events without ids, most are the same ones in the same order: those needn't be looked for. */
static void
match_in_order (TlDiffing *self)
{
  g_autoptr (GArray) old_left = collect (self->old_events, self->new_of_old, self->n_old, FALSE);
  g_autoptr (GArray) new_left = collect (self->new_events, self->old_of_new, self->n_new, FALSE);
  guint i = 0;
  guint j = 0;

  while (i < old_left->len && j < new_left->len)
    {
      prefetch_left (self->from, self->old_events, old_left, i + TL_DIFF_AHEAD);
      prefetch_left (self->to, self->new_events, new_left, j + TL_DIFF_AHEAD);
      if (has_all_the_same (self, old_left, i, new_left, j))
        tie (self, g_array_index (old_left, guint32, i++), g_array_index (new_left, guint32, j++));
      else
        find_step (self, old_left, &i, new_left, &j);
    }
}

static void
match_by_key (TlDiffing *self, const Pass *pass)
{
  g_autoptr (GArray) old_left
    = collect (self->old_events, self->new_of_old, self->n_old, pass->old_may_have_id);
  g_autoptr (GArray) new_left
    = collect (self->new_events, self->old_of_new, self->n_new, pass->new_may_have_id);
  Chains chains;

  if (old_left->len == 0 || new_left->len == 0)
    return;
  chains_init (&chains, self, old_left, pass->key);
  for (guint i = 0; i < new_left->len; i++)
    match_in_chain (&chains, self, g_array_index (new_left, guint32, i), pass->key);
  g_free (chains.first);
  g_free (chains.next);
}

/**
 * tl_diff_match_events:
 * @self: a comparison
 *
 * Finds which events are the same ones.
 */
void
tl_diff_match_events (TlDiffing *self)
{
  match_by_id (self);
  match_in_order (self);
  for (guint i = 0; i < G_N_ELEMENTS (passes); i++)
    match_by_key (self, &passes[i]);
}

/**
 * tl_diff_match_lanes:
 * @self: a comparison
 *
 * Finds which lanes are the same ones: those with the same id.
 */
void
tl_diff_match_lanes (TlDiffing *self)
{
  const TlLane *lanes = tl_dataset_get_lanes (self->from, NULL);
  GArray *new_lanes = self->to->lanes;
  TlIdTable by_id;
  guint index;

  tl_id_table_init (&by_id, new_lanes, G_STRUCT_OFFSET (TlLane, id));
  tl_id_table_reserve (&by_id, new_lanes->len);
  for (guint i = 0; i < new_lanes->len; i++)
    tl_id_table_add (&by_id, i);
  for (guint i = 0; i < self->from->lanes->len; i++)
    if (tl_id_table_find (&by_id, lanes[i].id, strlen (lanes[i].id), &index))
      self->lanes[i] = index;
  tl_id_table_clear (&by_id);
}
