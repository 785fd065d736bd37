/* Reading texts for people: which of several languages, and what of it. */
#include "tl-dataset-reader.h"

#include <string.h>

static TlDataset *
read_json (const char *json, TlProblems *problems)
{
  static const char *const languages[] = { "uk_UA.UTF-8", "en", NULL };
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return tl_dataset_reader_read (bytes, languages, problems);
}

/* The reader's own language before its main one, that before the dataset's, that before any; and
 * each text of a map is looked at. */
static void
test_languages (void)
{
  static const char json[]
    = "{\"language\": \"de\", \"lanes\": [{\"id\": \"a\"}], \"events\": [{\"title\":"
      " {\"pt\": \"P\", \"pt-BR\": \"B\", \"de\": \"D\", \"uk\": \"У\"},"
      " \"date\": \"2025\", \"lanes\": [\"a\"], \"people\": [\"X\", {\"pt\": \"Y\"}]}]}";
  static const struct
  {
    const char *language;
    const char *title;
  } cases[] = {
    { "pt_BR.UTF-8", "B" }, { "pt_PT", "P" }, { "pt", "P" },
    { "uk_UA", "У" },       { "fr", "D" },    { "C", "D" },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, sizeof json - 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const languages[] = { cases[i].language, NULL };
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, languages, problems);

      g_test_message ("%s", cases[i].language);
      g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
      g_assert_cmpstr (tl_dataset_get_event (dataset, 0)->title, ==, cases[i].title);
      g_assert_cmpstr (tl_dataset_get_person (dataset, 1), ==, "Y");
    }
}

/* White space at the ends of what people read is left out, in each script and each language; names
 * that differ in it only are one. Within, and where there is nothing else, it stays. */
static void
test_blanks (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = read_json (
    "{ \"title\": {\"uk\": \" Назва\\n\"}, \"lanes\": [ {\"id\": \"a\", \"title\": \" \"} ],"
    "  \"events\": [ {\"title\": \"قمة  ألاسكا \", \"date\": \"2025\", \"lanes\": [\"a\"],"
    "    \"summary\": \"\\u00a0 One.\\n\\nTwo.\\u2003\\n\", \"place\": \"\", \"people\": [\"P \", \"P\"]} ] }",
    problems);
  const TlEvent *event = tl_dataset_get_event (dataset, 0);
  const TlEventDetails *details = tl_dataset_get_details (dataset, event);
  const guint32 *people = tl_dataset_get_indices (dataset, details->people);

  g_assert_cmpstr (tl_dataset_get_title (dataset), ==, "Назва");
  g_assert_cmpstr (tl_dataset_get_lanes (dataset, NULL)[0].title, ==, " ");
  g_assert_cmpstr (event->title, ==, "قمة  ألاسكا");
  g_assert_cmpstr (event->summary, ==, "One.\n\nTwo.");
  g_assert_cmpstr (details->place, ==, "");
  g_assert_cmpstr (tl_dataset_get_person (dataset, people[0]), ==, "P");
  g_assert_cmpuint (details->people.length, <=, 2);
  for (guint i = 0; i < details->people.length; i++)
    g_assert_cmpuint (people[i], ==, people[0]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader-text/languages", test_languages);
  g_test_add_func ("/reader-text/blanks", test_blanks);
  return g_test_run ();
}
