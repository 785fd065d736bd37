/* The timeline: a widget that shows the scene of a dataset, and turns gestures and keys into calls
 * on its viewport.
 *
 * It owns the viewport, the cursor (the event that the keyboard is at), the selection (the event
 * whose details are shown), and the selected range of time; others listen to them.
 */
#pragma once

#include <adwaita.h>

#include "tl-bookmark.h"
#include "tl-dataset-diff.h"
#include "tl-finder.h"
#include "tl-scene.h"
#include "tl-stretch.h"
#include "tl-style.h"
#include "tl-viewport.h"

G_BEGIN_DECLS

/* No event. */
#define TL_NO_EVENT G_MAXUINT32

#define TL_TYPE_TIMELINE_VIEW (tl_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (TlTimelineView, tl_timeline_view, TL, TIMELINE_VIEW, GtkWidget)

void tl_timeline_view_set_dataset (TlTimelineView *view, TlDataset *dataset);
void tl_timeline_view_set_finder (TlTimelineView *view, TlFinder *finder);
TlEmphasis *tl_timeline_view_get_emphasis (TlTimelineView *view);
TlEventSet *tl_timeline_view_get_shown (TlTimelineView *view);
void
tl_timeline_view_replace_dataset (TlTimelineView *view, TlDataset *dataset, TlDatasetDiff *diff);
void tl_timeline_view_stop_replacing (TlTimelineView *view);
TlDataset *tl_timeline_view_get_dataset (TlTimelineView *view);
TlViewport *tl_timeline_view_get_viewport (TlTimelineView *view);
TlScene *tl_timeline_view_get_scene (TlTimelineView *view);
const TlStyle *tl_timeline_view_get_style (TlTimelineView *view);

gboolean tl_timeline_view_is_placing (TlTimelineView *view);
TlSceneFlags tl_timeline_view_get_flags (TlTimelineView *view);
const TlArrangement *tl_timeline_view_get_arrangement (TlTimelineView *view);
void tl_timeline_view_flash (TlTimelineView *view, TlEventSet *events);
TlEventSet *tl_timeline_view_get_flash (TlTimelineView *view);
double tl_timeline_view_get_lane_zoom (TlTimelineView *view);
void tl_timeline_view_set_bars (TlTimelineView *view, GtkWidget *bars);
TlPlacementRoom tl_timeline_view_get_room (TlTimelineView *view);
void tl_timeline_view_select (TlTimelineView *view, guint32 event);
guint32 tl_timeline_view_get_selected (TlTimelineView *view);
guint32 tl_timeline_view_get_cursor (TlTimelineView *view);
guint16 tl_timeline_view_find_lane (TlTimelineView *view, guint32 event);
void tl_timeline_view_describe (TlTimelineView *view, const char *text);

gboolean tl_timeline_view_get_range (TlTimelineView *view, gint64 *start_s, gint64 *end_s);
void tl_timeline_view_set_range (TlTimelineView *view, gint64 start_s, gint64 end_s);

gboolean tl_timeline_view_get_comparison (TlTimelineView *view, guint32 *from, guint32 *to);
void tl_timeline_view_compare (TlTimelineView *view, guint32 from, guint32 to);

void tl_timeline_view_set_zero (TlTimelineView *view, guint32 event);
guint32 tl_timeline_view_get_zero (TlTimelineView *view);
gboolean tl_timeline_view_get_zero_time (TlTimelineView *view, gint64 *zero_s);

void tl_timeline_view_zoom_by (TlTimelineView *view, double factor);
void tl_timeline_view_fit (TlTimelineView *view);
void tl_timeline_view_show_event (TlTimelineView *view, guint32 event);
void tl_timeline_view_show_in_lane (TlTimelineView *view, guint32 event, guint16 lane);
void
tl_timeline_view_go_to_range (TlTimelineView *view, gint64 start_s, gint64 end_s, guint32 event);
void tl_timeline_view_reveal_cursor (TlTimelineView *view);
void tl_timeline_view_fly_to (TlTimelineView *view, const TlView *to);
void tl_timeline_view_set_arrangement (TlTimelineView *view,
                                       const TlArrangement *arrangement,
                                       double lane_zoom);
gboolean tl_timeline_view_get_stretch (TlTimelineView *view, TlStretch *stretch);
void tl_timeline_view_describe_stretch (TlTimelineView *view);
gboolean tl_timeline_view_is_at_first (TlTimelineView *view);
void tl_timeline_view_start_at (TlTimelineView *view, const TlStretch *stretch);
void tl_timeline_view_jump_to_stretch (TlTimelineView *view, const TlStretch *stretch);
void tl_timeline_view_show_first (TlTimelineView *view);
void tl_timeline_view_leave_place (TlTimelineView *view, TlBookmark *place);
void tl_timeline_view_go_back (TlTimelineView *view, TlBookmark **place);
void tl_timeline_view_go_forward (TlTimelineView *view, TlBookmark **place);

G_END_DECLS
