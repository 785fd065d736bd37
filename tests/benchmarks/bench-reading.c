/* Reading a dataset against json_parser_load_from_data() on the same bytes: time as a ratio. */
#include "tl-dataset-reader.h"

#include <json-glib/json-glib.h>

static GBytes *
make_json (guint n_events)
{
  GString *json = g_string_new ("{\"lanes\":[{\"id\":\"a\"}],\"events\":[");

  for (guint i = 0; i < n_events; i++)
    g_string_append_printf (
      json,
      "%s\n{\"id\":\"e%u\",\"title\":\"Event number %u of many\",\"date\":"
      "\"%04u-%02u-%02u\",\"lanes\":[\"a\"],\"summary\":\"What happened here\"}",
      i > 0 ? "," : "", i, i, 1000 + i % 1000, 1 + i % 12, 1 + i % 28);
  g_string_append (json, "]}");
  return g_string_free_to_bytes (json);
}

static double
time_reader (GBytes *bytes)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert (dataset != NULL && tl_problems_get_length (problems) == 0);
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

static double
time_json_glib (GBytes *bytes)
{
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert (json_parser_load_from_data (parser, data, (gssize) length, NULL));
  return (double) (g_get_monotonic_time () - start_us) / 1000;
}

int
main (void)
{
  static const guint sizes[] = { 1000, 10000, 100000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) bytes = make_json (sizes[i]);
      double reader = G_MAXDOUBLE;
      double json_glib = G_MAXDOUBLE;

      for (int run = 0; run < 5; run++)
        {
          reader = MIN (reader, time_reader (bytes));
          json_glib = MIN (json_glib, time_json_glib (bytes));
        }
      g_print ("%6u events: %8.2f ms, json-glib alone %8.2f ms, ratio %.2f\n", sizes[i], reader,
               json_glib, reader / json_glib);
    }
  return 0;
}
