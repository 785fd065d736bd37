/* The tape: each kind of value, and that it says what json-glib says of any document. */
#include "tl-json-scanner.h"
#include "tl-json-tape.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define N_DOCUMENTS 3000

typedef struct
{
  char *json; /* exactly its bytes, so that a sanitizer sees a read beyond them */
  TlJsonTape tape;
  const TlJsonNode *root;
} Document;

/* Of an array or object. */
static void
document_init (Document *document, const char *json)
{
  gsize length = strlen (json);
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlJsonOutline) outline = NULL;

  document->json = g_memdup2 (json, length);
  outline = tl_json_scanner_scan (document->json, length, problems);
  g_assert_nonnull (outline);
  tl_json_tape_init (&document->tape, document->json + length, outline->has_duplicates);
  document->root = tl_json_tape_read (&document->tape, document->json + outline->root.start);
  g_assert_cmpuint (document->root->length, ==, outline->root.end - outline->root.start);
}

static void
document_clear (Document *document)
{
  tl_json_tape_clear (&document->tape);
  g_free (document->json);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static void
test_types (void)
{
  static const TlJsonType types[]
    = { TL_JSON_NULL,   TL_JSON_BOOLEAN, TL_JSON_BOOLEAN, TL_JSON_INTEGER, TL_JSON_REAL,
        TL_JSON_STRING, TL_JSON_ARRAY,   TL_JSON_OBJECT,  TL_JSON_REAL };
  g_auto (Document) document = { NULL };
  TlJsonIter iter;
  const TlJsonNode *node;
  guint n = 0;

  document_init (&document, "[null,true , false,0,0.5,\"\",[],{},1E2]");
  g_assert_cmpint (document.root->type, ==, TL_JSON_ARRAY);
  g_assert_cmpuint (document.root->n_nodes, ==, 1 + G_N_ELEMENTS (types));
  iter = tl_json_iter_begin (document.root);
  while (tl_json_iter_next (&iter, &node))
    {
      g_assert_cmpint (node->type, ==, types[n++]);
      g_assert_cmpuint (node->n_nodes, ==, 1);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (types));
  g_assert_null (tl_json_node_get_element (document.root, n));
  g_assert_false (tl_json_node_is (NULL, TL_JSON_NULL));
}

static void
assert_string (const char *json, const char *expected)
{
  g_autofree char *array = g_strdup_printf ("[%s]", json);
  g_auto (Document) document = { NULL };
  g_autoptr (GString) unescaped = g_string_new ("what was there before");
  g_autofree char *copy = NULL;
  const TlJsonNode *node;
  const char *text;
  gsize length;

  document_init (&document, array);
  node = document.root + 1;
  text = tl_json_node_get_string (node, unescaped, &length);
  g_assert_cmpmem (text, length, expected, strlen (expected));
  /* What needs no decoding stays where it is. */
  g_assert_true ((strchr (json, '\\') == NULL) == (text == document.json + 2));
  copy = tl_json_node_dup_string (node);
  g_assert_cmpstr (copy, ==, expected);
  g_assert_true (tl_json_node_get_end (node) == document.json + strlen (array) - 1);
}

static void
test_strings (void)
{
  assert_string ("\"\"", "");
  assert_string ("\"a\"", "a");
  assert_string ("\"longer than a word of eight bytes\"", "longer than a word of eight bytes");
  assert_string ("\"жé😀\"", "жé😀");
  assert_string ("\"[{,:}]\"", "[{,:}]");
  assert_string ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t");
  assert_string ("\"seven..\\\"\"", "seven..\"");
  assert_string ("\"\\\\\"", "\\");
  assert_string ("\"\\u0416\\u00E9a\\u20ac\"", "Жéa€");
  assert_string ("\"\\ud83d\\ude00\\uDBFF\\uDFFF\"", "😀\xf4\x8f\xbf\xbf");
}

static void
test_members (void)
{
  g_auto (Document) document = { NULL };
  const TlJsonNode *object;

  document_init (&document, "{\"a\": {\"b\": [1, {\"c\": 2}], \"\": 3}, \"\\u0062\": \"x\","
                            " \"e\": {}}");
  object = tl_json_node_get_member (document.root, "a");
  g_assert_cmpint (object->type, ==, TL_JSON_OBJECT);
  g_assert_cmpint (tl_json_node_get_member (object, "")->type, ==, TL_JSON_INTEGER);
  object = tl_json_node_get_element (tl_json_node_get_member (object, "b"), 1);
  g_assert_cmpmem (object->text, object->length, "{\"c\": 2}", 8);
  g_assert_cmpint (tl_json_node_get_member (document.root, "b")->type, ==, TL_JSON_STRING);
  g_assert_null (tl_json_node_get_member (document.root, "c"));
  g_assert_null (tl_json_node_get_member (document.root, "ab"));
  g_assert_null (tl_json_node_get_member (tl_json_node_get_member (document.root, "e"), "a"));
}

/* Of members of one name the last counts, in whatever spelling. */
static void
test_duplicates (void)
{
  g_auto (Document) document = { NULL };
  TlJsonIter iter;
  const TlJsonNode *name, *value;
  guint n = 0;

  document_init (&document, "{\"a\":1,\"b\":{\"q\":[],\"q\":2},\"\\u0061\":[3],\"a\":\"4\"}");
  g_assert_cmpint (tl_json_node_get_member (document.root, "a")->type, ==, TL_JSON_STRING);
  g_assert_cmpint (
    tl_json_node_get_member (tl_json_node_get_member (document.root, "b"), "q")->type, ==,
    TL_JSON_INTEGER);
  iter = tl_json_iter_begin (document.root);
  for (; tl_json_iter_next_member (&iter, &name, &value); n++)
    ;
  g_assert_cmpuint (n, ==, 2);
}

static void
test_integers (void)
{
  static const struct
  {
    const char *json;
    gint64 value;
    gboolean fits;
    const char *text;
  } cases[] = {
    { "0", 0, TRUE, "0" },
    { "-0", 0, TRUE, "0" },
    { "-12", -12, TRUE, "-12" },
    { "9223372036854775807", G_MAXINT64, TRUE, "9223372036854775807" },
    { "9223372036854775808", G_MAXINT64, FALSE, "9223372036854775808" },
    { "-9223372036854775808", G_MININT64, TRUE, "-9223372036854775808" },
    { "-9223372036854775809", G_MININT64, FALSE, "-9223372036854775809" },
    { "18446744073709551617", G_MAXINT64, FALSE, "18446744073709551617" },
    { "100000000000000000000", G_MAXINT64, FALSE, "100000000000000000000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("[%s]", cases[i].json);
      g_auto (Document) document = { NULL };
      g_autofree char *text = NULL;
      gint64 value = 4711;

      document_init (&document, json);
      g_assert_cmpint (document.root[1].type, ==, TL_JSON_INTEGER);
      g_assert_true (tl_json_node_get_integer (document.root + 1, &value) == cases[i].fits);
      g_assert_cmpint (value, ==, cases[i].value);
      text = tl_json_node_dup_number (document.root + 1);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_reals (void)
{
  static const char *const cases[] = { "1.5", "-0.25", "1e3", "1E-2", "0.1", "-1.5e+300" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"a\":%s}", cases[i]);
      g_auto (Document) document = { NULL };

      document_init (&document, json);
      g_assert_cmpint (document.root[2].type, ==, TL_JSON_REAL);
      g_assert_true (tl_json_node_get_real (document.root + 2) == g_ascii_strtod (cases[i], NULL));
    }
}

/* Elements one by one, by a tape that is used again. */
static void
test_elements (void)
{
  static const char json[] = "[ {\"a\":[1]} ,2, \"]\\\"\" ,[]\n]";
  static const guint n_nodes[] = { 4, 1, 1, 1 };
  TlJsonTape tape;
  guint n = 0;

  tl_json_tape_init (&tape, json + strlen (json), FALSE);
  for (const char *at = tl_json_first_element (json); at != NULL; n++)
    {
      const TlJsonNode *node = tl_json_tape_read (&tape, at);

      g_assert_cmpuint (node->n_nodes, ==, n_nodes[n]);
      at = tl_json_next_element (tl_json_node_get_end (node));
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (n_nodes));
  g_assert_null (tl_json_first_element ("[ ]"));
  tl_json_tape_clear (&tape);
}

static void
append_string (GString *json, GRand *rand)
{
  static const char *const parts[] = { "a",
                                       "bc",
                                       "\\n",
                                       "\\\"",
                                       "\\\\",
                                       "ж",
                                       "😀",
                                       "\\u0436",
                                       " ",
                                       "{",
                                       "\\/",
                                       "]",
                                       "\\u0061",
                                       "\\ud83d\\ude00",
                                       "a longer part of a text" };

  g_string_append_c (json, '"');
  for (int n = g_rand_int_range (rand, 0, 4); n > 0; n--)
    g_string_append (json, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
  g_string_append_c (json, '"');
}

static void
append_blanks (GString *json, GRand *rand)
{
  static const char blanks[] = " \n\t\r";

  while (g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_c (json, blanks[g_rand_int_range (rand, 0, sizeof blanks - 1)]);
}

static void
append_scalar (GString *json, GRand *rand)
{
  static const char *const scalars[]
    = { "0", "-1", "42", "123456789012345678", "1.5", "-2.5e-3", "1e3", "true", "false", "null" };

  if (g_rand_boolean (rand))
    append_string (json, rand);
  else
    g_string_append (json, scalars[g_rand_int_range (rand, 0, G_N_ELEMENTS (scalars))]);
}

static void
append_value (GString *json, GRand *rand, guint depth)
{
  gboolean is_object = g_rand_boolean (rand);

  if (depth > 0 && (depth > 4 || g_rand_boolean (rand)))
    {
      append_scalar (json, rand);
      return;
    }
  g_string_append_c (json, is_object ? '{' : '[');
  for (int i = 0, n = g_rand_int_range (rand, 0, 6); i < n; i++)
    {
      g_string_append (json, i > 0 ? "," : "");
      append_blanks (json, rand);
      if (is_object)
        {
          append_string (json, rand);
          append_blanks (json, rand);
          g_string_append_c (json, ':');
          append_blanks (json, rand);
        }
      append_value (json, rand, depth + 1);
      append_blanks (json, rand);
    }
  g_string_append_c (json, is_object ? '}' : ']');
}

static void assert_equal (const TlJsonNode *node, JsonNode *expected);

static void
assert_members_equal (const TlJsonNode *node, JsonObject *expected)
{
  TlJsonIter iter = tl_json_iter_begin (node);
  const TlJsonNode *name, *value;
  guint n = 0;

  for (; tl_json_iter_next_member (&iter, &name, &value); n++)
    {
      g_autofree char *text = tl_json_node_dup_string (name);

      g_assert_true (tl_json_node_get_member (node, text) == value);
      assert_equal (value, json_object_get_member (expected, text));
    }
  g_assert_cmpuint (n, ==, json_object_get_size (expected));
}

static void
assert_elements_equal (const TlJsonNode *node, JsonArray *expected)
{
  TlJsonIter iter = tl_json_iter_begin (node);
  const TlJsonNode *element;
  guint n = 0;

  for (; tl_json_iter_next (&iter, &element); n++)
    {
      g_assert_true (tl_json_node_get_element (node, n) == element);
      assert_equal (element, json_array_get_element (expected, n));
    }
  g_assert_cmpuint (n, ==, json_array_get_length (expected));
}

static void
assert_equal (const TlJsonNode *node, JsonNode *expected)
{
  g_autofree char *text = NULL;
  gint64 integer;

  g_assert_nonnull (expected);
  switch ((TlJsonType) node->type)
    {
    case TL_JSON_OBJECT:
      assert_members_equal (node, json_node_get_object (expected));
      break;
    case TL_JSON_ARRAY:
      assert_elements_equal (node, json_node_get_array (expected));
      break;
    case TL_JSON_STRING:
      text = tl_json_node_dup_string (node);
      g_assert_cmpstr (text, ==, json_node_get_string (expected));
      break;
    case TL_JSON_INTEGER:
      g_assert_cmpint (json_node_get_value_type (expected), ==, G_TYPE_INT64);
      g_assert_true (tl_json_node_get_integer (node, &integer));
      g_assert_cmpint (integer, ==, json_node_get_int (expected));
      break;
    case TL_JSON_REAL:
      g_assert_cmpint (json_node_get_value_type (expected), ==, G_TYPE_DOUBLE);
      g_assert_true (tl_json_node_get_real (node) == json_node_get_double (expected));
      break;
    case TL_JSON_BOOLEAN:
      g_assert_cmpint (*node->text == 't', ==, json_node_get_boolean (expected));
      break;
    case TL_JSON_NULL:
    default:
      g_assert_true (JSON_NODE_HOLDS_NULL (expected));
      break;
    }
}

static void
test_json_glib_agrees (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_auto (Document) document = { NULL };

      append_blanks (json, rand);
      append_value (json, rand, 0);
      append_blanks (json, rand);
      g_test_message ("%s", json->str);
      g_assert_true (json_parser_load_from_data (parser, json->str, (gssize) json->len, NULL));
      document_init (&document, json->str);
      assert_equal (document.root, json_parser_get_root (parser));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-tape/types", test_types);
  g_test_add_func ("/json-tape/strings", test_strings);
  g_test_add_func ("/json-tape/members", test_members);
  g_test_add_func ("/json-tape/duplicates", test_duplicates);
  g_test_add_func ("/json-tape/integers", test_integers);
  g_test_add_func ("/json-tape/reals", test_reals);
  g_test_add_func ("/json-tape/elements", test_elements);
  g_test_add_func ("/json-tape/json-glib-agrees", test_json_glib_agrees);
  return g_test_run ();
}
