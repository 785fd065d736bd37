/* Drives the real window as a person does: real events, and reading what is on it. */
#pragma once

#include "tl-application.h"
#include "tl-window.h"

G_BEGIN_DECLS

typedef gboolean (*Condition) (gpointer data);

/* As on the first day; and with what was remembered since. */
void driver_start (void);
void driver_start_again (void);
void driver_stop (void);
TlWindow *driver_get_window (void);
TlTimelineView *driver_get_timeline (void);

void driver_wait_ms (guint ms);
void driver_wait_for (Condition condition, gpointer data, const char *what);
void driver_xdotool (const char *format, ...) G_GNUC_PRINTF (1, 2);
void driver_move (GtkWidget *widget, double x, double y);
void driver_click (GtkWidget *widget, double x, double y);
void driver_click_widget (GtkWidget *widget);
void driver_key (const char *keys);

gboolean driver_has_text (GtkWidget *widget, const char *text);
GtkWidget *driver_find_button (GtkWidget *widget, const char *label);
GtkWidget *driver_find_of_type (GtkWidget *widget, GType type);
gboolean driver_is_said (gpointer text);
GtkWidget *driver_get_details (void);
guint32 driver_find_event (const char *id);
const TlSceneMark *driver_find_mark (guint32 event);
gboolean driver_is_selected (gpointer event);
void driver_select_alaska (void);
void driver_deselect (void);

G_END_DECLS
