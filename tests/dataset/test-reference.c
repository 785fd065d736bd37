/* References in words. */
#include "tl-reference.h"

static void
test_citations (void)
{
  static const struct
  {
    TlReference reference;
    const char *citation;
  } cases[] = {
    { { .title = "Takeaways",
        .authors = "L. Broadwater and M. MacFarquhar",
        .container_title = "The New York Times",
        .url = "https://example.org/a",
        .year = 2025,
        .month = 8,
        .day = 18 },
      "L. Broadwater and M. MacFarquhar, “Takeaways,” The New York Times, 18 August 2025, "
      "https://example.org/a." },
    { { .title = "Why Does Congress Not Care?", .container_title = "Russia Matters", .year = 2020 },
      "“Why Does Congress Not Care?” Russia Matters, 2020." },
    { { .title = "National Security Strategy",
        .publisher = "The White House",
        .year = 2025,
        .month = 11 },
      "National Security Strategy, The White House, November 2025." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *citation = tl_reference_to_citation (&cases[i].reference);

      g_assert_cmpstr (citation, ==, cases[i].citation);
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
  g_test_add_func ("/reference/citations", test_citations);
  g_test_add_func ("/reference/safe-urls", test_safe_urls);
  return g_test_run ();
}
