/* Events come from xdotool, through the X server, as they would from a hand. The main loop goes on
 * meanwhile. */
#include "window-driver.h"

#include "tl-details-pane.h"
#include "tl-timeline-view-private.h"

#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>
#include <string.h>

/* The longest that anything takes, in seconds. Where all is slower (under a sanitizer, say),
 * TIMELANES_PATIENCE says how long. */
#define PATIENCE_S 30

static TlApplication *application;

TlWindow *
driver_get_window (void)
{
  return TL_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

TlTimelineView *
driver_get_timeline (void)
{
  return tl_window_get_timeline (driver_get_window ());
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
driver_wait_ms (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add (ms, on_timeout, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static gint64
get_patience_us (void)
{
  const char *patience = g_getenv ("TIMELANES_PATIENCE");
  guint64 patience_s = patience != NULL ? g_ascii_strtoull (patience, NULL, 10) : 0;

  return (gint64) (patience_s > 0 ? patience_s : PATIENCE_S) * G_USEC_PER_SEC;
}

/* What a window that doesn't come is like tells why. */
static void
describe_window (void)
{
  TlWindow *window = application != NULL ? driver_get_window () : NULL;
  TlTimelineView *timeline;

  if (window == NULL)
    {
      g_printerr ("There is no window.\n");
      return;
    }
  timeline = tl_window_get_timeline (window);
  g_printerr ("The window is %s, %s; the timeline is %d × %d px, %s, %s.\n",
              gtk_widget_get_mapped (GTK_WIDGET (window)) ? "mapped" : "not mapped",
              gtk_window_is_active (GTK_WINDOW (window)) ? "active" : "not active",
              gtk_widget_get_width (GTK_WIDGET (timeline)),
              gtk_widget_get_height (GTK_WIDGET (timeline)),
              tl_timeline_view_get_dataset (timeline) != NULL ? "with a dataset" : "empty",
              timeline->base != NULL ? "painted" : "not painted");
}

void
driver_wait_for (Condition condition, gpointer data, const char *what)
{
  gint64 end_us = g_get_monotonic_time () + get_patience_us ();

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end_us)
        {
          describe_window ();
          g_error ("waited in vain for: %s", what);
        }
      driver_wait_ms (20);
    }
  /* And once more, for what follows from it. */
  driver_wait_ms (60);
}

/* It has the keyboard, too: what is typed before would go nowhere. */
static gboolean
is_there (gpointer data)
{
  TlWindow *window = driver_get_window ();

  return window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window))
         && gtk_window_is_active (GTK_WINDOW (window))
         && tl_window_get_timeline (window)->base != NULL;
}

/* What the windows before have remembered, the files that it is in included. */
static void
forget_places (void)
{
  static const char *const folders[] = { "timelanes/datasets", "timelanes" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (g_get_user_state_dir (), folders[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);

          g_remove (path);
        }
    }
}

void
driver_start_again (void)
{
  g_autoptr (GError) error = NULL;

  /* One application for all tests, as for all windows; it stays when its last window closes. */
  if (application == NULL)
    {
      application = tl_application_new ();
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
      g_application_hold (G_APPLICATION (application));
    }
  g_application_activate (G_APPLICATION (application));
  driver_wait_for (is_there, NULL, "the window");
  driver_wait_ms (300);
}

void
driver_start (void)
{
  forget_places ();
  driver_start_again ();
}

void
driver_stop (void)
{
  while (gtk_application_get_active_window (GTK_APPLICATION (application)) != NULL)
    {
      gtk_window_destroy (gtk_application_get_active_window (GTK_APPLICATION (application)));
      driver_wait_ms (50);
    }
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

void
driver_xdotool (const char *format, ...)
{
  g_autofree char *arguments = NULL;
  g_autofree char *command = NULL;
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_done = FALSE;
  va_list list;

  va_start (list, format);
  arguments = g_strdup_vprintf (format, list);
  va_end (list);
  command = g_strconcat ("xdotool ", arguments, NULL);
  g_shell_parse_argv (command, NULL, &argv, &error);
  g_assert_no_error (error);
  process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, on_done, &is_done);
  driver_wait_for (is_true, &is_done, command);
}

void
driver_move (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t from = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t to;
  double surface_x, surface_y;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &from, &to));
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  driver_xdotool ("mousemove --window %lu %d %d",
                  gdk_x11_surface_get_xid (gtk_native_get_surface (native)),
                  (int) (to.x + surface_x), (int) (to.y + surface_y));
}

void
driver_click (GtkWidget *widget, double x, double y)
{
  driver_move (widget, x - 1, y);
  driver_move (widget, x, y);
  driver_xdotool ("click 1");
}

void
driver_click_widget (GtkWidget *widget)
{
  driver_click (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

void
driver_key (const char *keys)
{
  driver_xdotool ("key %s", keys);
}

gboolean
driver_has_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (driver_has_text (child, text))
      return TRUE;
  return FALSE;
}

GtkWidget *
driver_find_button (GtkWidget *widget, const char *label)
{
  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (GTK_IS_BUTTON (widget) && driver_has_text (widget, label))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *button = driver_find_button (child, label);

      if (button != NULL)
        return button;
    }
  return NULL;
}

GtkWidget *
driver_find_of_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = driver_find_of_type (child, type);
  return found;
}

gboolean
driver_is_said (gpointer data)
{
  return driver_has_text (GTK_WIDGET (driver_get_window ()), data);
}

guint32
driver_find_event (const char *id)
{
  guint event;

  g_assert_true (
    tl_dataset_find_event (tl_timeline_view_get_dataset (driver_get_timeline ()), id, &event));
  return event;
}

const TlSceneMark *
driver_find_mark (guint32 event)
{
  TlScene *scene = tl_timeline_view_get_scene (driver_get_timeline ());

  for (guint i = 0; i < scene->marks->len; i++)
    if (g_array_index (scene->marks, TlSceneMark, i).event == event)
      return &g_array_index (scene->marks, TlSceneMark, i);
  g_error ("the event is not in view");
}

gboolean
driver_is_selected (gpointer data)
{
  return tl_timeline_view_get_selected (driver_get_timeline ()) == *(guint32 *) data;
}

void
driver_select_alaska (void)
{
  guint32 alaska = driver_find_event ("alaska-summit");
  const TlSceneMark *mark = driver_find_mark (alaska);

  driver_click (GTK_WIDGET (driver_get_timeline ()), mark->symbol_x, mark->symbol_y);
  driver_wait_for (driver_is_selected, &alaska, "the Alaska summit to be selected");
  driver_wait_ms (400);
}

void
driver_deselect (void)
{
  guint32 none = TL_NO_EVENT;

  driver_key ("Escape");
  driver_wait_for (driver_is_selected, &none, "nothing to be selected");
  driver_wait_ms (400);
}

GtkWidget *
driver_get_details (void)
{
  return driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_DETAILS_PANE);
}
