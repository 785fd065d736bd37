/* Sets of numbers, beside the plainest thing that answers the same. */
#include "tl-index-set.h"

static guint
find_from_slowly (const gboolean *has, guint size, guint index)
{
  for (; index < size; index++)
    if (has[index])
      return index;
  return TL_INDEX_NONE;
}

static guint
find_before_slowly (const gboolean *has, guint index)
{
  while (index-- > 0)
    if (has[index])
      return index;
  return TL_INDEX_NONE;
}

static void
check_all (const TlIndexSet *set, const gboolean *has, guint size)
{
  for (guint i = 0; i < size; i++)
    {
      g_assert_true (tl_index_set_contains (set, i) == has[i]);
      g_assert_cmpuint (tl_index_set_find_from (set, i), ==, find_from_slowly (has, size, i));
    }
  for (guint i = 0; i <= size; i++)
    g_assert_cmpuint (tl_index_set_find_before (set, i), ==, find_before_slowly (has, i));
  g_assert_cmpuint (tl_index_set_find_from (set, size), ==, TL_INDEX_NONE);
}

/* Few members and many, at sizes round those where words and levels end. */
static void
test_random (void)
{
  static const guint sizes[] = { 1, 2, 63, 64, 65, 127, 128, 4095, 4096, 4097 };
  g_autoptr (GRand) random = g_rand_new_with_seed (64);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int density = 1; density <= 1000; density *= 10)
      {
        g_autofree gboolean *has = g_new0 (gboolean, sizes[i]);
        g_auto (TlIndexSet) set;

        tl_index_set_init (&set, sizes[i]);
        for (guint n = 0; n < MAX (sizes[i] / (guint) density, 1); n++)
          {
            guint index = (guint) g_rand_int_range (random, 0, (gint32) sizes[i]);

            tl_index_set_add (&set, index);
            has[index] = TRUE;
          }
        if (sizes[i] < 200 || density >= 100)
          check_all (&set, has, sizes[i]);
        for (guint index = 0; index < sizes[i]; index += 2)
          {
            tl_index_set_remove (&set, index);
            has[index] = FALSE;
          }
        if (sizes[i] < 200 || density >= 100)
          check_all (&set, has, sizes[i]);
      }
}

static void
test_empty (void)
{
  g_auto (TlIndexSet) none;
  g_auto (TlIndexSet) large;

  tl_index_set_init (&none, 0);
  g_assert_cmpuint (tl_index_set_find_from (&none, 0), ==, TL_INDEX_NONE);
  g_assert_cmpuint (tl_index_set_find_before (&none, 0), ==, TL_INDEX_NONE);
  tl_index_set_init (&large, 20000000);
  g_assert_cmpuint (tl_index_set_find_from (&large, 0), ==, TL_INDEX_NONE);
  g_assert_cmpuint (tl_index_set_find_before (&large, 20000000), ==, TL_INDEX_NONE);
  tl_index_set_add (&large, 12345678);
  g_assert_cmpuint (tl_index_set_find_from (&large, 0), ==, 12345678);
  g_assert_cmpuint (tl_index_set_find_from (&large, 12345679), ==, TL_INDEX_NONE);
  g_assert_cmpuint (tl_index_set_find_before (&large, 20000000), ==, 12345678);
  g_assert_cmpuint (tl_index_set_find_before (&large, 12345678), ==, TL_INDEX_NONE);
  tl_index_set_remove_all (&large);
  g_assert_cmpuint (tl_index_set_find_from (&large, 0), ==, TL_INDEX_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index-set/random", test_random);
  g_test_add_func ("/index-set/empty", test_empty);
  return g_test_run ();
}
