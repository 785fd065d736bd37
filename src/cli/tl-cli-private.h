/* What the commands share. */
#pragma once

#include <gio/gio.h>

#include "tl-cli.h"
#include "tl-dataset.h"
#include "tl-event-set.h"
#include "tl-problems.h"

G_BEGIN_DECLS

TlExit tl_cli_validate (int argc, char **argv);
TlExit tl_cli_list (int argc, char **argv);
TlExit tl_cli_export (int argc, char **argv);

TlExit tl_cli_parse (const char *command,
                     const char *arguments,
                     const char *summary,
                     const GOptionEntry *entries,
                     const GOptionEntry *more,
                     int *argc,
                     char ***argv);
TlDataset *
tl_cli_read (const char *file, const char *language, TlProblems *problems, TlExit *status);
TlDataset *tl_cli_open (const char *file, const char *language, TlExit *status);
void tl_cli_print_output (const char *text);
void tl_cli_print_error (const char *text);
void tl_cli_print_problems (const TlProblems *problems, const char *file, GPrintFunc print);

/* Which events a command is about; each is nullable. */
typedef struct
{
  char *lanes;
  char *chapters;
  char *kinds;
  char *people;
  char *places;
  char *importance;
  char *attribution;
  char *search;
} TlCliFilter;

#define TL_CLI_FILTER_ENTRIES 9

void tl_cli_filter_get_entries (TlCliFilter *filter, GOptionEntry *entries);
TlExit tl_cli_filter_run (const TlCliFilter *filter,
                          const char *during,
                          TlDataset *dataset,
                          TlEventSet **events);
void tl_cli_filter_clear (TlCliFilter *filter);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlCliFilter, tl_cli_filter_clear)

void tl_cli_list_table (TlDataset *dataset,
                        const TlEventSet *events,
                        const char *separator,
                        GString *text);
void tl_cli_list_json (TlDataset *dataset, const TlEventSet *events, GString *text);

G_END_DECLS
