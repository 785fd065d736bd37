/* From bytes that the scanner has passed to nodes. */
#include "tl-json-tape.h"

#include "tl-json-scanner-private.h"

#define N_NODES_MIN 64

/* A node of that type, which starts where said. Moves the others where the tape is full. */
static inline TlJsonNode *
append (TlJsonTape *tape, TlJsonType type, const char *text)
{
  TlJsonNode *node;

  if (G_UNLIKELY (tape->n_nodes == tape->n_allocated))
    {
      tape->n_allocated = MAX (tape->n_allocated * 2, N_NODES_MIN);
      tape->nodes = g_renew (TlJsonNode, tape->nodes, tape->n_allocated);
    }
  node = &tape->nodes[tape->n_nodes++];
  *node = (TlJsonNode){ .text = text, .n_nodes = 1, .type = (guint8) type };
  return node;
}

static const char *
read_string (TlJsonTape *tape, const char *text)
{
  TlJsonNode *node = append (tape, TL_JSON_STRING, text + 1);
  const char *at = tl_json_skip_plain (text + 1, tape->end);

  while (*at == '\\')
    {
      node->has_escape = TRUE;
      at = tl_json_skip_plain (at + 2, tape->end);
    }
  node->length = (gsize) (at - node->text);
  return at + 1;
}

/* A number ends where something stands that can't be in one. */
static const char *
read_number (TlJsonTape *tape, const char *text)
{
  TlJsonNode *node = append (tape, TL_JSON_INTEGER, text);
  const char *at = text + 1;

  for (;
       g_ascii_isdigit (*at) || *at == '.' || *at == 'e' || *at == 'E' || *at == '+' || *at == '-';
       at++)
    if (!g_ascii_isdigit (*at))
      node->type = TL_JSON_REAL;
  node->length = (gsize) (at - text);
  return at;
}

static const char *
read_literal (TlJsonTape *tape, const char *text)
{
  TlJsonNode *node = append (tape, *text == 'n' ? TL_JSON_NULL : TL_JSON_BOOLEAN, text);

  node->length = *text == 'f' ? 5 : 4;
  return text + node->length;
}

static void
mark_overridden_in (TlJsonNode *object)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TlJsonNode *end = object + object->n_nodes;

  for (TlJsonNode *name = object + 1; name < end; name += 1 + name[1].n_nodes)
    {
      char *key = tl_json_node_dup_string (name);
      TlJsonNode *former = g_hash_table_lookup (names, key);

      if (former != NULL)
        former->is_overridden = TRUE;
      g_hash_table_replace (names, key, name);
    }
}

static void
mark_overridden (TlJsonTape *tape)
{
  for (gsize i = 0; i < tape->n_nodes; i++)
    if (tape->nodes[i].type == TL_JSON_OBJECT)
      mark_overridden_in (&tape->nodes[i]);
}

/**
 * tl_json_tape_init:
 * @tape: (out caller-allocates): a tape, to be cleared when it is no longer needed
 * @end: (transfer none): where the document ends that it is going to read of
 * @has_duplicates: whether the scanner has found members of one name in one object
 */
void
tl_json_tape_init (TlJsonTape *tape, const char *end, gboolean has_duplicates)
{
  *tape = (TlJsonTape){ .end = end, .has_duplicates = has_duplicates };
}

/* A value that holds no others. */
static const char *
read_scalar (TlJsonTape *tape, const char *text)
{
  switch (*text)
    {
    case '"':
      return read_string (tape, text);
    case 't':
    case 'f':
    case 'n':
      return read_literal (tape, text);
    default:
      return read_number (tape, text);
    }
}

/* The container's bracket at the end. */
static const char *
close_container (TlJsonTape *tape, gsize index, const char *text)
{
  TlJsonNode *container = &tape->nodes[index];

  text++;
  container->length = (gsize) (text - container->text);
  container->n_nodes = (guint32) (tape->n_nodes - index);
  return text;
}

/**
 * tl_json_tape_read:
 * @tape: a tape
 * @text: where a value starts, in an array or object of a document that the scanner has passed
 *
 * Reads that value in place of the one read before. Commas, colons and blanks say nothing that a
 * document that is known to be good doesn't say without them.
 *
 * Returns: (transfer none): its node, good until @tape reads again
 */
const TlJsonNode *
tl_json_tape_read (TlJsonTape *tape, const char *text)
{
  gsize open[TL_JSON_DEPTH_MAX];
  guint depth = 0;

  tape->n_nodes = 0;
  do
    switch (*text)
      {
      case '{':
      case '[':
        open[depth++] = tape->n_nodes;
        append (tape, *text == '{' ? TL_JSON_OBJECT : TL_JSON_ARRAY, text);
        text++;
        break;
      case '}':
      case ']':
        text = close_container (tape, open[--depth], text);
        break;
      case ',':
      case ':':
      case ' ':
      case '\n':
      case '\r':
      case '\t':
        text++;
        break;
      default:
        text = read_scalar (tape, text);
        break;
      }
  while (depth > 0);
  if (tape->has_duplicates)
    mark_overridden (tape);
  return tape->nodes;
}

/**
 * tl_json_tape_clear:
 * @tape: a tape
 *
 * Frees what it holds.
 */
void
tl_json_tape_clear (TlJsonTape *tape)
{
  g_clear_pointer (&tape->nodes, g_free);
  tape->n_nodes = 0;
  tape->n_allocated = 0;
}

static const char *
skip_blanks (const char *text)
{
  while (*text == ' ' || *text == '\n' || *text == '\r' || *text == '\t')
    text++;
  return text;
}

/**
 * tl_json_first_element:
 * @array: where an array starts, in a document that the scanner has passed
 *
 * For arrays too long to be on a tape.
 *
 * Returns: (transfer none) (nullable): where its first element starts; %NULL where it is empty
 */
const char *
tl_json_first_element (const char *array)
{
  const char *text = skip_blanks (array + 1);

  return *text == ']' ? NULL : text;
}

/**
 * tl_json_next_element:
 * @end: where an element of an array ends
 *
 * Returns: (transfer none) (nullable): where the next one starts; %NULL where that was the last
 */
const char *
tl_json_next_element (const char *end)
{
  const char *text = skip_blanks (end);

  return *text == ']' ? NULL : skip_blanks (text + 1);
}
