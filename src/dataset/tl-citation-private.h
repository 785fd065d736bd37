/* What the formats of a citation share. */
#pragma once

#include "tl-citation.h"

G_BEGIN_DECLS

char *tl_citation_write_note (TlDataset *dataset, const TlReference *reference);
char *tl_citation_write_short_note (TlDataset *dataset, const TlReference *reference);
char *tl_citation_write_csl (const TlReference *const *references, gsize n_references);
char *tl_citation_write_bibtex (TlDataset *dataset, const TlReference *reference, GHashTable *keys);
char *tl_citation_make_key (TlDataset *dataset, const TlReference *reference);
char *tl_citation_write_ris (TlDataset *dataset, const TlReference *reference);

char *tl_citation_clean (const char *text);
char *tl_citation_strip_doi (const char *doi);
char *tl_citation_get_family (const TlName *name);
char *tl_citation_join_names (TlDataset *dataset, TlSlice names, gboolean is_short);

/* How a part of a note meets its neighbours. */
typedef enum
{
  TL_PART_PLAIN,
  TL_PART_TITLE,    /* of a whole work: in print in italics, which plain text has not */
  TL_PART_QUOTED,   /* the title of a part of something */
  TL_PART_ATTACHED, /* follows the part before it without a comma */
} TlPartKind;

GArray *tl_parts_new (void);
void tl_parts_add (GArray *parts, TlPartKind kind, char *text);
void tl_parts_add_formatted (GArray *parts, const char *format, const char *text);
char *tl_parts_join (GArray *parts, const TlReference *reference);

TlPartKind tl_citation_get_title_kind (const TlReference *reference);
void tl_citation_add_source (GArray *parts,
                             TlDataset *dataset,
                             const TlReference *reference,
                             gboolean has_editors,
                             gboolean has_translators);

/* What a character is to the quotations of the text that it stands in. */
typedef enum
{
  TL_QUOTE_NONE,
  TL_QUOTE_OPENS,
  TL_QUOTE_CLOSES,
} TlQuoteMark;

/* Deeper quotations than this are left as they are. */
#define TL_QUOTES_DEPTH_MAX 8

typedef struct
{
  guint depth;
  gunichar openers[TL_QUOTES_DEPTH_MAX];
} TlQuotes;

TlQuoteMark tl_quotes_step (TlQuotes *quotes, const char *text, const char *at);
gboolean tl_citation_ends_sentence (const char *text);
gboolean tl_citation_is_significant (const char *word, gsize length);
char *tl_citation_quote_title (const char *title, char stop);
char *tl_citation_shorten_title (const char *title, gboolean is_work);

G_END_DECLS
