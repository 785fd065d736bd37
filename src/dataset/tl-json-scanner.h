/* The strict gate before everything else that reads JSON: RFC 8259 to the letter, over bytes in
 * memory.
 *
 * What comes after it (tl-json-tape.h) may trust the bytes: they are UTF-8 and JSON, nest no deeper
 * than a stack of its own, and have no U+0000 in a string. The scanner makes no values: it notes
 * where the members of the root object start and end, and it finds a value's place again when
 * something is wrong with it.
 */
#pragma once

#include <glib.h>

#include "tl-problems.h"

G_BEGIN_DECLS

/* How deep arrays and objects may nest: a dataset needs six. */
#define TL_JSON_DEPTH_MAX 64

/* Bytes from start to before end, within the scanned document. */
typedef struct
{
  gsize start;
  gsize end;
} TlJsonSpan;

typedef struct
{
  char *name;     /* unescaped */
  TlJsonSpan key; /* with its quotes */
  TlJsonSpan value;
  guint n_elements; /* an array's; else 0 */
} TlJsonMember;

typedef struct
{
  TlJsonSpan root;         /* the root value, without the blanks around it */
  GArray *members;         /* of TlJsonMember, in file order; empty when the root is no object */
  gboolean has_duplicates; /* some object has two members of one name, which was reported */
} TlJsonOutline;

TlJsonOutline *tl_json_scanner_scan (const char *bytes, gsize length, TlProblems *problems);
void tl_json_outline_free (TlJsonOutline *outline);
gboolean tl_json_scanner_locate (
  const char *bytes, gsize length, gsize start, const char *pointer, gsize *offset);
TlPlace tl_json_scanner_place (const char *bytes, gsize length, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlJsonOutline, tl_json_outline_free)

G_END_DECLS
