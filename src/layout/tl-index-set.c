/* The bitmaps. A word of a level is empty exactly where its bit in the level above is not set. */
#include "tl-index-set.h"

#include <string.h>

#define BITS  64
#define SHIFT 6

static gsize
count_words (gsize n_bits)
{
  return (n_bits + BITS - 1) / BITS;
}

/**
 * tl_index_set_init:
 * @set: (out): a set
 * @size: one more than the largest number it may hold
 *
 * Makes an empty set, to be cleared with tl_index_set_clear(): a little over @size bits.
 */
void
tl_index_set_init (TlIndexSet *set, guint size)
{
  gsize n_words = count_words (MAX (size, 1));
  gsize n_all = 0;

  g_return_if_fail (set != NULL);

  *set = (TlIndexSet){ .size = size };
  for (gboolean is_top = FALSE; !is_top; n_words = count_words (n_words))
    {
      g_assert (set->n_levels < TL_INDEX_SET_LEVELS_MAX);
      set->first_word[set->n_levels++] = n_all;
      n_all += n_words;
      is_top = n_words == 1;
    }
  set->words = g_new0 (guint64, n_all);
  set->n_words = n_all;
}

/**
 * tl_index_set_clear:
 * @set: a set
 *
 * Frees what the set holds.
 */
void
tl_index_set_clear (TlIndexSet *set)
{
  g_return_if_fail (set != NULL);
  g_clear_pointer (&set->words, g_free);
}

static guint64 *
get_word (const TlIndexSet *set, guint level, gsize bit)
{
  return &set->words[set->first_word[level] + (bit >> SHIFT)];
}

/**
 * tl_index_set_add:
 * @set: a set
 * @index: a number less than the set's size
 */
void
tl_index_set_add (TlIndexSet *set, guint index)
{
  gsize bit = index;

  g_return_if_fail (index < set->size);

  for (guint level = 0; level < set->n_levels; level++, bit >>= SHIFT)
    *get_word (set, level, bit) |= G_GUINT64_CONSTANT (1) << (bit % BITS);
}

/**
 * tl_index_set_remove:
 * @set: a set
 * @index: a number less than the set's size, in the set or not
 */
void
tl_index_set_remove (TlIndexSet *set, guint index)
{
  gsize bit = index;

  g_return_if_fail (index < set->size);

  for (guint level = 0; level < set->n_levels; level++, bit >>= SHIFT)
    {
      guint64 *word = get_word (set, level, bit);

      *word &= ~(G_GUINT64_CONSTANT (1) << (bit % BITS));
      if (*word != 0)
        return;
    }
}

/**
 * tl_index_set_remove_all:
 * @set: a set
 */
void
tl_index_set_remove_all (TlIndexSet *set)
{
  g_return_if_fail (set != NULL);
  memset (set->words, 0, set->n_words * sizeof (guint64));
}

/**
 * tl_index_set_contains:
 * @set: a set
 * @index: a number less than the set's size
 *
 * Returns: whether the set has it
 */
gboolean
tl_index_set_contains (const TlIndexSet *set, guint index)
{
  g_return_val_if_fail (index < set->size, FALSE);
  return (*get_word (set, 0, index) >> (index % BITS)) & 1;
}

/* From a word of a level that isn't empty down to the number at one of its ends. */
static guint
descend (const TlIndexSet *set, guint level, gsize bit, gboolean is_last)
{
  while (level > 0)
    {
      guint64 word = set->words[set->first_word[--level] + bit];

      bit = bit * BITS
            + (gsize) (is_last ? BITS - 1 - __builtin_clzll (word) : __builtin_ctzll (word));
    }
  return (guint) bit;
}

/**
 * tl_index_set_find_from:
 * @set: a set
 * @index: a number
 *
 * Returns: the smallest number of the set that is @index or more, or %TL_INDEX_NONE
 */
guint
tl_index_set_find_from (const TlIndexSet *set, guint index)
{
  gsize n_bits = set->size;
  gsize bit = index;

  for (guint level = 0; level < set->n_levels && bit < n_bits; level++)
    {
      guint64 word = *get_word (set, level, bit) >> (bit % BITS);

      if (word != 0)
        return descend (set, level, bit + (gsize) __builtin_ctzll (word), FALSE);
      bit = (bit >> SHIFT) + 1;
      n_bits = count_words (n_bits);
    }
  return TL_INDEX_NONE;
}

/**
 * tl_index_set_find_before:
 * @set: a set
 * @index: a number, no more than the set's size
 *
 * Returns: the largest number of the set that is less than @index, or %TL_INDEX_NONE
 */
guint
tl_index_set_find_before (const TlIndexSet *set, guint index)
{
  gsize bit = index;

  g_return_val_if_fail (index <= set->size, TL_INDEX_NONE);

  for (guint level = 0; level < set->n_levels && bit > 0; level++)
    {
      /* The bits up to and with the last one that may be it. */
      gsize last = bit - 1;
      guint64 word = *get_word (set, level, last) & (G_MAXUINT64 >> (BITS - 1 - last % BITS));

      if (word != 0)
        return descend (set, level, (last | (BITS - 1)) - (gsize) __builtin_clzll (word), TRUE);
      bit = last >> SHIFT;
    }
  return TL_INDEX_NONE;
}
