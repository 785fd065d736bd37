/* Reads a dataset and lays it out for a page. */
#include "scene-fixture.h"

#include <string.h>

#include "tl-dataset-reader.h"
#include "tl-font.h"
#include "tl-page.h"

const char scene_fixture_json[]
  = "{ \"format\": \"timelanes/1\", \"title\": \"Tests <&> Україна\", \"language\": \"en\","
    "  \"description\": \"What is exported\","
    "  \"kinds\": [ { \"id\": \"call\", \"title\": \"Call\", \"symbol\": \"phone\" } ],"
    "  \"lanes\": [ { \"id\": \"one\", \"title\": \"One\" },"
    "               { \"id\": \"two\", \"title\": \"Two & more\" } ],"
    "  \"events\": ["
    "    { \"id\": \"first\", \"date\": \"2025-02-12\", \"lanes\": [ \"one\", \"two\" ],"
    "      \"title\": \"Call between the two\", \"kind\": \"call\" },"
    "    { \"id\": \"<b>&\\\"\", \"date\": \"2025-02-28\", \"lanes\": [ \"two\" ],"
    "      \"title\": \"<script>alert('\\u0436')</script> ]]> & so on\" },"
    "    { \"id\": \"span\", \"date\": \"2025-03-18/2025-04-17\", \"lanes\": [ \"one\" ],"
    "      \"title\": \"עברית 12.500000000000001\" },"
    "    { \"id\": \"window\", \"date\": \"2025-05\", \"lanes\": [ \"one\" ],"
    "      \"title\": \"Some day in May \\ud83d\\udc69\" },"
    "    { \"id\": \"open\", \"date\": \"2025-06-01/..\", \"lanes\": [ \"two\" ],"
    "      \"title\": \"From June on\", \"status\": \"cancelled\" } ] }";

/**
 * scene_fixture_new:
 * @json: a dataset without a fault
 * @width_px: the page's size
 * @height_px: likewise
 *
 * Returns: (transfer full): the first view of it, with the overview
 */
TlScene *
scene_fixture_new (const char *json, double width_px, double height_px)
{
  PangoContext *context = tl_font_create_context ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  TlPage page = { width_px, height_px, .em_px = 15, .flags = TL_SCENE_OVERVIEW };
  TlScene *scene;

  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  scene = tl_page_build_scene (&page, dataset, context);
  g_object_unref (context);
  return scene;
}
