/* What holds for every text: random EDTF has ordered bounds, masks fit exactly the days that their
 * digits say, and no bytes whatever do harm. Seeded by GLib's test framework.
 */
#include "tl-edtf.h"

#include <string.h>

#define N_RANDOM 20000
#define N_MASKS  300

static const char *const samples[] = {
  "2025-02-18",
  "-0044-03-15",
  "2025-08-15T11:30:00+02:00",
  "2025-08-15T23:59:59Z",
  "Y-170000002",
  "Y171010000S3",
  "Y-17E7",
  "1950S2",
  "156X-12-2X",
  "20XX-02-29",
  "2001-34",
  "?2004-06-~11",
  "2004-06%-11?",
  "2025-02/2025-06",
  "2004-06-XX/2004-07-03",
  "../2025",
  "2025-02-24/",
  "{1960..1962,1950-07-01,1984..}",
  "[..1667,1668,1670..1672]",
};

static GRand *
seeded (void)
{
  return g_rand_new_with_seed ((guint32) g_test_rand_int ());
}

static const char *
pick (GRand *rand, const char *const *from)
{
  return from[g_rand_int_range (rand, 0, (gint32) g_strv_length ((char **) from))];
}

static char *
random_date (GRand *rand)
{
  static const char *const qualifiers[] = { "", "", "", "", "?", "~", "%", NULL };
  static const char *const years[]
    = { "2025", "1999", "-0044", "0000", "20XX", "201X", "XXXX", "-1XX5", "1950S2", "2000", NULL };
  static const char *const long_years[]
    = { "Y12345", "Y-17E7", "Y171010000S3", "Y290E9", "Y-291000000000", NULL };
  static const char *const months[]
    = { "01", "02", "12", "XX", "1X", "X2", "21", "24", "30", NULL };
  static const char *const days[] = { "01", "15", "29", "30", "31", "XX", "2X", "X1", NULL };
  static const char *const times[]
    = { "T00:00:00Z", "T23:59:59", "T11:30:00-03:30", "T01:00:00+14", NULL };
  GString *text = g_string_new (pick (rand, qualifiers));

  if (g_rand_int_range (rand, 0, 8) == 0)
    return g_string_free (g_string_append (text, pick (rand, long_years)), FALSE);
  g_string_append_printf (text, "%s%s", pick (rand, years), pick (rand, qualifiers));
  if (g_rand_int_range (rand, 0, 4) > 0)
    g_string_append_printf (text, "-%s%s", pick (rand, qualifiers), pick (rand, months));
  if (g_rand_int_range (rand, 0, 3) > 0)
    g_string_append_printf (text, "-%s%s", pick (rand, qualifiers), pick (rand, days));
  if (g_rand_int_range (rand, 0, 6) == 0)
    g_string_append (text, pick (rand, times));
  return g_string_free (text, FALSE);
}

static char *
random_edtf (GRand *rand)
{
  static const char *const forms[] = { "%s", "%s/%s", "{%s,%s}", "[%s..%s]", "{%s..,%s}", NULL };
  static const char *const half_forms[]
    = { "%s/..", "%s/", "../%s", "/%s", "{..%s}", "[%s..]", NULL };
  g_autofree char *a = random_date (rand);
  g_autofree char *b = random_date (rand);
  const char *form = pick (rand, g_rand_boolean (rand) ? forms : half_forms);
  const char *first = strstr (form, "%s");
  const char *second = strstr (first + 2, "%s");

  if (second == NULL)
    return g_strdup_printf ("%.*s%s%s", (int) (first - form), form, a, first + 2);
  return g_strdup_printf ("%.*s%s%.*s%s%s", (int) (first - form), form, a,
                          (int) (second - first - 2), first + 2, b, second + 2);
}

static void
assert_ordered (const char *text, const TlDate *date)
{
  gboolean is_ordered = date->earliest_start <= date->latest_start
                        && date->earliest_end <= date->latest_end
                        && date->earliest_start < date->latest_end
                        && date->earliest_start >= TL_TIME_MIN && date->latest_end <= TL_TIME_MAX;

  if (date->shape == TL_DATE_INSTANT || date->shape == TL_DATE_WINDOW)
    is_ordered = is_ordered && date->earliest_start < date->earliest_end
                 && date->latest_start < date->latest_end;
  if (date->shape == TL_DATE_INSTANT)
    is_ordered = is_ordered && date->earliest_start == date->latest_start
                 && date->earliest_end == date->latest_end;
  if (!is_ordered)
    g_error ("%s: the bounds aren't in order", text);
}

/* Written back in its one spelling, it is the same date, and that spelling stays as it is. */
static void
check_normal (const char *text, const TlDate *date, const char *words)
{
  g_autofree char *normal = tl_edtf_normalize (text);
  g_autofree char *again = NULL;
  g_autofree char *normal_words = NULL;
  TlDate normal_date = { 0 };

  g_assert_nonnull (normal);
  again = tl_edtf_normalize (normal);
  normal_words = tl_edtf_to_words (normal);
  if (!tl_edtf_parse (normal, &normal_date, NULL, NULL)
      || memcmp (&normal_date, date, sizeof *date) != 0)
    g_error ("%s: written back as %s, it is another date", text, normal);
  g_assert_cmpstr (again, ==, normal);
  g_assert_cmpstr (normal_words, ==, words);
}

/* Everything that is asked of a text, and that the answers agree. */
static gboolean
check_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) members = tl_edtf_parse_members (text);
  g_autofree char *words = tl_edtf_to_words (text);
  TlDate date = { 0 };
  guint column = 0;
  gboolean is_edtf = tl_edtf_parse (text, &date, &column, &error);

  g_assert_true (is_edtf == (error == NULL));
  g_assert_true (is_edtf == (members != NULL));
  g_assert_true (is_edtf == (words != NULL));
  if (!is_edtf)
    {
      g_assert_cmpuint (column, >=, 1);
      g_assert_cmpuint (column, <=, strlen (text) + 1);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return FALSE;
    }
  g_assert_true (g_utf8_validate (words, -1, NULL));
  g_assert_cmpuint (strlen (words), >, 0);
  assert_ordered (text, &date);
  check_normal (text, &date, words);
  for (guint i = 0; i < members->len; i++)
    {
      const TlDate *member = &g_array_index (members, TlDate, i);

      assert_ordered (text, member);
      g_assert_cmpint (member->earliest_start, >=, date.earliest_start);
      g_assert_cmpint (member->latest_end, <=, date.latest_end);
      if (i > 0)
        g_assert_cmpint (member->earliest_start, >=, (member - 1)->earliest_start);
    }
  return TRUE;
}

static void
test_random_edtf (void)
{
  g_autoptr (GRand) rand = seeded ();
  guint n_good = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autofree char *text = random_edtf (rand);

      n_good += check_text (text) ? 1 : 0;
    }
  /* Else the generator, and with it the test, would have become worthless. */
  g_assert_cmpuint (n_good, >, N_RANDOM / 10);
}

static void
test_random_bytes (void)
{
  static const char alphabet[] = "0123456789XYEST-:/.,{}[]?~%Z+ \xc3\xa9";
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      char text[33] = "";
      int length = g_rand_int_range (rand, 0, sizeof text);
      gboolean is_any = g_rand_boolean (rand);

      for (int j = 0; j < length; j++)
        text[j] = is_any ? (char) g_rand_int_range (rand, 1, 256)
                         : alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
      check_text (text);
    }
}

static void
test_mutations (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (GString) text
        = g_string_new (samples[g_rand_int_range (rand, 0, G_N_ELEMENTS (samples))]);

      for (int j = g_rand_int_range (rand, 0, 4); j > 0 && text->len > 0; j--)
        {
          gssize at = g_rand_int_range (rand, 0, (gint32) text->len);
          const char *other = samples[g_rand_int_range (rand, 0, G_N_ELEMENTS (samples))];
          char c = other[g_rand_int_range (rand, 0, (gint32) strlen (other))];

          if (g_rand_boolean (rand))
            g_string_erase (text, at, 1);
          if (g_rand_boolean (rand))
            g_string_insert_c (text, at, c);
        }
      check_text (text->str);
    }
}

static void
test_long_texts (void)
{
  static const char *const heads[] = { "Y1", "Y1E", "1950S", "{2025", "[2025..", "2025/", "-" };
  static const char fills[] = "09X-,?{./\xff";

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    for (guint j = 0; j < sizeof fills - 1; j++)
      {
        g_autofree char *fill = g_strnfill (300000, fills[j]);
        g_autofree char *text = g_strconcat (heads[i], fill, NULL);

        check_text (text);
      }
}

static void
test_long_set (void)
{
  g_autoptr (GString) text = g_string_new ("{2025");

  for (guint i = 0; i < 50000; i++)
    g_string_append (text, ",2025-02-18");
  g_string_append_c (text, '}');
  g_assert_true (check_text (text->str));
}

static gboolean
fits (const char *mask, gint64 time_s)
{
  g_autofree char *iso = tl_edtf_instant_to_iso (time_s);

  for (gsize i = 0; mask[i] != '\0'; i++)
    if (mask[i] != 'X' && mask[i] != iso[i])
      return FALSE;
  return TRUE;
}

/* All days of a century, one by one, against the search for the first and the last. */
static void
test_masks (void)
{
  g_autoptr (GRand) rand = seeded ();

  for (guint i = 0; i < N_MASKS; i++)
    {
      char mask[] = "20YY-MM-DD";
      gint64 first_s = TL_TIME_MAX;
      gint64 last_s = TL_TIME_MIN;
      TlDate date;

      for (guint j = 2; j < 10; j++)
        if (mask[j] != '-' && g_rand_int_range (rand, 0, 3) > 0)
          mask[j] = 'X';
        else if (mask[j] != '-')
          mask[j] = (char) ('0' + g_rand_int_range (rand, 0, j == 5 ? 2 : j == 8 ? 4 : 10));
      for (gint64 day = 10957; day < 47482; day++)
        if (fits (mask, day * TL_SECONDS_PER_DAY))
          {
            first_s = MIN (first_s, day * TL_SECONDS_PER_DAY);
            last_s = day * TL_SECONDS_PER_DAY;
          }
      g_assert_true (tl_edtf_parse (mask, &date, NULL, NULL) == (first_s <= last_s));
      if (first_s > last_s)
        continue;
      g_assert_cmpint (date.earliest_start, ==, first_s);
      g_assert_cmpint (date.latest_start, ==, last_s);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edtf-properties/random-edtf", test_random_edtf);
  g_test_add_func ("/edtf-properties/random-bytes", test_random_bytes);
  g_test_add_func ("/edtf-properties/mutations", test_mutations);
  g_test_add_func ("/edtf-properties/long-texts", test_long_texts);
  g_test_add_func ("/edtf-properties/long-set", test_long_set);
  g_test_add_func ("/edtf-properties/masks", test_masks);
  return g_test_run ();
}
