/* Reads a dataset (format timelanes/1) from bytes or from a file. */
#pragma once

#include <gio/gio.h>

#include "tl-dataset.h"
#include "tl-problems.h"

G_BEGIN_DECLS

/* No file over this many bytes is read. */
#define TL_DATASET_SIZE_MAX (G_GINT64_CONSTANT (1) << 30)

#define TL_DATASET_ERROR (tl_dataset_error_quark ())
GQuark tl_dataset_error_quark (void);

typedef enum
{
  TL_DATASET_ERROR_NOT_A_FILE, /* a directory, a pipe, a device */
  TL_DATASET_ERROR_TOO_LARGE,
} TlDatasetError;

TlDataset *
tl_dataset_reader_read (GBytes *bytes, const char *const *languages, TlProblems *problems);
TlDataset *tl_dataset_reader_load (GFile *file,
                                   const char *const *languages,
                                   TlProblems *problems,
                                   GCancellable *cancellable,
                                   GError **error);

G_END_DECLS
