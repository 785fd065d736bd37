/* What the tests of memories share. */
#pragma once

#include "tl-memory.h"

G_BEGIN_DECLS

GFile *memory_fixture_make_file (const char *name);
char *memory_fixture_get_path (GFile *file);
TlBookmark *memory_fixture_make_bookmark (const char *title);

/* Writes a memory, and forgets it in this process. */
void memory_fixture_save (TlMemory *memory);

G_END_DECLS
