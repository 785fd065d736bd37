/* A reference: one item of CSL-JSON (the schema of CSL 1.0.2, as Zotero exports it), as far as it
 * is cited. Plain data that belongs to its dataset.
 */
#pragma once

#include <glib.h>

#include "tl-slice.h"

G_BEGIN_DECLS

/* A name as CSL has it: in parts, or a literal one, as a body's is. All nullable, never all. */
typedef struct
{
  const char *family;
  const char *given;
  const char *literal;
  const char *dropping_particle;     /* "de" of La Fontaine's: left out where only the family is */
  const char *non_dropping_particle; /* "van" of Van Gogh's */
  const char *suffix;                /* "Jr." */
} TlName;

/* A day, a month or a year, or a season of one. */
typedef struct
{
  gint32 year;  /* 0: not given */
  guint8 month; /* 1 to 12, or a season as EDTF numbers them, 21 to 24; 0: not given */
  guint8 day;   /* 0: not given */
} TlPartialDate;

typedef struct
{
  TlPartialDate from;
  TlPartialDate to;  /* of a range, inclusive; its year is 0 where it is none */
  const char *text;  /* nullable: a date in words, where CSL has no numbers */
  gboolean is_about; /* CSL's "circa" */
} TlReferenceDate;

/* Each string is nullable but the id. Members are named as in CSL; volume, issue, page, number and
 * edition are texts, for they may be "12A" or "vii–ix". */
typedef struct
{
  const char *id;
  const char *type; /* CSL's type, such as "article-newspaper" */
  const char *title;
  const char *title_short;
  const char *container_title;
  const char *collection_title;
  const char *event_title;
  const char *publisher;
  const char *publisher_place;
  const char *archive;
  const char *volume;
  const char *issue;
  const char *page;
  const char *number;
  const char *edition;
  const char *genre;
  const char *doi;
  const char *isbn;
  const char *issn;
  const char *url;
  const char *language;
  const char *note;
  const char *csl; /* the whole item, members unknown here included, as compact JSON */
  TlSlice authors; /* each: of tl_dataset_get_names() */
  TlSlice editors;
  TlSlice translators;
  TlReferenceDate issued;
  TlReferenceDate accessed;
} TlReference;

extern const char *const tl_reference_types[];

char *tl_reference_date_to_words (const TlReferenceDate *date);
char *tl_reference_date_to_year (const TlReferenceDate *date);
char *tl_reference_get_date_in_words (const TlReference *reference);
gboolean tl_reference_is_safe_url (const char *url);

G_END_DECLS
