/* A reference: one item of CSL-JSON (citeproc's schema, as Zotero exports it), as far as a footnote
 * shows it. Plain data that belongs to its dataset.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *type; /* CSL's type, such as "article-newspaper"; nullable, as all below */
  const char *title;
  const char *authors; /* as a note names them: "Graham Allison and Joe Cirincione" */
  const char *container_title;
  const char *publisher;
  const char *url;
  const char *language;
  const char *note;
  gint32 year;  /* of issued; 0: not given */
  guint8 month; /* 0: not given */
  guint8 day;   /* 0: not given */
} TlReference;

char *tl_reference_get_date_in_words (const TlReference *reference);
char *tl_reference_to_citation (const TlReference *reference);
gboolean tl_reference_is_safe_url (const char *url);

G_END_DECLS
