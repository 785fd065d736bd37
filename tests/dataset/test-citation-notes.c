/* References in words, after the notes of the Chicago Manual of Style, 17th edition. */
#include "citation-fixture.h"

typedef struct
{
  const char *item;
  const char *note;
  const char *short_note;
} NoteCase;

static const NoteCase note_cases[] = {
  /* Newspapers, magazines, pages. */
  { "\"type\": \"article-newspaper\", \"title\": \"Takeaways From Trump’s Meeting With Zelensky\","
    "\"author\": [" NAME ("Broadwater", "L.") "," NAME (
      "MacFarquhar",
      "M.") "],"
            "\"container-title\": \"The New York Times\", \"URL\": \"https://example.org/a\"," ON_18_AUGUST,
    "L. Broadwater and M. MacFarquhar, “Takeaways From Trump’s Meeting With Zelensky,” The New York "
    "Times, 18 August 2025, https://example.org/a.",
    "Broadwater and MacFarquhar, “Takeaways From Trump’s Meeting With Zelensky.”" },
  { "\"type\": \"article-newspaper\", \"title\": \"Takeaways\", \"container-title\": \"Gazette\","
    "\"publisher-place\": \"Odesa\", \"publisher\": \"Someone\", \"page\": \"7\"," ON_18_AUGUST,
    "“Takeaways,” Gazette (Odesa), 18 August 2025.", "“Takeaways.”" },
  { "\"type\": \"article-magazine\", \"title\": \"A Big Fish\", \"container-title\": \"Forbes\","
    "\"volume\": 12, \"page\": \"68-70\"," ON_18_AUGUST,
    "“A Big Fish,” Forbes, 18 August 2025, 68–70.", "“Big Fish.”" },
  { "\"type\": \"webpage\", \"title\": \"Why Does Congress Not Care?\","
    "\"container-title\": \"Russia Matters\"," IN_2016,
    "“Why Does Congress Not Care?,” Russia Matters, 2016.", "“Why Does Congress Not.”" },
  { "\"type\": \"webpage\", \"title\": \"On Site\", \"container-title\": \"Site\","
    "\"publisher\": \"Site\", \"URL\": \"https://example.org/\","
    "\"accessed\": {\"date-parts\": [[2025, 5, 3]]}",
    "“On Site,” Site, accessed 3 May 2025, https://example.org/.", "“On Site.”" },
  { "\"type\": \"webpage\", \"title\": \"On Site\", \"container-title\": \"Site\","
    "\"publisher\": \"Owner\", \"accessed\": {\"date-parts\": [[2025, 5, 3]]}," ON_18_AUGUST,
    "“On Site,” Site, Owner, 18 August 2025.", "“On Site.”" },
  { "\"type\": \"post-weblog\", \"title\": \"Readouts Reaffirm Divergence\", \"author\": [" NAME (
      "Saradzhyan",
      "S.") "," NAME ("Arreguín-Toft",
                      "I.") "," NAME ("Flood",
                                      "A.") "],"
                                            "\"container-title\": \"Russia Matters\"," ON_18_AUGUST,
    "S. Saradzhyan, I. Arreguín-Toft, and A. Flood, “Readouts Reaffirm Divergence,” Russia Matters, "
    "18 August 2025.",
    "Saradzhyan, Arreguín-Toft, and Flood, “Readouts Reaffirm Divergence.”" },
  { "\"type\": \"webpage\", \"title\": \"Talks\", \"genre\": \"press release\","
    "\"publisher\": \"U.S. Department of State\"",
    "“Talks,” press release, U.S. Department of State.", "“Talks.”" },

  /* Journals. */
  { "\"type\": \"article-journal\", \"title\": \"The Ukraine Crisis\", \"author\": [" NAME (
      "Allison",
      "Graham") "], \"container-title\": \"International Security\","
                "\"volume\": 40, \"issue\": \"4\", \"page\": \"5-40\", \"DOI\": \"10.1162/ISEC_a_00236\","
                "\"URL\": \"https://example.org/\"," ON_18_AUGUST,
    "Graham Allison, “The Ukraine Crisis,” International Security 40, no. 4 (2025): 5–40, "
    "https://doi.org/10.1162/ISEC_a_00236.",
    "Allison, “Ukraine Crisis.”" },
  { "\"type\": \"article-journal\", \"title\": \"T\", \"container-title\": \"Journal\","
    "\"issue\": 5, \"DOI\": \"https://doi.org/10.1/x\"," IN_2016,
    "“T,” Journal, no. 5 (2016), https://doi.org/10.1/x.", "“T.”" },
  { "\"type\": \"article-journal\", \"title\": \"T\", \"container-title\": \"Journal\","
    "\"page\": \"e12\"," ON_18_AUGUST,
    "“T,” Journal (18 August 2025): e12.", "“T.”" },
  { "\"type\": \"article-journal\", \"title\": \"T\", \"container-title\": \"Journal\","
    "\"volume\": \"3\"",
    "“T,” Journal 3.", "“T.”" },
  { "\"type\": \"article-journal\", \"title\": \"T\", \"container-title\": \"Journal\","
    "\"issued\": {\"date-parts\": [[2016, 21]]}",
    "“T,” Journal (spring 2016).", "“T.”" },

  /* Books and what is published like them. */
  { "\"type\": \"book\", \"title\": \"The South Pole\", \"author\": [" NAME (
      "Amundsen", "Roald") "],"
                           "\"publisher\": \"John Murray\", \"publisher-place\": \"London\","
                           "\"issued\": {\"date-parts\": [[1912, 11]]}, \"page\": \"10--12\"",
    "Roald Amundsen, The South Pole (London: John Murray, 1912), 10–12.", "Amundsen, South Pole." },
  { "\"type\": \"book\", \"title\": \"The South Pole\", \"edition\": 2, \"volume\": 1,"
    "\"translator\": [" NAME ("Chater", "A. G.") "], \"publisher\": \"John Murray\"," IN_2016,
    "A. G. Chater, trans., The South Pole, 2nd ed., vol. 1 (John Murray, 2016).",
    "Chater, South Pole." },
  { "\"type\": \"book\", \"title\": \"The South Pole\", \"edition\": \"rev. ed.\", \"author\": [" NAME (
      "Amundsen",
      "Roald") "], \"translator\": [" NAME ("Chater",
                                            "A. G.") "],"
                                                     "\"editor\": [" NAME ("A", "B.") "," NAME (
                                                       "C",
                                                       "D.") "], \"publisher\": \"John Murray\"",
    "Roald Amundsen, The South Pole, ed. B. A and D. C, trans. A. G. Chater, rev. ed. (John Murray, "
    "n.d.).",
    "Amundsen, South Pole." },
  { "\"type\": \"book\", \"title\": \"Essays\", \"editor\": [" NAME (
      "A", "B.") "],"
                 "\"publisher\": \"Verso\", \"edition\": \"11\"," IN_2016,
    "B. A, ed., Essays, 11th ed. (Verso, 2016).", "A, Essays." },
  { "\"type\": \"book\", \"title\": \"Essays\", \"editor\": [" NAME ("A", "B.") "," NAME (
      "C", "D.") "], \"edition\": \"21\", \"collection-title\": \"Series\"," IN_2016,
    "B. A and D. C, eds., Essays, 21st ed., Series (2016).", "A and C, Essays." },
  { "\"type\": \"book\", \"title\": \"Who Governs?\", \"author\": [" NAME (
      "Dahl", "Robert") "],"
                        "\"publisher\": \"Yale\"," IN_2016,
    "Robert Dahl, Who Governs? (Yale, 2016).", "Dahl, Who Governs?" },
  { "\"type\": \"report\", \"title\": \"National Security Strategy\","
    "\"publisher\": \"The White House\", \"issued\": {\"date-parts\": [[2025, 11]]},"
    "\"URL\": \"https://example.org/\"",
    "National Security Strategy (The White House, November 2025), https://example.org/.",
    "National Security Strategy." },
  { "\"type\": \"report\", \"title\": \"Debt\", \"genre\": \"Working Paper\", \"number\": 12,"
    "\"author\": [{\"literal\": \"World Bank\"}], \"publisher\": \"World Bank\"," IN_2016,
    "World Bank, Debt, Working Paper 12 (World Bank, 2016).", "World Bank, Debt." },
  { "\"type\": \"chapter\", \"title\": \"The Thaw\", \"author\": [" NAME (
      "Roy",
      "A.") "],"
            "\"container-title\": \"Arctic Ice\", \"editor\": [" NAME (
              "Smith",
              "J.") "],"
                    "\"publisher\": \"Verso\", \"publisher-place\": \"London\", \"page\": \"3-9\"," IN_2016,
    "A. Roy, “The Thaw,” in Arctic Ice, ed. J. Smith (London: Verso, 2016), 3–9.", "Roy, “Thaw.”" },
  { "\"type\": \"thesis\", \"title\": \"Ice\", \"author\": [" NAME (
      "Roy", "A.") "],"
                   "\"genre\": \"PhD diss.\", \"publisher\": \"University of Oslo\"," IN_2016,
    "A. Roy, “Ice” (PhD diss., University of Oslo, 2016).", "Roy, “Ice.”" },
  { "\"type\": \"paper-conference\", \"title\": \"Ice\", \"author\": [" NAME (
      "Roy",
      "A.") "],"
            "\"event-title\": \"Arctic Days\", \"publisher-place\": \"Tromsø\"," ON_18_AUGUST,
    "A. Roy, “Ice” (paper presented at Arctic Days, Tromsø, 18 August 2025).", "Roy, “Ice.”" },
  { "\"type\": \"speech\", \"title\": \"Ice\", \"event\": \"Arctic Days\", \"genre\": \"lecture\"",
    "“Ice” (lecture, Arctic Days).", "“Ice.”" },
  { "\"type\": \"legislation\", \"title\": \"The Concept of Foreign Policy (approved in 2016)\","
    "\"container-title\": \"Ministry\"," IN_2016,
    "The Concept of Foreign Policy (approved in 2016), Ministry, 2016.",
    "Concept of Foreign Policy." },
  { "\"type\": \"treaty\", \"title\": \"New START\", \"archive\": \"Treaty Archive\"," IN_2016,
    "New START, 2016, Treaty Archive.", "New START." },
  { "\"title\": \"National Security Strategy\", \"publisher\": \"The White House\"",
    "National Security Strategy, The White House.", "National Security Strategy." },

  /* Names. */
  { "\"title\": \"T\", \"author\": [" NAME ("A", "B.") "," NAME ("C", "D.") "," NAME (
      "E", "F.") "," NAME ("G", "H.") "]",
    "B. A et al., T.", "A et al., T." },
  { "\"title\": \"T\", \"author\": [" NAME ("A", "B.") "," NAME ("C", "D.") "," NAME (
      "E", "F.") "," NAME ("G", "H.") "," NAME ("I", "J.") "]",
    "B. A et al., T.", "A et al., T." },
  { "\"author\": [" NAME ("A", "B.") "," NAME ("C", "D.") "," NAME ("E", "F.") "," NAME ("G",
                                                                                         "H.") "]",
    "B. A et al.", "A et al." },
  { "\"title\": \"T\", \"author\": [{\"family\": \"Захарова\", \"given\": \"Мария\"}]",
    "Мария Захарова, T.", "Захарова, T." },
  { "\"title\": \"T\", \"author\": [{\"family\": \"Gogh\", \"given\": \"Vincent\","
    "\"non-dropping-particle\": \"van\"}]",
    "Vincent van Gogh, T.", "van Gogh, T." },
  { "\"title\": \"T\", \"author\": [{\"family\": \"Fontaine\", \"given\": \"Jean\","
    "\"dropping-particle\": \"de\", \"non-dropping-particle\": \"La\", \"suffix\": \"Jr.\"}]",
    "Jean de La Fontaine Jr., T.", "La Fontaine, T." },
  { "\"title\": \"T\", \"author\": [{\"family\": \"Alembert\", \"given\": \"Jean\","
    "\"non-dropping-particle\": \"d’\"}]",
    "Jean d’Alembert, T.", "d’Alembert, T." },
  { "\"title\": \"T\", \"author\": [{\"given\": \"Plato\"}]", "Plato, T.", "Plato, T." },
  { "\"title\": \"T\", \"author\": [{\"family\": \"王\", \"given\": \"毅\"}]", "王毅, T.",
    "王, T." },
  { "\"title\": \"T\", \"author\": [{\"literal\": \"U.S. Department of State\"}]",
    "U.S. Department of State, T.", "U.S. Department of State, T." },

  /* Titles. */
  { "\"type\": \"webpage\", \"title\": \"Trump says Ukraine ‘should have never started’ war\"",
    "“Trump says Ukraine ‘should have never started’ war.”", "“Trump says Ukraine.”" },
  { "\"type\": \"webpage\", \"title\": \"“He can come to Kiev”: Zelensky refused\","
    "\"container-title\": \"Gazeta.ru\"",
    "“‘He can come to Kiev’: Zelensky refused,” Gazeta.ru.", "“‘He can come to Kiev.’”" },
  { "\"type\": \"webpage\", \"title\": \"Talk of \\\"Peace\\\"\", \"container-title\": \"Site\"",
    "“Talk of ‘Peace,’” Site.", "“Talk of ‘Peace.’”" },
  { "\"type\": \"webpage\", \"title\": \"Talk of “the ‘end’ of war”\", \"container-title\": \"S\"",
    "“Talk of ‘the “end” of war,’” S.", "“Talk of ‘the “end” of war.’”" },
  { "\"type\": \"webpage\", \"title\": \"They asked “Why?”\", \"container-title\": \"S\"",
    "“They asked ‘Why?,’” S.", "“They asked ‘Why?’”" },
  { "\"type\": \"webpage\", \"title\": \"Threat to the U.S.\", \"container-title\": \"S\"",
    "“Threat to the U.S.,” S.", "“Threat to the U.S.”" },
  { "\"type\": \"webpage\", \"title\": \"An enemy of the <i>people</i> & x < y\"",
    "“An enemy of the people & x < y.”", "“Enemy of the people & x < y.”" },
  { "\"type\": \"book\", \"title\": \"War: A Very Long History\"", "War: A Very Long History.",
    "War." },
  { "\"type\": \"book\", \"title\": \"The War – A Very Long History\"",
    "The War – A Very Long History.", "War." },
  { "\"type\": \"book\", \"title\": \"War\"", "War.", "War." },
  { "\"type\": \"book\", \"title\": \"The Rise and the Fall of the Third Reich at Last\"",
    "The Rise and the Fall of the Third Reich at Last.", "Rise and the Fall of the Third Reich." },
  { "\"type\": \"webpage\", \"title\": \"Putin said that his meeting with Zelensky is possible\"",
    "“Putin said that his meeting with Zelensky is possible.”",
    "“Putin said that his meeting with Zelensky.”" },
  { "\"type\": \"webpage\", \"title\": \"‘One two three four five’ is said to have been asked\"",
    "“‘One two three four five’ is said to have been asked.”", "“‘One two three four five.’”" },
  { "\"type\": \"book\", \"title\": \"The Long Title\", \"title-short\": \"Short\"",
    "The Long Title.", "Short." },
  { "\"type\": \"book\", \"title\": \"One\\ntwo  three\"", "One two three.", "One two three." },
  { "\"type\": \"book\", \"title\": \"Yahoo!\", \"publisher\": \"P\"", "Yahoo! (P, n.d.).",
    "Yahoo!" },

  /* Dates. */
  { "\"title\": \"T\", \"issued\": {\"date-parts\": [[2016, 5, 2], [2016, 6, 3]]}",
    "T, 2 May – 3 June 2016.", "T." },
  { "\"title\": \"T\", \"type\": \"book\", \"issued\": {\"date-parts\": [[2016], [2018]]}",
    "T (2016 – 2018).", "T." },
  { "\"title\": \"T\", \"issued\": {\"raw\": \"early in 2016\"}", "T, early in 2016.", "T." },
  { "\"title\": \"T\", \"issued\": {\"literal\": \"2016?\", \"raw\": \"x\"}", "T, 2016?.", "T." },
  { "\"title\": \"T\", \"issued\": {\"date-parts\": [[\"1750\", \"\"]], \"circa\": true}",
    "T, ca. 1750.", "T." },
  { "\"title\": \"T\", \"issued\": {\"date-parts\": [[2016]], \"season\": 2}", "T, summer 2016.",
    "T." },

  /* Hardly anything. */
  { "", "item-0.", "item-0." },
  { "\"title\": \"\", \"URL\": \"https://example.org/\"", "https://example.org/.",
    "https://example.org/." },
  { "\"container-title\": \"Site\"", "Site.", "Site." },
};

static void
test_notes (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (note_cases), >=, 40);
  for (guint i = 0; i < G_N_ELEMENTS (note_cases); i++)
    {
      g_autofree char *note = citation_write_item (note_cases[i].item, TL_CITATION_NOTE);
      g_autofree char *short_note
        = citation_write_item (note_cases[i].item, TL_CITATION_SHORT_NOTE);

      g_assert_cmpstr (note, ==, note_cases[i].note);
      g_assert_cmpstr (short_note, ==, note_cases[i].short_note);
    }
}

static void
test_notes_of_several (void)
{
  static const char *const items[] = { "\"title\": \"A\"", "\"title\": \"B\"" };
  g_autoptr (TlDataset) dataset = citation_read_items (items, G_N_ELEMENTS (items));
  const TlReference *first = tl_dataset_get_references (dataset, NULL);
  const TlReference *const references[] = { &first[1], &first[0] };
  g_autofree char *text = tl_citation_write_all (dataset, references, 2, TL_CITATION_NOTE);
  g_autofree char *none = tl_citation_write_all (dataset, NULL, 0, TL_CITATION_RIS);

  g_assert_cmpstr (text, ==, "B.\nA.");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation-notes/each", test_notes);
  g_test_add_func ("/citation-notes/several", test_notes_of_several);
  return g_test_run ();
}
