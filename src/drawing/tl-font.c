/* Contexts whose text widths don't depend on what they are drawn on. */
#include "tl-font.h"

#include <pango/pangocairo.h>

/**
 * tl_font_prepare_context:
 * @context: a context
 *
 * Makes texts as wide on a screen as on paper: glyphs are not moved to whole pixels, nor made whole
 * pixels wide.
 */
void
tl_font_prepare_context (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  const cairo_font_options_t *old = pango_cairo_context_get_font_options (context);

  if (old != NULL)
    cairo_font_options_merge (options, old);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, MIN (cairo_font_options_get_hint_style (options),
                                                   CAIRO_HINT_STYLE_SLIGHT));
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

/**
 * tl_font_create_context:
 *
 * Returns: (transfer full): a context for pictures, that needs no display, and belongs to the
 * thread that it is made in
 */
PangoContext *
tl_font_create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (TL_FONT_FAMILIES);

  pango_context_set_font_description (context, font);
  tl_font_prepare_context (context);
  return context;
}

/**
 * tl_font_copy_context:
 * @context: a context
 *
 * Its fonts are its own, which takes some milliseconds: it may be made in one thread and then used
 * in another.
 *
 * Returns: (transfer full): a context in which texts look as they do in @context
 */
PangoContext *
tl_font_copy_context (PangoContext *context)
{
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  PangoContext *copy = pango_font_map_create_context (fonts);

  pango_context_set_font_description (copy, pango_context_get_font_description (context));
  pango_context_set_language (copy, pango_context_get_language (context));
  pango_context_set_base_dir (copy, pango_context_get_base_dir (context));
  pango_context_set_round_glyph_positions (copy, pango_context_get_round_glyph_positions (context));
  pango_cairo_context_set_resolution (copy, pango_cairo_context_get_resolution (context));
  pango_cairo_context_set_font_options (copy, pango_cairo_context_get_font_options (context));
  return copy;
}
