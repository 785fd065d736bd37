/* Which types references have, when one is from, in words, and whether its address may be opened.
 */
#include "tl-reference.h"

#include "tl-edtf.h"

#include <glib/gi18n-lib.h>

/**
 * tl_reference_types:
 *
 * (array zero-terminated=1): the types of works that the schema of CSL 1.0.2 has, in its order.
 */
const char *const tl_reference_types[] = { "article",
                                           "article-journal",
                                           "article-magazine",
                                           "article-newspaper",
                                           "bill",
                                           "book",
                                           "broadcast",
                                           "chapter",
                                           "classic",
                                           "collection",
                                           "dataset",
                                           "document",
                                           "entry",
                                           "entry-dictionary",
                                           "entry-encyclopedia",
                                           "event",
                                           "figure",
                                           "graphic",
                                           "hearing",
                                           "interview",
                                           "legal_case",
                                           "legislation",
                                           "manuscript",
                                           "map",
                                           "motion_picture",
                                           "musical_score",
                                           "pamphlet",
                                           "paper-conference",
                                           "patent",
                                           "performance",
                                           "periodical",
                                           "personal_communication",
                                           "post",
                                           "post-weblog",
                                           "regulation",
                                           "report",
                                           "review",
                                           "review-book",
                                           "software",
                                           "song",
                                           "speech",
                                           "standard",
                                           "thesis",
                                           "treaty",
                                           "webpage",
                                           NULL };

static gboolean
is_season (const TlPartialDate *date)
{
  return date->month > 12;
}

static gint64
get_start (const TlPartialDate *date)
{
  TlCivil civil = { date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0 };

  return tl_calendar_to_seconds (&civil);
}

static gint64
get_end (const TlPartialDate *date)
{
  TlUnit unit = date->month == 0 ? TL_UNIT_YEAR : date->day == 0 ? TL_UNIT_MONTH : TL_UNIT_DAY;

  return tl_calendar_add (get_start (date), unit, 1);
}

/* A month alone is "March 2025" here, not "some time in March 2025": hence ranges. */
static char *
range_to_words (const TlPartialDate *from, const TlPartialDate *to)
{
  return tl_edtf_range_to_words (get_start (from), get_end (to));
}

static char *
partial_to_words (const TlPartialDate *date)
{
  g_autofree char *edtf = NULL;

  if (!is_season (date))
    return range_to_words (date, date);
  edtf = g_strdup_printf ("%s%04d-%02d", date->year < 0 ? "-" : "", ABS (date->year), date->month);
  return tl_edtf_to_words (edtf);
}

static char *
numbers_to_words (const TlReferenceDate *date)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (date->to.year == 0)
    return partial_to_words (&date->from);
  if (!is_season (&date->from) && !is_season (&date->to))
    return range_to_words (&date->from, &date->to);
  from = partial_to_words (&date->from);
  to = partial_to_words (&date->to);
  /* Translators: from one season to another. */
  return g_strdup_printf (C_ ("date", "%s – %s"), from, to);
}

/**
 * tl_reference_date_to_words:
 * @date: a date of a reference
 *
 * Returns: (transfer full) (nullable): the date as exactly as is known, in words; %NULL where none
 *   is given
 */
char *
tl_reference_date_to_words (const TlReferenceDate *date)
{
  g_autofree char *words = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (date->from.year != 0)
    words = numbers_to_words (date);
  else if (date->text != NULL && *date->text != '\0')
    words = g_strdup (date->text);
  if (words != NULL && date->is_about)
    /* Translators: about that date (circa), in a citation. */
    return g_strdup_printf (C_ ("date", "ca. %s"), words);
  return g_steal_pointer (&words);
}

/**
 * tl_reference_date_to_year:
 * @date: a date of a reference
 *
 * Returns: (transfer full) (nullable): its year, or its first and last year, in words
 */
char *
tl_reference_date_to_year (const TlReferenceDate *date)
{
  TlReferenceDate years;

  g_return_val_if_fail (date != NULL, NULL);

  years = *date;
  years.from.month = years.from.day = years.to.month = years.to.day = 0;
  if (years.to.year == years.from.year)
    years.to.year = 0;
  return tl_reference_date_to_words (&years);
}

/**
 * tl_reference_get_date_in_words:
 * @reference: a reference
 *
 * Returns: (transfer full) (nullable): when it was issued, as exactly as is known, in words
 */
char *
tl_reference_get_date_in_words (const TlReference *reference)
{
  g_return_val_if_fail (reference != NULL, NULL);

  return tl_reference_date_to_words (&reference->issued);
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
