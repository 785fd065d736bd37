/* Sorted once, then asked by binary search. */
#include "tl-times.h"

#include <stdlib.h>

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 time_a = *(const gint64 *) a;
  gint64 time_b = *(const gint64 *) b;

  return time_a < time_b ? -1 : time_a > time_b;
}

/**
 * tl_compare_indices:
 * @a: a guint32
 * @b: another
 *
 * The order of indices, for qsort() and its like.
 *
 * Returns: less than, equal to or greater than 0
 */
int
tl_compare_indices (gconstpointer a, gconstpointer b)
{
  guint32 index_a = *(const guint32 *) a;
  guint32 index_b = *(const guint32 *) b;

  return index_a < index_b ? -1 : index_a > index_b;
}

/**
 * tl_times_sort:
 * @times_s: (array length=n): instants
 * @n: how many there are
 *
 * Puts them in their order; at once where they are: events mostly end in the order that they start
 * in.
 */
void
tl_times_sort (gint64 *times_s, guint n)
{
  for (guint i = 1; i < n; i++)
    if (times_s[i - 1] > times_s[i])
      {
        qsort (times_s, n, sizeof (gint64), compare_times);
        return;
      }
}

/**
 * tl_times_count_before:
 * @times_s: (array length=n): instants, in their order
 * @n: how many there are
 * @time_s: an instant
 *
 * Returns: how many of them are before it
 */
guint
tl_times_count_before (const gint64 *times_s, guint n, gint64 time_s)
{
  guint low = 0;
  guint high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (times_s[middle] < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
