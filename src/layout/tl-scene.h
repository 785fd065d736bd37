/* The scene: all that is in a picture, as data, in pixels. The single truth of a frame.
 *
 * Painter, hit test, accessibility, exporters and tests all read it, so that what is drawn and what
 * is clicked can't disagree. It knows no colours. Building one is pure: the same placement and the
 * same view give the same scene.
 *
 *   +--------+---------------------------------------+
 *   |        | upper tier                            |   axis
 *   |        | lower tier                            |
 *   +--------+---------------------------------------+
 *   |        | chapter bands                         |
 *   +--------+---------------------------------------+
 *   | name   | rows: symbol, label, notes            |   a lane
 *   |        | ...                                   |
 *   |        | strip: ticks, counts                  |
 *   +--------+---------------------------------------+
 *   | range  | overview                              |
 *   +--------+---------------------------------------+
 */
#pragma once

#include "tl-axis.h"
#include "tl-emphasis.h"
#include "tl-placement.h"
#include "tl-view.h"

G_BEGIN_DECLS

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} TlRect;

typedef struct
{
  TlRect rect;  /* the whole lane, across the picture; scrolled */
  TlRect strip; /* at its foot */
  double row_height;
  double first_row_y;
  guint n_rows;
  guint n_events;
  gboolean is_folded; /* it has no rows */
  gboolean is_hidden; /* it has no place either */
  gboolean is_pinned; /* it doesn't scroll */
  const char *title;
} TlSceneLane;

typedef enum
{
  TL_MARK_SYMBOL, /* in a row, with a symbol */
  TL_MARK_TICK,   /* in the strip: not labelled at this scale */
} TlMarkForm;

typedef enum
{
  TL_EDGE_SHARP,
  TL_EDGE_SOFT,    /* fades from solid_* to the mark's end */
  TL_EDGE_OPEN,    /* fades, with an arrow */
  TL_EDGE_UNKNOWN, /* fades, with a question mark */
} TlEdge;

/* An event's mark in one lane. */
typedef struct
{
  guint32 event;
  guint16 lane;
  gint16 row; /* -1: in the strip */
  TlMarkForm form;
  TlRect rect;     /* all that the mark covers: symbol and extent */
  double symbol_x; /* the symbol's centre */
  double symbol_y;
  double extent_x0; /* the extent: the event's time, where it is wider than its symbol … */
  double extent_x1; /* … or equal to extent_x0 where it isn't */
  double solid_x0;  /* within it, what is certain */
  double solid_x1;
  double extent_y;   /* the line under the label that shows it */
  guint8 shape;      /* TlDateShape */
  guint8 start_edge; /* TlEdge */
  guint8 end_edge;
  guint8 qualifier;   /* TlQualifier flags of either end */
  guint8 symbol;      /* TlSymbol */
  guint8 status;      /* TlStatus */
  guint8 importance;  /* TlImportance */
  gboolean is_hollow; /* not on a known day, or not yet */
  gboolean is_run;    /* a set with a range in it: on every day of that */
  double opacity;
} TlSceneMark;

typedef struct
{
  guint32 event;
  guint16 lane;
  gint16 row;
  TlRect rect; /* of the text, its quotation mark and notes included */
  double text_x;
  double text_width; /* the text ends in an ellipsis where it is wider */
  double full_width; /* what it takes up to its end */
  double baseline_y;
  TlFont font;
  const char *text;  /* the dataset's */
  const char *notes; /* footnotes' numbers, "3, 12", or NULL; the scene's */
  double notes_x;
  gboolean is_pale;
  gboolean is_quoted; /* a claim or a judgement: an open quotation mark before it */
  double opacity;
} TlSceneLabel;

/* A further symbol of a mark that has several: of a set, "on both days". It stands, smaller, on the
 * line under the label, since the label has the room beside the first. */
typedef struct
{
  guint32 event;
  guint16 lane;
  guint8 symbol; /* TlSymbol */
  gboolean is_hollow;
  double x;
  double y;
  double opacity;
} TlSceneDot;

/* Several events of a lane's strip in one bar. */
typedef struct
{
  guint16 lane;
  TlRect rect;
  guint count;
  guint n_lit;    /* of them; all, where nothing is searched for */
  gint64 start_s; /* the stretch of time that is counted, end exclusive */
  gint64 end_s;
  gboolean has_text;   /* whether there is room for the number … */
  gboolean is_rounded; /* … to thousands: "12k" */
  gboolean is_instant; /* all of the lane's events there begin at once: no zoom parts them */
} TlSceneCount;

/* Ties the marks of one event in several lanes. */
typedef struct
{
  guint32 event;
  double x;
  double y0;
  double y1;
  double opacity;
} TlSceneConnector;

/* A chapter's place in time. */
typedef struct
{
  guint chapter;
  TlRect rect;
  double text_x;
  double text_width; /* the title ends in an ellipsis where it is wider; 0: there is no room */
  double baseline_y;
  const char *title;
} TlSceneBand;

/* A relation: a cubic Bézier curve from one mark to another. */
typedef struct
{
  guint32 relation; /* index of TlRelation */
  guint32 from;     /* events */
  guint32 to;
  guint8 type; /* TlRelationType */
  double x0;
  double y0;
  double control_x0;
  double control_y0;
  double control_x1;
  double control_y1;
  double x1;
  double y1;
} TlSceneArc;

/* What an entry of the legend shows. */
typedef enum
{
  TL_SIGN_MARK, /* the entry's sample */
  TL_SIGN_QUOTE,
  TL_SIGN_NOTE,
  TL_SIGN_CONNECTOR,
  TL_SIGN_TICK,
  TL_SIGN_COUNT,
  TL_SIGN_CHIP,
  TL_SIGN_ARC,
} TlSign;

/* A mark or an arc of the legend is of no lane. */
#define TL_LANE_NONE G_MAXUINT16

/* One sign and what it means. */
typedef struct
{
  TlSign sign;
  TlSceneMark sample; /* for TL_SIGN_MARK */
  TlSceneArc arc;     /* for TL_SIGN_ARC */
  TlRect rect;        /* of the sign */
  double text_x;
  double text_width;
  double baseline_y;
  const char *text;
} TlSceneLegendEntry;

/* One lane's events in one column of the overview. */
typedef struct
{
  guint16 lane;
  TlRect rect;
  gboolean is_dim; /* where events are lit, of all; the bar of those that are lit follows */
} TlSceneDensity;

typedef enum
{
  TL_SCENE_OVERVIEW = 1 << 0,  /* the strip with the whole range at the bottom */
  TL_SCENE_CHAPTERS = 1 << 1,  /* chapter bands, where the dataset has chapters */
  TL_SCENE_RELATIONS = 1 << 2, /* arcs of all relations of what is shown in rows */
  TL_SCENE_LEGEND = 1 << 3,    /* what the signs in view mean */
  TL_SCENE_FADING = 1 << 4,    /* what has just come in sight is pale yet: while one zooms */
  TL_SCENE_STILL = 1 << 5,     /* nobody pans: the legend is no higher than what it explains here */
} TlSceneFlags;

typedef struct _TlScene TlScene;

struct _TlScene
{
  /*< private >*/
  gatomicrefcount ref_count;
  TlSceneFlags flags;
  GStringChunk *strings;
  TlPlacement *placement;
  TlEmphasis *emphasis; /* nullable: all are lit */
  GArray *shown;        /* guint32: the items shown in the lane that is being built */
  GArray *hidden;       /* guint32: those that a stretch of its strip hides */

  /*< public: read only >*/
  TlView view;
  TlRect axis;         /* from the names' right edge on */
  TlRect bands_area;   /* below the axis */
  TlRect lanes_area;   /* below that, to the overview; what lies outside is cut off */
  TlRect scroll_area;  /* of that, what is below the pinned lanes: there the others scroll */
  double lanes_height; /* of all lanes, in view or not */
  TlRect legend_area;  /* above the overview */
  TlRect overview;
  TlRect overview_window;
  double overview_margin_px; /* left and right of its scale */
  GArray *ticks;             /* TlTick */
  GArray *bands;             /* TlSceneBand */
  GArray *lanes;             /* TlSceneLane */
  GArray *marks;             /* TlSceneMark */
  GArray *dots;              /* TlSceneDot */
  GArray *labels;            /* TlSceneLabel */
  GArray *counts;            /* TlSceneCount */
  GArray *connectors;        /* TlSceneConnector */
  GArray *arcs;              /* TlSceneArc; only with TL_SCENE_RELATIONS */
  GArray *legend;            /* TlSceneLegendEntry */
  GArray *densities;         /* TlSceneDensity */
};

TlScene *tl_scene_build (TlPlacement *placement, const TlView *view, TlSceneFlags flags);
TlScene *tl_scene_build_lit (TlPlacement *placement,
                             const TlView *view,
                             TlSceneFlags flags,
                             TlEmphasis *emphasis);
double tl_scene_get_axis_height (const TlMetricsLengths *lengths);
double tl_scene_get_room (
  TlMetrics *metrics, TlDataset *dataset, double width_px, double height_px, TlSceneFlags flags);
void tl_scene_count_format (const TlSceneCount *count, char *text, gsize size);
guint tl_scene_get_n_hidden_lanes (const TlScene *scene);
void tl_scene_find_arcs (const TlScene *scene, guint32 event, GArray *arcs);
TlRect tl_scene_get_area (const TlScene *scene, gboolean is_pinned);
TlRect tl_scene_get_lane_area (const TlScene *scene, guint lane);
double tl_scene_get_tie_y (const TlScene *scene, const TlSceneMark *mark);
guint tl_scene_get_overview_breaks (const TlScene *scene, double *breaks_x);
double tl_scene_get_overview_x (const TlScene *scene, gint64 time_s);
gint64 tl_scene_get_overview_time (const TlScene *scene, double x);
TlScene *tl_scene_ref (TlScene *scene);
void tl_scene_unref (TlScene *scene);
TlDataset *tl_scene_get_dataset (const TlScene *scene);
TlMetrics *tl_scene_get_metrics (const TlScene *scene);

typedef enum
{
  TL_HIT_NOTHING,
  TL_HIT_EVENT,
  TL_HIT_COUNT,
  TL_HIT_CHAPTER,
  TL_HIT_NAME, /* of a lane */
  TL_HIT_OVERVIEW,
} TlHitKind;

typedef struct
{
  TlHitKind kind;
  guint32 event; /* for TL_HIT_EVENT */
  guint16 lane;
  guint index; /* of the count, for TL_HIT_COUNT, or of the band, for TL_HIT_CHAPTER */
} TlHit;

TlHit tl_scene_hit (const TlScene *scene, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlScene, tl_scene_unref)

G_END_DECLS
