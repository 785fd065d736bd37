/* Search and filter in the real window: by keys, by clicks, and what the picture makes of them. */
#include "window-driver.h"

#include "tl-search-bar.h"

static TlFinder *
get_finder (void)
{
  return tl_window_get_finder (driver_get_window ());
}

static GtkWidget *
find_entry (void)
{
  GtkWidget *bar = driver_find_of_type (GTK_WIDGET (driver_get_window ()), TL_TYPE_SEARCH_BAR);

  return driver_find_of_type (bar, GTK_TYPE_SEARCH_ENTRY);
}

static gboolean
has_search (gpointer text)
{
  return g_str_equal (tl_finder_get_search (get_finder ()), text)
         && !tl_finder_is_busy (get_finder ());
}

static gboolean
has_filter (gpointer text)
{
  return g_str_equal (tl_finder_get_filter (get_finder ()), text)
         && !tl_finder_is_busy (get_finder ());
}

static gboolean
is_focused (gpointer widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (driver_get_window ()));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_at (gpointer event)
{
  return tl_timeline_view_get_cursor (driver_get_timeline ()) == *(guint32 *) event;
}

/* Each mark in the picture is as strong as its event is lit. */
static void
check_lit (const TlEventSet *lit)
{
  TlScene *scene = tl_timeline_view_get_scene (driver_get_timeline ());
  guint n_dim = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      g_assert_cmpint (mark->opacity > TL_EMPHASIS_DIM, ==,
                       tl_event_set_contains (lit, mark->event));
      n_dim += mark->opacity <= TL_EMPHASIS_DIM;
    }
  g_assert_cmpint (n_dim > 0, ==, lit != NULL);
}

static void
search_for (const char *text)
{
  driver_key ("ctrl+f");
  driver_wait_for (is_focused, find_entry (), "the search entry to have the keyboard");
  driver_xdotool ("type '%s'", text);
  driver_wait_for (has_search, (gpointer) text, "the search");
}

static void
test_search (void)
{
  guint n_hits;
  guint32 first, last;
  g_autofree char *said = NULL;
  g_autofree char *said_first = NULL;

  driver_start ();
  search_for ("alaska summit");
  n_hits = tl_event_set_get_n_members (tl_finder_get_hits (get_finder ()));
  g_assert_cmpuint (n_hits, >, 2);
  said = g_strdup_printf ("%u hits", n_hits);
  driver_wait_for (driver_is_said, said, "the number of hits");
  check_lit (tl_finder_get_hits (get_finder ()));

  /* Forward, and at the end on from the first. */
  g_assert_true (tl_event_set_find_next (tl_finder_get_hits (get_finder ()), 0, &first));
  g_assert_true (tl_event_set_find_previous (tl_finder_get_hits (get_finder ()), G_MAXINT, &last));
  driver_key ("Return");
  driver_wait_ms (100);
  while (!is_at (&last))
    driver_key ("ctrl+g");
  said_first = g_strdup_printf ("1 of %u", n_hits);
  driver_key ("Return");
  driver_wait_for (is_at, &first, "the first hit");
  driver_wait_for (driver_is_said, said_first, "which hit it is");
  driver_wait_ms (800);
  g_assert_cmpfloat (driver_find_mark (first)->symbol_x, >, 0);
  driver_key ("ctrl+shift+g");
  driver_wait_for (is_at, &last, "the last hit");
  driver_key ("shift+Return");
  driver_wait_ms (100);
  g_assert_false (is_at (&last));

  driver_key ("Escape");
  driver_wait_for (has_search, "", "the search to end");
  driver_wait_for (is_focused, driver_get_timeline (), "the timeline to have the keyboard");
  check_lit (NULL);
  driver_stop ();
}

/* What is searched for in no Latin letters, what means nothing, what there isn't. */
static void
test_searches (void)
{
  driver_start ();
  driver_key ("slash");
  driver_wait_for (is_focused, find_entry (), "the search entry to have the keyboard");
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "захарова");
  driver_wait_for (has_search, "захарова", "the search");
  g_assert_nonnull (tl_finder_get_hits (get_finder ()));
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "zebra");
  driver_wait_for (driver_is_said, "No hits", "that there are none");
  driver_key ("Return");
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), ==, TL_NO_EVENT);
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "lane:atlantis");
  driver_wait_for (driver_is_said, "Nothing here is “lane:atlantis”", "what is wrong");
  gtk_editable_set_text (GTK_EDITABLE (find_entry ()), "note:12");
  driver_wait_for (has_search, "note:12", "the search");
  g_assert_false (driver_has_text (GTK_WIDGET (driver_get_window ()), "Nothing here is"));
  /* The search becomes a filter. */
  driver_click_widget (driver_find_button (GTK_WIDGET (driver_get_window ()), "Keep"));
  driver_wait_for (has_filter, "note:12", "the filter");
  g_assert_cmpstr (tl_finder_get_search (get_finder ()), ==, "");
  check_lit (tl_finder_get_passed (get_finder ()));
  driver_stop ();
}

static guint
count_items (void)
{
  TlScene *scene = tl_timeline_view_get_scene (driver_get_timeline ());
  guint n_items;

  tl_placement_get_items (scene->placement, &n_items);
  return n_items;
}

/* By keyboard alone: the popover opens, the first lane is ticked, the rest dims; then hides. */
static void
test_filter (void)
{
  guint n_items;

  driver_start ();
  n_items = count_items ();
  /* Away from where the popover opens: what lies under the pointer would be pointed at. */
  driver_move (GTK_WIDGET (driver_get_timeline ()), 300, 300);
  driver_key ("ctrl+shift+f");
  driver_wait_ms (500);
  driver_key ("Tab");
  driver_key ("Tab");
  driver_key ("Tab");
  driver_key ("space");
  driver_wait_for (has_filter, "lane:washington", "the filter");
  driver_wait_for (driver_is_said, "events are dimmed. Filter: lane:washington", "the bar");
  check_lit (tl_finder_get_passed (get_finder ()));
  g_assert_cmpuint (count_items (), ==, n_items);
  driver_key ("Escape");
  driver_wait_ms (300);
  tl_finder_set_hides (get_finder (), TRUE);
  driver_wait_for (driver_is_said, "events are hidden", "the bar");
  g_assert_cmpuint (count_items (), <, n_items);
  check_lit (NULL);

  /* One click ends it. */
  driver_click_widget (driver_find_button (GTK_WIDGET (driver_get_window ()), "Clear Filter"));
  driver_wait_for (has_filter, "", "the filter to end");
  driver_wait_ms (200);
  g_assert_cmpuint (count_items (), ==, n_items);
  driver_stop ();
}

/* The keyboard goes on where a hidden event would be. */
static void
test_hidden_cursor (void)
{
  guint32 alaska;
  const TlEvent *event;

  driver_start ();
  alaska = driver_find_event ("alaska-summit");
  driver_select_alaska ();
  driver_deselect ();
  tl_finder_set_hides (get_finder (), TRUE);
  tl_finder_set_filter (get_finder (), "importance:major -alaska");
  driver_wait_for (driver_is_said, "events are hidden", "the bar");
  g_assert_false (
    tl_event_set_contains (tl_timeline_view_get_shown (driver_get_timeline ()), alaska));
  gtk_widget_grab_focus (GTK_WIDGET (driver_get_timeline ()));
  driver_key ("Right");
  driver_wait_ms (600);
  g_assert_cmpuint (tl_timeline_view_get_cursor (driver_get_timeline ()), !=, alaska);
  event = tl_dataset_get_event (tl_timeline_view_get_dataset (driver_get_timeline ()),
                                tl_timeline_view_get_cursor (driver_get_timeline ()));
  g_assert_cmpint (event->importance, ==, TL_IMPORTANCE_MAJOR);
  /* Everything hidden: nothing to go to, and nothing breaks. */
  tl_finder_set_filter (get_finder (), "zebra");
  driver_wait_ms (200);
  g_assert_cmpuint (count_items (), ==, 0);
  driver_key ("Right");
  driver_key ("Home");
  driver_key ("Return");
  driver_wait_ms (300);
  driver_stop ();
}

static gboolean
is_lower (gpointer height)
{
  return gtk_widget_get_height (GTK_WIDGET (driver_get_timeline ())) < GPOINTER_TO_INT (height);
}

/* The bar takes of the timeline’s height, and no label leaves its row for it. */
static void
test_rows (void)
{
  g_autoptr (TlScene) before = NULL;
  TlScene *after;

  driver_start ();
  before = tl_scene_ref (tl_timeline_view_get_scene (driver_get_timeline ()));
  driver_key ("ctrl+f");
  driver_wait_for (is_lower, GINT_TO_POINTER ((int) before->view.height_px), "the search bar");
  after = tl_timeline_view_get_scene (driver_get_timeline ());
  g_assert_cmpuint (after->labels->len, ==, before->labels->len);
  for (guint i = 0; i < after->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (after->labels, TlSceneLabel, i);
      const TlSceneLabel *old = &g_array_index (before->labels, TlSceneLabel, i);

      g_assert_cmpuint (label->event, ==, old->event);
      g_assert_cmpint (label->row, ==, old->row);
      g_assert_cmpfloat (label->rect.x, ==, old->rect.x);
    }
  g_assert_cmpfloat (after->lanes_height, <=, after->lanes_area.height);
  driver_stop ();
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/search", test_search);
  g_test_add_func ("/finding/searches", test_searches);
  g_test_add_func ("/finding/filter", test_filter);
  g_test_add_func ("/finding/hidden-cursor", test_hidden_cursor);
  g_test_add_func ("/finding/rows", test_rows);
  return g_test_run ();
}
