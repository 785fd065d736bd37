/* What people type as a date, put into EDTF: each way to read it is tried, until one makes a date
 * that the calendar has.
 */
#include "tl-date-entry-private.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* No date is longer, in bytes. */
#define LENGTH_MAX 400

/* So many characters of what is no date are repeated. */
#define LENGTH_SHOWN 60

G_DEFINE_QUARK (tl - date - entry - error - quark, tl_date_entry_error)

typedef struct
{
  char *edtf;
  GError *fault; /* of the first that was a date but for the calendar */
} Outcome;

/* Whether it is a date in the end. */
static gboolean
try_text (Outcome *outcome, GString *text)
{
  g_autofree char *edtf = g_string_free (text, FALSE);
  g_autoptr (GError) error = NULL;
  TlDate date;

  if (tl_edtf_parse (edtf, &date, NULL, &error))
    {
      outcome->edtf = tl_edtf_normalize (edtf);
      return TRUE;
    }
  if (outcome->fault == NULL && error->code != TL_EDTF_ERROR_SYNTAX)
    outcome->fault = g_steal_pointer (&error);
  return FALSE;
}

static void
write_item (GString *text, const TlEntryItem *item, const char *between, const char *open)
{
  if (item->start_bound == TL_BOUND_GIVEN)
    tl_edtf_write_date (text, &item->start.date);
  else if (item->start_bound == TL_BOUND_OPEN)
    g_string_append (text, open);
  if (!item->is_range)
    return;
  g_string_append (text, between);
  if (item->end_bound == TL_BOUND_GIVEN)
    tl_edtf_write_date (text, &item->end.date);
  else if (item->end_bound == TL_BOUND_OPEN)
    g_string_append (text, open);
}

static gboolean
try_item (Outcome *outcome, const TlEntryItem *item, gboolean is_choice)
{
  GString *text = g_string_new (is_choice ? "[" : NULL);

  write_item (text, item, is_choice ? ".." : "/", is_choice ? "" : "..");
  if (is_choice)
    g_string_append_c (text, ']');
  return try_text (outcome, text);
}

static gboolean
try_list (TlEntryReader *reader, TlEntryText text, gboolean is_choice, Outcome *outcome)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (TlEntryItem));
  GString *edtf;

  if (!tl_entry_read_list (reader, text, is_choice, items))
    return FALSE;
  edtf = g_string_new (is_choice ? "[" : "{");
  for (guint i = items->len; i > 0; i--)
    {
      write_item (edtf, &g_array_index (items, TlEntryItem, i - 1), "..", "");
      g_string_append_c (edtf, i > 1 ? ',' : is_choice ? ']' : '}');
    }
  return try_text (outcome, edtf);
}

/* One date, or one somewhere between two, and how sure that is. */
typedef struct
{
  Outcome *outcome;
  guint qualifier;
} Single;

static gboolean
accept_single (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  const Single *single = data;
  TlEntryItem item = { .is_range = FALSE };

  if (tl_entry_read_part (reader, parts[0], &item.start)
      && tl_entry_complete (reader, &item.start, NULL))
    {
      tl_entry_qualify (&item.start, single->qualifier);
      if (try_item (single->outcome, &item, FALSE))
        return TRUE;
    }
  if (!tl_entry_read_between (reader, parts[0], &item))
    return FALSE;
  tl_entry_qualify (&item.start, single->qualifier);
  tl_entry_qualify (&item.end, single->qualifier);
  return try_item (single->outcome, &item, TRUE);
}

static gboolean
try_single (TlEntryReader *reader, TlEntryText text, Outcome *outcome)
{
  static const TlEntryPattern some_time = { NULL, "some time %s" };
  static const TlEntryPattern uncertain = { NULL, "%s, uncertain" };
  Single single = { outcome, TL_QUALIFIER_NONE };

  if (accept_single (reader, &text, &single)
      || tl_entry_match_both (reader, &some_time, text, accept_single, &single))
    return TRUE;
  single.qualifier = TL_QUALIFIER_UNCERTAIN;
  return tl_entry_match_both (reader, &uncertain, text, accept_single, &single);
}

/* Understood in each language: nothing else is meant by them. */
static gboolean
try_day_near (TlEntryReader *reader, TlEntryText text, Outcome *outcome)
{
  static const struct
  {
    const char *word;
    int days;
  } words[] = { { "today", 0 },    { "yesterday", -1 }, { "tomorrow", 1 },    { "сьогодні", 0 },
                { "вчора", -1 },   { "завтра", 1 },     { "сегодня", 0 },     { "heute", 0 },
                { "gestern", -1 }, { "morgen", 1 },     { "aujourd'hui", 0 }, { "hier", -1 },
                { "demain", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (tl_entry_equals (reader, text, words[i].word))
      {
        TlEdtfDate date
          = tl_edtf_date_at (tl_calendar_add (reader->context->today_s, TL_UNIT_DAY, words[i].days),
                             TL_PRECISION_DAY);
        GString *edtf = g_string_new (NULL);

        tl_edtf_write_date (edtf, &date);
        return try_text (outcome, edtf);
      }
  return FALSE;
}

static gboolean
read (const char *text, const TlDateEntryContext *context, Outcome *outcome, gboolean *lacks_year)
{
  g_autofree char *folded = tl_entry_fold (text);
  g_autoptr (GHashTable) patterns = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  TlEntryReader reader = { .context = context, .patterns = patterns };
  TlEntryText whole = tl_entry_trim ((TlEntryText){ folded, strlen (folded) });
  TlEntryItem item;
  gboolean is_date
    = try_day_near (&reader, whole, outcome) || try_single (&reader, whole, outcome)
      || (tl_entry_read_half_open (&reader, whole, &item) && try_item (outcome, &item, FALSE))
      || (tl_entry_read_span (&reader, whole, &item) && try_item (outcome, &item, FALSE))
      || try_list (&reader, whole, FALSE, outcome) || try_list (&reader, whole, TRUE, outcome);

  *lacks_year = reader.lacks_year;
  return is_date;
}

/* EDTF as it is, or but for dashes, letters in lower case, and blanks around it. */
static char *
read_edtf (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *upper = g_ascii_strup (stripped, -1);
  g_autoptr (GString) mended = g_string_new (upper);
  TlDate date;

  if (tl_edtf_parse (stripped, &date, NULL, NULL))
    return g_steal_pointer (&stripped);
  g_string_replace (mended, "–", "-", 0);
  g_string_replace (mended, "−", "-", 0);
  g_string_replace (mended, "…", "..", 0);
  return tl_edtf_normalize (mended->str);
}

/* A text as it may be shown. */
static char *
shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (valid, -1) <= LENGTH_SHOWN)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, LENGTH_SHOWN - 1);
  return g_strconcat (start, "…", NULL);
}

static void
set_no_date (GError **error, const char *text)
{
  g_autofree char *shown = shorten (text);
  g_autofree char *month = tl_edtf_format_month_and_year (2025, 3, TL_FORM_NAME);
  g_autofree char *day = tl_edtf_format_day (2025, 3, 18);

  g_set_error (error, TL_DATE_ENTRY_ERROR, TL_DATE_ENTRY_ERROR_NO_DATE,
               /* Translators: what was typed, and two dates as they may be typed: “March 2025”, “18
                * March 2025”. */
               _ ("“%s” is no date. For example: 2025-03, %s, %s"), shown, month, day);
}

/* The locale's own short dates begin with the month: "%m/%d/%Y". The C locale, which nobody's
 * dates are of, doesn't count. */
static TlDateOrder
get_order (void)
{
  const char *locale = setlocale (LC_TIME, NULL);

  if (locale == NULL || g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.")
      || g_str_equal (locale, "POSIX"))
    return TL_DAY_FIRST;
  return g_str_has_prefix (nl_langinfo (D_FMT), "%m") ? TL_MONTH_FIRST : TL_DAY_FIRST;
}

/**
 * tl_date_entry_context_init:
 * @context: (out caller-allocates): today by the local clock, no year for dates without one, and
 *   the locale's order of day and month
 */
void
tl_date_entry_context_init (TlDateEntryContext *context)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  TlCivil today = { .year = 1970, .month = 1, .day = 1 };

  g_return_if_fail (context != NULL);

  if (now != NULL)
    today = (TlCivil){ .year = g_date_time_get_year (now),
                       .month = g_date_time_get_month (now),
                       .day = g_date_time_get_day_of_month (now) };
  *context
    = (TlDateEntryContext){ .today_s = tl_calendar_to_seconds (&today), .order = get_order () };
}

/**
 * tl_date_entry_parse:
 * @text: what was typed
 * @edtf: (out) (transfer full): the date in EDTF
 * @error: (out) (optional): a %TL_DATE_ENTRY_ERROR, or a %TL_EDTF_ERROR where there is no such day,
 *   or an interval ends before it starts
 *
 * Reads a date as people type it. A date without a year is none.
 *
 * Returns: whether it is one
 */
gboolean
tl_date_entry_parse (const char *text, char **edtf, GError **error)
{
  TlDateEntryContext context;

  tl_date_entry_context_init (&context);
  return tl_date_entry_parse_in (text, &context, edtf, error);
}

/**
 * tl_date_entry_parse_in:
 * @text: what was typed
 * @context: what it is typed in
 * @edtf: (out) (transfer full): the date in EDTF
 * @error: (out) (optional): as of tl_date_entry_parse()
 *
 * Reads a date as people type it.
 *
 * Returns: whether it is one
 */
gboolean
tl_date_entry_parse_in (const char *text,
                        const TlDateEntryContext *context,
                        char **edtf,
                        GError **error)
{
  Outcome outcome = { NULL, NULL };
  gboolean lacks_year = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (context != NULL, FALSE);
  g_return_val_if_fail (edtf != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *edtf = NULL;
  if (strlen (text) <= LENGTH_MAX && g_utf8_validate (text, -1, NULL))
    {
      outcome.edtf = read_edtf (text);
      if (outcome.edtf != NULL || read (text, context, &outcome, &lacks_year))
        {
          g_clear_error (&outcome.fault);
          *edtf = outcome.edtf;
          return TRUE;
        }
    }
  if (outcome.fault != NULL)
    g_propagate_error (error, outcome.fault);
  else if (lacks_year)
    g_set_error_literal (error, TL_DATE_ENTRY_ERROR, TL_DATE_ENTRY_ERROR_NO_YEAR,
                         _ ("The year is missing"));
  else
    set_no_date (error, text);
  return FALSE;
}
