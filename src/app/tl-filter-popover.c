/* Sections for what may be ticked, entries for the rest; all of them views on the finder's filter.
 * The sections are made when the popover opens, for the dataset that is shown then. */
#include "tl-filter-popover.h"

#include "tl-compat.h"
#include "tl-filter-dates.h"
#include "tl-filter-section.h"
#include "tl-focus.h"

#include <glib/gi18n.h>

struct _TlFilterPopover
{
  GtkPopover parent_instance;

  GtkToggleButton *dim_button;
  GtkToggleButton *hide_button;
  GtkBox *sections;
  TlFilterDates *dates;
  GtkEntry *entry;
  GtkLabel *problem;
  GtkDropDown *importance; /* NULL: closed, or there is no choice */

  TlFinder *finder;
  TlDataset *dataset; /* that the sections were made for; nullable */
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (TlFilterPopover, tl_filter_popover, GTK_TYPE_POPOVER)

static void
on_hide_toggled (TlFilterPopover *self)
{
  tl_finder_set_hides (self->finder, gtk_toggle_button_get_active (self->hide_button));
}

static void
on_entry_activated (TlFilterPopover *self)
{
  tl_finder_set_filter (self->finder, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* The values of importance, as the choices have them. */
static const char *const importances[] = { NULL, "standard", "major" };

/* What has the focus is the button within, which GTK 4.8 has no name for. */
static void
name_importance (TlFilterPopover *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->importance));
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->importance);
  g_autofree char *name
    = g_strdup_printf ("%s: %s", _ ("Importance"), gtk_string_object_get_string (chosen));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_importance_chosen (TlFilterPopover *self)
{
  const char *value = importances[gtk_drop_down_get_selected (self->importance)];
  g_autoptr (TlQuery) query = NULL;
  g_autofree char *text = NULL;

  if (self->is_updating)
    return;
  name_importance (self);
  query = tl_query_parse (tl_finder_get_filter (self->finder));
  tl_query_set_values (query, TL_FIELD_IMPORTANCE, (const char *const[]){ value, NULL });
  text = tl_query_to_text (query);
  tl_finder_set_filter (self->finder, text);
}

static void
update_importance (TlFilterPopover *self)
{
  g_autoptr (TlQuery) query = tl_query_parse (tl_finder_get_filter (self->finder));
  const char *const *values = tl_query_get_values (query, TL_FIELD_IMPORTANCE);

  for (guint i = 0; i < G_N_ELEMENTS (importances); i++)
    if (g_strcmp0 (values != NULL ? values[0] : NULL, importances[i]) == 0)
      gtk_drop_down_set_selected (self->importance, i);
  name_importance (self);
}

static void
update (TlFilterPopover *self)
{
  const char *filter = tl_finder_get_filter (self->finder);
  const char *problem = tl_finder_get_filter_problem (self->finder);

  self->is_updating = TRUE;
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), filter))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), filter);
  gtk_toggle_button_set_active (
    tl_finder_get_hides (self->finder) ? self->hide_button : self->dim_button, TRUE);
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (self->importance != NULL)
    update_importance (self);
  self->is_updating = FALSE;
}

static void
clear_sections (TlFilterPopover *self)
{
  GtkWidget *child;

  self->importance = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_box_remove (self->sections, child);
}

static void
add_importance (TlFilterPopover *self)
{
  const char *const names[]
    = { _ ("Of any importance"), _ ("At least standard"), _ ("Major ones only"), NULL };

  self->importance = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (names));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->importance), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Importance"), -1);
  gtk_box_append (self->sections, GTK_WIDGET (self->importance));
  update_importance (self);
  g_signal_connect_swapped (self->importance, "notify::selected", G_CALLBACK (on_importance_chosen),
                            self);
}

static void
fill_sections (TlFilterPopover *self)
{
  const struct
  {
    TlField field;
    const char *title;
  } sections[] = {
    { TL_FIELD_LANE, _ ("Lanes") },    { TL_FIELD_CHAPTER, _ ("Chapters") },
    { TL_FIELD_KIND, _ ("Kinds") },    { TL_FIELD_ATTRIBUTION, _ ("Who Says So") },
    { TL_FIELD_STATUS, _ ("Status") }, { TL_FIELD_PERSON, _ ("People") },
    { TL_FIELD_PLACE, _ ("Places") },
  };

  clear_sections (self);
  g_set_object (&self->dataset, tl_finder_get_dataset (self->finder));
  if (tl_finder_get_index (self->finder) == NULL)
    {
      gtk_box_append (self->sections, gtk_label_new (_ ("Looking through the events…")));
      return;
    }
  add_importance (self);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    gtk_box_append (self->sections,
                    tl_filter_section_new (self->finder, sections[i].field, sections[i].title));
}

/* The button that clears the filter has nothing to do afterwards, and lets the keyboard go. */
static void
keep_focus (TlFilterPopover *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !tl_focus_is_in (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What the sections list are indices into the dataset that they were made for. */
static void
on_finder_changed (TlFilterPopover *self)
{
  if (tl_finder_get_dataset (self->finder) != self->dataset)
    {
      clear_sections (self);
      g_clear_object (&self->dataset);
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->importance == NULL
      && tl_finder_get_index (self->finder) != NULL)
    fill_sections (self);
  update (self);
  keep_focus (self);
}

static void
tl_filter_popover_map (GtkWidget *widget)
{
  TlFilterPopover *self = TL_FILTER_POPOVER (widget);

  fill_sections (self);
  update (self);
  GTK_WIDGET_CLASS (tl_filter_popover_parent_class)->map (widget);
}

static void
tl_filter_popover_dispose (GObject *object)
{
  g_clear_object (&TL_FILTER_POPOVER (object)->dataset);
  g_clear_object (&TL_FILTER_POPOVER (object)->finder);
  G_OBJECT_CLASS (tl_filter_popover_parent_class)->dispose (object);
}

static void
tl_filter_popover_class_init (TlFilterPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_filter_popover_dispose;
  widget_class->map = tl_filter_popover_map;
  g_type_ensure (TL_TYPE_FILTER_DATES);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/timelanes/Timelanes/tl-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TlFilterPopover, dim_button);
  gtk_widget_class_bind_template_child (widget_class, TlFilterPopover, hide_button);
  gtk_widget_class_bind_template_child (widget_class, TlFilterPopover, sections);
  gtk_widget_class_bind_template_child (widget_class, TlFilterPopover, dates);
  gtk_widget_class_bind_template_child (widget_class, TlFilterPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, TlFilterPopover, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_hide_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
}

static void
tl_filter_popover_init (TlFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_compat_name_buttons (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter"), -1);
}

/**
 * tl_filter_popover_new:
 * @finder: whose filter it shows and changes
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
tl_filter_popover_new (TlFinder *finder)
{
  TlFilterPopover *self;

  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);

  self = g_object_new (TL_TYPE_FILTER_POPOVER, NULL);
  self->finder = g_object_ref (finder);
  tl_filter_dates_set_finder (self->dates, finder);
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_finder_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
