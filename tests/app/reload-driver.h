/* For tests of the window that follows its file: a document of events "e0", "e1" …, written in many
 * versions. */
#pragma once

#include "window-driver.h"

#include "tl-timeline-view-private.h"
#include "tl-window-private.h"

G_BEGIN_DECLS

extern char *reload_path; /* of the file */

char *reload_write_events (guint n_events, guint changed, guint removed, const char *more);
void reload_save (const char *file_path, const char *text);
void reload_save_events (guint n_events, guint changed, guint removed, const char *more);
gboolean reload_is_banner (gpointer text);
void reload_wait_for_banner (const char *text);
void reload_press (GtkWidget *button);
void reload_open (TlWindow *window, const char *file_path);
void reload_start (guint n_events);
void reload_stop (void);
gboolean reload_is_flashing (gpointer data);
gboolean reload_is_calm (gpointer data);
void reload_select (const char *id);
void reload_assert_selected (const char *id);
int reload_run (void);

G_END_DECLS
