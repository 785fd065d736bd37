/* The scanner: what RFC 8259 allows and what it doesn't, with places and words; and what it notes
 * of a good document. */
#include "tl-json-scanner.h"

#include <string.h>

typedef struct
{
  const char *json;
  guint line;
  guint column;
  const char *message; /* a part of it */
} BadCase;

static const char *const good_cases[] = {
  /* structure, blanks, roots of every type */
  "{}",
  "[]",
  "true",
  "false",
  "null",
  "0",
  "\"\"",
  " \t\r\n[ \t\r\n] \t\r\n",
  "{\"\":{\"\":[[],{}]}}",
  "[1,[2,[3]],{\"a\":[]}]",
  "{\"a\":1,\"A\":2,\"a \":3}",
  /* numbers: syntax alone counts, however long or large */
  "[0,-0,1,-1,10,0.5,-0.0,1.50]",
  "[1e3,1E3,1e+3,1E-3,0e0,0E+00,1.5e007]",
  "[123456789012345678901234567890,1e400,-1e-4000]",
  /* strings */
  "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u00E9\"",
  "\"\\ud83d\\ude00\\uDBFF\\uDFFF\\ud7ff\\ue000\"",
  "\"\x7f \xc2\x80 \xdf\xbf \xe0\xa0\x80 \xed\x9f\xbf \xee\x80\x80 \xef\xbf\xbf\"",
  "\"\xf0\x90\x80\x80 \xf4\x8f\xbf\xbf \xe2\x80\xa8 \xef\xbb\xbf\"",
  "\"[{:,}] // /* */ #\"",
};

static const BadCase bad_cases[] = {
  /* the document as a whole */
  { "", 1, 1, "the document is empty" },
  { " \r\n\t", 1, 1, "the document is empty" },
  { "\xef\xbb\xbf{}", 1, 1, "byte-order mark" },
  { "\xff\xfe{", 1, 1, "found the byte 0xFF, which is no UTF-8" },
  { "{} {}", 1, 4, "expected nothing after the document’s value, found “{”" },
  { "[1]]", 1, 4, "found “]”" },
  { "1,", 1, 2, "found “,”" },
  /* arrays and objects */
  { "[", 1, 2, "expected a value, found the end of the document" },
  { "[1", 1, 3, "expected “,” or “]” in an array, found the end of the document" },
  { "[1}", 1, 3, "expected “,” or “]” in an array, found “}”" },
  { "[1 2]", 1, 4, "expected “,” or “]” in an array, found “2”" },
  { "[1,]", 1, 4, "expected a value, found “]”" },
  { "[,1]", 1, 2, "expected a value, found “,”" },
  { "[1,,2]", 1, 4, "expected a value, found “,”" },
  { "[1:2]", 1, 3, "found “:”" },
  { "]", 1, 1, "expected a value, found “]”" },
  { "{", 1, 2, "found the end of the document" },
  { "{\"a\"", 1, 5, "expected “:” after a member’s name, found the end of the document" },
  { "{\"a\" 1}", 1, 6, "expected “:” after a member’s name, found “1”" },
  { "{\"a\"::1}", 1, 6, "expected a value, found “:”" },
  { "{\"a\":}", 1, 6, "expected a value, found “}”" },
  { "{\"a\":1,}", 1, 8, "expected a member’s name in quotation marks, found “}”" },
  { "{\"a\":1 \"b\":2}", 1, 8, "expected “,” or “}” in an object, found “\"”" },
  { "{\"a\":1]", 1, 7, "expected “,” or “}” in an object, found “]”" },
  { "{name:1}", 1, 2, "found “name”" },
  { "{1:1}", 1, 2, "found “1”" },
  { "{'a':1}", 1, 2, "found “'”" },
  /* words, comments and other blanks */
  { "[NaN]", 1, 2, "expected a value, found “NaN”" },
  { "[-Infinity]", 1, 3, "expected a digit after “-”, found “Infinity”" },
  { "[TRUE]", 1, 2, "found “TRUE”" },
  { "[nul]", 1, 2, "found “nul”" },
  { "[truex]", 1, 6, "found “x”" },
  { "[\n  1, /* no */\n 2]", 2, 6, "expected a value, found “/”" },
  { "// no\n[]", 1, 1, "found “/”" },
  { "[1]\n# no", 2, 1, "found “#”" },
  { "[\xc2\xa0"
    "1]",
    1, 2, "expected a value, found" },
  { "[\f1]", 1, 2, "found the character U+000C" },
  /* numbers */
  { "[012]", 1, 2, "must not start with a 0" },
  { "[-012]", 1, 2, "must not start with a 0" },
  { "[+1]", 1, 2, "expected a value, found “+”" },
  { "[.5]", 1, 2, "expected a value, found “.”" },
  { "[5.]", 1, 4, "expected a digit after a number’s point, found “]”" },
  { "[5.e1]", 1, 4, "a digit after a number’s point, found “e”" },
  { "[1e]", 1, 4, "expected a digit in a number’s exponent, found “]”" },
  { "[1e+", 1, 5, "exponent, found the end of the document" },
  { "[-]", 1, 3, "expected a digit after “-”, found “]”" },
  { "[- 1]", 1, 3, "a digit after “-”" },
  { "[0x1F]", 1, 3, "found “x”" },
  { "[1_000]", 1, 3, "found “_”" },
  /* strings */
  { "[\n\n\"open]", 3, 7, "the document ends within a string that starts in line 3" },
  { "\"", 1, 2, "the document ends within a string that starts in line 1" },
  { "\"\\", 1, 3, "found the end of the document" },
  { "[\"a\nb\"]", 1, 4, "the line ends within a string" },
  { "[\"a\rb\"]", 1, 4, "the line ends within a string" },
  { "[\"a\tb\"]", 1, 4, "the character U+0009 must be escaped" },
  { "[\"\\x41\"]", 1, 4, "after “\\”, found “x”" },
  { "[\"\\u12G4\"]", 1, 3, "four hexadecimal digits" },
  { "[\"\\u12", 1, 3, "four hexadecimal digits" },
  { "[\"\\U0041\"]", 1, 4, "found “U”" },
  { "[\"a\\u0000b\"]", 1, 4, "U+0000 can’t be shown" },
  { "[\"\\ud800\"]", 1, 3, "half of a surrogate pair" },
  { "[\"\\ud800\\u0041\"]", 1, 3, "half of a surrogate pair" },
  { "[\"\\ud800\\ud800\"]", 1, 3, "half of a surrogate pair" },
  { "[\"\\udc00\\ud800\"]", 1, 3, "half of a surrogate pair" },
  { "{\"\\udc00\":1}", 1, 3, "half of a surrogate pair" },
  /* UTF-8: a tail alone, a tail missing, overlong, surrogates, beyond U+10FFFF, no such byte */
  { "[\"ж\x80\"]", 1, 4, "the byte 0x80" },
  { "[\"\xc3(\"]", 1, 3, "the byte 0xC3" },
  { "[\"\xe2\x82", 1, 3, "the byte 0xE2" },
  { "[\"\xc0\xaf\"]", 1, 3, "the byte 0xC0" },
  { "[\"\xe0\x80\xaf\"]", 1, 3, "the byte 0xE0" },
  { "[\"\xf0\x80\x80\xaf\"]", 1, 3, "the byte 0xF0" },
  { "[\"\xed\xa0\x80\"]", 1, 3, "the byte 0xED" },
  { "[\"\xed\xb0\x80\"]", 1, 3, "the byte 0xED" },
  { "[\"\xf4\x90\x80\x80\"]", 1, 3, "the byte 0xF4" },
  { "[\"\xf8\x88\x80\x80\x80\"]", 1, 3, "the byte 0xF8" },
  { "[\"\xff\"]", 1, 3, "the byte 0xFF" },
  /* lines end once, and characters count as one */
  { "[1,\r\n2,\r3,\n\"жé😀\" ?]", 4, 7, "found “?”" },
};

static void
assert_bad (const char *json, gsize length, guint line, guint column, const char *message)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  const TlProblem *problem;

  g_test_message ("%.*s", (int) MIN (length, 60), json);
  g_assert_null (tl_json_scanner_scan (json, length, problems));
  g_assert_cmpuint (tl_problems_get_length (problems), ==, 1);
  problem = tl_problems_get (problems, 0);
  g_assert_cmpint (problem->severity, ==, TL_SEVERITY_ERROR);
  g_assert_null (problem->pointer);
  if (strstr (problem->message, message) == NULL)
    g_assert_cmpstr (problem->message, ==, message);
  g_assert_cmpuint (problem->place.line, ==, line);
  g_assert_cmpuint (problem->place.column, ==, column);
}

static TlJsonOutline *
assert_good (const char *json, gsize length)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlJsonOutline *outline = tl_json_scanner_scan (json, length, problems);

  if (tl_problems_get_length (problems) > 0)
    g_assert_cmpstr (tl_problems_get (problems, 0)->message, ==, "");
  g_assert_nonnull (outline);
  return outline;
}

/* Each in a block of exactly its bytes, so that a sanitizer sees a read beyond them. */
static void
test_good_documents (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (good_cases); i++)
    {
      gsize length = strlen (good_cases[i]);
      g_autofree char *json = g_memdup2 (good_cases[i], length);

      tl_json_outline_free (assert_good (json, length));
    }
}

static void
test_bad_documents (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    {
      gsize length = strlen (bad_cases[i].json);
      g_autofree char *json = g_memdup2 (bad_cases[i].json, length);

      assert_bad (json, length, bad_cases[i].line, bad_cases[i].column, bad_cases[i].message);
    }
}

/* U+0000 as a byte, which a C string can't hold. */
static void
test_null_bytes (void)
{
  assert_bad ("[\"a\0b\"]", 7, 1, 4, "U+0000 can’t be shown");
  assert_bad ("[\0]", 3, 1, 2, "expected a value, found the character U+0000");
  assert_bad ("[1]\0", 4, 1, 4, "expected nothing after the document’s value");
  assert_bad ("\0[\0]\0", 5, 1, 1, "U+0000");
  assert_bad (NULL, 0, 1, 1, "the document is empty");
}

/* Cut anywhere, a document is bad, and no byte beyond the cut is read. */
static void
test_cut_documents (void)
{
  static const char json[] = "{\"a\": [-1.5e+3, true, null, \"\\ud83d\\ude00 ж\\n\"], \"b\": {}}";

  for (gsize length = 0; length < strlen (json); length++)
    {
      g_autofree char *cut = g_memdup2 (json, length);
      g_autoptr (TlProblems) problems = tl_problems_new ();

      g_assert_null (tl_json_scanner_scan (cut, length, problems));
      g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 1);
    }
}

static void
test_depth (void)
{
  static const char *const openings[] = { "[", "{\"a\":" };
  static const char *const closings[] = { "]", "}" };

  for (guint kind = 0; kind < G_N_ELEMENTS (openings); kind++)
    {
      guint step = (guint) strlen (openings[kind]);
      g_autoptr (GString) deep = g_string_new (NULL);

      for (guint i = 0; i < 100000; i++)
        g_string_append (deep, openings[kind]);
      assert_bad (deep->str, deep->len, 1, TL_JSON_DEPTH_MAX * step + 1, "deeper than 64 levels");
      g_string_truncate (deep, TL_JSON_DEPTH_MAX * step);
      g_string_append (deep, kind == 0 ? "" : "0");
      for (guint i = 0; i < TL_JSON_DEPTH_MAX; i++)
        g_string_append (deep, closings[kind]);
      tl_json_outline_free (assert_good (deep->str, deep->len));
    }
}

static void
test_duplicates (void)
{
  static const char json[] = "{\"a\": 1,\n \"b\": [0, {\"x/~y\": {\"q\": 1}, \"z\": 2,"
                             " \"x\\/\\u007ey\": 3}],\n \"\\u0061\": [], \"b\": 0}";
  static const struct
  {
    const char *pointer;
    TlPlace place;
  } expected[] = { { "/b/1/x~1~0y", { 2, 38 } }, { "/a", { 3, 2 } }, { "/b", { 3, 16 } } };
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlJsonOutline) outline = tl_json_scanner_scan (json, strlen (json), problems);

  g_assert_nonnull (outline);
  g_assert_cmpuint (tl_problems_get_length (problems), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const TlProblem *problem = tl_problems_get (problems, i);

      g_assert_cmpint (problem->severity, ==, TL_SEVERITY_ERROR);
      g_assert_cmpstr (problem->pointer, ==, expected[i].pointer);
      g_assert_cmpuint (problem->place.line, ==, expected[i].place.line);
      g_assert_cmpuint (problem->place.column, ==, expected[i].place.column);
    }
  g_assert_true (outline->has_duplicates);
  g_assert_cmpuint (outline->members->len, ==, 4);
  g_assert_cmpuint (g_array_index (outline->members, TlJsonMember, 1).n_elements, ==, 2);
  g_assert_cmpuint (g_array_index (outline->members, TlJsonMember, 3).n_elements, ==, 0);
}

/* What isn't said of a hundred duplicates must not hide why there is no dataset. */
static void
test_fault_after_many_duplicates (void)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (GString) json = g_string_new ("{\"a\":0");

  for (guint i = 0; i < 2 * TL_PROBLEMS_MAX; i++)
    g_string_append (json, ",\"a\":0");
  g_assert_null (tl_json_scanner_scan (json->str, json->len, problems));
  g_assert_cmpuint (tl_problems_get_length (problems), ==, TL_PROBLEMS_MAX);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 2 * TL_PROBLEMS_MAX + 1);
  g_assert_null (tl_problems_get (problems, TL_PROBLEMS_MAX - 1)->pointer);
}

static void
test_outline (void)
{
  static const char json[] = " { \"lanes\" : [ 1 ], \"\\u0065vents\":[ {\"a\":[{}]} , 2,\"]\" ], "
                             "\"t\": {\"events\": [1]} } ";
  static const guint n_elements[] = { 1, 3, 0 };
  static const char *const members[][3] = {
    { "lanes", "\"lanes\"", "[ 1 ]" },
    { "events", "\"\\u0065vents\"", "[ {\"a\":[{}]} , 2,\"]\" ]" },
    { "t", "\"t\"", "{\"events\": [1]}" },
  };
  g_autoptr (TlJsonOutline) outline = assert_good (json, strlen (json));

  g_assert_cmpuint (outline->root.start, ==, 1);
  g_assert_cmpuint (outline->root.end, ==, strlen (json) - 1);
  g_assert_cmpuint (outline->members->len, ==, G_N_ELEMENTS (members));
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const TlJsonMember *member = &g_array_index (outline->members, TlJsonMember, i);

      g_assert_cmpstr (member->name, ==, members[i][0]);
      g_assert_cmpmem (json + member->key.start, member->key.end - member->key.start, members[i][1],
                       strlen (members[i][1]));
      g_assert_cmpmem (json + member->value.start, member->value.end - member->value.start,
                       members[i][2], strlen (members[i][2]));
      g_assert_cmpuint (member->n_elements, ==, n_elements[i]);
    }
  g_assert_false (outline->has_duplicates);
}

static void
test_outline_of_others (void)
{
  static const char *const documents[]
    = { "[[1], 2]", "\"events\"", "{\"events\": {\"a\": [1]}}", "{\"events\": []}" };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (TlJsonOutline) outline = assert_good (documents[i], strlen (documents[i]));

      g_assert_cmpuint (outline->members->len, ==, documents[i][0] == '{' ? 1 : 0);
      for (guint j = 0; j < outline->members->len; j++)
        g_assert_cmpuint (g_array_index (outline->members, TlJsonMember, j).n_elements, ==, 0);
    }
}

static void
test_places (void)
{
  static const char text[] = "a\r\nж\xff\xe2\x82z\r\r\n\n.";
  static const TlPlace places[] = {
    { 1, 1 }, { 1, 2 }, { 1, 3 }, { 2, 1 }, { 2, 2 }, { 2, 2 }, { 2, 3 }, { 2, 4 },
    { 2, 5 }, { 2, 6 }, { 3, 1 }, { 3, 2 }, { 4, 1 }, { 5, 1 }, { 5, 2 }, { 5, 2 },
  };

  for (gsize offset = 0; offset < G_N_ELEMENTS (places); offset++)
    {
      TlPlace place = tl_json_scanner_place (text, sizeof text - 1, offset);

      g_test_message ("%" G_GSIZE_FORMAT, offset);
      g_assert_cmpuint (place.line, ==, places[offset].line);
      g_assert_cmpuint (place.column, ==, places[offset].column);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/good-documents", test_good_documents);
  g_test_add_func ("/json-scanner/bad-documents", test_bad_documents);
  g_test_add_func ("/json-scanner/null-bytes", test_null_bytes);
  g_test_add_func ("/json-scanner/cut-documents", test_cut_documents);
  g_test_add_func ("/json-scanner/depth", test_depth);
  g_test_add_func ("/json-scanner/duplicates", test_duplicates);
  g_test_add_func ("/json-scanner/fault-after-many-duplicates", test_fault_after_many_duplicates);
  g_test_add_func ("/json-scanner/outline", test_outline);
  g_test_add_func ("/json-scanner/outline-of-others", test_outline_of_others);
  g_test_add_func ("/json-scanner/places", test_places);
  return g_test_run ();
}
