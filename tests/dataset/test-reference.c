/* The dates and addresses of references. */
#include "tl-reference.h"

/* What is not known is not made up. */
static void
test_dates (void)
{
  static const struct
  {
    TlReferenceDate date;
    const char *words;
    const char *year;
  } cases[] = {
    { { .from = { 2025, 8, 18 } }, "18 August 2025", "2025" },
    { { .from = { 2025, 11, 0 } }, "November 2025", "2025" },
    { { .from = { 2025, 0, 0 } }, "2025", "2025" },
    { { .from = { -43, 3, 15 } }, "15 March 44 BC", "44 BC" },
    { { .from = { 2025, 22, 0 } }, "summer 2025", "2025" },
    { { .from = { 2025, 0, 0 }, .is_about = TRUE }, "ca. 2025", "ca. 2025" },
    { { .from = { 2025, 3, 1 }, .to = { 2025, 3, 5 } }, "1 – 5 March 2025", "2025" },
    { { .from = { 2023, 22, 0 }, .to = { 2025, 21, 0 } },
      "summer 2023 – spring 2025",
      "2023 – 2025" },
    { { .text = "in the spring" }, "in the spring", "in the spring" },
    { { .text = "" }, NULL, NULL },
    { { .is_about = TRUE }, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TlReference reference = { .issued = cases[i].date };
      g_autofree char *words = tl_reference_get_date_in_words (&reference);
      g_autofree char *year = tl_reference_date_to_year (&cases[i].date);

      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpstr (year, ==, cases[i].year);
    }
}

static void
test_safe_urls (void)
{
  g_assert_true (tl_reference_is_safe_url ("https://example.org/a?b=c#d"));
  g_assert_true (tl_reference_is_safe_url ("HTTP://example.org/"));
  g_assert_true (tl_reference_is_safe_url ("mailto:a@example.org"));
  g_assert_false (tl_reference_is_safe_url ("javascript:alert(1)"));
  g_assert_false (tl_reference_is_safe_url ("file:///etc/passwd"));
  g_assert_false (tl_reference_is_safe_url ("data:text/html,x"));
  g_assert_false (tl_reference_is_safe_url ("example.org"));
  g_assert_false (tl_reference_is_safe_url (""));
  g_assert_false (tl_reference_is_safe_url (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/dates", test_dates);
  g_test_add_func ("/reference/safe-urls", test_safe_urls);
  return g_test_run ();
}
