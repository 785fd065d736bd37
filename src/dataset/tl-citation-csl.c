/* References as they came, for Zotero and its kin to import. */
#include "tl-citation-private.h"

#include <json-glib/json-glib.h>

/**
 * tl_citation_write_csl:
 * @references: (array length=n_references): references
 * @n_references: how many they are
 *
 * Returns: (transfer full): one array of their whole items
 */
char *
tl_citation_write_csl (const TlReference *const *references, gsize n_references)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_init_array (json_node_alloc (), array);
  g_autofree char *text = NULL;

  for (gsize i = 0; i < n_references; i++)
    {
      JsonNode *item
        = references[i]->csl != NULL ? json_from_string (references[i]->csl, NULL) : NULL;

      if (item != NULL)
        json_array_add_element (array, item);
    }
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}
