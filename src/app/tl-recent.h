/* The files that were opened lately, in the desktop's own list of them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* So many are shown. */
#define TL_RECENT_MAX 10

/* A file, and what tells it from the others. */
typedef struct
{
  char *uri;
  char *label; /* its name; with its folder where another has the same name */
} TlRecentFile;

void tl_recent_add (GFile *file, const char *title);
void tl_recent_remove (GFile *file);
void tl_recent_clear (void);
GArray *tl_recent_list (void);

G_END_DECLS
