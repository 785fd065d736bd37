/* References: items of CSL-JSON, read as far as they are cited, and kept whole beside that. Names
 * and dates as the schema of CSL 1.0.2 has them (citation-style-language.org). */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

typedef enum
{
  FIELD_TEXT,   /* for people: a string, or ours, a map of languages to strings */
  FIELD_STRING, /* the same in any language */
  FIELD_NUMBER, /* a string or a number, as CSL has it */
} FieldKind;

static const struct
{
  const char *member;
  gsize offset;
  FieldKind kind;
} fields[] = {
  { "type", G_STRUCT_OFFSET (TlReference, type), FIELD_STRING },
  { "title", G_STRUCT_OFFSET (TlReference, title), FIELD_TEXT },
  { "title-short", G_STRUCT_OFFSET (TlReference, title_short), FIELD_TEXT },
  { "container-title", G_STRUCT_OFFSET (TlReference, container_title), FIELD_TEXT },
  { "collection-title", G_STRUCT_OFFSET (TlReference, collection_title), FIELD_TEXT },
  /* CSL 1.0.1 called "event" what is "event-title" since: the newer name wins. */
  { "event", G_STRUCT_OFFSET (TlReference, event_title), FIELD_TEXT },
  { "event-title", G_STRUCT_OFFSET (TlReference, event_title), FIELD_TEXT },
  { "publisher", G_STRUCT_OFFSET (TlReference, publisher), FIELD_TEXT },
  { "publisher-place", G_STRUCT_OFFSET (TlReference, publisher_place), FIELD_TEXT },
  { "archive", G_STRUCT_OFFSET (TlReference, archive), FIELD_TEXT },
  { "volume", G_STRUCT_OFFSET (TlReference, volume), FIELD_NUMBER },
  { "issue", G_STRUCT_OFFSET (TlReference, issue), FIELD_NUMBER },
  { "page", G_STRUCT_OFFSET (TlReference, page), FIELD_NUMBER },
  { "number", G_STRUCT_OFFSET (TlReference, number), FIELD_NUMBER },
  { "edition", G_STRUCT_OFFSET (TlReference, edition), FIELD_NUMBER },
  { "genre", G_STRUCT_OFFSET (TlReference, genre), FIELD_TEXT },
  { "DOI", G_STRUCT_OFFSET (TlReference, doi), FIELD_STRING },
  { "ISBN", G_STRUCT_OFFSET (TlReference, isbn), FIELD_STRING },
  { "ISSN", G_STRUCT_OFFSET (TlReference, issn), FIELD_STRING },
  { "URL", G_STRUCT_OFFSET (TlReference, url), FIELD_STRING },
  { "language", G_STRUCT_OFFSET (TlReference, language), FIELD_STRING },
  { "note", G_STRUCT_OFFSET (TlReference, note), FIELD_TEXT },
};

/* A number becomes the string that it is written as, so that what shows it needs to know of one
 * kind only. */
static void
read_number (TlReader *reader,
             const TlJsonNode *node,
             const TlPointer *pointer,
             const char *member,
             const char **value)
{
  g_autofree char *text = NULL;

  if (!tl_json_node_is (node, TL_JSON_INTEGER) && !tl_json_node_is (node, TL_JSON_REAL))
    {
      tl_reader_get_string (reader, node, pointer, member, FALSE, value);
      return;
    }
  text = tl_json_node_dup_number (node);
  *value = g_string_chunk_insert (reader->dataset->strings, text);
}

static void
read_fields (TlReader *reader, const TlJsonNode *item, TlReference *reference)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char **value = G_STRUCT_MEMBER_P (reference, fields[i].offset);
      const char *member = fields[i].member;
      const TlJsonNode *node = tl_json_node_get_member (item, member);

      if (node == NULL)
        continue;
      if (fields[i].kind == FIELD_TEXT)
        tl_reader_get_text (reader, node, NULL, member, FALSE, value);
      else if (fields[i].kind == FIELD_NUMBER)
        read_number (reader, node, NULL, member, value);
      else
        tl_reader_get_string (reader, node, NULL, member, FALSE, value);
      /* What is empty is not given. */
      if (*value != NULL && **value == '\0')
        *value = NULL;
    }
}

/* One of a type that CSL has not is cited by what else it has. */
static void
check_type (TlReader *reader, const char *type)
{
  TlPointer at = { NULL, "type" };
  const char *nearest;

  if (type == NULL || g_strv_contains (tl_reference_types, type))
    return;
  nearest = tl_reader_find_nearest_of (tl_reference_types, type);
  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_WARNING, &at,
                      _ ("CSL knows no type “%s”; did you mean “%s”?"), type, nearest);
  else
    tl_reader_report (reader, TL_SEVERITY_WARNING, &at, _ ("CSL knows no type “%s”"), type);
}

static gboolean
read_name (TlReader *reader, const TlJsonNode *object, const TlPointer *pointer, TlName *name)
{
  const struct
  {
    const char *member;
    const char **value;
  } parts[] = {
    { "family", &name->family },
    { "given", &name->given },
    { "literal", &name->literal },
    { "dropping-particle", &name->dropping_particle },
    { "non-dropping-particle", &name->non_dropping_particle },
    { "suffix", &name->suffix },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const TlJsonNode *node = tl_json_node_get_member (object, parts[i].member);

      tl_reader_get_string (reader, node, pointer, parts[i].member, FALSE, parts[i].value);
      if (*parts[i].value != NULL && **parts[i].value == '\0')
        *parts[i].value = NULL;
    }
  return name->family != NULL || name->given != NULL || name->literal != NULL;
}

static TlSlice
read_names (TlReader *reader, const TlJsonNode *item, const char *member)
{
  GArray *names = reader->dataset->names;
  TlSlice slice = { names->len, 0 };
  TlPointer list = { NULL, member };
  TlPointer at = { .parent = &list };
  TlJsonIter iter
    = tl_reader_get_array (reader, tl_json_node_get_member (item, member), NULL, member);

  for (const TlJsonNode *node; tl_json_iter_next (&iter, &node); at.index++)
    {
      TlName name = { NULL };

      if (!tl_reader_check_object (reader, node, &at))
        continue;
      if (read_name (reader, node, &at, &name))
        g_array_append_val (names, name);
      else
        tl_reader_report (reader, TL_SEVERITY_WARNING, &at,
                          _ ("a name needs “family”, “given” or “literal”"));
    }
  slice.length = names->len - slice.first;
  return slice;
}

/* Zotero writes the numbers as strings at times, and empty ones for what is not known. */
static gboolean
get_date_part (const TlJsonNode *parts, guint i, int *part)
{
  const TlJsonNode *node = tl_json_node_get_element (parts, i);
  gint64 value = 0;

  *part = 0;
  if (node == NULL || node->type == TL_JSON_NULL)
    return TRUE;
  if (node->type == TL_JSON_STRING)
    {
      g_autofree char *text = tl_json_node_dup_string (node);

      if (*text != '\0' && !g_ascii_string_to_signed (text, 10, -9999, 9999, &value, NULL))
        return FALSE;
    }
  else if (node->type != TL_JSON_INTEGER || !tl_json_node_get_integer (node, &value))
    return FALSE;
  if (value < -9999 || value > 9999)
    return FALSE;
  *part = (int) value;
  return TRUE;
}

/* [2025, 2, 19]. Seasons stand in the month's place, 13 to 16 or, as in EDTF, 21 to 24. */
static gboolean
read_partial_date (const TlJsonNode *parts, TlPartialDate *date)
{
  int year, month, day;

  if (parts->type != TL_JSON_ARRAY)
    return FALSE;
  if (!get_date_part (parts, 0, &year) || !get_date_part (parts, 1, &month)
      || !get_date_part (parts, 2, &day))
    return FALSE;
  if (month >= 13 && month <= 16)
    month += 8;
  if (month < 0 || (month > 12 && (month < 21 || month > 24 || day != 0)) || day < 0
      || (month == 0 && day != 0)
      || (month > 0 && month <= 12 && day > tl_calendar_days_in_month (year, month)))
    return FALSE;
  *date = (TlPartialDate){ year, (guint8) month, (guint8) day };
  return TRUE;
}

static gboolean
is_before (const TlPartialDate *a, const TlPartialDate *b)
{
  if (a->year != b->year)
    return a->year < b->year;
  if (a->month == 0 || b->month == 0)
    return FALSE;
  if (a->month != b->month)
    return a->month <= 12 && b->month <= 12 && a->month < b->month;
  return a->day != 0 && b->day != 0 && a->day < b->day;
}

/* {"date-parts": [[2025, 2, 19]]}, or two of them for a range. */
static void
read_date_parts (TlReader *reader,
                 const TlJsonNode *object,
                 const TlPointer *at,
                 TlReferenceDate *date)
{
  const TlJsonNode *node = tl_json_node_get_member (object, "date-parts");
  TlJsonIter iter = tl_reader_get_array (reader, node, at, "date-parts");
  const TlJsonNode *from;
  const TlJsonNode *to;

  if (!tl_json_iter_next (&iter, &from))
    return;
  if (!read_partial_date (from, &date->from)
      || (tl_json_iter_next (&iter, &to) && !read_partial_date (to, &date->to)))
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("there is no such date"));
  else if (date->to.year != 0 && is_before (&date->to, &date->from))
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("the date ends before it starts"));
      date->to = (TlPartialDate){ 0, 0, 0 };
    }
}

/* CSL takes true, 1 and "1" alike. */
static gboolean
is_true (const TlJsonNode *node)
{
  gint64 number;

  if (tl_json_node_is (node, TL_JSON_BOOLEAN))
    return *node->text == 't';
  if (tl_json_node_is (node, TL_JSON_INTEGER))
    return !tl_json_node_get_integer (node, &number) || number != 0;
  return tl_json_node_is (node, TL_JSON_STRING) && !tl_json_node_is_empty (node);
}

/* A season of its own, 1 for spring to 4 for winter, beside a year without a month. */
static void
read_season (TlReader *reader, const TlJsonNode *object, const TlPointer *at, TlReferenceDate *date)
{
  const TlJsonNode *node = tl_json_node_get_member (object, "season");
  const char *season = NULL;

  if (node == NULL || date->from.month != 0)
    return;
  read_number (reader, node, at, "season", &season);
  if (season != NULL && strlen (season) == 1 && season[0] >= '1' && season[0] <= '4')
    date->from.month = (guint8) (20 + season[0] - '0');
}

static void
read_date (TlReader *reader, const TlJsonNode *item, const char *member, TlReferenceDate *date)
{
  const TlJsonNode *object = tl_json_node_get_member (item, member);
  TlPointer at = { NULL, member };
  const char *raw = NULL;

  if (object == NULL || !tl_reader_check_object (reader, object, &at))
    return;
  read_date_parts (reader, object, &at, date);
  read_season (reader, object, &at, date);
  tl_reader_get_string (reader, tl_json_node_get_member (object, "literal"), &at, "literal", FALSE,
                        &date->text);
  tl_reader_get_string (reader, tl_json_node_get_member (object, "raw"), &at, "raw", FALSE, &raw);
  if (date->text == NULL)
    date->text = raw;
  date->is_about = is_true (tl_json_node_get_member (object, "circa"));
}

/* Maps of languages are the format's own. What is copied as CSL-JSON has to be that, so the item
 * keeps the text that was picked. json-glib writes the item, as it does wherever JSON is written,
 * and so has to read it too. */
static const char *
keep_whole (TlReader *reader, const TlJsonNode *item)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *text = NULL;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, item->text, (gssize) item->length, NULL))
    return NULL;
  object = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const TlJsonNode *node = tl_json_node_get_member (item, fields[i].member);
      const TlJsonNode *picked = NULL;
      g_autofree char *value = NULL;

      if (fields[i].kind == FIELD_TEXT && tl_json_node_is (node, TL_JSON_OBJECT))
        picked = tl_reader_pick_text (reader, node);
      if (picked == NULL)
        continue;
      value = tl_json_node_dup_string (picked);
      json_object_set_string_member (object, fields[i].member, value);
    }
  text = json_to_string (json_parser_get_root (parser), FALSE);
  return g_string_chunk_insert (reader->dataset->strings, text);
}

static void
check_url (TlReader *reader, const char *url)
{
  TlPointer at = { NULL, "URL" };

  if (url != NULL && !tl_reference_is_safe_url (url))
    tl_reader_report (reader, TL_SEVERITY_WARNING, &at,
                      _ ("the address is not one of http, https or mailto; it can’t be opened"));
}

/* No warning of unknown members here: CSL has many that a note does not show. */
static void
read_reference (TlReader *reader, const TlJsonNode *item)
{
  GArray *references = reader->dataset->references;
  TlReference reference = { NULL };

  if (!tl_reader_get_id (reader, tl_json_node_get_member (item, "id"), NULL,
                         &reader->references_by_id, N_ ("the reference"), &reference.id))
    return;
  read_fields (reader, item, &reference);
  check_type (reader, reference.type);
  reference.authors = read_names (reader, item, "author");
  reference.editors = read_names (reader, item, "editor");
  reference.translators = read_names (reader, item, "translator");
  read_date (reader, item, "issued", &reference.issued);
  read_date (reader, item, "accessed", &reference.accessed);
  check_url (reader, reference.url);
  reference.csl = keep_whole (reader, item);
  g_array_append_val (references, reference);
  tl_id_table_add (&reader->references_by_id, references->len - 1);
}

/**
 * tl_reader_read_references:
 * @reader: the reader
 * @table: "references": items of CSL-JSON
 */
void
tl_reader_read_references (TlReader *reader, const TlJsonMember *table)
{
  tl_reader_read_rows (reader, table, read_reference);
}
