/* A flight: the way from one view to another that is easiest to follow with the eyes.
 *
 * J. J. van Wijk and W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE Symposium on
 * Information Visualization 2003: between two views far apart one does best to zoom out
 * until both are in reach, pan, and zoom in, all in one curve. A flight is a plain value, and knows
 * nothing of clocks: whoever flies asks for the view at each moment.
 */
#pragma once

#include "tl-view.h"

G_BEGIN_DECLS

typedef enum
{
  TL_FLIGHT_ZOOM, /* about one place that stays, or not at all */
  TL_FLIGHT_PAN,
  TL_FLIGHT_CURVE,
} TlFlightKind;

typedef struct
{
  /*< public: read only >*/
  TlView from;
  TlView to;

  /*< private >*/
  TlFlightKind kind;
  double from_width_s; /* how much time is in view */
  double to_width_s;
  double distance_s; /* from the middle of the one to that of the other */
  double start;      /* the paper's r0 */
  double length;     /* the paper's S */
} TlFlight;

void tl_flight_init (TlFlight *flight, const TlView *from, const TlView *to);
double tl_flight_get_length (const TlFlight *flight);
guint tl_flight_get_duration_ms (const TlFlight *flight);
void tl_flight_get_view (const TlFlight *flight, double progress, TlView *view);

G_END_DECLS
