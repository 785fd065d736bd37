/* Walking along relations: from an event to what follows from it, and back to what it came of. */
#include "tl-timeline-view-private.h"

#include <glib/gi18n.h>

typedef enum
{
  WAY_BACK,
  WAY_ON,
} Way;

/* The event to walk from: the keyboard's, or else the selected one. */
static guint32
get_start (TlTimelineView *self)
{
  return self->cursor != TL_NO_EVENT ? self->cursor : self->selected;
}

/* Whether what a relation is to follows from what it is from, and not the other way round: an
 * answer is related to what it answers, a part to the whole. Of what is merely related, the later
 * follows: events are in the order of time. */
static gboolean
leads_on (const TlRelation *relation)
{
  switch (relation->type)
    {
    case TL_RELATION_LED_TO:
    case TL_RELATION_ANNOUNCED:
      return TRUE;
    case TL_RELATION_RELATED:
      return relation->from < relation->to;
    default:
      return FALSE;
    }
}

static guint32
get_other (const TlRelation *relation, guint32 event)
{
  return relation->from == event ? relation->to : relation->from;
}

/* The relations that lead from an event one way: indices of TlRelation. */
static GArray *
find_relations (TlDataset *dataset, guint32 event, Way way)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  const TlRelation *all = tl_dataset_get_relations (dataset, NULL);
  guint n_relations;
  const guint32 *relations = tl_dataset_get_relations_of (dataset, event, &n_relations);

  for (guint i = 0; i < n_relations; i++)
    {
      const TlRelation *relation = &all[relations[i]];

      if (relation->from != relation->to
          && (relation->from == event) == (leads_on (relation) == (way == WAY_ON)))
        g_array_append_val (found, relations[i]);
    }
  return found;
}

/**
 * tl_timeline_view_find_place:
 * @self: a timeline that shows something
 * @event: an event's index
 *
 * Returns: where the event is in the picture, for a popover to point to; else the middle of the
 * lanes
 */
TlRect
tl_timeline_view_find_place (TlTimelineView *self, guint32 event)
{
  const TlScene *scene = tl_timeline_view_get_scene (self);
  TlRect area = scene->lanes_area;
  TlRect place = { area.x + area.width / 2, area.y + area.height / 2, 1, 1 };

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event == event && mark->symbol_x >= scene->view.left_px
          && mark->symbol_x < scene->view.width_px
          && (mark->lane == self->cursor_lane || place.width == 1))
        place = (TlRect){ mark->symbol_x - 8, mark->symbol_y - 8, 16, 16 };
    }
  place.y = CLAMP (place.y, area.y, MAX (area.y + area.height - place.height, area.y));
  return place;
}

static void
list_relations (TlTimelineView *self, guint32 event, const GArray *relations, Way way)
{
  GtkWidget *list = tl_timeline_view_make_list (self, tl_timeline_view_visit);

  for (guint i = 0; i < relations->len; i++)
    {
      const TlRelation *relation
        = &tl_dataset_get_relations (self->dataset, NULL)[g_array_index (relations, guint32, i)];
      guint32 other = get_other (relation, event);
      const TlEvent *shown = tl_dataset_get_event (self->dataset, other);
      g_autofree char *words = tl_event_date_to_words (shown);
      g_autofree char *subtitle = g_strdup_printf (
        "%s · %s", tl_relation_type_get_label (relation->type, relation->from == event), words);

      tl_timeline_list_add (list, shown->title, subtitle, other,
                            tl_timeline_view_find_lane (self, other));
    }
  tl_timeline_view_popup_list (self, list,
                               way == WAY_ON ? _ ("What follows from it") : _ ("What it came of"),
                               tl_timeline_view_find_place (self, event));
}

/**
 * tl_timeline_view_has_relations:
 * @self: a timeline
 * @event: an event's index
 * @is_on: whether those are meant that lead on from it, not those that lead to it
 *
 * Returns: whether there are any to walk along
 */
gboolean
tl_timeline_view_has_relations (TlTimelineView *self, guint32 event, gboolean is_on)
{
  g_autoptr (GArray) relations = find_relations (self->dataset, event, is_on ? WAY_ON : WAY_BACK);

  return relations->len > 0;
}

/**
 * tl_timeline_view_follow:
 * @self: a timeline
 * @event: the index of the event to walk from
 * @is_on: whether to walk on to what follows from it, not back to what it came of
 *
 * Goes along the one relation that there is, or lists several to choose from, or says that there is
 * none.
 */
void
tl_timeline_view_follow (TlTimelineView *self, guint32 event, gboolean is_on)
{
  Way way = is_on ? WAY_ON : WAY_BACK;
  g_autoptr (GArray) relations = NULL;

  if (tl_timeline_view_get_scene (self) == NULL)
    return;
  relations = find_relations (self->dataset, event, way);
  if (relations->len == 1)
    {
      const TlRelation *relation
        = &tl_dataset_get_relations (self->dataset, NULL)[g_array_index (relations, guint32, 0)];
      guint32 other = get_other (relation, event);

      tl_timeline_view_visit (self, other, tl_timeline_view_find_lane (self, other));
    }
  else if (relations->len > 1)
    list_relations (self, event, relations, way);
  else
    tl_timeline_view_say (self, way == WAY_ON ? _ ("Nothing follows from it")
                                              : _ ("It came of nothing else"));
}

static gboolean
on_follow_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  TlTimelineView *self = TL_TIMELINE_VIEW (widget);
  guint32 event = get_start (self);

  if (event == TL_NO_EVENT)
    return GDK_EVENT_PROPAGATE;
  tl_timeline_view_follow (self, event, g_variant_get_boolean (arguments));
  return GDK_EVENT_STOP;
}

/**
 * tl_timeline_view_add_relation_keys:
 * @class: the timeline's class
 *
 * Brackets, and, for keyboards without them, Ctrl with an arrow.
 */
void
tl_timeline_view_add_relation_keys (GtkWidgetClass *class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    gboolean is_on;
  } keys[] = {
    { GDK_KEY_bracketright, 0, TRUE },
    { GDK_KEY_Right, GDK_CONTROL_MASK, TRUE },
    { GDK_KEY_KP_Right, GDK_CONTROL_MASK, TRUE },
    { GDK_KEY_bracketleft, 0, FALSE },
    { GDK_KEY_Left, GDK_CONTROL_MASK, FALSE },
    { GDK_KEY_KP_Left, GDK_CONTROL_MASK, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (class, keys[i].key, keys[i].modifiers, on_follow_key, "b",
                                  keys[i].is_on);
}
