/* Order, folding, pinning and hiding of lanes. */
#include "tl-arrangement.h"

#include <string.h>

#define STATE(arrangement, i) (&g_array_index ((arrangement), TlLaneState, (i)))

/**
 * tl_arrangement_new:
 * @n_lanes: how many lanes a dataset has
 *
 * Returns: (transfer full): all of them, open, in the dataset's order
 */
TlArrangement *
tl_arrangement_new (guint n_lanes)
{
  TlArrangement *arrangement = g_array_new (FALSE, FALSE, sizeof (TlLaneState));

  for (guint i = 0; i < n_lanes; i++)
    {
      TlLaneState state = { .lane = (guint16) i };

      g_array_append_val (arrangement, state);
    }
  return arrangement;
}

/**
 * tl_arrangement_copy:
 * @arrangement: an arrangement
 *
 * Returns: (transfer full): one like it
 */
TlArrangement *
tl_arrangement_copy (const TlArrangement *arrangement)
{
  return g_array_copy ((TlArrangement *) arrangement);
}

static int
compare_states (gconstpointer a, gconstpointer b)
{
  const TlLaneState *state_a = a;
  const TlLaneState *state_b = b;

  if (state_a->is_pinned != state_b->is_pinned)
    return state_a->is_pinned ? -1 : 1;
  return (int) state_a->lane - state_b->lane;
}

/* Whether the lanes stand as in the dataset, but for those that are pinned. */
static gboolean
is_in_order (const TlArrangement *arrangement)
{
  for (guint i = 1; i < arrangement->len; i++)
    if (compare_states (STATE (arrangement, i - 1), STATE (arrangement, i)) > 0)
      return FALSE;
  return TRUE;
}

/* A new lane stands behind the one that it stands behind in its dataset. */
static void
insert_lane (TlArrangement *arrangement, guint lane)
{
  TlLaneState state = { .lane = (guint16) lane };
  guint at = 0;

  for (guint i = 0; i < arrangement->len; i++)
    if (STATE (arrangement, i)->is_pinned || STATE (arrangement, i)->lane + 1u == lane)
      at = i + 1;
  g_array_insert_val (arrangement, at, state);
}

/**
 * tl_arrangement_map:
 * @arrangement: an arrangement
 * @lanes: for each of its lanes the index in another dataset; beyond @n_lanes where it isn't there
 * @n_lanes: how many lanes the other dataset has
 *
 * Who has put lanes into another order keeps that, else they follow the other dataset's. A lane
 * that is new is open, and one is always in sight.
 *
 * Returns: (transfer full): an arrangement for the other dataset
 */
TlArrangement *
tl_arrangement_map (const TlArrangement *arrangement, const guint32 *lanes, guint n_lanes)
{
  TlArrangement *mapped = tl_arrangement_new (0);
  g_autofree gboolean *is_there = g_new0 (gboolean, n_lanes + 1);

  for (guint i = 0; i < arrangement->len; i++)
    {
      TlLaneState state = *STATE (arrangement, i);

      if (lanes[state.lane] >= n_lanes)
        continue;
      state.lane = (guint16) lanes[state.lane];
      is_there[state.lane] = TRUE;
      g_array_append_val (mapped, state);
    }
  for (guint lane = 0; lane < n_lanes; lane++)
    if (!is_there[lane])
      insert_lane (mapped, lane);
  if (is_in_order (arrangement))
    g_array_sort (mapped, compare_states);
  if (tl_arrangement_get_n_hidden (mapped) == n_lanes)
    for (guint i = 0; i < n_lanes; i++)
      STATE (mapped, i)->is_hidden = FALSE;
  return mapped;
}

/**
 * tl_arrangement_free:
 * @arrangement: (transfer full): an arrangement
 */
void
tl_arrangement_free (TlArrangement *arrangement)
{
  g_array_unref (arrangement);
}

/**
 * tl_arrangement_equal:
 * @a: an arrangement
 * @b: another
 *
 * Returns: whether they are alike
 */
gboolean
tl_arrangement_equal (const TlArrangement *a, const TlArrangement *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (TlLaneState)) == 0;
}

static guint
find (const TlArrangement *arrangement, guint lane)
{
  guint i = 0;

  while (i < arrangement->len && STATE (arrangement, i)->lane != lane)
    i++;
  g_assert (i < arrangement->len);
  return i;
}

/**
 * tl_arrangement_get:
 * @arrangement: an arrangement
 * @lane: a lane's index in its dataset
 *
 * Returns: (transfer none): what the lane is like
 */
const TlLaneState *
tl_arrangement_get (const TlArrangement *arrangement, guint lane)
{
  return STATE (arrangement, find (arrangement, lane));
}

/**
 * tl_arrangement_move:
 * @arrangement: an arrangement
 * @lane: a lane's index in its dataset
 * @by: 1 for down, -1 for up
 *
 * Puts a lane behind, or before, the next one that is not hidden. Pinned lanes stay before others.
 *
 * Returns: %FALSE where there is none
 */
gboolean
tl_arrangement_move (TlArrangement *arrangement, guint lane, int by)
{
  guint from = find (arrangement, lane);
  TlLaneState state = *STATE (arrangement, from);
  int to = (int) from + by;

  while (to >= 0 && to < (int) arrangement->len && STATE (arrangement, to)->is_hidden)
    to += by;
  if (to < 0 || to >= (int) arrangement->len
      || STATE (arrangement, to)->is_pinned != state.is_pinned)
    return FALSE;
  g_array_remove_index (arrangement, from);
  g_array_insert_val (arrangement, to, state);
  return TRUE;
}

/**
 * tl_arrangement_set_folded:
 * @arrangement: an arrangement
 * @lane: a lane's index in its dataset
 * @is_folded: whether only its strip is to be seen
 */
void
tl_arrangement_set_folded (TlArrangement *arrangement, guint lane, gboolean is_folded)
{
  STATE (arrangement, find (arrangement, lane))->is_folded = is_folded != FALSE;
}

/**
 * tl_arrangement_set_pinned:
 * @arrangement: an arrangement
 * @lane: a lane's index in its dataset
 * @is_pinned: whether it is to stay in sight while the others scroll
 *
 * Puts the lane behind the last that is pinned, among those or after them.
 */
void
tl_arrangement_set_pinned (TlArrangement *arrangement, guint lane, gboolean is_pinned)
{
  guint from = find (arrangement, lane);
  TlLaneState state = *STATE (arrangement, from);
  guint to = 0;

  if (state.is_pinned == (is_pinned != FALSE))
    return;
  state.is_pinned = is_pinned != FALSE;
  g_array_remove_index (arrangement, from);
  while (to < arrangement->len && STATE (arrangement, to)->is_pinned)
    to++;
  g_array_insert_val (arrangement, to, state);
}

/**
 * tl_arrangement_set_hidden:
 * @arrangement: an arrangement
 * @lane: a lane's index in its dataset
 * @is_hidden: whether it is not to be seen
 *
 * The last one that is to be seen can't be hidden.
 *
 * Returns: %FALSE where it is the last one
 */
gboolean
tl_arrangement_set_hidden (TlArrangement *arrangement, guint lane, gboolean is_hidden)
{
  TlLaneState *state = STATE (arrangement, find (arrangement, lane));

  if (is_hidden && !state->is_hidden
      && tl_arrangement_get_n_hidden (arrangement) + 1 == arrangement->len)
    return FALSE;
  state->is_hidden = is_hidden != FALSE;
  return TRUE;
}

/**
 * tl_arrangement_get_n_hidden:
 * @arrangement: an arrangement
 *
 * Returns: how many of the lanes are hidden
 */
guint
tl_arrangement_get_n_hidden (const TlArrangement *arrangement)
{
  guint n = 0;

  for (guint i = 0; i < arrangement->len; i++)
    n += STATE (arrangement, i)->is_hidden;
  return n;
}
