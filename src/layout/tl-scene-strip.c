/* The strip at a lane's foot: whatever has no label at this scale, each as a tick, or counted where
 * ticks would run together. Nothing is left out. */
#include "tl-scene-private.h"

#include <math.h>

/* Ticks nearer to each other than this are counted. */
#define TICK_DISTANCE_PX 4

/* What is counted together is at least so wide, and less than twice as wide: room for a number. */
#define STRETCH_MIN_EM 2

static void
add_tick (TlScene *scene, const TlSceneLane *lane, const TlItem *item)
{
  TlSceneMark mark = { 0 };
  double x;

  tl_scene_fill_mark (scene, item, &mark);
  x = MAX (mark.symbol_x, scene->view.left_px + 1);
  mark.form = TL_MARK_TICK;
  mark.symbol_x = x;
  mark.symbol_y = lane->strip.y + lane->strip.height / 2;
  mark.extent_x0 = MAX (mark.extent_x0, scene->view.left_px);
  mark.extent_x1 = MIN (mark.extent_x1, scene->view.width_px);
  mark.extent_y = lane->strip.y + lane->strip.height - 2;
  mark.rect = (TlRect){ round (x) - 1, lane->strip.y + round (0.15 * lane->strip.height), 2,
                        round (0.7 * lane->strip.height) };
  g_array_append_val (scene->marks, mark);
}

/* Stretches are powers of two of seconds, cut at their multiples, so that panning never moves them
 * and zooming only halves or joins them. */
static gint64
find_stretch_length (const TlScene *scene)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  double exponent = ceil (log2 (STRETCH_MIN_EM * em_px / scene->view.scale_px_per_s));

  return G_GINT64_CONSTANT (1) << (int) CLAMP (exponent, 0, 62);
}

static gint64
floor_to (gint64 time_s, gint64 length_s)
{
  gint64 remainder = time_s % length_s;

  return time_s - remainder - (remainder < 0 ? length_s : 0);
}

/* One stretch of a lane's strip. */
typedef struct
{
  gint64 start_s;
  gint64 length_s;
  guint first;      /* the lane's items that start in it, and in view */
  guint last;       /* the one after the last of them */
  guint n_reaching; /* those that start before the view and reach into it */
  guint n_hidden;   /* how many of all these are not shown in a row … */
  guint n_lit;      /* … and how many of those are lit */
} Stretch;

static gboolean
are_apart (const TlScene *scene, const TlItem *items, const GArray *indices)
{
  double previous_x = -G_MAXDOUBLE;

  for (guint i = 0; i < indices->len; i++)
    {
      const TlItem *item = &items[g_array_index (indices, guint32, i)];
      double x = MAX (tl_view_get_x (&scene->view, item->start_s), scene->view.left_px);

      if (x - previous_x < TICK_DISTANCE_PX)
        return FALSE;
      previous_x = x;
    }
  return TRUE;
}

static gboolean
has_room (TlMetrics *metrics, const TlSceneCount *count)
{
  char text[16];

  tl_scene_count_format (count, text, sizeof text);
  return tl_metrics_get_text_width (metrics, TL_FONT_SMALL, text) + 2 <= count->rect.width;
}

static void
add_count (TlScene *scene, guint lane_index, const Stretch *stretch)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  const TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, lane_index);
  gint64 start_s = stretch->start_s;
  gint64 end_s = MIN (start_s, TL_TIME_MAX - stretch->length_s) + stretch->length_s;
  double x0 = MAX (round (tl_view_get_x (&scene->view, start_s)), scene->view.left_px);
  double x1 = MIN (round (tl_view_get_x (&scene->view, end_s)), scene->view.width_px);
  TlSceneCount bar
    = { .lane = (guint16) lane_index,
        .rect = { x0, lane->strip.y, MAX (x1 - x0 - 1, 1), lane->strip.height },
        .count = stretch->n_hidden,
        .n_lit = stretch->n_lit,
        .start_s = start_s,
        .end_s = end_s,
        .is_instant = stretch->n_reaching == 0
                      && items[stretch->first].start_s == items[stretch->last - 1].start_s };

  bar.has_text = has_room (metrics, &bar);
  if (!bar.has_text && bar.count >= 1000)
    {
      bar.is_rounded = TRUE;
      bar.has_text = has_room (metrics, &bar);
    }
  g_array_append_val (scene->counts, bar);
}

/* The indices of the items that a stretch hides. Only asked for where they are few. */
static void
collect_hidden (TlScene *scene, guint lane, const Stretch *stretch)
{
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  gint64 start_s = tl_view_get_start (&scene->view);
  double scale = scene->view.scale_px_per_s;
  guint n = 0;

  g_array_set_size (scene->hidden, 0);
  if (stretch->n_reaching > 0)
    tl_placement_collect (scene->placement, lane, start_s, start_s + 1, scale, FALSE,
                          scene->hidden);
  while (n < scene->hidden->len
         && items[g_array_index (scene->hidden, guint32, n)].start_s < start_s)
    n++;
  g_array_set_size (scene->hidden, n);
  for (guint32 i = stretch->first; i < stretch->last; i++)
    if (!tl_item_is_shown (&items[i], scale))
      g_array_append_val (scene->hidden, i);
}

static void
add_stretch (TlScene *scene, guint lane, const Stretch *stretch)
{
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  double length_px = (double) stretch->length_s * scene->view.scale_px_per_s;

  if (stretch->n_hidden <= length_px / TICK_DISTANCE_PX + 1)
    {
      collect_hidden (scene, lane, stretch);
      if (are_apart (scene, items, scene->hidden))
        {
          for (guint i = 0; i < scene->hidden->len; i++)
            add_tick (scene, &g_array_index (scene->lanes, TlSceneLane, lane),
                      &items[g_array_index (scene->hidden, guint32, i)]);
          return;
        }
    }
  add_count (scene, lane, stretch);
}

/* The left edge of what stands in the lane's strip behind a count. */
static double
find_next_x (const TlScene *scene, guint count_index, guint first_mark)
{
  const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, count_index);
  double next_x = scene->view.width_px;

  if (count_index + 1 < scene->counts->len)
    next_x = count[1].rect.x;
  for (guint i = first_mark; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->form == TL_MARK_TICK && mark->rect.x > count->rect.x)
        return MIN (next_x, mark->rect.x);
    }
  return next_x;
}

/* A stretch that an edge of the view cuts is too short for its number: where nothing is beside it,
 * its bar is as long as the number. */
static void
widen_cut_counts (TlScene *scene, guint first_count, guint first_mark)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);

  for (guint i = first_count; i < scene->counts->len; i++)
    {
      TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, i);
      double needed_px;
      char text[16];

      if (count->has_text || count->rect.x > scene->view.left_px)
        continue;
      tl_scene_count_format (count, text, sizeof text);
      needed_px = ceil (tl_metrics_get_text_width (metrics, TL_FONT_SMALL, text)) + 4;
      if (count->rect.x + needed_px + 1 > find_next_x (scene, i, first_mark))
        continue;
      count->rect.width = needed_px;
      count->has_text = TRUE;
    }
}

/* How many of the events of a stretch are lit, in rows or not. */
static guint
count_lit (const TlScene *scene, guint lane, const Stretch *stretch, gint64 end_s)
{
  gint64 view_start_s = tl_view_get_start (&scene->view);
  guint n_lit;

  if (scene->emphasis == NULL)
    return stretch->n_hidden;
  n_lit = tl_emphasis_count (scene->emphasis, lane, MAX (stretch->start_s, view_start_s), end_s);
  if (stretch->n_reaching > 0)
    n_lit += tl_emphasis_count_reaching (scene->emphasis, lane, view_start_s);
  return n_lit;
}

/**
 * tl_scene_count_format:
 * @count: a count
 * @text: (out caller-allocates): where to write
 * @size: how much room there is
 *
 * Writes what a count says: "12", or, where no zoom parts them and a click lists them, "+12"; in
 * thousands, "12k", where there is no room for more. Where only some are lit, how many those are.
 */
void
tl_scene_count_format (const TlSceneCount *count, char *text, gsize size)
{
  guint n = count->n_lit > 0 ? count->n_lit : count->count;
  gboolean is_rounded = count->is_rounded && n >= 1000;

  g_snprintf (text, size, "%s%u%s", count->is_instant ? "+" : "", is_rounded ? (n + 500) / 1000 : n,
              is_rounded ? "k" : "");
}

/**
 * tl_scene_build_strip:
 * @scene: a scene with the items that are shown in the lane
 * @lane: one of the lanes
 *
 * Shows each of the lane's other items in its strip, as a tick or in a count. How many a stretch
 * has is known without looking at them: by how many start before its ends, and how many end.
 */
void
tl_scene_build_strip (TlScene *scene, guint lane)
{
  const TlItem *items = tl_placement_get_items (scene->placement, NULL);
  gint64 start_s = tl_view_get_start (&scene->view);
  gint64 end_s = tl_view_get_end (&scene->view);
  Stretch stretch = { .length_s = find_stretch_length (scene) };
  guint first_count = scene->counts->len;
  guint first_mark = scene->marks->len;
  guint last = tl_placement_find_start (scene->placement, lane, end_s);
  guint next_shown = 0;

  stretch.start_s = floor_to (start_s, stretch.length_s);
  stretch.last = tl_placement_find_start (scene->placement, lane, start_s);
  stretch.n_reaching = tl_placement_count_reaching (scene->placement, lane, start_s);
  while (stretch.last < last || stretch.n_reaching > 0)
    {
      gint64 stretch_end_s
        = MIN (stretch.start_s, TL_TIME_MAX - stretch.length_s) + stretch.length_s;

      stretch.first = stretch.last;
      stretch.last = MIN (last, tl_placement_find_start (scene->placement, lane, stretch_end_s));
      stretch.n_hidden = stretch.n_reaching + stretch.last - stretch.first;
      stretch.n_lit = count_lit (scene, lane, &stretch, MIN (stretch_end_s, end_s));
      for (; next_shown < scene->shown->len; next_shown++)
        {
          const TlItem *item = &items[g_array_index (scene->shown, guint32, next_shown)];

          if (item->start_s >= stretch_end_s)
            break;
          if (item->end_s <= start_s)
            continue;
          stretch.n_hidden--;
          stretch.n_lit -= tl_emphasis_is_lit (scene->emphasis, item->event);
        }
      if (stretch.n_hidden > 0)
        add_stretch (scene, lane, &stretch);
      stretch.n_reaching = 0;
      if (stretch.last < last)
        stretch.start_s = floor_to (items[stretch.last].start_s, stretch.length_s);
    }
  widen_cut_counts (scene, first_count, first_mark);
}
