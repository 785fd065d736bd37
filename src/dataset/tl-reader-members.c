/* The members of objects: whether the format knows them, and where they are. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

/**
 * tl_reader_check_member:
 * @reader: the reader
 * @pointer: (nullable): the pointer to an object
 * @name: the name of one of its members
 * @known: (array zero-terminated=1): the members that the format knows there
 *
 * Warns of a member that the format doesn't know. One that begins with "x-" is another program's
 * own.
 */
void
tl_reader_check_member (TlReader *reader,
                        const TlPointer *pointer,
                        const char *name,
                        const char *const *known)
{
  TlPointer at = { pointer, name };
  const char *nearest;

  if (g_strv_contains (known, name) || g_str_has_prefix (name, "x-"))
    return;
  nearest = tl_reader_find_nearest_of (known, name);
  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_WARNING, &at,
                      _ ("“%s” is not a member that the format knows; it is ignored; did you mean "
                         "“%s”?"),
                      name, nearest);
  else
    tl_reader_report (reader, TL_SEVERITY_WARNING, &at,
                      _ ("“%s” is not a member that the format knows; it is ignored"), name);
}

/* Which of the names it is; -1: none. No name is empty, so that the first letters tell most names
 * apart. */
static int
find_name (const char *const *known, const char *name, gsize length)
{
  for (int i = 0; known[i] != NULL; i++)
    if (known[i][0] == name[0] && strncmp (known[i], name, length) == 0 && known[i][length] == '\0')
      return i;
  return -1;
}

/**
 * tl_reader_sort_members:
 * @reader: the reader
 * @object: an object
 * @pointer: (nullable): the pointer to it
 * @known: (array zero-terminated=1): the members that the format knows there
 * @values: (out caller-allocates) (array): for each of @known its value; untouched for those that
 *   the object has not
 *
 * Finds each member, and warns of others, as tl_reader_check_member() does.
 */
void
tl_reader_sort_members (TlReader *reader,
                        const TlJsonNode *object,
                        const TlPointer *pointer,
                        const char *const *known,
                        const TlJsonNode **values)
{
  TlJsonIter iter = tl_json_iter_begin (object);
  const TlJsonNode *key;
  const TlJsonNode *value;

  while (tl_json_iter_next_member (&iter, &key, &value))
    {
      gsize length;
      const char *name = tl_json_node_get_string (key, reader->unescaped, &length);
      int i = length > 0 ? find_name (known, name, length) : -1;

      if (i >= 0)
        values[i] = value;
      else
        {
          g_autofree char *unknown = g_strndup (name, length);

          tl_reader_check_member (reader, pointer, unknown, known);
        }
    }
}
