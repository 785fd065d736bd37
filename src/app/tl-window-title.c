/* The window's title, and the range in view under it, in words. */
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* A title is no wider than this by itself. */
#define TITLE_CHARS 40

/* A long title would take the room of the buttons. */
static void
limit_title (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    gtk_label_set_max_width_chars (GTK_LABEL (widget), TITLE_CHARS);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    limit_title (child);
}

/* Where it is cut, a tooltip has all of it. */
static void
update_tooltip (TlWindow *self)
{
  const char *range = adw_window_title_get_subtitle (self->title);
  gboolean has_range = range != NULL && *range != '\0';
  g_autofree char *text
    = g_strconcat (adw_window_title_get_title (self->title), has_range ? "\n" : NULL, range, NULL);

  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self->title)), text) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), text);
}

/**
 * tl_window_update_title:
 * @self: a window
 *
 * Takes the dataset's title, else the file's name.
 */
void
tl_window_update_title (TlWindow *self)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  const char *title = dataset != NULL ? tl_dataset_get_title (dataset) : NULL;
  g_autofree char *base = NULL;

  if (title == NULL && self->file != NULL)
    title = base = g_file_get_basename (self->file);
  adw_window_title_set_title (self->title, title != NULL ? title : _ ("Timelanes"));
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _ ("Timelanes"));
  update_tooltip (self);
}

/**
 * tl_window_update_range:
 * @self: a window
 * @range: (nullable): the range in view, in words
 */
void
tl_window_update_range (TlWindow *self, const char *range)
{
  adw_window_title_set_subtitle (self->title, range);
  update_tooltip (self);
}

/**
 * tl_window_set_up_title:
 * @self: a window
 *
 * Leaves room for the buttons beside a long title.
 */
void
tl_window_set_up_title (TlWindow *self)
{
  limit_title (GTK_WIDGET (self->title));
}
