/* A view of a dataset that is kept: the time in view, how the lanes are arranged, what is filtered,
 * and which event is selected. Lanes and events are kept by their ids, since the file may have
 * changed when one comes back; those that it no longer has are passed over. */
#pragma once

#include <json-glib/json-glib.h>

#include "tl-arrangement.h"
#include "tl-dataset.h"
#include "tl-stretch.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  TlLaneState state; /* but for its index, which is not known without the dataset */
} TlBookmarkLane;

typedef struct
{
  char *title;          /* nullable: not a bookmark, but the last view */
  gboolean has_stretch; /* else the dataset's first view is meant */
  TlStretch stretch;
  GArray *lanes; /* of TlBookmarkLane, from top to bottom */
  double lane_zoom;
  char *filter; /* "": none */
  gboolean hides;
  char *event; /* nullable: the selected one's id */
} TlBookmark;

TlBookmark *tl_bookmark_new (const char *title);
void tl_bookmark_free (TlBookmark *bookmark);
void tl_bookmark_set_arrangement (TlBookmark *bookmark,
                                  TlDataset *dataset,
                                  const TlArrangement *arrangement);
TlArrangement *tl_bookmark_get_arrangement (const TlBookmark *bookmark, TlDataset *dataset);
gboolean tl_bookmark_equal_but_view (const TlBookmark *a, const TlBookmark *b);
JsonObject *tl_bookmark_to_json (const TlBookmark *bookmark);
TlBookmark *tl_bookmark_from_json (JsonObject *object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBookmark, tl_bookmark_free)

G_END_DECLS
