/* References: items of CSL-JSON, read as far as they are cited, and kept whole beside that. Names
 * and dates as the schema of CSL 1.0.2 has them (citation-style-language.org). */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

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

static gboolean
is_of_type (JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* A number becomes the string that it is written as, so that what shows it needs to know of one
 * kind only. */
static void
read_number (
  TlReader *reader, JsonObject *object, const char *pointer, const char *member, const char **value)
{
  JsonNode *node = json_object_get_member (object, member);
  g_autofree char *text = NULL;

  if (is_of_type (node, G_TYPE_INT64))
    text = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  else if (is_of_type (node, G_TYPE_DOUBLE))
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      text = g_strdup (g_ascii_dtostr (buffer, sizeof buffer, json_node_get_double (node)));
    }
  if (text != NULL)
    *value = tl_reader_intern (reader, text);
  else
    tl_reader_get_string (reader, object, pointer, member, FALSE, value);
}

/* Maps of languages are the format's own. What is copied as CSL-JSON has to be that, so the item
 * keeps the text that was picked. */
static void
read_text (
  TlReader *reader, JsonObject *object, const char *pointer, const char *member, const char **value)
{
  JsonNode *node = json_object_get_member (object, member);
  gboolean is_map = JSON_NODE_HOLDS_OBJECT (node);

  if (tl_reader_get_text (reader, object, pointer, member, FALSE, value) && is_map)
    json_object_set_string_member (object, member, *value);
}

static void
read_fields (TlReader *reader, JsonObject *object, const char *pointer, TlReference *reference)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char **value = G_STRUCT_MEMBER_P (reference, fields[i].offset);

      if (!json_object_has_member (object, fields[i].member))
        continue;
      if (fields[i].kind == FIELD_TEXT)
        read_text (reader, object, pointer, fields[i].member, value);
      else if (fields[i].kind == FIELD_NUMBER)
        read_number (reader, object, pointer, fields[i].member, value);
      else
        tl_reader_get_string (reader, object, pointer, fields[i].member, FALSE, value);
      /* What is empty is not given. */
      if (*value != NULL && **value == '\0')
        *value = NULL;
    }
}

/* One of a type that CSL has not is cited by what else it has. */
static void
check_type (TlReader *reader, const char *pointer, const char *type)
{
  g_autofree char *at = NULL;
  const char *nearest;

  if (type == NULL || g_strv_contains (tl_reference_types, type))
    return;
  at = tl_reader_point (pointer, "type");
  nearest = tl_reader_find_nearest_of (tl_reference_types, type);
  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                      _ ("CSL knows no type “%s”; did you mean “%s”?"), type, nearest);
  else
    tl_reader_report (reader, TL_SEVERITY_WARNING, at, _ ("CSL knows no type “%s”"), type);
}

static gboolean
read_name (TlReader *reader, JsonObject *object, const char *pointer, TlName *name)
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
      tl_reader_get_string (reader, object, pointer, parts[i].member, FALSE, parts[i].value);
      if (*parts[i].value != NULL && **parts[i].value == '\0')
        *parts[i].value = NULL;
    }
  return name->family != NULL || name->given != NULL || name->literal != NULL;
}

static TlSlice
read_names (TlReader *reader, JsonObject *object, const char *pointer, const char *member)
{
  GArray *names = reader->dataset->names;
  JsonArray *array = tl_reader_get_array (reader, object, pointer, member);
  TlSlice slice = { names->len, 0 };

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s/%s/%u", pointer, member, i);
      JsonObject *row = tl_reader_get_object (reader, json_array_get_element (array, i), at);
      TlName name = { NULL };

      if (row == NULL)
        continue;
      if (read_name (reader, row, at, &name))
        g_array_append_val (names, name);
      else
        tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                          _ ("a name needs “family”, “given” or “literal”"));
    }
  slice.length = names->len - slice.first;
  return slice;
}

/* Zotero writes the numbers as strings at times, and empty ones for what is not known. */
static gboolean
get_date_part (JsonArray *parts, guint i, int *part)
{
  JsonNode *node = i < json_array_get_length (parts) ? json_array_get_element (parts, i) : NULL;
  gint64 value = 0;

  *part = 0;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (is_of_type (node, G_TYPE_STRING))
    {
      const char *text = json_node_get_string (node);

      if (*text != '\0' && !g_ascii_string_to_signed (text, 10, -9999, 9999, &value, NULL))
        return FALSE;
    }
  else if (is_of_type (node, G_TYPE_INT64))
    value = json_node_get_int (node);
  else
    return FALSE;
  if (value < -9999 || value > 9999)
    return FALSE;
  *part = (int) value;
  return TRUE;
}

/* [2025, 2, 19]. Seasons stand in the month's place, 13 to 16 or, as in EDTF, 21 to 24. */
static gboolean
read_partial_date (JsonNode *node, TlPartialDate *date)
{
  JsonArray *parts;
  int year, month, day;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  parts = json_node_get_array (node);
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
read_date_parts (TlReader *reader, JsonObject *object, const char *pointer, TlReferenceDate *date)
{
  JsonArray *dates = tl_reader_get_array (reader, object, pointer, "date-parts");
  guint n_dates = dates != NULL ? json_array_get_length (dates) : 0;

  if (n_dates == 0)
    return;
  if (!read_partial_date (json_array_get_element (dates, 0), &date->from)
      || (n_dates > 1 && !read_partial_date (json_array_get_element (dates, 1), &date->to)))
    tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("there is no such date"));
  else if (date->to.year != 0 && is_before (&date->to, &date->from))
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("the date ends before it starts"));
      date->to = (TlPartialDate){ 0, 0, 0 };
    }
}

/* CSL takes true, 1 and "1" alike. */
static gboolean
is_true (JsonNode *node)
{
  if (is_of_type (node, G_TYPE_BOOLEAN))
    return json_node_get_boolean (node);
  if (is_of_type (node, G_TYPE_INT64))
    return json_node_get_int (node) != 0;
  return is_of_type (node, G_TYPE_STRING) && *json_node_get_string (node) != '\0';
}

/* A season of its own, 1 for spring to 4 for winter, beside a year without a month. */
static void
read_season (TlReader *reader, JsonObject *object, const char *pointer, TlReferenceDate *date)
{
  const char *season = NULL;

  if (!json_object_has_member (object, "season") || date->from.month != 0)
    return;
  read_number (reader, object, pointer, "season", &season);
  if (season != NULL && strlen (season) == 1 && season[0] >= '1' && season[0] <= '4')
    date->from.month = (guint8) (20 + season[0] - '0');
}

static void
read_date (TlReader *reader,
           JsonObject *item,
           const char *pointer,
           const char *member,
           TlReferenceDate *date)
{
  JsonNode *node = json_object_get_member (item, member);
  g_autofree char *at = tl_reader_point (pointer, member);
  JsonObject *object = node != NULL ? tl_reader_get_object (reader, node, at) : NULL;
  const char *raw = NULL;

  if (object == NULL)
    return;
  read_date_parts (reader, object, at, date);
  read_season (reader, object, at, date);
  tl_reader_get_string (reader, object, at, "literal", FALSE, &date->text);
  tl_reader_get_string (reader, object, at, "raw", FALSE, &raw);
  if (date->text == NULL)
    date->text = raw;
  date->is_about = is_true (json_object_get_member (object, "circa"));
}

static const char *
keep_whole (TlReader *reader, JsonObject *object)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (node, FALSE);

  return tl_reader_intern (reader, text);
}

/* No warning of unknown members here: CSL has many that a note does not show. */
static void
read_reference (TlReader *reader, JsonObject *object, const char *pointer)
{
  TlReference reference = { NULL };

  if (!tl_reader_get_id (reader, object, pointer, reader->references_by_id, _ ("the reference"),
                         &reference.id))
    return;
  read_fields (reader, object, pointer, &reference);
  check_type (reader, pointer, reference.type);
  reference.authors = read_names (reader, object, pointer, "author");
  reference.editors = read_names (reader, object, pointer, "editor");
  reference.translators = read_names (reader, object, pointer, "translator");
  read_date (reader, object, pointer, "issued", &reference.issued);
  read_date (reader, object, pointer, "accessed", &reference.accessed);
  if (reference.url != NULL && !tl_reference_is_safe_url (reference.url))
    {
      g_autofree char *at = tl_reader_point (pointer, "URL");

      tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                        _ ("the address is not one of http, https or mailto; it can’t be opened"));
    }
  reference.csl = keep_whole (reader, object);
  g_array_append_val (reader->dataset->references, reference);
  tl_reader_remember (reader->references_by_id, reference.id, reader->dataset->references->len);
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
