/* timelanes list: the events in the order of time, for people, tables and programs. */
#include "tl-cli-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A cell of a table is one line: blanks instead of tabs and line ends. */
static char *
flatten (const char *text)
{
  return g_strdelimit (g_strdup (text), "\t\r\n", ' ');
}

static void
append_padded (GString *text, const char *cell, glong width)
{
  g_string_append (text, cell);
  for (glong i = g_utf8_strlen (cell, -1); i < width; i++)
    g_string_append_c (text, ' ');
}

/**
 * tl_cli_list_table:
 * @dataset: a dataset
 * @separator: what stands between columns; with two blanks, columns are aligned
 * @text: where to append the lines: the date in EDTF, the date in words, the lanes, the title
 */
void
tl_cli_list_table (TlDataset *dataset, const char *separator, GString *text)
{
  gboolean is_aligned = g_str_equal (separator, "  ");
  glong widths[3] = { 0 };
  guint n_events;
  const TlEvent *events = tl_dataset_get_events (dataset, &n_events);

  for (int pass = is_aligned ? 0 : 1; pass < 2; pass++)
    for (guint i = 0; i < n_events; i++)
      {
        g_autofree char *words = tl_event_date_to_words (&events[i]);
        g_autofree char *lanes = tl_event_lanes_to_words (&events[i], dataset);
        g_autofree char *title = flatten (events[i].title);
        const char *cells[3] = { events[i].edtf, words, lanes };

        for (guint column = 0; column < G_N_ELEMENTS (cells); column++)
          if (pass == 0)
            widths[column] = MAX (widths[column], g_utf8_strlen (cells[column], -1));
          else
            {
              append_padded (text, cells[column], widths[column]);
              g_string_append (text, separator);
            }
        if (pass == 1)
          g_string_append_printf (text, "%s\n", title);
      }
}

/**
 * tl_cli_list:
 * @argc: the number of arguments
 * @argv: the arguments, the command's name first
 *
 * Returns: how it went
 */
TlExit
tl_cli_list (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autofree char *format = NULL;
  g_autofree char *language = NULL;
  g_autoptr (TlDataset) dataset = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_ ("How to print them: table, tsv, json"),
      N_ ("FORMAT") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language,
      N_ ("Which of the dataset’s languages to use"), N_ ("LANGUAGE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  TlExit status
    = tl_cli_parse ("list", _ ("[FILE] — print a dataset’s events in the order of time"),
                    _ ("Without FILE: the built-in dataset; “-”: standard input."), entries, &argc,
                    &argv);

  if (status != TL_EXIT_DONE)
    return status;
  if (files != NULL && g_strv_length (files) > 1)
    {
      g_printerr ("%s: %s\n", g_get_prgname (), _ ("one dataset at a time"));
      return TL_EXIT_CALL;
    }
  if (format != NULL
      && !g_strv_contains (((const char *const[]){ "table", "tsv", "json", NULL }), format))
    {
      g_printerr (_ ("%s: there is no format “%s”; these are: table, tsv, json\n"),
                  g_get_prgname (), format);
      return TL_EXIT_CALL;
    }
  dataset = tl_cli_open (files != NULL ? files[0] : NULL, language, &status);
  if (dataset == NULL)
    return status;

  if (g_strcmp0 (format, "json") == 0)
    tl_cli_list_json (dataset, text);
  else
    tl_cli_list_table (dataset, g_strcmp0 (format, "tsv") == 0 ? "\t" : "  ", text);
  g_print ("%s", text->str);
  return TL_EXIT_DONE;
}
