/* What a finder's last run found, and whether another is under way. */
#include "tl-finder-private.h"

/**
 * tl_finder_is_busy:
 * @finder: a finder
 *
 * Returns: whether something is being looked for: what was found is of before
 */
gboolean
tl_finder_is_busy (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), FALSE);
  return finder->running != NULL && (*finder->search != '\0' || *finder->filter != '\0');
}

/**
 * tl_finder_get_search_problem:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): what of the search means nothing in the dataset, for people
 */
const char *
tl_finder_get_search_problem (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->found != NULL ? finder->found->search_problem : NULL;
}

/**
 * tl_finder_get_hits:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): the events that the search finds among those that the filter
 *   lets pass; %NULL where nothing is searched for
 */
TlEventSet *
tl_finder_get_hits (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->found != NULL ? finder->found->hits : NULL;
}

/**
 * tl_finder_get_filter_problem:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): what of the filter means nothing in the dataset, for people
 */
const char *
tl_finder_get_filter_problem (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->found != NULL ? finder->found->filter_problem : NULL;
}

/**
 * tl_finder_get_passed:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): the events that the filter lets pass; %NULL where there is
 *   no filter: all of them
 */
TlEventSet *
tl_finder_get_passed (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->found != NULL ? finder->found->passed : NULL;
}

/**
 * tl_finder_get_shown:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): the events that have a place; %NULL where nothing is hidden
 */
TlEventSet *
tl_finder_get_shown (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->found != NULL && finder->found->hides ? finder->found->passed : NULL;
}

/**
 * tl_finder_get_emphasis:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): which of the events that are shown are lit: the hits, or
 * what a filter that dims lets pass; %NULL where all are
 */
TlEmphasis *
tl_finder_get_emphasis (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->found != NULL ? finder->found->emphasis : NULL;
}
