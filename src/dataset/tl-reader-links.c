/* What refers to events, and is read after them: relations, and the story. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

static const char *const relation_names[]
  = { "led-to",  "responded-to", "announced", "cancelled", "extended",
      "part-of", "contradicts",  "related",   NULL };

/* The event that one end of a relation names. */
static gboolean
read_end (TlReader *reader, const TlJsonNode *node, const char *member, guint32 *event)
{
  if (node == NULL)
    tl_reader_report_missing (reader, NULL, member);
  else if (node->type == TL_JSON_STRING && tl_json_node_is_empty (node))
    tl_reader_report_empty (reader, NULL, member);
  else
    return tl_reader_get_index (reader, node, NULL, member, &reader->dataset->events_by_id,
                                N_ ("the event"), event);
  return FALSE;
}

static void
read_relation (TlReader *reader, const TlJsonNode *row)
{
  enum
  {
    FROM,
    TO,
    TYPE,
    SUMMARY,
    FOOTNOTES,
    N_MEMBERS,
  };
  static const char *const members[] = { "from", "to", "type", "summary", "footnotes", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  TlRelation relation = { 0, 0, TL_RELATION_RELATED, NULL, { 0, 0 } };
  guint8 type = TL_RELATION_RELATED;
  gboolean has_from, has_to;

  tl_reader_sort_members (reader, row, NULL, members, values);
  has_from = read_end (reader, values[FROM], "from", &relation.from);
  has_to = read_end (reader, values[TO], "to", &relation.to);
  tl_reader_get_choice (reader, values[TYPE], NULL, "type", relation_names, &type);
  if (!has_from || !has_to)
    return;
  relation.type = type;
  tl_reader_get_text (reader, values[SUMMARY], NULL, "summary", FALSE, &relation.summary);
  relation.footnotes = tl_reader_get_footnotes (reader, values[FOOTNOTES], NULL);
  g_array_append_val (reader->dataset->relations, relation);
}

/**
 * tl_reader_read_relations:
 * @reader: the reader, whose dataset is frozen
 * @table: "relations"
 */
void
tl_reader_read_relations (TlReader *reader, const TlJsonMember *table)
{
  tl_reader_read_rows (reader, table, read_relation);
}

static void
read_step (TlReader *reader, const TlJsonNode *row)
{
  enum
  {
    TITLE,
    TEXT,
    NOTES,
    RANGE,
    EVENTS,
    LANES,
    N_MEMBERS,
  };
  static const char *const members[]
    = { "title", "text", "notes", "range", "events", "lanes", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  TlDataset *dataset = reader->dataset;
  TlStoryStep step = { NULL };
  const char *range;

  tl_reader_sort_members (reader, row, NULL, members, values);
  tl_reader_get_text (reader, values[TEXT], NULL, "text", FALSE, &step.text);
  tl_reader_get_text (reader, values[NOTES], NULL, "notes", FALSE, &step.notes);
  step.has_range = tl_reader_get_edtf (reader, values[RANGE], NULL, "range", &range, &step.range);
  step.events = tl_reader_get_ids (reader, values[EVENTS], NULL, "events", &dataset->events_by_id,
                                   N_ ("the event"));
  step.lanes = tl_reader_get_ids (reader, values[LANES], NULL, "lanes", &reader->lanes_by_id,
                                  N_ ("the lane"));
  if (tl_reader_get_text (reader, values[TITLE], NULL, "title", TRUE, &step.title))
    g_array_append_val (dataset->story, step);
}

/**
 * tl_reader_read_story:
 * @reader: the reader, whose dataset is frozen
 * @table: "story": its steps, in their order
 */
void
tl_reader_read_story (TlReader *reader, const TlJsonMember *table)
{
  tl_reader_read_rows (reader, table, read_step);
}
