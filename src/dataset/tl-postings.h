/* Postings: for each of many keys the documents that it stands in, as an inverted index keeps them.
 *
 * A key in few documents has a list of them, one in many a bitmap, whichever is smaller; the lists
 * of neighbouring keys lie one after the other, so that all keys from one to another are collected
 * in one sweep.
 */
#pragma once

#include "tl-event-set.h"

G_BEGIN_DECLS

/* A key stands in a document. */
typedef struct
{
  guint32 key;
  guint32 document;
} TlPosting;

typedef struct _TlPostings TlPostings;

TlPostings *tl_postings_new (const GArray *pairs, guint n_keys, guint n_documents);
void tl_postings_free (TlPostings *postings);
void
tl_postings_collect (const TlPostings *postings, guint first_key, guint last_key, TlEventSet *set);
guint tl_postings_count (const TlPostings *postings, guint key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPostings, tl_postings_free)

G_END_DECLS
