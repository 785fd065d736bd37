/* The overview's window: dragged it moves the view, dragged at an edge it makes it longer or
 * shorter. A press beside it brings the view there. */
#include "tl-timeline-view-private.h"

/* An edge is taken hold of within so many pixels. */
#define EDGE_PX 6

static gboolean
is_near (double x, double edge_x)
{
  return x >= edge_x - EDGE_PX && x <= edge_x + EDGE_PX;
}

/**
 * tl_timeline_view_find_overview_grip:
 * @self: a timeline
 * @x: where the pointer is
 * @y: likewise
 *
 * Returns: what of the overview a drag from there takes hold of
 */
TlOverviewGrip
tl_timeline_view_find_overview_grip (TlTimelineView *self, double x, double y)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  TlRect window;

  if (scene == NULL || tl_scene_hit (scene, x, y).kind != TL_HIT_OVERVIEW)
    return TL_OVERVIEW_GRIP_NONE;
  window = scene->overview_window;
  /* In a narrow window there must be room to move it. */
  if (window.width > 3 * EDGE_PX && is_near (x, window.x))
    return TL_OVERVIEW_GRIP_START;
  if (window.width > 3 * EDGE_PX && is_near (x, window.x + window.width))
    return TL_OVERVIEW_GRIP_END;
  return x >= window.x && x < window.x + window.width ? TL_OVERVIEW_GRIP_WINDOW
                                                      : TL_OVERVIEW_GRIP_OUTSIDE;
}

/* Moves a view until a time is where a part of its length has passed. The overview's scale is
 * uneven, so its window becomes longer and shorter on the way; what was taken hold of stays at the
 * pointer. */
static void
hold (TlView *view, gint64 time_s, double part)
{
  tl_view_set_origin (view, time_s, -part * tl_view_get_length (view));
}

/**
 * tl_timeline_view_begin_overview_drag:
 * @self: a timeline
 * @x: where the pointer is, in the overview
 * @grip: what it takes hold of
 */
void
tl_timeline_view_begin_overview_drag (TlTimelineView *self, double x, TlOverviewGrip grip)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  TlView view = *tl_viewport_get_view (self->viewport);
  TlRect window = scene->overview_window;
  double from_start_s
    = (double) tl_scene_get_overview_time (scene, x) - (double) tl_view_get_start (&view);

  self->overview_grip = grip;
  self->overview_offset_px = x - window.x - (grip == TL_OVERVIEW_GRIP_END ? window.width : 0);
  self->overview_part = CLAMP (from_start_s / tl_view_get_length (&view), 0, 1);
  if (grip != TL_OVERVIEW_GRIP_OUTSIDE)
    return;
  self->overview_part = 0.5;
  hold (&view, tl_scene_get_overview_time (scene, x), self->overview_part);
  tl_viewport_clamp (self->viewport, &view);
  tl_timeline_view_leave (self, &view);
  tl_viewport_set_view (self->viewport, &view);
}

/**
 * tl_timeline_view_drag_overview:
 * @self: a timeline, in a drag that began with tl_timeline_view_begin_overview_drag()
 * @x: where the pointer is
 */
void
tl_timeline_view_drag_overview (TlTimelineView *self, double x)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  TlView view = *tl_viewport_get_view (self->viewport);
  gint64 time_s;

  if (scene == NULL)
    return;
  time_s = tl_scene_get_overview_time (scene, x - self->overview_offset_px);
  switch (self->overview_grip)
    {
    case TL_OVERVIEW_GRIP_START:
      tl_view_fit (&view, MIN (time_s, tl_view_get_end (&self->drag_start) - 1),
                   tl_view_get_end (&self->drag_start), 0, 0);
      break;
    case TL_OVERVIEW_GRIP_END:
      tl_view_fit (&view, self->drag_start.origin_s, MAX (time_s, self->drag_start.origin_s + 1), 0,
                   0);
      break;
    case TL_OVERVIEW_GRIP_WINDOW:
    case TL_OVERVIEW_GRIP_OUTSIDE:
      hold (&view, tl_scene_get_overview_time (scene, x), self->overview_part);
      break;
    case TL_OVERVIEW_GRIP_NONE:
    default:
      return;
    }
  tl_viewport_set_view (self->viewport, &view);
}
