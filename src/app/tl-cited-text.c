/* Lays the numbers out behind the end of the text's last line; those that don't fit there go on in
 * lines below. */
#include "tl-cited-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Of a line's height, how far down the middle of a superscript is. */
#define RAISED_TO 0.3

struct _TlCitedText
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

enum
{
  FOOTNOTE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlCitedText, tl_cited_text, GTK_TYPE_WIDGET)

static gboolean
has_text (TlCitedText *self)
{
  return *gtk_label_get_text (GTK_LABEL (self->label)) != '\0';
}

static void
measure_number (GtkWidget *number, int *width_px, int *height_px)
{
  gtk_widget_measure (number, GTK_ORIENTATION_HORIZONTAL, -1, NULL, width_px, NULL, NULL);
  gtk_widget_measure (number, GTK_ORIENTATION_VERTICAL, *width_px, NULL, height_px, NULL, NULL);
}

/* Where the text ends that is so wide: a rectangle without width, as high as the line.
 *
 * Returns: whether it is written from right to left */
static gboolean
find_end (TlCitedText *self, int width_px, GdkRectangle *end)
{
  GtkLabel *label = GTK_LABEL (self->label);
  g_autoptr (PangoLayout) layout = pango_layout_copy (gtk_label_get_layout (label));
  PangoRectangle cursor;

  pango_layout_set_width (layout, width_px * PANGO_SCALE);
  pango_layout_get_cursor_pos (layout, (int) strlen (gtk_label_get_text (label)), &cursor, NULL);
  *end = (GdkRectangle){ PANGO_PIXELS_CEIL (cursor.x), PANGO_PIXELS_FLOOR (cursor.y), 0,
                         PANGO_PIXELS_CEIL (cursor.height) };
  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

/* Finds the numbers' places in the width, and moves them there if asked to.
 *
 * Returns: the height that the text and they take, given that of the text */
static int
place_numbers (TlCitedText *self, int width_px, int text_height_px, gboolean moves)
{
  GdkRectangle end;
  gboolean is_rtl = find_end (self, width_px, &end);
  int used_px = is_rtl ? width_px - end.x : end.x;
  int height_px = text_height_px;

  for (GtkWidget *number = gtk_widget_get_next_sibling (self->label); number != NULL;
       number = gtk_widget_get_next_sibling (number))
    {
      GtkAllocation place;

      measure_number (number, &place.width, &place.height);
      if (used_px > 0 && used_px + place.width > width_px)
        {
          used_px = 0;
          end.y += end.height;
        }
      place.x = is_rtl ? width_px - used_px - place.width : used_px;
      place.y = end.y + (int) (RAISED_TO * end.height) - place.height / 2;
      used_px += place.width;
      height_px = MAX (height_px, end.y + end.height);
      if (moves)
        gtk_widget_size_allocate (number, &place, -1);
    }
  return height_px;
}

static GtkSizeRequestMode
tl_cited_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (TlCitedText *self, int *minimum, int *natural)
{
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  for (GtkWidget *number = gtk_widget_get_next_sibling (self->label); number != NULL;
       number = gtk_widget_get_next_sibling (number))
    {
      int width_px, height_px;

      measure_number (number, &width_px, &height_px);
      *minimum = MAX (*minimum, width_px);
      *natural += width_px;
    }
}

static void
tl_cited_text_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  TlCitedText *self = TL_CITED_TEXT (widget);
  int width_px = for_size;
  int least_px;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  if (width_px < 0)
    measure_width (self, &least_px, &width_px);
  *minimum = 0;
  if (has_text (self))
    gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, width_px, minimum, NULL, NULL, NULL);
  *minimum = *natural = place_numbers (self, width_px, *minimum, FALSE);
}

static void
tl_cited_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlCitedText *self = TL_CITED_TEXT (widget);
  GtkAllocation place = { 0, 0, width, 0 };

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL,
                      NULL);
  gtk_widget_size_allocate (self->label, &place, -1);
  place_numbers (self, width, place.height, TRUE);
}

static void
tl_cited_text_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tl_cited_text_parent_class)->dispose (object);
}

static void
tl_cited_text_class_init (TlCitedTextClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_cited_text_dispose;
  widget_class->get_request_mode = tl_cited_text_get_request_mode;
  widget_class->measure = tl_cited_text_measure;
  widget_class->size_allocate = tl_cited_text_size_allocate;

  /**
   * TlCitedText::footnote-chosen:
   * @cited: the text
   * @footnote: the footnote's index
   * @number: the button that was pressed
   *
   * The user wants to read a footnote, and then perhaps to come back to @number.
   */
  signals[FOOTNOTE_CHOSEN]
    = g_signal_new ("footnote-chosen", TL_TYPE_CITED_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, GTK_TYPE_WIDGET);
}

static void
tl_cited_text_init (TlCitedText *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_yalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static void
on_number_clicked (GtkButton *number, TlCitedText *self)
{
  g_signal_emit (self, signals[FOOTNOTE_CHOSEN], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (number), "footnote")), number);
}

static void
add_number (TlCitedText *self, const TlFootnote *footnote, guint32 index)
{
  g_autofree char *text = g_strdup_printf ("%u", footnote->number);
  g_autofree char *name = g_strdup_printf (_ ("Footnote %u"), footnote->number);
  GtkWidget *number = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (number, "flat");
  gtk_widget_add_css_class (number, "superscript");
  gtk_widget_set_tooltip_text (number, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (number), "footnote", GUINT_TO_POINTER (index));
  g_signal_connect (number, "clicked", G_CALLBACK (on_number_clicked), self);
  gtk_widget_set_parent (number, GTK_WIDGET (self));
}

/**
 * tl_cited_text_new:
 * @text: (nullable): the text
 * @dataset: the dataset of the footnotes
 * @footnotes: which of its footnotes support it
 *
 * Returns: (transfer floating): a widget that shows both
 */
GtkWidget *
tl_cited_text_new (const char *text, TlDataset *dataset, TlSlice footnotes)
{
  TlCitedText *self = g_object_new (TL_TYPE_CITED_TEXT, NULL);

  tl_cited_text_set (self, text, dataset, footnotes);
  return GTK_WIDGET (self);
}

/**
 * tl_cited_text_set:
 * @cited: a text with footnotes
 * @text: (nullable): the text to show instead
 * @dataset: the dataset of the footnotes
 * @footnotes: which of its footnotes support it
 *
 * Shows another text. Where there is neither a text nor a footnote, the widget is hidden.
 */
void
tl_cited_text_set (TlCitedText *cited, const char *text, TlDataset *dataset, TlSlice footnotes)
{
  const TlFootnote *all;
  const guint32 *indices;
  GtkWidget *number;

  g_return_if_fail (TL_IS_CITED_TEXT (cited));
  g_return_if_fail (TL_IS_DATASET (dataset));

  while ((number = gtk_widget_get_next_sibling (cited->label)) != NULL)
    gtk_widget_unparent (number);
  gtk_label_set_text (GTK_LABEL (cited->label), text != NULL ? text : "");
  gtk_widget_set_focusable (cited->label, has_text (cited));
  all = tl_dataset_get_footnotes (dataset, NULL);
  indices = tl_dataset_get_indices (dataset, footnotes);
  for (guint i = 0; i < footnotes.length; i++)
    add_number (cited, &all[indices[i]], indices[i]);
  gtk_widget_set_visible (GTK_WIDGET (cited), has_text (cited) || footnotes.length > 0);
  gtk_widget_queue_resize (GTK_WIDGET (cited));
}
