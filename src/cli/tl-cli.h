/* The command line: validate, list, export. Needs no display, and links no GTK. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_EXIT_DONE = 0,
  TL_EXIT_DATASET = 1, /* the dataset has errors */
  TL_EXIT_CALL = 2,    /* the call or the surroundings are wrong */
} TlExit;

gboolean tl_cli_run (int argc, char **argv, int *exit_status);
const char *tl_cli_get_summary (void);

G_END_DECLS
