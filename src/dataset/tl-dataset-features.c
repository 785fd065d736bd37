/* In what ways a dataset's events differ: what a legend has to explain, and what it needn't. */
#include "tl-dataset-private.h"

static TlFeatures
get_end_features (TlBound bound, gboolean is_exact)
{
  if (bound == TL_BOUND_OPEN)
    return TL_FEATURE_OPEN_END;
  if (bound == TL_BOUND_UNKNOWN)
    return TL_FEATURE_UNKNOWN_END;
  return is_exact ? 0 : TL_FEATURE_SOFT_END;
}

static TlFeatures
get_date_features (const TlDate *date)
{
  guint qualifier = date->start_qualifier | date->end_qualifier;
  TlFeatures features = 0;

  if (date->shape == TL_DATE_WINDOW)
    features |= TL_FEATURE_WINDOW;
  if (date->shape == TL_DATE_SET)
    features |= TL_FEATURE_SET;
  if (date->shape == TL_DATE_SPAN)
    features |= TL_FEATURE_SPAN
                | get_end_features (date->start_bound, date->earliest_start == date->latest_start)
                | get_end_features (date->end_bound, date->earliest_end == date->latest_end);
  if (qualifier & TL_QUALIFIER_APPROXIMATE)
    features |= TL_FEATURE_APPROXIMATE;
  if (qualifier & TL_QUALIFIER_UNCERTAIN)
    features |= TL_FEATURE_UNCERTAIN;
  return features;
}

/**
 * tl_event_get_features:
 * @event: an event
 *
 * Returns: what is to be said of it beside its kind
 */
TlFeatures
tl_event_get_features (const TlEvent *event)
{
  static const TlFeatures of_status[] = {
    [TL_STATUS_OCCURRED] = 0,
    [TL_STATUS_PLANNED] = TL_FEATURE_PLANNED,
    [TL_STATUS_CANCELLED] = TL_FEATURE_CANCELLED,
    [TL_STATUS_EXPIRED] = TL_FEATURE_EXPIRED,
    [TL_STATUS_ONGOING] = TL_FEATURE_ONGOING,
  };
  TlFeatures features;

  g_return_val_if_fail (event != NULL, 0);

  features = get_date_features (&event->date) | of_status[event->status];
  if (event->attribution != TL_ATTRIBUTION_FACT)
    features |= TL_FEATURE_ATTRIBUTED;
  if (event->lanes.length > 1)
    features |= TL_FEATURE_SEVERAL_LANES;
  if (event->footnotes.length > 0)
    features |= TL_FEATURE_FOOTNOTES;
  return features;
}

/**
 * tl_dataset_collect_features:
 * @dataset: a dataset whose events are all there
 *
 * Notes which features and kinds its events have.
 */
void
tl_dataset_collect_features (TlDataset *dataset)
{
  const TlEvent *events = (const TlEvent *) dataset->events->data;

  dataset->features = 0;
  g_free (dataset->kinds_used);
  dataset->kinds_used = g_new0 (guint8, MAX (dataset->kinds->len, 1));
  for (guint i = 0; i < dataset->events->len; i++)
    {
      dataset->features |= tl_event_get_features (&events[i]);
      if (events[i].kind >= 0)
        dataset->kinds_used[events[i].kind] = TRUE;
    }
}

/**
 * tl_dataset_get_features:
 * @dataset: a dataset
 *
 * Returns: what any of its events has
 */
TlFeatures
tl_dataset_get_features (TlDataset *dataset)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), 0);
  return dataset->features;
}

/**
 * tl_dataset_has_kind:
 * @dataset: a dataset
 * @kind: the index of one of its kinds
 *
 * Returns: whether any of its events is of that kind
 */
gboolean
tl_dataset_has_kind (TlDataset *dataset, guint kind)
{
  g_return_val_if_fail (TL_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (kind < dataset->kinds->len, FALSE);
  return dataset->kinds_used[kind];
}
