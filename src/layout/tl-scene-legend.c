/* The legend: what the signs mean that are in view, and no others. Its height is that of all signs
 * that the dataset has, so that nothing else moves when one comes into view. */
#include "tl-scene-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ROW_EM    1.6
#define EXTENT_EM 2.2

/* Before, and after, a row. */
#define PADDING_EM 0.3

/* Between entries. */
#define GAP_EM 1.4

/* What an entry explains beside the kinds: a feature of events, or a sign of its own. */
typedef struct
{
  TlFeatures feature;
  TlSign sign;
  gboolean has_extent;
  const char *text;
} Meaning;

static const Meaning meanings[] = {
  { TL_FEATURE_WINDOW, TL_SIGN_MARK, TRUE, N_ ("some day within") },
  { TL_FEATURE_SPAN, TL_SIGN_MARK, TRUE, N_ ("from … to") },
  { TL_FEATURE_SOFT_END, TL_SIGN_MARK, TRUE, N_ ("start or end known roughly") },
  { TL_FEATURE_OPEN_END, TL_SIGN_MARK, TRUE, N_ ("no end yet") },
  { TL_FEATURE_UNKNOWN_END, TL_SIGN_MARK, TRUE, N_ ("end unknown") },
  { TL_FEATURE_SET, TL_SIGN_MARK, TRUE, N_ ("on each of these days") },
  { TL_FEATURE_APPROXIMATE, TL_SIGN_MARK, FALSE, N_ ("about then") },
  { TL_FEATURE_UNCERTAIN, TL_SIGN_MARK, FALSE, N_ ("date uncertain") },
  { TL_FEATURE_PLANNED, TL_SIGN_MARK, FALSE, N_ ("planned") },
  { TL_FEATURE_CANCELLED, TL_SIGN_MARK, FALSE, N_ ("cancelled") },
  { TL_FEATURE_EXPIRED, TL_SIGN_MARK, FALSE, N_ ("expired") },
  { TL_FEATURE_ONGOING, TL_SIGN_MARK, FALSE, N_ ("goes on") },
  { TL_FEATURE_ATTRIBUTED, TL_SIGN_QUOTE, FALSE, N_ ("claim or judgement") },
  { TL_FEATURE_FOOTNOTES, TL_SIGN_NOTE, FALSE, N_ ("footnote") },
  { TL_FEATURE_SEVERAL_LANES, TL_SIGN_CONNECTOR, FALSE, N_ ("one event in several lanes") },
};

/* What is in view, or may ever be. */
typedef struct
{
  TlFeatures features;
  guint8 *kinds; /* for each of the dataset's, whether it is used */
  gboolean has_arcs;
  gboolean has_ticks;
  gboolean has_counts;
  gboolean has_chips;
} Used;

static void
add_entry (GArray *entries, TlSign sign, gboolean has_extent, const char *text)
{
  TlSceneLegendEntry entry = { .sign = sign, .text = text };

  entry.sample.lane = TL_LANE_NONE;
  entry.sample.opacity = 1;
  entry.sample.shape = has_extent ? TL_DATE_SPAN : TL_DATE_INSTANT;
  g_array_append_val (entries, entry);
}

/* What a feature does to a mark. */
static void
set_sample (TlFeatures feature, TlSceneMark *sample)
{
  switch ((guint) feature)
    {
    case TL_FEATURE_WINDOW:
      sample->shape = TL_DATE_WINDOW;
      sample->is_hollow = TRUE;
      break;
    case TL_FEATURE_SET:
      sample->shape = TL_DATE_SET;
      break;
    case TL_FEATURE_SOFT_END:
      sample->end_edge = TL_EDGE_SOFT;
      break;
    case TL_FEATURE_OPEN_END:
      sample->end_edge = TL_EDGE_OPEN;
      break;
    case TL_FEATURE_UNKNOWN_END:
      sample->end_edge = TL_EDGE_UNKNOWN;
      break;
    case TL_FEATURE_APPROXIMATE:
      sample->qualifier = TL_QUALIFIER_APPROXIMATE;
      break;
    case TL_FEATURE_UNCERTAIN:
      sample->qualifier = TL_QUALIFIER_UNCERTAIN;
      break;
    case TL_FEATURE_PLANNED:
      sample->status = TL_STATUS_PLANNED;
      sample->is_hollow = TRUE;
      break;
    case TL_FEATURE_CANCELLED:
      sample->status = TL_STATUS_CANCELLED;
      break;
    case TL_FEATURE_EXPIRED:
      sample->status = TL_STATUS_EXPIRED;
      break;
    case TL_FEATURE_ONGOING:
      sample->status = TL_STATUS_ONGOING;
      break;
    default:
      break;
    }
}

static void
collect_entries (TlDataset *dataset, const Used *used, GArray *entries)
{
  guint n_kinds;
  const TlKind *kinds = tl_dataset_get_kinds (dataset, &n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    if (used->kinds[i])
      {
        add_entry (entries, TL_SIGN_MARK, FALSE, kinds[i].title);
        g_array_index (entries, TlSceneLegendEntry, entries->len - 1).sample.symbol
          = kinds[i].symbol;
      }
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (used->features & meanings[i].feature)
      {
        add_entry (entries, meanings[i].sign, meanings[i].has_extent, _ (meanings[i].text));
        set_sample (meanings[i].feature,
                    &g_array_index (entries, TlSceneLegendEntry, entries->len - 1).sample);
      }
  if (used->has_arcs)
    {
      add_entry (entries, TL_SIGN_ARC, TRUE, _ ("led to, announced, is part of"));
      add_entry (entries, TL_SIGN_ARC, TRUE, _ ("answers, is related to"));
      g_array_index (entries, TlSceneLegendEntry, entries->len - 1).arc.type
        = TL_RELATION_RESPONDED_TO;
    }
  if (used->has_ticks)
    add_entry (entries, TL_SIGN_TICK, FALSE, _ ("no room for its label at this zoom"));
  if (used->has_counts)
    add_entry (entries, TL_SIGN_COUNT, TRUE, _ ("so many events without room for their labels"));
  if (used->has_chips)
    add_entry (entries, TL_SIGN_CHIP, TRUE, _ ("so many that begin at once"));
}

static double
get_sign_width (const TlSceneLegendEntry *entry, const TlMetricsLengths *lengths)
{
  gboolean is_wide
    = entry->sign != TL_SIGN_MARK
        ? entry->sign == TL_SIGN_ARC || entry->sign == TL_SIGN_COUNT || entry->sign == TL_SIGN_CHIP
        : entry->sample.shape != TL_DATE_INSTANT;

  return is_wide ? EXTENT_EM * lengths->em_px : lengths->symbol_px;
}

/* One after the other, from left to right, as long as there is room in the row. */
static guint
flow (GArray *entries, TlMetrics *metrics, double width_px, double top_y)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  double row_px = round (ROW_EM * lengths->em_px);
  double x = lengths->margin_px;
  guint row = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      TlSceneLegendEntry *entry = &g_array_index (entries, TlSceneLegendEntry, i);
      double sign_px = get_sign_width (entry, lengths);
      double needed_px;

      entry->text_width = tl_metrics_get_text_width (metrics, TL_FONT_SMALL, entry->text);
      needed_px = sign_px + 0.5 * lengths->em_px + entry->text_width;
      if (x + needed_px > width_px - lengths->margin_px && x > lengths->margin_px)
        {
          row++;
          x = lengths->margin_px;
        }
      entry->rect = (TlRect){ x, top_y + row * row_px, sign_px, row_px };
      entry->text_x = x + sign_px + 0.5 * lengths->em_px;
      entry->text_width
        = MIN (entry->text_width, MAX (width_px - lengths->margin_px - entry->text_x, 1));
      entry->baseline_y = round (entry->rect.y + row_px / 2 + lengths->baseline_px[TL_FONT_SMALL]);
      x += needed_px + GAP_EM * lengths->em_px;
    }
  return entries->len > 0 ? row + 1 : 0;
}

/* Gives the samples their places. */
static void
place_sample (TlSceneLegendEntry *entry, const TlMetricsLengths *lengths)
{
  TlSceneMark *mark = &entry->sample;
  TlRect rect = entry->rect;
  double middle_y = round (rect.y + rect.height / 2);
  gboolean has_extent = mark->shape != TL_DATE_INSTANT;

  mark->symbol_x = rect.x + lengths->symbol_px / 2;
  mark->symbol_y = middle_y - (has_extent ? round (0.2 * lengths->em_px) : 0);
  mark->extent_y = mark->symbol_y + round (0.6 * lengths->em_px);
  mark->extent_x0 = mark->extent_x1 = mark->symbol_x;
  if (has_extent)
    {
      mark->extent_x0 = rect.x;
      mark->extent_x1 = rect.x + rect.width;
    }
  mark->solid_x0 = mark->extent_x0;
  mark->solid_x1 = mark->end_edge == TL_EDGE_SHARP ? mark->extent_x1 : rect.x + rect.width / 2;
  entry->arc = (TlSceneArc){ .type = entry->arc.type,
                             .x0 = rect.x,
                             .y0 = middle_y + 0.3 * lengths->em_px,
                             .control_x0 = rect.x + 0.2 * rect.width,
                             .control_y0 = middle_y - 0.6 * lengths->em_px,
                             .control_x1 = rect.x + 0.8 * rect.width,
                             .control_y1 = middle_y - 0.6 * lengths->em_px,
                             .x1 = rect.x + rect.width,
                             .y1 = middle_y + 0.3 * lengths->em_px };
}

/**
 * tl_scene_get_legend_height:
 * @metrics: the font
 * @dataset: a dataset
 * @width_px: the width of a picture
 * @flags: what it shows
 *
 * Returns: the height of a legend of all that the dataset has, in pixels
 */
double
tl_scene_get_legend_height (TlMetrics *metrics,
                            TlDataset *dataset,
                            double width_px,
                            TlSceneFlags flags)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (TlSceneLegendEntry));
  guint n_kinds, n_relations, n_rows;
  g_autofree guint8 *kinds = NULL;
  Used used = { tl_dataset_get_features (dataset), NULL, FALSE, TRUE, TRUE, TRUE };

  tl_dataset_get_kinds (dataset, &n_kinds);
  tl_dataset_get_relations (dataset, &n_relations);
  used.kinds = kinds = g_new0 (guint8, n_kinds);
  used.has_arcs = n_relations > 0 && (flags & TL_SCENE_RELATIONS);
  for (guint i = 0; i < n_kinds; i++)
    kinds[i] = tl_dataset_has_kind (dataset, i);
  collect_entries (dataset, &used, entries);
  n_rows = flow (entries, metrics, width_px, 0);
  return n_rows * round (ROW_EM * lengths->em_px) + 2 * round (PADDING_EM * lengths->em_px);
}

static void
find_used (const TlScene *scene, Used *used)
{
  TlDataset *dataset = tl_scene_get_dataset (scene);
  TlFeatures of_labels = 0;

  used->has_arcs = scene->arcs->len > 0;
  for (guint i = 0; i < scene->counts->len; i++)
    {
      gboolean is_chip = g_array_index (scene->counts, TlSceneCount, i).is_instant;

      used->has_chips = used->has_chips || is_chip;
      used->has_counts = used->has_counts || !is_chip;
    }
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      const TlEvent *event = tl_dataset_get_event (dataset, mark->event);

      if (mark->form == TL_MARK_TICK)
        {
          used->has_ticks = TRUE;
          continue;
        }
      used->features |= tl_event_get_features (event);
      if (event->kind >= 0)
        used->kinds[event->kind] = TRUE;
    }
  for (guint i = 0; i < scene->labels->len; i++)
    {
      const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, i);

      of_labels |= label->notes != NULL ? TL_FEATURE_FOOTNOTES : 0;
      of_labels |= label->is_quoted ? TL_FEATURE_ATTRIBUTED : 0;
    }
  of_labels |= scene->connectors->len > 0 ? TL_FEATURE_SEVERAL_LANES : 0;
  used->features
    = (used->features & ~(TL_FEATURE_FOOTNOTES | TL_FEATURE_ATTRIBUTED | TL_FEATURE_SEVERAL_LANES))
      | of_labels;
}

/**
 * tl_scene_build_legend:
 * @scene: a scene that is complete otherwise
 *
 * Adds an entry for each kind of sign that the scene has.
 */
void
tl_scene_build_legend (TlScene *scene)
{
  TlMetrics *metrics = tl_scene_get_metrics (scene);
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (metrics);
  TlDataset *dataset = tl_scene_get_dataset (scene);
  g_autofree guint8 *kinds = NULL;
  Used used = { 0 };
  guint n_kinds;

  tl_dataset_get_kinds (dataset, &n_kinds);
  used.kinds = kinds = g_new0 (guint8, n_kinds);
  find_used (scene, &used);
  collect_entries (dataset, &used, scene->legend);
  flow (scene->legend, metrics, scene->legend_area.width,
        scene->legend_area.y + round (PADDING_EM * lengths->em_px));
  for (guint i = 0; i < scene->legend->len; i++)
    place_sample (&g_array_index (scene->legend, TlSceneLegendEntry, i), lengths);
}

/**
 * tl_scene_get_used_legend_height:
 * @scene: a complete scene
 *
 * Returns: how high its legend needs to be for what it explains
 */
double
tl_scene_get_used_legend_height (const TlScene *scene)
{
  const TlMetricsLengths *lengths = tl_metrics_get_lengths (tl_scene_get_metrics (scene));
  const TlSceneLegendEntry *last;

  if (scene->legend->len == 0)
    return 0;
  last = &g_array_index (scene->legend, TlSceneLegendEntry, scene->legend->len - 1);
  return last->rect.y + last->rect.height + round (PADDING_EM * lengths->em_px)
         - scene->legend_area.y;
}
