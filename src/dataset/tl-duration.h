/* Lengths of time in words, by the calendar: how long something took, and how far one date is from
 * another. */
#pragma once

#include "tl-edtf.h"

G_BEGIN_DECLS

/* A length of time, in whole years, whole months after these, and so on. */
typedef struct
{
  gint64 years;
  int months;  /* 0 to 11 */
  int days;    /* 0 to 30 */
  int seconds; /* 0 to 86399 */
  gint64 total_days;
} TlDuration;

void tl_duration_measure (gint64 start_s, gint64 end_s, TlDuration *duration);
char *tl_duration_to_words (gint64 start_s, gint64 end_s);
char *tl_date_difference_to_words (const TlDate *from, const TlDate *to);

G_END_DECLS
