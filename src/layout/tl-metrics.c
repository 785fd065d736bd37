/* Lengths and text widths. Pango is asked for the advance of each character once; a text's width is
 * the sum of its characters', which is what placement needs for a million labels. Kerning and
 * ligatures make the drawn text a little narrower, rarely wider; the painter cuts what is wider.
 * Texts in scripts whose letters join, stack or change places are laid out each, and so are those
 * whose figures and blanks come from the font of other letters. */
#include "tl-metrics.h"

#include <math.h>
#include <string.h>

/* Advances are kept by pages of characters, as they are needed; those beyond are too rare. */
#define PAGE_SIZE 256
#define N_PAGES   (0x30000 / PAGE_SIZE)

/* Instead of an advance: not asked for yet; of no use, since it depends on the neighbours. */
#define ADVANCE_UNKNOWN (-1.0f)
#define ADVANCE_SHAPED  (-2.0f)

/* Longer texts, in bytes, are wider than any label. */
#define LONG_TEXT 4096

struct _TlMetrics
{
  gatomicrefcount ref_count;
  PangoContext *context;
  PangoFontDescription *fonts[TL_N_FONTS];
  TlMetricsLengths lengths;
  float *pages[TL_N_FONTS][N_PAGES]; /* of advances in pixels; NULL: none is known */
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
  lengths->full_label_max_px = 110 * em_px;
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

/* Pango looks for each font in threads of its own; it is told of all before any is waited for. */
static void
load_fonts (TlMetrics *metrics)
{
  PangoLanguage *language = pango_context_get_language (metrics->context);

  for (int font = 0; font < TL_N_FONTS; font++)
    g_object_unref (pango_context_load_fontset (metrics->context, metrics->fonts[font], language));
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
    }
  load_fonts (metrics);
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
    {
      pango_font_description_free (metrics->fonts[font]);
      for (guint page = 0; page < N_PAGES; page++)
        g_free (metrics->pages[font][page]);
    }
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

/* Whether a character is as wide in every word. */
static gboolean
stands_alone (gunichar character)
{
  if (g_unichar_ismark (character) || !g_unichar_isprint (character)
      || g_unichar_type (character) == G_UNICODE_FORMAT)
    return FALSE;
  switch (g_unichar_get_script (character))
    {
    case G_UNICODE_SCRIPT_COMMON:
      /* Pictographs join. */
      return character < 0x1f000;
    case G_UNICODE_SCRIPT_LATIN:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_ARMENIAN:
    case G_UNICODE_SCRIPT_GEORGIAN:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_ETHIOPIC:
      return TRUE;
    default:
      return FALSE;
    }
}

static float
measure_character (TlMetrics *metrics, TlFont font, gunichar character)
{
  char text[7] = { 0 };

  if (!stands_alone (character))
    return ADVANCE_SHAPED;
  g_unichar_to_utf8 (character, text);
  return (float) measure_text (metrics, font, text);
}

static float
get_advance (TlMetrics *metrics, TlFont font, gunichar character)
{
  float **page = &metrics->pages[font][character / PAGE_SIZE];
  float *advance;

  if (*page == NULL)
    {
      *page = g_new (float, PAGE_SIZE);
      for (guint i = 0; i < PAGE_SIZE; i++)
        (*page)[i] = ADVANCE_UNKNOWN;
    }
  advance = *page + character % PAGE_SIZE;
  if (*advance == ADVANCE_UNKNOWN)
    *advance = measure_character (metrics, font, character);
  return *advance;
}

/* What scripts share, and what is set in the font of the letters beside it. */
static gboolean
is_shared (gunichar character)
{
  return character < 'A' || (character >= 0x2000 && character < 0x2c00);
}

/* Whether a character is of a script that the font may lack, and another has to serve for. */
static gboolean
is_far (gunichar character)
{
  return character >= 0x530 && !is_shared (character);
}

/**
 * tl_metrics_get_text_width:
 * @metrics: metrics
 * @font: which of the fonts
 * @text: a text in UTF-8
 *
 * Returns: the width of @text on one line, in pixels: the sum of its characters' advances, or,
 *   where those depend on each other, what Pango makes of it
 */
double
tl_metrics_get_text_width (TlMetrics *metrics, TlFont font, const char *text)
{
  double width = 0;
  gboolean has_far = FALSE;
  gboolean has_shared = FALSE;

  g_return_val_if_fail (metrics != NULL, 0);
  g_return_val_if_fail (font < TL_N_FONTS, 0);
  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      float advance = ADVANCE_SHAPED;

      if (character < N_PAGES * PAGE_SIZE)
        advance = get_advance (metrics, font, character);
      has_far = has_far || is_far (character);
      has_shared = has_shared || is_shared (character);
      if (advance == ADVANCE_SHAPED || (has_far && has_shared))
        return measure_beginning (metrics, font, text);
      width += (double) advance;
    }
  return width;
}
