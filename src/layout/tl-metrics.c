/* Lengths and text widths. Pango is asked for the advance of each character once; a text's width is
 * the sum of its characters', which is what placement needs for a million labels. Kerning and
 * ligatures make the drawn text a little narrower, rarely wider; the painter cuts what is wider. */
#include "tl-metrics.h"

#include <math.h>
#include <string.h>

/* Characters below this are measured one by one: Latin, Greek, Cyrillic. */
#define N_MEASURED 0x530

/* Longer texts, in bytes, are wider than any label. */
#define LONG_TEXT 4096

struct _TlMetrics
{
  gatomicrefcount ref_count;
  PangoContext *context;
  PangoFontDescription *fonts[TL_N_FONTS];
  TlMetricsLengths lengths;
  float widths[TL_N_FONTS][N_MEASURED]; /* px; negative: not measured yet */
};

static void
init_lengths (TlMetricsLengths *lengths, double em_px)
{
  static const double sizes[TL_N_FONTS] = { 1.15, 1.0, 1.0, 0.75 };

  lengths->em_px = em_px;
  lengths->row_height_px = round (1.75 * em_px);
  lengths->symbol_px = 0.8 * em_px;
  lengths->symbol_gap_px = 0.4 * em_px;
  lengths->label_gap_px = 1.0 * em_px;
  lengths->label_max_px = 36 * em_px;
  lengths->pale_label_max_px = 12 * em_px;
  lengths->lane_padding_px = round (0.5 * em_px);
  lengths->lane_gap_px = round (0.25 * em_px);
  lengths->strip_height_px = round (0.9 * em_px);
  lengths->axis_upper_px = round (1.9 * em_px);
  lengths->axis_lower_px = round (1.6 * em_px);
  lengths->overview_px = round (3.6 * em_px);
  lengths->margin_px = round (0.9 * em_px);
  for (int font = 0; font < TL_N_FONTS; font++)
    lengths->size_px[font] = sizes[font] * em_px;
}

/* The baseline that puts the capitals of a line in the middle of its row: people see those, not the
 * font's ascent and descent. */
static void
measure_baselines (TlMetrics *metrics)
{
  for (int font = 0; font < TL_N_FONTS; font++)
    {
      g_autoptr (PangoLayout) layout = pango_layout_new (metrics->context);
      PangoRectangle ink;

      pango_layout_set_font_description (layout, metrics->fonts[font]);
      pango_layout_set_text (layout, "H", -1);
      pango_layout_get_extents (layout, &ink, NULL);
      metrics->lengths.baseline_px[font] = (double) ink.height / PANGO_SCALE / 2;
    }
}

/**
 * tl_metrics_new:
 * @context: the context that texts are set in: a widget's, or one made from a font map
 * @family: (nullable): the font's family; %NULL for the context's own
 * @em_px: the size of labels in pixels
 *
 * Returns: (transfer full): metrics for that font and size
 */
TlMetrics *
tl_metrics_new (PangoContext *context, const char *family, double em_px)
{
  TlMetrics *metrics;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (em_px > 0, NULL);

  metrics = g_new0 (TlMetrics, 1);
  g_atomic_ref_count_init (&metrics->ref_count);
  metrics->context = g_object_ref (context);
  init_lengths (&metrics->lengths, em_px);
  for (int font = 0; font < TL_N_FONTS; font++)
    {
      PangoFontDescription *description
        = pango_font_description_copy (pango_context_get_font_description (context));

      if (family != NULL)
        pango_font_description_set_family (description, family);
      pango_font_description_set_absolute_size (description,
                                                metrics->lengths.size_px[font] * PANGO_SCALE);
      pango_font_description_set_weight (description,
                                         font == TL_FONT_LARGE || font == TL_FONT_LABEL_BOLD
                                           ? PANGO_WEIGHT_BOLD
                                           : PANGO_WEIGHT_NORMAL);
      metrics->fonts[font] = description;
      for (guint i = 0; i < N_MEASURED; i++)
        metrics->widths[font][i] = -1;
    }
  measure_baselines (metrics);
  return metrics;
}

/**
 * tl_metrics_ref:
 * @metrics: metrics
 *
 * Returns: (transfer full): @metrics, with one more reference
 */
TlMetrics *
tl_metrics_ref (TlMetrics *metrics)
{
  g_return_val_if_fail (metrics != NULL, NULL);
  g_atomic_ref_count_inc (&metrics->ref_count);
  return metrics;
}

/**
 * tl_metrics_unref:
 * @metrics: (transfer full): metrics
 */
void
tl_metrics_unref (TlMetrics *metrics)
{
  g_return_if_fail (metrics != NULL);

  if (!g_atomic_ref_count_dec (&metrics->ref_count))
    return;
  for (int font = 0; font < TL_N_FONTS; font++)
    pango_font_description_free (metrics->fonts[font]);
  g_object_unref (metrics->context);
  g_free (metrics);
}

/**
 * tl_metrics_get_lengths:
 * @metrics: metrics
 *
 * Returns: (transfer none): the lengths, in pixels
 */
const TlMetricsLengths *
tl_metrics_get_lengths (const TlMetrics *metrics)
{
  g_return_val_if_fail (metrics != NULL, NULL);
  return &metrics->lengths;
}

/**
 * tl_metrics_get_context:
 * @metrics: metrics
 *
 * Returns: (transfer none): the context that texts are set in
 */
PangoContext *
tl_metrics_get_context (const TlMetrics *metrics)
{
  g_return_val_if_fail (metrics != NULL, NULL);
  return metrics->context;
}

/**
 * tl_metrics_get_font:
 * @metrics: metrics
 * @font: which of the fonts
 *
 * Returns: (transfer none): its description, with an absolute size in pixels
 */
const PangoFontDescription *
tl_metrics_get_font (const TlMetrics *metrics, TlFont font)
{
  g_return_val_if_fail (metrics != NULL, NULL);
  g_return_val_if_fail (font < TL_N_FONTS, NULL);
  return metrics->fonts[font];
}

static double
measure_text (TlMetrics *metrics, TlFont font, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (metrics->context);
  int width;

  pango_layout_set_font_description (layout, metrics->fonts[font]);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* Of a very long text only the beginning: no picture has room for it all. */
static double
measure_beginning (TlMetrics *metrics, TlFont font, const char *text)
{
  gsize length = strlen (text);
  g_autofree char *beginning = NULL;

  if (length <= LONG_TEXT)
    return measure_text (metrics, font, text);
  beginning = g_utf8_substring (text, 0, LONG_TEXT / 8);
  return measure_text (metrics, font, beginning) * (double) length / (double) strlen (beginning);
}

static double
get_character_width (TlMetrics *metrics, TlFont font, gunichar character)
{
  float *width = &metrics->widths[font][character];
  char text[7] = { 0 };

  if (*width < 0)
    {
      g_unichar_to_utf8 (character, text);
      *width = (float) measure_text (metrics, font, text);
    }
  return (double) *width;
}

/**
 * tl_metrics_get_text_width:
 * @metrics: metrics
 * @font: which of the fonts
 * @text: a text in UTF-8
 *
 * Returns: the width of @text on one line, in pixels: the sum of its characters' advances, or,
 * where its script is one whose letters join or come from other fonts, what Pango makes of it
 */
double
tl_metrics_get_text_width (TlMetrics *metrics, TlFont font, const char *text)
{
  double width = 0;

  g_return_val_if_fail (metrics != NULL, 0);
  g_return_val_if_fail (font < TL_N_FONTS, 0);
  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character >= N_MEASURED)
        return measure_beginning (metrics, font, text);
      width += get_character_width (metrics, font, character);
    }
  return width;
}
