/* The number at the left, all else beside it; the rows of a list are used again for others. */
#include "tl-footnote-row.h"

#include "tl-reference-row.h"

#include <glib/gi18n.h>

/* A source that all rests on doesn't fill the list with its events: the others come on demand. */
#define EVENTS_MAX 8

/* Between the number and the rest. */
#define SPACING_PX 12

struct _TlFootnoteRow
{
  GtkWidget parent_instance;

  GtkWidget *number;
  GtkWidget *content;

  TlDataset *dataset; /* NULL: it shows nothing as yet */
  guint32 footnote;
};

enum
{
  COPIED,
  EVENT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFootnoteRow, tl_footnote_row, GTK_TYPE_WIDGET)

static void
on_copied (TlFootnoteRow *self, guint format)
{
  g_signal_emit (self, signals[COPIED], 0, format);
}

static void
on_event_clicked (TlFootnoteRow *self, GtkButton *button)
{
  g_signal_emit (self, signals[EVENT_CHOSEN], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "event")));
}

static GtkWidget *
new_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_event (TlFootnoteRow *self, GtkWidget *box, guint32 index)
{
  const TlEvent *event = tl_dataset_get_event (self->dataset, index);
  g_autofree char *date = tl_event_date_to_words (event);
  GtkWidget *button
    = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK, NULL);

  gtk_button_set_child (GTK_BUTTON (button), new_text (event->title, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "event-link");
  gtk_widget_set_tooltip_text (button, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  event->title, -1);
  g_object_set_data (G_OBJECT (button), "event", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_event_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
on_more_clicked (TlFootnoteRow *self, GtkButton *button)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (button));
  guint n_events;
  const guint32 *events
    = tl_dataset_get_events_of_footnote (self->dataset, self->footnote, &n_events);

  gtk_box_remove (GTK_BOX (box), GTK_WIDGET (button));
  for (guint i = EVENTS_MAX; i < n_events; i++)
    add_event (self, box, events[i]);
}

static void
add_more (TlFootnoteRow *self, GtkWidget *box, guint n_more)
{
  g_autofree char *text
    = g_strdup_printf (ngettext ("%u More Event", "%u More Events", n_more), n_more);
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_more_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_events (TlFootnoteRow *self)
{
  guint n_events;
  const guint32 *events
    = tl_dataset_get_events_of_footnote (self->dataset, self->footnote, &n_events);
  GtkWidget *heading;
  GtkWidget *box;

  if (n_events == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: a heading over the events that a footnote is about. */
  heading = new_text (_ ("Supports:"), "caption");
  gtk_widget_add_css_class (heading, "dim-label");
  gtk_box_append (GTK_BOX (box), heading);
  for (guint i = 0; i < MIN (n_events, EVENTS_MAX); i++)
    add_event (self, box, events[i]);
  if (n_events > EVENTS_MAX)
    add_more (self, box, n_events - EVENTS_MAX);
  gtk_box_append (GTK_BOX (self->content), box);
}

static void
show_references (TlFootnoteRow *self, const TlFootnote *footnote)
{
  const TlReference *references = tl_dataset_get_references (self->dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (self->dataset, footnote->references);

  for (guint i = 0; i < footnote->references.length; i++)
    {
      GtkWidget *reference = tl_reference_row_new (self->dataset, &references[indices[i]]);

      g_signal_connect_object (reference, "copied", G_CALLBACK (on_copied), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->content), reference);
    }
}

static void
tl_footnote_row_dispose (GObject *object)
{
  TlFootnoteRow *self = TL_FOOTNOTE_ROW (object);

  g_clear_pointer (&self->number, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_footnote_row_parent_class)->dispose (object);
}

static int
get_indent (TlFootnoteRow *self)
{
  int width;

  gtk_widget_measure (self->number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width + SPACING_PX;
}

/* A box of GTK's would try each text at many widths: with two hundred rows, for a second or two. */
static void
tl_footnote_row_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  TlFootnoteRow *self = TL_FOOTNOTE_ROW (widget);
  int indent = get_indent (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
      *minimum += indent;
      *natural += indent;
      return;
    }
  gtk_widget_measure (self->content, orientation, for_size < 0 ? -1 : MAX (for_size - indent, 0),
                      minimum, natural, NULL, NULL);
}

static void
tl_footnote_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlFootnoteRow *self = TL_FOOTNOTE_ROW (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int indent = get_indent (self);
  GtkAllocation number
    = { is_rtl ? width - indent + SPACING_PX : 0, 0, indent - SPACING_PX, height };
  GtkAllocation content = { is_rtl ? 0 : indent, 0, width - indent, height };

  gtk_widget_size_allocate (self->number, &number, -1);
  gtk_widget_size_allocate (self->content, &content, -1);
}

static GtkSizeRequestMode
tl_footnote_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tl_footnote_row_class_init (TlFootnoteRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_footnote_row_dispose;
  /**
   * TlFootnoteRow::copied:
   * @row: the row
   * @format: the #TlCitationFormat
   *
   * A citation is on the clipboard.
   */
  signals[COPIED] = g_signal_new ("copied", TL_TYPE_FOOTNOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlFootnoteRow::event-chosen:
   * @row: the row
   * @event: the index of an event that cites the footnote
   *
   * The user wants to go there.
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_FOOTNOTE_ROW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  widget_class->measure = tl_footnote_row_measure;
  widget_class->size_allocate = tl_footnote_row_size_allocate;
  widget_class->get_request_mode = tl_footnote_row_get_request_mode;
}

static void
tl_footnote_row_init (TlFootnoteRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "footnote");
  self->number = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->number), 2);
  gtk_label_set_xalign (GTK_LABEL (self->number), 1);
  gtk_label_set_yalign (GTK_LABEL (self->number), 0);
  gtk_widget_add_css_class (self->number, "number");
  gtk_widget_set_parent (self->number, GTK_WIDGET (self));
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
}

/**
 * tl_footnote_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing as yet
 */
GtkWidget *
tl_footnote_row_new (void)
{
  return g_object_new (TL_TYPE_FOOTNOTE_ROW, NULL);
}

/**
 * tl_footnote_row_show:
 * @row: a row
 * @dataset: a dataset
 * @footnote: the index of one of its footnotes
 *
 * Shows that footnote, and no other any more.
 */
void
tl_footnote_row_show (TlFootnoteRow *row, TlDataset *dataset, guint32 footnote)
{
  const TlFootnote *shown;
  g_autofree char *number = NULL;
  g_autofree char *name = NULL;
  GtkWidget *child;

  g_return_if_fail (TL_IS_FOOTNOTE_ROW (row));
  g_return_if_fail (TL_IS_DATASET (dataset));

  g_set_object (&row->dataset, dataset);
  row->footnote = footnote;
  while ((child = gtk_widget_get_first_child (row->content)) != NULL)
    gtk_box_remove (GTK_BOX (row->content), child);
  shown = &tl_dataset_get_footnotes (dataset, NULL)[footnote];
  number = g_strdup_printf ("%u", shown->number);
  name = g_strdup_printf (_ ("Footnote %u"), shown->number);
  gtk_label_set_text (GTK_LABEL (row->number), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->number), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (shown->text != NULL)
    gtk_box_append (GTK_BOX (row->content), new_text (shown->text, NULL));
  show_references (row, shown);
  show_events (row);
}

/**
 * tl_footnote_row_mark:
 * @row: a row that shows a footnote
 * @event: an event's index, or one that no event has
 *
 * Marks the row if that event cites its footnote.
 */
void
tl_footnote_row_mark (TlFootnoteRow *row, guint32 event)
{
  const guint32 *events;
  guint n_events;

  g_return_if_fail (TL_IS_FOOTNOTE_ROW (row));
  g_return_if_fail (row->dataset != NULL);

  gtk_widget_remove_css_class (GTK_WIDGET (row), "cited");
  events = tl_dataset_get_events_of_footnote (row->dataset, row->footnote, &n_events);
  for (guint i = 0; i < n_events; i++)
    if (events[i] == event)
      gtk_widget_add_css_class (GTK_WIDGET (row), "cited");
}
