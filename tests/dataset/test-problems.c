/* The bounded list of problems. */
#include "tl-problems.h"

static void
test_order_and_text (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  tl_problems_add (problems, TL_SEVERITY_WARNING, 90, (TlPlace){ 4, 7 }, "/lanes/0/x", "odd %s",
                   "name");
  tl_problems_add (problems, TL_SEVERITY_ERROR, 10, (TlPlace){ 1, 11 }, NULL, "broken");
  tl_problems_add (problems, TL_SEVERITY_ERROR, 10, (TlPlace){ 1, 11 }, "", "empty");
  tl_problems_sort (problems);
  first = tl_problem_to_string (tl_problems_get (problems, 0), "a.json");
  second = tl_problem_to_string (tl_problems_get (problems, 1), "a.json");
  third = tl_problem_to_string (tl_problems_get (problems, 2), "a.json");
  g_assert_cmpstr (first, ==, "a.json:1:11: error: JSON: broken");
  g_assert_cmpstr (second, ==, "a.json:1:11: error: empty");
  g_assert_cmpstr (third, ==, "a.json:4:7: warning: /lanes/0/x: odd name");
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 2);
}

static void
test_bound (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();

  for (guint i = 0; i < TL_PROBLEMS_MAX + 7; i++)
    tl_problems_add (problems, TL_SEVERITY_ERROR, i, (TlPlace){ i, 1 }, "/a", "%u", i);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, TL_PROBLEMS_MAX);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, TL_PROBLEMS_MAX + 7);
  g_assert_cmpuint (tl_problems_get_n_left_out (problems), ==, 7);
  g_assert_cmpstr (tl_problems_get (problems, 0)->message, ==, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/order-and-text", test_order_and_text);
  g_test_add_func ("/problems/bound", test_bound);
  return g_test_run ();
}
