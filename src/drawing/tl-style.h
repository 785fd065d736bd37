/* Palettes: what colours a picture has. Lengths are not here but in TlMetrics. */
#pragma once

#include "tl-canvas.h"

G_BEGIN_DECLS

/* How many lanes have a hue of their own; further ones begin again. */
#define TL_N_HUES 8

typedef enum
{
  TL_STYLE_LIGHT,
  TL_STYLE_DARK,
  TL_STYLE_HIGH_CONTRAST,
  TL_STYLE_HIGH_CONTRAST_DARK,
  TL_STYLE_PRINT,
  TL_N_STYLES,
} TlStyleName;

typedef struct
{
  TlColor background;
  TlColor text;
  TlColor pale_text;
  TlColor line;       /* between the upper tier's units */
  TlColor faint_line; /* between the lower tier's */
  TlColor accent;     /* focus, selection */
  TlColor hues[TL_N_HUES];
  TlColor bands[TL_N_HUES]; /* behind a lane: its hue, almost gone */
  gboolean is_strong;       /* what is pale is less so */
} TlStyle;

const TlStyle *tl_style_get (TlStyleName name);
gboolean tl_style_from_name (const char *name, TlStyleName *style);
TlColor tl_style_get_hue (const TlStyle *style, guint lane);
TlColor tl_style_get_band (const TlStyle *style, guint lane);
double tl_style_get_opacity (const TlStyle *style, double opacity);
TlColor tl_color_mix (TlColor a, TlColor b, double part_of_b);
TlColor tl_color_with_alpha (TlColor color, double alpha);
double tl_color_get_contrast (TlColor a, TlColor b);

G_END_DECLS
