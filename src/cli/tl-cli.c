/* Which command is meant, and what all of them need: options, a dataset, messages. */
#include "tl-cli.h"

#include "tl-builtin.h"
#include "tl-cli-private.h"
#include "tl-dataset-reader.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* How much is taken from standard input at a time. */
#define CHUNK_SIZE 65536

static const struct
{
  const char *name;
  TlExit (*run) (int argc, char **argv);
} commands[] = {
  { "validate", tl_cli_validate },
  { "list", tl_cli_list },
  { "export", tl_cli_export },
};

/**
 * tl_cli_run:
 * @argc: the number of arguments
 * @argv: the program's arguments, its name first
 * @exit_status: (out): a #TlExit
 *
 * Runs the command that the first argument names.
 *
 * Returns: %FALSE where it names none: the arguments are a window's
 */
gboolean
tl_cli_run (int argc, char **argv, int *exit_status)
{
  g_return_val_if_fail (exit_status != NULL, FALSE);

  if (argc < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      {
        *exit_status = (int) commands[i].run (argc - 1, argv + 1);
        return TRUE;
      }
  return FALSE;
}

/**
 * tl_cli_get_summary:
 *
 * Returns: (transfer none): the commands in a few lines, for --help
 */
const char *
tl_cli_get_summary (void)
{
  return _ ("Commands, which need no display:\n"
            "  validate FILE…          say what is wrong with datasets, and where\n"
            "  list [FILE]             print a dataset’s events in the order of time\n"
            "  export [FILE] -o OUT    write a timeline as PNG, SVG, PDF, or as data (JSON)\n"
            "\n"
            "“timelanes COMMAND --help” tells a command’s options.");
}

/**
 * tl_cli_parse:
 * @command: the command's name
 * @arguments: what stands after its options, for the usage
 * @summary: what it does, for --help
 * @entries: its options
 * @more: (nullable): further ones
 * @argc: (inout): the number of arguments
 * @argv: (inout): the arguments, the command's name first
 *
 * Returns: %TL_EXIT_CALL where an option is wrong, which is said
 */
TlExit
tl_cli_parse (const char *command,
              const char *arguments,
              const char *summary,
              const GOptionEntry *entries,
              const GOptionEntry *more,
              int *argc,
              char ***argv)
{
  g_autofree char *name = g_strconcat ("timelanes ", command, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (more != NULL)
    g_option_context_add_main_entries (context, more, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TL_EXIT_DONE;
  g_printerr ("%s: %s\n", name, error->message);
  return TL_EXIT_CALL;
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) array = g_byte_array_new ();

  for (;;)
    {
      g_autoptr (GBytes) chunk = g_input_stream_read_bytes (stream, CHUNK_SIZE, NULL, error);

      if (chunk == NULL)
        return NULL;
      if (g_bytes_get_size (chunk) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&array));
      if (array->len + g_bytes_get_size (chunk) > TL_DATASET_SIZE_MAX)
        {
          g_set_error (error, TL_DATASET_ERROR, TL_DATASET_ERROR_TOO_LARGE,
                       _ ("The input is too large"));
          return NULL;
        }
      g_byte_array_append (array, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
    }
}

/**
 * tl_cli_read:
 * @file: (nullable): a path, "-" for standard input, %NULL for the built-in dataset
 * @language: (nullable): the language to pick among the dataset's texts
 * @problems: where what is wrong is noted
 * @status: (out): %TL_EXIT_CALL where there is nothing to read, which is said; %TL_EXIT_DATASET
 *   where what is read has errors
 *
 * Returns: (transfer full) (nullable): what could be read of the dataset
 */
TlDataset *
tl_cli_read (const char *file, const char *language, TlProblems *problems, TlExit *status)
{
  const char *const chosen[] = { language, NULL };
  const char *const *languages = language != NULL ? chosen : g_get_language_names ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  TlDataset *dataset = NULL;

  if (file == NULL)
    bytes = tl_builtin_get_bytes ();
  else if (g_str_equal (file, "-"))
    bytes = read_standard_input (&error);
  if (bytes != NULL)
    dataset = tl_dataset_reader_read (bytes, languages, problems);
  else if (error == NULL)
    {
      g_autoptr (GFile) gfile = g_file_new_for_commandline_arg (file);

      dataset = tl_dataset_reader_load (gfile, languages, problems, NULL, &error);
    }
  *status = tl_problems_get_n_errors (problems) > 0 ? TL_EXIT_DATASET : TL_EXIT_DONE;
  if (error != NULL)
    {
      g_printerr ("%s: %s: %s\n", g_get_prgname (), file, error->message);
      *status = TL_EXIT_CALL;
    }
  return dataset;
}

/**
 * tl_cli_print_output:
 * @text: a text
 *
 * Prints @text to standard output.
 */
void
tl_cli_print_output (const char *text)
{
  g_print ("%s", text);
}

/**
 * tl_cli_print_error:
 * @text: a text
 *
 * Prints @text to standard error.
 */
void
tl_cli_print_error (const char *text)
{
  g_printerr ("%s", text);
}

/**
 * tl_cli_print_problems:
 * @problems: what is wrong
 * @file: (nullable): the file's name
 * @print: where to: tl_cli_print_output() or tl_cli_print_error()
 */
void
tl_cli_print_problems (const TlProblems *problems, const char *file, GPrintFunc print)
{
  guint n_left_out = tl_problems_get_n_left_out (problems);

  for (guint i = 0; i < tl_problems_get_length (problems); i++)
    {
      g_autofree char *line = tl_problem_to_string (tl_problems_get (problems, i),
                                                    file != NULL ? file : _ ("(built-in)"));
      g_autofree char *ended = g_strconcat (line, "\n", NULL);

      print (ended);
    }
  if (n_left_out > 0)
    {
      g_autofree char *rest
        = g_strdup_printf (ngettext ("… and %u more\n", "… and %u more\n", n_left_out), n_left_out);

      print (rest);
    }
}

/**
 * tl_cli_open:
 * @file: (nullable): as for tl_cli_read()
 * @language: (nullable): likewise
 * @status: (out): likewise
 *
 * Reads a dataset that is to be used: one with errors is none. Says what is wrong.
 *
 * Returns: (transfer full) (nullable): the dataset
 */
TlDataset *
tl_cli_open (const char *file, const char *language, TlExit *status)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  TlDataset *dataset = tl_cli_read (file, language, problems, status);

  if (*status == TL_EXIT_DONE)
    return dataset;
  tl_cli_print_problems (problems, file, tl_cli_print_error);
  g_clear_object (&dataset);
  return NULL;
}
