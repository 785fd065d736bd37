/* The table keeps its rows, whatever they are of: another order, or other events, change what the
 * list has at their places. Nothing is sorted out of sight. */
#include "tl-event-table.h"
#include "tl-events-page-private.h"
#include "tl-focus.h"
#include "tl-settle.h"

#include <glib/gi18n.h>

enum
{
  EVENT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlEventsPage, tl_events_page, GTK_TYPE_WIDGET)

static void
follow (TlEventsPage *self, guint32 event)
{
  if (self->is_following || self->event == event)
    return;
  self->event = event;
  if (self->is_stale || self->list == NULL)
    return;
  tl_events_page_select_row (self);
  tl_events_page_settle (self, 0);
}

static void
on_timeline_cursor (TlEventsPage *self)
{
  follow (self, tl_timeline_view_get_cursor (self->timeline));
}

static void
on_timeline_selected (TlEventsPage *self)
{
  if (tl_timeline_view_get_selected (self->timeline) != TL_NO_EVENT)
    follow (self, tl_timeline_view_get_selected (self->timeline));
}

static void
show_count (TlEventsPage *self)
{
  guint n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *text = NULL;
  guint n_events;

  tl_dataset_get_events (self->dataset, &n_events);
  if (self->listed == NULL)
    text = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  else
    /* Translators: how many of a dataset’s events are listed. */
    text = g_strdup_printf (ngettext ("%u of %u event", "%u of %u events", n_events), n_listed,
                            n_events);
  gtk_label_set_text (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, n_listed > 0 ? "table" : "empty");
}

static void
make_list (TlEventsPage *self, GArray *order, guint n_events)
{
  self->list = tl_index_list_new (self->dataset, order, n_events, self->is_descending);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  g_signal_connect_swapped (self->selection, "notify::selected",
                            G_CALLBACK (tl_events_page_take_row), self);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
}

/* Where no row is selected that could stay in sight, one reads from the top. */
static void
scroll_to_top (TlEventsPage *self)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), 0);
}

static void
fill_list (TlEventsPage *self, GArray *order)
{
  guint n_events;

  tl_dataset_get_events (self->dataset, &n_events);
  if (order != NULL)
    g_array_ref (order);
  self->is_following = TRUE;
  if (self->list == NULL)
    make_list (self, order, n_events);
  else
    tl_index_list_set (self->list, self->dataset, order, n_events, self->is_descending);
  self->is_following = FALSE;
  tl_events_page_select_row (self);
}

static void
show_list (TlEventsPage *self, GArray *order)
{
  self->grabs_focus
    = self->grabs_focus
      || (self->list != NULL && tl_focus_is_in (tl_event_table_get_list (self->table)));
  fill_list (self, order);
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    scroll_to_top (self);
  show_count (self);
  tl_events_page_settle (self, TL_SETTLE_FRAMES);
}

/**
 * tl_events_page_update_list:
 * @self: a page
 *
 * Lists what is to be listed, or does so once it is in sight. Where there are many events, the old
 * order stays until they are sorted.
 */
void
tl_events_page_update_list (TlEventsPage *self)
{
  GArray *order;

  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (!self->is_stale && self->dataset != NULL
      && tl_event_orders_get (self->orders, self->column, self->listed, &order))
    show_list (self, order);
}

static void
forget_orders (TlEventsPage *self)
{
  if (self->orders != NULL)
    g_signal_handlers_disconnect_by_func (self->orders, tl_events_page_update_list, self);
  g_clear_object (&self->orders);
}

static void
take_dataset (TlEventsPage *self)
{
  forget_orders (self);
  if (self->dataset == NULL)
    return;
  self->orders = tl_event_orders_new (self->dataset);
  g_signal_connect_swapped (self->orders, "sorted", G_CALLBACK (tl_events_page_update_list), self);
  self->event = tl_timeline_view_get_cursor (self->timeline);
  /* The old one is not to be seen, nor kept, until the new one is sorted. */
  if (self->list != NULL)
    fill_list (self, NULL);
}

static TlEventSet *
find_listed (TlEventsPage *self)
{
  TlEventSet *hits = tl_finder_get_hits (self->finder);

  return hits != NULL ? hits : tl_finder_get_shown (self->finder);
}

static void
on_finder_changed (TlEventsPage *self)
{
  TlEventSet *listed = find_listed (self);
  gboolean is_same = self->dataset == tl_finder_get_dataset (self->finder);

  if (is_same && tl_event_set_equal (self->listed, listed))
    return;
  g_clear_pointer (&self->listed, tl_event_set_unref);
  self->listed = listed != NULL ? tl_event_set_ref (listed) : NULL;
  if (g_set_object (&self->dataset, tl_finder_get_dataset (self->finder)))
    take_dataset (self);
  tl_events_page_update_list (self);
}

static void
on_activated (TlEventsPage *self, guint position)
{
  g_signal_emit (self, signals[EVENT_CHOSEN], 0, tl_index_list_get_index (self->list, position));
}

static void
tl_events_page_map (GtkWidget *widget)
{
  TlEventsPage *self = TL_EVENTS_PAGE (widget);

  GTK_WIDGET_CLASS (tl_events_page_parent_class)->map (widget);
  if (self->is_stale)
    tl_events_page_update_list (self);
  else if (self->list != NULL)
    tl_events_page_settle (self, TL_SETTLE_FRAMES);
}

/* The row that the timeline is at, once it is laid out. */
static gboolean
tl_events_page_grab_focus (GtkWidget *widget)
{
  TlEventsPage *self = TL_EVENTS_PAGE (widget);

  if (self->event != TL_NO_EVENT && tl_event_table_find_row (self->table, self->event) == NULL)
    gtk_widget_grab_focus (tl_event_table_get_list (self->table));
  self->grabs_focus = TRUE;
  tl_events_page_settle (self, TL_SETTLE_FRAMES);
  return TRUE;
}

static void
tl_events_page_dispose (GObject *object)
{
  TlEventsPage *self = TL_EVENTS_PAGE (object);

  forget_orders (self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_func (self->selection, tl_events_page_take_row, self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  g_clear_pointer (&self->listed, tl_event_set_unref);
  g_clear_object (&self->dataset);
  g_clear_object (&self->timeline);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_events_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class,
                                               "/io/github/timelanes/Timelanes/tl-events-page.ui");
  gtk_widget_class_bind_template_child (class, TlEventsPage, box);
  gtk_widget_class_bind_template_child (class, TlEventsPage, count);
  gtk_widget_class_bind_template_child (class, TlEventsPage, stack);
  gtk_widget_class_bind_template_child (class, TlEventsPage, table);
  gtk_widget_class_bind_template_callback (class, on_activated);
}

static void
tl_events_page_class_init (TlEventsPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_events_page_dispose;
  widget_class->map = tl_events_page_map;
  widget_class->grab_focus = tl_events_page_grab_focus;
  tl_events_page_install_properties (G_OBJECT_CLASS (class));
  /**
   * TlEventsPage::event-chosen:
   * @page: the page
   * @event: an event's index
   *
   * The user wants to go there, and read its details.
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_EVENTS_PAGE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "events.sort", "sort");
  gtk_widget_class_install_property_action (widget_class, "events.descending", "descending");
}

static void
tl_events_page_init (TlEventsPage *self)
{
  self->event = TL_NO_EVENT;
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_event_table_add_columns (self->table);
  tl_events_page_add_arrows (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (tl_events_page_take_sorting), self, G_CONNECT_SWAPPED);
}

/**
 * tl_events_page_new:
 * @timeline: the timeline that it is in step with
 * @finder: what is looked for: only that is listed
 *
 * Returns: (transfer floating): a page that lists the events
 */
GtkWidget *
tl_events_page_new (TlTimelineView *timeline, TlFinder *finder)
{
  TlEventsPage *self;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (timeline), NULL);
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);

  self = g_object_new (TL_TYPE_EVENTS_PAGE, NULL);
  self->timeline = g_object_ref (timeline);
  self->finder = g_object_ref (finder);
  g_signal_connect_object (timeline, "notify::cursor", G_CALLBACK (on_timeline_cursor), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (timeline, "notify::selected", G_CALLBACK (on_timeline_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_finder_changed), self,
                           G_CONNECT_SWAPPED);
  on_finder_changed (self);
  on_timeline_selected (self);
  return GTK_WIDGET (self);
}

/**
 * tl_events_page_get_list:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): what it lists, a #TlIndexList; %NULL before it is shown
 */
GListModel *
tl_events_page_get_list (TlEventsPage *page)
{
  g_return_val_if_fail (TL_IS_EVENTS_PAGE (page), NULL);
  return G_LIST_MODEL (page->list);
}

/**
 * tl_events_page_get_event:
 * @page: a page
 *
 * Returns: the index of the event whose row is selected, or %TL_NO_EVENT
 */
guint32
tl_events_page_get_event (TlEventsPage *page)
{
  guint position;

  g_return_val_if_fail (TL_IS_EVENTS_PAGE (page), TL_NO_EVENT);

  if (page->selection == NULL)
    return TL_NO_EVENT;
  position = gtk_single_selection_get_selected (page->selection);
  return position != GTK_INVALID_LIST_POSITION ? tl_index_list_get_index (page->list, position)
                                               : TL_NO_EVENT;
}
