/* Runs search and filter when they, or the dataset, change: at once where there are few events, and
 * else in a thread, one run at a time, of which the latest counts. */
#include "tl-finder-private.h"

#include <string.h>

/* So many events are searched within a frame, the index made included. */
#define AT_ONCE_MAX 2000

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFinder, tl_finder, G_TYPE_OBJECT)

/* Whatever it finds is of another dataset, or for nobody. */
static void
let_go_of_run (TlFinder *self)
{
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  self->is_outdated = FALSE;
}

static void
tl_finder_dispose (GObject *object)
{
  TlFinder *self = TL_FINDER (object);

  let_go_of_run (self);
  g_clear_pointer (&self->found, tl_finding_free);
  g_clear_pointer (&self->index, tl_search_index_unref);
  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_finder_parent_class)->dispose (object);
}

static void
tl_finder_finalize (GObject *object)
{
  TlFinder *self = TL_FINDER (object);

  g_free (self->search);
  g_free (self->filter);
  G_OBJECT_CLASS (tl_finder_parent_class)->finalize (object);
}

static void
tl_finder_class_init (TlFinderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tl_finder_dispose;
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

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  tl_finding_run (data);
  g_task_return_boolean (task, TRUE);
}

static void
take (TlFinder *self, TlFinding *run)
{
  g_clear_pointer (&self->found, tl_finding_free);
  self->found = run;
  if (run != NULL && run->index != NULL && self->index == NULL)
    self->index = tl_search_index_ref (run->index);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void start (TlFinder *self, TlFinding *run);

static gboolean
is_asked (TlFinder *self)
{
  return *self->search != '\0' || *self->filter != '\0';
}

static TlFinding *
make_finding (TlFinder *self)
{
  return tl_finding_new (self->dataset, self->index, self->search, self->filter, self->hides);
}

/* Something else is looked for by now; but the index that it needs may have been made. */
static void
go_on (TlFinder *self, TlFinding *run)
{
  self->is_outdated = FALSE;
  if (self->index == NULL && run->dataset == self->dataset)
    self->index = tl_search_index_ref (run->index);
  tl_finding_free (run);
  if (self->dataset != NULL && is_asked (self))
    start (self, make_finding (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_run (GObject *source, GAsyncResult *result, gpointer data)
{
  TlFinder *self = data;
  TlFinding *run = g_task_get_task_data (G_TASK (result));

  /* The finder is gone. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      tl_finding_free (run);
      return;
    }
  g_clear_object (&self->running);
  if (self->is_outdated)
    go_on (self, run);
  else
    take (self, run);
}

static void
start (TlFinder *self, TlFinding *run)
{
  g_autoptr (GTask) task = NULL;

  self->running = g_cancellable_new ();
  /* Not with the finder as its source: the last reference could be dropped in the thread. */
  task = g_task_new (NULL, self->running, on_run, self);
  g_task_set_source_tag (task, start);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, run, NULL);
  g_task_run_in_thread (task, run_in_thread);
}

static gboolean
is_large (TlFinder *self)
{
  guint n_events;

  tl_dataset_get_events (self->dataset, &n_events);
  return n_events > AT_ONCE_MAX;
}

static void
look (TlFinder *self)
{
  TlFinding *run;

  self->is_outdated = self->running != NULL;
  if (self->dataset == NULL || !is_asked (self))
    {
      take (self, NULL);
      return;
    }
  /* The next begins when it has ended: each would make an index of its own. */
  if (self->is_outdated)
    {
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  run = make_finding (self);
  if (is_large (self))
    {
      start (self, run);
      g_signal_emit (self, signals[CHANGED], 0);
      return;
    }
  tl_finding_run (run);
  take (self, run);
}

static gboolean
set_text (char **member, const char *text)
{
  char *copy;

  if (g_str_equal (*member, text))
    return FALSE;
  copy = g_strdup (text);
  g_free (*member);
  *member = copy;
  return TRUE;
}

/**
 * tl_finder_set_dataset:
 * @finder: a finder
 * @dataset: (nullable): what to look through; search and filter of another are forgotten
 */
void
tl_finder_set_dataset (TlFinder *finder, TlDataset *dataset)
{
  g_return_if_fail (TL_IS_FINDER (finder));

  if (finder->dataset != NULL)
    {
      set_text (&finder->search, "");
      set_text (&finder->filter, "");
    }
  tl_finder_replace_dataset (finder, dataset);
}

/**
 * tl_finder_replace_dataset:
 * @finder: a finder
 * @dataset: (nullable): what to look through; search and filter stay
 *
 * For another version of the same dataset.
 */
void
tl_finder_replace_dataset (TlFinder *finder, TlDataset *dataset)
{
  g_return_if_fail (TL_IS_FINDER (finder));

  if (!g_set_object (&finder->dataset, dataset))
    return;
  let_go_of_run (finder);
  g_clear_pointer (&finder->index, tl_search_index_unref);
  /* What was found is of the old one. */
  g_clear_pointer (&finder->found, tl_finding_free);
  look (finder);
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
 * tl_finder_get_index:
 * @finder: a finder
 *
 * Tells what a filter may choose among. Made here and now where nothing was looked for as yet and
 * there are few events; where there are many, it is there once a run has ended.
 *
 * Returns: (transfer none) (nullable): the index
 */
TlSearchIndex *
tl_finder_get_index (TlFinder *finder)
{
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);

  if (finder->index != NULL || finder->dataset == NULL)
    return finder->index;
  if (!is_large (finder))
    finder->index = tl_search_index_new (finder->dataset);
  else if (finder->running == NULL)
    start (finder, make_finding (finder));
  return finder->index;
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

  if (set_text (&finder->search, text))
    look (finder);
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
 * tl_finder_set_filter:
 * @finder: a finder
 * @text: a query; "" for none
 */
void
tl_finder_set_filter (TlFinder *finder, const char *text)
{
  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (text != NULL);

  if (set_text (&finder->filter, text))
    look (finder);
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
  g_autoptr (TlQuery) query = NULL;
  g_autofree char *text = NULL;
  TlField number;

  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (field != NULL && value != NULL);
  g_return_if_fail (tl_field_from_name (field, strlen (field), &number));

  query = tl_query_parse (finder->filter);
  tl_query_add (query, number, value);
  text = tl_query_to_text (query);
  tl_finder_set_filter (finder, text);
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
  look (finder);
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
