/* The orders of a dataset's events that a table was asked for, kept, each made once: at once where
 * there are few events, else in a thread. The same for some of the events, of which the last are
 * kept. */
#pragma once

#include <gio/gio.h>

#include "tl-event-order.h"

G_BEGIN_DECLS

#define TL_TYPE_EVENT_ORDERS (tl_event_orders_get_type ())
G_DECLARE_FINAL_TYPE (TlEventOrders, tl_event_orders, TL, EVENT_ORDERS, GObject)

TlEventOrders *tl_event_orders_new (TlDataset *dataset);
gboolean tl_event_orders_get (TlEventOrders *orders,
                              TlEventColumn column,
                              TlEventSet *events,
                              GArray **order);

G_END_DECLS
