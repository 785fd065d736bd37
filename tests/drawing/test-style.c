/* Palettes: contrast as WCAG 2.1 asks, and hues that differ. */
#include "tl-style.h"

#include <math.h>

static gboolean
is_high (TlStyleName name)
{
  return name == TL_STYLE_HIGH_CONTRAST || name == TL_STYLE_HIGH_CONTRAST_DARK;
}

/* High contrast means the enhanced one, 1.4.6. */
static void
test_contrast (void)
{
  for (int name = 0; name < TL_N_STYLES; name++)
    {
      const TlStyle *style = tl_style_get ((TlStyleName) name);
      double text = is_high ((TlStyleName) name) ? 7 : 4.5;
      double graphics = is_high ((TlStyleName) name) ? 4.5 : 3;

      g_test_message ("style %d", name);
      g_assert_cmpfloat (tl_color_get_contrast (style->text, style->background), >=, text);
      g_assert_cmpfloat (tl_color_get_contrast (style->pale_text, style->background), >=, text);
      for (guint lane = 0; lane < TL_N_HUES; lane++)
        {
          TlColor band = tl_style_get_band (style, lane);

          g_test_message ("lane %u", lane);
          g_assert_cmpfloat (tl_color_get_contrast (style->text, band), >=, text);
          g_assert_cmpfloat (tl_color_get_contrast (style->pale_text, band), >=, text);
          g_assert_cmpfloat (tl_color_get_contrast (tl_style_get_hue (style, lane), band), >=,
                             graphics);
          g_assert_cmpfloat (tl_color_get_contrast (style->accent, band), >=, graphics);
        }
    }
}

/* The hues of the first four lanes, as people see them who lack one kind of cone: Viénot, Brettel
 * and Mollon (1999), on linear channels. */
static void
test_colour_blindness (void)
{
  static const double protanopia[9]
    = { 0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1 };
  static const double deuteranopia[9]
    = { 0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1 };
  const double *const kinds[] = { protanopia, deuteranopia };

  for (int name = 0; name < TL_N_STYLES; name++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      for (guint i = 0; i < 4; i++)
        for (guint j = i + 1; j < 4; j++)
          {
            TlColor a = tl_style_get_hue (tl_style_get ((TlStyleName) name), i);
            TlColor b = tl_style_get_hue (tl_style_get ((TlStyleName) name), j);
            double distance = 0;

            for (int row = 0; row < 3; row++)
              {
                const double *m = kinds[kind] + 3 * row;
                double seen_a
                  = m[0] * pow (a.red, 2.2) + m[1] * pow (a.green, 2.2) + m[2] * pow (a.blue, 2.2);
                double seen_b
                  = m[0] * pow (b.red, 2.2) + m[1] * pow (b.green, 2.2) + m[2] * pow (b.blue, 2.2);

                distance
                  += pow (pow (MAX (seen_a, 0), 1 / 2.2) - pow (MAX (seen_b, 0), 1 / 2.2), 2);
              }
            g_test_message ("style %d, lanes %u and %u: %.3f", name, i, j, sqrt (distance));
            g_assert_cmpfloat (sqrt (distance), >, 0.1);
          }
}

static void
test_names (void)
{
  TlStyleName name;

  g_assert_true (tl_style_from_name ("high-contrast", &name));
  g_assert_cmpint (name, ==, TL_STYLE_HIGH_CONTRAST);
  g_assert_true (tl_style_from_name ("high-contrast-dark", &name));
  g_assert_cmpint (name, ==, TL_STYLE_HIGH_CONTRAST_DARK);
  g_assert_false (tl_style_from_name ("Light", &name));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/contrast", test_contrast);
  g_test_add_func ("/style/colour-blindness", test_colour_blindness);
  g_test_add_func ("/style/names", test_names);
  return g_test_run ();
}
