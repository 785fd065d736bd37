/* From a view to the time that it shows, and back. */
#include "tl-stretch.h"

#include "tl-edtf.h"

#include <math.h>

/**
 * tl_stretch_from_view:
 * @stretch: (out): what the view shows
 * @view: a view of a picture that has a size
 */
void
tl_stretch_from_view (TlStretch *stretch, const TlView *view)
{
  *stretch = (TlStretch){ .start_s = view->origin_s,
                          .start_fraction_s = view->origin_fraction_s,
                          .length_s = tl_view_get_length (view),
                          .scroll_px = view->scroll_px };
}

/**
 * tl_stretch_is_valid:
 * @stretch: what was read
 *
 * Returns: whether a view can show it
 */
gboolean
tl_stretch_is_valid (const TlStretch *stretch)
{
  return isfinite (stretch->length_s) && stretch->length_s > 0 && stretch->start_fraction_s >= 0
         && stretch->start_fraction_s < 1 && isfinite (stretch->scroll_px)
         && stretch->scroll_px >= 0;
}

/**
 * tl_stretch_to_view:
 * @stretch: a valid stretch
 * @view: a view of a picture that has a size, which is kept
 *
 * Makes the view show the stretch, and no more, from edge to edge.
 */
void
tl_stretch_to_view (const TlStretch *stretch, TlView *view)
{
  double width_px = view->width_px - view->left_px;

  tl_view_set_origin (view, stretch->start_s, stretch->start_fraction_s);
  view->scale_px_per_s = CLAMP (MAX (width_px, 1) / stretch->length_s, TL_SCALE_MIN, TL_SCALE_MAX);
  view->scroll_px = stretch->scroll_px;
}

/**
 * tl_stretch_to_words:
 * @stretch: a valid stretch
 *
 * Returns: (transfer full): its range as people write it
 */
char *
tl_stretch_to_words (const TlStretch *stretch)
{
  double end_s = (double) stretch->start_s + stretch->length_s;

  return tl_edtf_range_to_words (stretch->start_s, end_s < (double) G_MAXINT64
                                                     ? stretch->start_s + (gint64) stretch->length_s
                                                     : G_MAXINT64);
}
