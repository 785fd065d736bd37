/* Reading and writing whole files, each replaced at once, with what it was before beside it. */
#include "tl-memory-store.h"

#include "tl-json-scanner.h"

#include <glib/gstdio.h>
#include <string.h>

/* A memory larger than this is not one of ours. */
#define SIZE_MAX_BYTES (4 * 1024 * 1024)

#define FOLDER_MODE 0700

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "timelanes", "datasets", NULL);
}

static char *
get_last_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "timelanes", "last-dataset", NULL);
}

/**
 * tl_memory_store_get_path:
 * @uri: a dataset's address
 *
 * Returns: (transfer full): where it is remembered
 */
char *
tl_memory_store_get_path (const char *uri)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name
    = g_strconcat (g_str_equal (uri, TL_MEMORY_BUILTIN) ? "builtin" : hash, ".json", NULL);

  return g_build_filename (folder, name, NULL);
}

/* A file that is not a file, or is endless, is not read at all. */
static char *
read_file (const char *path, gsize *length)
{
  GStatBuf status;
  char *bytes = NULL;

  if (g_stat (path, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > SIZE_MAX_BYTES)
    return NULL;
  return g_file_get_contents (path, &bytes, length, NULL) ? bytes : NULL;
}

static gboolean
is_memory_of (JsonNode *root, const char *uri)
{
  JsonObject *object
    = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;

  return object != NULL
         && g_strcmp0 (json_object_get_string_member_with_default (object, "format", NULL),
                       TL_MEMORY_FORMAT)
              == 0
         && g_strcmp0 (json_object_get_string_member_with_default (object, "dataset", NULL), uri)
              == 0;
}

/* json-glib alone would neither end on deep nesting nor take offence at what is no JSON. */
static JsonObject *
load_path (const char *path, const char *uri)
{
  gsize length;
  g_autofree char *bytes = read_file (path, &length);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlJsonOutline) outline = NULL;
  g_autoptr (JsonParser) parser = NULL;

  if (bytes == NULL)
    return NULL;
  outline = tl_json_scanner_scan (bytes, length, problems);
  if (outline == NULL || tl_problems_get_n_errors (problems) > 0)
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, bytes, (gssize) length, NULL)
      || !is_memory_of (json_parser_get_root (parser), uri))
    return NULL;
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/**
 * tl_memory_store_load:
 * @uri: a dataset's address
 *
 * Reads what is remembered of a dataset; where that file is broken, what it was before.
 *
 * Returns: (transfer full) (nullable): it
 */
JsonObject *
tl_memory_store_load (const char *uri)
{
  g_autofree char *path = tl_memory_store_get_path (uri);
  g_autofree char *backup = g_strconcat (path, "~", NULL);
  JsonObject *object = load_path (path, uri);

  return object != NULL ? object : load_path (backup, uri);
}

typedef struct
{
  char *path;
  gint64 changed_us;
} Entry;

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->path);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  gint64 a_us = ((const Entry *) a)->changed_us;
  gint64 b_us = ((const Entry *) b)->changed_us;

  return (a_us > b_us) - (a_us < b_us);
}

static GArray *
list_entries (const char *folder)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  GStatBuf status;

  g_array_set_clear_func (entries, clear_entry);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      Entry entry;

      if (!g_str_has_suffix (name, ".json") || g_stat (path, &status) != 0)
        continue;
      entry.changed_us
        = (gint64) status.st_mtim.tv_sec * G_USEC_PER_SEC + status.st_mtim.tv_nsec / 1000;
      entry.path = g_steal_pointer (&path);
      g_array_append_val (entries, entry);
    }
  return entries;
}

static void
drop_oldest (const char *folder, guint max)
{
  g_autoptr (GArray) entries = list_entries (folder);

  g_array_sort (entries, compare_entries);
  for (guint i = 0; i + max < entries->len; i++)
    {
      const char *path = g_array_index (entries, Entry, i).path;
      g_autofree char *backup = g_strconcat (path, "~", NULL);

      g_unlink (path);
      g_unlink (backup);
    }
}

static gboolean
replace (const char *path, const char *text, gsize length, gboolean has_backup, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  /* Where that fails, so does the next, and says why. */
  g_mkdir_with_parents (folder, FOLDER_MODE);
  return g_file_replace_contents (file, text, length, NULL, has_backup, G_FILE_CREATE_PRIVATE, NULL,
                                  NULL, error);
}

/**
 * tl_memory_store_save:
 * @uri: a dataset's address
 * @text: what to remember of it, as JSON
 * @max: how many datasets are remembered; the oldest are dropped
 * @error: where to say that it can't be written
 *
 * Writes what is remembered of a dataset. May be called in any thread.
 *
 * Returns: whether it is written
 */
gboolean
tl_memory_store_save (const char *uri, const char *text, guint max, GError **error)
{
  g_autofree char *path = tl_memory_store_get_path (uri);
  g_autofree char *folder = g_path_get_dirname (path);
  gboolean is_new = !g_file_test (path, G_FILE_TEST_EXISTS);

  if (!replace (path, text, strlen (text), TRUE, error))
    return FALSE;
  if (is_new)
    drop_oldest (folder, max);
  return TRUE;
}

/**
 * tl_memory_store_set_last_uri:
 * @uri: the address of the dataset that was opened last
 *
 * May be called in any thread.
 */
void
tl_memory_store_set_last_uri (const char *uri)
{
  g_autofree char *path = get_last_path ();
  g_autoptr (GError) error = NULL;

  if (!replace (path, uri, strlen (uri), FALSE, &error))
    g_debug ("%s", error->message);
}

/**
 * tl_memory_store_get_last_uri:
 *
 * Returns: (transfer full) (nullable): the address of the dataset that was opened last
 */
char *
tl_memory_store_get_last_uri (void)
{
  g_autofree char *path = get_last_path ();
  gsize length;
  g_autofree char *text = read_file (path, &length);

  if (text == NULL || !g_utf8_validate (text, (gssize) length, NULL))
    return NULL;
  return g_steal_pointer (&text);
}
