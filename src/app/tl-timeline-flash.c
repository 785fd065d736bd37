/* Events that flash: new ones, and those that have changed. A halo round each of those in view
 * swells and fades a few times; where the desktop asks for no animation, it just stays for a while.
 *
 * The halos of one scene are one node, made once; a frame only shows it stronger or weaker. */
#include "tl-timeline-view-private.h"

#include <math.h>

/* Two pulses a second, which harms nobody. */
#define PULSES   3
#define PULSE_US 500000

/* How long the halo stays where it doesn't move, in milliseconds. */
#define STEADY_MS 4000

static GskRoundedRect
round_rect (TlRect rect, double margin_px, double radius_px)
{
  GskRoundedRect rounded;
  graphene_rect_t bounds
    = GRAPHENE_RECT_INIT ((float) (rect.x - margin_px), (float) (rect.y - margin_px),
                          (float) (rect.width + 2 * margin_px),
                          (float) (rect.height + 2 * margin_px));

  gsk_rounded_rect_init_from_rect (&rounded, &bounds, (float) (radius_px + margin_px));
  return rounded;
}

static void
snapshot_halo (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene, const TlEventBox *box)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  TlColor hue = tl_style_get_hue (self->style, box->lane);
  TlRect area = tl_scene_get_lane_area (scene, box->lane);
  GskRoundedRect outer = round_rect (box->rect, 0.2 * em_px, 0.4 * em_px);
  GdkRGBA ring = { (float) hue.red, (float) hue.green, (float) hue.blue, 1 };
  GdkRGBA fill = { ring.red, ring.green, ring.blue, 0.3f };
  float width_px = (float) MAX (0.14 * em_px, 1.5);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                         (float) area.width, (float) area.height));
  gtk_snapshot_push_rounded_clip (snapshot, &outer);
  gtk_snapshot_append_color (snapshot, &fill, &outer.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outer,
                              (float[4]){ width_px, width_px, width_px, width_px },
                              (GdkRGBA[4]){ ring, ring, ring, ring });
  gtk_snapshot_pop (snapshot);
}

/* Returns: (transfer full) (nullable): all halos in the scene, at their strongest */
static GskRenderNode *
make_halos (TlTimelineView *self, TlScene *scene)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlEventBox));

  tl_painter_find_boxes (scene, self->flash, boxes);
  for (guint i = 0; i < boxes->len; i++)
    snapshot_halo (self, snapshot, scene, &g_array_index (boxes, TlEventBox, i));
  return gtk_snapshot_free_to_node (snapshot);
}

/* From nothing to nothing, a few times. */
static double
get_strength (TlTimelineView *self)
{
  double pulses = (double) (g_get_monotonic_time () - self->flash_us) / PULSE_US;

  return self->flash_tick == 0 ? 1 : 0.5 - 0.5 * cos (2 * G_PI * CLAMP (pulses, 0, PULSES));
}

/**
 * tl_timeline_view_snapshot_flash:
 * @self: a timeline
 * @snapshot: where to draw
 * @scene: its scene
 *
 * Draws the halos, if there are any at the moment.
 */
void
tl_timeline_view_snapshot_flash (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene)
{
  if (self->flash == NULL)
    return;
  if (self->halos == NULL || self->halos_scene != scene)
    {
      g_clear_pointer (&self->halos, gsk_render_node_unref);
      g_clear_pointer (&self->halos_scene, tl_scene_unref);
      self->halos = make_halos (self, scene);
      self->halos_scene = tl_scene_ref (scene);
    }
  if (self->halos == NULL)
    return;
  gtk_snapshot_push_opacity (snapshot, get_strength (self));
  gtk_snapshot_append_node (snapshot, self->halos);
  gtk_snapshot_pop (snapshot);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (g_get_monotonic_time () - self->flash_us < PULSES * PULSE_US)
    {
      gtk_widget_queue_draw (widget);
      return G_SOURCE_CONTINUE;
    }
  self->flash_tick = 0;
  tl_timeline_view_stop_flash (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_steady_over (gpointer data)
{
  TlTimelineView *self = data;

  self->flash_timeout = 0;
  tl_timeline_view_stop_flash (self);
  return G_SOURCE_REMOVE;
}

/**
 * tl_timeline_view_flash:
 * @view: a timeline
 * @events: events of its dataset
 *
 * Draws the eye to those of the events that are in view, for a moment.
 */
void
tl_timeline_view_flash (TlTimelineView *view, TlEventSet *events)
{
  GtkWidget *widget;

  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (events != NULL);

  widget = GTK_WIDGET (view);
  tl_timeline_view_stop_flash (view);
  view->flash = tl_event_set_ref (events);
  view->flash_us = g_get_monotonic_time ();
  if (adw_get_enable_animations (widget))
    view->flash_tick = gtk_widget_add_tick_callback (widget, on_tick, NULL, NULL);
  else
    view->flash_timeout = g_timeout_add (STEADY_MS, on_steady_over, view);
  gtk_widget_queue_draw (widget);
}

/**
 * tl_timeline_view_get_flash:
 * @view: a timeline
 *
 * Returns: (transfer none) (nullable): the events that flash at the moment, in view or not
 */
TlEventSet *
tl_timeline_view_get_flash (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->flash;
}

/**
 * tl_timeline_view_stop_flash:
 * @self: a timeline
 *
 * Nothing flashes any more.
 */
void
tl_timeline_view_stop_flash (TlTimelineView *self)
{
  if (self->flash_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->flash_tick);
  self->flash_tick = 0;
  g_clear_handle_id (&self->flash_timeout, g_source_remove);
  g_clear_pointer (&self->flash, tl_event_set_unref);
  g_clear_pointer (&self->halos, gsk_render_node_unref);
  g_clear_pointer (&self->halos_scene, tl_scene_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
