/* The units of the axis and how they are labelled. */
#pragma once

#include "tl-axis.h"

G_BEGIN_DECLS

/* A step of the axis: so many of a unit. */
typedef struct
{
  TlUnit unit;
  gint64 step;
} TlAxisUnit;

gboolean tl_axis_ladder_get (const TlAxisUnit *rungs, guint n_rungs, guint level, TlAxisUnit *unit);
gboolean tl_axis_unit_get (guint level, TlAxisUnit *unit);
double tl_axis_unit_get_min_s (TlAxisUnit unit);
TlAxisUnit tl_axis_unit_get_upper (TlAxisUnit lower);
guint tl_axis_unit_get_n_formats (TlAxisUnit unit, TlTier tier);
char *tl_axis_unit_format (TlAxisUnit unit, TlTier tier, guint format, gint64 time_s);
double tl_axis_unit_measure (TlAxisUnit unit, TlTier tier, guint format, TlMetrics *metrics);
gint64 tl_axis_unit_floor (TlAxisUnit unit, gint64 time_s);
gint64 tl_axis_unit_next (TlAxisUnit unit, gint64 time_s);

G_END_DECLS
