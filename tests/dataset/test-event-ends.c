/* How many events touch a range: against looking at each of them. */
#include "tl-builtin.h"
#include "tl-dataset-reader.h"
#include "tl-event-ends.h"

#include <string.h>

static TlDataset *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (TlProblems) problems = tl_problems_new ();

  return tl_dataset_reader_read (bytes, NULL, problems);
}

static void
test_none (void)
{
  g_autoptr (TlDataset) dataset
    = read_text ("{\"format\":\"timelanes/1\",\"lanes\":[{\"id\":\"a\",\"title\":\"A\"}],"
                 "\"events\":[]}");
  g_autoptr (TlEventEnds) ends = tl_event_ends_new (dataset, NULL);

  g_assert_cmpuint (tl_event_ends_count (ends, TL_TIME_MIN, TL_TIME_MAX), ==, 0);
}

static gint64
get_day (gint64 year, int month, int day)
{
  TlCivil civil = { year, month, day, 0, 0, 0 };

  return tl_calendar_to_seconds (&civil);
}

/* One event in two lanes, a day, a span, and one that is still going on. */
static void
test_cases (void)
{
  static const struct
  {
    int from_day;
    int to_day;
    guint n;
  } cases[] = {
    { 1, 2, 0 },   /* before all */
    { 1, 10, 0 },  /* up to the first, which starts on the 10th */
    { 1, 11, 1 },  /* and its day */
    { 10, 11, 1 }, /* that day alone */
    { 11, 15, 0 }, /* after it */
    { 16, 17, 1 }, /* within the span */
    { 20, 21, 1 }, /* its last day */
    { 21, 25, 0 }, /* its end is exclusive */
    { 27, 28, 1 }, /* what goes on */
    { 5, 30, 3 },  /* all of them */
    { 30, 5, 0 },  /* no range */
  };
  g_autoptr (TlDataset) dataset
    = read_text ("{\"format\":\"timelanes/1\",\"lanes\":[{\"id\":\"a\",\"title\":\"A\"},"
                 "{\"id\":\"b\",\"title\":\"B\"}],\"events\":["
                 "{\"title\":\"x\",\"date\":\"2025-03-10\",\"lanes\":[\"a\",\"b\"]},"
                 "{\"title\":\"y\",\"date\":\"2025-03-15/2025-03-20\",\"lanes\":[\"a\"]},"
                 "{\"title\":\"z\",\"date\":\"2025-03-26/..\",\"lanes\":[\"b\"]}]}");
  g_autoptr (TlEventEnds) ends = tl_event_ends_new (dataset, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (tl_event_ends_count (ends, get_day (2025, 3, cases[i].from_day),
                                           get_day (2025, 3, cases[i].to_day)),
                      ==, cases[i].n);
}

static void
test_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  g_autoptr (TlEventEnds) ends = tl_event_ends_new (dataset, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (47);
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (int i = 0; i < 500; i++)
    {
      gint64 start_s = get_day (g_rand_int_range (random, 2005, 2027), 1, 1)
                       + g_rand_int_range (random, 0, 400) * TL_SECONDS_PER_DAY;
      gint64 end_s = start_s + g_rand_int_range (random, 1, 500) * TL_SECONDS_PER_DAY;
      guint n = 0;

      for (guint j = 0; j < n_events; j++)
        n += events[j].date.earliest_start < end_s && events[j].date.latest_end > start_s;
      g_assert_cmpuint (tl_event_ends_count (ends, start_s, end_s), ==, n);
    }
  g_assert_cmpuint (tl_event_ends_count (ends, TL_TIME_MIN, TL_TIME_MAX), ==, n_events);
}

/* What is written can be read, and means the same range. */
static void
test_written (void)
{
  static const struct
  {
    gint64 length_s;
    const char *text;
  } cases[] = {
    { TL_SECONDS_PER_DAY, "2025-02-18/2025-02-18" },
    { 47 * TL_SECONDS_PER_DAY, "2025-02-18/2025-04-05" },
    { 3600, "2025-02-18T00:00:00Z/2025-02-18T00:59:59Z" },
  };
  gint64 start_s = get_day (2025, 2, 18);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tl_edtf_from_range (start_s, start_s + cases[i].length_s);
      TlDate date;

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (tl_edtf_parse (text, &date, NULL, NULL));
      g_assert_cmpint (date.earliest_start, ==, start_s);
      g_assert_cmpint (date.latest_end, ==, start_s + cases[i].length_s);
    }
  for (int i = -2; i <= 2; i++)
    {
      gint64 year_s = get_day (i * 7000, 1, 1);
      g_autofree char *text = tl_edtf_from_range (year_s, year_s + 40 * TL_SECONDS_PER_DAY);

      g_assert_true (tl_edtf_parse (text, &(TlDate){ 0 }, NULL, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-ends/none", test_none);
  g_test_add_func ("/event-ends/cases", test_cases);
  g_test_add_func ("/event-ends/builtin", test_builtin);
  g_test_add_func ("/event-ends/written", test_written);
  return g_test_run ();
}
