/* What is in view: which stretch of time, at what scale, in a picture of what size.
 *
 * A view is a plain value. Its time is kept as a whole second and a fraction, so that at any zoom,
 * any number of years from 1970, a second is still a second: x is computed from the difference to
 * the origin, never from the time itself.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Beyond these, zooming ends: a pixel of thirty million years, and a second of ten pixels. */
#define TL_SCALE_MIN 1e-15
#define TL_SCALE_MAX 10.0

typedef struct
{
  double width_px; /* of the whole picture */
  double height_px;
  double left_px;           /* where time begins: right of the names of the lanes */
  gint64 origin_s;          /* the instant at left_px … */
  double origin_fraction_s; /* … and its fraction, from 0 to less than 1 */
  double scale_px_per_s;
  double scroll_px;  /* how far the lanes are scrolled up */
  gboolean has_zero; /* whether the axis counts … */
  gint64 zero_s;     /* … from this instant */
} TlView;

double tl_view_get_x (const TlView *view, gint64 time_s);
gint64 tl_view_get_time (const TlView *view, double x);
gint64 tl_view_get_start (const TlView *view);
gint64 tl_view_get_end (const TlView *view);
void tl_view_zoom (TlView *view, double factor, double x);
void tl_view_pan (TlView *view, double dx_px);
void tl_view_fit (TlView *view, gint64 start_s, gint64 end_s, double before_px, double after_px);
void tl_view_set_origin (TlView *view, gint64 origin_s, double fraction_s);
void tl_view_resize (TlView *view, double width_px, double height_px, double left_px);
double tl_view_get_length (const TlView *view);
double tl_view_get_distance (const TlView *from, const TlView *to);
gboolean tl_view_equal (const TlView *a, const TlView *b);

G_END_DECLS
