/* What drags, and goes on moving by itself once it is let go. */
#include "tl-timeline-view-private.h"

#include <math.h>

/* A press that moves by less is a click. */
#define DRAG_THRESHOLD_PX 5

/**
 * tl_timeline_view_stop_motion:
 * @self: a timeline
 *
 * Ends whatever moves by itself: momentum, or a flight.
 */
void
tl_timeline_view_stop_motion (TlTimelineView *self)
{
  if (self->kinetic_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->kinetic_tick);
  self->kinetic_tick = 0;
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
}

/* Pans, and says against which edges. */
static void
pan_until_hit (TlTimelineView *self, double dx, double dy, gboolean *is_hit_x, gboolean *is_hit_y)
{
  TlView before = *tl_viewport_get_view (self->viewport);
  const TlView *after = tl_viewport_get_view (self->viewport);
  double moved_x, moved_y;

  tl_viewport_pan (self->viewport, dx, dy);
  moved_x = -tl_view_get_distance (&before, after) * after->scale_px_per_s;
  moved_y = before.scroll_px - after->scroll_px;
  *is_hit_x = fabs (moved_x - dx) > fabs (dx) / 2;
  *is_hit_y = fabs (moved_y - dy) > fabs (dy) / 2;
}

static gboolean
on_kinetic_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  gint64 now_us = gdk_frame_clock_get_frame_time (clock);
  double elapsed_s = (double) (now_us - self->kinetic_time_us) / G_USEC_PER_SEC;
  gboolean is_hit_x, is_hit_y;
  double dx, dy;

  self->kinetic_time_us = now_us;
  if (tl_momentum_step (&self->momentum, MAX (elapsed_s, 0), &dx, &dy))
    {
      pan_until_hit (self, dx, dy, &is_hit_x, &is_hit_y);
      if (tl_momentum_hit (&self->momentum, is_hit_x, is_hit_y))
        return G_SOURCE_CONTINUE;
    }
  else
    tl_viewport_pan (self->viewport, dx, dy);
  self->kinetic_tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * tl_timeline_view_start_kinetic:
 * @self: a timeline
 * @velocity_x: to the right, in pixels per second
 * @velocity_y: down
 *
 * Goes on panning at a speed that fades.
 */
void
tl_timeline_view_start_kinetic (TlTimelineView *self, double velocity_x, double velocity_y)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  tl_timeline_view_stop_motion (self);
  if (!adw_get_enable_animations (GTK_WIDGET (self)) || clock == NULL
      || !tl_momentum_start (&self->momentum, velocity_x, velocity_y))
    return;
  self->kinetic_time_us = gdk_frame_clock_get_frame_time (clock);
  self->kinetic_tick
    = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_kinetic_tick, NULL, NULL);
}

static GdkModifierType
get_state (GtkGestureDrag *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

static gboolean
is_touch (GtkGestureDrag *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (GTK_GESTURE (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, TlTimelineView *self)
{
  tl_timeline_view_stop_motion (self);
  self->drag_start = *tl_viewport_get_view (self->viewport);
  self->overview_grip = tl_timeline_view_find_overview_grip (self, x, y);
  self->range.is_armed
    = self->overview_grip == TL_OVERVIEW_GRIP_NONE
      && tl_timeline_view_arm_range (self, x, y, get_state (gesture) & GDK_SHIFT_MASK,
                                     is_touch (gesture));
  for (int i = 0; i < 2; i++)
    self->drag_time_s[i] = self->drag_x[i] = self->drag_y[i] = 0;
  if (self->overview_grip != TL_OVERVIEW_GRIP_NONE)
    tl_timeline_view_begin_overview_drag (self, x, self->overview_grip);
}

static void
remember_step (TlTimelineView *self, double dx, double dy)
{
  self->drag_time_s[0] = self->drag_time_s[1];
  self->drag_x[0] = self->drag_x[1];
  self->drag_y[0] = self->drag_y[1];
  self->drag_time_s[1] = (double) g_get_monotonic_time () / G_USEC_PER_SEC;
  self->drag_x[1] = dx;
  self->drag_y[1] = dy;
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, TlTimelineView *self)
{
  TlView view = self->drag_start;
  double start_x, start_y;

  if (self->dataset == NULL)
    return;
  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  if (self->overview_grip != TL_OVERVIEW_GRIP_NONE)
    {
      if (dx != 0)
        tl_timeline_view_drag_overview (self, start_x + dx);
      return;
    }
  if (self->drag_time_s[1] == 0 && !self->range.is_dragged && hypot (dx, dy) < DRAG_THRESHOLD_PX)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->range.is_armed)
    {
      tl_timeline_view_drag_range (self, start_x + dx,
                                   (get_state (gesture) & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0);
      return;
    }
  remember_step (self, dx, dy);
  /* The size may have changed under the drag, the rest is as it was when it began. */
  view.width_px = tl_viewport_get_view (self->viewport)->width_px;
  view.height_px = tl_viewport_get_view (self->viewport)->height_px;
  tl_view_pan (&view, dx);
  view.scroll_px -= dy;
  tl_viewport_set_view (self->viewport, &view);
}

/* A finger that rests before it moves selects a range, as Shift does; one that then doesn't move
 * has asked for the event's menu. */
static void
on_long_press (GtkGestureLongPress *gesture, double x, double y, TlTimelineView *self)
{
  if (self->overview_grip != TL_OVERVIEW_GRIP_NONE)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->range.is_armed = tl_timeline_view_arm_range (self, x, y, TRUE, TRUE);
  self->range.is_pressed = self->range.is_armed;
}

static void
open_pressed_menu (TlTimelineView *self, GtkGestureDrag *gesture)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  TlHit hit;
  double x, y;

  if (scene == NULL || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  hit = tl_scene_hit (scene, x, y);
  if (hit.kind == TL_HIT_EVENT)
    tl_timeline_view_show_event_menu (self, hit.event, hit.lane, &(TlRect){ x, y, 1, 1 });
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, TlTimelineView *self)
{
  double now_s = (double) g_get_monotonic_time () / G_USEC_PER_SEC;
  double step_s = self->drag_time_s[1] - self->drag_time_s[0];

  if (self->range.is_pressed && !self->range.is_dragged)
    open_pressed_menu (self, gesture);
  self->range.is_armed = self->range.is_pressed = FALSE;
  tl_timeline_view_drop_range (self);
  /* A hand that rested before it let go wants no momentum. */
  if (self->overview_grip != TL_OVERVIEW_GRIP_NONE || self->drag_time_s[0] == 0 || step_s <= 0
      || now_s - self->drag_time_s[1] > 0.06)
    return;
  tl_timeline_view_start_kinetic (self, (self->drag_x[1] - self->drag_x[0]) / step_s,
                                  (self->drag_y[1] - self->drag_y[0]) / step_s);
}

/**
 * tl_timeline_view_add_drag:
 * @self: a timeline
 */
void
tl_timeline_view_add_drag (TlTimelineView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_press), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
  gtk_gesture_group (drag, press);
}
