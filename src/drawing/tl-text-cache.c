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
  TlLaidOutText laid_out;
} Entry;

struct _TlTextCache
{
  GHashTable *young; /* sets of Entry */
  GHashTable *old;
  guint n_laid_out;
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
  g_object_unref (entry->laid_out.layout);
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

static TlLaidOutText
lay_out (TlMetrics *metrics, const Entry *key)
{
  PangoLayout *layout = pango_layout_new (tl_metrics_get_context (metrics));
  int width;

  pango_layout_set_font_description (layout, tl_metrics_get_font (metrics, key->font));
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  /* Time runs left to right in every language, and so do the places of labels. */
  pango_layout_set_auto_dir (layout, TRUE);
  pango_layout_set_text (layout, key->text, -1);
  if (key->max_px > 0)
    {
      pango_layout_set_width (layout, key->max_px * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  if (key->flags & TL_TEXT_STRUCK)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_size (layout, &width, NULL);
  return (TlLaidOutText){ layout, (double) width / PANGO_SCALE,
                          (double) pango_layout_get_baseline (layout) / PANGO_SCALE };
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

static const TlLaidOutText *
find_or_make (TlTextCache *cache, TlMetrics *metrics, Entry *key)
{
  Entry *entry = g_hash_table_lookup (cache->young, key);

  if (entry != NULL)
    return &entry->laid_out;
  entry = g_hash_table_lookup (cache->old, key);
  if (entry != NULL)
    g_hash_table_steal (cache->old, key);
  else
    {
      entry = g_memdup2 (key, sizeof (Entry));
      entry->text = g_strdup (key->text);
      entry->laid_out = lay_out (metrics, key);
      cache->n_laid_out++;
    }
  insert (cache, entry);
  return &entry->laid_out;
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
 * Returns: (transfer none): @text, laid out; good until the next call
 */
const TlLaidOutText *
tl_text_cache_get (TlTextCache *cache,
                   TlMetrics *metrics,
                   TlFont font,
                   double max_width,
                   TlTextFlags flags,
                   const char *text)
{
  Entry key = { .font = font, .flags = flags, .text = (char *) text };
  const TlLaidOutText *laid_out;

  g_return_val_if_fail (cache != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  laid_out = find_or_make (cache, metrics, &key);
  /* Half a pixel more than was measured is rounding, not too long a text. */
  if (max_width <= 0 || laid_out->width_px <= max_width + 0.5)
    return laid_out;
  key.max_px = (int) MAX (max_width, 1);
  return find_or_make (cache, metrics, &key);
}

/**
 * tl_text_cache_get_n_laid_out:
 * @cache: a cache
 *
 * Returns: how many texts have been laid out so far: what a frame that changes nothing adds none to
 */
guint
tl_text_cache_get_n_laid_out (const TlTextCache *cache)
{
  g_return_val_if_fail (cache != NULL, 0);
  return cache->n_laid_out;
}
