/* The tables that events refer to: lanes, chapters, kinds, references, footnotes. */
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

static void
remember (GHashTable *table, const char *id, guint n_rows)
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
  remember (reader->lanes_by_id, lane.id, reader->dataset->lanes->len);
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
  TlChapter chapter = { NULL, NULL };

  tl_reader_check_members (reader, object, pointer, members);
  if (!tl_reader_get_id (reader, object, pointer, reader->chapters_by_id, _ ("the chapter"),
                         &chapter.id))
    return;
  tl_reader_get_text (reader, object, pointer, "title", FALSE, &chapter.title);
  if (chapter.title == NULL)
    chapter.title = chapter.id;
  g_array_append_val (reader->dataset->chapters, chapter);
  remember (reader->chapters_by_id, chapter.id, reader->dataset->chapters->len);
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
  remember (reader->kinds_by_id, kind.id, reader->dataset->kinds->len);
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

static const char *
get_plain (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* One name of CSL's "author": "Graham Allison", or a literal one. */
static char *
join_name (JsonObject *name)
{
  const char *given = get_plain (name, "given");
  const char *family = get_plain (name, "family");

  if (given != NULL && family != NULL)
    return g_strconcat (given, " ", family, NULL);
  if (family != NULL)
    return g_strdup (family);
  return g_strdup (get_plain (name, "literal"));
}

/* Up to three names are all given, of four or more the first: Chicago 14.76. */
static char *
join_names (GPtrArray *names)
{
  switch (names->len)
    {
    case 0:
      return NULL;
    case 1:
      return g_strdup (names->pdata[0]);
    case 2:
      /* Translators: two authors of a work. */
      return g_strdup_printf (_ ("%s and %s"), (char *) names->pdata[0], (char *) names->pdata[1]);
    case 3:
      /* Translators: three authors of a work. */
      return g_strdup_printf (_ ("%s, %s, and %s"), (char *) names->pdata[0],
                              (char *) names->pdata[1], (char *) names->pdata[2]);
    default:
      /* Translators: the first of four or more authors of a work. */
      return g_strdup_printf (_ ("%s et al."), (char *) names->pdata[0]);
    }
}

static void
read_authors (TlReader *reader, JsonObject *object, const char *pointer, TlReference *reference)
{
  JsonArray *array = tl_reader_get_array (reader, object, pointer, "author");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/author/%u", pointer, i);
      JsonObject *author = tl_reader_get_object (reader, json_array_get_element (array, i), at);
      char *name = author != NULL ? join_name (author) : NULL;

      if (name != NULL)
        g_ptr_array_add (names, name);
      else if (author != NULL)
        tl_reader_report (reader, TL_SEVERITY_WARNING, at, _ ("the author has no name"));
    }
  joined = join_names (names);
  reference->authors = tl_reader_intern (reader, joined);
}

/* CSL's date: {"date-parts": [[2025, 2, 19]]}. Zotero writes the numbers as strings at times. */
static int
get_date_part (JsonArray *parts, guint i)
{
  JsonNode *node = i < json_array_get_length (parts) ? json_array_get_element (parts, i) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return 0;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return (int) CLAMP (g_ascii_strtoll (json_node_get_string (node), NULL, 10), -9999, 9999);
  return (int) CLAMP (json_node_get_int (node), -9999, 9999);
}

static void
read_issued (TlReader *reader, JsonObject *object, const char *pointer, TlReference *reference)
{
  JsonNode *node = json_object_get_member (object, "issued");
  g_autofree char *at = g_strconcat (pointer, "/issued", NULL);
  JsonObject *issued = node != NULL ? tl_reader_get_object (reader, node, at) : NULL;
  JsonArray *dates = issued != NULL ? tl_reader_get_array (reader, issued, at, "date-parts") : NULL;
  JsonArray *parts;
  int month, day;

  if (dates == NULL || json_array_get_length (dates) == 0
      || !JSON_NODE_HOLDS_ARRAY (json_array_get_element (dates, 0)))
    return;
  parts = json_array_get_array_element (dates, 0);
  month = get_date_part (parts, 1);
  day = get_date_part (parts, 2);
  reference->year = get_date_part (parts, 0);
  if (month < 0 || month > 12 || day < 0
      || (month > 0 && day > tl_calendar_days_in_month (reference->year, month)))
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("there is no such date"));
      return;
    }
  reference->month = (guint8) month;
  reference->day = (guint8) day;
}

/* No warning of unknown members here: CSL has many that a note does not show. */
static void
read_reference (TlReader *reader, JsonObject *object, const char *pointer)
{
  TlReference reference = { NULL };

  if (!tl_reader_get_id (reader, object, pointer, reader->references_by_id, _ ("the reference"),
                         &reference.id))
    return;
  tl_reader_get_string (reader, object, pointer, "type", FALSE, &reference.type);
  tl_reader_get_text (reader, object, pointer, "title", FALSE, &reference.title);
  tl_reader_get_text (reader, object, pointer, "container-title", FALSE,
                      &reference.container_title);
  tl_reader_get_text (reader, object, pointer, "publisher", FALSE, &reference.publisher);
  tl_reader_get_string (reader, object, pointer, "URL", FALSE, &reference.url);
  tl_reader_get_string (reader, object, pointer, "language", FALSE, &reference.language);
  tl_reader_get_text (reader, object, pointer, "note", FALSE, &reference.note);
  read_authors (reader, object, pointer, &reference);
  read_issued (reader, object, pointer, &reference);
  if (reference.url != NULL && !tl_reference_is_safe_url (reference.url))
    {
      g_autofree char *at = g_strconcat (pointer, "/URL", NULL);

      tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                        _ ("the address is not one of http, https or mailto; it can’t be opened"));
    }
  g_array_append_val (reader->dataset->references, reference);
  remember (reader->references_by_id, reference.id, reader->dataset->references->len);
}

/**
 * tl_reader_read_references:
 * @reader: the reader
 * @node: the value of "references": items of CSL-JSON
 */
void
tl_reader_read_references (TlReader *reader, JsonNode *node)
{
  tl_reader_read_rows (reader, node, read_reference);
}

static void
read_footnote (TlReader *reader, JsonObject *object, const char *pointer)
{
  static const char *const members[] = { "number", "text", "references", NULL };
  JsonNode *number = json_object_get_member (object, "number");
  TlFootnote footnote = { 0, NULL, { 0, 0 } };
  g_autofree char *at = g_strconcat (pointer, "/number", NULL);

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
