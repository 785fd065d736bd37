/* Four lanes, five members an event, about 150 bytes each; titles are of many lengths. */
#include "bench-dataset.h"

#include "tl-dataset-reader.h"

static void
append_date (GString *json, GRand *random, int year)
{
  g_string_append_printf (json, "%04d-%02d-%02d", year, g_rand_int_range (random, 1, 13),
                          g_rand_int_range (random, 1, 29));
}

static void
append_dates (GString *json, GRand *random, BenchSpread spread)
{
  int year = g_rand_int_range (random, 1900, 2026);

  switch (spread)
    {
    case BENCH_CLUSTERED:
      append_date (json, random, g_rand_int_range (random, 0, 10) > 0 ? 1945 : year);
      break;
    case BENCH_ONE_DAY:
      g_string_append (json, "1945-05-08");
      break;
    case BENCH_NESTED:
      append_date (json, random, year);
      g_string_append_c (json, '/');
      append_date (json, random, year + g_rand_int_range (random, 1, 60));
      break;
    case BENCH_UNIFORM:
    default:
      append_date (json, random, year);
      break;
    }
}

static void
append_title (GString *json, GRand *random, guint number)
{
  static const char ending[] = "many that are told at more or less length in this dataset";

  g_string_append_printf (json, "\"title\":\"Event number %u of %.*s\",", number,
                          g_rand_int_range (random, 1, sizeof ending), ending);
}

GBytes *
bench_dataset_make_json (BenchSpread spread, guint n_events)
{
  GString *json = g_string_new ("{\"lanes\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"},"
                                "{\"id\":\"d\"}],\"events\":[");
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_events; i++)
    {
      g_string_append_printf (json, "%s\n{\"id\":\"e%u\",", i > 0 ? "," : "", i);
      append_title (json, random, i);
      g_string_append (json, "\"date\":\"");
      append_dates (json, random, spread);
      g_string_append_printf (json, "\",\"lanes\":[\"%c\"],\"summary\":\"What happened here\"}",
                              'a' + g_rand_int_range (random, 0, 4));
    }
  g_string_append (json, "]}");
  return g_string_free_to_bytes (json);
}

TlDataset *
bench_dataset_new (BenchSpread spread, guint n_events)
{
  g_autoptr (GBytes) bytes = bench_dataset_make_json (spread, n_events);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert (tl_problems_get_length (problems) == 0);
  return dataset;
}

const char *
bench_spread_get_name (BenchSpread spread)
{
  static const char *const names[N_BENCH_SPREADS]
    = { "uniform", "clustered", "one day", "nested spans" };

  return names[spread];
}
