/* What two versions of a document differ in: a table of edits, and random ones whose outcome is
 * known because they were made here. */
#include "tl-dataset-diff.h"
#include "tl-dataset-reader.h"

#include <string.h>

/* The document that the table's edits start from; each edit replaces one text by another. */
static const char base[]
  = "{ \"lanes\": [ {\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", \"title\": \"B\"} ],"
    "  \"chapters\": [ {\"id\": \"c1\", \"title\": \"C\"}, {\"id\": \"c2\", \"title\": \"D\"} ],"
    "  \"kinds\": [ {\"id\": \"k1\", \"title\": \"K\"}, {\"id\": \"k2\", \"title\": \"L\"} ],"
    "  \"references\": [ {\"id\": \"r\", \"type\": \"book\", \"title\": \"Book\"} ],"
    "  \"footnotes\": [ {\"number\": 1, \"text\": \"One\"},"
    "                   {\"number\": 2, \"references\": [\"r\"]} ],"
    "  \"events\": [ /*first*/"
    "    {\"id\": \"x\", \"title\": \"X\", \"shortTitle\": \"Sx\", \"date\": \"2025-01-01\","
    "     \"dateText\": \"new year\", \"dateNote\": \"noted\", \"lanes\": [\"a\", \"b\"],"
    "     \"kind\": \"k1\", \"chapter\": \"c1\", \"status\": \"planned\","
    "     \"importance\": \"major\", \"attribution\": \"author\", \"people\": [\"P\"],"
    "     \"place\": \"Here\", \"summary\": \"Summed\", \"footnotes\": [1],"
    "     \"quotes\": [ {\"text\": \"Quoted\", \"by\": \"Q\", \"footnotes\": [1]} ]},"
    "    {\"id\": \"y\", \"title\": \"Y\", \"date\": \"2025-02\", \"lanes\": [\"a\"],"
    "     \"footnotes\": [2]},"
    "    {\"title\": \"Z\", \"date\": \"2025-03\", \"lanes\": [\"b\"]},"
    "    {\"title\": \"Z\", \"date\": \"2025-04\", \"lanes\": [\"b\"]}/*last*/ ],"
    "  \"relations\": [ {\"from\": \"x\", \"to\": \"y\", \"type\": \"led-to\","
    "                    \"summary\": \"Since\"} ],"
    "  \"story\": [ {\"title\": \"Step\", \"events\": [\"x\"]} ] }";

typedef struct
{
  const char *name;
  const char *from;
  const char *to;
  const char *added; /* titles, and the year's month */
  const char *changed;
  const char *removed;
  gboolean has_other_change;
} Edit;

/* Events are named by their title and month. */
static const Edit edits[] = {
  { "nothing", "", "", "", "", "", FALSE },
  { "blanks", "\"title\": \"X\"", "\"title\" :  \"X\"", "", "", "", FALSE },
  { "title", "\"X\"", "\"X!\"", "", "X!1", "", FALSE },
  { "short title", "\"Sx\"", "\"S\"", "", "X1", "", FALSE },
  { "date", "2025-01-01", "2025-01-02", "", "X1", "", FALSE },
  { "date's text", "new year", "New Year", "", "X1", "", FALSE },
  { "date's note", "noted", "Noted", "", "X1", "", FALSE },
  { "lanes", "[\"a\", \"b\"]", "[\"a\"]", "", "X1", "", FALSE },
  { "order of lanes", "[\"a\", \"b\"]", "[\"b\", \"a\"]", "", "X1", "", FALSE },
  { "kind", "\"kind\": \"k1\"", "\"kind\": \"k2\"", "", "X1", "", FALSE },
  { "chapter", "\"chapter\": \"c1\"", "\"chapter\": \"c2\"", "", "X1", "", FALSE },
  { "status", "planned", "expired", "", "X1", "", FALSE },
  { "importance", "major", "minor", "", "X1", "", FALSE },
  { "attribution", "author", "actor", "", "X1", "", FALSE },
  { "people", "[\"P\"]", "[\"P\", \"R\"]", "", "X1", "", FALSE },
  { "place", "Here", "There", "", "X1", "", FALSE },
  { "summary", "Summed", "Sum", "", "X1", "", FALSE },
  { "summary gone", "\"summary\": \"Summed\",", "", "", "X1", "", FALSE },
  { "quote", "Quoted", "Cited", "", "X1", "", FALSE },
  { "quoted", "\"Q\"", "\"R\"", "", "X1", "", FALSE },
  { "quote's footnote", "\"by\": \"Q\", \"footnotes\": [1]", "\"by\": \"Q\"", "", "X1", "", FALSE },
  { "footnotes", "\"footnotes\": [2]}", "\"footnotes\": [2, 1]}", "", "Y2", "", FALSE },
  { "footnote's text", "\"One\"", "\"Eins\"", "", "X1", "", TRUE },
  { "reference", "\"Book\"", "\"Booklet\"", "", "Y2", "", TRUE },
  { "relation's type", "led-to", "part-of", "", "X1 Y2", "", FALSE },
  { "relation's summary", "Since", "As", "", "X1 Y2", "", FALSE },
  { "relation's end", "\"to\": \"y\"", "\"to\": \"x\"", "", "X1 Y2", "", FALSE },
  { "another at the top", "/*first*/",
    "{\"title\": \"N\", \"date\": \"2024-05\", \"lanes\": [\"a\"]},", "N5", "", "", FALSE },
  { "one more", "/*last*/",
    ", {\"id\": \"n\", \"title\": \"N\", \"date\": \"2025-05\", \"lanes\": "
    "[\"a\"]}",
    "N5", "", "", FALSE },
  { "title without an id", "\"title\": \"Z\", \"date\": \"2025-03\"",
    "\"title\": \"W\", \"date\": \"2025-03\"", "", "W3", "", FALSE },
  { "date without an id", "2025-04", "2025-06", "", "Z6", "", FALSE },
  { "title and date without an id", "\"title\": \"Z\", \"date\": \"2025-03\"",
    "\"title\": \"W\", \"date\": \"2025-07\"", "W7", "", "Z3", FALSE },
  { "gone without an id", "{\"title\": \"Z\", \"date\": \"2025-03\", \"lanes\": [\"b\"]},", "", "",
    "", "Z3", FALSE },
  { "given an id", "{\"title\": \"Z\", \"date\": \"2025-03\"",
    "{\"id\": \"z\", \"title\": \"Z\", \"date\": \"2025-03\"", "", "", "", FALSE },
  { "given the id that was made up", "{\"title\": \"Z\", \"date\": \"2025-03\"",
    "{\"id\": \"event-4\", \"title\": \"Z\", \"date\": \"2025-03\"", "", "", "", FALSE },
  { "a lane's title", "\"title\": \"B\"", "\"title\": \"BB\"", "", "", "", TRUE },
  { "order of all lanes", "{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", \"title\": \"B\"}",
    "{\"id\": \"b\", \"title\": \"B\"}, {\"id\": \"a\", \"title\": \"A\"}", "", "", "", TRUE },
  { "a chapter's title", "\"title\": \"C\"", "\"title\": \"CC\"", "", "", "", TRUE },
  { "a kind's symbol", "\"title\": \"K\"", "\"title\": \"K\", \"symbol\": \"star\"", "", "", "",
    TRUE },
  { "the story", "\"Step\"", "\"Stop\"", "", "", "", TRUE },
};

static TlDataset *
read_json (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_dataset_reader_read (bytes, NULL, problems);

  for (guint i = 0; i < tl_problems_get_length (problems); i++)
    g_test_message ("%s", tl_problems_get (problems, i)->message);
  g_assert_cmpuint (tl_problems_get_n_errors (problems), ==, 0);
  g_assert_nonnull (dataset);
  return dataset;
}

/* The marks of the places are no JSON. */
static char *
edit_base (const char *from, const char *to)
{
  g_autoptr (GString) json = g_string_new (base);

  if (*from != '\0')
    g_assert_cmpuint (g_string_replace (json, from, to, 1), ==, 1);
  g_string_replace (json, "/*first*/", "", 0);
  g_string_replace (json, "/*last*/", "", 0);
  return g_strdup (json->str);
}

static void
assert_events (TlDataset *dataset, const TlEventSet *set, guint n, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_cmpuint (tl_event_set_get_n_members (set), ==, n);
  for (guint32 i = 0; tl_event_set_find_next (set, i, &i); i++)
    {
      const TlEvent *event = tl_dataset_get_event (dataset, i);

      g_string_append_printf (found, "%s%s%d", found->len > 0 ? " " : "", event->title,
                              atoi (event->edtf + strlen ("2025-")));
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_edits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      const Edit *edit = &edits[i];
      g_autofree char *from = edit_base ("", "");
      g_autofree char *to = edit_base (edit->from, edit->to);
      g_autoptr (TlDataset) old = read_json (from);
      g_autoptr (TlDataset) new = read_json (to);
      g_autoptr (TlDatasetDiff) diff = tl_dataset_diff_new (old, new);
      g_autoptr (TlDatasetDiff) back = tl_dataset_diff_new (new, old);

      g_test_message ("%s", edit->name);
      assert_events (new, diff->added, diff->n_added, edit->added);
      assert_events (new, diff->changed, diff->n_changed, edit->changed);
      assert_events (old, diff->removed, diff->n_removed, edit->removed);
      g_assert_cmpint (diff->has_other_change, ==, edit->has_other_change);
      g_assert_cmpint (tl_dataset_diff_is_empty (diff), ==,
                       *edit->added == '\0' && *edit->changed == '\0' && *edit->removed == '\0'
                         && !edit->has_other_change);
      /* The way back adds what the way there removes. */
      assert_events (old, back->added, back->n_added, edit->removed);
      assert_events (new, back->removed, back->n_removed, edit->added);
      g_assert_cmpuint (back->n_changed, ==, diff->n_changed);
    }
}

static void
test_map (void)
{
  g_autofree char *from = edit_base ("", "");
  g_autofree char *to
    = edit_base ("/*first*/", "{\"title\": \"N\", \"date\": \"2024\", \"lanes\": [\"a\"]},");
  g_autoptr (TlDataset) old = read_json (from);
  g_autoptr (TlDataset) new = read_json (to);
  g_autoptr (TlDatasetDiff) diff = tl_dataset_diff_new (old, new);
  g_autoptr (TlDatasetDiff) back = tl_dataset_diff_new (new, old);

  for (guint32 i = 0; i < 4; i++)
    g_assert_cmpuint (tl_dataset_diff_map_event (diff, i), ==, i + 1);
  g_assert_cmpuint (tl_dataset_diff_map_event (diff, G_MAXUINT32), ==, TL_DIFF_GONE);
  g_assert_cmpuint (tl_dataset_diff_map_event (back, 0), ==, TL_DIFF_GONE);
  g_assert_cmpuint (diff->n_lanes, ==, 2);
  g_assert_cmpuint (diff->lanes[1], ==, 1);
}

/* An event of a random document. */
typedef struct
{
  gboolean has_id;
  guint number; /* of the id, and in the title: it is never given twice */
  guint day;
  guint version;
} Made;

static char *
write_made (const GArray *made)
{
  GString *json = g_string_new ("{\"lanes\": [{\"id\": \"a\", \"title\": \"A\"}], \"events\": [");

  for (guint i = 0; i < made->len; i++)
    {
      const Made *event = &g_array_index (made, Made, i);

      g_string_append_printf (json, "%s{", i > 0 ? "," : "");
      if (event->has_id)
        g_string_append_printf (json, "\"id\": \"e%u\",", event->number);
      g_string_append_printf (json,
                              "\"title\": \"T%u\", \"date\": \"2025-%02u-%02u\", \"lanes\": "
                              "[\"a\"], \"summary\": \"v%u\"}",
                              event->number, 1 + event->day / 28, 1 + event->day % 28,
                              event->version);
    }
  g_string_append (json, "]}");
  return g_string_free (json, FALSE);
}

static void
insert_made (GRand *random, GArray *made, guint number)
{
  Made event = { g_rand_boolean (random), number, (guint) g_rand_int_range (random, 0, 200), 0 };

  g_array_insert_val (made, g_rand_int_range (random, 0, (gint32) made->len + 1), event);
}

/* Changes some in one way or other; each of those that are left over in at most one. */
static void
edit_made (GRand *random, GArray *made, guint *n_changed, guint *n_removed)
{
  for (guint i = made->len; i > 0; i--)
    {
      Made *event = &g_array_index (made, Made, i - 1);

      switch (g_rand_int_range (random, 0, 12))
        {
        case 0:
          g_array_remove_index (made, i - 1);
          (*n_removed)++;
          break;
        case 1:
          event->version++;
          (*n_changed)++;
          break;
        case 2:
          event->day = (event->day + 1) % 200;
          (*n_changed)++;
          break;
        default:
          break;
        }
    }
}

static guint
get_number (TlDataset *dataset, guint32 event)
{
  return (guint) atoi (tl_dataset_get_event (dataset, event)->title + 1);
}

/* Titles are unique, so dates that are shared are no way out: an event that is removed and one that
 * is added must not be taken for one that has changed. They would be only where they stand on one
 * day; so what is added here has days of its own. */
static void
check_random (GRand *random)
{
  guint n_old = (guint) g_rand_int_range (random, 0, 80);
  guint n_added = (guint) g_rand_int_range (random, 0, 10);
  guint n_changed = 0, n_removed = 0;
  g_autoptr (GArray) made = g_array_new (FALSE, FALSE, sizeof (Made));
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (TlDataset) old = NULL;
  g_autoptr (TlDataset) new = NULL;
  g_autoptr (TlDatasetDiff) diff = NULL;

  for (guint i = 0; i < n_old; i++)
    insert_made (random, made, i);
  from = write_made (made);
  edit_made (random, made, &n_changed, &n_removed);
  for (guint i = 0; i < n_added; i++)
    {
      Made event = { g_rand_boolean (random), 1000 + i, 210 + i, 0 };

      g_array_insert_val (made, g_rand_int_range (random, 0, (gint32) made->len + 1), event);
    }
  to = write_made (made);
  old = read_json (from);
  new = read_json (to);
  diff = tl_dataset_diff_new (old, new);
  g_assert_cmpuint (diff->n_added, ==, n_added);
  g_assert_cmpuint (diff->n_changed, ==, n_changed);
  g_assert_cmpuint (diff->n_removed, ==, n_removed);
  for (guint32 i = 0; i < diff->n_events; i++)
    if (diff->events[i] != TL_DIFF_GONE)
      g_assert_cmpuint (get_number (old, i), ==, get_number (new, diff->events[i]));
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 300; i++)
    check_random (random);
}

/* Many that are all alike, in everything or in title and date, don't take their product. */
static void
test_alike (void)
{
  g_autoptr (GString) json
    = g_string_new ("{\"lanes\": [{\"id\": \"a\", \"title\": \"A\"}], \"events\": [");
  g_autoptr (TlDataset) old = NULL;
  g_autoptr (TlDataset) new = NULL;
  g_autoptr (TlDatasetDiff) diff = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (json, "%s{\"title\": \"T\", \"date\": \"2025\", \"lanes\": [\"a\"]}",
                            i > 0 ? "," : "");
  g_string_append (json, "]}");
  old = read_json (json->str);
  g_string_replace (json, "\"events\": [",
                    "\"events\": [{\"title\": \"T\", \"date\": \"2025\", \"lanes\": [\"a\"], "
                    "\"summary\": \"S\"},",
                    1);
  new = read_json (json->str);
  diff = tl_dataset_diff_new (old, new);
  g_assert_cmpuint (diff->n_added, ==, 1);
  g_assert_cmpuint (diff->n_changed, ==, 0);
  g_assert_cmpuint (diff->n_removed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dataset-diff/edits", test_edits);
  g_test_add_func ("/dataset-diff/map", test_map);
  g_test_add_func ("/dataset-diff/random", test_random);
  g_test_add_func ("/dataset-diff/alike", test_alike);
  return g_test_run ();
}
