/* What is remembered of the dataset in the window: kept a moment after it changes and when the
 * window closes or opens another dataset, and shown again when the dataset is. */
#include "tl-focus.h"
#include "tl-recent.h"
#include "tl-window-private.h"

/* A moment, in milliseconds: many changes are one. */
#define KEEP_MS 1500

/* Shows an event's details, or none, without the pane's coming or going being seen: the timeline is
 * to have its width before it shows, or flies to, a stretch of time. */
static void
select_at_once (TlWindow *self, guint event)
{
  gboolean has_focus = tl_focus_is_in (GTK_WIDGET (self->stack));

  /* What is not mapped doesn't animate. */
  gtk_widget_set_visible (GTK_WIDGET (self->stack), FALSE);
  if (event != TL_NO_EVENT)
    tl_window_show_details (self, event);
  else
    tl_window_close_details (self);
  gtk_widget_set_visible (GTK_WIDGET (self->stack), TRUE);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

/**
 * tl_window_make_bookmark:
 * @self: a window with a dataset
 * @title: (nullable): what to call it
 *
 * Returns: (transfer full): what is in view, how the lanes are arranged, what is filtered and
 *   selected
 */
TlBookmark *
tl_window_make_bookmark (TlWindow *self, const char *title)
{
  TlBookmark *bookmark = tl_bookmark_new (title);
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  guint32 selected = tl_timeline_view_get_selected (self->timeline);

  bookmark->has_stretch = tl_timeline_view_get_stretch (self->timeline, &bookmark->stretch);
  tl_bookmark_set_arrangement (bookmark, dataset,
                               tl_timeline_view_get_arrangement (self->timeline));
  bookmark->lane_zoom = tl_timeline_view_get_lane_zoom (self->timeline);
  g_free (bookmark->filter);
  bookmark->filter = g_strdup (tl_finder_get_filter (self->finder));
  bookmark->hides = tl_finder_get_hides (self->finder);
  if (selected != TL_NO_EVENT)
    bookmark->event = g_strdup (tl_dataset_get_event (dataset, selected)->id);
  return bookmark;
}

/**
 * tl_window_apply_bookmark:
 * @self: a window with a dataset
 * @bookmark: one of the dataset's
 *
 * Arranges lanes, filters and selects as the bookmark has it. What is in view is the caller's to
 * change, after this.
 */
void
tl_window_apply_bookmark (TlWindow *self, const TlBookmark *bookmark)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  g_autoptr (GArray) arrangement = tl_bookmark_get_arrangement (bookmark, dataset);
  guint event;

  tl_timeline_view_set_arrangement (self->timeline, arrangement, bookmark->lane_zoom);
  if (!g_str_equal (tl_finder_get_filter (self->finder), bookmark->filter))
    tl_finder_set_filter (self->finder, bookmark->filter);
  tl_finder_set_hides (self->finder, bookmark->hides);
  if (bookmark->event == NULL || !tl_dataset_find_event (dataset, bookmark->event, &event))
    event = TL_NO_EVENT;
  if (adw_flap_get_reveal_flap (self->flap) != (event != TL_NO_EVENT))
    select_at_once (self, event);
  else if (event != TL_NO_EVENT)
    tl_window_show_details (self, event);
}

/* Not at once: the desktop's list of recent files may be long. */
static void
add_recent (TlWindow *self)
{
  if (self->is_recent_due && self->memory_file != NULL)
    tl_recent_add (self->memory_file, gtk_window_get_title (GTK_WINDOW (self)));
  self->is_recent_due = FALSE;
}

/**
 * tl_window_keep_places:
 * @window: a window
 *
 * Remembers what is in view, and writes it, soon.
 */
void
tl_window_keep_places (TlWindow *window)
{
  TlBookmark *last;

  g_return_if_fail (TL_IS_WINDOW (window));

  g_clear_handle_id (&window->places_timeout, g_source_remove);
  if (window->memory == NULL)
    return;
  last = tl_window_make_bookmark (window, NULL);
  /* Who has not moved sees the first view again, also in a window of another size. */
  if (tl_timeline_view_is_at_first (window->timeline))
    last->has_stretch = FALSE;
  tl_memory_set_last (window->memory, last);
  tl_memory_save (window->memory);
  add_recent (window);
}

static gboolean
on_moment_over (gpointer data)
{
  TlWindow *self = data;

  self->places_timeout = 0;
  tl_window_keep_places (self);
  return G_SOURCE_REMOVE;
}

static void
queue_keeping (TlWindow *self)
{
  if (self->memory != NULL && self->places_timeout == 0)
    self->places_timeout = g_timeout_add (KEEP_MS, on_moment_over, self);
}

static void
on_memory_changed (TlWindow *self)
{
  tl_window_update_bookmarks (self);
  queue_keeping (self);
}

/**
 * tl_window_leave_places:
 * @self: a window that closes, or is about to show another dataset
 *
 * Remembers where one was.
 */
void
tl_window_leave_places (TlWindow *self)
{
  tl_window_keep_places (self);
  tl_window_clear_places (self);
}

/**
 * tl_window_clear_places:
 * @self: a window
 *
 * Holds the memory no longer.
 */
void
tl_window_clear_places (TlWindow *self)
{
  g_clear_handle_id (&self->places_timeout, g_source_remove);
  if (self->memory != NULL)
    g_signal_handlers_disconnect_by_data (self->memory, self);
  g_clear_object (&self->memory);
  g_clear_object (&self->memory_file);
  g_clear_weak_pointer (&self->undo_toast);
}

/**
 * tl_window_enter_places:
 * @self: a window that was just given its dataset
 *
 * Shows what was in view when the dataset was last seen.
 */
void
tl_window_enter_places (TlWindow *self)
{
  const TlBookmark *last;

  self->memory = tl_memory_get (self->file);
  g_set_object (&self->memory_file, self->file);
  g_signal_connect_swapped (self->memory, "changed", G_CALLBACK (on_memory_changed), self);
  self->is_recent_due = TRUE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-bookmark",
                                 gtk_stack_get_visible_child (self->stack)
                                   == GTK_WIDGET (self->flap));
  last = tl_memory_get_last (self->memory);
  if (last != NULL)
    {
      tl_window_apply_bookmark (self, last);
      if (last->has_stretch)
        tl_timeline_view_start_at (self->timeline, &last->stretch);
    }
  if (!self->has_fallback)
    tl_memory_set_opened (self->memory);
  tl_window_update_bookmarks (self);
  queue_keeping (self);
}

static void
action_first_view (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlWindow *self = TL_WINDOW (widget);
  g_autoptr (TlBookmark) left = NULL;

  if (self->memory == NULL)
    return;
  left = tl_window_make_bookmark (self, NULL);
  if (left->lanes->len > 0 || left->lane_zoom != 1)
    tl_timeline_view_leave_place (self->timeline, g_steal_pointer (&left));
  tl_timeline_view_show_first (self->timeline);
  tl_timeline_view_describe_stretch (self->timeline);
}

static void
step (TlWindow *self, void (*go) (TlTimelineView *, TlBookmark **))
{
  g_autoptr (TlBookmark) place = NULL;

  if (self->memory == NULL)
    return;
  place = tl_window_make_bookmark (self, NULL);
  go (self->timeline, &place);
  if (place != NULL)
    tl_window_apply_bookmark (self, place);
  tl_timeline_view_describe_stretch (self->timeline);
}

static void
action_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (TL_WINDOW (widget), tl_timeline_view_go_back);
}

static void
action_forward (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (TL_WINDOW (widget), tl_timeline_view_go_forward);
}

/**
 * tl_window_add_place_actions:
 * @class: the window's class
 */
void
tl_window_add_place_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "win.first-view", NULL, action_first_view);
  gtk_widget_class_install_action (class, "win.back", NULL, action_back);
  gtk_widget_class_install_action (class, "win.forward", NULL, action_forward);
}

/**
 * tl_window_set_up_places:
 * @self: a window
 *
 * Has it remember what changes.
 */
void
tl_window_set_up_places (TlWindow *self)
{
  g_signal_connect_object (self->timeline, "view-changed", G_CALLBACK (queue_keeping), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "notify::selected", G_CALLBACK (queue_keeping), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (queue_keeping), self,
                           G_CONNECT_SWAPPED);
}
