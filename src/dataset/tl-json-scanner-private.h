/* The scanner's parts: its text and tokens, the keys of an object, places. */
#pragma once

#include "tl-json-scanner.h"

G_BEGIN_DECLS

typedef struct
{
  gsize offset;
  char *message; /* NULL: no fault so far */
} TlJsonFault;

typedef struct
{
  const char *bytes;
  gsize length;
  gsize at; /* the cursor */
  TlJsonFault fault;
} TlJsonText;

gboolean tl_json_text_fail (TlJsonText *text, gsize offset, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
void tl_json_text_skip_blanks (TlJsonText *text);
gboolean tl_json_text_scan_string (TlJsonText *text);
gboolean tl_json_text_scan_literal (TlJsonText *text);
gboolean tl_json_text_scan_number (TlJsonText *text);
char *tl_json_text_unescape (const TlJsonText *text, gsize start, gsize end);
void tl_json_text_skip_value (TlJsonText *text);

/* As many keys are compared one by one; with more, a table takes over. */
#define TL_JSON_KEYS_DIRECT 24

/* The keys of one object so far. */
typedef struct
{
  TlJsonSpan direct[TL_JSON_KEYS_DIRECT];
  guint n_direct;
  GHashTable *table; /* NULL: not needed so far */
} TlJsonKeys;

gboolean tl_json_keys_add (TlJsonKeys *keys, const TlJsonText *text, gsize start, gsize end);
void tl_json_keys_clear (TlJsonKeys *keys);
void tl_json_keys_free (TlJsonKeys *keys);

void
tl_json_scanner_append_pointer (const char *bytes, gsize length, gsize key_start, GString *pointer);

G_END_DECLS
