/* Counting sort of the pairs by key, the frequent keys apart. */
#include "tl-postings.h"

/* From one document in so many on, a bitmap is smaller than a list of numbers of 32 bits. */
#define DENSE_PART 32

struct _TlPostings
{
  guint n_keys;
  guint32 *first;     /* of each key's documents, and one more; a dense key has none here */
  guint32 *documents; /* by key, then in their order */
  GArray *dense_keys; /* guint32, in their order … */
  GPtrArray *dense;   /* … and for each a TlEventSet */
};

static TlEventSet *
find_dense (const TlPostings *postings, guint32 key)
{
  guint low = 0;
  guint high = postings->dense_keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (postings->dense_keys, guint32, middle) < key)
        low = middle + 1;
      else
        high = middle;
    }
  return low < postings->dense_keys->len
             && g_array_index (postings->dense_keys, guint32, low) == key
           ? g_ptr_array_index (postings->dense, low)
           : NULL;
}

/* Gives each key its place, and the frequent ones a bitmap. */
static void
divide (TlPostings *postings, guint n_documents)
{
  guint32 next = 0;

  for (guint32 key = 0; key < postings->n_keys; key++)
    {
      guint32 count = postings->first[key];

      postings->first[key] = next;
      if (count > n_documents / DENSE_PART)
        {
          g_array_append_val (postings->dense_keys, key);
          g_ptr_array_add (postings->dense, tl_event_set_new (n_documents));
        }
      else
        next += count;
    }
  postings->first[postings->n_keys] = next;
}

/**
 * tl_postings_new:
 * @pairs: (element-type TlPosting): which key stands in which document, in the order of documents,
 *   each pair once
 * @n_keys: keys are less than this
 * @n_documents: documents are less than this
 *
 * Returns: (transfer full): the postings
 */
TlPostings *
tl_postings_new (const GArray *pairs, guint n_keys, guint n_documents)
{
  TlPostings *postings = g_new0 (TlPostings, 1);
  g_autofree guint32 *next = NULL;

  postings->n_keys = n_keys;
  postings->first = g_new0 (guint32, n_keys + 1);
  postings->dense_keys = g_array_new (FALSE, FALSE, sizeof (guint32));
  postings->dense = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_event_set_unref);
  for (guint i = 0; i < pairs->len; i++)
    postings->first[g_array_index (pairs, TlPosting, i).key]++;
  divide (postings, n_documents);
  postings->documents = g_new (guint32, postings->first[n_keys]);
  next = g_memdup2 (postings->first, (n_keys + 1) * sizeof (guint32));
  for (guint i = 0; i < pairs->len; i++)
    {
      const TlPosting *pair = &g_array_index (pairs, TlPosting, i);

      if (postings->first[pair->key] < postings->first[pair->key + 1])
        postings->documents[next[pair->key]++] = pair->document;
      else
        tl_event_set_add (find_dense (postings, pair->key), pair->document);
    }
  return postings;
}

/**
 * tl_postings_free:
 * @postings: (transfer full): postings
 */
void
tl_postings_free (TlPostings *postings)
{
  g_return_if_fail (postings != NULL);

  g_free (postings->first);
  g_free (postings->documents);
  g_array_unref (postings->dense_keys);
  g_ptr_array_unref (postings->dense);
  g_free (postings);
}

/**
 * tl_postings_collect:
 * @postings: postings
 * @first_key: the first key
 * @last_key: the one after the last
 * @set: where to add the documents that any of them stands in
 */
void
tl_postings_collect (const TlPostings *postings, guint first_key, guint last_key, TlEventSet *set)
{
  g_return_if_fail (postings != NULL);
  g_return_if_fail (last_key <= postings->n_keys);

  if (first_key >= last_key)
    return;
  for (guint32 i = postings->first[first_key]; i < postings->first[last_key]; i++)
    tl_event_set_add (set, postings->documents[i]);
  for (guint i = 0; i < postings->dense_keys->len; i++)
    {
      guint32 key = g_array_index (postings->dense_keys, guint32, i);

      if (key >= first_key && key < last_key)
        tl_event_set_unite (set, g_ptr_array_index (postings->dense, i));
    }
}

/**
 * tl_postings_count:
 * @postings: postings
 * @key: a key
 *
 * Returns: how many documents it stands in
 */
guint
tl_postings_count (const TlPostings *postings, guint key)
{
  const TlEventSet *dense;

  g_return_val_if_fail (postings != NULL, 0);
  g_return_val_if_fail (key < postings->n_keys, 0);

  dense = find_dense (postings, key);
  return dense != NULL ? tl_event_set_get_n_members (dense)
                       : postings->first[key + 1] - postings->first[key];
}
