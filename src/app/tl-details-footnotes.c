/* The footnotes of an event: of itself, its quotations, its other dates and its relations; the way
 * from a number to its text, and back. */
#include "tl-details-private.h"
#include "tl-reference-row.h"

#include <glib/gi18n.h>

/* How long a footnote stays marked that was followed. */
#define MARKED_MS 1500

/* Each once, where it comes first. */
static void
add_indices (TlDetailsPane *self, GArray *footnotes, GHashTable *seen, TlSlice slice)
{
  const guint32 *indices = tl_dataset_get_indices (self->dataset, slice);

  for (guint i = 0; i < slice.length; i++)
    if (g_hash_table_add (seen, GUINT_TO_POINTER (indices[i])))
      g_array_append_val (footnotes, indices[i]);
}

/* Returns: (transfer full): the indices of all footnotes that the event cites; its own come first
 */
static GArray *
collect_footnotes (TlDetailsPane *self)
{
  const TlEvent *event = tl_dataset_get_event (self->dataset, self->event);
  const TlEventDetails *details = tl_dataset_get_details (self->dataset, event);
  const guint32 *quotes = tl_dataset_get_indices (self->dataset, details->quotes);
  const TlOtherDate *dates = tl_dataset_get_other_dates (self->dataset, details->other_dates);
  const TlRelation *all = tl_dataset_get_relations (self->dataset, NULL);
  guint n_relations;
  const guint32 *relations = tl_dataset_get_relations_of (self->dataset, self->event, &n_relations);
  GArray *footnotes = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  add_indices (self, footnotes, seen, event->footnotes);
  for (guint i = 0; i < details->quotes.length; i++)
    add_indices (self, footnotes, seen, tl_dataset_get_quote (self->dataset, quotes[i])->footnotes);
  for (guint i = 0; i < details->other_dates.length; i++)
    add_indices (self, footnotes, seen, dates[i].footnotes);
  for (guint i = 0; i < n_relations; i++)
    add_indices (self, footnotes, seen, all[relations[i]].footnotes);
  return footnotes;
}

static void
on_back_clicked (GtkButton *button, TlDetailsPane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (button), FALSE);
  if (self->came_from != NULL)
    gtk_widget_grab_focus (self->came_from);
}

/* The number, and under it the way back, once one has come from somewhere. */
static GtkWidget *
new_number (TlDetailsPane *self, GtkWidget *row, const TlFootnote *footnote)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *back = gtk_button_new_from_icon_name ("go-up-symbolic");
  g_autofree char *text = g_strdup_printf ("%u", footnote->number);
  g_autofree char *name = g_strdup_printf (_ ("Footnote %u"), footnote->number);
  GtkWidget *number = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_xalign (GTK_LABEL (number), 1);
  gtk_widget_add_css_class (number, "number");
  gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to where the footnote is cited"), -1);
  gtk_widget_set_tooltip_text (back, _ ("Back to Where It Is Cited"));
  gtk_widget_add_css_class (back, "flat");
  gtk_widget_add_css_class (back, "back");
  gtk_widget_set_halign (back, GTK_ALIGN_END);
  gtk_widget_set_visible (back, FALSE);
  g_signal_connect (back, "clicked", G_CALLBACK (on_back_clicked), self);
  g_object_set_data (G_OBJECT (row), "back", back);
  gtk_box_append (GTK_BOX (column), number);
  gtk_box_append (GTK_BOX (column), back);
  return column;
}

/* Only who follows a number meets the row itself on the way of the Tab key. */
static void
on_focus_left (GtkEventController *focus)
{
  gtk_widget_set_focusable (gtk_event_controller_get_widget (focus), FALSE);
}

static GtkWidget *
new_footnote (TlDetailsPane *self, guint32 index)
{
  const TlFootnote *footnote = &tl_dataset_get_footnotes (self->dataset, NULL)[index];
  const TlReference *references = tl_dataset_get_references (self->dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (self->dataset, footnote->references);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *citings = tl_details_new_citings (self, index);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), NULL);
  gtk_widget_add_controller (row, focus);
  gtk_widget_set_hexpand (content, TRUE);
  if (footnote->text != NULL)
    gtk_box_append (GTK_BOX (content), tl_details_new_text (footnote->text, NULL));
  for (guint i = 0; i < footnote->references.length; i++)
    {
      GtkWidget *reference = tl_reference_row_new (self->dataset, &references[indices[i]]);

      g_signal_connect_object (reference, "copied", G_CALLBACK (tl_details_pane_say_copied), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (content), reference);
    }
  if (citings != NULL)
    gtk_box_append (GTK_BOX (content), citings);
  gtk_box_append (GTK_BOX (row), new_number (self, row, footnote));
  gtk_box_append (GTK_BOX (row), content);
  gtk_widget_add_css_class (row, "footnotes");
  g_object_set_data (G_OBJECT (row), "footnote", GUINT_TO_POINTER (index));
  return row;
}

/**
 * tl_details_show_footnotes:
 * @self: a details pane
 *
 * Shows the footnotes that the shown event cites.
 */
void
tl_details_show_footnotes (TlDetailsPane *self)
{
  g_autoptr (GArray) footnotes = collect_footnotes (self);

  tl_details_clear_mark (self);
  tl_details_clear (GTK_WIDGET (self->footnotes));
  for (guint i = 0; i < footnotes->len; i++)
    gtk_box_append (self->footnotes, new_footnote (self, g_array_index (footnotes, guint32, i)));
  gtk_widget_set_visible (self->footnotes_box, footnotes->len > 0);
}

/**
 * tl_details_clear_mark:
 * @self: a details pane
 *
 * No footnote is marked any more.
 */
void
tl_details_clear_mark (TlDetailsPane *self)
{
  g_clear_handle_id (&self->mark_timeout, g_source_remove);
  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, "marked");
  g_clear_weak_pointer (&self->marked);
}

static gboolean
on_mark_timeout (gpointer data)
{
  TlDetailsPane *self = data;

  self->mark_timeout = 0;
  tl_details_clear_mark (self);
  return G_SOURCE_REMOVE;
}

/* Finds the row of a footnote; of all others hides the ways back. */
static GtkWidget *
find_row (TlDetailsPane *self, guint footnote)
{
  GtkWidget *found = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->footnotes)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean is_it
        = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "footnote")) == footnote;

      gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "back"), is_it);
      if (is_it)
        found = row;
    }
  return found;
}

/**
 * tl_details_follow_footnote:
 * @self: a details pane
 * @footnote: the index of a footnote that the shown event cites
 * @from: the widget to come back to
 *
 * Goes to the text of a footnote: it is brought into view, takes the focus, and is marked for a
 * moment.
 */
void
tl_details_follow_footnote (TlDetailsPane *self, guint footnote, GtkWidget *from)
{
  GtkWidget *row = find_row (self, footnote);

  if (row == NULL)
    return;
  g_set_weak_pointer (&self->came_from, from);
  tl_details_clear_mark (self);
  g_set_weak_pointer (&self->marked, row);
  gtk_widget_add_css_class (row, "marked");
  self->mark_timeout = g_timeout_add (MARKED_MS, on_mark_timeout, self);
  /* The scroller brings what takes the focus into view. */
  gtk_widget_set_focusable (row, TRUE);
  gtk_widget_grab_focus (row);
}
