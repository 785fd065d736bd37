/* Which row is selected, in step with the timeline, and where the keyboard is in the table. */
#include "tl-event-table.h"
#include "tl-events-page-private.h"
#include "tl-settle.h"

/* Where there are no rows, what is above them has the focus. */
static void
focus_row (TlEventsPage *self)
{
  GtkWidget *row
    = self->event != TL_NO_EVENT ? tl_event_table_find_row (self->table, self->event) : NULL;

  self->grabs_focus = FALSE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->table)))
    {
      gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
      return;
    }
  if (row == NULL)
    row = tl_event_table_get_list (self->table);
  gtk_widget_grab_focus (row);
}

static void
on_settled (GtkWidget *widget)
{
  TlEventsPage *self = TL_EVENTS_PAGE (widget);
  guint position = self->selection != NULL ? gtk_single_selection_get_selected (self->selection)
                                           : GTK_INVALID_LIST_POSITION;

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (tl_event_table_get_list (self->table), "list.scroll-to-item", "u",
                                position);
  if (self->grabs_focus)
    focus_row (self);
}

/**
 * tl_events_page_settle:
 * @self: a page
 * @n_frames: how many frames the table takes to be laid out
 *
 * Brings the selected row into sight then, and the keyboard to it, if that is to be there.
 */
void
tl_events_page_settle (TlEventsPage *self, guint n_frames)
{
  tl_settle (GTK_WIDGET (self), n_frames, on_settled);
}

/**
 * tl_events_page_select_row:
 * @self: a page that has a list
 *
 * Selects the row of the present event, if it is listed.
 */
void
tl_events_page_select_row (TlEventsPage *self)
{
  guint position = GTK_INVALID_LIST_POSITION;

  if (self->event != TL_NO_EVENT && !tl_index_list_find (self->list, self->event, &position))
    position = GTK_INVALID_LIST_POSITION;
  self->is_following = TRUE;
  /* In two steps, each of one row: else GTK renews all rows from the old one to the new one. */
  if (position != gtk_single_selection_get_selected (self->selection))
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_following = FALSE;
}

/**
 * tl_events_page_take_row:
 * @self: a page
 *
 * Goes where the selected row is, if the user has selected it, without opening the details; where
 * they are open, they follow.
 */
void
tl_events_page_take_row (TlEventsPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (self->is_following || position == GTK_INVALID_LIST_POSITION)
    return;
  self->event = tl_index_list_get_index (self->list, position);
  self->is_following = TRUE;
  tl_timeline_view_show_event (self->timeline, self->event);
  if (tl_timeline_view_get_selected (self->timeline) != TL_NO_EVENT)
    tl_timeline_view_select (self->timeline, self->event);
  self->is_following = FALSE;
}

/* Where no row is selected, an arrow selects the one that the keyboard is at: GTK would pass it by.
 */
static gboolean
on_arrow (GtkWidget *table, GVariant *arguments, gpointer data)
{
  TlEventsPage *self = data;
  guint32 event;
  guint position;

  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION
      || !tl_event_table_get_focused (self->table, &event)
      || !tl_index_list_find (self->list, event, &position))
    return GDK_EVENT_PROPAGATE;
  gtk_single_selection_set_selected (self->selection, position);
  return GDK_EVENT_STOP;
}

/**
 * tl_events_page_add_arrows:
 * @self: a page
 *
 * Lets the arrow keys begin where the keyboard is.
 */
void
tl_events_page_add_arrows (TlEventsPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Down|KP_Down|Up|KP_Up"),
                      gtk_callback_action_new (on_arrow, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->table), controller);
}
