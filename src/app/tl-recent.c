/* GtkRecentManager, of which only what this program opened is shown. */
#include "tl-recent.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the list knows the program by; never translated. */
#define APPLICATION_NAME "Timelanes"

static void
clear_file (gpointer data)
{
  TlRecentFile *file = data;

  g_free (file->uri);
  g_free (file->label);
}

/**
 * tl_recent_add:
 * @file: a file that is shown
 * @title: what the dataset is called
 *
 * Puts it at the head of the list.
 */
void
tl_recent_add (GFile *file, const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  GtkRecentData data = { .display_name = name,
                         .description = (char *) title,
                         .mime_type = (char *) "application/json",
                         .app_name = (char *) APPLICATION_NAME,
                         .app_exec = (char *) "timelanes %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * tl_recent_remove:
 * @file: a file that is gone
 */
void
tl_recent_remove (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static int
compare_infos (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* Ours, the latest first. */
static GList *
list_infos (void)
{
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GList *ours = NULL;

  for (GList *l = all; l != NULL; l = l->next)
    if (gtk_recent_info_has_application (l->data, APPLICATION_NAME))
      ours = g_list_prepend (ours, gtk_recent_info_ref (l->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);
  return g_list_sort (ours, compare_infos);
}

/**
 * tl_recent_clear:
 *
 * Takes all of this program's files from the list, and leaves the others there.
 */
void
tl_recent_clear (void)
{
  GList *infos = list_infos ();

  for (GList *l = infos; l != NULL; l = l->next)
    gtk_recent_manager_remove_item (gtk_recent_manager_get_default (),
                                    gtk_recent_info_get_uri (l->data), NULL);
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
}

/* The folder that a file is in, as people write it. */
static char *
describe_folder (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : g_strdup (uri);
  const char *home = g_get_home_dir ();

  if (g_str_has_prefix (name, home) && g_str_has_prefix (name + strlen (home), G_DIR_SEPARATOR_S))
    return g_strconcat ("~", name + strlen (home), NULL);
  return g_steal_pointer (&name);
}

static void
add_folders (GArray *files)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < files->len; i++)
    {
      char *name = g_strdup (g_array_index (files, TlRecentFile, i).label);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      g_ptr_array_add (names, name);
      g_hash_table_insert (counts, name, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < files->len; i++)
    {
      TlRecentFile *file = &g_array_index (files, TlRecentFile, i);
      g_autofree char *folder = NULL;

      if (GPOINTER_TO_UINT (g_hash_table_lookup (counts, names->pdata[i])) < 2)
        continue;
      folder = describe_folder (file->uri);
      g_free (file->label);
      /* Translators: a file’s name, and the folder that it is in. */
      file->label = g_strdup_printf (_ ("%s – %s"), (char *) names->pdata[i], folder);
    }
}

/**
 * tl_recent_list:
 *
 * Returns: (transfer full) (element-type TlRecentFile): the files that were opened last, the latest
 *   first
 */
GArray *
tl_recent_list (void)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (TlRecentFile));
  GList *infos = list_infos ();

  g_array_set_clear_func (files, clear_file);
  for (GList *l = infos; l != NULL && files->len < TL_RECENT_MAX; l = l->next)
    {
      TlRecentFile file = { g_strdup (gtk_recent_info_get_uri (l->data)),
                            g_strdup (gtk_recent_info_get_display_name (l->data)) };

      g_array_append_val (files, file);
    }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  add_folders (files);
  return files;
}
