/* Moving about in time, in the real window: along relations. */
#include "window-driver.h"

#include "tl-timeline-view-private.h"

#include <math.h>

static gboolean
is_still (gpointer data)
{
  TlTimelineView *timeline = driver_get_timeline ();

  return timeline->rest_timeout == 0
         && (timeline->animation == NULL
             || adw_animation_get_state (timeline->animation) != ADW_ANIMATION_PLAYING);
}

static void
wait_until_still (void)
{
  driver_wait_for (is_still, NULL, "the view to rest");
}

static TlView
get_view (void)
{
  return *tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

/* To the pixel, as it is seen. */
static gboolean
is_at (const TlView *place)
{
  TlView view = get_view ();

  return fabs (tl_view_get_distance (place, &view)) * view.scale_px_per_s < 0.5
         && fabs (view.scale_px_per_s / place->scale_px_per_s - 1) < 1e-6;
}

static gboolean
is_cursor_at (gpointer id)
{
  return tl_timeline_view_get_cursor (driver_get_timeline ()) == driver_find_event (id);
}

static void
go_to (const char *id)
{
  tl_timeline_view_show_event (driver_get_timeline (), driver_find_event (id));
  gtk_widget_grab_focus (GTK_WIDGET (driver_get_timeline ()));
  wait_until_still ();
}

static gboolean
has_popover (gpointer data)
{
  return tl_timeline_view_has_popover (driver_get_timeline ());
}

static gboolean
has_no_popover (gpointer data)
{
  return !has_popover (NULL);
}

/* One relation: there at once, and back. */
static void
test_follow_one (void)
{
  TlView before;

  driver_start ();
  go_to ("alaska-announced");
  driver_key ("bracketright");
  driver_wait_for (is_cursor_at, (gpointer) "alaska-summit", "the summit to be followed to");
  g_assert_cmpuint (tl_timeline_view_get_selected (driver_get_timeline ()), ==, TL_NO_EVENT);

  /* From close up, the other end is out of view: that is a jump. */
  go_to ("alaska-announced");
  driver_key ("Return");
  driver_wait_ms (500);
  driver_key ("Return");
  wait_until_still ();
  for (int i = 0; i < 4; i++)
    driver_key ("plus");
  wait_until_still ();
  before = get_view ();
  driver_key ("ctrl+Right");
  driver_wait_for (is_cursor_at, (gpointer) "alaska-summit", "the summit, by the other key");
  wait_until_still ();
  g_assert_false (is_at (&before));
  driver_key ("alt+Left");
  wait_until_still ();
  g_assert_true (is_at (&before));
  driver_stop ();
}

/* Several: a list to choose from; the details follow. */
static void
test_follow_several (void)
{
  guint32 chosen;

  driver_start ();
  driver_select_alaska ();
  driver_key ("bracketright");
  driver_wait_for (has_popover, NULL, "the list of what follows");
  g_assert_true (driver_is_said ((gpointer) "Led to"));
  g_assert_true (is_cursor_at ((gpointer) "alaska-summit"));
  driver_wait_ms (300);
  driver_key ("Down");
  driver_key ("Return");
  driver_wait_for (has_no_popover, NULL, "the list to close");
  wait_until_still ();
  chosen = driver_find_event ("secondary-sanctions");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, chosen);
  g_assert_true (driver_is_selected (&chosen));
  driver_key ("bracketleft");
  driver_wait_for (is_cursor_at, (gpointer) "alaska-summit", "the way back");
  driver_stop ();
}

/* None: it is said, and nothing moves. */
static void
test_follow_none (void)
{
  TlView before;

  driver_start ();
  go_to ("zelensky-could-end");
  before = get_view ();
  driver_key ("bracketright");
  driver_wait_for (driver_is_said, (gpointer) "Nothing follows from it", "the toast");
  g_assert_true (is_cursor_at ((gpointer) "zelensky-could-end"));
  g_assert_true (is_at (&before));
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/moving/follow-one", test_follow_one);
  g_test_add_func ("/moving/follow-several", test_follow_several);
  g_test_add_func ("/moving/follow-none", test_follow_none);
  return g_test_run ();
}
