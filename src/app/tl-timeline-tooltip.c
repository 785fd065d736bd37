/* What is under the pointer, in words. As text: a title is never read as markup. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

static char *
describe_hit (TlTimelineView *self, TlScene *scene, TlHit hit)
{
  if (hit.kind == TL_HIT_EVENT)
    {
      const TlEvent *event = tl_dataset_get_event (self->dataset, hit.event);
      g_autofree char *words = tl_event_date_to_words (event);
      g_autofree char *lanes = tl_event_lanes_to_words (event, self->dataset);

      g_autofree char *day = tl_timeline_view_day_to_words (self, hit.event);

      if (day != NULL)
        return g_strdup_printf ("%s\n%s · %s · %s", event->title, words, day, lanes);
      return g_strdup_printf ("%s\n%s · %s", event->title, words, lanes);
    }
  if (hit.kind == TL_HIT_COUNT)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, hit.index);
      g_autofree char *words = tl_edtf_range_to_words (count->start_s, count->end_s);

      /* Translators: the second part is a range of time. */
      return g_strdup_printf (ngettext ("%u event, %s", "%u events, %s", count->count),
                              count->count, words);
    }
  if (hit.kind == TL_HIT_NAME)
    /* Translators: the tooltip of a lane's name; a click opens a menu. */
    return g_strdup_printf (_ ("Arrange the lane “%s”"),
                            tl_dataset_get_lanes (self->dataset, NULL)[hit.lane].title);
  if (hit.kind == TL_HIT_CHAPTER)
    {
      guint index = g_array_index (scene->bands, TlSceneBand, hit.index).chapter;
      const TlChapter *chapter = &tl_dataset_get_chapters (self->dataset, NULL)[index];
      g_autofree char *words = tl_edtf_range_to_words (chapter->start_s, chapter->end_s);

      return g_strdup_printf ("%s\n%s", chapter->title, words);
    }
  return NULL;
}

/**
 * tl_timeline_view_query_tooltip:
 * @widget: a timeline
 * @x: where the pointer is
 * @y: likewise
 * @keyboard_tooltip: whether the keyboard asks
 * @tooltip: the tooltip
 *
 * The widget's tooltip function: what is under the pointer, in words.
 *
 * Returns: whether there is anything
 */
gboolean
tl_timeline_view_query_tooltip (
  GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  TlScene *scene = tl_timeline_view_get_scene (self);
  g_autofree char *text = NULL;

  if (scene == NULL || keyboard_tooltip || tl_timeline_view_has_popover (self))
    return FALSE;
  text = describe_hit (self, scene, tl_scene_hit (scene, x, y));
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}
