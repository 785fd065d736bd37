/* What is being opened, where that takes longer than a moment: over what is shown until then. */
#include "tl-window-private.h"

#include <glib/gi18n.h>

/* A moment, in milliseconds. */
#define MOMENT_MS 250

static gboolean
is_busy (TlWindow *self)
{
  return self->loading != NULL || tl_timeline_view_is_placing (self->timeline);
}

/* A sign that turns, and what it is about. */
static GtkWidget *
make_sign (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_can_target (box, FALSE);
  gtk_widget_add_css_class (box, "hint");
  return box;
}

static gboolean
on_moment_over (gpointer data)
{
  TlWindow *self = data;
  g_autofree char *name
    = tl_window_describe_file (self->loading != NULL ? self->pending_file : self->file);
  /* Translators: %s is a file’s name. */
  g_autofree char *text = g_strdup_printf (_ ("Opening %s…"), name);

  self->busy_timeout = 0;
  self->busy_sign = make_sign (text);
  gtk_overlay_add_overlay (self->overlay, self->busy_sign);
  return G_SOURCE_REMOVE;
}

/**
 * tl_window_update_busy:
 * @self: a window
 *
 * Says that something is being opened, soon, or no more.
 */
void
tl_window_update_busy (TlWindow *self)
{
  if (!is_busy (self))
    tl_window_clear_busy (self);
  else if (self->busy_timeout == 0 && self->busy_sign == NULL)
    self->busy_timeout = g_timeout_add (MOMENT_MS, on_moment_over, self);
}

/**
 * tl_window_clear_busy:
 * @self: a window
 *
 * Takes the sign away, if it is there.
 */
void
tl_window_clear_busy (TlWindow *self)
{
  g_clear_handle_id (&self->busy_timeout, g_source_remove);
  if (self->busy_sign != NULL)
    gtk_overlay_remove_overlay (self->overlay, self->busy_sign);
  self->busy_sign = NULL;
}
