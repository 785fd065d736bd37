/* Its pages are made when they are first shown. Each follows the timeline and the finder by itself;
 * the pane says which one is in sight. */
#include "tl-side-pane.h"

#include "tl-events-page.h"
#include "tl-focus.h"
#include "tl-footnotes-page.h"

struct _TlSidePane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkStack *stack;
  GtkWidget *details_tab;
  GtkStack *details_stack;
  TlDetailsPane *details;
  GtkWidget *footnotes; /* NULL until it is first shown */
  GtkWidget *events;    /* likewise */

  TlTimelineView *timeline;
  TlFinder *finder;
  TlDataset *shown_dataset; /* what the details are of; NULL: nothing as yet */
  guint32 shown_event;
  gboolean is_selected; /* it has been all the time since it is shown */
  TlSidePage page;
  guint left_idle; /* not 0: the focus has just left the table */
};

enum
{
  PROP_PAGE = 1,
  N_PROPS,
};

enum
{
  COPIED,
  EVENT_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlSidePane, tl_side_pane, GTK_TYPE_WIDGET)

static const char *const page_names[] = { "details", "footnotes", "events" };

static void
on_copied (TlSidePane *self, guint format)
{
  g_signal_emit (self, signals[COPIED], 0, format);
}

/* What had the focus in the pane may be out of sight then, and the keyboard is to stay there: at
 * what tells of the event, unless one steps on. */
static void
on_event_chosen (TlSidePane *self, guint event)
{
  gboolean had_focus = tl_focus_is_in (GTK_WIDGET (self));

  g_signal_emit (self, signals[EVENT_CHOSEN], 0, event);
  if (self->page == TL_SIDE_PAGE_DETAILS && had_focus
      && !tl_details_pane_is_stepping (self->details))
    gtk_widget_grab_focus (self->details_tab);
}

/* Who comes to the tab hears what the page tells of. */
static void
describe_details (TlSidePane *self, const TlEvent *event)
{
  g_autofree char *words = tl_event_date_to_words (event);
  g_autofree char *text = g_strdup_printf ("%s, %s", event->title, words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details_tab),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_lane_chosen (TlSidePane *self, guint lane)
{
  tl_timeline_view_show_in_lane (self->timeline, self->shown_event, (guint16) lane);
}

/* The details are of the same event, and step along another lane. */
static void
on_cursor_lane (TlSidePane *self)
{
  if (self->shown_event != TL_NO_EVENT
      && self->shown_event == tl_timeline_view_get_cursor (self->timeline)
      && self->shown_dataset == tl_timeline_view_get_dataset (self->timeline))
    tl_details_pane_show_lane (self->details,
                               tl_timeline_view_find_lane (self->timeline, self->shown_event));
}

/* An event of another dataset may have the same index. Where that is another version of what is
 * shown, and nothing else was selected meanwhile, it is the same event. */
static void
show_details_of (TlSidePane *self, guint32 event)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (self->timeline);
  gboolean is_same = self->is_selected && self->shown_dataset != dataset;
  guint lane;

  self->is_selected = event != TL_NO_EVENT;
  if (self->shown_dataset == dataset && self->shown_event == event)
    return;
  g_set_object (&self->shown_dataset, dataset);
  self->shown_event = event;
  gtk_stack_set_visible_child_name (self->details_stack, event != TL_NO_EVENT ? "event" : "none");
  if (event == TL_NO_EVENT)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->details_tab),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  describe_details (self, tl_dataset_get_event (dataset, event));
  lane = tl_timeline_view_find_lane (self->timeline, event);
  if (is_same)
    tl_details_pane_renew_event (self->details, dataset, event, lane);
  else
    tl_details_pane_show_event (self->details, dataset, event, lane);
}

/* Once nothing is selected, the pane is on its way out, and doesn't become empty before. */
static void
on_selected (TlSidePane *self)
{
  guint32 event = tl_timeline_view_get_selected (self->timeline);

  if (event != TL_NO_EVENT && self->page == TL_SIDE_PAGE_DETAILS)
    show_details_of (self, event);
  else
    self->is_selected = FALSE;
}

/* Where nothing is selected, the details are those of the event that the keyboard is at. */
static void
show_details (TlSidePane *self)
{
  if (tl_timeline_view_get_selected (self->timeline) == TL_NO_EVENT)
    tl_timeline_view_select (self->timeline, tl_timeline_view_get_cursor (self->timeline));
  show_details_of (self, tl_timeline_view_get_selected (self->timeline));
}

static GtkWidget *
add_page (TlSidePane *self, GtkWidget *page, TlSidePage which)
{
  g_signal_connect_swapped (page, "event-chosen", G_CALLBACK (on_event_chosen), self);
  gtk_stack_add_named (self->stack, page, page_names[which]);
  return page;
}

static gboolean
on_left_idle (gpointer data)
{
  TL_SIDE_PANE (data)->left_idle = 0;
  return G_SOURCE_REMOVE;
}

/* A click on the timeline takes the focus away before it tells what it is on. */
static void
on_table_left (TlSidePane *self)
{
  if (self->left_idle == 0)
    self->left_idle = g_idle_add (on_left_idle, self);
}

static void
add_events (TlSidePane *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->events
    = add_page (self, tl_events_page_new (self->timeline, self->finder), TL_SIDE_PAGE_EVENTS);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_table_left), self);
  gtk_widget_add_controller (self->events, focus);
}

static void
add_footnotes (TlSidePane *self)
{
  self->footnotes
    = add_page (self, tl_footnotes_page_new (self->timeline, self->finder), TL_SIDE_PAGE_FOOTNOTES);
  g_signal_connect_swapped (self->footnotes, "copied", G_CALLBACK (on_copied), self);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TlSidePane *self = TL_SIDE_PANE (object);

  if (id == PROP_PAGE)
    g_value_set_string (value, page_names[self->page]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_PAGE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (page_names); i++)
    if (g_strcmp0 (page_names[i], g_value_get_string (value)) == 0)
      tl_side_pane_show_page (TL_SIDE_PANE (object), (TlSidePage) i);
}

static void
tl_side_pane_dispose (GObject *object)
{
  TlSidePane *self = TL_SIDE_PANE (object);

  g_clear_handle_id (&self->left_idle, g_source_remove);
  g_clear_object (&self->shown_dataset);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->timeline);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_side_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class,
                                               "/io/github/timelanes/Timelanes/tl-side-pane.ui");
  gtk_widget_class_bind_template_child (class, TlSidePane, box);
  gtk_widget_class_bind_template_child (class, TlSidePane, stack);
  gtk_widget_class_bind_template_child (class, TlSidePane, details_tab);
  gtk_widget_class_bind_template_child (class, TlSidePane, details_stack);
  gtk_widget_class_bind_template_child (class, TlSidePane, details);
  gtk_widget_class_bind_template_callback (class, on_copied);
  gtk_widget_class_bind_template_callback (class, on_event_chosen);
  gtk_widget_class_bind_template_callback (class, on_lane_chosen);
}

static void
tl_side_pane_class_init (TlSidePaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = tl_side_pane_dispose;
  object_class->get_property = get_property;
  object_class->set_property = set_property;

  /**
   * TlSidePane:page:
   *
   * The page in sight: "details", "footnotes" or "events".
   */
  properties[PROP_PAGE]
    = g_param_spec_string ("page", NULL, NULL, page_names[0],
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * TlSidePane::copied:
   * @pane: the pane
   * @format: the #TlCitationFormat
   *
   * A citation is on the clipboard.
   */
  signals[COPIED] = g_signal_new ("copied", TL_TYPE_SIDE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlSidePane::event-chosen:
   * @pane: the pane
   * @event: an event's index
   *
   * The user wants to go there, and read its details.
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_SIDE_PANE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (TL_TYPE_DETAILS_PANE);
  bind_template (widget_class);
  gtk_widget_class_install_property_action (widget_class, "pane.page", "page");
}

static void
tl_side_pane_init (TlSidePane *self)
{
  self->shown_event = TL_NO_EVENT;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tl_side_pane_new:
 * @timeline: the timeline that it stands beside
 * @finder: what is looked for
 *
 * Returns: (transfer floating): a pane that shows the details, of nothing as yet
 */
TlSidePane *
tl_side_pane_new (TlTimelineView *timeline, TlFinder *finder)
{
  TlSidePane *self;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (timeline), NULL);
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);

  self = g_object_new (TL_TYPE_SIDE_PANE, NULL);
  self->timeline = g_object_ref (timeline);
  self->finder = g_object_ref (finder);
  g_signal_connect_object (timeline, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (timeline, "notify::cursor-lane", G_CALLBACK (on_cursor_lane), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * tl_side_pane_show_page:
 * @pane: a pane
 * @page: one of its pages
 *
 * Shows a page, up to date.
 */
void
tl_side_pane_show_page (TlSidePane *pane, TlSidePage page)
{
  g_return_if_fail (TL_IS_SIDE_PANE (pane));

  if (page == TL_SIDE_PAGE_FOOTNOTES && pane->footnotes == NULL)
    add_footnotes (pane);
  else if (page == TL_SIDE_PAGE_EVENTS && pane->events == NULL)
    add_events (pane);
  else if (page == TL_SIDE_PAGE_DETAILS)
    show_details (pane);
  gtk_stack_set_visible_child_name (pane->stack, page_names[page]);
  if (pane->page == page)
    return;
  pane->page = page;
  g_object_notify_by_pspec (G_OBJECT (pane), properties[PROP_PAGE]);
}

/**
 * tl_side_pane_get_page:
 * @pane: a pane
 *
 * Returns: the page in sight
 */
TlSidePage
tl_side_pane_get_page (TlSidePane *pane)
{
  g_return_val_if_fail (TL_IS_SIDE_PANE (pane), TL_SIDE_PAGE_DETAILS);
  return pane->page;
}

/**
 * tl_side_pane_get_details:
 * @pane: a pane
 *
 * Returns: (transfer none): its details
 */
TlDetailsPane *
tl_side_pane_get_details (TlSidePane *pane)
{
  g_return_val_if_fail (TL_IS_SIDE_PANE (pane), NULL);
  return pane->details;
}

/**
 * tl_side_pane_focus_page:
 * @pane: a pane
 *
 * Gives the keyboard to the page in sight: to the table, to the entry that searches footnotes.
 */
void
tl_side_pane_focus_page (TlSidePane *pane)
{
  g_return_if_fail (TL_IS_SIDE_PANE (pane));

  if (pane->page == TL_SIDE_PAGE_DETAILS)
    gtk_widget_grab_focus (pane->details_tab);
  else
    gtk_widget_grab_focus (gtk_stack_get_visible_child (pane->stack));
}

/**
 * tl_side_pane_is_in_table:
 * @pane: a pane
 *
 * Returns: whether the keyboard is in the table of events, or was until the present click
 */
gboolean
tl_side_pane_is_in_table (TlSidePane *pane)
{
  g_return_val_if_fail (TL_IS_SIDE_PANE (pane), FALSE);

  if (pane->page != TL_SIDE_PAGE_EVENTS || !gtk_widget_get_mapped (pane->events))
    return FALSE;
  return pane->left_idle != 0 || tl_focus_is_in (pane->events);
}
