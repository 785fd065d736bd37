/* A bounded list of problems. Beyond the bound they are only counted: a file that is wrong in each
 * of a million events is said to be so in a hundred lines. */
#include "tl-problems.h"

struct _TlProblems
{
  GArray *list; /* TlProblem */
  guint n_errors;
  guint n_left_out;
};

/* Whatever a document's text in it holds, a message is one line and moves no terminal's cursor. */
static char *
escape_controls (const char *text)
{
  GString *line = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (character);

      if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR
          || type == G_UNICODE_PARAGRAPH_SEPARATOR)
        g_string_append_printf (line, "\\u%04X", character);
      else
        g_string_append_unichar (line, character);
    }
  return g_string_free (line, FALSE);
}

static void
clear_problem (gpointer data)
{
  TlProblem *problem = data;

  g_free (problem->pointer);
  g_free (problem->message);
}

/**
 * tl_problems_new:
 *
 * Returns: (transfer full): an empty list
 */
TlProblems *
tl_problems_new (void)
{
  TlProblems *problems = g_new0 (TlProblems, 1);

  problems->list = g_array_new (FALSE, FALSE, sizeof (TlProblem));
  g_array_set_clear_func (problems->list, clear_problem);
  return problems;
}

/**
 * tl_problems_free:
 * @problems: (transfer full): a list
 */
void
tl_problems_free (TlProblems *problems)
{
  g_return_if_fail (problems != NULL);
  g_array_unref (problems->list);
  g_free (problems);
}

/**
 * tl_problems_add:
 * @problems: a list
 * @severity: how bad it is
 * @offset: where, in bytes from the document's start
 * @place: where, for people
 * @pointer: (nullable): a JSON Pointer to the value at fault; %NULL for a fault of the JSON itself
 * @format: the message, localised, as for printf()
 *
 * Adds a problem, or only counts it where the list is full. A fault of the JSON itself always gets
 * in, at the cost of the last one in the list: it is why there is no dataset at all. Control
 * characters in the message are written as \uXXXX.
 */
void
tl_problems_add (TlProblems *problems,
                 TlSeverity severity,
                 gsize offset,
                 TlPlace place,
                 const char *pointer,
                 const char *format,
                 ...)
{
  TlProblem problem = { severity, place, offset, NULL, NULL };
  g_autofree char *message = NULL;
  va_list arguments;

  g_return_if_fail (problems != NULL);
  g_return_if_fail (format != NULL);

  if (severity == TL_SEVERITY_ERROR)
    problems->n_errors++;
  if (problems->list->len >= TL_PROBLEMS_MAX)
    {
      problems->n_left_out++;
      if (pointer != NULL)
        return;
      g_array_set_size (problems->list, TL_PROBLEMS_MAX - 1);
    }
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  problem.message = escape_controls (message);
  problem.pointer = g_strdup (pointer);
  g_array_append_val (problems->list, problem);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const TlProblem *problem_a = a;
  const TlProblem *problem_b = b;

  return problem_a->offset < problem_b->offset ? -1 : problem_a->offset > problem_b->offset;
}

/**
 * tl_problems_sort:
 * @problems: a list
 *
 * Puts the problems in the document's order; those of one place stay in theirs.
 */
void
tl_problems_sort (TlProblems *problems)
{
  g_return_if_fail (problems != NULL);
  g_array_sort (problems->list, compare_problems);
}

/**
 * tl_problems_get_length:
 * @problems: a list
 *
 * Returns: how many problems are in the list
 */
guint
tl_problems_get_length (const TlProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);
  return problems->list->len;
}

/**
 * tl_problems_get_n_errors:
 * @problems: a list
 *
 * Returns: how many of all problems are errors, those left out included
 */
guint
tl_problems_get_n_errors (const TlProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);
  return problems->n_errors;
}

/**
 * tl_problems_get_n_left_out:
 * @problems: a list
 *
 * Returns: how many problems were only counted
 */
guint
tl_problems_get_n_left_out (const TlProblems *problems)
{
  g_return_val_if_fail (problems != NULL, 0);
  return problems->n_left_out;
}

/**
 * tl_problems_get:
 * @problems: a list
 * @index: less than its length
 *
 * Returns: (transfer none): the problem, good until the list changes
 */
const TlProblem *
tl_problems_get (const TlProblems *problems, guint index)
{
  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (index < problems->list->len, NULL);
  return &g_array_index (problems->list, TlProblem, index);
}

/**
 * tl_problem_to_string:
 * @problem: a problem
 * @file: the file's name
 *
 * "FILE:LINE:COLUMN: error: /json/pointer: message"; for a fault of the JSON itself "JSON" stands
 * in the pointer's place, and for the whole document nothing. "error" and "warning" are for
 * programs, and not translated.
 *
 * Returns: (transfer full): the problem in a line
 */
char *
tl_problem_to_string (const TlProblem *problem, const char *file)
{
  const char *severity;
  g_autofree char *pointer = NULL;

  g_return_val_if_fail (problem != NULL, NULL);
  g_return_val_if_fail (file != NULL, NULL);

  severity = problem->severity == TL_SEVERITY_ERROR ? "error" : "warning";
  pointer = problem->pointer != NULL ? escape_controls (problem->pointer) : g_strdup ("JSON");
  return g_strdup_printf ("%s:%u:%u: %s: %s%s%s", file, problem->place.line, problem->place.column,
                          severity, pointer, *pointer != '\0' ? ": " : "", problem->message);
}
