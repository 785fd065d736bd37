/* From the dataset to the scene, in the widget: font, labels, view, scene, picture, each made when
 * it is asked for, and dropped with what it was made from. */
#include "tl-font.h"
#include "tl-page.h"
#include "tl-timeline-view-private.h"

/**
 * tl_timeline_view_drop_base:
 * @self: a timeline
 *
 * The picture is to be painted anew.
 */
void
tl_timeline_view_drop_base (TlTimelineView *self)
{
  g_clear_pointer (&self->base, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * tl_timeline_view_drop_scene:
 * @self: a timeline
 *
 * The scene is to be built anew: the view has changed.
 */
void
tl_timeline_view_drop_scene (TlTimelineView *self)
{
  g_clear_pointer (&self->scene, tl_scene_unref);
  tl_timeline_view_drop_base (self);
  tl_timeline_view_queue_items (self);
}

/**
 * tl_timeline_view_drop_placement:
 * @self: a timeline
 *
 * Labels are to be placed anew, and there are no old places to keep: the dataset has changed.
 */
void
tl_timeline_view_drop_placement (TlTimelineView *self)
{
  tl_timeline_view_stop_placing (self);
  tl_timeline_view_drop_scene (self);
  g_clear_pointer (&self->placement, tl_placement_unref);
  self->is_placement_stale = TRUE;
}

/**
 * tl_timeline_view_drop_metrics:
 * @self: a timeline
 *
 * Texts are to be measured anew: the font has changed.
 */
void
tl_timeline_view_drop_metrics (TlTimelineView *self)
{
  g_clear_pointer (&self->metrics, tl_metrics_unref);
  g_clear_pointer (&self->texts, tl_text_cache_free);
  self->is_placement_stale = TRUE;
  tl_timeline_view_drop_scene (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * tl_timeline_view_ensure_metrics:
 * @self: a timeline
 *
 * Measures the desktop's font, at the desktop's size, if it is not measured yet.
 */
void
tl_timeline_view_ensure_metrics (TlTimelineView *self)
{
  PangoContext *context;
  const PangoFontDescription *font;
  double size_px;

  if (self->metrics != NULL)
    return;
  context = gtk_widget_create_pango_context (GTK_WIDGET (self));
  tl_font_prepare_context (context);
  font = pango_context_get_font_description (context);
  size_px = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size_px *= pango_cairo_context_get_resolution (context) / 72;
  self->metrics = tl_metrics_new (context, NULL, size_px > 0 ? size_px : 14);
  self->texts = tl_text_cache_new ();
  g_object_unref (context);
}

/* The first view is that of the window's size. Who has moved, or has the details open, keeps what
 * is in view when the window becomes larger or smaller; who hasn't sees the first view of the new
 * size. Where one starts at a stretch of time, what is beside the timeline comes with it. */
static void
forget_first_view (TlTimelineView *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  const TlView *view = tl_viewport_get_view (self->viewport);
  const TlView *first = &self->first_view;

  gboolean is_of_size = self->has_start
                          ? gtk_widget_get_width (GTK_WIDGET (self)) == first->width_px
                          : gtk_widget_get_width (window) == self->first_window_width;

  if (!self->is_fitted || is_of_size || (self->selected != TL_NO_EVENT && !self->has_start)
      || view->scale_px_per_s != first->scale_px_per_s || view->origin_s != first->origin_s
      || view->origin_fraction_s != first->origin_fraction_s)
    return;
  self->is_fitted = FALSE;
}

/**
 * tl_timeline_view_ensure_placement:
 * @self: a timeline
 *
 * Places the labels for the widget's size, if they are not.
 *
 * Returns: whether there are any places yet, these or older ones
 */
gboolean
tl_timeline_view_ensure_placement (TlTimelineView *self)
{
  double width_px = gtk_widget_get_width (GTK_WIDGET (self));
  double height_px = gtk_widget_get_height (GTK_WIDGET (self));
  TlPlacementRoom room;

  tl_timeline_view_ensure_metrics (self);
  room = tl_timeline_view_find_room (self, self->dataset);
  if (self->is_placement_stale || self->placed_height_px != room.height_px
      || self->placed_taken_px != room.taken_px)
    tl_timeline_view_place (self, &room);
  if (self->placement == NULL)
    return FALSE;
  forget_first_view (self);
  tl_viewport_set_size (self->viewport, width_px, height_px,
                        tl_page_get_names_width (self->placement, width_px));
  return TRUE;
}

/**
 * tl_timeline_view_ensure_first_view:
 * @self: a timeline
 *
 * Shows what the dataset wants to be seen first, once there is a size for it.
 */
void
tl_timeline_view_ensure_first_view (TlTimelineView *self)
{
  TlView view;

  if (self->is_fitted)
    return;
  view = *tl_viewport_get_view (self->viewport);
  if (self->has_start)
    {
      tl_stretch_to_view (&self->start, &view);
      /* How far the lanes scroll, the scene will say. */
      tl_viewport_set_scroll_max (self->viewport, view.scroll_px);
    }
  else
    tl_page_fit_first (self->placement, &view);
  tl_viewport_set_view (self->viewport, &view);
  self->is_fitted = TRUE;
  self->first_view = *tl_viewport_get_view (self->viewport);
  self->first_window_width
    = gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  tl_timeline_view_rest (self);
}

/* While one zooms, labels fade in; once one rests, they are there. */
static TlScene *
build_scene (TlTimelineView *self)
{
  TlView view = *tl_viewport_get_view (self->viewport);
  gboolean is_zooming = self->rested_scale > 0 && view.scale_px_per_s != self->rested_scale;

  view.has_zero = tl_timeline_view_get_zero_time (self, &view.zero_s);
  return tl_scene_build_lit (self->placement, &view,
                             is_zooming ? self->flags | TL_SCENE_FADING : self->flags,
                             self->emphasis);
}

/**
 * tl_timeline_view_get_scene:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL before the widget has a size, without a
 * dataset, or as long as its labels have no places
 */
TlScene *
tl_timeline_view_get_scene (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);

  if (view->dataset == NULL || gtk_widget_get_width (GTK_WIDGET (view)) <= 0)
    return NULL;
  if (view->scene != NULL)
    return view->scene;
  if (!tl_timeline_view_ensure_placement (view))
    return NULL;
  tl_timeline_view_ensure_first_view (view);
  view->scene = build_scene (view);
  tl_viewport_set_scroll_max (view->viewport,
                              view->scene->lanes_height - view->scene->lanes_area.height);
  /* Where the limit moved the lanes, the scene that was just built is not the one. */
  if (view->scene == NULL)
    view->scene = build_scene (view);
  return view->scene;
}
