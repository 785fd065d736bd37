/* Holds its dataset: citations are written only when they are asked for. */
#include "tl-reference-row.h"

#include "tl-compat.h"
#include "tl-details-private.h"

struct _TlReferenceRow
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkLabel *source;
  GtkWidget *open_button;
  GtkMenuButton *copy_button;
  GMenuModel *copy_menu;

  TlDataset *dataset;
  const TlReference *reference; /* in the dataset */
};

enum
{
  COPIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlReferenceRow, tl_reference_row, GTK_TYPE_WIDGET)

static void
on_open_clicked (TlReferenceRow *self)
{
  tl_compat_open_uri (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->reference->url);
}

/* The names of the formats as the menu's targets. */
static const char *const format_names[]
  = { "note", "short-note", "csl-json", "bibtex", "ris", NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (format_names) == TL_N_CITATION_FORMATS + 1);

static void
action_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlReferenceRow *self = TL_REFERENCE_ROW (widget);
  const char *format_name = g_variant_get_string (parameter, NULL);

  for (guint format = 0; format < TL_N_CITATION_FORMATS; format++)
    if (g_str_equal (format_names[format], format_name))
      {
        g_autofree char *text
          = tl_citation_write (self->dataset, self->reference, (TlCitationFormat) format);

        gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
        g_signal_emit (self, signals[COPIED], 0, format);
      }
}

static void
tl_reference_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tl_reference_row_parent_class)->dispose (object);
}

static void
tl_reference_row_finalize (GObject *object)
{
  TlReferenceRow *self = TL_REFERENCE_ROW (object);

  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_reference_row_parent_class)->finalize (object);
}

static void
tl_reference_row_class_init (TlReferenceRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_reference_row_dispose;
  G_OBJECT_CLASS (class)->finalize = tl_reference_row_finalize;

  /**
   * TlReferenceRow::copied:
   * @row: the row
   * @format: the #TlCitationFormat
   *
   * The citation is on the clipboard.
   */
  signals[COPIED] = g_signal_new ("copied", TL_TYPE_REFERENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/timelanes/Timelanes/tl-reference-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TlReferenceRow, title);
  gtk_widget_class_bind_template_child (widget_class, TlReferenceRow, source);
  gtk_widget_class_bind_template_child (widget_class, TlReferenceRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, TlReferenceRow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, TlReferenceRow, copy_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
  gtk_widget_class_install_action (widget_class, "reference.copy", "s", action_copy);
}

/* A page has many rows, whose menus are seldom opened, and take longer to make than the rows. */
static void
on_menu_asked_for (GtkMenuButton *button, gpointer data)
{
  TlReferenceRow *self = data;

  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, self->copy_menu);
}

static void
tl_reference_row_init (TlReferenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->copy_button, on_menu_asked_for, self, NULL);
}

/* "Author · Container · Publisher · 18 February 2025" */
static char *
join_source (TlDataset *dataset, const TlReference *reference)
{
  g_autofree char *authors = tl_citation_write_names (dataset, reference->authors);
  g_autofree char *date = tl_reference_get_date_in_words (reference);
  const char *parts[] = { authors, reference->container_title, reference->publisher, date };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/**
 * tl_reference_row_new:
 * @dataset: a dataset
 * @reference: one of its references
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
tl_reference_row_new (TlDataset *dataset, const TlReference *reference)
{
  TlReferenceRow *self;
  g_autofree char *source = NULL;

  g_return_val_if_fail (TL_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  self = g_object_new (TL_TYPE_REFERENCE_ROW, NULL);
  self->dataset = g_object_ref (dataset);
  self->reference = reference;
  source = join_source (dataset, reference);
  tl_details_set_label (self->title, reference->title);
  tl_details_set_label (self->source, source);
  gtk_widget_set_visible (self->open_button, tl_reference_is_safe_url (reference->url));
  gtk_widget_set_tooltip_text (self->open_button, reference->url);
  return GTK_WIDGET (self);
}
