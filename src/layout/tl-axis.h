/* The axis: a larger unit over a smaller one, the finest whose labels do not touch. */
#pragma once

#include "tl-calendar.h"
#include "tl-metrics.h"
#include "tl-view.h"

G_BEGIN_DECLS

typedef enum
{
  TL_TIER_UPPER,
  TL_TIER_LOWER,
  TL_TIER_MINOR, /* no label: the next finer unit */
} TlTier;

/* One line of the axis, and the label of the time from it to the next of its tier. */
typedef struct
{
  gint64 time_s;
  TlTier tier;
  double x;       /* where the unit starts; may lie left of the view for the first of a tier */
  double label_x; /* the left edge of the label: the upper tier's slides to stay in sight */
  char *label;    /* localised; NULL where there is no room, and for TL_TIER_MINOR */
  double label_width;
} TlTick;

GArray *tl_axis_build (const TlView *view, TlMetrics *metrics);
char *tl_axis_day_to_words (gint64 zero_s, gint64 time_s);

G_END_DECLS
