/* Whether an event says the same as before: to whoever reads it, not to whoever counts indices. */
#include "tl-diff-private.h"

static gboolean
is_same (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

static gboolean
has_same_references (const TlDiffing *self, TlSlice a, TlSlice b)
{
  const TlReference *a_references = tl_dataset_get_references (self->from, NULL);
  const TlReference *b_references = tl_dataset_get_references (self->to, NULL);
  const guint32 *a_indices = tl_dataset_get_indices (self->from, a);
  const guint32 *b_indices = tl_dataset_get_indices (self->to, b);

  if (a.length != b.length)
    return FALSE;
  for (guint i = 0; i < a.length; i++)
    if (!is_same (a_references[a_indices[i]].csl, b_references[b_indices[i]].csl))
      return FALSE;
  return TRUE;
}

/**
 * tl_diff_match_footnotes:
 * @self: a comparison
 *
 * Finds which footnotes read the same under the same number. Each is read once, however many events
 * it supports.
 */
void
tl_diff_match_footnotes (TlDiffing *self)
{
  guint n_old, n_new;
  const TlFootnote *a = tl_dataset_get_footnotes (self->from, &n_old);
  const TlFootnote *b = tl_dataset_get_footnotes (self->to, &n_new);

  /* Both are sorted by number. */
  for (guint i = 0, j = 0; i < n_old && j < n_new;)
    if (a[i].number < b[j].number)
      i++;
    else if (a[i].number > b[j].number)
      j++;
    else
      {
        if (is_same (a[i].text, b[j].text)
            && has_same_references (self, a[i].references, b[j].references))
          self->footnotes[i] = j;
        i++;
        j++;
      }
}

/**
 * tl_diff_has_same_mapped:
 * @self: a comparison
 * @a: a slice of the old dataset
 * @b: a slice of the new one
 * @map: for each old index the new one
 *
 * Returns: whether they name the same things in the same order
 */
gboolean
tl_diff_has_same_mapped (const TlDiffing *self, TlSlice a, TlSlice b, const guint32 *map)
{
  const guint32 *a_indices = tl_dataset_get_indices (self->from, a);
  const guint32 *b_indices = tl_dataset_get_indices (self->to, b);

  if (a.length != b.length)
    return FALSE;
  for (guint i = 0; i < a.length; i++)
    if (map[a_indices[i]] != b_indices[i])
      return FALSE;
  return TRUE;
}

static gboolean
has_same_people (const TlDiffing *self, TlSlice a, TlSlice b)
{
  const guint32 *a_indices = tl_dataset_get_indices (self->from, a);
  const guint32 *b_indices = tl_dataset_get_indices (self->to, b);

  if (a.length != b.length)
    return FALSE;
  for (guint i = 0; i < a.length; i++)
    if (!is_same (tl_dataset_get_person (self->from, a_indices[i]),
                  tl_dataset_get_person (self->to, b_indices[i])))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_quotes (const TlDiffing *self, TlSlice a, TlSlice b)
{
  const guint32 *a_indices = tl_dataset_get_indices (self->from, a);
  const guint32 *b_indices = tl_dataset_get_indices (self->to, b);

  if (a.length != b.length)
    return FALSE;
  for (guint i = 0; i < a.length; i++)
    {
      const TlQuote *a_quote = tl_dataset_get_quote (self->from, a_indices[i]);
      const TlQuote *b_quote = tl_dataset_get_quote (self->to, b_indices[i]);

      if (!is_same (a_quote->text, b_quote->text) || !is_same (a_quote->by, b_quote->by)
          || !tl_diff_has_same_mapped (self, a_quote->footnotes, b_quote->footnotes,
                                       self->footnotes))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_same_details (const TlDiffing *self, const TlEvent *a, const TlEvent *b)
{
  const TlEventDetails *a_details = tl_dataset_get_details (self->from, a);
  const TlEventDetails *b_details = tl_dataset_get_details (self->to, b);

  if (a_details == b_details)
    return TRUE;
  return is_same (a_details->date_text, b_details->date_text)
         && is_same (a_details->date_note, b_details->date_note)
         && is_same (a_details->place, b_details->place)
         && has_same_people (self, a_details->people, b_details->people)
         && has_same_quotes (self, a_details->quotes, b_details->quotes);
}

static gboolean
has_same_relation (const TlDiffing *self, const TlRelation *a, const TlRelation *b)
{
  return a->type == b->type && self->new_of_old[a->from] == b->from
         && self->new_of_old[a->to] == b->to && is_same (a->summary, b->summary)
         && tl_diff_has_same_mapped (self, a->footnotes, b->footnotes, self->footnotes);
}

static gboolean
has_same_relations (const TlDiffing *self, guint32 old_event, guint32 new_event)
{
  guint n_a, n_b;
  const TlRelation *a_relations = tl_dataset_get_relations (self->from, &n_a);
  const TlRelation *b_relations = tl_dataset_get_relations (self->to, &n_b);
  const guint32 *a, *b;

  if (n_a == 0 && n_b == 0)
    return TRUE;
  a = tl_dataset_get_relations_of (self->from, old_event, &n_a);
  b = tl_dataset_get_relations_of (self->to, new_event, &n_b);

  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (!has_same_relation (self, &a_relations[a[i]], &b_relations[b[i]]))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_kind (const TlDiffing *self, const TlEvent *a, const TlEvent *b)
{
  const TlKind *a_kinds = tl_dataset_get_kinds (self->from, NULL);
  const TlKind *b_kinds = tl_dataset_get_kinds (self->to, NULL);

  return is_same (a->kind < 0 ? NULL : a_kinds[a->kind].id,
                  b->kind < 0 ? NULL : b_kinds[b->kind].id);
}

static gboolean
has_same_chapter (const TlDiffing *self, const TlEvent *a, const TlEvent *b)
{
  const TlChapter *a_chapters = tl_dataset_get_chapters (self->from, NULL);
  const TlChapter *b_chapters = tl_dataset_get_chapters (self->to, NULL);

  return is_same (a->chapter < 0 ? NULL : a_chapters[a->chapter].id,
                  b->chapter < 0 ? NULL : b_chapters[b->chapter].id);
}

/**
 * tl_diff_has_event_changed:
 * @self: a comparison whose events, lanes and footnotes are matched
 * @old_event: an event as it was
 * @new_event: the same event as it is
 *
 * Returns: whether it reads differently
 */
gboolean
tl_diff_has_event_changed (const TlDiffing *self, guint32 old_event, guint32 new_event)
{
  const TlEvent *a = &self->old_events[old_event];
  const TlEvent *b = &self->new_events[new_event];

  return a->status != b->status || a->importance != b->importance
         || a->attribution != b->attribution || !is_same (a->edtf, b->edtf)
         || !is_same (a->title, b->title) || !is_same (a->short_title, b->short_title)
         || !is_same (a->summary, b->summary) || !has_same_kind (self, a, b)
         || !has_same_chapter (self, a, b)
         || !tl_diff_has_same_mapped (self, a->lanes, b->lanes, self->lanes)
         || !tl_diff_has_same_mapped (self, a->footnotes, b->footnotes, self->footnotes)
         || !has_same_details (self, a, b) || !has_same_relations (self, old_event, new_event);
}
