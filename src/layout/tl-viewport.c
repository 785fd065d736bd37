/* A view that stays within its limits and says when it changes. */
#include "tl-viewport.h"

#include "tl-calendar.h"

/* Zooming out ends where all that the dataset knows is a quarter of the width, but not before a
 * lifetime is in view. */
#define ZOOM_OUT_FACTOR 4
#define ZOOM_OUT_MIN_S  (80 * 365.25 * TL_SECONDS_PER_DAY)

/* So much of the dataset's time stays in sight however far one pans. */
#define KEPT_PX 48

struct _TlViewport
{
  GObject parent_instance;

  TlView view;
  gint64 extent_start_s;
  gint64 extent_end_s;
  double scroll_max_px;
};

G_DEFINE_FINAL_TYPE (TlViewport, tl_viewport, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
tl_viewport_class_init (TlViewportClass *class)
{
  /**
   * TlViewport::changed:
   * @viewport: the viewport
   *
   * What is in view is different from before.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tl_viewport_init (TlViewport *self)
{
  self->view = (TlView){ .width_px = 1, .height_px = 1, .scale_px_per_s = 1e-5 };
  self->extent_end_s = TL_SECONDS_PER_DAY;
}

/**
 * tl_viewport_new:
 *
 * Returns: (transfer full): a viewport on a day of 1970, until it is told better
 */
TlViewport *
tl_viewport_new (void)
{
  return g_object_new (TL_TYPE_VIEWPORT, NULL);
}

static double
get_scale_min (TlViewport *self)
{
  double length_s = (double) self->extent_end_s - (double) self->extent_start_s;
  double room_px = MAX (self->view.width_px - self->view.left_px, 1);

  return MAX (room_px / MAX (ZOOM_OUT_FACTOR * length_s, ZOOM_OUT_MIN_S), TL_SCALE_MIN);
}

static void
clamp_view (TlViewport *self, TlView *view)
{
  double scale_min = get_scale_min (self);
  double kept_px = MIN (KEPT_PX, (view->width_px - view->left_px) / 2);
  double overshoot_px;

  if (view->scale_px_per_s < scale_min)
    tl_view_zoom (view, scale_min / view->scale_px_per_s, (view->left_px + view->width_px) / 2);
  overshoot_px = tl_view_get_x (view, self->extent_start_s) - (view->width_px - kept_px);
  if (overshoot_px > 0)
    tl_view_pan (view, -overshoot_px);
  overshoot_px = view->left_px + kept_px - tl_view_get_x (view, self->extent_end_s);
  if (overshoot_px > 0)
    tl_view_pan (view, overshoot_px);
  view->scroll_px = CLAMP (view->scroll_px, 0, self->scroll_max_px);
}

/**
 * tl_viewport_get_view:
 * @viewport: a viewport
 *
 * Returns: (transfer none): what is in view
 */
const TlView *
tl_viewport_get_view (TlViewport *viewport)
{
  g_return_val_if_fail (TL_IS_VIEWPORT (viewport), NULL);
  return &viewport->view;
}

/**
 * tl_viewport_set_view:
 * @viewport: a viewport
 * @view: what is to be in view
 *
 * Shows @view, or what is nearest to it within the limits.
 */
void
tl_viewport_set_view (TlViewport *viewport, const TlView *view)
{
  TlView clamped;

  g_return_if_fail (TL_IS_VIEWPORT (viewport));
  g_return_if_fail (view != NULL);

  clamped = *view;
  clamp_view (viewport, &clamped);
  if (tl_view_equal (&clamped, &viewport->view))
    return;
  viewport->view = clamped;
  g_signal_emit (viewport, signals[CHANGED], 0);
}

/**
 * tl_viewport_clamp:
 * @viewport: a viewport
 * @view: (inout): a view; becomes what tl_viewport_set_view() would make of it
 */
void
tl_viewport_clamp (TlViewport *viewport, TlView *view)
{
  g_return_if_fail (TL_IS_VIEWPORT (viewport));
  g_return_if_fail (view != NULL);

  clamp_view (viewport, view);
}

/**
 * tl_viewport_set_size:
 * @viewport: a viewport
 * @width_px: the width of the picture
 * @height_px: its height
 * @left_px: where time begins in it
 *
 * Scale, and the time at the left, stay.
 */
void
tl_viewport_set_size (TlViewport *viewport, double width_px, double height_px, double left_px)
{
  TlView view;

  g_return_if_fail (TL_IS_VIEWPORT (viewport));

  view = viewport->view;
  view.width_px = width_px;
  view.height_px = height_px;
  view.left_px = left_px;
  tl_viewport_set_view (viewport, &view);
}

/**
 * tl_viewport_set_extent:
 * @viewport: a viewport
 * @start_s: the first instant that there is anything at
 * @end_s: the last one, exclusive
 *
 * Sets how far one can pan and zoom out.
 */
void
tl_viewport_set_extent (TlViewport *viewport, gint64 start_s, gint64 end_s)
{
  g_return_if_fail (TL_IS_VIEWPORT (viewport));
  g_return_if_fail (start_s < end_s);

  viewport->extent_start_s = start_s;
  viewport->extent_end_s = end_s;
  tl_viewport_set_view (viewport, &viewport->view);
}

/**
 * tl_viewport_set_scroll_max:
 * @viewport: a viewport
 * @scroll_max_px: how far the lanes can be scrolled up
 */
void
tl_viewport_set_scroll_max (TlViewport *viewport, double scroll_max_px)
{
  g_return_if_fail (TL_IS_VIEWPORT (viewport));

  viewport->scroll_max_px = MAX (scroll_max_px, 0);
  tl_viewport_set_view (viewport, &viewport->view);
}

/**
 * tl_viewport_get_scroll_max:
 * @viewport: a viewport
 *
 * Returns: how far the lanes can be scrolled up, in pixels; 0: all of them are in view
 */
double
tl_viewport_get_scroll_max (TlViewport *viewport)
{
  g_return_val_if_fail (TL_IS_VIEWPORT (viewport), 0);
  return viewport->scroll_max_px;
}

/**
 * tl_viewport_pinch:
 * @viewport: a viewport
 * @factor: how much larger the scale becomes
 * @x: where the middle between the fingers was
 * @dx_px: how far it has moved to the right since
 * @dy_px: how far it has moved down
 *
 * Zooms and pans in one: the time that was in the middle between the fingers is there again. A
 * wheel is fingers that stay where they are.
 */
void
tl_viewport_pinch (TlViewport *viewport, double factor, double x, double dx_px, double dy_px)
{
  TlView view;

  g_return_if_fail (TL_IS_VIEWPORT (viewport));

  view = viewport->view;
  /* Clamped before the zoom, so that at the limit the time at x stays too. */
  factor = MAX (factor, get_scale_min (viewport) / view.scale_px_per_s);
  tl_view_zoom (&view, factor, x);
  tl_view_pan (&view, dx_px);
  view.scroll_px -= dy_px;
  tl_viewport_set_view (viewport, &view);
}

/**
 * tl_viewport_pan:
 * @viewport: a viewport
 * @dx_px: how far the picture moves to the right
 * @dy_px: how far the lanes move down
 */
void
tl_viewport_pan (TlViewport *viewport, double dx_px, double dy_px)
{
  TlView view;

  g_return_if_fail (TL_IS_VIEWPORT (viewport));

  view = viewport->view;
  tl_view_pan (&view, dx_px);
  view.scroll_px -= dy_px;
  tl_viewport_set_view (viewport, &view);
}
