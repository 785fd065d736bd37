/* What somebody may have meant who wrote a date as people do: “18 February 2025”, “18.02.2025”. */
#include "tl-edtf-private.h"

#include <string.h>

/* A date of people has a day, a month and a year; what has more parts is left alone. */
#define N_PARTS 3

/* Shorter beginnings of month names would fit too many words. */
#define N_LETTERS_MIN 3

typedef struct
{
  int numbers[N_PARTS];
  guint n_numbers;
  int month;      /* by name; 0 for none */
  char separator; /* the last one between numbers */
} Parts;

/* The month that a word begins, in English or the user's language: “feb”, “лютого”. */
static int
find_month (const char *word, gsize length)
{
  static const char *const english[]
    = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  g_autofree char *folded = g_utf8_casefold (word, (gssize) length);

  if (g_utf8_strlen (folded, -1) < N_LETTERS_MIN)
    return 0;
  for (int month = 1; month <= 12; month++)
    {
      g_autofree char *name = g_utf8_casefold (tl_edtf_get_month_name (month, TL_FORM_NAME), -1);
      g_autofree char *of = g_utf8_casefold (tl_edtf_get_month_name (month, TL_FORM_OF), -1);

      if (g_str_has_prefix (name, folded) || g_str_has_prefix (of, folded)
          || g_str_has_prefix (folded, english[month - 1]))
        return month;
    }
  return 0;
}

static gboolean
take_number (Parts *parts, const char **at)
{
  int number = 0;
  const char *start = *at;

  for (; g_ascii_isdigit (**at); (*at)++)
    number = MIN (number * 10 + (**at - '0'), 99999);
  if (parts->n_numbers == N_PARTS || *at - start > 4)
    return FALSE;
  parts->numbers[parts->n_numbers++] = number;
  return TRUE;
}

static gboolean
take_word (Parts *parts, const char **at)
{
  const char *start = *at;
  int month;

  while (g_unichar_isalpha (g_utf8_get_char (*at)))
    *at = g_utf8_next_char (*at);
  month = find_month (start, (gsize) (*at - start));
  if (month == 0 || parts->month != 0)
    return FALSE;
  parts->month = month;
  return TRUE;
}

static gboolean
split (const char *text, Parts *parts)
{
  while (*text != '\0')
    {
      gboolean is_part = TRUE;

      if (g_ascii_isdigit (*text))
        is_part = take_number (parts, &text);
      else if (g_unichar_isalpha (g_utf8_get_char (text)))
        is_part = take_word (parts, &text);
      else if (strchr (" ,./-", *text) != NULL)
        parts->separator = *text++;
      else
        return FALSE;
      if (!is_part)
        return FALSE;
    }
  return TRUE;
}

/* A year has three digits or more, so that it is not taken for a day. */
static gboolean
is_year (int number)
{
  return number > 99;
}

static char *
write_day (int year, int month, int day)
{
  if (!is_year (year) || month < 1 || month > 12 || day < 1
      || day > tl_calendar_days_in_month (year, month))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/* Numbers alone: year first, or last; 18.02.2025 has the day first, and so has what can't have the
 * month there. 02/03/2025 could be two days, and is left alone. */
static char *
write_numbers (const Parts *parts)
{
  const int *n = parts->numbers;

  if (is_year (n[0]))
    return write_day (n[0], n[1], n[2]);
  if (parts->separator == '.' || n[0] > 12 || n[0] == n[1])
    return write_day (n[2], n[1], n[0]);
  if (n[1] > 12)
    return write_day (n[2], n[0], n[1]);
  return NULL;
}

/* EDTF but for dashes, blanks around it, or letters in lower case. */
static char *
mend (const char *text)
{
  g_autoptr (GString) mended = NULL;
  g_autofree char *upper = g_ascii_strup (text, -1);

  g_strstrip (upper);
  mended = g_string_new (upper);
  g_string_replace (mended, "–", "-", 0);
  g_string_replace (mended, "−", "-", 0);
  g_string_replace (mended, "…", "..", 0);
  return tl_edtf_normalize (mended->str);
}

/**
 * tl_edtf_suggest:
 * @text: a text that is no EDTF
 *
 * Guesses at slips of typing, and at dates written as people write them, in English or the user's
 * language. What could be two dates is not guessed at.
 *
 * Returns: (transfer full) (nullable): the date in EDTF, if that is what it may be
 */
char *
tl_edtf_suggest (const char *text)
{
  Parts parts = { .n_numbers = 0 };
  const int *n = parts.numbers;
  g_autofree char *mended = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  mended = mend (text);
  if (mended != NULL)
    return g_steal_pointer (&mended);
  if (!split (text, &parts))
    return NULL;
  if (parts.month == 0)
    return parts.n_numbers == N_PARTS ? write_numbers (&parts) : NULL;
  if (parts.n_numbers == 1 && is_year (n[0]))
    return g_strdup_printf ("%04d-%02d", n[0], parts.month);
  if (parts.n_numbers != 2)
    return NULL;
  return is_year (n[0]) ? write_day (n[0], parts.month, n[1]) : write_day (n[1], parts.month, n[0]);
}
