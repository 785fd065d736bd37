/* Reading a dataset from a file, reading it and placing it to a scene, and searching it, against
 * json_parser_load_from_file() on the same file: time, peak of memory, and what is taken
 * afterwards. Ratios, since machines differ, each with its budget.
 *
 * Each reading has a process of its own, which starts with nothing in its heap and reads a small
 * file first: what counts is what the events cost, not the program's own pages. */
#include "bench-dataset.h"
#include "tl-dataset-reader.h"
#include "tl-font.h"
#include "tl-page.h"
#include "tl-search-index.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* The least counts: other programs run too. */
#define N_RUNS 5

typedef struct
{
  double time_ms;
  double peak_bytes;  /* resident, above the start */
  double after_bytes; /* the same, with the dataset alone left */
  double text_bytes;  /* of those, the events' strings */
} Cost;

/* What the kernel says of this process in one of its files, in bytes: "VmRSS:" and "VmHWM:" (its
 * highest) in "status" are some dozen pages inexact, "Rss:" in "smaps_rollup" is exact. */
static double
get_memory (const char *file, const char *name)
{
  g_autofree char *path = g_strconcat ("/proc/self/", file, NULL);
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents (path, &status, NULL, NULL));
  line = strstr (status, name);
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen (name), NULL) * 1024;
}

static double
measure_text (TlDataset *dataset)
{
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);
  double sum = 0;

  for (guint i = 0; i < n_events; i++)
    sum += (double) (strlen (events[i].id) + strlen (events[i].title) + strlen (events[i].edtf)
                     + strlen (events[i].summary) + 4);
  return sum;
}

typedef GObject *(*ReadFile) (const char *path);

static GObject *
read_dataset (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_load (file, NULL, problems, NULL, NULL);

  g_assert_true (dataset != NULL && tl_problems_get_length (problems) == 0);
  return G_OBJECT (dataset);
}

/* As a window opens a file: the dataset keeps its scene, and that the placement. */
static GObject *
read_to_scene (const char *path)
{
  GObject *object = read_dataset (path);
  PangoContext *context = tl_font_create_context ();
  TlPage page = { .width_px = 1920, .height_px = 1080, .em_px = 14, .flags = TL_SCENE_OVERVIEW };

  g_object_set_data (object, "scene", tl_page_build_scene (&page, TL_DATASET (object), context));
  g_object_unref (context);
  return object;
}

/* And as it stays once one has searched it. */
static GObject *
read_to_search (const char *path)
{
  GObject *object = read_to_scene (path);

  g_object_set_data (object, "index", tl_search_index_new (TL_DATASET (object)));
  return object;
}

static GObject *
read_json (const char *path)
{
  JsonParser *parser = json_parser_new ();

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  return G_OBJECT (parser);
}

static Cost
measure_here (ReadFile read_file, const char *path, const char *small_path)
{
  g_autoptr (GObject) first = read_file (small_path);
  g_autoptr (GObject) object = NULL;
  double before_peak = get_memory ("status", "VmRSS:");
  double before = get_memory ("smaps_rollup", "Rss:");
  Cost cost = { 0 };
  gint64 start_us = g_get_monotonic_time ();

  object = read_file (path);
  cost.time_ms = (double) (g_get_monotonic_time () - start_us) / 1000;
  cost.peak_bytes = get_memory ("status", "VmHWM:") - before_peak;
  cost.after_bytes = get_memory ("smaps_rollup", "Rss:") - before;
  cost.peak_bytes = MAX (cost.peak_bytes, cost.after_bytes);
  if (TL_IS_DATASET (object))
    cost.text_bytes = measure_text (TL_DATASET (object));
  return cost;
}

static Cost
measure_once (ReadFile read_file, const char *path, const char *small_path)
{
  int ends[2];
  Cost cost;
  pid_t child;
  int status;

  g_assert_no_errno (pipe (ends));
  child = fork ();
  if (child == 0)
    {
      cost = measure_here (read_file, path, small_path);
      _exit (write (ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
  g_assert_true (waitpid (child, &status, 0) == child && status == 0);
  g_assert_true (read (ends[0], &cost, sizeof cost) == sizeof cost);
  close (ends[0]);
  close (ends[1]);
  return cost;
}

static Cost
measure (ReadFile read_file, const char *path, const char *small_path)
{
  Cost least = { G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE, G_MAXDOUBLE };

  for (int i = 0; i < N_RUNS; i++)
    {
      Cost cost = measure_once (read_file, path, small_path);

      least.time_ms = MIN (least.time_ms, cost.time_ms);
      least.peak_bytes = MIN (least.peak_bytes, cost.peak_bytes);
      least.after_bytes = MIN (least.after_bytes, cost.after_bytes);
      least.text_bytes = MIN (least.text_bytes, cost.text_bytes);
    }
  return least;
}

/* Written by a process of its own too: what it takes for that is nothing of the readings'. */
static char *
write_file (const char *folder, guint n_events)
{
  char *path = g_strdup_printf ("%s/%u.json", folder, n_events);
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autoptr (GBytes) json = bench_dataset_make_json (BENCH_UNIFORM, n_events);
      gsize length;
      const char *data = g_bytes_get_data (json, &length);

      _exit (g_file_set_contents (path, data, (gssize) length, NULL) ? 0 : 1);
    }
  g_assert_true (waitpid (child, &status, 0) == child && status == 0);
  return path;
}

static void
print_costs (
  guint n_events, const Cost *reader, const Cost *opened, const Cost *searched, const Cost *json)
{
  printf ("%7u events: %8.2f ms, json-glib %8.2f ms, %.2f × (budget 0.80)\n", n_events,
          reader->time_ms, json->time_ms, reader->time_ms / json->time_ms);
  printf ("%16s%8.2f MiB at the peak, json-glib %8.2f MiB, %.3f × (budget 0.200)\n", "",
          reader->peak_bytes / 1048576, json->peak_bytes / 1048576,
          reader->peak_bytes / json->peak_bytes);
  printf ("%16s%8.2f MiB afterwards, %.0f bytes an event (budget 190) and %.0f of text\n", "",
          reader->after_bytes / 1048576, (reader->after_bytes - reader->text_bytes) / n_events,
          reader->text_bytes / n_events);
  printf (
    "%16s%8.2f ms to a scene, %.2f × (budget 1.30), %.0f bytes an event (budget 300) and text\n",
    "", opened->time_ms, opened->time_ms / json->time_ms,
    (opened->after_bytes - opened->text_bytes) / n_events);
  printf ("%16s%8.2f MiB once searched, %.0f bytes an event (budget 300) and text\n", "",
          searched->after_bytes / 1048576,
          (searched->after_bytes - searched->text_bytes) / n_events);
}

int
main (void)
{
  static const guint sizes[] = { 1000, 10000, 100000, 1000000 };
  g_autofree char *folder = g_dir_make_tmp ("timelanes-XXXXXX", NULL);
  g_autofree char *small_path = write_file (folder, 20);

  setlocale (LC_ALL, "");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = write_file (folder, sizes[i]);
      Cost reader = measure (read_dataset, path, small_path);
      Cost opened = measure (read_to_scene, path, small_path);
      Cost searched = measure (read_to_search, path, small_path);
      Cost json = measure (read_json, path, small_path);

      print_costs (sizes[i], &reader, &opened, &searched, &json);
      g_remove (path);
    }
  g_remove (small_path);
  g_rmdir (folder);
  return 0;
}
