/* Where the events of a set are in a picture. */
#include "scene-fixture.h"
#include "tl-painter.h"

#define GET_BOX(boxes, i) (&g_array_index (boxes, TlEventBox, i))

static GArray *
find (const TlScene *scene, const TlEventSet *events)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (TlEventBox));

  tl_painter_find_boxes (scene, events, boxes);
  return boxes;
}

static TlEventSet *
new_set (const TlScene *scene)
{
  guint n_events;

  tl_dataset_get_events (tl_scene_get_dataset (scene), &n_events);
  return tl_event_set_new (n_events);
}

/* Each mark has its box, and each count: of all events, none is left out; of none, none is there.
 */
static void
test_all (void)
{
  g_autoptr (TlScene) scene = scene_fixture_new (scene_fixture_json, 900, 500);
  g_autoptr (TlEventSet) events = new_set (scene);
  g_autoptr (GArray) none = find (scene, events);
  g_autoptr (GArray) boxes = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  tl_event_set_invert (events);
  boxes = find (scene, events);
  g_assert_cmpuint (scene->marks->len, >, 3);
  g_assert_cmpuint (boxes->len, ==, scene->marks->len + scene->counts->len);
  for (guint i = 0; i < scene->marks->len; i++)
    {
      const TlSceneMark *mark = &g_array_index (scene->marks, TlSceneMark, i);
      const TlEventBox *box = GET_BOX (boxes, i);

      g_assert_cmpuint (box->event, ==, mark->event);
      g_assert_cmpuint (box->lane, ==, mark->lane);
      g_assert_cmpfloat (box->rect.y, <=, mark->symbol_y);
      g_assert_cmpfloat (box->rect.y + box->rect.height, >=, mark->symbol_y);
    }
}

/* Events too near to each other for marks of their own: the one that is asked for lights its count,
 * in its own lane alone. */
static void
test_count (void)
{
  g_autoptr (GString) json = g_string_new (
    "{\"view\": \"1900/2000\", \"lanes\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"events\": [");
  g_autoptr (TlScene) scene = NULL;
  g_autoptr (TlEventSet) events = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (json,
                            "{\"id\": \"e%u\", \"title\": \"A long title of an event\", \"date\": "
                            "\"1950-%02u-%02u\", \"lanes\": [\"%s\"]},",
                            i, 1 + i / 28 % 12, 1 + i % 28, i % 2 == 0 ? "a" : "b");
  g_string_append (json, "{\"title\": \"F\", \"date\": \"1990\", \"lanes\": [\"a\"]}]}");
  scene = scene_fixture_new (json->str, 900, 300);
  events = new_set (scene);
  g_assert_cmpuint (scene->counts->len, >=, 2);
  for (guint32 i = 0; i < events->n_events; i++)
    {
      const TlEvent *event = tl_dataset_get_event (tl_scene_get_dataset (scene), i);
      guint32 lane = tl_dataset_get_indices (tl_scene_get_dataset (scene), event->lanes)[0];
      g_autoptr (TlEventSet) one = new_set (scene);
      g_autoptr (GArray) box = NULL;

      tl_event_set_add (one, i);
      box = find (scene, one);
      g_assert_cmpuint (box->len, ==, 1);
      g_assert_cmpuint (GET_BOX (box, 0)->event, ==, i);
      g_assert_cmpuint (GET_BOX (box, 0)->lane, ==, lane);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boxes/all", test_all);
  g_test_add_func ("/boxes/count", test_count);
  return g_test_run ();
}
