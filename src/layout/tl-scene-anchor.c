/* Places in the lanes that stay where they are while rows open and close above them. */
#include "tl-scene-anchor.h"

/**
 * tl_scene_find_anchor:
 * @scene: a scene
 * @y: a place between the axis and the overview, in pixels
 * @anchor: (out): what is there, or the lane above
 *
 * Returns: %FALSE where there is no lane that scrolls
 */
gboolean
tl_scene_find_anchor (const TlScene *scene, double y, TlSceneAnchor *anchor)
{
  double top_y = -G_MAXDOUBLE;

  g_return_val_if_fail (scene != NULL, FALSE);
  g_return_val_if_fail (anchor != NULL, FALSE);

  for (guint i = 0; i < scene->lanes->len; i++)
    {
      const TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, i);

      if (lane->is_hidden || lane->is_pinned || y < lane->rect.y || lane->rect.y < top_y)
        continue;
      top_y = lane->rect.y;
      *anchor
        = (TlSceneAnchor){ .lane = i, .y = y, .is_in_rows = !lane->is_folded && y < lane->strip.y };
      if (anchor->is_in_rows)
        anchor->rows = (y - lane->first_row_y) / lane->row_height;
      else
        anchor->below_strip_px = y - lane->strip.y;
    }
  return top_y > -G_MAXDOUBLE;
}

/**
 * tl_scene_get_anchor_shift:
 * @scene: a scene of the same placement, with another view
 * @anchor: a place in another scene
 *
 * Returns: how far down the place is from where it was, in pixels: what the lanes are to be
 *   scrolled by for it to stay
 */
double
tl_scene_get_anchor_shift (const TlScene *scene, const TlSceneAnchor *anchor)
{
  const TlSceneLane *lane;

  g_return_val_if_fail (scene != NULL, 0);
  g_return_val_if_fail (anchor != NULL && anchor->lane < scene->lanes->len, 0);

  lane = &g_array_index (scene->lanes, TlSceneLane, anchor->lane);
  if (anchor->is_in_rows)
    return lane->first_row_y + anchor->rows * lane->row_height - anchor->y;
  return lane->strip.y + anchor->below_strip_px - anchor->y;
}
