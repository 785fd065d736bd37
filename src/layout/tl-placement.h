/* Where labels go: for each event in each of its lanes a row, and the scale from which on it is
 * shown there.
 *
 * After Been, Daiches and Yap, "Dynamic Map Labeling" (IEEE TVCG 12(5), 2006): two labels that do
 * not conflict at one scale do not conflict at any larger one, since what lies between them grows
 * and they don't. So going from coarse to fine, what is placed stays, and an activation scale for
 * each is all that there is to remember. Rows, once given, hold at every scale.
 */
#pragma once

#include "tl-arrangement.h"
#include "tl-dataset.h"
#include "tl-event-set.h"
#include "tl-metrics.h"
#include "tl-overview.h"

G_BEGIN_DECLS

/* Where further rows open, they do so one after the other while the scale grows by this much. */
#define TL_PLACEMENT_OPENING 2

/* The overview counts events in so many columns, always the same. */
#define TL_OVERVIEW_COLUMNS 256

/* No lane has more rows. */
#define TL_ROWS_MAX 24

/* Which texts a label has, each from its own activation scale on. */
typedef enum
{
  TL_DETAIL_SHORT, /* the short title, where there is one, else the title */
  TL_DETAIL_FULL,  /* the title */
  TL_DETAIL_NOTES, /* the title and its footnotes' numbers */
  TL_N_DETAILS,
} TlDetail;

/* One event in one of its lanes. */
typedef struct
{
  guint32 event;
  guint16 lane;
  gint8 row;                      /* -1: in no row at any scale */
  guint8 is_pale : 1;             /* not the event's first lane */
  guint8 has_short : 1;           /* TL_DETAIL_SHORT is the short title, not the title */
  guint8 rank : 3;                /* less is placed first: see tl_item_get_rank() */
  gint64 start_s;                 /* of what is drawn … */
  gint64 end_s;                   /* … exclusive */
  float label_px[TL_N_DETAILS];   /* the label's width with each detail */
  float activation[TL_N_DETAILS]; /* px/s from which on it is shown; rising; G_MAXFLOAT: never */
} TlItem;

/* Whether an item is shown in its row at a scale; where not, it is in the strip. */
static inline gboolean
tl_item_is_shown (const TlItem *item, double scale_px_per_s)
{
  return item->row >= 0 && scale_px_per_s >= (double) item->activation[TL_DETAIL_SHORT];
}

typedef struct
{
  guint first_item; /* into the items: a lane's are together, by start */
  guint n_items;
  guint n_rows;      /* at every scale; 0: it is folded or hidden */
  guint n_rows_full; /* from tl_placement_get_full_scale() on */
} TlLanePlacement;

typedef struct _TlPlacement TlPlacement;

/* The height that lanes are to share, and what they do where it isn't enough. */
typedef struct
{
  double height_px;    /* for all lanes */
  double taken_px;     /* what they have less for now: rows come closer before there are fewer */
  gboolean may_scroll; /* from close up, lanes may have more rows than there is height for */
  gboolean is_low;     /* lanes don't fill more of a picture than that height */
  const TlArrangement *arrangement; /* nullable: all lanes, open, in the dataset's order */
  TlEventSet *events;               /* nullable: all; what is not among these has no place */
} TlPlacementRoom;

TlPlacement *tl_placement_new (TlDataset *dataset, TlMetrics *metrics, const TlPlacementRoom *room);
TlPlacement *tl_placement_ref (TlPlacement *placement);
void tl_placement_unref (TlPlacement *placement);
TlDataset *tl_placement_get_dataset (const TlPlacement *placement);
TlEventSet *tl_placement_get_events (const TlPlacement *placement);
TlMetrics *tl_placement_get_metrics (const TlPlacement *placement);
const TlArrangement *tl_placement_get_arrangement (const TlPlacement *placement);
const TlItem *tl_placement_get_items (const TlPlacement *placement, guint *n_items);
const TlLanePlacement *tl_placement_get_lanes (const TlPlacement *placement, guint *n_lanes);
void tl_placement_collect (const TlPlacement *placement,
                           guint lane,
                           gint64 start_s,
                           gint64 end_s,
                           double scale,
                           gboolean is_shown,
                           GArray *found);
guint tl_placement_find_start (const TlPlacement *placement, guint lane, gint64 time_s);
guint tl_placement_find_item (const TlPlacement *placement, guint32 event, guint lane);
guint tl_placement_count_reaching (const TlPlacement *placement, guint lane, gint64 time_s);
double tl_placement_get_full_scale (const TlPlacement *placement);
const TlOverviewScale *tl_placement_get_overview_scale (const TlPlacement *placement);
const guint32 *tl_placement_get_overview_counts (const TlPlacement *placement, guint lane);
guint32 tl_placement_get_overview_max (const TlPlacement *placement);
double tl_placement_get_names_width (const TlPlacement *placement);
char *tl_placement_count_to_words (guint n_events);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPlacement, tl_placement_unref)

G_END_DECLS
