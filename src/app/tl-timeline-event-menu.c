/* What can be done with an event: the menu that the other button opens, or the menu key. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

static void
on_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  tl_timeline_view_activate (self, self->menu_event, self->menu_event_lane);
}

static void
on_follow (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  tl_timeline_view_follow (self, self->menu_event, TRUE);
}

static void
on_follow_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  tl_timeline_view_follow (self, self->menu_event, FALSE);
}

static void
on_compare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  tl_timeline_view_compare_with (self, self->menu_event);
}

static void
on_zero (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  tl_timeline_view_set_zero (self, self->menu_event);
  tl_timeline_view_describe_cursor (self);
}

static void
on_zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  tl_timeline_view_set_cursor (self, self->menu_event, self->menu_event_lane);
  tl_timeline_view_fit_cursor (self);
}

static const struct
{
  const char *name;
  const char *label;
  GtkWidgetActionActivateFunc activate;
} entries[] = {
  { "event.details", N_ ("_Details"), on_details },
  { "event.zoom", N_ ("_Zoom to It"), on_zoom },
  { "event.follow", N_ ("What _Follows from It"), on_follow },
  { "event.follow-back", N_ ("What It _Came of"), on_follow_back },
  { "event.compare", N_ ("Compare with the _Selected Event"), on_compare },
  { "event.count-days", N_ ("Count Days from _Here"), on_zero },
};

/* What can't be done is there, and insensitive. */
static void
update_actions (TlTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint32 event = self->menu_event;

  gtk_widget_action_set_enabled (widget, "event.follow",
                                 tl_timeline_view_has_relations (self, event, TRUE));
  gtk_widget_action_set_enabled (widget, "event.follow-back",
                                 tl_timeline_view_has_relations (self, event, FALSE));
  gtk_widget_action_set_enabled (widget, "event.compare",
                                 self->selected != TL_NO_EVENT && self->selected != event);
  gtk_widget_action_set_enabled (widget, "event.count-days", self->zero != event);
}

/**
 * tl_timeline_view_show_event_menu:
 * @self: a timeline that shows something
 * @event: an event's index
 * @lane: the lane that it is meant in
 * @place: (nullable): where to open the menu; else at the event
 *
 * Opens the menu of an event.
 */
void
tl_timeline_view_show_event_menu (TlTimelineView *self,
                                  guint32 event,
                                  guint16 lane,
                                  const TlRect *place)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  const TlEvent *shown = tl_dataset_get_event (self->dataset, event);
  GtkWidget *popover;

  self->menu_event = event;
  self->menu_event_lane = lane;
  update_actions (self);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_menu_append (section, _ (entries[i].label), entries[i].name);
  g_menu_append_section (menu, shown->short_title != NULL ? shown->short_title : shown->title,
                         G_MENU_MODEL (section));
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  tl_timeline_view_popup (self, popover,
                          place != NULL ? *place : tl_timeline_view_find_place (self, event));
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_timeline_view_get_scene (self) == NULL || self->arrangement->len == 0)
    return GDK_EVENT_PROPAGATE;
  if (self->cursor != TL_NO_EVENT)
    tl_timeline_view_show_event_menu (self, self->cursor, self->cursor_lane, NULL);
  else
    tl_timeline_view_show_lane_menu (self, 0);
  return GDK_EVENT_STOP;
}

/**
 * tl_timeline_view_add_event_menu:
 * @class: the timeline's class
 */
void
tl_timeline_view_add_event_menu (GtkWidgetClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_widget_class_install_action (class, entries[i].name, NULL, entries[i].activate);
  gtk_widget_class_add_binding (class, GDK_KEY_Menu, 0, on_menu_key, NULL);
  /* For keyboards without that key. */
  gtk_widget_class_add_binding (class, GDK_KEY_m, 0, on_menu_key, NULL);
}
