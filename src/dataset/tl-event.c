/* What is asked of a single event: its place in the order of time, and its words. */
#include "tl-dataset.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * tl_event_compare:
 * @a: an event
 * @b: another
 *
 * The order of time: by earliest start, then the more important first, then the longer first, then
 * by id, so that it is total within a dataset.
 *
 * Returns: less than, equal to or greater than 0
 */
int
tl_event_compare (const TlEvent *a, const TlEvent *b)
{
  if (a->date.earliest_start != b->date.earliest_start)
    return a->date.earliest_start < b->date.earliest_start ? -1 : 1;
  if (a->importance != b->importance)
    return a->importance < b->importance ? -1 : 1;
  if (a->date.latest_end != b->date.latest_end)
    return a->date.latest_end > b->date.latest_end ? -1 : 1;
  return strcmp (a->id, b->id);
}

/**
 * tl_event_date_to_words:
 * @event: an event
 *
 * Returns: (transfer full): the date in words, no more exact than the source: "18 February 2025"
 */
char *
tl_event_date_to_words (const TlEvent *event)
{
  g_return_val_if_fail (event != NULL, NULL);
  return tl_edtf_to_words (event->edtf);
}

/**
 * tl_event_lanes_to_words:
 * @event: an event
 * @dataset: its dataset
 *
 * Returns: (transfer full): the titles of its lanes, the first first: "Washington, Moscow"
 */
char *
tl_event_lanes_to_words (const TlEvent *event, TlDataset *dataset)
{
  const TlLane *lanes = tl_dataset_get_lanes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->lanes);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < event->lanes.length; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", lanes[indices[i]].title);
  return g_string_free (words, FALSE);
}

/**
 * tl_status_get_label:
 * @status: a status
 *
 * Returns: (transfer none) (nullable): the status in words; %NULL for what simply occurred
 */
const char *
tl_status_get_label (TlStatus status)
{
  switch (status)
    {
    case TL_STATUS_PLANNED:
      return C_ ("status", "Planned");
    case TL_STATUS_CANCELLED:
      return C_ ("status", "Cancelled");
    case TL_STATUS_EXPIRED:
      return C_ ("status", "Expired");
    case TL_STATUS_ONGOING:
      return C_ ("status", "Ongoing");
    case TL_STATUS_OCCURRED:
    default:
      return NULL;
    }
}

/**
 * tl_attribution_get_label:
 * @attribution: whose statement an event is
 *
 * Returns: (transfer none) (nullable): that in words; %NULL for a fact
 */
const char *
tl_attribution_get_label (TlAttribution attribution)
{
  switch (attribution)
    {
    case TL_ATTRIBUTION_AUTHOR:
      return _ ("The author’s judgement");
    case TL_ATTRIBUTION_ACTOR:
      return _ ("A claim of those involved");
    case TL_ATTRIBUTION_FACT:
    default:
      return NULL;
    }
}

/**
 * tl_relation_type_get_label:
 * @type: a relation's type
 * @is_from: whether it is said of the event that the relation starts from
 *
 * Returns: (transfer none): what stands before the other event's title: "Led to"
 */
const char *
tl_relation_type_get_label (TlRelationType type, gboolean is_from)
{
  /* Translators: each stands before the title of another event. */
  switch (type)
    {
    case TL_RELATION_LED_TO:
      return is_from ? C_ ("relation", "Led to") : C_ ("relation", "Came of");
    case TL_RELATION_RESPONDED_TO:
      return is_from ? C_ ("relation", "Responded to") : C_ ("relation", "Answered by");
    case TL_RELATION_ANNOUNCED:
      return is_from ? C_ ("relation", "Announced") : C_ ("relation", "Announced by");
    case TL_RELATION_CANCELLED:
      return is_from ? C_ ("relation", "Cancelled") : C_ ("relation", "Cancelled by");
    case TL_RELATION_EXTENDED:
      return is_from ? C_ ("relation", "Extended") : C_ ("relation", "Extended by");
    case TL_RELATION_PART_OF:
      return is_from ? C_ ("relation", "Part of") : C_ ("relation", "Included");
    case TL_RELATION_CONTRADICTS:
      return is_from ? C_ ("relation", "Contradicts") : C_ ("relation", "Contradicted by");
    case TL_RELATION_RELATED:
    default:
      return C_ ("relation", "Related to");
    }
}

/**
 * tl_date_get_known_start:
 * @date: a date
 *
 * Returns: its earliest start; where that is open or unknown, the day before which it must have
 * been
 */
gint64
tl_date_get_known_start (const TlDate *date)
{
  gint64 before_s;

  g_return_val_if_fail (date != NULL, 0);

  if (date->start_bound == TL_BOUND_GIVEN)
    return date->earliest_start;
  before_s = date->shape == TL_DATE_SPAN ? date->earliest_end : date->latest_end;
  return MAX (before_s - TL_SECONDS_PER_DAY, TL_TIME_MIN);
}

/**
 * tl_date_get_known_end:
 * @date: a date
 *
 * Returns: its latest end, exclusive; where that is open or unknown, the end of the day that it
 * must have come after
 */
gint64
tl_date_get_known_end (const TlDate *date)
{
  gint64 after_s;

  g_return_val_if_fail (date != NULL, 0);

  if (date->end_bound == TL_BOUND_GIVEN)
    return date->latest_end;
  after_s = date->shape == TL_DATE_SPAN ? date->latest_start : date->earliest_start;
  return MIN (after_s + TL_SECONDS_PER_DAY, TL_TIME_MAX);
}
