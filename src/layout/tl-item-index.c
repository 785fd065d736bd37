/* Finds a lane's items: those that are shown at a scale and reach into a stretch of time, as fast
 * as there are such items, however many there are of others; and how many start or end where.
 *
 * The items are put in buckets by the scale from which on they are shown, one for each doubling of
 * it, and by start within each. In a bucket that is shown, those in view are together, but for
 * those that started earlier and last; they are found by the latest ends of blocks of sixteen
 * items, of sixteen such blocks, and so on.
 */
#include "tl-placement-private.h"
#include "tl-times.h"

#include <math.h>
#include <string.h>

/* The exponents of the scales: from TL_SCALE_MIN to TL_SCALE_MAX, what is shown at every scale
 * before, what is shown at none after. */
#define EXPONENT_MIN (-50)
#define EXPONENT_MAX 4
#define N_BUCKETS    (EXPONENT_MAX - EXPONENT_MIN + 2)
#define NEVER        (N_BUCKETS - 1)

#define BLOCK       16
#define BLOCK_SHIFT 4
#define LEVELS_MAX  8

struct _TlItemIndex
{
  const TlItem *items;
  guint n_items;
  guint32 *order; /* the items' indices, by bucket, then by start */
  guint first[N_BUCKETS + 1];
  gint64 *ends; /* of all items, sorted */
  guint n_levels;
  gint64 *latest_ends[LEVELS_MAX]; /* of the blocks along order, the smallest first */
};

static guint
get_bucket (const TlItem *item)
{
  float activation = item->activation[TL_DETAIL_SHORT];

  if (item->row < 0)
    return NEVER;
  if (activation <= 0)
    return 0;
  return (guint) (CLAMP (ilogbf (activation), EXPONENT_MIN, EXPONENT_MAX) - EXPONENT_MIN);
}

static void
fill_order (TlItemIndex *index)
{
  guint next[N_BUCKETS];

  for (guint i = 0; i < index->n_items; i++)
    index->first[get_bucket (&index->items[i]) + 1]++;
  for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
    {
      index->first[bucket + 1] += index->first[bucket];
      next[bucket] = index->first[bucket];
    }
  for (guint i = 0; i < index->n_items; i++)
    index->order[next[get_bucket (&index->items[i])]++] = i;
}

static void
fill_ends (TlItemIndex *index)
{
  for (guint i = 0; i < index->n_items; i++)
    index->ends[i] = index->items[i].end_s;
  tl_times_sort (index->ends, index->n_items);
}

static gint64
get_end (const TlItemIndex *index, guint level, guint position)
{
  if (level == 0)
    return index->items[index->order[position]].end_s;
  return index->latest_ends[level - 1][position];
}

static void
fill_latest_ends (TlItemIndex *index)
{
  guint n = index->n_items;

  for (guint level = 0; n > BLOCK; level++, index->n_levels++)
    {
      guint n_blocks = (n + BLOCK - 1) / BLOCK;

      index->latest_ends[level] = g_new (gint64, n_blocks);
      for (guint block = 0; block < n_blocks; block++)
        {
          gint64 latest_s = G_MININT64;

          for (guint i = block * BLOCK; i < MIN ((block + 1) * BLOCK, n); i++)
            latest_s = MAX (latest_s, get_end (index, level, i));
          index->latest_ends[level][block] = latest_s;
        }
      n = n_blocks;
    }
}

/**
 * tl_item_index_new:
 * @items: (transfer none): a lane's items, by start, with their rows; they must outlive the index
 * @n_items: how many there are
 *
 * Returns: (transfer full): what finds them
 */
TlItemIndex *
tl_item_index_new (const TlItem *items, guint n_items)
{
  TlItemIndex *index = g_new0 (TlItemIndex, 1);

  index->items = items;
  index->n_items = n_items;
  index->order = g_new (guint32, n_items);
  index->ends = g_new (gint64, n_items);
  fill_order (index);
  fill_ends (index);
  fill_latest_ends (index);
  return index;
}

/**
 * tl_item_index_free:
 * @index: (transfer full): an index
 */
void
tl_item_index_free (TlItemIndex *index)
{
  g_return_if_fail (index != NULL);

  g_free (index->order);
  g_free (index->ends);
  for (guint level = 0; level < index->n_levels; level++)
    g_free (index->latest_ends[level]);
  g_free (index);
}

/* The first position from one to another, along order, whose item ends after a time. Goes up as
 * long as whole blocks can be passed over, and down into the first that can't. */
static guint
find_reaching (const TlItemIndex *index, guint from, guint to, gint64 time_s)
{
  guint level = 0;
  guint position = from;

  while ((position << (level * BLOCK_SHIFT)) < to)
    {
      if (level < index->n_levels && position % BLOCK == 0)
        {
          position >>= BLOCK_SHIFT;
          level++;
        }
      while (get_end (index, level, position) > time_s)
        {
          if (level == 0)
            return position;
          level--;
          position <<= BLOCK_SHIFT;
        }
      position++;
    }
  return to;
}

/* The first position of a bucket, along order, whose item starts at or after a time. */
static guint
find_in_bucket (const TlItemIndex *index, guint bucket, gint64 time_s)
{
  guint low = index->first[bucket];
  guint high = index->first[bucket + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (index->items[index->order[middle]].start_s < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_item_index_collect:
 * @index: an index
 * @start_s: the first instant of a stretch of time
 * @end_s: the last one, exclusive
 * @scale: a scale, in pixels per second
 * @is_shown: whether those that are shown at the scale are asked for, or those that aren't
 * @found: (element-type guint32): where to put the indices of the items that reach into the
 *   stretch, by start
 */
void
tl_item_index_collect (const TlItemIndex *index,
                       gint64 start_s,
                       gint64 end_s,
                       double scale,
                       gboolean is_shown,
                       GArray *found)
{
  guint at_scale = (guint) (CLAMP (ilogb (scale), EXPONENT_MIN, EXPONENT_MAX) - EXPONENT_MIN);

  g_array_set_size (found, 0);
  for (guint bucket = is_shown ? 0 : at_scale; bucket <= (is_shown ? at_scale : NEVER); bucket++)
    {
      guint to = find_in_bucket (index, bucket, end_s);

      for (guint i = find_reaching (index, index->first[bucket], to, start_s); i < to;
           i = find_reaching (index, i + 1, to, start_s))
        if (tl_item_is_shown (&index->items[index->order[i]], scale) == is_shown)
          g_array_append_val (found, index->order[i]);
    }
  if (found->len > 1)
    qsort (found->data, found->len, sizeof (guint32), tl_compare_indices);
}

/**
 * tl_item_index_find_start:
 * @index: an index
 * @time_s: an instant
 *
 * Returns: the index of the first item that starts at or after @time_s; how many start before it
 */
guint
tl_item_index_find_start (const TlItemIndex *index, gint64 time_s)
{
  guint low = 0;
  guint high = index->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (index->items[middle].start_s < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_item_index_count_ended:
 * @index: an index
 * @time_s: an instant
 *
 * Returns: how many of the items end at or before @time_s
 */
guint
tl_item_index_count_ended (const TlItemIndex *index, gint64 time_s)
{
  return tl_times_count_until (index->ends, index->n_items, time_s);
}
