/* Texts, numbers, colours and ids as SVG and XML 1.0 want them. Whatever comes in, what goes out is
 * well-formed: texts come from datasets, and numbers from any zoom. */
#include "tl-svg-format.h"

#include <math.h>

/* Lengths end here: renderers count in 32-bit floats, which still tell tenths of a pixel apart. */
#define LENGTH_MAX_PX 1e6

/* Half a pixel more than there is room for is rounding, not too long a text; as on cairo. */
#define TOLERANCE_PX 0.5

/**
 * tl_svg_clean_text:
 * @text: any text
 *
 * XML 1.0, section 2.2, has no way to write most control characters, not even as references. They
 * become blanks here, line ends too, since a text is drawn on one line; what isn't UTF-8, and the
 * two code points that XML forbids besides, become U+FFFD.
 *
 * Returns: (transfer full): @text as XML may hold it, not yet escaped
 */
char *
tl_svg_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (64);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_iscntrl (character))
        g_string_append_c (clean, ' ');
      else if (character == 0xFFFE || character == 0xFFFF)
        g_string_append_unichar (clean, 0xFFFD);
      else
        g_string_append_unichar (clean, character);
    }
  return g_string_free (clean, FALSE);
}

/* The first character that ends beyond a width. Stops there, however long the text goes on. */
static const char *
find_end (TlMetrics *metrics, TlFont font, const char *text, double width_px)
{
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char character[7] = { 0 };

      g_unichar_to_utf8 (g_utf8_get_char (p), character);
      width_px -= tl_metrics_get_text_width (metrics, font, character);
      if (width_px < 0)
        break;
    }
  return p;
}

/* As much of a text as ends at or before @end, where a cursor may stand, and as fits with an
 * ellipsis: an accent stays with its letter, and a family with all of its members. */
static char *
cut_before (TlMetrics *metrics, TlFont font, const char *text, const char *end, double max_width)
{
  PangoLanguage *language = pango_context_get_language (tl_metrics_get_context (metrics));
  const char *after = g_utf8_next_char (end);
  glong n_characters = g_utf8_strlen (text, after - text);
  g_autofree PangoLogAttr *attributes = g_new0 (PangoLogAttr, n_characters + 1);
  glong n_kept = n_characters - 1;

  pango_get_log_attrs (text, (int) (after - text), -1, language, attributes,
                       (int) n_characters + 1);
  for (;; n_kept--)
    {
      g_autofree char *kept = NULL;
      g_autofree char *cut = NULL;

      if (n_kept > 0 && !attributes[n_kept].is_cursor_position)
        continue;
      kept = g_utf8_substring (text, 0, n_kept);
      cut = g_strconcat (kept, "…", NULL);
      if (n_kept == 0 || tl_metrics_get_text_width (metrics, font, cut) <= max_width)
        return g_steal_pointer (&cut);
    }
}

/**
 * tl_svg_cut_text:
 * @metrics: what to measure with
 * @font: the text's font
 * @text: a text in UTF-8
 * @max_width: the room for it, in pixels; 0: any
 *
 * Returns: (transfer full): @text where it fits; else as much of it as fits, and an ellipsis
 */
char *
tl_svg_cut_text (TlMetrics *metrics, TlFont font, const char *text, double max_width)
{
  const char *end;

  if (max_width <= 0 || tl_metrics_get_text_width (metrics, font, text) <= max_width + TOLERANCE_PX)
    return g_strdup (text);

  /* Letters that join take less room than they do one by one, so a little more is tried first. */
  end = find_end (metrics, font, text, 1.2 * max_width);
  return *end != '\0' ? cut_before (metrics, font, text, end, max_width)
                      : cut_before (metrics, font, text, g_utf8_prev_char (end), max_width);
}

/**
 * tl_svg_is_right_to_left:
 * @text: a text in UTF-8
 *
 * The first letter decides, as it does for Pango (Unicode Standard Annex 9, rules P2 and P3); the
 * ranges are those that Unicode keeps for scripts that run to the left.
 *
 * Returns: whether the text as a whole runs from right to left
 */
gboolean
tl_svg_is_right_to_left (const char *text)
{
  static const gunichar ranges[][2] = { { 0x590, 0x8FF },
                                        { 0xFB1D, 0xFDFF },
                                        { 0xFE70, 0xFEFE },
                                        { 0x10800, 0x10FFF },
                                        { 0x1E800, 0x1EFFF } };
  const char *p = text;

  while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (g_utf8_get_char (p) >= ranges[i][0] && g_utf8_get_char (p) <= ranges[i][1])
      return TRUE;
  return FALSE;
}

/**
 * tl_svg_append_text:
 * @out: where to
 * @text: any text
 *
 * Appends a text, cleaned and escaped, for content or for an attribute.
 */
void
tl_svg_append_text (GString *out, const char *text)
{
  g_autofree char *clean = tl_svg_clean_text (text);
  g_autofree char *escaped = g_markup_escape_text (clean, -1);

  g_string_append (out, escaped);
}

/**
 * tl_svg_append_attribute:
 * @out: where to
 * @attribute: an attribute's name
 * @text: its value, not yet escaped
 *
 * Appends an attribute, with a blank before it.
 */
void
tl_svg_append_attribute (GString *out, const char *attribute, const char *text)
{
  g_string_append_printf (out, " %s=\"", attribute);
  tl_svg_append_text (out, text);
  g_string_append_c (out, '"');
}

/**
 * tl_svg_append_element:
 * @out: where to
 * @element: an element's name
 * @text: (nullable): its content, not yet escaped; %NULL: no such element
 *
 * Appends an element that holds nothing but a text, on a line of its own.
 */
void
tl_svg_append_element (GString *out, const char *element, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, "<%s>", element);
  tl_svg_append_text (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

/**
 * tl_svg_round:
 * @value: a length
 *
 * Returns: it in hundredths, from -10^8 to 10^8; what is no number is 0
 */
gint64
tl_svg_round (double value)
{
  if (isnan (value))
    return 0;
  return llround (CLAMP (value, -LENGTH_MAX_PX, LENGTH_MAX_PX) * 100);
}

/**
 * tl_svg_append_rounded:
 * @out: where to
 * @hundredths: a number in hundredths
 *
 * Appends the number with a point in every locale, and as short as it can be: "12.5", "-3", "0".
 */
void
tl_svg_append_rounded (GString *out, gint64 hundredths)
{
  gint64 size = ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (out, '-');
  g_string_append_printf (out, "%" G_GINT64_FORMAT, size / 100);
  if (size % 10 != 0)
    g_string_append_printf (out, ".%02d", (int) (size % 100));
  else if (size % 100 != 0)
    g_string_append_printf (out, ".%d", (int) (size % 100 / 10));
}

/**
 * tl_svg_append_number:
 * @out: where to
 * @attribute: an attribute's name
 * @value: its value
 *
 * Appends an attribute, with a blank before it.
 */
void
tl_svg_append_number (GString *out, const char *attribute, double value)
{
  g_string_append_printf (out, " %s=\"", attribute);
  tl_svg_append_rounded (out, tl_svg_round (value));
  g_string_append_c (out, '"');
}

/* SVG 1.1, which older programs read, has no colours with alpha: opacity is an attribute apart. */
static const char *
get_opacity_name (const char *attribute)
{
  if (g_str_equal (attribute, "stroke"))
    return "stroke-opacity";
  if (g_str_equal (attribute, "stop-color"))
    return "stop-opacity";
  return "fill-opacity";
}

/**
 * tl_svg_append_color:
 * @out: where to
 * @attribute: "fill", "stroke" or "stop-color"
 * @color: a colour
 *
 * Appends the attribute, and the one for its opacity where that is less than 1.
 */
void
tl_svg_append_color (GString *out, const char *attribute, TlColor color)
{
  g_string_append_printf (out, " %s=\"#%02x%02x%02x\"", attribute,
                          (guint) lround (CLAMP (color.red, 0, 1) * 255),
                          (guint) lround (CLAMP (color.green, 0, 1) * 255),
                          (guint) lround (CLAMP (color.blue, 0, 1) * 255));
  if (tl_svg_round (color.alpha) < 100)
    tl_svg_append_number (out, get_opacity_name (attribute), MAX (color.alpha, 0));
}

/* Where a path is and where its part began, in hundredths: differences of rounded numbers don't
 * add up to an error. */
typedef struct
{
  gint64 x;
  gint64 y;
  gint64 start_x;
  gint64 start_y;
} Pen;

static void
append_points (
  GString *out, Pen *pen, const TlPathStep *step, guint n_points, double x, double y, double size)
{
  gint64 from_x = pen->x;
  gint64 from_y = pen->y;

  for (guint i = 0; i < n_points; i++)
    {
      pen->x = tl_svg_round (x + step->points[2 * i] * size);
      pen->y = tl_svg_round (y + step->points[2 * i + 1] * size);
      if (i > 0)
        g_string_append_c (out, ' ');
      tl_svg_append_rounded (out, pen->x - from_x);
      g_string_append_c (out, ' ');
      tl_svg_append_rounded (out, pen->y - from_y);
    }
}

static void
append_step (GString *out, Pen *pen, const TlPathStep *step, double x, double y, double size)
{
  switch (step->verb)
    {
    case TL_PATH_MOVE:
      pen->x = pen->y = 0;
      g_string_append_c (out, 'M');
      append_points (out, pen, step, 1, x, y, size);
      pen->start_x = pen->x;
      pen->start_y = pen->y;
      break;
    case TL_PATH_LINE:
      g_string_append_c (out, 'l');
      append_points (out, pen, step, 1, x, y, size);
      break;
    case TL_PATH_CURVE:
      g_string_append_c (out, 'c');
      append_points (out, pen, step, 3, x, y, size);
      break;
    case TL_PATH_CLOSE:
      g_string_append_c (out, 'z');
      pen->x = pen->start_x;
      pen->y = pen->start_y;
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * tl_svg_append_path:
 * @out: where to
 * @path: a path in a unit square
 * @x: where its middle goes
 * @y: likewise
 * @size: the square's side, in pixels
 *
 * Appends the attribute "d", with a blank before it. Steps are relative: symbols are small, and far
 * from the origin.
 */
void
tl_svg_append_path (GString *out, const TlPath *path, double x, double y, double size)
{
  Pen pen = { 0 };

  g_string_append (out, " d=\"");
  for (guint i = 0; i < path->n_steps; i++)
    append_step (out, &pen, &path->steps[i], x, y, size);
  g_string_append_c (out, '"');
}

/* Each letter of Unicode from U+00C0 on is a NameStartChar of XML 1.0, section 2.3. */
static gboolean
is_id_character (gunichar character, gboolean is_first)
{
  if (character >= 0xC0)
    return g_unichar_isalpha (character);
  if (character >= 0x80)
    return FALSE;
  if (g_ascii_isalpha ((char) character) || character == '_')
    return TRUE;
  return !is_first && (g_ascii_isdigit ((char) character) || character == '-' || character == '.');
}

/**
 * tl_svg_format_id:
 * @text: any text
 *
 * Returns: (transfer full): @text as an id: an XML name without a colon
 */
char *
tl_svg_format_id (const char *text)
{
  g_autofree char *clean = tl_svg_clean_text (text);
  GString *id = g_string_new (NULL);

  if (!is_id_character (g_utf8_get_char (clean), TRUE))
    g_string_append_c (id, '_');
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      g_string_append_unichar (id, is_id_character (character, FALSE) ? character : '_');
    }
  return g_string_free (id, FALSE);
}
