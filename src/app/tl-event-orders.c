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
  TlEventColumn column;               /* … by this, or was last … */
  TlEventSet *events;                 /* … and of these; NULL: all … */
  GArray *picked;                     /* … which are these; NULL: all, or not sorted yet */
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
forget_picked (TlEventOrders *self)
{
  g_clear_pointer (&self->events, tl_event_set_unref);
  g_clear_pointer (&self->picked, g_array_unref);
}

static void
tl_event_orders_dispose (GObject *object)
{
  TlEventOrders *self = TL_EVENT_ORDERS (object);

  stop_sorting (self);
  forget_picked (self);
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
  TlEventSet *events; /* nullable */
  GArray *order;      /* of all; NULL: not sorted yet, or the dataset's own */
  GArray *picked;     /* NULL: all */
} Sorting;

static Sorting *
sorting_new (TlEventOrders *self)
{
  Sorting *sorting = g_new0 (Sorting, 1);
  GArray *order = self->orders[self->column];

  sorting->dataset = g_object_ref (self->dataset);
  sorting->column = self->column;
  sorting->events = self->events != NULL ? tl_event_set_ref (self->events) : NULL;
  sorting->order = order != NULL ? g_array_ref (order) : NULL;
  return sorting;
}

static void
sorting_free (gpointer data)
{
  Sorting *sorting = data;

  g_object_unref (sorting->dataset);
  g_clear_pointer (&sorting->events, tl_event_set_unref);
  g_clear_pointer (&sorting->order, g_array_unref);
  g_clear_pointer (&sorting->picked, g_array_unref);
  g_free (sorting);
}

static void
sort (Sorting *sorting)
{
  if (sorting->order == NULL)
    sorting->order = tl_event_order_new (sorting->dataset, sorting->column);
  if (sorting->events != NULL)
    sorting->picked = tl_event_order_pick (sorting->order, sorting->events);
}

static void
sort_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  sort (data);
  g_task_return_boolean (task, TRUE);
}

static void
take (TlEventOrders *self, Sorting *sorting)
{
  if (self->orders[sorting->column] == NULL)
    self->orders[sorting->column] = g_steal_pointer (&sorting->order);
  self->picked = g_steal_pointer (&sorting->picked);
}

static void
on_sorted (GObject *source, GAsyncResult *result, gpointer data)
{
  TlEventOrders *self = data;

  /* Another order is asked for by now, or none. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->sorting);
  take (self, g_task_get_task_data (G_TASK (result)));
  g_signal_emit (self, signals[SORTED], 0);
}

static void
start_sorting (TlEventOrders *self)
{
  g_autoptr (GTask) task = NULL;

  self->sorting = g_cancellable_new ();
  /* Not with the orders as its source: the last reference could be dropped in the thread. */
  task = g_task_new (NULL, self->sorting, on_sorted, self);
  g_task_set_source_tag (task, start_sorting);
  g_task_set_task_data (task, sorting_new (self), sorting_free);
  g_task_run_in_thread (task, sort_in_thread);
}

static void
sort_here (TlEventOrders *self)
{
  Sorting *sorting = sorting_new (self);

  sort (sorting);
  take (self, sorting);
  sorting_free (sorting);
}

static gboolean
is_there (TlEventOrders *self)
{
  if (self->events != NULL)
    return self->picked != NULL;
  return self->column == TL_EVENT_COLUMN_DATE || self->orders[self->column] != NULL;
}

/* Forgets what was asked for before, if that is something else. */
static void
ask_for (TlEventOrders *self, TlEventColumn column, TlEventSet *events)
{
  if (self->column == column && tl_event_set_equal (self->events, events))
    return;
  stop_sorting (self);
  forget_picked (self);
  self->column = column;
  self->events = events != NULL ? tl_event_set_ref (events) : NULL;
}

/**
 * tl_event_orders_get:
 * @orders: the orders of a dataset
 * @column: what the events are to be sorted by
 * @events: (nullable): which of them; %NULL for all
 * @order: (out) (transfer none) (nullable) (element-type guint32): the events in that order; %NULL
 *   for all in the dataset's own
 *
 * Returns: whether it is there; if not, TlEventOrders::sorted tells when it is
 */
gboolean
tl_event_orders_get (TlEventOrders *orders,
                     TlEventColumn column,
                     TlEventSet *events,
                     GArray **order)
{
  guint n_events;

  g_return_val_if_fail (TL_IS_EVENT_ORDERS (orders), FALSE);
  g_return_val_if_fail (column < TL_N_EVENT_COLUMNS, FALSE);
  g_return_val_if_fail (order != NULL, FALSE);

  ask_for (orders, column, events);
  tl_dataset_get_events (orders->dataset, &n_events);
  if (!is_there (orders) && n_events > AT_ONCE_MAX)
    {
      if (orders->sorting == NULL)
        start_sorting (orders);
      return FALSE;
    }
  if (!is_there (orders))
    sort_here (orders);
  *order = events != NULL ? orders->picked : orders->orders[column];
  return TRUE;
}
