/* The stretches of time that a dataset knows of: all that its events take, what is in view at
 * first, and what each chapter is about. Measured once: there may be a million events. */
#include "tl-dataset-private.h"

/* How many of a number of events make a stretch of time theirs: for the first view nineteen in
 * twenty, since a background from 2009 must not squeeze 2025 into a corner; for a chapter every
 * second, since chapters look back and ahead. */
#define VIEW_PART    0.95
#define CHAPTER_PART 0.5

typedef struct
{
  gint64 start_s;
  gint64 end_s;
} Range;

/* The shortest range that a part of some events start in, to the end of the last of them. The
 * events are in the order of their earliest starts. */
static Range
find_dense_range (const TlEvent *events, const GArray *indices, double part)
{
  guint n = indices->len;
  guint n_inside = MAX ((guint) (n * part + 0.999), 1);
  double shortest_s = G_MAXDOUBLE;
  guint best = 0;
  Range range;

#define EVENT(i) (&events[g_array_index (indices, guint32, i)])
  for (guint i = 0; i + n_inside <= n; i++)
    {
      double length_s = (double) tl_date_get_known_start (&EVENT (i + n_inside - 1)->date)
                        - (double) tl_date_get_known_start (&EVENT (i)->date);

      if (length_s < shortest_s)
        {
          shortest_s = length_s;
          best = i;
        }
    }
  range.start_s = tl_date_get_known_start (&EVENT (best)->date);
  range.end_s = range.start_s + 1;
  for (guint i = best; i < best + n_inside; i++)
    range.end_s = MAX (range.end_s, tl_date_get_known_end (&EVENT (i)->date));
#undef EVENT
  return range;
}

static void
measure_extent (TlDataset *dataset)
{
  dataset->extent_start_s = TL_TIME_MAX;
  dataset->extent_end_s = TL_TIME_MIN;
  for (guint i = 0; i < dataset->events->len; i++)
    {
      const TlDate *date = &g_array_index (dataset->events, TlEvent, i).date;

      dataset->extent_start_s = MIN (dataset->extent_start_s, tl_date_get_known_start (date));
      dataset->extent_end_s = MAX (dataset->extent_end_s, tl_date_get_known_end (date));
    }
}

static void
measure_view (TlDataset *dataset)
{
  g_autoptr (GArray) all = g_array_sized_new (FALSE, FALSE, sizeof (guint32), dataset->events->len);
  Range range;

  if (dataset->has_view && dataset->view.start_bound == TL_BOUND_GIVEN
      && dataset->view.end_bound == TL_BOUND_GIVEN)
    {
      dataset->view_start_s = dataset->view.earliest_start;
      dataset->view_end_s = dataset->view.latest_end;
      return;
    }
  for (guint32 i = 0; i < dataset->events->len; i++)
    g_array_append_val (all, i);
  if (all->len == 0)
    return;
  range = find_dense_range ((const TlEvent *) dataset->events->data, all, VIEW_PART);
  dataset->view_start_s = range.start_s;
  dataset->view_end_s = range.end_s;
}

/* A chapter's instants and windows make its range; a span of years that it mentions doesn't. */
static void
measure_chapters (TlDataset *dataset)
{
  const TlEvent *events = (const TlEvent *) dataset->events->data;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < dataset->chapters->len; i++)
    g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (guint32)));
  for (guint32 i = 0; i < dataset->events->len; i++)
    if (events[i].chapter >= 0 && events[i].date.shape != TL_DATE_SPAN)
      g_array_append_val (g_ptr_array_index (members, events[i].chapter), i);
  for (guint i = 0; i < dataset->chapters->len; i++)
    {
      TlChapter *chapter = &g_array_index (dataset->chapters, TlChapter, i);
      const GArray *indices = g_ptr_array_index (members, i);

      if (indices->len > 0)
        {
          Range range = find_dense_range (events, indices, CHAPTER_PART);

          chapter->start_s = range.start_s;
          chapter->end_s = range.end_s;
        }
    }
}

/**
 * tl_dataset_measure:
 * @dataset: a dataset whose events are all there, in their order
 *
 * Finds its stretches of time.
 */
void
tl_dataset_measure (TlDataset *dataset)
{
  measure_extent (dataset);
  measure_view (dataset);
  measure_chapters (dataset);
}

/**
 * tl_dataset_get_extent:
 * @dataset: a dataset
 * @start_s: (out): the earliest instant that an event names
 * @end_s: (out): the latest one, exclusive
 *
 * Open and unknown bounds do not count.
 *
 * Returns: %FALSE where there is no event
 */
gboolean
tl_dataset_get_extent (TlDataset *dataset, gint64 *start_s, gint64 *end_s)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), FALSE);

  if (dataset->events->len == 0)
    return FALSE;
  *start_s = dataset->extent_start_s;
  *end_s = dataset->extent_end_s;
  return TRUE;
}

/**
 * tl_dataset_find_start:
 * @dataset: a dataset
 * @time_s: an instant
 *
 * Returns: how many events start before it: the index of the first that doesn't
 */
guint
tl_dataset_find_start (TlDataset *dataset, gint64 time_s)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (TL_IS_DATASET (dataset), 0);

  high = dataset->events->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (dataset->events, TlEvent, middle).date.earliest_start < time_s)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * tl_dataset_get_view:
 * @dataset: a dataset
 * @start_s: (out): the first instant to show
 * @end_s: (out): the last one, exclusive
 *
 * What is in view at first: the dataset's own "view", or else the shortest range that holds
 * nineteen events in twenty.
 *
 * Returns: %FALSE where there is neither a view nor an event
 */
gboolean
tl_dataset_get_view (TlDataset *dataset, gint64 *start_s, gint64 *end_s)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), FALSE);

  if (dataset->events->len == 0 && dataset->view_start_s == dataset->view_end_s)
    return FALSE;
  *start_s = dataset->view_start_s;
  *end_s = dataset->view_end_s;
  return TRUE;
}
