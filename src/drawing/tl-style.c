/* The palettes. Hues are those of Okabe and Ito (Color Universal Design, 2008), which people
 * with any colour vision tell apart, made darker or lighter until they stand out from what they are
 * drawn on: 3 : 1 for marks, 4.5 : 1 for text (WCAG 2.1, 1.4.11 and 1.4.3). No hue stands for a
 * nation. */
#include "tl-style.h"

#include <math.h>

#define HEX(rgb)                                                                                   \
  {                                                                                                \
    ((rgb) >> 16 & 0xff) / 255.0, ((rgb) >> 8 & 0xff) / 255.0, ((rgb) &0xff) / 255.0, 1            \
  }

/* Of how much something shows, in high contrast. */
#define STRONG_EXPONENT 0.56

typedef struct
{
  TlStyle style; /* all but the bands */
  double band;   /* how much of its hue is in a lane's band */
} Palette;

static Palette palettes[TL_N_STYLES] = {
  [TL_STYLE_LIGHT] = {
    .style = {
      .background = HEX (0xffffff),
      .text = HEX (0x1b1f24),
      .pale_text = HEX (0x5b6570),
      .line = HEX (0xcfd5dc),
      .faint_line = HEX (0xe6e9ed),
      .accent = HEX (0x1c71d8),
      .hues = { HEX (0x0072b2), HEX (0xb44f00), HEX (0x00966d), HEX (0xbb8100), HEX (0xb0508a),
                HEX (0x2d87bd), HEX (0x857500), HEX (0x5f6b78) },
    },
    .band = 0.045,
  },
  [TL_STYLE_DARK] = {
    .style = {
      .background = HEX (0x1c1e22),
      .text = HEX (0xf1f3f5),
      .pale_text = HEX (0xa4adb7),
      .line = HEX (0x454b53),
      .faint_line = HEX (0x30353b),
      .accent = HEX (0x78aeed),
      .hues = { HEX (0x5cb3f5), HEX (0xff8b4d), HEX (0x3fcb9d), HEX (0xf2b63c), HEX (0xe49bc8),
                HEX (0x8fd3f7), HEX (0xd9cb4a), HEX (0xaeb8c2) },
    },
    .band = 0.06,
  },
  [TL_STYLE_HIGH_CONTRAST] = {
    .style = {
      .is_strong = TRUE,
      .background = HEX (0xffffff),
      .text = HEX (0x000000),
      .pale_text = HEX (0x303030),
      .line = HEX (0x8a8a8a),
      .faint_line = HEX (0xcccccc),
      .accent = HEX (0x0032a0),
      .hues = { HEX (0x004b80), HEX (0x713200), HEX (0x007656), HEX (0x895e00), HEX (0x7a2459),
                HEX (0x0b5580), HEX (0x4f4500), HEX (0x333333) },
    },
    .band = 0,
  },
  [TL_STYLE_HIGH_CONTRAST_DARK] = {
    .style = {
      .is_strong = TRUE,
      .background = HEX (0x000000),
      .text = HEX (0xffffff),
      .pale_text = HEX (0xd8d8d8),
      .line = HEX (0x767676),
      .faint_line = HEX (0x3c3c3c),
      .accent = HEX (0xa9d0ff),
      .hues = { HEX (0x7cc7ff), HEX (0xff9a5c), HEX (0x4fe0b0), HEX (0xffc94d), HEX (0xf5b3db),
                HEX (0xa8e0ff), HEX (0xe8da55), HEX (0xc8d0d8) },
    },
    .band = 0,
  },
  [TL_STYLE_PRINT] = {
    .style = {
      .background = HEX (0xffffff),
      .text = HEX (0x000000),
      .pale_text = HEX (0x4a4a4a),
      .line = HEX (0xb0b0b0),
      .faint_line = HEX (0xdcdcdc),
      .accent = HEX (0x000000),
      /* Dark and middling in turn, so that neighbours differ in grey as well. */
      .hues = { HEX (0x003f66), HEX (0xbd5300), HEX (0x005c43), HEX (0xc08400), HEX (0x6d1f50),
                HEX (0x3b8fc0), HEX (0x4f4500), HEX (0x7a7a7a) },
    },
    .band = 0.035,
  },
};

/**
 * tl_style_get_opacity:
 * @style: a palette
 * @opacity: how much of itself something is to show, from 0 to 1
 *
 * Returns: how much it shows: what is dim, 0.25, is 0.46 in high contrast, and so stands out from
 *   the background by 3 : 1 still
 */
double
tl_style_get_opacity (const TlStyle *style, double opacity)
{
  g_return_val_if_fail (style != NULL, opacity);
  return style->is_strong ? pow (opacity, STRONG_EXPONENT) : opacity;
}

/**
 * tl_color_mix:
 * @a: an opaque colour
 * @b: another
 * @part_of_b: from 0 to 1
 *
 * Returns: the opaque colour that @b, that much of it, makes of @a
 */
TlColor
tl_color_mix (TlColor a, TlColor b, double part_of_b)
{
  return (TlColor){ a.red + (b.red - a.red) * part_of_b, a.green + (b.green - a.green) * part_of_b,
                    a.blue + (b.blue - a.blue) * part_of_b, 1 };
}

static gpointer
fill_bands (gpointer data)
{
  for (int i = 0; i < TL_N_STYLES; i++)
    for (int lane = 0; lane < TL_N_HUES; lane++)
      palettes[i].style.bands[lane] = tl_color_mix (palettes[i].style.background,
                                                    palettes[i].style.hues[lane], palettes[i].band);
  return data;
}

/**
 * tl_style_get:
 * @name: which palette
 *
 * Returns: (transfer none): the palette
 */
const TlStyle *
tl_style_get (TlStyleName name)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (name < TL_N_STYLES, NULL);

  g_once (&once, fill_bands, NULL);
  return &palettes[name].style;
}

/**
 * tl_style_from_name:
 * @name: "light", "dark", "high-contrast", "high-contrast-dark" or "print"
 * @style: (out): the palette of that name
 *
 * Returns: %FALSE where there is none
 */
gboolean
tl_style_from_name (const char *name, TlStyleName *style)
{
  static const char *const names[TL_N_STYLES]
    = { "light", "dark", "high-contrast", "high-contrast-dark", "print" };

  g_return_val_if_fail (name != NULL, FALSE);

  for (int i = 0; i < TL_N_STYLES; i++)
    if (g_str_equal (name, names[i]))
      {
        *style = (TlStyleName) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tl_style_get_hue:
 * @style: a palette
 * @lane: a lane's index
 *
 * Returns: the colour of the lane's marks
 */
TlColor
tl_style_get_hue (const TlStyle *style, guint lane)
{
  return style->hues[lane % TL_N_HUES];
}

/**
 * tl_style_get_band:
 * @style: a palette
 * @lane: a lane's index
 *
 * Returns: the colour behind the lane
 */
TlColor
tl_style_get_band (const TlStyle *style, guint lane)
{
  return style->bands[lane % TL_N_HUES];
}

/**
 * tl_color_with_alpha:
 * @color: a colour
 * @alpha: from 0 to 1
 *
 * Returns: the colour, that much of it
 */
TlColor
tl_color_with_alpha (TlColor color, double alpha)
{
  color.alpha *= alpha;
  return color;
}

static double
linearize (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (TlColor color)
{
  return 0.2126 * linearize (color.red) + 0.7152 * linearize (color.green)
         + 0.0722 * linearize (color.blue);
}

/**
 * tl_color_get_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: their contrast ratio, from 1 to 21, as WCAG 2.1 defines it
 */
double
tl_color_get_contrast (TlColor a, TlColor b)
{
  double luminance_a = get_luminance (a);
  double luminance_b = get_luminance (b);

  return (MAX (luminance_a, luminance_b) + 0.05) / (MIN (luminance_a, luminance_b) + 0.05);
}
