/* The lengths of a picture, all of them multiples of the font's size, and the widths of its texts.
 *
 * Metrics are immutable but for a cache of character widths, and shared by reference. The cache
 * makes them no good for two threads at once: a thread makes its own.
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Three sizes and two weights: nothing else is set in a picture. */
typedef enum
{
  TL_FONT_LARGE, /* bold: the names of lanes, the axis's upper tier */
  TL_FONT_LABEL,
  TL_FONT_LABEL_BOLD, /* major events */
  TL_FONT_SMALL,      /* footnote numbers, counts */
  TL_N_FONTS,
} TlFont;

typedef struct
{
  double em_px;             /* the size of TL_FONT_LABEL */
  double row_height_px;     /* at least; rows stretch where there is room */
  double symbol_px;         /* the width and height of a symbol */
  double symbol_gap_px;     /* between a symbol and its label */
  double label_gap_px;      /* at least, between a label and the next mark in its row */
  double label_max_px;      /* no label is wider as long as others wait for room … */
  double full_label_max_px; /* … nor where none do */
  double pale_label_max_px; /* one in an event's other lanes, where room is scarce */
  double lane_padding_px;   /* above and below a lane's rows */
  double lane_gap_px;       /* between lanes */
  double strip_height_px;   /* what isn't labelled, at a lane's foot */
  double axis_upper_px;     /* the height of the axis's tiers */
  double axis_lower_px;
  double overview_px;             /* the height of the overview */
  double margin_px;               /* round the picture, and within the column of names */
  double baseline_px[TL_N_FONTS]; /* from the middle of a line down to its baseline */
  double size_px[TL_N_FONTS];
} TlMetricsLengths;

typedef struct _TlMetrics TlMetrics;

TlMetrics *tl_metrics_new (PangoContext *context, const char *family, double em_px);
TlMetrics *tl_metrics_ref (TlMetrics *metrics);
void tl_metrics_unref (TlMetrics *metrics);
const TlMetricsLengths *tl_metrics_get_lengths (const TlMetrics *metrics);
PangoContext *tl_metrics_get_context (const TlMetrics *metrics);
const PangoFontDescription *tl_metrics_get_font (const TlMetrics *metrics, TlFont font);
double tl_metrics_get_text_width (TlMetrics *metrics, TlFont font, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlMetrics, tl_metrics_unref)

G_END_DECLS
