/* EDTF (ISO 8601-2:2019, levels 0, 1 and 2) read into what a timeline draws.
 *
 * Each date resolves to four instants and a shape. Intervals are half-open: ends are exclusive.
 *
 *   2025-02-18          instant   [=====)                      start and end known to the day
 *   2025-03             window    [.....)                      one day, some time in March
 *   2025-02/2025-06     span      ~~~~[=========)~~~~          soft where its ends are soft
 *   2025-02-24/..       span      [==================>         open end
 */
#pragma once

#include <glib.h>

#include "tl-calendar.h"

G_BEGIN_DECLS

#define TL_EDTF_ERROR (tl_edtf_error_quark ())
GQuark tl_edtf_error_quark (void);

typedef enum
{
  TL_EDTF_ERROR_SYNTAX,   /* not EDTF */
  TL_EDTF_ERROR_CALENDAR, /* EDTF's form, but no such day or time: 2025-02-30 */
  TL_EDTF_ERROR_ORDER,    /* an interval that ends before it starts */
  TL_EDTF_ERROR_RANGE,    /* outside of TL_TIME_MIN to TL_TIME_MAX */
} TlEdtfError;

typedef enum
{
  TL_DATE_INSTANT, /* a day, or a time of day */
  TL_DATE_WINDOW,  /* one day somewhere within */
  TL_DATE_SPAN,    /* all of the time between start and end */
  TL_DATE_SET,     /* each of several: {…} */
} TlDateShape;

typedef enum
{
  TL_BOUND_GIVEN,
  TL_BOUND_OPEN,    /* ".." */
  TL_BOUND_UNKNOWN, /* nothing before or after the solidus */
} TlBound;

typedef enum
{
  TL_QUALIFIER_NONE = 0,
  TL_QUALIFIER_UNCERTAIN = 1 << 0,   /* ? or % */
  TL_QUALIFIER_APPROXIMATE = 1 << 1, /* ~ or % */
} TlQualifier;

/* A resolved date; plain data, 40 bytes. A start that is open or unknown is TL_TIME_MIN, an end
 * TL_TIME_MAX. For a component coarser than a day (2025-03, 20XX, 2025-21), the earliest instant is
 * its first day's start, and the latest start its last day's start; the earliest end is its first
 * day's end, the latest end its last day's end. A day is exact, and a time of day is one second
 * wide.
 *
 * A span takes its starts from its start, its ends from its end, so that its earliest end may come
 * before its latest start, or even before its earliest (2025-06-15/2025-06). A set begins with its
 * first member and ends with its last. A choice […] may be any of its members: its latest start and
 * earliest end are known even where it is open ([..1760-12-03] starts on that day at the latest),
 * and the bounds then say on which side it is open. */
typedef struct
{
  gint64 earliest_start;
  gint64 latest_start;
  gint64 earliest_end;
  gint64 latest_end;
  guint8 shape;           /* TlDateShape */
  guint8 start_bound;     /* TlBound */
  guint8 end_bound;       /* TlBound */
  guint8 start_qualifier; /* TlQualifier flags; where it is no interval, of the whole, */
  guint8 end_qualifier;   /* and so in both */
} TlDate;

gboolean tl_edtf_parse (const char *text, TlDate *date, guint *column, GError **error);
GArray *tl_edtf_parse_members (const char *text);
char *tl_edtf_normalize (const char *text);
char *tl_edtf_suggest (const char *text);
char *tl_edtf_to_words (const char *text);
char *tl_edtf_range_to_words (gint64 start_s, gint64 end_s);
char *tl_edtf_from_range (gint64 start_s, gint64 end_s);
char *tl_edtf_instant_to_iso (gint64 time_s);

G_END_DECLS
