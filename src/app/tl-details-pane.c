/* The frame of the details: what goes on in it is told to the window, which knows where events are.
 * Texts are set as texts, never as markup. */
#include "tl-details-private.h"
#include "tl-focus.h"

enum
{
  COPIED,
  EVENT_CHOSEN,
  FILTER_CHOSEN,
  LANE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlDetailsPane, tl_details_pane, GTK_TYPE_WIDGET)

static void
tl_details_pane_dispose (GObject *object)
{
  TlDetailsPane *self = TL_DETAILS_PANE (object);

  tl_details_clear_mark (self);
  g_clear_weak_pointer (&self->came_from);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->dataset);
  G_OBJECT_CLASS (tl_details_pane_parent_class)->dispose (object);
}

static void
on_lane_chosen (TlDetailsPane *self, guint lane)
{
  g_signal_emit (self, signals[LANE_CHOSEN], 0, lane);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, TlDetailsPane, box);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, scroller);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, title);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, date);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, date_note);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, claims);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, other_dates);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, summary);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, quotes);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, facts);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, relations_box);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, relations);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, footnotes_box);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, footnotes);
  gtk_widget_class_bind_template_child (class, TlDetailsPane, steps);
  gtk_widget_class_bind_template_callback (class, on_lane_chosen);
  gtk_widget_class_bind_template_callback (class, tl_details_follow_footnote);
  gtk_widget_class_bind_template_callback (class, tl_details_pane_choose_event);
}

static void
add_signals (void)
{
  /**
   * TlDetailsPane::copied:
   * @pane: the pane
   * @format: the #TlCitationFormat
   *
   * A citation is on the clipboard.
   */
  signals[COPIED] = g_signal_new ("copied", TL_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlDetailsPane::event-chosen:
   * @pane: the pane
   * @event: the index of an event that the shown one leads to
   *
   * The user wants to go there.
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlDetailsPane::filter-chosen:
   * @pane: the pane
   * @field: what to filter by: "kind", "lane", "chapter", "person" or "place"
   * @value: the id of the first three, the text of the others
   *
   * The user wants to see only events that have that.
   */
  signals[FILTER_CHOSEN]
    = g_signal_new ("filter-chosen", TL_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * TlDetailsPane::lane-chosen:
   * @pane: the pane
   * @lane: one of the lanes of the shown event
   *
   * The user wants to step along it.
   */
  signals[LANE_CHOSEN] = g_signal_new ("lane-chosen", TL_TYPE_DETAILS_PANE, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
tl_details_pane_class_init (TlDetailsPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_details_pane_dispose;

  g_type_ensure (TL_TYPE_CITED_TEXT);
  g_type_ensure (TL_TYPE_STEP_BAR);
  add_signals ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-details-pane.ui");
  bind_children (widget_class);
}

static void
tl_details_pane_init (TlDetailsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_details_pane_choose_event:
 * @self: a details pane
 * @event: an event to go to
 */
void
tl_details_pane_choose_event (TlDetailsPane *self, guint32 event)
{
  g_signal_emit (self, signals[EVENT_CHOSEN], 0, event);
}

/**
 * tl_details_pane_choose_filter:
 * @self: a details pane
 * @field: what to filter by
 * @value: what to let pass
 */
void
tl_details_pane_choose_filter (TlDetailsPane *self, const char *field, const char *value)
{
  g_signal_emit (self, signals[FILTER_CHOSEN], 0, field, value);
}

/**
 * tl_details_pane_say_copied:
 * @self: a details pane
 * @format: the #TlCitationFormat of what is on the clipboard
 */
void
tl_details_pane_say_copied (TlDetailsPane *self, guint format)
{
  g_signal_emit (self, signals[COPIED], 0, format);
}

static void
show_parts (TlDetailsPane *self)
{
  const TlEvent *event = tl_dataset_get_event (self->dataset, self->event);

  tl_details_set_label (self->title, event->title);
  tl_details_show_claims (self, event);
  tl_details_show_dates (self, event);
  tl_cited_text_set (self->summary, event->summary, self->dataset, event->footnotes);
  tl_details_show_quotes (self, event);
  tl_details_show_facts (self, event);
  tl_details_show_relations (self);
  tl_details_show_footnotes (self);
}

/**
 * tl_details_pane_renew_event:
 * @pane: a details pane that shows an event
 * @dataset: another version of its dataset
 * @event: the index of the event there
 * @lane: the one of its lanes to step along
 *
 * Shows all of an event as it is by now, from where one is reading.
 */
void
tl_details_pane_renew_event (TlDetailsPane *pane, TlDataset *dataset, guint32 event, guint lane)
{
  gboolean had_focus;

  g_return_if_fail (TL_IS_DETAILS_PANE (pane));
  g_return_if_fail (TL_IS_DATASET (dataset));

  /* What has the focus may be gone with the next event: then the page itself takes it. */
  had_focus = tl_focus_is_in (pane->scroller);
  g_set_object (&pane->dataset, dataset);
  pane->event = event;
  g_clear_weak_pointer (&pane->came_from);
  show_parts (pane);
  tl_details_pane_show_lane (pane, lane);
  if (had_focus)
    gtk_widget_grab_focus (pane->scroller);
}

/**
 * tl_details_pane_show_event:
 * @pane: a details pane
 * @dataset: a dataset
 * @event: the index of one of its events
 * @lane: the one of its lanes to step along
 *
 * Shows all of an event, from its title on.
 */
void
tl_details_pane_show_event (TlDetailsPane *pane, TlDataset *dataset, guint32 event, guint lane)
{
  g_return_if_fail (TL_IS_DETAILS_PANE (pane));
  g_return_if_fail (TL_IS_DATASET (dataset));

  tl_details_pane_renew_event (pane, dataset, event, lane);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (pane->scroller)), 0);
}

/**
 * tl_details_pane_show_lane:
 * @pane: a details pane that shows an event
 * @lane: the one of its lanes to step along
 */
void
tl_details_pane_show_lane (TlDetailsPane *pane, guint lane)
{
  g_return_if_fail (TL_IS_DETAILS_PANE (pane));
  tl_step_bar_show_event (pane->steps, pane->dataset, pane->event, lane);
}

/**
 * tl_details_pane_set_passed:
 * @pane: a details pane
 * @passed: (nullable): the events that one may step to; %NULL: all
 *
 * Steps from event to event pass over the others.
 */
void
tl_details_pane_set_passed (TlDetailsPane *pane, TlEventSet *passed)
{
  g_return_if_fail (TL_IS_DETAILS_PANE (pane));
  tl_step_bar_set_passed (pane->steps, passed);
}

/**
 * tl_details_pane_step:
 * @pane: a details pane that shows an event
 * @direction: -1 to the previous event, 1 to the next
 *
 * Asks for the event that comes before or after the shown one, along what the user steps along.
 */
void
tl_details_pane_step (TlDetailsPane *pane, int direction)
{
  g_return_if_fail (TL_IS_DETAILS_PANE (pane));
  tl_step_bar_step (pane->steps, direction);
}

/**
 * tl_details_pane_is_stepping:
 * @pane: a details pane in a window
 *
 * Returns: whether the keyboard is on the bar that steps from event to event
 */
gboolean
tl_details_pane_is_stepping (TlDetailsPane *pane)
{
  g_return_val_if_fail (TL_IS_DETAILS_PANE (pane), FALSE);
  return tl_focus_is_in (GTK_WIDGET (pane->steps));
}
