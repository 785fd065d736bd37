/* All that the program says of dates, typed in again: it is the same date. */
#include "tl-date-entry.h"

#include "date-entry-exceptions.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* Of the dates that are read back, at most so many may be excepted. */
#define EXCEPTED_MAX 0.05

static void
use_language (const char *locale, const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  /* Setting the locale anew makes the C library forget the language that it knew. */
  g_assert_nonnull (setlocale (LC_ALL, "C"));
  g_assert_nonnull (setlocale (LC_ALL, locale));
}

static gboolean
is_same_date (const TlDate *a, const TlDate *b)
{
  return a->earliest_start == b->earliest_start && a->latest_start == b->latest_start
         && a->earliest_end == b->earliest_end && a->latest_end == b->latest_end
         && a->shape == b->shape && a->start_bound == b->start_bound && a->end_bound == b->end_bound
         && a->start_qualifier == b->start_qualifier && a->end_qualifier == b->end_qualifier;
}

static gboolean
is_read_back (const char *words, const TlDate *date)
{
  g_autofree char *edtf = NULL;
  TlDate again;

  return tl_date_entry_parse (words, &edtf, NULL) && tl_edtf_parse (edtf, &again, NULL, NULL)
         && is_same_date (&again, date);
}

/* What is said of a date gives that date, for all of some thousand dates. */
static void
check_words (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "data", "edtf", "reference.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_dates = 0;
  guint n_excepted = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", 0);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_autofree char *words = NULL;
      TlDate date;

      lines[i][strcspn (lines[i], "\t")] = '\0';
      if (!tl_edtf_parse (lines[i], &date, NULL, NULL))
        continue;
      words = tl_edtf_to_words (lines[i]);
      n_dates++;
      if (is_read_back (words, &date))
        continue;
      n_excepted++;
      if (!date_entry_is_excepted (lines[i], words))
        g_error ("%s is not read back from “%s”", lines[i], words);
    }
  g_assert_cmpuint (n_dates, >, 4000);
  g_assert_cmpfloat (n_excepted, <, EXCEPTED_MAX * n_dates);
}

static void
test_english (void)
{
  use_language ("C.UTF-8", "");
  check_words ();
}

static void
test_ukrainian (void)
{
  use_language ("uk_UA.UTF-8", "uk");
  check_words ();
}

static void
test_russian (void)
{
  use_language ("uk_UA.UTF-8", "ru");
  check_words ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TIMELANES_TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_add_func ("/date-entry-words/english", test_english);
  g_test_add_func ("/date-entry-words/ukrainian", test_ukrainian);
  g_test_add_func ("/date-entry-words/russian", test_russian);
  return g_test_run ();
}
