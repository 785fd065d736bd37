/* What there is to a dataset besides its events: whether any of that reads differently. */
#include "tl-diff-private.h"

#include "tl-dataset-private.h"

static gboolean
is_same (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
is_same_date (const TlDate *a, const TlDate *b)
{
  return a->earliest_start == b->earliest_start && a->latest_start == b->latest_start
         && a->earliest_end == b->earliest_end && a->latest_end == b->latest_end;
}

static gboolean
has_same_head (TlDataset *a, TlDataset *b)
{
  return is_same (a->title, b->title) && is_same (a->description, b->description)
         && is_same (a->license, b->license) && is_same (a->language, b->language)
         && a->n_left_out == b->n_left_out && a->has_view == b->has_view
         && (!a->has_view || is_same_date (&a->view, &b->view));
}

static gboolean
has_same_lanes (TlDataset *a, TlDataset *b)
{
  const TlLane *a_lanes = tl_dataset_get_lanes (a, NULL);
  const TlLane *b_lanes = tl_dataset_get_lanes (b, NULL);

  if (a->lanes->len != b->lanes->len)
    return FALSE;
  for (guint i = 0; i < a->lanes->len; i++)
    if (!is_same (a_lanes[i].id, b_lanes[i].id) || !is_same (a_lanes[i].title, b_lanes[i].title))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_chapters (TlDataset *a, TlDataset *b)
{
  const TlChapter *a_chapters = tl_dataset_get_chapters (a, NULL);
  const TlChapter *b_chapters = tl_dataset_get_chapters (b, NULL);

  if (a->chapters->len != b->chapters->len)
    return FALSE;
  for (guint i = 0; i < a->chapters->len; i++)
    if (!is_same (a_chapters[i].id, b_chapters[i].id)
        || !is_same (a_chapters[i].title, b_chapters[i].title))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_kinds (TlDataset *a, TlDataset *b)
{
  const TlKind *a_kinds = tl_dataset_get_kinds (a, NULL);
  const TlKind *b_kinds = tl_dataset_get_kinds (b, NULL);

  if (a->kinds->len != b->kinds->len)
    return FALSE;
  for (guint i = 0; i < a->kinds->len; i++)
    if (!is_same (a_kinds[i].id, b_kinds[i].id) || !is_same (a_kinds[i].title, b_kinds[i].title)
        || a_kinds[i].symbol != b_kinds[i].symbol)
      return FALSE;
  return TRUE;
}

static gboolean
has_same_footnotes (const TlDiffing *self)
{
  if (self->from->footnotes->len != self->to->footnotes->len)
    return FALSE;
  for (guint i = 0; i < self->from->footnotes->len; i++)
    if (self->footnotes[i] != i)
      return FALSE;
  return TRUE;
}

static gboolean
is_same_step (const TlDiffing *self, const TlStoryStep *a, const TlStoryStep *b)
{
  return is_same (a->title, b->title) && is_same (a->text, b->text) && is_same (a->notes, b->notes)
         && a->has_range == b->has_range && (!a->has_range || is_same_date (&a->range, &b->range))
         && tl_diff_has_same_mapped (self, a->events, b->events, self->new_of_old)
         && tl_diff_has_same_mapped (self, a->lanes, b->lanes, self->lanes);
}

static gboolean
has_same_story (const TlDiffing *self)
{
  const TlStoryStep *a = tl_dataset_get_story (self->from, NULL);
  const TlStoryStep *b = tl_dataset_get_story (self->to, NULL);

  if (self->from->story->len != self->to->story->len)
    return FALSE;
  for (guint i = 0; i < self->from->story->len; i++)
    if (!is_same_step (self, &a[i], &b[i]))
      return FALSE;
  return TRUE;
}

/**
 * tl_diff_has_frame_changed:
 * @self: a comparison whose events, lanes and footnotes are matched
 *
 * Returns: whether something besides the events reads differently
 */
gboolean
tl_diff_has_frame_changed (const TlDiffing *self)
{
  return !has_same_head (self->from, self->to) || !has_same_lanes (self->from, self->to)
         || !has_same_chapters (self->from, self->to) || !has_same_kinds (self->from, self->to)
         || !has_same_footnotes (self) || !has_same_story (self);
}
