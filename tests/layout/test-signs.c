/* Chapter bands, arcs of relations, and the legend: that they are where they should be, and say
 * what the view has, no more. */
#include "layout-fixture.h"

#include "tl-dataset-reader.h"

#include <math.h>
#include <string.h>

static TlScene *
build (TlDataset *dataset, double width_px, TlSceneFlags flags)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlPage page = { .width_px = width_px, .height_px = 800, .em_px = 13, .flags = flags };

  return tl_page_build_scene (&page, dataset, tl_metrics_get_context (metrics));
}

static TlDataset *
read_json (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
  return dataset;
}

/* Bands of one row never overlap, stand between axis and lanes, and say where a click is. */
static void
test_bands (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_builtin ();
  g_autoptr (TlScene) scene = build (dataset, 1400, TL_SCENE_CHAPTERS);

  g_assert_cmpuint (scene->bands->len, ==, 8);
  for (guint i = 0; i < scene->bands->len; i++)
    {
      const TlSceneBand *a = &g_array_index (scene->bands, TlSceneBand, i);
      TlHit hit = tl_scene_hit (scene, a->rect.x + a->rect.width / 2, a->rect.y + 4);

      g_assert_cmpint (hit.kind, ==, TL_HIT_CHAPTER);
      g_assert_cmpuint (hit.index, ==, i);
      g_assert_cmpfloat (a->rect.y, >=, scene->axis.y + scene->axis.height);
      g_assert_cmpfloat (a->rect.y + a->rect.height, <=, scene->lanes_area.y);
      for (guint j = i + 1; j < scene->bands->len; j++)
        {
          const TlSceneBand *b = &g_array_index (scene->bands, TlSceneBand, j);

          g_assert_true (a->rect.y != b->rect.y || a->rect.x + a->rect.width <= b->rect.x
                         || b->rect.x + b->rect.width <= a->rect.x);
        }
    }
}

/* A band's range is where every second of its events begins; spans of years don't stretch it. */
static void
test_chapter_range (void)
{
  g_autoptr (TlDataset) dataset = read_json (
    "{\"lanes\":[{\"id\":\"a\"}],\"chapters\":[{\"id\":\"c\"},{\"id\":\"empty\"}],\"events\":["
    "{\"title\":\"1\",\"date\":\"1999/2024\",\"lanes\":[\"a\"],\"chapter\":\"c\"},"
    "{\"title\":\"2\",\"date\":\"2010-01-01\",\"lanes\":[\"a\"],\"chapter\":\"c\"},"
    "{\"title\":\"3\",\"date\":\"2025-03-01\",\"lanes\":[\"a\"],\"chapter\":\"c\"},"
    "{\"title\":\"4\",\"date\":\"2025-03-05\",\"lanes\":[\"a\"],\"chapter\":\"c\"}]}");
  const TlChapter *chapters = tl_dataset_get_chapters (dataset, NULL);
  TlCivil first = { 2025, 3, 1, 0, 0, 0 };
  TlCivil last = { 2025, 3, 6, 0, 0, 0 };

  g_assert_cmpint (chapters[0].start_s, ==, tl_calendar_to_seconds (&first));
  g_assert_cmpint (chapters[0].end_s, ==, tl_calendar_to_seconds (&last));
  g_assert_cmpint (chapters[1].start_s, ==, chapters[1].end_s);
}

static const TlSceneMark *
find_mark (const TlScene *scene, guint event, guint lane)
{
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->event == event && mark->lane == lane && mark->form == TL_MARK_SYMBOL)
        return mark;
    }
  g_error ("event %u has no symbol", event);
}

/* An arc leads from one mark to the other, and is found from both ends, once. */
static void
test_arcs (void)
{
  g_autoptr (TlDataset) dataset
    = read_json ("{\"lanes\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"events\":["
                 "{\"id\":\"x\",\"title\":\"x\",\"date\":\"2025-01-10\",\"lanes\":[\"a\"]},"
                 "{\"id\":\"y\",\"title\":\"y\",\"date\":\"2025-03-10\",\"lanes\":[\"b\"]},"
                 "{\"id\":\"z\",\"title\":\"z\",\"date\":\"2025-05-10\",\"lanes\":[\"b\"]}],"
                 "\"relations\":[{\"from\":\"x\",\"to\":\"y\",\"type\":\"led-to\"}]}");
  g_autoptr (TlScene) scene = build (dataset, 1200, TL_SCENE_RELATIONS);
  g_autoptr (TlScene) without = build (dataset, 1200, 0);
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (TlSceneArc));
  const TlSceneMark *x = find_mark (scene, 0, 0);
  const TlSceneMark *y = find_mark (scene, 1, 1);
  const TlSceneArc *arc;

  g_assert_cmpuint (without->arcs->len, ==, 0);
  g_assert_cmpuint (scene->arcs->len, ==, 1);
  arc = &g_array_index (scene->arcs, TlSceneArc, 0);
  g_assert_cmpfloat (hypot (arc->x0 - x->symbol_x, arc->y0 - x->symbol_y), <, 12);
  g_assert_cmpfloat (hypot (arc->x1 - y->symbol_x, arc->y1 - y->symbol_y), <, 12);
  tl_scene_find_arcs (without, 1, arcs);
  g_assert_cmpuint (arcs->len, ==, 1);
  tl_scene_find_arcs (without, 2, arcs);
  g_assert_cmpuint (arcs->len, ==, 1);
}

static gboolean
has_entry (const TlScene *scene, const char *text)
{
  for (guint i = 0; i < scene->legend->len; i++)
    if (g_str_equal (g_array_index (scene->legend, TlSceneLegendEntry, i).text, text))
      return TRUE;
  return FALSE;
}

/* The legend explains what is in view, and nothing else; its height depends on the dataset alone.
 */
static void
test_legend (void)
{
  g_autoptr (TlDataset) plain
    = read_json ("{\"lanes\":[{\"id\":\"a\"}],\"events\":["
                 "{\"title\":\"t\",\"date\":\"2025-02-18\",\"lanes\":[\"a\"]}]}");
  g_autoptr (TlDataset) rich = read_json (
    "{\"view\":\"2025-01/2025-12\",\"lanes\":[{\"id\":\"a\"}],"
    "\"kinds\":[{\"id\":\"k\",\"title\":\"Kind\",\"symbol\":\"star\"}],\"events\":["
    "{\"title\":\"t\",\"date\":\"2025-02\",\"lanes\":[\"a\"],\"status\":\"planned\"},"
    "{\"title\":\"u\",\"date\":\"2025-06~\",\"lanes\":[\"a\"],\"kind\":\"k\"},"
    "{\"title\":\"v\",\"date\":\"1950-06-01\",\"lanes\":[\"a\"],\"status\":\"expired\"}]}");
  g_autoptr (TlScene) nothing = build (plain, 1200, TL_SCENE_LEGEND);
  g_autoptr (TlScene) scene = build (rich, 1200, TL_SCENE_LEGEND);
  g_autoptr (TlScene) narrow = build (rich, 300, TL_SCENE_LEGEND);

  g_assert_cmpuint (nothing->legend->len, ==, 0);
  g_assert_true (has_entry (scene, "Kind"));
  g_assert_true (has_entry (scene, "planned"));
  g_assert_true (has_entry (scene, "some day within"));
  g_assert_true (has_entry (scene, "about then"));
  g_assert_false (has_entry (scene, "expired"));
  g_assert_false (has_entry (scene, "claim or judgement"));
  g_assert_cmpfloat (scene->legend_area.height, >, 10);
  g_assert_cmpfloat (narrow->legend_area.height, >, scene->legend_area.height);
  for (guint i = 0; i < narrow->legend->len; i++)
    {
      const TlSceneLegendEntry *entry = &g_array_index (narrow->legend, TlSceneLegendEntry, i);

      g_assert_cmpfloat (entry->rect.y, >=, narrow->legend_area.y);
      g_assert_cmpfloat (entry->rect.y + entry->rect.height, <=,
                         narrow->legend_area.y + narrow->legend_area.height);
      g_assert_cmpfloat (entry->text_x + entry->text_width, <=, 300);
    }
}

/* Events that begin at once beyond a lane's rows are a chip at every zoom. */
static void
test_chips (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (SPREAD_ONE_DAY, 400, 9);
  g_autoptr (TlScene) scene = build (dataset, 1200, 0);
  gboolean has_chip = FALSE;

  for (guint i = 0; i < scene->counts->len; i++)
    {
      const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);
      char text[16];

      tl_scene_count_format (count, text, sizeof text);
      g_assert_true ((text[0] == '+') == count->is_instant);
      has_chip = has_chip || count->is_instant;
    }
  g_assert_true (has_chip);
}

/* A number that has no room is rounded; where even that has none, it is left out. */
static void
test_large_counts (void)
{
  g_autoptr (TlDataset) dataset = layout_fixture_new_dataset (SPREAD_CLUSTERED, 60000, 9);
  TlSceneCount large = { .count = 12600, .is_instant = TRUE, .is_rounded = TRUE };
  guint n_rounded = 0;
  char text[16];

  for (double width_px = 600; width_px < 1300; width_px += 100)
    {
      g_autoptr (TlScene) scene = build (dataset, width_px, 0);

      for (guint i = 0; i < scene->counts->len; i++)
        {
          const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);

          n_rounded += count->is_rounded && count->has_text;
          if (count->is_rounded)
            g_assert_cmpuint (count->count, >=, 1000);
        }
    }
  g_assert_cmpuint (n_rounded, >, 0);
  tl_scene_count_format (&large, text, sizeof text);
  g_assert_cmpstr (text, ==, "+13k");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signs/bands", test_bands);
  g_test_add_func ("/signs/chapter-range", test_chapter_range);
  g_test_add_func ("/signs/arcs", test_arcs);
  g_test_add_func ("/signs/legend", test_legend);
  g_test_add_func ("/signs/chips", test_chips);
  g_test_add_func ("/signs/large-counts", test_large_counts);
  return g_test_run ();
}
