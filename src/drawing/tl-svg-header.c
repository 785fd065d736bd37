/* The head of an SVG document: its size, what it is about, and its fonts. */
#include "tl-svg-format.h"

/* Fontconfig's names for "any" are other than those of CSS, which are keywords and not quoted. */
static const char *
get_generic_family (const char *family)
{
  static const char *const generics[][2] = {
    { "sans", "sans-serif" },     { "sans-serif", "sans-serif" }, { "serif", "serif" },
    { "monospace", "monospace" }, { "system-ui", "system-ui" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (generics); i++)
    if (g_ascii_strcasecmp (family, generics[i][0]) == 0)
      return generics[i][1];
  return NULL;
}

static void
append_quoted (GString *out, const char *family)
{
  g_string_append_c (out, '\'');
  for (const char *p = family; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '\'');
}

/**
 * tl_svg_format_families:
 * @families: (nullable): names of font families, with commas between, as Pango has them
 *
 * Returns: (transfer full): a list for CSS that ends in what every reader has; not yet escaped
 */
char *
tl_svg_format_families (const char *families)
{
  g_auto (GStrv) names = g_strsplit (families != NULL ? families : "", ",", -1);
  GString *list = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);
      const char *generic = get_generic_family (name);

      if (*name == '\0' || g_strcmp0 (generic, "sans-serif") == 0)
        continue;
      if (generic != NULL)
        g_string_append (list, generic);
      else
        append_quoted (list, name);
      g_string_append (list, ", ");
    }
  g_string_append (list, "sans-serif");
  return g_string_free (list, FALSE);
}

/**
 * tl_svg_get_font_class:
 * @font: a font
 *
 * The names begin with "tl-": within an HTML page the document's rules are the page's too.
 *
 * Returns: (transfer none): the font's class
 */
const char *
tl_svg_get_font_class (TlFont font)
{
  static const char *const classes[TL_N_FONTS] = { "tl-large", "tl-label", "tl-major", "tl-small" };

  g_return_val_if_fail (font < TL_N_FONTS, classes[TL_FONT_LABEL]);
  return classes[font];
}

static void
append_size (GString *out, const char *attribute, double px, double mm)
{
  g_string_append_printf (out, " %s=\"", attribute);
  tl_svg_append_rounded (out, tl_svg_round (mm > 0 ? mm : px));
  g_string_append (out, mm > 0 ? "mm\"" : "\"");
}

static void
append_root (GString *out, TlMetrics *metrics, const TlSvgHeader *header)
{
  const char *family = header->font_family;
  g_autofree char *families = NULL;

  if (family == NULL)
    family = pango_font_description_get_family (tl_metrics_get_font (metrics, TL_FONT_LABEL));
  families = tl_svg_format_families (family);

  g_string_append (out, "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
  append_size (out, "width", header->width_px, header->width_mm);
  append_size (out, "height", header->height_px, header->height_mm);
  g_string_append (out, " viewBox=\"0 0 ");
  tl_svg_append_rounded (out, tl_svg_round (header->width_px));
  g_string_append_c (out, ' ');
  tl_svg_append_rounded (out, tl_svg_round (header->height_px));
  g_string_append_c (out, '"');
  if (header->language != NULL)
    tl_svg_append_attribute (out, "xml:lang", header->language);
  tl_svg_append_attribute (out, "font-family", families);
  g_string_append (out, ">\n");
}

static void
append_style (GString *out, TlMetrics *metrics)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);

  g_string_append (out, "<style>\n");
  for (int font = 0; font < TL_N_FONTS; font++)
    {
      const PangoFontDescription *description = tl_metrics_get_font (metrics, (TlFont) font);

      g_string_append_printf (out, ".%s{font-size:", tl_svg_get_font_class ((TlFont) font));
      tl_svg_append_rounded (out, tl_svg_round (lengths->size_px[font]));
      g_string_append_printf (out, "px;font-weight:%d}\n",
                              (int) pango_font_description_get_weight (description));
    }
  g_string_append (out, "</style>\n");
}

/**
 * tl_svg_append_header:
 * @out: where to
 * @metrics: the picture's
 * @header: what to say
 *
 * Appends all of a document that comes before its definitions.
 */
void
tl_svg_append_header (GString *out, TlMetrics *metrics, const TlSvgHeader *header)
{
  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  append_root (out, metrics, header);
  tl_svg_append_element (out, "title", header->title);
  tl_svg_append_element (out, "desc", header->description);
  tl_svg_append_element (out, "metadata", header->creator);
  append_style (out, metrics);
}
