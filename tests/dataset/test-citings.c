/* Which events a footnote supports: against a plain walk over all of them. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"

#include <string.h>

static TlDataset *
read_json (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlProblems) problems = tl_problems_new ();

  return tl_dataset_reader_read (bytes, NULL, problems);
}

/* "2: first second" */
static void
assert_citings (TlDataset *dataset, guint footnote, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);
  guint n;
  const guint32 *events = tl_dataset_get_events_of_footnote (dataset, footnote, &n);

  g_string_printf (found, "%u:", tl_dataset_get_footnotes (dataset, NULL)[footnote].number);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (found, " %s", tl_dataset_get_event (dataset, events[i])->id);
  g_assert_cmpstr (found->str, ==, expected);
}

/* By itself, by its quotations, other dates and relations; each event once, in the order of time.
 */
static void
test_ways (void)
{
  g_autoptr (TlDataset) dataset = read_json (
    "{\"lanes\":[{\"id\":\"l\"}],"
    " \"footnotes\":[{\"number\":1,\"text\":\"t\"},{\"number\":2,\"text\":\"t\"},"
    "   {\"number\":3,\"text\":\"t\"},{\"number\":4,\"text\":\"t\"}],"
    " \"events\":["
    "  {\"id\":\"c\",\"title\":\"t\",\"date\":\"2025-03\",\"lanes\":[\"l\"],\"footnotes\":[2,1,2]},"
    "  {\"id\":\"a\",\"title\":\"t\",\"date\":\"2025-01\",\"lanes\":[\"l\"],\"footnotes\":[1],"
    "   \"quotes\":[{\"text\":\"q\",\"footnotes\":[2]},{\"text\":\"q\",\"footnotes\":[2,1]}]},"
    "  {\"id\":\"b\",\"title\":\"t\",\"date\":\"2025-02\",\"lanes\":[\"l\"],"
    "   \"otherDates\":[{\"date\":\"2024\"},{\"date\":\"2023\",\"footnotes\":[4]}]},"
    "  {\"id\":\"gone\",\"title\":\"t\",\"date\":\"2025-02\",\"footnotes\":[1,4]}],"
    " \"relations\":[{\"from\":\"c\",\"to\":\"b\",\"footnotes\":[3,1]},"
    "  {\"from\":\"b\",\"to\":\"b\",\"footnotes\":[3]}]}");

  assert_citings (dataset, 0, "1: a b c");
  assert_citings (dataset, 1, "2: a c");
  assert_citings (dataset, 2, "3: b c");
  assert_citings (dataset, 3, "4: b");
}

static void
test_none (void)
{
  g_autoptr (TlDataset) no_events
    = read_json ("{\"lanes\":[],\"events\":[],\"footnotes\":[{\"number\":7,\"text\":\"t\"}]}");
  g_autoptr (TlDataset) nothing = read_json ("{\"lanes\":[],\"events\":[]}");

  assert_citings (no_events, 0, "7:");
  g_assert_nonnull (nothing);
}

static gboolean
has_index (TlDataset *dataset, TlSlice slice, guint32 index)
{
  for (guint i = 0; i < slice.length; i++)
    if (tl_dataset_get_indices (dataset, slice)[i] == index)
      return TRUE;
  return FALSE;
}

static gboolean
cites (TlDataset *dataset, guint32 event, guint32 footnote)
{
  const TlEvent *citing = tl_dataset_get_event (dataset, event);
  TlSlice quotes = tl_dataset_get_details (dataset, citing)->quotes;
  TlSlice dates = tl_dataset_get_details (dataset, citing)->other_dates;
  guint n;
  const guint32 *relations = tl_dataset_get_relations_of (dataset, event, &n);
  gboolean is_cited = has_index (dataset, citing->footnotes, footnote);

  for (guint i = 0; i < quotes.length; i++)
    is_cited |= has_index (
      dataset,
      tl_dataset_get_quote (dataset, tl_dataset_get_indices (dataset, quotes)[i])->footnotes,
      footnote);
  for (guint i = 0; i < dates.length; i++)
    is_cited
      |= has_index (dataset, tl_dataset_get_other_dates (dataset, dates)[i].footnotes, footnote);
  for (guint i = 0; i < n; i++)
    is_cited
      |= has_index (dataset, tl_dataset_get_relations (dataset, NULL)[relations[i]].footnotes,
                    footnote);
  return is_cited;
}

static void
test_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  guint n_footnotes, n_events;

  tl_dataset_get_footnotes (dataset, &n_footnotes);
  tl_dataset_get_events (dataset, &n_events);
  for (guint32 footnote = 0; footnote < n_footnotes; footnote++)
    {
      guint n, i = 0;
      const guint32 *events = tl_dataset_get_events_of_footnote (dataset, footnote, &n);

      g_assert_cmpuint (n, >, 0);
      for (guint32 event = 0; event < n_events; event++)
        if (cites (dataset, event, footnote))
          {
            g_assert_cmpuint (i, <, n);
            g_assert_cmpuint (events[i++], ==, event);
          }
      g_assert_cmpuint (i, ==, n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citings/ways", test_ways);
  g_test_add_func ("/citings/none", test_none);
  g_test_add_func ("/citings/builtin", test_builtin);
  return g_test_run ();
}
