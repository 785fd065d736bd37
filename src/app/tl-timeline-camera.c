/* The camera: the ways to move that are seen. */
#include "tl-page.h"
#include "tl-scene-anchor.h"
#include "tl-timeline-view-private.h"

#include <math.h>

/* What rows move by less is a rounding error, not worth another scene. */
#define SHIFT_MIN_PX 0.01

/* Whether a flight is under way. */
static gboolean
is_flying (TlTimelineView *self)
{
  return self->animation != NULL
         && adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

/* All of a view but its size: the window may become larger or smaller under a flight. */
static void
copy_place (const TlView *from, TlView *to)
{
  to->origin_s = from->origin_s;
  to->origin_fraction_s = from->origin_fraction_s;
  to->scale_px_per_s = from->scale_px_per_s;
  to->scroll_px = from->scroll_px;
}

static void
set_flight_progress (double progress, gpointer data)
{
  TlTimelineView *self = data;
  TlView view = *tl_viewport_get_view (self->viewport);
  TlView flown;

  tl_flight_get_view (&self->flight, progress, &flown);
  copy_place (&flown, &view);
  tl_viewport_set_view (self->viewport, &view);
}

/* Who has arrived rests there. */
static void
on_flight_done (TlTimelineView *self)
{
  tl_timeline_view_rest (self);
}

static void
ensure_animation (TlTimelineView *self)
{
  if (self->animation != NULL)
    return;
  self->animation
    = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, 0,
                               adw_callback_animation_target_new (set_flight_progress, self, NULL));
  g_signal_connect_swapped (self->animation, "done", G_CALLBACK (on_flight_done), self);
}

/**
 * tl_timeline_view_get_destination:
 * @self: a timeline
 *
 * Returns: what is in view, or, during a flight, what is to be
 */
TlView
tl_timeline_view_get_destination (TlTimelineView *self)
{
  TlView view = *tl_viewport_get_view (self->viewport);

  if (is_flying (self))
    copy_place (&self->flight.to, &view);
  return view;
}

/**
 * tl_timeline_view_fly_to:
 * @view: a timeline
 * @to: where to
 *
 * Flies there, or as near as the limits let it; at once where the desktop asks for no animation. A
 * flight that is under way turns there from where it is.
 */
void
tl_timeline_view_fly_to (TlTimelineView *view, const TlView *to)
{
  AdwTimedAnimation *animation;
  AdwEasing easing;
  TlView end;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (to != NULL);

  /* What already moves doesn't start from rest. */
  easing = is_flying (view) ? ADW_EASE_OUT_CUBIC : ADW_EASE_IN_OUT_CUBIC;
  tl_timeline_view_stop_motion (view);
  ensure_animation (view);
  end = *to;
  tl_viewport_clamp (view->viewport, &end);
  /* How far the lanes scroll there is not known before. */
  end.scroll_px = MAX (to->scroll_px, 0);
  tl_flight_init (&view->flight, tl_viewport_get_view (view->viewport), &end);
  if (tl_flight_get_duration_ms (&view->flight) == 0)
    return;
  animation = ADW_TIMED_ANIMATION (view->animation);
  adw_timed_animation_set_easing (animation, easing);
  adw_timed_animation_set_duration (animation, tl_flight_get_duration_ms (&view->flight));
  adw_animation_play (view->animation);
}

/* Whether lanes have other rows at one scale than at another. */
static gboolean
do_rows_change (TlTimelineView *self, double from_scale, double to_scale)
{
  double full_scale = tl_placement_get_full_scale (self->placement);

  return MAX (from_scale, to_scale) > full_scale
         && MIN (from_scale, to_scale) < TL_PLACEMENT_OPENING * full_scale;
}

/**
 * tl_timeline_view_pinch_at:
 * @self: a timeline
 * @factor: how much larger the scale becomes
 * @x: the place whose time …
 * @y: … and row …
 * @dx: … move by so much to the right …
 * @dy: … and down, in pixels
 *
 * Zooms and pans at once, as two fingers do, or a wheel. Where rows neither open nor close, no row
 * needs to be looked for.
 */
void
tl_timeline_view_pinch_at (
  TlTimelineView *self, double factor, double x, double y, double dx, double dy)
{
  TlView view = *tl_viewport_get_view (self->viewport);
  TlScene *scene = NULL;
  TlSceneAnchor anchor;
  gboolean has_anchor;
  double shift_px;

  if (self->placement == NULL
      || do_rows_change (self, view.scale_px_per_s, factor * view.scale_px_per_s))
    scene = tl_timeline_view_get_scene (self);
  has_anchor = scene != NULL && tl_scene_find_anchor (scene, y, &anchor);
  tl_viewport_pinch (self->viewport, factor, x, dx, dy);
  scene = has_anchor ? tl_timeline_view_get_scene (self) : NULL;
  if (scene == NULL)
    return;
  shift_px = tl_scene_get_anchor_shift (scene, &anchor) - dy;
  if (fabs (shift_px) < SHIFT_MIN_PX)
    return;
  view = *tl_viewport_get_view (self->viewport);
  view.scroll_px += shift_px;
  tl_viewport_set_view (self->viewport, &view);
}

/* What in a view the keys zoom about: the event that is selected, or the keyboard is at, or else
 * the middle. An event that is in a count has a date, but no row. */
static void
find_fixed_point (TlTimelineView *self, const TlView *view, double *x, double *y)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  guint32 event = self->selected != TL_NO_EVENT ? self->selected : self->cursor;
  double event_x;

  *x = (view->left_px + view->width_px) / 2;
  *y = scene != NULL ? scene->scroll_area.y + scene->scroll_area.height / 2 : 0;
  if (event == TL_NO_EVENT)
    return;
  event_x = tl_view_get_x (view, tl_dataset_get_event (self->dataset, event)->date.earliest_start);
  if (event_x < view->left_px || event_x >= view->width_px)
    return;
  *x = event_x;
  for (guint i = 0; scene != NULL && i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event != event)
        continue;
      *y = mark->symbol_y;
      return;
    }
}

/* Scrolls a view that is to be flown to until what is at some height now is there then, too. */
static void
keep_row (TlTimelineView *self, double y, TlView *to)
{
  TlScene *now = tl_timeline_view_get_scene (self);
  g_autoptr (TlScene) then = NULL;
  TlSceneAnchor anchor;

  if (now == NULL || !tl_scene_find_anchor (now, y, &anchor))
    return;
  tl_viewport_clamp (self->viewport, to);
  then = tl_scene_build (self->placement, to, self->flags);
  to->scroll_px = then->view.scroll_px + tl_scene_get_anchor_shift (then, &anchor);
}

/**
 * tl_timeline_view_zoom_by:
 * @view: a timeline
 * @factor: how much larger the scale is to become
 *
 * Zooms about the selected event, or else about the middle. In the middle of a flight, from where
 * it was to end.
 */
void
tl_timeline_view_zoom_by (TlTimelineView *view, double factor)
{
  TlView to;
  double x, y;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset == NULL)
    return;
  to = tl_timeline_view_get_destination (view);
  find_fixed_point (view, &to, &x, &y);
  tl_view_zoom (&to, factor, x);
  keep_row (view, y, &to);
  tl_timeline_view_fly_to (view, &to);
}

/**
 * tl_timeline_view_show_range:
 * @self: a timeline
 * @start_s: the first instant to show
 * @end_s: the last one, exclusive
 *
 * Flies to a range, and remembers where one has been.
 */
void
tl_timeline_view_show_range (TlTimelineView *self, gint64 start_s, gint64 end_s)
{
  double scroll_px;
  TlView to;

  if (tl_timeline_view_get_scene (self) == NULL)
    return;
  to = tl_timeline_view_get_destination (self);
  scroll_px = to.scroll_px;
  tl_page_fit (self->placement, start_s, end_s, &to);
  to.scroll_px = scroll_px;
  tl_timeline_view_jump_to (self, &to);
}

/**
 * tl_timeline_view_find_range:
 * @self: a timeline with labels
 * @start_s: the first instant of a range
 * @end_s: the last one, exclusive
 *
 * Returns: the view of it: in the middle, at the scale that there is, if it fits into the view at
 *   that, or else as large as it fits
 */
TlView
tl_timeline_view_find_range (TlTimelineView *self, gint64 start_s, gint64 end_s)
{
  TlView view = tl_timeline_view_get_destination (self);
  double scroll_px = view.scroll_px;
  double start_x = tl_view_get_x (&view, start_s);
  double end_x = tl_view_get_x (&view, end_s);

  if (end_x - start_x <= view.width_px - view.left_px)
    tl_view_pan (&view, (view.left_px + view.width_px) / 2 - (start_x + end_x) / 2);
  else
    tl_page_fit (self->placement, start_s, end_s, &view);
  view.scroll_px = scroll_px;
  tl_viewport_clamp (self->viewport, &view);
  return view;
}

/**
 * tl_timeline_view_fit:
 * @view: a timeline
 *
 * Flies to all that there is.
 */
void
tl_timeline_view_fit (TlTimelineView *view)
{
  gint64 start_s, end_s;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset != NULL && tl_dataset_get_extent (view->dataset, &start_s, &end_s))
    tl_timeline_view_show_range (view, start_s, end_s);
}
