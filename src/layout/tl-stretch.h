/* A stretch of time: what a view shows, whatever the size of the picture, so that it can be kept
 * and shown again in a picture of another size. */
#pragma once

#include "tl-view.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 start_s;
  double start_fraction_s; /* from 0 to less than 1 */
  double length_s;
  double scroll_px; /* how far the lanes are scrolled up */
} TlStretch;

void tl_stretch_from_view (TlStretch *stretch, const TlView *view);
gboolean tl_stretch_is_valid (const TlStretch *stretch);
char *tl_stretch_to_words (const TlStretch *stretch);
void tl_stretch_to_view (const TlStretch *stretch, TlView *view);

G_END_DECLS
