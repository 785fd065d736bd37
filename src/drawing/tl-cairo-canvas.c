/* Shapes and texts on a cairo context. Sharp rectangles are put on whole device pixels, which makes
 * them crisp and three times as fast; on paper they stay where they are. */
#include "tl-cairo-canvas.h"

#include <math.h>

typedef struct
{
  TlCanvas parent;
  cairo_t *cr;
  TlMetrics *metrics;
  TlTextCache *cache; /* one of the two */
  TlTextCache *own_cache;
  gboolean has_pixels;
} CairoCanvas;

static void
set_color (cairo_t *cr, TlColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static TlRect
snap (CairoCanvas *self, TlRect rect)
{
  double x0 = rect.x;
  double y0 = rect.y;
  double x1 = rect.x + rect.width;
  double y1 = rect.y + rect.height;

  if (!self->has_pixels)
    return rect;
  cairo_user_to_device (self->cr, &x0, &y0);
  cairo_user_to_device (self->cr, &x1, &y1);
  x0 = round (x0);
  y0 = round (y0);
  /* A line stays at least a pixel wide. */
  x1 = MAX (round (x1), x0 + (rect.width > 0 ? 1 : 0));
  y1 = MAX (round (y1), y0 + (rect.height > 0 ? 1 : 0));
  cairo_device_to_user (self->cr, &x0, &y0);
  cairo_device_to_user (self->cr, &x1, &y1);
  return (TlRect){ x0, y0, x1 - x0, y1 - y0 };
}

static void
add_rect (cairo_t *cr, TlRect rect, double radius)
{
  double r = MIN (radius, MIN (rect.width, rect.height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
      return;
    }
  cairo_new_sub_path (cr);
  cairo_arc (cr, rect.x + rect.width - r, rect.y + r, r, -G_PI_2, 0);
  cairo_arc (cr, rect.x + rect.width - r, rect.y + rect.height - r, r, 0, G_PI_2);
  cairo_arc (cr, rect.x + r, rect.y + rect.height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, rect.x + r, rect.y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

static void
cairo_canvas_begin_group (TlCanvas *canvas, const TlGroup *group)
{
}

static void
cairo_canvas_end_group (TlCanvas *canvas)
{
}

static void
cairo_canvas_push_clip (TlCanvas *canvas, TlRect rect)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_save (self->cr);
  rect = snap (self, rect);
  cairo_rectangle (self->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (self->cr);
}

static void
cairo_canvas_pop_clip (TlCanvas *canvas)
{
  cairo_restore (((CairoCanvas *) canvas)->cr);
}

static void
cairo_canvas_fill_rect (TlCanvas *canvas, TlRect rect, double radius, TlColor color)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  set_color (self->cr, color);
  add_rect (self->cr, radius > 0 ? rect : snap (self, rect), radius);
  cairo_fill (self->cr);
}

static void
cairo_canvas_fill_gradient (TlCanvas *canvas, TlRect rect, TlColor left, TlColor right)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  cairo_pattern_t *pattern = cairo_pattern_create_linear (rect.x, 0, rect.x + rect.width, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0, left.red, left.green, left.blue, left.alpha);
  cairo_pattern_add_color_stop_rgba (pattern, 1, right.red, right.green, right.blue, right.alpha);
  rect = snap (self, rect);
  cairo_set_source (self->cr, pattern);
  cairo_rectangle (self->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (self->cr);
  cairo_pattern_destroy (pattern);
}

static void
cairo_canvas_stroke_rect (TlCanvas *canvas, TlRect rect, double radius, double width, TlColor color)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  set_color (self->cr, color);
  cairo_set_line_width (self->cr, width);
  add_rect (self->cr, rect, radius);
  cairo_stroke (self->cr);
}

static void
set_dash (cairo_t *cr, double dash)
{
  cairo_set_dash (cr, &dash, dash > 0 ? 1 : 0, 0);
}

static void
cairo_canvas_stroke_line (TlCanvas *canvas,
                          double x0,
                          double y0,
                          double x1,
                          double y1,
                          double width,
                          double dash,
                          TlColor color)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  set_color (self->cr, color);
  set_dash (self->cr, dash);
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, x0, y0);
  cairo_line_to (self->cr, x1, y1);
  cairo_stroke (self->cr);
  set_dash (self->cr, 0);
}

static void
add_path (cairo_t *cr, const TlPath *path, double x, double y, double size)
{
  for (guint i = 0; i < path->n_steps; i++)
    {
      const double *p = path->steps[i].points;

      switch (path->steps[i].verb)
        {
        case TL_PATH_MOVE:
          cairo_move_to (cr, x + size * p[0], y + size * p[1]);
          break;
        case TL_PATH_LINE:
          cairo_line_to (cr, x + size * p[0], y + size * p[1]);
          break;
        case TL_PATH_CURVE:
          cairo_curve_to (cr, x + size * p[0], y + size * p[1], x + size * p[2], y + size * p[3],
                          x + size * p[4], y + size * p[5]);
          break;
        case TL_PATH_CLOSE:
        default:
          cairo_close_path (cr);
          break;
        }
    }
}

static void
cairo_canvas_fill_path (
  TlCanvas *canvas, const TlPath *path, double x, double y, double size, TlColor color)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  set_color (self->cr, color);
  add_path (self->cr, path, x, y, size);
  cairo_fill (self->cr);
}

static void
cairo_canvas_stroke_path (TlCanvas *canvas,
                          const TlPath *path,
                          double x,
                          double y,
                          double size,
                          double width,
                          double dash,
                          TlColor color)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  set_color (self->cr, color);
  set_dash (self->cr, dash);
  cairo_set_line_width (self->cr, width);
  add_path (self->cr, path, x, y, size);
  cairo_stroke (self->cr);
  set_dash (self->cr, 0);
}

static void
cairo_canvas_show_text (TlCanvas *canvas,
                        TlFont font,
                        double x,
                        double baseline_y,
                        double max_width,
                        TlTextFlags flags,
                        TlColor color,
                        const char *text)
{
  CairoCanvas *self = (CairoCanvas *) canvas;
  const TlTextLine *line;

  if (!self->has_pixels)
    flags |= TL_TEXT_KEPT;
  line = tl_text_cache_get (self->cache, self->metrics, font, max_width, flags, text);
  set_color (self->cr, color);
  tl_text_line_show (line, self->cr, x, baseline_y);
}

static void
cairo_canvas_free (TlCanvas *canvas)
{
  CairoCanvas *self = (CairoCanvas *) canvas;

  cairo_destroy (self->cr);
  tl_metrics_unref (self->metrics);
  g_clear_pointer (&self->own_cache, tl_text_cache_free);
  g_free (self);
}

static const TlCanvasClass cairo_canvas_class = {
  .begin_group = cairo_canvas_begin_group,
  .end_group = cairo_canvas_end_group,
  .push_clip = cairo_canvas_push_clip,
  .pop_clip = cairo_canvas_pop_clip,
  .fill_rect = cairo_canvas_fill_rect,
  .fill_gradient = cairo_canvas_fill_gradient,
  .stroke_rect = cairo_canvas_stroke_rect,
  .stroke_line = cairo_canvas_stroke_line,
  .fill_path = cairo_canvas_fill_path,
  .stroke_path = cairo_canvas_stroke_path,
  .show_text = cairo_canvas_show_text,
  .free = cairo_canvas_free,
};

/**
 * tl_cairo_canvas_new_cached:
 * @cr: where to draw
 * @metrics: the font
 * @cache: texts of earlier frames with the same metrics; must outlive the canvas
 *
 * Returns: (transfer full): a canvas on @cr
 */
TlCanvas *
tl_cairo_canvas_new_cached (cairo_t *cr, TlMetrics *metrics, TlTextCache *cache)
{
  CairoCanvas *self;

  g_return_val_if_fail (cr != NULL, NULL);
  g_return_val_if_fail (metrics != NULL, NULL);
  g_return_val_if_fail (cache != NULL, NULL);

  self = g_new0 (CairoCanvas, 1);
  self->parent.class = &cairo_canvas_class;
  self->cr = cairo_reference (cr);
  self->metrics = tl_metrics_ref (metrics);
  self->cache = cache;
  self->has_pixels = cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF;
  return &self->parent;
}

/**
 * tl_cairo_canvas_new:
 * @cr: where to draw
 * @metrics: the font
 *
 * Returns: (transfer full): a canvas on @cr, for a single picture
 */
TlCanvas *
tl_cairo_canvas_new (cairo_t *cr, TlMetrics *metrics)
{
  TlTextCache *cache = tl_text_cache_new ();
  TlCanvas *canvas = tl_cairo_canvas_new_cached (cr, metrics, cache);

  ((CairoCanvas *) canvas)->own_cache = cache;
  return canvas;
}
