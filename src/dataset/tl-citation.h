/* A reference put in words, as the notes of the Chicago Manual of Style, 17th edition, have it, or
 * written for other programs to read. */
#pragma once

#include "tl-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  TL_CITATION_NOTE,       /* the full note, as for a first citation */
  TL_CITATION_SHORT_NOTE, /* as for the later ones */
  TL_CITATION_CSL_JSON,
  TL_CITATION_BIBTEX,
  TL_CITATION_RIS,
  TL_N_CITATION_FORMATS,
} TlCitationFormat;

char *tl_citation_write (TlDataset *dataset, const TlReference *reference, TlCitationFormat format);
char *tl_citation_write_all (TlDataset *dataset,
                             const TlReference *const *references,
                             gsize n_references,
                             TlCitationFormat format);
char *tl_citation_write_names (TlDataset *dataset, TlSlice names);

G_END_DECLS
