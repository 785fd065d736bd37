/* Dates among others as people type them: “February – June 2025”, “since 2022”, “27 February and 10
 * April 2025”. What a date lacks, the next one says.
 */
#include "tl-date-entry-private.h"

/* Only from such years on, the century is left out where it is the same. */
#define FIRST_SHORTENED_YEAR 1000

/* A half-open interval, and what is read of it. */
typedef struct
{
  TlEntryItem *item;
  gboolean has_start;
  gboolean is_about;
  TlBound other;
} HalfOpen;

typedef struct
{
  GArray *items; /* TlEntryItem, the last first */
  gboolean is_choice;
} List;

/**
 * tl_entry_complete:
 * @reader: a reader
 * @part: (inout): a date
 * @other: (nullable): a date beside it
 *
 * Gives a date the month and the year that it lacks: those of the other, or the year that is given.
 *
 * Returns: whether it has all now
 */
gboolean
tl_entry_complete (TlEntryReader *reader, TlEntryPart *part, const TlEntryPart *other)
{
  TlEdtfDate *date = &part->date;

  if (!part->has_month)
    {
      if (other == NULL || !other->has_month || other->date.month == 0)
        return FALSE;
      date->month = other->date.month;
      part->has_month = TRUE;
    }
  if (part->has_year)
    return TRUE;
  if (other != NULL && other->has_year && other->date.year_mask[0] == '\0')
    {
      date->first_year = other->date.first_year;
    }
  else
    {
      reader->lacks_year |= !reader->context->has_year;
      date->first_year = reader->context->year;
    }
  date->last_year = date->first_year;
  part->has_year = TRUE;
  return reader->context->has_year || (other != NULL && other->has_year);
}

/* "18" of "1914–18" is a year of the same century. */
static gboolean
read_end (TlEntryReader *reader, TlEntryText text, const TlEdtfDate *start, TlEntryPart *end)
{
  gint64 number;

  if (start->precision != TL_PRECISION_YEAR || start->year_mask[0] != '\0'
      || start->first_year < FIRST_SHORTENED_YEAR || text.length != 2
      || !tl_entry_read_number (text, &number))
    return tl_entry_read_part (reader, text, end);
  *end = (TlEntryPart){ .has_year = TRUE, .has_month = TRUE };
  end->date.precision = TL_PRECISION_YEAR;
  end->date.first_year = start->first_year - start->first_year % 100 + number;
  end->date.last_year = end->date.first_year;
  return end->date.first_year > start->first_year;
}

static gboolean
accept_span (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryItem *item = data;

  *item = (TlEntryItem){ .is_range = TRUE };
  return tl_entry_read_part (reader, tl_entry_trim (parts[0]), &item->start)
         && read_end (reader, tl_entry_trim (parts[1]), &item->start.date, &item->end)
         && tl_entry_complete (reader, &item->end, &item->start)
         && tl_entry_complete (reader, &item->start, &item->end);
}

/* "1914/18", "March 2025/May 2025"; but "02/03/2025" is one date, or none. */
static gboolean
accept_solidus (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  return tl_entry_trim (parts[0]).length > 2 && accept_span (reader, parts, data);
}

static gboolean
accept_times (TlEntryReader *reader, const TlEntryText *parts, gboolean is_zoned, TlEntryItem *item)
{
  *item = (TlEntryItem){ .is_range = TRUE };
  return tl_entry_read_time (reader, parts[0], parts[1], is_zoned, &item->start)
         && tl_entry_read_time (reader, parts[0], parts[2], is_zoned, &item->end);
}

static gboolean
accept_zoned_times (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  return accept_times (reader, parts, TRUE, data);
}

static gboolean
accept_local_times (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  return accept_times (reader, parts, FALSE, data);
}

/**
 * tl_entry_read_span:
 * @reader: a reader
 * @text: a text
 * @item: (out caller-allocates): the span
 *
 * Returns: whether the text is a date, and another that it lasts to
 */
gboolean
tl_entry_read_span (TlEntryReader *reader, TlEntryText text, TlEntryItem *item)
{
  static const TlEntryPattern zoned = { "span of time", "%s, %s – %s UTC" };
  static const TlEntryPattern local = { "span of time", "%s, %s – %s" };
  static const TlEntryPattern span = { "span of time", "%s – %s" };
  static const char *const others[]
    = { "from %s to %s", "from %s until %s", "%s to %s",      "%s until %s", "%s-%s",
        "від %s до %s",  "з %s до %s",       "з %s по %s",    "с %s по %s",  "от %s до %s",
        "von %s bis %s", "%s bis %s",        "vom %s bis %s", "de %s a %s",  "du %s au %s" };

  if (tl_entry_match_both (reader, &zoned, text, accept_zoned_times, item)
      || tl_entry_match_both (reader, &local, text, accept_local_times, item)
      || tl_entry_match_both (reader, &span, text, accept_span, item))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (tl_entry_match (reader, others[i], text, accept_span, item))
      return TRUE;
  return tl_entry_match (reader, "%s/%s", text, accept_solidus, item);
}

static gboolean
accept_half_open (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  const HalfOpen *half = data;
  TlEntryItem *item = half->item;
  TlEntryPart *part = half->has_start ? &item->start : &item->end;

  *item = (TlEntryItem){ .is_range = TRUE,
                         .start_bound = half->has_start ? TL_BOUND_GIVEN : half->other,
                         .end_bound = half->has_start ? half->other : TL_BOUND_GIVEN };
  if (!tl_entry_read_part (reader, parts[0], part) || !tl_entry_complete (reader, part, NULL))
    return FALSE;
  if (half->is_about)
    tl_entry_qualify (part, TL_QUALIFIER_APPROXIMATE);
  return TRUE;
}

/**
 * tl_entry_read_half_open:
 * @reader: a reader
 * @text: a text
 * @item: (out caller-allocates): the interval
 *
 * Returns: whether the text is an interval with one end: “since March 2022”
 */
gboolean
tl_entry_read_half_open (TlEntryReader *reader, TlEntryText text, TlEntryItem *item)
{
  static const struct
  {
    const char *text;
    gboolean has_start;
    gboolean is_about;
    TlBound other;
  } texts[] = {
    { "since about %s", TRUE, TRUE, TL_BOUND_OPEN },
    { "since %s", TRUE, FALSE, TL_BOUND_OPEN },
    { "from about %s, end unknown", TRUE, TRUE, TL_BOUND_UNKNOWN },
    { "from %s, end unknown", TRUE, FALSE, TL_BOUND_UNKNOWN },
    { "until about %s", FALSE, TRUE, TL_BOUND_OPEN },
    { "until %s", FALSE, FALSE, TL_BOUND_OPEN },
    { "until about %s, start unknown", FALSE, TRUE, TL_BOUND_UNKNOWN },
    { "until %s, start unknown", FALSE, FALSE, TL_BOUND_UNKNOWN },
  };
  HalfOpen half = { .item = item };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      half.has_start = texts[i].has_start;
      half.is_about = texts[i].is_about;
      half.other = texts[i].other;
      if (tl_entry_match_both (reader, &(TlEntryPattern){ NULL, texts[i].text }, text,
                               accept_half_open, &half))
        return TRUE;
    }
  half = (HalfOpen){ .item = item, .has_start = TRUE, .other = TL_BOUND_OPEN };
  return tl_entry_match (reader, "from %s", text, accept_half_open, &half)
         || tl_entry_match (reader, "%s -", text, accept_half_open, &half);
}

/**
 * tl_entry_read_between:
 * @reader: a reader
 * @text: a text
 * @item: (out caller-allocates): the range
 *
 * Returns: whether the text is one date between two others
 */
gboolean
tl_entry_read_between (TlEntryReader *reader, TlEntryText text, TlEntryItem *item)
{
  static const TlEntryPattern patterns[] = { { NULL, "one day between %s and %s" },
                                             { NULL, "some time between %s and %s" },
                                             { "date", "between %s and %s" } };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (tl_entry_match_both (reader, &patterns[i], text, accept_span, item))
      return TRUE;
  return FALSE;
}

static gboolean
accept_later (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryItem *item = data;

  *item = (TlEntryItem){ .is_range = TRUE, .end_bound = TL_BOUND_OPEN };
  return tl_entry_read_part (reader, parts[0], &item->start)
         && tl_entry_complete (reader, &item->start, NULL);
}

static gboolean
accept_earlier (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  TlEntryItem *item = data;

  *item = (TlEntryItem){ .is_range = TRUE, .start_bound = TL_BOUND_OPEN };
  return tl_entry_read_part (reader, parts[0], &item->end)
         && tl_entry_complete (reader, &item->end, NULL);
}

static gboolean
read_item (TlEntryReader *reader, TlEntryText text, const List *list, TlEntryItem *item)
{
  const TlEntryPattern later = { NULL, list->is_choice ? "%s or later" : "%s and later" };
  const TlEntryPattern earlier = { NULL, list->is_choice ? "%s or earlier" : "%s and earlier" };
  const TlEntryItem *next
    = list->items->len > 0 ? &g_array_index (list->items, TlEntryItem, list->items->len - 1) : NULL;

  *item = (TlEntryItem){ .is_range = FALSE };
  if (tl_entry_read_part (reader, text, &item->start)
      && tl_entry_complete (reader, &item->start, next != NULL ? &next->start : NULL))
    {
      item->end = item->start;
      return TRUE;
    }
  return tl_entry_match_both (reader, &later, text, accept_later, item)
         || tl_entry_match_both (reader, &earlier, text, accept_earlier, item)
         || tl_entry_read_span (reader, text, item);
}

static gboolean read_items (TlEntryReader *reader, TlEntryText text, List *list);

/* What stands before the last item, and it. */
static gboolean
accept_items (TlEntryReader *reader, const TlEntryText *parts, gpointer data)
{
  List *list = data;
  guint n_items = list->items->len;
  TlEntryItem item;

  if (!read_item (reader, tl_entry_trim (parts[1]), list, &item))
    return FALSE;
  g_array_append_val (list->items, item);
  if (read_items (reader, tl_entry_trim (parts[0]), list))
    return TRUE;
  g_array_set_size (list->items, n_items);
  return FALSE;
}

static gboolean
read_items (TlEntryReader *reader, TlEntryText text, List *list)
{
  static const TlEntryPattern before_last = { "list", "%s, %s" };
  TlEntryItem item;

  if (read_item (reader, text, list, &item))
    {
      g_array_append_val (list->items, item);
      return TRUE;
    }
  return list->items->len > 0
         && tl_entry_match_both (reader, &before_last, text, accept_items, list);
}

/**
 * tl_entry_read_list:
 * @reader: a reader
 * @text: a text
 * @is_choice: whether one of the dates is meant, rather than all
 * @items: (element-type TlEntryItem): gets the dates, the last first
 *
 * Returns: whether the text is a list of dates, or one date and all before or after it
 */
gboolean
tl_entry_read_list (TlEntryReader *reader, TlEntryText text, gboolean is_choice, GArray *items)
{
  const TlEntryPattern last = { "list", is_choice ? "%s or %s" : "%s and %s" };
  List list = { items, is_choice };

  g_array_set_size (items, 0);
  return tl_entry_match_both (reader, &last, text, accept_items, &list)
         || read_items (reader, text, &list);
}
