/* Which words stand in which of many texts, and in what order, so that typing finds them at once.
 */
#pragma once

#include "tl-event-set.h"

G_BEGIN_DECLS

/* Appends all of a document's text to a folded one: tl_text_fold_append(). */
typedef void (*TlFoldFunc) (guint document, GString *folded, gpointer data);

typedef struct _TlWordIndex TlWordIndex;

TlWordIndex *tl_word_index_new (guint n_documents, TlFoldFunc func, gpointer data);
void tl_word_index_free (TlWordIndex *index);
TlEventSet *tl_word_index_find (const TlWordIndex *index, const char *phrase);
guint tl_word_index_get_n_words (const TlWordIndex *index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlWordIndex, tl_word_index_free)

G_END_DECLS
