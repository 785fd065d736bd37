/* Queries as typed, read and written again. */
#include "tl-query.h"

/* What a query reads as: its conditions, each as "[not ]field=value|value", texts of whole words
 * with an exclamation mark. */
static char *
describe (const TlQuery *query)
{
  guint n;
  const TlCondition *conditions = tl_query_get (query, &n);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *values = g_strjoinv ("|", conditions[i].values);

      g_string_append_printf (text, "%s%s%s=%s%s", i > 0 ? "; " : "",
                              conditions[i].is_not ? "not " : "",
                              tl_field_get_name (conditions[i].field), values,
                              conditions[i].field == TL_FIELD_TEXT && conditions[i].is_quoted ? "!"
                                                                                              : "");
    }
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *text;
  const char *read;
  const char *written; /* NULL: as it was typed */
} cases[] = {
  { "", "", NULL },
  { "  \t ", "", "" },
  { "alaska", "text=alaska", NULL },
  { " alaska  summit ", "text=alaska; text=summit", "alaska summit" },
  { "Захарова", "text=Захарова", NULL },
  { "\"prisoner exchange\"", "text=prisoner exchange!", NULL },
  { "“prisoner exchange”", "text=prisoner exchange!", "\"prisoner exchange\"" },
  { "«обмен»", "text=обмен!", "\"обмен\"" },
  { "\"prisoner exch", "text=prisoner exch!", "\"prisoner exch\"" },
  { "\"\"", "", "" },
  { "-poll", "not text=poll", NULL },
  { "-\"opinion poll\"", "not text=opinion poll!", NULL },
  { "- poll", "text=-; text=poll", "\"-\" poll" },
  { "lane:kyiv", "lane=kyiv", NULL },
  { "LANE:Kyiv", "lane=Kyiv", "lane:Kyiv" },
  { "lane:kyiv,europe", "lane=kyiv|europe", NULL },
  { "lane:kyiv, europe", "lane=kyiv; text=europe", "lane:kyiv europe" },
  { "lane:kyiv lane:europe", "lane=kyiv; lane=europe", NULL },
  { "person:\"Sergey Lavrov\"", "person=Sergey Lavrov", NULL },
  { "person:\"Sergey Lavrov\",Putin", "person=Sergey Lavrov|Putin", NULL },
  { "-kind:poll summit", "not kind=poll; text=summit", NULL },
  { "note:12", "note=12", NULL },
  { "before:2025-03 after:2025-01", "before=2025-03; after=2025-01", NULL },
  { "during:2025-02/2025-04", "during=2025-02/2025-04", NULL },
  { "lane:", "", "" },
  { "lane:,,", "", "" },
  { "lane: kyiv", "text=kyiv", "kyiv" },
  /* What is no field is text. */
  { "http://example.org", "text=http://example.org", NULL },
  { "colour:red", "text=colour:red", NULL },
  { "12:30", "text=12:30", NULL },
  { "text:lane:kyiv", "text=lane:kyiv", "\"lane:kyiv\"" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlQuery) query = tl_query_parse (cases[i].text);
      g_autofree char *read = describe (query);
      g_autofree char *written = tl_query_to_text (query);

      g_assert_cmpstr (read, ==, cases[i].read);
      g_assert_cmpstr (written, ==, cases[i].written != NULL ? cases[i].written : cases[i].text);
    }
}

/* Whatever is typed can be read, and what is written reads the same. */
static void
test_random (void)
{
  static const char *const pieces[]
    = { "a",  "é",    "\"",      "“",  "-",       ":",     ",",  " ",
        "  ", "lane", "person:", "12", "2025-03", "note:", "\t", "»" };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (TlQuery) query = NULL;
      g_autoptr (TlQuery) again = NULL;
      g_autofree char *written = NULL;
      g_autofree char *rewritten = NULL;

      for (int i = g_rand_int_range (random, 0, 10); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      query = tl_query_parse (text->str);
      written = tl_query_to_text (query);
      again = tl_query_parse (written);
      rewritten = tl_query_to_text (again);
      g_assert_cmpstr (rewritten, ==, written);
    }
}

static void
test_changes (void)
{
  static const char *const lanes[] = { "kyiv", "New York", NULL };
  g_autoptr (TlQuery) query = tl_query_parse ("summit lane:moscow -lane:europe");
  g_autofree char *with = NULL;
  g_autofree char *without = NULL;

  g_assert_cmpstr (tl_query_get_values (query, TL_FIELD_LANE)[0], ==, "moscow");
  g_assert_null (tl_query_get_values (query, TL_FIELD_KIND));
  tl_query_set_values (query, TL_FIELD_LANE, lanes);
  tl_query_add (query, TL_FIELD_PERSON, "Sergey Lavrov");
  tl_query_add (query, TL_FIELD_PERSON, "Sergey Lavrov");
  with = tl_query_to_text (query);
  g_assert_cmpstr (with, ==, "summit lane:kyiv,\"New York\" -lane:europe person:\"Sergey Lavrov\"");
  tl_query_set_values (query, TL_FIELD_LANE, NULL);
  tl_query_set_values (query, TL_FIELD_KIND, NULL);
  without = tl_query_to_text (query);
  g_assert_cmpstr (without, ==, "summit -lane:europe person:\"Sergey Lavrov\"");
  g_assert_false (tl_query_is_empty (query));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/cases", test_cases);
  g_test_add_func ("/query/random", test_random);
  g_test_add_func ("/query/changes", test_changes);
  return g_test_run ();
}
