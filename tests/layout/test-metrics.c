/* Widths of texts, beside what Pango makes of them, in several scripts. */
#include "layout-fixture.h"

#include <math.h>

static double
lay_out (TlMetrics *metrics, TlFont font, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (tl_metrics_get_context (metrics));
  int width;

  pango_layout_set_font_description (layout, tl_metrics_get_font (metrics, font));
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* The sum of the advances is the width but for kerning; what joins is measured as a whole. */
static void
test_widths (void)
{
  static const char *const texts[] = {
    "",
    "Trump wins a second term",
    "Перемовини у Стамбулі – “мирні”",
    "Χωρίς τίτλο",
    "江戸時代の終わり",
    "대한민국",
    "מלחמת העולם",
    "פגישה בירושלים (2025)",
    "東京 2025, 1–2",
    "Սեւան 1988",
    "الحرب العالمية الثانية",
    "द्वितीय विश्व युद्ध",
    "1914–1918 … “x”",
    "e\xcc\x81t\xcc\x82",
    "👩‍👩‍👧 family",
  };
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (TlFont font = 0; font < TL_N_FONTS; font++)
      {
        double width = tl_metrics_get_text_width (metrics, font, texts[i]);
        double exact = lay_out (metrics, font, texts[i]);

        g_test_message ("%s: %g, %g", texts[i], width, exact);
        g_assert_cmpfloat (fabs (width - exact), <=, 0.03 * exact + 0.5);
      }
}

/* Asked a second time, a text is as wide. */
static void
test_again (void)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  const char *text = "Київ, 2025 – 大阪";
  double width = tl_metrics_get_text_width (metrics, TL_FONT_LABEL, text);

  g_assert_cmpfloat (width, ==, tl_metrics_get_text_width (metrics, TL_FONT_LABEL, text));
  g_assert_cmpfloat (tl_metrics_get_text_width (metrics, TL_FONT_SMALL, text), <, width);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/metrics/widths", test_widths);
  g_test_add_func ("/metrics/again", test_again);
  return g_test_run ();
}
