/* A dataset: events in lanes, with their footnotes and references. Immutable once read, so that
 * it may be shared between threads and windows by reference.
 *
 * What there are many of stands in flat arrays of plain structs; lists within them (the lanes of an
 * event, the references of a footnote) are slices of one shared pool of indices. All strings and
 * arrays belong to the dataset and live as long as it does.
 */
#pragma once

#include <glib-object.h>

#include "tl-edtf.h"
#include "tl-reference.h"

G_BEGIN_DECLS

typedef enum
{
  TL_STATUS_OCCURRED,
  TL_STATUS_PLANNED,
  TL_STATUS_CANCELLED,
  TL_STATUS_EXPIRED,
  TL_STATUS_ONGOING,
} TlStatus;

typedef enum
{
  TL_IMPORTANCE_MAJOR,
  TL_IMPORTANCE_STANDARD,
  TL_IMPORTANCE_MINOR,
} TlImportance;

typedef enum
{
  TL_ATTRIBUTION_FACT,
  TL_ATTRIBUTION_AUTHOR, /* the author's judgement */
  TL_ATTRIBUTION_ACTOR,  /* an actor's claim */
} TlAttribution;

typedef enum
{
  TL_RELATION_LED_TO,
  TL_RELATION_RESPONDED_TO,
  TL_RELATION_ANNOUNCED,
  TL_RELATION_CANCELLED,
  TL_RELATION_EXTENDED,
  TL_RELATION_PART_OF,
  TL_RELATION_CONTRADICTS,
  TL_RELATION_RELATED,
} TlRelationType;

typedef enum
{
  TL_SYMBOL_CIRCLE,
  TL_SYMBOL_DIAMOND,
  TL_SYMBOL_SQUARE,
  TL_SYMBOL_TRIANGLE,
  TL_SYMBOL_STAR,
  TL_SYMBOL_FLAG,
  TL_SYMBOL_DOCUMENT,
  TL_SYMBOL_SPEECH,
  TL_SYMBOL_PHONE,
  TL_SYMBOL_SHIELD,
  TL_SYMBOL_CHART,
  TL_SYMBOL_CROSS,
  TL_N_SYMBOLS,
} TlSymbol;

typedef struct
{
  const char *id;
  const char *title;
} TlLane;

typedef struct
{
  const char *id;
  const char *title;
  gint64 start_s; /* the shortest range that every second of its events starts in, spans apart; */
  gint64 end_s;   /* the same as start_s: none */
} TlChapter;

typedef struct
{
  const char *id;
  const char *title;
  TlSymbol symbol;
} TlKind;

typedef struct
{
  guint number;
  const char *text;   /* nullable */
  TlSlice references; /* indices of TlReference */
} TlFootnote;

typedef struct
{
  const char *text;
  const char *by;    /* nullable */
  TlSlice footnotes; /* indices of TlFootnote */
} TlQuote;

typedef struct
{
  guint32 from; /* indices of TlEvent */
  guint32 to;
  TlRelationType type;
  const char *summary; /* nullable */
  TlSlice footnotes;
} TlRelation;

/* What few events have, apart from what all have. */
typedef struct
{
  const char *date_text; /* nullable: the source's own words for the date */
  const char *date_note; /* nullable */
  const char *place;     /* nullable */
  TlSlice people;        /* indices of tl_dataset_get_person() */
  TlSlice quotes;        /* indices of TlQuote */
} TlEventDetails;

typedef struct
{
  TlDate date;
  const char *id; /* the dataset's, or "event-N" for the Nth in the file */
  const char *title;
  const char *short_title; /* nullable */
  const char *edtf;
  const char *summary; /* nullable */
  TlSlice lanes;       /* at least one; the side that acts first stands first */
  TlSlice footnotes;
  gint32 kind;     /* index of TlKind, or -1 */
  gint32 chapter;  /* index of TlChapter, or -1 */
  guint32 details; /* for tl_dataset_get_details() */
  guint8 status;
  guint8 importance;
  guint8 attribution;
  guint8 has_own_id; /* the id is the document's, not made up */
} TlEvent;

/* One step of the story that the dataset tells: what is said, what is in view, and what stands out.
 */
typedef struct
{
  const char *title;
  const char *text;  /* nullable: for the audience */
  const char *notes; /* nullable: for the lecturer alone */
  TlDate range;      /* where has_range */
  gboolean has_range;
  TlSlice events;
  TlSlice lanes; /* none: all of them */
} TlStoryStep;

/* What of the ways in which events differ a dataset has: what a legend may have to explain. */
typedef enum
{
  TL_FEATURE_WINDOW = 1 << 0,
  TL_FEATURE_SPAN = 1 << 1,
  TL_FEATURE_SOFT_END = 1 << 2, /* a span's start or end is not known to the day */
  TL_FEATURE_OPEN_END = 1 << 3,
  TL_FEATURE_UNKNOWN_END = 1 << 4,
  TL_FEATURE_SET = 1 << 5,
  TL_FEATURE_APPROXIMATE = 1 << 6,
  TL_FEATURE_UNCERTAIN = 1 << 7,
  TL_FEATURE_PLANNED = 1 << 8,
  TL_FEATURE_CANCELLED = 1 << 9,
  TL_FEATURE_EXPIRED = 1 << 10,
  TL_FEATURE_ONGOING = 1 << 11,
  TL_FEATURE_ATTRIBUTED = 1 << 12,
  TL_FEATURE_SEVERAL_LANES = 1 << 13,
  TL_FEATURE_FOOTNOTES = 1 << 14,
} TlFeatures;

#define TL_TYPE_DATASET (tl_dataset_get_type ())
G_DECLARE_FINAL_TYPE (TlDataset, tl_dataset, TL, DATASET, GObject)

const char *tl_dataset_get_title (TlDataset *dataset);
const char *tl_dataset_get_description (TlDataset *dataset);
const char *tl_dataset_get_license (TlDataset *dataset);
const char *tl_dataset_get_language (TlDataset *dataset);

const TlEvent *tl_dataset_get_events (TlDataset *dataset, guint *n_events);
const TlEvent *tl_dataset_get_event (TlDataset *dataset, guint index);
guint tl_dataset_find_start (TlDataset *dataset, gint64 time_s);
const TlEventDetails *tl_dataset_get_details (TlDataset *dataset, const TlEvent *event);
guint tl_dataset_get_n_left_out (TlDataset *dataset);
gboolean tl_dataset_find_event (TlDataset *dataset, const char *id, guint *index);
const TlLane *tl_dataset_get_lanes (TlDataset *dataset, guint *n_lanes);
const TlChapter *tl_dataset_get_chapters (TlDataset *dataset, guint *n_chapters);
const TlKind *tl_dataset_get_kinds (TlDataset *dataset, guint *n_kinds);
const TlFootnote *tl_dataset_get_footnotes (TlDataset *dataset, guint *n_footnotes);
const TlReference *tl_dataset_get_references (TlDataset *dataset, guint *n_references);
const TlRelation *tl_dataset_get_relations (TlDataset *dataset, guint *n_relations);
const guint32 *tl_dataset_get_relations_of (TlDataset *dataset, guint event, guint *n_relations);
const TlStoryStep *tl_dataset_get_story (TlDataset *dataset, guint *n_story);
const TlQuote *tl_dataset_get_quote (TlDataset *dataset, guint index);
const char *tl_dataset_get_person (TlDataset *dataset, guint index);
const guint32 *tl_dataset_get_indices (TlDataset *dataset, TlSlice slice);
const TlName *tl_dataset_get_names (TlDataset *dataset, TlSlice slice);

TlSymbol tl_dataset_get_symbol (TlDataset *dataset, const TlEvent *event);
gboolean tl_dataset_get_extent (TlDataset *dataset, gint64 *start_s, gint64 *end_s);
gboolean tl_dataset_get_view (TlDataset *dataset, gint64 *start_s, gint64 *end_s);

TlFeatures tl_event_get_features (const TlEvent *event);
TlFeatures tl_dataset_get_features (TlDataset *dataset);
gboolean tl_dataset_has_kind (TlDataset *dataset, guint kind);

gint64 tl_date_get_known_start (const TlDate *date);
gint64 tl_date_get_known_end (const TlDate *date);
int tl_event_compare (const TlEvent *a, const TlEvent *b);
char *tl_event_date_to_words (const TlEvent *event);
char *tl_event_lanes_to_words (const TlEvent *event, TlDataset *dataset);
const char *tl_status_get_label (TlStatus status);
const char *tl_attribution_get_label (TlAttribution attribution);
const char *tl_relation_type_get_label (TlRelationType type, gboolean is_from);

G_END_DECLS
