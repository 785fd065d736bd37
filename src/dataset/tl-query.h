/* What one looks for, as it is typed: the language of the search, the filter and the command line.
 *
 *   alaska                 a word that begins so, in titles, summaries, people, places, footnotes
 *   "prisoner exchange"    these words, whole, one after the other
 *   lane:kyiv,europe       in one of these lanes: an id or the beginning of words of a title
 *   kind: chapter: person: place: status: attribution:       likewise
 *   importance:major       at least so important
 *   note:12  note:3-7      with these footnotes
 *   before:2025-03  after:"15 March 2025"  during:2025-02/2025-04  EDTF, or dates in words
 *   -kind:poll             not so
 *
 * All conditions must hold. A query is a value: it knows no dataset.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_FIELD_TEXT,
  TL_FIELD_LANE,
  TL_FIELD_KIND,
  TL_FIELD_CHAPTER,
  TL_FIELD_PERSON,
  TL_FIELD_PLACE,
  TL_FIELD_STATUS,
  TL_FIELD_IMPORTANCE,
  TL_FIELD_ATTRIBUTION,
  TL_FIELD_NOTE,
  TL_FIELD_BEFORE,
  TL_FIELD_AFTER,
  TL_FIELD_DURING,
  TL_N_FIELDS,
} TlField;

/* Any of the values will do. */
typedef struct
{
  TlField field;
  gboolean is_not;
  gboolean is_quoted; /* a text of whole words */
  GStrv values;       /* at least one; none is empty */
} TlCondition;

typedef struct _TlQuery TlQuery;

TlQuery *tl_query_parse (const char *text);
TlQuery *tl_query_new (void);
void tl_query_free (TlQuery *query);
char *tl_query_to_text (const TlQuery *query);
gboolean tl_query_is_empty (const TlQuery *query);

const TlCondition *tl_query_get (const TlQuery *query, guint *n_conditions);
const char *const *tl_query_get_values (const TlQuery *query, TlField field);
void tl_query_add (TlQuery *query, TlField field, const char *value);
void tl_query_set_values (TlQuery *query, TlField field, const char *const *values);

const char *tl_field_get_name (TlField field);
gboolean tl_field_from_name (const char *name, gsize length, TlField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlQuery, tl_query_free)

G_END_DECLS
