/* SVG written by hand: a fifteenth of what cairo's outlines take, and it can be searched, read
 * aloud, edited and compared. What is drawn goes to the body; gradients and clips that it refers to
 * go to the definitions, each once. */
#include "tl-svg-canvas.h"

#include "tl-svg-format.h"

#include <string.h>

/* What is open, and has to be closed in turn. */
typedef enum
{
  OPEN_GROUP,
  OPEN_CLIP,
} Open;

typedef struct
{
  TlCanvas canvas;
  TlMetrics *metrics;
  GString *head;
  GString *definitions;
  GString *body;
  GArray *open;            /* Open, the innermost last */
  GHashTable *ids;         /* each id in use, to the last number that made it unique */
  GHashTable *defined_ids; /* each definition, to its id */
} TlSvgCanvas;

/* An id that is no other's: "a", then "a-2", "a-3". */
static char *
make_id (TlSvgCanvas *self, const char *wish)
{
  g_autofree char *id = tl_svg_format_id (wish);
  g_autofree char *unique = g_strdup (id);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id));

  while (g_hash_table_contains (self->ids, unique))
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%u", id, ++n);
    }
  g_hash_table_insert (self->ids, g_strdup (unique), GUINT_TO_POINTER (1));
  if (n > 0)
    g_hash_table_insert (self->ids, g_strdup (id), GUINT_TO_POINTER (n));
  return g_steal_pointer (&unique);
}

/* The id of a definition, which is written where there is none like it yet. */
static const char *
define (TlSvgCanvas *self, const char *element, const char *wish, const char *content)
{
  char *id = g_hash_table_lookup (self->defined_ids, content);

  if (id == NULL)
    {
      id = make_id (self, wish);
      g_string_append_printf (self->definitions, "<%s id=\"%s\">%s</%s>\n", element, id, content,
                              element);
      g_hash_table_insert (self->defined_ids, g_strdup (content), id);
    }
  return id;
}

static void
svg_begin_group (TlCanvas *canvas, const TlGroup *group)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;
  Open open = OPEN_GROUP;

  g_string_append (self->body, "<g");
  if (group->class_name != NULL)
    tl_svg_append_attribute (self->body, "class", group->class_name);
  if (group->id != NULL)
    {
      g_autofree char *id = make_id (self, group->id);

      g_string_append_printf (self->body, " id=\"%s\"", id);
    }
  g_string_append (self->body, ">\n");
  tl_svg_append_element (self->body, "title", group->title);
  tl_svg_append_element (self->body, "desc", group->description);
  g_array_append_val (self->open, open);
}

static void
close_one (TlSvgCanvas *self, Open expected)
{
  g_return_if_fail (self->open->len > 0);
  g_return_if_fail (g_array_index (self->open, Open, self->open->len - 1) == expected);

  g_array_set_size (self->open, self->open->len - 1);
  g_string_append (self->body, "</g>\n");
}

static void
svg_end_group (TlCanvas *canvas)
{
  close_one ((TlSvgCanvas *) canvas, OPEN_GROUP);
}

/* Both edges are rounded, not an edge and the length: rectangles that touch still do so, and one
 * that begins far outside ends where it should. */
static void
append_rect (GString *out, TlRect rect)
{
  gint64 x = tl_svg_round (rect.x);
  gint64 y = tl_svg_round (rect.y);
  gint64 width = tl_svg_round (rect.x + rect.width) - x;
  gint64 height = tl_svg_round (rect.y + rect.height) - y;
  const struct
  {
    const char *name;
    gint64 value;
  } attributes[]
    = { { "x", x }, { "y", y }, { "width", MAX (width, 0) }, { "height", MAX (height, 0) } };

  g_string_append (out, "<rect");
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_string_append_printf (out, " %s=\"", attributes[i].name);
      tl_svg_append_rounded (out, attributes[i].value);
      g_string_append_c (out, '"');
    }
}

static void
svg_push_clip (TlCanvas *canvas, TlRect rect)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;
  g_autoptr (GString) content = g_string_new (NULL);
  Open open = OPEN_CLIP;

  append_rect (content, rect);
  g_string_append (content, "/>");
  g_string_append_printf (self->body, "<g clip-path=\"url(#%s)\">\n",
                          define (self, "clipPath", "tl-clip", content->str));
  g_array_append_val (self->open, open);
}

static void
svg_pop_clip (TlCanvas *canvas)
{
  close_one ((TlSvgCanvas *) canvas, OPEN_CLIP);
}

/* What has no area or no colour isn't written; SVG calls a negative width an error. */
static gboolean
is_seen (TlRect rect, TlColor color)
{
  return rect.width > 0 && rect.height > 0 && color.alpha > 0;
}

static void
append_radius (GString *out, double radius)
{
  if (radius > 0)
    tl_svg_append_number (out, "rx", radius);
}

static void
append_stroke (GString *out, double width, double dash, TlColor color)
{
  tl_svg_append_color (out, "stroke", color);
  if (tl_svg_round (width) != 100)
    tl_svg_append_number (out, "stroke-width", MAX (width, 0));
  if (dash > 0)
    tl_svg_append_number (out, "stroke-dasharray", dash);
}

static void
svg_fill_rect (TlCanvas *canvas, TlRect rect, double radius, TlColor color)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;

  if (!is_seen (rect, color))
    return;
  append_rect (self->body, rect);
  append_radius (self->body, radius);
  tl_svg_append_color (self->body, "fill", color);
  g_string_append (self->body, "/>\n");
}

static void
svg_fill_gradient (TlCanvas *canvas, TlRect rect, TlColor left, TlColor right)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;
  g_autoptr (GString) content = NULL;

  if (!is_seen (rect, left) && !is_seen (rect, right))
    return;
  content = g_string_new ("<stop");
  tl_svg_append_color (content, "stop-color", left);
  g_string_append (content, "/><stop offset=\"1\"");
  tl_svg_append_color (content, "stop-color", right);
  g_string_append (content, "/>");

  append_rect (self->body, rect);
  g_string_append_printf (self->body, " fill=\"url(#%s)\"/>\n",
                          define (self, "linearGradient", "tl-fade", content->str));
}

static void
svg_stroke_rect (TlCanvas *canvas, TlRect rect, double radius, double width, TlColor color)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;

  if (!is_seen (rect, color))
    return;
  append_rect (self->body, rect);
  append_radius (self->body, radius);
  g_string_append (self->body, " fill=\"none\"");
  append_stroke (self->body, width, 0, color);
  g_string_append (self->body, "/>\n");
}

static void
svg_stroke_line (TlCanvas *canvas,
                 double x0,
                 double y0,
                 double x1,
                 double y1,
                 double width,
                 double dash,
                 TlColor color)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;

  if (color.alpha <= 0)
    return;
  g_string_append (self->body, "<line");
  tl_svg_append_number (self->body, "x1", x0);
  tl_svg_append_number (self->body, "y1", y0);
  tl_svg_append_number (self->body, "x2", x1);
  tl_svg_append_number (self->body, "y2", y1);
  append_stroke (self->body, width, dash, color);
  g_string_append (self->body, "/>\n");
}

static void
svg_fill_path (TlCanvas *canvas, const TlPath *path, double x, double y, double size, TlColor color)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;

  if (color.alpha <= 0)
    return;
  g_string_append (self->body, "<path");
  tl_svg_append_path (self->body, path, x, y, size);
  tl_svg_append_color (self->body, "fill", color);
  g_string_append (self->body, "/>\n");
}

static void
svg_stroke_path (TlCanvas *canvas,
                 const TlPath *path,
                 double x,
                 double y,
                 double size,
                 double width,
                 double dash,
                 TlColor color)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;

  if (color.alpha <= 0)
    return;
  g_string_append (self->body, "<path");
  tl_svg_append_path (self->body, path, x, y, size);
  g_string_append (self->body, " fill=\"none\"");
  append_stroke (self->body, width, dash, color);
  g_string_append (self->body, "/>\n");
}

/* SVG joins blanks and drops those at the ends, where Pango, which measured them, shows them all.
 */
static gboolean
needs_space_kept (const char *text)
{
  return g_str_has_prefix (text, " ") || g_str_has_suffix (text, " ")
         || strstr (text, "  ") != NULL;
}

static void
svg_show_text (TlCanvas *canvas,
               TlFont font,
               double x,
               double baseline_y,
               double max_width,
               TlTextFlags flags,
               TlColor color,
               const char *text)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;
  g_autofree char *clean = tl_svg_clean_text (text);
  g_autofree char *shown = tl_svg_cut_text (self->metrics, font, clean, max_width);

  if (*shown == '\0' || color.alpha <= 0)
    return;
  g_string_append_printf (self->body, "<text class=\"%s\"", tl_svg_get_font_class (font));
  tl_svg_append_number (self->body, "x", x);
  tl_svg_append_number (self->body, "y", baseline_y);
  tl_svg_append_color (self->body, "fill", color);
  if (flags & TL_TEXT_ITALIC)
    g_string_append (self->body, " font-style=\"italic\"");
  if (flags & TL_TEXT_STRUCK)
    g_string_append (self->body, " text-decoration=\"line-through\"");
  /* Right to left, a text ends at its left edge, which is where x is. */
  if (tl_svg_is_right_to_left (clean))
    g_string_append (self->body, " direction=\"rtl\" text-anchor=\"end\"");
  if (needs_space_kept (shown))
    g_string_append (self->body, " xml:space=\"preserve\"");
  g_string_append_c (self->body, '>');
  tl_svg_append_text (self->body, shown);
  g_string_append (self->body, "</text>\n");
}

static void
svg_free (TlCanvas *canvas)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;

  tl_metrics_unref (self->metrics);
  g_string_free (self->head, TRUE);
  g_string_free (self->definitions, TRUE);
  g_string_free (self->body, TRUE);
  g_array_unref (self->open);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->defined_ids);
  g_free (self);
}

static const TlCanvasClass svg_canvas_class = {
  .has_groups = TRUE,
  .begin_group = svg_begin_group,
  .end_group = svg_end_group,
  .push_clip = svg_push_clip,
  .pop_clip = svg_pop_clip,
  .fill_rect = svg_fill_rect,
  .fill_gradient = svg_fill_gradient,
  .stroke_rect = svg_stroke_rect,
  .stroke_line = svg_stroke_line,
  .fill_path = svg_fill_path,
  .stroke_path = svg_stroke_path,
  .show_text = svg_show_text,
  .free = svg_free,
};

/**
 * tl_svg_canvas_new:
 * @metrics: what the picture was laid out with; gives the sizes of fonts
 * @header: the head of the document
 *
 * Returns: (transfer full): a canvas that writes SVG; free with tl_canvas_free()
 */
TlCanvas *
tl_svg_canvas_new (TlMetrics *metrics, const TlSvgHeader *header)
{
  TlSvgCanvas *self;

  g_return_val_if_fail (metrics != NULL, NULL);
  g_return_val_if_fail (header != NULL, NULL);

  self = g_new0 (TlSvgCanvas, 1);
  self->canvas.class = &svg_canvas_class;
  self->metrics = tl_metrics_ref (metrics);
  self->head = g_string_new (NULL);
  self->definitions = g_string_new (NULL);
  self->body = g_string_new (NULL);
  self->open = g_array_new (FALSE, FALSE, sizeof (Open));
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->defined_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  tl_svg_append_header (self->head, metrics, header);
  return &self->canvas;
}

/**
 * tl_svg_canvas_finish:
 * @canvas: a canvas of tl_svg_canvas_new(), with each group and clip ended
 *
 * Returns: (transfer full): the whole document
 */
char *
tl_svg_canvas_finish (TlCanvas *canvas)
{
  TlSvgCanvas *self = (TlSvgCanvas *) canvas;
  GString *document;

  g_return_val_if_fail (canvas != NULL && canvas->class == &svg_canvas_class, NULL);
  g_return_val_if_fail (self->open->len == 0, NULL);

  document = g_string_new (self->head->str);
  if (self->definitions->len > 0)
    g_string_append_printf (document, "<defs>\n%s</defs>\n", self->definitions->str);
  g_string_append (document, self->body->str);
  g_string_append (document, "</svg>\n");
  return g_string_free (document, FALSE);
}
