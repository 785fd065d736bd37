/* A facet: one way in which events differ, such as by lane, kind or person; its values, and the
 * events that have each. */
#pragma once

#include "tl-dataset.h"
#include "tl-postings.h"
#include "tl-query.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *names;  /* what each value is called; the dataset's strings */
  GPtrArray *ids;    /* … and its id; NULL where it has none but its name */
  GPtrArray *folded; /* … and its name, folded */
  TlPostings *postings;
} TlFacet;

gboolean tl_facet_init (TlFacet *facet, TlDataset *dataset, TlField field);
void tl_facet_clear (TlFacet *facet);
gboolean tl_facet_find (const TlFacet *facet, const char *value, TlEventSet *set);

G_END_DECLS
