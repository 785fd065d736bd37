/* What is wrong with a dataset: up to TL_PROBLEMS_MAX messages, each with its place.
 *
 * A TlProblems is a plain list owned by whoever reads a dataset; not thread-safe, not shared.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TL_PROBLEMS_MAX 100

typedef enum
{
  TL_SEVERITY_WARNING,
  TL_SEVERITY_ERROR,
} TlSeverity;

/* A place in a text: both count from 1, columns in characters (not bytes). */
typedef struct
{
  guint line;
  guint column;
} TlPlace;

typedef struct
{
  TlSeverity severity;
  TlPlace place;
  gsize offset;  /* bytes from the start: the order of the list */
  char *pointer; /* JSON Pointer (RFC 6901), "" is the whole document; NULL: a fault of the JSON
                    itself */
  char *message; /* localised, one line, without a full stop */
} TlProblem;

typedef struct _TlProblems TlProblems;

TlProblems *tl_problems_new (void);
void tl_problems_free (TlProblems *problems);
void tl_problems_add (TlProblems *problems,
                      TlSeverity severity,
                      gsize offset,
                      TlPlace place,
                      const char *pointer,
                      const char *format,
                      ...) G_GNUC_PRINTF (6, 7);
void tl_problems_sort (TlProblems *problems);
guint tl_problems_get_length (const TlProblems *problems);
guint tl_problems_get_n_errors (const TlProblems *problems);
guint tl_problems_get_n_left_out (const TlProblems *problems);
const TlProblem *tl_problems_get (const TlProblems *problems, guint index);
char *tl_problem_to_string (const TlProblem *problem, const char *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlProblems, tl_problems_free)

G_END_DECLS
