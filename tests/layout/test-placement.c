/* The rules of labelling, over datasets made at random: no overlap; what is labelled stays while
 * one zooms in; each event keeps its row; the same view gives the same scene; every event accounted
 * for. */
#include "layout-fixture.h"

#include <math.h>
#include <string.h>

typedef struct
{
  TlDataset *dataset;
  TlPlacement *placement;
} World;

static void
world_init (World *world, Spread spread, guint n_events, gboolean may_scroll)
{
  g_autoptr (TlMetrics) metrics = layout_fixture_new_metrics ();
  TlPlacementRoom room = { .height_px = 600, .may_scroll = may_scroll };

  world->dataset = layout_fixture_new_dataset (spread, n_events, 1945 + spread * 7 + n_events);
  world->placement = tl_placement_new (world->dataset, metrics, &room);
}

static void
world_clear (World *world)
{
  tl_placement_unref (world->placement);
  g_object_unref (world->dataset);
}

static TlScene *
build_scene (World *world, gint64 centre_s, double scale)
{
  TlView view = { .width_px = 1200, .height_px = 700, .left_px = 100, .scale_px_per_s = scale };

  tl_view_set_origin (&view, centre_s, -550 / scale);
  return tl_scene_build (world->placement, &view, 0);
}

static gboolean
overlap (const TlRect *a, const TlRect *b)
{
  const double touch_px = 0.5;

  return a->x + a->width > b->x + touch_px && b->x + b->width > a->x + touch_px
         && a->y + a->height > b->y + touch_px && b->y + b->height > a->y + touch_px;
}

/* Labels against labels, and labels against the marks of other events: symbols and extents. */
static void
check_no_overlap (const TlScene *scene)
{
  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);

      for (guint j = i + 1; j < scene->labels->len; j++)
        g_assert_false (
          overlap (&label->rect, &g_array_index (scene->labels, TlSceneLabel, j).rect));
      for (guint j = 0; j < scene->marks->len; j++)
        {
          const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, j);

          if (mark->form == TL_MARK_SYMBOL && mark->event != label->event)
            g_assert_false (overlap (&label->rect, &mark->rect));
        }
    }
}

static gboolean
is_in_view (const TlItem *item, const TlScene *scene)
{
  return item->end_s > tl_view_get_start (&scene->view)
         && item->start_s < tl_view_get_end (&scene->view);
}

/* Every event in view is a mark or in a count, once in each of its lanes. */
static void
check_accounts (World *world, const TlScene *scene)
{
  guint n_items;
  const TlItem *items = tl_placement_get_items (world->placement, &n_items);
  guint n_in_view = 0;
  guint n_shown = 0;

  for (guint i = 0; i < n_items; i++)
    n_in_view += is_in_view (&items[i], scene);
  for (guint i = 0; i < scene->counts->len; i++)
    n_shown += g_array_index (scene->counts, TlSceneCount, i).count;
  /* A symbol may reach in though its day is out of view: those are not counted. */
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      n_shown
        += is_in_view (&items[tl_placement_find_item (world->placement, mark->event, mark->lane)],
                       scene);
    }
  g_assert_cmpuint (n_shown, ==, n_in_view);
}

/* No major event waits in the strip where one that matters less has a place in its lane that it
 * would fit: at the least, one that starts at the same instant and has no longer label. */
static void
check_importance (World *world, const TlScene *scene)
{
  const TlItem *items = tl_placement_get_items (world->placement, NULL);

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      guint index = tl_placement_find_item (world->placement, mark->event, mark->lane);
      const TlItem *item = &items[index];

      if (mark->form != TL_MARK_SYMBOL || mark->importance == TL_IMPORTANCE_MAJOR || item->is_pale)
        continue;
      for (guint j = index;
           j > 0 && items[j - 1].lane == item->lane && items[j - 1].start_s == item->start_s; j--)
        {
          const TlItem *other = &items[j - 1];
          const TlEvent *event = tl_dataset_get_event (world->dataset, other->event);

          if (event->importance == TL_IMPORTANCE_MAJOR && !other->is_pale
              && other->end_s <= item->end_s
              && other->label_px[TL_DETAIL_SHORT] <= item->label_px[TL_DETAIL_SHORT])
            g_assert_true (tl_item_is_shown (other, scene->view.scale_px_per_s));
        }
    }
}

static GHashTable *
collect_rows (const TlScene *scene)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->form == TL_MARK_SYMBOL)
        g_hash_table_insert (rows, GUINT_TO_POINTER (mark->event * 3 + mark->lane + 1),
                             GINT_TO_POINTER (mark->row + 1));
    }
  return rows;
}

/* Of what has a row at one scale and is still in view, all has it at a larger one. */
static void
check_kept (const TlScene *coarse, const TlScene *fine)
{
  g_autoptr (GHashTable) before = collect_rows (coarse);
  g_autoptr (GHashTable) after = collect_rows (fine);
  TlDataset *dataset = tl_scene_get_dataset (coarse);
  GHashTableIter iter;
  gpointer key, row;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, &row))
    {
      const TlEvent *event = tl_dataset_get_event (dataset, (GPOINTER_TO_UINT (key) - 1) / 3);
      gpointer row_after = g_hash_table_lookup (after, key);

      if (row_after != NULL)
        g_assert_true (row_after == row);
      else
        g_assert_true (event->date.latest_end <= tl_view_get_start (&fine->view)
                       || event->date.earliest_start >= tl_view_get_end (&fine->view));
    }
}

static void
check_same (const TlScene *a, const TlScene *b)
{
  g_assert_cmpuint (a->marks->len, ==, b->marks->len);
  g_assert_cmpuint (a->labels->len, ==, b->labels->len);
  for (guint i = 0; i < a->labels->len; i++)
    {
      const TlSceneLabel *label_a = &g_array_index (a->labels, TlSceneLabel, i);
      const TlSceneLabel *label_b = &g_array_index (b->labels, TlSceneLabel, i);

      g_assert_cmpuint (label_a->event, ==, label_b->event);
      g_assert_cmpstr (label_a->text, ==, label_b->text);
      g_assert_cmpmem (&label_a->rect, sizeof (TlRect), &label_b->rect, sizeof (TlRect));
    }
}

/* Each of those has a label, too, in sight: in rows that are not scrolled out. */
static void
check_labels (const TlScene *scene)
{
  double symbol_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->symbol_px;
  const TlRect *area = &scene->lanes_area;
  guint next = 0;

  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      const TlSceneLabel *label
        = next < scene->labels->len ? &g_array_index (scene->labels, TlSceneLabel, next) : NULL;

      if (label != NULL && label->event == mark->event && label->lane == mark->lane)
        next++;
      else if (mark->form == TL_MARK_SYMBOL && mark->symbol_y > area->y
               && mark->symbol_y < area->y + area->height)
        g_assert_true (mark->symbol_x < scene->view.left_px + symbol_px
                       || mark->symbol_x > scene->view.width_px - 10 * symbol_px);
    }
  g_assert_cmpuint (next, ==, scene->labels->len);
}

#define N_ZOOMS 60

static void
check_zooms (World *world, gint64 centre_s)
{
  g_autoptr (TlScene) previous = NULL;
  double scale = 1e-6;

  for (int i = 0; i < N_ZOOMS; i++, scale *= 1.28)
    {
      g_autoptr (TlScene) scene = build_scene (world, centre_s, scale);
      g_autoptr (TlScene) again = build_scene (world, centre_s, scale);

      check_no_overlap (scene);
      check_labels (scene);
      check_accounts (world, scene);
      check_importance (world, scene);
      check_same (scene, again);
      if (previous != NULL)
        check_kept (previous, scene);
      g_clear_pointer (&previous, tl_scene_unref);
      previous = g_steal_pointer (&scene);
    }
}

static const TlSceneLabel *
find_label (const TlScene *scene, const TlSceneLabel *wanted)
{
  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);

      if (label->event == wanted->event && label->lane == wanted->lane)
        return label;
    }
  return NULL;
}

/* What is labelled here is labelled the same, in the same row, after panning: but for what is at an
 * edge of either view, where labels slide and are cut. */
static void
check_panned (World *world, const TlScene *scene, const TlScene *after, double moved_px)
{
  const TlItem *items = tl_placement_get_items (world->placement, NULL);
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;

  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);
      const TlSceneLabel *label_after;
      double x = label->rect.x + moved_px;
      double full_px
        = (double) items[tl_placement_find_item (world->placement, label->event, label->lane)]
            .label_px[TL_DETAIL_NOTES];

      if (MIN (label->rect.x, x) < scene->view.left_px + 2 * em_px
          || MAX (label->rect.x, x) + full_px > scene->view.width_px - em_px)
        continue;
      label_after = find_label (after, label);
      g_assert_nonnull (label_after);
      g_assert_cmpstr (label_after->text, ==, label->text);
      g_assert_cmpint (label_after->row, ==, label->row);
      g_assert_cmpfloat_with_epsilon (label_after->rect.x, x, 1);
      g_assert_cmpfloat_with_epsilon (label_after->rect.width, label->rect.width, 0.01);
    }
}

static void
check_pans (World *world, gint64 centre_s)
{
  const double scale = 2e-5;
  const gint64 step_s = 5 * TL_SECONDS_PER_DAY;
  g_autoptr (TlScene) previous = NULL;

  for (int i = 0; i < N_ZOOMS; i++)
    {
      g_autoptr (TlScene) scene = build_scene (world, centre_s + (i - N_ZOOMS / 2) * step_s, scale);

      check_no_overlap (scene);
      check_accounts (world, scene);
      if (previous != NULL)
        {
          check_panned (world, previous, scene, -(double) step_s * scale);
          check_panned (world, scene, previous, (double) step_s * scale);
        }
      g_clear_pointer (&previous, tl_scene_unref);
      previous = g_steal_pointer (&scene);
    }
}

static void
test_rules (gconstpointer data)
{
  static const guint sizes[] = { 10, 150, 1200, 100000 };
  Spread spread = GPOINTER_TO_UINT (data);
  TlCivil middle = { 2024, 11, 1, 0, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (int may_scroll = 0; may_scroll < 2; may_scroll++)
      {
        World world;

        world_init (&world, spread, sizes[i], may_scroll);
        check_zooms (&world, tl_calendar_to_seconds (&middle));
        check_pans (&world, tl_calendar_to_seconds (&middle));
        world_clear (&world);
      }
}

/* While one zooms in, further rows open one after the other, and each shows what is in it as soon
 * as it is open, not all of them at once. */
static void
test_opening_rows (void)
{
  World world;
  double full_scale;
  guint n_labels = 0;
  guint n_openings = 0;

  world_init (&world, SPREAD_ONE_DAY, 1200, TRUE);
  full_scale = tl_placement_get_full_scale (world.placement);
  for (int i = 0; i <= 40; i++)
    {
      TlCivil day = { 2024, 7, 19, 0, 0, 0 };
      g_autoptr (TlScene) scene
        = build_scene (&world, tl_calendar_to_seconds (&day),
                       full_scale * pow (TL_PLACEMENT_OPENING, (i + 0.1) / 40));

      for (guint j = 0; j < scene->marks->len; j++)
        {
          const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, j);
          const TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, mark->lane);

          if (mark->form == TL_MARK_SYMBOL)
            g_assert_cmpfloat (mark->symbol_y, <, lane->strip.y);
        }
      n_openings += scene->marks->len > n_labels;
      n_labels = scene->marks->len;
    }
  g_assert_cmpuint (n_openings, >, 10);
  world_clear (&world);
}

int
main (int argc, char **argv)
{
  static const char *const names[N_SPREADS] = { "uniform", "clustered", "one-day", "nested" };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_SPREADS; i++)
    {
      g_autofree char *path = g_strconcat ("/placement/rules/", names[i], NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_rules);
    }
  g_test_add_func ("/placement/opening-rows", test_opening_rows);
  return g_test_run ();
}
