/* One event. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

static const char *const status_names[]
  = { "occurred", "planned", "cancelled", "expired", "ongoing", NULL };
static const char *const importance_names[] = { "major", "standard", "minor", NULL };
static const char *const attribution_names[] = { "fact", "author", "actor", NULL };

static gboolean
read_id (TlReader *reader, JsonObject *object, guint index, TlEvent *event)
{
  if (json_object_has_member (object, "id"))
    {
      if (!tl_reader_get_id (reader, object, "", reader->event_ids, _ ("the event"), &event->id))
        return FALSE;
    }
  else
    {
      g_autofree char *id = g_strdup_printf ("event-%u", index + 1);

      while (g_hash_table_contains (reader->event_ids, id))
        {
          char *longer = g_strconcat (id, "-", NULL);

          g_free (id);
          id = longer;
        }
      event->id = tl_reader_intern (reader, id);
    }
  g_hash_table_add (reader->event_ids, (gpointer) event->id);
  return TRUE;
}

static gboolean
read_date (TlReader *reader, JsonObject *object, TlEvent *event)
{
  const char *required;

  /* Says so where it is missing or empty, which for other dates is no fault. */
  return tl_reader_get_string (reader, object, "", "date", TRUE, &required)
         && tl_reader_get_edtf (reader, object, "", "date", &event->edtf, &event->date);
}

static gboolean
read_lanes (TlReader *reader, JsonObject *object, TlEvent *event)
{
  if (!json_object_has_member (object, "lanes"))
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, "", _ ("“%s” is missing"), "lanes");
      return FALSE;
    }
  event->lanes
    = tl_reader_get_ids (reader, object, "", "lanes", reader->lanes_by_id, _ ("the lane"));
  if (event->lanes.length > 0)
    return TRUE;
  if (JSON_NODE_HOLDS_ARRAY (json_object_get_member (object, "lanes"))
      && json_array_get_length (json_object_get_array_member (object, "lanes")) == 0)
    tl_reader_report (reader, TL_SEVERITY_ERROR, "/lanes", _ ("an event needs at least one lane"));
  return FALSE;
}

static gint32
read_index (
  TlReader *reader, JsonObject *object, const char *member, GHashTable *known, const char *what)
{
  g_autofree char *at = NULL;
  const char *id;
  guint index;

  if (!tl_reader_get_string (reader, object, "", member, FALSE, &id) || id == NULL)
    return -1;
  index = GPOINTER_TO_UINT (g_hash_table_lookup (known, id));
  if (index > 0)
    return (gint32) index - 1;
  at = g_strconcat ("/", member, NULL);
  tl_reader_report_unknown (reader, at, known, what, id);
  return -1;
}

static guint32
find_person (TlReader *reader, const char *name)
{
  GPtrArray *people = reader->dataset->people;
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (reader->people_by_name, name));

  if (index == 0)
    {
      g_ptr_array_add (people, (gpointer) tl_reader_intern (reader, name));
      index = people->len;
      g_hash_table_insert (reader->people_by_name, people->pdata[index - 1],
                           GUINT_TO_POINTER (index));
    }
  return index - 1;
}

static gboolean
read_person (TlReader *reader, JsonNode *node, guint i, guint32 *person)
{
  const char *name = tl_reader_pick_text (reader, node);
  gboolean is_right = TRUE;
  g_autofree char *place = NULL;
  g_autofree char *at = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      place = g_strdup_printf ("%u", i);
      is_right
        = tl_reader_check_languages (reader, json_node_get_object (node), "/people", place, FALSE);
    }
  if (name != NULL)
    {
      *person = find_person (reader, name);
      return TRUE;
    }
  at = g_strdup_printf ("/people/%u", i);
  if (is_right)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("expected a string, found %s"),
                      tl_reader_describe (node));
  return FALSE;
}

static TlSlice
read_people (TlReader *reader, JsonObject *object)
{
  GArray *indices = reader->dataset->indices;
  TlSlice slice = { indices->len, 0 };
  JsonArray *array = tl_reader_get_array (reader, object, "", "people");

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      guint32 person;

      if (read_person (reader, json_array_get_element (array, i), i, &person))
        g_array_append_val (indices, person);
    }
  slice.length = indices->len - slice.first;
  return slice;
}

static gboolean
read_quote (TlReader *reader, JsonNode *node, const char *pointer, TlQuote *quote)
{
  static const char *const members[] = { "text", "by", "footnotes", NULL };
  JsonObject *object = tl_reader_get_object (reader, node, pointer);

  if (object == NULL)
    return FALSE;
  tl_reader_check_members (reader, object, pointer, members);
  if (!tl_reader_get_text (reader, object, pointer, "text", TRUE, &quote->text))
    return FALSE;
  tl_reader_get_text (reader, object, pointer, "by", FALSE, &quote->by);
  quote->footnotes = tl_reader_get_footnotes (reader, object, pointer);
  return TRUE;
}

/* The quotations are read before the slice of their indices is begun: their footnotes are slices of
 * the same pool. */
static TlSlice
read_quotes (TlReader *reader, JsonObject *object)
{
  GArray *quotes = reader->dataset->quotes;
  GArray *indices = reader->dataset->indices;
  JsonArray *array = tl_reader_get_array (reader, object, "", "quotes");
  guint32 first_quote = quotes->len;
  TlSlice slice;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      g_autofree char *at = g_strdup_printf ("/quotes/%u", i);
      TlQuote quote = { NULL, NULL, { 0, 0 } };

      if (read_quote (reader, json_array_get_element (array, i), at, &quote))
        g_array_append_val (quotes, quote);
    }
  slice = (TlSlice){ indices->len, quotes->len - first_quote };
  for (guint32 i = first_quote; i < quotes->len; i++)
    g_array_append_val (indices, i);
  return slice;
}

/**
 * tl_reader_read_event:
 * @reader: the reader
 * @node: the event
 * @index: how many events stand before it in the file
 *
 * Adds the event to the dataset, if what is required of it is there and right.
 */
void
tl_reader_read_event (TlReader *reader, JsonNode *node, guint index)
{
  static const char *const members[]
    = { "id",     "title", "shortTitle", "date",       "dateText",    "dateNote",
        "lanes",  "kind",  "status",     "importance", "attribution", "chapter",
        "people", "place", "summary",    "quotes",     "footnotes",   NULL };
  JsonObject *object = tl_reader_get_object (reader, node, "");
  TlEvent event = { .kind = -1, .chapter = -1, .importance = TL_IMPORTANCE_STANDARD };
  gboolean is_whole;

  if (object == NULL)
    return;
  tl_reader_check_members (reader, object, "", members);
  is_whole = read_id (reader, object, index, &event);
  is_whole &= tl_reader_get_text (reader, object, "", "title", TRUE, &event.title);
  is_whole &= read_date (reader, object, &event);
  is_whole &= read_lanes (reader, object, &event);
  tl_reader_get_text (reader, object, "", "shortTitle", FALSE, &event.short_title);
  tl_reader_get_text (reader, object, "", "dateText", FALSE, &event.date_text);
  tl_reader_get_text (reader, object, "", "dateNote", FALSE, &event.date_note);
  tl_reader_get_text (reader, object, "", "place", FALSE, &event.place);
  tl_reader_get_text (reader, object, "", "summary", FALSE, &event.summary);
  tl_reader_get_choice (reader, object, "", "status", status_names, &event.status);
  tl_reader_get_choice (reader, object, "", "importance", importance_names, &event.importance);
  tl_reader_get_choice (reader, object, "", "attribution", attribution_names, &event.attribution);
  event.kind = read_index (reader, object, "kind", reader->kinds_by_id, _ ("the kind"));
  event.chapter = read_index (reader, object, "chapter", reader->chapters_by_id, _ ("the chapter"));
  event.people = read_people (reader, object);
  event.quotes = read_quotes (reader, object);
  event.footnotes = tl_reader_get_footnotes (reader, object, "");
  if (is_whole)
    g_array_append_val (reader->dataset->events, event);
}
