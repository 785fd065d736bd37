/* What EDTF says in instants: the four bounds that a timeline draws.
 *
 * Why first days and last days suffice: whatever a date leaves open (a month, an X, a season), it
 * dates one day, or for a time of day one second, somewhere from the first that fits to the last.
 */
#include "tl-edtf-private.h"

#include <string.h>

G_DEFINE_QUARK (tl - edtf - error - quark, tl_edtf_error)

static gboolean
is_exact (const TlEdtfDate *date)
{
  return date->precision >= TL_PRECISION_DAY && !tl_edtf_date_has_mask (date);
}

/* The bounds of a member by itself. A choice from a range is one day in it (or one second, where
 * either end is a time of day), and so has an early end right after an early start; a range that is
 * all meant takes its ends from its own ends. */
static void
resolve_member (const TlEdtfMember *member, gboolean is_choice, TlDate *date)
{
  const TlEdtfDate *start = &member->start;
  const TlEdtfDate *end = &member->end;
  gboolean starts = member->start_bound == TL_BOUND_GIVEN;
  gboolean ends = member->end_bound == TL_BOUND_GIVEN;
  gboolean is_span = member->is_range && !is_choice;
  gint64 start_width_s = starts ? tl_edtf_date_get_width (start) : TL_SECONDS_PER_DAY;
  gint64 end_width_s = ends ? tl_edtf_date_get_width (end) : TL_SECONDS_PER_DAY;

  *date = (TlDate){ .start_bound = (guint8) member->start_bound,
                    .end_bound = (guint8) member->end_bound };
  date->earliest_start = starts ? start->first_s : TL_TIME_MIN;
  date->latest_end = ends ? end->last_s + end_width_s : TL_TIME_MAX;
  if (is_span)
    {
      date->shape = TL_DATE_SPAN;
      date->latest_start = starts ? start->last_s : TL_TIME_MIN;
      date->earliest_end = ends ? end->first_s + end_width_s : TL_TIME_MAX;
    }
  else
    {
      date->shape = member->is_range || !is_exact (start) ? TL_DATE_WINDOW : TL_DATE_INSTANT;
      date->latest_start = date->latest_end - MIN (start_width_s, end_width_s);
      date->earliest_end = date->earliest_start + MIN (start_width_s, end_width_s);
    }
  date->start_qualifier = (guint8) (starts ? start->qualifier : TL_QUALIFIER_NONE);
  date->end_qualifier = (guint8) (ends ? end->qualifier : TL_QUALIFIER_NONE);
  if (!is_span)
    date->end_qualifier = date->start_qualifier |= date->end_qualifier;
}

/* All of several begin with the first to begin and end with the last to end; of one of several, the
 * start may be as late as the latest, and the end as early as the earliest. */
static void
include (TlDate *whole, const TlDate *member, gboolean is_choice)
{
  if (member->earliest_start < whole->earliest_start)
    whole->start_bound = member->start_bound;
  if (member->latest_end > whole->latest_end)
    whole->end_bound = member->end_bound;
  whole->earliest_start = MIN (whole->earliest_start, member->earliest_start);
  whole->latest_end = MAX (whole->latest_end, member->latest_end);
  if (is_choice)
    {
      whole->latest_start = MAX (whole->latest_start, member->latest_start);
      whole->earliest_end = MIN (whole->earliest_end, member->earliest_end);
    }
  else
    {
      whole->latest_start = MIN (whole->latest_start, member->latest_start);
      whole->earliest_end = MAX (whole->earliest_end, member->earliest_end);
    }
  whole->start_qualifier |= member->start_qualifier | member->end_qualifier;
  whole->end_qualifier = whole->start_qualifier;
}

static void
resolve_list (const TlEdtfExpression *expression, TlDate *date)
{
  gboolean is_choice = expression->kind == TL_EDTF_ONE_OF;

  resolve_member (tl_edtf_expression_get_member (expression, 0), is_choice, date);
  for (guint i = 0; i < tl_edtf_expression_get_n_members (expression); i++)
    {
      TlDate member;

      resolve_member (tl_edtf_expression_get_member (expression, i), is_choice, &member);
      include (date, &member, is_choice);
    }
  date->shape = is_choice ? TL_DATE_WINDOW : TL_DATE_SET;
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  const TlDate *first = a;
  const TlDate *second = b;

  if (first->earliest_start != second->earliest_start)
    return first->earliest_start < second->earliest_start ? -1 : 1;
  if (first->latest_end != second->latest_end)
    return first->latest_end < second->latest_end ? -1 : 1;
  return 0;
}

/* The number that so many digits make; -1 where one of them is none. */
static int
read_digits (const char *text, int n_digits)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/* "2025-02-18", "2025-02" and "2025", which nearly all dates are, without the grammar: FALSE where
 * it is anything else, or there is no such day. */
static gboolean
parse_plain (const char *text, TlDate *date)
{
  gsize length = strnlen (text, 11);
  gboolean has_month = length >= 7;
  gboolean has_day = length == 10;
  TlCivil first = { .year = 0, .month = 1, .day = 1 };
  gint64 first_s, last_s;

  if ((length != 4 && length != 7 && length != 10) || (has_month && text[4] != '-')
      || (has_day && text[7] != '-'))
    return FALSE;
  first.year = read_digits (text, 4);
  first.month = has_month ? read_digits (text + 5, 2) : 1;
  first.day = has_day ? read_digits (text + 8, 2) : 1;
  if (first.year < 0 || first.month < 1 || first.month > 12 || first.day < 1
      || first.day > tl_calendar_days_in_month (first.year, first.month))
    return FALSE;
  first_s = last_s = tl_calendar_to_seconds (&first);
  if (!has_day)
    {
      TlCivil last = { .year = first.year, .month = has_month ? first.month : 12 };

      last.day = tl_calendar_days_in_month (last.year, last.month);
      last_s = tl_calendar_to_seconds (&last);
    }
  *date = (TlDate){ .earliest_start = first_s,
                    .latest_start = last_s,
                    .earliest_end = first_s + TL_SECONDS_PER_DAY,
                    .latest_end = last_s + TL_SECONDS_PER_DAY,
                    .shape = has_day ? TL_DATE_INSTANT : TL_DATE_WINDOW };
  return TRUE;
}

/**
 * tl_edtf_parse:
 * @text: a date in EDTF, levels 0 to 2; any other bytes are refused
 * @date: (out caller-allocates): what it says, in seconds since 1970-01-01T00:00:00Z; untouched
 *   after an error
 * @column: (out) (optional): after an error, the character of @text at fault, from 1; one more than
 *   it has characters where something is missing at its end
 * @error: (out) (optional): a %TL_EDTF_ERROR: %TL_EDTF_ERROR_SYNTAX where @text isn't EDTF,
 *   %TL_EDTF_ERROR_CALENDAR where there is no such day or time, %TL_EDTF_ERROR_ORDER where an
 *   interval ends before it starts, %TL_EDTF_ERROR_RANGE where it is beyond %TL_TIME_MIN or
 *   %TL_TIME_MAX
 *
 * Reads a date as ISO 8601-2:2019, annex A, defines it ("Extended Date/Time Format"). It may be
 * read in any thread, and allocates only for lists and errors.
 *
 * Returns: whether @text is a date
 */
gboolean
tl_edtf_parse (const char *text, TlDate *date, guint *column, GError **error)
{
  g_auto (TlEdtfExpression) expression = { .list = NULL };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (parse_plain (text, date))
    return TRUE;
  if (!tl_edtf_expression_scan (&expression, text, column, error))
    return FALSE;
  if (expression.list != NULL)
    resolve_list (&expression, date);
  else
    resolve_member (&expression.single, FALSE, date);
  return TRUE;
}

/**
 * tl_edtf_parse_members:
 * @text: a date in EDTF
 *
 * Reads the dates that a set "{…}" or a choice "[…]" is made of. A range a..b is one of them: in a
 * set a span, in a choice a window.
 *
 * Returns: (transfer full) (nullable) (element-type TlDate): them in the order of their earliest
 *   starts; the date itself where @text is no list; %NULL where it is no EDTF
 */
GArray *
tl_edtf_parse_members (const char *text)
{
  g_auto (TlEdtfExpression) expression = { .list = NULL };
  GArray *members;
  guint n_members;

  g_return_val_if_fail (text != NULL, NULL);

  if (!tl_edtf_expression_scan (&expression, text, NULL, NULL))
    return NULL;
  n_members = tl_edtf_expression_get_n_members (&expression);
  members = g_array_sized_new (FALSE, FALSE, sizeof (TlDate), n_members);
  for (guint i = 0; i < n_members; i++)
    {
      TlDate date;

      resolve_member (tl_edtf_expression_get_member (&expression, i),
                      expression.kind == TL_EDTF_ONE_OF, &date);
      g_array_append_val (members, date);
    }
  g_array_sort (members, compare_dates);
  return members;
}

/**
 * tl_edtf_instant_to_iso:
 * @time_s: an instant, in seconds since 1970-01-01T00:00:00Z
 *
 * Years of other than four digits have a sign, as the expanded representations of ISO 8601-1:2019.
 *
 * Returns: (transfer full): it as "2025-02-18T00:00:00Z", "-0043-03-15T00:00:00Z" or
 *   "+12025-02-18T00:00:00Z"
 */
char *
tl_edtf_instant_to_iso (gint64 time_s)
{
  TlCivil civil;
  const char *sign;

  tl_calendar_from_seconds (time_s, &civil);
  sign = civil.year < 0 ? "-" : civil.year > 9999 ? "+" : "";
  return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02d-%02dT%02d:%02d:%02dZ", sign,
                          ABS (civil.year), civil.month, civil.day, civil.hour, civil.minute,
                          civil.second);
}
