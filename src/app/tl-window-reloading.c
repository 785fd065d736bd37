/* The file of what is shown changes: what it holds now is shown instead, where one was. What is
 * broken, or gone, takes nothing away. */
#include "tl-focus.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* "3 added", or, of the only part that there is, "3 events added" */
static void
add_part (GString *parts, const char *format, const char *alone, gboolean is_alone, guint n)
{
  if (n == 0)
    return;
  if (parts->len > 0)
    /* Translators: stands between “3 added”, “1 changed” and “1 removed”. */
    g_string_append (parts, _ (", "));
  g_string_append_printf (parts, is_alone ? alone : format, n);
}

static char *
describe_parts (const TlDatasetDiff *diff)
{
  GString *parts = g_string_new (NULL);
  guint n_added = diff->n_added, n_changed = diff->n_changed, n_removed = diff->n_removed;
  gboolean is_alone = (n_added > 0) + (n_changed > 0) + (n_removed > 0) == 1;

  /* Translators: of so many events; the parts follow “alaska.json has changed on disk: ”. */
  add_part (parts, ngettext ("%u added", "%u added", n_added),
            ngettext ("%u event added", "%u events added", n_added), is_alone, n_added);
  /* Translators: as “%u added”. */
  add_part (parts, ngettext ("%u changed", "%u changed", n_changed),
            ngettext ("%u event changed", "%u events changed", n_changed), is_alone, n_changed);
  /* Translators: as “%u added”. */
  add_part (parts, ngettext ("%u removed", "%u removed", n_removed),
            ngettext ("%u event removed", "%u events removed", n_removed), is_alone, n_removed);
  return g_string_free (parts, FALSE);
}

/* "alaska.json has changed on disk: 3 added, 1 changed, 1 removed" */
static char *
describe_diff (TlWindow *self, const TlDatasetDiff *diff)
{
  g_autofree char *name = tl_window_describe_file (self->file);
  g_autofree char *parts = describe_parts (diff);

  if (*parts == '\0')
    /* Translators: %s is a file’s name. */
    return g_strdup_printf (_ ("%s has changed on disk, but none of its events"), name);
  /* Translators: a file’s name, and “3 added, 1 changed, 1 removed”, or “1 event changed”. */
  return g_strdup_printf (_ ("%s has changed on disk: %s"), name, parts);
}

static void
show_news (TlWindow *self, const TlDatasetDiff *diff, TlEventSet *news)
{
  g_autofree char *text = describe_diff (self, diff);

  tl_window_close_banner (self);
  self->news = tl_event_set_ref (news);
  self->news_next = 0;
  tl_window_show_banner (self, text,
                         diff->n_added + diff->n_changed > 0 ? TL_BANNER_NEWS | TL_BANNER_SHOW
                                                             : TL_BANNER_NEWS);
}

/* The pane tells of the event as it is now; where it is gone, the pane goes. The lists follow by
 * themselves. */
static void
follow_selection (TlWindow *self)
{
  guint32 selected = tl_timeline_view_get_selected (self->timeline);
  gboolean has_focus = tl_focus_is_in ((GtkWidget *) self->details);

  if (self->pane != NULL && tl_side_pane_get_page (self->pane) != TL_SIDE_PAGE_DETAILS)
    return;
  if (selected == TL_NO_EVENT)
    tl_window_close_details (self);
  else
    tl_window_show_details (self, selected);
  if (has_focus && gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->timeline));
}

static void
on_dataset_replaced (TlWindow *self, TlDatasetDiff *diff)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  guint n_errors = self->pending != NULL ? tl_problems_get_n_errors (self->pending->problems) : 0;
  g_autoptr (TlEventSet) news = tl_event_set_copy (diff->added);

  self->is_replacing = FALSE;
  tl_event_set_unite (news, diff->changed);
  gtk_menu_button_popdown (self->filter_button);
  tl_finder_replace_dataset (self->finder, dataset);
  tl_window_follow_dataset (self);
  follow_selection (self);
  if (n_errors > 0)
    tl_window_show_left_out (self);
  else
    show_news (self, diff, news);
  if (diff->n_added + diff->n_changed > 0)
    tl_timeline_view_flash (self->timeline, news);
}

/**
 * tl_window_take_reloaded:
 * @self: a window whose file was read again
 *
 * Shows what was read instead of what is shown, and keeps all that the user has arranged.
 */
void
tl_window_take_reloaded (TlWindow *self)
{
  self->has_trouble = FALSE;
  self->is_replacing = TRUE;
  tl_timeline_view_replace_dataset (self->timeline, self->pending->dataset, self->pending->diff);
}

static void
show_trouble (TlWindow *self, const char *text, TlBannerParts parts)
{
  tl_window_show_banner (self, text, parts);
  self->has_trouble = TRUE;
}

static void
show_unreadable (TlWindow *self, const GError *error)
{
  g_autofree char *name = tl_window_describe_file (self->file);
  g_autofree char *text = NULL;

  tl_window_close_banner (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    /* Translators: %s is a file’s name. */
    text = g_strdup_printf (_ ("%s is not there any more. What it held is still shown."), name);
  else
    /* Translators: a file’s name, and why it can’t be read. */
    text = g_strdup_printf (_ ("%s has changed, but can’t be read: %s"), name, error->message);
  show_trouble (self, text, 0);
}

static void
show_broken (TlWindow *self)
{
  g_autofree char *name = tl_window_describe_file (self->file);
  guint n_errors = tl_problems_get_n_errors (self->pending->problems);
  g_autofree char *head
    = g_strdup_printf (ngettext ("%s has changed, and has %u error. What it held is still shown.",
                                 "%s has changed, and has %u errors. What it held is still shown.",
                                 n_errors),
                       name, n_errors);

  tl_window_show_errors (self, head);
  self->has_trouble = TRUE;
}

/* Whether what is shown is what is valid of a file with errors, and that is the same still. */
static gboolean
is_shown_as_it_is (TlWindow *self, const TlLoaded *loaded)
{
  return self->pending != NULL && !self->has_trouble && loaded->diff != NULL
         && self->pending->dataset == tl_timeline_view_get_dataset (self->timeline)
         && tl_dataset_diff_is_empty (loaded->diff);
}

static void
take_pending (TlWindow *self, TlLoaded *loaded)
{
  tl_window_close_banner (self);
  self->pending_file = g_object_ref (self->file);
  self->pending = loaded;
}

static void
show_reloaded (TlWindow *self, TlLoaded *loaded)
{
  gboolean is_broken = loaded->dataset == NULL || tl_problems_get_n_errors (loaded->problems) > 0;

  if (is_broken && !is_shown_as_it_is (self, loaded))
    {
      take_pending (self, loaded);
      show_broken (self);
    }
  else if (!tl_dataset_diff_is_empty (loaded->diff))
    {
      take_pending (self, loaded);
      tl_window_take_reloaded (self);
    }
  else
    {
      /* It says what is shown: what was wrong with it is over. */
      if (!is_broken && (self->has_trouble || is_shown_as_it_is (self, loaded)))
        tl_window_close_banner (self);
      tl_loaded_free (loaded);
    }
}

static void
on_reloaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  TlLoaded *loaded = tl_loader_load_finish (result, &error);
  TlWindow *self = data;

  /* It has changed again, or is not what is shown any more, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reloading);
  self->is_replacing = FALSE;
  if (error != NULL)
    show_unreadable (self, error);
  else
    show_reloaded (self, loaded);
}

static void
stop_reloading (TlWindow *self)
{
  self->is_replacing = FALSE;
  if (self->reloading != NULL)
    g_cancellable_cancel (self->reloading);
  g_clear_object (&self->reloading);
}

/* What is read is compared with what is shown: nothing else may come to be shown meanwhile. */
static void
on_file_changed (TlWindow *self)
{
  stop_reloading (self);
  tl_timeline_view_stop_replacing (self->timeline);
  self->is_stale = self->loading != NULL;
  if (self->is_stale)
    return;
  self->reloading = g_cancellable_new ();
  self->is_replacing = TRUE;
  tl_loader_reload (self->file, tl_timeline_view_get_dataset (self->timeline), self->reloading,
                    on_reloaded, self);
}

static gboolean
on_watch_idle (gpointer data)
{
  TlWindow *self = data;

  self->watch_idle = 0;
  self->watch = tl_file_watch_new (self->file, self->etag);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (on_file_changed), self,
                           G_CONNECT_SWAPPED);
  return G_SOURCE_REMOVE;
}

/**
 * tl_window_watch_file:
 * @self: a window that shows its pending dataset, another than before
 *
 * Follows the file of what is shown, if it has one, instead of the one before. Not before the first
 * picture is there.
 */
void
tl_window_watch_file (TlWindow *self)
{
  tl_window_stop_watching (self);
  self->etag = g_strdup (self->pending->etag);
  if (self->file != NULL)
    self->watch_idle = g_idle_add_full (G_PRIORITY_LOW, on_watch_idle, self, NULL);
}

/**
 * tl_window_pause_reloading:
 * @self: a window that is about to open a file
 *
 * What has changed of the file that is shown has to wait until it is known whether that stays.
 */
void
tl_window_pause_reloading (TlWindow *self)
{
  self->is_stale = self->is_stale || self->is_replacing;
  stop_reloading (self);
  tl_timeline_view_stop_replacing (self->timeline);
}

/**
 * tl_window_catch_up:
 * @self: a window that could not open a file
 *
 * Goes on with what has changed of the file that is shown.
 */
void
tl_window_catch_up (TlWindow *self)
{
  if (self->is_stale && self->watch != NULL)
    on_file_changed (self);
}

/**
 * tl_window_stop_watching:
 * @self: a window
 *
 * Follows no file any more.
 */
void
tl_window_stop_watching (TlWindow *self)
{
  stop_reloading (self);
  self->is_stale = FALSE;
  g_clear_handle_id (&self->watch_idle, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->etag, g_free);
}

/**
 * tl_window_show_changes:
 * @self: a window
 *
 * Shows the next of the events that were added or have changed, and its details; after the last
 * one, the first.
 */
void
tl_window_show_changes (TlWindow *self)
{
  g_autoptr (TlEventSet) one = NULL;
  guint32 event;

  if (self->news == NULL)
    return;
  if (!tl_event_set_find_next (self->news, self->news_next, &event)
      && !tl_event_set_find_next (self->news, 0, &event))
    return;
  self->news_next = event + 1;
  tl_timeline_view_show_event (self->timeline, event);
  tl_window_show_details (self, event);
  one = tl_event_set_new (self->news->n_events);
  tl_event_set_add (one, event);
  tl_timeline_view_flash (self->timeline, one);
}

/**
 * tl_window_set_up_reloading:
 * @self: a window
 *
 * Lets the window's parts follow when another version of its dataset is shown.
 */
void
tl_window_set_up_reloading (TlWindow *self)
{
  g_signal_connect_object (self->timeline, "dataset-replaced", G_CALLBACK (on_dataset_replaced),
                           self, G_CONNECT_SWAPPED);
}
