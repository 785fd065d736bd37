/* Reads a dataset off the main thread. */
#pragma once

#include <gio/gio.h>

#include "tl-dataset-diff.h"
#include "tl-problems.h"

G_BEGIN_DECLS

/* What came of reading a file: what is valid of it, and what is wrong with it. */
typedef struct
{
  TlDataset *dataset; /* nullable */
  TlProblems *problems;
  TlDatasetDiff *diff; /* nullable: from the dataset that this one is to replace */
  char *etag;          /* nullable: of the file as it was read, or as it was a moment before */
} TlLoaded;

void tl_loader_load (GFile *file,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer data);
void tl_loader_reload (GFile *file,
                       TlDataset *shown,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer data);
TlLoaded *tl_loader_load_finish (GAsyncResult *result, GError **error);
TlLoaded *tl_loader_load_builtin (void);
void tl_loaded_free (TlLoaded *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLoaded, tl_loaded_free)

G_END_DECLS
