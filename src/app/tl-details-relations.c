/* The events that one is related to: first what it came of, then what came of it. */
#include "tl-details-private.h"

#include <glib/gi18n.h>

/* So many are shown of an event that everything is tied to: a list as long is none to read. */
#define N_MAX 200

/* The title and the date of the other event, which leads there; below it how the two belong
 * together. */
static void
add_relation (TlDetailsPane *self, const TlRelation *relation, guint32 other)
{
  const TlEvent *event = tl_dataset_get_event (self->dataset, other);
  g_autofree char *words = tl_event_date_to_words (event);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *link = tl_details_new_event_link (self, other);
  GtkWidget *title = g_object_ref (gtk_button_get_child (GTK_BUTTON (link)));
  GtkWidget *date = gtk_label_new (words);
  g_autofree char *name = g_strdup_printf ("%s, %s", event->title, words);

  gtk_label_set_xalign (GTK_LABEL (date), 0);
  gtk_label_set_wrap (GTK_LABEL (date), TRUE);
  gtk_widget_add_css_class (date, "caption");
  gtk_widget_add_css_class (date, "dim-label");
  gtk_button_set_child (GTK_BUTTON (link), NULL);
  gtk_box_append (GTK_BOX (lines), title);
  gtk_box_append (GTK_BOX (lines), date);
  gtk_button_set_child (GTK_BUTTON (link), lines);
  g_object_unref (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), link);
  gtk_box_append (GTK_BOX (box),
                  tl_details_new_cited_text (self, relation->summary, relation->footnotes));
  gtk_widget_add_css_class (box, "relation");
  gtk_box_append (self->relations, box);
}

/* All of one type and direction, under its name. */
static void
add_group (TlDetailsPane *self, TlRelationType type, gboolean is_from, guint *n_left)
{
  const TlRelation *relations = tl_dataset_get_relations (self->dataset, NULL);
  guint n;
  const guint32 *indices = tl_dataset_get_relations_of (self->dataset, self->event, &n);
  gboolean is_named = FALSE;

  for (guint i = 0; i<n && * n_left> 0; i++)
    {
      const TlRelation *relation = &relations[indices[i]];

      if (relation->type != type || (is_from ? relation->from : relation->to) != self->event)
        continue;
      if (!is_named)
        gtk_box_append (self->relations,
                        tl_details_new_text (tl_relation_type_get_label (type, is_from),
                                             "relation-type"));
      is_named = TRUE;
      add_relation (self, relation, is_from ? relation->to : relation->from);
      (*n_left)--;
    }
}

/* None is left out without a word. */
static void
add_rest (TlDetailsPane *self)
{
  guint n;
  g_autofree char *text = NULL;

  tl_dataset_get_relations_of (self->dataset, self->event, &n);
  if (n <= N_MAX)
    return;
  text = g_strdup_printf (
    ngettext ("%u more isn’t listed here", "%u more aren’t listed here", n - N_MAX), n - N_MAX);
  gtk_box_append (self->relations, tl_details_new_text (text, "dim-label"));
}

/**
 * tl_details_show_relations:
 * @self: a details pane
 *
 * Shows the events that the shown one is related to.
 */
void
tl_details_show_relations (TlDetailsPane *self)
{
  guint n_left = N_MAX;

  tl_details_clear (GTK_WIDGET (self->relations));
  for (guint type = 0; type <= TL_RELATION_RELATED; type++)
    add_group (self, (TlRelationType) type, FALSE, &n_left);
  for (guint type = 0; type <= TL_RELATION_RELATED; type++)
    add_group (self, (TlRelationType) type, TRUE, &n_left);
  add_rest (self);
  gtk_widget_set_visible (self->relations_box, n_left < N_MAX);
}
