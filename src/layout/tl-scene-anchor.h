/* Places in the lanes that stay where they are while rows open and close above them. */
#pragma once

#include "tl-scene.h"

G_BEGIN_DECLS

typedef struct
{
  guint lane;
  double y; /* where it was, in pixels of its scene */
  gboolean is_in_rows;
  double rows;           /* from the top of the lane's rows, if it is in them … */
  double below_strip_px; /* … or else from the top of its strip */
} TlSceneAnchor;

gboolean tl_scene_find_anchor (const TlScene *scene, double y, TlSceneAnchor *anchor);
double tl_scene_get_anchor_shift (const TlScene *scene, const TlSceneAnchor *anchor);

G_END_DECLS
