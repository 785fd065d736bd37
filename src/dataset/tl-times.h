/* Arrays of instants, and of indices, in their order. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int tl_compare_indices (gconstpointer a, gconstpointer b);
void tl_times_sort (gint64 *times_s, guint n);
guint tl_times_count_before (const gint64 *times_s, guint n, gint64 time_s);

/* How many of some instants are at or before another. */
static inline guint
tl_times_count_until (const gint64 *times_s, guint n, gint64 time_s)
{
  return time_s == G_MAXINT64 ? n : tl_times_count_before (times_s, n, time_s + 1);
}

G_END_DECLS
