/* Fills its template from an event. Texts are set as texts, never as markup. */
#include "tl-details-pane.h"

#include "tl-reference-row.h"

#include <glib/gi18n.h>

struct _TlDetailsPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *scroller;
  GtkLabel *kind;
  GtkLabel *title;
  GtkLabel *date;
  GtkLabel *date_note;
  GtkFlowBox *lanes;
  GtkLabel *status;
  GtkLabel *summary;
  GtkBox *quotes;
  GtkGrid *facts;
  GtkWidget *relations_box;
  GtkBox *relations;
  GtkWidget *footnotes_box;
  GtkBox *footnotes;
};

enum
{
  COPIED,
  EVENT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlDetailsPane, tl_details_pane, GTK_TYPE_WIDGET)

static void
tl_details_pane_dispose (GObject *object)
{
  TlDetailsPane *self = TL_DETAILS_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (tl_details_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, TlDetailsPane, box);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, scroller);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, kind);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, title);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, date);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, date_note);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, lanes);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, status);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, summary);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, quotes);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, facts);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, relations_box);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, relations);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, footnotes_box);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, footnotes);
}

static void
tl_details_pane_class_init (TlDetailsPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_details_pane_dispose;

  /**
   * TlDetailsPane::copied:
   * @pane: the pane
   * @format: the #TlCitationFormat
   *
   * A citation is on the clipboard.
   */
  signals[COPIED] = g_signal_new ("copied", TL_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlDetailsPane::event-chosen:
   * @pane: the pane
   * @event: the index of an event that the shown one is related to
   *
   * The user wants to go there.
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-details-pane.ui");
  bind_children (widget_class);
}

static void
tl_details_pane_init (TlDetailsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
remove_children (GtkWidget *container, void (*remove) (GtkWidget *container, GtkWidget *child))
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (container)) != NULL)
    remove (container, child);
}

static void
remove_from_box (GtkWidget *box, GtkWidget *child)
{
  gtk_box_remove (GTK_BOX (box), child);
}

static void
remove_from_grid (GtkWidget *grid, GtkWidget *child)
{
  gtk_grid_remove (GTK_GRID (grid), child);
}

static void
remove_from_flow_box (GtkWidget *flow_box, GtkWidget *child)
{
  gtk_flow_box_remove (GTK_FLOW_BOX (flow_box), child);
}

static GtkWidget *
new_text (const char *text, const char *css_class)
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

static void
show_date (TlDetailsPane *self, TlDataset *dataset, const TlEvent *event)
{
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  g_autofree char *words = tl_event_date_to_words (event);
  g_autofree char *note = NULL;

  set_label (self->date, words);
  /* Translators: how the source itself puts the date. */
  if (details->date_text != NULL && details->date_note != NULL)
    note = g_strdup_printf (_ ("In the source: “%s”. %s"), details->date_text, details->date_note);
  else if (details->date_text != NULL)
    note = g_strdup_printf (_ ("In the source: “%s”"), details->date_text);
  else
    note = g_strdup (details->date_note);
  set_label (self->date_note, note);
}

static void
show_lanes (TlDetailsPane *self, TlDataset *dataset, const TlEvent *event)
{
  const TlLane *lanes = tl_dataset_get_lanes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->lanes);

  remove_children (GTK_WIDGET (self->lanes), remove_from_flow_box);
  for (guint i = 0; i < event->lanes.length; i++)
    {
      GtkWidget *chip = gtk_label_new (lanes[indices[i]].title);

      gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
      gtk_widget_set_halign (chip, GTK_ALIGN_START);
      gtk_widget_add_css_class (chip, "lane");
      gtk_flow_box_append (self->lanes, chip);
    }
}

static void
show_status (TlDetailsPane *self, const TlEvent *event)
{
  const char *status = tl_status_get_label (event->status);
  const char *attribution = tl_attribution_get_label (event->attribution);
  g_autofree char *both = NULL;

  if (status != NULL && attribution != NULL)
    both = g_strdup_printf ("%s · %s", status, attribution);
  set_label (self->status, both != NULL ? both : status != NULL ? status : attribution);
}

static void
show_quotes (TlDetailsPane *self, TlDataset *dataset, const TlEvent *event)
{
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *indices = tl_dataset_get_indices (dataset, details->quotes);

  remove_children (GTK_WIDGET (self->quotes), remove_from_box);
  for (guint i = 0; i < details->quotes.length; i++)
    {
      const TlQuote *quote = tl_dataset_get_quote (dataset, indices[i]);
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
      /* Translators: a quotation. */
      g_autofree char *text = g_strdup_printf (_ ("“%s”"), quote->text);

      gtk_widget_add_css_class (box, "quote");
      gtk_box_append (GTK_BOX (box), new_text (text, NULL));
      if (quote->by != NULL)
        gtk_box_append (GTK_BOX (box), new_text (quote->by, "dim-label"));
      gtk_box_append (self->quotes, box);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->quotes), details->quotes.length > 0);
}

static void
add_fact (TlDetailsPane *self, int *row, const char *name, const char *value)
{
  GtkWidget *label;

  if (value == NULL || *value == '\0')
    return;
  label = new_text (name, "dim-label");
  gtk_widget_set_hexpand (label, FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_grid_attach (self->facts, label, 0, *row, 1, 1);
  gtk_grid_attach (self->facts, new_text (value, NULL), 1, *row, 1, 1);
  (*row)++;
}

static void
show_facts (TlDetailsPane *self, TlDataset *dataset, const TlEvent *event)
{
  const TlChapter *chapters = tl_dataset_get_chapters (dataset, NULL);
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *indices = tl_dataset_get_indices (dataset, details->people);
  g_autoptr (GString) people = g_string_new (NULL);
  int row = 0;

  for (guint i = 0; i < details->people.length; i++)
    g_string_append_printf (people, "%s%s", i > 0 ? "\n" : "",
                            tl_dataset_get_person (dataset, indices[i]));
  remove_children (GTK_WIDGET (self->facts), remove_from_grid);
  add_fact (self, &row, _ ("People"), people->str);
  add_fact (self, &row, _ ("Place"), details->place);
  add_fact (self, &row, _ ("Chapter"), event->chapter >= 0 ? chapters[event->chapter].title : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), row > 0);
}

static void
on_relation_clicked (GtkButton *button, TlDetailsPane *self)
{
  g_signal_emit (self, signals[EVENT_CHOSEN], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "event")));
}

static void
add_relation (TlDetailsPane *self, TlDataset *dataset, const TlRelation *relation, gboolean is_from)
{
  guint32 other = is_from ? relation->to : relation->from;
  const TlEvent *event = tl_dataset_get_event (dataset, other);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *type = gtk_label_new (tl_relation_type_get_label (relation->type, is_from));
  GtkWidget *title = gtk_label_new (event->title);
  g_autofree char *name
    = g_strdup_printf ("%s: %s", gtk_label_get_text (GTK_LABEL (type)), event->title);

  gtk_label_set_xalign (GTK_LABEL (type), 0);
  gtk_widget_add_css_class (type, "caption");
  gtk_widget_add_css_class (type, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_box_append (GTK_BOX (box), type);
  gtk_box_append (GTK_BOX (box), title);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, relation->summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "event", GUINT_TO_POINTER (other));
  g_signal_connect (button, "clicked", G_CALLBACK (on_relation_clicked), self);
  gtk_box_append (self->relations, button);
}

static void
show_relations (TlDetailsPane *self, TlDataset *dataset, guint32 event)
{
  guint n_relations;
  const TlRelation *relations = tl_dataset_get_relations (dataset, &n_relations);

  remove_children (GTK_WIDGET (self->relations), remove_from_box);
  for (guint i = 0; i < n_relations; i++)
    {
      if (relations[i].from == event)
        add_relation (self, dataset, &relations[i], TRUE);
      else if (relations[i].to == event)
        add_relation (self, dataset, &relations[i], FALSE);
    }
  gtk_widget_set_visible (self->relations_box,
                          gtk_widget_get_first_child (GTK_WIDGET (self->relations)) != NULL);
}

static void
on_row_copied (TlDetailsPane *self, guint format)
{
  g_signal_emit (self, signals[COPIED], 0, format);
}

/* The number at the left, what it says and cites beside it. */
static void
add_footnote (TlDetailsPane *self, TlDataset *dataset, const TlFootnote *footnote)
{
  const TlReference *references = tl_dataset_get_references (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, footnote->references);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *number = g_strdup_printf ("%u", footnote->number);
  g_autofree char *name = g_strdup_printf (_ ("Footnote %u"), footnote->number);
  GtkWidget *label = gtk_label_new (number);

  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "number");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_hexpand (content, TRUE);
  if (footnote->text != NULL)
    gtk_box_append (GTK_BOX (content), new_text (footnote->text, NULL));
  for (guint i = 0; i < footnote->references.length; i++)
    {
      GtkWidget *reference = tl_reference_row_new (dataset, &references[indices[i]]);

      g_signal_connect_object (reference, "copied", G_CALLBACK (on_row_copied), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (content), reference);
    }
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), content);
  gtk_widget_add_css_class (row, "footnotes");
  gtk_box_append (self->footnotes, row);
}

static void
show_footnotes (TlDetailsPane *self, TlDataset *dataset, const TlEvent *event)
{
  const TlFootnote *footnotes = tl_dataset_get_footnotes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->footnotes);

  remove_children (GTK_WIDGET (self->footnotes), remove_from_box);
  for (guint i = 0; i < event->footnotes.length; i++)
    add_footnote (self, dataset, &footnotes[indices[i]]);
  gtk_widget_set_visible (self->footnotes_box, event->footnotes.length > 0);
}

/**
 * tl_details_pane_show_event:
 * @pane: a details pane
 * @dataset: a dataset
 * @event: the index of one of its events
 *
 * Shows all of an event, from its title on.
 */
void
tl_details_pane_show_event (TlDetailsPane *pane, TlDataset *dataset, guint32 event)
{
  const TlKind *kinds;
  const TlEvent *shown;

  g_return_if_fail (TL_IS_DETAILS_PANE (pane));
  g_return_if_fail (TL_IS_DATASET (dataset));

  kinds = tl_dataset_get_kinds (dataset, NULL);
  shown = tl_dataset_get_event (dataset, event);
  gtk_label_set_text (pane->kind, shown->kind >= 0 ? kinds[shown->kind].title : "");
  set_label (pane->title, shown->title);
  set_label (pane->summary, shown->summary);
  show_date (pane, dataset, shown);
  show_lanes (pane, dataset, shown);
  show_status (pane, shown);
  show_quotes (pane, dataset, shown);
  show_facts (pane, dataset, shown);
  show_relations (pane, dataset, event);
  show_footnotes (pane, dataset, shown);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (pane->scroller)), 0);
}
