/* What holds for every document: whatever the scanner takes json-glib takes too and understands
 * alike, what it points to is there, and its time is linear. Seeded by GLib's test framework.
 */
#include "tl-json-scanner.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define N_MUTATIONS 20000
#define N_DOCUMENTS 2000

/* Pairs of letters with the same g_str_hash(), one after the other: 2 to this power of keys. */
#define N_PAIRS 16

static GRand *
seeded (void)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

static void
append_blanks (GString *json, GRand *rand)
{
  static const char blanks[] = " \n\t\r";

  while (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_c (json, blanks[g_rand_int_range (rand, 0, sizeof blanks - 1)]);
}

/* Few names, so that some stand twice; some of them in two spellings. */
static void
append_key (GString *json, GRand *rand)
{
  static const char *const keys[]
    = { "a", "\\u0061", "b", "x/y", "x\\/y", "~", "~1", "", "ж", "0", "\\u0436", "\\n" };

  g_string_append_printf (json, "\"%s\"", keys[g_rand_int_range (rand, 0, G_N_ELEMENTS (keys))]);
}

/* Every number in a document is another one, so that a value found is known to be the right one. */
static void
append_value (GString *json, GRand *rand, guint depth, guint *number)
{
  int kind = g_rand_int_range (rand, 0, depth > 4 ? 3 : 7);
  gboolean is_object = kind > 4;

  if (kind < 2)
    g_string_append_printf (json, "%u", (*number)++);
  else if (kind == 2)
    g_string_append_printf (json, "\"]}\\\"%u,\"", (*number)++);
  if (kind <= 2)
    return;
  g_string_append_c (json, is_object ? '{' : '[');
  append_blanks (json, rand);
  for (int i = 0, n = g_rand_int_range (rand, 0, 5); i < n; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_blanks (json, rand);
      if (is_object)
        {
          append_key (json, rand);
          append_blanks (json, rand);
          g_string_append_c (json, ':');
          append_blanks (json, rand);
        }
      append_value (json, rand, depth + 1, number);
      append_blanks (json, rand);
    }
  g_string_append_c (json, is_object ? '}' : ']');
}

static JsonNode *
parse (const char *json, gsize length)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, (gssize) length, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static const TlJsonMember *
find_last (const TlJsonOutline *outline, const char *name)
{
  const TlJsonMember *found = NULL;

  for (guint i = 0; i < outline->members->len; i++)
    if (g_str_equal (g_array_index (outline->members, TlJsonMember, i).name, name))
      found = &g_array_index (outline->members, TlJsonMember, i);
  return found;
}

/* Each span, cut out and read alone, is the member that json-glib has there. */
static void
assert_members (const char *json, const TlJsonOutline *outline, JsonNode *root)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return;
  json_object_iter_init (&iter, json_node_get_object (root));
  while (json_object_iter_next (&iter, &name, &node))
    {
      const TlJsonMember *member = find_last (outline, name);
      g_autoptr (JsonNode) value
        = parse (json + member->value.start, member->value.end - member->value.start);

      g_assert_true (json_node_equal (value, node));
      if (JSON_NODE_HOLDS_ARRAY (node))
        g_assert_cmpuint (member->n_elements, ==,
                          json_array_get_length (json_node_get_array (node)));
    }
}

static void
assert_nothing_at (const char *json, gsize length, const GString *pointer, const char *token)
{
  g_autofree char *nowhere = g_strconcat (pointer->str, token, NULL);
  gsize offset = 4711;

  g_assert_false (tl_json_scanner_locate (json, length, 0, nowhere, &offset));
  g_assert_cmpuint (offset, ==, 4711);
}

static void assert_located (const char *json, gsize length, JsonNode *node, GString *pointer);

static void
assert_member_located (
  const char *json, gsize length, JsonNode *node, GString *pointer, const char *name)
{
  gsize end = pointer->len;
  g_auto (GStrv) tildes = g_strsplit (name, "~", -1);
  g_autofree char *half = g_strjoinv ("~0", tildes);
  g_auto (GStrv) slashes = g_strsplit (half, "/", -1);
  g_autofree char *token = g_strjoinv ("~1", slashes);

  g_string_append_printf (pointer, "/%s", token);
  assert_located (json, length, node, pointer);
  g_string_truncate (pointer, end);
}

static void
assert_scalar (const char *json, JsonNode *node)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      /* ]}"17, was written with one escape. */
      g_assert_cmpint (strncmp (json, "\"]}\\", 4), ==, 0);
      g_assert_true (g_str_has_prefix (json + 4, json_node_get_string (node) + 2));
      return;
    }
  g_assert_cmpint (g_ascii_strtoll (json, NULL, 10), ==, json_node_get_int (node));
}

static void
assert_located (const char *json, gsize length, JsonNode *node, GString *pointer)
{
  gsize offset = 0;

  g_assert_true (tl_json_scanner_locate (json, length, 0, pointer->str, &offset));
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObjectIter iter;
      const char *name;
      JsonNode *member;

      g_assert_cmpint (json[offset], ==, '{');
      json_object_iter_init (&iter, json_node_get_object (node));
      while (json_object_iter_next (&iter, &name, &member))
        assert_member_located (json, length, member, pointer, name);
      assert_nothing_at (json, length, pointer, "/nope");
      return;
    }
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      g_autofree char *beyond = g_strdup_printf ("/%u", json_array_get_length (array));

      g_assert_cmpint (json[offset], ==, '[');
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          g_autofree char *index = g_strdup_printf ("%u", i);

          assert_member_located (json, length, json_array_get_element (array, i), pointer, index);
        }
      assert_nothing_at (json, length, pointer, beyond);
      assert_nothing_at (json, length, pointer, "/00");
      assert_nothing_at (json, length, pointer, "/-");
      return;
    }
  assert_scalar (json + offset, node);
  assert_nothing_at (json, length, pointer, "/0");
}

/* Every value that json-glib has is found, and is the last of its name; outlines agree. */
static void
test_json_glib_agrees (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (GString) pointer = g_string_new (NULL);
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlJsonOutline) outline = NULL;
      g_autoptr (JsonNode) root = NULL;
      guint number = 1;

      append_blanks (json, rand);
      append_value (json, rand, 0, &number);
      outline = tl_json_scanner_scan (json->str, json->len, problems);
      g_assert_nonnull (outline);
      root = parse (json->str, json->len);
      assert_members (json->str, outline, root);
      /* Pointers start at the root's value, blanks or not. */
      g_string_erase (json, 0, (gssize) outline->root.start);
      assert_located (json->str, json->len, root, pointer);
    }
}

static void
mutate (GString *json, GRand *rand)
{
  static const char bytes[] = "{}[]\",:\\/u0e1-+.tfna \n*'\t\x01\x7f\x80\xbf\xc3\xe2\xf0\xff";
  gssize at = g_rand_int_range (rand, 0, (gint32) json->len);
  char byte = bytes[g_rand_int_range (rand, 0, sizeof bytes - 1)];

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      g_string_insert_c (json, at, byte);
      break;
    case 1:
      g_string_erase (json, at, 1);
      break;
    case 2:
      g_string_truncate (json, g_rand_boolean (rand) ? json->len : (gsize) at + 1);
      break;
    default:
      json->str[at] = byte;
      break;
    }
}

static void
test_mutated_documents (void)
{
  static const char whole[]
    = "{\"a\": [{\"title\": \"\\u00e9\\\\ ж\", \"date\": \"2025\", \"n\": -1.5e+3},"
      " [true, false, null, {}], \"\\ud83d\\ude00\", 0], \"b\": [10]}";
  g_autoptr (GRand) rand = seeded ();
  guint n_good = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) json = g_string_new (whole);
      g_autoptr (TlProblems) problems = tl_problems_new ();
      g_autoptr (TlJsonOutline) outline = NULL;
      g_autoptr (JsonNode) root = NULL;
      g_autofree char *exact = NULL;

      for (int n = g_rand_int_range (rand, 1, 4); n > 0 && json->len > 0; n--)
        mutate (json, rand);
      exact = g_memdup2 (json->str, json->len);
      outline = tl_json_scanner_scan (exact, json->len, problems);
      g_assert_true (outline != NULL || tl_problems_get_n_errors (problems) > 0);
      if (outline == NULL)
        continue;
      n_good++;
      root = parse (json->str, json->len);
      assert_members (json->str, outline, root);
    }
  /* Neither is the test an empty one, nor does the scanner take everything. */
  g_assert_cmpuint (n_good, >, N_MUTATIONS / 20);
  g_assert_cmpuint (n_good, <, N_MUTATIONS / 2);
}

static double
time_scan (const GString *json)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  gint64 start_us = g_get_monotonic_time ();
  g_autoptr (TlJsonOutline) outline = tl_json_scanner_scan (json->str, json->len, problems);

  g_assert_nonnull (outline);
  return (double) (g_get_monotonic_time () - start_us) / G_USEC_PER_SEC;
}

static void
append_numbered_member (GString *json, guint i)
{
  g_string_append_printf (json, "%s\"member %u\":%u", i > 0 ? "," : "", i, i);
}

static void
append_small_object (GString *json, guint i)
{
  g_string_append_printf (json, "%s{\"a\":%u,\"b\":{}}", i > 0 ? "," : "", i);
}

static void
append_object_with_duplicate (GString *json, guint i)
{
  g_string_append_printf (json, "%s{\"a\":%u,\"a\":{}}", i > 0 ? "," : "", i);
}

/* Many of each take no more than in proportion to an eighth of them: quadratic would be 64 times as
 * long. The best of several runs, since the machine does other things as well. */
static void
test_linear_time (void)
{
  static const struct
  {
    const char *head;
    const char *tail;
    void (*append) (GString *json, guint i);
  } kinds[] = {
    { "{", "}", append_numbered_member },
    { "{\"events\":[", "]}", append_small_object },
    { "{\"events\":[", "]}", append_object_with_duplicate },
  };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      double seconds[2];

      for (guint large = 0; large < 2; large++)
        {
          g_autoptr (GString) json = g_string_new (kinds[kind].head);

          for (guint i = 0; i < (large ? 400000 : 50000); i++)
            kinds[kind].append (json, i);
          g_string_append (json, kinds[kind].tail);
          seconds[large] = G_MAXDOUBLE;
          for (int run = 0; run < 4; run++)
            seconds[large] = MIN (seconds[large], time_scan (json));
        }
      g_test_message ("%s: %.3f s, %.3f s", kinds[kind].head, seconds[0], seconds[1]);
      g_assert_cmpfloat (seconds[1], <, 24 * seconds[0] + 0.1);
    }
}

/* Names made to share a hash cost no more than others. */
static void
test_colliding_names (void)
{
  double seconds[2];

  for (guint colliding = 0; colliding < 2; colliding++)
    {
      g_autoptr (GString) json = g_string_new ("{");

      for (guint i = 0; i < 1u << N_PAIRS; i++)
        {
          g_string_append (json, i > 0 ? ",\"" : "\"");
          for (guint bit = 0; bit < N_PAIRS; bit++)
            g_string_append (json, i >> bit & 1 ? (colliding ? "c!" : "zz") : "bB");
          g_string_append (json, "\":0");
        }
      g_string_append_c (json, '}');
      seconds[colliding] = time_scan (json);
    }
  g_assert_cmpuint (g_str_hash ("c!bB"), ==, g_str_hash ("bBc!"));
  g_test_message ("%.3f s, %.3f s", seconds[0], seconds[1]);
  g_assert_cmpfloat (seconds[1], <, 8 * seconds[0] + 0.1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scanner/json-glib-agrees", test_json_glib_agrees);
  g_test_add_func ("/json-scanner/mutated-documents", test_mutated_documents);
  g_test_add_func ("/json-scanner/linear-time", test_linear_time);
  g_test_add_func ("/json-scanner/colliding-names", test_colliding_names);
  return g_test_run ();
}
