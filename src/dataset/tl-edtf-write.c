/* EDTF written back from its parse, in one spelling of many. */
#include "tl-edtf-private.h"

#include <string.h>

#define LAST_SHORT_YEAR 9999

/* The largest distance from UTC that can be written. */
#define MAX_OFFSET_S (24 * 3600 - 60)

static void
write_year_number (GString *text, gint64 year)
{
  gint64 magnitude = ABS (year);

  if (magnitude > LAST_SHORT_YEAR)
    g_string_append_printf (text, "Y%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (text, "%s%04d", year < 0 ? "-" : "", (int) magnitude);
}

/* How many of an estimated year's digits are significant: its range tells. */
static int
count_significant (const TlEdtfDate *date)
{
  int n = 1;

  for (gint64 rest = ABS (date->estimated_year); rest >= 10; rest /= 10)
    n++;
  for (gint64 width = date->last_year - date->first_year + 1; width >= 10; width /= 10)
    n--;
  return n;
}

static void
write_year (GString *text, const TlEdtfDate *date)
{
  if (date->year_mask[0] != '\0')
    g_string_append_printf (text, "%s%s", date->is_negative ? "-" : "", date->year_mask);
  else if (date->is_estimated)
    {
      write_year_number (text, date->estimated_year);
      g_string_append_printf (text, "S%d", count_significant (date));
    }
  else
    write_year_number (text, date->first_year);
}

static void
write_two (GString *text, const char *mask, int number)
{
  if (mask[0] != '\0')
    g_string_append (text, mask);
  else
    g_string_append_printf (text, "%02d", number);
}

static void
write_qualifier (GString *text, guint qualifier)
{
  static const char *const characters[] = { "", "?", "~", "%" };

  g_string_append (text, characters[qualifier]);
}

/* A time of day with an offset is written in UTC: its date may be the day before or after, and at
 * the ends of the years of four digits only another offset keeps it within them. */
static void
write_time (GString *text, const TlEdtfDate *date)
{
  const char *zone = date->is_zoned ? "Z" : "";
  gint64 local_s = date->first_s;
  TlCivil civil;

  tl_calendar_from_seconds (local_s, &civil);
  if (ABS (civil.year) > LAST_SHORT_YEAR)
    {
      local_s += civil.year > 0 ? -MAX_OFFSET_S : MAX_OFFSET_S;
      zone = civil.year > 0 ? "-23:59" : "+23:59";
      tl_calendar_from_seconds (local_s, &civil);
    }
  write_year_number (text, civil.year);
  g_string_append_printf (text, "-%02d-%02dT%02d:%02d:%02d%s", civil.month, civil.day, civil.hour,
                          civil.minute, civil.second, zone);
}

/**
 * tl_edtf_write_date:
 * @text: what it is appended to
 * @date: a date
 *
 * Writes a date in EDTF. A qualifier that all components have stands behind the last, others each
 * before its own.
 */
void
tl_edtf_write_date (GString *text, const TlEdtfDate *date)
{
  int last = tl_edtf_date_get_last_component (date);
  gboolean is_whole = date->precision == TL_PRECISION_SECOND;

  is_whole |= date->qualifiers[0] == date->qualifiers[last]
              && date->qualifiers[0] == date->qualifiers[last / 2];
  if (date->precision == TL_PRECISION_SECOND)
    write_time (text, date);
  for (int i = 0; i <= last && date->precision != TL_PRECISION_SECOND; i++)
    {
      if (i > 0)
        g_string_append_c (text, '-');
      if (!is_whole)
        write_qualifier (text, date->qualifiers[i]);
      if (i == TL_COMPONENT_YEAR)
        write_year (text, date);
      else if (i == TL_COMPONENT_MONTH)
        write_two (text, date->month_mask, date->season > 0 ? date->season : date->month);
      else
        write_two (text, date->day_mask, date->day);
    }
  if (is_whole)
    write_qualifier (text, date->qualifier);
}

static void
write_member (GString *text, const TlEdtfMember *member, const char *between)
{
  static const char *const bounds[] = { "", "..", "" };

  if (member->start_bound == TL_BOUND_GIVEN)
    tl_edtf_write_date (text, &member->start);
  if (!member->is_range)
    return;
  if (g_str_equal (between, "/"))
    g_string_append_printf (text, "%s/%s", bounds[member->start_bound], bounds[member->end_bound]);
  else
    g_string_append (text, between);
  if (member->end_bound == TL_BOUND_GIVEN)
    tl_edtf_write_date (text, &member->end);
}

/**
 * tl_edtf_normalize:
 * @text: a date in EDTF
 *
 * Of the spellings that mean the same, picks one: times of day in UTC, exponents written out, one
 * qualifier behind a date rather than several within, no blanks in lists.
 *
 * Returns: (transfer full) (nullable): the date in EDTF; %NULL where @text isn't EDTF
 */
char *
tl_edtf_normalize (const char *text)
{
  g_auto (TlEdtfExpression) expression = { .list = NULL };
  GString *normal;

  g_return_val_if_fail (text != NULL, NULL);

  if (!tl_edtf_expression_scan (&expression, text, NULL, NULL))
    return NULL;
  normal = g_string_new (NULL);
  if (expression.list == NULL)
    {
      write_member (normal, &expression.single, "/");
      return g_string_free (normal, FALSE);
    }
  g_string_append_c (normal, expression.kind == TL_EDTF_ALL_OF ? '{' : '[');
  for (guint i = 0; i < tl_edtf_expression_get_n_members (&expression); i++)
    {
      if (i > 0)
        g_string_append_c (normal, ',');
      write_member (normal, tl_edtf_expression_get_member (&expression, i), "..");
    }
  g_string_append_c (normal, expression.kind == TL_EDTF_ALL_OF ? '}' : ']');
  return g_string_free (normal, FALSE);
}
