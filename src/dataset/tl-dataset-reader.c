/* From bytes to a dataset: the scanner first, then the tables that events refer to, then the
 * events, then what refers to events; one row at a time. Of a file that was loaded for this alone,
 * the pages of events that have been read are given back at once, so that the peak of memory is the
 * file or the dataset, not both. */
#include "tl-dataset-reader.h"

#include "tl-file-bytes.h"
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

/* The shortest event: {"title":"t","date":"2025","lanes":["a"]}. A list of as many zeros as a file
 * can hold is no reason to make room for as many events. */
#define EVENT_BYTES_MIN 40

/* How many bytes of events are read before they are given back. */
#define RELEASE_STEP (64 * 1024)

static void
tl_reader_init (TlReader *reader,
                const char *bytes,
                gsize length,
                const char *const *languages,
                TlProblems *problems)
{
  TlDataset *dataset = tl_dataset_new ();

  *reader = (TlReader){ .text = { .bytes = bytes, .length = length },
                        .languages = languages,
                        .dataset = dataset,
                        .problems = problems,
                        .unescaped = g_string_new (NULL),
                        .value_index = -1,
                        .footnotes_by_number = g_hash_table_new (NULL, NULL) };
  tl_id_table_init (&reader->lanes_by_id, dataset->lanes, G_STRUCT_OFFSET (TlLane, id));
  tl_id_table_init (&reader->chapters_by_id, dataset->chapters, G_STRUCT_OFFSET (TlChapter, id));
  tl_id_table_init (&reader->kinds_by_id, dataset->kinds, G_STRUCT_OFFSET (TlKind, id));
  tl_id_table_init (&reader->references_by_id, dataset->references,
                    G_STRUCT_OFFSET (TlReference, id));
  tl_id_table_init (&reader->people_by_name, dataset->people, 0);
}

static void
tl_reader_clear (TlReader *reader)
{
  tl_id_table_clear (&reader->lanes_by_id);
  tl_id_table_clear (&reader->chapters_by_id);
  tl_id_table_clear (&reader->kinds_by_id);
  tl_id_table_clear (&reader->references_by_id);
  tl_id_table_clear (&reader->people_by_name);
  g_hash_table_unref (reader->footnotes_by_number);
  g_string_free (reader->unescaped, TRUE);
  tl_json_tape_clear (&reader->tape);
  g_clear_object (&reader->dataset);
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

typedef void (*TableReader) (TlReader *reader, const TlJsonMember *table);

static void
read_table (TlReader *reader, const TlJsonOutline *outline, const char *name, TableReader read)
{
  const TlJsonMember *member = find_member (outline, name);

  if (member == NULL)
    return;
  read (reader, member);
  reader->value_start = outline->root.start;
}

/* The value of one of the root's members, which replaces the one asked for before. */
static const TlJsonNode *
read_member (TlReader *reader, const TlJsonOutline *outline, const char *name)
{
  const TlJsonMember *member = find_member (outline, name);

  return member != NULL
           ? tl_json_tape_read (&reader->tape, reader->text.bytes + member->value.start)
           : NULL;
}

static void
read_head_text (TlReader *reader, const TlJsonOutline *outline, const char *name, const char **text)
{
  tl_reader_get_text (reader, read_member (reader, outline, name), NULL, name, FALSE, text);
}

static void
read_head (TlReader *reader, const TlJsonOutline *outline)
{
  TlDataset *dataset = reader->dataset;
  TlPointer format_at = { NULL, "format" };
  const char *format;
  const char *view;

  if (tl_reader_get_string (reader, read_member (reader, outline, "format"), NULL, "format", FALSE,
                            &format)
      && format != NULL && !g_str_equal (format, "timelanes/1"))
    tl_reader_report (reader, TL_SEVERITY_ERROR, &format_at,
                      _ ("the format is “%s”; this program reads “timelanes/1”"), format);
  /* The language first: it picks among the others' texts. */
  if (tl_reader_get_string (reader, read_member (reader, outline, "language"), NULL, "language",
                            FALSE, &dataset->language)
      && dataset->language != NULL)
    tl_reader_check_language (reader, NULL, "language", dataset->language);
  read_head_text (reader, outline, "title", &dataset->title);
  read_head_text (reader, outline, "description", &dataset->description);
  read_head_text (reader, outline, "license", &dataset->license);
  dataset->has_view = tl_reader_get_edtf (reader, read_member (reader, outline, "view"), NULL,
                                          "view", &view, &dataset->view);
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

      tl_reader_check_member (reader, NULL, member->name, known);
    }
}

/* Gives back the bytes of events that have been read, if there are enough of them. Places behind
 * them are counted from here on. */
static void
release (TlReader *reader, TlFileBytes *file, gsize *start, gsize end)
{
  if (end - *start < RELEASE_STEP)
    return;
  tl_json_text_pass (&reader->text, end);
  *start = tl_file_bytes_release (file, *start, end);
}

/* The events, out of bytes that @file, if there is one, can do without afterwards. */
static void
read_events (TlReader *reader, const TlJsonMember *events, TlFileBytes *file)
{
  const char *bytes = reader->text.bytes;
  const char *event = NULL;
  gsize released = events->value.start;
  gsize n_bytes = events->value.end - events->value.start;

  if (bytes[events->value.start] == '[')
    event = tl_json_first_element (bytes + events->value.start);
  tl_dataset_reserve (reader->dataset, (guint) MIN (events->n_elements, n_bytes / EVENT_BYTES_MIN));
  reader->value_member = "events";
  while (event != NULL)
    {
      const TlJsonNode *node = tl_json_tape_read (&reader->tape, event);

      reader->value_index++;
      reader->value_start = (gsize) (event - bytes);
      event = tl_json_next_element (tl_json_node_get_end (node));
      if (tl_reader_check_object (reader, node, NULL))
        tl_reader_read_event (reader, node);
      if (file != NULL && event != NULL)
        release (reader, file, &released, (gsize) (event - bytes));
    }
  reader->value_member = NULL;
  reader->value_index = -1;
}

static void
check_required (TlReader *reader, const TlJsonOutline *outline)
{
  static const char *const required[] = { "lanes", "events" };

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    {
      const TlJsonMember *member = find_member (outline, required[i]);
      TlPointer at = { NULL, required[i] };

      if (member == NULL)
        tl_reader_report_missing (reader, NULL, required[i]);
      else if (reader->text.bytes[member->value.start] != '[')
        tl_reader_report (reader, TL_SEVERITY_ERROR, &at, _ ("“%s” must be an array"), required[i]);
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

  if (lanes != NULL && reader->text.bytes[lanes->value.start] == '[')
    read_table (reader, outline, "lanes", tl_reader_read_lanes);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    read_table (reader, outline, tables[i].name, tables[i].read);
}

static void
read_root (TlReader *reader, const TlJsonOutline *outline, TlFileBytes *file)
{
  const TlJsonMember *events = find_member (outline, "events");
  TlDataset *dataset = reader->dataset;

  check_root_members (reader, outline);
  check_required (reader, outline);
  read_head (reader, outline);
  read_tables (reader, outline);
  if (events != NULL)
    read_events (reader, events, file);
  tl_dataset_freeze (dataset);
  dataset->n_left_out = events != NULL ? events->n_elements - dataset->events->len : 0;
  read_table (reader, outline, "relations", tl_reader_read_relations);
  tl_dataset_index_relations (dataset);
  tl_dataset_index_citings (dataset);
  read_table (reader, outline, "story", tl_reader_read_story);
}

static TlDataset *
read_document (const char *bytes,
               gsize length,
               TlFileBytes *file,
               const char *const *languages,
               TlProblems *problems)
{
  g_autoptr (TlJsonOutline) outline = tl_json_scanner_scan (bytes, length, problems);
  TlDataset *dataset = NULL;
  TlReader reader;

  if (outline != NULL)
    {
      tl_reader_init (&reader, bytes, length, languages, problems);
      tl_json_tape_init (&reader.tape, bytes + length, outline->has_duplicates);
      reader.value_start = outline->root.start;
      if (bytes[outline->root.start] == '{')
        {
          read_root (&reader, outline, file);
          dataset = g_steal_pointer (&reader.dataset);
        }
      else
        tl_reader_report (&reader, TL_SEVERITY_ERROR, NULL, _ ("a dataset is an object"));
      tl_reader_clear (&reader);
    }
  tl_problems_sort (problems);
  return dataset;
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
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  return read_document (data, length, NULL, languages, problems);
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
  g_auto (TlFileBytes) bytes = { NULL };

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (problems != NULL, NULL);

  if (!tl_file_bytes_load (&bytes, file, cancellable, error))
    return NULL;
  return read_document (bytes.data, bytes.length, &bytes, languages, problems);
}
