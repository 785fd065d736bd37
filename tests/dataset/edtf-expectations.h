/* What texts in EDTF say, for test-edtf-reference.c: bounds worked out from the bounds of their
 * parts, or by plain counting, another way than tl-edtf.c goes.
 */
#pragma once

#include "tl-edtf.h"

#define Q      "[?~%]?"
#define TIMED  "-?\\d{4}" Q "-" Q "\\d\\d" Q "-" Q "\\d\\d" Q "T\\d\\d:\\d\\d:\\d\\d"
#define LONG   "Y-?([1-9]\\d{4,}|[1-9]\\d*E[1-9]\\d*)"
#define SEASON "(2[1-9]|3\\d|4[01])"

/* From the first second on to before the end; open as in a TlDate. */
typedef struct
{
  gboolean is_valid;
  gint64 first_s;
  gint64 end_s;
} Bounds;

/* Both are the test's: of any date, and of one that edtf.js has the same. */
Bounds expect (const char *text);
Bounds look_up (const char *text);

Bounds expect_refused (const char *text);
Bounds expect_unqualified (const char *text);
Bounds expect_counted (const char *text);
Bounds expect_season (const char *text);
Bounds expect_long_year (const char *text);
Bounds expect_significant (const char *text);
Bounds expect_zoned (const char *text);
Bounds expect_interval (const char *text);
Bounds expect_list (const char *text);
Bounds expect_item (const char *item, gboolean is_first, gboolean is_last);

double read_year (const char *text);
int read_offset_s (const char *text);
char **split_list (const char *text);
