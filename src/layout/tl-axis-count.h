/* The axis' other way to tell time: counted from an instant. */
#pragma once

#include "tl-axis-private.h"

G_BEGIN_DECLS

guint tl_axis_count_choose (const TlView *view, TlMetrics *metrics, TlAxisUnit *unit);
gboolean tl_axis_count_get (guint level, TlAxisUnit *unit);
char *tl_axis_count_format (TlAxisUnit unit, gint64 n);
void tl_axis_count_add (
  const TlView *view, TlMetrics *metrics, TlAxisUnit unit, TlTier tier, GArray *ticks);

G_END_DECLS
