/* The footnotes of the selected event are marked, and the first of them is scrolled to. Other words
 * in the entry are another list. */
#include "tl-footnotes-page.h"

#include "tl-footnote-list.h"
#include "tl-footnote-row.h"
#include "tl-settle.h"

#include <glib/gi18n.h>

struct _TlFootnotesPage
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkLabel *count;
  GtkStack *stack;
  GtkListView *view;

  TlTimelineView *timeline;
  TlFinder *finder;
  TlDataset *dataset;
  GPtrArray *folded; /* NULL: nothing was looked for as yet */
  TlIndexList *list;
  GPtrArray *rows; /* those that show a footnote at present */
};

enum
{
  COPIED,
  EVENT_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TlFootnotesPage, tl_footnotes_page, GTK_TYPE_WIDGET)

static void
on_copied (TlFootnotesPage *self, guint format)
{
  g_signal_emit (self, signals[COPIED], 0, format);
}

static void
on_event_chosen (TlFootnotesPage *self, guint event)
{
  g_signal_emit (self, signals[EVENT_CHOSEN], 0, event);
}

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, TlFootnotesPage *self)
{
  GtkWidget *row = tl_footnote_row_new ();

  g_signal_connect_object (row, "copied", G_CALLBACK (on_copied), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "event-chosen", G_CALLBACK (on_event_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

/* "Footnote 40: Moscow and Washington": what is heard of a row that the keyboard is at. */
static void
name_row (GtkWidget *row, TlDataset *dataset, guint index)
{
  const TlFootnote *footnote = &tl_dataset_get_footnotes (dataset, NULL)[index];
  const guint32 *references = tl_dataset_get_indices (dataset, footnote->references);
  const char *text = footnote->text;
  g_autofree char *name = NULL;

  if (text == NULL && footnote->references.length > 0)
    text = tl_dataset_get_references (dataset, NULL)[references[0]].title;
  if (text != NULL)
    /* Translators: a footnote’s number, and its text or the title of what it cites. */
    name = g_strdup_printf (_ ("Footnote %u: %s"), footnote->number, text);
  else
    name = g_strdup_printf (_ ("Footnote %u"), footnote->number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, TlFootnotesPage *self)
{
  TlIndexRow *footnote = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);

  tl_footnote_row_show (TL_FOOTNOTE_ROW (row), tl_index_row_get_dataset (footnote),
                        tl_index_row_get_index (footnote));
  tl_footnote_row_mark (TL_FOOTNOTE_ROW (row), tl_timeline_view_get_selected (self->timeline));
  if (gtk_widget_get_parent (row) != NULL)
    name_row (gtk_widget_get_parent (row), tl_index_row_get_dataset (footnote),
              tl_index_row_get_index (footnote));
  g_ptr_array_add (self->rows, row);
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *item, TlFootnotesPage *self)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
}

/* The first footnote of the selected event, if it is listed. */
static gboolean
find_first_cited (TlFootnotesPage *self, guint *position)
{
  guint32 event = tl_timeline_view_get_selected (self->timeline);
  const TlEvent *selected;

  if (event == TL_NO_EVENT || self->list == NULL
      || tl_timeline_view_get_dataset (self->timeline) != self->dataset)
    return FALSE;
  selected = tl_dataset_get_event (self->dataset, event);
  for (guint i = 0; i < selected->footnotes.length; i++)
    if (tl_index_list_find (
          self->list, tl_dataset_get_indices (self->dataset, selected->footnotes)[i], position))
      return TRUE;
  return FALSE;
}

static void
on_settled (GtkWidget *widget)
{
  TlFootnotesPage *self = TL_FOOTNOTES_PAGE (widget);
  guint position;

  if (find_first_cited (self, &position))
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

static void
settle (TlFootnotesPage *self)
{
  tl_settle (GTK_WIDGET (self), TL_SETTLE_FRAMES, on_settled);
}

static void
on_selected (TlFootnotesPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    tl_footnote_row_mark (g_ptr_array_index (self->rows, i),
                          tl_timeline_view_get_selected (self->timeline));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    settle (self);
}

static void
show_count (TlFootnotesPage *self, gboolean is_all)
{
  guint n_listed = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *text = NULL;
  guint n_footnotes;

  tl_dataset_get_footnotes (self->dataset, &n_footnotes);
  if (is_all)
    text = g_strdup_printf (ngettext ("%u footnote", "%u footnotes", n_footnotes), n_footnotes);
  else
    /* Translators: how many of a dataset’s footnotes have what is looked for. */
    text = g_strdup_printf (ngettext ("%u of %u footnote", "%u of %u footnotes", n_footnotes),
                            n_listed, n_footnotes);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (self->entry, n_footnotes > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_footnotes > 0);
  gtk_stack_set_visible_child_name (self->stack, n_listed > 0      ? "list"
                                                 : n_footnotes > 0 ? "unfound"
                                                                   : "empty");
}

static void
update_list (TlFootnotesPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkNoSelection *model;

  if (self->dataset == NULL)
    return;
  if (*words != '\0' && self->folded == NULL)
    self->folded = tl_footnote_list_fold (self->dataset);
  g_clear_object (&self->list);
  self->list = tl_footnote_list_new (self->dataset, self->folded, words);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (model));
  g_object_unref (model);
  show_count (self, *words == '\0');
  settle (self);
}

static void
on_finder_changed (TlFootnotesPage *self)
{
  if (!g_set_object (&self->dataset, tl_finder_get_dataset (self->finder)))
    return;
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  update_list (self);
}

/* Escape first ends the search, then closes the pane. */
static void
on_stop_search (TlFootnotesPage *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.close-details", NULL);
}

static gboolean
tl_footnotes_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TL_FOOTNOTES_PAGE (widget)->entry);
}

static void
tl_footnotes_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tl_footnotes_page_parent_class)->map (widget);
  settle (TL_FOOTNOTES_PAGE (widget));
}

static void
tl_footnotes_page_dispose (GObject *object)
{
  TlFootnotesPage *self = TL_FOOTNOTES_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_clear_object (&self->dataset);
  g_clear_object (&self->timeline);
  g_clear_object (&self->finder);
  G_OBJECT_CLASS (tl_footnotes_page_parent_class)->dispose (object);
}

static void
tl_footnotes_page_finalize (GObject *object)
{
  g_ptr_array_unref (TL_FOOTNOTES_PAGE (object)->rows);
  G_OBJECT_CLASS (tl_footnotes_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (
    class, "/io/github/timelanes/Timelanes/tl-footnotes-page.ui");
  gtk_widget_class_bind_template_child (class, TlFootnotesPage, box);
  gtk_widget_class_bind_template_child (class, TlFootnotesPage, entry);
  gtk_widget_class_bind_template_child (class, TlFootnotesPage, count);
  gtk_widget_class_bind_template_child (class, TlFootnotesPage, stack);
  gtk_widget_class_bind_template_child (class, TlFootnotesPage, view);
  gtk_widget_class_bind_template_callback (class, update_list);
  gtk_widget_class_bind_template_callback (class, on_stop_search);
}

static void
tl_footnotes_page_class_init (TlFootnotesPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tl_footnotes_page_dispose;
  G_OBJECT_CLASS (class)->finalize = tl_footnotes_page_finalize;
  widget_class->map = tl_footnotes_page_map;
  widget_class->grab_focus = tl_footnotes_page_grab_focus;
  /**
   * TlFootnotesPage::copied:
   * @page: the page
   * @format: the #TlCitationFormat
   *
   * A citation is on the clipboard.
   */
  signals[COPIED] = g_signal_new ("copied", TL_TYPE_FOOTNOTES_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * TlFootnotesPage::event-chosen:
   * @page: the page
   * @event: the index of an event that a footnote supports
   *
   * The user wants to go there.
   */
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", TL_TYPE_FOOTNOTES_PAGE, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  bind_template (widget_class);
}

static void
tl_footnotes_page_init (TlFootnotesPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind), self, 0);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
}

/**
 * tl_footnotes_page_new:
 * @timeline: the timeline whose selected event has its footnotes marked
 * @finder: what has the dataset
 *
 * Returns: (transfer floating): a page that lists the footnotes
 */
GtkWidget *
tl_footnotes_page_new (TlTimelineView *timeline, TlFinder *finder)
{
  TlFootnotesPage *self;

  g_return_val_if_fail (TL_IS_TIMELINE_VIEW (timeline), NULL);
  g_return_val_if_fail (TL_IS_FINDER (finder), NULL);

  self = g_object_new (TL_TYPE_FOOTNOTES_PAGE, NULL);
  self->timeline = g_object_ref (timeline);
  self->finder = g_object_ref (finder);
  g_signal_connect_object (timeline, "notify::selected", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (finder, "changed", G_CALLBACK (on_finder_changed), self,
                           G_CONNECT_SWAPPED);
  on_finder_changed (self);
  return GTK_WIDGET (self);
}
