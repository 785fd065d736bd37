/* Arranging the lanes: a menu at their names, and how high they are. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Lanes may have so much less, or more, height than there is. */
#define LANE_ZOOM_MIN 0.5
#define LANE_ZOOM_MAX 6.0

/**
 * tl_timeline_view_replace_arrangement:
 * @self: a timeline whose lanes are arranged in another way than before
 *
 * Has the labels placed anew.
 */
void
tl_timeline_view_replace_arrangement (TlTimelineView *self)
{
  self->is_placement_stale = TRUE;
  tl_timeline_view_drop_scene (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  tl_timeline_view_recount_range (self);
  g_signal_emit_by_name (self, "view-changed");
}

static void
on_fold (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  const TlLaneState *state = tl_arrangement_get (self->arrangement, self->menu_lane);

  tl_arrangement_set_folded (self->arrangement, self->menu_lane, !state->is_folded);
  tl_timeline_view_replace_arrangement (self);
}

static void
on_pin (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  const TlLaneState *state = tl_arrangement_get (self->arrangement, self->menu_lane);

  tl_arrangement_set_pinned (self->arrangement, self->menu_lane, !state->is_pinned);
  tl_timeline_view_replace_arrangement (self);
}

static void
on_move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_arrangement_move (self->arrangement, self->menu_lane, -1))
    tl_timeline_view_replace_arrangement (self);
}

static void
on_move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_arrangement_move (self->arrangement, self->menu_lane, 1))
    tl_timeline_view_replace_arrangement (self);
}

static void
on_hide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (tl_arrangement_set_hidden (self->arrangement, self->menu_lane, TRUE))
    tl_timeline_view_replace_arrangement (self);
}

static void
on_show_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  for (guint i = 0; i < self->arrangement->len; i++)
    tl_arrangement_set_hidden (self->arrangement, i, FALSE);
  tl_timeline_view_replace_arrangement (self);
}

static GMenuModel *
make_menu (TlTimelineView *self)
{
  const TlLaneState *state = tl_arrangement_get (self->arrangement, self->menu_lane);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) arrange = g_menu_new ();
  g_autoptr (GMenu) all = g_menu_new ();

  g_menu_append (arrange, state->is_folded ? _ ("Un_fold") : _ ("_Fold"), "lane.fold");
  g_menu_append (arrange, state->is_pinned ? _ ("Un_pin") : _ ("_Pin at the Top"), "lane.pin");
  g_menu_append (arrange, _ ("Move _Up"), "lane.move-up");
  g_menu_append (arrange, _ ("Move _Down"), "lane.move-down");
  g_menu_append (arrange, _ ("_Hide"), "lane.hide");
  g_menu_append_section (menu, tl_dataset_get_lanes (self->dataset, NULL)[self->menu_lane].title,
                         G_MENU_MODEL (arrange));
  if (tl_arrangement_get_n_hidden (self->arrangement) > 0)
    {
      g_menu_append (all, _ ("_Show All Lanes"), "lane.show-all");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (all));
    }
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* What can't be done is there, and insensitive. */
static void
update_actions (TlTimelineView *self)
{
  g_autoptr (GArray) copy = tl_arrangement_copy (self->arrangement);
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "lane.move-up",
                                 tl_arrangement_move (copy, self->menu_lane, -1)
                                   && tl_arrangement_move (copy, self->menu_lane, 1));
  gtk_widget_action_set_enabled (widget, "lane.move-down",
                                 tl_arrangement_move (copy, self->menu_lane, 1));
  gtk_widget_action_set_enabled (widget, "lane.hide",
                                 tl_arrangement_set_hidden (copy, self->menu_lane, TRUE));
}

/**
 * tl_timeline_view_show_lane_menu:
 * @self: a timeline
 * @lane: one of its lanes
 *
 * Opens the menu that arranges a lane, at its name.
 */
void
tl_timeline_view_show_lane_menu (TlTimelineView *self, guint lane)
{
  TlScene *scene = tl_timeline_view_get_scene (self);
  g_autoptr (GMenuModel) model = NULL;
  GtkWidget *menu;
  TlRect rect;

  if (scene == NULL)
    return;
  self->menu_lane = (guint16) lane;
  model = make_menu (self);
  update_actions (self);
  rect = g_array_index (scene->lanes, TlSceneLane, lane).rect;
  menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_position (GTK_POPOVER (menu), GTK_POS_BOTTOM);
  tl_timeline_view_popup (self, menu,
                          (TlRect){ scene->view.left_px / 2, MAX (rect.y, scene->lanes_area.y) + 4,
                                    1, 2 * tl_metrics_get_lengths (self->metrics)->em_px });
}

/**
 * tl_timeline_view_zoom_lanes:
 * @self: a timeline
 * @factor: how much more height lanes are to have
 *
 * Makes lanes higher, with more rows, or lower; they scroll where they are higher than the view.
 */
void
tl_timeline_view_zoom_lanes (TlTimelineView *self, double factor)
{
  double zoom = CLAMP (self->lane_zoom * factor, LANE_ZOOM_MIN, LANE_ZOOM_MAX);

  /* On the way from low to high there is a notch at the height that fits. */
  if ((self->lane_zoom - 1) * (zoom - 1) < 0 || fabs (zoom - 1) < 0.02)
    zoom = 1;
  if (zoom == self->lane_zoom)
    return;
  self->lane_zoom = zoom;
  tl_timeline_view_replace_arrangement (self);
}

/**
 * tl_timeline_view_get_arrangement:
 * @view: a timeline with a dataset
 *
 * Returns: (transfer none): the order of its lanes, and which are folded, pinned or hidden
 */
const TlArrangement *
tl_timeline_view_get_arrangement (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), NULL);
  return view->arrangement;
}

/**
 * tl_timeline_view_set_arrangement:
 * @view: a timeline with a dataset
 * @arrangement: the order of its lanes, and which are folded, pinned or hidden
 * @lane_zoom: how much of the height that there is they are to have
 */
void
tl_timeline_view_set_arrangement (TlTimelineView *view,
                                  const TlArrangement *arrangement,
                                  double lane_zoom)
{
  g_return_if_fail (TL_IS_TIMELINE_VIEW (view));
  g_return_if_fail (arrangement != NULL && arrangement->len == view->arrangement->len);

  lane_zoom = CLAMP (lane_zoom, LANE_ZOOM_MIN, LANE_ZOOM_MAX);
  if (tl_arrangement_equal (arrangement, view->arrangement) && lane_zoom == view->lane_zoom)
    return;
  tl_arrangement_free (view->arrangement);
  view->arrangement = tl_arrangement_copy (arrangement);
  view->lane_zoom = lane_zoom;
  tl_timeline_view_replace_arrangement (view);
}

/**
 * tl_timeline_view_get_lane_zoom:
 * @view: a timeline
 *
 * Returns: how much of the height that there is its lanes are to have
 */
double
tl_timeline_view_get_lane_zoom (TlTimelineView *view)
{
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (view), 1);
  return view->lane_zoom;
}

static gboolean
on_menu_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);

  if (self->dataset == NULL || self->arrangement->len == 0)
    return GDK_EVENT_PROPAGATE;
  tl_timeline_view_show_lane_menu (self, self->cursor != TL_NO_EVENT ? self->cursor_lane : 0);
  return GDK_EVENT_STOP;
}

static gboolean
on_zoom_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  tl_timeline_view_zoom_lanes (TL_TIMELINE_VIEW (widget), g_variant_get_double (arguments));
  return GDK_EVENT_STOP;
}

/**
 * tl_timeline_view_add_lane_actions:
 * @class: the timeline's class
 */
void
tl_timeline_view_add_lane_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "lane.fold", NULL, on_fold);
  gtk_widget_class_install_action (class, "lane.pin", NULL, on_pin);
  gtk_widget_class_install_action (class, "lane.move-up", NULL, on_move_up);
  gtk_widget_class_install_action (class, "lane.move-down", NULL, on_move_down);
  gtk_widget_class_install_action (class, "lane.hide", NULL, on_hide);
  gtk_widget_class_install_action (class, "lane.show-all", NULL, on_show_all);
  gtk_widget_class_add_binding (class, GDK_KEY_F10, GDK_SHIFT_MASK, on_menu_key, NULL);
  gtk_widget_class_add_binding (class, GDK_KEY_Down, GDK_ALT_MASK, on_zoom_key, "d", 1.15);
  gtk_widget_class_add_binding (class, GDK_KEY_Up, GDK_ALT_MASK, on_zoom_key, "d", 1 / 1.15);
}
