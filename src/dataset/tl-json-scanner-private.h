/* The scanner's parts: its text and tokens, the keys of an object, places. */
#pragma once

#include "tl-json-scanner.h"

#include <string.h>

G_BEGIN_DECLS

/* Eight bytes at a time, as most of a dataset is the inside of strings: of each byte in a word, the
 * highest bit says whether it is the one that is looked for. Beyond the first that is, the bits may
 * lie; they are not looked at. */
#define TL_JSON_EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (guint8) (byte))

static inline guint64
tl_json_match_below (guint64 word, guint8 limit)
{
  return (word - TL_JSON_EACH_BYTE (limit)) & ~word & TL_JSON_EACH_BYTE (0x80);
}

static inline guint64
tl_json_match_byte (guint64 word, guint8 byte)
{
  return tl_json_match_below (word ^ TL_JSON_EACH_BYTE (byte), 1);
}

static inline guint64
tl_json_load_word (const char *text)
{
  guint64 word;

  memcpy (&word, text, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* Past what is plain in a string of a good document: to its end, or to a backslash. */
static inline const char *
tl_json_skip_plain (const char *text, const char *end)
{
  for (; end - text >= 8; text += 8)
    {
      guint64 word = tl_json_load_word (text);
      guint64 found = tl_json_match_byte (word, '"') | tl_json_match_byte (word, '\\');

      if (found != 0)
        return text + __builtin_ctzll (found) / 8;
    }
  while (*text != '"' && *text != '\\')
    text++;
  return text;
}

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
  gsize passed;  /* what is before may be gone; 0: nothing is */
  TlPlace passed_place;
  guint64 salt; /* of the keys' hashes: odd, and unknown to whoever wrote the document */
} TlJsonText;

gboolean tl_json_text_fail (TlJsonText *text, gsize offset, const char *format, ...)
  G_GNUC_PRINTF (3, 4);
gboolean tl_json_text_fail_expected (TlJsonText *text, const char *expected);
void tl_json_text_skip_blanks (TlJsonText *text);
gboolean tl_json_text_scan_string (TlJsonText *text);
gboolean tl_json_text_scan_literal (TlJsonText *text);
gboolean tl_json_text_scan_number (TlJsonText *text);
char *tl_json_text_unescape (const TlJsonText *text, gsize start, gsize end);
void tl_json_append_unescaped (GString *string, const char *escaped, gsize length);
TlPlace tl_json_text_get_place (TlJsonText *text, gsize offset);
void tl_json_text_pass (TlJsonText *text, gsize offset);

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
