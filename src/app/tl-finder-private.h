/* The finder's parts: what is looked for (tl-finder.c), and what was found (tl-finder-found.c). */
#pragma once

#include <gio/gio.h>

#include "tl-finder.h"
#include "tl-finding.h"

G_BEGIN_DECLS

struct _TlFinder
{
  GObject parent_instance;

  TlDataset *dataset;    /* nullable */
  TlSearchIndex *index;  /* NULL: nothing was looked for as yet */
  char *search;          /* "": none */
  char *filter;          /* "": none */
  gboolean hides;        /* what the filter doesn't let pass is hidden, not dimmed */
  TlFinding *found;      /* NULL: nothing is looked for */
  GCancellable *running; /* NULL: nothing runs in a thread */
  gboolean is_outdated;  /* what runs is not what is looked for by now */
};

G_END_DECLS
