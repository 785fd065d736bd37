/* Two entries, views on the finder's filter: what is typed is read as anywhere else, said back
 * while one types, and written into the filter as EDTF. */
#include "tl-filter-dates.h"

#include "tl-date-entry.h"
#include "tl-focus.h"

enum
{
  AFTER,
  BEFORE,
  N_ENTRIES,
};

static const TlField fields[N_ENTRIES] = { TL_FIELD_AFTER, TL_FIELD_BEFORE };

struct _TlFilterDates
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *after;
  GtkWidget *before;
  GtkLabel *understood;

  TlFinder *finder;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TlFilterDates, tl_filter_dates, GTK_TYPE_WIDGET)

static GtkWidget *
get_entry (TlFilterDates *self, guint i)
{
  return i == AFTER ? self->after : self->before;
}

/* The date that was typed; "" for none, NULL for what is no date. */
static char *
read_date (const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *edtf = NULL;
  TlDate date;

  if (*stripped == '\0')
    return g_strdup ("");
  if (!tl_date_entry_parse (stripped, &edtf, error) || !tl_edtf_parse (edtf, &date, NULL, error))
    return NULL;
  return g_steal_pointer (&edtf);
}

/* One of several dates, any of which will do, is for the filter as text. */
static const char *
get_value (const TlQuery *query, guint i)
{
  const char *const *values = tl_query_get_values (query, fields[i]);

  return values != NULL && values[1] == NULL ? values[0] : "";
}

static gboolean
is_same_date (const char *text, const char *value)
{
  g_autofree char *a = read_date (text, NULL);
  g_autofree char *b = read_date (value, NULL);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

static void
say (TlFilterDates *self, GtkWidget *entry, const char *text)
{
  gtk_label_set_text (self->understood, text);
  gtk_widget_set_visible (GTK_WIDGET (self->understood), *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* That what is typed is no date is no fault until it is to be one. */
static void
on_changed (TlFilterDates *self, GtkWidget *entry)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *edtf = read_date (gtk_editable_get_text (GTK_EDITABLE (entry)), &error);
  g_autofree char *words = NULL;

  gtk_widget_remove_css_class (entry, "error");
  if (edtf != NULL && *edtf != '\0' && !self->is_updating)
    words = tl_edtf_to_words (edtf);
  say (self, entry, error != NULL ? error->message : words != NULL ? words : "");
}

static gboolean
write_date (TlFilterDates *self, TlQuery *query, guint i)
{
  GtkWidget *entry = get_entry (self, i);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *edtf = read_date (text, &error);

  if (edtf == NULL)
    {
      say (self, entry, error->message);
      gtk_widget_add_css_class (entry, "error");
      gtk_widget_error_bell (entry);
      gtk_widget_grab_focus (entry);
      return FALSE;
    }
  if (!is_same_date (text, get_value (query, i)))
    tl_query_set_values (query, fields[i],
                         (const char *const[]){ *edtf != '\0' ? edtf : NULL, NULL });
  return TRUE;
}

static void
on_activated (TlFilterDates *self)
{
  g_autoptr (TlQuery) query = tl_query_parse (tl_finder_get_filter (self->finder));
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_ENTRIES; i++)
    if (!write_date (self, query, i))
      return;
  text = tl_query_to_text (query);
  tl_finder_set_filter (self->finder, text);
}

/* A date stays as it was typed; where one types, nothing is put in one's way. */
static void
update (TlFilterDates *self)
{
  g_autoptr (TlQuery) query = tl_query_parse (tl_finder_get_filter (self->finder));

  self->is_updating = TRUE;
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      GtkWidget *entry = get_entry (self, i);
      const char *value = get_value (query, i);

      if (!tl_focus_is_in (entry)
          && !is_same_date (gtk_editable_get_text (GTK_EDITABLE (entry)), value))
        gtk_editable_set_text (GTK_EDITABLE (entry), value);
    }
  self->is_updating = FALSE;
}

static void
tl_filter_dates_map (GtkWidget *widget)
{
  TlFilterDates *self = TL_FILTER_DATES (widget);

  gtk_widget_set_visible (GTK_WIDGET (self->understood), FALSE);
  update (self);
  GTK_WIDGET_CLASS (tl_filter_dates_parent_class)->map (widget);
}

static void
tl_filter_dates_dispose (GObject *object)
{
  TlFilterDates *self = TL_FILTER_DATES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_filter_dates_parent_class)->dispose (object);
}

static void
tl_filter_dates_class_init (TlFilterDatesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_filter_dates_dispose;
  widget_class->map = tl_filter_dates_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-filter-dates.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFilterDates, box);
  gtk_widget_class_bind_template_child (widget_class, TlFilterDates, after);
  gtk_widget_class_bind_template_child (widget_class, TlFilterDates, before);
  gtk_widget_class_bind_template_child (widget_class, TlFilterDates, understood);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
tl_filter_dates_init (TlFilterDates *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_filter_dates_set_finder:
 * @dates: entries without a finder
 * @finder: whose filter they show and change
 */
void
tl_filter_dates_set_finder (TlFilterDates *dates, TlFinder *finder)
{
  g_return_if_fail (TL_IS_FILTER_DATES (dates));
  g_return_if_fail (TL_IS_FINDER (finder));
  g_return_if_fail (dates->finder == NULL);

  dates->finder = g_object_ref (finder);
  g_signal_connect_object (finder, "changed", G_CALLBACK (update), dates, G_CONNECT_SWAPPED);
}
