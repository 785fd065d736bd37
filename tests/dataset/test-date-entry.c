/* Dates as people type them, in several languages. */
#include "tl-date-entry.h"

#include <libintl.h>
#include <locale.h>

#define N_RANDOM 600

typedef struct
{
  const char *text;
  const char *edtf; /* NULL: no date */
} Case;

static const Case english[] = {
  { "2025-03", "2025-03" },
  { " 2025-03-18 ", "2025-03-18" },
  { "2025-03-18T11:30:00Z", "2025-03-18T11:30:00Z" },
  { "../2025", "../2025" },
  { "[2025-04..2025-06]", "[2025-04..2025-06]" },
  { "176x", "176X" },
  { "march 2025", "2025-03" },
  { "MARCH 2025", "2025-03" },
  { "march2025", "2025-03" },
  { "18 march2025", "2025-03-18" },
  { "mar 2025", "2025-03" },
  { "Mar. 2025", "2025-03" },
  { "sept 2025", "2025-09" },
  { "2025, march", "2025-03" },
  { "18 march 2025", "2025-03-18" },
  { "18th of March, 2025", "2025-03-18" },
  { "the 18th of March 2025", "2025-03-18" },
  { "march 18, 2025", "2025-03-18" },
  { "March 18 2025", "2025-03-18" },
  { "2025 march 18", "2025-03-18" },
  { "29 february 2024", "2024-02-29" },
  { "18.03.2025", "2025-03-18" },
  { "18. 3. 2025", "2025-03-18" },
  { "18/03/2025", "2025-03-18" },
  { "3/18/2025", "2025-03-18" },
  { "02/03/2025", "2025-03-02" },
  { "02.03.2025", "2025-03-02" },
  { "2025/03/18", "2025-03-18" },
  { "2025-3-18", "2025-03-18" },
  { "03/2025", "2025-03" },
  { "2025/03", "2025-03" },
  { "spring 2025", "2025-21" },
  { "Spring of 2025", "2025-21" },
  { "fall 2024", "2024-23" },
  { "winter 2024–25", "2024-24" },
  { "winter 2024/2025", "2024-24" },
  { "q2 2025", "2025-34" },
  { "2025 Q2", "2025-34" },
  { "2025Q2", "2025-34" },
  { "the second quarter of 2025", "2025-34" },
  { "H1 2025", "2025-40" },
  { "2025", "2025" },
  { "476", "0476" },
  { "AD 13", "0013" },
  { "13 CE", "0013" },
  { "12345", "Y12345" },
  { "1760s", "176X" },
  { "the 1760s", "176X" },
  { "1760's", "176X" },
  { "18th century", "17XX" },
  { "the 18th century", "17XX" },
  { "XVIII century", "17XX" },
  { "2nd century BC", "-01XX" },
  { "44 BC", "-0043" },
  { "44BC", "-0043" },
  { "44 b.c.", "-0043" },
  { "44 BCE", "-0043" },
  { "15 March 44 BC", "-0043-03-15" },
  { "March 15, 44 BC", "-0043-03-15" },
  { "170,000,003 BC", "Y-170000002" },
  { "about march 2025", "2025-03~" },
  { "around March 2025", "2025-03~" },
  { "ca. 1500", "1500~" },
  { "c. 1500", "1500~" },
  { "~ 1500", "1500~" },
  { "1500?", "1500?" },
  { "about spring 1943", "1943-21~" },
  { "march–may 2025", "2025-03/2025-05" },
  { "March-May 2025", "2025-03/2025-05" },
  { "from march to may 2025", "2025-03/2025-05" },
  { "march 2025 to may", "2025-03/2025-05" },
  { "2025-03 - 2025-05", "2025-03/2025-05" },
  { "3–17 March 2025", "2025-03-03/2025-03-17" },
  { "3 March – 17 April 2025", "2025-03-03/2025-04-17" },
  { "1939-1945", "1939/1945" },
  { "1914–18", "1914/1918" },
  { "1914/18", "1914/1918" },
  { "1945–44", NULL },
  { "2025-03-18 / 2025-03-20", "2025-03-18/2025-03-20" },
  { "march 2025/may 2025", "2025-03/2025-05" },
  { "44 BC – AD 14", "-0043/0014" },
  { "about 1500 – 1520", "1500~/1520" },
  { "since 2022", "2022/.." },
  { "from 2022", "2022/.." },
  { "until March 2025", "../2025-03" },
  { "between 1914 and 1918", "[1914..1918]" },
  { "1667 or 1668", "[1667,1668]" },
  { "27 February and 10 April 2025", "{2025-02-27,2025-04-10}" },
  { "18 march 2025, 11:30 utc", "2025-03-18T11:30:00Z" },
  { "18 march 2025 9:05", "2025-03-18T09:05:00" },
  { "today", "2025-03-01" },
  { "Yesterday", "2025-02-28" },
  { "tomorrow", "2025-03-02" },
  { "18 Mar", "1987-03-18" },
  { "may", "1987-05" },
  { "spring", "1987-21" },
  { "3–17 March", "1987-03-03/1987-03-17" },
  { "Smarch 2025", NULL },
  { "ma 2025", NULL },
  { "decadent 2025", NULL },
  { "30 february 2025", NULL },
  { "31.04.2025", NULL },
  { "13/13/2025", NULL },
  { "18.02.25", NULL },
  { "1 may 2 june 2025", NULL },
  { "18", NULL },
  { "may – march 2025", NULL },
  { "spring 2025 18", NULL },
  { "101st century", NULL },
  { "soon", NULL },
  { "", NULL },
  { "  ", NULL },
  { "-", NULL },
  { "%s", NULL },
  { "%d %d", NULL },
  { "\xff", NULL },
  { "99999999999999999999 BC", NULL },
  { "999999999999 BC", NULL },
};

static const Case ukrainian[] = {
  { "18 березня 2025", "2025-03-18" },
  { "18 БЕРЕЗНЯ 2025 р.", "2025-03-18" },
  { "18 березня 2025 року", "2025-03-18" },
  { "березень 2025", "2025-03" },
  { "бер 2025", "2025-03" },
  { "у березні 2025", "2025-03" },
  { "18-го березня 2025", "2025-03-18" },
  { "весна 2025", "2025-21" },
  { "1760-ті", "176X" },
  { "у 1760-х роках", "176X" },
  { "XVIII століття", "17XX" },
  { "ХVІІІ ст.", "17XX" },
  { "44 до н.е.", "-0043" },
  { "44 р. до н. е.", "-0043" },
  { "близько березня 2025", "2025-03~" },
  { "з березня по травень 2025", "2025-03/2025-05" },
  { "березень–травень 2025", "2025-03/2025-05" },
  { "від 2022 року", "2022/.." },
  { "травень 1945 року", "1945-05" },
  { "вчора", "2025-02-28" },
  { "18 March 2025", "2025-03-18" },
  { "since 2022", "2022/.." },
  { "смерезня 2025", NULL },
};

static const Case russian[] = {
  { "18 марта 2025", "2025-03-18" },
  { "18 марта 2025 г.", "2025-03-18" },
  { "март 2025", "2025-03" },
  { "мар. 2025", "2025-03" },
  { "в марте 2025 года", "2025-03" },
  { "2-я половина", NULL },
  { "второе полугодие 2025", "2025-41" },
  { "четвертый квартал 2025 года", "2025-36" },
  { "1760-е", "176X" },
  { "1760-е годы", "176X" },
  { "XVIII век", "17XX" },
  { "II в. до н. э.", "-01XX" },
  { "во II веке до н.э.", "-01XX" },
  { "44 до н. э.", "-0043" },
  { "около марта 2025", "2025-03~" },
  { "с марта по май 2025", "2025-03/2025-05" },
  { "с 2022 года", "2022/.." },
  { "сегодня", "2025-03-01" },
  { "18 March 2025", "2025-03-18" },
};

static const Case german[] = {
  { "3. März 2025", "2025-03-03" }, { "marz 2025", "2025-03" },
  { "Dez. 2024", "2024-12" },       { "1760er Jahre", "176X" },
  { "44 v. Chr.", "-0043" },        { "März bis Mai 2025", "2025-03/2025-05" },
  { "02/03/2025", "2025-03-02" },
};

static const Case french[] = {
  { "14 juillet 1789", "1789-07-14" },
  { "1er août 2025", "2025-08-01" },
  { "AOUT 2025", "2025-08" },
  { "févr. 2025", "2025-02" },
  { "jui 2025", NULL },
};

static const Case american[] = {
  { "02/03/2025", "2025-02-03" },
  { "18/03/2025", "2025-03-18" },
  { "02.03.2025", "2025-03-02" },
};

static void
use_language (const char *locale, const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  /* Setting the locale anew makes the C library forget the language that it knew. */
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  g_assert_nonnull (setlocale (LC_ALL, locale));
}

/* On the first of March, in the year 1987 of a dataset. */
static TlDateEntryContext
get_context (void)
{
  TlDateEntryContext context;

  tl_date_entry_context_init (&context);
  context.today_s = tl_calendar_to_seconds (&(TlCivil){ .year = 2025, .month = 3, .day = 1 });
  context.year = 1987;
  context.has_year = TRUE;
  return context;
}

static void
check_cases (const Case *cases, guint n_cases)
{
  TlDateEntryContext context = get_context ();

  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;
      gboolean is_date = tl_date_entry_parse_in (cases[i].text, &context, &edtf, &error);

      if (g_strcmp0 (edtf, cases[i].edtf) != 0)
        g_error ("“%s” is “%s” instead of “%s”", cases[i].text, edtf, cases[i].edtf);
      g_assert_cmpint (is_date, ==, edtf != NULL);
      g_assert_cmpint (is_date, ==, error == NULL);
      g_assert_true (error == NULL || g_utf8_validate (error->message, -1, NULL));
    }
}

static void
test_english (void)
{
  use_language ("C.UTF-8", "");
  check_cases (english, G_N_ELEMENTS (english));
}

static void
test_ukrainian (void)
{
  use_language ("uk_UA.UTF-8", "uk");
  check_cases (ukrainian, G_N_ELEMENTS (ukrainian));
}

static void
test_russian (void)
{
  use_language ("uk_UA.UTF-8", "ru");
  check_cases (russian, G_N_ELEMENTS (russian));
}

/* Languages that the program doesn't speak; it knows their months from the locale. */
static void
test_locales (void)
{
  use_language ("de_DE.UTF-8", "");
  check_cases (german, G_N_ELEMENTS (german));
  use_language ("fr_FR.UTF-8", "");
  check_cases (french, G_N_ELEMENTS (french));
  use_language ("en_US.UTF-8", "");
  check_cases (american, G_N_ELEMENTS (american));
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "Smarch 2025", "“Smarch 2025” is no date. For example: 2025-03, March 2025, 18 March 2025" },
    { "18 Mar", "The year is missing" },
    { "30 february 2025", "“2025-02-30”: February 2025 has 28 days" },
    { "may – march 2025", "“2025-05/2025-03”: it ends before it starts" },
  };

  use_language ("C.UTF-8", "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;

      g_assert_false (tl_date_entry_parse (cases[i].text, &edtf, &error));
      g_assert_null (edtf);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* No text does harm, and none takes long. */
static void
test_random (void)
{
  static const char *const words[]
    = { "march", "18",    "2025",      "-",       "and",  "or",        ", ", "about",
        "the",   "44 bc", "between",   "to",      "from", ":",         "%s", "…",
        "🐘",     "of",    "some time", "century", "в",    "uncertain", "(",  ")",
        "/",     "\xff",  "..",        "~",       "1s",   "day",       "XX", "quarter" };
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  TlDateEntryContext context = get_context ();

  use_language ("uk_UA.UTF-8", "uk");
  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *edtf = NULL;
      TlDate date;

      for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
        g_string_append_printf (text, "%s%s",
                                words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))],
                                g_rand_boolean (rand) ? " " : "");
      if (tl_date_entry_parse_in (text->str, &context, &edtf, &error))
        g_assert_true (tl_edtf_parse (edtf, &date, NULL, NULL));
      else
        g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TIMELANES_TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_add_func ("/date-entry/english", test_english);
  g_test_add_func ("/date-entry/ukrainian", test_ukrainian);
  g_test_add_func ("/date-entry/russian", test_russian);
  g_test_add_func ("/date-entry/locales", test_locales);
  g_test_add_func ("/date-entry/errors", test_errors);
  g_test_add_func ("/date-entry/random", test_random);
  return g_test_run ();
}
