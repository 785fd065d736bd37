/* A window on one dataset. */
#pragma once

#include <adwaita.h>

#include "tl-finder.h"
#include "tl-timeline-view.h"

G_BEGIN_DECLS

#define TL_TYPE_WINDOW (tl_window_get_type ())
G_DECLARE_FINAL_TYPE (TlWindow, tl_window, TL, WINDOW, AdwApplicationWindow)

TlWindow *tl_window_new (AdwApplication *application, GSettings *settings);
void tl_window_open (TlWindow *window, GFile *file);
void tl_window_open_last (TlWindow *window, GFile *file);
gboolean tl_window_shows (TlWindow *window, GFile *file);
GFile *tl_window_get_file (TlWindow *window);
void tl_window_keep_places (TlWindow *window);
TlTimelineView *tl_window_get_timeline (TlWindow *window);
TlFinder *tl_window_get_finder (TlWindow *window);

G_END_DECLS
