/* The bounded list of problems, and how one is written in a line. */
#include "tl-problems.h"

static void
add (TlProblems *problems, TlSeverity severity, gsize offset, const char *pointer, const char *text)
{
  tl_problems_add (problems, severity, offset, (TlPlace){ 3, 14 }, pointer, "%s", text);
}

static void
test_empty (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();

  tl_problems_sort (problems);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  g_assert_cmpuint (tl_problems_get_n_left_out (problems), ==, 0);
}

static void
test_keeps_what_is_added (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  const TlProblem *problem;

  tl_problems_add (problems, TL_SEVERITY_WARNING, 90, (TlPlace){ 4, 7 }, "/a", "%d of %s", 5, "б");
  problem = tl_problems_get (problems, 0);
  g_assert_cmpint (problem->severity, ==, TL_SEVERITY_WARNING);
  g_assert_cmpuint (problem->offset, ==, 90);
  g_assert_cmpuint (problem->place.line, ==, 4);
  g_assert_cmpuint (problem->place.column, ==, 7);
  g_assert_cmpstr (problem->pointer, ==, "/a");
  g_assert_cmpstr (problem->message, ==, "5 of б");
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
}

/* Enough of them that an unstable sort would show. */
static void
test_sort_is_stable (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();

  for (guint i = 0; i < TL_PROBLEMS_MAX; i++)
    tl_problems_add (problems, TL_SEVERITY_ERROR, G_MAXSIZE - i % 3, (TlPlace){ 1, 1 }, "/a",
                     "%03u", i);
  tl_problems_sort (problems);
  for (guint i = 1; i < TL_PROBLEMS_MAX; i++)
    {
      const TlProblem *before = tl_problems_get (problems, i - 1);
      const TlProblem *after = tl_problems_get (problems, i);

      g_assert_cmpuint (before->offset, <=, after->offset);
      if (before->offset == after->offset)
        g_assert_cmpstr (before->message, <, after->message);
    }
}

static void
test_bound (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();

  for (guint i = 0; i < TL_PROBLEMS_MAX + 7; i++)
    add (problems, i % 2 == 0 ? TL_SEVERITY_ERROR : TL_SEVERITY_WARNING, i, "/a", "odd");
  g_assert_cmpuint (tl_problems_get_length (problems), ==, TL_PROBLEMS_MAX);
  g_assert_cmpuint (tl_problems_get_n_left_out (problems), ==, 7);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, (TL_PROBLEMS_MAX + 8) / 2);
  g_assert_cmpuint (tl_problems_get (problems, TL_PROBLEMS_MAX - 1)->offset, ==,
                    TL_PROBLEMS_MAX - 1);
}

/* A fault of the JSON is why there is no dataset: it gets into a full list. */
static void
test_json_fault_gets_into_a_full_list (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();

  for (guint i = 0; i < TL_PROBLEMS_MAX; i++)
    add (problems, TL_SEVERITY_WARNING, i, "/a", "odd");
  add (problems, TL_SEVERITY_ERROR, 4711, NULL, "broken");
  g_assert_cmpuint (tl_problems_get_length (problems), ==, TL_PROBLEMS_MAX);
  g_assert_cmpuint (tl_problems_get_n_left_out (problems), ==, 1);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 1);
  g_assert_cmpuint (tl_problems_get (problems, TL_PROBLEMS_MAX - 1)->offset, ==, 4711);
}

static void
test_lines (void)
{
  static const struct
  {
    TlSeverity severity;
    const char *pointer;
    const char *message;
    const char *line;
  } cases[] = {
    { TL_SEVERITY_ERROR, "/lanes/0/x", "odd", "a.json:3:14: error: /lanes/0/x: odd" },
    { TL_SEVERITY_WARNING, "/a", "odd", "a.json:3:14: warning: /a: odd" },
    { TL_SEVERITY_ERROR, "/", "odd", "a.json:3:14: error: /: odd" },
    { TL_SEVERITY_ERROR, "", "odd", "a.json:3:14: error: odd" },
    { TL_SEVERITY_ERROR, NULL, "odd", "a.json:3:14: error: JSON: odd" },
    /* One line each, and nothing that a terminal obeys. */
    { TL_SEVERITY_ERROR, "/a\nb", "“\x1b[2J\r\n\xc2\x85\u2028ж” %s",
      "a.json:3:14: error: /a\\u000Ab: “\\u001B[2J\\u000D\\u000A\\u0085\\u2028ж” %s" },
    { TL_SEVERITY_ERROR, "/a", "cut: \xd0", "a.json:3:14: error: /a: cut: \uFFFD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autofree char *line = NULL;

      add (problems, cases[i].severity, 0, cases[i].pointer, cases[i].message);
      line = tl_problem_to_string (tl_problems_get (problems, 0), "a.json");
      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/empty", test_empty);
  g_test_add_func ("/problems/keeps-what-is-added", test_keeps_what_is_added);
  g_test_add_func ("/problems/sort-is-stable", test_sort_is_stable);
  g_test_add_func ("/problems/bound", test_bound);
  g_test_add_func ("/problems/json-fault-gets-into-a-full-list",
                   test_json_fault_gets_into_a_full_list);
  g_test_add_func ("/problems/lines", test_lines);
  return g_test_run ();
}
