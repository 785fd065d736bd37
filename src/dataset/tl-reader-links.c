/* What refers to events, and is read after them: relations, and the story. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

static const char *const relation_names[]
  = { "led-to",  "responded-to", "announced", "cancelled", "extended",
      "part-of", "contradicts",  "related",   NULL };

/* The event that one end of a relation names. */
static gboolean
read_end (
  TlReader *reader, JsonObject *object, const char *pointer, const char *member, guint32 *event)
{
  g_autofree char *at = NULL;
  const char *id;

  if (!tl_reader_get_string (reader, object, pointer, member, TRUE, &id))
    return FALSE;
  if (tl_dataset_find_event (reader->dataset, id, event))
    return TRUE;
  at = tl_reader_point (pointer, member);
  tl_reader_report_unknown (reader, at, reader->dataset->events_by_id, _ ("the event"), id);
  return FALSE;
}

static void
read_relation (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[] = { "from", "to", "type", "summary", "footnotes", NULL };
  TlRelation relation = { 0, 0, TL_RELATION_RELATED, NULL, { 0, 0 } };
  guint8 type = TL_RELATION_RELATED;
  gboolean has_from, has_to;

  tl_reader_check_members (reader, object, pointer, members);
  has_from = read_end (reader, object, pointer, "from", &relation.from);
  has_to = read_end (reader, object, pointer, "to", &relation.to);
  tl_reader_get_choice (reader, object, pointer, "type", relation_names, &type);
  if (!has_from || !has_to)
    return;
  relation.type = type;
  tl_reader_get_text (reader, object, pointer, "summary", FALSE, &relation.summary);
  relation.footnotes = tl_reader_get_footnotes (reader, object, pointer);
  g_array_append_val (reader->dataset->relations, relation);
}

/**
 * tl_reader_read_relations:
 * @reader: the reader, whose dataset is frozen
 * @node: the value of "relations"
 */
void
tl_reader_read_relations (TlReader *reader, JsonNode *node)
{
  tl_reader_read_rows (reader, node, read_relation);
}

static void
read_step (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[]
    = { "title", "text", "notes", "range", "events", "lanes", NULL };
  TlDataset *dataset = reader->dataset;
  TlStoryStep step = { NULL };
  const char *range;

  tl_reader_check_members (reader, object, pointer, members);
  tl_reader_get_text (reader, object, pointer, "text", FALSE, &step.text);
  tl_reader_get_text (reader, object, pointer, "notes", FALSE, &step.notes);
  step.has_range = tl_reader_get_edtf (reader, object, pointer, "range", &range, &step.range);
  step.events
    = tl_reader_get_ids (reader, object, pointer, "events", dataset->events_by_id, _ ("the event"));
  step.lanes
    = tl_reader_get_ids (reader, object, pointer, "lanes", reader->lanes_by_id, _ ("the lane"));
  if (tl_reader_get_text (reader, object, pointer, "title", TRUE, &step.title))
    g_array_append_val (dataset->story, step);
}

/**
 * tl_reader_read_story:
 * @reader: the reader, whose dataset is frozen
 * @node: the value of "story": its steps, in their order
 */
void
tl_reader_read_story (TlReader *reader, JsonNode *node)
{
  tl_reader_read_rows (reader, node, read_step);
}
