/* Values out of bytes that the scanner has passed: a flat list of nodes, the tape, that holds one
 * value at a time and is used again for the next, so that reading a million events allocates
 * nothing for their values.
 *
 *   {"a": [1, 2], "b": "x"}     {} 8   "a" 1   [] 3   1 1   2 1   "b" 1   "x" 1
 *
 * A container stands before all that is in it and knows how many nodes that is, itself included, so
 * that the one after it is found in a step. The members of an object are names and values in turn.
 * Nodes point into the bytes, and are good as long as these are and until the tape reads again.
 *
 * There are no errors here: what could be wrong with JSON the scanner has refused.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_JSON_NULL,
  TL_JSON_BOOLEAN,
  TL_JSON_INTEGER, /* a number without a fraction and an exponent, of any size */
  TL_JSON_REAL,    /* any other number */
  TL_JSON_STRING,
  TL_JSON_ARRAY,
  TL_JSON_OBJECT,
} TlJsonType;

typedef struct
{
  const char *text; /* as written; of a string, what is between its quotation marks */
  gsize length;     /* of that, in bytes */
  guint32 n_nodes;  /* itself, and what is in it */
  guint8 type;      /* TlJsonType */
  guint8 has_escape;
  guint8 is_overridden; /* the name of a member that stands again further on: that one counts */
} TlJsonNode;

typedef struct
{
  TlJsonNode *nodes;
  gsize n_nodes;
  gsize n_allocated;
  const char *end; /* of the document */
  gboolean has_duplicates;
} TlJsonTape;

typedef struct
{
  const TlJsonNode *at;
  const TlJsonNode *end;
} TlJsonIter;

void tl_json_tape_init (TlJsonTape *tape, const char *end, gboolean has_duplicates);
const TlJsonNode *tl_json_tape_read (TlJsonTape *tape, const char *text);
void tl_json_tape_clear (TlJsonTape *tape);
const char *tl_json_first_element (const char *array);
const char *tl_json_next_element (const char *end);

const TlJsonNode *tl_json_node_get_member (const TlJsonNode *object, const char *name);
const TlJsonNode *tl_json_node_get_element (const TlJsonNode *array, guint index);
gboolean tl_json_node_get_integer (const TlJsonNode *node, gint64 *value);
double tl_json_node_get_real (const TlJsonNode *node);
char *tl_json_node_dup_number (const TlJsonNode *node);
const char *tl_json_node_get_string (const TlJsonNode *node, GString *unescaped, gsize *length);
char *tl_json_node_dup_string (const TlJsonNode *node);

static inline gboolean
tl_json_node_is (const TlJsonNode *node, TlJsonType type)
{
  return node != NULL && node->type == type;
}

/* Where a value ends in the document. */
static inline const char *
tl_json_node_get_end (const TlJsonNode *node)
{
  return node->text + node->length + (node->type == TL_JSON_STRING ? 1 : 0);
}

/* Whether a string is empty; no escape stands for nothing. */
static inline gboolean
tl_json_node_is_empty (const TlJsonNode *node)
{
  return node->length == 0;
}

/* The elements of an array, or the members of an object. */
static inline TlJsonIter
tl_json_iter_begin (const TlJsonNode *container)
{
  return (TlJsonIter){ container + 1, container + container->n_nodes };
}

static inline gboolean
tl_json_iter_next (TlJsonIter *iter, const TlJsonNode **node)
{
  if (iter->at == iter->end)
    return FALSE;
  *node = iter->at;
  iter->at += iter->at->n_nodes;
  return TRUE;
}

/* Of the members of one name the last alone. */
static inline gboolean
tl_json_iter_next_member (TlJsonIter *iter, const TlJsonNode **name, const TlJsonNode **value)
{
  while (tl_json_iter_next (iter, name) && tl_json_iter_next (iter, value))
    if (!(*name)->is_overridden)
      return TRUE;
  return FALSE;
}

G_END_DECLS
