/* From bytes to a dataset: the scanner first, then the tables that events refer to, then the events
 * some hundred at a time, then what refers to events. Each batch's tree is freed at once, so that
 * the peak of memory is the bytes and the dataset. */
#include "tl-dataset-reader.h"

#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many events json-glib reads at a time. */
#define BATCH 256

G_DEFINE_QUARK (tl - dataset - error - quark, tl_dataset_error)

static void
tl_reader_init (TlReader *reader, GBytes *bytes, const char *const *languages, TlProblems *problems)
{
  reader->bytes = g_bytes_get_data (bytes, &reader->length);
  reader->languages = languages;
  reader->dataset = tl_dataset_new ();
  reader->problems = problems;
  reader->value_start = 0;
  reader->value_pointer = "";
  reader->value_index = -1;
  reader->lanes_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  reader->chapters_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  reader->kinds_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  reader->references_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  reader->footnotes_by_number = g_hash_table_new (NULL, NULL);
  reader->people_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  reader->event_ids = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
tl_reader_clear (TlReader *reader)
{
  g_clear_object (&reader->dataset);
  g_hash_table_unref (reader->lanes_by_id);
  g_hash_table_unref (reader->chapters_by_id);
  g_hash_table_unref (reader->kinds_by_id);
  g_hash_table_unref (reader->references_by_id);
  g_hash_table_unref (reader->footnotes_by_number);
  g_hash_table_unref (reader->people_by_name);
  g_hash_table_unref (reader->event_ids);
}

static const TlJsonMember *
find_member (const TlJsonOutline *outline, const char *name)
{
  /* The last one wins where a name stands twice, which the scanner has reported. */
  for (guint i = outline->members->len; i > 0; i--)
    {
      const TlJsonMember *member = &g_array_index (outline->members, TlJsonMember, i - 1);

      if (g_str_equal (member->name, name))
        return member;
    }
  return NULL;
}

typedef void (*TableReader) (TlReader *reader, JsonNode *node);

static void
read_table (TlReader *reader, const TlJsonOutline *outline, const char *name, TableReader read)
{
  const TlJsonMember *member = find_member (outline, name);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *pointer = g_strconcat ("/", name, NULL);
  JsonNode *root;

  if (member == NULL)
    return;
  reader->value_start = member->value.start;
  reader->value_pointer = pointer;
  root = tl_reader_parse (reader, member->value, member->value, parser);
  if (root != NULL)
    read (reader, json_array_get_element (json_node_get_array (root), 0));
  reader->value_start = outline->root.start;
  reader->value_pointer = "";
}

/* The root's own strings, as an object that has nothing else: the long lists stay out of it. */
static JsonObject *
build_head (TlReader *reader, const TlJsonOutline *outline)
{
  static const char *const names[]
    = { "format", "title", "description", "language", "license", "view" };
  JsonObject *head = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const TlJsonMember *member = find_member (outline, names[i]);
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonNode *root;

      if (member == NULL)
        continue;
      root = tl_reader_parse (reader, member->value, member->value, parser);
      if (root != NULL)
        json_object_set_member (head, names[i],
                                json_array_dup_element (json_node_get_array (root), 0));
    }
  return head;
}

static void
read_head (TlReader *reader, const TlJsonOutline *outline)
{
  TlDataset *dataset = reader->dataset;
  g_autoptr (JsonObject) head = build_head (reader, outline);
  const char *format;
  const char *view;

  if (tl_reader_get_string (reader, head, "", "format", FALSE, &format) && format != NULL
      && !g_str_equal (format, "timelanes/1"))
    tl_reader_report (reader, TL_SEVERITY_ERROR, "/format",
                      _ ("the format is “%s”; this program reads “timelanes/1”"), format);
  /* The language first: it picks among the others' texts. */
  if (tl_reader_get_string (reader, head, "", "language", FALSE, &dataset->language)
      && dataset->language != NULL)
    tl_reader_check_language (reader, "", "language", dataset->language);
  tl_reader_get_text (reader, head, "", "title", FALSE, &dataset->title);
  tl_reader_get_text (reader, head, "", "description", FALSE, &dataset->description);
  tl_reader_get_text (reader, head, "", "license", FALSE, &dataset->license);
  dataset->has_view = tl_reader_get_edtf (reader, head, "", "view", &view, &dataset->view);
}

static void
check_root_members (TlReader *reader, const TlJsonOutline *outline)
{
  static const char *const known[]
    = { "$schema", "format",     "title", "description", "language", "license",
        "view",    "references", "lanes", "chapters",    "kinds",    "footnotes",
        "events",  "relations",  "story", NULL };

  for (guint i = 0; i < outline->members->len; i++)
    {
      const TlJsonMember *member = &g_array_index (outline->members, TlJsonMember, i);

      tl_reader_check_member (reader, "", member->name, known);
    }
}

static void
read_events (TlReader *reader, const TlJsonOutline *outline)
{
  const TlJsonSpan *spans = (const TlJsonSpan *) outline->elements->data;
  guint n_events = outline->elements->len;

  reader->value_pointer = "/events";
  for (guint first = 0; first < n_events; first += BATCH)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      guint n = MIN (BATCH, n_events - first);
      JsonNode *root = tl_reader_parse (reader, spans[first], spans[first + n - 1], parser);

      for (guint i = 0; root != NULL && i < n; i++)
        {
          reader->value_start = spans[first + i].start;
          reader->value_index = first + i;
          tl_reader_read_event (reader, json_array_get_element (json_node_get_array (root), i),
                                first + i);
        }
      reader->value_index = -1;
    }
  reader->value_start = outline->root.start;
  reader->value_pointer = "";
  reader->dataset->n_left_out = n_events - reader->dataset->events->len;
}

static void
check_required (TlReader *reader, const TlJsonOutline *outline)
{
  static const char *const required[] = { "lanes", "events" };

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      const TlJsonMember *member = find_member (outline, required[i]);
      g_autofree char *pointer = g_strconcat ("/", required[i], NULL);

      if (member == NULL)
        tl_reader_report (reader, TL_SEVERITY_ERROR, "", _ ("“%s” is missing"), required[i]);
      else if (reader->bytes[member->value.start] != '[')
        tl_reader_report (reader, TL_SEVERITY_ERROR, pointer, _ ("“%s” must be an array"),
                          required[i]);
    }
}

static void
read_tables (TlReader *reader, const TlJsonOutline *outline)
{
  static const struct
  {
    const char *name;
    TableReader read;
  } tables[] = {
    { "chapters", tl_reader_read_chapters },
    { "kinds", tl_reader_read_kinds },
    { "references", tl_reader_read_references },
    { "footnotes", tl_reader_read_footnotes },
  };
  const TlJsonMember *lanes = find_member (outline, "lanes");

  if (lanes != NULL && reader->bytes[lanes->value.start] == '[')
    read_table (reader, outline, "lanes", tl_reader_read_lanes);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    read_table (reader, outline, tables[i].name, tables[i].read);
}

/**
 * tl_dataset_reader_read:
 * @bytes: a document
 * @languages: (nullable) (array zero-terminated=1): the user's languages, best first, as
 *   g_get_language_names() has them
 * @problems: where what is wrong is noted, in the document's order
 *
 * Reads what is valid in a document and notes what isn't. Whether a dataset with errors is good
 * enough is the caller's to say.
 *
 * Returns: (transfer full) (nullable): the dataset; %NULL where the document is no JSON or no
 *   object, which is noted too
 */
TlDataset *
tl_dataset_reader_read (GBytes *bytes, const char *const *languages, TlProblems *problems)
{
  g_autoptr (TlJsonOutline) outline = NULL;
  TlReader reader;
  TlDataset *dataset;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  tl_reader_init (&reader, bytes, languages, problems);
  outline = tl_json_scanner_scan (reader.bytes, reader.length, "events", problems);
  if (outline == NULL)
    g_clear_object (&reader.dataset);
  else if (reader.value_start = outline->root.start, reader.bytes[outline->root.start] != '{')
    {
      tl_reader_report (&reader, TL_SEVERITY_ERROR, "", _ ("a dataset is an object"));
      g_clear_object (&reader.dataset);
    }
  else
    {
      check_root_members (&reader, outline);
      check_required (&reader, outline);
      read_head (&reader, outline);
      read_tables (&reader, outline);
      read_events (&reader, outline);
      tl_dataset_freeze (reader.dataset);
      read_table (&reader, outline, "relations", tl_reader_read_relations);
      tl_dataset_index_relations (reader.dataset);
      read_table (&reader, outline, "story", tl_reader_read_story);
    }
  dataset = g_steal_pointer (&reader.dataset);
  tl_reader_clear (&reader);
  tl_problems_sort (problems);
  return dataset;
}

/* Refuses what is no regular file before anything is read: a pipe would block for ever. */
static gboolean
check_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info
    = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_NOT_A_FILE,
                   _ ("This is a folder, not a file"));
      return FALSE;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_NOT_A_FILE,
                   _ ("This is not a regular file"));
      return FALSE;
    }
  if (g_file_info_get_size (info) > TL_DATASET_SIZE_MAX)
    {
      g_autofree char *limit = g_format_size_full (TL_DATASET_SIZE_MAX, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_TOO_LARGE,
                   _ ("The file is larger than %s"), limit);
      return FALSE;
    }
  return TRUE;
}

/**
 * tl_dataset_reader_load:
 * @file: a file
 * @languages: (nullable): as for tl_dataset_reader_read()
 * @problems: where what is wrong is noted
 * @cancellable: (nullable): a cancellable
 * @error: where to say that the file can't be read: %G_IO_ERROR, or %TL_DATASET_ERROR for what is
 *   no file or too large
 *
 * Blocks: meant for a thread.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set, or %NULL without
 *   where @problems tells why
 */
TlDataset *
tl_dataset_reader_load (GFile *file,
                        const char *const *languages,
                        TlProblems *problems,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  if (!check_file (file, cancellable, error))
    return NULL;
  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    return NULL;
  return tl_dataset_reader_read (bytes, languages, problems);
}
