/* The members of objects: where they are, and whether the format knows them. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

/**
 * tl_reader_point:
 * @pointer: the JSON Pointer to an object
 * @member: the name of one of its members, or an index in an array
 *
 * Returns: (transfer full): the pointer to that, the name escaped as RFC 6901, section 3, asks
 */
char *
tl_reader_point (const char *pointer, const char *member)
{
  GString *whole = g_string_new (member);

  g_string_replace (whole, "~", "~0", 0);
  g_string_replace (whole, "/", "~1", 0);
  g_string_prepend_c (whole, '/');
  g_string_prepend (whole, pointer);
  return g_string_free (whole, FALSE);
}

/**
 * tl_reader_check_member:
 * @reader: the reader
 * @pointer: the relative pointer to an object
 * @name: the name of one of its members
 * @known: (array zero-terminated=1): the members that the format knows there
 *
 * Warns of a member that the format doesn't know. One that begins with "x-" is another program's
 * own.
 */
void
tl_reader_check_member (TlReader *reader,
                        const char *pointer,
                        const char *name,
                        const char *const *known)
{
  g_autofree char *at = NULL;
  const char *nearest;

  if (g_strv_contains (known, name) || g_str_has_prefix (name, "x-"))
    return;
  at = tl_reader_point (pointer, name);
  nearest = tl_reader_find_nearest_of (known, name);
  if (nearest != NULL)
    tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                      _ ("“%s” is not a member that the format knows; it is ignored; did you mean "
                         "“%s”?"),
                      name, nearest);
  else
    tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                      _ ("“%s” is not a member that the format knows; it is ignored"), name);
}

/**
 * tl_reader_check_members:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @known: (array zero-terminated=1): the members that the format knows there
 *
 * Warns of each other member, as tl_reader_check_member() does.
 */
void
tl_reader_check_members (TlReader *reader,
                         JsonObject *object,
                         const char *pointer,
                         const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    tl_reader_check_member (reader, pointer, name, known);
}
