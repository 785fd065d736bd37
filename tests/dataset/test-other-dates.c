/* The dates that disagree with an event's own: read, refused, and in the built-in dataset. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"

#include <string.h>

static TlDataset *
read_event (const char *other_dates, TlProblems *problems)
{
  static const char *const languages[] = { "uk", NULL };
  g_autofree char *json
    = g_strconcat ("{\"lanes\":[{\"id\":\"a\"}],\"footnotes\":[{\"number\":12,\"text\":\"t\"}],"
                   "\"events\":[{\"title\":\"t\",\"date\":\"2025-02-18\",\"lanes\":[\"a\"],"
                   "\"otherDates\":",
                   other_dates, "}]}", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return tl_dataset_reader_read (bytes, languages, problems);
}

static void
test_read (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset
    = read_event ("[{\"date\":\"2025-02-17\",\"footnotes\":[12],\"x-page\":4,"
                  "\"note\":{\"en\":\"The eve\",\"uk\":\"Напередодні\"}},{\"date\":\"2025-02~\"}]",
                  problems);
  TlSlice slice = tl_dataset_get_details (dataset, tl_dataset_get_event (dataset, 0))->other_dates;
  const TlOtherDate *dates = tl_dataset_get_other_dates (dataset, slice);

  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  g_assert_cmpuint (slice.length, ==, 2);
  g_assert_cmpstr (dates[0].edtf, ==, "2025-02-17");
  g_assert_cmpstr (dates[0].note, ==, "Напередодні");
  g_assert_cmpint (dates[0].date.latest_end - dates[0].date.earliest_start, ==, 86400);
  g_assert_cmpuint (dates[0].footnotes.length, ==, 1);
  g_assert_cmpuint (tl_dataset_get_indices (dataset, dates[0].footnotes)[0], ==, 0);
  g_assert_cmpstr (dates[1].edtf, ==, "2025-02~");
  g_assert_null (dates[1].note);
  g_assert_cmpuint (dates[1].footnotes.length, ==, 0);
}

/* What is wrong is said with its place; the event is shown all the same, with what is right. */
static void
test_wrong (void)
{
  static const struct
  {
    const char *other_dates;
    const char *pointer;
    const char *message;
    guint n_right;
  } cases[] = {
    { "{}", "/events/0/otherDates", "array", 0 },
    { "[\"2025\"]", "/events/0/otherDates/0", "object", 0 },
    { "[{}]", "/events/0/otherDates/0", "“date”", 0 },
    { "[{\"date\":\"\"}]", "/events/0/otherDates/0/date", "empty", 0 },
    { "[{\"date\":2025}]", "/events/0/otherDates/0/date", "string", 0 },
    { "[{\"date\":\"2024\"},{\"date\":\"2025-02-30\"}]", "/events/0/otherDates/1/date", "28 days",
      1 },
    { "[{\"date\":\"2024\",\"footnotes\":[12,9]}]", "/events/0/otherDates/0/footnotes/1",
      "no footnote 9", 1 },
    { "[{\"date\":\"2024\",\"note\":1}]", "/events/0/otherDates/0/note", "string", 1 },
    { "[{\"date\":\"2024\",\"footnote\":[12]}]", "/events/0/otherDates/0/footnote", "footnotes",
      1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlDataset) dataset = read_event (cases[i].other_dates, problems);
      const TlEvent *event = tl_dataset_get_event (dataset, 0);

      g_test_message ("%s", cases[i].other_dates);
      g_assert_cmpuint (tl_problems_get_length (problems), ==, 1);
      g_test_message ("%s", tl_problems_get (problems, 0)->message);
      g_assert_cmpstr (tl_problems_get (problems, 0)->pointer, ==, cases[i].pointer);
      g_assert_nonnull (strstr (tl_problems_get (problems, 0)->message, cases[i].message));
      g_assert_cmpuint (tl_dataset_get_details (dataset, event)->other_dates.length, ==,
                        cases[i].n_right);
    }
}

/* Of the some twenty places where the article and its notes disagree, each has both dates. */
static void
test_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  guint n_events;
  guint n_disagree = 0;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (guint i = 0; i < n_events; i++)
    {
      const TlEventDetails *details = tl_dataset_get_details (dataset, &events[i]);
      const TlOtherDate *dates = tl_dataset_get_other_dates (dataset, details->other_dates);

      n_disagree += details->other_dates.length > 0;
      for (guint j = 0; j < details->other_dates.length; j++)
        {
          g_test_message ("%s: %s", events[i].id, dates[j].edtf);
          g_assert_cmpstr (dates[j].edtf, !=, events[i].edtf);
          g_assert_nonnull (dates[j].note);
          g_assert_nonnull (details->date_note);
        }
    }
  g_assert_cmpuint (n_disagree, >=, 18);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/other-dates/read", test_read);
  g_test_add_func ("/other-dates/wrong", test_wrong);
  g_test_add_func ("/other-dates/builtin", test_builtin);
  return g_test_run ();
}
