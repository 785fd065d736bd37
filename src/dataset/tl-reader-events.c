/* One event. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

static const char *const status_names[]
  = { "occurred", "planned", "cancelled", "expired", "ongoing", NULL };
static const char *const importance_names[] = { "major", "standard", "minor", NULL };
static const char *const attribution_names[] = { "fact", "author", "actor", NULL };

static void
invent_id (TlReader *reader, TlEvent *event)
{
  g_autoptr (GString) id = g_string_new (NULL);

  g_string_printf (id, "event-%" G_GINT64_FORMAT, reader->value_index + 1);
  while (tl_id_table_find (&reader->dataset->events_by_id, id->str, id->len, NULL))
    g_string_append_c (id, '-');
  event->id = g_string_chunk_insert_len (reader->dataset->strings, id->str, (gssize) id->len);
}

static gboolean
read_id (TlReader *reader, const TlJsonNode *node, TlEvent *event)
{
  if (node != NULL)
    return tl_reader_get_id (reader, node, NULL, &reader->dataset->events_by_id, N_ ("the event"),
                             &event->id);
  invent_id (reader, event);
  return TRUE;
}

static gboolean
read_date (TlReader *reader, const TlJsonNode *node, TlEvent *event)
{
  /* For other dates that is no fault. */
  if (node == NULL)
    tl_reader_report_missing (reader, NULL, "date");
  else if (node->type == TL_JSON_STRING && tl_json_node_is_empty (node))
    tl_reader_report_empty (reader, NULL, "date");
  else
    return tl_reader_get_edtf (reader, node, NULL, "date", &event->edtf, &event->date);
  return FALSE;
}

static gboolean
read_lanes (TlReader *reader, const TlJsonNode *node, TlEvent *event)
{
  TlPointer at = { NULL, "lanes" };

  if (node == NULL)
    {
      tl_reader_report_missing (reader, NULL, "lanes");
      return FALSE;
    }
  event->lanes
    = tl_reader_get_ids (reader, node, NULL, "lanes", &reader->lanes_by_id, N_ ("the lane"));
  if (event->lanes.length > 0)
    return TRUE;
  if (node->type == TL_JSON_ARRAY && node->n_nodes == 1)
    tl_reader_report (reader, TL_SEVERITY_ERROR, &at, _ ("an event needs at least one lane"));
  return FALSE;
}

static gint32
read_index (TlReader *reader,
            const TlJsonNode *node,
            const char *member,
            const TlIdTable *known,
            const char *what)
{
  guint index;

  return tl_reader_get_index (reader, node, NULL, member, known, what, &index) ? (gint32) index
                                                                               : -1;
}

static guint32
find_person (TlReader *reader, const TlJsonNode *name)
{
  GArray *people = reader->dataset->people;
  gsize length;
  const char *text = tl_json_node_get_string (name, reader->unescaped, &length);
  const char *person;
  guint index;

  tl_reader_strip (&text, &length);
  if (tl_id_table_find (&reader->people_by_name, text, length, &index))
    return index;
  person = g_string_chunk_insert_len (reader->dataset->strings, text, (gssize) length);
  g_array_append_val (people, person);
  tl_id_table_add (&reader->people_by_name, people->len - 1);
  return people->len - 1;
}

static gboolean
read_person (TlReader *reader, const TlJsonNode *node, const TlPointer *at, guint32 *person)
{
  const TlJsonNode *name = tl_reader_pick_text (reader, node);
  gboolean is_right = TRUE;

  if (node->type == TL_JSON_OBJECT)
    is_right = tl_reader_check_languages (reader, node, at, FALSE);
  if (name != NULL)
    {
      *person = find_person (reader, name);
      return TRUE;
    }
  if (is_right)
    tl_reader_report (reader, TL_SEVERITY_ERROR, at, _ ("expected a string, found %s"),
                      tl_reader_describe (node));
  return FALSE;
}

static TlSlice
read_people (TlReader *reader, const TlJsonNode *people)
{
  GArray *indices = reader->dataset->indices;
  TlSlice slice = { indices->len, 0 };
  TlPointer list = { NULL, "people" };
  TlPointer at = { .parent = &list };
  TlJsonIter iter = tl_reader_get_array (reader, people, NULL, "people");

  for (const TlJsonNode *node; tl_json_iter_next (&iter, &node); at.index++)
    {
      guint32 person;

      if (read_person (reader, node, &at, &person))
        g_array_append_val (indices, person);
    }
  slice.length = indices->len - slice.first;
  return slice;
}

static gboolean
read_quote (TlReader *reader, const TlJsonNode *node, const TlPointer *at, TlQuote *quote)
{
  enum
  {
    TEXT,
    BY,
    FOOTNOTES,
    N_MEMBERS,
  };
  static const char *const members[] = { "text", "by", "footnotes", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };

  if (!tl_reader_check_object (reader, node, at))
    return FALSE;
  tl_reader_sort_members (reader, node, at, members, values);
  if (!tl_reader_get_text (reader, values[TEXT], at, "text", TRUE, &quote->text))
    return FALSE;
  tl_reader_get_text (reader, values[BY], at, "by", FALSE, &quote->by);
  quote->footnotes = tl_reader_get_footnotes (reader, values[FOOTNOTES], at);
  return TRUE;
}

/* The quotations are read before the slice of their indices is begun: their footnotes are slices of
 * the same pool. */
static TlSlice
read_quotes (TlReader *reader, const TlJsonNode *node)
{
  GArray *quotes = reader->dataset->quotes;
  GArray *indices = reader->dataset->indices;
  TlPointer list = { NULL, "quotes" };
  TlPointer at = { .parent = &list };
  TlJsonIter iter = tl_reader_get_array (reader, node, NULL, "quotes");
  guint32 first_quote = quotes->len;
  TlSlice slice;

  for (const TlJsonNode *element; tl_json_iter_next (&iter, &element); at.index++)
    {
      TlQuote quote = { NULL, NULL, { 0, 0 } };

      if (read_quote (reader, element, &at, &quote))
        g_array_append_val (quotes, quote);
    }
  slice = (TlSlice){ indices->len, quotes->len - first_quote };
  for (guint32 i = first_quote; i < quotes->len; i++)
    g_array_append_val (indices, i);
  return slice;
}

enum
{
  ID,
  TITLE,
  SHORT_TITLE,
  DATE,
  DATE_TEXT,
  DATE_NOTE,
  OTHER_DATES,
  LANES,
  KIND,
  STATUS,
  IMPORTANCE,
  ATTRIBUTION,
  CHAPTER,
  PEOPLE,
  PLACE,
  SUMMARY,
  QUOTES,
  FOOTNOTES,
  N_MEMBERS,
};

static const char *const members[]
  = { "id",    "title",   "shortTitle", "date",       "dateText",    "dateNote", "otherDates",
      "lanes", "kind",    "status",     "importance", "attribution", "chapter",  "people",
      "place", "summary", "quotes",     "footnotes",  NULL };

static void
read_text (TlReader *reader, const TlJsonNode *const *values, int member, const char **text)
{
  tl_reader_get_text (reader, values[member], NULL, members[member], FALSE, text);
}

/* What it is required to have: says so where it hasn't. */
static gboolean
read_required (TlReader *reader, const TlJsonNode *const *values, TlEvent *event)
{
  gboolean is_whole
    = tl_reader_get_text (reader, values[TITLE], NULL, "title", TRUE, &event->title);

  is_whole &= read_date (reader, values[DATE], event);
  is_whole &= read_lanes (reader, values[LANES], event);
  return is_whole;
}

static void
read_optional (TlReader *reader,
               const TlJsonNode *const *values,
               TlEvent *event,
               TlEventDetails *details)
{
  read_text (reader, values, SHORT_TITLE, &event->short_title);
  read_text (reader, values, DATE_TEXT, &details->date_text);
  read_text (reader, values, DATE_NOTE, &details->date_note);
  read_text (reader, values, PLACE, &details->place);
  read_text (reader, values, SUMMARY, &event->summary);
  tl_reader_get_choice (reader, values[STATUS], NULL, "status", status_names, &event->status);
  tl_reader_get_choice (reader, values[IMPORTANCE], NULL, "importance", importance_names,
                        &event->importance);
  tl_reader_get_choice (reader, values[ATTRIBUTION], NULL, "attribution", attribution_names,
                        &event->attribution);
  event->kind = read_index (reader, values[KIND], "kind", &reader->kinds_by_id, N_ ("the kind"));
  event->chapter
    = read_index (reader, values[CHAPTER], "chapter", &reader->chapters_by_id, N_ ("the chapter"));
  details->people = read_people (reader, values[PEOPLE]);
  details->quotes = read_quotes (reader, values[QUOTES]);
  details->other_dates = tl_reader_read_other_dates (reader, values[OTHER_DATES]);
  event->footnotes = tl_reader_get_footnotes (reader, values[FOOTNOTES], NULL);
}

static gboolean
has_details (const TlEventDetails *details)
{
  return details->date_text != NULL || details->date_note != NULL || details->place != NULL
         || details->people.length > 0 || details->quotes.length > 0
         || details->other_dates.length > 0;
}

/**
 * tl_reader_read_event:
 * @reader: the reader
 * @node: the event
 *
 * Adds the event to the dataset, if what is required of it is there and right. An event that only
 * has an id is added without lanes: the id is taken, and tl_dataset_freeze() leaves it out.
 */
void
tl_reader_read_event (TlReader *reader, const TlJsonNode *node)
{
  TlDataset *dataset = reader->dataset;
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  TlEvent event = { .kind = -1, .chapter = -1, .importance = TL_IMPORTANCE_STANDARD };
  TlEventDetails details = { NULL };
  gboolean has_id;
  gboolean is_whole;

  tl_reader_sort_members (reader, node, NULL, members, values);
  event.has_own_id = values[ID] != NULL;
  has_id = read_id (reader, values[ID], &event);
  is_whole = read_required (reader, values, &event);
  read_optional (reader, values, &event, &details);
  if (!has_id)
    return;
  if (!is_whole)
    event.lanes.length = 0;
  else if (has_details (&details))
    {
      g_array_append_val (dataset->details, details);
      event.details = dataset->details->len;
    }
  g_array_append_val (dataset->events, event);
  tl_id_table_add (&dataset->events_by_id, dataset->events->len - 1);
}
