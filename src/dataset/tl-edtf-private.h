/* EDTF as it is written: the structured parse between the grammar and its two readers, the bounds
 * (tl-edtf.c) and the words (tl-edtf-words.c).
 *
 * An expression on the stack needs tl_edtf_expression_clear(); only lists allocate, since a dataset
 * of a million events parses two million texts.
 */
#pragma once

#include "tl-edtf.h"

G_BEGIN_DECLS

typedef enum
{
  TL_PRECISION_YEAR,
  TL_PRECISION_SEASON,
  TL_PRECISION_MONTH,
  TL_PRECISION_DAY,
  TL_PRECISION_SECOND,
} TlPrecision;

/* The components that a qualifier may stand at; a season stands for a month. */
enum
{
  TL_COMPONENT_YEAR,
  TL_COMPONENT_MONTH,
  TL_COMPONENT_DAY,
  TL_N_COMPONENTS,
};

/* One date. Fields with an unspecified digit are masks: their digits and X's, as written. */
typedef struct
{
  TlPrecision precision;
  gint64 first_year; /* the same as last_year, but for X's and significant digits */
  gint64 last_year;
  gint64 estimated_year; /* 1950 in 1950S2 */
  int month;             /* 1 to 12; 0 for none or a mask */
  int day;               /* 1 to 31; 0 for none or a mask */
  int season;            /* 21 to 41; 0 for none */
  char year_mask[5];     /* "156X", or "" */
  char month_mask[3];    /* "XX", or "" */
  char day_mask[3];      /* "2X", or "" */
  gboolean is_negative;
  gboolean is_estimated;              /* by significant digits */
  gboolean is_zoned;                  /* a time of day with Z or an offset */
  guint qualifier;                    /* TlQualifier flags, of any of its components */
  guint8 qualifiers[TL_N_COMPONENTS]; /* of each; where it is a time of day, of the day's */
  gint64 first_s;                     /* the start of its first day; a time of day in UTC */
  gint64 last_s;                      /* the start of its last day */
} TlEdtfDate;

/* An interval, or one item of a list. */
typedef struct
{
  gboolean is_range; /* "a..b" in a list, or the whole interval */
  TlBound start_bound;
  TlBound end_bound;
  TlEdtfDate start; /* where its bound is given */
  TlEdtfDate end;   /* the same as start where there is no range */
} TlEdtfMember;

typedef enum
{
  TL_EDTF_DATE,
  TL_EDTF_INTERVAL,
  TL_EDTF_ALL_OF, /* {…} */
  TL_EDTF_ONE_OF, /* […] */
} TlEdtfKind;

typedef struct
{
  TlEdtfKind kind;
  TlEdtfMember single; /* what is no list */
  GArray *list;        /* (nullable): TlEdtfMember, as written */
} TlEdtfExpression;

/* Where reading has come to. All that was read is ASCII, so that a byte is a character. */
typedef struct
{
  const char *text;
  const char *at;
  const char *fault; /* set with the error */
  GError **error;
} TlEdtfScanner;

/* tl-edtf-scan.c: expressions */
gboolean tl_edtf_expression_scan (TlEdtfExpression *expression,
                                  const char *text,
                                  guint *column,
                                  GError **error);
void tl_edtf_expression_clear (TlEdtfExpression *expression);
guint tl_edtf_expression_get_n_members (const TlEdtfExpression *expression);
const TlEdtfMember *tl_edtf_expression_get_member (const TlEdtfExpression *expression, guint i);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlEdtfExpression, tl_edtf_expression_clear)

/* tl-edtf-scanner.c: faults, and the years and times, which have a grammar of their own */
gboolean tl_edtf_scanner_fail (TlEdtfScanner *scanner,
                               const char *at,
                               TlEdtfError code,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);
gboolean tl_edtf_scanner_skip (TlEdtfScanner *scanner, char c);
gboolean tl_edtf_scanner_skip_two (TlEdtfScanner *scanner, int *value, char *mask);
gboolean tl_edtf_scan_year (TlEdtfScanner *scanner, TlEdtfDate *date);
gboolean tl_edtf_scan_time (TlEdtfScanner *scanner, TlEdtfDate *date);

/* tl-edtf-date.c: one date, its first and its last day */
gboolean tl_edtf_scan_date (TlEdtfScanner *scanner, TlEdtfDate *date);
gint64 tl_edtf_date_get_width (const TlEdtfDate *date);
gboolean tl_edtf_date_has_mask (const TlEdtfDate *date);
int tl_edtf_date_get_last_component (const TlEdtfDate *date);

/* What a date's place in a sentence asks of it; the contexts in tl-edtf-names.c. */
typedef enum
{
  TL_FORM_NAME,    /* "March 2025" */
  TL_FORM_IN,      /* "in March 2025" */
  TL_FORM_OF,      /* after "about", "since", "until" */
  TL_FORM_BETWEEN, /* after "between" and its "and" */
} TlForm;

/* The texts that years are put into; each has one %s, but for the decade's %d and what is unknown.
 */
typedef enum
{
  TL_YEARS_PLAIN,
  TL_YEARS_BEFORE, /* our era */
  TL_YEARS_EARLY,  /* in it */
  TL_YEARS_DECADE,
  TL_YEARS_CENTURY,
  TL_YEARS_CENTURY_BEFORE,
  TL_YEARS_UNKNOWN,
  TL_N_YEARS_TEXTS,
} TlYearsText;

/* tl-edtf-names.c: names in each form */
const char *tl_edtf_get_month_name (int month, TlForm form);
const char *tl_edtf_get_english_month_name (int month);
const char *tl_edtf_get_english_part_of_year_name (int season);
const char *tl_edtf_get_years_text (TlYearsText text, TlForm form, gboolean is_english);
const char *tl_edtf_get_part_of_year_name (int season, TlForm form);
char *tl_edtf_format_year (gint64 year, TlForm form);
char *tl_edtf_format_years (const TlEdtfDate *date, TlForm form);

/* tl-edtf-write.c: one date as it is written */
void tl_edtf_write_date (GString *text, const TlEdtfDate *date);

/* tl-edtf-months.c: months by name */
char *tl_edtf_fold (const char *text, gssize length);
int tl_edtf_find_month (const char *word, gsize length);

/* tl-edtf-format.c: the parts of a date in words */
char *tl_edtf_format_month (int month, TlForm form);
char *tl_edtf_format_month_and_year (gint64 year, int month, TlForm form);
char *tl_edtf_format_day (gint64 year, int month, int day);
char *tl_edtf_format_day_and_month (int month, int day);
char *tl_edtf_format_time_of_day (const TlCivil *civil);
char *tl_edtf_format_season (const TlEdtfDate *date, TlForm form);

/* tl-edtf-noun.c: one date in words, alone or among others */
TlEdtfDate tl_edtf_date_at (gint64 time_s, TlPrecision precision);
gboolean tl_edtf_date_is_about (const TlEdtfDate *date);
char *tl_edtf_format_part (const TlEdtfDate *date, const TlEdtfDate *next, TlForm form);
char *tl_edtf_format_alone (const TlEdtfDate *date);

G_END_DECLS
