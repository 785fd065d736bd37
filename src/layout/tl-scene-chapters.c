/* Chapter bands: between axis and lanes, where each of the dataset's chapters has its place in
 * time.
 *
 * Chapters overlap, so their bands stand in rows, the same ones at every zoom. A band's title stays
 * in view as long as the band does. */
#include "tl-scene-private.h"

#include <math.h>

/* More rows would take the room of what happened. */
#define ROWS_MAX 3

#define ROW_EM 1.35

static gboolean
has_range (const TlChapter *chapter)
{
  return chapter->end_s > chapter->start_s;
}

/* Each chapter, in the order of time, in the first row that is free; ROWS_MAX: in none. */
static guint
assign_rows (const TlChapter *chapters, guint n_chapters, guint8 *rows)
{
  gint64 ends_s[ROWS_MAX] = { G_MININT64, G_MININT64, G_MININT64 };
  guint n_rows = 0;

  for (guint i = 0; i < n_chapters; i++)
    rows[i] = ROWS_MAX;
  for (;;)
    {
      guint first = n_chapters;
      guint row = 0;

      for (guint i = 0; i < n_chapters; i++)
        if (rows[i] == ROWS_MAX && has_range (&chapters[i])
            && (first == n_chapters || chapters[i].start_s < chapters[first].start_s))
          first = i;
      if (first == n_chapters)
        break;
      while (row < ROWS_MAX && ends_s[row] > chapters[first].start_s)
        row++;
      rows[first] = row < ROWS_MAX ? (guint8) row : G_MAXUINT8;
      if (row == ROWS_MAX)
        continue;
      ends_s[row] = chapters[first].end_s;
      n_rows = MAX (n_rows, row + 1);
    }
  return n_rows;
}

/**
 * tl_scene_get_chapters_height:
 * @lengths: a font's lengths
 * @dataset: a dataset
 *
 * Returns: the height of the dataset's chapter bands, in pixels; 0: it has none
 */
double
tl_scene_get_chapters_height (const TlMetricsLengths *lengths, TlDataset *dataset)
{
  guint n_chapters, n_rows;
  const TlChapter *chapters = tl_dataset_get_chapters (dataset, &n_chapters);
  g_autofree guint8 *rows = g_new (guint8, n_chapters);

  n_rows = assign_rows (chapters, n_chapters, rows);
  return n_rows > 0 ? n_rows * round (ROW_EM * lengths->em_px) + round (0.5 * lengths->em_px) : 0;
}

/* The title stands in the band, or, where that is too short and the row is free, after it. */
static void
place_title (const TlScene *scene, const TlChapter *chapter, gint64 next_s, TlSceneBand *band)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  double x0 = MAX (band->rect.x, scene->view.left_px);
  double x1 = MIN (band->rect.x + band->rect.width, scene->view.width_px);
  double next_x = MIN (tl_view_get_x (&scene->view, next_s), scene->view.width_px);
  double padding_px = 0.4 * lengths->em_px;
  double width_px = tl_metrics_get_text_width (metrics, TL_FONT_SMALL, chapter->title);

  band->text_x = x0 + padding_px;
  band->text_width = MIN (x1 - x0 - 2 * padding_px, width_px);
  if (band->text_width < width_px && next_x - x1 > width_px + 2 * padding_px)
    {
      band->text_x = x1 + padding_px;
      band->text_width = width_px;
    }
  else if (band->text_width < MIN (2 * lengths->em_px, width_px))
    band->text_width = 0;
  band->baseline_y
    = round (band->rect.y + band->rect.height / 2 + lengths->baseline_px[TL_FONT_SMALL]);
}

static void
add_band (TlScene *scene, guint index, const TlChapter *chapter, guint row, gint64 next_s)
{
  double em_px = tl_metrics_get_lengths (tl_scene_get_metrics (scene))->em_px;
  double row_px = round (ROW_EM * em_px);
  double x0 = tl_view_get_x (&scene->view, chapter->start_s);
  double x1 = tl_view_get_x (&scene->view, chapter->end_s);
  TlSceneBand band = { .chapter = index, .title = chapter->title };

  if (x1 <= scene->view.left_px || x0 >= scene->view.width_px)
    return;
  x0 = MAX (round (x0), scene->view.left_px - 1);
  x1 = MAX (MIN (round (x1), scene->view.width_px + 1), x0 + 2);
  band.rect = (TlRect){ x0, scene->bands_area.y + round (0.25 * em_px) + row * row_px, x1 - x0 - 1,
                        row_px - 2 };
  place_title (scene, chapter, next_s, &band);
  g_array_append_val (scene->bands, band);
}

/* When the next chapter of the row begins. */
static gint64
find_next (const TlChapter *chapters, const guint8 *rows, guint n_chapters, guint index)
{
  gint64 next_s = TL_TIME_MAX;

  for (guint i = 0; i < n_chapters; i++)
    if (rows[i] == rows[index] && chapters[i].start_s > chapters[index].start_s)
      next_s = MIN (next_s, chapters[i].start_s);
  return next_s;
}

/**
 * tl_scene_build_chapters:
 * @scene: a scene with room for them
 *
 * Adds the bands of the chapters that are in view.
 */
void
tl_scene_build_chapters (TlScene *scene)
{
  guint n_chapters;
  const TlChapter *chapters = tl_dataset_get_chapters (tl_scene_get_dataset (scene), &n_chapters);
  g_autofree guint8 *rows = g_new (guint8, n_chapters);

  if (scene->bands_area.height <= 0)
    return;
  assign_rows (chapters, n_chapters, rows);
  for (guint i = 0; i < n_chapters; i++)
    if (rows[i] < ROWS_MAX)
      add_band (scene, i, &chapters[i], rows[i], find_next (chapters, rows, n_chapters, i));
}
