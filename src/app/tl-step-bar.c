/* What the user last chose to step along is kept while the events allow it: after one that isn't in
 * the story, the story is stepped along again. Which lane that is the timeline's cursor has. The
 * sequence is made anew only when what one steps along, or the filter, is another. */
#include "tl-step-bar.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TlStepBar
{
  GtkWidget parent_instance;

  GtkWidget *previous;
  GtkMenuButton *along_button;
  GtkLabel *along;
  GtkLabel *position;
  GtkWidget *next;

  TlDataset *dataset; /* NULL until an event is shown */
  guint32 event;
  guint lane;                 /* that it is shown in */
  TlEventSet *passed;         /* nullable */
  TlSequenceKind wanted_kind; /* what the user chose */
  TlSequenceKind kind;        /* what there is of it at this event */
  guint index;
  TlEventSequence *sequence; /* nullable: to be made */
  GSimpleAction *action;
};

enum
{
  EVENT_CHOSEN,
  LANE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlStepBar, tl_step_bar, GTK_TYPE_WIDGET)

static const TlEvent *
get_event (TlStepBar *self)
{
  return tl_dataset_get_event (self->dataset, self->event);
}

static gboolean
is_in_story (TlStepBar *self)
{
  guint n_steps;
  const TlStoryStep *steps = tl_dataset_get_story (self->dataset, &n_steps);

  for (guint i = 0; i < n_steps; i++)
    for (guint j = 0; j < steps[i].events.length; j++)
      if (tl_dataset_get_indices (self->dataset, steps[i].events)[j] == self->event)
        return TRUE;
  return FALSE;
}

/* What is stepped along from this event: what the user wants, if it is part of that; else the
 * lane. */
static void
find_kind (TlStepBar *self, TlSequenceKind *kind, guint *index)
{
  const TlEvent *event = get_event (self);

  *kind = self->wanted_kind;
  *index = 0;
  if (*kind == TL_SEQUENCE_CHAPTER && event->chapter >= 0)
    *index = (guint) event->chapter;
  else if (*kind == TL_SEQUENCE_CHAPTER || *kind == TL_SEQUENCE_LANE
           || (*kind == TL_SEQUENCE_STORY && !is_in_story (self)))
    {
      *kind = TL_SEQUENCE_LANE;
      *index = self->lane;
    }
}

static char *
describe (TlStepBar *self, TlSequenceKind kind, guint index)
{
  /* Translators: what one steps along from event to event. */
  switch (kind)
    {
    case TL_SEQUENCE_LANE:
      return g_strdup_printf (_ ("Lane: %s"),
                              tl_dataset_get_lanes (self->dataset, NULL)[index].title);
    case TL_SEQUENCE_CHAPTER:
      return g_strdup_printf (_ ("Chapter: %s"),
                              tl_dataset_get_chapters (self->dataset, NULL)[index].title);
    case TL_SEQUENCE_STORY:
      /* Translators: the events of the story that the dataset tells, as what one steps along. */
      return g_strdup (_ ("Story"));
    case TL_SEQUENCE_ALL:
    default:
      return g_strdup (_ ("All Events"));
    }
}

static char *
write_target (TlSequenceKind kind, guint index)
{
  return g_strdup_printf ("%d:%u", (int) kind, index);
}

static void
add_choice (TlStepBar *self, GMenu *menu, TlSequenceKind kind, guint index)
{
  g_autofree char *text = describe (self, kind, index);
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  /* A menu takes one underscore for the mark of a key. */
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autofree char *target = write_target (kind, index);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "steps.along", "s", target);
  g_menu_append_item (menu, item);
}

/* Made when it is opened: it is another at each event, and takes long to make. */
static void
on_menu_asked_for (GtkMenuButton *button, gpointer data)
{
  TlStepBar *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  const TlEvent *event;
  const guint32 *lanes;

  if (self->dataset == NULL)
    return;
  event = get_event (self);
  lanes = tl_dataset_get_indices (self->dataset, event->lanes);
  for (guint i = 0; i < event->lanes.length; i++)
    add_choice (self, menu, TL_SEQUENCE_LANE, lanes[i]);
  if (event->chapter >= 0)
    add_choice (self, menu, TL_SEQUENCE_CHAPTER, (guint) event->chapter);
  if (is_in_story (self))
    add_choice (self, menu, TL_SEQUENCE_STORY, 0);
  add_choice (self, menu, TL_SEQUENCE_ALL, 0);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* A button that has the focus and nowhere to lead gives it to the other. */
static void
set_sensitive (GtkWidget *button, gboolean is_sensitive, GtkWidget *other)
{
  gboolean had_focus = gtk_widget_has_focus (button);

  gtk_widget_set_sensitive (button, is_sensitive);
  if (had_focus && !is_sensitive)
    gtk_widget_grab_focus (other);
}

/* Who steps on by a button stays there, and hears where that leads. */
static void
describe_button (TlStepBar *self, GtkWidget *button)
{
  g_autofree char *text
    = g_strdup_printf ("%s, %s", get_event (self)->title, gtk_label_get_text (self->position));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
}

static void
show_position (TlStepBar *self)
{
  guint n = tl_event_sequence_get_length (self->sequence);
  guint position;
  guint32 event;
  gboolean has_previous = tl_event_sequence_get_previous (self->sequence, self->event, &event);
  gboolean has_next = tl_event_sequence_get_next (self->sequence, self->event, &event);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  if (tl_event_sequence_find (self->sequence, self->event, &position))
    /* Translators: which event one is at, of how many. */
    text = g_strdup_printf (_ ("%u of %u"), position + 1, n);
  gtk_label_set_text (self->position, text != NULL ? text : _ ("Hidden by the filter"));
  name = g_strdup_printf ("%s, %s", gtk_label_get_text (self->along),
                          gtk_label_get_text (self->position));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->along_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  describe_button (self, self->previous);
  describe_button (self, self->next);
  gtk_widget_set_sensitive (self->previous, TRUE);
  gtk_widget_set_sensitive (self->next, TRUE);
  set_sensitive (self->previous, has_previous, self->next);
  set_sensitive (self->next, has_next,
                 has_previous ? self->previous : GTK_WIDGET (self->along_button));
}

/* A filter may be of the next dataset already, before one of its events is shown. */
static const TlEventSet *
get_passed (TlStepBar *self)
{
  guint n_events;

  tl_dataset_get_events (self->dataset, &n_events);
  return self->passed != NULL && self->passed->n_events == n_events ? self->passed : NULL;
}

static void
update (TlStepBar *self)
{
  TlSequenceKind kind;
  guint index;
  g_autofree char *text = NULL;
  g_autofree char *target = NULL;

  if (self->dataset == NULL)
    return;
  find_kind (self, &kind, &index);
  if (kind != self->kind || index != self->index)
    g_clear_pointer (&self->sequence, tl_event_sequence_free);
  self->kind = kind;
  self->index = index;
  if (self->sequence == NULL)
    self->sequence = tl_event_sequence_new (self->dataset, kind, index, get_passed (self));
  text = describe (self, kind, index);
  target = write_target (kind, index);
  gtk_label_set_text (self->along, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->along_button), text);
  g_simple_action_set_state (self->action, g_variant_new_string (target));
  show_position (self);
}

static void
on_along (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TlStepBar *self = data;
  const char *target = g_variant_get_string (parameter, NULL);
  const char *colon = strchr (target, ':');

  g_return_if_fail (colon != NULL);
  self->wanted_kind = (TlSequenceKind) g_ascii_strtoull (target, NULL, 10);
  update (self);
  if (self->wanted_kind == TL_SEQUENCE_LANE)
    g_signal_emit (self, signals[LANE_CHOSEN], 0, (guint) g_ascii_strtoull (colon + 1, NULL, 10));
}

static void
on_previous_clicked (TlStepBar *self)
{
  tl_step_bar_step (self, -1);
}

static void
on_next_clicked (TlStepBar *self)
{
  tl_step_bar_step (self, 1);
}

static void
tl_step_bar_dispose (GObject *object)
{
  TlStepBar *self = TL_STEP_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sequence, tl_event_sequence_free);
  g_clear_pointer (&self->passed, tl_event_set_unref);
  g_clear_object (&self->dataset);
  g_clear_object (&self->action);
  G_OBJECT_CLASS (tl_step_bar_parent_class)->dispose (object);
}

static void
tl_step_bar_class_init (TlStepBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_step_bar_dispose;

  /**
   * TlStepBar::event-chosen:
   * @bar: the bar
   * @event: the index of the event to go to
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_STEP_BAR, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlStepBar::lane-chosen:
   * @bar: the bar
   * @lane: the lane of the shown event to step along
   */
  signals[LANE_CHOSEN] = g_signal_new ("lane-chosen", TL_TYPE_STEP_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-step-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TlStepBar, previous);
  gtk_widget_class_bind_template_child (widget_class, TlStepBar, along_button);
  gtk_widget_class_bind_template_child (widget_class, TlStepBar, along);
  gtk_widget_class_bind_template_child (widget_class, TlStepBar, position);
  gtk_widget_class_bind_template_child (widget_class, TlStepBar, next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked);
}

static void
tl_step_bar_init (TlStepBar *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->action
    = g_simple_action_new_stateful ("along", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect (self->action, "activate", G_CALLBACK (on_along), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "steps", G_ACTION_GROUP (actions));
  gtk_menu_button_set_create_popup_func (self->along_button, on_menu_asked_for, self, NULL);
}

/**
 * tl_step_bar_show_event:
 * @bar: a bar
 * @dataset: a dataset
 * @event: the index of one of its events
 * @lane: the one of its lanes that it is shown in
 *
 * Says where the event is, and what comes before and after it.
 */
void
tl_step_bar_show_event (TlStepBar *bar, TlDataset *dataset, guint32 event, guint lane)
{
  g_return_if_fail (TL_IS_STEP_BAR (bar));
  g_return_if_fail (TL_IS_DATASET (dataset));

  if (g_set_object (&bar->dataset, dataset))
    g_clear_pointer (&bar->sequence, tl_event_sequence_free);
  bar->event = event;
  bar->lane = lane;
  update (bar);
}

/**
 * tl_step_bar_set_passed:
 * @bar: a bar
 * @passed: (nullable): the events that one may step to; %NULL: all. Not heeded while it is of
 *   another dataset than the event that is shown
 */
void
tl_step_bar_set_passed (TlStepBar *bar, TlEventSet *passed)
{
  g_return_if_fail (TL_IS_STEP_BAR (bar));

  if (bar->passed == passed)
    return;
  g_clear_pointer (&bar->passed, tl_event_set_unref);
  bar->passed = passed != NULL ? tl_event_set_ref (passed) : NULL;
  g_clear_pointer (&bar->sequence, tl_event_sequence_free);
  update (bar);
}

/**
 * tl_step_bar_step:
 * @bar: a bar that shows an event
 * @direction: -1 to the previous event, 1 to the next
 *
 * Asks for that event; at an end, for none.
 */
void
tl_step_bar_step (TlStepBar *bar, int direction)
{
  guint32 event;

  g_return_if_fail (TL_IS_STEP_BAR (bar));

  if (bar->sequence == NULL)
    return;
  if (direction < 0 ? tl_event_sequence_get_previous (bar->sequence, bar->event, &event)
                    : tl_event_sequence_get_next (bar->sequence, bar->event, &event))
    g_signal_emit (bar, signals[EVENT_CHOSEN], 0, event);
}
