/* Drives the real window as a person does: real events, and reading what is on it. */
#pragma once

#include "tl-application.h"
#include "tl-window.h"

G_BEGIN_DECLS

typedef gboolean (*Condition) (gpointer data);

void driver_start (void);
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

G_END_DECLS
