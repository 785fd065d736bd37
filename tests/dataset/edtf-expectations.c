#include "edtf-expectations.h"

#include <stdlib.h>
#include <string.h>

static const Bounds refused = { FALSE, 0, 0 };

static gint64
get_month_start (gint64 year, int month)
{
  TlCivil civil = { .year = year + (month - 1) / 12, .month = (month - 1) % 12 + 1, .day = 1 };

  return tl_calendar_to_seconds (&civil);
}

static Bounds
between_years (gint64 first, gint64 last)
{
  return (Bounds){ TRUE, get_month_start (first, 1), get_month_start (last + 1, 1) };
}

static char *
strip (const char *text)
{
  char *plain = g_strdup (text);
  char *to = plain;

  for (const char *from = text; *from != '\0'; from++)
    if (strchr ("?~%", *from) == NULL)
      *to++ = *from;
  *to = '\0';
  return plain;
}

Bounds
expect_refused (const char *text)
{
  (void) text;
  return refused;
}

Bounds
expect_unqualified (const char *text)
{
  g_autofree char *plain = strip (text);

  return expect (plain);
}

static gboolean
fits (const char *mask, int n_digits, int value)
{
  for (int i = n_digits - 1; i >= 0; i--, value /= 10)
    if (mask[i] != 'X' && mask[i] - '0' != value % 10)
      return FALSE;
  return TRUE;
}

/* All days of all years of four digits, one by one. */
Bounds
expect_counted (const char *text)
{
  g_autofree char *plain = strip (text);
  gboolean is_negative = *plain == '-';
  const char *mask = plain + (is_negative ? 1 : 0);
  const char *month_mask = strlen (mask) >= 7 ? mask + 5 : "XX";
  const char *day_mask = strlen (mask) >= 10 ? mask + 8 : "XX";
  Bounds bounds = { FALSE, G_MAXINT64, G_MININT64 };

  for (int year = is_negative ? 1 : 0; year <= 9999; year++)
    for (int month = 1; month <= 12 && fits (mask, 4, year); month++)
      {
        gint64 start_s = get_month_start (is_negative ? -year : year, month);
        int n_days = tl_calendar_days_in_month (is_negative ? -year : year, month);

        for (int day = 1; day <= n_days && fits (month_mask, 2, month); day++)
          if (fits (day_mask, 2, day))
            {
              bounds.is_valid = TRUE;
              bounds.first_s = MIN (bounds.first_s, start_s + (day - 1) * TL_SECONDS_PER_DAY);
              bounds.end_s = MAX (bounds.end_s, start_s + day * TL_SECONDS_PER_DAY);
            }
      }
  return bounds;
}

Bounds
expect_season (const char *text)
{
  static const int months[] = { 3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7 };
  g_autofree char *plain = strip (text);
  g_autofree char *years = g_strndup (plain, strlen (plain) - 3);
  int season = atoi (plain + strlen (plain) - 2);
  int n_months = season <= 36 ? 3 : season <= 39 ? 4 : 6;
  Bounds bounds = expect_counted (years);
  TlCivil first;
  TlCivil last;

  tl_calendar_from_seconds (bounds.first_s, &first);
  tl_calendar_from_seconds (bounds.end_s - 1, &last);
  return (Bounds){ TRUE, get_month_start (first.year, months[season - 21]),
                   get_month_start (last.year, months[season - 21] + n_months) };
}

/* The year before any "S"; a double, as there are exponents of any size. */
double
read_year (const char *text)
{
  g_autofree char *plain = strip (text);

  return g_ascii_strtod (plain + (*plain == 'Y' ? 1 : 0), NULL);
}

Bounds
expect_long_year (const char *text)
{
  double year = read_year (text);

  return ABS (year) > 291.5e9 ? refused : between_years ((gint64) year, (gint64) year);
}

Bounds
expect_significant (const char *text)
{
  const char *significant = strchr (text, 'S') + 1;
  gint64 year = (gint64) read_year (text);
  gint64 magnitude = ABS (year);
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, magnitude);
  int n_unknown = (int) strlen (digits) - atoi (significant);
  gint64 unit = 1;

  if (n_unknown < 0 || *significant == '0')
    return refused;
  while (n_unknown-- > 0)
    unit *= 10;
  magnitude -= magnitude % unit;
  return year < 0 ? between_years (-(magnitude + unit - 1), -magnitude)
                  : between_years (magnitude, magnitude + unit - 1);
}

int
read_offset_s (const char *text)
{
  const char *sign = strchr (text, 'T') + strlen ("T00:00:00");
  int minutes = atoi (sign + 1) * 60 + (sign[3] == ':' ? atoi (sign + 4) : 0);

  return minutes * (*sign == '-' ? -60 : 60);
}

/* The time without a zone is the same in UTC, and a row. */
Bounds
expect_zoned (const char *text)
{
  g_autofree char *local = g_strndup (text, strcspn (text, "T") + strlen ("T00:00:00"));
  Bounds bounds = look_up (local);

  return (Bounds){ bounds.is_valid, bounds.first_s - read_offset_s (text),
                   bounds.end_s - read_offset_s (text) };
}

/* A number for each precision: years, seasons, months, days, times. */
static int
get_precision (const char *text)
{
  g_autofree char *plain = strip (text);
  gsize length = strlen (plain) - (*plain == '-' ? 1 : 0);

  if (g_regex_match_simple ("^-?[0-9X]{4}-" SEASON "$", plain, 0, 0))
    return -1;
  if (strchr (plain, 'T') != NULL)
    return 0;
  return *plain == 'Y' || strchr (plain, 'S') != NULL ? 4 : (int) length;
}

/* From two dates, of which one may be missing. */
static Bounds
join (const char *start, const char *end)
{
  gboolean starts = *start != '\0' && !g_str_equal (start, "..");
  gboolean ends = *end != '\0' && !g_str_equal (end, "..");
  Bounds from = starts ? expect (start) : (Bounds){ TRUE, TL_TIME_MIN, TL_TIME_MIN };
  Bounds to = ends ? expect (end) : (Bounds){ TRUE, TL_TIME_MAX, TL_TIME_MAX };

  if (!from.is_valid || !to.is_valid || to.end_s <= from.first_s || (!starts && !ends))
    return refused;
  return (Bounds){ TRUE, from.first_s, to.end_s };
}

Bounds
expect_interval (const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, "/", 2);

  return join (sides[0], sides[1]);
}

/* "a", "a..b", "..a", "a.." */
Bounds
expect_item (const char *item, gboolean is_first, gboolean is_last)
{
  g_auto (GStrv) ends = g_strsplit (item, "..", 0);
  gboolean is_bounded;

  if (!g_str_equal (item, "") && g_strv_length (ends) == 1)
    return expect (item);
  if (g_strv_length (ends) != 2 || (*ends[0] == '\0' && !is_first)
      || (*ends[1] == '\0' && !is_last))
    return refused;
  is_bounded = *ends[0] != '\0' && *ends[1] != '\0';
  if (is_bounded && get_precision (ends[0]) != get_precision (ends[1]))
    return refused;
  return join (ends[0], ends[1]);
}

/* The items of a list, without the blank that may follow a comma. */
char **
split_list (const char *text)
{
  g_autofree char *content = g_strndup (text + 1, strlen (text) - 2);
  char **items = g_strsplit (content, ",", 0);

  for (guint i = 1; i < g_strv_length (items); i++)
    if (*items[i] == ' ')
      memmove (items[i], items[i] + 1, strlen (items[i]));
  return items;
}

Bounds
expect_list (const char *text)
{
  g_auto (GStrv) items = split_list (text);
  Bounds bounds = { g_strv_length (items) > 0, TL_TIME_MAX, TL_TIME_MIN };

  for (guint i = 0; items[i] != NULL && bounds.is_valid; i++)
    {
      Bounds item = expect_item (items[i], i == 0, items[i + 1] == NULL);

      bounds.is_valid = item.is_valid;
      bounds.first_s = MIN (bounds.first_s, item.first_s);
      bounds.end_s = MAX (bounds.end_s, item.end_s);
    }
  return bounds;
}
