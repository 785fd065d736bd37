/* The picture in the window. The scene is painted by cairo into a node that is kept until something
 * in it changes; what follows the pointer is painted over it in small nodes of its own. */
#include "tl-timeline-view.h"

#include "tl-font.h"
#include "tl-page.h"
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* How long a flight takes, in milliseconds. */
#define FLIGHT_MS 260

enum
{
  PROP_SELECTED = 1,
  N_PROPS,
};

enum
{
  VIEW_CHANGED,
  EVENT_ACTIVATED,
  DISMISSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlTimelineView, tl_timeline_view, GTK_TYPE_WIDGET)

static void
drop_base (TlTimelineView *self)
{
  g_clear_pointer (&self->base, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_scene (TlTimelineView *self)
{
  g_clear_pointer (&self->scene, tl_scene_unref);
  drop_base (self);
  tl_timeline_view_queue_items (self);
}

static void
drop_placement (TlTimelineView *self)
{
  g_clear_pointer (&self->placement, tl_placement_unref);
  drop_scene (self);
}

static void
drop_metrics (TlTimelineView *self)
{
  g_clear_pointer (&self->metrics, tl_metrics_unref);
  g_clear_pointer (&self->texts, tl_text_cache_free);
  drop_placement (self);
}

/* The desktop's font, at the desktop's size. */
static void
ensure_metrics (TlTimelineView *self)
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

static void
ensure_placement (TlTimelineView *self)
{
  double width_px = gtk_widget_get_width (GTK_WIDGET (self));
  double height_px = gtk_widget_get_height (GTK_WIDGET (self));
  double room_px;

  ensure_metrics (self);
  room_px
    = tl_scene_get_room (tl_metrics_get_lengths (self->metrics), height_px, TL_SCENE_OVERVIEW);
  if (self->placement != NULL && self->placement_height != room_px)
    g_clear_pointer (&self->placement, tl_placement_unref);
  if (self->placement == NULL)
    {
      TlPlacementRoom room = { .height_px = room_px, .may_scroll = TRUE };

      self->placement = tl_placement_new (self->dataset, self->metrics, &room);
      self->placement_height = room_px;
      g_clear_pointer (&self->scene, tl_scene_unref);
    }
  tl_viewport_set_size (self->viewport, width_px, height_px,
                        tl_page_get_names_width (self->placement, width_px));
}

/* The first view needs a size, so it waits for one. */
static void
ensure_first_view (TlTimelineView *self)
{
  TlView view;

  if (self->is_fitted)
    return;
  view = *tl_viewport_get_view (self->viewport);
  tl_page_fit_first (self->placement, &view);
  tl_viewport_set_view (self->viewport, &view);
  self->is_fitted = TRUE;
}

/**
 * tl_timeline_view_get_scene:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): what is shown; %NULL before the widget has a size, or
 * without a dataset
 */
TlScene *
tl_timeline_view_get_scene (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);

  if (view->dataset == NULL || gtk_widget_get_width (GTK_WIDGET (view)) <= 0)
    return NULL;
  if (view->scene != NULL && view->placement != NULL)
    return view->scene;
  ensure_placement (view);
  ensure_first_view (view);
  view->scene
    = tl_scene_build (view->placement, tl_viewport_get_view (view->viewport), TL_SCENE_OVERVIEW);
  tl_viewport_set_scroll_max (view->viewport,
                              view->scene->lanes_height - view->scene->lanes_area.height);
  /* Where the limit moved the lanes, the scene that was just built is not the one. */
  if (view->scene == NULL)
    view->scene
      = tl_scene_build (view->placement, tl_viewport_get_view (view->viewport), TL_SCENE_OVERVIEW);
  return view->scene;
}

static void
on_viewport_changed (TlTimelineView *self)
{
  drop_scene (self);
  g_signal_emit (self, signals[VIEW_CHANGED], 0);
}

static void
update_style (TlTimelineView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  TlStyleName name = TL_STYLE_LIGHT;

  if (adw_style_manager_get_dark (manager))
    name = TL_STYLE_DARK;
  else if (adw_style_manager_get_high_contrast (manager))
    name = TL_STYLE_HIGH_CONTRAST;
  self->style = tl_style_get (name);
  drop_base (self);
}

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

static void
snapshot_highlight (
  TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene, guint32 event, TlHighlight highlight)
{
  g_autoptr (TlCanvas) canvas = NULL;
  TlRect bounds;
  cairo_t *cr;

  if (event == TL_NO_EVENT || !tl_painter_get_highlight_bounds (scene, event, &bounds))
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) bounds.x, (float) bounds.y,
                                                                 (float) bounds.width,
                                                                 (float) bounds.height));
  canvas = tl_cairo_canvas_new_cached (cr, self->metrics, self->texts);
  tl_painter_paint_highlight (scene, self->style, event, highlight, canvas);
  cairo_destroy (cr);
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

static void
tl_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  TlScene *scene = tl_timeline_view_get_scene (self);

  if (scene == NULL)
    return;
  if (self->base == NULL)
    snapshot_base (self, scene);
  gtk_snapshot_append_node (snapshot, self->base);
  if (self->hovered != self->selected)
    snapshot_highlight (self, snapshot, scene, self->hovered, TL_HIGHLIGHT_HOVER);
  snapshot_highlight (self, snapshot, scene, self->selected, TL_HIGHLIGHT_SELECTED);
  if (gtk_widget_has_visible_focus (widget))
    snapshot_highlight (self, snapshot, scene, self->cursor, TL_HIGHLIGHT_FOCUS);
  snapshot_pointer (self, snapshot, scene);
}

static void
tl_timeline_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  /* With the details pane's, the minimum makes the width below which that covers the timeline. */
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 360 : 200;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 960 : 600;
}

static void
tl_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (self->dataset != NULL && width > 0 && height > 0)
    {
      ensure_placement (self);
      ensure_first_view (self);
      tl_timeline_view_allocate_items (self);
    }
}

static void
tl_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tl_timeline_view_parent_class)->css_changed (widget, change);
  drop_metrics (TL_TIMELINE_VIEW (widget));
}

static char *
describe_lanes (TlDataset *dataset, const TlEvent *event)
{
  const TlLane *lanes = tl_dataset_get_lanes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->lanes);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < event->lanes.length; i++)
    g_ptr_array_add (titles, (gpointer) lanes[indices[i]].title);
  g_ptr_array_add (titles, NULL);
  return g_strjoinv (", ", (char **) titles->pdata);
}

static char *
describe_hit (TlTimelineView *self, TlScene *scene, TlHit hit)
{
  if (hit.kind == TL_HIT_EVENT)
    {
      const TlEvent *event = tl_dataset_get_event (self->dataset, hit.event);
      g_autofree char *words = tl_event_date_to_words (event);
      g_autofree char *lanes = describe_lanes (self->dataset, event);

      return g_strdup_printf ("%s\n%s · %s", event->title, words, lanes);
    }
  if (hit.kind == TL_HIT_COUNT)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, hit.index);
      g_autofree char *words = tl_edtf_range_to_words (count->start_s, count->end_s);

      /* Translators: the second part is a range of time. */
      return g_strdup_printf (ngettext ("%u event, %s", "%u events, %s", count->count),
                              count->count, words);
    }
  return NULL;
}

static gboolean
tl_timeline_view_query_tooltip (
  GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  TlScene *scene = tl_timeline_view_get_scene (self);
  g_autofree char *text = NULL;

  if (scene == NULL || keyboard_tooltip)
    return FALSE;
  text = describe_hit (self, scene, tl_scene_hit (scene, x, y));
  if (text == NULL)
    return FALSE;
  /* As text: a title is never read as markup. */
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
tl_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, self->selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_timeline_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SELECTED:
      tl_timeline_view_select (TL_TIMELINE_VIEW (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tl_timeline_view_dispose (GObject *object)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (object);

  tl_timeline_view_stop_motion (self);
  tl_timeline_view_clear_items (self);
  g_clear_object (&self->flight);
  g_clear_pointer (&self->scene, tl_scene_unref);
  g_clear_pointer (&self->base, gsk_render_node_unref);
  g_clear_pointer (&self->placement, tl_placement_unref);
  g_clear_pointer (&self->metrics, tl_metrics_unref);
  g_clear_pointer (&self->texts, tl_text_cache_free);
  g_clear_object (&self->dataset);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (tl_timeline_view_parent_class)->dispose (object);
}

static void
tl_timeline_view_class_init (TlTimelineViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = tl_timeline_view_get_property;
  object_class->set_property = tl_timeline_view_set_property;
  object_class->dispose = tl_timeline_view_dispose;
  widget_class->snapshot = tl_timeline_view_snapshot;
  widget_class->measure = tl_timeline_view_measure;
  widget_class->size_allocate = tl_timeline_view_size_allocate;
  widget_class->css_changed = tl_timeline_view_css_changed;
  widget_class->query_tooltip = tl_timeline_view_query_tooltip;

  /**
   * TlTimelineView:selected:
   *
   * The index of the event whose details are shown; %TL_NO_EVENT for none.
   */
  properties[PROP_SELECTED]
    = g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT32, TL_NO_EVENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TlTimelineView::view-changed:
   * @view: the timeline
   *
   * What is in view is different from before.
   */
  signals[VIEW_CHANGED] = g_signal_new ("view-changed", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TlTimelineView::event-activated:
   * @view: the timeline
   * @event: an event's index
   *
   * The user wants to know more of an event: clicked it, or pressed Enter at it.
   */
  signals[EVENT_ACTIVATED]
    = g_signal_new ("event-activated", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlTimelineView::dismissed:
   * @view: the timeline
   *
   * The user clicked where nothing is, or pressed Escape.
   */
  signals[DISMISSED] = g_signal_new ("dismissed", TL_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  tl_timeline_view_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
set_flight_progress (double progress, gpointer data)
{
  TlTimelineView *self = data;
  TlView view;

  tl_view_interpolate (&self->flight_from, &self->flight_to, progress, &view);
  tl_viewport_set_view (self->viewport, &view);
}

static void
tl_timeline_view_init (TlTimelineView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->viewport = tl_viewport_new ();
  self->selected = self->cursor = self->hovered = TL_NO_EVENT;
  self->pointer_x = -1;
  self->items = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline"), -1);
  tl_timeline_view_add_gestures (self);
  g_signal_connect_object (self->viewport, "changed", G_CALLBACK (on_viewport_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self,
                           G_CONNECT_SWAPPED);
  update_style (self);
}

/**
 * tl_timeline_view_set_dataset:
 * @view: a timeline
 * @dataset: (nullable): the dataset to show, in its first view
 */
void
tl_timeline_view_set_dataset (TlTimelineView *view, TlDataset *dataset)
{
  gint64 start_s, end_s;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (!g_set_object (&view->dataset, dataset))
    return;
  tl_timeline_view_stop_motion (view);
  view->hovered = TL_NO_EVENT;
  tl_timeline_view_set_cursor (view, TL_NO_EVENT, 0);
  tl_timeline_view_select (view, TL_NO_EVENT);
  view->is_fitted = FALSE;
  drop_placement (view);
  if (dataset != NULL && tl_dataset_get_extent (dataset, &start_s, &end_s))
    tl_viewport_set_extent (view->viewport, start_s, end_s);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * tl_timeline_view_get_dataset:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): the dataset that is shown
 */
TlDataset *
tl_timeline_view_get_dataset (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->dataset;
}

/**
 * tl_timeline_view_get_viewport:
 * @view: a timeline
 *
 * Returns: (transfer none): the owner of what is in view
 */
TlViewport *
tl_timeline_view_get_viewport (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->viewport;
}

/**
 * tl_timeline_view_get_style:
 * @view: a timeline
 *
 * Returns: (transfer none): the palette, which follows the desktop's
 */
const TlStyle *
tl_timeline_view_get_style (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->style;
}

/**
 * tl_timeline_view_select:
 * @view: a timeline
 * @event: an event's index, or %TL_NO_EVENT
 *
 * Sets #TlTimelineView:selected.
 */
void
tl_timeline_view_select (TlTimelineView *view, guint32 event)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->selected == event)
    return;
  view->selected = event;
  gtk_widget_queue_draw (GTK_WIDGET (view));
  tl_timeline_view_queue_items (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_SELECTED]);
}

/**
 * tl_timeline_view_get_selected:
 * @view: a timeline
 *
 * Returns: the index of the event whose details are shown, or %TL_NO_EVENT
 */
guint32
tl_timeline_view_get_selected (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), TL_NO_EVENT);
  return view->selected;
}

/**
 * tl_timeline_view_get_cursor:
 * @view: a timeline
 *
 * Returns: the index of the event that the keyboard is at, or %TL_NO_EVENT
 */
guint32
tl_timeline_view_get_cursor (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), TL_NO_EVENT);
  return view->cursor;
}

/**
 * tl_timeline_view_fly_to:
 * @view: a timeline
 * @to: where to
 *
 * Moves there, visibly; at once where the desktop asks for no animation.
 */
void
tl_timeline_view_fly_to (TlTimelineView *view, const TlView *to)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (to != NULL);

  tl_timeline_view_stop_motion (view);
  if (view->flight == NULL)
    view->flight = adw_timed_animation_new (GTK_WIDGET (view), 0, 1, FLIGHT_MS,
                                            adw_callback_animation_target_new (set_flight_progress,
                                                                               view, NULL));
  view->flight_from = *tl_viewport_get_view (view->viewport);
  view->flight_to = *to;
  adw_animation_play (view->flight);
}

/**
 * tl_timeline_view_zoom_by:
 * @view: a timeline
 * @factor: how much larger the scale is to become
 *
 * Zooms about the selected event, or else about the middle. In the middle of a flight, from where
 * it was to end.
 */
void
tl_timeline_view_zoom_by (TlTimelineView *view, double factor)
{
  guint32 anchor;
  TlView to;
  double x;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset == NULL)
    return;
  to = *tl_viewport_get_view (view->viewport);
  if (view->flight != NULL && adw_animation_get_state (view->flight) == ADW_ANIMATION_PLAYING)
    to = view->flight_to;
  x = (to.left_px + to.width_px) / 2;
  anchor = view->selected != TL_NO_EVENT ? view->selected : view->cursor;
  if (anchor != TL_NO_EVENT)
    {
      const TlEvent *event = tl_dataset_get_event (view->dataset, anchor);
      double event_x = tl_view_get_x (&to, event->date.earliest_start);

      if (event_x >= to.left_px && event_x < to.width_px)
        x = event_x;
    }
  tl_view_zoom (&to, factor, x);
  tl_timeline_view_fly_to (view, &to);
}

/**
 * tl_timeline_view_show_range:
 * @self: a timeline
 * @start_s: the first instant to show
 * @end_s: the last one, exclusive
 *
 * Flies to a range.
 */
void
tl_timeline_view_show_range (TlTimelineView *self, gint64 start_s, gint64 end_s)
{
  TlView to;

  if (tl_timeline_view_get_scene (self) == NULL)
    return;
  to = *tl_viewport_get_view (self->viewport);
  tl_page_fit (self->placement, start_s, end_s, &to);
  to.scroll_px = tl_viewport_get_view (self->viewport)->scroll_px;
  tl_timeline_view_fly_to (self, &to);
}

/**
 * tl_timeline_view_fit:
 * @view: a timeline
 *
 * Flies to all that there is.
 */
void
tl_timeline_view_fit (TlTimelineView *view)
{
  gint64 start_s, end_s;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));

  if (view->dataset != NULL && tl_dataset_get_extent (view->dataset, &start_s, &end_s))
    tl_timeline_view_show_range (view, start_s, end_s);
}

/**
 * tl_timeline_view_activate:
 * @self: a timeline
 * @event: an event's index
 * @lane: the lane that it was activated in
 *
 * Puts the cursor on an event and says that the user wants to know more of it.
 */
void
tl_timeline_view_activate (TlTimelineView *self, guint32 event, guint16 lane)
{
  if (event == TL_NO_EVENT)
    {
      g_signal_emit (self, signals[DISMISSED], 0);
      return;
    }
  tl_timeline_view_set_cursor (self, event, lane);
  g_signal_emit (self, signals[EVENT_ACTIVATED], 0, event);
}
