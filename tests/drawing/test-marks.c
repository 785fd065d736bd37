/* What means different things looks different: every shape of a date with every status, from far
 * and from near. */
#include "scene-fixture.h"
#include "tl-export.h"

static const char *const dates[] = {
  "2025-03-10",
  "2025-03",
  "2025-03-10~",
  "2025-03-10?",
  "2025-03-10%",
  "2025-03~",
  "2025-03?",
  "2025-03/2025-06",
  "2025-03-01/2025-06-30",
  "2025-03~/2025-06~",
  "2025-03?/2025-06?",
  "2025-03%/2025-06%",
  "2025-03-10/..",
  "2025-03-10/",
  "/2025-03-10",
  "../2025-03-10",
  "{2025-03-10,2025-05-02}",
  "{2025-03,2025-05}",
  "{2025-03-10..2025-05-02}",
  "{2025-03-10..}",
  "[2025-03-10..2025-05-02]",
};

static const char *const statuses[] = { "occurred", "planned", "cancelled", "expired", "ongoing" };

static const char *const attributions[] = { "fact", "actor" };

/* What is on the bitmap, and nothing else. */
static char *
draw (const char *view, const char *date, const char *status, const char *attribution)
{
  g_autofree char *json = g_strdup_printf (
    "{\"view\": \"%s\", \"lanes\": [{\"id\": \"a\"}], \"events\": ["
    "{\"id\": \"e\", \"title\": \"What\", \"date\": \"%s\", \"lanes\": [\"a\"],"
    " \"status\": \"%s\", \"attribution\": \"%s\"},"
    "{\"id\": \"f\", \"title\": \"Other\", \"date\": \"2024-01-01/2026-01-01\", \"lanes\": [\"a\"]}]}",
    view, date, status, attribution);
  g_autoptr (TlScene) scene = scene_fixture_new (json, 800, 200);
  TlExportOptions options = { .style = tl_style_get (TL_STYLE_LIGHT) };
  g_autoptr (GBytes) bytes = tl_export_render (scene, TL_EXPORT_PNG, &options, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static void
check_all (const char *view, const char *but)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    for (guint j = 0; j < G_N_ELEMENTS (statuses); j++)
      for (guint k = 0; k < G_N_ELEMENTS (attributions); k++)
        {
          char *drawing, *name;
          const char *same;

          if (g_strcmp0 (dates[i], but) == 0)
            continue;
          drawing = draw (view, dates[i], statuses[j], attributions[k]);
          name = g_strconcat (dates[i], " ", statuses[j], " ", attributions[k], NULL);
          same = g_hash_table_lookup (seen, drawing);

          if (same != NULL)
            g_error ("In %s, %s looks like %s", view, name, same);
          g_hash_table_insert (seen, drawing, name);
        }
}

static void
test_from_far (void)
{
  check_all ("2025", NULL);
}

/* In the middle of March, some day in March is the same as that and one in May. */
static void
test_from_near (void)
{
  check_all ("2025-03-05/2025-03-20", "{2025-03,2025-05}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/from-far", test_from_far);
  g_test_add_func ("/marks/from-near", test_from_near);
  return g_test_run ();
}
