/* A range of time, written as an interval of EDTF: for filters, which are texts. */
#include "tl-edtf.h"

static void
write_year (GString *text, gint64 year)
{
  if (ABS (year) > 9999)
    g_string_append_printf (text, "Y%" G_GINT64_FORMAT, year);
  else
    g_string_append_printf (text, "%s%04d", year < 0 ? "-" : "", (int) ABS (year));
}

/* Years of more than four digits have neither months nor days in EDTF. */
static void
write_time (GString *text, gint64 time_s, gboolean is_day)
{
  TlCivil civil;

  tl_calendar_from_seconds (time_s, &civil);
  write_year (text, civil.year);
  if (ABS (civil.year) > 9999)
    return;
  g_string_append_printf (text, "-%02d-%02d", civil.month, civil.day);
  if (!is_day)
    g_string_append_printf (text, "T%02d:%02d:%02dZ", civil.hour, civil.minute, civil.second);
}

/**
 * tl_edtf_from_range:
 * @start_s: the start, in seconds since 1970-01-01T00:00:00Z
 * @end_s: the end, exclusive, after @start_s
 *
 * Writes a range as EDTF, whose intervals hold their last day: in days where it consists of whole
 * ones, else in seconds.
 *
 * Returns: (transfer full): "2025-02-18/2025-04-05"
 */
char *
tl_edtf_from_range (gint64 start_s, gint64 end_s)
{
  GString *text = g_string_new (NULL);
  gboolean is_days = start_s % TL_SECONDS_PER_DAY == 0 && end_s % TL_SECONDS_PER_DAY == 0;

  g_return_val_if_fail (end_s > start_s, g_string_free (text, FALSE));

  write_time (text, start_s, is_days);
  g_string_append_c (text, '/');
  write_time (text, end_s - 1, is_days);
  return g_string_free (text, FALSE);
}
