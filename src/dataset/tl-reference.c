/* References in words. The style is the notes of the Chicago Manual of Style, 17th edition
 * (14.14 and following): Author, “Title,” Container, Publisher, Date, URL. */
#include "tl-reference.h"

#include "tl-edtf.h"

#include <glib/gi18n-lib.h>

/**
 * tl_reference_get_date_in_words:
 * @reference: a reference
 *
 * Returns: (transfer full) (nullable): when it was issued, as exactly as is known, in words
 */
char *
tl_reference_get_date_in_words (const TlReference *reference)
{
  g_autofree char *edtf = NULL;

  g_return_val_if_fail (reference != NULL, NULL);

  if (reference->year == 0)
    return NULL;
  /* A month alone is "March 2025" here, not "some time in March 2025". */
  if (reference->month != 0 && reference->day == 0)
    {
      TlCivil from = { reference->year, reference->month, 1, 0, 0, 0 };
      gint64 start_s = tl_calendar_to_seconds (&from);

      return tl_edtf_range_to_words (start_s, tl_calendar_add (start_s, TL_UNIT_MONTH, 1));
    }
  if (reference->month == 0)
    return g_strdup_printf ("%d", reference->year);
  edtf = g_strdup_printf ("%04d-%02d-%02d", reference->year, reference->month, reference->day);
  return tl_edtf_to_words (edtf);
}

static gboolean
ends_a_sentence (const char *text)
{
  return g_str_has_suffix (text, "?") || g_str_has_suffix (text, "!");
}

/* Whole works stand in plain type, parts of something in quotation marks; the comma goes inside. */
static void
append_title (GString *citation, const TlReference *reference)
{
  gboolean is_part = reference->container_title != NULL;

  if (reference->title == NULL)
    return;
  if (citation->len > 0)
    g_string_append (citation, ", ");
  if (is_part)
    /* Translators: a title in a citation; the comma stands inside the quotation marks in English,
     * outside in most other languages. */
    g_string_append_printf (citation,
                            ends_a_sentence (reference->title) ? C_ ("citation", "“%s”")
                                                               : C_ ("citation", "“%s,”"),
                            reference->title);
  else
    g_string_append (citation, reference->title);
}

static void
append_part (GString *citation, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (g_str_has_suffix (citation->str, ",”") || g_str_has_suffix (citation->str, "?”")
      || g_str_has_suffix (citation->str, "!”"))
    g_string_append_c (citation, ' ');
  else if (citation->len > 0)
    g_string_append (citation, ", ");
  g_string_append (citation, part);
}

/**
 * tl_reference_to_citation:
 * @reference: a reference
 *
 * The full note, as for a first citation.
 *
 * Returns: (transfer full): the citation, with a full stop
 */
char *
tl_reference_to_citation (const TlReference *reference)
{
  GString *citation = g_string_new (NULL);
  g_autofree char *date = NULL;

  g_return_val_if_fail (reference != NULL, NULL);

  date = tl_reference_get_date_in_words (reference);
  if (reference->authors != NULL)
    g_string_append (citation, reference->authors);
  append_title (citation, reference);
  append_part (citation, reference->container_title);
  if (g_strcmp0 (reference->publisher, reference->container_title) != 0)
    append_part (citation, reference->publisher);
  append_part (citation, date);
  append_part (citation, reference->url);
  g_string_append_c (citation, '.');
  return g_string_free (citation, FALSE);
}

/**
 * tl_reference_is_safe_url:
 * @url: (nullable): an address out of a dataset
 *
 * Returns: whether the address may be opened: http, https or mailto, and nothing else
 */
gboolean
tl_reference_is_safe_url (const char *url)
{
  g_autofree char *scheme = NULL;

  if (url == NULL || !g_uri_is_valid (url, G_URI_FLAGS_NONE, NULL))
    return FALSE;
  scheme = g_uri_parse_scheme (url);
  return g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0
         || g_ascii_strcasecmp (scheme, "mailto") == 0;
}
