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

/* An event's cells but the last, its title. */
#define N_CELLS 3

static void
add_line (GString *text,
          const char *const *cells,
          const glong *widths,
          const char *separator,
          const char *title)
{
  for (guint column = 0; column < N_CELLS; column++)
    {
      append_padded (text, cells[column], widths[column]);
      g_string_append (text, separator);
    }
  g_string_append_printf (text, "%s\n", title);
}

/**
 * tl_cli_list_table:
 * @dataset: a dataset
 * @events: (nullable): which of its events; %NULL for all
 * @separator: what stands between columns; with two blanks, columns are aligned
 * @text: where to append the lines: the date in EDTF, the date in words, the lanes, the title
 */
void
tl_cli_list_table (TlDataset *dataset,
                   const TlEventSet *events,
                   const char *separator,
                   GString *text)
{
  gboolean is_aligned = g_str_equal (separator, "  ");
  glong widths[N_CELLS] = { 0 };
  guint n_events;
  const TlEvent *all = tl_dataset_get_events (dataset, &n_events);

  for (int pass = is_aligned ? 0 : 1; pass < 2; pass++)
    for (guint i = 0; i < n_events; i++)
      {
        g_autofree char *words = NULL;
        g_autofree char *lanes = NULL;
        g_autofree char *title = NULL;

        if (!tl_event_set_contains (events, i))
          continue;
        words = tl_event_date_to_words (&all[i]);
        lanes = tl_event_lanes_to_words (&all[i], dataset);
        title = flatten (all[i].title);
        if (pass == 1)
          add_line (text, (const char *const[N_CELLS]){ all[i].edtf, words, lanes }, widths,
                    separator, title);
        widths[0] = MAX (widths[0], is_aligned ? g_utf8_strlen (all[i].edtf, -1) : 0);
        widths[1] = MAX (widths[1], is_aligned ? g_utf8_strlen (words, -1) : 0);
        widths[2] = MAX (widths[2], is_aligned ? g_utf8_strlen (lanes, -1) : 0);
      }
}

/* What list is told. */
typedef struct
{
  TlCliFilter filter;
  char **files;
  char *format;
  char *language;
  char *range;
} Options;

static void
options_clear (Options *options)
{
  tl_cli_filter_clear (&options->filter);
  g_strfreev (options->files);
  g_free (options->format);
  g_free (options->language);
  g_free (options->range);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static TlExit
parse_options (Options *options, int *argc, char ***argv)
{
  GOptionEntry filter_entries[TL_CLI_FILTER_ENTRIES];
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options->format,
      N_ ("How to print them: table, tsv, json"), N_ ("FORMAT") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &options->language,
      N_ ("Which of the dataset’s languages to use"), N_ ("LANGUAGE") },
    { "range", 'r', 0, G_OPTION_ARG_STRING, &options->range,
      N_ ("Only events that reach into a date or an interval, such as 2025-07/2025-09"),
      N_ ("EDTF") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    { NULL },
  };

  tl_cli_filter_get_entries (&options->filter, filter_entries);
  return tl_cli_parse ("list", _ ("[FILE] — print a dataset’s events in the order of time"),
                       _ ("Without FILE: the built-in dataset; “-”: standard input."), entries,
                       filter_entries, argc, argv);
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
  g_auto (Options) options = { 0 };
  g_autoptr (TlDataset) dataset = NULL;
  g_autoptr (TlEventSet) events = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  TlExit status = parse_options (&options, &argc, &argv);

  if (status != TL_EXIT_DONE)
    return status;
  if (options.files != NULL && g_strv_length (options.files) > 1)
    {
      g_printerr ("%s: %s\n", g_get_prgname (), _ ("one dataset at a time"));
      return TL_EXIT_CALL;
    }
  if (options.format != NULL
      && !g_strv_contains (((const char *const[]){ "table", "tsv", "json", NULL }), options.format))
    {
      g_printerr (_ ("%s: there is no format “%s”; these are: table, tsv, json\n"),
                  g_get_prgname (), options.format);
      return TL_EXIT_CALL;
    }
  dataset
    = tl_cli_open (options.files != NULL ? options.files[0] : NULL, options.language, &status);
  if (dataset != NULL)
    status = tl_cli_filter_run (&options.filter, options.range, dataset, &events);
  if (status != TL_EXIT_DONE)
    return status;

  if (g_strcmp0 (options.format, "json") == 0)
    tl_cli_list_json (dataset, events, text);
  else
    tl_cli_list_table (dataset, events, g_strcmp0 (options.format, "tsv") == 0 ? "\t" : "  ", text);
  g_print ("%s", text->str);
  return TL_EXIT_DONE;
}
