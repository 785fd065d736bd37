/* The camera in the real window: flights that can be seen and stopped, ways back and forward. */
#include "window-driver.h"

#include "tl-timeline-view-private.h"

#include <math.h>

static const TlView *
get_view (void)
{
  return tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

static gboolean
is_still (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return timeline->kinetic_tick == 0 && timeline->rest_timeout == 0
         && (timeline->animation == NULL
             || adw_animation_get_state (timeline->animation) != ADW_ANIMATION_PLAYING);
}

static void
wait_until_still (void)
{
  driver_wait_for (is_still, NULL, "the view to rest");
}

/* To the pixel, as it is seen. */
static gboolean
is_at (const TlView *place)
{
  const TlView *view = get_view ();

  return fabs (tl_view_get_distance (place, view)) * view->scale_px_per_s < 0.5
         && fabs (view->scale_px_per_s / place->scale_px_per_s - 1) < 1e-6;
}

static gboolean
can_go (const char *way)
{
  gboolean is_possible;

  g_object_get (driver_get_timeline (), way, &is_possible, NULL);
  return is_possible;
}

static void
assert_ways (gboolean can_go_back, gboolean can_go_forward)
{
  g_assert_cmpint (can_go ("can-go-back"), ==, can_go_back);
  g_assert_cmpint (can_go ("can-go-forward"), ==, can_go_forward);
}

static const TlSceneMark *
find_mark (guint32 event, guint lane)
{
  const TlScene *scene = tl_timeline_view_get_scene (driver_get_timeline ());

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event == event && mark->lane == lane)
        return mark;
    }
  g_assert_not_reached ();
}

/* What the pointer is at stays under it while the wheel zooms in and out, though rows open above.
 */
static void
test_zoom_at (void)
{
  guint32 event;
  double x, y;
  double most_px = 0;

  driver_start ();
  event = driver_find_event ("white-house-summit");
  x = find_mark (event, 2)->symbol_x;
  y = find_mark (event, 2)->symbol_y;
  driver_move (GTK_WIDGET (driver_get_timeline ()), x, y);
  for (int i = 0; i < 18; i++)
    {
      driver_xdotool (i < 12 ? "keydown ctrl click 4 keyup ctrl"
                             : "keydown ctrl click 5 keyup ctrl");
      driver_wait_ms (120);
      /* The pointer is at a whole pixel: what it misses the symbol by grows as all does. */
      g_assert_cmpfloat_with_epsilon (find_mark (event, 2)->symbol_x, x, 5);
      g_assert_cmpfloat_with_epsilon (find_mark (event, 2)->symbol_y, y, 2);
      most_px = MAX (most_px, get_view ()->scroll_px);
    }
  g_assert_cmpfloat (most_px, >, 50);
  driver_stop ();
}

/* The first view is that of the window's size, until one moves. */
static void
test_refit (void)
{
  TlView first, zoomed;

  driver_start ();
  first = *get_view ();
  gtk_window_fullscreen (GTK_WINDOW (driver_get_window ()));
  driver_wait_ms (500);
  g_assert_cmpfloat (get_view ()->width_px, >, first.width_px);
  g_assert_cmpfloat (get_view ()->scale_px_per_s, >, first.scale_px_per_s);
  driver_key ("plus");
  wait_until_still ();
  zoomed = *get_view ();
  gtk_window_unfullscreen (GTK_WINDOW (driver_get_window ()));
  driver_wait_ms (500);
  g_assert_cmpfloat (get_view ()->scale_px_per_s, ==, zoomed.scale_px_per_s);
  driver_stop ();
}

/* A flight is on its way for a while, and arrives at its end; a turn of the wheel ends it. */
static void
test_flight (void)
{
  TlTimelineView *timeline;
  TlView start, far, stopped;

  driver_start ();
  timeline = driver_get_timeline ();
  start = far = *get_view ();
  tl_view_zoom (&far, 64, 700);
  tl_view_pan (&far, -3000);
  tl_timeline_view_fly_to (timeline, &far);
  g_assert_cmpuint (tl_flight_get_duration_ms (&timeline->flight), >, 600);
  driver_wait_ms (400);
  g_assert_false (is_at (&start));
  g_assert_false (is_at (&far));
  wait_until_still ();
  g_assert_true (tl_view_equal (get_view (), &timeline->flight.to));
  g_assert_true (is_at (&far));

  tl_timeline_view_fly_to (timeline, &start);
  driver_wait_ms (200);
  /* Turning to somewhere else on the way starts from there. */
  stopped = *get_view ();
  tl_timeline_view_fly_to (timeline, &far);
  g_assert_true (tl_view_equal (&timeline->flight.from, get_view ()));
  g_assert_true (is_at (&stopped));
  driver_move (GTK_WIDGET (timeline), 600, 200);
  tl_timeline_view_fly_to (timeline, &start);
  driver_xdotool ("click 5");
  g_assert_cmpint (adw_animation_get_state (timeline->animation), !=, ADW_ANIMATION_PLAYING);
  driver_stop ();
}

/* Who wants no animation gets none. */
static void
test_no_animation (void)
{
  GtkSettings *settings;
  TlView far;

  driver_start ();
  settings = gtk_settings_get_default ();
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  far = *get_view ();
  tl_view_zoom (&far, 64, 700);
  tl_timeline_view_fly_to (driver_get_timeline (), &far);
  g_assert_true (is_at (&far));
  g_assert_true (tl_view_equal (get_view (), &driver_get_timeline ()->flight.to));
  gtk_settings_reset_property (settings, "gtk-enable-animations");
  driver_stop ();
}

/* Alt with the arrows, and the mouse's thumb buttons. */
static void
test_back_and_forward (void)
{
  TlView first, everything, near;
  GLogLevelFlags fatal;

  driver_start ();
  wait_until_still ();
  first = *get_view ();
  assert_ways (FALSE, FALSE);
  driver_key ("alt+Left");
  g_assert_true (is_at (&first));
  driver_key ("ctrl+0");
  wait_until_still ();
  everything = *get_view ();
  g_assert_false (is_at (&first));
  assert_ways (TRUE, FALSE);

  /* By hand: eight notches are one place. */
  driver_move (GTK_WIDGET (driver_get_timeline ()), 600, 200);
  driver_xdotool ("keydown ctrl click --repeat 8 --delay 30 4 keyup ctrl");
  wait_until_still ();
  near = *get_view ();
  driver_key ("alt+Left");
  wait_until_still ();
  g_assert_true (is_at (&everything));
  assert_ways (TRUE, TRUE);
  driver_key ("alt+Left");
  wait_until_still ();
  g_assert_true (is_at (&first));
  assert_ways (FALSE, TRUE);

  /* Twice in a row, without waiting for the first flight to end. */
  driver_xdotool ("key --delay 20 alt+Right alt+Right");
  wait_until_still ();
  g_assert_true (is_at (&near));
  assert_ways (TRUE, FALSE);
  /* GTK 4.18 warns that it has lost count of such buttons' presses, on X11. */
  fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  driver_xdotool ("click 8");
  wait_until_still ();
  g_assert_true (is_at (&everything));
  driver_xdotool ("click 9");
  wait_until_still ();
  g_assert_true (is_at (&near));
  driver_stop ();
  g_log_set_always_fatal (fatal);
}

static gboolean
is_nowhere_to_go (gpointer data)
{
  return !can_go ("can-go-back") && !can_go ("can-go-forward");
}

/* Another dataset has another history. */
static void
test_other_dataset (void)
{
  driver_start ();
  wait_until_still ();
  driver_key ("ctrl+0");
  wait_until_still ();
  assert_ways (TRUE, FALSE);
  tl_window_open (driver_get_window (), NULL);
  driver_wait_for (is_nowhere_to_go, NULL, "the history to begin anew");
  driver_stop ();
}

/* Enter opens an event's details, and once more shows the event itself: a month about a day. */
static void
test_enter (void)
{
  guint32 alaska;
  TlView before;
  double x;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  wait_until_still ();
  before = *get_view ();
  driver_key ("Return");
  wait_until_still ();
  g_assert_true (driver_is_selected (&alaska));
  g_assert_cmpfloat (tl_view_get_length (get_view ()), >, 29.0 * TL_SECONDS_PER_DAY);
  g_assert_cmpfloat (tl_view_get_length (get_view ()), <, 50.0 * TL_SECONDS_PER_DAY);
  x = driver_find_mark (alaska)->symbol_x;
  g_assert_cmpfloat (x, >, get_view ()->left_px);
  g_assert_cmpfloat (x, <, get_view ()->width_px);
  driver_key ("alt+Left");
  wait_until_still ();
  g_assert_true (is_at (&before));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/camera/zoom-at", test_zoom_at);
  g_test_add_func ("/camera/refit", test_refit);
  g_test_add_func ("/camera/flight", test_flight);
  g_test_add_func ("/camera/no-animation", test_no_animation);
  g_test_add_func ("/camera/back-and-forward", test_back_and_forward);
  g_test_add_func ("/camera/other-dataset", test_other_dataset);
  g_test_add_func ("/camera/enter", test_enter);
  return g_test_run ();
}
