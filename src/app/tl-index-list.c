/* All in the dataset's order need no array at all; others stand in one of four bytes each. */
#include "tl-index-list.h"

struct _TlIndexRow
{
  GObject parent_instance;

  TlDataset *dataset;
  guint32 index;
};

G_DEFINE_FINAL_TYPE (TlIndexRow, tl_index_row, G_TYPE_OBJECT)

struct _TlIndexList
{
  GObject parent_instance;

  TlDataset *dataset;
  GArray *indices; /* guint32; NULL: all, in the dataset's order */
  guint n;
  gboolean is_descending; /* from the array's end to its start */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TlIndexList,
                               tl_index_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tl_index_row_finalize (GObject *object)
{
  g_clear_object (&TL_INDEX_ROW (object)->dataset);
  G_OBJECT_CLASS (tl_index_row_parent_class)->finalize (object);
}

static void
tl_index_row_class_init (TlIndexRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_index_row_finalize;
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
  return row->dataset;
}

/**
 * tl_index_row_get_index:
 * @row: a row
 *
 * Returns: its index in the dataset
 */
guint32
tl_index_row_get_index (TlIndexRow *row)
{
  g_return_val_if_fail (TL_IS_INDEX_ROW (row), 0);
  return row->index;
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
  row = g_object_new (TL_TYPE_INDEX_ROW, NULL);
  row->dataset = g_object_ref (self->dataset);
  row->index = tl_index_list_get_index (self, position);
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
  self->dataset = g_object_ref (dataset);
  self->is_descending = is_descending;
  self->indices = indices;
  self->n = indices != NULL ? indices->len : n_all;
  return self;
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
