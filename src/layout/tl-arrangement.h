/* How the lanes are arranged: in what order they stand, which of them are folded to their strips,
 * which stay in sight while the others scroll, and which are hidden. A value that is copied; one
 * entry for each of a dataset's lanes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint16 lane; /* the dataset's index */
  guint8 is_folded;
  guint8 is_hidden;
  guint8 is_pinned;
} TlLaneState;

/* An array of TlLaneState, from top to bottom: the pinned ones first. */
typedef GArray TlArrangement;

TlArrangement *tl_arrangement_new (guint n_lanes);
TlArrangement *tl_arrangement_copy (const TlArrangement *arrangement);
TlArrangement *
tl_arrangement_map (const TlArrangement *arrangement, const guint32 *lanes, guint n_lanes);
void tl_arrangement_free (TlArrangement *arrangement);
gboolean tl_arrangement_equal (const TlArrangement *a, const TlArrangement *b);
gboolean tl_arrangement_move (TlArrangement *arrangement, guint lane, int by);
void tl_arrangement_set_folded (TlArrangement *arrangement, guint lane, gboolean is_folded);
gboolean tl_arrangement_set_hidden (TlArrangement *arrangement, guint lane, gboolean is_hidden);
void tl_arrangement_set_pinned (TlArrangement *arrangement, guint lane, gboolean is_pinned);
const TlLaneState *tl_arrangement_get (const TlArrangement *arrangement, guint lane);
guint tl_arrangement_get_n_hidden (const TlArrangement *arrangement);

G_END_DECLS
