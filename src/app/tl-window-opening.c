/* Opening datasets: reading them off the main thread, and what to do about what is wrong with them.
 * A broken file never takes away what is shown. */
#include "tl-problems-dialog.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

/**
 * tl_window_describe_file:
 * @file: (nullable): a file; %NULL for the built-in dataset
 *
 * Returns: (transfer full): what a message calls it
 */
char *
tl_window_describe_file (GFile *file)
{
  g_autofree char *base = NULL;

  if (file == NULL)
    return g_strdup (_ ("the example"));
  base = g_file_get_basename (file);
  return g_filename_display_name (base);
}

static const TlProblem *
find_first_error (const TlProblems *problems)
{
  for (guint i = 0; i < tl_problems_get_length (problems); i++)
    if (tl_problems_get (problems, i)->severity == TL_SEVERITY_ERROR)
      return tl_problems_get (problems, i);
  return NULL;
}

/**
 * tl_window_show_errors:
 * @self: a window whose pending file has errors
 * @head: how many, and what comes of it
 *
 * "alaska.json has 3 errors, so it is not shown. Line 12, column 5: …"
 */
void
tl_window_show_errors (TlWindow *self, const char *head)
{
  const TlProblems *problems = self->pending->problems;
  const TlProblem *first = find_first_error (problems);
  g_autofree char *text = g_strdup (head);
  TlBannerParts parts = 0;

  if (first != NULL)
    {
      g_free (text);
      /* Translators: the first sentence names a file and its number of errors; then a place, the
       * place within the JSON, which may be empty, and the error. */
      text = g_strdup_printf (_ ("%s Line %u, column %u: %s%s%s"), head, first->place.line,
                              first->place.column, first->pointer != NULL ? first->pointer : "",
                              first->pointer != NULL && *first->pointer != '\0' ? ": " : "",
                              first->message);
    }
  if (tl_problems_get_length (problems) > 1)
    parts |= TL_BANNER_LIST;
  if (self->pending->dataset != NULL)
    parts |= TL_BANNER_OPEN;
  tl_window_show_banner (self, text, parts);
}

static void
show_errors (TlWindow *self)
{
  guint n_errors = tl_problems_get_n_errors (self->pending->problems);
  g_autofree char *name = tl_window_describe_file (self->pending_file);
  g_autofree char *head
    = g_strdup_printf (ngettext ("%s has %u error, so it is not shown.",
                                 "%s has %u errors, so it is not shown.", n_errors),
                       name, n_errors);

  tl_window_show_errors (self, head);
}

/**
 * tl_window_show_left_out:
 * @self: a window that shows what is valid of its pending file
 *
 * Of what is opened in spite of its errors, how much is missing is said as long as it is shown.
 */
void
tl_window_show_left_out (TlWindow *self)
{
  g_autofree char *name = tl_window_describe_file (self->file);
  g_autofree char *text = NULL;
  guint n_errors = tl_problems_get_n_errors (self->pending->problems);
  guint n_left_out = tl_dataset_get_n_left_out (self->pending->dataset);
  guint n_events;

  tl_dataset_get_events (self->pending->dataset, &n_events);
  if (n_left_out > 0)
    /* Translators: a file’s name, how many of its events are left out, and how many there are. */
    text = g_strdup_printf (ngettext ("%s is shown without %u of its %u events.",
                                      "%s is shown without %u of its %u events.", n_left_out),
                            name, n_left_out, n_events + n_left_out);
  else
    text = g_strdup_printf (ngettext ("%s is shown without what %u error leaves out.",
                                      "%s is shown without what %u errors leave out.", n_errors),
                            name, n_errors);
  tl_window_show_banner (self, text, TL_BANNER_LIST);
}

static void
take_over (TlWindow *self)
{
  guint n_errors = tl_problems_get_n_errors (self->pending->problems);

  g_set_object (&self->file, self->pending_file);
  tl_window_show_dataset (self, self->pending->dataset);
  tl_window_watch_file (self);
  if (n_errors > 0)
    tl_window_show_left_out (self);
  else
    tl_window_close_banner (self);
}

/**
 * tl_window_open_valid:
 * @self: a window
 *
 * Shows what is valid of the file whose errors the banner tells of.
 */
void
tl_window_open_valid (TlWindow *self)
{
  if (self->pending == NULL || self->pending->dataset == NULL)
    return;
  if (self->pending->diff != NULL)
    tl_window_take_reloaded (self);
  else
    take_over (self);
}

/**
 * tl_window_show_problems:
 * @self: a window
 *
 * Lists all that is wrong with the file that the banner tells of.
 */
void
tl_window_show_problems (TlWindow *self)
{
  g_autofree char *name = NULL;

  if (self->pending == NULL)
    return;
  name = tl_window_describe_file (self->pending_file);
  tl_problems_dialog_show (GTK_WINDOW (self), name, self->pending->problems);
}

/* Who asked for no file in particular gets the built-in dataset, beside what the banner says. That
 * doesn't count as opening it. Who asked for one sees what there was; if that is nothing, what can
 * be opened instead. */
static void
fall_back (TlWindow *self)
{
  g_autoptr (TlLoaded) builtin = NULL;

  if (!self->has_fallback)
    {
      if (tl_timeline_view_get_dataset (self->timeline) != NULL)
        return;
      tl_window_follow_dataset (self);
      gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
      return;
    }
  builtin = tl_loader_load_builtin ();
  g_clear_object (&self->file);
  tl_window_show_dataset (self, builtin->dataset);
  self->has_fallback = FALSE;
}

static void
show_loaded (TlWindow *self, TlLoaded *loaded)
{
  g_clear_pointer (&self->pending, tl_loaded_free);
  self->pending = loaded;
  if (tl_problems_get_n_errors (loaded->problems) > 0 || loaded->dataset == NULL)
    {
      fall_back (self);
      show_errors (self);
      tl_window_catch_up (self);
    }
  else
    take_over (self);
}

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  TlLoaded *loaded = tl_loader_load_finish (result, &error);
  TlWindow *self = data;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  /* Another file was opened meanwhile, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->loading);
  if (error != NULL)
    {
      tl_window_update_busy (self);
      fall_back (self);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        tl_window_forget_recent (self->pending_file);
      name = tl_window_describe_file (self->pending_file);
      text = g_strdup_printf (_ ("%s can’t be opened: %s"), name, error->message);
      tl_window_show_banner (self, text, 0);
      tl_window_catch_up (self);
      return;
    }
  show_loaded (self, loaded);
  tl_window_update_busy (self);
}

/**
 * tl_window_open:
 * @window: a window
 * @file: (nullable): a file; %NULL for the built-in dataset
 *
 * Reads a dataset and shows it. What was shown stays until then, and if there is something wrong.
 */
void
tl_window_open (TlWindow *window, GFile *file)
{
  g_return_if_fail (TL_IS_WINDOW (window));

  if (window->loading != NULL)
    g_cancellable_cancel (window->loading);
  g_clear_object (&window->loading);
  tl_window_pause_reloading (window);
  tl_window_close_banner (window);
  window->has_fallback = FALSE;
  window->pending_file = file != NULL ? g_object_ref (file) : NULL;
  if (file == NULL)
    {
      show_loaded (window, tl_loader_load_builtin ());
      return;
    }
  window->loading = g_cancellable_new ();
  tl_loader_load (file, window->loading, on_loaded, window);
  tl_window_update_busy (window);
}

/**
 * tl_window_open_last:
 * @window: a window that shows nothing yet
 * @file: (nullable): the file that was opened last; %NULL for the built-in dataset
 *
 * Opens what no one asked for by name: where that is gone, or broken, the built-in dataset is shown
 * instead, and it is said why.
 */
void
tl_window_open_last (TlWindow *window, GFile *file)
{
  g_return_if_fail (TL_IS_WINDOW (window));

  tl_window_open (window, file);
  window->has_fallback = file != NULL;
}

/**
 * tl_window_get_file:
 * @window: a window
 *
 * Returns: (transfer none) (nullable): what it shows, or is about to show; %NULL for the built-in
 *   dataset
 */
GFile *
tl_window_get_file (TlWindow *window)
{
  g_return_val_if_fail (TL_IS_WINDOW (window), NULL);
  return window->loading != NULL ? window->pending_file : window->file;
}

/**
 * tl_window_shows:
 * @window: a window
 * @file: (nullable): a file; %NULL for the built-in dataset
 *
 * Returns: whether the window shows it, or is about to
 */
gboolean
tl_window_shows (TlWindow *window, GFile *file)
{
  GFile *shown = tl_window_get_file (window);

  if (window->loading == NULL && tl_timeline_view_get_dataset (window->timeline) == NULL)
    return FALSE;
  return shown == NULL || file == NULL ? shown == file : g_file_equal (shown, file);
}

/* The first one here, the others in windows of their own. */
static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  TlWindow *self = TL_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)));
  GSList *files;

  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = g_value_get_boxed (value);
  if (files == NULL)
    return FALSE;
  for (GSList *l = files->next; l != NULL; l = l->next)
    {
      GFile *file = l->data;

      g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), &file, 1,
                          "");
    }
  tl_window_open_or_present (self, files->data);
  return TRUE;
}

/**
 * tl_window_set_up_opening:
 * @self: a window
 *
 * Lets files be dropped on the window.
 */
void
tl_window_set_up_opening (TlWindow *self)
{
  self->drop_target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (self->drop_target, "drop", G_CALLBACK (on_drop), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drop_target));
}

/**
 * tl_window_clear_opening:
 * @self: a window
 *
 * Ends what is under way.
 */
void
tl_window_clear_opening (TlWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  tl_window_stop_watching (self);
  g_clear_object (&self->pending_file);
  g_clear_pointer (&self->pending, tl_loaded_free);
  g_clear_pointer (&self->news, tl_event_set_unref);
  g_clear_object (&self->file);
}
