/* What tests of moving about share. */
#include "moving-driver.h"

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

void
moving_wait_until_still (void)
{
  driver_wait_for (is_still, NULL, "the view to rest");
}

TlView
moving_get_view (void)
{
  return *tl_viewport_get_view (tl_timeline_view_get_viewport (driver_get_timeline ()));
}

/* To the pixel, as it is seen. */
gboolean
moving_is_at (const TlView *place)
{
  TlView view = moving_get_view ();

  return fabs (tl_view_get_distance (place, &view)) * view.scale_px_per_s < 0.5
         && fabs (view.scale_px_per_s / place->scale_px_per_s - 1) < 1e-6;
}

gboolean
moving_is_cursor_at (gpointer id)
{
  return tl_timeline_view_get_cursor (driver_get_timeline ()) == driver_find_event (id);
}

void
moving_go_to (const char *id)
{
  tl_timeline_view_show_event (driver_get_timeline (), driver_find_event (id));
  gtk_widget_grab_focus (GTK_WIDGET (driver_get_timeline ()));
  moving_wait_until_still ();
}

gboolean
moving_has_popover (gpointer data)
{
  return tl_timeline_view_has_popover (driver_get_timeline ());
}

gboolean
moving_has_no_popover (gpointer data)
{
  return !moving_has_popover (NULL);
}

double
moving_get_mark_x (const char *id)
{
  return driver_find_mark (driver_find_event (id))->symbol_x;
}
