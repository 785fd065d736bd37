/* The paper's closed forms, written so that nothing is lost where the two views differ by twenty
 * orders of magnitude: every place is computed from the nearer end, never from the farther one, and
 * never from 1970. */
#include "tl-flight.h"

#include <math.h>

/* How much of a pan is worth as much as a zoom. The paper's authors found people content with it.
 */
#define RHO G_SQRT2

/* A unit of length takes so long: a zoom by 2 about the middle is ln 2 / ρ units, and 200 ms. */
#define MS_PER_UNIT 408

/* Below, a flight is a blink, and above, it is waited for. */
#define DURATION_MIN_MS 150
#define DURATION_MAX_MS 1200

/* Scales that differ by no more than this are the same, but for rounding. */
#define SAME_SCALE 1e-6

/* A place at the very edge of the picture, but for rounding, is in the picture. */
#define AT_EDGE (1 + 1e-9)

/* A moment of a flight: how much time is in view, and how far its middle is from those of the ends,
 * in seconds. */
typedef struct
{
  double width_s;
  double gone_s;
  double left_s;
} Moment;

static TlFlightKind
find_kind (const TlFlight *flight)
{
  double distance_s = fabs (flight->distance_s);
  double growth_s = fabs (flight->to_width_s - flight->from_width_s);

  /* The place that both views show at the same pixel is distance / growth widths off the middle. */
  if (distance_s <= growth_s / 2 * AT_EDGE)
    return TL_FLIGHT_ZOOM;
  if (growth_s <= flight->from_width_s * SAME_SCALE && distance_s <= flight->from_width_s)
    return TL_FLIGHT_PAN;
  return TL_FLIGHT_CURVE;
}

/* The length of a zoom in the paper's metric, which is ρ² du²/w² + dw²/(ρ² w²): there u is a
 * constant multiple of w. */
static double
measure_zoom (const TlFlight *flight)
{
  double growth_s = flight->to_width_s - flight->from_width_s;
  double aside = growth_s != 0 ? flight->distance_s / growth_s : 0;

  return fabs (log (flight->to_width_s / flight->from_width_s))
         * sqrt (1 / (RHO * RHO) + RHO * RHO * aside * aside);
}

/* The ends of the paper's optimal path, r0 and r1, in units of the first width. */
static void
measure_curve (TlFlight *flight)
{
  double ratio = flight->to_width_s / flight->from_width_s;
  double pan = RHO * RHO * fabs (flight->distance_s) / flight->from_width_s;
  double growth = (ratio - 1) * (ratio + 1);
  double end = -asinh ((growth - pan * pan) / (2 * ratio * pan));

  flight->start = -asinh ((growth + pan * pan) / (2 * pan));
  flight->length = (end - flight->start) / RHO;
}

/**
 * tl_flight_init:
 * @flight: (out caller-allocates): a flight
 * @from: where it begins
 * @to: where it ends; a view of the same size
 *
 * Finds the way. Where one place of the picture shows the same time in both views, as after a zoom
 * about a place in view, the way is that zoom, and the time there does not move. Where the scale is
 * the same and the two pictures touch, it is a pan. All else is the optimal path of van Wijk and
 * Nuij (see tl-flight.h), with ρ = √2.
 */
void
tl_flight_init (TlFlight *flight, const TlView *from, const TlView *to)
{
  g_return_if_fail (flight != NULL);
  g_return_if_fail (from != NULL);
  g_return_if_fail (to != NULL);

  *flight = (TlFlight){ .from = *from, .to = *to };
  flight->from_width_s = tl_view_get_length (from);
  flight->to_width_s = tl_view_get_length (to);
  flight->distance_s
    = tl_view_get_distance (from, to) + (flight->to_width_s - flight->from_width_s) / 2;
  flight->kind = find_kind (flight);
  switch (flight->kind)
    {
    case TL_FLIGHT_ZOOM:
      flight->length = measure_zoom (flight);
      break;
    case TL_FLIGHT_PAN:
      flight->length = RHO * fabs (flight->distance_s) / flight->from_width_s;
      break;
    case TL_FLIGHT_CURVE:
    default:
      measure_curve (flight);
      break;
    }
}

/**
 * tl_flight_get_length:
 * @flight: a flight
 *
 * Returns: how long the way is in time, in the paper's units: a pan by a width is about ρ, a zoom
 * by e about the middle 1/ρ; 0: only the lanes scroll, if anything moves
 */
double
tl_flight_get_length (const TlFlight *flight)
{
  g_return_val_if_fail (flight != NULL, 0);
  return flight->length;
}

/**
 * tl_flight_get_duration_ms:
 * @flight: a flight
 *
 * Returns: how long it is to take, in milliseconds; 0 where nothing moves
 */
guint
tl_flight_get_duration_ms (const TlFlight *flight)
{
  double scrolled, length;

  g_return_val_if_fail (flight != NULL, 0);

  if (tl_view_equal (&flight->from, &flight->to))
    return 0;
  scrolled = fabs (flight->to.scroll_px - flight->from.scroll_px) / MAX (flight->to.height_px, 1);
  /* Lanes that scroll are a pan as well, and not to be faster than one. */
  length = MAX (flight->length, RHO * scrolled);
  return (guint) round (CLAMP (length * MS_PER_UNIT, DURATION_MIN_MS, DURATION_MAX_MS));
}

static Moment
get_moment_of_zoom (const TlFlight *flight, double progress)
{
  double growth = log (flight->to_width_s / flight->from_width_s);
  double gone = progress, left = 1 - progress;

  if (growth != 0)
    {
      gone = expm1 (growth * progress) / expm1 (growth);
      left = expm1 (-growth * (1 - progress)) / expm1 (-growth);
    }
  return (Moment){ .width_s = flight->from_width_s * exp (growth * progress),
                   .gone_s = flight->distance_s * gone,
                   .left_s = flight->distance_s * left };
}

/* The paper's u(s) is a difference of two numbers that may be huge and alike,
 * (cosh r0 tanh (ρs + r0) − sinh r0) w0 / ρ²; by the addition theorem it is the quotient below. */
static Moment
get_moment_of_curve (const TlFlight *flight, double progress)
{
  double gone = RHO * flight->length * progress;
  double left = RHO * flight->length * (1 - progress);
  double height = cosh (flight->start + gone);
  double sign = flight->distance_s < 0 ? -1 : 1;

  return (Moment){
    .width_s = flight->from_width_s * cosh (flight->start) / height,
    .gone_s = sign * flight->from_width_s / (RHO * RHO) * sinh (gone) / height,
    .left_s = sign * flight->to_width_s / (RHO * RHO) * sinh (left) / height,
  };
}

static Moment
get_moment (const TlFlight *flight, double progress)
{
  double scale_min
    = MIN (TL_SCALE_MIN, MIN (flight->from.scale_px_per_s, flight->to.scale_px_per_s));
  Moment moment = flight->kind == TL_FLIGHT_CURVE ? get_moment_of_curve (flight, progress)
                                                  : get_moment_of_zoom (flight, progress);

  /* From one end of time to the other, the curve would leave time itself. */
  moment.width_s
    = MIN (moment.width_s, flight->to_width_s * (flight->to.scale_px_per_s / scale_min));
  return moment;
}

/**
 * tl_flight_get_view:
 * @flight: a flight
 * @progress: how much of the way has been gone, from 0 to 1
 * @view: (out caller-allocates): what is in view there; at 0 and 1 it is the ends, bit by bit
 *
 * Equal steps of progress look equally fast: the paper's metric is what makes them so. No scale is
 * smaller than %TL_SCALE_MIN, unless an end's is. The lanes scroll along.
 */
void
tl_flight_get_view (const TlFlight *flight, double progress, TlView *view)
{
  const TlView *from, *to;
  double from_offset_s, to_offset_s;
  Moment moment;

  g_return_if_fail (flight != NULL);
  g_return_if_fail (view != NULL);

  from = &flight->from;
  to = &flight->to;
  *view = progress > 0 ? *to : *from;
  if (progress <= 0 || progress >= 1)
    return;
  moment = get_moment (flight, progress);
  view->scale_px_per_s = to->scale_px_per_s * (flight->to_width_s / moment.width_s);
  view->scroll_px = from->scroll_px + (to->scroll_px - from->scroll_px) * progress;
  from_offset_s = moment.gone_s - (moment.width_s - flight->from_width_s) / 2;
  to_offset_s = -moment.left_s - (moment.width_s - flight->to_width_s) / 2;
  if (fabs (from_offset_s) < fabs (to_offset_s))
    tl_view_set_origin (view, from->origin_s, from->origin_fraction_s + from_offset_s);
  else
    tl_view_set_origin (view, to->origin_s, to->origin_fraction_s + to_offset_s);
}
