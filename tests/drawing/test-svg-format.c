/* How an SVG document spells numbers, fonts and texts that are too long. */
#include "tl-svg-format.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "tl-font.h"

static void
test_ellipsis (void)
{
  static const char *const texts[]
    = { "The quick brown fox jumps over the lazy dog",
        "Москва и Київ: довга назва події",
        "e\314\201e\314\201e\314\201e\314\201e\314\201e\314\201",
        "🇺🇦🇺🇦🇺🇦🇺🇦🇺🇦🇺🇦",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        "هذا عنوان طويل جدا" };
  PangoContext *context = tl_font_create_context ();
  g_autoptr (TlMetrics) metrics = tl_metrics_new (context, NULL, 15);

  g_object_unref (context);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      double whole_px = tl_metrics_get_text_width (metrics, TL_FONT_LABEL, texts[i]);
      g_autofree char *whole = tl_svg_cut_text (metrics, TL_FONT_LABEL, texts[i], whole_px);

      g_assert_cmpstr (whole, ==, texts[i]);
      for (double room_px = 1; room_px < whole_px - 1; room_px += 7)
        {
          g_autofree char *cut = tl_svg_cut_text (metrics, TL_FONT_LABEL, texts[i], room_px);
          gsize n_kept = strlen (cut) - strlen ("…");

          g_assert_true (g_str_has_suffix (cut, "…"));
          g_assert_true (strncmp (cut, texts[i], n_kept) == 0);
          g_assert_true (n_kept == 0
                         || tl_metrics_get_text_width (metrics, TL_FONT_LABEL, cut) <= room_px);
          /* Never between a letter and its accent, nor within a flag or a family. */
          g_assert_false (g_str_has_prefix (texts[i] + n_kept, "\xcc\x81"));
          g_assert_false (g_str_has_prefix (texts[i] + n_kept, "\xe2\x80\x8d"));
          g_assert_true (i != 3 || n_kept % strlen ("🇺🇦") == 0);
          g_assert_true (i != 4 || n_kept % strlen ("👩‍👩‍👧‍👦") == 0);
        }
    }
}

static void
check_numbers (void)
{
  static const struct
  {
    double value;
    const char *text;
  } cases[] = {
    { 0, "0" },
    { -0.0, "0" },
    { -0.004, "0" },
    { 12.5, "12.5" },
    { 12.345, "12.35" },
    { 12.05, "12.05" },
    { -0.25, "-0.25" },
    { -3, "-3" },
    { 1234567, "1000000" },
    { NAN, "0" },
    { -INFINITY, "-1000000" },
    { 99999.996, "100000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      tl_svg_append_rounded (out, tl_svg_round (cases[i].value));
      g_assert_cmpstr (out->str, ==, cases[i].text);
    }
}

static void
test_numbers (void)
{
  static const char *const comma_locales[]
    = { "de_DE.UTF-8", "uk_UA.UTF-8", "ru_RU.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "uk_UA.utf8" };

  check_numbers ();
  /* Which of them there is depends on the machine; the numbers must not. */
  for (guint i = 0; i < G_N_ELEMENTS (comma_locales); i++)
    if (setlocale (LC_ALL, comma_locales[i]) != NULL)
      {
        g_test_message ("in %s", comma_locales[i]);
        check_numbers ();
      }
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_families (void)
{
  static const struct
  {
    const char *families;
    const char *list;
  } cases[] = {
    { NULL, "sans-serif" },
    { "", "sans-serif" },
    { "Sans", "sans-serif" },
    { "Cantarell", "'Cantarell', sans-serif" },
    { "Noto Sans,Sans", "'Noto Sans', sans-serif" },
    { " Monospace , ", "monospace, sans-serif" },
    { "it's; } \\", "'it\\'s; } \\\\', sans-serif" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *list = tl_svg_format_families (cases[i].families);

      g_assert_cmpstr (list, ==, cases[i].list);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-format/ellipsis", test_ellipsis);
  g_test_add_func ("/svg-format/numbers", test_numbers);
  g_test_add_func ("/svg-format/families", test_families);
  return g_test_run ();
}
