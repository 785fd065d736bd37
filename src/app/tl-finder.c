/* Runs the search and the filter when they, or the dataset, change. */
#include "tl-finder.h"

struct _TlFinder
{
  GObject parent_instance;

  TlDataset *dataset; /* nullable */
  char *search;       /* "": none */
  char *filter;       /* "": none */
  gboolean hides;     /* what the filter doesn't let pass is hidden, not dimmed */
  TlEventSet *hits;   /* NULL: no search */
  TlEventSet *passed; /* NULL: no filter */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFinder, tl_finder, G_TYPE_OBJECT)

static void
tl_finder_finalize (GObject *object)
{
  TlFinder *self = TL_FINDER (object);

  g_clear_object (&self->dataset);
  g_clear_pointer (&self->hits, tl_event_set_unref);
  g_clear_pointer (&self->passed, tl_event_set_unref);
  g_free (self->search);
  g_free (self->filter);
  G_OBJECT_CLASS (tl_finder_parent_class)->finalize (object);
}

static void
tl_finder_class_init (TlFinderClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_finder_finalize;

  /**
   * TlFinder::changed:
   * @finder: the finder
   *
   * Search, filter, or what they find, are others than before.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_finder_init (TlFinder *self)
{
  self->search = g_strdup ("");
  self->filter = g_strdup ("");
}

static void
set_text (char **member, const char *text)
{
  char *copy = g_strdup (text);

  g_free (*member);
  *member = copy;
}

/**
 * tl_finder_new:
 *
 * Returns: (transfer full): a finder without a dataset
 */
TlFinder *
tl_finder_new (void)
{
  return g_object_new (TL_TYPE_FINDER, NULL);
}

/**
 * tl_finder_set_dataset:
 * @finder: a finder
 * @dataset: (nullable): what to look through; search and filter are forgotten
 */
void
tl_finder_set_dataset (TlFinder *finder, TlDataset *dataset)
{
  g_return_if_fail (TL_IS_FINDER (finder));

  if (!g_set_object (&finder->dataset, dataset))
    return;
  set_text (&finder->search, "");
  set_text (&finder->filter, "");
  g_signal_emit (finder, signals[CHANGED], 0);
}

/**
 * tl_finder_get_dataset:
 * @finder: a finder
 *
 * Returns: (transfer none) (nullable): what it looks through
 */
TlDataset *
tl_finder_get_dataset (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->dataset;
}

/**
 * tl_finder_set_search:
 * @finder: a finder
 * @text: a query; "" for none
 */
void
tl_finder_set_search (TlFinder *finder, const char *text)
{
  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (text != NULL);

  set_text (&finder->search, text);
  g_signal_emit (finder, signals[CHANGED], 0);
}

/**
 * tl_finder_get_search:
 * @finder: a finder
 *
 * Returns: (transfer none): what is searched for; "" for nothing
 */
const char *
tl_finder_get_search (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->search;
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
  return finder->hits;
}

/**
 * tl_finder_set_filter:
 * @finder: a finder
 * @text: a query; "" for none
 */
void
tl_finder_set_filter (TlFinder *finder, const char *text)
{
  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (text != NULL);

  set_text (&finder->filter, text);
  g_signal_emit (finder, signals[CHANGED], 0);
}

/**
 * tl_finder_get_filter:
 * @finder: a finder
 *
 * Returns: (transfer none): the filter's query; "" for none
 */
const char *
tl_finder_get_filter (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  return finder->filter;
}

/**
 * tl_finder_add_to_filter:
 * @finder: a finder
 * @field: the name of a field: "lane", "kind", "chapter", "person", "place", "note" …
 * @value: what it is to be: an id, a name, a number
 *
 * Narrows the filter down by one more condition.
 */
void
tl_finder_add_to_filter (TlFinder *finder, const char *field, const char *value)
{
  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (field != NULL && value != NULL);
}

/**
 * tl_finder_set_hides:
 * @finder: a finder
 * @hides: whether what the filter doesn't let pass is hidden; else it is dimmed
 */
void
tl_finder_set_hides (TlFinder *finder, gboolean hides)
{
  g_return_if_fail (TL_IS_FINDER (finder));

  if (finder->hides == hides)
    return;
  finder->hides = hides;
  g_signal_emit (finder, signals[CHANGED], 0);
}

/**
 * tl_finder_get_hides:
 * @finder: a finder
 *
 * Returns: whether what the filter doesn't let pass is hidden
 */
gboolean
tl_finder_get_hides (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), FALSE);
  return finder->hides;
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
  return finder->passed;
}
