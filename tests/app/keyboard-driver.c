/* What has the focus is known by what stands on it, or by its tooltip. */
#include "keyboard-driver.h"

#include <string.h>

/* More than there are stops on the way to anything. */
#define N_STEPS_MAX 60

GtkWidget *
keyboard_get_focus (void)
{
  return gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));
}

gboolean
keyboard_is_focus_in (gpointer type)
{
  GtkWidget *focus = keyboard_get_focus ();

  return focus != NULL && gtk_widget_get_mapped (focus)
         && (g_type_is_a (G_OBJECT_TYPE (focus), GPOINTER_TO_SIZE (type))
             || gtk_widget_get_ancestor (focus, GPOINTER_TO_SIZE (type)) != NULL);
}

static gboolean
has_tooltip (GtkWidget *widget, const char *text)
{
  const char *tooltip = widget != NULL ? gtk_widget_get_tooltip_text (widget) : NULL;

  return tooltip != NULL && strstr (tooltip, text) != NULL;
}

/* Of a menu button the button within has the focus. */
gboolean
keyboard_is_at (gpointer text)
{
  GtkWidget *focus = keyboard_get_focus ();

  return focus != NULL && gtk_widget_get_mapped (focus)
         && (driver_has_text (focus, text) || has_tooltip (focus, text)
             || has_tooltip (gtk_widget_get_parent (focus), text));
}

void
keyboard_wait_for_focus_in (GType type)
{
  driver_wait_for (keyboard_is_focus_in, GSIZE_TO_POINTER (type), g_type_name (type));
}

void
keyboard_wait_for_focus_at (const char *text)
{
  driver_wait_for (keyboard_is_at, (gpointer) text, text);
}

static void
press_until (const char *key, Condition condition, gpointer data, const char *what)
{
  for (guint n = 0; !condition (data); n++)
    {
      if (n > N_STEPS_MAX)
        g_error ("%s doesn’t lead to: %s", key, what);
      driver_key (key);
    }
}

void
keyboard_tab_to (const char *text)
{
  press_until ("Tab", keyboard_is_at, (gpointer) text, text);
}

void
keyboard_go_down_to (const char *text)
{
  press_until ("Down", keyboard_is_at, (gpointer) text, text);
}

void
keyboard_tab_into (GType type)
{
  press_until ("Tab", keyboard_is_focus_in, GSIZE_TO_POINTER (type), g_type_name (type));
}
