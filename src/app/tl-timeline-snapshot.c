/* The picture in the window. The scene is painted by cairo into a node that is kept until something
 * in it changes; what follows the pointer is painted over it in small nodes of its own. */
#include "tl-timeline-view-private.h"

/* Of the focus, as wide as that of other widgets. */
#define FRAME_PX 2

static void
snapshot_base (TlTimelineView *self, TlScene *scene)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (TlCanvas) canvas = NULL;
  cairo_t *cr;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) scene->view.width_px,
                                                                 (float) scene->view.height_px));
  canvas = tl_cairo_canvas_new_cached (cr, self->metrics, self->texts);
  tl_painter_paint (scene, self->style, TL_PAINT_PLAIN, canvas);
  cairo_destroy (cr);
  self->base = gtk_snapshot_free_to_node (snapshot);
}

/* Returns: whether there is anything to be seen of it. */
static gboolean
snapshot_highlight (
  TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene, guint32 event, TlHighlight highlight)
{
  g_autoptr (TlCanvas) canvas = NULL;
  TlRect bounds;
  cairo_t *cr;

  if (event == TL_NO_EVENT || !tl_painter_get_highlight_bounds (scene, event, highlight, &bounds))
    return FALSE;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) bounds.x, (float) bounds.y,
                                                                 (float) bounds.width,
                                                                 (float) bounds.height));
  canvas = tl_cairo_canvas_new_cached (cr, self->metrics, self->texts);
  tl_painter_paint_highlight (scene, self->style, event, highlight, canvas);
  cairo_destroy (cr);
  return TRUE;
}

/* Where the keyboard is: at an event, or else at the timeline as a whole. */
static void
snapshot_focus (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene)
{
  gboolean is_focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  TlColor accent = self->style->accent;
  GdkRGBA color = { (float) accent.red, (float) accent.green, (float) accent.blue, 1 };
  GskRoundedRect frame;

  /* Who searches sees which hit one is at, though the keyboard is in the search bar. */
  if (!is_focused && !tl_timeline_view_is_at_hit (self))
    return;
  if (snapshot_highlight (self, snapshot, scene, self->cursor, TL_HIGHLIGHT_FOCUS) || !is_focused)
    return;
  gsk_rounded_rect_init_from_rect (
    &frame, &GRAPHENE_RECT_INIT (0, 0, (float) scene->view.width_px, (float) scene->view.height_px),
    0);
  gtk_snapshot_append_border (snapshot, &frame,
                              (float[4]){ FRAME_PX, FRAME_PX, FRAME_PX, FRAME_PX },
                              (GdkRGBA[4]){ color, color, color, color });
}

/* The line that follows the pointer, with its date on the axis. */
static void
snapshot_pointer (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene)
{
  g_autoptr (TlCanvas) canvas = NULL;
  TlRect bounds;
  cairo_t *cr;

  if (self->pointer_x < scene->view.left_px || self->pointer_x >= scene->view.width_px
      || self->pointer_y > scene->lanes_area.y + scene->lanes_area.height)
    return;
  bounds = tl_painter_get_pointer_bounds (scene, self->pointer_x);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) bounds.x, (float) bounds.y,
                                                                 (float) bounds.width,
                                                                 (float) bounds.height));
  canvas = tl_cairo_canvas_new_cached (cr, self->metrics, self->texts);
  tl_painter_paint_pointer (scene, self->style, self->pointer_x, canvas);
  cairo_destroy (cr);
}

/* Where lanes go on above or below, the edge fades. */
static void
snapshot_edges (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene)
{
  TlRect area = scene->scroll_area;
  float fade_px = (float) (1.5 * tl_metrics_get_lengths (self->metrics)->em_px);
  TlColor color = self->style->background;
  GskColorStop stops[2]
    = { { 0, { (float) color.red, (float) color.green, (float) color.blue, 0.9f } },
        { 1, { (float) color.red, (float) color.green, (float) color.blue, 0 } } };
  float top_y = (float) area.y;
  float bottom_y = (float) (area.y + area.height);

  if (scene->view.scroll_px > 0)
    gtk_snapshot_append_linear_gradient (
      snapshot, &GRAPHENE_RECT_INIT (0, top_y, (float) area.width, fade_px),
      &GRAPHENE_POINT_INIT (0, top_y), &GRAPHENE_POINT_INIT (0, top_y + fade_px), stops, 2);
  if (scene->view.scroll_px < scene->lanes_height - scene->lanes_area.height)
    gtk_snapshot_append_linear_gradient (
      snapshot, &GRAPHENE_RECT_INIT (0, bottom_y - fade_px, (float) area.width, fade_px),
      &GRAPHENE_POINT_INIT (0, bottom_y), &GRAPHENE_POINT_INIT (0, bottom_y - fade_px), stops, 2);
}

/**
 * tl_timeline_view_snapshot:
 * @widget: a timeline
 * @snapshot: where to draw
 *
 * The widget's snapshot function.
 */
void
tl_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  TlScene *scene = tl_timeline_view_get_scene (self);

  if (scene == NULL)
    return;
  if (self->base == NULL)
    snapshot_base (self, scene);
  gtk_snapshot_append_node (snapshot, self->base);
  tl_timeline_view_snapshot_range (self, snapshot, scene);
  tl_timeline_view_snapshot_flash (self, snapshot, scene);
  if (self->hovered != self->selected)
    snapshot_highlight (self, snapshot, scene, self->hovered, TL_HIGHLIGHT_HOVER);
  snapshot_highlight (self, snapshot, scene, self->selected, TL_HIGHLIGHT_SELECTED);
  if (self->compare_from != self->selected)
    snapshot_highlight (self, snapshot, scene, self->compare_from, TL_HIGHLIGHT_COMPARED);
  snapshot_highlight (self, snapshot, scene, self->compare_to, TL_HIGHLIGHT_COMPARED);
  snapshot_edges (self, snapshot, scene);
  snapshot_focus (self, snapshot, scene);
  /* The edge that is dragged, or can be, has its date already. */
  if (!tl_timeline_view_snapshot_comparison (self, snapshot, scene) && !self->range.is_dragged
      && !tl_timeline_view_find_range_edge (self, self->pointer_x, self->pointer_y, FALSE, NULL))
    snapshot_pointer (self, snapshot, scene);
  if (self->range.bar != NULL)
    gtk_widget_snapshot_child (widget, self->range.bar, snapshot);
  if (self->zero_chip != NULL)
    gtk_widget_snapshot_child (widget, self->zero_chip, snapshot);
}
