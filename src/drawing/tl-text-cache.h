/* Texts that are set, kept from frame to frame: setting a text costs ten times as much as drawing
 * it.
 *
 * A cache belongs to one font and one thread. It holds as many texts as a large picture has,
 * several times over; those that were not drawn for longest leave it, so that no frame sets all of
 * its texts anew. */
#pragma once

#include "tl-text-line.h"

G_BEGIN_DECLS

typedef struct _TlTextCache TlTextCache;

TlTextCache *tl_text_cache_new (void);
void tl_text_cache_free (TlTextCache *cache);
const TlTextLine *tl_text_cache_get (TlTextCache *cache,
                                     TlMetrics *metrics,
                                     TlFont font,
                                     double max_width,
                                     TlTextFlags flags,
                                     const char *text);
guint tl_text_cache_get_n_set (const TlTextCache *cache);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTextCache, tl_text_cache_free)

G_END_DECLS
