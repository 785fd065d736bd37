/* Filtering in the window: the popover, and the bar that says, as long as there is a filter, how
 * many events it dims or hides. */
#include "tl-compat.h"
#include "tl-filter-popover.h"
#include "tl-window-private.h"

#include <glib/gi18n.h>

static void
on_popover_asked_for (GtkMenuButton *button, gpointer data)
{
  TlWindow *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, tl_filter_popover_new (self->finder));
}

/* "23 of 141 events are hidden: lane:kyiv" */
static char *
describe_filter (TlWindow *self)
{
  const TlEventSet *passed = tl_finder_get_passed (self->finder);
  const char *filter = tl_finder_get_filter (self->finder);
  g_autofree char *how_many = NULL;
  guint n_events, n_others;

  if (passed == NULL)
    return g_strdup_printf (_ ("Filtering: %s"), filter);
  tl_dataset_get_events (tl_finder_get_dataset (self->finder), &n_events);
  n_others = n_events - tl_event_set_get_n_members (passed);
  if (tl_finder_get_hides (self->finder))
    /* Translators: the plural is the first number’s, how many are hidden; the second is of all. */
    how_many = g_strdup_printf (ngettext ("%u of %u events is hidden", "%u of %u events are hidden",
                                          n_others),
                                n_others, n_events);
  else
    /* Translators: as “%u of %u events are hidden”. */
    how_many = g_strdup_printf (ngettext ("%u of %u events is dimmed", "%u of %u events are dimmed",
                                          n_others),
                                n_others, n_events);
  /* Translators: how many events a filter hides, and the filter itself. */
  return g_strdup_printf (_ ("%s. Filter: %s"), how_many, filter);
}

static GtkWidget *
make_bar (TlWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *clear = gtk_button_new_with_mnemonic (_ ("Clear _Filter"));

  /* A screen reader says what it changes to. */
  self->filter_label
    = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, NULL);
  gtk_label_set_xalign (self->filter_label, 0);
  gtk_label_set_ellipsize (self->filter_label, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->filter_label), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->filter_label), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (clear, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "win.clear-filter");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->filter_label));
  gtk_box_append (GTK_BOX (box), clear);
  tl_compat_name_buttons (clear);
  gtk_widget_add_css_class (box, "news");
  gtk_widget_add_css_class (box, "finger");
  return box;
}

/* The bar is made when there is first a filter. It stands over what it is about. */
static void
ensure_bar (TlWindow *self)
{
  if (self->filter_bar != NULL)
    return;
  self->filter_bar = make_bar (self);
  gtk_box_append (self->bars, self->filter_bar);
}

static void
on_finder_changed (TlWindow *self)
{
  gboolean has_filter = *tl_finder_get_filter (self->finder) != '\0';
  g_autofree char *text = NULL;

  if (!has_filter && self->filter_bar != NULL)
    tl_window_hide_bar (self, self->filter_bar);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.clear-filter", has_filter);
  if (!has_filter)
    return;
  ensure_bar (self);
  gtk_widget_set_visible (self->filter_bar, TRUE);
  text = describe_filter (self);
  if (g_str_equal (gtk_label_get_text (self->filter_label), text))
    return;
  gtk_label_set_text (self->filter_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->filter_label), text);
}

/* Its arrow is an icon by the style sheet, which recolours it, as an image of ours wouldn't be. GTK
 * makes buttons flat that have the name of an icon, and stretches an arrow. */
static void
style_button (TlWindow *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->filter_button));
  GtkWidget *icon = gtk_widget_get_first_child (button);

  gtk_menu_button_set_has_frame (self->filter_button, FALSE);
  gtk_widget_add_css_class (button, "image-button");
  gtk_widget_set_halign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
}

/**
 * tl_window_set_up_filter:
 * @self: a window with a finder
 *
 * Gives the filter button its popover, and the window its bar once there is a filter.
 */
void
tl_window_set_up_filter (TlWindow *self)
{
  style_button (self);
  gtk_menu_button_set_create_popup_func (self->filter_button, on_popover_asked_for, self, NULL);
  g_signal_connect_object (self->finder, "changed", G_CALLBACK (on_finder_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.clear-filter", FALSE);
}
