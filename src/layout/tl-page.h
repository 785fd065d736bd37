/* Pages and first views: what of a dataset to show in a picture of some size. */
#pragma once

#include "tl-scene.h"

G_BEGIN_DECLS

typedef struct
{
  double width_px;
  double height_px;
  double em_px; /* the size of labels */
  gboolean has_range;
  gboolean is_exact; /* the range and no more, not even room for the labels at its end */
  gint64 start_s;    /* with has_range; else the dataset's own view is shown */
  gint64 end_s;
  gboolean has_zero; /* days are counted from … */
  gint64 zero_s;     /* … this instant */
  TlSceneFlags flags;
  const TlArrangement *arrangement; /* nullable: all lanes, open, in the dataset's order */
  TlEventSet *events;               /* nullable: all; what is not among these is not shown */
  TlEmphasis *emphasis;             /* nullable: all that are shown are lit */
} TlPage;

TlScene *tl_page_build_scene (const TlPage *page, TlDataset *dataset, PangoContext *context);
void tl_page_fit (const TlPlacement *placement, gint64 start_s, gint64 end_s, TlView *view);
void tl_page_fit_first (const TlPlacement *placement, TlView *view);
double tl_page_get_names_width (const TlPlacement *placement, double width_px);

G_END_DECLS
