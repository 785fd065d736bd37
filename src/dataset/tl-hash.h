/* A hash of bytes with a salt, for tables whose keys come out of files: a file can be made whose
 * keys all collide under a hash that is known, and a million of them would take hours. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Odd, and unknown to whoever wrote the file. */
static inline guint64
tl_hash_new_salt (void)
{
  return ((guint64) g_random_int () << 32 | g_random_int ()) | 1;
}

static inline guint64
tl_hash_mix (guint64 hash, guint64 word, guint64 salt)
{
  hash = (hash ^ word) * salt;
  return hash ^ hash >> 32;
}

/* The upper half of the result is the better one. */
static inline guint64
tl_hash_bytes (const char *bytes, gsize length, guint64 salt)
{
  guint64 hash = salt ^ length;
  guint64 word = 0;

  for (; length >= sizeof word; bytes += sizeof word, length -= sizeof word)
    {
      memcpy (&word, bytes, sizeof word);
      hash = tl_hash_mix (hash, word, salt);
    }
  word = 0;
  for (gsize i = 0; i < length; i++)
    word = word << 8 | (guint8) bytes[i];
  return length > 0 ? tl_hash_mix (hash, word, salt) : hash;
}

G_END_DECLS
