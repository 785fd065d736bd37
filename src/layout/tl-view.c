/* Time to pixels and back, and the ways to move. All pure arithmetic on a value. */
#include "tl-view.h"

#include "tl-calendar.h"

#include <math.h>

/* The difference of two instants in seconds; exact as long as it is less than 2^53. */
static double
subtract (gint64 a, gint64 b)
{
  gint64 difference;

  if (!__builtin_sub_overflow (a, b, &difference))
    return (double) difference;
  return (double) a - (double) b;
}

/* The instant that many seconds after another; stops at the ends of time. */
static gint64
add (gint64 time_s, double seconds)
{
  gint64 sum;

  if (seconds >= 9.2e18)
    return TL_TIME_MAX;
  if (seconds <= -9.2e18)
    return TL_TIME_MIN;
  if (__builtin_add_overflow (time_s, (gint64) seconds, &sum))
    return seconds > 0 ? TL_TIME_MAX : TL_TIME_MIN;
  return CLAMP (sum, TL_TIME_MIN, TL_TIME_MAX);
}

/**
 * tl_view_get_x:
 * @view: a view
 * @time_s: an instant
 *
 * Returns: where it lies, in pixels from the picture's left edge; in or out of view
 */
double
tl_view_get_x (const TlView *view, gint64 time_s)
{
  return view->left_px
         + (subtract (time_s, view->origin_s) - view->origin_fraction_s) * view->scale_px_per_s;
}

/**
 * tl_view_get_time:
 * @view: a view
 * @x: a place, in pixels from the picture's left edge
 *
 * Returns: the second that lies there
 */
gint64
tl_view_get_time (const TlView *view, double x)
{
  double seconds = (x - view->left_px) / view->scale_px_per_s + view->origin_fraction_s;

  return add (view->origin_s, floor (seconds));
}

/**
 * tl_view_get_start:
 * @view: a view
 *
 * Returns: the first second in view
 */
gint64
tl_view_get_start (const TlView *view)
{
  return view->origin_s;
}

/**
 * tl_view_get_end:
 * @view: a view
 *
 * Returns: the second at the right edge, exclusive
 */
gint64
tl_view_get_end (const TlView *view)
{
  return tl_view_get_time (view, view->width_px) + 1;
}

/**
 * tl_view_set_origin:
 * @view: a view
 * @origin_s: the instant to lie at the left edge
 * @fraction_s: seconds to add to it, of any size
 */
void
tl_view_set_origin (TlView *view, gint64 origin_s, double fraction_s)
{
  double whole = floor (fraction_s);
  double fraction = fraction_s - whole;

  /* Just below a whole second, the fraction rounds up to 1. */
  if (fraction >= 1)
    whole += 1;
  view->origin_s = add (origin_s, whole);
  view->origin_fraction_s = fraction >= 0 && fraction < 1 ? fraction : 0;
}

/**
 * tl_view_zoom:
 * @view: a view
 * @factor: how much larger the scale becomes; less than 1: smaller
 * @x: the place whose time stays where it is
 *
 * Clamps the scale to %TL_SCALE_MIN and %TL_SCALE_MAX.
 */
void
tl_view_zoom (TlView *view, double factor, double x)
{
  double old_scale = view->scale_px_per_s;
  double scale = CLAMP (old_scale * factor, TL_SCALE_MIN, TL_SCALE_MAX);
  double from_left_px = x - view->left_px;

  tl_view_set_origin (view, view->origin_s,
                      view->origin_fraction_s + from_left_px / old_scale - from_left_px / scale);
  view->scale_px_per_s = scale;
}

/**
 * tl_view_pan:
 * @view: a view
 * @dx_px: how far the picture moves to the right
 */
void
tl_view_pan (TlView *view, double dx_px)
{
  tl_view_set_origin (view, view->origin_s, view->origin_fraction_s - dx_px / view->scale_px_per_s);
}

/**
 * tl_view_fit:
 * @view: a view
 * @start_s: the first instant to show
 * @end_s: the last one, exclusive
 * @before_px: room to leave at the left
 * @after_px: room to leave at the right, such as for a label
 *
 * Shows all of a range, as large as it fits.
 */
void
tl_view_fit (TlView *view, gint64 start_s, gint64 end_s, double before_px, double after_px)
{
  double room_px = MAX (view->width_px - view->left_px - before_px - after_px, 1);
  double length_s = MAX (subtract (end_s, start_s), 1);

  view->scale_px_per_s = CLAMP (room_px / length_s, TL_SCALE_MIN, TL_SCALE_MAX);
  tl_view_set_origin (view, start_s, -before_px / view->scale_px_per_s);
}

/**
 * tl_view_equal:
 * @a: a view
 * @b: another
 *
 * Returns: whether they show the same
 */
gboolean
tl_view_equal (const TlView *a, const TlView *b)
{
  return a->width_px == b->width_px && a->height_px == b->height_px && a->left_px == b->left_px
         && a->origin_s == b->origin_s && a->origin_fraction_s == b->origin_fraction_s
         && a->scale_px_per_s == b->scale_px_per_s && a->scroll_px == b->scroll_px;
}

/**
 * tl_view_get_length:
 * @view: a view
 *
 * Returns: how much time is in view, in seconds; more than 0
 */
double
tl_view_get_length (const TlView *view)
{
  return MAX (view->width_px - view->left_px, 1) / view->scale_px_per_s;
}

/**
 * tl_view_get_distance:
 * @from: a view
 * @to: another
 *
 * Returns: how much later the second begins, in seconds; exact to the fraction as long as that is
 *   less than some million years
 */
double
tl_view_get_distance (const TlView *from, const TlView *to)
{
  return subtract (to->origin_s, from->origin_s)
         + (to->origin_fraction_s - from->origin_fraction_s);
}

/**
 * tl_view_resize:
 * @view: a view
 * @width_px: the width of the picture
 * @height_px: its height
 * @left_px: where time begins in it
 *
 * Shows the same stretch of time in a picture of another size, as far as %TL_SCALE_MIN and
 * %TL_SCALE_MAX let it; else about the same middle. A view of that size stays as it is, bit by bit.
 */
void
tl_view_resize (TlView *view, double width_px, double height_px, double left_px)
{
  double length_s = tl_view_get_length (view);

  view->height_px = height_px;
  if (view->width_px == width_px && view->left_px == left_px)
    return;
  view->width_px = width_px;
  view->left_px = left_px;
  view->scale_px_per_s = CLAMP (MAX (width_px - left_px, 1) / length_s, TL_SCALE_MIN, TL_SCALE_MAX);
  tl_view_set_origin (view, view->origin_s,
                      view->origin_fraction_s + (length_s - tl_view_get_length (view)) / 2);
}
