/* Texts for people, in one language or in several. */
#include "tl-reader-private.h"

#include <glib/gi18n-lib.h>

/* As much of a language's name as says which one it is: without the codeset and the variant that a
 * locale adds ("uk_UA" of "uk_UA.UTF-8"). */
static gsize
get_tag_length (const char *language)
{
  return strcspn (language, ".@");
}

/* Of a tag in the file, up to its first hyphen. */
static gsize
get_main_length (const char *tag, gsize length)
{
  gsize main_length = 0;

  while (main_length < length && tag[main_length] != '-' && tag[main_length] != '_')
    main_length++;
  return main_length;
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
static const TlJsonNode *
find_language (TlReader *reader, const TlJsonNode *map, const char *language)
{
  gsize wanted = get_tag_length (language);
  gsize main_length = MIN (strcspn (language, "_-"), wanted);
  const TlJsonNode *of_main = NULL;
  TlJsonIter iter = tl_json_iter_begin (map);
  const TlJsonNode *key;
  const TlJsonNode *node;

  while (tl_json_iter_next_member (&iter, &key, &node))
    {
      gsize length;
      const char *tag = tl_json_node_get_string (key, reader->unescaped, &length);

      if (node->type != TL_JSON_STRING)
        continue;
      if (length == wanted && is_same_tag (tag, language, wanted))
        return node;
      if (get_main_length (tag, length) == main_length && is_same_tag (tag, language, main_length)
          && (of_main == NULL || length == main_length))
        of_main = node;
    }
  return of_main;
}

static const TlJsonNode *
pick_language (TlReader *reader, const TlJsonNode *map)
{
  const TlJsonNode *text = NULL;
  TlJsonIter iter = tl_json_iter_begin (map);
  const TlJsonNode *key;
  const TlJsonNode *node;

  for (guint i = 0; text == NULL && reader->languages != NULL && reader->languages[i] != NULL; i++)
    text = find_language (reader, map, reader->languages[i]);
  if (text == NULL && reader->dataset->language != NULL)
    text = find_language (reader, map, reader->dataset->language);
  while (text == NULL && tl_json_iter_next_member (&iter, &key, &node))
    if (node->type == TL_JSON_STRING)
      text = node;
  return text;
}

/* The form of a tag of BCP 47 (RFC 5646, section 2.1), not whether its parts are registered: a
 * language of two or three letters, or "x" or "i" before other parts; each of those at most eight
 * letters and digits. */
static gboolean
is_language_tag (const char *tag, gsize tag_length)
{
  const char *part = tag;
  const char *end = tag + tag_length;

  while (TRUE)
    {
      gboolean is_first = part == tag;
      gsize length;

      for (length = 0; part + length < end && g_ascii_isalnum (part[length]); length++)
        if (is_first && !g_ascii_isalpha (part[length]))
          return FALSE;
      if (is_first && length == 1 && (strchr ("IiXx", *part) == NULL || tag_length == 1))
        return FALSE;
      if (length < 1 || length > (is_first ? 3 : 8))
        return FALSE;
      if (part + length == end)
        return TRUE;
      if (part[length] != '-')
        return FALSE;
      part += length + 1;
    }
}

/**
 * tl_reader_check_language:
 * @reader: the reader
 * @pointer: (nullable): the pointer to an object
 * @member: the name of its member that is, or is named by, a language
 * @tag: the language
 *
 * Warns of what has not the form of a language tag: nobody's language would ever match it.
 */
void
tl_reader_check_language (TlReader *reader,
                          const TlPointer *pointer,
                          const char *member,
                          const char *tag)
{
  TlPointer at = { pointer, member };

  if (!is_language_tag (tag, strlen (tag)))
    tl_reader_report (reader, TL_SEVERITY_WARNING, &at,
                      _ ("“%s” is not a language tag (BCP 47), such as “uk” or “pt-BR”"), tag);
}

/* Says what is wrong with a member of a language map. */
static void
report_member (TlReader *reader,
               const TlJsonNode *key,
               const TlJsonNode *text,
               const TlPointer *pointer,
               gboolean required)
{
  g_autofree char *tag = tl_json_node_dup_string (key);

  tl_reader_check_language (reader, pointer, tag, tag);
  if (text->type != TL_JSON_STRING)
    tl_reader_report_type (reader, pointer, tag, _ ("a string"), text);
  else if (required && tl_json_node_is_empty (text))
    tl_reader_report_empty (reader, pointer, tag);
}

/**
 * tl_reader_check_languages:
 * @reader: the reader
 * @map: a map of languages to strings
 * @at: the pointer to it
 * @required: whether it is an error that one of its texts is empty
 *
 * Looks at every text, also at those that this reader doesn't get to see: what is wrong with a
 * dataset doesn't depend on who reads it.
 *
 * Returns: %FALSE where something is wrong with one, or there is none, which is reported
 */
gboolean
tl_reader_check_languages (TlReader *reader,
                           const TlJsonNode *map,
                           const TlPointer *at,
                           gboolean required)
{
  TlJsonIter iter = tl_json_iter_begin (map);
  gboolean is_right = TRUE;
  const TlJsonNode *key;
  const TlJsonNode *text;

  if (map->n_nodes == 1)
    {
      tl_reader_report (reader, TL_SEVERITY_ERROR, at,
                        _ ("a map of languages needs at least one text"));
      return FALSE;
    }
  while (tl_json_iter_next_member (&iter, &key, &text))
    {
      gsize length;
      const char *tag = tl_json_node_get_string (key, reader->unescaped, &length);
      gboolean is_text
        = text->type == TL_JSON_STRING && !(required && tl_json_node_is_empty (text));

      if (!is_text || !is_language_tag (tag, length))
        report_member (reader, key, text, at, required);
      is_right &= is_text;
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
const TlJsonNode *
tl_reader_pick_text (TlReader *reader, const TlJsonNode *node)
{
  if (node->type == TL_JSON_OBJECT)
    return pick_language (reader, node);
  return node->type == TL_JSON_STRING ? node : NULL;
}

/**
 * tl_reader_strip:
 * @text: (inout): where a text for people begins
 * @length: (inout): its length in bytes
 *
 * Leaves out the white space at its ends, which says nothing, and which makes labels that are
 * written from right to left wider than they are measured. A text of nothing else stays.
 */
void
tl_reader_strip (const char **text, gsize *length)
{
  const char *start = *text;
  const char *end = start + *length;

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (start == end)
    return;
  while (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  *text = start;
  *length = (gsize) (end - start);
}

/* A copy of a string in the dataset, of which nobody else knows yet, is cut where it is. */
static const char *
strip_copy (const char *copy)
{
  gsize length = copy != NULL ? strlen (copy) : 0;

  if (length == 0)
    return copy;
  tl_reader_strip (&copy, &length);
  ((char *) copy)[length] = '\0';
  return copy;
}

/**
 * tl_reader_get_text:
 * @reader: the reader
 * @node: (nullable): the member's value
 * @pointer: (nullable): the pointer to the object
 * @member: the member's name
 * @required: whether it is an error that the member is missing or empty
 * @value: (out) (transfer none): the text, in the dataset; %NULL where it has none
 *
 * A text for people, as tl_reader_pick_text() picks it, without white space at its ends.
 *
 * Returns: %FALSE where something is wrong with it
 */
gboolean
tl_reader_get_text (TlReader *reader,
                    const TlJsonNode *node,
                    const TlPointer *pointer,
                    const char *member,
                    gboolean required,
                    const char **value)
{
  TlPointer at = { pointer, member };
  const TlJsonNode *text;

  if (!tl_json_node_is (node, TL_JSON_OBJECT))
    {
      gboolean is_right = tl_reader_get_string (reader, node, pointer, member, required, value);

      *value = strip_copy (*value);
      return is_right;
    }

  *value = NULL;
  tl_reader_check_languages (reader, node, &at, required);
  text = tl_reader_pick_text (reader, node);
  if (text == NULL || (required && tl_json_node_is_empty (text)))
    return FALSE;
  *value = strip_copy (tl_reader_intern (reader, text));
  return TRUE;
}
