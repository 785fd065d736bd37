/* Between the files that read what people type as a date: texts and patterns
 * (tl-date-entry-text.c), years (tl-date-entry-years.c), dates by their names
 * (tl-date-entry-name.c), what is said beside these (tl-date-entry-part.c), several dates
 * (tl-date-entry-several.c), and what comes of it all (tl-date-entry.c).
 *
 * The patterns are the very texts that dates are put into words with, translated and in English,
 * so that whatever is said of a date is understood as well, in any language.
 */
#pragma once

#include "tl-date-entry.h"
#include "tl-edtf-private.h"

G_BEGIN_DECLS

/* The most %s and %d in a pattern. */
#define TL_ENTRY_MAX_PARTS 4

/* A part of what was typed, folded. */
typedef struct
{
  const char *at;
  gsize length; /* in bytes */
} TlEntryText;

typedef struct
{
  const TlDateEntryContext *context;
  GHashTable *patterns; /* folded, by the texts that they come from */
  guint n_steps;        /* so far */
  gboolean lacks_year;  /* what was understood otherwise */
} TlEntryReader;

/* A date that may lack its year, or its month too, which one that follows it says. */
typedef struct
{
  TlEdtfDate date;
  gboolean has_year;
  gboolean has_month; /* or is no day */
} TlEntryPart;

/* Reads what stands for the parts of a pattern, in the order of its arguments. */
typedef gboolean (*TlEntryAccept) (TlEntryReader *reader, const TlEntryText *parts, gpointer data);

/* A text that is translated, and with what context. */
typedef struct
{
  const char *context; /* nullable */
  const char *text;
} TlEntryPattern;

char *tl_entry_fold (const char *text);
TlEntryText tl_entry_trim (TlEntryText text);
gboolean tl_entry_equals (TlEntryReader *reader, TlEntryText text, const char *words);
gboolean tl_entry_match (TlEntryReader *reader,
                         const char *pattern,
                         TlEntryText text,
                         TlEntryAccept accept,
                         gpointer data);
gboolean tl_entry_match_both (TlEntryReader *reader,
                              const TlEntryPattern *pattern,
                              TlEntryText text,
                              TlEntryAccept accept,
                              gpointer data);
gboolean tl_entry_read_number (TlEntryText text, gint64 *number);
gboolean tl_entry_read_ordinal (TlEntryText text, gint64 *number);

gboolean tl_entry_read_years (TlEntryReader *reader, TlEntryText text, TlEdtfDate *date);

gboolean tl_entry_read_name (TlEntryReader *reader, TlEntryText text, TlEntryPart *part);
gboolean tl_entry_read_time (
  TlEntryReader *reader, TlEntryText day, TlEntryText time, gboolean is_zoned, TlEntryPart *part);

gboolean tl_entry_read_part (TlEntryReader *reader, TlEntryText text, TlEntryPart *part);
gboolean tl_entry_read_numerals (TlEntryReader *reader, TlEntryText text, TlEdtfDate *date);
gboolean tl_entry_read_season (TlEntryReader *reader, TlEntryText text, TlEntryPart *part);
void tl_entry_qualify (TlEntryPart *part, guint qualifier);

/* tl-date-entry-several.c */
typedef struct
{
  gboolean is_range;
  TlBound start_bound;
  TlBound end_bound;
  TlEntryPart start;
  TlEntryPart end;
} TlEntryItem;

gboolean tl_entry_complete (TlEntryReader *reader, TlEntryPart *part, const TlEntryPart *other);
gboolean tl_entry_read_span (TlEntryReader *reader, TlEntryText text, TlEntryItem *item);
gboolean tl_entry_read_half_open (TlEntryReader *reader, TlEntryText text, TlEntryItem *item);
gboolean tl_entry_read_between (TlEntryReader *reader, TlEntryText text, TlEntryItem *item);
gboolean
tl_entry_read_list (TlEntryReader *reader, TlEntryText text, gboolean is_choice, GArray *items);

G_END_DECLS
