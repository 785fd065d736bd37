/* A list of views and a position between two of them. A step back or forward exchanges the view
 * that it passes for the one that is left, so that the way back from there leads to just that. */
#include "tl-history.h"

#include <math.h>

/* Two views are the same place if they differ by less than can be seen. */
#define SAME_PX    1
#define SAME_RATIO 1.001

/* One has gone elsewhere by so much of a zoom, or by more than a picture's width or height. */
#define FAR_RATIO 2

typedef struct
{
  TlView view;
  gpointer state; /* NULL: the jump to here, or from here, changed the view only */
} TlPlace;

struct _TlHistory
{
  GDestroyNotify free_state;
  GArray *places;      /* TlPlace */
  guint n_behind;      /* so many of them lie behind, the rest ahead */
  TlView rested;       /* where one came to rest last … */
  gboolean has_rested; /* … since the last jump */
};

/**
 * tl_history_new:
 * @free_state: frees a state that is kept with a view
 *
 * Returns: (transfer full): a history of nothing
 */
TlHistory *
tl_history_new (GDestroyNotify free_state)
{
  TlHistory *history = g_new0 (TlHistory, 1);

  history->free_state = free_state;
  history->places = g_array_new (FALSE, FALSE, sizeof (TlPlace));
  return history;
}

static TlPlace *
get_place (const TlHistory *history, guint index)
{
  return &g_array_index (history->places, TlPlace, index);
}

static void
forget (TlHistory *history, guint first, guint n)
{
  for (guint i = first; i < first + n; i++)
    g_clear_pointer (&get_place (history, i)->state, history->free_state);
  g_array_remove_range (history->places, first, n);
}

/**
 * tl_history_free:
 * @history: (transfer full): a history
 */
void
tl_history_free (TlHistory *history)
{
  g_return_if_fail (history != NULL);

  forget (history, 0, history->places->len);
  g_array_unref (history->places);
  g_free (history);
}

/**
 * tl_history_clear:
 * @history: a history
 *
 * Forgets all.
 */
void
tl_history_clear (TlHistory *history)
{
  g_return_if_fail (history != NULL);

  forget (history, 0, history->places->len);
  history->n_behind = 0;
  history->has_rested = FALSE;
}

static void
take_size (TlView *view, const TlView *from)
{
  tl_view_resize (view, from->width_px, from->height_px, from->left_px);
}

/* How much larger the one scale is than the other, at least 1. */
static double
get_ratio (const TlView *a, const TlView *b)
{
  double ratio = a->scale_px_per_s / b->scale_px_per_s;

  return MAX (ratio, 1 / ratio);
}

/* Whether two views show the same, be it in pictures of different sizes. */
static gboolean
is_same_place (const TlView *a, const TlView *b)
{
  TlView view = *a;

  take_size (&view, b);
  return get_ratio (&view, b) < SAME_RATIO
         && fabs (tl_view_get_distance (&view, b)) * b->scale_px_per_s < SAME_PX
         && fabs (view.scroll_px - b->scroll_px) < SAME_PX;
}

/* Whether one has gone so far that one may want to come back. A window that has only become larger
 * or smaller keeps scale and origin, and is not elsewhere. */
static gboolean
is_far (const TlView *from, const TlView *to)
{
  double width_s = MAX (tl_view_get_length (from), tl_view_get_length (to));

  if (get_ratio (from, to) >= FAR_RATIO)
    return TRUE;
  return fabs (tl_view_get_distance (from, to)) > width_s
         || fabs (to->scroll_px - from->scroll_px) > MAX (from->height_px, to->height_px);
}

/* Whether one is on the way by hand, far from where one came to rest last. */
static gboolean
is_under_way (const TlHistory *history, const TlView *view)
{
  return history->has_rested && is_far (&history->rested, view);
}

static void
push (TlHistory *history, const TlView *view, gpointer state)
{
  TlPlace place = { *view, state };

  forget (history, history->n_behind, history->places->len - history->n_behind);
  if (state == NULL && history->n_behind > 0
      && is_same_place (&get_place (history, history->n_behind - 1)->view, view))
    return;
  if (history->n_behind == TL_HISTORY_MAX)
    forget (history, 0, 1);
  g_array_append_val (history->places, place);
  history->n_behind = history->places->len;
}

/**
 * tl_history_push:
 * @history: a history
 * @view: a view to come back to
 *
 * Remembers a view as the last one behind, unless it is there already, and forgets what lay ahead.
 * Of more than %TL_HISTORY_MAX views the oldest is forgotten.
 */
void
tl_history_push (TlHistory *history, const TlView *view)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (view != NULL);

  push (history, view, NULL);
}

/**
 * tl_history_rest:
 * @history: a history
 * @view: what is in view, and has been for a while
 *
 * One has come to rest. If that is far from where one did so before, the place before is
 * remembered: more than a picture's width, or height, or a zoom by two. So the way back leads to
 * where one stayed, not through each turn of the wheel.
 */
void
tl_history_rest (TlHistory *history, const TlView *view)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (view != NULL);

  if (history->has_rested && !is_far (&history->rested, view))
    return;
  if (history->has_rested)
    tl_history_push (history, &history->rested);
  history->rested = *view;
  history->has_rested = TRUE;
}

/**
 * tl_history_leave:
 * @history: a history
 * @view: what is in view
 * @to: what is to be
 * @state: (nullable) (transfer full): what else the jump changes, as it was before
 *
 * One jumps. Remembers where from, if @to is another place, or if the jump changes more.
 */
void
tl_history_leave (TlHistory *history, const TlView *view, const TlView *to, gpointer state)
{
  g_return_if_fail (history != NULL);
  g_return_if_fail (view != NULL);
  g_return_if_fail (to != NULL);

  if (state == NULL && is_same_place (view, to))
    return;
  tl_history_rest (history, view);
  push (history, view, state);
  history->has_rested = FALSE;
}

/**
 * tl_history_can_go_back:
 * @history: a history
 * @view: what is in view
 *
 * Returns: whether there is something behind
 */
gboolean
tl_history_can_go_back (const TlHistory *history, const TlView *view)
{
  g_return_val_if_fail (history != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  return history->n_behind > 0 || is_under_way (history, view);
}

/**
 * tl_history_can_go_forward:
 * @history: a history
 * @view: what is in view
 *
 * Returns: whether there is something ahead
 */
gboolean
tl_history_can_go_forward (const TlHistory *history, const TlView *view)
{
  g_return_val_if_fail (history != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  return history->n_behind < history->places->len && !is_under_way (history, view);
}

static void
exchange (TlHistory *history, guint index, const TlView *view, TlView *to, gpointer *state)
{
  TlPlace *passed = get_place (history, index);
  TlPlace left = { *view, *state }; /* the view may be *to as well */

  *to = passed->view;
  take_size (to, &left.view);
  *state = passed->state;
  if (*state == NULL)
    g_clear_pointer (&left.state, history->free_state);
  *passed = left;
  history->has_rested = FALSE;
}

/**
 * tl_history_go_back:
 * @history: a history
 * @view: what is in view; it lies ahead from now on
 * @to: (out caller-allocates): what was in view before, in a picture of the size of @view
 * @state: (inout) (transfer full) (nullable): the state now; set to what it was before, or to %NULL
 *   where the jump from there changed the view only
 *
 * Returns: whether there is something behind; if not, nothing changes
 */
gboolean
tl_history_go_back (TlHistory *history, const TlView *view, TlView *to, gpointer *state)
{
  g_return_val_if_fail (to != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (!tl_history_can_go_back (history, view))
    return FALSE;
  tl_history_rest (history, view);
  history->n_behind--;
  exchange (history, history->n_behind, view, to, state);
  return TRUE;
}

/**
 * tl_history_go_forward:
 * @history: a history
 * @view: what is in view; it lies behind from now on
 * @to: (out caller-allocates): what was in view before one went back, in a picture of the size of
 *   @view
 * @state: (inout) (transfer full) (nullable): as tl_history_go_back() has it
 *
 * Returns: whether there is something ahead; if not, nothing changes
 */
gboolean
tl_history_go_forward (TlHistory *history, const TlView *view, TlView *to, gpointer *state)
{
  g_return_val_if_fail (to != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (!tl_history_can_go_forward (history, view))
    return FALSE;
  exchange (history, history->n_behind, view, to, state);
  history->n_behind++;
  return TRUE;
}
