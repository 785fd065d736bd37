/* Labels: which text, where, and how much of it there is room for. */
#include "tl-scene-private.h"

#include <math.h>

/* A quotation mark before a claim or a judgement takes so much. */
#define QUOTE_EM 0.6

/* Cut by an edge of the view to less than this, a label says nothing. */
#define TEXT_MIN_EM 3

static char *
format_notes (TlScene *scene, const TlEvent *event)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  const TlFootnote *footnotes = tl_dataset_get_footnotes (dataset, NULL);
  const guint32 *indices = tl_dataset_get_indices (dataset, event->footnotes);
  g_autoptr (GString) notes = g_string_new (NULL);

  for (guint i = 0; i < event->footnotes.length; i++)
    g_string_append_printf (notes, i > 0 ? ", %u" : "%u", footnotes[indices[i]].number);
  return g_string_chunk_insert (scene->strings, notes->str);
}

static TlDetail
get_detail (const TlItem *item, double scale)
{
  TlDetail detail = TL_DETAIL_SHORT;

  while (detail + 1 < TL_N_DETAILS && scale >= (double) item->activation[detail + 1])
    detail++;
  return detail;
}

/* The room of a label from x0 to x1. Its left edge is beside its symbol or, where that is out of
 * view, as far right along the event's extent as it takes to stay in view. What the left edge of
 * the view would still cut off at the front is rather cut at the end. */
static void
find_room (const TlScene *scene, const TlSceneMark *mark, double width_px, double *x0, double *x1)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  double x = mark->symbol_x + lengths->symbol_px / 2 + lengths->symbol_gap_px;
  double in_view_x = scene->view.left_px + lengths->symbol_gap_px;

  x = MAX (x, MIN (in_view_x, mark->extent_x1 - width_px));
  *x0 = MAX (x, in_view_x);
  *x1 = MIN (x + width_px, scene->view.width_px - lengths->symbol_gap_px);
}

static void
set_text (TlScene *scene, const TlItem *item, TlDetail detail, TlSceneLabel *label)
{
  const TlEvent *event = tl_dataset_get_event (tl_scene_get_dataset (scene), item->event);
  gboolean is_bold = event->importance == TL_IMPORTANCE_MAJOR && !item->is_pale;
  gboolean is_short = item->has_short && (detail == TL_DETAIL_SHORT || item->is_pale);

  label->font = is_bold ? TL_FONT_LABEL_BOLD : TL_FONT_LABEL;
  label->text = is_short ? event->short_title : event->title;
  label->is_pale = item->is_pale || event->importance == TL_IMPORTANCE_MINOR;
  label->is_quoted = event->attribution != TL_ATTRIBUTION_FACT;
}

/**
 * tl_scene_add_label:
 * @scene: a scene
 * @item: an item that is labelled at the scene's scale
 * @mark: its mark
 *
 * Adds the item's label, with as much detail as its scale and the view's edges leave room for.
 */
void
tl_scene_add_label (TlScene *scene, const TlItem *item, const TlSceneMark *mark)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  const TlEvent *event = tl_dataset_get_event (tl_scene_get_dataset (scene), item->event);
  TlDetail detail = get_detail (item, scene->view.scale_px_per_s);
  TlSceneLabel label = { .event = item->event, .lane = item->lane, .row = item->row };
  double x0, x1, text_px;

  find_room (scene, mark, (double) item->label_px[detail], &x0, &x1);
  /* Before an edge of the view, rather the short title than a long one that is cut. */
  while (detail > TL_DETAIL_SHORT && x1 - x0 + 0.01 < (double) item->label_px[detail])
    find_room (scene, mark, (double) item->label_px[--detail], &x0, &x1);

  set_text (scene, item, detail, &label);
  text_px = (double) item->label_px[MIN (detail, TL_DETAIL_FULL)];
  label.text_x = x0 + (label.is_quoted ? QUOTE_EM * lengths->em_px : 0);
  label.full_width = x0 + text_px - label.text_x;
  label.text_width = MIN (label.full_width, x1 - label.text_x);
  if (label.text_width + 0.01 < MIN (TEXT_MIN_EM * lengths->em_px, text_px - (label.text_x - x0)))
    return;
  label.rect = (TlRect){ x0, mark->symbol_y - 0.6 * lengths->em_px,
                         label.text_x + label.text_width - x0, 1.2 * lengths->em_px };
  label.baseline_y = round (mark->symbol_y + lengths->baseline_px[label.font]);
  label.opacity = mark->opacity;
  if (detail == TL_DETAIL_NOTES && event->footnotes.length > 0 && !item->is_pale)
    {
      label.notes = format_notes (scene, event);
      label.notes_x = label.text_x + label.text_width + 0.2 * lengths->em_px;
      label.rect.width = (double) item->label_px[TL_DETAIL_NOTES];
    }
  g_array_append_val (scene->labels, label);
}

/* How far a label may reach before the next mark in its row. */
static double
find_limit (const TlScene *scene, guint first_mark, const TlSceneLabel *label)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  double limit_x = scene->view.width_px - lengths->symbol_gap_px;

  for (guint i = first_mark; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);

      if (mark->row == label->row && mark->rect.x > label->rect.x)
        limit_x = MIN (limit_x, mark->rect.x - lengths->label_gap_px);
    }
  return limit_x;
}

/**
 * tl_scene_extend_labels:
 * @scene: a scene
 * @first_mark: the first of a lane's marks
 * @first_label: the first of its labels
 *
 * Of an event whose end is all that is in view, a label is as long as that end, lest it stand on
 * what comes after. Where nothing does, it is longer.
 */
void
tl_scene_extend_labels (TlScene *scene, guint first_mark, guint first_label)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  double left_x = scene->view.left_px + lengths->symbol_gap_px;

  for (guint i = first_label; i < scene->labels->len; i++)
    {
      TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);
      double width_px;

      if (label->rect.x > left_x || label->text_width >= label->full_width)
        continue;
      width_px = MIN (label->full_width, find_limit (scene, first_mark, label) - label->text_x);
      if (width_px <= label->text_width)
        continue;
      label->rect.width += width_px - label->text_width;
      label->text_width = width_px;
    }
}
