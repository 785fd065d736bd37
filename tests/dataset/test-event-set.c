/* The set against a plain array of booleans, at sizes about a word's. */
#include "tl-event-set.h"

#include <string.h>

static const guint sizes[] = { 0, 1, 63, 64, 65, 127, 128, 129, 1000 };

static void
check (const TlEventSet *set, const gboolean *members)
{
  guint n = 0;
  guint32 found;

  for (guint i = 0; i < set->n_events; i++)
    {
      guint next = i;
      guint previous = i;

      g_assert_cmpint (tl_event_set_contains (set, i), ==, members[i]);
      g_assert_cmpuint (tl_event_set_get_position (set, i), ==, n);
      n += members[i] ? 1 : 0;
      while (next < set->n_events && !members[next])
        next++;
      g_assert_cmpint (tl_event_set_find_next (set, i, &found), ==, next < set->n_events);
      if (next < set->n_events)
        g_assert_cmpuint (found, ==, next);
      while (previous > 0 && !members[previous - 1])
        previous--;
      g_assert_cmpint (tl_event_set_find_previous (set, i, &found), ==, previous > 0);
      if (previous > 0)
        g_assert_cmpuint (found, ==, previous - 1);
    }
  g_assert_cmpuint (tl_event_set_get_n_members (set), ==, n);
  g_assert_false (tl_event_set_find_next (set, set->n_events, &found));
  g_assert_cmpint (tl_event_set_find_previous (set, set->n_events, &found), ==, n > 0);
}

static TlEventSet *
make_random (GRand *random, guint n_events, gboolean *members)
{
  TlEventSet *set = tl_event_set_new (n_events);

  for (guint i = 0; i < n_events; i++)
    {
      members[i] = g_rand_int_range (random, 0, 5) == 0;
      if (members[i])
        tl_event_set_add (set, i);
    }
  return set;
}

static void
test_operations (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      guint n = sizes[s];
      g_autofree gboolean *a_members = g_new0 (gboolean, n + 1);
      g_autofree gboolean *b_members = g_new0 (gboolean, n + 1);
      g_autofree gboolean *expected = g_new0 (gboolean, n + 1);
      g_autoptr (TlEventSet) a = make_random (random, n, a_members);
      g_autoptr (TlEventSet) b = make_random (random, n, b_members);
      g_autoptr (TlEventSet) both = tl_event_set_copy (a);
      g_autoptr (TlEventSet) either = tl_event_set_copy (a);
      g_autoptr (TlEventSet) not_a = tl_event_set_copy (a);

      check (a, a_members);
      tl_event_set_intersect (both, b);
      for (guint i = 0; i < n; i++)
        expected[i] = a_members[i] && b_members[i];
      check (both, expected);
      tl_event_set_unite (either, b);
      for (guint i = 0; i < n; i++)
        expected[i] = a_members[i] || b_members[i];
      check (either, expected);
      tl_event_set_invert (not_a);
      for (guint i = 0; i < n; i++)
        expected[i] = !a_members[i];
      check (not_a, expected);
      tl_event_set_invert (not_a);
      g_assert_true (tl_event_set_equal (a, not_a));
    }
}

static void
test_ranges (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint round = 0; round < 500; round++)
    {
      guint n = sizes[g_rand_int_range (random, 1, G_N_ELEMENTS (sizes))];
      guint first = (guint) g_rand_int_range (random, 0, (int) n + 1);
      guint last = (guint) g_rand_int_range (random, 0, (int) n + 1);
      g_autofree gboolean *members = g_new0 (gboolean, n);
      g_autoptr (TlEventSet) set = tl_event_set_new (n);

      tl_event_set_add_range (set, first, last);
      for (guint i = first; i < last; i++)
        members[i] = TRUE;
      check (set, members);
    }
}

static void
test_none (void)
{
  g_autoptr (TlEventSet) small = tl_event_set_new (3);
  g_autoptr (TlEventSet) large = tl_event_set_new (4);

  g_assert_true (tl_event_set_contains (NULL, 2));
  g_assert_false (tl_event_set_contains (small, 2));
  g_assert_true (tl_event_set_equal (NULL, NULL));
  g_assert_false (tl_event_set_equal (small, NULL));
  g_assert_false (tl_event_set_equal (small, large));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-set/operations", test_operations);
  g_test_add_func ("/event-set/ranges", test_ranges);
  g_test_add_func ("/event-set/none", test_none);
  return g_test_run ();
}
