#include "tl-text-line.h"

#include <string.h>

/* What a layout does for a single run, without the layout. Runs from right to left are left to
 * layouts, and so are paragraphs. */
static gboolean
init_run (TlTextLine *line, TlMetrics *metrics, TlFont font, const char *text)
{
  PangoContext *context = tl_metrics_get_context (metrics);
  PangoShapeFlags rounding = pango_context_get_round_glyph_positions (context)
                               ? PANGO_SHAPE_ROUND_POSITIONS
                               : PANGO_SHAPE_NONE;
  int length = (int) strlen (text);
  g_autoptr (PangoAttrList) attributes = NULL;
  GList *items;
  PangoItem *item;

  if (length == 0 || strpbrk (text, "\n\r\t") != NULL)
    return FALSE;
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes,
                          pango_attr_font_desc_new (tl_metrics_get_font (metrics, font)));
  items = pango_itemize (context, text, 0, length, attributes, NULL);
  item = items->data;
  if (items->next == NULL && item->analysis.level == 0 && item->analysis.font != NULL)
    {
      line->font = g_object_ref (item->analysis.font);
      line->glyphs = pango_glyph_string_new ();
      pango_shape_with_flags (text, length, text, length, &item->analysis, line->glyphs, rounding);
      line->width_px = (double) pango_glyph_string_get_width (line->glyphs) / PANGO_SCALE;
    }
  g_list_free_full (items, (GDestroyNotify) pango_item_free);
  return line->font != NULL;
}

static void
set_attributes (PangoLayout *layout, TlTextFlags flags)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (flags & TL_TEXT_STRUCK)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  if (flags & TL_TEXT_ITALIC)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_attributes (layout, attributes);
}

static void
init_layout (TlTextLine *line,
             TlMetrics *metrics,
             TlFont font,
             double max_width,
             TlTextFlags flags,
             const char *text)
{
  PangoLayout *layout = pango_layout_new (tl_metrics_get_context (metrics));
  int width;

  pango_layout_set_font_description (layout, tl_metrics_get_font (metrics, font));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  /* Time runs left to right in every language, and so do the places of labels. */
  pango_layout_set_auto_dir (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  if (max_width > 0)
    {
      pango_layout_set_width (layout, (int) max_width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  set_attributes (layout, flags);
  pango_layout_get_size (layout, &width, NULL);
  line->layout = layout;
  line->width_px = (double) width / PANGO_SCALE;
}

/**
 * tl_text_line_init:
 * @line: (out): a line
 * @metrics: the font
 * @font: which of its fonts
 * @max_width: in whole pixels; a wider text ends in an ellipsis; 0: as wide as it is
 * @flags: how it is set
 * @text: a text
 *
 * Sets a text. Clear it with tl_text_line_clear().
 */
void
tl_text_line_init (TlTextLine *line,
                   TlMetrics *metrics,
                   TlFont font,
                   double max_width,
                   TlTextFlags flags,
                   const char *text)
{
  g_return_if_fail (line != NULL);
  g_return_if_fail (metrics != NULL);
  g_return_if_fail (text != NULL);

  *line = (TlTextLine){ 0 };
  if (max_width > 0 || flags != TL_TEXT_PLAIN || !init_run (line, metrics, font, text))
    init_layout (line, metrics, font, max_width, flags, text);
}

/**
 * tl_text_line_clear:
 * @line: a line
 */
void
tl_text_line_clear (TlTextLine *line)
{
  g_return_if_fail (line != NULL);
  g_clear_object (&line->font);
  g_clear_pointer (&line->glyphs, pango_glyph_string_free);
  g_clear_object (&line->layout);
}

/**
 * tl_text_line_show:
 * @line: a line
 * @cr: where to draw it, with the colour set
 * @x: its left edge
 * @baseline_y: its baseline
 */
void
tl_text_line_show (const TlTextLine *line, cairo_t *cr, double x, double baseline_y)
{
  g_return_if_fail (line != NULL);
  g_return_if_fail (cr != NULL);

  if (line->font != NULL)
    {
      cairo_move_to (cr, x, baseline_y);
      pango_cairo_show_glyph_string (cr, line->font, line->glyphs);
      return;
    }
  cairo_move_to (cr, x,
                 baseline_y - (double) pango_layout_get_baseline (line->layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, line->layout);
}
