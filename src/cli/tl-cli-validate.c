/* timelanes validate */
#include "tl-cli-private.h"

#include <glib/gi18n-lib.h>

static TlExit
validate (const char *file)
{
  g_autoptr (TlProblems) problems = tl_problems_new ();
  g_autoptr (TlDataset) dataset = NULL;
  TlExit status;

  dataset = tl_cli_read (file, NULL, problems, &status);
  tl_cli_print_problems (problems, file, tl_cli_print_output);
  return status;
}

/**
 * tl_cli_validate:
 * @argc: the number of arguments
 * @argv: the arguments, the command's name first
 *
 * Prints what is wrong with each file; nothing where nothing is.
 *
 * Returns: the worst of the files' statuses
 */
TlExit
tl_cli_validate (int argc, char **argv)
{
  g_auto (GStrv) files = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };
  TlExit status = tl_cli_parse ("validate", _ ("FILE… — say what is wrong with datasets"),
                                _ ("Prints FILE:LINE:COLUMN: error|warning: /json/pointer: message "
                                   "for all that is wrong.\n"
                                   "Exit status: 0, no errors; 1, errors; 2, a file can’t be read. "
                                   "Without FILE: the built-in dataset; “-”: standard input."),
                                entries, NULL, &argc, &argv);

  if (status != TL_EXIT_DONE)
    return status;
  if (files == NULL)
    return validate (NULL);
  for (guint i = 0; files[i] != NULL; i++)
    {
      TlExit one = validate (files[i]);

      status = MAX (status, one);
    }
  return status;
}
