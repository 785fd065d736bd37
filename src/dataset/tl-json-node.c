/* What is asked of a value in a document that the scanner has passed. */
#include "tl-json-tape.h"

#include "tl-json-scanner-private.h"

/**
 * tl_json_node_get_string:
 * @node: a string
 * @unescaped: where its value goes if it is not written as it is
 * @length: (out): the value's length in bytes
 *
 * Returns: (transfer none): the value, in the document or in @unescaped; does not end in a null
 *   byte
 */
const char *
tl_json_node_get_string (const TlJsonNode *node, GString *unescaped, gsize *length)
{
  if (!node->has_escape)
    {
      *length = node->length;
      return node->text;
    }
  g_string_truncate (unescaped, 0);
  tl_json_append_unescaped (unescaped, node->text, node->length);
  *length = unescaped->len;
  return unescaped->str;
}

/**
 * tl_json_node_dup_string:
 * @node: a string
 *
 * Returns: (transfer full): its value
 */
char *
tl_json_node_dup_string (const TlJsonNode *node)
{
  GString *string;

  if (!node->has_escape)
    return g_strndup (node->text, node->length);
  string = g_string_sized_new (node->length);
  tl_json_append_unescaped (string, node->text, node->length);
  return g_string_free (string, FALSE);
}

static gboolean
equals (const TlJsonNode *node, const char *name, gsize length)
{
  g_autofree char *unescaped = NULL;

  if (!node->has_escape)
    return node->length == length && memcmp (node->text, name, length) == 0;
  unescaped = tl_json_node_dup_string (node);
  return g_str_equal (unescaped, name);
}

/**
 * tl_json_node_get_member:
 * @object: an object
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the value of its member of that name
 */
const TlJsonNode *
tl_json_node_get_member (const TlJsonNode *object, const char *name)
{
  TlJsonIter iter = tl_json_iter_begin (object);
  gsize length = strlen (name);
  const TlJsonNode *key;
  const TlJsonNode *value;

  while (tl_json_iter_next_member (&iter, &key, &value))
    if (equals (key, name, length))
      return value;
  return NULL;
}

/**
 * tl_json_node_get_element:
 * @array: an array
 * @index: which of its elements
 *
 * Returns: (transfer none) (nullable): that element; %NULL where it has not so many
 */
const TlJsonNode *
tl_json_node_get_element (const TlJsonNode *array, guint index)
{
  TlJsonIter iter = tl_json_iter_begin (array);
  const TlJsonNode *element = NULL;

  for (guint i = 0; i <= index; i++)
    if (!tl_json_iter_next (&iter, &element))
      return NULL;
  return element;
}

/**
 * tl_json_node_get_integer:
 * @node: an integer
 * @value: (out): its value; the nearest that there is where it doesn't fit
 *
 * Returns: whether it fits
 */
gboolean
tl_json_node_get_integer (const TlJsonNode *node, gint64 *value)
{
  gboolean is_negative = *node->text == '-';
  gint64 sum = 0;

  /* Downwards, as there is one more number below 0 than above. */
  for (gsize i = is_negative ? 1 : 0; i < node->length; i++)
    if (__builtin_mul_overflow (sum, 10, &sum)
        || __builtin_sub_overflow (sum, node->text[i] - '0', &sum))
      {
        *value = is_negative ? G_MININT64 : G_MAXINT64;
        return FALSE;
      }
  if (!is_negative && sum == G_MININT64)
    {
      *value = G_MAXINT64;
      return FALSE;
    }
  *value = is_negative ? sum : -sum;
  return TRUE;
}

/**
 * tl_json_node_dup_number:
 * @node: a value
 *
 * Returns: (transfer full): a number in the shortest form that says the same; as it is written
 *   where it is an integer that fits no gint64, or no number
 */
char *
tl_json_node_dup_number (const TlJsonNode *node)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gint64 integer;

  if (node->type == TL_JSON_INTEGER && tl_json_node_get_integer (node, &integer))
    return g_strdup_printf ("%" G_GINT64_FORMAT, integer);
  if (node->type == TL_JSON_REAL)
    return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, tl_json_node_get_real (node)));
  return g_strndup (node->text, node->length);
}

/**
 * tl_json_node_get_real:
 * @node: a number
 *
 * Returns: its value, as near as a double comes to it
 */
double
tl_json_node_get_real (const TlJsonNode *node)
{
  g_autofree char *text = g_strndup (node->text, node->length);

  return g_ascii_strtod (text, NULL);
}
