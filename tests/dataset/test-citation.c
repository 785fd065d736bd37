/* References written for other programs, and what holds for all of them. */
#include "citation-fixture.h"

#include "tl-builtin.h"
#include "tl-dataset-reader.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* Each item, and its whole entry or record. */
typedef struct
{
  const char *item;
  const char *text;
} TextCase;

static const TextCase bibtex_cases[] = {
  { "\"type\": \"article-newspaper\", \"title\": \"The end of 50% & a_b {x} \\\\ ~ ^ $ #\","
    "\"author\": [" NAME ("Arreguín-Toft",
                          "I.") ", {\"literal\": \"World Bank\"}],"
                                "\"container-title\": \"A & B\", \"language\": \"en-US\","
                                "\"URL\": \"https://example.org/a_b?c=%7E&d={e}#f\"," ON_18_AUGUST,
    "@article{arreguintoft2025end,\n"
    "  author = {Arreguín-Toft, I. and {World Bank}},\n"
    "  title = {{The} end of 50\\% \\& a\\_b {\\textbraceleft}x{\\textbraceright} "
    "{\\textbackslash} {\\textasciitilde} {\\textasciicircum} \\$ \\#},\n"
    "  journal = {A \\& B},\n"
    "  year = {2025},\n"
    "  month = aug,\n"
    "  day = {18},\n"
    "  url = {https://example.org/a_b?c=%7E&d=%7Be%7D#f},\n"
    "  langid = {english},\n"
    "  language = {en-US}\n}\n" },
  { "\"type\": \"webpage\", \"title\": \"Переговоры\", \"author\": ["
    "{\"family\": \"Захарова\", \"given\": \"Мария\"}], \"container-title\": \"Site\","
    "\"publisher\": \"Site\", \"accessed\": {\"date-parts\": [[2025, 5, 3]]}," IN_2016,
    "@misc{zakharova2016peregovory,\n"
    "  author = {Захарова, Мария},\n"
    "  title = {{Переговоры}},\n"
    "  howpublished = {Site},\n"
    "  year = {2016},\n"
    "  urldate = {2025-05-03}\n}\n" },
  { "\"type\": \"book\", \"title\": \"On war\", \"author\": [{\"family\": \"Clausewitz\","
    "\"given\": \"Carl\", \"non-dropping-particle\": \"von\", \"suffix\": \"Jr.\"}],"
    "\"publisher\": \"Smith and Sons, Ltd\", \"publisher-place\": \"London\", \"page\": \"3–9\","
    "\"issued\": {\"raw\": \"about 1832\"}",
    "@book{clausewitz1832war,\n"
    "  author = {von Clausewitz, Jr., Carl},\n"
    "  title = {{On} war},\n"
    "  publisher = {Smith and Sons, Ltd},\n"
    "  address = {London},\n"
    "  pages = {3--9},\n"
    "  year = {about 1832}\n}\n" },
  { "\"type\": \"report\", \"title\": \"debt\", \"number\": 12, \"publisher\": \"Bank\","
    "\"editor\": [{\"literal\": \"Smith, Jones and Partners\"}], \"DOI\": \"doi:10.1/a_b\"",
    "@techreport{smithdebt,\n"
    "  editor = {{Smith, Jones and Partners}},\n"
    "  title = {debt},\n"
    "  institution = {Bank},\n"
    "  number = {12},\n"
    "  doi = {10.1/a_b}\n}\n" },
  { "\"type\": \"chapter\", \"title\": \"ice\", \"container-title\": \"Arctic\"",
    "@incollection{ice,\n  title = {ice},\n  booktitle = {Arctic}\n}\n" },
  { "\"type\": \"paper-conference\", \"title\": \"ice\", \"event-title\": \"Arctic Days\"",
    "@inproceedings{ice,\n  title = {ice},\n  booktitle = {Arctic Days}\n}\n" },
  { "\"type\": \"thesis\", \"title\": \"ice\", \"publisher\": \"Oslo\"",
    "@phdthesis{ice,\n  title = {ice},\n  school = {Oslo}\n}\n" },
  { "\"type\": \"thesis\", \"title\": \"ice\", \"genre\": \"Master’s thesis\"",
    "@mastersthesis{ice,\n  title = {ice},\n  type = {Master’s thesis}\n}\n" },
  { "\"title\": \"гроші\", \"language\": \"uk\"",
    "@misc{hroshi,\n  title = {гроші},\n  langid = {ukrainian},\n  language = {uk}\n}\n" },
  { "\"title\": \"王\"", "@misc{item0,\n  title = {王}\n}\n" },
};

static void
test_bibtex (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bibtex_cases); i++)
    {
      g_autofree char *text = citation_write_item (bibtex_cases[i].item, TL_CITATION_BIBTEX);

      g_assert_cmpstr (text, ==, bibtex_cases[i].text);
    }
}

static void
test_bibtex_keys (void)
{
  static const char *const items[]
    = { "\"title\": \"ice\"", "\"title\": \"The ice\"", "\"title\": \"ICE\"" };
  g_autoptr (TlDataset) dataset = citation_read_items (items, G_N_ELEMENTS (items));
  const TlReference *first = tl_dataset_get_references (dataset, NULL);
  const TlReference *const references[] = { &first[0], &first[1], &first[2] };
  g_autofree char *text = tl_citation_write_all (dataset, references, 3, TL_CITATION_BIBTEX);
  g_autofree char *again = tl_citation_write (dataset, &first[1], TL_CITATION_BIBTEX);

  g_assert_cmpstr (text, ==,
                   "@misc{ice,\n  title = {ice}\n}\n\n@misc{ice-2,\n  title = {{The} ice}\n}\n\n"
                   "@misc{ice-3,\n  title = {{ICE}}\n}\n");
  g_assert_cmpstr (again, ==, "@misc{ice,\n  title = {{The} ice}\n}\n");
}

static const TextCase ris_cases[] = {
  { "\"type\": \"article-newspaper\", \"title\": \"One\\r\\nER  - two\", \"author\": [" NAME (
      "Arreguín-Toft",
      "I.") ", {\"literal\": \"World Bank\"}],"
            "\"container-title\": \"Paper\", \"language\": \"en\", \"URL\": \"https://example.org/\","
            "\"accessed\": {\"date-parts\": [[2025, 9]]}, \"note\": \"n\"," ON_18_AUGUST,
    "TY  - NEWS\r\nID  - item-0\r\nAU  - Arreguín-Toft, I.\r\nAU  - World Bank\r\n"
    "TI  - One ER - two\r\nT2  - Paper\r\nPY  - 2025\r\nDA  - 2025/08/18\r\nY2  - 2025/09//\r\n"
    "UR  - https://example.org/\r\nLA  - en\r\nN1  - n\r\nER  - \r\n" },
  { "\"type\": \"article-journal\", \"title\": \"T\", \"container-title\": \"J\", \"volume\": 40,"
    "\"issue\": 4, \"page\": \"5–40\", \"DOI\": \"10.1/x\", \"ISSN\": \"1234-5678\"," IN_2016,
    "TY  - JOUR\r\nID  - item-0\r\nTI  - T\r\nT2  - J\r\nPY  - 2016\r\nDA  - 2016///\r\n"
    "VL  - 40\r\nIS  - 4\r\nSP  - 5\r\nEP  - 40\r\nSN  - 1234-5678\r\nDO  - 10.1/x\r\n"
    "ER  - \r\n" },
  { "\"type\": \"book\", \"title\": \"T\", \"publisher\": \"P\", \"publisher-place\": \"L\","
    "\"author\": [{\"family\": \"Gogh\", \"given\": \"V.\", \"non-dropping-particle\": \"van\","
    "\"suffix\": \"Jr.\"}], \"page\": \"1, 5-7\", \"ISBN\": \"1\", \"title-short\": \"S\","
    "\"translator\": [{\"family\": \"X\"}], \"issued\": {\"raw\": \"1832?\"}",
    "TY  - BOOK\r\nID  - item-0\r\nAU  - van Gogh, V., Jr.\r\nA4  - X\r\nTI  - T\r\nST  - S\r\n"
    "PY  - 1832?\r\nSP  - 1, 5-7\r\nPB  - P\r\nCY  - L\r\nSN  - 1\r\nER  - \r\n" },
  { "\"type\": \"treaty\"", "TY  - GEN\r\nID  - item-0\r\nER  - \r\n" },
  { "\"type\": \"post-weblog\"", "TY  - BLOG\r\nID  - item-0\r\nER  - \r\n" },
  { "\"type\": \"webpage\"", "TY  - ELEC\r\nID  - item-0\r\nER  - \r\n" },
  { "\"type\": \"thesis\"", "TY  - THES\r\nID  - item-0\r\nER  - \r\n" },
};

static void
test_ris (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ris_cases); i++)
    {
      g_autofree char *text = citation_write_item (ris_cases[i].item, TL_CITATION_RIS);

      g_assert_cmpstr (text, ==, ris_cases[i].text);
    }
}

/* All that an item has comes out again; only a map of languages, which is no CSL, is resolved. */
static void
test_csl (void)
{
  static const char *const items[]
    = { "\"title\": {\"en\": \"T\"}, \"x-unknown\": [1, {\"y\": null}], \"volume\": 12", "" };
  g_autoptr (TlDataset) dataset = citation_read_items (items, G_N_ELEMENTS (items));
  const TlReference *first = tl_dataset_get_references (dataset, NULL);
  const TlReference *const references[] = { &first[0], &first[1] };
  g_autofree char *text = tl_citation_write_all (dataset, references, 2, TL_CITATION_CSL_JSON);
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autoptr (JsonNode) expected = json_from_string (
    "[{\"id\": \"item-0\", \"title\": \"T\", \"x-unknown\": [1, {\"y\": null}], \"volume\": 12},"
    " {\"id\": \"item-1\"}]",
    NULL);

  g_assert_true (json_node_equal (node, expected));
  g_assert_nonnull (strstr (text, "\n"));
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + strlen (part), part))
    n++;
  return n;
}

static void
check_note (const char *note)
{
  g_assert_false (g_str_has_suffix (note, ".."));
  g_assert_null (strstr (note, ", ,"));
  g_assert_null (strstr (note, ",,"));
  g_assert_null (strstr (note, "  "));
  g_assert_cmpuint (count (note, "“"), ==, count (note, "”"));
}

/* BibTeX counts braces as they stand. */
static void
check_braces (const char *text)
{
  int depth = 0;

  for (; *text != '\0'; text++)
    {
      depth += *text == '{' ? 1 : *text == '}' ? -1 : 0;
      g_assert_cmpint (depth, >=, 0);
    }
  g_assert_cmpint (depth, ==, 0);
}

static void
check_reference (TlDataset *dataset, const TlReference *reference)
{
  g_autofree char *note = tl_citation_write (dataset, reference, TL_CITATION_NOTE);
  g_autofree char *short_note = tl_citation_write (dataset, reference, TL_CITATION_SHORT_NOTE);
  g_autofree char *bibtex = tl_citation_write (dataset, reference, TL_CITATION_BIBTEX);
  g_autofree char *ris = tl_citation_write (dataset, reference, TL_CITATION_RIS);
  g_auto (GStrv) words = g_strsplit (reference->title, " ", 2);

  g_test_message ("%s\n%s\n%s", note, short_note, bibtex);
  check_note (note);
  check_note (short_note);
  g_assert_true (g_str_has_suffix (note, "."));
  g_assert_nonnull (strstr (note, reference->url));
  /* The mark that opens a quotation is another one within quotation marks. */
  g_assert_nonnull (strstr (note, g_str_has_prefix (words[0], "“") ? words[0] + 3 : words[0]));
  g_assert_true (g_str_has_suffix (short_note, ".") || g_str_has_suffix (short_note, ".”")
                 || g_str_has_suffix (short_note, ".’”") || g_str_has_suffix (short_note, "?”"));
  g_assert_cmpuint (strlen (short_note), <, strlen (note));
  check_braces (bibtex);
  g_assert_true (g_str_has_prefix (ris, "TY  - "));
  g_assert_true (g_str_has_suffix (ris, "\r\nER  - \r\n"));
  g_assert_cmpuint (count (ris, "\r\n"), ==, count (ris, "\n"));
}

static void
test_builtin (void)
{
  g_autoptr (GBytes) bytes = tl_builtin_get_bytes ();
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = tl_dataset_reader_read (bytes, NULL, problems);
  g_autoptr (JsonParser) parser = json_parser_new ();
  guint n_references;
  const TlReference *references = tl_dataset_get_references (dataset, &n_references);
  JsonArray *items;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  g_assert_true (json_parser_load_from_data (parser, text, (gssize) length, NULL));
  items = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "references");
  g_assert_cmpuint (n_references, ==, json_array_get_length (items));
  for (guint i = 0; i < n_references; i++)
    {
      g_autofree char *csl = tl_citation_write (dataset, &references[i], TL_CITATION_CSL_JSON);
      g_autoptr (JsonNode) node = json_from_string (csl, NULL);

      check_reference (dataset, &references[i]);
      g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
      g_assert_true (json_node_equal (json_array_get_element (json_node_get_array (node), 0),
                                      json_array_get_element (items, i)));
    }
}

/* Values drawn at random out of what is awkward, as the text of every member: whatever they are,
 * nothing breaks. */
static void
test_anything (void)
{
  static const char *const bits[]
    = { "“",    "”", "‘",  "’",  "„", "\\\"", "{",   "}",       "\\\\", "a",
        "The ", " ", ": ", "? ", ".", ",",    "<i>", "<span ",  "\\n",  "ж",
        "王",   "%", "--", "(",  ")", "!",    "é",   "\\u0007", "— " };
  static const char *const members[]
    = { "title", "title-short", "container-title", "publisher", "volume", "issue",   "page",
        "genre", "number",      "edition",         "DOI",       "ISBN",   "language" };
  static const char *const types[]
    = { "book", "article-journal", "chapter", "thesis", "paper-conference", "webpage", "x" };

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) item = g_string_new (NULL);
      g_autoptr (TlDataset) dataset = NULL;
      const char *json;

      g_string_append_printf (item, "\"type\": \"%s\"",
                              types[g_test_rand_int_range (0, G_N_ELEMENTS (types))]);
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        {
          g_string_append_printf (item, ", \"%s\": \"", members[j]);
          for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
            g_string_append (item, bits[g_test_rand_int_range (0, G_N_ELEMENTS (bits))]);
          g_string_append (item, "\"");
        }
      json = item->str;
      dataset = citation_read_items (&json, 1);
      for (guint format = 0; format < TL_N_CITATION_FORMATS; format++)
        {
          g_autofree char *text
            = tl_citation_write (dataset, tl_dataset_get_references (dataset, NULL),
                                 (TlCitationFormat) format);

          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_cmpuint (strlen (text), >, 0);
          if (format == TL_CITATION_BIBTEX)
            check_braces (text);
          if (format == TL_CITATION_NOTE || format == TL_CITATION_SHORT_NOTE)
            g_assert_null (strchr (text, '\n'));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/bibtex", test_bibtex);
  g_test_add_func ("/citation/bibtex-keys-are-unique", test_bibtex_keys);
  g_test_add_func ("/citation/ris", test_ris);
  g_test_add_func ("/citation/csl-json", test_csl);
  g_test_add_func ("/citation/builtin", test_builtin);
  g_test_add_func ("/citation/anything", test_anything);
  return g_test_run ();
}
