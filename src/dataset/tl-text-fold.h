/* Texts as a search compares them: words without case and accents.
 *
 * A folded text is its words, each with a blank before and after it: " alaska summit 2025 ". So
 * " summ" finds a word's beginning in it, " summit " a whole word, and " alaska summ" a phrase.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands between texts that are folded into one, so that no phrase runs from one into the other. It
 * is part of no word. */
#define TL_TEXT_FOLD_BREAK '|'

void tl_text_fold_append (GString *folded, const char *text);
char *tl_text_fold (const char *text);

G_END_DECLS
