/* An entry, how many hits there are, and the ways from hit to hit. */
#include "tl-search-bar.h"

#include "tl-compat.h"
#include "tl-row-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define HELP_WIDTH_PX      280
#define HELP_HEIGHT_MAX_PX 480

struct _TlSearchBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkLabel *problem;
  GtkMenuButton *help_button;

  TlFinder *finder;
  TlTimelineView *timeline;
};

G_DEFINE_FINAL_TYPE (TlSearchBar, tl_search_bar, GTK_TYPE_WIDGET)

/* At once, not after GTK's moment: what is found meanwhile would take back what is being typed. */
static void
on_changed (TlSearchBar *self)
{
  tl_finder_set_search (self->finder, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
on_next (TlSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-hit", NULL);
}

static void
on_previous (TlSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.previous-hit", NULL);
}

static void
on_stop (TlSearchBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-search", NULL);
}

static char *
describe_hits (TlSearchBar *self)
{
  const TlEventSet *hits = tl_finder_get_hits (self->finder);
  guint32 cursor = tl_timeline_view_get_cursor (self->timeline);
  guint n_hits;

  if (tl_finder_is_busy (self->finder))
    return g_strdup (_ ("Searching…"));
  if (hits == NULL)
    return g_strdup ("");
  n_hits = tl_event_set_get_n_members (hits);
  if (n_hits == 0)
    return g_strdup (_ ("No hits"));
  if (cursor != TL_NO_EVENT && tl_event_set_contains (hits, cursor))
    /* Translators: which hit of a search one is at, of how many. */
    return g_strdup_printf (_ ("%u of %u"), tl_event_set_get_position (hits, cursor) + 1, n_hits);
  return g_strdup_printf (ngettext ("%u hit", "%u hits", n_hits), n_hits);
}

/* What a screen reader says of the entry: "3 of 17: Alaska summit, 15 August 2025, Washington". */
static void
describe_entry (TlSearchBar *self, const char *count)
{
  const TlEventSet *hits = tl_finder_get_hits (self->finder);
  guint32 cursor = tl_timeline_view_get_cursor (self->timeline);
  g_autofree char *description = NULL;

  if (hits != NULL && cursor != TL_NO_EVENT && tl_event_set_contains (hits, cursor))
    {
      const TlEvent *event = tl_dataset_get_event (tl_finder_get_dataset (self->finder), cursor);
      g_autofree char *date = tl_event_date_to_words (event);

      description = g_strdup_printf ("%s: %s, %s", count, event->title, date);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : count, -1);
}

static void
update (TlSearchBar *self)
{
  const char *search = tl_finder_get_search (self->finder);
  const char *problem = tl_finder_get_search_problem (self->finder);
  g_autofree char *count = describe_hits (self);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), search))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), search);
  if (!g_str_equal (gtk_label_get_text (self->count), count))
    gtk_label_set_text (self->count, count);
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  describe_entry (self, count);
}

static void
add_example (GtkBox *box, const char *query, const char *meaning)
{
  GtkWidget *left = gtk_label_new (query);
  GtkWidget *right = gtk_label_new (meaning);

  gtk_label_set_xalign (GTK_LABEL (left), 0);
  gtk_label_set_xalign (GTK_LABEL (right), 0);
  gtk_label_set_wrap (GTK_LABEL (right), TRUE);
  gtk_label_set_selectable (GTK_LABEL (left), TRUE);
  gtk_widget_add_css_class (left, "monospace");
  gtk_widget_add_css_class (right, "caption");
  gtk_widget_add_css_class (right, "dim-label");
  gtk_widget_set_margin_bottom (right, 6);
  gtk_box_append (box, left);
  gtk_box_append (box, right);
}

/* The focus selects the text of a label. */
static void
on_help_shown (GtkPopover *popover, GtkLabel *first)
{
  gtk_label_select_region (first, 0, 0);
}

static void
on_help_asked_for (GtkMenuButton *button, gpointer data)
{
  static const char *const examples[][2] = {
    { "alaska", N_ ("words that begin so; accents and case don’t matter") },
    { "\"prisoner exchange\"", N_ ("these words, one after the other") },
    { "-poll", N_ ("not so; also before a field") },
    { "lane:kyiv,europe", N_ ("in one of these lanes") },
    { "kind:summit", N_ ("of this kind; likewise chapter:, place:, status:") },
    { "person:lavrov", N_ ("with this person") },
    { "importance:major", N_ ("at least so important") },
    { "attribution:actor", N_ ("claims; author: judgements; fact") },
    { "note:12", N_ ("with this footnote; note:3-7") },
    { "before:2025-03", N_ ("begun before March 2025; likewise after:") },
    { "during:2025-02/2025-04", N_ ("from February to April 2025") },
  };
  GtkWidget *popover;
  GtkWidget *clamp;
  GtkWidget *scrolled;
  GtkWidget *box;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  popover = gtk_popover_new ();
  clamp = adw_clamp_new ();
  scrolled = gtk_scrolled_window_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    add_example (GTK_BOX (box), examples[i][0], _ (examples[i][1]));
  gtk_widget_add_css_class (box, "query-help");
  gtk_widget_set_size_request (box, HELP_WIDTH_PX, -1);
  /* Labels that wrap ask for more than they need; it scrolls where the screen is low. */
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), HELP_WIDTH_PX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), HELP_WIDTH_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), HELP_HEIGHT_MAX_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  g_signal_connect (popover, "show", G_CALLBACK (on_help_shown), gtk_widget_get_first_child (box));
  gtk_menu_button_set_popover (button, popover);
}

static void
tl_search_bar_dispose (GObject *object)
{
  TlSearchBar *self = TL_SEARCH_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_search_bar_parent_class)->dispose (object);
}

static void
tl_search_bar_class_init (TlSearchBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_search_bar_dispose;
  g_type_ensure (TL_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/timelanes/Timelanes/tl-search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TlSearchBar, box);
  gtk_widget_class_bind_template_child (widget_class, TlSearchBar, entry);
  gtk_widget_class_bind_template_child (widget_class, TlSearchBar, count);
  gtk_widget_class_bind_template_child (widget_class, TlSearchBar, problem);
  gtk_widget_class_bind_template_child (widget_class, TlSearchBar, help_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_SHIFT_MASK,
                                       "win.previous-hit", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
tl_search_bar_init (TlSearchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tl_compat_name_buttons (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->help_button, on_help_asked_for, NULL, NULL);
}

/**
 * tl_search_bar_new:
 * @finder: what is searched for
 * @timeline: (transfer none): where its hits are, in the same window
 *
 * Returns: (transfer floating): a bar that is not open yet
 */
GtkWidget *
tl_search_bar_new (TlFinder *finder, TlTimelineView *timeline)
{
  TlSearchBar *self;

  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);
  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (timeline), NULL);

  self = g_object_new (TL_TYPE_SEARCH_BAR, NULL);
  self->finder = g_object_ref (finder);
  self->timeline = timeline;
  g_signal_connect_object (finder, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (timeline, "notify::cursor", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * tl_search_bar_open:
 * @bar: a bar
 *
 * Opens it and puts the keyboard into its entry, whose text is selected.
 */
void
tl_search_bar_open (TlSearchBar *bar)
{
  g_return_if_fail (TL_IS_SEARCH_BAR (bar));

  gtk_widget_set_visible (bar->box, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (bar->entry));
  gtk_editable_select_region (GTK_EDITABLE (bar->entry), 0, -1);
}

/**
 * tl_search_bar_close:
 * @bar: a bar
 *
 * Closes it; nothing is searched for any more.
 */
void
tl_search_bar_close (TlSearchBar *bar)
{
  g_return_if_fail (TL_IS_SEARCH_BAR (bar));

  gtk_widget_set_visible (bar->box, FALSE);
  tl_finder_set_search (bar->finder, "");
}

/**
 * tl_search_bar_is_open:
 * @bar: a bar
 *
 * Returns: whether it is
 */
gboolean
tl_search_bar_is_open (TlSearchBar *bar)
{
  g_return_val_if_fail (TL_IS_SEARCH_BAR (bar), FALSE);
  return gtk_widget_get_visible (bar->box);
}
