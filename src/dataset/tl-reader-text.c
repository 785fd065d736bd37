/* Texts for people, in one language or in several. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* As much of a language's name as says which one it is: without the codeset and the variant that a
 * locale adds ("uk_UA" of "uk_UA.UTF-8"). */
static gsize
get_tag_length (const char *language)
{
  return strcspn (language, ".@");
}

/* The tags of BCP 47 have hyphens where locales have underscores. */
static gboolean
is_same_tag (const char *tag, const char *language, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_tolower (tag[i]) != g_ascii_tolower (language[i] == '_' ? '-' : language[i]))
      return FALSE;
  return TRUE;
}

/* The text of a language map for one wanted language: its own, or else the first of its main
 * language ("uk" for "uk_UA.UTF-8"). */
static const char *
find_language (JsonObject *map, const char *language)
{
  gsize length = get_tag_length (language);
  gsize main_length = MIN (strcspn (language, "_-"), length);
  const char *of_main = NULL;
  JsonObjectIter iter;
  const char *tag;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &tag, &node))
    {
      if (!tl_reader_is_string (node))
        continue;
      if (strlen (tag) == length && is_same_tag (tag, language, length))
        return json_node_get_string (node);
      if (strcspn (tag, "_-") == main_length && is_same_tag (tag, language, main_length)
          && (of_main == NULL || strlen (tag) == main_length))
        of_main = json_node_get_string (node);
    }
  return of_main;
}

static const char *
pick_language (TlReader *reader, JsonObject *map)
{
  const char *text = NULL;
  JsonObjectIter iter;
  const char *tag;
  JsonNode *node;

  for (guint i = 0; text == NULL && reader->languages != NULL && reader->languages[i] != NULL; i++)
    text = find_language (map, reader->languages[i]);
  if (text == NULL && reader->dataset->language != NULL)
    text = find_language (map, reader->dataset->language);
  json_object_iter_init_ordered (&iter, map);
  /* json-glib 1.6 needs the name to find the node by, though it says that it doesn't. */
  while (text == NULL && json_object_iter_next_ordered (&iter, &tag, &node))
    if (tl_reader_is_string (node))
      text = json_node_get_string (node);
  return text;
}

/* The form of a tag of BCP 47 (RFC 5646, section 2.1), not whether its parts are registered: a
 * language of two or three letters, or "x" or "i" before other parts; each of those at most eight
 * letters and digits. */
static gboolean
is_language_tag (const char *tag)
{
  const char *part = tag;
  gsize length;

  while (TRUE)
    {
      gboolean is_first = part == tag;

      for (length = 0; g_ascii_isalnum (part[length]); length++)
        if (is_first && !g_ascii_isalpha (part[length]))
          return FALSE;
      if (is_first && length == 1 && (strchr ("IiXx", *part) == NULL || part[1] != '-'))
        return FALSE;
      if (length < 1 || length > (is_first ? 3 : 8))
        return FALSE;
      if (part[length] != '-')
        return part[length] == '\0';
      part += length + 1;
    }
}

/**
 * tl_reader_check_language:
 * @reader: the reader
 * @pointer: the relative pointer to an object
 * @member: the name of its member that is, or is named by, a language
 * @tag: the language
 *
 * Warns of what has not the form of a language tag: nobody's language would ever match it.
 */
void
tl_reader_check_language (TlReader *reader,
                          const char *pointer,
                          const char *member,
                          const char *tag)
{
  g_autofree char *at = NULL;

  if (is_language_tag (tag))
    return;
  at = tl_reader_point (pointer, member);
  tl_reader_report (reader, TL_SEVERITY_WARNING, at,
                    _ ("“%s” is not a language tag (BCP 47), such as “uk” or “pt-BR”"), tag);
}

/**
 * tl_reader_check_languages:
 * @reader: the reader
 * @map: a map of languages to strings
 * @pointer: the relative pointer to what it is in
 * @member: its name there
 * @required: whether it is an error that one of its texts is empty
 *
 * Looks at every text, also at those that this reader doesn't get to see: what is wrong with a
 * dataset doesn't depend on who reads it.
 *
 * Returns: %FALSE where something is wrong with one, or there is none, which is reported
 */
gboolean
tl_reader_check_languages (
  TlReader *reader, JsonObject *map, const char *pointer, const char *member, gboolean required)
{
  g_autofree char *at = tl_reader_point (pointer, member);
  gboolean is_right = TRUE;
  JsonObjectIter iter;
  const char *tag;
  JsonNode *node;

  if (json_object_get_size (map) == 0)
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                        _ ("a map of languages needs at least one text"));
      return FALSE;
    }
  json_object_iter_init_ordered (&iter, map);
  while (json_object_iter_next_ordered (&iter, &tag, &node))
    {
      tl_reader_check_language (reader, at, tag, tag);
      if (!tl_reader_is_string (node))
        {
          tl_reader_report_type (reader, at, tag, _ ("a string"), node);
          is_right = FALSE;
        }
      else if (required && tl_reader_report_empty (reader, at, tag, json_node_get_string (node)))
        is_right = FALSE;
    }
  return is_right;
}

/**
 * tl_reader_pick_text:
 * @reader: the reader
 * @node: a text for people: a string, or a map of languages to strings
 *
 * Returns: (transfer none) (nullable): the text in the user's language, then the dataset's, then
 *   any; %NULL where @node is no text
 */
const char *
tl_reader_pick_text (TlReader *reader, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return pick_language (reader, json_node_get_object (node));
  return tl_reader_is_string (node) ? json_node_get_string (node) : NULL;
}

/**
 * tl_reader_get_text:
 * @reader: the reader
 * @object: an object
 * @pointer: its relative pointer
 * @member: the member's name
 * @required: whether it is an error that the member is missing or empty
 * @value: (out) (transfer none): the text, in the dataset; %NULL where it has none
 *
 * A text for people, as tl_reader_pick_text() picks it.
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_reader_get_text (TlReader *reader,
                    JsonObject *object,
                    const char *pointer,
                    const char *member,
                    gboolean required,
                    const char **value)
{
  JsonNode *node = json_object_get_member (object, member);
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return tl_reader_get_string (reader, object, pointer, member, required, value);

  *value = NULL;
  tl_reader_check_languages (reader, json_node_get_object (node), pointer, member, required);
  text = tl_reader_pick_text (reader, node);
  if (text == NULL || (required && *text == '\0'))
    return FALSE;
  *value = tl_reader_intern (reader, text);
  return TRUE;
}
