/* Memories of files that there are not. */
#include "memory-fixture.h"

#include "tl-memory-store.h"

/* The longest that anything takes, in milliseconds. */
#define PATIENCE_MS 10000

GFile *
memory_fixture_make_file (const char *name)
{
  g_autofree char *path = g_build_filename ("/nowhere", name, NULL);

  return g_file_new_for_path (path);
}

char *
memory_fixture_get_path (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  return tl_memory_store_get_path (uri);
}

void
memory_fixture_save (TlMemory *memory)
{
  gint64 start_us = g_get_monotonic_time ();

  tl_memory_save (memory);
  g_object_add_weak_pointer (G_OBJECT (memory), (gpointer *) &memory);
  g_object_unref (memory);
  while (memory != NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time () - start_us, <, PATIENCE_MS * 1000);
    }
}

TlBookmark *
memory_fixture_make_bookmark (const char *title)
{
  TlBookmark *bookmark = tl_bookmark_new (title);

  bookmark->has_stretch = TRUE;
  bookmark->stretch = (TlStretch){ G_GINT64_CONSTANT (-9000000000000000000), 0.1, 1e7 / 3, 12.5 };
  bookmark->lane_zoom = 1.75;
  g_free (bookmark->filter);
  bookmark->filter = g_strdup ("kind:summit “Анкоридж” \\ \"");
  bookmark->hides = TRUE;
  bookmark->event = g_strdup ("x");
  return bookmark;
}
