/* What else a source gives for the date of an event: its text says one day, a note of its another.
 */
#include "tl-reader-private.h"

static gboolean
read_date (TlReader *reader, const TlJsonNode *node, const TlPointer *at, TlOtherDate *date)
{
  if (node == NULL)
    tl_reader_report_missing (reader, at, "date");
  else if (node->type == TL_JSON_STRING && tl_json_node_is_empty (node))
    tl_reader_report_empty (reader, at, "date");
  else
    return tl_reader_get_edtf (reader, node, at, "date", &date->edtf, &date->date);
  return FALSE;
}

static gboolean
read_other_date (TlReader *reader, const TlJsonNode *node, const TlPointer *at, TlOtherDate *date)
{
  enum
  {
    DATE,
    FOOTNOTES,
    NOTE,
    N_MEMBERS,
  };
  static const char *const members[] = { "date", "footnotes", "note", NULL };
  const TlJsonNode *values[N_MEMBERS] = { NULL };
  gboolean is_dated;

  if (!tl_reader_check_object (reader, node, at))
    return FALSE;
  tl_reader_sort_members (reader, node, at, members, values);
  is_dated = read_date (reader, values[DATE], at, date);
  tl_reader_get_text (reader, values[NOTE], at, "note", FALSE, &date->note);
  date->footnotes = tl_reader_get_footnotes (reader, values[FOOTNOTES], at);
  return is_dated;
}

/**
 * tl_reader_read_other_dates:
 * @reader: the reader
 * @node: (nullable): an event's "otherDates"
 *
 * Adds them to the dataset. They stand there one after the other, and need no indices: their own
 * footnotes are a slice of that pool.
 *
 * Returns: the slice of the dataset's other dates that they are
 */
TlSlice
tl_reader_read_other_dates (TlReader *reader, const TlJsonNode *node)
{
  GArray *dates = reader->dataset->other_dates;
  TlPointer list = { NULL, "otherDates" };
  TlPointer at = { .parent = &list };
  TlJsonIter iter = tl_reader_get_array (reader, node, NULL, "otherDates");
  TlSlice slice = { dates->len, 0 };

  for (const TlJsonNode *element; tl_json_iter_next (&iter, &element); at.index++)
    {
      TlOtherDate date = { .edtf = NULL };

      if (read_other_date (reader, element, &at, &date))
        g_array_append_val (dates, date);
    }
  slice.length = dates->len - slice.first;
  return slice;
}
