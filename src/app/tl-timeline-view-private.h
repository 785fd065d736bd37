/* The timeline widget's parts: the widget is in tl-timeline-view.c, and each thing that it does in
 * a file of its own, tl-timeline-THING.c. */
#pragma once

#include "tl-cairo-canvas.h"
#include "tl-range-counter.h"
#include "tl-flight.h"
#include "tl-history.h"
#include "tl-momentum.h"
#include "tl-painter.h"
#include "tl-timeline-view.h"

G_BEGIN_DECLS

/* What of the overview a drag takes hold of. */
typedef enum
{
  TL_OVERVIEW_GRIP_NONE,
  TL_OVERVIEW_GRIP_WINDOW,
  TL_OVERVIEW_GRIP_START, /* the window's edges */
  TL_OVERVIEW_GRIP_END,
  TL_OVERVIEW_GRIP_OUTSIDE,
} TlOverviewGrip;

/* What an edge of a range stands at: the start of an event's day if the range begins there, that
 * day's end if it ends there. */
typedef struct
{
  gint64 start_s;
  gint64 end_s;
} TlRangeEdge;

/* The range of time that the user has selected. */
typedef struct
{
  gint64 start_s;
  gint64 end_s;            /* exclusive; the same as start_s: none */
  char *words;             /* its length and how many events; NULL where there is none */
  gboolean is_armed;       /* the drag that has begun is to select */
  gboolean is_dragged;     /* and does */
  gboolean is_pressed;     /* a finger has rested before it */
  TlRangeEdge fixed;       /* the edge that isn't dragged */
  guint32 anchor;          /* the event that the keyboard selects from */
  GtkWidget *bar;          /* what can be done with it; NULL: not there */
  TlRangeCounter *counter; /* NULL: nobody knows how many events it has … */
  GCancellable *counting;  /* … yet; NULL: and nobody is going to */
} TlTimelineRange;

/* What is done with an event in one of its lanes. */
typedef void (*TlEventFunc) (TlTimelineView *self, guint32 event, guint16 lane);

struct _TlTimelineView
{
  GtkWidget parent_instance;

  TlDataset *dataset;
  TlFinder *finder;     /* nullable */
  TlEventSet *shown;    /* what has a place; NULL: all */
  TlEventSet *passed;   /* what a filter doesn't dim; NULL: all */
  TlEmphasis *emphasis; /* of what is shown, what is lit; NULL: all */
  TlViewport *viewport;
  TlMetrics *metrics;
  TlTextCache *texts;
  TlPlacement *placement;
  TlArrangement *arrangement; /* of the dataset's lanes */
  double lane_zoom;           /* how much of the height that there is lanes are to have */
  guint16 menu_lane;          /* the one whose menu is open */
  guint32 menu_event;         /* likewise, with … */
  guint16 menu_event_lane;    /* … the lane that it was opened in */
  TlSceneFlags flags;         /* what the picture shows */
  GtkWidget *bars;            /* weak, nullable: what takes of the height, now more, now less */
  double placed_height_px;    /* what the placement was made for, or is being made for … */
  double placed_taken_px;     /* … and what was taken of it */
  gboolean is_placement_stale;
  GCancellable *placing; /* NULL: nothing is being placed */
  TlScene *scene;        /* NULL: to be built */
  GskRenderNode *base;   /* the scene, painted; NULL: to be painted */
  const TlStyle *style;
  gboolean is_fitted;     /* the first view has been set … */
  TlView first_view;      /* … to this … */
  int first_window_width; /* … in a window of this width */
  TlStretch start;        /* the first view, where it is not the dataset's … */
  gboolean has_start;     /* … as long as nothing was selected since */
  TlStretch jump;         /* to be flown to when the widget has the size that it is to have … */
  gboolean has_jump;      /* … if there is such a thing … */
  gboolean is_jump_back;  /* … the history, then, having led there */
  TlBookmark *left;       /* what the next jump changes besides the view; NULL: nothing */
  double rested_scale;    /* the scale that one rested at last; 0: none yet */

  guint32 selected;
  guint32 cursor;
  guint16 cursor_lane;
  guint32 hovered;
  guint32 compare_from; /* TL_NO_EVENT: nothing is compared */
  guint32 compare_to;
  guint32 zero;          /* days are counted from it; TL_NO_EVENT: they are not … */
  GtkWidget *zero_chip;  /* … and this is NULL */
  gboolean is_measuring; /* Ctrl is held: the pointer compares */
  double pointer_x;      /* negative: not over the timeline */
  double pointer_y;

  TlFlight flight;         /* the last one … */
  AdwAnimation *animation; /* … and what flies it; NULL before the first */

  TlHistory *history;
  gboolean can_go_back;
  gboolean can_go_forward;
  gint64 changed_us;  /* when the view changed last */
  guint rest_timeout; /* 0: it is long ago */

  TlView drag_start;
  TlOverviewGrip overview_grip;
  double overview_offset_px; /* from the edge to the pointer, where one is dragged */
  double overview_part;      /* of the view's length before the pointer, where all is */
  const char *cursor_name;   /* of the pointer; static */
  double drag_time_s[2];     /* when the drag was at … */
  double drag_x[2];          /* … these offsets: its last two steps */
  double drag_y[2];
  double pinch_scale;
  double pinch_x; /* the middle between the fingers */
  double pinch_y;
  TlTimelineRange range;
  TlMomentum momentum; /* of a pan that goes on by itself … */
  gint64 kinetic_time_us;
  guint kinetic_tick; /* … as long as this is not 0 */

  GCancellable *replacing; /* NULL: no other version of the dataset is on its way */

  TlEventSet *flash;    /* the events that flash; NULL: none */
  gint64 flash_us;      /* since when … */
  guint flash_tick;     /* … by this; 0: … */
  guint flash_timeout;  /* … they just stand out until this is over */
  GskRenderNode *halos; /* nullable: round them … */
  TlScene *halos_scene; /* … in this scene */

  GPtrArray *items; /* TlEventItem: children, for screen readers */
  guint items_idle;
};

void tl_timeline_view_install_properties (GObjectClass *object_class);
void tl_timeline_view_drop_base (TlTimelineView *self);
void tl_timeline_view_drop_scene (TlTimelineView *self);
void tl_timeline_view_drop_placement (TlTimelineView *self);
void tl_timeline_view_drop_metrics (TlTimelineView *self);
void tl_timeline_view_ensure_metrics (TlTimelineView *self);
void tl_timeline_view_take_placement (TlTimelineView *self, TlPlacement *placement);
void tl_timeline_view_place_in_thread (TlTimelineView *self,
                                       TlDataset *dataset,
                                       const TlPlacementRoom *room,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
gboolean tl_timeline_view_places_at_once (TlDataset *dataset);
TlPlacementRoom tl_timeline_view_find_room (TlTimelineView *self, TlDataset *dataset);
void tl_timeline_view_say_replaced (TlTimelineView *self, TlDatasetDiff *diff);
gboolean tl_timeline_view_ensure_placement (TlTimelineView *self);
void tl_timeline_view_place (TlTimelineView *self, const TlPlacementRoom *room);
void tl_timeline_view_stop_placing (TlTimelineView *self);
void tl_timeline_view_forget_finding (TlTimelineView *self);
gboolean tl_timeline_view_is_at_hit (TlTimelineView *self);
gboolean tl_timeline_view_has_place (TlTimelineView *self, guint32 event);
void tl_timeline_view_ensure_first_view (TlTimelineView *self);

void tl_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void tl_timeline_view_snapshot_flash (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene);
void tl_timeline_view_stop_flash (TlTimelineView *self);
gboolean tl_timeline_view_query_tooltip (
  GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip);
TlOverviewGrip tl_timeline_view_find_overview_grip (TlTimelineView *self, double x, double y);
void tl_timeline_view_begin_overview_drag (TlTimelineView *self, double x, TlOverviewGrip grip);
void tl_timeline_view_drag_overview (TlTimelineView *self, double x);
void tl_timeline_view_show_lane_menu (TlTimelineView *self, guint lane);
void tl_timeline_view_zoom_lanes (TlTimelineView *self, double factor);
void tl_timeline_view_add_lane_actions (GtkWidgetClass *class);
void tl_timeline_view_popup (TlTimelineView *self, GtkWidget *popover, TlRect rect);
gboolean tl_timeline_view_has_popover (TlTimelineView *self);
void tl_timeline_view_present_popovers (TlTimelineView *self);
void tl_timeline_view_close_popovers (TlTimelineView *self);
void tl_timeline_view_clear_popovers (TlTimelineView *self);
void tl_timeline_view_show_chip (TlTimelineView *self, const TlSceneCount *count);
GtkWidget *tl_timeline_view_make_list (TlTimelineView *self, TlEventFunc func);
void tl_timeline_list_add (
  GtkWidget *list, const char *text, const char *subtitle, guint32 event, guint16 lane);
void
tl_timeline_view_popup_list (TlTimelineView *self, GtkWidget *list, const char *name, TlRect rect);
gboolean tl_timeline_view_has_relations (TlTimelineView *self, guint32 event, gboolean is_on);
void tl_timeline_view_follow (TlTimelineView *self, guint32 event, gboolean is_on);
TlRect tl_timeline_view_find_place (TlTimelineView *self, guint32 event);
void tl_timeline_view_show_event_menu (TlTimelineView *self,
                                       guint32 event,
                                       guint16 lane,
                                       const TlRect *place);
void tl_timeline_view_add_event_menu (GtkWidgetClass *class);
void tl_timeline_view_describe_cursor (TlTimelineView *self);
void tl_timeline_view_fit_cursor (TlTimelineView *self);
void tl_timeline_view_add_relation_keys (GtkWidgetClass *class);
void tl_timeline_view_install_range (GObjectClass *object_class);
void tl_timeline_view_ask_for_filter (TlTimelineView *self, const char *field, const char *value);
void tl_timeline_view_clear_range (TlTimelineView *self);
void tl_timeline_view_forget_range (TlTimelineView *self);
void tl_timeline_view_recount_range (TlTimelineView *self);
void tl_timeline_view_describe_range (TlTimelineView *self);
char *tl_timeline_view_range_to_text (TlTimelineView *self);
void tl_timeline_view_snapshot_range (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene);
gboolean tl_timeline_view_find_range_edge (
  TlTimelineView *self, double x, double y, gboolean is_touch, TlRangeEdge *other);
gboolean tl_timeline_view_arm_range (
  TlTimelineView *self, double x, double y, gboolean is_new, gboolean is_touch);
void tl_timeline_view_drag_range (TlTimelineView *self, double x, gboolean snaps);
void tl_timeline_view_drop_range (TlTimelineView *self);
void tl_timeline_view_begin_extending (TlTimelineView *self);
void tl_timeline_view_extend_to_cursor (TlTimelineView *self);
void tl_timeline_view_add_range_actions (GtkWidgetClass *class);
void tl_timeline_view_update_range_bar (TlTimelineView *self);
void tl_timeline_view_clear_range_bar (TlTimelineView *self);
void tl_timeline_view_allocate_range_bar (TlTimelineView *self);
void tl_timeline_view_end_comparison (TlTimelineView *self);
gboolean tl_timeline_view_compare_with (TlTimelineView *self, guint32 event);
gboolean
tl_timeline_view_snapshot_comparison (TlTimelineView *self, GtkSnapshot *snapshot, TlScene *scene);
void tl_timeline_view_add_compare_keys (GtkWidgetClass *class);
void tl_timeline_view_update_zero (TlTimelineView *self);
void tl_timeline_view_clear_zero (TlTimelineView *self);
char *tl_timeline_view_day_to_words (TlTimelineView *self, guint32 event);
void tl_timeline_view_allocate_zero (TlTimelineView *self);
void tl_timeline_view_count_days (TlTimelineView *self, gboolean is_on);
void tl_timeline_view_add_zero_keys (GtkWidgetClass *class);
void tl_timeline_view_say (TlTimelineView *self, const char *message);
void tl_timeline_view_add_gestures (TlTimelineView *self);
void tl_timeline_view_add_drag (TlTimelineView *self);
void tl_timeline_view_start_kinetic (TlTimelineView *self, double velocity_x, double velocity_y);
void tl_timeline_view_pinch_at (
  TlTimelineView *self, double factor, double x, double y, double dx, double dy);
void tl_timeline_view_stop_motion (TlTimelineView *self);
TlView tl_timeline_view_get_destination (TlTimelineView *self);
TlView tl_timeline_view_find_range (TlTimelineView *self, gint64 start_s, gint64 end_s);
void tl_timeline_view_watch_rest (TlTimelineView *self);
void tl_timeline_view_rest (TlTimelineView *self);
void tl_timeline_view_leave (TlTimelineView *self, const TlView *to);
void tl_timeline_view_forget_start (TlTimelineView *self);
void tl_timeline_view_take_jump (TlTimelineView *self);
void tl_timeline_view_replace_arrangement (TlTimelineView *self);
void tl_timeline_view_jump_to (TlTimelineView *self, const TlView *to);
void tl_timeline_view_clear_history (TlTimelineView *self);
void
tl_timeline_view_set_ways (TlTimelineView *self, gboolean can_go_back, gboolean can_go_forward);
void tl_timeline_view_add_keys (GtkWidgetClass *class);
void tl_timeline_view_activate (TlTimelineView *self, guint32 event, guint16 lane);
void tl_timeline_view_set_cursor (TlTimelineView *self, guint32 event, guint16 lane);
gboolean tl_timeline_view_has_cursor_place (TlTimelineView *self);
void tl_timeline_view_go_to (TlTimelineView *self, guint32 event, guint16 lane, gboolean is_jump);
void tl_timeline_view_visit (TlTimelineView *self, guint32 event, guint16 lane);
void tl_timeline_view_show_range (TlTimelineView *self, gint64 start_s, gint64 end_s);

void tl_timeline_view_queue_items (TlTimelineView *self);
void tl_timeline_view_clear_items (TlTimelineView *self);
void tl_timeline_view_allocate_items (TlTimelineView *self);

G_END_DECLS
