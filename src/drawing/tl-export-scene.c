/* The scene as JSON: for tests, and for whoever draws it in another way. */
#include "tl-export-private.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static const char *const symbol_names[TL_N_SYMBOLS]
  = { "circle",   "diamond", "square", "triangle", "star",  "flag",
      "document", "speech",  "phone",  "shield",   "chart", "cross" };

static const char *const shape_names[] = { "instant", "window", "span", "set" };

static const char *const tier_names[] = { "upper", "lower", "minor" };

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_integer (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/* A thousandth of a pixel tells as much as anyone wants, and is the same on every machine. */
static void
add_number (JsonBuilder *builder, const char *name, double value)
{
  double rounded = fabs (value) < 1e12 ? round (value * 1000) / 1000 : value;

  json_builder_set_member_name (builder, name);
  /* Neither "-0" nor what JSON has no word for. */
  json_builder_add_double_value (builder, isfinite (rounded) && rounded != 0 ? rounded : 0);
}

static void
add_instant (JsonBuilder *builder, const char *name, gint64 time_s)
{
  g_autofree char *text = tl_edtf_instant_to_iso (time_s);

  add_string (builder, name, text);
}

static void
add_rect (JsonBuilder *builder, TlRect rect)
{
  add_number (builder, "x", rect.x);
  add_number (builder, "y", rect.y);
  add_number (builder, "width", rect.width);
  add_number (builder, "height", rect.height);
}

static void
add_event (JsonBuilder *builder, const TlScene *scene, guint32 event)
{
  add_string (builder, "event", tl_dataset_get_event (tl_scene_get_dataset (scene), event)->id);
}

static void
add_lane (JsonBuilder *builder, const TlScene *scene, guint lane)
{
  add_string (builder, "lane", tl_dataset_get_lanes (tl_scene_get_dataset (scene), NULL)[lane].id);
}

/* What marks and labels both begin with. */
static void
add_place (
  JsonBuilder *builder, const TlScene *scene, guint32 event, guint lane, int row, TlRect rect)
{
  add_event (builder, scene, event);
  add_lane (builder, scene, lane);
  if (row >= 0)
    add_integer (builder, "row", row);
  else
    add_string (builder, "row", NULL);
  add_rect (builder, rect);
}

static void
add_tick (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlTick *tick = &g_array_index (scene->ticks, TlTick, index);

  add_string (builder, "tier", tier_names[tick->tier]);
  add_instant (builder, "time", tick->time_s);
  add_number (builder, "x", tick->x);
  add_string (builder, "label", tick->label);
  if (tick->label != NULL)
    {
      add_number (builder, "labelX", tick->label_x);
      add_number (builder, "labelWidth", tick->label_width);
    }
}

static void
add_scene_lane (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneLane *lane = &g_array_index (scene->lanes, TlSceneLane, index);

  add_lane (builder, scene, index);
  add_string (builder, "title", lane->title);
  add_rect (builder, lane->rect);
  add_integer (builder, "rows", lane->n_rows);
  add_integer (builder, "events", lane->n_events);
}

static void
add_mark (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, index);

  add_place (builder, scene, mark->event, mark->lane, mark->row, mark->rect);
  add_string (builder, "form", mark->form == TL_MARK_SYMBOL ? "symbol" : "tick");
  add_string (builder, "symbol", symbol_names[mark->symbol]);
  add_string (builder, "shape", shape_names[mark->shape]);
  add_number (builder, "opacity", mark->opacity);
}

static void
add_dot (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneDot *dot = &g_array_index (scene->dots, TlSceneDot, index);

  add_event (builder, scene, dot->event);
  add_lane (builder, scene, dot->lane);
  add_number (builder, "x", dot->x);
  add_number (builder, "y", dot->y);
  add_string (builder, "symbol", symbol_names[dot->symbol]);
  add_number (builder, "opacity", dot->opacity);
}

static void
add_label (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneLabel *label = &g_array_index (scene->labels, TlSceneLabel, index);

  add_place (builder, scene, label->event, label->lane, label->row, label->rect);
  add_string (builder, "text", label->text);
  add_string (builder, "notes", label->notes);
  add_number (builder, "opacity", label->opacity);
}

static void
add_connector (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneConnector *connector = &g_array_index (scene->connectors, TlSceneConnector, index);

  add_event (builder, scene, connector->event);
  add_number (builder, "x", connector->x);
  add_number (builder, "y0", connector->y0);
  add_number (builder, "y1", connector->y1);
  add_number (builder, "opacity", connector->opacity);
}

static void
add_band (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneBand *band = &g_array_index (scene->bands, TlSceneBand, index);
  const TlChapter *chapters = tl_dataset_get_chapters (tl_scene_get_dataset (scene), NULL);

  add_string (builder, "chapter", chapters[band->chapter].id);
  add_string (builder, "title", band->title);
  add_rect (builder, band->rect);
}

static void
add_arc (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneArc *arc = &g_array_index (scene->arcs, TlSceneArc, index);
  TlDataset *dataset = tl_scene_get_dataset (scene);

  add_string (builder, "from", tl_dataset_get_event (dataset, arc->from)->id);
  add_string (builder, "to", tl_dataset_get_event (dataset, arc->to)->id);
  add_number (builder, "x0", arc->x0);
  add_number (builder, "y0", arc->y0);
  add_number (builder, "x1", arc->x1);
  add_number (builder, "y1", arc->y1);
}

static void
add_count (JsonBuilder *builder, const TlScene *scene, guint index)
{
  const TlSceneCount *count = &g_array_index (scene->counts, TlSceneCount, index);

  add_lane (builder, scene, count->lane);
  add_rect (builder, count->rect);
  add_integer (builder, "count", count->count);
  if (count->n_lit < count->count)
    add_integer (builder, "lit", count->n_lit);
}

typedef void (*AddElement) (JsonBuilder *builder, const TlScene *scene, guint index);

static void
add_array (JsonBuilder *builder,
           const TlScene *scene,
           const char *name,
           const GArray *array,
           AddElement add_element)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; array != NULL && i < array->len; i++)
    {
      json_builder_begin_object (builder);
      add_element (builder, scene, i);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static JsonNode *
build_root (const TlScene *scene)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_number (builder, "width", scene->view.width_px);
  add_number (builder, "height", scene->view.height_px);
  /* Not rounded: a pixel may be a second, or a million years. */
  json_builder_set_member_name (builder, "scale_px_per_s");
  json_builder_add_double_value (builder, scene->view.scale_px_per_s);
  add_instant (builder, "rangeStart", tl_view_get_start (&scene->view));
  add_instant (builder, "rangeEnd", tl_view_get_end (&scene->view));
  add_array (builder, scene, "ticks", scene->ticks, add_tick);
  add_array (builder, scene, "bands", scene->bands, add_band);
  add_array (builder, scene, "lanes", scene->lanes, add_scene_lane);
  add_array (builder, scene, "marks", scene->marks, add_mark);
  add_array (builder, scene, "dots", scene->dots, add_dot);
  add_array (builder, scene, "labels", scene->labels, add_label);
  add_array (builder, scene, "connectors", scene->connectors, add_connector);
  add_array (builder, scene, "arcs", scene->arcs, add_arc);
  add_array (builder, scene, "counts", scene->counts, add_count);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* The number at the start of a text, as short as it can be and still be that number. */
static gsize
append_number (GString *out, const char *text)
{
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;
  double value = g_ascii_strtod (text, &end);

  g_ascii_formatd (shortest, sizeof shortest, "%.15g", value);
  if (g_ascii_strtod (shortest, NULL) != value)
    g_ascii_dtostr (shortest, sizeof shortest, value);
  g_string_append (out, shortest);
  return end - text;
}

/* json-glib writes 12.345 as 12.345000000000001, and 12 as 12.0. */
static GString *
shorten_numbers (const char *json)
{
  GString *out = g_string_sized_new (strlen (json));
  gboolean is_string = FALSE;

  for (const char *p = json; *p != '\0';)
    {
      gsize length = 1;

      if (!is_string && (*p == '-' || g_ascii_isdigit (*p)))
        {
          p += append_number (out, p);
          continue;
        }
      if (*p == '"')
        is_string = !is_string;
      else if (is_string && *p == '\\')
        length = 2;
      g_string_append_len (out, p, (gssize) length);
      p += length;
    }
  return out;
}

/**
 * tl_export_scene:
 * @scene: a scene
 *
 * Returns: (transfer full): the scene as JSON
 */
GBytes *
tl_export_scene (const TlScene *scene)
{
  g_autoptr (JsonNode) root = build_root (scene);
  g_autofree char *json = NULL;
  GString *document;

  json = json_to_string (root, TRUE);
  document = shorten_numbers (json);
  g_string_append_c (document, '\n');
  return g_string_free_to_bytes (document);
}
