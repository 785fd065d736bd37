/* Events that all begin at one instant: where the lane has no rows left for them, no zoom parts
 * them, and a click lists them. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

/* More would be no list that anybody reads. */
#define LISTED_MAX 200

/**
 * tl_timeline_view_show_chip:
 * @self: a timeline
 * @count: a count of its scene, all of whose events begin at once
 *
 * Lists the events that are counted there; a click on one opens its details.
 */
void
tl_timeline_view_show_chip (TlTimelineView *self, const TlSceneCount *count)
{
  const TlItem *items = tl_placement_get_items (self->placement, NULL);
  double scale = tl_viewport_get_view (self->viewport)->scale_px_per_s;
  GtkWidget *list = tl_timeline_view_make_list (self, tl_timeline_view_activate);
  guint first = tl_placement_find_start (self->placement, count->lane, count->start_s);
  guint last = tl_placement_find_start (self->placement, count->lane, count->end_s);
  guint n = 0;

  for (guint i = first; i < last && n < LISTED_MAX; i++)
    if (!tl_item_is_shown (&items[i], scale))
      {
        tl_timeline_list_add (list, tl_dataset_get_event (self->dataset, items[i].event)->title,
                              NULL, items[i].event, count->lane);
        n++;
      }
  if (n < count->count)
    {
      guint rest = count->count - n;
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

      tl_timeline_list_add (list, text, NULL, TL_NO_EVENT, 0);
    }
  tl_timeline_view_popup_list (self, list, _ ("Events that begin at once"), count->rect);
}
