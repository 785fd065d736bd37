/* Bookmarks as values, and as JSON. What is read may have been written by anyone: what is not as it
 * should be is left at what a new bookmark has. */
#include "tl-bookmark.h"

#include <math.h>

static void
clear_lane (gpointer data)
{
  g_free (((TlBookmarkLane *) data)->id);
}

/**
 * tl_bookmark_new:
 * @title: (nullable): what people call it; %NULL for a last view
 *
 * Returns: (transfer full): a bookmark of a dataset's first view
 */
TlBookmark *
tl_bookmark_new (const char *title)
{
  TlBookmark *bookmark = g_new0 (TlBookmark, 1);

  bookmark->title = g_strdup (title);
  bookmark->lanes = g_array_new (FALSE, TRUE, sizeof (TlBookmarkLane));
  g_array_set_clear_func (bookmark->lanes, clear_lane);
  bookmark->lane_zoom = 1;
  bookmark->filter = g_strdup ("");
  return bookmark;
}

/**
 * tl_bookmark_free:
 * @bookmark: (transfer full): a bookmark
 */
void
tl_bookmark_free (TlBookmark *bookmark)
{
  g_return_if_fail (bookmark != NULL);

  g_array_unref (bookmark->lanes);
  g_free (bookmark->title);
  g_free (bookmark->filter);
  g_free (bookmark->event);
  g_free (bookmark);
}

/**
 * tl_bookmark_set_arrangement:
 * @bookmark: a bookmark
 * @dataset: the dataset that it is of
 * @arrangement: how its lanes are arranged; where that is as in the dataset, none of them is kept,
 *   so that lanes that are new later stand where the dataset has them
 */
void
tl_bookmark_set_arrangement (TlBookmark *bookmark,
                             TlDataset *dataset,
                             const TlArrangement *arrangement)
{
  guint n_lanes;
  const TlLane *lanes = tl_dataset_get_lanes (dataset, &n_lanes);
  g_autoptr (GArray) plain = tl_arrangement_new (n_lanes);

  g_array_set_size (bookmark->lanes, 0);
  if (tl_arrangement_equal (arrangement, plain))
    return;
  for (guint i = 0; i < arrangement->len; i++)
    {
      TlBookmarkLane lane = { .state = g_array_index (arrangement, TlLaneState, i) };

      g_return_if_fail (lane.state.lane < n_lanes);
      lane.id = g_strdup (lanes[lane.state.lane].id);
      lane.state.lane = 0;
      g_array_append_val (bookmark->lanes, lane);
    }
}

/* Each of the dataset's lanes that is kept, once, in the order that is kept; then the new ones. */
static GArray *
list_states (const TlBookmark *bookmark, TlDataset *dataset)
{
  guint n_lanes;
  const TlLane *lanes = tl_dataset_get_lanes (dataset, &n_lanes);
  g_autofree gboolean *is_listed = g_new0 (gboolean, n_lanes);
  GArray *states = g_array_new (FALSE, TRUE, sizeof (TlLaneState));
  g_autoptr (GHashTable) indices = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_lanes; i++)
    g_hash_table_insert (indices, (gpointer) lanes[i].id, GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < bookmark->lanes->len; i++)
    {
      const TlBookmarkLane *lane = &g_array_index (bookmark->lanes, TlBookmarkLane, i);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (indices, lane->id));
      TlLaneState state = lane->state;

      if (index == 0 || is_listed[index - 1])
        continue;
      is_listed[index - 1] = TRUE;
      state.lane = (guint16) (index - 1);
      g_array_append_val (states, state);
    }
  for (guint i = 0; i < n_lanes; i++)
    if (!is_listed[i])
      {
        TlLaneState state = { .lane = (guint16) i };

        g_array_append_val (states, state);
      }
  return states;
}

/**
 * tl_bookmark_get_arrangement:
 * @bookmark: a bookmark
 * @dataset: the dataset that it is of, as it is now
 *
 * Returns: (transfer full): how its lanes are to be arranged. One that was not there then stands at
 *   the end, and where all that were to be seen are gone, the others are.
 */
TlArrangement *
tl_bookmark_get_arrangement (const TlBookmark *bookmark, TlDataset *dataset)
{
  g_autoptr (GArray) states = list_states (bookmark, dataset);
  TlArrangement *arrangement = tl_arrangement_new (0);
  guint n_hidden;

  /* Pinned ones first. */
  for (int is_pinned = 1; is_pinned >= 0; is_pinned--)
    for (guint i = 0; i < states->len; i++)
      if (g_array_index (states, TlLaneState, i).is_pinned == is_pinned)
        g_array_append_val (arrangement, g_array_index (states, TlLaneState, i));
  n_hidden = tl_arrangement_get_n_hidden (arrangement);
  for (guint i = 0; n_hidden == arrangement->len && i < arrangement->len; i++)
    g_array_index (arrangement, TlLaneState, i).is_hidden = FALSE;
  return arrangement;
}

/**
 * tl_bookmark_equal_but_view:
 * @a: a bookmark
 * @b: another one of the same dataset
 *
 * Returns: whether they arrange, filter and select the same
 */
gboolean
tl_bookmark_equal_but_view (const TlBookmark *a, const TlBookmark *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->lanes->len != b->lanes->len)
    return FALSE;
  for (guint i = 0; i < a->lanes->len; i++)
    {
      const TlBookmarkLane *lane = &g_array_index (a->lanes, TlBookmarkLane, i);
      const TlBookmarkLane *other = &g_array_index (b->lanes, TlBookmarkLane, i);

      if (!g_str_equal (lane->id, other->id) || lane->state.is_folded != other->state.is_folded
          || lane->state.is_hidden != other->state.is_hidden
          || lane->state.is_pinned != other->state.is_pinned)
        return FALSE;
    }
  return a->lane_zoom == b->lane_zoom && g_str_equal (a->filter, b->filter) && a->hides == b->hides
         && g_strcmp0 (a->event, b->event) == 0;
}

static JsonArray *
lanes_to_json (const TlBookmark *bookmark)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < bookmark->lanes->len; i++)
    {
      const TlBookmarkLane *lane = &g_array_index (bookmark->lanes, TlBookmarkLane, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "id", lane->id);
      if (lane->state.is_folded)
        json_object_set_boolean_member (object, "folded", TRUE);
      if (lane->state.is_hidden)
        json_object_set_boolean_member (object, "hidden", TRUE);
      if (lane->state.is_pinned)
        json_object_set_boolean_member (object, "pinned", TRUE);
      json_array_add_object_element (array, object);
    }
  return array;
}

/**
 * tl_bookmark_to_json:
 * @bookmark: a bookmark
 *
 * Returns: (transfer full): it, for tl_bookmark_from_json()
 */
JsonObject *
tl_bookmark_to_json (const TlBookmark *bookmark)
{
  JsonObject *object = json_object_new ();

  if (bookmark->title != NULL)
    json_object_set_string_member (object, "title", bookmark->title);
  if (bookmark->has_stretch)
    {
      json_object_set_int_member (object, "start", bookmark->stretch.start_s);
      json_object_set_double_member (object, "startFraction", bookmark->stretch.start_fraction_s);
      json_object_set_double_member (object, "length", bookmark->stretch.length_s);
      json_object_set_double_member (object, "scroll", bookmark->stretch.scroll_px);
    }
  json_object_set_array_member (object, "lanes", lanes_to_json (bookmark));
  json_object_set_double_member (object, "laneZoom", bookmark->lane_zoom);
  if (*bookmark->filter != '\0')
    json_object_set_string_member (object, "filter", bookmark->filter);
  if (bookmark->hides)
    json_object_set_boolean_member (object, "hides", TRUE);
  if (bookmark->event != NULL)
    json_object_set_string_member (object, "event", bookmark->event);
  return object;
}

/* The member's value, if it is one, and of some type. */
static JsonNode *
find_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
           ? node
           : NULL;
}

static const char *
read_string (JsonObject *object, const char *name)
{
  JsonNode *node = find_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static gboolean
read_boolean (JsonObject *object, const char *name)
{
  JsonNode *node = find_value (object, name, G_TYPE_BOOLEAN);

  return node != NULL && json_node_get_boolean (node);
}

/* What was written as 1.0 may come back as a whole number. */
static double
read_double (JsonObject *object, const char *name, double otherwise)
{
  JsonNode *node = find_value (object, name, G_TYPE_DOUBLE);

  if (node != NULL)
    return json_node_get_double (node);
  node = find_value (object, name, G_TYPE_INT64);
  return node != NULL ? (double) json_node_get_int (node) : otherwise;
}

static void
read_lane (JsonArray *array, guint index, JsonNode *node, gpointer data)
{
  TlBookmark *bookmark = data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  TlBookmarkLane lane = { 0 };

  if (object == NULL || read_string (object, "id") == NULL)
    return;
  lane.id = g_strdup (read_string (object, "id"));
  lane.state.is_folded = (guint8) read_boolean (object, "folded");
  lane.state.is_hidden = (guint8) read_boolean (object, "hidden");
  lane.state.is_pinned = (guint8) read_boolean (object, "pinned");
  g_array_append_val (bookmark->lanes, lane);
}

static void
read_stretch (JsonObject *object, TlBookmark *bookmark)
{
  JsonNode *start = find_value (object, "start", G_TYPE_INT64);

  if (start == NULL)
    return;
  bookmark->stretch.start_s = json_node_get_int (start);
  bookmark->stretch.start_fraction_s = read_double (object, "startFraction", 0);
  bookmark->stretch.length_s = read_double (object, "length", 0);
  bookmark->stretch.scroll_px = read_double (object, "scroll", 0);
  bookmark->has_stretch = tl_stretch_is_valid (&bookmark->stretch);
}

/**
 * tl_bookmark_from_json:
 * @object: what was read
 *
 * Returns: (transfer full): what there is of a bookmark in it
 */
TlBookmark *
tl_bookmark_from_json (JsonObject *object)
{
  TlBookmark *bookmark = tl_bookmark_new (read_string (object, "title"));
  JsonNode *lanes = json_object_get_member (object, "lanes");
  double lane_zoom = read_double (object, "laneZoom", 1);

  read_stretch (object, bookmark);
  if (lanes != NULL && JSON_NODE_HOLDS_ARRAY (lanes))
    json_array_foreach_element (json_node_get_array (lanes), read_lane, bookmark);
  if (isfinite (lane_zoom) && lane_zoom > 0)
    bookmark->lane_zoom = lane_zoom;
  if (read_string (object, "filter") != NULL)
    {
      g_free (bookmark->filter);
      bookmark->filter = g_strdup (read_string (object, "filter"));
    }
  bookmark->hides = read_boolean (object, "hides");
  bookmark->event = g_strdup (read_string (object, "event"));
  return bookmark;
}
