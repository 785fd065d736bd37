/* The grammar of EDTF above the single date: intervals, sets and choices. ISO 8601-2:2019, annex A:
 * level 0 and 1 "time interval" and "extended interval", level 2 "set representation".
 *
 * It is as strict as these levels are, stricter than ISO 8601 at large: no lower case, no centuries
 * of two digits, no times without seconds. In one thing it is laxer: the levels know no blanks, and
 * behind the commas of a list, where people type them, some are passed over. What isn't read is
 * refused with the place and with what could stand there.
 */
#include "tl-edtf-private.h"

#include <glib/gi18n-lib.h>

static gboolean
skip_dots (TlEdtfScanner *scanner)
{
  if (scanner->at[0] != '.' || scanner->at[1] != '.')
    return FALSE;
  scanner->at += 2;
  return TRUE;
}

static gboolean
at_end (TlEdtfScanner *scanner)
{
  if (*scanner->at == '\0')
    return TRUE;
  if (g_ascii_isdigit (*scanner->at))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("year, month and day are joined by hyphens, like 2025-02-18; a "
                                    "year of more than four digits begins with Y"));
  return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                               _ ("the date is complete before this character"));
}

static gboolean
scan_side (TlEdtfScanner *scanner, char end, TlBound *bound, TlEdtfDate *date)
{
  *bound = TL_BOUND_UNKNOWN;
  if (*scanner->at == end)
    return TRUE;
  *bound = TL_BOUND_OPEN;
  if (skip_dots (scanner))
    return TRUE;
  *bound = TL_BOUND_GIVEN;
  return tl_edtf_scan_date (scanner, date);
}

/* Half-open: the latest end must lie behind the earliest start. */
static gboolean
check_order (TlEdtfScanner *scanner, const TlEdtfMember *member, const char *at)
{
  if (member->start_bound != TL_BOUND_GIVEN || member->end_bound != TL_BOUND_GIVEN
      || member->end.last_s + tl_edtf_date_get_width (&member->end) > member->start.first_s)
    return TRUE;
  return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_ORDER, _ ("it ends before it starts"));
}

static gboolean
scan_interval (TlEdtfScanner *scanner, TlEdtfExpression *expression)
{
  TlEdtfMember *member = &expression->single;
  const char *end_at;

  if (!scan_side (scanner, '/', &member->start_bound, &member->start))
    return FALSE;
  if (*scanner->at != '/' && member->start_bound == TL_BOUND_GIVEN)
    {
      member->end = member->start;
      return at_end (scanner);
    }
  if (!tl_edtf_scanner_skip (scanner, '/'))
    return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("an open start is followed by / and the end, like ../2025"));
  expression->kind = TL_EDTF_INTERVAL;
  member->is_range = TRUE;
  end_at = scanner->at;
  if (!scan_side (scanner, '\0', &member->end_bound, &member->end) || !at_end (scanner))
    return FALSE;
  if (member->start_bound != TL_BOUND_GIVEN && member->end_bound != TL_BOUND_GIVEN)
    return tl_edtf_scanner_fail (scanner, end_at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("an interval needs a start or an end"));
  return check_order (scanner, member, end_at);
}

/* The end of a range in a list, whose dates are all as exact as its ends are. */
static gboolean
scan_range_end (TlEdtfScanner *scanner, TlEdtfMember *item)
{
  const char *at = scanner->at;

  if (!tl_edtf_scan_date (scanner, &item->end))
    return FALSE;
  if (item->start.precision != item->end.precision)
    return tl_edtf_scanner_fail (scanner, at, TL_EDTF_ERROR_SYNTAX,
                                 _ ("both ends of a range in a list are years, or months, or days; "
                                    "an interval is written with /, like 2025/2026-03"));
  return check_order (scanner, item, at);
}

/* "a", "a..b", "..a" as the first, "a.." as the last. */
static gboolean
scan_item (TlEdtfScanner *scanner, TlEdtfMember *item, gboolean is_first, char close)
{
  *item = (TlEdtfMember){ .is_range = is_first && skip_dots (scanner) };
  if (item->is_range)
    {
      item->start_bound = TL_BOUND_OPEN;
      return tl_edtf_scan_date (scanner, &item->end);
    }
  if (!tl_edtf_scan_date (scanner, &item->start))
    return FALSE;
  item->is_range = skip_dots (scanner);
  if (!item->is_range)
    item->end = item->start;
  else if (*scanner->at == close)
    item->end_bound = TL_BOUND_OPEN;
  else
    return scan_range_end (scanner, item);
  return TRUE;
}

static gboolean
scan_list (TlEdtfScanner *scanner, TlEdtfExpression *expression)
{
  char close = *scanner->at == '{' ? '}' : ']';

  expression->kind = *scanner->at == '{' ? TL_EDTF_ALL_OF : TL_EDTF_ONE_OF;
  expression->list = g_array_new (FALSE, FALSE, sizeof (TlEdtfMember));
  do
    {
      TlEdtfMember item;

      scanner->at++;
      while (expression->list->len > 0 && tl_edtf_scanner_skip (scanner, ' '))
        ;
      if (!scan_item (scanner, &item, expression->list->len == 0, close))
        return FALSE;
      g_array_append_val (expression->list, item);
    }
  while (*scanner->at == ',');
  if (tl_edtf_scanner_skip (scanner, close))
    return at_end (scanner);
  return tl_edtf_scanner_fail (scanner, scanner->at, TL_EDTF_ERROR_SYNTAX,
                               /* Translators: the character that closes a list, } or ]. */
                               _ ("the dates of a list are separated by commas alone, and “%c” "
                                  "follows the last"),
                               close);
}

/**
 * tl_edtf_expression_scan:
 * @expression: (out caller-allocates): the parse; clear it after success and failure alike
 * @text: any bytes up to a zero
 * @column: (out) (optional): with an error, the character at fault, from 1
 * @error: (out) (optional): a %TL_EDTF_ERROR
 *
 * Returns: whether @text is EDTF
 */
gboolean
tl_edtf_expression_scan (TlEdtfExpression *expression,
                         const char *text,
                         guint *column,
                         GError **error)
{
  TlEdtfScanner scanner = { .text = text, .at = text, .fault = text, .error = error };
  gboolean is_edtf;

  *expression = (TlEdtfExpression){ .kind = TL_EDTF_DATE };
  if (*text == '{' || *text == '[')
    is_edtf = scan_list (&scanner, expression);
  else
    is_edtf = scan_interval (&scanner, expression);
  if (!is_edtf && column != NULL)
    *column = (guint) MIN (scanner.fault - text, G_MAXINT) + 1;
  return is_edtf;
}

/**
 * tl_edtf_expression_clear:
 * @expression: an expression
 *
 * Frees its list.
 */
void
tl_edtf_expression_clear (TlEdtfExpression *expression)
{
  g_clear_pointer (&expression->list, g_array_unref);
}

/**
 * tl_edtf_expression_get_n_members:
 * @expression: an expression
 *
 * Returns: how many items its list has; 1 where it is none
 */
guint
tl_edtf_expression_get_n_members (const TlEdtfExpression *expression)
{
  return expression->list != NULL ? expression->list->len : 1;
}

/**
 * tl_edtf_expression_get_member:
 * @expression: an expression
 * @i: which member
 *
 * Returns: (transfer none): the @i-th item of its list as written; what is no list is its own
 * member
 */
const TlEdtfMember *
tl_edtf_expression_get_member (const TlEdtfExpression *expression, guint i)
{
  if (expression->list == NULL)
    return &expression->single;
  g_assert (i < expression->list->len);
  return &g_array_index (expression->list, TlEdtfMember, i);
}
