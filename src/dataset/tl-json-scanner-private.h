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
  gsize placed;  /* where the place asked for last is, in bytes */
  TlPlace place; /* that place; line 0: none was asked for so far */
  guint64 salt;  /* of the keys' hashes: odd, and unknown to whoever wrote the document */
} TlJsonText;

gboolean tl_json_text_fail (TlJsonText *text, gsize offset, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
gboolean tl_json_text_fail_expected (TlJsonText *text, const char *expected);
void tl_json_text_skip_blanks (TlJsonText *text);
gboolean tl_json_text_scan_string (TlJsonText *text);
gboolean tl_json_text_scan_literal (TlJsonText *text);
gboolean tl_json_text_scan_number (TlJsonText *text);
char *tl_json_text_unescape (const TlJsonText *text, gsize start, gsize end);
TlPlace tl_json_text_get_place (TlJsonText *text, gsize offset);

typedef struct
{
  TlJsonSpan span; /* with its quotes; end 0: an empty slot of a table */
  guint64 hash;    /* of the unescaped name */
} TlJsonKey;

/* As many keys are compared one by one; with more, a table takes over. */
#define TL_JSON_KEYS_DIRECT 24

/* The keys of one object so far. */
typedef struct
{
  guint n_keys;
  TlJsonKey direct[TL_JSON_KEYS_DIRECT];
  TlJsonKey *table; /* open addressing, at most half full; NULL: not needed so far */
  guint n_slots;    /* a power of two */
} TlJsonKeys;

gboolean tl_json_keys_add (TlJsonKeys *keys, const TlJsonText *text, TlJsonSpan span);
void tl_json_keys_clear (TlJsonKeys *keys);

G_END_DECLS
