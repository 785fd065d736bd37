/* GTK sorts nothing here: the list itself is in order. Its sorters are there for the headings,
 * which show an arrow and take clicks; GTK 4.8 doesn't tell which heading that is, so that the
 * sorters are asked to compare two objects, and the first one that is asked tells. */
#include "tl-event-table.h"

#include "tl-index-list.h"

#include <glib/gi18n.h>

/* Under this name a row's widget has its event's index + 1. */
#define EVENT_KEY "tl-event"

/* Under this name a cell has its column. */
#define COLUMN_KEY "tl-column"

/* Under this name the table has the column whose sorter was asked last. */
#define ASKED_KEY "tl-asked"

/* Of a cell, at both sides. */
#define PADDING_PX 24

/* Of the pane that the table is in. */
#define PANE_WIDTH_PX 350

static const struct
{
  const char *title;
  int width_chars;
  gboolean expands;
} columns[TL_N_EVENT_COLUMNS] = {
  [TL_EVENT_COLUMN_DATE] = { N_ ("Date"), 19, FALSE },
  [TL_EVENT_COLUMN_TITLE] = { N_ ("Event"), 24, TRUE },
  [TL_EVENT_COLUMN_LANES] = { N_ ("Lanes"), 18, FALSE },
  [TL_EVENT_COLUMN_KIND] = { N_ ("Kind"), 14, FALSE },
  [TL_EVENT_COLUMN_IMPORTANCE] = { N_ ("Importance"), 11, FALSE },
};

static const char *
get_importance_label (guint importance)
{
  static const char *const labels[] = {
    /* Translators: these say how important an event is. */
    [TL_IMPORTANCE_MAJOR] = N_ ("Major"),
    [TL_IMPORTANCE_STANDARD] = N_ ("Standard"),
    [TL_IMPORTANCE_MINOR] = N_ ("Minor"),
  };

  g_return_val_if_fail (importance < G_N_ELEMENTS (labels), "");
  return _ (labels[importance]);
}

static char *
write_cell (TlDataset *dataset, const TlEvent *event, TlEventColumn column)
{
  switch (column)
    {
    case TL_EVENT_COLUMN_DATE:
      return tl_event_date_to_words (event);
    case TL_EVENT_COLUMN_TITLE:
      return g_strdup (event->title);
    case TL_EVENT_COLUMN_LANES:
      return tl_event_lanes_to_words (event, dataset);
    case TL_EVENT_COLUMN_KIND:
      return g_strdup (event->kind >= 0 ? tl_dataset_get_kinds (dataset, NULL)[event->kind].title
                                        : "");
    case TL_EVENT_COLUMN_IMPORTANCE:
      return g_strdup (get_importance_label (event->importance));
    case TL_N_EVENT_COLUMNS:
    default:
      return g_strdup ("");
    }
}

/* The widget of the whole row, which GTK gives no way to but this. */
static GtkWidget *
get_row (GtkWidget *cell)
{
  GtkWidget *row = cell;

  while (row != NULL && !GTK_IS_LIST_VIEW (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  return row;
}

/* "15 August 2025, Alaska summit, Washington, Moscow" */
static void
name_row (GtkWidget *cell, TlDataset *dataset, guint32 index)
{
  const TlEvent *event = tl_dataset_get_event (dataset, index);
  g_autofree char *date = tl_event_date_to_words (event);
  g_autofree char *lanes = tl_event_lanes_to_words (event, dataset);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", date, event->title, lanes);
  GtkWidget *row = get_row (cell);

  if (row == NULL)
    return;
  g_object_set_data (G_OBJECT (row), EVENT_KEY, GUINT_TO_POINTER (index + 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Asked for when it is to be shown: to set a tooltip asks the display where the pointer is, and
 * waits for the answer, once for each cell. */
static gboolean
on_tooltip_asked_for (GtkInscription *text, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_inscription_get_text (text));
  return *gtk_inscription_get_text (text) != '\0';
}

static TlEventColumn
get_column (GtkListItem *item)
{
  return (TlEventColumn) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (item), COLUMN_KEY));
}

static void
show_cell (GtkListItem *item)
{
  TlIndexRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = NULL;
  TlDataset *dataset;
  const TlEvent *event;

  if (row == NULL)
    return;
  dataset = tl_index_row_get_dataset (row);
  event = tl_dataset_get_event (dataset, tl_index_row_get_index (row));
  text = write_cell (dataset, event, get_column (item));
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
  if (get_column (item) != TL_EVENT_COLUMN_TITLE)
    return;
  if (event->importance == TL_IMPORTANCE_MAJOR)
    gtk_widget_add_css_class (cell, "major");
  else
    gtk_widget_remove_css_class (cell, "major");
}

/* What is out of sight is written when it comes into sight. */
static void
on_row_changed (GtkListItem *item)
{
  TlIndexRow *row = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);

  if (get_column (item) == TL_EVENT_COLUMN_TITLE)
    name_row (cell, tl_index_row_get_dataset (row), tl_index_row_get_index (row));
  if (gtk_widget_get_mapped (cell))
    show_cell (item);
}

/* No labels: GTK makes 200 rows whatever their height, and would lay out all of their texts at each
 * change. */
static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (GPOINTER_TO_UINT (column) == TL_EVENT_COLUMN_DATE)
    gtk_widget_add_css_class (text, "numeric");
  else if (GPOINTER_TO_UINT (column) != TL_EVENT_COLUMN_TITLE)
    gtk_widget_add_css_class (text, "dim-label");
  gtk_widget_set_has_tooltip (text, TRUE);
  g_signal_connect (text, "query-tooltip", G_CALLBACK (on_tooltip_asked_for), NULL);
  g_signal_connect_swapped (text, "map", G_CALLBACK (show_cell), item);
  g_object_set_data (G_OBJECT (item), COLUMN_KEY, column);
  gtk_list_item_set_child (item, text);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_connect_swapped (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_row_changed),
                            item);
  on_row_changed (item);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *row = get_row (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_row_changed, item);
  if (row != NULL && GPOINTER_TO_UINT (column) == TL_EVENT_COLUMN_TITLE)
    g_object_set_data (G_OBJECT (row), EVENT_KEY, NULL);
}

typedef struct
{
  GtkColumnView *table; /* not owned: it owns the sorter */
  TlEventColumn column;
} Asked;

static int
note_asked (gconstpointer a, gconstpointer b, gpointer data)
{
  const Asked *asked = data;

  g_object_set_data (G_OBJECT (asked->table), ASKED_KEY, GUINT_TO_POINTER (asked->column));
  return GTK_ORDERING_SMALLER;
}

static GtkSorter *
new_sorter (GtkColumnView *table, TlEventColumn column)
{
  Asked *asked = g_new (Asked, 1);

  *asked = (Asked){ table, column };
  return GTK_SORTER (gtk_custom_sorter_new (note_asked, asked, g_free));
}

static int
get_width_px (GtkWidget *widget, TlEventColumn column)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = pango_font_metrics_get_approximate_char_width (metrics);
  int width = PANGO_PIXELS (char_width * columns[column].width_chars) + PADDING_PX;

  pango_font_metrics_unref (metrics);
  /* What is in sight at first ends with a column, not within one. */
  if (column == TL_EVENT_COLUMN_TITLE)
    width = MAX (width, PANE_WIDTH_PX - get_width_px (widget, TL_EVENT_COLUMN_DATE));
  return width;
}

/* The table's own name is not that of its parts, which have the focus. */
static void
name_parts (GtkColumnView *table)
{
  GtkWidget *headings = gtk_widget_get_first_child (GTK_WIDGET (table));
  GtkWidget *list = tl_event_table_get_list (table);

  gtk_accessible_update_property (GTK_ACCESSIBLE (headings), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sort the events"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Events"), -1);
}

/**
 * tl_event_table_add_columns:
 * @table: a table without columns
 *
 * Gives a table its columns, the date's and the title's first, sorted by date.
 */
void
tl_event_table_add_columns (GtkColumnView *table)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  for (guint i = 0; i < TL_N_EVENT_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkSorter) sorter = new_sorter (table, (TlEventColumn) i);
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), GUINT_TO_POINTER (i));
      column = gtk_column_view_column_new (_ (columns[i].title), factory);
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].expands);
      gtk_column_view_column_set_fixed_width (column,
                                              get_width_px (GTK_WIDGET (table), (TlEventColumn) i));
      gtk_column_view_append_column (table, column);
    }
  tl_event_table_sort (table, TL_EVENT_COLUMN_DATE, FALSE);
  name_parts (table);
  tl_event_table_describe_sorting (table);
}

/**
 * tl_event_table_get_sorting:
 * @table: a table
 * @is_descending: (out): whether the order is turned round
 *
 * Returns: what its headings say that it is sorted by
 */
TlEventColumn
tl_event_table_get_sorting (GtkColumnView *table, gboolean *is_descending)
{
  GtkSorter *sorter;
  GtkOrdering ordering;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (table), TL_EVENT_COLUMN_DATE);
  g_return_val_if_fail (is_descending != NULL, TL_EVENT_COLUMN_DATE);

  sorter = gtk_column_view_get_sorter (table);
  g_object_set_data (G_OBJECT (table), ASKED_KEY, GUINT_TO_POINTER (TL_EVENT_COLUMN_DATE));
  /* Any two objects will do. */
  ordering = gtk_sorter_compare (sorter, table, sorter);
  *is_descending = ordering == GTK_ORDERING_LARGER;
  return (TlEventColumn) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (table), ASKED_KEY));
}

/**
 * tl_event_table_sort:
 * @table: a table
 * @column: what it is to be sorted by
 * @is_descending: whether the order is turned round
 *
 * Does what clicks on the headings do.
 */
void
tl_event_table_sort (GtkColumnView *table, TlEventColumn column, gboolean is_descending)
{
  g_autoptr (GtkColumnViewColumn) sorted = NULL;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  sorted = g_list_model_get_item (gtk_column_view_get_columns (table), column);
  gtk_column_view_sort_by_column (table, sorted,
                                  is_descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * tl_event_table_get_list:
 * @table: a table
 *
 * Returns: (transfer none): the list within it that has the rows
 */
GtkWidget *
tl_event_table_get_list (GtkColumnView *table)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (table), NULL);

  child = gtk_widget_get_first_child (GTK_WIDGET (table));
  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * tl_event_table_find_row:
 * @table: a table
 * @event: an event's index
 *
 * Returns: (transfer none) (nullable): the widget of the event's row, if it is made at present
 */
GtkWidget *
tl_event_table_find_row (GtkColumnView *table, guint32 event)
{
  GtkWidget *child = gtk_widget_get_first_child (tl_event_table_get_list (table));

  while (child != NULL
         && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (child), EVENT_KEY)) != event + 1)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * tl_event_table_describe_sorting:
 * @table: a table
 *
 * Tells a screen reader what the table is sorted by. GTK 4.8 tells of no arrow in a heading.
 */
void
tl_event_table_describe_sorting (GtkColumnView *table)
{
  g_autofree char *text = NULL;
  TlEventColumn column;
  gboolean is_descending;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  column = tl_event_table_get_sorting (table, &is_descending);
  if (is_descending)
    /* Translators: %s is a column of the table of events, such as “Date”. */
    text = g_strdup_printf (_ ("Sorted by: %s, in reverse"), _ (columns[column].title));
  else
    /* Translators: %s is a column of the table of events, such as “Date”. */
    text = g_strdup_printf (_ ("Sorted by: %s"), _ (columns[column].title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (tl_event_table_get_list (table)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * tl_event_table_get_focused:
 * @table: a table
 * @event: (out): the index of the event whose row has the keyboard
 *
 * Returns: whether one has
 */
gboolean
tl_event_table_get_focused (GtkColumnView *table, guint32 *event)
{
  GtkWidget *row = gtk_widget_get_focus_child (tl_event_table_get_list (table));
  guint key = row != NULL ? GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), EVENT_KEY)) : 0;

  *event = key - 1;
  return key > 0;
}
