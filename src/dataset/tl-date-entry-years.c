/* Years, decades and centuries as people type them: "2025", "1760s", "18th century", "44 BC". */
#include "tl-date-entry-private.h"

#include <string.h>

/* A smaller number by itself may be a day. */
#define FIRST_PLAIN_YEAR 100

#define LAST_MASKED_YEAR 9999

/* What people type beside what the program says. Languages known to end years and decades so are
 * understood in every language: nothing else is meant by it. Folded, so without dots. */
static const struct
{
  TlYearsText kind;
  const char *pattern;
} others[] = {
  { TL_YEARS_BEFORE, "%s bc" },
  { TL_YEARS_BEFORE, "%s b c" },
  { TL_YEARS_BEFORE, "%s bce" },
  { TL_YEARS_BEFORE, "%s b c e" },
  { TL_YEARS_BEFORE, "%sbc" },
  { TL_YEARS_EARLY, "%s ad" },
  { TL_YEARS_EARLY, "%s a d" },
  { TL_YEARS_EARLY, "%s ce" },
  { TL_YEARS_EARLY, "%s c e" },
  { TL_YEARS_DECADE, "%ss" },
  { TL_YEARS_DECADE, "%s's" },
  { TL_YEARS_DECADE, "%s-ті" },
  { TL_YEARS_DECADE, "%s-х" },
  { TL_YEARS_DECADE, "%s-е" },
  { TL_YEARS_DECADE, "%s-ті роки" },
  { TL_YEARS_DECADE, "%ser" },
  { TL_YEARS_DECADE, "%ser jahre" },
  { TL_YEARS_DECADE, "annees %s" },
  { TL_YEARS_CENTURY, "%s century" },
  { TL_YEARS_CENTURY, "%s c" },
  { TL_YEARS_CENTURY, "%s ст" },
  { TL_YEARS_CENTURY, "%s в" },
  { TL_YEARS_CENTURY_BEFORE, "%s century bc" },
  { TL_YEARS_CENTURY_BEFORE, "%s century bce" },
  { TL_YEARS_CENTURY_BEFORE, "%s c bc" },
  { TL_YEARS_CENTURY_BEFORE, "%s ст до н е" },
  { TL_YEARS_CENTURY_BEFORE, "%s в до н э" },
  { TL_YEARS_PLAIN, "%s р" },
  { TL_YEARS_PLAIN, "%s рік" },
  { TL_YEARS_PLAIN, "%s року" },
  { TL_YEARS_PLAIN, "%s г" },
  { TL_YEARS_PLAIN, "%s год" },
  { TL_YEARS_PLAIN, "%s года" },
  { TL_YEARS_BEFORE, "%s р до н е" },
  { TL_YEARS_BEFORE, "%s г до н э" },
  { TL_YEARS_BEFORE, "%s v chr" },
  { TL_YEARS_BEFORE, "%s av j-c" },
};

typedef struct
{
  TlYearsText kind;
  TlEdtfDate *date;
} Years;

static void
set_mask (TlEdtfDate *date, gboolean is_negative, const char *digits, const char *rest)
{
  date->is_negative = is_negative;
  g_snprintf (date->year_mask, sizeof date->year_mask, "%s%s", digits, rest);
}

/* I to C, small; the Cyrillic letters that look so serve as well. */
static gboolean
read_roman (TlEntryText text, gint64 *number)
{
  static const struct
  {
    const char *letter;
    int value;
  } letters[] = { { "i", 1 },   { "v", 5 }, { "x", 10 }, { "l", 50 },
                  { "c", 100 }, { "і", 1 }, { "х", 10 }, { "с", 100 } };
  const char *end = text.at + text.length;
  int last = 0;

  *number = 0;
  for (const char *at = text.at; at < end; at = g_utf8_next_char (at))
    {
      int value = 0;

      for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
        if (g_str_has_prefix (at, letters[i].letter))
          value = letters[i].value;
      if (value == 0)
        return FALSE;
      *number += last < value ? value - 2 * last : value;
      last = value;
    }
  return text.length > 0;
}

static gboolean
read_century (TlEntryText text, gboolean is_before, TlEdtfDate *date)
{
  char digits[3];
  gint64 number;

  if (!tl_entry_read_ordinal (text, &number) && !read_roman (text, &number))
    return FALSE;
  if (number < 1 || number > 100)
    return FALSE;
  g_snprintf (digits, sizeof digits, "%02d", (int) (number - 1) % 100);
  set_mask (date, is_before, digits, "XX");
  return TRUE;
}

static gboolean
read_decade (TlEntryText text, TlEdtfDate *date)
{
  char digits[4];
  gint64 number;

  if (!tl_entry_read_number (text, &number) || number % 10 != 0 || number > LAST_MASKED_YEAR)
    return FALSE;
  g_snprintf (digits, sizeof digits, "%03d", (int) (number / 10) % 1000);
  set_mask (date, FALSE, digits, "X");
  return TRUE;
}

static gboolean
read_year (TlEntryText text, TlYearsText kind, TlEdtfDate *date)
{
  gint64 number;

  if (!tl_entry_read_number (text, &number)
      || number < (kind == TL_YEARS_PLAIN ? FIRST_PLAIN_YEAR : 1))
    return FALSE;
  date->first_year = date->last_year = kind == TL_YEARS_BEFORE ? 1 - number : number;
  return TRUE;
}

static gboolean
accept_years (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  Years *years = data;

  switch (years->kind)
    {
    case TL_YEARS_DECADE:
      return read_decade (parts[0], years->date);
    case TL_YEARS_CENTURY:
    case TL_YEARS_CENTURY_BEFORE:
      return read_century (parts[0], years->kind == TL_YEARS_CENTURY_BEFORE, years->date);
    case TL_YEARS_UNKNOWN:
      set_mask (years->date, FALSE, "XX", "XX");
      return TRUE;
    case TL_YEARS_PLAIN:
    case TL_YEARS_BEFORE:
    case TL_YEARS_EARLY:
    case TL_N_YEARS_TEXTS:
    default:
      return read_year (parts[0], years->kind, years->date);
    }
}

static gboolean
read_as_said (TlEntryReader *reader, TlEntryText text, TlEdtfDate *date)
{
  static const TlEntryPattern before_second[]
    = { { "in, before 2nd", "in the %s century" }, { "in, before 2nd", "in the %s century BC" } };
  Years years = { .date = date };

  for (TlYearsText kind = 0; kind < TL_N_YEARS_TEXTS; kind++)
    for (TlForm form = TL_FORM_NAME; form <= TL_FORM_BETWEEN; form++)
      for (int is_english = 0; is_english < 2; is_english++)
        {
          years.kind = kind;
          if (tl_entry_match (reader, tl_edtf_get_years_text (kind, form, is_english), text,
                              accept_years, &years))
            return TRUE;
        }
  for (guint i = 0; i < G_N_ELEMENTS (before_second); i++)
    {
      years.kind = TL_YEARS_CENTURY + i;
      if (tl_entry_match_both (reader, &before_second[i], text, accept_years, &years))
        return TRUE;
    }
  return FALSE;
}

/**
 * tl_entry_read_years:
 * @reader: a reader
 * @text: a text
 * @date: (inout): gets the year or the years
 *
 * Returns: whether the text is a year, a decade or a century
 */
gboolean
tl_entry_read_years (TlEntryReader *reader, TlEntryText text, TlEdtfDate *date)
{
  Years years = { .date = date };

  if (read_as_said (reader, text, date))
    return TRUE;
  if (text.length > 4 && g_str_has_prefix (text.at, "the "))
    text = (TlEntryText){ text.at + 4, text.length - 4 };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      years.kind = others[i].kind;
      if (tl_entry_match (reader, others[i].pattern, text, accept_years, &years))
        return TRUE;
    }
  return FALSE;
}
