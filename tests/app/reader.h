/* Reads the program's windows through AT-SPI, as a screen reader does, and presses its keys. */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

void reader_start (const char *path);
int reader_run (void);
guint reader_count (AtspiRole role, const char *text);
guint reader_count_in_state (AtspiRole role, const char *text, AtspiStateType state);
guint reader_count_nameless (void);
void reader_wait_for (AtspiRole role, const char *text, guint at_least);
void reader_wait_for_state (AtspiRole role, const char *text, AtspiStateType state);
void reader_wait_for_description (AtspiRole role, const char *text, const char *description);
gboolean reader_hears (const char *text);
void reader_wait_for_focus (const char *text);
void reader_listen (void);
void reader_wait_until_told (const char *text);
void reader_press (const char *key);
void reader_press_until_heard (const char *key, const char *text);
void reader_type (const char *text);
