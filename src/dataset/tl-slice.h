/* A list within a dataset's plain structs: a part of one of its shared pools. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of the pool of indices, tl_dataset_get_indices(), where nothing else is said. */
typedef struct
{
  guint32 first;
  guint32 length;
} TlSlice;

G_END_DECLS
