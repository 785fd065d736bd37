/* The proleptic Gregorian calendar over 64-bit seconds.
 *
 * An instant is a gint64: seconds since 1970-01-01T00:00:00Z, leap seconds not counted. Years are
 * astronomical, as in ISO 8601: year 0 is 1 BC, year -43 is 44 BC. Nothing here knows time zones,
 * locales or GDateTime (which ends at the year 9999).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The first and the last instant that the program works with, and what "open" resolves to. A little
 * inside the range of gint64, so that a unit may be added to either without overflow. */
#define TL_TIME_MIN G_GINT64_CONSTANT (-9200000000000000000)
#define TL_TIME_MAX G_GINT64_CONSTANT (9200000000000000000)

#define TL_SECONDS_PER_DAY G_GINT64_CONSTANT (86400)

/* A date and time of day as people write it. */
typedef struct
{
  gint64 year;
  int month;  /* 1 to 12 */
  int day;    /* 1 to 31 */
  int hour;   /* 0 to 23 */
  int minute; /* 0 to 59 */
  int second; /* 0 to 59 */
} TlCivil;

typedef enum
{
  TL_UNIT_SECOND,
  TL_UNIT_MINUTE,
  TL_UNIT_HOUR,
  TL_UNIT_DAY,
  TL_UNIT_WEEK, /* from Monday, ISO 8601 */
  TL_UNIT_MONTH,
  TL_UNIT_YEAR,
} TlUnit;

gint64 tl_calendar_to_seconds (const TlCivil *civil);
void tl_calendar_from_seconds (gint64 time_s, TlCivil *civil);
int tl_calendar_days_in_month (gint64 year, int month);
int tl_calendar_weekday (gint64 time_s);
gint64 tl_calendar_floor (gint64 time_s, TlUnit unit, gint64 step);
gint64 tl_calendar_add (gint64 time_s, TlUnit unit, gint64 n);

G_END_DECLS
