/* What the grammar of EDTF is read with: faults with their place, pairs of digits, years, times.
 *
 * Everything is bounded by the text: digits are counted on until a ceiling far beyond any year that
 * can be shown, never into an overflow.
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUOTED_BYTES   60
#define NUMBER_CEILING G_GINT64_CONSTANT (10000000000000)

/* The text as an error may repeat it: short, UTF-8, and without what would confuse a terminal. */
static char *
quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, (gssize) strnlen (text, QUOTED_BYTES));
  GString *quoted = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (quoted, g_unichar_isprint (c) ? c : 0xfffd);
    }
  if (strnlen (text, QUOTED_BYTES + 1) > QUOTED_BYTES)
    g_string_append (quoted, "…");
  return g_string_free (quoted, FALSE);
}

/* A whole number of any length; beyond NUMBER_CEILING, the ceiling. Returns how many digits. */
static guint
scan_number (TlEdtfScanner *scanner, gint64 *value)
{
  const char *start = scanner->at;

  for (*value = 0; g_ascii_isdigit (*scanner->at); scanner->at++)
    *value = MIN (*value * 10 + (*scanner->at - '0'), NUMBER_CEILING);
  return (guint) MIN (scanner->at - start, G_MAXINT);
}

static guint
count_digits (gint64 value)
{
  guint n = 1;

  for (; value >= 10; value /= 10)
    n++;
  return n;
}

static void
set_years (TlEdtfDate *date, gint64 smallest, gint64 largest)
{
  date->first_year = date->is_negative ? -largest : smallest;
  date->last_year = date->is_negative ? -smallest : largest;
}

/* The numbers of level 2 after E and S are positive and don't begin with 0. */
static gboolean
scan_positive (TlEdtfScanner *scanner, gint64 *value)
{
  return *scanner->at != '0' && scan_number (scanner, value) > 0;
}

/* "S2" after 1950: 1950 is an estimate of which only the first two digits are significant, and
 * stands for 1900 to 1999 (level 2, "significant digits"). Leading zeros aren't significant. */
static gboolean
scan_significant_digits (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  const char *at = scanner->at;
  gint64 magnitude = ABS (date->first_year);
  guint n_digits = count_digits (magnitude);
  gint64 n_significant;
  gint64 unit = 1;
  gint64 smallest;

  if (!tl_edtf_scanner_skip (scanner, 'S'))
    return TRUE;
  if (date->year_mask[0] != '\0' || !g_ascii_isdigit (*scanner->at))
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("S stands after a whole year and before the number of its "
                                    "significant digits, like 1950S2"));
  if (!scan_positive (scanner, &n_significant) || n_significant > n_digits)
    return tl_edtf_scanner_fail (scanner, at + 1, TL_EDTF_ERROR_SYNTAX,
                                 _ ("the number of significant digits is from 1 to %u here"),
                                 n_digits);
  for (guint i = (guint) n_significant; i < n_digits; i++)
    unit *= 10;
  smallest = magnitude - magnitude % unit;
  date->estimated_year = date->first_year;
  date->is_estimated = TRUE;
  set_years (date, smallest, smallest + unit - 1);
  return TRUE;
}

/* "170000002", "-17E7": the rest of a year after its Y. */
static gboolean
scan_long_year (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  const char *at;
  gint64 exponent = 0;
  gint64 magnitude;
  guint n_digits;
  gboolean has_exponent;

  date->is_negative = tl_edtf_scanner_skip (scanner, '-');
  at = scanner->at;
  n_digits = scan_number (scanner, &magnitude);
  has_exponent = n_digits > 0 && tl_edtf_scanner_skip (scanner, 'E');
  if (n_digits == 0 || *at == '0' || (has_exponent && !scan_positive (scanner, &exponent)))
    return tl_edtf_scanner_fail (scanner, n_digits == 0 || *at == '0' ? at : scanner->at,
                                 TL_EDTF_ERROR_SYNTAX,
                                 _ ("after Y there is a number that doesn’t begin with 0, like "
                                    "Y170000002 or Y17E7"));
  if (!has_exponent && n_digits <= 4)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("a year of up to four digits is written without Y, with four "
                                    "digits"));
  for (; exponent > 0 && magnitude < NUMBER_CEILING; exponent--)
    magnitude = MIN (magnitude * 10, NUMBER_CEILING);
  set_years (date, magnitude, magnitude);
  return TRUE;
}

/* "2025", "-0044", "156X": four digits or X's. As there is no year -0000, the last year of -X0X0 is
 * -0010, in which the last X isn't 0. */
static gboolean
scan_short_year (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  const char *at;
  gint64 smallest = 0;
  gint64 largest = 0;
  gint64 unit = 1;

  date->is_negative = tl_edtf_scanner_skip (scanner, '-');
  at = scanner->at;
  for (int i = 0; i < 4; i++)
    {
      char c = at[i];

      if (!g_ascii_isdigit (c) && c != 'X')
        return tl_edtf_scanner_fail (scanner, at + i, TL_EDTF_ERROR_SYNTAX,
                                     _ ("a year has four digits, like 2025, -0043 or 20XX"));
      smallest = smallest * 10 + (c == 'X' ? 0 : c - '0');
      largest = largest * 10 + (c == 'X' ? 9 : c - '0');
      unit = c == 'X' ? 1 : unit * 10;
    }
  scanner->at += 4;
  if (largest != smallest)
    memcpy (date->year_mask, at, 4);
  if (date->is_negative && largest == 0)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("the year 0000 has no sign"));
  set_years (date, date->is_negative && smallest == 0 ? unit : smallest, largest);
  return TRUE;
}

/* "Z", "+02", "-03:30", or nothing; in minutes east of UTC (level 0, "date and time"). */
static gboolean
scan_zone (TlEdtfScanner *scanner, TlEdtfDate *date, int *offset_minutes)
{
  const char *at = scanner->at;
  gboolean is_west = *at == '-';
  int hours;
  int minutes = 0;

  *offset_minutes = 0;
  date->is_zoned = *at == 'Z' || *at == '+' || *at == '-';
  if (!date->is_zoned || tl_edtf_scanner_skip (scanner, 'Z'))
    return TRUE;
  scanner->at++;
  if (!tl_edtf_scanner_skip_two (scanner, &hours, NULL)
      || (tl_edtf_scanner_skip (scanner, ':')
          && !tl_edtf_scanner_skip_two (scanner, &minutes, NULL)))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("the distance from UTC is written like +02 or -03:30"));
  if (hours > 23 || minutes > 59)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_CALENDAR,
                                 _ ("the distance from UTC is at most 23:59"));
  if (is_west && hours == 0 && minutes == 0)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_CALENDAR,
                                 _ ("UTC itself is written Z or +00:00"));
  *offset_minutes = (hours * 60 + minutes) * (is_west ? -1 : 1);
  return TRUE;
}

/**
 * tl_edtf_scanner_fail:
 * @scanner: a scanner
 * @at: where in its text the fault is
 * @code: the kind of fault
 * @format: what is wrong and what would be right, localised
 * @...: what the format asks for
 *
 * Sets the error; formats it only if someone reads it.
 *
 * Returns: %FALSE, for the caller to return
 */
gboolean
tl_edtf_scanner_fail (
  TlEdtfScanner *scanner, const char *at, TlEdtfError code, const char *format, ...)
{
  g_autofree char *quoted = NULL;
  g_autofree char *reason = NULL;
  va_list arguments;

  scanner->fault = at;
  if (scanner->error == NULL)
    return FALSE;
  va_start (arguments, format);
  /* A blank is easily overlooked, whatever else could stand in its place. */
  if (code == TL_EDTF_ERROR_SYNTAX && g_ascii_isspace (*at))
    reason = g_strdup (_ ("a date has no blanks"));
  else
    reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  quoted = quote (scanner->text);
  if (code == TL_EDTF_ERROR_SYNTAX)
    /* Translators: a date as it is written in the file, which of its characters is wrong, from 1,
     * and why. */
    g_set_error (scanner->error, TL_EDTF_ERROR, (int) code, _ ("“%s”, character %u: %s"), quoted,
                 (guint) MIN (at - scanner->text, G_MAXINT) + 1, reason);
  else
    /* Translators: a date as it is written in the file, and what is wrong with it. */
    g_set_error (scanner->error, TL_EDTF_ERROR, (int) code, _ ("“%s”: %s"), quoted, reason);
  return FALSE;
}

/**
 * tl_edtf_scanner_skip:
 * @scanner: a scanner
 * @c: a character
 *
 * Returns: whether @c was next, and is now behind
 */
gboolean
tl_edtf_scanner_skip (TlEdtfScanner *scanner, char c)
{
  if (*scanner->at != c)
    return FALSE;
  scanner->at++;
  return TRUE;
}

/**
 * tl_edtf_scanner_skip_two:
 * @scanner: a scanner
 * @value: (out): the number that two digits make; 0 with an unspecified digit
 * @mask: (out caller-allocates) (nullable): the two characters where one is an X, else empty; with
 *   %NULL, an X isn't accepted
 *
 * Returns: whether two digits were next, and are now behind; where not, the scanner stands at what
 *   is none
 */
gboolean
tl_edtf_scanner_skip_two (TlEdtfScanner *scanner, int *value, char *mask)
{
  const char *start = scanner->at;

  *value = 0;
  for (int i = 0; i < 2; i++)
    {
      char c = *scanner->at;

      if (!g_ascii_isdigit (c) && (c != 'X' || mask == NULL))
        return FALSE;
      *value = *value * 10 + (c == 'X' ? 0 : c - '0');
      scanner->at++;
    }
  if (mask != NULL)
    mask[0] = '\0';
  if (start[0] == 'X' || start[1] == 'X')
    {
      memcpy (mask, start, 2);
      mask[2] = '\0';
      *value = 0;
    }
  return TRUE;
}

/**
 * tl_edtf_scan_year:
 * @scanner: a scanner before a year
 * @date: (inout): a date that is all 0, whose year is set
 *
 * Reads a year in any of its forms: ISO 8601-2:2019, annex A: level 0 "date", level 1
 * "letter-prefixed calendar year" and "negative calendar year", level 2 "exponential year",
 * "significant digits" and "unspecified digit".
 *
 * Returns: whether it was one; %FALSE with the scanner's error set
 */
gboolean
tl_edtf_scan_year (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  gboolean is_read = tl_edtf_scanner_skip (scanner, 'Y') ? scan_long_year (scanner, date)
                                                         : scan_short_year (scanner, date);

  date->precision = TL_PRECISION_YEAR;
  return is_read && scan_significant_digits (scanner, date);
}

/**
 * tl_edtf_scan_time:
 * @scanner: a scanner behind the T
 * @date: (inout): the day, whose time becomes this instant, in UTC
 *
 * Reads a time of day, which is local where it has no zone, and then taken as UTC: ISO 8601-2:2019,
 * annex A, level 0 "date and time". Leap seconds aren't counted (tl-calendar.h), and so not
 * accepted.
 *
 * Returns: whether it was one; %FALSE with the scanner's error set
 */
gboolean
tl_edtf_scan_time (TlEdtfScanner *scanner, TlEdtfDate *date)
{
  const char *at = scanner->at;
  int fields[3];
  int offset_minutes;

  for (int i = 0; i < 3; i++)
    if ((i > 0 && !tl_edtf_scanner_skip (scanner, ':'))
        || !tl_edtf_scanner_skip_two (scanner, &fields[i], NULL))
      return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                   _ ("a time of day is written with hours, minutes and seconds, "
                                      "like T11:30:00Z"));
  if (fields[0] > 23 || fields[1] > 59 || fields[2] > 59)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_CALENDAR,
                                 _ ("times of day run from 00:00:00 to 23:59:59"));
  if (!scan_zone (scanner, date, &offset_minutes))
    return FALSE;
  date->precision = TL_PRECISION_SECOND;
  date->first_s += fields[0] * 3600 + (fields[1] - offset_minutes) * 60 + fields[2];
  date->last_s = date->first_s;
  return TRUE;
}
