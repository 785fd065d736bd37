/* A dictionary in the order of its words, so that a word's beginning is a range of it; the postings
 * of its words; and each text as numbers of words, in which phrases are looked for. */
#include "tl-word-index.h"

#include "tl-id-table.h"
#include "tl-postings.h"
#include "tl-text-fold.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *text;      /* the index's */
  guint32 key;           /* in what order it was met */
  guint32 last_document; /* that it was met in, + 1 */
} Word;

/* Words from one to another, exclusive: one, or all that begin alike. */
typedef struct
{
  guint first;
  guint last;
} WordRange;

/* More documents than these are worth a thread for each processor. */
#define MANY_DOCUMENTS 50000

/* Between two texts of a document. */
#define BREAK G_MAXUINT32

struct _TlWordIndex
{
  guint n_documents;
  GStringChunk *strings;
  const char **words; /* in their order: as strcmp() has it */
  guint n_words;
  TlPostings *postings;
  GArray *tokens;       /* guint32: the words of all documents, with a BREAK between texts … */
  guint32 *first_token; /* … and where each document begins, and where the last one ends */
};

typedef struct
{
  TlWordIndex *index;
  GArray *words; /* Word */
  TlIdTable by_text;
  GArray *pairs; /* TlPosting */
} Building;

static void
add_word (Building *building, const char *text, gsize length, guint32 document)
{
  Word *word;
  guint i;

  if (!tl_id_table_find (&building->by_text, text, length, &i))
    {
      Word added = { g_string_chunk_insert_len (building->index->strings, text, (gssize) length),
                     building->words->len, 0 };

      i = building->words->len;
      g_array_append_val (building->words, added);
      tl_id_table_add (&building->by_text, i);
    }
  g_array_append_val (building->index->tokens, i);
  word = &g_array_index (building->words, Word, i);
  if (word->last_document == document + 1)
    return;
  word->last_document = document + 1;
  g_array_append_val (building->pairs, ((TlPosting){ i, document }));
}

static void
add_document (Building *building, guint32 document, const char *folded)
{
  const char *end;

  building->index->first_token[document] = building->index->tokens->len;
  for (const char *p = folded; *p != '\0'; p = end)
    {
      p += strspn (p, " ");
      end = p + strcspn (p, " ");
      if (*p == TL_TEXT_FOLD_BREAK)
        g_array_append_val (building->index->tokens, (guint32){ BREAK });
      else if (end > p)
        add_word (building, p, (gsize) (end - p), document);
    }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Word *) a)->text, ((const Word *) b)->text);
}

/* Puts the words in their order, and renumbers what refers to them accordingly. */
static void
sort_words (Building *building)
{
  TlWordIndex *index = building->index;
  g_autofree guint32 *ranks = g_new (guint32, building->words->len);

  if (building->words->len > 1)
    qsort (building->words->data, building->words->len, sizeof (Word), compare_words);
  index->n_words = building->words->len;
  index->words = g_new (const char *, index->n_words);
  for (guint32 i = 0; i < index->n_words; i++)
    {
      const Word *word = &g_array_index (building->words, Word, i);

      index->words[i] = word->text;
      ranks[word->key] = i;
    }
  for (guint i = 0; i < building->pairs->len; i++)
    {
      TlPosting *pair = &g_array_index (building->pairs, TlPosting, i);

      pair->key = ranks[pair->key];
    }
  for (guint i = 0; i < index->tokens->len; i++)
    {
      guint32 *token = &g_array_index (index->tokens, guint32, i);

      *token = *token != BREAK ? ranks[*token] : BREAK;
    }
}

/**
 * tl_word_index_new:
 * @n_documents: how many texts there are
 * @func: gives the text of each
 * @data: data for @func
 *
 * Returns: (transfer full): an index of all words
 */
TlWordIndex *
tl_word_index_new (guint n_documents, TlFoldFunc func, gpointer data)
{
  TlWordIndex *index = g_new0 (TlWordIndex, 1);
  Building building = { .index = index };
  g_autoptr (GString) folded = g_string_new (NULL);

  index->n_documents = n_documents;
  index->tokens = g_array_new (FALSE, FALSE, sizeof (guint32));
  index->first_token = g_new (guint32, n_documents + 1);
  index->strings = g_string_chunk_new (4096);
  building.words = g_array_new (FALSE, FALSE, sizeof (Word));
  building.pairs = g_array_new (FALSE, FALSE, sizeof (TlPosting));
  tl_id_table_init (&building.by_text, building.words, G_STRUCT_OFFSET (Word, text));
  for (guint32 document = 0; document < n_documents; document++)
    {
      g_string_truncate (folded, 0);
      func (document, folded, data);
      add_document (&building, document, folded->str);
    }
  index->first_token[n_documents] = index->tokens->len;
  tl_id_table_clear (&building.by_text);
  sort_words (&building);
  g_array_unref (building.words);
  index->postings = tl_postings_new (building.pairs, index->n_words, n_documents);
  g_array_unref (building.pairs);
  return index;
}

/**
 * tl_word_index_free:
 * @index: (transfer full): an index
 */
void
tl_word_index_free (TlWordIndex *index)
{
  g_return_if_fail (index != NULL);

  tl_postings_free (index->postings);
  g_free (index->words);
  g_array_unref (index->tokens);
  g_free (index->first_token);
  g_string_chunk_free (index->strings);
  g_free (index);
}

/**
 * tl_word_index_get_n_words:
 * @index: an index
 *
 * Returns: how many different words there are
 */
guint
tl_word_index_get_n_words (const TlWordIndex *index)
{
  g_return_val_if_fail (index != NULL, 0);
  return index->n_words;
}

/* The first word that is not before a text; or, beyond it, the first that doesn't begin with it. */
static guint
find_word (const TlWordIndex *index, const char *text, gsize length, gboolean is_beyond)
{
  guint low = 0;
  guint high = index->n_words;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strncmp (index->words[middle], text, length);

      if (order < 0 || (order == 0 && is_beyond))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static WordRange
find_range (const TlWordIndex *index, const char *text, gsize length, gboolean is_whole)
{
  guint first = find_word (index, text, length, FALSE);
  WordRange range = { first, first };

  if (!is_whole)
    range.last = find_word (index, text, length, TRUE);
  else if (range.first < index->n_words && strncmp (index->words[range.first], text, length) == 0
           && index->words[range.first][length] == '\0')
    range.last = range.first + 1;
  return range;
}

static GArray *
find_ranges (const TlWordIndex *index, const char *phrase)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (WordRange));

  for (const char *p = phrase, *end; *p != '\0'; p = end)
    {
      WordRange range;

      p += strspn (p, " ");
      end = p + strcspn (p, " ");
      if (end == p)
        break;
      range = find_range (index, p, (gsize) (end - p), *end == ' ');
      g_array_append_val (ranges, range);
    }
  return ranges;
}

static inline gboolean
is_in_range (guint32 token, const WordRange *range)
{
  return token - range->first < range->last - range->first;
}

/* Whether words follow each other somewhere in a document. */
static gboolean
has_phrase (const TlWordIndex *index, guint32 document, const WordRange *ranges, guint n_ranges)
{
  const guint32 *token = (const guint32 *) index->tokens->data + index->first_token[document];
  const guint32 *end = (const guint32 *) index->tokens->data + index->first_token[document + 1];

  for (; token + n_ranges <= end; token++)
    if (is_in_range (token[0], &ranges[0]))
      {
        guint n = 1;

        while (n < n_ranges && is_in_range (token[n], &ranges[n]))
          n++;
        if (n == n_ranges)
          return TRUE;
      }
  return FALSE;
}

/* The documents from first to last, exclusive, that have all of a phrase's words, and those of them
 * that have them one after the other. */
typedef struct
{
  const TlWordIndex *index;
  const TlEventSet *candidates;
  const GArray *ranges;
  TlEventSet *set;
  guint first;
  guint last;
} PhraseCheck;

static void
check_documents (gpointer data, gpointer unused)
{
  const PhraseCheck *check = data;
  guint32 document;

  for (guint from = check->first;
       tl_event_set_find_next (check->candidates, from, &document) && document < check->last;
       from = document + 1)
    if (has_phrase (check->index, document, (const WordRange *) check->ranges->data,
                    check->ranges->len))
      tl_event_set_add (check->set, document);
}

/* On several processors where there are many documents. Their parts begin at multiples of 64: no
 * two write to the same word of the set. */
static TlEventSet *
check_phrase (const TlWordIndex *index, const TlEventSet *candidates, const GArray *ranges)
{
  TlEventSet *set = tl_event_set_new (index->n_documents);
  guint n_parts = index->n_documents > MANY_DOCUMENTS ? MIN (g_get_num_processors (), 16) : 1;
  guint part = (index->n_documents / n_parts + 64) / 64 * 64;
  PhraseCheck checks[16];
  GThreadPool *pool = n_parts > 1
                        ? g_thread_pool_new (check_documents, NULL, (int) n_parts - 1, FALSE, NULL)
                        : NULL;

  for (guint i = n_parts; i > 0; i--)
    {
      checks[i - 1] = (PhraseCheck){ index, candidates, ranges, set, (i - 1) * part, i * part };
      if (i == 1 || pool == NULL || !g_thread_pool_push (pool, &checks[i - 1], NULL))
        check_documents (&checks[i - 1], NULL);
    }
  if (pool != NULL)
    g_thread_pool_free (pool, FALSE, TRUE);
  return set;
}

/**
 * tl_word_index_find:
 * @index: an index
 * @phrase: what to look for, folded: the words after a blank each, and another blank behind the
 * last one where it is whole, else it is a word's beginning
 *
 * Returns: (transfer full): the documents with these words one after the other; all where there are
 *   none
 */
TlEventSet *
tl_word_index_find (const TlWordIndex *index, const char *phrase)
{
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (TlEventSet) set = NULL;

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (phrase != NULL, NULL);

  ranges = find_ranges (index, phrase);
  set = tl_event_set_new (index->n_documents);
  tl_event_set_add_range (set, 0, index->n_documents);
  for (guint i = 0; i < ranges->len; i++)
    {
      const WordRange *range = &g_array_index (ranges, WordRange, i);
      g_autoptr (TlEventSet) found = tl_event_set_new (index->n_documents);

      tl_postings_collect (index->postings, range->first, range->last, found);
      tl_event_set_intersect (set, found);
    }
  return ranges->len > 1 ? check_phrase (index, set, ranges) : g_steal_pointer (&set);
}
