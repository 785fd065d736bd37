/* Months by what people call them: in full or cut short, in any case that a language has, in
 * English, in the language of the program, and in that of the locale's dates (LC_TIME).
 */
#include "tl-edtf-private.h"

#include <locale.h>
#include <string.h>

#define N_MONTHS 12

/* Shorter beginnings of names would fit too many words. */
#define N_LETTERS_MIN 3

/* Folded, and kept for each thread: a file may have a million wrong dates. */
typedef struct
{
  GPtrArray *names[N_MONTHS]; /* "марта" and "мар" are both of March */
  char *locale;               /* that they are of */
  char *language;             /* which is known by its word for March */
} MonthNames;

static void
free_names (gpointer data)
{
  MonthNames *self = data;

  for (guint i = 0; i < N_MONTHS; i++)
    g_ptr_array_unref (self->names[i]);
  g_free (self->locale);
  g_free (self->language);
  g_free (self);
}

static GPrivate month_names = G_PRIVATE_INIT (free_names);

/**
 * tl_edtf_fold:
 * @text: valid UTF-8
 * @length: its length in bytes, or -1
 *
 * Returns: (transfer full): it without what people leave out or do as they please: capitals,
 *   accents, what is special about blanks
 */
char *
tl_edtf_fold (const char *text, gssize length)
{
  g_autofree char *cased = g_utf8_casefold (text, length);
  g_autofree char *apart = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

/* As the locale calls it: alone and beside a day, in full and cut short. */
static void
add_names_of_locale (GPtrArray *names, int month)
{
  static const char *const formats[] = { "%B", "%OB", "%b", "%Ob" };
  g_autoptr (GDateTime) date = g_date_time_new_utc (2000, month, 1, 0, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *name = g_date_time_format (date, formats[i]);

      if (name == NULL)
        continue;
      if (g_str_has_suffix (name, "."))
        name[strlen (name) - 1] = '\0';
      g_ptr_array_add (names, tl_edtf_fold (name, -1));
    }
}

static MonthNames *
new_names (void)
{
  MonthNames *self = g_new0 (MonthNames, 1);

  self->locale = g_strdup (setlocale (LC_TIME, NULL));
  self->language = g_strdup (tl_edtf_get_month_name (3, TL_FORM_NAME));
  for (int month = 1; month <= N_MONTHS; month++)
    {
      GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

      self->names[month - 1] = names;
      g_ptr_array_add (names, tl_edtf_fold (tl_edtf_get_english_month_name (month), -1));
      for (TlForm form = TL_FORM_NAME; form <= TL_FORM_BETWEEN; form++)
        g_ptr_array_add (names, tl_edtf_fold (tl_edtf_get_month_name (month, form), -1));
      add_names_of_locale (names, month);
    }
  return self;
}

static const MonthNames *
get_names (void)
{
  MonthNames *names = g_private_get (&month_names);

  if (names == NULL || g_strcmp0 (names->locale, setlocale (LC_TIME, NULL)) != 0
      || strcmp (names->language, tl_edtf_get_month_name (3, TL_FORM_NAME)) != 0)
    {
      names = new_names ();
      g_private_replace (&month_names, names);
    }
  return names;
}

/**
 * tl_edtf_find_month:
 * @word: a word, folded by tl_edtf_fold()
 * @length: its length in bytes
 *
 * Returns: the month that it is a name of, or the one month that it begins a name of with three
 *   letters or more, 1 to 12; 0 where there is none
 */
int
tl_edtf_find_month (const char *word, gsize length)
{
  const MonthNames *names = get_names ();
  int begun = 0;

  for (int month = 1; month <= N_MONTHS; month++)
    for (guint i = 0; i < names->names[month - 1]->len; i++)
      {
        const char *name = g_ptr_array_index (names->names[month - 1], i);

        if (strncmp (name, word, length) != 0)
          continue;
        if (name[length] == '\0')
          return month;
        begun = begun == 0 || begun == month ? month : -1;
      }
  return begun > 0 && g_utf8_strlen (word, (gssize) length) >= N_LETTERS_MIN ? begun : 0;
}
