/* How a dataset is filled: for the reader alone. */
#pragma once

#include "tl-dataset.h"
#include "tl-id-table.h"

G_BEGIN_DECLS

/* The events of each group, in one array. */
typedef struct
{
  guint32 *first;  /* for each group, and one more, its first … */
  guint32 *events; /* … of these */
} TlMembers;

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
  gint64 view_start_s; /* what is in view at first */
  gint64 view_end_s;

  GArray *lanes;          /* TlLane */
  GArray *chapters;       /* TlChapter */
  GArray *kinds;          /* TlKind */
  GArray *references;     /* TlReference */
  GArray *names;          /* TlName, of the references' authors, editors, translators */
  GArray *footnotes;      /* TlFootnote, by number */
  GArray *events;         /* TlEvent, by tl_event_compare() */
  GArray *details;        /* TlEventDetails, of the events that have some */
  GArray *quotes;         /* TlQuote */
  GArray *other_dates;    /* TlOtherDate */
  GArray *relations;      /* TlRelation */
  GArray *related_events; /* guint32: the relations' ends, sorted … */
  GArray *relations_of;   /* guint32: … and for each the relation */
  GArray *first_citings;  /* guint32: for each footnote, and one more, its first … */
  GArray *citings;        /* guint32: … of the events that cite it */
  TlMembers lane_members;
  TlMembers chapter_members;
  GArray *story;       /* TlStoryStep */
  GArray *indices;     /* guint32 */
  GArray *people;      /* of strings in the chunk */
  TlFeatures features; /* of any of the events */
  guint8 *kinds_used;  /* for each kind, whether any event is of it */
  guint n_left_out;    /* events of the document that are not in the dataset */
  TlIdTable events_by_id;
};

TlDataset *tl_dataset_new (void);
void tl_dataset_reserve (TlDataset *dataset, guint n_events);
void tl_dataset_freeze (TlDataset *dataset);
void tl_dataset_measure (TlDataset *dataset);
void tl_dataset_collect_features (TlDataset *dataset);
void tl_dataset_index_relations (TlDataset *dataset);
void tl_dataset_index_citings (TlDataset *dataset);
void tl_dataset_index_members (TlDataset *dataset);
void tl_members_clear (TlMembers *members);

G_END_DECLS
