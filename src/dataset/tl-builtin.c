/* The built-in dataset is a GResource, compiled into this library. */
#include "tl-builtin.h"

#include "tl-datasets-resource.h"

#include <gio/gio.h>

/**
 * tl_builtin_get_bytes:
 *
 * Returns: (transfer full): the built-in dataset's document
 */
GBytes *
tl_builtin_get_bytes (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes
    = g_resource_lookup_data (tl_datasets_get_resource (),
                              "/io/github/timelanes/Timelanes/datasets/us-russia-2024-2025.json",
                              G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return bytes;
}
