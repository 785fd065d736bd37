/* One order is made at a time, and the one asked for last counts. */
#include "tl-event-orders.h"

/* So many events are sorted within a frame. */
#define AT_ONCE_MAX 2000

struct _TlEventOrders
{
  GObject parent_instance;

  TlDataset *dataset;
  GArray *orders[TL_N_EVENT_COLUMNS]; /* NULL: not needed yet */
  GCancellable *sorting;              /* NULL: nothing is being sorted … */
  TlEventColumn sorting_column;       /* … by this */
};

enum
{
  SORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlEventOrders, tl_event_orders, G_TYPE_OBJECT)

static void
stop_sorting (TlEventOrders *self)
{
  if (self->sorting != NULL)
    g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
}

static void
tl_event_orders_dispose (GObject *object)
{
  TlEventOrders *self = TL_EVENT_ORDERS (object);

  stop_sorting (self);
  for (guint i = 0; i < TL_N_EVENT_COLUMNS; i++)
    g_clear_pointer (&self->orders[i], g_array_unref);
  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_event_orders_parent_class)->dispose (object);
}

static void
tl_event_orders_class_init (TlEventOrdersClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tl_event_orders_dispose;
  /**
   * TlEventOrders::sorted:
   * @orders: the orders
   *
   * The order that was asked for last is there.
   */
  signals[SORTED] = g_signal_new ("sorted", TL_TYPE_EVENT_ORDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
tl_event_orders_init (TlEventOrders *self)
{
}

/**
 * tl_event_orders_new:
 * @dataset: a dataset
 *
 * Returns: (transfer full): its orders, none of them made as yet
 */
TlEventOrders *
tl_event_orders_new (TlDataset *dataset)
{
  TlEventOrders *self;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);

  self = g_object_new (TL_TYPE_EVENT_ORDERS, NULL);
  self->dataset = g_object_ref (dataset);
  return self;
}

typedef struct
{
  TlDataset *dataset;
  TlEventColumn column;
} Sorting;

static void
free_sorting (gpointer data)
{
  g_object_unref (((Sorting *) data)->dataset);
  g_free (data);
}

static void
sort_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sorting *sorting = data;

  g_task_return_pointer (task, tl_event_order_new (sorting->dataset, sorting->column),
                         (GDestroyNotify) g_array_unref);
}

static void
on_sorted (GObject *source, GAsyncResult *result, gpointer data)
{
  TlEventOrders *self = data;
  Sorting *sorting = g_task_get_task_data (G_TASK (result));
  GArray *order = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another order is asked for by now, or none. */
  if (order == NULL)
    return;
  g_clear_object (&self->sorting);
  self->orders[sorting->column] = order;
  g_signal_emit (self, signals[SORTED], 0);
}

static void
start_sorting (TlEventOrders *self, TlEventColumn column)
{
  Sorting *sorting = g_new (Sorting, 1);
  g_autoptr (GTask) task = NULL;

  *sorting = (Sorting){ g_object_ref (self->dataset), column };
  self->sorting = g_cancellable_new ();
  self->sorting_column = column;
  /* Not with the orders as its source: the last reference could be dropped in the thread. */
  task = g_task_new (NULL, self->sorting, on_sorted, self);
  g_task_set_source_tag (task, start_sorting);
  g_task_set_task_data (task, sorting, free_sorting);
  g_task_run_in_thread (task, sort_in_thread);
}

/**
 * tl_event_orders_get:
 * @orders: the orders of a dataset
 * @column: what the events are to be sorted by
 * @order: (out) (transfer none) (nullable) (element-type guint32): the order, as
 *   tl_event_order_new() makes it
 *
 * Returns: whether it is there; if not, TlEventOrders::sorted tells when it is
 */
gboolean
tl_event_orders_get (TlEventOrders *orders, TlEventColumn column, GArray **order)
{
  guint n_events;

  g_return_val_if_fail (TL_IS_EVENT_ORDERS (orders), FALSE);
  g_return_val_if_fail (column < TL_N_EVENT_COLUMNS, FALSE);
  g_return_val_if_fail (order != NULL, FALSE);

  if (orders->sorting != NULL && orders->sorting_column == column)
    return FALSE;
  stop_sorting (orders);
  tl_dataset_get_events (orders->dataset, &n_events);
  if (column != TL_EVENT_COLUMN_DATE && orders->orders[column] == NULL)
    {
      if (n_events > AT_ONCE_MAX)
        {
          start_sorting (orders, column);
          return FALSE;
        }
      orders->orders[column] = tl_event_order_new (orders->dataset, column);
    }
  *order = orders->orders[column];
  return TRUE;
}
