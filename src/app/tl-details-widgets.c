/* What the details are made of: texts, links, lists that are emptied. */
#include "tl-details-private.h"

/**
 * tl_details_clear:
 * @container: a box or a grid
 *
 * Empties it.
 */
void
tl_details_clear (GtkWidget *container)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    if (GTK_IS_GRID (container))
      gtk_grid_remove (GTK_GRID (container), child);
    else
      gtk_box_remove (GTK_BOX (container), child);
}

/**
 * tl_details_set_label:
 * @label: a label
 * @text: (nullable): its text, which is no markup
 *
 * Shows a text; without one, hides the label.
 */
void
tl_details_set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/**
 * tl_details_new_text:
 * @text: a text, which is no markup
 * @css_class: (nullable): a class of the style sheet
 *
 * Returns: (transfer floating): a label that wraps, and that one can copy from
 */
GtkWidget *
tl_details_new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * tl_details_new_link:
 * @text: what is on it, which is no markup
 *
 * Returns: (transfer floating): a button that looks like a link, and wraps
 */
GtkWidget *
tl_details_new_link (const char *text)
{
  GtkWidget *button
    = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "inline-link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return button;
}

static void
on_event_clicked (GtkButton *button, TlDetailsPane *self)
{
  tl_details_pane_choose_event (self,
                                GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "event")));
}

/**
 * tl_details_new_event_link:
 * @self: a details pane
 * @event: an event of what it shows
 *
 * Returns: (transfer floating): a link with the event's title that leads there
 */
GtkWidget *
tl_details_new_event_link (TlDetailsPane *self, guint32 event)
{
  GtkWidget *link = tl_details_new_link (tl_dataset_get_event (self->dataset, event)->title);

  g_object_set_data (G_OBJECT (link), "event", GUINT_TO_POINTER (event));
  g_signal_connect (link, "clicked", G_CALLBACK (on_event_clicked), self);
  return link;
}

/**
 * tl_details_new_cited_text:
 * @self: a details pane
 * @text: (nullable): a text, which is no markup
 * @footnotes: what supports it
 *
 * Returns: (transfer floating): the text with the numbers of its footnotes, which lead there
 */
GtkWidget *
tl_details_new_cited_text (TlDetailsPane *self, const char *text, TlSlice footnotes)
{
  GtkWidget *cited = tl_cited_text_new (text, self->dataset, footnotes);

  g_signal_connect_object (cited, "footnote-chosen", G_CALLBACK (tl_details_follow_footnote), self,
                           G_CONNECT_SWAPPED);
  return cited;
}
