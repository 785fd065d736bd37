/* A list of values, the most frequent first where the dataset has no order of its own. Where there
 * are many, an entry finds some of them. Which are ticked is the finder's filter, read and written;
 * nothing of it is kept here. */
#include "tl-filter-section.h"

#include "tl-text-fold.h"

#include <glib/gi18n.h>
#include <string.h>

/* More values than these scroll, and are searched. */
#define FEW_MAX 8

/* Nobody reads a longer list. */
#define LISTED_MAX 100

struct _TlFilterSection
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;
  GtkWidget *entry; /* NULL: there are few values */

  TlFinder *finder;
  TlField field;
  GArray *order; /* guint: the values of the field, as listed */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TlFilterSection, tl_filter_section, GTK_TYPE_WIDGET)

static const char *
get_value (TlFilterSection *self, guint value)
{
  return tl_search_index_get_value (tl_finder_get_index (self->finder), self->field, value);
}

/* What people call it. */
static const char *
get_name (TlFilterSection *self, guint value)
{
  static const char *const attributions[]
    = { N_ ("Facts"), N_ ("The author’s judgements"), N_ ("Actors’ claims") };
  TlDataset *dataset = tl_finder_get_dataset (self->finder);

  switch (self->field)
    {
    case TL_FIELD_LANE:
      return tl_dataset_get_lanes (dataset, NULL)[value].title;
    case TL_FIELD_KIND:
      return tl_dataset_get_kinds (dataset, NULL)[value].title;
    case TL_FIELD_CHAPTER:
      return tl_dataset_get_chapters (dataset, NULL)[value].title;
    case TL_FIELD_STATUS:
      return value == TL_STATUS_OCCURRED ? _ ("Occurred") : tl_status_get_label ((TlStatus) value);
    case TL_FIELD_ATTRIBUTION:
      return _ (attributions[value]);
    default:
      return get_value (self, value);
    }
}

static guint
get_count (TlFilterSection *self, guint value)
{
  return tl_search_index_count (tl_finder_get_index (self->finder), self->field, value);
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer data)
{
  guint count_a = get_count (data, *(const guint *) a);
  guint count_b = get_count (data, *(const guint *) b);

  return count_a != count_b ? (count_a > count_b ? -1 : 1)
                            : g_utf8_collate (get_name (data, *(const guint *) a),
                                              get_name (data, *(const guint *) b));
}

/* Values that no event has are no choice. */
static void
order_values (TlFilterSection *self)
{
  guint n = tl_search_index_get_n_values (tl_finder_get_index (self->finder), self->field);

  for (guint i = 0; i < n; i++)
    if (get_count (self, i) > 0)
      g_array_append_val (self->order, i);
  if (self->field == TL_FIELD_PERSON || self->field == TL_FIELD_PLACE)
    g_array_sort_with_data (self->order, compare_counts, self);
}

static gboolean
is_ticked (TlFilterSection *self, const TlQuery *query, guint value)
{
  const char *const *values = tl_query_get_values (query, self->field);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    if (g_ascii_strcasecmp (values[i], get_value (self, value)) == 0
        || g_strcmp0 (values[i], get_name (self, value)) == 0)
      return TRUE;
  return FALSE;
}

/* Ticks what the filter has; in the order of the list, so that a list is written the same way
 * whatever was ticked first. */
static void
on_toggled (TlFilterSection *self, GtkCheckButton *button)
{
  guint toggled = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "value"));
  g_autoptr (TlQuery) query = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  g_autofree char *text = NULL;

  if (self->is_updating)
    return;
  query = tl_query_parse (tl_finder_get_filter (self->finder));
  for (guint i = 0; i < self->order->len; i++)
    {
      guint value = g_array_index (self->order, guint, i);

      if (value == toggled ? gtk_check_button_get_active (button) : is_ticked (self, query, value))
        g_strv_builder_add (builder, get_value (self, value));
    }
  values = g_strv_builder_end (builder);
  tl_query_set_values (query, self->field, (const char *const *) values);
  text = tl_query_to_text (query);
  tl_finder_set_filter (self->finder, text);
}

static GtkWidget *
make_row (TlFilterSection *self, guint value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (get_name (self, value));
  g_autofree char *number = g_strdup_printf ("%u", get_count (self, value));
  GtkWidget *count = gtk_label_new (number);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (label, get_name (self, value));
  /* Beside the scroll bar. */
  gtk_widget_set_margin_end (count, 12);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), "value", GUINT_TO_POINTER (value));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_name (self, value), -1);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (on_toggled), self);
  return button;
}

static gboolean
is_wanted (TlFilterSection *self, guint value, const char *folded)
{
  g_autofree char *name = NULL;

  if (folded == NULL)
    return TRUE;
  name = tl_text_fold (get_name (self, value));
  return strstr (name, folded) != NULL;
}

static void
update_ticks (TlFilterSection *self)
{
  g_autoptr (TlQuery) query = tl_query_parse (tl_finder_get_filter (self->finder));

  self->is_updating = TRUE;
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint value = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "value"));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (row), is_ticked (self, query, value));
    }
  self->is_updating = FALSE;
}

static void
fill_list (TlFilterSection *self)
{
  g_autofree char *folded = NULL;
  GtkWidget *row;
  guint n = 0;

  if (self->entry != NULL)
    {
      folded = tl_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
      /* The last word is still being typed. */
      folded[strlen (folded) - 1] = '\0';
    }
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), row);
  for (guint i = 0; i < self->order->len && n < LISTED_MAX; i++)
    {
      guint value = g_array_index (self->order, guint, i);

      if (!is_wanted (self, value, folded))
        continue;
      gtk_box_append (GTK_BOX (self->list), make_row (self, value));
      n++;
    }
  update_ticks (self);
}

static void
add_searched_list (TlFilterSection *self, const char *title)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  /* Translators: the name of an entry that finds values; %s is “Lanes”, “People” and so on. */
  g_autofree char *name = g_strdup_printf (_ ("Find among: %s"), title);

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_signal_connect_swapped (self->entry, "search-changed", G_CALLBACK (fill_list), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 170);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), scrolled);
}

/* There may be many values: arrows go from one to the next, and Tab past them. */
static gboolean
tl_filter_section_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TlFilterSection *self = TL_FILTER_SECTION (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->list);
  GtkWidget *next = NULL;

  if (row == NULL)
    return GTK_WIDGET_CLASS (tl_filter_section_parent_class)->focus (widget, direction);
  if (direction == GTK_DIR_DOWN)
    next = gtk_widget_get_next_sibling (row);
  else if (direction == GTK_DIR_UP)
    next = gtk_widget_get_prev_sibling (row);
  if (next == NULL && (direction == GTK_DIR_UP || direction == GTK_DIR_TAB_BACKWARD))
    next = self->entry;
  return next != NULL && gtk_widget_grab_focus (next);
}

static void
tl_filter_section_dispose (GObject *object)
{
  TlFilterSection *self = TL_FILTER_SECTION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->order, g_array_unref);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_filter_section_parent_class)->dispose (object);
}

static void
tl_filter_section_class_init (TlFilterSectionClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tl_filter_section_dispose;
  GTK_WIDGET_CLASS (class)->focus = tl_filter_section_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tl_filter_section_init (TlFilterSection *self)
{
  self->order = g_array_new (FALSE, FALSE, sizeof (guint));
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * tl_filter_section_new:
 * @finder: a finder that has an index
 * @field: a field whose values events have
 * @title: what the values are, for people
 *
 * Returns: (transfer floating): the values to tick; invisible where there is no choice
 */
GtkWidget *
tl_filter_section_new (TlFinder *finder, TlField field, const char *title)
{
  TlFilterSection *self;
  GtkWidget *heading;

  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (TL_TYPE_FILTER_SECTION, NULL);
  self->finder = g_object_ref (finder);
  self->field = field;
  order_values (self);
  heading = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self->box), heading);
  if (self->order->len > FEW_MAX)
    add_searched_list (self, title);
  else
    gtk_box_append (GTK_BOX (self->box), self->list);
  fill_list (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->order->len > 1);
  g_signal_connect_object (finder, "changed", G_CALLBACK (update_ticks), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
