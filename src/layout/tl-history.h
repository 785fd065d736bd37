/* The history: where one has been, for the ways back and forward.
 *
 * As in a browser there is one list, with what lies behind and what lies ahead; what is shown now
 * is between the two. What counts as a place is decided here too: where one jumped from, and where
 * one came to rest after having moved far enough by hand.
 *
 * A jump may change more than what is in view. What it changes, a state that the history keeps but
 * doesn't know, then comes back with the view when one goes back over that jump.
 */
#pragma once

#include "tl-view.h"

G_BEGIN_DECLS

/* So many views are kept, the latest ones. */
#define TL_HISTORY_MAX 100

typedef struct _TlHistory TlHistory;

TlHistory *tl_history_new (GDestroyNotify free_state);
void tl_history_free (TlHistory *history);
void tl_history_clear (TlHistory *history);
void tl_history_push (TlHistory *history, const TlView *view);
void tl_history_rest (TlHistory *history, const TlView *view);
void tl_history_leave (TlHistory *history, const TlView *view, const TlView *to, gpointer state);
gboolean tl_history_can_go_back (const TlHistory *history, const TlView *view);
gboolean tl_history_can_go_forward (const TlHistory *history, const TlView *view);
gboolean tl_history_go_back (TlHistory *history, const TlView *view, TlView *to, gpointer *state);
gboolean
tl_history_go_forward (TlHistory *history, const TlView *view, TlView *to, gpointer *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlHistory, tl_history_free)

G_END_DECLS
