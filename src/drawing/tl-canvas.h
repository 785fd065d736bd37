/* What the painter draws on: a few shapes, texts and groups, on cairo (screen, PNG, PDF) or as SVG.
 *
 * One painter over both, so that screen and files show the same picture. A canvas is made by
 * tl_cairo_canvas_new() or tl_svg_canvas_new(), used from one thread, and freed by its maker.
 * Lengths are pixels of the scene, y downwards.
 */
#pragma once

#include "tl-dataset.h"
#include "tl-metrics.h"
#include "tl-scene.h"

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} TlColor;

/* A path in a unit square whose middle is 0,0: what symbols are made of. */
typedef enum
{
  TL_PATH_MOVE,  /* x, y */
  TL_PATH_LINE,  /* x, y */
  TL_PATH_CURVE, /* x1, y1, x2, y2, x, y: a cubic Bézier curve */
  TL_PATH_CLOSE,
} TlPathVerb;

typedef struct
{
  TlPathVerb verb;
  double points[6];
} TlPathStep;

typedef struct
{
  const TlPathStep *steps;
  guint n_steps;
} TlPath;

/* A part of the picture with a meaning of its own. Only SVG shows it, as <g>. */
typedef struct
{
  const char *class_name;  /* "lane", "event", "axis" */
  const char *id;          /* nullable; unique in the picture */
  const char *title;       /* nullable; what a screen reader says and a pointer shows */
  const char *description; /* nullable */
} TlGroup;

typedef enum
{
  TL_TEXT_PLAIN = 0,
  TL_TEXT_STRUCK = 1 << 0,
  TL_TEXT_ITALIC = 1 << 2,
  TL_TEXT_KEPT = 1 << 1, /* can be searched and copied: the canvas's own, for paper */
} TlTextFlags;

typedef struct _TlCanvas TlCanvas;

typedef struct
{
  gboolean has_groups; /* whether begin_group() does anything: else nothing need be said to it */
  void (*begin_group) (TlCanvas *canvas, const TlGroup *group);
  void (*end_group) (TlCanvas *canvas);
  void (*push_clip) (TlCanvas *canvas, TlRect rect);
  void (*pop_clip) (TlCanvas *canvas);
  /* radius rounds the corners; 0: sharp. Sharp edges are drawn on whole pixels where the canvas has
   * pixels. */
  void (*fill_rect) (TlCanvas *canvas, TlRect rect, double radius, TlColor color);
  /* From one colour at the left to the other at the right. */
  void (*fill_gradient) (TlCanvas *canvas, TlRect rect, TlColor left, TlColor right);
  void (*stroke_rect) (TlCanvas *canvas, TlRect rect, double radius, double width, TlColor color);
  /* dash: the length of dashes and of the gaps between; 0: none */
  void (*stroke_line) (TlCanvas *canvas,
                       double x0,
                       double y0,
                       double x1,
                       double y1,
                       double width,
                       double dash,
                       TlColor color);
  void (*fill_path) (
    TlCanvas *canvas, const TlPath *path, double x, double y, double size, TlColor color);
  void (*stroke_path) (TlCanvas *canvas,
                       const TlPath *path,
                       double x,
                       double y,
                       double size,
                       double width,
                       double dash,
                       TlColor color);
  /* Left edge and baseline; ends in an ellipsis where it is wider than max_width (0: any width). */
  void (*show_text) (TlCanvas *canvas,
                     TlFont font,
                     double x,
                     double baseline_y,
                     double max_width,
                     TlTextFlags flags,
                     TlColor color,
                     const char *text);
  void (*free) (TlCanvas *canvas);
} TlCanvasClass;

struct _TlCanvas
{
  const TlCanvasClass *class;
};

void tl_canvas_free (TlCanvas *canvas);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCanvas, tl_canvas_free)

G_END_DECLS
