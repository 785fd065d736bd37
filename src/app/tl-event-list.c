/* All events in the dataset's order need no array at all; others stand in one of four bytes each.
 */
#include "tl-event-list.h"

struct _TlEventRow
{
  GObject parent_instance;

  TlDataset *dataset;
  guint32 event;
};

G_DEFINE_FINAL_TYPE (TlEventRow, tl_event_row, G_TYPE_OBJECT)

struct _TlEventList
{
  GObject parent_instance;

  TlDataset *dataset;
  GArray *events; /* guint32; NULL: all, in the dataset's order */
  guint n_events;
  gboolean is_descending; /* from the array's end to its start */
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TlEventList,
                               tl_event_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
tl_event_row_finalize (GObject *object)
{
  g_clear_object (&TL_EVENT_ROW (object)->dataset);
  G_OBJECT_CLASS (tl_event_row_parent_class)->finalize (object);
}

static void
tl_event_row_class_init (TlEventRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_event_row_finalize;
}

static void
tl_event_row_init (TlEventRow *self)
{
}

/**
 * tl_event_row_get_dataset:
 * @row: a row
 *
 * Returns: (transfer none): the dataset of its event
 */
TlDataset *
tl_event_row_get_dataset (TlEventRow *row)
{
  g_return_val_if_fail (TL_IS_EVENT_ROW (row), NULL);
  return row->dataset;
}

/**
 * tl_event_row_get_event:
 * @row: a row
 *
 * Returns: the index of its event
 */
guint32
tl_event_row_get_event (TlEventRow *row)
{
  g_return_val_if_fail (TL_IS_EVENT_ROW (row), 0);
  return row->event;
}

static GType
get_item_type (GListModel *model)
{
  return TL_TYPE_EVENT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return TL_EVENT_LIST (model)->n_events;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TlEventList *self = TL_EVENT_LIST (model);
  TlEventRow *row;

  if (position >= self->n_events)
    return NULL;
  row = g_object_new (TL_TYPE_EVENT_ROW, NULL);
  row->dataset = g_object_ref (self->dataset);
  row->event = tl_event_list_get_event (self, position);
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
tl_event_list_finalize (GObject *object)
{
  TlEventList *self = TL_EVENT_LIST (object);

  g_clear_pointer (&self->events, g_array_unref);
  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_event_list_parent_class)->finalize (object);
}

static void
tl_event_list_class_init (TlEventListClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tl_event_list_finalize;
}

static void
tl_event_list_init (TlEventList *self)
{
}

/* Those of an order that are in a set. */
static GArray *
pick (const GArray *order, const TlEventSet *events)
{
  GArray *picked
    = g_array_sized_new (FALSE, FALSE, sizeof (guint32), tl_event_set_get_n_members (events));

  if (order == NULL)
    {
      guint32 event;

      for (guint from = 0; tl_event_set_find_next (events, from, &event); from = event + 1)
        g_array_append_val (picked, event);
      return picked;
    }
  for (guint i = 0; i < order->len; i++)
    if (tl_event_set_contains (events, g_array_index (order, guint32, i)))
      g_array_append_val (picked, g_array_index (order, guint32, i));
  return picked;
}

/**
 * tl_event_list_new:
 * @dataset: a dataset
 * @order: (nullable) (element-type guint32): what tl_event_order_new() made of it
 * @is_descending: whether the order is turned round
 * @events: (nullable): which events are listed; %NULL for all
 *
 * Returns: (transfer full): the list
 */
TlEventList *
tl_event_list_new (TlDataset *dataset,
                   GArray *order,
                   gboolean is_descending,
                   const TlEventSet *events)
{
  TlEventList *self;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  self = g_object_new (TL_TYPE_EVENT_LIST, NULL);
  self->dataset = g_object_ref (dataset);
  self->is_descending = is_descending;
  tl_dataset_get_events (dataset, &self->n_events);
  if (events != NULL)
    self->events = pick (order, events);
  else if (order != NULL)
    self->events = g_array_ref (order);
  if (self->events != NULL)
    self->n_events = self->events->len;
  return self;
}

/**
 * tl_event_list_get_event:
 * @list: a list
 * @position: less than its length
 *
 * Returns: the index of the event that stands there
 */
guint32
tl_event_list_get_event (TlEventList *list, guint position)
{
  g_return_val_if_fail (TL_IS_EVENT_LIST (list), 0);
  g_return_val_if_fail (position < list->n_events, 0);

  if (list->is_descending)
    position = list->n_events - 1 - position;
  return list->events != NULL ? g_array_index (list->events, guint32, position) : position;
}

/**
 * tl_event_list_find:
 * @list: a list
 * @event: an event's index
 * @position: (out): where it stands
 *
 * Returns: whether it is listed
 */
gboolean
tl_event_list_find (TlEventList *list, guint32 event, guint *position)
{
  guint i;

  g_return_val_if_fail (TL_IS_EVENT_LIST (list), FALSE);
  g_return_val_if_fail (position != NULL, FALSE);

  i = event;
  if (list->events != NULL)
    for (i = 0; i < list->n_events; i++)
      if (g_array_index (list->events, guint32, i) == event)
        break;
  if (i >= list->n_events)
    return FALSE;
  *position = list->is_descending ? list->n_events - 1 - i : i;
  return TRUE;
}
