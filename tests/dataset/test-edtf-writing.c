/* EDTF written: in one spelling, and for what may be meant by a text that is none. */
#include "tl-edtf.h"

/* Dates as people write them, and what they may mean; nothing where they may mean two things. */
static void
test_suggestions (void)
{
  static const struct
  {
    const char *text;
    const char *edtf;
  } cases[] = {
    { "18 February 2025", "2025-02-18" },
    { "February 18, 2025", "2025-02-18" },
    { "18 Feb. 2025", "2025-02-18" },
    { "2025 Feb 18", "2025-02-18" },
    { "February 2025", "2025-02" },
    { "sept 2025", "2025-09" },
    { "18.02.2025", "2025-02-18" },
    { "18/02/2025", "2025-02-18" },
    { "02/18/2025", "2025-02-18" },
    { "3/3/2025", "2025-03-03" },
    { "2025/02/18", "2025-02-18" },
    { "2025.02.18", "2025-02-18" },
    { "2025-2-18", "2025-02-18" },
    { " 2025-02-18", "2025-02-18" },
    { "2025–02–18", "2025-02-18" },
    { "20xx", "20XX" },
    { "y17e7", "Y170000000" },
    { "2025-02-18t12:00:00z", "2025-02-18T12:00:00Z" },
    { "…/2025", "../2025" },
    { "02/03/2025", NULL },
    { "30 February 2025", NULL },
    { "18.02.25", NULL },
    { "spring 2025", "2025-21" },
    { "18 February", NULL },
    { "today", NULL },
    { "1 May 2 June 2025", NULL },
    { "soon", NULL },
    { "", NULL },
    { "\xff", NULL },
    { "123456789012345678901234567890", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *edtf = tl_edtf_suggest (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (edtf, ==, cases[i].edtf);
    }
}

/* One spelling of the many that mean the same. */
static void
test_normal (void)
{
  static const struct
  {
    const char *text;
    const char *normal;
  } cases[] = {
    { "2025-02-18", "2025-02-18" },
    { "?2004-?06-?11", "2004-06-11?" },
    { "2004-06~-11", "~2004-~06-11" },
    { "2004-06-~11", "2004-06-~11" },
    { "2025-21~", "2025-21~" },
    { "Y17E7", "Y170000000" },
    { "Y3E2", "0300" },
    { "1950S2", "1950S2" },
    { "Y171010000S3", "Y171010000S3" },
    { "-0044-03-15", "-0044-03-15" },
    { "156X-12-2X", "156X-12-2X" },
    { "-1XX5", "-1XX5" },
    { "2025-08-15T01:30:00+02:00", "2025-08-14T23:30:00Z" },
    { "2025-08-15T01:30:00", "2025-08-15T01:30:00" },
    { "9999-12-31T23:30:00-01:00", "9999-12-31T00:31:00-23:59" },
    { "2025/..", "2025/.." },
    { "/2025", "/2025" },
    { "{1960, 1961..1963,  1970..}", "{1960,1961..1963,1970..}" },
    { "[..1667,1668%]", "[..1667,1668%]" },
    { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *normal = tl_edtf_normalize (cases[i].text);

      g_assert_cmpstr (normal, ==, cases[i].normal);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf-writing/suggestions", test_suggestions);
  g_test_add_func ("/edtf-writing/normal", test_normal);
  return g_test_run ();
}
