/* The keys of an object so far, to find the one that stands there twice. */
#include "tl-json-scanner-private.h"

#include "tl-hash.h"

/* The first table's slots: a power of two, and more than twice TL_JSON_KEYS_DIRECT. */
#define N_SLOTS_MIN 64

static gboolean
has_escape (const TlJsonText *text, TlJsonSpan key)
{
  return memchr (text->bytes + key.start, '\\', key.end - key.start) != NULL;
}

static guint64
hash_key (const TlJsonText *text, TlJsonSpan key)
{
  g_autofree char *name = NULL;

  if (!has_escape (text, key))
    return tl_hash_bytes (text->bytes + key.start + 1, key.end - key.start - 2, text->salt);
  name = tl_json_text_unescape (text, key.start, key.end);
  return tl_hash_bytes (name, strlen (name), text->salt);
}

static gboolean
names_equal (const TlJsonText *text, TlJsonSpan a, TlJsonSpan b)
{
  gsize length_a = a.end - a.start;
  gsize length_b = b.end - b.start;
  g_autofree char *name_a = NULL;
  g_autofree char *name_b = NULL;

  if (length_a == length_b && memcmp (text->bytes + a.start, text->bytes + b.start, length_a) == 0)
    return TRUE;
  name_a = tl_json_text_unescape (text, a.start, a.end);
  name_b = tl_json_text_unescape (text, b.start, b.end);
  return g_str_equal (name_a, name_b);
}

static inline gboolean
is_same_key (const TlJsonText *text, const TlJsonKey *a, const TlJsonKey *b)
{
  return a->hash == b->hash && names_equal (text, a->span, b->span);
}

/* The slot of that key, or the empty one where it would go. */
static TlJsonKey *
find_slot (const TlJsonKeys *keys, const TlJsonText *text, const TlJsonKey *key)
{
  guint mask = keys->n_slots - 1;
  guint slot = (guint) (key->hash >> 32) & mask;

  while (keys->table[slot].span.end != 0 && !is_same_key (text, &keys->table[slot], key))
    slot = (slot + 1) & mask;
  return &keys->table[slot];
}

/* Four times the slots, or the first table. */
static void
grow_table (TlJsonKeys *keys, const TlJsonText *text)
{
  g_autofree TlJsonKey *old = keys->table;
  const TlJsonKey *from = old != NULL ? old : keys->direct;
  guint n_from = old != NULL ? keys->n_slots : keys->n_keys;

  keys->n_slots = old != NULL ? keys->n_slots * 4 : N_SLOTS_MIN;
  keys->table = g_new0 (TlJsonKey, keys->n_slots);
  for (guint i = 0; i < n_from; i++)
    if (from[i].span.end != 0)
      *find_slot (keys, text, &from[i]) = from[i];
}

/**
 * tl_json_keys_add:
 * @keys: the keys of an object so far
 * @text: the text
 * @span: the next key, with its quotes
 *
 * Names are compared unescaped: RFC 8259, section 8.3.
 *
 * Returns: %FALSE where it is among them already
 */
gboolean
tl_json_keys_add (TlJsonKeys *keys, const TlJsonText *text, TlJsonSpan span)
{
  TlJsonKey key = { span, hash_key (text, span) };
  TlJsonKey *slot;

  if (keys->table == NULL)
    for (guint i = 0; i < keys->n_keys; i++)
      if (is_same_key (text, &keys->direct[i], &key))
        return FALSE;
  if (keys->n_keys < TL_JSON_KEYS_DIRECT)
    {
      keys->direct[keys->n_keys++] = key;
      return TRUE;
    }
  if (keys->table == NULL || keys->n_keys * 2 >= keys->n_slots)
    grow_table (keys, text);
  slot = find_slot (keys, text, &key);
  if (slot->span.end != 0)
    return FALSE;
  *slot = key;
  keys->n_keys++;
  return TRUE;
}

/**
 * tl_json_keys_clear:
 * @keys: keys, to be those of another object; holds no memory afterwards
 */
void
tl_json_keys_clear (TlJsonKeys *keys)
{
  keys->n_keys = 0;
  g_clear_pointer (&keys->table, g_free);
}
