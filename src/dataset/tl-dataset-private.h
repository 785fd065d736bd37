/* How a dataset is filled: for the reader alone. */
#pragma once

#include "tl-dataset.h"
#include "tl-id-table.h"

G_BEGIN_DECLS

struct _TlDataset
{
  GObject parent_instance;

  GStringChunk *strings;
  const char *title;
  const char *description;
  const char *license;
  const char *language;
  TlDate view;
  gboolean has_view;
  gint64 extent_start_s; /* of all events; half-open */
  gint64 extent_end_s;

  GArray *lanes;      /* TlLane */
  GArray *chapters;   /* TlChapter */
  GArray *kinds;      /* TlKind */
  GArray *references; /* TlReference */
  GArray *names;      /* TlName, of the references' authors, editors, translators */
  GArray *footnotes;  /* TlFootnote, by number */
  GArray *events;     /* TlEvent, by tl_event_compare() */
  GArray *details;    /* TlEventDetails, of the events that have some */
  GArray *quotes;     /* TlQuote */
  GArray *relations;  /* TlRelation */
  GArray *story;      /* TlStoryStep */
  GArray *indices;    /* guint32 */
  GArray *people;     /* of strings in the chunk */
  guint n_left_out;   /* events of the document that are not in the dataset */
  TlIdTable events_by_id;
};

TlDataset *tl_dataset_new (void);
void tl_dataset_reserve (TlDataset *dataset, guint n_events);
void tl_dataset_freeze (TlDataset *dataset);

G_END_DECLS
