/* What somebody may have meant who wrote a date as people do: “18 February 2025”, “18.02.2025”. */
#include "tl-date-entry.h"

/**
 * tl_edtf_suggest:
 * @text: a text that is no EDTF
 *
 * Guesses at slips of typing, and at dates written as people write them, in English or the user's
 * language. What could be two dates, or is today's alone, is not guessed at.
 *
 * Returns: (transfer full) (nullable): the date in EDTF, if that is what it may be
 */
char *
tl_edtf_suggest (const char *text)
{
  /* Far beyond what any date is near to. */
  static const TlDateEntryContext strict = { .today_s = TL_TIME_MIN, .order = TL_NO_ORDER };
  char *edtf;

  g_return_val_if_fail (text != NULL, NULL);

  return tl_date_entry_parse_in (text, &strict, &edtf, NULL) ? edtf : NULL;
}
