/* The parts of placement: which items a lane has, what row each gets, how they are found again. */
#pragma once

#include "tl-placement.h"

G_BEGIN_DECLS

struct _TlPlacement
{
  gatomicrefcount ref_count;
  TlDataset *dataset;
  TlEventSet *events; /* nullable */
  TlMetrics *metrics;
  TlArrangement *arrangement;
  TlItem *items; /* lane by lane, by start */
  guint n_items;
  GArray *lanes;      /* TlLanePlacement */
  GPtrArray *indices; /* TlItemIndex, of each lane */
  TlOverviewScale overview_scale;
  guint32 *overview_counts; /* of each lane in turn, by columns */
  guint32 overview_max;     /* the largest of them */
  double full_scale;
  double height_max_px; /* for all lanes */
  double row_px;        /* how high a row is, if it isn't stretched */
  double names_width_px;
};

gboolean tl_placement_is_open (const TlPlacement *placement, guint lane);
void tl_placement_free (gpointer data);
void tl_placement_collect_items (TlPlacement *placement);
void tl_placement_measure_names (TlPlacement *placement);
double tl_placement_get_around_px (const TlPlacement *placement, guint lane);
void tl_placement_share_rows (TlPlacement *placement, const TlPlacementRoom *room, double scale);

/* What is done for each lane by itself: where there are many items, for several lanes at once. */
typedef void (*TlLaneFunc) (TlPlacement *placement, guint lane, gpointer data);

void tl_placement_for_each_lane (TlPlacement *placement, TlLaneFunc func, gpointer data);

/* How many rows a lane may have: from any scale on, and from full_scale on. */
typedef struct
{
  guint n_rows;
  guint n_rows_full;
  double full_scale;
} TlRowLimits;

/* Each importance, in an event's first lane and in its others. */
#define TL_ITEM_RANKS ((TL_IMPORTANCE_MINOR + 1) * 2)

/* In what order items are placed: by importance, an event's first lane before its others. */
static inline guint8
tl_item_get_rank (TlImportance importance, gboolean is_pale)
{
  return (guint8) (importance * 2 + (is_pale ? 1 : 0));
}

void tl_item_find_drawn_range (TlDataset *dataset, const TlDate *date, TlItem *item);
double tl_item_get_needed_px (const TlItem *item, TlDetail detail, const TlMetricsLengths *lengths);
void tl_placement_assign_rows (TlItem *items,
                               guint n_items,
                               const TlMetricsLengths *lengths,
                               TlRowLimits *limits);
guint tl_placement_count_rows_at (TlItem *items,
                                  guint n_items,
                                  const TlMetricsLengths *lengths,
                                  TlImportance importance,
                                  double scale);
guint tl_placement_count_major_rows (TlItem *items,
                                     guint n_items,
                                     const TlMetricsLengths *lengths,
                                     double scale);
void tl_placement_find_details (TlItem *items, guint n_items, const TlMetricsLengths *lengths);

/* What finds a lane's items by time and scale. */
typedef struct _TlItemIndex TlItemIndex;

TlItemIndex *tl_item_index_new (const TlItem *items, guint n_items);
void tl_item_index_free (TlItemIndex *index);
void tl_item_index_collect (const TlItemIndex *index,
                            gint64 start_s,
                            gint64 end_s,
                            double scale,
                            gboolean is_shown,
                            GArray *found);
guint tl_item_index_find_start (const TlItemIndex *index, gint64 time_s);
guint tl_item_index_count_ended (const TlItemIndex *index, gint64 time_s);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlItemIndex, tl_item_index_free)

G_END_DECLS
