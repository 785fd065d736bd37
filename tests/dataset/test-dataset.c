/* The built-in dataset, and what is asked of any. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"

#include <string.h>

static TlDataset *
open_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  for (guint i = 0; i < tl_problems_get_length (problems); i++)
    g_test_message ("%s", tl_problems_get (problems, i)->message);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  return dataset;
}

static void
test_builtin (void)
{
  static const char *const lanes[] = { "washington", "moscow", "kyiv", "europe" };
  g_autoptr (TlDataset) dataset = open_builtin ();
  guint n_lanes, n_footnotes, n_events;
  guint n_major = 0;
  const TlFootnote *footnotes = tl_dataset_get_footnotes (dataset, &n_footnotes);
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  tl_dataset_get_lanes (dataset, &n_lanes);
  g_assert_cmpuint (n_lanes, ==, G_N_ELEMENTS (lanes));
  for (guint i = 0; i < n_lanes; i++)
    g_assert_cmpstr (tl_dataset_get_lanes (dataset, NULL)[i].id, ==, lanes[i]);
  g_assert_cmpuint (n_footnotes, ==, 58);
  for (guint i = 0; i < n_footnotes; i++)
    {
      g_assert_cmpuint (footnotes[i].number, ==, i + 1);
      g_assert_true (footnotes[i].text != NULL || footnotes[i].references.length > 0);
    }
  for (guint i = 0; i < n_events; i++)
    n_major += events[i].importance == TL_IMPORTANCE_MAJOR;
  g_assert_cmpuint (n_major, >=, 32);
}

static void
assert_words (const char *text, guint at_least, guint at_most)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  g_assert_cmpuint (g_strv_length (words), >=, at_least);
  g_assert_cmpuint (g_strv_length (words), <=, at_most);
}

/* What a reader of this dataset relies on: short titles are short, summaries are there. */
static void
test_builtin_texts (void)
{
  g_autoptr (TlDataset) dataset = open_builtin ();
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (guint i = 0; i < n_events; i++)
    {
      g_test_message ("%s", events[i].id);
      g_assert_cmpint (g_utf8_strlen (events[i].title, -1), <=, 60);
      if (events[i].short_title != NULL)
        g_assert_cmpint (g_utf8_strlen (events[i].short_title, -1), <=, 24);
      else
        g_assert_cmpint (events[i].importance, !=, TL_IMPORTANCE_MAJOR);
      g_assert_nonnull (events[i].summary);
      assert_words (events[i].summary, 15, 60);
      g_assert_false (g_str_has_suffix (events[i].title, "."));
    }
}

/* Each footnote is some event's, and each relation is told in words. */
static void
test_builtin_links (void)
{
  g_autoptr (TlDataset) dataset = open_builtin ();
  g_autoptr (GArray) uses = g_array_new (FALSE, TRUE, sizeof (guint));
  guint n_events, n_footnotes, n_relations;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);
  const TlRelation *relations = tl_dataset_get_relations (dataset, &n_relations);

  tl_dataset_get_footnotes (dataset, &n_footnotes);
  g_array_set_size (uses, n_footnotes);
  for (guint i = 0; i < n_events; i++)
    for (guint j = 0; j < events[i].footnotes.length; j++)
      g_array_index (uses, guint, tl_dataset_get_indices (dataset, events[i].footnotes)[j])++;
  for (guint i = 0; i < n_footnotes; i++)
    g_assert_cmpuint (g_array_index (uses, guint, i), >, 0);
  g_assert_cmpuint (n_relations, >=, 80);
  for (guint i = 0; i < n_relations; i++)
    {
      g_assert_cmpuint (relations[i].from, !=, relations[i].to);
      g_assert_nonnull (relations[i].summary);
    }
}

/* The story for a seminar: each step has something to show, and within its range. */
static void
test_builtin_story (void)
{
  g_autoptr (TlDataset) dataset = open_builtin ();
  guint n_steps;
  const TlStoryStep *steps = tl_dataset_get_story (dataset, &n_steps);

  g_assert_cmpuint (n_steps, >=, 10);
  g_assert_cmpuint (n_steps, <=, 16);
  for (guint i = 0; i < n_steps; i++)
    {
      const guint32 *shown = tl_dataset_get_indices (dataset, steps[i].events);

      g_test_message ("%s", steps[i].title);
      assert_words (steps[i].text, 15, 40);
      assert_words (steps[i].notes, 30, 120);
      g_assert_true (steps[i].has_range);
      g_assert_cmpuint (steps[i].events.length, >=, 3);
      for (guint j = 0; j < steps[i].events.length; j++)
        {
          const TlEvent *event = tl_dataset_get_event (dataset, shown[j]);

          g_test_message ("  %s", event->id);
          g_assert_cmpint (tl_date_get_known_start (&event->date), <, steps[i].range.latest_end);
          g_assert_cmpint (tl_date_get_known_end (&event->date), >, steps[i].range.earliest_start);
        }
    }
}

static void
test_alaska (void)
{
  g_autoptr (TlDataset) dataset = open_builtin ();
  g_autofree char *words = NULL;
  const TlEvent *event;
  const guint32 *lanes;
  guint index;

  g_assert_true (tl_dataset_find_event (dataset, "alaska-summit", &index));
  event = tl_dataset_get_event (dataset, index);
  words = tl_event_date_to_words (event);
  lanes = tl_dataset_get_indices (dataset, event->lanes);
  g_assert_cmpstr (words, ==, "15 August 2025");
  g_assert_cmpuint (event->lanes.length, ==, 2);
  g_assert_cmpuint (lanes[0], ==, 0);
  g_assert_cmpuint (lanes[1], ==, 1);
  g_assert_cmpuint (event->footnotes.length, >=, 1);
}

static TlDataset *
read_events (const char *events)
{
  g_autofree char *json
    = g_strconcat ("{\"lanes\":[{\"id\":\"a\"}],\"events\":[", events, "]}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  return dataset;
}

static char *
get_view_in_words (TlDataset *dataset)
{
  gint64 start_s, end_s;

  if (!tl_dataset_get_view (dataset, &start_s, &end_s))
    return g_strdup ("none");
  return tl_edtf_range_to_words (start_s, end_s);
}

/* A background of one event in twenty must not squeeze the rest into a corner. */
static void
test_first_view (void)
{
  g_autoptr (GString) events
    = g_string_new ("{\"title\":\"t\",\"date\":\"1812\",\"lanes\":[\"a\"]}");
  g_autoptr (TlDataset) dataset = NULL;
  g_autoptr (TlDataset) empty = read_events ("");
  g_autofree char *view = NULL;
  g_autofree char *no_view = get_view_in_words (empty);

  for (int i = 1; i < 20; i++)
    g_string_append_printf (events,
                            ",{\"title\":\"t\",\"date\":\"2025-03-%02d\",\"lanes\":[\"a\"]}", i);
  dataset = read_events (events->str);
  view = get_view_in_words (dataset);
  g_assert_cmpstr (view, ==, "1 – 19 March 2025");
  g_assert_cmpstr (no_view, ==, "none");
}

/* Open and unknown bounds say nothing of how far a dataset's time reaches. */
static void
test_extent (void)
{
  static const char *const edtf[]
    = { "2025-02-01/..",  "2025-02-01/",    "/2025-02-01", "../2025-02-01",
        "[2025-02-01..]", "[..2025-02-01]", "2025-02-01" };

  for (guint i = 0; i < G_N_ELEMENTS (edtf); i++)
    {
      g_autofree char *event
        = g_strdup_printf ("{\"title\":\"t\",\"date\":\"%s\",\"lanes\":[\"a\"]}", edtf[i]);
      g_autoptr (TlDataset) dataset = read_events (event);
      g_autofree char *words = NULL;
      gint64 start_s, end_s;

      g_test_message ("%s", edtf[i]);
      g_assert_true (tl_dataset_get_extent (dataset, &start_s, &end_s));
      words = tl_edtf_range_to_words (start_s, end_s);
      g_assert_cmpstr (words, ==, "1 February 2025");
    }
}

static void
test_order (void)
{
  g_autoptr (TlDataset) dataset = open_builtin ();
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (guint i = 1; i < n_events; i++)
    {
      g_assert_cmpint (tl_event_compare (&events[i - 1], &events[i]), <, 0);
      g_assert_cmpint (tl_event_compare (&events[i], &events[i - 1]), >, 0);
    }
}

static int
get_sign (int number)
{
  return number < 0 ? -1 : number > 0;
}

/* Events that are alike in much: few dates, three importances, and ids of their own. */
static void
fill_random (TlEvent *events, guint n, char (*ids)[16])
{
  static const char *const dates[]
    = { "2025",    "2025-01", "2025-01-01",  "2025-01-01~", "2025-01/2025-03",
        "2025-21", "../2025", "2025/..",     "/2025",       "20XX",
        "1950S2",  "Y-17E7",  "{2025,2026}", "[..2025-01]", "2025-01-01T00:00:00Z" };

  for (guint i = 0; i < n; i++)
    {
      guint date = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (dates));

      g_snprintf (ids[i], sizeof ids[i], "event-%u", i);
      events[i] = (TlEvent){ .id = ids[i] };
      events[i].importance = (guint8) g_test_rand_int_range (0, 3);
      g_assert_true (tl_edtf_parse (dates[date], &events[i].date, NULL, NULL));
    }
}

/* Whatever the dates, one event comes first of two, the other way round too, and through a third.
 */
static void
test_order_is_total (void)
{
  enum
  {
    N = 120
  };
  static TlEvent events[N];
  static char ids[N][16];

  fill_random (events, N, ids);
  for (guint a = 0; a < N; a++)
    for (guint b = 0; b < N; b++)
      {
        int order = tl_event_compare (&events[a], &events[b]);

        g_assert_true ((order == 0) == (a == b));
        g_assert_cmpint (get_sign (order), ==,
                         -get_sign (tl_event_compare (&events[b], &events[a])));
        for (guint c = 0; order < 0 && c < N; c++)
          if (tl_event_compare (&events[b], &events[c]) < 0)
            g_assert_cmpint (tl_event_compare (&events[a], &events[c]), <, 0);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset/builtin", test_builtin);
  g_test_add_func ("/dataset/builtin-texts", test_builtin_texts);
  g_test_add_func ("/dataset/builtin-links", test_builtin_links);
  g_test_add_func ("/dataset/builtin-story", test_builtin_story);
  g_test_add_func ("/dataset/alaska", test_alaska);
  g_test_add_func ("/dataset/first-view", test_first_view);
  g_test_add_func ("/dataset/extent", test_extent);
  g_test_add_func ("/dataset/order", test_order);
  g_test_add_func ("/dataset/order-is-total", test_order_is_total);
  return g_test_run ();
}
