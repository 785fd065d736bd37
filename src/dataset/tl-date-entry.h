/* Dates as people type them, read into EDTF.
 *
 * What is read: EDTF as it is; words in English and in the user's language, in any case of its, in
 * full or cut short (“18 March 2025”, “березень 2025”, “about spring 1943”, “18th century”, “44
 * BC”, “from March to May 2025”); numbers (18.03.2025, 3/18/2025, 03/2025); today, yesterday,
 * tomorrow. What tl_edtf_to_words() says is read back, but where two dates have the same words.
 *
 * Of 02/03/2025, the day stands first, unless the locale's own dates have the month first; with
 * dots it always does. What can be read in one order only, is.
 */
#pragma once

#include "tl-edtf.h"

G_BEGIN_DECLS

#define TL_DATE_ENTRY_ERROR (tl_date_entry_error_quark ())
GQuark tl_date_entry_error_quark (void);

typedef enum
{
  TL_DATE_ENTRY_ERROR_NO_DATE, /* not understood */
  TL_DATE_ENTRY_ERROR_NO_YEAR, /* understood, but for the year */
} TlDateEntryError;

/* In which order a day and a month in numbers are read where both may be. */
typedef enum
{
  TL_DAY_FIRST,
  TL_MONTH_FIRST,
  TL_NO_ORDER, /* not at all */
} TlDateOrder;

/* What a date is typed in. */
typedef struct
{
  gint64 today_s; /* the start of the day that is today here, as if it were in UTC */
  gint64 year;    /* what “18 March” is of, where has_year */
  gboolean has_year;
  TlDateOrder order;
} TlDateEntryContext;

void tl_date_entry_context_init (TlDateEntryContext *context);
gboolean tl_date_entry_parse (const char *text, char **edtf, GError **error);
gboolean tl_date_entry_parse_in (const char *text,
                                 const TlDateEntryContext *context,
                                 char **edtf,
                                 GError **error);

G_END_DECLS
