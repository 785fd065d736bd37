/* The real window, driven by real events: walk by keys, zoom, pan, drop, open what is broken,
 * export.
 */
#include "window-driver.h"

#include "tl-event-item.h"
#include "tl-export-job.h"
#include "tl-timeline-view-private.h"
#include "tl-window-private.h"

#include <math.h>
#include <string.h>

/* By keyboard alone: to an event, into its details, along, and out. */
static void
test_keys (void)
{
  guint32 first, second;
  TlDataset *dataset;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  driver_key ("Right");
  first = tl_timeline_view_get_cursor (driver_get_timeline ());
  g_assert_cmpuint (first, !=, TL_NO_EVENT);
  driver_key ("Return");
  driver_wait_for (driver_is_selected, &first, "the first event");
  g_assert_true (
    driver_has_text (driver_get_details (), tl_dataset_get_event (dataset, first)->title));
  driver_key ("Right");
  second = tl_timeline_view_get_cursor (driver_get_timeline ());
  g_assert_cmpuint (second, !=, first);
  driver_wait_for (driver_is_selected, &second, "the details to follow");
  driver_key ("Down");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, TL_NO_EVENT);
  driver_deselect ();
  driver_key ("End");
  driver_key ("Home");
  driver_stop ();
}

/* The time under the pointer does not move while one zooms there. */
static void
test_zoom (void)
{
  const TlView *view;
  double scale, before_s, after_s;

  driver_start ();
  view = tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
  driver_move (GTK_WIDGET (driver_get_timeline ()), 600, 200);
  before_s = (double) tl_view_get_time (view, 600);
  scale = view->scale_px_per_s;
  driver_xdotool ("keydown ctrl click --repeat 6 --delay 30 4 keyup ctrl");
  after_s = (double) tl_view_get_time (view, 600);
  g_assert_cmpfloat (view->scale_px_per_s, >, 2 * scale);
  g_assert_cmpfloat (fabs (after_s - before_s) * view->scale_px_per_s, <, 1.5);

  driver_key ("ctrl+minus");
  driver_wait_ms (500);
  driver_key ("ctrl+0");
  driver_wait_ms (600);
  g_assert_cmpfloat (view->scale_px_per_s, <, scale);
  driver_stop ();
}

/* What is dragged follows the pointer; the plain wheel moves time where all lanes are in view. */
static void
test_pan (void)
{
  const TlView *view;
  double x;
  gint64 time_s, start_s;

  driver_start ();
  view = tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
  time_s = tl_view_get_time (view, 700);
  driver_move (GTK_WIDGET (driver_get_timeline ()), 700, 30);
  driver_xdotool ("mousedown 1");
  for (int i = 1; i <= 10; i++)
    driver_move (GTK_WIDGET (driver_get_timeline ()), 700 - 20 * i, 30);
  x = tl_view_get_x (view, time_s);
  g_assert_cmpfloat_with_epsilon (x, 500, 2);
  driver_wait_ms (200);
  driver_xdotool ("mouseup 1");
  start_s = tl_view_get_start (view);
  driver_xdotool ("keydown shift click --repeat 3 --delay 30 5 keyup shift");
  g_assert_cmpint (tl_view_get_start (view), >, start_s);
  driver_stop ();
}

static GFile *
write_dataset (const char *name, const char *json)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_file_set_contents (path, json, -1, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

/* A broken file keeps what was shown and says what is wrong and where; what is valid of it opens
 * when asked for. */
static void
test_broken (void)
{
  g_autoptr (GFile) broken
    = write_dataset ("broken.json",
                     "{\"lanes\": [{\"id\": \"moscow\"}],\n \"events\": [\n"
                     "{\"title\": \"Wrong\", \"date\": \"2025\", \"lanes\": [\"moskow\"]},\n"
                     "{\"title\": \"Right\", \"date\": \"2025\", \"lanes\": [\"moscow\"]}]}");
  g_autoptr (GFile) truncated = write_dataset ("truncated.json", "{\"lanes\": [");
  TlDataset *before;
  guint n_events;

  driver_start ();
  before = tl_timeline_view_get_dataset (driver_get_timeline ());
  tl_window_open (driver_get_window (), truncated);
  driver_wait_for (driver_is_said, (gpointer) "Line 1, column 12", "the place of the fault");
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == before);
  tl_window_open (driver_get_window (), broken);
  driver_wait_for (driver_is_said, (gpointer) "did you mean “moscow”?", "the message");
  g_assert_true (driver_is_said ((gpointer) "Line 3"));
  g_assert_true (tl_timeline_view_get_dataset (driver_get_timeline ()) == before);
  driver_wait_ms (400);
  driver_click_widget (
    driver_find_button (GTK_WIDGET (driver_get_window ()), "Open What Is Valid"));
  driver_wait_for (driver_is_said, (gpointer) "without 1 of its", "what is left out to be said");
  tl_dataset_get_events (tl_timeline_view_get_dataset (driver_get_timeline ()), &n_events);
  g_assert_cmpuint (n_events, ==, 1);
  driver_stop ();
}

static GObject *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_error ("the widget has no %s", g_type_name (type));
}

static gboolean
has_one_event (gpointer data)
{
  guint n_events;

  tl_dataset_get_events (tl_timeline_view_get_dataset (driver_get_timeline ()), &n_events);
  return n_events == 1;
}

/* A file dropped on the window is opened. What comes from another program can only be acted. */
static void
test_drop (void)
{
  g_autoptr (GFile) file
    = write_dataset ("dropped.json",
                     "{\"lanes\": [{\"id\": \"a\"}], \"events\": ["
                     "{\"title\": \"t\", \"date\": \"2025\", \"lanes\": [\"a\"]}]}");
  GSList files = { file, NULL };
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_taken = FALSE;

  driver_start ();
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (&files));
  g_signal_emit_by_name (find_controller (GTK_WIDGET (driver_get_window ()), GTK_TYPE_DROP_TARGET),
                         "drop", &value, 10.0, 10.0, &is_taken);
  g_assert_true (is_taken);
  driver_wait_for (has_one_event, NULL, "the dropped file to be shown");
  driver_stop ();
}

/* Two fingers apart by half: half as large again. There is no touch here, so this is acted too. */
static void
test_pinch (void)
{
  const TlView *view;
  GObject *pinch;
  double scale;

  driver_start ();
  view = tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
  pinch = find_controller (GTK_WIDGET (driver_get_timeline ()), GTK_TYPE_GESTURE_ZOOM);
  scale = view->scale_px_per_s;
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.2);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_assert_cmpfloat_with_epsilon (view->scale_px_per_s / scale, 1.5, 1e-9);
  driver_stop ();
}

/* Momentum ends where the limits end it, not when it would have faded. A touchpad is acted too. */
static void
test_momentum (void)
{
  TlTimelineView *timeline;
  const TlView *view;
  GObject *scroll;
  gint64 end_s;

  driver_start ();
  timeline = driver_get_timeline ();
  view = tl_viewport_get_view (tl_timeline_view_get_viewport (timeline));
  scroll = find_controller (GTK_WIDGET (timeline), GTK_TYPE_EVENT_CONTROLLER_SCROLL);
  g_assert_cmpuint (timeline->kinetic_tick, ==, 0);
  end_s = tl_view_get_end (view);
  g_signal_emit_by_name (scroll, "decelerate", 900.0, 0.0);
  g_assert_cmpuint (timeline->kinetic_tick, !=, 0);
  driver_wait_ms (100);
  g_assert_cmpint (tl_view_get_end (view), >, end_s);
  g_signal_emit_by_name (scroll, "scroll-begin");
  g_assert_cmpuint (timeline->kinetic_tick, ==, 0);
  /* Three seconds' way at least, were there no edge. */
  g_signal_emit_by_name (scroll, "decelerate", 2e6, 0.0);
  driver_wait_ms (300);
  g_assert_cmpuint (timeline->kinetic_tick, ==, 0);
  driver_stop ();
}

static void
test_empty (void)
{
  g_autoptr (GFile) empty = write_dataset ("empty.json", "{\"lanes\": [], \"events\": []}");

  driver_start ();
  tl_window_open (driver_get_window (), empty);
  driver_wait_for (driver_is_said, (gpointer) "No Events Yet", "the status page");
  driver_stop ();
}

/* What takes longer than a moment to open says so, until it is shown. */
static void
test_busy (void)
{
  g_autoptr (GFile) file
    = write_dataset ("one.json", "{\"lanes\": [{\"id\": \"a\"}], \"events\": ["
                                 "{\"title\": \"t\", \"date\": \"2025\", \"lanes\": [\"a\"]}]}");
  TlWindow *window;

  driver_start ();
  window = driver_get_window ();
  g_assert_cmpuint (window->busy_timeout, ==, 0);
  tl_window_open (window, file);
  g_assert_cmpuint (window->busy_timeout, !=, 0);
  driver_wait_ms (600);
  g_assert_cmpuint (window->busy_timeout, ==, 0);
  g_assert_null (window->busy_sign);

  /* As long as a file is being read. */
  window->loading = g_cancellable_new ();
  g_set_object (&window->pending_file, file);
  tl_window_update_busy (window);
  driver_wait_for (driver_is_said, (gpointer) "Opening one.json…", "the sign");
  g_clear_object (&window->loading);
  tl_window_update_busy (window);
  g_assert_null (window->busy_sign);
  driver_stop ();
}

static void
on_exported (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GFile *file;

  g_assert_true (tl_export_job_finish (result, &file, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* What is exported of the view is the picture in the window, to the byte: its lanes are as high as
 * there, in the same order, folded, pinned and hidden. */
static void
test_export (void)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "view.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  TlExportOptions options = { .style = tl_style_get (TL_STYLE_LIGHT) };
  g_autoptr (GBytes) shown = NULL;
  g_autofree char *exported = NULL;
  gboolean is_done = FALSE;
  TlTimelineView *timeline;
  TlExportJob *job;
  gsize length;

  driver_start ();
  timeline = driver_get_timeline ();
  tl_arrangement_set_pinned (timeline->arrangement, 2, TRUE);
  tl_arrangement_set_folded (timeline->arrangement, 1, TRUE);
  tl_arrangement_set_hidden (timeline->arrangement, 3, TRUE);
  tl_timeline_view_zoom_lanes (timeline, 1.6);
  driver_wait_ms (300);
  shown = tl_export_render (tl_timeline_view_get_scene (timeline), TL_EXPORT_SVG, &options, NULL);
  job = tl_export_job_new (timeline, file);
  job->format = TL_EXPORT_SVG;
  job->style = options.style;
  tl_export_job_run (job, NULL, on_exported, &is_done);
  driver_wait_for (is_true, &is_done, "the export");
  g_assert_true (g_file_get_contents (path, &exported, &length, NULL));
  g_assert_cmpmem (exported, length, g_bytes_get_data (shown, NULL), g_bytes_get_size (shown));
  driver_stop ();
}

/* While the pointer moves, nothing of the picture is laid out or painted anew: only its line is,
 * and the date that stands there. */
static void
test_pointer (void)
{
  const int n_moves = 12;
  TlTimelineView *timeline;
  GskRenderNode *base;
  TlScene *scene;
  guint n_set;

  driver_start ();
  timeline = driver_get_timeline ();
  driver_move (GTK_WIDGET (timeline), 400, 300);
  driver_wait_ms (100);
  base = timeline->base;
  scene = timeline->scene;
  n_set = tl_text_cache_get_n_set (timeline->texts);
  g_assert_nonnull (base);
  for (int i = 0; i < n_moves; i++)
    {
      driver_move (GTK_WIDGET (timeline), 400 + 37 * i, 200 + 11 * i);
      driver_wait_ms (30);
      g_assert_true (timeline->base == base);
      g_assert_true (timeline->scene == scene);
    }
  g_assert_cmpuint (tl_text_cache_get_n_set (timeline->texts), <=, n_set + n_moves);
  driver_stop ();
}

/* A screen reader has a name for each event in view. */
static void
test_accessible (void)
{
  GtkWidget *item;
  guint n_items = 0;

  driver_start ();
  driver_wait_ms (400);
  for (item = gtk_widget_get_first_child (GTK_WIDGET (driver_get_timeline ())); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      g_assert_true (TL_IS_EVENT_ITEM (item));
      g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (item)), ==,
                       GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      g_assert_true (
        gtk_test_accessible_has_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL));
      n_items++;
    }
  g_assert_cmpuint (n_items, >, 30);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/busy", test_busy);
  g_test_add_func ("/window/keys", test_keys);
  g_test_add_func ("/window/zoom", test_zoom);
  g_test_add_func ("/window/pan", test_pan);
  g_test_add_func ("/window/broken", test_broken);
  g_test_add_func ("/window/drop", test_drop);
  g_test_add_func ("/window/pinch", test_pinch);
  g_test_add_func ("/window/momentum", test_momentum);
  g_test_add_func ("/window/empty", test_empty);
  g_test_add_func ("/window/export", test_export);
  g_test_add_func ("/window/pointer", test_pointer);
  g_test_add_func ("/window/accessible", test_accessible);
  return g_test_run ();
}
