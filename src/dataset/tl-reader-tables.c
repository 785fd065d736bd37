/* The tables that events refer to: lanes, chapters, kinds, footnotes. References:
 * tl-reader-references.c. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

static const char *const symbol_names[]
  = { "circle", "diamond", "square", "triangle", "star",  "flag", "document",
      "speech", "phone",   "shield", "chart",    "cross", NULL };

/**
 * tl_reader_read_rows:
 * @reader: the reader
 * @table: a member of the root: an array of objects
 * @read_row: reads one of them
 *
 * Whatever isn't what it should be is reported, and the rest read.
 */
void
tl_reader_read_rows (TlReader *reader, const TlJsonMember *table, TlRowReader read_row)
{
  const char *text = reader->text.bytes + table->value.start;
  const char *row = NULL;

  reader->value_member = table->name;
  reader->value_start = table->value.start;
  if (*text == '[')
    row = tl_json_first_element (text);
  else
    tl_reader_report (reader, TL_SEVERITY_ERROR, NULL, _ ("expected an array, found %s"),
                      tl_reader_describe (tl_json_tape_read (&reader->tape, text)));
  while (row != NULL)
    {
      const TlJsonNode *node = tl_json_tape_read (&reader->tape, row);

      reader->value_index++;
      reader->value_start = (gsize) (row - reader->text.bytes);
      row = tl_json_next_element (tl_json_node_get_end (node));
      if (tl_reader_check_object (reader, node, NULL))
        read_row (reader, node);
    }
  reader->value_member = NULL;
  reader->value_index = -1;
}

static void
read_lane (TlReader *reader, const TlJsonNode *row)
{
  enum
  {
    ID,
    TITLE,
    N_MEMBERS,
  };
  static const char *const members[] = { "id", "title", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  GArray *lanes = reader->dataset->lanes;
  TlLane lane = { NULL, NULL };

  tl_reader_sort_members (reader, row, NULL, members, values);
  if (!tl_reader_get_id (reader, values[ID], NULL, &reader->lanes_by_id, N_ ("the lane"), &lane.id))
    return;
  tl_reader_get_text (reader, values[TITLE], NULL, "title", FALSE, &lane.title);
  if (lane.title == NULL)
    lane.title = lane.id;
  g_array_append_val (lanes, lane);
  tl_id_table_add (&reader->lanes_by_id, lanes->len - 1);
}

/**
 * tl_reader_read_lanes:
 * @reader: the reader
 * @table: "lanes"
 */
void
tl_reader_read_lanes (TlReader *reader, const TlJsonMember *table)
{
  tl_reader_read_rows (reader, table, read_lane);
}

static void
read_chapter (TlReader *reader, const TlJsonNode *row)
{
  enum
  {
    ID,
    TITLE,
    N_MEMBERS,
  };
  static const char *const members[] = { "id", "title", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  GArray *chapters = reader->dataset->chapters;
  TlChapter chapter = { 0 };

  tl_reader_sort_members (reader, row, NULL, members, values);
  if (!tl_reader_get_id (reader, values[ID], NULL, &reader->chapters_by_id, N_ ("the chapter"),
                         &chapter.id))
    return;
  tl_reader_get_text (reader, values[TITLE], NULL, "title", FALSE, &chapter.title);
  if (chapter.title == NULL)
    chapter.title = chapter.id;
  g_array_append_val (chapters, chapter);
  tl_id_table_add (&reader->chapters_by_id, chapters->len - 1);
}

/**
 * tl_reader_read_chapters:
 * @reader: the reader
 * @table: "chapters"
 */
void
tl_reader_read_chapters (TlReader *reader, const TlJsonMember *table)
{
  tl_reader_read_rows (reader, table, read_chapter);
}

static void
read_kind (TlReader *reader, const TlJsonNode *row)
{
  enum
  {
    ID,
    TITLE,
    SYMBOL,
    N_MEMBERS,
  };
  static const char *const members[] = { "id", "title", "symbol", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  GArray *kinds = reader->dataset->kinds;
  TlKind kind = { NULL, NULL, TL_SYMBOL_CIRCLE };
  guint8 symbol = TL_SYMBOL_CIRCLE;

  tl_reader_sort_members (reader, row, NULL, members, values);
  if (!tl_reader_get_id (reader, values[ID], NULL, &reader->kinds_by_id, N_ ("the kind"), &kind.id))
    return;
  tl_reader_get_text (reader, values[TITLE], NULL, "title", FALSE, &kind.title);
  if (kind.title == NULL)
    kind.title = kind.id;
  tl_reader_get_choice (reader, values[SYMBOL], NULL, "symbol", symbol_names, &symbol);
  kind.symbol = symbol;
  g_array_append_val (kinds, kind);
  tl_id_table_add (&reader->kinds_by_id, kinds->len - 1);
}

/**
 * tl_reader_read_kinds:
 * @reader: the reader
 * @table: "kinds"
 */
void
tl_reader_read_kinds (TlReader *reader, const TlJsonMember *table)
{
  tl_reader_read_rows (reader, table, read_kind);
}

static gboolean
read_footnote_number (TlReader *reader, const TlJsonNode *node, guint *value)
{
  TlPointer at = { NULL, "number" };
  gint64 number;

  if (!tl_json_node_is (node, TL_JSON_INTEGER) || !tl_json_node_get_integer (node, &number)
      || number < 1 || number > G_MAXINT)
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, node != NULL ? &at : NULL,
                        _ ("a footnote needs a “number”, a whole number from 1"));
      return FALSE;
    }
  *value = (guint) number;
  if (!g_hash_table_contains (reader->footnotes_by_number, GUINT_TO_POINTER (*value)))
    return TRUE;
  tl_reader_report (reader, TL_SEVERITY_ERROR, &at, _ ("footnote %u is there already"), *value);
  return FALSE;
}

static void
read_footnote (TlReader *reader, const TlJsonNode *row)
{
  enum
  {
    NUMBER,
    TEXT,
    REFERENCES,
    N_MEMBERS,
  };
  static const char *const members[] = { "number", "text", "references", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  TlFootnote footnote = { 0, NULL, { 0, 0 } };

  tl_reader_sort_members (reader, row, NULL, members, values);
  if (!read_footnote_number (reader, values[NUMBER], &footnote.number))
    return;
  tl_reader_get_text (reader, values[TEXT], NULL, "text", FALSE, &footnote.text);
  footnote.references = tl_reader_get_ids (reader, values[REFERENCES], NULL, "references",
                                           &reader->references_by_id, N_ ("the reference"));
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
 * @table: "footnotes"
 *
 * Afterwards the dataset has them in the order of their numbers.
 */
void
tl_reader_read_footnotes (TlReader *reader, const TlJsonMember *table)
{
  GArray *footnotes = reader->dataset->footnotes;

  tl_reader_read_rows (reader, table, read_footnote);
  g_array_sort (footnotes, compare_footnotes);
  for (guint i = 0; i < footnotes->len; i++)
    g_hash_table_insert (reader->footnotes_by_number,
                         GUINT_TO_POINTER (g_array_index (footnotes, TlFootnote, i).number),
                         GUINT_TO_POINTER (i + 1));
}
