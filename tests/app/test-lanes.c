/* Lanes, chapters, the legend and the overview in the real window: by mouse and by keys. */
#include "window-driver.h"

#include "tl-timeline-view-private.h"

#include <math.h>

static TlScene *
get_scene (void)
{
  return tl_timeline_view_get_scene (driver_get_timeline ());
}

static const TlView *
get_view (void)
{
  return tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

static TlRect
get_lane_rect (guint lane)
{
  return g_array_index (get_scene ()->lanes, TlSceneLane, lane).rect;
}

static gboolean
is_still (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return timeline->animation == NULL
         || adw_animation_get_state (timeline->animation) != ADW_ANIMATION_PLAYING;
}

/* The menu at a lane's name, by the mouse and by Shift+F10. */
static void
test_menu (void)
{
  GtkWidget *timeline;

  driver_start ();
  timeline = GTK_WIDGET (driver_get_timeline ());
  driver_click (timeline, 40, get_lane_rect (0).y + 20);
  driver_wait_ms (400);
  driver_key ("d");
  driver_wait_ms (400);
  g_assert_cmpfloat (get_lane_rect (1).y, <, get_lane_rect (0).y);

  driver_click (timeline, 40, get_lane_rect (2).y + 20);
  driver_wait_ms (400);
  driver_key ("h");
  driver_wait_ms (400);
  g_assert_cmpuint (tl_scene_get_n_hidden_lanes (get_scene ()), ==, 1);

  gtk_widget_grab_focus (timeline);
  driver_key ("shift+F10");
  driver_wait_ms (400);
  driver_key ("s");
  driver_wait_ms (400);
  g_assert_cmpuint (tl_scene_get_n_hidden_lanes (get_scene ()), ==, 0);
  driver_stop ();
}

/* Alt with the arrows: higher lanes have more rows, and scroll. (Alt with the wheel belongs to the
 * tests' window manager.) */
static void
test_height (void)
{
  TlTimelineView *timeline;
  double height_px;

  driver_start ();
  timeline = driver_get_timeline ();
  gtk_widget_grab_focus (GTK_WIDGET (timeline));
  height_px = get_lane_rect (0).height;
  driver_key ("alt+Down");
  driver_key ("alt+Down");
  driver_key ("alt+Down");
  driver_wait_ms (200);
  g_assert_cmpfloat (get_lane_rect (0).height, >, height_px);
  g_assert_cmpfloat (tl_viewport_get_scroll_max (timeline->viewport), >, 0);
  driver_xdotool ("key --delay 40 alt+Up alt+Up alt+Up");
  driver_wait_ms (200);
  g_assert_cmpfloat (get_lane_rect (0).height, <=, height_px);
  driver_stop ();
}

/* A lane that is pinned at its menu stays at the top while the wheel scrolls the others. */
static void
test_pin (void)
{
  TlTimelineView *timeline;
  TlRect europe, washington;

  driver_start ();
  timeline = driver_get_timeline ();
  gtk_widget_grab_focus (GTK_WIDGET (timeline));
  driver_xdotool ("key --delay 60 alt+Down alt+Down alt+Down alt+Down");
  driver_wait_ms (300);
  driver_click (GTK_WIDGET (timeline), 40, get_scene ()->lanes_area.y + 20);
  driver_wait_ms (400);
  driver_key ("p");
  driver_wait_ms (400);
  g_assert_true (g_array_index (get_scene ()->lanes, TlSceneLane, 0).is_pinned);
  washington = get_lane_rect (0);
  europe = get_lane_rect (3);
  driver_move (GTK_WIDGET (timeline), 700, get_scene ()->scroll_area.y + 50);
  driver_xdotool ("click 5 click 5");
  driver_wait_ms (400);
  g_assert_cmpfloat (get_lane_rect (0).y, ==, washington.y);
  g_assert_cmpfloat (get_lane_rect (3).y, <, europe.y);
  driver_stop ();
}

/* Toggles for what the picture shows beside the events. */
static void
test_signs (void)
{
  TlScene *scene;
  double lanes_y;

  driver_start ();
  scene = get_scene ();
  lanes_y = scene->lanes_area.y;
  g_assert_cmpuint (scene->bands->len, >, 5);
  g_assert_cmpuint (scene->legend->len, ==, 0);
  g_assert_cmpuint (scene->arcs->len, ==, 0);
  driver_key ("ctrl+shift+l");
  driver_key ("ctrl+shift+r");
  driver_wait_ms (200);
  g_assert_cmpuint (get_scene ()->legend->len, >, 8);
  g_assert_cmpuint (get_scene ()->arcs->len, >, 20);
  driver_key ("ctrl+shift+h");
  driver_wait_ms (200);
  g_assert_cmpuint (get_scene ()->bands->len, ==, 0);
  g_assert_cmpfloat (get_scene ()->lanes_area.y, <, lanes_y);
  /* The next window would remember. */
  driver_xdotool ("key --delay 40 ctrl+shift+h ctrl+shift+r ctrl+shift+l");
  driver_wait_ms (200);
  driver_stop ();
}

/* A click on a band flies to the chapter. */
static void
test_chapter (void)
{
  const TlSceneBand *band;
  const TlChapter *chapter;
  guint index = 3;

  driver_start ();
  band = &g_array_index (get_scene ()->bands, TlSceneBand, index);
  chapter = &tl_dataset_get_chapters (driver_get_timeline ()->dataset, NULL)[band->chapter];
  driver_click (GTK_WIDGET (driver_get_timeline ()), band->rect.x + band->rect.width / 2,
                band->rect.y + 4);
  driver_wait_for (is_still, NULL, "the flight to end");
  g_assert_cmpint (tl_view_get_start (get_view ()), <=, chapter->start_s);
  g_assert_cmpint (tl_view_get_end (get_view ()), >=, chapter->end_s);
  g_assert_cmpfloat ((double) (chapter->end_s - chapter->start_s) * get_view ()->scale_px_per_s, >,
                     0.6 * (get_view ()->width_px - get_view ()->left_px));
  driver_stop ();
}

static void
drag (double x0, double x1, double y)
{
  GtkWidget *timeline = GTK_WIDGET (driver_get_timeline ());

  driver_move (timeline, x0 - 1, y);
  driver_move (timeline, x0, y);
  driver_xdotool ("mousedown 1");
  for (int i = 1; i <= 5; i++)
    {
      driver_move (timeline, x0 + (x1 - x0) * i / 5, y);
      driver_wait_ms (30);
    }
  driver_xdotool ("mouseup 1");
  driver_wait_ms (100);
}

/* The overview's window is made shorter by an edge, and then moved by its middle, at one scale. */
static void
test_overview (void)
{
  TlRect window;
  double scale, y;
  gint64 start_s;

  driver_start ();
  window = get_scene ()->overview_window;
  y = window.y + window.height / 2;
  scale = get_view ()->scale_px_per_s;
  start_s = tl_view_get_start (get_view ());
  drag (window.x + window.width, window.x + window.width - 500, y);
  g_assert_cmpfloat (get_view ()->scale_px_per_s, >, 1.3 * scale);
  g_assert_cmpfloat (fabs ((double) (tl_view_get_start (get_view ()) - start_s)), <=, 1);
  g_assert_cmpfloat_with_epsilon (get_scene ()->overview_window.x
                                    + get_scene ()->overview_window.width,
                                  window.x + window.width - 500, 5);

  window = get_scene ()->overview_window;
  scale = get_view ()->scale_px_per_s;
  drag (window.x + window.width / 2, window.x + window.width / 2 + 200, y);
  g_assert_cmpfloat (get_view ()->scale_px_per_s, ==, scale);
  g_assert_cmpfloat_with_epsilon (get_scene ()->overview_window.x, window.x + 200, 8);
  g_assert_cmpfloat_with_epsilon (get_scene ()->overview_window.width, window.width, 8);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/menu", test_menu);
  g_test_add_func ("/lanes/height", test_height);
  g_test_add_func ("/lanes/pin", test_pin);
  g_test_add_func ("/lanes/signs", test_signs);
  g_test_add_func ("/lanes/chapter", test_chapter);
  g_test_add_func ("/lanes/overview", test_overview);
  return g_test_run ();
}
