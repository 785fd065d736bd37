/* One run of a search and a filter: what was looked for, and what was found. May be run in any
 * thread; nobody changes it afterwards. */
#pragma once

#include "tl-emphasis.h"
#include "tl-search-index.h"

G_BEGIN_DECLS

typedef struct
{
  TlDataset *dataset;
  TlSearchIndex *index; /* NULL: to be made */
  char *search;
  char *filter;
  gboolean hides; /* what the filter doesn't let pass */

  TlEventSet *hits;     /* NULL: nothing is searched for */
  TlEventSet *passed;   /* NULL: there is no filter */
  TlEmphasis *emphasis; /* NULL: all that is shown is lit */
  char *search_problem; /* nullable */
  char *filter_problem; /* nullable */
} TlFinding;

TlFinding *tl_finding_new (
  TlDataset *dataset, TlSearchIndex *index, const char *search, const char *filter, gboolean hides);
void tl_finding_run (TlFinding *finding);
void tl_finding_free (TlFinding *finding);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlFinding, tl_finding_free)

G_END_DECLS
