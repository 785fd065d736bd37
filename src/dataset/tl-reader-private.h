/* The reader's own parts: what each table of a dataset is read with.
 *
 * The values come off a tape (tl-json-tape.h), out of bytes that the scanner has passed. A value of
 * the wrong type or content is reported with its place, and left out; what is valid is read all the
 * same. A sound dataset pays nothing for that: the place of a value and the pointer to it are only
 * put together for a report.
 */
#pragma once

#include "tl-dataset-private.h"
#include "tl-json-scanner-private.h"
#include "tl-json-tape.h"

G_BEGIN_DECLS

/* Where something stands in the value being read: a chain of JSON Pointers' tokens (RFC 6901) on
 * the stack, from the inside out. %NULL is the value itself. */
typedef struct _TlPointer TlPointer;

struct _TlPointer
{
  const TlPointer *parent; /* nullable */
  const char *member;      /* NULL: an element */
  guint index;
};

typedef struct
{
  TlJsonText text;              /* the document; its cursor is where places are asked for */
  const char *const *languages; /* the user's, best first */
  TlDataset *dataset;
  TlProblems *problems;
  TlJsonTape tape;    /* the row being read, or a member of the root */
  GString *unescaped; /* a string, for a moment */

  /* The value being read: where it starts in the bytes, and its pointer. TlPointers given to the
   * functions below are relative to it. */
  gsize value_start;
  const char *value_member; /* of the root; NULL: the root itself */
  gint64 value_index;       /* an element's of that; -1: none */

  TlIdTable lanes_by_id;
  TlIdTable chapters_by_id;
  TlIdTable kinds_by_id;
  TlIdTable references_by_id;
  TlIdTable people_by_name;
  GHashTable *footnotes_by_number; /* to index + 1 */
} TlReader;

void tl_reader_report (TlReader *reader,
                       TlSeverity severity,
                       const TlPointer *at,
                       const char *format,
                       ...) G_GNUC_PRINTF (4, 5);
void tl_reader_report_missing (TlReader *reader, const TlPointer *pointer, const char *member);
void tl_reader_report_type (TlReader *reader,
                            const TlPointer *pointer,
                            const char *member,
                            const char *expected,
                            const TlJsonNode *node);
void tl_reader_report_empty (TlReader *reader, const TlPointer *pointer, const char *member);
void tl_reader_check_member (TlReader *reader,
                             const TlPointer *pointer,
                             const char *name,
                             const char *const *known);
void tl_reader_sort_members (TlReader *reader,
                             const TlJsonNode *object,
                             const TlPointer *pointer,
                             const char *const *known,
                             const TlJsonNode **values);

void tl_reader_check_language (TlReader *reader,
                               const TlPointer *pointer,
                               const char *member,
                               const char *tag);
gboolean tl_reader_check_languages (TlReader *reader,
                                    const TlJsonNode *map,
                                    const TlPointer *at,
                                    gboolean required);
const TlJsonNode *tl_reader_pick_text (TlReader *reader, const TlJsonNode *node);
void tl_reader_strip (const char **text, gsize *length);
const char *tl_reader_intern (TlReader *reader, const TlJsonNode *string);

/* Each takes a member's value, %NULL where the object has no such member, the pointer to the
 * object, and the member's name. */
gboolean tl_reader_get_string (TlReader *reader,
                               const TlJsonNode *node,
                               const TlPointer *pointer,
                               const char *member,
                               gboolean required,
                               const char **value);
gboolean tl_reader_get_text (TlReader *reader,
                             const TlJsonNode *node,
                             const TlPointer *pointer,
                             const char *member,
                             gboolean required,
                             const char **value);
gboolean tl_reader_get_edtf (TlReader *reader,
                             const TlJsonNode *node,
                             const TlPointer *pointer,
                             const char *member,
                             const char **text,
                             TlDate *date);
gboolean tl_reader_get_choice (TlReader *reader,
                               const TlJsonNode *node,
                               const TlPointer *pointer,
                               const char *member,
                               const char *const *choices,
                               guint8 *value);
gboolean tl_reader_get_id (TlReader *reader,
                           const TlJsonNode *node,
                           const TlPointer *pointer,
                           const TlIdTable *seen,
                           const char *what,
                           const char **value);
gboolean tl_reader_get_index (TlReader *reader,
                              const TlJsonNode *node,
                              const TlPointer *pointer,
                              const char *member,
                              const TlIdTable *known,
                              const char *what,
                              guint *index);
TlJsonIter tl_reader_get_array (TlReader *reader,
                                const TlJsonNode *node,
                                const TlPointer *pointer,
                                const char *member);
gboolean tl_reader_check_object (TlReader *reader, const TlJsonNode *node, const TlPointer *at);
TlSlice tl_reader_get_ids (TlReader *reader,
                           const TlJsonNode *node,
                           const TlPointer *pointer,
                           const char *member,
                           const TlIdTable *known,
                           const char *what);
TlSlice
tl_reader_get_footnotes (TlReader *reader, const TlJsonNode *node, const TlPointer *pointer);

const char *tl_reader_find_nearest_of (const char *const *known, const char *name);
const char *tl_reader_describe (const TlJsonNode *node);

typedef void (*TlRowReader) (TlReader *reader, const TlJsonNode *row);

void tl_reader_read_rows (TlReader *reader, const TlJsonMember *table, TlRowReader read_row);
void tl_reader_read_lanes (TlReader *reader, const TlJsonMember *table);
void tl_reader_read_chapters (TlReader *reader, const TlJsonMember *table);
void tl_reader_read_kinds (TlReader *reader, const TlJsonMember *table);
void tl_reader_read_references (TlReader *reader, const TlJsonMember *table);
void tl_reader_read_footnotes (TlReader *reader, const TlJsonMember *table);
void tl_reader_read_relations (TlReader *reader, const TlJsonMember *table);
void tl_reader_read_story (TlReader *reader, const TlJsonMember *table);
TlSlice tl_reader_read_other_dates (TlReader *reader, const TlJsonNode *node);
void tl_reader_read_event (TlReader *reader, const TlJsonNode *node);

G_END_DECLS
