/* All in the dataset's order need no array at all; others stand in one of four bytes each. */
#include "tl-index-list.h"

struct _TlIndexRow
{
  GObject parent_instance;

  TlIndexList *list;
  guint position; /* NOWHERE: it is gone from the list */
};

#define NOWHERE G_MAXUINT

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlIndexRow, tl_index_row, G_TYPE_OBJECT)

struct _TlIndexList
{
  GObject parent_instance;

  TlDataset *dataset;
  GArray *indices; /* guint32; NULL: all, in the dataset's order */
  guint n;
  gboolean is_descending; /* from the array's end to its start */
  GHashTable *rows;       /* by position, those that somebody has; not owned */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TlIndexList,
                               tl_index_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tl_index_row_finalize (GObject *object)
{
  TlIndexRow *self = TL_INDEX_ROW (object);

  if (self->position != NOWHERE)
    g_hash_table_remove (self->list->rows, GUINT_TO_POINTER (self->position));
  g_object_unref (self->list);
  G_OBJECT_CLASS (tl_index_row_parent_class)->finalize (object);
}

static void
tl_index_row_class_init (TlIndexRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_index_row_finalize;
  /**
   * TlIndexRow::changed:
   * @row: the row
   *
   * Something else stands there.
   */
  signals[CHANGED] = g_signal_new ("changed", TL_TYPE_INDEX_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
tl_index_row_init (TlIndexRow *self)
{
}

/**
 * tl_index_row_get_dataset:
 * @row: a row
 *
 * Returns: (transfer none): the dataset that it is of
 */
TlDataset *
tl_index_row_get_dataset (TlIndexRow *row)
{
  g_return_val_if_fail (TL_IS_INDEX_ROW (row), NULL);
  return row->list->dataset;
}

/**
 * tl_index_row_get_index:
 * @row: a row that is in its list still
 *
 * Returns: the index in the dataset of what stands there
 */
guint32
tl_index_row_get_index (TlIndexRow *row)
{
  g_return_val_if_fail (TL_IS_INDEX_ROW (row), 0);
  return tl_index_list_get_index (row->list, row->position);
}

static GType
get_item_type (GListModel *model)
{
  return TL_TYPE_INDEX_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return TL_INDEX_LIST (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TlIndexList *self = TL_INDEX_LIST (model);
  TlIndexRow *row;

  if (position >= self->n)
    return NULL;
  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);
  row = g_object_new (TL_TYPE_INDEX_ROW, NULL);
  row->list = g_object_ref (self);
  row->position = position;
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);
  return row;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tl_index_list_finalize (GObject *object)
{
  TlIndexList *self = TL_INDEX_LIST (object);

  g_clear_pointer (&self->indices, g_array_unref);
  g_clear_object (&self->dataset);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (tl_index_list_parent_class)->finalize (object);
}

static void
tl_index_list_class_init (TlIndexListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_index_list_finalize;
}

static void
tl_index_list_init (TlIndexList *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
}

static void
set_contents (
  TlIndexList *self, TlDataset *dataset, GArray *indices, guint n_all, gboolean is_descending)
{
  g_set_object (&self->dataset, dataset);
  g_clear_pointer (&self->indices, g_array_unref);
  self->indices = indices;
  self->n = indices != NULL ? indices->len : n_all;
  self->is_descending = is_descending;
}

static GPtrArray *
collect_rows (TlIndexList *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter i;
  gpointer row;

  g_hash_table_iter_init (&i, self->rows);
  while (g_hash_table_iter_next (&i, NULL, &row))
    g_ptr_array_add (rows, g_object_ref (row));
  return rows;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const TlIndexRow *first = *(const TlIndexRow *const *) a;
  const TlIndexRow *second = *(const TlIndexRow *const *) b;

  return first->position < second->position ? -1 : first->position > second->position;
}

/* The first of the places, those that somebody has. */
static void
say_changed (TlIndexList *self, guint n)
{
  g_autoptr (GPtrArray) rows = collect_rows (self);

  for (guint i = 0; i < rows->len; i++)
    if (((TlIndexRow *) rows->pdata[i])->position < n)
      g_signal_emit (rows->pdata[i], signals[CHANGED], 0);
}

/* Some places are not there any more, and those behind them move up. */
static void
remove_places (TlIndexList *self, guint position, guint n_removed)
{
  g_autoptr (GPtrArray) rows = collect_rows (self);

  g_hash_table_remove_all (self->rows);
  for (guint i = 0; i < rows->len; i++)
    {
      TlIndexRow *row = rows->pdata[i];

      if (row->position >= position + n_removed)
        row->position -= n_removed;
      else if (row->position >= position)
        row->position = NOWHERE;
      if (row->position != NOWHERE)
        g_hash_table_insert (self->rows, GUINT_TO_POINTER (row->position), row);
    }
  self->n -= n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, 0);
}

/* The longest stretch of places that nobody follows. What a view has there is a mere number, so
 * that to take them away costs it nothing; and GTK 4.8 loses count where what is taken away begins
 * within such a stretch. */
static guint
find_gap (TlIndexList *self, guint *start)
{
  g_autoptr (GPtrArray) rows = collect_rows (self);
  guint length = 0;
  guint after_last = 0;

  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i <= rows->len; i++)
    {
      guint position = i < rows->len ? ((TlIndexRow *) rows->pdata[i])->position : self->n;

      if (i < rows->len
          && !g_signal_has_handler_pending (rows->pdata[i], signals[CHANGED], 0, TRUE))
        continue;
      if (position - after_last > length)
        {
          length = position - after_last;
          *start = after_last;
        }
      after_last = position + 1;
    }
  return length;
}

static void
shorten (TlIndexList *self, guint n)
{
  while (self->n > n)
    {
      guint n_removed = self->n - n;
      guint start = n;
      guint length = find_gap (self, &start);

      remove_places (self, start, length > 0 ? MIN (length, n_removed) : n_removed);
    }
}

/**
 * tl_index_list_new:
 * @dataset: a dataset
 * @indices: (nullable) (transfer full) (element-type guint32): of what of it, in order; %NULL for
 *   all, from 0 on
 * @n_all: how many that are
 * @is_descending: whether the order is turned round
 *
 * Returns: (transfer full): the list
 */
TlIndexList *
tl_index_list_new (TlDataset *dataset, GArray *indices, guint n_all, gboolean is_descending)
{
  TlIndexList *self;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  self = g_object_new (TL_TYPE_INDEX_LIST, NULL);
  set_contents (self, dataset, indices, n_all, is_descending);
  return self;
}

/**
 * tl_index_list_set:
 * @list: a list
 * @dataset: a dataset, maybe another one
 * @indices: (nullable) (transfer full) (element-type guint32): as for tl_index_list_new()
 * @n_all: likewise
 * @is_descending: likewise
 *
 * Lists something else. To a model's users that is a list that has become shorter or longer, by
 * places that nobody follows as far as there are such; of what stands at a place, only those are
 * told who have the place's row, by TlIndexRow::changed.
 */
void
tl_index_list_set (
  TlIndexList *list, TlDataset *dataset, GArray *indices, guint n_all, gboolean is_descending)
{
  guint n_before;

  g_return_if_fail (TL_IS_INDEX_LIST (list));
  g_return_if_fail (TL_IS_DATASET (dataset));

  shorten (list, indices != NULL ? indices->len : n_all);
  n_before = list->n;
  set_contents (list, dataset, indices, n_all, is_descending);
  if (list->n > n_before)
    g_list_model_items_changed (G_LIST_MODEL (list), n_before, 0, list->n - n_before);
  say_changed (list, n_before);
}

/**
 * tl_index_list_get_index:
 * @list: a list
 * @position: less than its length
 *
 * Returns: the index that stands there
 */
guint32
tl_index_list_get_index (TlIndexList *list, guint position)
{
  g_return_val_if_fail (TL_IS_INDEX_LIST (list), 0);
  g_return_val_if_fail (position < list->n, 0);

  if (list->is_descending)
    position = list->n - 1 - position;
  return list->indices != NULL ? g_array_index (list->indices, guint32, position) : position;
}

/**
 * tl_index_list_find:
 * @list: a list
 * @index: an index
 * @position: (out): where it stands
 *
 * Returns: whether it is listed
 */
gboolean
tl_index_list_find (TlIndexList *list, guint32 index, guint *position)
{
  guint i;

  g_return_val_if_fail (TL_IS_INDEX_LIST (list), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  i = index;
  if (list->indices != NULL)
    for (i = 0; i < list->n; i++)
      if (g_array_index (list->indices, guint32, i) == index)
        break;
  if (i >= list->n)
    return FALSE;
  *position = list->is_descending ? list->n - 1 - i : i;
  return TRUE;
}
