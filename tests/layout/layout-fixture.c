/* Random, but the same at each run: seeded. */
#include "layout-fixture.h"

#include "tl-builtin.h"
#include "tl-dataset-reader.h"
#include "tl-font.h"

#include <string.h>

TlMetrics *
layout_fixture_new_metrics (void)
{
  PangoContext *context = tl_font_create_context ();
  TlMetrics *metrics = tl_metrics_new (context, "DejaVu Sans", 13);

  g_object_unref (context);
  return metrics;
}

/* A day of 2024 or 2025. */
static int
pick_day (GRand *random, Spread spread)
{
  switch (spread)
    {
    case SPREAD_ONE_DAY:
      return 200;
    case SPREAD_CLUSTERED:
      return g_rand_boolean (random) ? 300 + g_rand_int_range (random, 0, 5)
                                     : g_rand_int_range (random, 0, 720);
    default:
      return g_rand_int_range (random, 0, 720);
    }
}

static char *
format_day (int day)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2024, 1, 1, 0, 0, 0);
  g_autoptr (GDateTime) date = g_date_time_add_days (first, day);

  return g_date_time_format (date, "%Y-%m-%d");
}

static char *
pick_date (GRand *random, Spread spread)
{
  int day = pick_day (random, spread);
  int kind = g_rand_int_range (random, 0, 6);
  g_autofree char *start = format_day (day);
  g_autofree char *end = NULL;

  if (spread != SPREAD_NESTED && kind < 4)
    return g_steal_pointer (&start);
  end = format_day (day + g_rand_int_range (random, 1, spread == SPREAD_NESTED ? 400 : 60));
  switch (kind)
    {
    case 0:
    case 4:
      return g_strdup_printf ("[%s..%s]", start, end);
    case 1:
      return g_strndup (start, 7);
    case 2:
      return g_strdup_printf ("%s/..", start);
    default:
      return g_strdup_printf ("%s/%s", start, end);
    }
}

static void
append_title (GString *json, GRand *random)
{
  int length = g_rand_int_range (random, 1, 9) == 1 ? g_rand_int_range (random, 1, 200)
                                                    : g_rand_int_range (random, 5, 50);

  for (int i = 0; i < length; i++)
    g_string_append (json, i % 7 == 6 ? " " : g_rand_boolean (random) ? "m" : "ж");
}

TlDataset *
layout_fixture_new_dataset (Spread spread, guint n_events, guint32 seed)
{
  static const char *const importances[] = { "major", "standard", "standard", "minor" };
  static const char *const lanes[] = { "\"a\"", "\"b\"", "\"a\",\"b\"", "\"c\",\"a\"" };
  g_autoptr (GString) json
    = g_string_new ("{\"lanes\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}],"
                    "\"footnotes\":[{\"number\":7}],\"events\":[");
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GBytes) bytes = NULL;
  TlDataset *dataset;

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *date = pick_date (random, spread);

      g_string_append_printf (json, "%s{\"date\":\"%s\",\"importance\":\"%s\",\"lanes\":[%s]",
                              i > 0 ? "," : "", date, importances[g_rand_int_range (random, 0, 4)],
                              lanes[g_rand_int_range (random, 0, 4)]);
      if (g_rand_boolean (random))
        g_string_append (json, ",\"shortTitle\":\"short\",\"footnotes\":[7]");
      if (g_rand_int_range (random, 0, 5) == 0)
        g_string_append (json, ",\"attribution\":\"actor\"");
      g_string_append (json, ",\"title\":\"");
      append_title (json, random);
      g_string_append (json, "\"}");
    }
  g_string_append (json, "]}");
  bytes = g_bytes_new (json->str, json->len);
  dataset = tl_dataset_reader_read (bytes, NULL, problems);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  return dataset;
}

TlDataset *
layout_fixture_new_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();

  return tl_dataset_reader_read (bytes, NULL, problems);
}
