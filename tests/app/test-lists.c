/* The lists beside the timeline, in the real window: footnotes and their events, and the table of
 * events, in step with the timeline. */
#include "window-driver.h"

#include "tl-index-list.h"
#include "tl-events-page.h"
#include "tl-footnotes-page.h"
#include "tl-side-pane.h"

#include <string.h>

static GtkWidget *
find (GType type)
{
  GtkWidget *found = driver_find_of_type (GTK_WIDGET (driver_get_window ()), type);

  g_assert_nonnull (found);
  return found;
}

static TlEventsPage *
get_events_page (void)
{
  return TL_EVENTS_PAGE (find (TL_TYPE_EVENTS_PAGE));
}

static gboolean
is_on_page (gpointer page)
{
  GtkWidget *pane = driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_SIDE_PANE);

  return pane != NULL && gtk_widget_get_mapped (pane)
         && tl_side_pane_get_page (TL_SIDE_PANE (pane)) == GPOINTER_TO_UINT (page);
}

static gboolean
is_closed (gpointer data)
{
  GtkWidget *pane = driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_SIDE_PANE);

  return pane == NULL || !gtk_widget_get_child_visible (pane) || !gtk_widget_get_mapped (pane);
}

static gboolean
has_row (gpointer event)
{
  return tl_events_page_get_event (get_events_page ()) == *(guint32 *) event;
}

static gboolean
has_cursor (gpointer event)
{
  return tl_timeline_view_get_cursor (driver_get_timeline ()) == *(guint32 *) event;
}

static gboolean
is_focus_in_table (gpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_events_page ()));
}

static void
wait_for_page (TlSidePage page)
{
  driver_wait_for (is_on_page, GUINT_TO_POINTER (page), "the page");
  driver_wait_ms (400);
}

static void
open_events (void)
{
  driver_key ("ctrl+shift+e");
  wait_for_page (TL_SIDE_PAGE_EVENTS);
  driver_wait_for (is_focus_in_table, NULL, "the table to have the keyboard");
}

static TlIndexList *
get_list (void)
{
  return TL_INDEX_LIST (tl_events_page_get_list (get_events_page ()));
}

static guint
get_n_listed (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_list ()));
}

static gboolean
has_n_listed (gpointer n)
{
  return get_n_listed () == GPOINTER_TO_UINT (n);
}

/* Whether a widget that says something is within the part of a list that is in sight. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_INSCRIPTION (widget))
    return g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0;
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  if (says (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_label (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_in_sight (GtkWidget *page, const char *text)
{
  GtkWidget *label = find_label (page, text);
  graphene_rect_t bounds;

  return label != NULL && gtk_widget_get_mapped (label)
         && gtk_widget_compute_bounds (label, page, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (page) + 1;
}

/* F9 opens the table where there is no event to tell of, and what was open last. */
static void
test_pages (void)
{
  driver_start ();
  driver_key ("F9");
  wait_for_page (TL_SIDE_PAGE_EVENTS);
  driver_click_widget (driver_find_button (find (TL_TYPE_SIDE_PANE), "Footnotes"));
  wait_for_page (TL_SIDE_PAGE_FOOTNOTES);
  driver_key ("F9");
  driver_wait_for (is_closed, NULL, "the pane to close");
  driver_key ("F9");
  wait_for_page (TL_SIDE_PAGE_FOOTNOTES);
  driver_click_widget (driver_find_button (find (TL_TYPE_SIDE_PANE), "Details"));
  wait_for_page (TL_SIDE_PAGE_DETAILS);
  g_assert_true (driver_has_text (find (TL_TYPE_SIDE_PANE), "No Event Selected"));
  driver_key ("F9");
  driver_wait_for (is_closed, NULL, "the pane to close");
  /* Selecting shows the details. */
  driver_select_alaska ();
  g_assert_true (is_on_page (GUINT_TO_POINTER (TL_SIDE_PAGE_DETAILS)));
  driver_stop ();
}

static gboolean
has_footnotes (gpointer text)
{
  return driver_has_text (find (TL_TYPE_FOOTNOTES_PAGE), text);
}

static gboolean
is_scrolled_to (gpointer number)
{
  return is_in_sight (find (TL_TYPE_FOOTNOTES_PAGE), number);
}

/* All footnotes are there, are searched, and lead to the events that they support. */
static void
test_footnotes (void)
{
  GtkWidget *page;
  GtkWidget *link;
  guint32 event;

  driver_start ();
  driver_key ("ctrl+F9");
  wait_for_page (TL_SIDE_PAGE_FOOTNOTES);
  page = find (TL_TYPE_FOOTNOTES_PAGE);
  g_assert_true (driver_has_text (page, "58 footnotes"));
  driver_xdotool ("type zhao");
  driver_wait_for (has_footnotes, (gpointer) " of 58 footnotes", "the search");
  g_assert_true (driver_has_text (page, "Valdai Discussion Club"));
  g_assert_false (driver_has_text (page, "State Duma greets"));
  driver_key ("Escape");
  driver_wait_for (has_footnotes, (gpointer) "State Duma greets", "all footnotes");
  g_assert_true (is_on_page (GUINT_TO_POINTER (TL_SIDE_PAGE_FOOTNOTES)));

  link = driver_find_button (page, "State Duma applauds");
  event = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (link), "event"));
  driver_click_widget (link);
  driver_wait_for (driver_is_selected, &event, "the event to be selected");
  wait_for_page (TL_SIDE_PAGE_DETAILS);
  driver_wait_ms (1500);
  driver_find_mark (event);
  driver_stop ();
}

/* The footnotes of the selected event are marked, and in sight. */
static void
test_cited (void)
{
  TlDataset *dataset;
  const TlEvent *event;
  guint32 footnote;
  g_autofree char *number = NULL;
  GtkWidget *label;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  event = tl_dataset_get_event (dataset, driver_find_event ("alaska-summit"));
  footnote = tl_dataset_get_indices (dataset, event->footnotes)[0];
  number = g_strdup_printf ("%u", tl_dataset_get_footnotes (dataset, NULL)[footnote].number);
  driver_select_alaska ();
  driver_key ("ctrl+F9");
  wait_for_page (TL_SIDE_PAGE_FOOTNOTES);
  driver_wait_for (is_scrolled_to, number, "the footnote to be in sight");
  label = find_label (find (TL_TYPE_FOOTNOTES_PAGE), number);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (label), "cited"));
  driver_stop ();
}

static gboolean
is_sorted_by_title (gpointer is_descending)
{
  TlDataset *dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  guint n = get_n_listed ();

  for (guint i = 1; i < n; i++)
    {
      const TlEvent *a
        = tl_dataset_get_event (dataset, tl_index_list_get_index (get_list (), i - 1));
      const TlEvent *b = tl_dataset_get_event (dataset, tl_index_list_get_index (get_list (), i));
      int order = g_utf8_collate (a->title, b->title);

      if (is_descending != NULL ? order < 0 : order > 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_sorted_by_date (gpointer data)
{
  for (guint i = 0; i < get_n_listed (); i++)
    if (tl_index_list_get_index (get_list (), i) != i)
      return FALSE;
  return TRUE;
}

static GtkWidget *
find_heading (const char *title)
{
  return find_label (gtk_widget_get_first_child (find (GTK_TYPE_COLUMN_VIEW)), title);
}

/* By click on the headings: up, down, and by date again. */
static void
test_sorting (void)
{
  driver_start ();
  open_events ();
  g_assert_true (is_sorted_by_date (NULL));
  driver_click_widget (find_heading ("Event"));
  driver_wait_for (is_sorted_by_title, NULL, "the titles from A to Z");
  driver_click_widget (find_heading ("Event"));
  driver_wait_for (is_sorted_by_title, (gpointer) "", "the titles from Z to A");
  driver_click_widget (find_heading ("Date"));
  driver_wait_for (is_sorted_by_date, NULL, "the dates");
  /* By action, as the menu does for the keyboard. */
  gtk_widget_activate_action (GTK_WIDGET (get_events_page ()), "events.sort", "s", "title");
  driver_wait_for (is_sorted_by_title, NULL, "the titles again");
  driver_stop ();
}

/* Where the timeline goes, the row goes, and back. */
static void
test_in_step (void)
{
  TlDataset *dataset;
  guint32 alaska, next, after;

  driver_start ();
  dataset = tl_timeline_view_get_dataset (driver_get_timeline ());
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  open_events ();
  driver_wait_for (has_row, &alaska, "the row of what is selected");
  g_assert_true (
    is_in_sight (GTK_WIDGET (get_events_page ()), tl_dataset_get_event (dataset, alaska)->title));
  next = alaska + 1;
  driver_key ("Down");
  driver_wait_for (has_row, &next, "the next row");
  driver_wait_for (driver_is_selected, &next, "the timeline to follow");
  driver_wait_for (has_cursor, &next, "its cursor to follow");
  g_assert_true (is_on_page (GUINT_TO_POINTER (TL_SIDE_PAGE_EVENTS)));
  after = alaska;
  driver_key ("Up");
  driver_wait_for (has_row, &after, "the row before");

  driver_key ("Return");
  wait_for_page (TL_SIDE_PAGE_DETAILS);
  g_assert_true (driver_has_text (driver_get_details (), "15 August 2025"));
  driver_key ("Escape");
  driver_wait_for (is_closed, NULL, "the pane to close");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (driver_get_timeline ())));
  driver_stop ();
}

/* A click on the timeline, from the table, moves the row and leaves the table open. */
static void
test_click_from_table (void)
{
  guint32 alaska;
  const TlSceneMark *mark;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  open_events ();
  mark = driver_find_mark (alaska);
  driver_click (GTK_WIDGET (driver_get_timeline ()), mark->symbol_x, mark->symbol_y);
  driver_wait_for (has_row, &alaska, "the row of what was clicked");
  driver_wait_for (driver_is_selected, &alaska, "it to be selected");
  g_assert_true (is_on_page (GUINT_TO_POINTER (TL_SIDE_PAGE_EVENTS)));
  driver_stop ();
}

/* What is searched for is listed alone, and how many. */
static void
test_found (void)
{
  TlFinder *finder;
  guint n_events, n_hits;

  driver_start ();
  finder = tl_window_get_finder (driver_get_window ());
  open_events ();
  n_events = get_n_listed ();
  tl_finder_set_search (finder, "alaska");
  n_hits = tl_event_set_get_n_members (tl_finder_get_hits (finder));
  g_assert_cmpuint (n_hits, >, 0);
  g_assert_cmpuint (n_hits, <, n_events);
  driver_wait_for (has_n_listed, GUINT_TO_POINTER (n_hits), "the hits alone");
  {
    g_autofree char *count = g_strdup_printf ("%u of %u events", n_hits, n_events);

    g_assert_true (driver_has_text (GTK_WIDGET (get_events_page ()), count));
  }
  tl_finder_set_search (finder, "");
  driver_wait_for (has_n_listed, GUINT_TO_POINTER (n_events), "all of them");
  tl_finder_set_filter (finder, "importance:major");
  tl_finder_set_hides (finder, TRUE);
  n_hits = tl_event_set_get_n_members (tl_finder_get_shown (finder));
  driver_wait_for (has_n_listed, GUINT_TO_POINTER (n_hits), "what the filter shows");
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/pages", test_pages);
  g_test_add_func ("/lists/footnotes", test_footnotes);
  g_test_add_func ("/lists/cited", test_cited);
  g_test_add_func ("/lists/sorting", test_sorting);
  g_test_add_func ("/lists/in-step", test_in_step);
  g_test_add_func ("/lists/click-from-table", test_click_from_table);
  g_test_add_func ("/lists/found", test_found);
  return g_test_run ();
}
