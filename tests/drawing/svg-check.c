/* GMarkup finds what isn't well-formed; the rest is checked here: the characters of XML 1.0, ids
 * that are unique, references to something, and no element that could run or load anything. */
#include "svg-check.h"

#include <string.h>

static const char *const known_elements[]
  = { "svg",  "title", "desc", "metadata", "style", "defs", "clipPath", "linearGradient",
      "stop", "g",     "rect", "line",     "path",  "text", NULL };

static void
check_attribute (SvgCheck *check, const char *name, const char *value)
{
  g_assert_false (g_str_has_prefix (name, "on"));
  g_assert_null (strstr (name, "href"));
  if (g_str_equal (name, "id"))
    {
      g_assert_true (g_regex_match_simple ("^[\\p{L}_][\\p{L}\\d_.-]*$", value, 0, 0));
      g_assert_true (g_hash_table_add (check->ids, g_strdup (value)));
    }
  if (g_str_has_prefix (value, "url("))
    {
      g_assert_true (g_str_has_prefix (value, "url(#") && g_str_has_suffix (value, ")"));
      g_ptr_array_add (check->references, g_strndup (value + 5, strlen (value) - 6));
    }
}

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  SvgCheck *check = data;

  g_assert_true (g_strv_contains (known_elements, element));
  g_hash_table_insert (check->counts, g_strdup (element),
                       GUINT_TO_POINTER (svg_check_count (check, element) + 1));
  for (guint i = 0; names[i] != NULL; i++)
    check_attribute (check, names[i], values[i]);
  if (g_str_equal (element, "text"))
    g_ptr_array_add (check->texts, g_strdup (""));
  if (g_str_equal (element, "title"))
    g_ptr_array_add (check->titles, g_strdup (""));
}

/* The parser hands a text over in one piece or in several. */
static void
on_text (
  GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  SvgCheck *check = data;
  const char *element = g_markup_parse_context_get_element (context);
  GPtrArray *list = NULL;
  g_autofree char *before = NULL;

  if (g_str_equal (element, "text"))
    list = check->texts;
  else if (g_str_equal (element, "title"))
    list = check->titles;
  if (list == NULL)
    return;
  before = g_ptr_array_steal_index (list, list->len - 1);
  g_ptr_array_add (list, g_strdup_printf ("%s%.*s", before, (int) length, text));
}

/* XML 1.0, section 2.2, and no control characters at all but line ends. */
static void
check_characters (const char *document)
{
  g_assert_true (g_utf8_validate (document, -1, NULL));
  for (const char *p = document; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_assert_true (character == '\n' || !g_unichar_iscntrl (character));
      g_assert_true (character != 0xFFFE && character != 0xFFFF);
    }
  g_assert_null (strstr (document, "&#"));
}

/**
 * svg_check_new:
 * @document: a document
 *
 * Returns: (transfer full): what it holds
 */
SvgCheck *
svg_check_new (const char *document)
{
  static const GMarkupParser parser = { .start_element = on_start, .text = on_text };
  SvgCheck *check = g_new0 (SvgCheck, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GError) error = NULL;

  check->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  check->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  check->references = g_ptr_array_new_with_free_func (g_free);
  check->texts = g_ptr_array_new_with_free_func (g_free);
  check->titles = g_ptr_array_new_with_free_func (g_free);

  check_characters (document);
  context = g_markup_parse_context_new (&parser, 0, check, NULL);
  g_markup_parse_context_parse (context, document, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < check->references->len; i++)
    g_assert_true (g_hash_table_contains (check->ids, check->references->pdata[i]));
  return check;
}

/**
 * svg_check_free:
 * @check: (transfer full): what a document holds
 */
void
svg_check_free (SvgCheck *check)
{
  g_hash_table_unref (check->counts);
  g_hash_table_unref (check->ids);
  g_ptr_array_unref (check->references);
  g_ptr_array_unref (check->texts);
  g_ptr_array_unref (check->titles);
  g_free (check);
}

/**
 * svg_check_count:
 * @check: what a document holds
 * @element: an element's name
 *
 * Returns: how many there are
 */
guint
svg_check_count (const SvgCheck *check, const char *element)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (check->counts, element));
}
