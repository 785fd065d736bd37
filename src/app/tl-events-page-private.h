/* The page's parts: the list (tl-events-page.c), which row is selected (tl-events-page-rows.c), and
 * what the list is sorted by (tl-events-page-sorting.c). */
#pragma once

#include "tl-event-orders.h"
#include "tl-events-page.h"
#include "tl-index-list.h"

G_BEGIN_DECLS

struct _TlEventsPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *count;
  GtkStack *stack;
  GtkColumnView *table;

  TlTimelineView *timeline;
  TlFinder *finder;
  TlDataset *dataset; /* what is listed; NULL: nothing as yet … */
  TlEventSet *listed; /* … of it; NULL: all */
  TlEventOrders *orders;
  TlIndexList *list;
  GtkSingleSelection *selection;
  guint32 event; /* whose row is selected */
  TlEventColumn column;
  gboolean is_descending;
  gboolean is_stale;     /* what is listed isn't what is to be */
  gboolean is_following; /* the selection is set by the timeline */
  gboolean grabs_focus;  /* the row is to have the focus once it is there */
};

void tl_events_page_update_list (TlEventsPage *self);
void tl_events_page_settle (TlEventsPage *self, guint n_frames);
void tl_events_page_select_row (TlEventsPage *self);
void tl_events_page_take_row (TlEventsPage *self);
void tl_events_page_add_arrows (TlEventsPage *self);
void tl_events_page_take_sorting (TlEventsPage *self);
void tl_events_page_install_properties (GObjectClass *class);

G_END_DECLS
