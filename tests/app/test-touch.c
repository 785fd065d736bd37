/* What a finger is to hit is 44 pixels high and wide, whatever of it is drawn. Words of a text that
 * are links are as high as the text, as in a book. */
#include "window-driver.h"

#define FINGER_PX 44

/* Links in a text, what the desktop draws, and what is a part of a target. */
static gboolean
is_exempt (GtkWidget *widget)
{
  static const char *const classes[]
    = { "superscript", "inline-link", "event-link", "source-link" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (gtk_widget_has_css_class (widget, classes[i]))
      return TRUE;
  return gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
         || gtk_widget_get_ancestor (gtk_widget_get_parent (widget), GTK_TYPE_BUTTON) != NULL;
}

static gboolean
is_target (GtkWidget *widget)
{
  /* The titles of columns, and rows, whoever makes them. */
  static const char *const names[] = { "button", "row", NULL };

  return (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_ENTRY (widget)
          || GTK_IS_SEARCH_ENTRY (widget)
          || g_strv_contains (names, gtk_widget_get_css_name (widget)))
         && !is_exempt (widget);
}

static const char *
describe (GtkWidget *widget)
{
  const char *tip = gtk_widget_get_tooltip_text (widget);

  if (tip != NULL)
    return tip;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return gtk_button_get_label (GTK_BUTTON (widget));
  tip = gtk_widget_get_tooltip_text (gtk_widget_get_parent (widget));
  return tip != NULL ? tip : gtk_widget_get_css_name (widget);
}

/* Counts targets, and says which are too small. */
static void
look_at (GtkWidget *widget, guint *n_targets, guint *n_small)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (is_target (widget) && gtk_widget_compute_bounds (widget, widget, &bounds))
    {
      *n_targets += 1;
      if (bounds.size.width < FINGER_PX || bounds.size.height < FINGER_PX)
        {
          *n_small += 1;
          g_test_message ("%s “%s” is %g × %g", G_OBJECT_TYPE_NAME (widget), describe (widget),
                          bounds.size.width, bounds.size.height);
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    look_at (child, n_targets, n_small);
}

static void
assert_targets (guint at_least)
{
  guint n_targets = 0, n_small = 0;

  look_at (GTK_WIDGET (driver_get_window ()), &n_targets, &n_small);
  g_test_message ("%u targets", n_targets);
  g_assert_cmpuint (n_targets, >=, at_least);
  g_assert_cmpuint (n_small, ==, 0);
}

static void
open_search (const char *text)
{
  driver_key ("ctrl+f");
  driver_wait_for (driver_is_said, (gpointer) "Keep", "the search bar");
  driver_xdotool ("type '%s'", text);
}

static void
test_bars (void)
{
  driver_start ();
  open_search ("lane:kyiv");
  driver_key ("alt+k");
  driver_wait_for (driver_is_said, (gpointer) "Clear Filter", "the filter bar");
  open_search ("alaska summit");
  driver_wait_for (driver_is_said, (gpointer) "1 hit", "the hit");
  assert_targets (12);
  driver_stop ();
}

static void
test_pane (void)
{
  driver_start ();
  driver_select_alaska ();
  driver_wait_for (driver_is_said, (gpointer) "Related Events", "the details");
  assert_targets (12);
  driver_key ("ctrl+F9");
  driver_wait_for (driver_is_said, (gpointer) "58 footnotes", "the footnotes");
  assert_targets (12);
  driver_key ("ctrl+shift+e");
  driver_wait_for (driver_is_said, (gpointer) "157 events", "the table");
  assert_targets (12);
  driver_stop ();
}

static void
test_popovers (void)
{
  static const char *const keys[] = { "ctrl+shift+f", "ctrl+b", "ctrl+l", "F10" };

  driver_start ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      driver_key (keys[i]);
      driver_wait_ms (500);
      assert_targets (8);
      driver_key ("Escape");
      driver_wait_ms (300);
    }
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/touch/bars", test_bars);
  g_test_add_func ("/touch/pane", test_pane);
  g_test_add_func ("/touch/popovers", test_popovers);
  return g_test_run ();
}
