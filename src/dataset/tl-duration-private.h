/* Between the lengths of time (tl-duration.c) and the distances of dates (tl-date-difference.c). */
#pragma once

#include "tl-duration.h"

G_BEGIN_DECLS

/* Up to here, the days are counted, and nothing else is said. */
#define TL_DURATION_MAX_COUNTED_DAYS 60

char *tl_duration_format_days (gint64 n);
char *tl_duration_format_years (gint64 n);
char *tl_duration_format_parts (const TlDuration *duration);

G_END_DECLS
