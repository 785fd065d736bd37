/* The tables that events refer to: lanes, chapters, kinds, footnotes. References:
 * tl-reader-references.c. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const symbol_names[]
  = { "circle", "diamond", "square", "triangle", "star",  "flag", "document",
      "speech", "phone",   "shield", "chart",    "cross", NULL };

/**
 * tl_reader_read_rows:
 * @reader: the reader
 * @node: a table: an array of objects
 * @read_row: reads one of them
 *
 * Whatever isn't what it should be is reported, and the rest read.
 */
void
tl_reader_read_rows (TlReader *reader, JsonNode *node, TlRowReader read_row)
{
  JsonArray *rows;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, "", _ ("expected an array, found %s"),
                        tl_reader_describe (node));
      return;
    }
  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_autofree char *pointer = g_strdup_printf ("/%u", i);
      JsonObject *row = tl_reader_get_object (reader, json_array_get_element (rows, i), pointer);

      if (row != NULL)
        read_row (reader, row, pointer);
    }
}

/**
 * tl_reader_remember:
 * @table: id to index + 1
 * @id: the id of the row that was appended last
 * @n_rows: how many rows there are now
 */
void
tl_reader_remember (GHashTable *table, const char *id, guint n_rows)
{
  g_hash_table_insert (table, (gpointer) id, GUINT_TO_POINTER (n_rows));
}

static void
read_lane (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[] = { "id", "title", NULL };
  TlLane lane = { NULL, NULL };

  tl_reader_check_members (reader, object, pointer, members);
  if (!tl_reader_get_id (reader, object, pointer, reader->lanes_by_id, _ ("the lane"), &lane.id))
    return;
  tl_reader_get_text (reader, object, pointer, "title", FALSE, &lane.title);
  if (lane.title == NULL)
    lane.title = lane.id;
  g_array_append_val (reader->dataset->lanes, lane);
  tl_reader_remember (reader->lanes_by_id, lane.id, reader->dataset->lanes->len);
}

/**
 * tl_reader_read_lanes:
 * @reader: the reader
 * @node: the value of "lanes"
 */
void
tl_reader_read_lanes (TlReader *reader, JsonNode *node)
{
  tl_reader_read_rows (reader, node, read_lane);
}

static void
read_chapter (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[] = { "id", "title", NULL };
  TlChapter chapter = { 0 };

  tl_reader_check_members (reader, object, pointer, members);
  if (!tl_reader_get_id (reader, object, pointer, reader->chapters_by_id, _ ("the chapter"),
                         &chapter.id))
    return;
  tl_reader_get_text (reader, object, pointer, "title", FALSE, &chapter.title);
  if (chapter.title == NULL)
    chapter.title = chapter.id;
  g_array_append_val (reader->dataset->chapters, chapter);
  tl_reader_remember (reader->chapters_by_id, chapter.id, reader->dataset->chapters->len);
}

/**
 * tl_reader_read_chapters:
 * @reader: the reader
 * @node: the value of "chapters"
 */
void
tl_reader_read_chapters (TlReader *reader, JsonNode *node)
{
  tl_reader_read_rows (reader, node, read_chapter);
}

static void
read_kind (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[] = { "id", "title", "symbol", NULL };
  TlKind kind = { NULL, NULL, TL_SYMBOL_CIRCLE };
  guint8 symbol = TL_SYMBOL_CIRCLE;

  tl_reader_check_members (reader, object, pointer, members);
  if (!tl_reader_get_id (reader, object, pointer, reader->kinds_by_id, _ ("the kind"), &kind.id))
    return;
  tl_reader_get_text (reader, object, pointer, "title", FALSE, &kind.title);
  if (kind.title == NULL)
    kind.title = kind.id;
  tl_reader_get_choice (reader, object, pointer, "symbol", symbol_names, &symbol);
  kind.symbol = symbol;
  g_array_append_val (reader->dataset->kinds, kind);
  tl_reader_remember (reader->kinds_by_id, kind.id, reader->dataset->kinds->len);
}

/**
 * tl_reader_read_kinds:
 * @reader: the reader
 * @node: the value of "kinds"
 */
void
tl_reader_read_kinds (TlReader *reader, JsonNode *node)
{
  tl_reader_read_rows (reader, node, read_kind);
}

static void
read_footnote (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[] = { "number", "text", "references", NULL };
  JsonNode *number = json_object_get_member (object, "number");
  TlFootnote footnote = { 0, NULL, { 0, 0 } };
  g_autofree char *at = tl_reader_point (pointer, "number");

  tl_reader_check_members (reader, object, pointer, members);
  if (number == NULL || !JSON_NODE_HOLDS_VALUE (number)
      || json_node_get_value_type (number) != G_TYPE_INT64 || json_node_get_int (number) < 1
      || json_node_get_int (number) > G_MAXINT)
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, number != NULL ? at : pointer,
                        _ ("a footnote needs a “number”, a whole number from 1"));
      return;
    }
  footnote.number = (guint) json_node_get_int (number);
  if (g_hash_table_contains (reader->footnotes_by_number, GUINT_TO_POINTER (footnote.number)))
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("footnote %u is there already"),
                        footnote.number);
      return;
    }
  tl_reader_get_text (reader, object, pointer, "text", FALSE, &footnote.text);
  footnote.references = tl_reader_get_ids (reader, object, pointer, "references",
                                           reader->references_by_id, _ ("the reference"));
  g_array_append_val (reader->dataset->footnotes, footnote);
  g_hash_table_insert (reader->footnotes_by_number, GUINT_TO_POINTER (footnote.number),
                       GUINT_TO_POINTER (reader->dataset->footnotes->len));
}

static int
compare_footnotes (gconstpointer a, gconstpointer b)
{
  const TlFootnote *footnote_a = a;
  const TlFootnote *footnote_b = b;

  return footnote_a->number < footnote_b->number ? -1 : footnote_a->number > footnote_b->number;
}

/**
 * tl_reader_read_footnotes:
 * @reader: the reader
 * @node: the value of "footnotes"
 *
 * Afterwards the dataset has them in the order of their numbers.
 */
void
tl_reader_read_footnotes (TlReader *reader, JsonNode *node)
{
  GArray *footnotes = reader->dataset->footnotes;

  tl_reader_read_rows (reader, node, read_footnote);
  g_array_sort (footnotes, compare_footnotes);
  for (guint i = 0; i < footnotes->len; i++)
    g_hash_table_insert (reader->footnotes_by_number,
                         GUINT_TO_POINTER (g_array_index (footnotes, TlFootnote, i).number),
                         GUINT_TO_POINTER (i + 1));
}
