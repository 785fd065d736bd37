/* An event's kind, lanes, people, place and chapter: each a link that shows what else has it. */
#include "tl-details-private.h"

#include <glib/gi18n.h>

static void
on_clicked (GtkButton *button, TlDetailsPane *self)
{
  tl_details_pane_choose_filter (self, g_object_get_data (G_OBJECT (button), "field"),
                                 g_object_get_data (G_OBJECT (button), "value"));
}

/* A name at the left, and a box for its values beside it. */
static GtkWidget *
add_row (TlDetailsPane *self, int *row, const char *name)
{
  GtkWidget *values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "fact-name");
  gtk_widget_set_hexpand (values, TRUE);
  gtk_grid_attach (self->facts, label, 0, *row, 1, 1);
  gtk_grid_attach (self->facts, values, 1, *row, 1, 1);
  (*row)++;
  return values;
}

/* @field is static; @value is what the filter asks for, @text what one reads. */
static void
add_value (
  TlDetailsPane *self, GtkWidget *values, const char *field, const char *value, const char *text)
{
  GtkWidget *link = tl_details_new_link (text);
  /* Translators: %s is a kind of events, a lane, a person, a place or a chapter. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Show only events with “%s”"), text);

  gtk_widget_set_tooltip_text (link, tooltip);
  g_object_set_data (G_OBJECT (link), "field", (gpointer) field);
  g_object_set_data_full (G_OBJECT (link), "value", g_strdup (value), g_free);
  g_signal_connect (link, "clicked", G_CALLBACK (on_clicked), self);
  gtk_box_append (GTK_BOX (values), link);
}

static void
add_people (TlDetailsPane *self, int *row, TlSlice people)
{
  const guint32 *indices = tl_dataset_get_indices (self->dataset, people);
  GtkWidget *values;

  if (people.length == 0)
    return;
  values = add_row (self, row, _ ("People"));
  for (guint i = 0; i < people.length; i++)
    {
      const char *name = tl_dataset_get_person (self->dataset, indices[i]);

      add_value (self, values, "person", name, name);
    }
}

static void
add_lanes (TlDetailsPane *self, int *row, TlSlice lanes)
{
  const TlLane *all = tl_dataset_get_lanes (self->dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (self->dataset, lanes);
  GtkWidget *values = add_row (self, row, lanes.length == 1 ? _ ("Lane") : _ ("Lanes"));

  for (guint i = 0; i < lanes.length; i++)
    add_value (self, values, "lane", all[indices[i]].id, all[indices[i]].title);
}

/**
 * tl_details_show_facts:
 * @self: a details pane
 * @event: the event to show
 *
 * Shows what an event has in common with others.
 */
void
tl_details_show_facts (TlDetailsPane *self, const TlEvent *event)
{
  const TlKind *kinds = tl_dataset_get_kinds (self->dataset, NULL);
  const TlChapter *chapters = tl_dataset_get_chapters (self->dataset, NULL);
  const TlEventDetails *details = tl_dataset_get_details (self->dataset, event);
  int row = 0;

  tl_details_clear (GTK_WIDGET (self->facts));
  add_lanes (self, &row, event->lanes);
  add_people (self, &row, details->people);
  if (details->place != NULL && *details->place != '\0')
    add_value (self, add_row (self, &row, _ ("Place")), "place", details->place, details->place);
  if (event->kind >= 0)
    add_value (self, add_row (self, &row, _ ("Kind")), "kind", kinds[event->kind].id,
               kinds[event->kind].title);
  if (event->chapter >= 0)
    add_value (self, add_row (self, &row, _ ("Chapter")), "chapter", chapters[event->chapter].id,
               chapters[event->chapter].title);
}
