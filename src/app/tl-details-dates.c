/* When an event was: in words, in the source's own words, and, where the source disagrees with
 * itself, each date beside the others. */
#include "tl-details-private.h"

#include <glib/gi18n.h>

/* Dates beside each other; more go on in the next row. With large letters, in 1024ths of a dot per
 * inch, half of the pane is too narrow for a date's words. */
#define N_COLUMNS 2
#define LARGE_DPI (1.4 * 96 * 1024)

static void
show_note (TlDetailsPane *self, const TlEventDetails *details)
{
  g_autofree char *note = NULL;

  /* Translators: how the source itself puts the date. */
  if (details->date_text != NULL && details->date_note != NULL)
    note = g_strdup_printf (_ ("In the source: “%s”. %s"), details->date_text, details->date_note);
  else if (details->date_text != NULL)
    note = g_strdup_printf (_ ("In the source: “%s”"), details->date_text);
  else
    note = g_strdup (details->date_note);
  tl_details_set_label (self->date_note, note);
}

static void
on_footnote_clicked (GtkButton *button, TlDetailsPane *self)
{
  tl_details_follow_footnote (self,
                              GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "footnote")),
                              GTK_WIDGET (button));
}

static void
add_source (TlDetailsPane *self, GtkWidget *column, guint32 footnote)
{
  guint number = tl_dataset_get_footnotes (self->dataset, NULL)[footnote].number;
  g_autofree char *name = g_strdup_printf (_ ("Footnote %u"), number);
  GtkWidget *link = tl_details_new_link (name);

  gtk_widget_add_css_class (link, "caption");
  g_object_set_data (G_OBJECT (link), "footnote", GUINT_TO_POINTER (footnote));
  g_signal_connect (link, "clicked", G_CALLBACK (on_footnote_clicked), self);
  gtk_box_append (GTK_BOX (column), link);
}

/* Below where a date is from stands the date. */
static GtkWidget *
new_column (TlDetailsPane *self, const char *source, TlSlice footnotes)
{
  const guint32 *indices = tl_dataset_get_indices (self->dataset, footnotes);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (column, "other-date");
  if (source != NULL)
    gtk_box_append (GTK_BOX (column), tl_details_new_text (source, "caption"));
  for (guint i = 0; i < footnotes.length; i++)
    add_source (self, column, indices[i]);
  return column;
}

static int
count_columns (TlDetailsPane *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > LARGE_DPI ? 1 : N_COLUMNS;
}

static void
add_column (TlDetailsPane *self, int place, GtkWidget *column, const char *edtf, const char *note)
{
  g_autofree char *words = tl_edtf_to_words (edtf);
  int n_columns = count_columns (self);

  gtk_box_append (GTK_BOX (column), tl_details_new_text (words, "heading"));
  if (note != NULL)
    gtk_box_append (GTK_BOX (column), tl_details_new_text (note, "caption"));
  gtk_grid_attach (self->other_dates, column, place % n_columns, place / n_columns, 1, 1);
}

/* The event's own date is the text's where the source's words for it are known, and no other date
 * is said to be the text's. */
static gboolean
is_of_text (const TlEventDetails *details, const TlOtherDate *others)
{
  for (guint i = 0; i < details->other_dates.length; i++)
    if (others[i].footnotes.length == 0)
      return FALSE;
  return details->date_text != NULL;
}

static void
show_others (TlDetailsPane *self, const TlEvent *event, const TlEventDetails *details)
{
  const TlOtherDate *others = tl_dataset_get_other_dates (self->dataset, details->other_dates);
  const TlSlice none = { 0, 0 };

  tl_details_clear (GTK_WIDGET (self->other_dates));
  gtk_widget_set_visible (GTK_WIDGET (self->other_dates), details->other_dates.length > 0);
  if (details->other_dates.length == 0)
    return;
  /* Translators: each stands over a date, where dates disagree. */
  add_column (self, 0,
              new_column (self,
                          is_of_text (details, others) ? _ ("In the text") : _ ("On the timeline"),
                          none),
              event->edtf, NULL);
  for (guint i = 0; i < details->other_dates.length; i++)
    add_column (self, (int) i + 1,
                new_column (self, others[i].footnotes.length == 0 ? _ ("In the text") : NULL,
                            others[i].footnotes),
                others[i].edtf, others[i].note);
}

/**
 * tl_details_show_dates:
 * @self: a details pane
 * @event: the event to show
 *
 * Shows an event's date, what else the source gives for it, and what is to be said of both.
 */
void
tl_details_show_dates (TlDetailsPane *self, const TlEvent *event)
{
  const TlEventDetails *details = tl_dataset_get_details (self->dataset, event);
  g_autofree char *words = tl_event_date_to_words (event);

  tl_details_set_label (self->date, words);
  show_others (self, event, details);
  show_note (self, details);
}
