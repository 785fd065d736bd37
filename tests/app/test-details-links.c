/* From the details of an event onwards, in the real window: to a footnote and back, to a filter, to
 * another event; and what there is to read there. */
#include "window-driver.h"

#include "tl-builtin.h"
#include "tl-cited-text.h"
#include "tl-dataset-reader.h"
#include "tl-details-pane.h"

#include <string.h>

static TlDetailsPane *pane; /* one of its own, without the window's timeline */
static GtkWidget *frame;
static guint32 chosen_event;
static char *chosen_field;
static char *chosen_value;

static void
on_event_chosen (TlDetailsPane *self, guint event)
{
  chosen_event = event;
}

static void
on_filter_chosen (TlDetailsPane *self, const char *field, const char *value)
{
  g_free (chosen_field);
  g_free (chosen_value);
  chosen_field = g_strdup (field);
  chosen_value = g_strdup (value);
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
open_pane (void)
{
  frame = gtk_window_new ();
  pane = g_object_new (TL_TYPE_DETAILS_PANE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (frame), 360, 800);
  gtk_window_set_child (GTK_WINDOW (frame), GTK_WIDGET (pane));
  g_signal_connect (pane, "event-chosen", G_CALLBACK (on_event_chosen), NULL);
  g_signal_connect (pane, "filter-chosen", G_CALLBACK (on_filter_chosen), NULL);
  chosen_event = TL_NO_EVENT;
  gtk_window_present (GTK_WINDOW (frame));
  driver_wait_for (is_mapped, pane, "the pane");
}

static void
close_pane (void)
{
  gtk_window_destroy (GTK_WINDOW (frame));
  driver_wait_ms (50);
}

static TlDataset *
read_json (const char *json)
{
  g_autoptr (GBytes) bytes
    = json != NULL ? g_bytes_new (json, strlen (json)) : tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();

  return tl_dataset_reader_read (bytes, NULL, problems);
}

static void
show (TlDataset *dataset, const char *id)
{
  guint event;

  g_assert_true (tl_dataset_find_event (dataset, id, &event));
  tl_details_pane_show_event (pane, dataset, event, 0);
  driver_wait_ms (60);
}

/* The first widget below that has a class of the style sheet. */
static GtkWidget *
find_of_class (GtkWidget *widget, const char *css_class)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_of_class (child, css_class);
  return found;
}

static gboolean
has_class (gpointer widget)
{
  return gtk_widget_has_css_class (widget, "marked");
}

static gboolean
has_no_class (gpointer widget)
{
  return !has_class (widget);
}

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &place));
  return place.origin.y > -1 && place.origin.y < (float) gtk_widget_get_height (scroller);
}

static gboolean
is_row_in_sight (gpointer widget)
{
  return is_in_sight (widget);
}

static gboolean
is_row_out_of_sight (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0 && !is_in_sight (widget);
}

/* From a number to its text and back, with no key but Tab and Return. */
static void
test_footnote_and_back (void)
{
  g_autoptr (TlDataset) dataset = read_json (NULL);
  GtkWidget *number;
  GtkWidget *row;

  driver_start ();
  open_pane ();
  gtk_window_set_default_size (GTK_WINDOW (frame), 360, 400);
  driver_wait_ms (300);
  show (dataset, "alaska-summit");
  number = find_of_class (GTK_WIDGET (pane), "superscript");
  row = find_of_class (GTK_WIDGET (pane), "footnotes");
  g_assert_nonnull (number);
  g_assert_nonnull (row);
  driver_wait_for (is_row_out_of_sight, row, "the page to be laid out");
  for (int i = 0; i < 20 && gtk_window_get_focus (GTK_WINDOW (frame)) != number; i++)
    driver_key ("Tab");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (frame)) == number);
  driver_key ("Return");
  driver_wait_for (has_class, row, "the footnote to be marked");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (frame)) == row);
  driver_wait_for (is_row_in_sight, row, "the footnote to be in sight");
  driver_wait_for (has_no_class, row, "the mark to go");
  driver_key ("Tab");
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (frame)), "back"));
  driver_key ("Return");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (frame)) == number);
  driver_wait_for (is_row_in_sight, number, "the number to be in sight");
  close_pane ();
  driver_stop ();
}

static void
choose (const char *text)
{
  GtkWidget *link = driver_find_button (GTK_WIDGET (pane), text);

  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
}

static void
assert_chosen (const char *text, const char *field, const char *value)
{
  choose (text);
  g_assert_cmpstr (chosen_field, ==, field);
  g_assert_cmpstr (chosen_value, ==, value);
}

static const char odd[]
  = "{\"lanes\":[{\"id\":\"l\",\"title\":\"<b>Lane</b> & _l\"},{\"id\":\"m\",\"title\":\"Other\"}],"
    " \"chapters\":[{\"id\":\"c\",\"title\":\"<i>C&amp;\"}],\"kinds\":[{\"id\":\"k\",\"title\":\"&K\"}],"
    " \"footnotes\":[{\"number\":3,\"text\":\"<a href='x'>F</a> & <\"},{\"number\":9,\"text\":\"n\"}],"
    " \"events\":["
    "  {\"id\":\"odd\",\"title\":\"<b>T</b> & </b\",\"date\":\"2025-02\",\"dateText\":\"<i>\","
    "   \"dateNote\":\"&\",\"lanes\":[\"l\",\"m\"],\"kind\":\"k\",\"chapter\":\"c\",\"people\":[\"<P>\"],"
    "   \"place\":\"& <X>\",\"summary\":\"<b>S</b> & <sup>\",\"attribution\":\"actor\","
    "   \"otherDates\":[{\"date\":\"2024\",\"note\":\"<n> &\",\"footnotes\":[9]}],"
    "   \"quotes\":[{\"text\":\"<q> &\",\"by\":\"<By>\",\"footnotes\":[3]}],\"footnotes\":[3]},"
    "  {\"id\":\"bare\",\"title\":\"Bare\",\"date\":\"2026\",\"lanes\":[\"m\"]}],"
    " \"relations\":[{\"from\":\"odd\",\"to\":\"bare\",\"summary\":\"<r> &\",\"footnotes\":[9]}]}";

/* Whatever the dataset says is read as it stands there. */
static void
test_markup (void)
{
  static const char *const texts[] = { "<b>T</b> & </b",
                                       "<b>S</b> & <sup>",
                                       "<q> &",
                                       "<By>",
                                       "<b>Lane</b> & _l",
                                       "<i>C&amp;",
                                       "&K",
                                       "<P>",
                                       "& <X>",
                                       "<n> &",
                                       "<r> &",
                                       "<i>",
                                       "<a href='x'>F",
                                       "Claimed by <By>",
                                       "Bare",
                                       "2024",
                                       "February 2025" };
  g_autoptr (TlDataset) dataset = read_json (odd);

  driver_start ();
  open_pane ();
  show (dataset, "odd");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_true (driver_has_text (GTK_WIDGET (pane), texts[i]));
    }
  assert_chosen ("<b>Lane</b> & _l", "lane", "l");
  assert_chosen ("Other", "lane", "m");
  assert_chosen ("<P>", "person", "<P>");
  assert_chosen ("& <X>", "place", "& <X>");
  assert_chosen ("&K", "kind", "k");
  assert_chosen ("<i>C&amp;", "chapter", "c");
  choose ("Bare");
  g_assert_cmpuint (chosen_event, ==, 1);
  close_pane ();
  driver_stop ();
}

/* Footnote 9 is only of another date and of a relation: both ends show it, and each other. */
static void
test_also_supports (void)
{
  g_autoptr (TlDataset) dataset = read_json (odd);

  driver_start ();
  open_pane ();
  show (dataset, "bare");
  g_assert_true (driver_has_text (GTK_WIDGET (pane), "Also supports:"));
  g_assert_true (driver_has_text (find_of_class (GTK_WIDGET (pane), "footnotes"), "<b>T</b>"));
  close_pane ();
  driver_stop ();
}

static void
test_bare (void)
{
  g_autoptr (TlDataset) dataset = read_json (
    "{\"lanes\":[{\"id\":\"l\"}],\"events\":[{\"id\":\"e\",\"title\":\"T\",\"date\":\"2025\","
    "\"lanes\":[\"l\"]}]}");

  driver_start ();
  open_pane ();
  show (dataset, "e");
  g_assert_false (driver_has_text (GTK_WIDGET (pane), "Footnotes"));
  g_assert_false (driver_has_text (GTK_WIDGET (pane), "Related Events"));
  g_assert_false (driver_has_text (GTK_WIDGET (pane), "Claimed"));
  g_assert_null (find_of_class (GTK_WIDGET (pane), "superscript"));
  g_assert_null (find_of_class (GTK_WIDGET (pane), "other-date"));
  g_assert_true (driver_has_text (GTK_WIDGET (pane), "1 of 1"));
  tl_details_pane_step (pane, 1);
  tl_details_pane_step (pane, -1);
  g_assert_cmpuint (chosen_event, ==, TL_NO_EVENT);
  close_pane ();
  driver_stop ();
}

/* Who claims it, or whose judgement it is, stands on the page. */
static void
test_claims (void)
{
  g_autoptr (TlDataset) dataset = read_json (NULL);
  guint n_events;
  guint n_claims = 0;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  driver_start ();
  open_pane ();
  for (guint i = 0; i < n_events; i++)
    if (events[i].attribution != TL_ATTRIBUTION_FACT || events[i].status != TL_STATUS_OCCURRED)
      {
        g_test_message ("%s", events[i].id);
        tl_details_pane_show_event (pane, dataset, i, 0);
        g_assert_cmpint (driver_has_text (GTK_WIDGET (pane), "Claimed by "), ==,
                         events[i].attribution == TL_ATTRIBUTION_ACTOR);
        g_assert_cmpint (driver_has_text (GTK_WIDGET (pane), "The author’s judgement"), ==,
                         events[i].attribution == TL_ATTRIBUTION_AUTHOR);
        if (events[i].status != TL_STATUS_OCCURRED)
          g_assert_true (
            driver_has_text (GTK_WIDGET (pane), tl_status_get_label (events[i].status)));
        n_claims++;
      }
  g_assert_cmpuint (n_claims, >, 10);
  close_pane ();
  driver_stop ();
}

/* Each date that disagrees is beside the other, with where it is from. */
static void
test_dates (void)
{
  g_autoptr (TlDataset) dataset = read_json (NULL);
  GtkWidget *link;

  driver_start ();
  open_pane ();
  show (dataset, "kremlin-talks");
  g_assert_true (driver_has_text (GTK_WIDGET (pane), "1 December 2025"));
  g_assert_true (driver_has_text (GTK_WIDGET (pane), "2 December 2025"));
  g_assert_true (driver_has_text (GTK_WIDGET (pane), "On the timeline"));
  link = driver_find_button (GTK_WIDGET (pane), "Footnote 56");
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  g_assert_true (gtk_widget_has_css_class (gtk_window_get_focus (GTK_WINDOW (frame)), "footnotes"));
  close_pane ();
  driver_stop ();
}

static void
assert_fits (TlDataset *dataset, const char *id)
{
  int least_px;

  show (dataset, id);
  gtk_widget_measure (GTK_WIDGET (pane), GTK_ORIENTATION_HORIZONTAL, -1, &least_px, NULL, NULL,
                      NULL);
  g_test_message ("%s: %d px", id, least_px);
  g_assert_cmpint (least_px, <=, 360);
}

/* With letters twice as large the page is as narrow as a telephone. */
static void
test_large_text (void)
{
  g_autoptr (TlDataset) dataset = read_json (NULL);
  int dpi;

  driver_start ();
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  open_pane ();
  assert_fits (dataset, "alaska-summit");
  assert_fits (dataset, "aid-pause");
  assert_fits (dataset, "phone-calls");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  close_pane ();
  driver_stop ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/details-links/footnote-and-back", test_footnote_and_back);
  g_test_add_func ("/details-links/markup", test_markup);
  g_test_add_func ("/details-links/also-supports", test_also_supports);
  g_test_add_func ("/details-links/bare", test_bare);
  g_test_add_func ("/details-links/claims", test_claims);
  g_test_add_func ("/details-links/dates", test_dates);
  g_test_add_func ("/details-links/large-text", test_large_text);
  return g_test_run ();
}
