/* Mouse, touchpad and touch, turned into calls on the viewport. What drags is in
 * tl-timeline-drag.c. */
#include "tl-timeline-view-private.h"

#include <math.h>

/* A turn of the wheel by one notch: this much of a pan, and of a zoom. */
#define NOTCH_PX   80
#define NOTCH_ZOOM 1.18

/* Touchpads tell pixels: so many are like a notch. */
#define PIXELS_PER_NOTCH 40

/* How far a scroll event pans, in pixels per unit of its delta. */
static double
get_scroll_unit (GtkEventControllerScroll *controller)
{
  return gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? NOTCH_PX : 1;
}

/* The plain wheel scrolls the lanes where they are higher than the view, else time. */
static void
pan_by_scroll (TlTimelineView *self, double dx_px, double dy_px, gboolean is_time)
{
  if (is_time || tl_viewport_get_scroll_max (self->viewport) <= 0)
    tl_viewport_pan (self->viewport, -dx_px - dy_px, 0);
  else
    tl_viewport_pan (self->viewport, -dx_px, -dy_px);
}

/* Fingers laid on the touchpad hold what moves. */
static void
on_scroll_begin (GtkEventControllerScroll *controller, TlTimelineView *self)
{
  tl_timeline_view_stop_motion (self);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, TlTimelineView *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double unit_px = get_scroll_unit (controller);
  double notches = unit_px > 1 ? dy : dy / PIXELS_PER_NOTCH;

  if (self->dataset == NULL)
    return GDK_EVENT_PROPAGATE;
  tl_timeline_view_stop_motion (self);
  if (state & GDK_CONTROL_MASK)
    tl_timeline_view_pinch_at (self, pow (NOTCH_ZOOM, -notches), self->pointer_x, self->pointer_y,
                               0, 0);
  else if (state & GDK_ALT_MASK)
    tl_timeline_view_zoom_lanes (self, pow (NOTCH_ZOOM, -notches));
  else
    pan_by_scroll (self, dx * unit_px, dy * unit_px, state & GDK_SHIFT_MASK);
  return GDK_EVENT_STOP;
}

static void
on_decelerate (GtkEventControllerScroll *controller,
               double velocity_x,
               double velocity_y,
               TlTimelineView *self)
{
  if (tl_viewport_get_scroll_max (self->viewport) > 0)
    tl_timeline_view_start_kinetic (self, -velocity_x, -velocity_y);
  else
    tl_timeline_view_start_kinetic (self, -velocity_x - velocity_y, 0);
}

static const char *
find_cursor_name (TlTimelineView *self, TlHit hit)
{
  if (self->pointer_x >= 0
      && tl_timeline_view_find_range_edge (self, self->pointer_x, self->pointer_y, FALSE, NULL))
    return "ew-resize";
  switch (hit.kind)
    {
    case TL_HIT_EVENT:
    case TL_HIT_COUNT:
    case TL_HIT_CHAPTER:
    case TL_HIT_NAME:
      return "pointer";
    case TL_HIT_OVERVIEW:
      switch (tl_timeline_view_find_overview_grip (self, self->pointer_x, self->pointer_y))
        {
        case TL_OVERVIEW_GRIP_START:
        case TL_OVERVIEW_GRIP_END:
          return "ew-resize";
        case TL_OVERVIEW_GRIP_WINDOW:
          return "grab";
        default:
          return NULL;
        }
    default:
      return NULL;
    }
}

static void
set_hovered (TlTimelineView *self, TlHit hit)
{
  const char *name = find_cursor_name (self, hit);

  self->hovered = hit.kind == TL_HIT_EVENT ? hit.event : TL_NO_EVENT;
  if (g_strcmp0 (self->cursor_name, name) != 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
  self->cursor_name = name;
}

static void
update_pointer (TlTimelineView *self, double x, double y)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  TlHit hit = { TL_HIT_NOTHING };

  self->pointer_x = x;
  self->pointer_y = y;
  if (scene != NULL)
    hit = tl_scene_hit (scene, x, y);
  set_hovered (self, hit);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, TlTimelineView *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  self->is_measuring = (state & GDK_CONTROL_MASK) != 0;
  update_pointer (self, x, y);
}

static void
on_leave (GtkEventControllerMotion *controller, TlTimelineView *self)
{
  self->pointer_x = -1;
  set_hovered (self, (TlHit){ TL_HIT_NOTHING });
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_control_held (GtkGestureClick *gesture)
{
  return (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture))
          & GDK_CONTROL_MASK)
         != 0;
}

/* A click where nothing is ends one thing after the other. */
static void
dismiss (TlTimelineView *self)
{
  if (tl_timeline_view_get_range (self, NULL, NULL))
    tl_timeline_view_set_range (self, 0, 0);
  else
    tl_timeline_view_activate (self, TL_NO_EVENT, 0);
}

static void
open_count (TlTimelineView *self, const TlSceneCount *count)
{
  if (count->is_instant)
    tl_timeline_view_show_chip (self, count);
  else
    tl_timeline_view_show_range (self, count->start_s, count->end_s);
}

static void
open_hit (TlTimelineView *self, TlScene *scene, TlHit hit)
{
  switch (hit.kind)
    {
    case TL_HIT_EVENT:
      tl_timeline_view_activate (self, hit.event, hit.lane);
      break;
    case TL_HIT_COUNT:
      open_count (self, &g_array_index (scene->counts, TlSceneCount, hit.index));
      break;
    case TL_HIT_NAME:
      tl_timeline_view_show_lane_menu (self, hit.lane);
      break;
    case TL_HIT_CHAPTER:
      {
        guint index = g_array_index (scene->bands, TlSceneBand, hit.index).chapter;
        const TlChapter *chapter = &tl_dataset_get_chapters (self->dataset, NULL)[index];

        tl_timeline_view_show_range (self, chapter->start_s, chapter->end_s);
        break;
      }
    case TL_HIT_NOTHING:
      dismiss (self);
      break;
    case TL_HIT_OVERVIEW:
    default:
      break;
    }
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, TlTimelineView *self)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  gboolean was_comparing = self->compare_from != TL_NO_EVENT;
  TlHit hit;

  /* A hand that let an edge go at once has clicked nothing. */
  if (scene == NULL || button > GDK_BUTTON_SECONDARY
      || tl_timeline_view_find_range_edge (self, x, y, FALSE, NULL))
    return;
  hit = tl_scene_hit (scene, x, y);
  /* The other button opens menus alone. */
  if (button != GDK_BUTTON_PRIMARY && hit.kind != TL_HIT_NAME && hit.kind != TL_HIT_EVENT)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (button == GDK_BUTTON_SECONDARY && hit.kind == TL_HIT_EVENT)
    {
      tl_timeline_view_show_event_menu (self, hit.event, hit.lane, &(TlRect){ x, y, 1, 1 });
      return;
    }
  if (hit.kind == TL_HIT_EVENT && is_control_held (gesture)
      && tl_timeline_view_compare_with (self, hit.event))
    return;
  tl_timeline_view_compare (self, TL_NO_EVENT, TL_NO_EVENT);
  if (!was_comparing || hit.kind != TL_HIT_NOTHING)
    open_hit (self, scene, hit);
}

/* The middle between the fingers; without fingers, that of the view. */
static void
get_pinch_middle (TlTimelineView *self, GtkGesture *gesture, double *x, double *y)
{
  const TlView *view = tl_viewport_get_view (self->viewport);

  if (gtk_gesture_is_active (gesture) && gtk_gesture_get_bounding_box_center (gesture, x, y))
    return;
  *x = (view->left_px + view->width_px) / 2;
  *y = view->height_px / 2;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, TlTimelineView *self)
{
  tl_timeline_view_stop_motion (self);
  self->pinch_scale = 1;
  get_pinch_middle (self, gesture, &self->pinch_x, &self->pinch_y);
}

static void
on_pinch (GtkGestureZoom *gesture, double scale, TlTimelineView *self)
{
  double x, y;

  /* The drag that the first finger began ends as the second comes, and may leave a momentum. */
  tl_timeline_view_stop_motion (self);
  get_pinch_middle (self, GTK_GESTURE (gesture), &x, &y);
  if (self->dataset != NULL && scale > 0 && self->pinch_scale > 0)
    tl_timeline_view_pinch_at (self, scale / self->pinch_scale, self->pinch_x, self->pinch_y,
                               x - self->pinch_x, y - self->pinch_y);
  self->pinch_scale = scale;
  self->pinch_x = x;
  self->pinch_y = y;
}

/**
 * tl_timeline_view_add_gestures:
 * @self: a timeline
 */
void
tl_timeline_view_add_gestures (TlTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (scroll, "scroll-begin", G_CALLBACK (on_scroll_begin), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (on_decelerate), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect (motion, "enter", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, motion);

  tl_timeline_view_add_drag (self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
