/* The names of months and of parts of a year, and the years, in each form that a sentence asks for.
 *
 * Translators: texts about dates come in four contexts.
 *
 *   “name”     where a date stands alone, or in a range: “March 2025”, “March – June 2025”
 *   “in”       when something happened, the preposition included where there is one: “in March
 * 2025” “of”       after “about”, “since”, “from”, “until” and “quarter of”: a genitive where a
 * language has one “between”  after “between” and its “and”: an instrumental where a language has
 * one
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Years from here on are hard to read without grouping, which no one expects in “2025”. */
#define FIRST_GROUPED_YEAR 10000

/* Years before here could be taken for something else than a year. */
#define FIRST_PLAIN_YEAR 1000

/* The number of the first part of a year that is no season but a quarter. */
#define FIRST_QUARTER 33

static const char *const contexts[] = { "name", "in", "of", "between" };

static const char *const months[][12] = {
  { NC_ ("name", "January"), NC_ ("name", "February"), NC_ ("name", "March"), NC_ ("name", "April"),
    NC_ ("name", "May"), NC_ ("name", "June"), NC_ ("name", "July"), NC_ ("name", "August"),
    NC_ ("name", "September"), NC_ ("name", "October"), NC_ ("name", "November"),
    NC_ ("name", "December") },
  { NC_ ("in", "January"), NC_ ("in", "February"), NC_ ("in", "March"), NC_ ("in", "April"),
    NC_ ("in", "May"), NC_ ("in", "June"), NC_ ("in", "July"), NC_ ("in", "August"),
    NC_ ("in", "September"), NC_ ("in", "October"), NC_ ("in", "November"),
    NC_ ("in", "December") },
  { NC_ ("of", "January"), NC_ ("of", "February"), NC_ ("of", "March"), NC_ ("of", "April"),
    NC_ ("of", "May"), NC_ ("of", "June"), NC_ ("of", "July"), NC_ ("of", "August"),
    NC_ ("of", "September"), NC_ ("of", "October"), NC_ ("of", "November"),
    NC_ ("of", "December") },
  { NC_ ("between", "January"), NC_ ("between", "February"), NC_ ("between", "March"),
    NC_ ("between", "April"), NC_ ("between", "May"), NC_ ("between", "June"),
    NC_ ("between", "July"), NC_ ("between", "August"), NC_ ("between", "September"),
    NC_ ("between", "October"), NC_ ("between", "November"), NC_ ("between", "December") },
};

/* Spring to winter, then what 33 to 41 are. None has an “in”: they stand alone as they are called.
 */
static const char *const parts_of_year[][13] = {
  [TL_FORM_NAME]
  = { NC_ ("name", "spring"), NC_ ("name", "summer"), NC_ ("name", "autumn"),
      NC_ ("name", "winter"), NC_ ("name", "first quarter"), NC_ ("name", "second quarter"),
      NC_ ("name", "third quarter"), NC_ ("name", "fourth quarter"), NC_ ("name", "first third"),
      NC_ ("name", "second third"), NC_ ("name", "last third"), NC_ ("name", "first half"),
      NC_ ("name", "second half") },
  [TL_FORM_OF]
  = { NC_ ("of", "spring"), NC_ ("of", "summer"), NC_ ("of", "autumn"), NC_ ("of", "winter"),
      NC_ ("of", "first quarter"), NC_ ("of", "second quarter"), NC_ ("of", "third quarter"),
      NC_ ("of", "fourth quarter"), NC_ ("of", "first third"), NC_ ("of", "second third"),
      NC_ ("of", "last third"), NC_ ("of", "first half"), NC_ ("of", "second half") },
  [TL_FORM_BETWEEN]
  = { NC_ ("between", "spring"), NC_ ("between", "summer"), NC_ ("between", "autumn"),
      NC_ ("between", "winter"), NC_ ("between", "first quarter"),
      NC_ ("between", "second quarter"), NC_ ("between", "third quarter"),
      NC_ ("between", "fourth quarter"), NC_ ("between", "first third"),
      NC_ ("between", "second third"), NC_ ("between", "last third"), NC_ ("between", "first half"),
      NC_ ("between", "second half") },
};

/* Translators: a year; %s is its number. */
static const char *const years[]
  = { NC_ ("name", "%s"), NC_ ("in", "in %s"), NC_ ("of", "%s"), NC_ ("between", "%s") };

/* Translators: a year before our era; %s is its number. */
static const char *const years_before[] = { NC_ ("name", "%s BC"), NC_ ("in", "in %s BC"),
                                            NC_ ("of", "%s BC"), NC_ ("between", "%s BC") };

/* Translators: a year of our era before the year 1000; %s is its number. */
static const char *const early_years[] = { NC_ ("name", "AD %s"), NC_ ("in", "in AD %s"),
                                           NC_ ("of", "AD %s"), NC_ ("between", "AD %s") };

/* Translators: a decade; its number is that of its first year, 1950. */
static const char *const decades[] = { NC_ ("name", "the %ds"), NC_ ("in", "in the %ds"),
                                       NC_ ("of", "the %ds"), NC_ ("between", "the %ds") };

/* Translators: a century; %s is its number with the ending, “20th”, or a Roman one. */
static const char *const centuries[]
  = { NC_ ("name", "the %s century"), NC_ ("in", "in the %s century"), NC_ ("of", "the %s century"),
      NC_ ("between", "the %s century") };

/* Translators: a century before our era; %s is its number with the ending, or a Roman one. */
static const char *const centuries_before[]
  = { NC_ ("name", "the %s century BC"), NC_ ("in", "in the %s century BC"),
      NC_ ("of", "the %s century BC"), NC_ ("between", "the %s century BC") };

/* Translators: a year of which no digit is known. */
static const char *const unknown_years[]
  = { NC_ ("name", "an unknown year"), NC_ ("in", "in an unknown year"),
      NC_ ("of", "an unknown year"), NC_ ("between", "an unknown year") };

static const char *
translate (const char *const *texts, TlForm form)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, contexts[form], texts[form]);
}

static char *
format_number (gint64 magnitude)
{
  if (magnitude >= FIRST_GROUPED_YEAR)
    return g_strdup_printf ("%'" G_GINT64_FORMAT, magnitude);
  return g_strdup_printf ("%" G_GINT64_FORMAT, magnitude);
}

/* 1 to 100. */
static char *
format_roman (int n)
{
  static const char *const tens[]
    = { "", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC", "C" };
  static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };

  return g_strconcat (tens[n / 10], ones[n % 10], NULL);
}

/* The English ordinal of a century; a language without such endings has "%d" four times. */
static char *
format_ordinal (int n)
{
  /* Translators: how centuries are numbered: “arabic” (“20th”, with the endings below) or “roman”
   * (“XX”); no other word. */
  if (g_str_equal (C_ ("numerals of centuries", "arabic"), "roman"))
    return format_roman (n);
  if (n % 10 == 1 && n % 100 != 11)
    /* Translators: the number of a century that ends in 1 but not in 11, as in "the 21st century".
     */
    return g_strdup_printf (C_ ("century", "%dst"), n);
  if (n % 10 == 2 && n % 100 != 12)
    /* Translators: the number of a century that ends in 2 but not in 12, as in "the 2nd century".
     */
    return g_strdup_printf (C_ ("century", "%dnd"), n);
  if (n % 10 == 3 && n % 100 != 13)
    /* Translators: the number of a century that ends in 3 but not in 13, as in "the 3rd century".
     */
    return g_strdup_printf (C_ ("century", "%drd"), n);
  /* Translators: the number of any other century, as in "the 20th century". */
  return g_strdup_printf (C_ ("century", "%dth"), n);
}

/* “In the 2nd century” has a context of its own: Russian has another preposition before that number
 * alone. */
static char *
format_century (const TlEdtfDate *date, TlForm form)
{
  /* Translators: as above, for the 2nd century alone. */
  static const char *const in_second[] = { NC_ ("in, before 2nd", "in the %s century"),
                                           NC_ ("in, before 2nd", "in the %s century BC") };
  int n = (date->year_mask[0] - '0') * 10 + date->year_mask[1] - '0' + 1;
  g_autofree char *ordinal = format_ordinal (n);

  if (form == TL_FORM_IN && n == 2)
    return g_strdup_printf (
      g_dpgettext2 (GETTEXT_PACKAGE, "in, before 2nd", in_second[date->is_negative]), ordinal);
  return g_strdup_printf (translate (date->is_negative ? centuries_before : centuries, form),
                          ordinal);
}

static gboolean
is_decade (const char *mask)
{
  return strchr (mask, 'X') == mask + 3;
}

static gboolean
is_century (const char *mask)
{
  return strcmp (mask + 2, "XX") == 0 && strchr (mask, 'X') == mask + 2;
}

/* The place of a season, 21 to 41, among the names above. */
static int
get_part_of_year (int season)
{
  return season >= FIRST_QUARTER ? season - FIRST_QUARTER + 4 : (season - 21) % 4;
}

/**
 * tl_edtf_get_month_name:
 * @month: 1 to 12
 * @form: what its place asks for
 *
 * Returns: (transfer none): its name, without a preposition
 */
const char *
tl_edtf_get_month_name (int month, TlForm form)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, contexts[form], months[form][month - 1]);
}

/**
 * tl_edtf_get_part_of_year_name:
 * @season: 21 to 41
 * @form: what its place asks for
 *
 * Returns: (transfer none): "spring" for 21, 25 and 29, "first quarter" for 33, and so on
 */
const char *
tl_edtf_get_part_of_year_name (int season, TlForm form)
{
  if (form == TL_FORM_IN)
    form = TL_FORM_NAME;
  return g_dpgettext2 (GETTEXT_PACKAGE, contexts[form],
                       parts_of_year[form][get_part_of_year (season)]);
}

/**
 * tl_edtf_format_year:
 * @year: an astronomical year
 * @form: what its place asks for
 *
 * Returns: (transfer full): it as people write it: "2025", "AD 476", "44 BC" for -43
 */
char *
tl_edtf_format_year (gint64 year, TlForm form)
{
  g_autofree char *number = format_number (year <= 0 ? 1 - year : year);

  if (year <= 0)
    return g_strdup_printf (translate (years_before, form), number);
  if (year < FIRST_PLAIN_YEAR)
    return g_strdup_printf (translate (early_years, form), number);
  return g_strdup_printf (translate (years, form), number);
}

/**
 * tl_edtf_format_years:
 * @date: a date
 * @form: what its place asks for
 *
 * Returns: (transfer full) (nullable): its year, decade or century: "2025", "the 1950s", "the 20th
 *   century", "an unknown year"; %NULL where the unspecified digits of its year are others than the
 *   last one or two
 */
char *
tl_edtf_format_years (const TlEdtfDate *date, TlForm form)
{
  if (date->year_mask[0] == '\0')
    return tl_edtf_format_year (date->first_year, form);
  if (g_str_equal (date->year_mask, "XXXX"))
    return g_strdup (translate (unknown_years, form));
  if (is_century (date->year_mask))
    return format_century (date, form);
  if (is_decade (date->year_mask) && !date->is_negative && date->first_year > 0)
    return g_strdup_printf (translate (decades, form), (int) date->first_year);
  return NULL;
}

/**
 * tl_edtf_get_english_month_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): its name in English, which is understood in every language
 */
const char *
tl_edtf_get_english_month_name (int month)
{
  return months[TL_FORM_NAME][month - 1];
}

/**
 * tl_edtf_get_english_part_of_year_name:
 * @season: 21 to 24, or 33 to 41
 *
 * Returns: (transfer none): its name in English
 */
const char *
tl_edtf_get_english_part_of_year_name (int season)
{
  return parts_of_year[TL_FORM_NAME][get_part_of_year (season)];
}

/**
 * tl_edtf_get_years_text:
 * @text: which text
 * @form: in which form
 * @is_english: whether in English, rather than the user's language
 *
 * Returns: (transfer none): the text that a year, decade or century is put into
 */
const char *
tl_edtf_get_years_text (TlYearsText text, TlForm form, gboolean is_english)
{
  static const char *const *const texts[]
    = { years, years_before, early_years, decades, centuries, centuries_before, unknown_years };

  return is_english ? texts[text][form] : translate (texts[text], form);
}
