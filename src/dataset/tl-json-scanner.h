/* The strict gate before json-glib: RFC 8259 to the letter, over bytes in memory.
 *
 * json-glib 1.6 overflows the stack on deep nesting, takes comments, reads 012 as 10, cuts strings
 * at U+0000 and drops duplicate members silently. So the scanner walks every document first, and
 * json-glib is given only bytes that are known to be good. The scanner makes no values: it notes
 * where the members of the root object and the elements of one long list start and end, so that the
 * list can be read in batches, and it finds a value's place again when something is wrong with it.
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
} TlJsonMember;

typedef struct
{
  TlJsonSpan root;  /* the root value, without the blanks around it */
  GArray *members;  /* of TlJsonMember, in file order; empty when the root is no object */
  GArray *elements; /* of TlJsonSpan: the elements of the member named at the call */
} TlJsonOutline;

TlJsonOutline *tl_json_scanner_scan (const char *bytes,
                                     gsize length,
                                     const char *list_member,
                                     TlProblems *problems);
void tl_json_outline_free (TlJsonOutline *outline);
gboolean tl_json_scanner_locate (
  const char *bytes, gsize length, gsize start, const char *pointer, gsize *offset);
TlPlace tl_json_scanner_place (const char *bytes, gsize length, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlJsonOutline, tl_json_outline_free)

G_END_DECLS
