/* The frame: header bar, timeline, details pane, and how each follows the others. */
#include "tl-window.h"

#include "tl-citation.h"
#include "tl-compat.h"
#include "tl-focus.h"
#include "tl-row-layout.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* Between what floats over the timeline and its edges. */
#define OVERLAY_MARGIN_PX 12

G_DEFINE_FINAL_TYPE (TlWindow, tl_window, ADW_TYPE_APPLICATION_WINDOW)

/* What floats over the timeline stands above its legend and its overview, whose heights go with the
 * font's. */
static void
place_overlays (TlWindow *self, const TlScene *scene)
{
  int above_px = (int) (scene->legend_area.height + scene->overview.height) + OVERLAY_MARGIN_PX;

  if (gtk_widget_get_margin_bottom (self->zoom_box) == above_px)
    return;
  gtk_widget_set_margin_bottom (self->zoom_box, above_px);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->hint), above_px);
}

static gboolean
on_subtitle_idle (gpointer data)
{
  TlWindow *self = data;
  const TlView *view = tl_viewport_get_view (tl_timeline_view_get_viewport (self->timeline));
  const TlScene *scene = tl_timeline_view_get_scene (self->timeline);
  g_autofree char *range = NULL;

  self->subtitle_idle = 0;
  if (scene != NULL)
    place_overlays (self, scene);
  if (scene != NULL)
    range = tl_edtf_range_to_words (tl_view_get_start (view), tl_view_get_end (view));
  tl_window_update_range (self, range);
  return G_SOURCE_REMOVE;
}

/* The range in words follows the view between frames: the view also changes while the window is
 * being laid out, when a label must not. */
static void
on_view_changed (TlWindow *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  if (self->subtitle_idle == 0)
    self->subtitle_idle = g_idle_add (on_subtitle_idle, self);
  if (gtk_revealer_get_child_revealed (self->hint))
    tl_window_hide_hint (self);
  tl_window_update_busy (self);
}

/**
 * tl_window_close_details:
 * @self: a window
 *
 * Puts the details pane away.
 */
void
tl_window_close_details (TlWindow *self)
{
  /* The focus goes back to where it came from, if it is in the pane. */
  if (tl_focus_is_in ((GtkWidget *) self->pane))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  tl_timeline_view_select (self->timeline, TL_NO_EVENT);
  adw_flap_set_reveal_flap (self->flap, FALSE);
}

/* The pane has come in over what was clicked at the right. */
static void
on_flap_revealed (TlWindow *self)
{
  if (adw_flap_get_reveal_progress (self->flap) == 1 && !adw_flap_get_folded (self->flap)
      && tl_timeline_view_get_selected (self->timeline) != TL_NO_EVENT)
    tl_timeline_view_reveal_cursor (self->timeline);
}

/* Who reads the table goes on reading it: its row follows. */
static void
on_event_activated (TlWindow *self, guint event)
{
  if (self->pane != NULL && tl_side_pane_is_in_table (self->pane))
    tl_timeline_view_select (self->timeline, event);
  else
    tl_window_show_details (self, event);
}

/* The lists are of all events, and stay. */
static void
on_dismissed (TlWindow *self)
{
  if (self->pane != NULL && tl_side_pane_get_page (self->pane) != TL_SIDE_PAGE_DETAILS)
    tl_timeline_view_select (self->timeline, TL_NO_EVENT);
  else
    tl_window_close_details (self);
}

static void
on_event_chosen (TlWindow *self, guint event)
{
  tl_timeline_view_show_event (self->timeline, event);
  tl_window_show_details (self, event);
}

static void
on_copied (TlWindow *self, guint format)
{
  static const char *const messages[] = {
    [TL_CITATION_NOTE] = N_ ("Citation copied as a note"),
    [TL_CITATION_SHORT_NOTE] = N_ ("Citation copied as a short note"),
    [TL_CITATION_CSL_JSON] = N_ ("Citation copied as CSL-JSON"),
    [TL_CITATION_BIBTEX] = N_ ("Citation copied as BibTeX"),
    [TL_CITATION_RIS] = N_ ("Citation copied as RIS"),
  };

  g_return_if_fail (format < G_N_ELEMENTS (messages));
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ (messages[format])));
}

/* Made when it is first asked for: the first picture needn't wait for it. */
static void
ensure_pane (TlWindow *self)
{
  if (self->pane != NULL)
    return;
  self->pane = tl_side_pane_new (self->timeline, self->finder);
  g_signal_connect_swapped (self->pane, "copied", G_CALLBACK (on_copied), self);
  g_signal_connect_swapped (self->pane, "event-chosen", G_CALLBACK (on_event_chosen), self);
  self->details = tl_side_pane_get_details (self->pane);
  tl_window_set_up_steps (self);
  adw_flap_set_flap (self->flap, GTK_WIDGET (self->pane));
}

/**
 * tl_window_show_page:
 * @self: a window
 * @page: a page of the pane beside the timeline
 *
 * Opens the pane there.
 */
void
tl_window_show_page (TlWindow *self, TlSidePage page)
{
  ensure_pane (self);
  tl_side_pane_show_page (self->pane, page);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  tl_window_hide_hint (self);
}

/**
 * tl_window_show_details:
 * @self: a window
 * @event: an event's index
 *
 * Shows the details of an event in the pane.
 */
void
tl_window_show_details (TlWindow *self, guint event)
{
  tl_timeline_view_select (self->timeline, event);
  tl_window_show_page (self, TL_SIDE_PAGE_DETAILS);
}

static gboolean
is_empty_dataset (TlDataset *dataset)
{
  gint64 start_s, end_s;

  return dataset == NULL || !tl_dataset_get_extent (dataset, &start_s, &end_s);
}

/**
 * tl_window_follow_dataset:
 * @self: a window whose timeline has its dataset, or is to have none
 *
 * Shows the timeline, or that there is nothing in it, under the dataset's title.
 */
void
tl_window_follow_dataset (TlWindow *self)
{
  gboolean is_empty = is_empty_dataset (tl_timeline_view_get_dataset (self->timeline));

  if (is_empty)
    tl_window_show_empty_page (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "timeline");
  on_view_changed (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.go-to-date", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", !is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.filter", !is_empty);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filter_button), !is_empty);
  if (!is_empty)
    gtk_widget_set_visible (self->zoom_box, TRUE);
  tl_window_update_title (self);
}

/**
 * tl_window_show_dataset:
 * @self: a window
 * @dataset: the dataset to show instead of the present one
 */
void
tl_window_show_dataset (TlWindow *self, TlDataset *dataset)
{
  tl_window_leave_places (self);
  tl_window_close_details (self);
  tl_timeline_view_set_dataset (self->timeline, dataset);
  tl_finder_set_dataset (self->finder, dataset);
  tl_window_follow_dataset (self);
  tl_window_enter_places (self);
  if (is_empty_dataset (dataset))
    return;
  /* Who has begun to search before the file was read goes on. */
  if (!tl_focus_is_in ((GtkWidget *) self->search_bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
  tl_window_show_hint_once (self);
}

static void
save_size (TlWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
tl_window_close_request (GtkWindow *window)
{
  save_size (TL_WINDOW (window));
  tl_window_leave_places (TL_WINDOW (window));
  return GTK_WINDOW_CLASS (tl_window_parent_class)->close_request (window);
}

static void
tl_window_dispose (GObject *object)
{
  TlWindow *self = TL_WINDOW (object);

  tl_window_clear_opening (self);
  tl_window_clear_hint (self);
  tl_window_clear_places (self);
  g_clear_object (&self->recent_menu);
  g_clear_weak_pointer (&self->told_toast);
  g_clear_handle_id (&self->busy_timeout, g_source_remove);
  g_clear_handle_id (&self->subtitle_idle, g_source_remove);
  g_clear_pointer (&self->go_to, gtk_widget_unparent);
  g_clear_object (&self->settings);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class,
                                               "/io/github/timelanes/Timelanes/tl-window.ui");
  gtk_widget_class_bind_template_child (class, TlWindow, title);
  gtk_widget_class_bind_template_child (class, TlWindow, menu_button);
  gtk_widget_class_bind_template_child (class, TlWindow, filter_button);
  gtk_widget_class_bind_template_child (class, TlWindow, bookmarks_button);
  gtk_widget_class_bind_template_child (class, TlWindow, bars);
  gtk_widget_class_bind_template_child (class, TlWindow, banner);
  gtk_widget_class_bind_template_child (class, TlWindow, banner_label);
  gtk_widget_class_bind_template_child (class, TlWindow, banner_show);
  gtk_widget_class_bind_template_child (class, TlWindow, banner_all);
  gtk_widget_class_bind_template_child (class, TlWindow, banner_open);
  gtk_widget_class_bind_template_child (class, TlWindow, toasts);
  gtk_widget_class_bind_template_child (class, TlWindow, overlay);
  gtk_widget_class_bind_template_child (class, TlWindow, stack);
  gtk_widget_class_bind_template_child (class, TlWindow, flap);
  gtk_widget_class_bind_template_child (class, TlWindow, timeline);
  gtk_widget_class_bind_template_child (class, TlWindow, hint);
  gtk_widget_class_bind_template_child (class, TlWindow, zoom_box);
  gtk_widget_class_bind_template_callback (class, on_view_changed);
  gtk_widget_class_bind_template_callback (class, tl_window_update_ways);
  gtk_widget_class_bind_template_callback (class, on_event_activated);
  gtk_widget_class_bind_template_callback (class, on_dismissed);
  gtk_widget_class_bind_template_callback (class, on_flap_revealed);
}

static void
tl_window_class_init (TlWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = tl_window_close_request;
  g_type_ensure (TL_TYPE_TIMELINE_VIEW);
  g_type_ensure (TL_TYPE_ROW_LAYOUT);
  bind_template (widget_class);
  tl_window_add_actions (widget_class);
  tl_window_add_place_actions (widget_class);
  tl_window_add_bookmark_actions (widget_class);
  tl_window_add_recent_actions (widget_class);
}

static void
tl_window_init (TlWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_compat_name_buttons (self->banner);
  tl_window_set_up_title (self);
  self->finder = tl_finder_new ();
  tl_timeline_view_set_finder (self->timeline, self->finder);
  tl_timeline_view_set_bars (self->timeline, GTK_WIDGET (self->bars));
  tl_window_set_up_menu (self);
  tl_window_set_up_filter (self);
  tl_window_set_up_opening (self);
  tl_window_set_up_reloading (self);
  tl_window_set_up_ways (self);
  tl_window_set_up_places (self);
  tl_window_set_up_bookmarks (self);
  tl_window_set_up_moving (self);
}

/**
 * tl_window_new:
 * @application: the application
 * @settings: (nullable): where the window's size is kept
 *
 * Returns: (transfer none): a window that shows nothing yet, owned by GTK
 */
TlWindow *
tl_window_new (AdwApplication *application, GSettings *settings)
{
  TlWindow *self = g_object_new (TL_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->settings, settings);
  tl_window_set_up_view (self);
  if (settings == NULL)
    return self;
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  return self;
}

/**
 * tl_window_get_timeline:
 * @window: a window
 *
 * Returns: (transfer none): its timeline
 */
TlTimelineView *
tl_window_get_timeline (TlWindow *window)
{
  g_return_val_if_fail (TL_IS_WINDOW (window), NULL);
  return window->timeline;
}

/**
 * tl_window_get_finder:
 * @window: a window
 *
 * Returns: (transfer none): what is looked for in its dataset
 */
TlFinder *
tl_window_get_finder (TlWindow *window)
{
  g_return_val_if_fail (TL_IS_WINDOW (window), NULL);
  return window->finder;
}
