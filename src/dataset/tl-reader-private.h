/* The reader's own parts: what each table of a dataset is read with.
 *
 * The values come from json-glib, out of bytes that the scanner has passed. A value of the wrong
 * type or content is reported with its place, and left out; what is valid is read all the same.
 */
#pragma once

#include <json-glib/json-glib.h>

#include "tl-dataset-private.h"
#include "tl-json-scanner.h"

G_BEGIN_DECLS

typedef struct
{
  const char *bytes;
  gsize length;
  const char *const *languages; /* the user's, best first */
  TlDataset *dataset;
  TlProblems *problems;

  /* The value that json-glib holds at the moment: where it starts in the bytes, and its pointer.
   * Pointers given to the functions below are relative to it. */
  gsize value_start;
  const char *value_pointer;
  gint64 value_index; /* an element's, below value_pointer; -1: none */

  GHashTable *lanes_by_id; /* each: id to index + 1 */
  GHashTable *chapters_by_id;
  GHashTable *kinds_by_id;
  GHashTable *references_by_id;
  GHashTable *footnotes_by_number;
  GHashTable *people_by_name;
  GHashTable *event_ids; /* a set: those seen so far */
} TlReader;

void tl_reader_report (TlReader *reader,
                       TlSeverity severity,
                       const char *pointer,
                       const char *format,
                       ...) G_GNUC_PRINTF (4, 5);
void tl_reader_report_type (
  TlReader *reader, const char *pointer, const char *member, const char *expected, JsonNode *node);
gboolean tl_reader_report_empty (TlReader *reader,
                                 const char *pointer,
                                 const char *member,
                                 const char *text);
char *tl_reader_point (const char *pointer, const char *member);
void tl_reader_check_member (TlReader *reader,
                             const char *pointer,
                             const char *name,
                             const char *const *known);
void tl_reader_check_members (TlReader *reader,
                              JsonObject *object,
                              const char *pointer,
                              const char *const *known);

JsonNode *tl_reader_parse (TlReader *reader, TlJsonSpan first, TlJsonSpan last, JsonParser *parser);
gboolean tl_reader_is_string (JsonNode *node);
void tl_reader_check_language (TlReader *reader,
                               const char *pointer,
                               const char *member,
                               const char *tag);
gboolean tl_reader_check_languages (
  TlReader *reader, JsonObject *map, const char *pointer, const char *member, gboolean required);
const char *tl_reader_pick_text (TlReader *reader, JsonNode *node);
const char *tl_reader_intern (TlReader *reader, const char *text);
gboolean tl_reader_get_string (TlReader *reader,
                               JsonObject *object,
                               const char *pointer,
                               const char *member,
                               gboolean required,
                               const char **value);
gboolean tl_reader_get_text (TlReader *reader,
                             JsonObject *object,
                             const char *pointer,
                             const char *member,
                             gboolean required,
                             const char **value);
gboolean tl_reader_get_edtf (TlReader *reader,
                             JsonObject *object,
                             const char *pointer,
                             const char *member,
                             const char **text,
                             TlDate *date);
gboolean tl_reader_get_choice (TlReader *reader,
                               JsonObject *object,
                               const char *pointer,
                               const char *member,
                               const char *const *choices,
                               guint8 *value);
gboolean tl_reader_get_id (TlReader *reader,
                           JsonObject *object,
                           const char *pointer,
                           GHashTable *seen,
                           const char *what,
                           const char **value);
JsonArray *
tl_reader_get_array (TlReader *reader, JsonObject *object, const char *pointer, const char *member);
JsonObject *tl_reader_get_object (TlReader *reader, JsonNode *node, const char *pointer);

TlSlice tl_reader_get_ids (TlReader *reader,
                           JsonObject *object,
                           const char *pointer,
                           const char *member,
                           GHashTable *known,
                           const char *what);
TlSlice tl_reader_get_footnotes (TlReader *reader, JsonObject *object, const char *pointer);
void tl_reader_report_unknown (
  TlReader *reader, const char *pointer, GHashTable *known, const char *what, const char *name);
const char *tl_reader_find_nearest (GHashTable *known, const char *name);
const char *tl_reader_find_nearest_of (const char *const *known, const char *name);
const char *tl_reader_describe (JsonNode *node);

typedef void (*TlRowReader) (TlReader *reader, JsonObject *row, const char *pointer);

void tl_reader_read_rows (TlReader *reader, JsonNode *node, TlRowReader read_row);
void tl_reader_remember (GHashTable *table, const char *id, guint n_rows);
void tl_reader_read_lanes (TlReader *reader, JsonNode *node);
void tl_reader_read_chapters (TlReader *reader, JsonNode *node);
void tl_reader_read_kinds (TlReader *reader, JsonNode *node);
void tl_reader_read_references (TlReader *reader, JsonNode *node);
void tl_reader_read_footnotes (TlReader *reader, JsonNode *node);
void tl_reader_read_relations (TlReader *reader, JsonNode *node);
void tl_reader_read_story (TlReader *reader, JsonNode *node);
void tl_reader_read_event (TlReader *reader, JsonNode *node, guint index);

G_END_DECLS
