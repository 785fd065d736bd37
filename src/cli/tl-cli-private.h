/* What the commands share. */
#pragma once

#include <gio/gio.h>

#include "tl-cli.h"
#include "tl-dataset.h"
#include "tl-problems.h"

G_BEGIN_DECLS

TlExit tl_cli_validate (int argc, char **argv);
TlExit tl_cli_list (int argc, char **argv);
TlExit tl_cli_export (int argc, char **argv);

TlExit tl_cli_parse (const char *command,
                     const char *arguments,
                     const char *summary,
                     const GOptionEntry *entries,
                     int *argc,
                     char ***argv);
TlDataset *
tl_cli_read (const char *file, const char *language, TlProblems *problems, TlExit *status);
TlDataset *tl_cli_open (const char *file, const char *language, TlExit *status);
void tl_cli_print_output (const char *text);
void tl_cli_print_error (const char *text);
void tl_cli_print_problems (const TlProblems *problems, const char *file, GPrintFunc print);

void tl_cli_list_table (TlDataset *dataset, const char *separator, GString *text);
void tl_cli_list_json (TlDataset *dataset, GString *text);

G_END_DECLS
