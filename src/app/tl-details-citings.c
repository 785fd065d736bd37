/* Which other events a footnote supports: a few of them, and the rest when they are asked for. */
#include "tl-details-private.h"

#include <glib/gi18n.h>

/* At first, and with each press of the button after that. */
#define N_FIRST 3
#define N_MORE  50

static void on_more_clicked (GtkButton *button, TlDetailsPane *self);

static void
add_more_button (TlDetailsPane *self, GtkWidget *box, guint footnote, guint from, guint n_more)
{
  /* Translators: %u more events that a footnote supports. */
  g_autofree char *text
    = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);
  GtkWidget *button = tl_details_new_link (text);

  gtk_widget_add_css_class (button, "caption");
  g_object_set_data (G_OBJECT (button), "footnote", GUINT_TO_POINTER (footnote));
  g_object_set_data (G_OBJECT (button), "from", GUINT_TO_POINTER (from));
  g_signal_connect (button, "clicked", G_CALLBACK (on_more_clicked), self);
  gtk_box_append (GTK_BOX (box), button);
}

/* Returns: (transfer none): the first link */
static GtkWidget *
add_links (TlDetailsPane *self, GtkWidget *box, guint footnote, guint from, guint n_max)
{
  guint n;
  const guint32 *events = tl_dataset_get_events_of_footnote (self->dataset, footnote, &n);
  GtkWidget *first = NULL;
  guint i;

  for (i = from; i < n && n_max > 0; i++)
    {
      GtkWidget *link;

      if (events[i] == self->event)
        continue;
      link = tl_details_new_event_link (self, events[i]);
      gtk_widget_add_css_class (link, "caption");
      gtk_box_append (GTK_BOX (box), link);
      first = first == NULL ? link : first;
      n_max--;
    }
  if (i < n && !(i + 1 == n && events[i] == self->event))
    {
      gboolean has_own = FALSE;

      for (guint j = i; j < n && events[j] <= self->event; j++)
        has_own |= events[j] == self->event;
      add_more_button (self, box, footnote, i, n - i - (has_own ? 1 : 0));
    }
  return first;
}

/* The button gives way to what it promised, and the focus goes on to that. */
static void
on_more_clicked (GtkButton *button, TlDetailsPane *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (button));
  guint footnote = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "footnote"));
  guint from = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "from"));
  GtkWidget *first = add_links (self, box, footnote, from, N_MORE);

  gtk_widget_grab_focus (first);
  gtk_box_remove (GTK_BOX (box), GTK_WIDGET (button));
}

/**
 * tl_details_new_citings:
 * @self: a details pane
 * @footnote: the index of a footnote that the shown event cites
 *
 * Returns: (transfer floating) (nullable): links to the other events that it supports; %NULL where
 *   there are none
 */
GtkWidget *
tl_details_new_citings (TlDetailsPane *self, guint footnote)
{
  guint n;
  GtkWidget *box;
  GtkWidget *label;

  tl_dataset_get_events_of_footnote (self->dataset, footnote, &n);
  if (n < 2)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: before the titles of other events that a footnote supports. */
  label = gtk_label_new (_ ("Also supports:"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  add_links (self, box, footnote, 0, N_FIRST);
  return box;
}
