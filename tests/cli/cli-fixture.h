/* Runs the program as a user does, in a folder that is the tests' own. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *cli_fixture_call (int expected_status, const char *const *arguments);
void cli_fixture_write (const char *name, const char *text);
char *cli_fixture_read (const char *name, gsize *length);
int cli_fixture_run (void);

/* What it prints, with a certain exit status. */
#define RUN(status, ...) cli_fixture_call (status, (const char *const[]){ __VA_ARGS__, NULL })

G_END_DECLS
