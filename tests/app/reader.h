/* Reads the program's windows through AT-SPI, as a screen reader does, and presses its keys. */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)

void reader_init (int *argc, char ***argv);
int reader_run (void);
guint reader_count (AtspiRole role, const char *text);
guint reader_count_nameless (void);
void reader_wait_for (AtspiRole role, const char *text, guint at_least);
void reader_wait_for_focus (const char *text);
void reader_press (const char *key);
void reader_type (const char *text);
