/* The window's actions: what keys, menus and buttons do. */
#include "tl-compat.h"
#include "tl-export-dialog.h"
#include "tl-window-private.h"

/* One press of a zoom key. */
#define ZOOM_STEP 1.5

/* The mouse's buttons for the ways back and forward, under the thumb. */
#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

static void
on_file_chosen (GFile *file, gpointer data)
{
  tl_window_open_or_present (data, file);
}

static void
action_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_compat_choose_file_to_open (GTK_WINDOW (widget), on_file_chosen, widget);
}

static void
action_open_builtin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_open (TL_WINDOW (widget), NULL);
}

static void
action_open_valid (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_open_valid (TL_WINDOW (widget));
}

static void
action_show_problems (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_show_problems (TL_WINDOW (widget));
}

static void
action_show_changes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_show_changes (TL_WINDOW (widget));
}

static void
action_close_banner (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_close_banner (TL_WINDOW (widget));
}

static void
action_zoom_in (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_view_zoom_by (TL_WINDOW (widget)->timeline, ZOOM_STEP);
  tl_timeline_view_describe_stretch (TL_WINDOW (widget)->timeline);
}

static void
action_zoom_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_view_zoom_by (TL_WINDOW (widget)->timeline, 1 / ZOOM_STEP);
  tl_timeline_view_describe_stretch (TL_WINDOW (widget)->timeline);
}

static void
action_fit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_timeline_view_fit (TL_WINDOW (widget)->timeline);
  tl_timeline_view_describe_stretch (TL_WINDOW (widget)->timeline);
}

static void
action_go_to_date (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_go_to_date (TL_WINDOW (widget));
}

static void
action_close_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_close_details (TL_WINDOW (widget));
}

/* Escape, where nothing else takes it: the details go first, then the search. */
static void
action_leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  if (adw_flap_get_reveal_flap (self->flap))
    tl_window_close_details (self);
  else
    tl_window_close_search (self);
}

/* The pane opens on the event that the keyboard is at, else on the list that it was closed with. */
static void
action_toggle_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  guint32 cursor = tl_timeline_view_get_cursor (self->timeline);

  if (adw_flap_get_reveal_flap (self->flap))
    tl_window_close_details (self);
  else if (cursor != TL_NO_EVENT)
    tl_window_show_details (self, cursor);
  else if (self->pane != NULL && tl_side_pane_get_page (self->pane) == TL_SIDE_PAGE_FOOTNOTES)
    tl_window_show_page (self, TL_SIDE_PAGE_FOOTNOTES);
  else
    tl_window_show_page (self, TL_SIDE_PAGE_EVENTS);
}

static void
action_show_footnotes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_show_page (TL_WINDOW (widget), TL_SIDE_PAGE_FOOTNOTES);
  tl_side_pane_focus_page (TL_WINDOW (widget)->pane);
}

static void
action_show_events (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_show_page (TL_WINDOW (widget), TL_SIDE_PAGE_EVENTS);
  tl_side_pane_focus_page (TL_WINDOW (widget)->pane);
}

static void
action_next_part (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_focus_part (TL_WINDOW (widget), 1);
}

static void
action_previous_part (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_focus_part (TL_WINDOW (widget), -1);
}

static void
action_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_open_search (TL_WINDOW (widget));
}

static void
action_close_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_close_search (TL_WINDOW (widget));
}

static void
action_next_hit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_go_to_hit (TL_WINDOW (widget), 1);
}

static void
action_previous_hit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_go_to_hit (TL_WINDOW (widget), -1);
}

static void
action_filter_by_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_filter_by_search (TL_WINDOW (widget));
}

static void
action_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_popup (TL_WINDOW (widget), TL_WINDOW (widget)->filter_button);
}

static void
action_clear_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_finder_set_filter (TL_WINDOW (widget)->finder, "");
}

static void
action_previous_event (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_step (TL_WINDOW (widget), -1);
}

static void
action_next_event (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_step (TL_WINDOW (widget), 1);
}

static void
action_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);

  tl_export_dialog_show (GTK_WINDOW (self), self->timeline, self->toasts, self->file);
}

static void
action_fullscreen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
action_show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tl_window_show_shortcuts (TL_WINDOW (widget));
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "win.open", action_open },
  { "win.open-builtin", action_open_builtin },
  { "win.open-valid", action_open_valid },
  { "win.show-problems", action_show_problems },
  { "win.show-changes", action_show_changes },
  { "win.close-banner", action_close_banner },
  { "win.zoom-in", action_zoom_in },
  { "win.zoom-out", action_zoom_out },
  { "win.fit", action_fit },
  { "win.go-to-date", action_go_to_date },
  { "win.close-details", action_close_details },
  { "win.leave", action_leave },
  { "win.toggle-details", action_toggle_details },
  { "win.next-part", action_next_part },
  { "win.previous-part", action_previous_part },
  { "win.search", action_search },
  { "win.close-search", action_close_search },
  { "win.next-hit", action_next_hit },
  { "win.previous-hit", action_previous_hit },
  { "win.filter-by-search", action_filter_by_search },
  { "win.filter", action_filter },
  { "win.clear-filter", action_clear_filter },
  { "win.previous-event", action_previous_event },
  { "win.next-event", action_next_event },
  { "win.show-footnotes", action_show_footnotes },
  { "win.show-events", action_show_events },
  { "win.export", action_export },
  { "win.fullscreen", action_fullscreen },
  { "win.show-shortcuts", action_show_shortcuts },
};

/**
 * tl_window_add_actions:
 * @class: the window's class
 */
void
tl_window_add_actions (GtkWidgetClass *class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0, "win.leave", NULL);
}

/**
 * tl_window_update_ways:
 * @self: a window
 *
 * Lets one go back and forward where that leads anywhere.
 */
void
tl_window_update_ways (TlWindow *self)
{
  gboolean can_go_back, can_go_forward;

  g_object_get (self->timeline, "can-go-back", &can_go_back, "can-go-forward", &can_go_forward,
                NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", can_go_back);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", can_go_forward);
}

static void
on_thumb_pressed (GtkGestureClick *gesture, int n_press, double x, double y, TlWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  gtk_widget_activate_action (GTK_WIDGET (self), button == BUTTON_BACK ? "win.back" : "win.forward",
                              NULL);
}

/**
 * tl_window_set_up_ways:
 * @self: a window
 *
 * Lets the mouse's thumb buttons go back and forward, wherever the pointer is.
 */
void
tl_window_set_up_ways (TlWindow *self)
{
  static const guint buttons[] = { BUTTON_BACK, BUTTON_FORWARD };

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkGesture *click = gtk_gesture_click_new ();

      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), buttons[i]);
      g_signal_connect (click, "pressed", G_CALLBACK (on_thumb_pressed), self);
      gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
    }
  tl_window_update_ways (self);
}
