/* What a search takes for the same, and what not. */
#include "tl-text-fold.h"

static const struct
{
  const char *text;
  const char *folded;
} cases[] = {
  { "", " " },
  { " … — ", " " },
  { "Alaska summit, 2025", " alaska summit 2025 " },
  { "ALASKA  Summit", " alaska summit " },
  { "Élysée", " elysee " },
  { "Straße", " strasse " },
  { "Łódź", " lodz " },
  { "İstanbul", " istanbul " },
  { "Ærø, Œuvre", " aero oeuvre " },
  { "ﬁnal", " final " },
  { "Захарова", " захарова " },
  { "ЕЛКА и ёлка", " елка и елка " },
  /* Letters of their own, however they are written. */
  { "Зеленський", " зеленськии\xcc\x86 " },
  { "Зеленськии\xcc\x86", " зеленськии\xcc\x86 " },
  { "Київ", " киі\xcc\x88в " },
  /* Stress marks are none. */
  { "Влади\xcc\x81мир", " владимир " },
  { "п’ять п'ять пʼять", " пять пять пять " },
  { "Trump’s O'Brien", " trumps obrien " },
  { "U.S. and U.N.", " us and un " },
  { "the U.S.A. too", " the usa too " },
  { "S. Lavrov", " s lavrov " },
  { "a.b.cd", " ab cd " },
  { "end.Start", " end start " },
  { "5.2 million", " 5 2 million " },
  { "re-arm/NATO", " re arm nato " },
  { "Αθήνα", " αθηνα " },
  { "שָׁלוֹם", " שלום " },
  { "مُحَمَّد", " محمد " },
  { "北京峰会", " 北 京 峰 会 " },
  { "ไทย", " ไ ท ย " },
  { "हिन्दी", " हिन्दी " },
  { "２０２５", " 2025 " },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = tl_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* Folding what is folded changes nothing: a word out of an index is found again. */
static void
test_twice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = tl_text_fold (cases[i].folded);

      g_assert_cmpstr (again, ==, cases[i].folded);
    }
}

static void
test_append (void)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  tl_text_fold_append (folded, "One");
  tl_text_fold_append (folded, "");
  tl_text_fold_append (folded, "Zwölf");
  g_assert_cmpstr (folded->str, ==, " one zwolf ");
}

/* The way for ASCII and the one for all else agree. */
static void
test_ascii (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < 2000; round++)
    {
      char text[16] = "";
      g_autofree char *longer = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *other = NULL;
      g_autofree char *expected = NULL;

      for (guint i = 0; i + 1 < sizeof text; i++)
        text[i] = "aAbZ09.' -/"[g_rand_int_range (random, 0, 11)];
      longer = g_strconcat (text, " ж", NULL);
      folded = tl_text_fold (text);
      other = tl_text_fold (longer);
      expected = g_strconcat (folded, "ж ", NULL);
      g_assert_cmpstr (other, ==, expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-fold/cases", test_cases);
  g_test_add_func ("/text-fold/twice", test_twice);
  g_test_add_func ("/text-fold/append", test_append);
  g_test_add_func ("/text-fold/ascii", test_ascii);
  return g_test_run ();
}
