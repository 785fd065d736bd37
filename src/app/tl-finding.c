/* The filter first, and the search among what it lets pass. */
#include "tl-finding.h"

/**
 * tl_finding_new:
 * @dataset: a dataset
 * @index: (nullable): its index; %NULL: it is to be made
 * @search: a query; "" for none
 * @filter: a query; "" for none
 * @hides: whether what the filter doesn't let pass is hidden; else it is dimmed
 *
 * Returns: (transfer full): a run that found nothing as yet
 */
TlFinding *
tl_finding_new (
  TlDataset *dataset, TlSearchIndex *index, const char *search, const char *filter, gboolean hides)
{
  TlFinding *finding = g_new0 (TlFinding, 1);

  finding->dataset = g_object_ref (dataset);
  finding->index = index != NULL ? tl_search_index_ref (index) : NULL;
  finding->search = g_strdup (search);
  finding->filter = g_strdup (filter);
  finding->hides = hides;
  return finding;
}

/* A query that is empty finds nothing in particular. */
static TlEventSet *
run_query (const TlFinding *finding, const char *text, char **problem)
{
  g_autoptr (TlQuery) query = tl_query_parse (text);

  return tl_query_is_empty (query) ? NULL : tl_search_index_run (finding->index, query, problem);
}

/**
 * tl_finding_run:
 * @finding: a run that found nothing as yet
 *
 * Finds. Takes a second where there are a million events and no index of them yet.
 */
void
tl_finding_run (TlFinding *finding)
{
  TlEventSet *lit;

  if (finding->index == NULL)
    finding->index = tl_search_index_new (finding->dataset);
  finding->passed = run_query (finding, finding->filter, &finding->filter_problem);
  finding->hits = run_query (finding, finding->search, &finding->search_problem);
  if (finding->hits != NULL && finding->passed != NULL)
    tl_event_set_intersect (finding->hits, finding->passed);
  lit = finding->hits != NULL ? finding->hits : finding->hides ? NULL : finding->passed;
  if (lit != NULL)
    finding->emphasis = tl_emphasis_new (finding->dataset, lit);
}

/**
 * tl_finding_free:
 * @finding: (transfer full): a run
 */
void
tl_finding_free (TlFinding *finding)
{
  g_return_if_fail (finding != NULL);

  g_object_unref (finding->dataset);
  g_clear_pointer (&finding->index, tl_search_index_unref);
  g_free (finding->search);
  g_free (finding->filter);
  g_clear_pointer (&finding->hits, tl_event_set_unref);
  g_clear_pointer (&finding->passed, tl_event_set_unref);
  g_clear_pointer (&finding->emphasis, tl_emphasis_unref);
  g_free (finding->search_problem);
  g_free (finding->filter_problem);
  g_free (finding);
}
