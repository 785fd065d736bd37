/* Where the keyboard is, for tests that use nothing else. */
#pragma once

#include "moving-driver.h"

G_BEGIN_DECLS

GtkWidget *keyboard_get_focus (void);
gboolean keyboard_is_focus_in (gpointer type);
gboolean keyboard_is_at (gpointer text);
void keyboard_wait_for_focus_in (GType type);
void keyboard_wait_for_focus_at (const char *text);
void keyboard_tab_to (const char *text);
void keyboard_go_down_to (const char *text);
void keyboard_tab_into (GType type);

G_END_DECLS
