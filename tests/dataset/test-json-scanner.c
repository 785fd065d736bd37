/* The scanner: what RFC 8259 allows and what it doesn't, with places; and that json-glib takes
 * whatever the scanner does. */
#include "tl-json-scanner.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* A document, and where it is broken; line 0: it is good. */
typedef struct
{
  const char *json;
  guint line;
  guint column;
  const char *message; /* a part of it */
} Case;

static const Case cases[] = {
  { "{}", 0, 0, NULL },
  { "[]", 0, 0, NULL },
  { " \t\r\n{\"a\": [1, -0, 0.5, 1e3, 1E-3, 12345678901234567890123]}\n", 0, 0, NULL },
  { "\"\\u00e9\\ud83d\\ude00\\n\\\\\\/\"", 0, 0, NULL },
  { "true", 0, 0, NULL },
  { "\"жé😀\"", 0, 0, NULL },
  { "", 1, 1, "empty" },
  { " \n ", 1, 1, "empty" },
  { "\xEF\xBB\xBF{}", 1, 1, "byte-order mark" },
  { "{", 1, 2, "end of the document" },
  { "[1", 1, 3, "end of the document" },
  { "[1,]", 1, 4, "expected a value, found “]”" },
  { "{\"a\":1,}", 1, 8, "member’s name" },
  { "{\"a\" 1}", 1, 6, "“:”" },
  { "{a:1}", 1, 2, "member’s name" },
  { "{\"a\":1 \"b\":2}", 1, 8, "“,” or “}”" },
  { "[1 2]", 1, 4, "“,” or “]”" },
  { "[1}", 1, 3, "“,” or “]”" },
  { "{} {}", 1, 4, "nothing after" },
  { "[\n  1,\n  /* no */ 2]", 3, 3, "found “/”" },
  { "// no\n[]", 1, 1, "found “/”" },
  { "[NaN]", 1, 2, "expected a value" },
  { "[Infinity]", 1, 2, "expected a value" },
  { "[+1]", 1, 2, "expected a value" },
  { "[.5]", 1, 2, "expected a value" },
  { "[5.]", 1, 2, "point" },
  { "[1e]", 1, 2, "exponent" },
  { "[-]", 1, 2, "digit" },
  { "[012]", 1, 2, "start with a 0" },
  { "[0x1F]", 1, 3, "“,” or “]”" },
  { "[TRUE]", 1, 2, "expected a value" },
  { "[tru]", 1, 2, "expected a value" },
  { "['a']", 1, 2, "expected a value" },
  { "[\"a\nb\"]", 1, 4, "U+000A" },
  { "[\"a\tb\"]", 1, 4, "U+0009" },
  { "[\"\\x41\"]", 1, 3, "must be followed" },
  { "[\"\\u12\"]", 1, 3, "four hexadecimal" },
  { "[\"a\\u0000b\"]", 1, 4, "U+0000" },
  { "[\"\\ud800\"]", 1, 3, "surrogate" },
  { "[\"\\ud800\\u0041\"]", 1, 3, "surrogate" },
  { "[\"\\udc00\"]", 1, 3, "surrogate" },
  { "[\n \"ж\", \"open]", 2, 7, "no end" },
  { "[\"\xC3\x28\"]", 1, 3, "0xC3" },
  { "[\"\xC0\xAF\"]", 1, 3, "0xC0" },
  { "[\"\xED\xA0\x80\"]", 1, 3, "0xED" },
  { "[\"\xF4\x90\x80\x80\"]", 1, 3, "0xF4" },
  { "[1,\r\n2,\r3,\n?]", 4, 1, "found “?”" },
  { "[\xC2\xA0 1]", 1, 2, "expected a value" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlJsonOutline) outline
        = tl_json_scanner_scan (cases[i].json, strlen (cases[i].json), NULL, problems);

      g_test_message ("%s", cases[i].json);
      if (cases[i].line == 0)
        {
          g_assert_nonnull (outline);
          g_assert_cmpuint (tl_problems_get_length (problems), ==, 0);
          continue;
        }
      g_assert_null (outline);
      g_assert_cmpuint (tl_problems_get_length (problems), ==, 1);
      g_assert_null (tl_problems_get (problems, 0)->pointer);
      g_assert_cmpuint (tl_problems_get (problems, 0)->place.line, ==, cases[i].line);
      g_assert_cmpuint (tl_problems_get (problems, 0)->place.column, ==, cases[i].column);
      g_assert_nonnull (strstr (tl_problems_get (problems, 0)->message, cases[i].message));
    }
}

static void
test_raw_nul (void)
{
  static const char json[] = "[\"a\0b\"]";
  g_autoptr (TlProblems) problems = tl_problems_new ();

  g_assert_null (tl_json_scanner_scan (json, sizeof json - 1, NULL, problems));
  g_assert_cmpuint (tl_problems_get (problems, 0)->place.column, ==, 4);
}

static void
test_depth (void)
{
  for (int kind = 0; kind < 2; kind++)
    {
      g_autoptr (GString) deep = g_string_new (NULL);
      g_autoptr (TlProblems) problems = tl_problems_new ();

      for (int i = 0; i < 100000; i++)
        g_string_append (deep, kind == 0 ? "[" : "{\"a\":");
      g_assert_null (tl_json_scanner_scan (deep->str, deep->len, NULL, problems));
      g_assert_nonnull (strstr (tl_problems_get (problems, 0)->message, "64"));
    }
}

static void
test_duplicates (void)
{
  static const char json[]
    = "{\"a\": 1,\n \"b\": [{\"x/y\": 1, \"z\": 2, \"x\\/y\": 3}],\n \"\\u0061\": 2}";
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlJsonOutline) outline = tl_json_scanner_scan (json, strlen (json), NULL, problems);

  g_assert_nonnull (outline);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 2);
  g_assert_cmpstr (tl_problems_get (problems, 0)->pointer, ==, "/b/0/x~1y");
  g_assert_cmpuint (tl_problems_get (problems, 0)->place.line, ==, 2);
  g_assert_cmpuint (tl_problems_get (problems, 0)->place.column, ==, 28);
  g_assert_cmpstr (tl_problems_get (problems, 1)->pointer, ==, "/a");
  g_assert_cmpuint (tl_problems_get (problems, 1)->place.line, ==, 3);
}

/* Bounded time for an object that is nothing but members. */
static void
test_many_members (void)
{
  g_autoptr (GString) json = g_string_new ("{");
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlJsonOutline) outline = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (json, "%s\"member %d\":%d", i > 0 ? "," : "", i, i);
  g_string_append (json, ",\"member 7\":0}");
  outline = tl_json_scanner_scan (json->str, json->len, NULL, problems);
  g_assert_nonnull (outline);
  g_assert_cmpuint (outline->members->len, ==, 200001);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 1);
}

static void
test_outline (void)
{
  static const char json[]
    = " { \"lanes\" : [ 1 ], \"events\":[ {\"a\":[{}]} , 2,\"]\" ], \"t\": \"x\" } ";
  static const char *const elements[] = { "{\"a\":[{}]}", "2", "\"]\"" };
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlJsonOutline) outline
    = tl_json_scanner_scan (json, strlen (json), "events", problems);

  g_assert_nonnull (outline);
  g_assert_cmpuint (outline->root.start, ==, 1);
  g_assert_cmpuint (outline->root.end, ==, strlen (json) - 1);
  g_assert_cmpuint (outline->members->len, ==, 3);
  g_assert_cmpstr (g_array_index (outline->members, TlJsonMember, 1).name, ==, "events");
  g_assert_cmpuint (outline->elements->len, ==, G_N_ELEMENTS (elements));
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      TlJsonSpan span = g_array_index (outline->elements, TlJsonSpan, i);
      g_autofree char *text = g_strndup (json + span.start, span.end - span.start);

      g_assert_cmpstr (text, ==, elements[i]);
    }
}

static void
test_locate (void)
{
  static const char json[] = "{\"a\": {\"b/c\": [10, {\"~\": \"x, ]\"}, 30]}, \"a2\": null}";
  static const struct
  {
    const char *pointer;
    const char *value; /* what starts there; NULL: nothing */
  } places[] = {
    { "", "{\"a\"" },          { "/a", "{\"b/c" },
    { "/a/b~1c", "[10" },      { "/a/b~1c/0", "10," },
    { "/a/b~1c/1/~0", "\"x" }, { "/a/b~1c/2", "30]" },
    { "/a/b~1c/3", NULL },     { "/b", NULL },
    { "/a2", "null" },         { "/a2/0", NULL },
    { "/a/b~1c/x", NULL },     { "a", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gsize offset = 9999;
      gboolean found = tl_json_scanner_locate (json, strlen (json), 0, places[i].pointer, &offset);

      g_test_message ("%s", places[i].pointer);
      g_assert_cmpint (found, ==, places[i].value != NULL);
      if (found)
        g_assert_true (g_str_has_prefix (json + offset, places[i].value));
      else
        g_assert_cmpuint (offset, ==, 9999);
    }
}

/* Whatever the scanner takes, json-glib takes too: it is given nothing else. */
static void
test_mutations (void)
{
  static const char seed[]
    = "{\"lanes\":[{\"id\":\"a\"}],\"events\":[{\"title\":\"\\u00e9\\\\ ж\",\"date\":\"2025\","
      "\"n\":-1.5e+3,\"b\":[true,false,null,{}]}]}";
  static const char alphabet[] = "{}[]\",:\\u0e1-+.tfnaж \n/*'";
  g_autoptr (GRand) random = g_rand_new_with_seed (20250815);
  guint n_good = 0;

  for (int round = 0; round < 20000; round++)
    {
      g_autofree char *json = g_strdup (seed);
      gsize length = strlen (json);
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlJsonOutline) outline = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;

      for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
        json[g_rand_int_range (random, 0, (gint32) length)]
          = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      outline = tl_json_scanner_scan (json, length, "events", problems);
      if (outline == NULL)
        continue;
      n_good++;
      json_parser_load_from_data (parser, json, (gssize) length, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (n_good, >, 3000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/cases", test_cases);
  g_test_add_func ("/json-scanner/raw-nul", test_raw_nul);
  g_test_add_func ("/json-scanner/depth", test_depth);
  g_test_add_func ("/json-scanner/duplicates", test_duplicates);
  g_test_add_func ("/json-scanner/many-members", test_many_members);
  g_test_add_func ("/json-scanner/outline", test_outline);
  g_test_add_func ("/json-scanner/locate", test_locate);
  g_test_add_func ("/json-scanner/mutations", test_mutations);
  return g_test_run ();
}
