/* Two generations of texts: what is drawn goes into the young one; when that is full, it becomes
 * the old one, and what was in the old one and has not been drawn since is dropped. */
#include "tl-text-cache.h"

/* In each generation. */
#define SIZE_MAX_TEXTS 4000

typedef struct
{
  TlFont font;
  TlTextFlags flags;
  int max_px; /* 0: as wide as it is */
  char *text;
  TlTextLine line;
} Entry;

struct _TlTextCache
{
  GHashTable *young; /* sets of Entry */
  GHashTable *old;
  guint n_set;
};

static guint
hash_entry (gconstpointer data)
{
  const Entry *entry = data;

  return g_str_hash (entry->text) * 31 + entry->font * 7 + entry->flags + (guint) entry->max_px;
}

static gboolean
equal_entries (gconstpointer a, gconstpointer b)
{
  const Entry *entry_a = a;
  const Entry *entry_b = b;

  return entry_a->font == entry_b->font && entry_a->flags == entry_b->flags
         && entry_a->max_px == entry_b->max_px && g_str_equal (entry_a->text, entry_b->text);
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->text);
  tl_text_line_clear (&entry->line);
  g_free (entry);
}

static GHashTable *
new_generation (void)
{
  return g_hash_table_new_full (hash_entry, equal_entries, entry_free, NULL);
}

/**
 * tl_text_cache_new:
 *
 * A cache is good for one font; make a new one with new metrics.
 *
 * Returns: (transfer full): an empty cache
 */
TlTextCache *
tl_text_cache_new (void)
{
  TlTextCache *cache = g_new0 (TlTextCache, 1);

  cache->young = new_generation ();
  cache->old = new_generation ();
  return cache;
}

/**
 * tl_text_cache_free:
 * @cache: (transfer full): a cache
 */
void
tl_text_cache_free (TlTextCache *cache)
{
  g_return_if_fail (cache != NULL);
  g_hash_table_unref (cache->young);
  g_hash_table_unref (cache->old);
  g_free (cache);
}

static void
insert (TlTextCache *cache, Entry *entry)
{
  if (g_hash_table_size (cache->young) >= SIZE_MAX_TEXTS)
    {
      g_hash_table_unref (cache->old);
      cache->old = g_steal_pointer (&cache->young);
      cache->young = new_generation ();
    }
  g_hash_table_add (cache->young, entry);
}

static const TlTextLine *
find_or_make (TlTextCache *cache, TlMetrics *metrics, Entry *key)
{
  Entry *entry = g_hash_table_lookup (cache->young, key);

  if (entry != NULL)
    return &entry->line;
  entry = g_hash_table_lookup (cache->old, key);
  if (entry != NULL)
    g_hash_table_steal (cache->old, key);
  else
    {
      entry = g_memdup2 (key, sizeof (Entry));
      entry->text = g_strdup (key->text);
      tl_text_line_init (&entry->line, metrics, key->font, key->max_px, key->flags, key->text);
      cache->n_set++;
    }
  insert (cache, entry);
  return &entry->line;
}

/**
 * tl_text_cache_get:
 * @cache: a cache
 * @metrics: the font, the same as ever with this cache
 * @font: which of its fonts
 * @max_width: in pixels; a wider text ends in an ellipsis; 0: as wide as it is
 * @flags: how it is set
 * @text: a text
 *
 * Returns: (transfer none): @text, set; good until the next call
 */
const TlTextLine *
tl_text_cache_get (TlTextCache *cache,
                   TlMetrics *metrics,
                   TlFont font,
                   double max_width,
                   TlTextFlags flags,
                   const char *text)
{
  Entry key = { .font = font, .flags = flags, .text = (char *) text };
  const TlTextLine *line;

  g_return_val_if_fail (cache != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  line = find_or_make (cache, metrics, &key);
  /* Half a pixel more than was measured is rounding, not too long a text. */
  if (max_width <= 0 || line->width_px <= max_width + 0.5)
    return line;
  key.max_px = (int) MAX (max_width, 1);
  return find_or_make (cache, metrics, &key);
}

/**
 * tl_text_cache_get_n_set:
 * @cache: a cache
 *
 * Returns: how many texts have been set so far: what a frame that changes nothing adds none to
 */
guint
tl_text_cache_get_n_set (const TlTextCache *cache)
{
  g_return_val_if_fail (cache != NULL, 0);
  return cache->n_set;
}
